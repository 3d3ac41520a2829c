"""A site small enough to be built thousands of times, the ways it is edited, and what must come."""

from __future__ import annotations

import functools
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from sitegen.flow.result import BuildResult
from sitegen.render.theme import default_theme
from tests.faults.running import Run, run
from tests.sites import Files, Written, article, photo, site_at

A = "content/articles/"
Edit = Mapping[str, str | bytes | None]


def _article(number: int, title: str = "", *more: str, body: str = "Một câu.") -> str:
    unit = "don_vi: cd-a" if number % 2 else "don_vi: cd-b"
    return article(title or f"Bài {number}", f"{number}/6/2020", unit, *more, body=body)


_BASE = (default_theme() / "base.html").read_text(encoding="utf-8")
FILES: Files = {
    "content/units.csv": "id,tên\ncd-a,Công đoàn A\ncd-b,Công đoàn B\n",
    "content/glossary.yaml": "BCH: Ban Chấp hành\n",
    "templates/base.html": _BASE,
    A + "1.md": _article(1, "", "tep_dinh_kem: [tep/a.pdf]", body="![Họp](anh/a.jpg)"),
    A + "2.md": _article(2, body="BCH họp."),
    A + "3.md": _article(3),
    A + "4.md": _article(4, body="[Bài 2](2.md)"),
    A + "anh/a.jpg": photo(40, 30),
    A + "tep/a.pdf": b"%PDF-1.4",
}

# By name; None deletes.
EDITS: Mapping[str, Edit] = {
    "text": {A + "2.md": _article(2, body="BCH họp lần thứ hai.")},
    # The address stays, so that no file of the output has to go.
    "title": {
        A + "2.md": _article(2, "BÀI 2", body="BCH họp lần thứ ba."),
        A + "4.md": _article(4, body="Xem [Bài 2](2.md)"),
    },
    "moves": {
        A + "1.md": None,
        A + "anh/a.jpg": None,
        A + "tep/a.pdf": None,
        A + "3.md": _article(3, "Tên khác", body="![Họp](anh/b.png)"),
        A + "anh/b.png": photo(20, 10, kind="PNG"),
    },
    "template": {"templates/base.html": _BASE.replace("</body>", "<!-- mới --></body>")},
}
NO_EDIT: Edit = {}

# What others have put into the output: nobody's business.
FOREIGN = {"khach.html": b"cua nguoi khac", "tin/2020/ghi-chu.txt": b"x"}


def edit(site: Written, changes: Edit) -> None:
    """Change the files of a site as an editor does: another file takes the place of each."""
    for path, content in changes.items():
        file = site.root / path
        if content is None:
            file.unlink(missing_ok=True)
            continue
        draft = file.with_name(f".{file.name}")
        draft.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        draft.replace(file)


def undone(changes: Edit) -> Edit:
    """Return the edit that leads back."""
    return {path: FILES.get(path) for path in changes}


@functools.cache
def clean(*names: str) -> dict[str, bytes]:
    """Return the output of a clean build after the named edits."""
    with tempfile.TemporaryDirectory() as folder:
        site = site_at(Path(folder), FILES)
        for name in names:
            edit(site, EDITS[name])
        site.built()
        return site.files()


def built_at(folder: Path) -> Written:
    """Return the site, built."""
    site = site_at(folder, FILES)
    site.built()
    assert site.files() == clean()
    return site


def put_foreign(site: Written) -> None:
    """Put files of somebody else into the output."""
    for path, data in FOREIGN.items():
        file = site.output / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)


def copied(site: Written, folder: Path) -> Written:
    """Return a copy of a site with all that builds left in it."""
    shutil.copytree(site.root, folder / "site", symlinks=True)
    return Written(folder / "site")


def memory_of(site: Written) -> Path:
    """Return the file of the memory."""
    return site.root / ".sitegen" / "memory.sqlite"


def manifest_of(site: Written) -> Path:
    """Return the file of the manifest of the output folder."""
    (found,) = (site.root / ".sitegen").glob("manifest-*.json")
    return found


def lines_about_the_memory(ran: Run) -> list[str]:
    """Return the lines that tell of a memory that is lost."""
    return [line for line in ran.err.splitlines() if "ghi nhớ" in line]


def rebuilt(site: Written, *options: str) -> Run:
    """Build by command line, as `Run`; whatever happened before, this has to be fine."""
    ran = run(site, "--jobs", "1", *options)
    assert (ran.code, "Traceback" in ran.err) == (0, False), ran.err
    return ran


def settled(site: Written) -> BuildResult:
    """Build where nothing has changed: nothing may be made again."""
    result = site.built()
    assert (result.rendered, result.counts.written) == ({}, 0)
    return result
