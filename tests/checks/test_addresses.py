"""No address has two sources, and none that belongs to the program is taken."""

from __future__ import annotations

import itertools
import unicodedata

import pytest

from sitegen.diagnostics import Severity
from tests.checks.found import A, P, S, U, arg, at, found, one
from tests.sites import Files, article, matter

HOP = article("Họp", "1/2/2023")

# One source each for /tin/2023/hop/ or for /gioi-thieu/, and the place a message points to.
PAGE: Files = {f"{P}gioi-thieu.md": matter("tieu_de: Giới thiệu")}
SAME_PAGE: Files = {f"{P}Giới thiệu/index.md": matter("tieu_de: Giới thiệu")}
ALIAS: Files = {f"{A}cu.md": article("Cũ", "1/2/2022", "dia_chi_cu: [/x/, /gioi-thieu]")}
SAME_ALIAS: Files = {f"{P}khac.md": matter("tieu_de: Khác", "dia_chi_cu: /Gioi-Thieu/")}
STATIC: Files = {f"{S}gioi-thieu/index.html": b""}
STATIC_FILE: Files = {f"{S}gioi-thieu": b""}
SOURCES: dict[str, tuple[Files, str]] = {
    "page": (PAGE, f"{P}gioi-thieu.md:2:10"),
    "same page": (SAME_PAGE, f"{P}Giới thiệu/index.md:2:10"),
    "static": (STATIC, f"{S}gioi-thieu/index.html"),
    "static file": (STATIC_FILE, f"{S}gioi-thieu"),
    "alias": (ALIAS, f"{A}cu.md:4:19"),
    "same alias": (SAME_ALIAS, f"{P}khac.md:3:13"),
}
# The later in this order is told to move; of two of a kind the path decides.
ORDER = ("same page", "page", "static file", "static", "alias", "same alias")
PAIRS = [
    pair
    for pair in itertools.combinations(ORDER, 2)
    if pair != ("static file", "static")  # no folder and file of one name can lie on a disk
]


@pytest.mark.parametrize(("one_", "other"), PAIRS)
def test_any_two_sources_clash(one_: str, other: str) -> None:
    first, second = SOURCES[one_], SOURCES[other]
    problem = one({**first[0], **second[0]})
    assert at(problem) == f"address-twice {second[1]}"
    (related,) = problem.related
    span = related.span
    assert first[1] == (f"{span.path}:{span.line}:{span.column}" if span.line else span.path)
    assert problem.severity is Severity.ERROR
    assert (arg(problem, "first"), arg(problem, "second")) == tuple(
        place.split(":")[0] for _, place in (first, second)
    )


@pytest.mark.parametrize(
    ("one_", "other"),
    [
        ("Đại hội", "Đại hội"),
        ("Uỷ ban kiểm tra", "Ủy ban kiểm tra"),
        ("Hoà giải", "Hòa giải"),
        ("Đại hội", "ĐẠI HỘI"),
        ("Đại hội", unicodedata.normalize("NFD", "Đại hội")),
        ("Đại hội", "Dai hoi"),
        ("Họp Sở TN&MT", "Họp Sở TNMT"),
    ],
)
def test_titles_that_slug_alike_clash(one_: str, other: str) -> None:
    files: Files = {f"{A}a.md": article(one_, "1/2/2023"), f"{A}b.md": article(other, "24/5/2023")}
    problem = one(files)
    assert at(problem) == f"address-twice {A}b.md:2:10"
    assert [r.span.path for r in problem.related] == [f"{A}a.md"]
    address = str(arg(problem, "address"))
    assert arg(problem, "suggestion") == address.split("/")[3] + "-24-5"


def test_the_suggested_slug_is_free() -> None:
    files: Files = {
        f"{A}a.md": article("Họp", "1/2/2023"),
        f"{A}b.md": article("Họp", "24/5/2023"),
        f"{A}c.md": article("Họp 24-5", "1/3/2023"),
        f"{A}d.md": article("Họp 2", "1/4/2023"),
    }
    assert arg(one(files), "suggestion") == "hop-3"


def test_each_article_too_many_is_told_once() -> None:
    files: Files = {f"{A}{name}.md": HOP for name in "abc"}
    assert found(files) == [f"address-twice {A}b.md:2:10", f"address-twice {A}c.md:2:10"]


@pytest.mark.parametrize(
    ("lines", "place"),
    [(("duong_dan: hop",), "4:12"), ((), "2:10")],
)
def test_the_place_is_the_slug_else_the_title(lines: tuple[str, ...], place: str) -> None:
    title = "Hội nghị" if lines else "Họp"
    files: Files = {f"{A}a.md": HOP, f"{A}b.md": article(title, "24/5/2023", *lines)}
    assert found(files) == [f"address-twice {A}b.md:{place}"]


def test_a_title_in_the_text_leaves_the_front_matter_as_the_place() -> None:
    files: Files = {
        f"{A}a.md": HOP,
        f"{A}b.md": matter("ngay_dang: 24/5/2023", body="# Họp\n\nMột câu."),
    }
    assert found(files) == [f"address-twice {A}b.md:1:1"]


