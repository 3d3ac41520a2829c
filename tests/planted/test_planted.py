"""Every mistake of a site full of them: told where it stands, mended where safe, held back."""

from __future__ import annotations

import json
import re
import signal
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from sitegen.cli import main
from sitegen.diagnostics import Severity
from tests.planted.site import RENAMED, REPLACED, SOUND, WRONG, A, Wrong
from tests.sites import NOW, Written, site_at

ERRORS_OF_THE_SITE = ("content/units.csv", "content/glossary.yaml", "content/changes/")


@pytest.fixture(autouse=True)
def signals() -> Iterator[None]:
    """The command line takes over signals; give them back."""
    before = {n: signal.getsignal(n) for n in (signal.SIGINT, signal.SIGTERM)}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.fixture
def site(tmp_path: Path) -> Written:
    return site_at(tmp_path, {**SOUND, **{path: wrong.data(path) for path, wrong in WRONG.items()}})


def run(site: Written, command: str, *options: str) -> int:
    return main([command, "--root", str(site.root), "--now", NOW, "--jobs", "1", *options])


def told(site: Written, capsys: pytest.CaptureFixture[str], *options: str) -> tuple[int, list[str]]:
    """Return the exit code of a check and "path:line:column-end id" of each problem."""
    capsys.readouterr()
    code = run(site, "check", "--format", "json", *options)
    found = json.loads(capsys.readouterr().out)
    return code, [
        f"{p['path']}:{p['line']}:{p['column']}-{p['end_column']} {p['id']}" for p in found
    ]


def content(site: Written) -> dict[str, bytes]:
    return {
        path.relative_to(site.root).as_posix(): path.read_bytes()
        for path in (site.root / "content").rglob("*")
        if path.is_file()
    }


def articles(site: Written) -> set[str]:
    return {path for path in content(site) if path.startswith(A) and path.endswith(".md")}


def title(text: str) -> str:
    (line,) = [line for line in text.splitlines() if line.startswith(("tieu_de:", "title:"))]
    return line.partition(":")[2].strip().strip("\"'")


def published(site: Written) -> list[str]:
    """Return the titles of all articles that have a page."""
    pages = (path for path in site.files() if re.fullmatch(r"tin/2023/[^/]+/index\.html", path))
    return sorted(site.page(f"/{path}").text("//h1") for path in pages)


def mend_by_hand(site: Written, path: str, wrong: Wrong) -> None:
    """Type in a file what its writer would, having read what he was told."""
    file = site.root / path
    if "" in wrong.mended:
        file.write_text(wrong.mended[""], encoding="utf-8")
        return
    text = file.read_bytes().decode("utf-8")
    for typed, meant in wrong.mended.items():
        assert text.count(typed) == 1, f"{path}: {typed}"
        text = text.replace(typed, meant)
    file.write_bytes(text.encode("utf-8"))


def test_the_site_is_as_bad_as_it_should_be() -> None:
    ids = {id for wrong in WRONG.values() for id in wrong.told.split()}
    assert len(WRONG) >= 30
    assert len(ids) >= 60


def test_one_check_tells_exactly_these_mistakes_each_at_its_place(
    site: Written, capsys: pytest.CaptureFixture[str]
) -> None:
    code, found = told(site, capsys)
    assert code == 1
    assert sorted(found) == sorted(
        f"{span.path}:{span.line}:{span.column}-{span.end_column} {id}"
        for path, wrong in WRONG.items()
        for span, id in wrong.places(path)
    )


def test_what_the_program_cannot_mend_a_person_can(
    site: Written, capsys: pytest.CaptureFixture[str]
) -> None:
    code, found = told(site, capsys, "--fix")
    assert code == 1
    assert Counter((one.split(":")[0], one.split()[-1]) for one in found) == Counter(
        (path, id) for path, wrong in WRONG.items() for id in wrong.left()
    )
    mended = content(site)
    assert told(site, capsys, "--fix") == (1, found)
    assert content(site) == mended

    for path, wrong in WRONG.items():
        if path not in REPLACED:
            mend_by_hand(site, path, wrong)
    site.write(REPLACED)
    for path, other in RENAMED.items():
        (site.root / path).rename(site.root / other)
    assert told(site, capsys) == (0, [])
    assert run(site, "build") == 0
    assert published(site) == sorted(title(site.text_of(path)) for path in articles(site))


def test_sound_articles_are_published_while_the_others_are_held_back(
    site: Written, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(site, "build") == 1
    assert not site.output.exists()
    # Nobody can say what an article's unit is while the list of units is wrong.
    assert run(site, "build", "--hold") == 1
    assert not site.output.exists()
    for path, wrong in WRONG.items():
        if path.startswith(ERRORS_OF_THE_SITE):
            mend_by_hand(site, path, wrong)

    result = site.build(hold=True)
    faulty = {p.span.path for p in result.diagnostics if p.severity is Severity.ERROR}
    # The article that shows a picture which is none is held back with it.
    faulty.add(A + "phong-su.md")
    sound = {path for path in articles(site) if path not in faulty}
    assert set(SOUND) & articles(site) < sound
    assert published(site) == sorted(title(site.text_of(path)) for path in sound)
