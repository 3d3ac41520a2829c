"""What can be used of a faulty record, and what of it is not to be trusted."""

from __future__ import annotations

from datetime import UTC

import pytest

from sitegen.content.article import AMBIGUOUS_KEYS, Article
from sitegen.schema.record import read_record, rest_of
from sitegen.schema.value import Reading, Term
from sitegen.schema.yaml_text import read_yaml
from sitegen.text.dates import UNREAD, Moment

SOUND = "tieu_de: A\nngay_dang: 24/5/2023\n"


def rest(text: str) -> tuple[Article, Reading]:
    node, _ = read_yaml(text, "a.md")
    assert node is not None
    reading = Reading(UTC)
    found = read_record(Article, node, reading, ambiguous=AMBIGUOUS_KEYS)
    found = found or rest_of(Article, reading)
    assert found is not None
    return found, reading


def test_a_sound_record_is_trusted() -> None:
    _, reading = rest(SOUND)

    assert (reading.untrusted, reading.rests) == (frozenset(), {})


# Lines with a mistake → the paths that are not to be trusted.
WRONG = {
    "the_loai: zz": {"type"},
    "su_kien: {bat_dau: 31/2/2024, dia_diem: Hà Nội}": {"event.start"},
    "su_kien: Hà Nội": {"event"},
    "dai_hoi: {nhiem_ky: x, ket_qua: {bch: {so_luong: 9, hien_co: 8}}}": {"congress.term"},
    "dai_hoi: {nhiem_ky: 2023-2028, ket_qua: {bch: {so_luong: x}}}": {
        "congress.results.committee.size",
        "congress.results.committee",
    },
    "nhan_vat: [A, {ten: B, vai_tro: zz}]": {"people.role"},
    "nhan_vat: [A, {chuc_vu: B}]": {"people.name", "people[]"},
    "lien_quan: [a.md, 'http://b.vn/']": {"related[]"},
    "sapoo: A": {"summary"},
    "tieu_de: B": {"title"},
    "ngay: 1/1/2020": {"date", "held"},
    "su_kien:\nbat_dau: 1/1/2020": {"event"},
    "su_kien:\n\tdia_diem: A": {"event", "place"},
    "khac: {a: !x 1}": {"extra"},
    "xyzzyxyzzy: 1": set(),
}


@pytest.mark.parametrize("line", WRONG)
def test_only_what_is_wrong_is_not_trusted(line: str) -> None:
    found, reading = rest(SOUND + line)

    assert reading.untrusted == WRONG[line]
    assert (found.title, found.date) == ("A", Moment(2023, 5, 24))


def test_what_is_wrong_stands_at_its_default_or_stand_in_and_the_rest_is_as_written() -> None:
    found, _ = rest("ngay_dang: 31/2/2024\nthe_loai: zz\ndai_hoi: {nhiem_ky: x, lan_thu: 8}")

    assert (found.date, found.type) == (UNREAD, "tin")
    assert found.congress is not None
    assert (found.congress.term, found.congress.ordinal) == (Term(0, 0), 8)


def test_places_go_with_the_items_that_are_left() -> None:
    lines = "nhan_vat:\n  - {chuc_vu: A}\n  - ten: B\n  - {ten: C, vai_tro: zz}\n  - [x]\n  - D\n"

    found, reading = rest(SOUND + lines)

    assert [person.name for person in found.people] == ["B", "C", "D"]
    at = {key: span.line for key, span in reading.spans.items() if key.startswith("people[")}
    assert at == {
        "people[0]": 5,
        "people[0].name": 5,
        "people[1]": 6,
        "people[1].name": 6,
        "people[1].role": 6,
        "people[2]": 8,
        "people[2].name": 8,
    }


def test_items_left_empty_are_not_counted() -> None:
    found, reading = rest(SOUND + "chu_de:\n  -\n  - A\n")

    assert found.tags == ("A",)
    assert reading.spans["tags[0]"].line == 5


def test_of_a_record_without_anything_of_use_all_is_wrong() -> None:
    reading = Reading(UTC)

    found = rest_of(Article, reading)

    assert found is not None
    assert (found.date, reading.untrusted) == (UNREAD, frozenset([""]))
