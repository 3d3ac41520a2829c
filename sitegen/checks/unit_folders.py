"""Folders of articles named almost as a unit is: their articles stand with another one, unseen."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping

from sitegen.checks.check import SiteCheck, Texts
from sitegen.content.document import Contents
from sitegen.diagnostics import Diagnostic, Span, warning
from sitegen.locale.text import Text
from sitegen.model.site import Site
from sitegen.model.unit_names import unit_names
from sitegen.pages.plan import Plan
from sitegen.schema.vocabulary import ARTICLE_TYPES
from sitegen.text.folding import fold, fold_key
from sitegen.text.pattern import pattern
from sitegen.text.suggestion import distance

_INDEX = "/index.md"
_DIGITS = pattern(r"\d+")
_TIME = re.compile(r"(?:nam|thang|quy|ky|tuan|dot)?[\d_]+")
# Shorter names are one letter away from too many others.
_LEAST = 6


def run(site: Site, contents: Contents, plan: Plan) -> Iterator[Diagnostic]:
    """Yield a warning for each such folder, at the first of the articles that name no unit."""
    units = site.units.entries
    if not units or site.unread.registry:
        return
    folders: dict[str, list[str]] = {}
    for path in sorted(contents.placements):
        if not contents.placements[path].unit:
            folders.setdefault(path[: path.rfind("/")], []).append(path)
    known = _Known(site)
    told: dict[str, list[str]] = {}
    means: dict[str, str] = {}
    for folder, paths in folders.items():
        names = folder.split("/")
        own = next((n for n in range(len(names) - 1, 1, -1) if names[n] in units), 1)
        home = names[own] if own > 1 else site.units.root
        for place in range(own + 1, len(names)):
            # A folder with index.md is an article, named after what happened.
            is_article = place + 1 == len(names) and paths == [folder + _INDEX]
            unit = known.unit(names[place], is_article=is_article)
            if unit and unit != home:
                at = "/".join(names[: place + 1])
                told.setdefault(at, []).extend(paths)
                means[at] = unit
    for at, paths in told.items():
        name = at.rpartition("/")[2]
        yield warning(
            "unit-folder-unknown",
            Span(paths[0]),
            folder=name,
            suggestion=means[at],
            count=len(paths),
        )


class _Known:
    """The names that a folder may have been meant to bear, and those that mean no unit."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._found: dict[tuple[str, bool], str] = {}

    def unit(self, name: str, *, is_article: bool) -> str:
        """Return the unit that a folder was probably meant for, '' if it is just a folder."""
        if (name, is_article) not in self._found:
            self._found[name, is_article] = self._meant(name, is_article=is_article)
        return self._found[name, is_article]

    def _meant(self, name: str, *, is_article: bool) -> str:
        typed = fold_key(name)
        if not typed or _TIME.fullmatch(typed) or typed in self._topics:
            return ""
        if is_article or typed in self._ids:
            return self._ids.get(typed, "")
        named = self._names.get(fold(name), ())
        if len(named) == 1:
            return named[0]
        if len(typed) < _LEAST or self._site.unread.may_be(name):
            return ""
        return min((id for key, id in self._ids.items() if _is_slip(typed, key)), default="")

    # Most sites have folders for years and nothing else, and ask for none of these.

    @functools.cached_property
    def _topics(self) -> frozenset[str]:
        sections = self._site.config.menu_sections
        names = (*ARTICLE_TYPES, *(name for one in sections for name in (one.id, one.title)))
        return frozenset(fold_key(name) for name in names)

    @functools.cached_property
    def _ids(self) -> Mapping[str, str]:
        return {fold_key(id): id for id in self._site.units.entries}

    @functools.cached_property
    def _names(self) -> Mapping[str, tuple[str, ...]]:
        return unit_names(self._site.units).everywhere


def _is_slip(typed: str, known: str) -> bool:
    """Tell whether one letter was dropped, added, changed or swapped; numbers are as they are."""
    half = len(known) // 2 - 1
    if abs(len(typed) - len(known)) > 1 or not (
        # One slip leaves one half as it is; that is soon seen, whatever the number of units.
        typed.startswith(known[:half]) or typed.endswith(known[-half:])
    ):
        return False
    return (
        _DIGITS.findall(typed) == _DIGITS.findall(known) and distance(typed, known, 1) is not None
    )


TEXTS: Texts = {
    "unit-folder-unknown": (
        Text(
            "Thư mục “{folder}” không mang mã đơn vị nào, nên {count} bài trong đó không lên "
            "trang của đơn vị ấy.",
            (
                (
                    "Ý bạn có phải là “{suggestion}”? Nếu phải, hãy đổi tên thư mục cho đúng mã "
                    "đơn vị."
                ),
                "Hoặc ghi trong bài: don_vi: {suggestion}",
            ),
        ),
        Text(
            "The folder “{folder}” bears the id of no unit: the articles in it ({count}) are on "
            "the page of none.",
            (
                "Did you mean “{suggestion}”? If so, rename the folder.",
                "Or write in the article: don_vi: {suggestion}",
            ),
        ),
    ),
}

UNIT_FOLDERS = SiteCheck("unit-folders", run, TEXTS)
