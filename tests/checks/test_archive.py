"""What checks see in an archive as a whole: hidden, unused, unexplained, out of order."""

from __future__ import annotations

import pytest

from sitegen.checks.unexplained import is_abbreviation
from tests.checks.found import UNITS, A, P, arg, found, problems
from tests.sites import Files, article, matter

NOW = "2026-07-01T12:00:00+07:00"


def told(files: Files, now: str = NOW) -> list[str]:
    return found(files, now=now, remarks=True)


# Hidden


@pytest.mark.parametrize(
    ("date", "extra", "expected", "text"),
    [
        ("28/7/2026", "", f"{A}a.md:3:12", "28/7/2026"),
        ("1/7/2026", "dang_luc: 7:00 28/7/2026", f"{A}a.md:4:11", "07:00 28/7/2026"),
        ("7:00 28/7/2026", "ghim: có", f"{A}a.md:3:12", "07:00 28/7/2026"),
    ],
)
def test_what_is_hidden_says_until_when(date: str, extra: str, expected: str, text: str) -> None:
    files = {f"{A}a.md": article("Tin", date, *([extra] if extra else []))}
    assert told(files) == [f"hidden-until {expected}"]
    assert arg(problems(files)[0], "text") == text
    assert told(files, "2026-07-28T07:00:00+07:00") == []


def test_drafts_and_what_has_expired_wait_for_no_day() -> None:
    files = {
        f"{A}a.md": article("Tin", "28/7/2026", "trang_thai: nhap"),
        f"{A}b.md": article("Tin b", "1/1/2023", "het_han: 2/1/2023"),
    }
    assert told(files) == []


# Abbreviations


def bulletin(*bodies: str, glossary: str = "") -> Files:
    files: dict[str, str | bytes] = {
        f"{A}{number}.md": article(f"Tin {number}", f"{number}/1/2023", body=body)
        for number, body in enumerate(bodies, 1)
    }
    if glossary:
        files["content/glossary.yaml"] = glossary
    return files


def test_an_abbreviation_of_several_articles_is_told_once_with_the_oldest() -> None:
    files = bulletin("Không.", "Bầu BCH, BTV.", "BCH và UBKT họp.", "BCH.")
    assert told(files) == [f"abbreviation-unexplained {A}2.md"]
    assert problems(files)[0].args == (("text", "BCH"), ("count", 3))


def test_a_word_of_the_glossary_is_explained_in_any_spelling() -> None:
    glossary = 'BCH: Ban Chấp hành\nCBCC: {text: "cán bộ, công chức", variants: ["CB,CC"]}\n'
    assert told(bulletin("BCH CBCC CB,CC", "BCH CBCC CB,CC", glossary=glossary)) == []


def test_a_faulty_glossary_may_explain_anything() -> None:
    files = bulletin("BCH.", "BCH.", glossary="BCH: [\n")
    assert not any("abbreviation" in line for line in told(files))


@pytest.mark.parametrize(
    "word", ["BCH", "CĐCS", "TN&MT", "CB,CC,VC", "TDTT-VHVN", "ATVSLĐ", "LĐLĐ", "NQ-TW"]
)
def test_an_abbreviation(word: str) -> None:
    assert is_abbreviation(word)


@pytest.mark.parametrize(
    "word", ["ĐOÀN", "TIN", "HOẠT", "VIETNAM", "HONDA", "CT/TW", "PDF", "TIN-TỨC", "COVID-19"]
)
def test_words_names_and_symbols_are_none(word: str) -> None:
    assert not is_abbreviation(word)


# Unused


def test_files_that_nothing_uses_are_told_by_folder() -> None:
    files: Files = {
        f"{A}a/index.md": article("Tin", "1/1/2023", body="![Trao quà](a.jpg) [tải](b.pdf)"),
        **{f"{A}a/{name}": b"" for name in ("a.jpg", "b.pdf", "c.jpg", "d.jpg", "e.JPG", "f.png")},
        f"{A}khac/g.pdf": b"",
        f"{A}khac/ghi-chu": b"",
        "content/static/h.pdf": b"",
    }
    assert [line for line in told(files) if "unused" in line] == [
        f"file-unused {A}a/c.jpg",
        f"file-unused {A}khac/g.pdf",
    ]
    first = next(one for one in problems(files) if one.id == "file-unused")
    assert first.args == (("count", 4), ("names", "c.jpg, d.jpg, e.JPG, …"))


