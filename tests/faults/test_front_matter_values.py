"""What front matter means: values as they were typed, fences, comments, places, repairs."""

from __future__ import annotations

import time
import unicodedata
from pathlib import Path

import pytest

from sitegen.content.article import Source
from sitegen.flow.parsing import checked
from sitegen.schema.yaml_repair import repair
from sitegen.schema.yaml_text import MAX_CHARACTERS
from tests.faults.running import build

A = "content/articles/"
TITLE = "tieu_de: Trao quà"
DATE = "ngay_dang: 24/5/2023"


def matter(*lines: str) -> str:
    """Return an article of these lines, which stand in the file from line 2 on."""
    return "\n".join(["---", *lines, "---", "Thân bài.", ""])


def two(*lines: str) -> str:
    """Return an article with its two keys; these lines stand from line 4 on."""
    return matter(TITLE, DATE, *lines)


def read(text: str | bytes, path: str = A + "a.md") -> tuple[object, list[str]]:
    """Return the front matter of an article, None if it is unusable, and the places of errors."""
    data = text if isinstance(text, bytes) else text.encode("utf-8")
    parsed = checked(path, data, "Asia/Ho_Chi_Minh")
    problems = [
        f"{d.span.line}:{d.span.column} {d.id}"
        for d in parsed.diagnostics
        if d.severity.value == "error"
    ]
    document = parsed.documents[0] if parsed.documents else None
    return getattr(document, "matter", None), problems


# Lines of front matter, and what a field is then.
READ = {
    "tags: [No, 9:1, 010, 28.150, 2026]": ("tags", ("No", "9:1", "010", "28.150", "2026")),
    "tac_gia:\n  - Tin, ảnh: Phan Tuấn\n  - B": ("authors", ("Tin, ảnh: Phan Tuấn", "B")),
    "tac_gia: [Tin: A, ảnh: B]": ("authors", ("Tin: A", "ảnh: B")),
    "tac_gia: Tin, ảnh: Phan Tuấn": ("authors", ("Tin, ảnh: Phan Tuấn",)),
    "chu_de:\n- a\n- Số #1\n- “Mái ấm”: b\n- @c\n- *d*": (
        "tags",
        ("a", "Số #1", "“Mái ấm”: b", "@c", "*d*"),
    ),
    # What Word makes of a hyphen, and what is typed without the space.
    "chu_de:\n  – a\n  —b\n  •\tSố #1": ("tags", ("a", "b", "Số #1")),
    "chu_de:\n– a\n-b\n– c": ("tags", ("a", "b", "c")),
    "chu_de:\n  - a – b\n  - -5": ("tags", ("a – b", "-5")),
    "nguon: {ten:Báo A,url:https://a.vn/b}": ("source", Source(name="Báo A", url="https://a.vn/b")),
    "nguon:\n  ten:Báo A\n  url:https://a.vn/b": (
        "source",
        Source(name="Báo A", url="https://a.vn/b"),
    ),
    "chu_de: [a, b]  # ghi chú": ("tags", ("a", "b")),
    "chu_de: # ghi chú\n  - a  # một\n  - b": ("tags", ("a", "b")),
    "chu_de: An toàn": ("tags", ("An toàn",)),
    "the_loai: Họp # ghi chú": ("type", "hoi-nghi"),
    "ghim: có # nhé": ("pinned", True),
    "archival: 'no'": ("archival", False),
    "slug: bai-1 # cũ": ("slug", "bai-1"),
    "ngon_ngu: EN": ("lang", "en"),
    "ngon_ngu: zh-Hant": ("lang", "zh-hant"),
    "lang: en_US # Anh": ("lang", "en-us"),
    "slug:bai-1": ("slug", "bai-1"),
    "slug:\u00a0bai-1": ("slug", "bai-1"),
    "slug： bai-1": ("slug", "bai-1"),
    "dia_diem: Hội trường A": ("place", ""),
    "lien_quan: bai #1.md": ("related", ("bai #1.md",)),
    "lien_quan: bai.md # ghim": ("related", ("bai.md",)),
    "khac: {a: [1, {b: No}], c: 'd # e'}": (
        "extra",
        (("a", ("1", (("b", "No"),))), ("c", "d # e")),
    ),
    "# chú thích\n\nslug: x": ("slug", "x"),
}


