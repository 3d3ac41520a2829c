"""What somebody asks about is found in whatever shape it was copied."""

from __future__ import annotations

import unicodedata

import pytest

from sitegen.inquiry.known import Known
from sitegen.inquiry.subject import Subject, Unknown, subject
from tests.inquiry.asked import ONE_OF_EVERYTHING, A, known_of
from tests.sites import CONFIG, site_at

ARTICLE = Subject("document", A + "2026/a.md")
ACCENTED = A + "2026/Công đoàn cơ sở.md"


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Known:
    settings = CONFIG.replace(".vn/", ".vn/ban-tin/")
    return known_of(site_at(tmp_path_factory.mktemp("asked"), ONE_OF_EVERYTHING, settings))


@pytest.mark.parametrize(
    "text",
    [
        "content/articles/2026/a.md",
        "./content/articles/2026/a.md",
        "content\\articles\\2026\\a.md",
        "C:\\Users\\an\\trang\\content\\articles\\2026\\a.md",
        "/o-dia/an/trang/content/articles/2026/a.md",
        "articles/2026/a.md",
        "content/articles/2026/a",
        "Content/Articles/2026/A.MD",
        '"content/articles/2026/a.md"',
        "a.md",
        "a",
        "/tin/2026/bai-a/",
        "/tin/2026/bai-a",
        "tin/2026/bai-a",
        "/tin/2026/bai-a/index.html",
        "/TIN/2026/Bai-A/",
        "/tin//2026/bai-a/?utm=1#dau",
        "https://congdoan.example.vn/ban-tin/tin/2026/bai-a/",
        "https:\\\\congdoan.example.vn\\ban-tin\\tin\\2026\\bai-a\\",
        "HTTP://CONGDOAN.EXAMPLE.VN/ban-tin/tin/2026/bai-a/",
        "http://127.0.0.1:8000/ban-tin/tin/2026/bai-a/",
        "http://localhost:8000/tin/2026/bai-a/",
        "C:/Program Files/Git/tin/2026/bai-a/",
        "<https://congdoan.example.vn/ban-tin/tin/2026/bai-a/>",
    ],
)
def test_an_article_is_found_by_its_path_and_by_its_address(known: Known, text: str) -> None:
    assert subject([text], known) == ARTICLE


@pytest.mark.parametrize(
    "text",
    [
        ACCENTED,
        unicodedata.normalize("NFD", ACCENTED),
        "content/articles/2026/C%C3%B4ng%20%C4%91o%C3%A0n%20c%C6%A1%20s%E1%BB%9F.md",
        "content/articles/2026/cong doan co so.md",
        "CÔNG ĐOÀN CƠ SỞ.md",
        "/tin/2026/cong-doan-co-so/",
    ],
)
def test_accents_may_be_composed_otherwise_encoded_or_left_out(known: Known, text: str) -> None:
    assert subject([text], known) == Subject("document", ACCENTED)


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("/tin/cu.html", "/tin/cu.html"),
        ("http://www.congdoan-cu.example.vn/tin/cu.html", "/tin/cu.html"),
        ("https://congdoan.example.vn/ban-tin/tin.php?id=12", "/tin.php?id=12"),
    ],
)
def test_an_old_address_is_that_of_the_article_that_took_it_over(
    known: Known, text: str, via: str
) -> None:
    assert subject([text], known) == Subject("document", A + "2026/a.md", via)


@pytest.mark.parametrize(
    ("text", "kind", "key"),
    [
        ("/tin/2026/bai-nhap/", "document", A + "2026/nhap.md"),
        ("/gioi-thieu/", "document", "content/pages/gioi-thieu.md"),
        ("content/units/cd-b.md", "unit", "cd-b"),
        ("content/units/cd-a.md", "unit", "cd-a"),
        ("/don-vi/cd-a/", "unit", "cd-a"),
        ("cd-a", "unit", "cd-a"),
        ("content/changes/thanh-lap.md", "document", "content/changes/thanh-lap.md"),
        ("content/units.csv", "document", "content/units.csv"),
        ("a.jpg", "file", A + "2026/a.jpg"),
        ("/google123.html", "file", "content/static/google123.html"),
        ("/", "page", "/"),
        ("https://congdoan.example.vn/ban-tin/", "page", "/"),
        ("/tin/", "page", "/tin/"),
        ("/chu-de/t%E1%BA%BFt/", "page", "/chu-de/tet/"),
        ("/atom.xml", "page", "/atom.xml"),
        ("README.md", "other", "README.md"),
    ],
)
def test_all_else_is_found_too(known: Known, text: str, kind: str, key: str) -> None:
    assert subject([text], known, ["README.md"]) == Subject(kind, key)


def test_published_pictures_and_files_of_the_theme_are_known_by_their_addresses(
    known: Known,
) -> None:
    [photo, *_] = known.pictures[A + "2026/a.jpg"]
    assert subject([photo], known) == Subject("file", A + "2026/a.jpg")
    assert subject([known.theme["site.css"]], known) == Subject("theme", "site.css")


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("content/articles/2026/gioi-thiu.md", ("content/pages/gioi-thieu.md",)),
        ("content/articles/2025/a.md", (A + "2026/a.md",)),
        ("/tin/2026/bai-hem/", ("/tin/2026/bai-hen/",)),
        ("https://congdoan.example.vn/ban-tin/tin/2025/bai-a/", ("/tin/2026/bai-a/",)),
        ("nhap.md", ("content/articles/2026/nhap.md", "content/pages/nhap.md")),
        ("content/articles/2026/hoan-toan-khac.md", ()),
        ("", ()),
        ("\x00", ()),
        ("https://[x/khong-co/", ()),
        ("/../../etc/passwd", ()),
    ],
)
def test_of_what_is_not_there_the_nearest_is_told(
    known: Known, text: str, near: tuple[str, ...]
) -> None:
    assert subject([text], known) == Unknown(near)