def test_what_is_hidden_may_use_files_and_what_is_faulty_may_too() -> None:
    shown = ("a.jpg", "b.jpg", "c.jpg", "d.pdf", "e.pdf")
    draft = article(
        "Nháp", "1/1/2023", "trang_thai: nhap", "anh_dai_dien: {anh: a.jpg, mo_ta: Trao quà}",
        "thu_vien_anh: [{anh: b.jpg, mo_ta: Họp}]", "tep_dinh_kem: [d.pdf]",
        body="![Trao quà](c.jpg) [tải](e.pdf)",
    )  # fmt: skip
    beside = {f"{A}{name}": b"" for name in shown}
    assert told({f"{A}a.md": draft, **beside}) == []
    assert [
        line for line in told({f"{A}a.md": article("A", "hôm qua"), **beside}) if "unused" in line
    ] == []


def test_a_page_that_nothing_leads_to_is_told() -> None:
    page = matter("tieu_de: Nội quy", "trong_menu: không")
    files: dict[str, str | bytes] = {f"{P}noi-quy.md": page}
    assert told(files) == [f"page-orphan {P}noi-quy.md:3:13"]
    for link in ("../pages/noi-quy.md", "/noi-quy/"):
        linking = {f"{A}a.md": article("Tin", "1/1/2023", body=f"[Nội quy]({link})")}
        assert told({**files, **linking}) == []
    assert told({f"{P}noi-quy.md": matter("tieu_de: Nội quy")}) == []


# Names


@pytest.mark.parametrize(
    "path",
    [
        f"{A}aux.md",
        f"{A}CON/index.md",
        f"{A}lpt1.2023.md",
        f"{A}a?.md",
        f"{A}2023./a.md",
        f"{A}Họp: 1.md",
    ],
)
def test_a_name_that_windows_keeps_for_itself_is_told(path: str) -> None:
    assert told({path: article("Tin", "1/1/2023")}) == [f"file-name-reserved {path}"]


def test_two_names_that_windows_cannot_tell_apart() -> None:
    other = article("Tin khác", "1/1/2023")
    for one, two in (("A.md", "a.md"), ("X/a.md", "x/a.md")):
        files = {A + one: article("Tin", "1/1/2023"), A + two: other}
        assert told(files) == [f"file-name-capitals {A}{two}"]
    # Two folders that differ so become one, and nothing is lost.
    assert told({A + "X/a.md": article("Tin", "1/1/2023"), A + "x/b.md": other}) == []


@pytest.mark.parametrize("name", ["con-duong.md", "aux1.md", "com10.md", "a.con.md", "nul-a/b.md"])
def test_other_names_are_fine(name: str) -> None:
    assert told({f"{A}{name}": article("Tin", "1/1/2023")}) == []


# Congresses


def congresses(*said: tuple[str, str], unit: str = "cd-so-tttt") -> Files:
    """Return reports on congresses, each with its term and its number."""
    files: dict[str, str | bytes] = {"content/units.csv": UNITS}
    for number, (term, ordinal) in enumerate(said, 1):
        lines = [f"don_vi: {unit}", "dai_hoi:", f"  nhiem_ky: {term}"]
        lines += [f"  lan_thu: {ordinal}"] if ordinal else []
        files[f"{A}{number}.md"] = article(f"Đại hội {number}", f"1/{number}/2023", *lines)
    return files


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (("2010-2015", "VIII"), ("2013-2018", "IX"), "term-overlap 6:13"),
        (("2010-2015", ""), ("2013-2018", ""), "term-overlap 6:13"),
        (("2010-2015", "VIII"), ("2017-2022", "IX"), "term-gap 6:13"),
        (("2010-2015", "VIII"), ("2015-2020", "XII"), "ordinal-gap 7:12"),
        (("2010-2015", "VIII"), ("2020-2025", "II"), "ordinal-gap 7:12"),
        (("2010-2015", "VIII"), ("2015-2020", "VIII"), "ordinal-gap 7:12"),
    ],
)
def test_terms_and_numbers_that_cannot_both_be_right(
    first: tuple[str, str], second: tuple[str, str], expected: str
) -> None:
    files = congresses(first, second)
    assert [line.replace(f"{A}2.md:", "") for line in told(files)] == [expected]
    assert problems(files)[0].related[0].span.path == f"{A}1.md"


@pytest.mark.parametrize(
    "said",
    [
        [("2010-2015", "VIII"), ("2015-2020", "IX")],
        # Nobody wrote of the one between.
        [("2010-2015", "VIII"), ("2020-2025", "X")],
        [("2010-2015", ""), ("2020-2025", "")],
        [("2010-2015", ""), ("2015-2020", "XII")],
    ],
)
def test_a_gap_in_the_archive_is_no_mistake(said: list[tuple[str, str]]) -> None:
    assert told(congresses(*said)) == []


def test_units_that_nobody_registered_are_not_mixed_up() -> None:
    files = dict(congresses(("2010-2015", "VIII"), ("2013-2018", "II"), unit="Công đoàn Lạ"))
    assert not any("term-" in line or "ordinal-" in line for line in told(files))
