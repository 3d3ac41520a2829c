"""Every example of a rule whose fault a program may mend: mended, whatever form the file has."""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from sitegen.build import check, mended
from sitegen.diagnostics import Diagnostic
from sitegen.flow.fixing import Mended
from sitegen.flow.options import BuildOptions
from sitegen.rules.rule import RuleDoc
from sitegen.rules.table import RULES
from tests.rules.shown import site_of
from tests.sites import NOW

pytestmark = pytest.mark.slow

SHOWN = [rule for rule in RULES.values() if rule.example is not None]
FORMS: dict[str, Callable[[bytes], bytes]] = {
    "plain": lambda data: data,
    "crlf": lambda data: data.replace(b"\n", b"\r\n"),
    "bom": lambda data: codecs.BOM_UTF8 + data,
    "nfd": lambda data: unicodedata.normalize("NFD", data.decode()).encode(),
}


def options(root: Path) -> BuildOptions:
    now = datetime.fromisoformat(NOW)
    return BuildOptions(root=root, output=root / "output", now=now, jobs=1, check=True)


def found(root: Path) -> tuple[Diagnostic, ...]:
    return check(options(root), lambda stage, done, total: None)


def fixed(root: Path) -> Mended:
    return mended(options(root), lambda stage, done, total: None)


def everything(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file()
    }


def as_form(root: Path, form: str) -> None:
    """Give all texts of a site another form."""
    for path in root.rglob("*"):
        if path.suffix in (".md", ".yaml", ".csv"):
            try:
                path.write_bytes(FORMS[form](path.read_bytes()))
            except UnicodeDecodeError:
                continue


# Of these faults every example can be mended.
MENDED = [
    "control-character",
    "encoding-utf16",
    "file-name-case",
    "front-matter-fence",
    "heading-not-read",
    "hidden-characters",
    "key-not-indented",
    "link-no-slash",
    "no-break-space",
    "link-not-read",
    "picture-not-read",
    "table-not-read",
    "tag-spelling",
    "value-quoted",
    "yaml-tab",
]
# Of these a person would do it more nicely: with other quotes, without a second blank.
SHOWN_OTHERWISE = {"value-quoted", "control-character"}
# A text that was misread and is decomposed besides is seen for what it is when it is composed.
PAIRS = [
    (rule, form) for rule in SHOWN for form in FORMS if (rule.id, form) != ("text-misread", "nfd")
]


@pytest.mark.parametrize(("rule", "form"), PAIRS, ids=lambda one: getattr(one, "id", one))
def test_what_can_be_mended_is_and_nothing_else_goes_wrong(
    rule: RuleDoc, form: str, tmp_path: Path
) -> None:
    assert rule.example is not None
    site = site_of(rule.example.bad, rule.example.encoding, tmp_path / form)
    as_form(site, form)
    before = found(site)
    was = everything(site)
    result = fixed(site)
    after = everything(site)
    if not any(problem.fix for problem in before):
        assert (result.fixed, result.diagnostics) == ({}, before)
        assert after == was
        return
    assert [problem for problem in result.diagnostics if problem.fix] == []
    assert {p.id for p in result.diagnostics} <= {p.id for p in before}
    assert {path for path in after if after[path] != was[path]} == set(result.fixed)
    assert fixed(site) == Mended({}, result.diagnostics)
    assert everything(site) == after
    if form in ("crlf", "bom") and rule.example.encoding == "utf-8":
        plain = site_of(rule.example.bad, rule.example.encoding, tmp_path / "plain")
        fixed(plain)
        as_form(plain, form)
        assert after == everything(plain)


@pytest.mark.parametrize("id", MENDED)
def test_a_fault_that_can_be_mended_is_gone(id: str, tmp_path: Path) -> None:
    example = RULES[id].example
    assert example is not None
    site = site_of(example.bad, example.encoding, tmp_path / "bad")
    left = fixed(site).diagnostics
    assert id not in {problem.id for problem in left}
    if id not in SHOWN_OTHERWISE:
        good = site_of(example.good, "utf-8", tmp_path / "good")
        assert everything(site) == everything(good)
