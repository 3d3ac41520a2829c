"""Bodies of articles: limits by file and line, nothing executed, broken links at their place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.content.markup.payloads import PAYLOADS
from tests.faults.running import Run, build
from tests.sites import article, photo

A = "content/articles/"


def body(text: str, title: str = "A") -> str:
    """Return an article; its body stands from line 5 on."""
    return article(title, "24/5/2023", body=text)


# Body → the errors, by line.
REFUSED: dict[str, tuple[str, list[str]]] = {
    "missing article": ("Một [hai](khong-co.md).", ["5:11 link-broken"]),
    "missing anchor": ("## Hai\n\n[ba](#bon)", ["7:6 link-anchor-missing"]),
    "missing photo": ("Một\n\n![Quang cảnh](khong-co.jpg)", ["7:15 file-missing"]),
    "missing site address": ("[a](/tin/1999/khong-co/)", ["5:5 link-broken"]),
    "own address in full": (
        "[a](https://congdoan.example.vn/tin/1999/x/)",
        ["5:5 link-broken"],
    ),
    "out of the content": ("[a](../../../etc/passwd)", ["5:5 link-outside"]),
    "photo elsewhere": ("![Quang cảnh](https://a.vn/a.jpg)", ["5:15 picture-remote"]),
    "photo on a drive": (r"![Quang cảnh](C:\Anh\anh 1.jpg)", ["5:15 path-on-this-machine"]),
    "photo by its file": ("![Quang cảnh](file:///D:/a.jpg)", ["5:15 path-on-this-machine"]),
    "photo on a server": (r"![Quang cảnh](\\may-chu\anh\a.jpg)", ["5:15 path-on-this-machine"]),
    "photo of a page": (r'<img src="D:\a.jpg" alt="a">', ["5:11 path-on-this-machine"]),
    "file on a drive": (r"[Mẫu đơn](<D:\Mẫu đơn.docx>)", ["5:12 path-on-this-machine"]),
    "photo of no kind": ("![Quang cảnh](a.tiff)", ["5:15 picture-format"]),
    "two at once": ("[a](x.md)\n\n[b](y.md)", ["5:5 link-broken", "7:5 link-broken"]),
    "quotes": (">" * 5000 + " a", ["5:1 markup-too-deep"]),
}


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory) -> Run:
    files: dict[str, str | bytes] = {
        f"{A}{name}.md": body(text, f"Bài {name}") for name, (text, _) in REFUSED.items()
    }
    return build(tmp_path_factory.mktemp("bodies"), {**files, A + "a.tiff": b"II*\0"})


@pytest.mark.parametrize("name", list(REFUSED))
def test_a_fault_of_the_text_is_told_with_its_place(refused: Run, name: str) -> None:
    assert refused.problems(f"{A}{name}.md") == REFUSED[name][1]


def test_all_in_one_run_and_nothing_written(refused: Run) -> None:
    assert (refused.code, refused.written) == (1, [])


def test_a_link_to_what_is_not_published_is_located(tmp_path: Path) -> None:
    files = {
        A + "a.md": body("Một\n\n[hai](b.md)"),
        A + "b.md": article("B", "24/5/2023", "trang_thai: nhap"),
    }
    done = build(tmp_path, files)
    told = [*done.problems(A + "a.md"), *done.problems(A + "a.md", "warning")]
    assert len(told) == 1
    assert told[0].startswith("7:")


def test_hostile_markup_is_dropped_and_the_writer_told(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        f"{A}{number}.md": body(payload, f"Bài {number}")
        for number, payload in enumerate(PAYLOADS)
        if "![" not in payload
    }
    done = build(tmp_path, files, "--hold")
    assert done.code == 0, done.err
    assert done.problems(severity="warning")
    for path in done.written:
        if not path.startswith("tin/2023/bai-") or not path.endswith(".html"):
            continue
        page = done.site.page("/" + path.removesuffix("index.html"))
        for node in page.all("//main//*"):
            assert node.tag not in ("script", "iframe", "object", "embed", "form", "base", "meta")
            for name, value in node.attrib.items():
                assert not name.startswith("on"), path
                assert "script:" not in "".join(value.split()).lower(), path


def test_one_line_of_a_megabyte_and_many_photos(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        A + "a.md": body("công đoàn " * 100_000, "Một"),
        A + "b.md": body("![Quang cảnh](a.jpg)\n\n" * 500, "Hai"),
        A + "a.jpg": photo(),
    }
    done = build(tmp_path, files)
    assert done.code == 0, done.err
