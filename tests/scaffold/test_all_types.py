"""What `sitegen new` writes passes `check`: as it is, and with every line put to use."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

import pytest

from sitegen.build import check
from sitegen.diagnostics import Severity
from sitegen.flow.options import BuildOptions
from sitegen.scaffold.desk import Desk, desk_of
from sitegen.scaffold.file import new_file
from sitegen.scaffold.site import new_site
from sitegen.scaffold.wanted import NewFile
from sitegen.schema.vocabulary import ARTICLE_TYPES, CHANGE_KINDS
from sitegen.text import Language
from tests.sites import NOW, photo

WANTED = (
    *(NewFile("article", f"Bài viết: {type}", type=type) for type in ARTICLE_TYPES),
    NewFile("article", "Bài viết có đơn vị", unit="cdcs-binh-minh", status="nhap"),
    NewFile("page", "Liên hệ"),
    NewFile("page", "Tin", status="nhap"),
    NewFile("unit", "Công đoàn Sở Y tế"),
    NewFile("change", type="doi-ten", from_="cdcs-binh-minh", to="cdcs-binh-minh"),
)


@pytest.fixture(params=["vi", "en"])
def root(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    language: Language = request.param
    new_site(tmp_path / "site", datetime.fromisoformat(NOW), language)
    return tmp_path / "site"


def written(root: Path) -> list[Path]:
    desk = desk_of(root, datetime.fromisoformat(NOW))
    assert isinstance(desk, Desk)
    paths = [new_file(root, wanted, desk) for wanted in WANTED]
    assert [path for path in paths if not isinstance(path, str)] == []
    return [root / str(path) for path in paths]


def wrong(root: Path) -> list[str]:
    """Return the errors and warnings of a check."""
    options = BuildOptions(
        root=root,
        output=root / "output",
        now=datetime.fromisoformat(NOW),
        jobs=1,
        check=True,
    )
    found = check(options, lambda stage, done, total: None)
    return [
        f"{p.span.path}:{p.span.line} {p.id} {p.args}"
        for p in found
        if p.severity is not Severity.ADVICE
    ]


def test_every_kind_and_type_passes_as_it_is(root: Path) -> None:
    written(root)
    assert wrong(root) == []


def test_every_kind_and_type_passes_with_every_line_in_use(root: Path) -> None:
    for path in written(root):
        text = re.sub(r"(?m)^#(?! \S)", "", path.read_text(encoding="utf-8"))
        # The one example that has to be a name of this very site.
        text = re.sub(r"(?m)^(don_vi|unit): .*content/units.csv$", r"\1: cdcs-binh-minh", text)
        path.write_text(text, encoding="utf-8")
        for name in ("ten-tep-anh.jpg", "name-of-photo.jpg"):
            (path.parent / name).write_bytes(photo())
        for name in ("ten-tep.pdf", "name-of-file.pdf"):
            (path.parent / name).write_bytes(b"%PDF-1.4")
    assert wrong(root) == []


def test_changes_of_every_kind_pass_as_they_are(root: Path) -> None:
    desk = desk_of(root, datetime.fromisoformat(NOW))
    assert isinstance(desk, Desk)
    for kind in CHANGE_KINDS:
        wanted = NewFile("change", type=kind, date="1/7/2025")
        assert new_file(root, wanted, desk) == f"content/changes/2025-{kind}.md"
    assert wrong(root) == []
