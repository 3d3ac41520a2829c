"""`sitegen new` on a terminal: what is asked, what is refused and why, what comes out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import pytest

from sitegen.diagnostics import Diagnostic
from sitegen.locale.asking import asking_words
from sitegen.locale.en.asking import WORDS as EN
from sitegen.locale.vi.asking import WORDS as VI
from sitegen.scaffold.asking import Talk, asked, asked_kind
from sitegen.scaffold.desk import Desk, desk_of
from sitegen.scaffold.file import new_file, problem_of
from sitegen.scaffold.site import new_site
from sitegen.scaffold.wanted import NewFile
from sitegen.schema.vocabulary import ARTICLE_TYPES, CHANGE_KINDS
from tests.sites import NOW, Written
from tests.test_texts import fields

UNITS = """\
id;tên;tên tắt;cấp;trực thuộc;đến
ldld-tinh;Liên đoàn Lao động tỉnh;LĐLĐ tỉnh;cấp tỉnh;;
cd-ben-thuyen;Công đoàn phường Bến Thuyền;CĐ Bến Thuyền;;ldld-tinh;
cd-ben-tre;Công đoàn xã Bến Tre;;;ldld-tinh;
cd-cu;Công đoàn Bến Cũ;;;ldld-tinh;1/7/2025
cdcs-binh-minh;Công đoàn Công ty Bình Minh;;cơ sở;cd-ben-thuyen;
"""


class Person:
    """Somebody who gives these answers, and what is said to him."""

    def __init__(self, *answers: str) -> None:
        self._answers = list(answers)
        self.questions: list[str] = []
        self.said: list[str] = []
        self.refused: list[str] = []

    def ask(self, question: str) -> str:
        self.questions.append(question)
        if not self._answers:
            raise EOFError
        return self._answers.pop(0)

    def refuse(self, problem: Diagnostic) -> None:
        self.refused.append(problem.id)

    @property
    def talk(self) -> Talk:
        return Talk(self.ask, self.said.append, self.refuse, asking_words("vi"))

    @property
    def left(self) -> list[str]:
        """The answers that nobody asked for."""
        return self._answers


@pytest.fixture
def root(tmp_path: Path) -> Path:
    new_site(tmp_path / "site", datetime.fromisoformat(NOW), "vi")
    (tmp_path / "site/content/units.csv").write_text(UNITS, encoding="utf-8")
    return tmp_path / "site"


def desk(root: Path) -> Desk:
    found = desk_of(root, datetime.fromisoformat(NOW))
    assert isinstance(found, Desk)
    return found


def made(root: Path, wanted: NewFile, person: Person) -> tuple[str, list[str]]:
    """Return path and lines that are in use of the file that comes out of a talk."""
    site = desk(root)
    path = new_file(root, asked(wanted, site, person.talk), site)
    assert isinstance(path, str), path
    assert person.left == []
    text = (root / path).read_text(encoding="utf-8")
    return path, [line for line in text.split("\n")[1:] if line[:1] not in ("#", "-", "")]


def test_four_answers_make_an_article(root: Path) -> None:
    person = Person("Đại hội  công đoàn", "3", "ben thuyen", "Chiều thứ Tư, 24.5.2023")
    path, lines = made(root, NewFile("article"), person)
    assert path == "content/articles/2023/dai-hoi-cong-doan.md"
    assert lines == [
        "tieu_de: Đại hội công đoàn",
        "ngay_dang: 24/05/2023",
        "the_loai: dai-hoi",
        "don_vi: cd-ben-thuyen",
    ]
    assert person.refused == []


def test_enter_takes_what_is_offered(root: Path) -> None:
    person = Person("Tin vắn", "", "", "")
    path, lines = made(root, NewFile("article"), person)
    assert (path, lines) == (
        "content/articles/2026/tin-van.md",
        ["tieu_de: Tin vắn", "ngay_dang: 01/07/2026"],
    )
    assert "(Enter: Tin)" in person.questions[1]
    assert "(Enter: Liên đoàn Lao động tỉnh)" in person.questions[2]
    assert "(Enter: hôm nay, 01/07/2026)" in person.questions[3]


def test_what_was_said_by_options_is_not_asked(root: Path) -> None:
    wanted = NewFile("article", "Bài", "24/5/2023", "le", "cd-ben-tre")
    person = Person()
    assert made(root, wanted, person)[0] == "content/articles/2023/bai.md"
    assert person.questions == []


@pytest.mark.parametrize(
    ("answers", "refused"),
    [
        (["", " ", "Bài", "", "", ""], ["title-missing", "title-missing"]),
        (["x" * 301, "Bài", "", "", ""], ["text-too-long"]),
        (["Bài", "0", "21", "1", "", ""], ["choice-unknown", "choice-unknown"]),
        (["Bài", "hội thảo", "7", "", ""], ["choice-ambiguous"]),
        (["Bài", "hoi thao", "7", "", ""], ["choice-ambiguous"]),
        (["Bài", "Hội thao", "", ""], []),
        (["Bài", "hội nghi", "", ""], []),
        (["Bài", "", "khong co", "", ""], ["unit-id-unknown"]),
        (["Bài", "", "", "30/2/2023", "1/3/2023"], ["date-impossible"]),
        (["Bài", "", "", "thứ Hai, 24/5/2023", "thứ Tư, 24/5/2023"], ["date-wrong-weekday"]),
        (["Bài", "", "", "16-10", "mai", "16/10/2023"], ["date-no-year", "date-unreadable"]),
    ],
)
def test_an_answer_that_cannot_be_read_is_refused_with_the_reason_and_asked_again(
    root: Path, answers: list[str], refused: list[str]
) -> None:
    person = Person(*answers)
    made(root, NewFile("article"), person)
    assert person.refused == refused


def test_types_are_listed_in_vietnamese_and_taken_by_number_or_name(root: Path) -> None:
    person = Person("Bài", "tuyên dương", "", "")
    assert "the_loai: tuyen-duong" in made(root, NewFile("article"), person)[1]
    listed = [line for line in person.said if line[:5].strip(" .").isdigit()]
    assert (len(listed), listed[5]) == (len(ARTICLE_TYPES), "   6. Hội thao")
    for number, type in enumerate(ARTICLE_TYPES, start=1):
        again = Person(f"Bài {number}", str(number), "", "")
        lines = made(root, NewFile("article"), again)[1]
        assert (f"the_loai: {type}" in lines) == (type != "tin")


@pytest.mark.parametrize(
    ("typed", "id"),
    [
        (["ben thuyen"], "cd-ben-thuyen"),
        (["BẾN THUYỀN"], "cd-ben-thuyen"),
        (["phuong ben"], "cd-ben-thuyen"),
        (["cd-ben-tre"], "cd-ben-tre"),
        (["binh minh"], "cdcs-binh-minh"),
        (["bình"], "cdcs-binh-minh"),
        (["bến", "2"], "cd-ben-tre"),
        (["bến", "2."], "cd-ben-tre"),
        (["bến", "3"], "cd-cu"),
        (["bến", "tre"], "cd-ben-tre"),
        (["bến", "", "thuyền"], "cd-ben-thuyen"),
        (["bến", "99", "tre"], "cd-ben-tre"),
    ],
)
def test_a_unit_is_found_by_a_few_words_and_picked_by_number(
    root: Path, typed: list[str], id: str
) -> None:
    _, lines = made(root, NewFile("article"), Person("Bài", "", *typed, ""))
    assert f"don_vi: {id}" in lines


def test_units_are_listed_with_those_that_ended_last(root: Path) -> None:
    person = Person("Bài", "", "bến", "1", "")
    made(root, NewFile("article"), person)
    assert [line for line in person.said if "Bến" in line] == [
        "   1. Công đoàn phường Bến Thuyền (cd-ben-thuyen)",
        "   2. Công đoàn xã Bến Tre (cd-ben-tre)",
        "   3. Công đoàn Bến Cũ (cd-cu; đã kết thúc hoạt động)",
        "  → Công đoàn phường Bến Thuyền (cd-ben-thuyen)",
    ]


def test_a_site_without_units_asks_for_none(root: Path) -> None:
    (root / "content/units.csv").unlink()
    person = Person("Bài", "", "")
    made(root, NewFile("article"), person)
    assert len(person.questions) == 3


def test_a_page(root: Path) -> None:
    assert made(root, NewFile("page"), Person("Liên hệ")) == (
        "content/pages/lien-he.md",
        ["tieu_de: Liên hệ"],
    )
    assert made(root, NewFile("page"), Person("Tin"))[0] == "content/pages/trang-tin.md"


def test_a_unit(root: Path) -> None:
    person = Person("Công đoàn Sở Y tế", "Sở Y tế", "cdcs-so-y-te", "lđlđ")
    assert made(root, NewFile("unit"), person) == (
        "content/units/cdcs-so-y-te.md",
        ["ten_goi: Công đoàn Sở Y tế", "cap: co-so", "truc_thuoc: ldld-tinh"],
    )
    assert person.refused == ["id-invalid"]
    assert "(Enter: cong-doan-so-y-te)" in person.questions[1]


def test_a_unit_of_the_registry_stands_where_it_stands(root: Path) -> None:
    person = Person("Công đoàn Công ty Bình Minh", "")
    assert made(root, NewFile("unit"), person) == (
        "content/units/cdcs-binh-minh.md",
        ["ten_goi: Công đoàn Công ty Bình Minh"],
    )


def test_a_change(root: Path) -> None:
    person = Person("4", "bến thuyền", "cd-ben-tre", "", "binh minh", "", "1/7/2026")
    assert made(root, NewFile("change"), person) == (
        "content/changes/2026-sap-nhap-cd-ben-thuyen.md",
        [
            "ngay: 01/07/2026",
            "loai: sap-nhap",
            "tu:",
            "  - cd-ben-thuyen",
            "  - cd-ben-tre",
            "thanh: cdcs-binh-minh",
        ],
    )


@pytest.mark.parametrize(
    ("kind", "sides"),
    [("thanh-lap", 1), ("giai-the", 1), ("ket-thuc-hoat-dong", 1), ("doi-ten", 2)],
)
def test_a_change_asks_for_the_units_that_its_kind_has(root: Path, kind: str, sides: int) -> None:
    person = Person(*[""] * sides, "")
    made(root, NewFile("change", type=kind), person)
    assert len(person.questions) == sides + 1


def test_the_kind_is_asked_first() -> None:
    person = Person("", "6", "sách", "2")
    assert asked_kind("", person.talk) == "page"
    assert person.said[-3:] == ["Hãy gõ một số từ 1 đến 5."] * 3
    assert asked_kind("unit", person.talk) == "unit"


@pytest.mark.parametrize("count", range(4))
def test_who_leaves_in_the_middle_leaves_no_file(root: Path, count: int) -> None:
    before = sorted(root.rglob("*"))
    with pytest.raises(EOFError):
        asked(NewFile("article"), desk(root), Person(*["Bài", "2", "binh minh"][:count]).talk)
    assert sorted(root.rglob("*")) == before


@pytest.mark.parametrize(
    ("wanted", "id"),
    [
        (NewFile("article", type="dai hoy"), "choice-unknown"),
        (NewFile("article", date="31/2/2026"), "date-impossible"),
        (NewFile("article", unit="khong-co"), "unit-id-unknown"),
        (NewFile("page", date="1/2/2026"), "option-unfit"),
        (NewFile("change", to="khong-co"), "unit-id-unknown"),
        (NewFile("unit", id="Mã"), "id-invalid"),
        (NewFile("article", unit="cd-ben-tre"), ""),
        (NewFile("page"), ""),
        (NewFile("unit"), ""),
        (NewFile("change"), ""),
    ],
)
def test_options_that_are_wrong_are_told_before_anything_is_asked(
    root: Path, wanted: NewFile, id: str
) -> None:
    found = problem_of(wanted, desk(root))
    assert (found.id if found is not None else "") == id


def test_changes_of_every_kind_pass(root: Path) -> None:
    for kind in CHANGE_KINDS:
        path = new_file(root, NewFile("change", type=kind, date="1/7/2026"), desk(root))
        assert path == f"content/changes/2026-{kind}.md"
    assert Written(root).built().diagnostics == ()


def test_both_languages_have_the_same_words() -> None:
    assert set(VI) == set(EN)
    assert different(VI) == []


def different(keys: Iterable[str]) -> list[str]:
    """Return the words that name other things in one language than in the other."""
    return [key for key in keys if fields(VI[key]) != fields(EN[key])]
