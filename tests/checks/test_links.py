"""Links that lead nowhere, or to what readers cannot see."""

from __future__ import annotations

import pytest

from sitegen.diagnostics import Severity
from tests.checks.found import UNITS, A, C, P, U, arg, found, one
from tests.sites import Files, article, matter

BAI = f"{A}2023/bai.md"
TARGET = article("Đại hội", "1/2/2023", body="## Mục tiêu\n\nMột câu.")
OTHERS: Files = {
    f"{A}2023/dai-hoi.md": TARGET,
    f"{A}2022/hop/index.md": article("Họp", "1/2/2022"),
    f"{A}2023/nhap.md": article("Nháp", "1/2/2023", "trang_thai: nhap"),
    f"{A}2023/cho.md": article("Chờ", "1/2/2023", "trang_thai: cho-duyet"),
    f"{A}2023/hen.md": article("Hẹn", "1/2/2023", "dang_luc: 1/1/2027"),
    f"{A}2023/go.md": article(
        "Gỡ", "1/2/2023", "trang_thai: go-bai", "go_bai: {ngay: 2/2/2023, ly_do: nhầm}"
    ),
    f"{A}2023/tep/Kế hoạch.xlsx": b"",
    f"{P}gioi-thieu.md": matter("tieu_de: Giới thiệu", body="## Lịch sử\n\nMột câu."),
    f"{P}nhap.md": matter("tieu_de: Trang nháp", "trang_thai: nhap"),
    f"{U}cd-a.md": matter("ten: Công đoàn A", body="## Trụ sở\n\nMột câu."),
    f"{C}2025-a.md": matter("ngay: 1/6/2025", "loai: doi-ten", "tu: [cd-a]", "thanh: [cd-a]"),
    "content/units.csv": UNITS,
    "content/glossary.yaml": "BCH: Ban Chấp hành\n",
    "content/static/mau.pdf": b"",
}


def _found(target: str) -> list[tuple[str, object]]:
    """Return what is said of one link: ids, each with what it suggests."""
    body = f"Xem [bài](<{target}>)."
    files: Files = {**OTHERS, BAI: article("Bài viết", "24/5/2023", body=body)}
    where = f"{BAI}:5:12"
    lines = found(files)
    if not lines:
        return []
    problem = one(files)
    assert lines == [f"{problem.id} {where}"]
    return [(problem.id, dict(problem.args).get("suggestion", ""))]


@pytest.mark.parametrize(
    "target",
    [
        "dai-hoi.md",
        "./dai-hoi.md",
        "../2023/dai-hoi.md",
        "dai-hoi.md#muc-tieu",
        "../2022/hop",
        "../2022/hop/",
        "../2022/hop/index.md",
        "go.md",
        "tep/Kế hoạch.xlsx",
        "tep/K%E1%BA%BF%20ho%E1%BA%A1ch.xlsx",
        "/units/cd-a.md",
        "/units/cd-a.md#tru-so",
        "/units/cdvc-tinh",
        "/pages/gioi-thieu.md#lich-su",
        "/gioi-thieu/",
        "/gioi-thieu/#lich-su",
        "/gioi-thieu/index.html",
        "/tin/2023/dai-hoi/",
        "/tin/2023/dai-hoi/#muc-tieu",
        "/tin/2023/",
        "/don-vi/cdvc-tinh/",
        "/atom.xml",
        "/mau.pdf",
        "/",
        "/tin/?trang=2",
        "https://congdoan.example.vn/tin/2023/dai-hoi/",
        "https://congdoan.example.vn",
        "https://example.org/khong-co",
        "mailto:a@example.org",
    ],
)
def test_what_is_there_can_be_linked(target: str) -> None:
    assert _found(target) == []


