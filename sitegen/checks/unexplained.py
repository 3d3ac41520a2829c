"""Abbreviations that several articles use and the site explains nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks.check import SiteCheck, Texts
from sitegen.content.document import Contents
from sitegen.diagnostics import Diagnostic, Span, advice
from sitegen.locale.text import Text
from sitegen.model.site import Site
from sitegen.pages.plan import Plan
from sitegen.text.folding import bare
from sitegen.text.old_fonts import is_syllable
from sitegen.text.pattern import pattern

# What everybody knows, or nobody could spell out better.
_KNOWN = frozenset(
    "ADN AI CD COVID COVID-19 DVD GDP GPS HIV HTML ID IT OK PDF PR QR SMS SOS TP TV USB VIP VN VND "
    "WHO WTO XML".split()
)
_SYLLABLES = pattern(r"[&,./-]")
_VOWEL = pattern("[AEIOUY]")
_FEWEST = 2
_MOST = 20


def run(site: Site, contents: Contents, plan: Plan) -> Iterator[Diagnostic]:
    """Yield a remark for each of those used most, at the oldest article that has it."""
    used: dict[str, list[str]] = {}
    for path in reversed(site.listed):
        for short in contents.placements[path].abbreviations:
            if short not in site.meanings:
                used.setdefault(short, []).append(path)
    found = [(short, paths) for short, paths in used.items() if len(paths) >= _FEWEST]
    found = [(short, paths) for short, paths in found if is_abbreviation(short)]
    found.sort(key=lambda one: (-len(one[1]), one[0]))
    for short, paths in found[:_MOST]:
        yield advice("abbreviation-unexplained", Span(paths[0]), text=short, count=len(paths))


def is_abbreviation(word: str) -> bool:
    """Tell an abbreviation from a word in capitals, a name or the symbol of a document."""
    if "/" in word or word in _KNOWN:
        return False
    parts = [part for part in _SYLLABLES.split(word) if part]
    if any(len(part) > 1 and is_syllable(part) for part in parts):
        return False
    letters = bare("".join(parts))
    return 3 * len(_VOWEL.findall(letters)) <= len(letters)


TEXTS: Texts = {
    "abbreviation-unexplained": (
        Text(
            "{count} bài dùng chữ viết tắt “{text}” mà trang tin không giải thích ở đâu.",
            ("Thêm một dòng vào content/glossary.yaml: {text}: nghĩa đầy đủ",),
        ),
        Text(
            "{count} articles use “{text}”, which the site explains nowhere.",
            ("Add a line to content/glossary.yaml: {text}: what it stands for",),
        ),
    ),
}

NEEDS = {
    "abbreviation-unexplained": ("content/glossary.yaml",),
}

UNEXPLAINED = SiteCheck("unexplained", run, TEXTS, needs=NEEDS)
