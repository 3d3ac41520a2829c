"""Files that were probably meant to be read: articles under a wrong name or in a wrong folder."""

from __future__ import annotations

import pytest

from tests.checks.found import A, C, P, S, U, arg, found, one
from tests.sites import Files, article, matter

BAI = f"{A}2023/bai.md"


@pytest.mark.parametrize(
    ("path", "rename", "retype"),
    [
        (f"{A}2023/qua.md.txt", "qua.md", ""),
        (f"{A}2023/Trao quà.TXT", "Trao quà.md", ""),
        (f"{A}2023/qua", "qua.md", ""),
        (f"{A}qua.markdown", "qua.md", ""),
        (f"{A}qua.docx", "", "qua.md"),
        (f"{A}qua.md.docx", "", "qua.md"),
        (f"{A}qua.doc", "", "qua.md"),
        (f"{P}gioi-thieu.rtf", "", "gioi-thieu.md"),
        (f"{U}cd-a.odt", "", "cd-a.md"),
        (f"{C}2025.txt", "2025.md", ""),
    ],
)
def test_an_article_saved_otherwise_is_not_read(path: str, rename: str, retype: str) -> None:
    problem = one({path: b"x"})
    assert (problem.id, problem.span.path) == ("file-not-read", path)
    assert (arg(problem, "rename"), arg(problem, "retype")) == (rename, retype)


@pytest.mark.parametrize(
    ("path", "id"),
    [
        ("content/bai.md", "file-misplaced"),
        ("content/article/bai.MD", "file-misplaced"),
        ("content/units.xlsx", "list-not-read"),
        ("content/units.csv.csv", "list-not-read"),
        ("content/Units.csv", "list-not-read"),
        ("content/glossary.yml", "list-not-read"),
    ],
)
def test_what_lies_in_a_wrong_place_or_has_a_wrong_name_is_not_read(path: str, id: str) -> None:
    assert found({path: b"x"}) == [f"{id} {path}"]


@pytest.mark.parametrize(
    "path",
    [
        f"{S}ads.txt",
        f"{S}bai.md",
        f"{A}2023/anh.jpg",
        f"{A}2023/so-lieu.xlsx",
        f"{A}2023/bai.docx",
        "content/ghi-chu.txt",
    ],
)
def test_other_files_are_nobodys_business(path: str) -> None:
    assert found({BAI: article("Bài", "24/5/2023"), path: b"x"}) == []


@pytest.mark.parametrize(
    ("lines", "body"),
    [
        (("tep_dinh_kem: kh.docx",), "Một câu."),
        ((), "Xem [kế hoạch](kh.docx)."),
        (("van_ban: {so_ky_hieu: 1/KH, tep: kh.docx}",), "Một câu."),
        (("tep_dinh_kem: kh.docx", "trang_thai: nháp"), "Một câu."),
        (("tep_dinh_kem: kh.docx", "ngay_dag: 1/1/2023"), "Một câu."),
    ],
    ids=["attached", "linked", "document", "of a draft", "of an article with an error"],
)
def test_what_is_offered_for_download_is_not_meant_to_be_read(
    lines: tuple[str, ...], body: str
) -> None:
    files: Files = {BAI: article("Bài", "24/5/2023", *lines, body=body), f"{A}2023/kh.docx": b"x"}
    assert [p for p in found(files) if p.startswith("file-not-read")] == []


def test_what_nobody_offers_is_told_beside_an_error_too() -> None:
    bad = article("Bài", "24/5/2023", "ngay_dag: 1/1/2023")
    told = found({BAI: bad, f"{A}2023/qua.md.txt": b"x", f"{A}2023/qua.txt": b"x"})
    assert [p for p in told if p.startswith("file-not-read")] == [
        f"file-not-read {A}2023/qua.md.txt"
    ]


def test_pages_offer_files_too() -> None:
    page = matter("tieu_de: Mẫu đơn", "trang_thai: nháp", body="[Mẫu](don.docx)")
    assert found({f"{P}mau.md": page, f"{P}don.docx": b"x"}) == []


def test_a_list_that_is_not_read_is_not_said_to_be_unused_as_well() -> None:
    told = found({"content/units.xlsx": b"x"}, remarks=True)
    assert told == ["list-not-read content/units.xlsx"]