@pytest.mark.parametrize(("lines", "expected"), list(READ.items()))
def test_values_are_read_as_they_were_meant(lines: str, expected: tuple[str, object]) -> None:
    matter_read, problems = read(two(*lines.split("\n")))
    assert problems == []
    field, value = expected
    assert getattr(matter_read, field) == value


@pytest.mark.parametrize(
    "typed", ["24/5/2023 # ghi chú", "24/5/2023    # ghi chú", "24/5/2023 #ghi", "'24/5/2023' # x"]
)
def test_a_comment_after_a_date_is_a_comment(typed: str) -> None:
    matter_read, problems = read(matter(TITLE, f"ngay_dang: {typed}"))
    assert problems == []
    assert getattr(matter_read, "date").iso() == "2023-05-24"  # noqa: B009


def test_nested_values_are_repaired_like_others() -> None:
    text = two(
        "su_kien:",
        "  dia_diem: Hội trường: tầng 2",
        "nhan_vat:",
        "  - ten: A",
        "    chuc_vu: Chủ tịch: tổ #1",
        "anh_dai_dien: {anh: x.jpg, mo_ta: Hai người, phía sau là biển, chu_thich: Một, hai}",
    )
    found, problems = read(text)
    assert problems == []
    event, (person,), cover = (getattr(found, name) for name in ("event", "people", "cover"))
    assert event.place == "Hội trường: tầng 2"
    assert person.position == "Chủ tịch: tổ #1"
    assert (cover.alt, cover.caption) == ("Hai người, phía sau là biển", "Một, hai")


ENDS = {
    "LF": lambda text: text.encode(),
    "CRLF": lambda text: text.replace("\n", "\r\n").encode(),
    "CR": lambda text: text.replace("\n", "\r").encode(),
    "BOM": lambda text: b"\xef\xbb\xbf" + text.encode(),
    "BOM and CRLF": lambda text: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode(),
    "closed by dots": lambda text: text.replace("\n---\n", "\n...\n").encode(),
    "blank lines at the end": lambda text: (text + "\n\n").encode(),
}


@pytest.mark.parametrize("written", list(ENDS.values()), ids=list(ENDS))
def test_however_a_text_editor_saves(written: object) -> None:
    assert callable(written)
    found, problems = read(written(two("chu_de: [Đại hội]")))
    assert (getattr(found, "title", None), problems) == ("Trao quà", [])
    # The same places whatever the ends of lines.
    _, problems = read(written(matter("tieu_de: Đại hội", "ngay_dang: 30/2/2023", "x: y")))
    assert problems == ["3:12 date-impossible", "4:1 key-unknown"]


def test_a_mark_before_a_missing_fence_is_no_column() -> None:
    assert read("\ufeff# Tiêu đề\n")[1] == ["1:1 front-matter-missing"]


def test_columns_count_the_characters_of_the_file() -> None:
    line = unicodedata.normalize("NFD", "sự kiện: {địa điểm: Hội trường, bắt đầu: 30/2/2023}")
    column = line.index("30/2") + 1
    assert column > 50
    assert read(two(line))[1] == [f"4:{column} date-impossible"]


def test_columns_after_a_space_put_in() -> None:
    assert read(matter(TITLE, "ngay_dang:30/2/2023"))[1] == ["3:11 date-impossible"]
    assert read(matter(TITLE, "ngay_dang:\u00a030/2/2023"))[1] == ["3:12 date-impossible"]