@pytest.mark.parametrize(
    ("target", "id", "suggestion"),
    [
        ("dai-hoj.md", "link-broken", "dai-hoi.md"),
        ("../2021/dai-hoi.md", "link-broken", "dai-hoi.md"),
        ("../dai-hoi", "link-broken", "dai-hoi.md"),
        ("hop", "link-broken", "../2022/hop/index.md"),
        ("ke-hoach-nam-toi.xlsx", "link-broken", ""),
        ("khong-co-gi-giong", "link-broken", ""),
        ("Dai-Hoi.md", "file-name-case", "dai-hoi.md"),
        ("tep/kế hoạch.XLSX", "file-name-case", "tep/Kế hoạch.xlsx"),
        ("www.congdoan.vn/tin", "link-broken", "https://www.congdoan.vn/tin"),
        ("congdoan.org.vn", "link-broken", "https://congdoan.org.vn"),
        ("bantin@example.org", "link-broken", "mailto:bantin@example.org"),
        ("../../../../etc/passwd", "link-outside", ""),
        ("/../x", "link-outside", ""),
        ("dai-hoi.md#muc-tiu", "link-anchor-missing", "dai-hoi.md#muc-tieu"),
        ("dai-hoi.md#xyz", "link-anchor-missing", ""),
        ("#muc-tieu", "link-anchor-missing", ""),
        ("/units/cd-a.md#tru-s", "link-anchor-missing", "/units/cd-a.md#tru-so"),
        ("/gioi-thieu/#lich-xu", "link-anchor-missing", "/gioi-thieu/#lich-su"),
        ("/gioi-thieu", "link-no-slash", "/gioi-thieu/"),
        ("/tin/2023/dai-hoi", "link-no-slash", "/tin/2023/dai-hoi/"),
        ("/tin/2023/dai-ho/", "link-broken", "/tin/2023/dai-hoi/"),
        # Pictures and the theme's files are named by their bytes: nobody can know the address.
        ("/giao-dien/site.css", "link-broken", ""),
        ("/tin/2024/", "link-broken", "/tin/2022/"),
        ("https://congdoan.example.vn/khong-co-trang-nay/", "link-broken", ""),
        ("/glossary.yaml", "link-without-page", "/chu-viet-tat/"),
        ("/units.csv", "link-without-page", "/don-vi/"),
        ("/changes/2025-a.md", "link-without-page", ""),
    ],
)
def test_what_is_not_there_is_told(target: str, id: str, suggestion: str) -> None:
    assert _found(target) == [(id, suggestion)]


@pytest.mark.parametrize(
    ("target", "why"),
    [
        ("nhap.md", "trang_thai: nhap"),
        ("cho.md", "trang_thai: cho-duyet"),
        ("hen.md", "dang_luc: 1/1/2027"),
        ("/pages/nhap.md", "trang_thai: nhap"),
        ("/tin/2023/hen/", "dang_luc: 1/1/2027"),
    ],
)
def test_links_to_what_is_hidden_are_worth_a_look(target: str, why: str) -> None:
    problem = one({**OTHERS, BAI: article("Bài", "24/5/2023", body=f"[Xem]({target})")})
    assert (problem.id, problem.severity) == ("link-to-hidden", Severity.WARNING)
    assert arg(problem, "why") == why


def test_hidden_documents_may_link_each_other() -> None:
    body = "[Xem](nhap.md) và [xem](hen.md)"
    files: Files = {**OTHERS, BAI: article("Bài", "24/5/2023", "trang_thai: nhap", body=body)}
    assert found(files) == []


def test_links_of_hidden_documents_are_followed_too() -> None:
    files: Files = {BAI: article("Bài", "24/5/2023", "trang_thai: nhap", body="[Xem](khong-co)")}
    assert found(files) == [f"link-broken {BAI}:6:7"]


def test_links_of_pages_units_and_changes_are_followed() -> None:
    files: Files = {
        f"{P}gioi-thieu.md": matter("tieu_de: Giới thiệu", body="[Xem](a.md)"),
        f"{U}cd-a.md": matter("ten: Công đoàn A", body="[Xem](a.md)"),
        f"{C}2020-a.md": matter(
            "ngay: 1/6/2020", "loai: thanh-lap", "thanh: [cd-a]", body="[Xem](a.md)"
        ),
    }
    assert found(files) == [
        f"link-broken {C}2020-a.md:6:7",
        f"link-broken {P}gioi-thieu.md:4:7",
        f"link-broken {U}cd-a.md:4:7",
    ]


def test_a_link_to_a_faulty_document_is_no_fault_of_its_own() -> None:
    files: Files = {
        f"{A}hong.md": article("Hỏng", "30/2/2023"),
        BAI: article("Bài", "24/5/2023", "lien_quan: [../hong.md]", body="[Xem](../hong.md#a)"),
    }
    assert found(files) == [f"date-impossible {A}hong.md:3:12"]


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("dai-hoi.md", []),
        ("go.md", []),
        ("nhap.md", [f"link-to-hidden {BAI}:4:13"]),
        ("dai-hoj.md", [f"link-broken {BAI}:4:13"]),
        ("Dai-hoi.md", [f"file-name-case {BAI}:4:13"]),
        ("/pages/gioi-thieu.md", [f"related-not-article {BAI}:4:13"]),
        ("tep/Kế hoạch.xlsx", [f"link-broken {BAI}:4:13"]),
    ],
)
def test_related_are_articles(target: str, expected: list[str]) -> None:
    files: Files = {**OTHERS, BAI: article("Bài", "24/5/2023", f"lien_quan: [{target}]")}
    assert found(files) == expected


def test_every_broken_link_is_told_though_not_all_get_a_suggestion() -> None:
    body = "\n\n".join(f"[Xem](dai-hoj-{n}.md)" for n in range(60))
    files: Files = {**OTHERS, BAI: article("Bài", "24/5/2023", body=body)}
    assert found(files) == [f"link-broken {BAI}:{5 + 2 * n}:7" for n in range(60)]