@pytest.mark.parametrize("state", ["trang_thai: nhap", "trang_thai: cho-duyet", "dang_luc: 2099"])
def test_hidden_articles_keep_their_addresses(state: str) -> None:
    files: Files = {f"{A}a.md": HOP, f"{A}b.md": article("Họp", "24/5/2023", state)}
    assert found(files) == [f"address-twice {A}b.md:2:10"]


def test_hidden_pages_keep_their_addresses() -> None:
    hidden = {f"{P}gioi-thieu.md": matter("tieu_de: Giới thiệu", "trang_thai: nhap")}
    assert found({**hidden, **SAME_PAGE}) == [f"address-twice {P}gioi-thieu.md:2:10"]


@pytest.mark.parametrize("years", [("2022", "2023")])
def test_equal_titles_of_two_years_are_fine(years: tuple[str, str]) -> None:
    assert found({f"{A}{y}.md": article("Họp", f"1/2/{y}") for y in years}) == []


@pytest.mark.parametrize(
    ("alias", "expected"),
    [
        ("/tin/2011/x/", []),
        ("/tin/2011/cu.html", []),
        ("/index.php?id=5", []),
        ("/tin/2023/", [f"address-twice {A}cu.md:4:13"]),
        ("/don-vi/", [f"address-twice {A}cu.md:4:13"]),
        ("/atom.xml", [f"address-twice {A}cu.md:4:13"]),
        ("/tin/2023/hop/", [f"address-twice {A}cu.md:4:13"]),
        ("/tin/2023/hop/index.html", [f"address-twice {A}cu.md:4:13"]),
        ("/tin/2023/hop/cu.html", []),
        ("/tin", [f"address-twice {A}cu.md:4:13"]),
        ("/404.html", [f"address-twice {A}cu.md:4:13"]),
    ],
)
def test_old_addresses_must_not_cover_living_ones(alias: str, expected: list[str]) -> None:
    files: Files = {
        f"{A}a.md": HOP,
        f"{A}cu.md": article("Cũ", "1/2/2022", f"dia_chi_cu: {alias}"),
        f"{U}cd-a.md": matter("ten: Công đoàn A"),
    }
    assert found(files) == expected


@pytest.mark.parametrize("alias", ["/tin/2023/hop/", "/tin/2023/hop", "/Tin/2023/HOP/"])
def test_an_old_address_that_is_the_present_one_is_worth_a_look(alias: str) -> None:
    problem = one({f"{A}a.md": article("Họp", "1/2/2023", f"dia_chi_cu: {alias}")})
    assert at(problem) == f"alias-own-address {A}a.md:4:13"
    assert problem.severity is Severity.WARNING


def test_an_old_address_written_twice_is_one() -> None:
    assert found({f"{A}a.md": article("Họp", "1/2/2023", "dia_chi_cu: [/x, /x/, /X/]")}) == []


@pytest.mark.parametrize(
    ("path", "segment"),
    [
        (f"{P}tin.md", "tin"),
        (f"{P}Tin/index.md", "tin"),
        (f"{P}don-vi/cd-a.md", "don-vi"),
        (f"{P}2023.md", "2023"),
        (f"{P}05/bai.md", "05"),
        (f"{S}tep/mau.pdf", "tep"),
        (f"{S}anh/a.jpg", "anh"),
        (f"{S}Anh/a.jpg", "Anh"),
        (f"{S}giao-dien/site.css", "giao-dien"),
        (f"{S}2023/a.html", "2023"),
        (f"{S}lich", "lich"),
    ],
)
def test_reserved_addresses(path: str, segment: str) -> None:
    content = matter("tieu_de: Trang") if path.endswith(".md") else b""
    problem = one({path: content, f"{A}a.md": HOP})
    assert (at(problem), arg(problem, "segment")) == (f"address-reserved {path}", segment)


@pytest.mark.parametrize("name", ["robots.txt", "sitemap.xml", "index.html", "404.html"])
def test_files_must_not_replace_pages_of_the_program(name: str) -> None:
    problem = one({f"{S}{name}": b""})
    assert at(problem) == f"address-twice {S}{name}"


def test_static_files_may_lie_anywhere_else() -> None:
    names = ("favicon.ico", ".well-known/security.txt", "tai-lieu/a.pdf", "CNAME")
    assert found({f"{S}{name}": b"" for name in names}) == []


def test_a_file_cannot_lie_where_a_folder_does() -> None:
    files: Files = {f"{P}tai-lieu/a.md": matter("tieu_de: A"), f"{S}Tai-Lieu": b""}
    assert found(files) == [f"address-twice {S}Tai-Lieu"]


def test_downloads_whose_safe_names_meet_clash() -> None:
    files: Files = {
        f"{A}a.md": article("A", "1/1/2023", "tep_dinh_kem: [Tờ trình.pdf, to-trinh.pdf]"),
        f"{A}Tờ trình.pdf": b"",
        f"{A}to-trinh.pdf": b"",
    }
    assert found(files) == [f"address-twice {A}to-trinh.pdf"]
