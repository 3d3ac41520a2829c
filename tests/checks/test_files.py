"""Photos and files that documents name."""

from __future__ import annotations

import pytest

from tests.checks.found import A, P, U, arg, found, one
from tests.sites import Files, article, matter

BAI = f"{A}2023/bai.md"
FILES: Files = {
    f"{A}2023/anh/Trao.jpg": b"",
    f"{A}2023/anh/hop.png": b"",
    f"{A}2023/trong/ghi-chu.csv": b"",
    f"{A}2023/ve.svg": b"",
    f"{A}2023/ve.bmp": b"",
    f"{A}2023/kh.pdf": b"",
    f"{A}khac.md": article("Khác", "1/1/2023"),
}


def _found(*lines: str, body: str = "Một câu.") -> list[tuple[str, object]]:
    files: Files = {**FILES, BAI: article("Bài viết", "24/5/2023", *lines, body=body)}
    places = found(files)
    if not places:
        return []
    problem = one(files)
    place = places[0].partition(f"{BAI}:")[2]
    return [(f"{problem.id} {place}", dict(problem.args).get("suggestion", ""))]


@pytest.mark.parametrize(
    ("lines", "body", "expected"),
    [
        (("anh_dai_dien: {anh: anh/Trao.jpg, mo_ta: Quà}",), "", []),
        (
            ("anh_dai_dien: {anh: anh/trao.jpg, mo_ta: Quà}",),
            "",
            [("file-name-case 4:21", "anh/Trao.jpg")],
        ),
        (
            ("anh_dai_dien: {anh: anh/Traoo.jpg, mo_ta: Quà}",),
            "",
            [("file-missing 4:21", "anh/Trao.jpg")],
        ),
        (("anh_dai_dien: {anh: kh.pdf, mo_ta: Quà}",), "", [("picture-format 4:21", "")]),
        (("anh_dai_dien: {anh: ve.svg, mo_ta: Quà}",), "", [("picture-svg 4:21", "")]),
        (("anh_dai_dien: {anh: ../khac.md, mo_ta: Quà}",), "", [("file-missing 4:21", "")]),
        (("thu_vien_anh: [{anh: anh/Trao.jpg, mo_ta: Quà}]",), "", []),
        (
            ("thu_vien_anh: [{anh: anh/hop.jpg, mo_ta: Quà}]",),
            "",
            [("file-missing 4:22", "anh/hop.png")],
        ),
        (("thu_vien_anh: anh",), "", []),
        (("thu_vien_anh: anh/",), "", []),
        (("thu_vien_anh: [anh, anh]",), "", []),
        (("thu_vien_anh: trong",), "", [("gallery-folder-empty 4:15", "")]),
        (("thu_vien_anh: khong-co/",), "", [("gallery-folder-empty 4:15", "")]),
        (("tep_dinh_kem: kh.pdf",), "", []),
        (("tep_dinh_kem: [kh.pdf, KH.pdf]",), "", [("file-name-case 4:24", "kh.pdf")]),
        (("tep_dinh_kem: [{tep: khh.pdf}]",), "", [("file-missing 4:22", "kh.pdf")]),
        (("tep_dinh_kem: /kh.pdf",), "", [("file-missing 4:15", "kh.pdf")]),
        (("van_ban: {so: 1/KH, tep: kh.pdf}",), "", []),
        (("van_ban: {so: 1/KH, tep: ke.pdf}",), "", [("file-missing 4:26", "kh.pdf")]),
        ((), "![Quà](anh/Trao.jpg)", []),
        ((), "![Quà](anh/TRAO.JPG)", [("file-name-case 5:8", "anh/Trao.jpg")]),
        ((), "![Quà](Trao.jpg)", [("file-missing 5:8", "anh/Trao.jpg")]),
        ((), "![Quà](https://example.org/a.jpg)", [("picture-remote 5:8", "")]),
        ((), "![Quà](ve.svg)", [("picture-svg 5:8", "")]),
        ((), "![Quà](../../../a.jpg)", [("file-missing 5:8", "")]),
    ],
)
def test_files_are_there(
    lines: tuple[str, ...], body: str, expected: list[tuple[str, object]]
) -> None:
    assert _found(*lines, body=body) == expected


def test_photos_of_pages_and_units_are_there() -> None:
    files: Files = {
        f"{P}gioi-thieu.md": matter("tieu_de: Giới thiệu", body="![Quà](a.jpg)"),
        f"{U}cd-a.md": matter("ten: Công đoàn A", body="![Quà](a.jpg)"),
    }
    assert found(files) == [
        f"file-missing {P}gioi-thieu.md:4:8",
        f"file-missing {U}cd-a.md:4:8",
    ]


def test_the_ending_is_named_only_if_it_belongs_to_a_picture() -> None:
    endings = {}
    for name in ("ve.bmp", "kh.pdf"):
        body = f"![Quà]({name})"
        endings[name] = arg(one({**FILES, BAI: article("Bài", "1/1/2023", body=body)}), "ending")
    assert endings == {"ve.bmp": ".bmp", "kh.pdf": ""}


@pytest.mark.parametrize(
    ("lines", "body", "suggestion"),
    [
        ((), "![Quà](khac.jpg)", ""),
        ((), "![Quà](anh/hop)", "anh/hop.png"),
        (("tep_dinh_kem: khac.xlsx",), "", ""),
        (("tep_dinh_kem: hk.pdf",), "", "kh.pdf"),
    ],
    ids=["no article for a picture", "a picture without its ending", "no article", "a file"],
)
def test_only_what_would_do_is_suggested(
    lines: tuple[str, ...], body: str, suggestion: str
) -> None:
    beside = {f"{A}2023/khac.md": article("Khác nữa", "2/1/2023")}
    files: Files = {**FILES, **beside, BAI: article("Bài viết", "24/5/2023", *lines, body=body)}
    problem = one(files)
    assert (problem.id, arg(problem, "suggestion")) == ("file-missing", suggestion)
