"""Photos from build to build: who decodes what, and which pages are made again for it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from lxml import html

from sitegen.assets import picture, recipe, rendering
from sitegen.build import build, check
from sitegen.flow.options import BuildOptions
from sitegen.flow.session import Session
from tests.assets.shots import saved, shot
from tests.sites import CONFIG, NOW, Files, Written, article, site_at

pytestmark = pytest.mark.slow

A = "content/articles/"
AVIF = CONFIG + "images: {avif: có}\n"
FILES: Files = {
    A + "hai.md": article("Hai", "2/1/2020", body="![Họp](b.jpg)"),
    A + "mot.md": article("Một", "1/1/2020", body="![Trao quà](a.jpg)"),
    A + "khong.md": article("Không ảnh", "3/1/2020"),
    A + "a.jpg": saved(shot(700, 500, 1), "JPEG"),
    A + "b.jpg": saved(shot(700, 500, 2), "JPEG"),
}
A_PAGE, B_PAGE = "tin/2020/mot/index.html", "tin/2020/hai/index.html"


class Work:
    """What was judged and rendered since somebody asked the last time."""

    def __init__(self) -> None:
        self.judged: list[str] = []
        self.rendered: list[str] = []

    def done(self) -> tuple[list[str], int]:
        """Return the sources judged, and how many renditions were made."""
        judged, rendered = sorted(self.judged), len(self.rendered)
        self.judged.clear()
        self.rendered.clear()
        return judged, rendered


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> Work:
    """Take note of every picture that is decoded."""
    found = Work()
    judge, render = picture.judge_picture, rendering.render_picture

    def judged(path: str, data: bytes) -> object:
        found.judged.append(path.rpartition("/")[2])
        return judge(path, data)

    def rendered(
        data: bytes, measured: recipe.Measured, wanted: tuple[recipe.Rendition, ...]
    ) -> Iterator[tuple[recipe.Rendition, bytes]]:
        for rendition, made in render(data, measured, wanted):
            found.rendered.append(f"{rendition.width}{rendition.ending}")
            yield rendition, made

    monkeypatch.setattr(picture, "judge_picture", judged)
    monkeypatch.setattr(rendering, "render_picture", rendered)
    return found


@pytest.fixture
def site(tmp_path: Path, work: Work) -> Written:
    """A site that has been built once: two photos in two sizes and two formats each."""
    site = site_at(tmp_path, FILES)
    site.built()
    assert work.done() == (["a.jpg", "b.jpg"], 8)
    return site


def _photos(site: Written) -> list[str]:
    return [path for path in site.files() if path.startswith("anh/")]


def _pages(site: Written, *files: str) -> set[str]:
    """Build, and return those of `files` that were rendered."""
    return set(files) & set(site.built().rendered)


def test_a_warm_build_decodes_nothing(site: Written, work: Work) -> None:
    site.built()
    site.write({A + "khong.md": article("Không có ảnh", "3/1/2020")})
    site.built()
    site.write({A + "mot.md": article("Một", "1/1/2020", body="Mới. ![Trao](a.jpg)")})
    site.built()
    assert work.done() == ([], 0)


def test_a_photo_that_was_touched_is_not_decoded(site: Written, work: Work) -> None:
    (site.root / A / "a.jpg").touch()
    site.built()
    assert work.done() == ([], 0)


def test_a_changed_photo_renders_what_shows_it(site: Written, work: Work) -> None:
    before = _photos(site)
    site.write({A + "a.jpg": saved(shot(700, 500, 3), "JPEG")})
    assert _pages(site, A_PAGE, B_PAGE) == {A_PAGE}
    assert work.done() == (["a.jpg"], 4)
    gone, new = {*before} - {*_photos(site)}, {*_photos(site)} - {*before}
    assert len(gone) == len(new) == 4
    assert all(path.startswith("anh/a-") for path in gone | new)


def test_another_format_renders_what_shows_photos_and_decodes_each_once(
    site: Written, work: Work
) -> None:
    before = {path: site.files()[path] for path in _photos(site)}
    site.write({"config.yaml": AVIF})
    assert _pages(site, A_PAGE, B_PAGE, "tin/2020/khong-anh/index.html") == {A_PAGE, B_PAGE}
    # Those that were there are kept as they are.
    assert work.done() == ([], 4)
    after = site.files()
    assert all(after[path] == data for path, data in before.items())
    assert len(_photos(site)) == 12
    site.write({"config.yaml": CONFIG})
    site.built()
    assert work.done() == ([], 0)
    assert _photos(site) == [*before]


def test_another_recipe_gives_other_addresses(
    site: Written, work: Work, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _photos(site)
    monkeypatch.setattr("sitegen.flow.publication.VERSION", 99)
    # What a changed recipe is to a build: another program.
    monkeypatch.setattr("sitegen.flow.glance.program_digest", lambda: "another")
    site.built()
    assert work.done() == (["a.jpg", "b.jpg"], 8)
    assert not {*before} & {*_photos(site)}


@pytest.mark.parametrize("damage", ["lost", "changed", "cut"])
def test_a_damaged_rendition_alone_is_made_again(site: Written, work: Work, damage: str) -> None:
    clean = site.files()
    path = site.output / _photos(site)[2]
    data = path.read_bytes()
    path.unlink()
    if damage != "lost":
        path.write_bytes(data[:-9] + b"x" * 9 if damage == "changed" else data[:50])
    site.built()
    assert work.done() == ([], 1)
    assert site.files() == clean


def test_without_the_output_everything_is_made_again_but_not_judged(
    site: Written, work: Work
) -> None:
    clean = site.files()
    for path in _photos(site):
        (site.output / path).unlink()
    site.built()
    assert work.done() == ([], 8)
    assert site.files() == clean


def _into(site: Written, folder: str) -> dict[str, bytes]:
    """Build the site into another folder; return what is there."""
    output = site.root / folder
    options = BuildOptions(root=site.root, output=output, now=datetime.fromisoformat(NOW), jobs=1)
    assert build(options, _quiet).published is not None
    files = (path for path in output.rglob("*") if path.is_file())
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in files}


def test_a_build_into_a_new_folder_decodes_nothing(site: Written, work: Work) -> None:
    assert _into(site, "ban-thu") == site.files()
    assert work.done() == ([], 0)


@pytest.mark.parametrize("damage", ["lost", "changed", "a pipe"])
def test_what_was_damaged_in_the_folder_before_is_made_again(
    site: Written, work: Work, damage: str
) -> None:
    clean = site.files()
    path = site.output / _photos(site)[0]
    path.unlink()
    if damage == "changed":
        path.write_bytes(b"x")
    elif damage == "a pipe":
        os.mkfifo(path)
    assert _into(site, "ban-thu") == clean
    assert work.done() == ([], 1)


def test_a_photo_that_nobody_shows_any_more_goes(site: Written, work: Work) -> None:
    site.write({A + "mot.md": article("Một", "1/1/2020")})
    site.built()
    assert work.done() == ([], 0)
    assert {path[:6] for path in _photos(site)} == {"anh/b-"}


def test_the_same_photo_in_two_places_is_published_once(site: Written, work: Work) -> None:
    site.write(
        {
            A + "khac/a.jpg": FILES[A + "a.jpg"],
            A + "khac/index.md": article("Khác", "4/1/2020", body="![Trao quà](a.jpg)"),
        }
    )
    before = _photos(site)
    site.built()
    assert work.done() == (["a.jpg"], 0)
    assert _photos(site) == before


def test_the_originals_are_not_published(site: Written) -> None:
    originals = {FILES[A + "a.jpg"], FILES[A + "b.jpg"]}
    assert not originals & {*site.files().values()}


def test_a_check_judges_and_renders_nothing(tmp_path: Path, work: Work) -> None:
    root = site_at(tmp_path, FILES).root
    now = datetime.fromisoformat(NOW)
    check(BuildOptions(root=root, output=root / "output", now=now, jobs=1, check=True), _quiet)
    assert work.done() == (["a.jpg", "b.jpg"], 0)


def _quiet(stage: str, done: int, total: int) -> None:
    """Say nothing of how far a build is."""


def test_workers_make_what_one_process_makes(tmp_path: Path) -> None:
    one = site_at(tmp_path / "one", FILES)
    one.built()
    two = site_at(tmp_path / "two", FILES)
    two.built(jobs=2)
    assert one.files() == two.files()


def test_the_server_makes_the_renditions_that_somebody_looks_at(tmp_path: Path, work: Work) -> None:
    site = site_at(tmp_path, FILES)
    now = datetime.fromisoformat(NOW)
    session = Session(BuildOptions(root=site.root, output=site.output, now=now, jobs=1))
    session.rebuild(None, now, _quiet)
    assert work.done() == (["a.jpg", "b.jpg"], 0)
    page = session.answer(A_PAGE).data
    assert page is not None
    [shown] = html.document_fromstring(page).xpath("//main//img/@src")
    looked_at = [session.answer(shown.lstrip("/")).data for _ in range(2)]
    assert work.done() == ([], 1)
    site.write({A + "khong.md": article("Không có ảnh", "3/1/2020")})
    session.rebuild([A + "khong.md"], now, _quiet)
    looked_at.append(session.answer(shown.lstrip("/")).data)
    assert work.done() == ([], 0)
    site.built()
    assert looked_at == [site.files()[shown.lstrip("/")]] * 3