@pytest.mark.parametrize(
    "text",
    [
        f"---\n{TITLE}\n{DATE}\n---",
        f"---\n{TITLE}\n{DATE}\n---\n",
        f"\n\n---\n{TITLE}\n{DATE}\n---\nThân.\n",
        f"---  \n{TITLE}\n{DATE}\n---\t\nThân.\n",
        f"---\n{TITLE}\n{DATE}\n---\nMột\n\n---\n\nHai: ba\n---\n",
        f"---\n tieu_de: Trao quà\n {DATE}\n---\nThân.\n",
    ],
)
def test_fences(text: str) -> None:
    found, problems = read(text)
    assert (getattr(found, "title", None), problems) == ("Trao quà", [])


def test_no_escape_makes_what_no_text_may_hold() -> None:
    found, problems = read(matter('tieu_de: "a\\x08b\\x00c\\uE000d\\u2028e\\nf\\uFFFEg"', DATE))
    assert (getattr(found, "title", None), problems) == ("a b cd e f g", [])


def test_a_rule_in_the_body_is_no_fence(tmp_path: Path) -> None:
    text = two("slug: a") + "\nMột\n\n---\n\nghi: chú\n\n---\n\nHai\n"
    site = build(tmp_path, {A + "a.md": text}).site
    page = site.page("/tin/2023/a/")
    assert "ghi: chú" in page.main
    assert "ngay_dang" not in page.main


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("titel", "tieu_de"),
        ("tieu_dee", "tieu_de"),
        ("Ngày đăng bài", "ngay_dang"),
        ("draft", "trang_thai"),
        ("image", "anh_dai_dien"),
        ("category", "chuyen_muc"),
        ("description", "sapo"),
        ("xyzzy", ""),
    ],
)
def test_an_unknown_key_is_told_what_was_probably_meant(typed: str, meant: str) -> None:
    data = two(f"{typed}: a").encode()
    problems = checked(A + "a.md", data, "Asia/Ho_Chi_Minh").diagnostics
    (problem,) = [d for d in problems if d.id == "key-unknown"]
    assert dict(problem.args) == {"key": typed, "suggestion": meant}


def test_a_list_typed_as_one_text_is_remarked() -> None:
    data = two("chu_de: an toàn, vệ sinh").encode()
    (problem,) = checked(A + "a.md", data, "Asia/Ho_Chi_Minh").diagnostics
    assert (problem.id, problem.severity.value, problem.span.column) == (
        "list-as-text",
        "warning",
        9,
    )


ATTACKS = {
    "lists": "[" * 60_000,
    "mappings": "{a: " * 15_000,
    "closed mappings": "{a: " * 7000 + "b" + "}" * 7000,
    "items": "\n  " + "- " * 30_000 + "a",
    "keys": "\n  " + "? " * 30_000 + "a",
    "anchors": "&a [*a]\n" * 5000,
    "quotes": "\"'" * 30_000,
    "spaces": "a" + " " * 60_000 + "b: c",
    "spaces before a comment": "a: b" + "  " * 30_000 + "#x",
    "underscores": "\n" + "_" * 60_000 + "a",
    "colons": ": " * 30_000,
    "hashes": " #" * 30_000,
}


@pytest.mark.parametrize("typed", list(ATTACKS.values()), ids=list(ATTACKS))
def test_an_attack_costs_nothing(typed: str) -> None:
    text = two(f"khac: {typed}")
    assert len(text) < MAX_CHARACTERS
    began = time.monotonic()
    read(text)
    # A guard against what would take minutes or the process; a few hundredths are usual.
    assert time.monotonic() - began < 5


def test_a_repair_keeps_lines_and_the_start_of_values() -> None:
    text = "a: Số #1\nb:c\nx:\n  - d: e: f\ng: |\n  h: #1\n"
    repaired = repair(text)
    assert repaired.lines == (
        "a: 'Số #1'",
        "b: c",
        "x:",
        "  - d: 'e: f'",
        "g: |",
        "  h: #1",
        "",
    )
    assert dict(repaired.quoted) == {(0, 3): "a", (3, 7): "d"}
    assert dict(repaired.spaced) == {1: 2}
