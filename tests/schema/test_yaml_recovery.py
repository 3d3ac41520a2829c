"""A slip in YAML hides only the entry it stands in, and is told once."""

from __future__ import annotations

from itertools import combinations

import pytest
import yaml

from sitegen.schema.node import Faulty, Mapping, Node, Scalar, Sequence
from sitegen.schema.yaml_events import parsed_yaml
from sitegen.schema.yaml_recovery import MOST_ROUNDS
from sitegen.schema.yaml_text import read_yaml

# Entries with one slip each, and what is told of it: its line in the entry, its column and its id.
SLIPS: dict[str, tuple[int, int, str]] = {
    "su_kien:\n\tdia_diem: Hà Nội\n": (2, 1, "yaml-tab"),
    "su_kien:\n  dia_diem: A\n    noi_dung: B\n": (3, 5, "yaml-indent"),
    "su_kien:\n    dia_diem: A\n  noi_dung: B\n": (3, 3, "yaml-indent"),
    "su_kien:\n    dia_diem: A\n  noi_dung: B\n  chu_tri: C\n": (3, 3, "yaml-indent"),
    "tac_gia:\n  - A\n - B\n": (3, 2, "yaml-indent"),
    "sapo: Câu đầu\n  noi_dung: B\n": (2, 3, "yaml-indent"),
    "chỉ có chữ\n": (1, 1, "yaml-no-key"),
    "su_kien:\n  chỉ có chữ\n  noi_dung: B\n": (2, 3, "yaml-no-key"),
    "nhan_vat: {ten: A\n": (1, 11, "yaml-brackets"),
    "nhan_vat:\n  - {ten: A\n  - ten: B\n": (2, 5, "yaml-brackets"),
    'nhan_vat:\n  - {ten: "A}\n  - ten: B\n': (2, 11, "yaml-unclosed-quote"),
    r'anh: {tep: "C:\Ho so\a.jpg"}' + "\n": (1, 12, "yaml-backslash"),
    "khac: " + "[" * 20 + "]" * 20 + "\n": (1, 19, "yaml-too-deep"),
}
KEPT = "giu_{0}:\n  - một\n  - hai: ba\n"


def told(text: str) -> list[tuple[int, int, str]]:
    _, problems = read_yaml(text, "a.md")
    return [(p.span.line, p.span.column, p.id) for p in problems]


def keys(node: Node | None) -> dict[str, Node]:
    assert isinstance(node, Mapping)
    return {key.text: value for key, value in node.entries}


def plain(node: Node) -> object:
    match node:
        case Scalar():
            return node.text
        case Sequence():
            return [plain(item) for item in node.items]
        case Mapping():
            return {key.text: plain(value) for key, value in node.entries}
        case Faulty():
            return None


@pytest.mark.parametrize("slip", SLIPS)
def test_what_stands_around_a_slip_is_read(slip: str) -> None:
    line, column, id = SLIPS[slip]
    text = KEPT.format(1) + slip + KEPT.format(2)

    node, _ = read_yaml(text, "a.md")

    assert told(text) == [(line + 3, column, id)]
    for name in ("giu_1", "giu_2"):
        assert plain(keys(node)[name]) == ["một", {"hai": "ba"}]


@pytest.mark.parametrize(("one", "other"), list(combinations(SLIPS, 2)))
def test_of_two_slips_each_is_told_as_if_it_were_alone(one: str, other: str) -> None:
    other = "\n".join(
        line if line[:1] in (" ", "\t", "") else f"x{line}" for line in other.split("\n")
    )
    below = one.count("\n") + 3
    alone = [(line + below, column, id) for line, column, id in told(KEPT.format(1) + other)]

    found = told(one + KEPT.format(2) + KEPT.format(1) + other)

    assert found == [*told(one + KEPT.format(2)), *alone]


def test_only_the_smallest_entry_around_a_slip_is_hidden() -> None:
    text = "nhan_vat:\n  - ten: A\n    chuc_vu: {x\n  - {ten: B\n  - ten: C\n    vai_tro: [{ D\n"

    node, _ = read_yaml(text + "z: {\n\t\n", "a.md")

    assert plain(keys(node)["nhan_vat"]) == [
        {"ten": "A", "chuc_vu": "{x"},
        None,
        {"ten": "C", "vai_tro": "[{ D"},
    ]


def test_keys_in_lines_that_were_left_out_are_remembered() -> None:
    node, _ = read_yaml("su_kien:\n  x: 1\n   ngay_dang: 1\n", "a.md")

    assert isinstance(node, Mapping)
    assert set(node.lost) == {"su_kien", "ngay_dang"}


def test_a_key_whose_whole_block_was_left_out_is_there_with_nothing_to_use() -> None:
    node, _ = read_yaml("a: 1\nsu_kien:\n\tx: 1\nb: 2\n", "a.md")

    assert isinstance(keys(node)["su_kien"], Faulty)


def test_three_hundred_slips_are_all_told() -> None:
    text = "".join(f"k{n}:\n\tx: 1\n" for n in range(300))

    assert told(text) == [(2 * n, 1, "yaml-tab") for n in range(1, 301)]


def test_a_list_and_a_text_are_refused_whole() -> None:
    assert read_yaml("- a\n- {b: [\n", "a.md")[0] is None
    assert told("- a\n-\tb: {\n")


def test_the_parser_sees_a_line_a_fixed_number_of_times(monkeypatch: pytest.MonkeyPatch) -> None:
    parse, seen = yaml.parse, []

    def counted(text: str, Loader: type) -> object:
        seen.append(len(text))
        return parse(text, Loader=Loader)

    monkeypatch.setattr(yaml, "parse", counted)
    for text in (
        "a:\n" + "\tx: 1\n" * 2000,
        "a:\n" + "".join(" " * (1 + n % 7) + "x: 1\n" for n in range(2000)),
        "".join(f"k{n}: {{x\n\ty: [\n" for n in range(1000)),
        "a:\n" + "".join(f" k{n}: {{x: {{\n" for n in range(1000)),
    ):
        seen.clear()
        read_yaml(text, "a.md")
        # The whole twice; what is in doubt by main keys, and by values that look broken. All of it
        # once more with spaces for tabs.
        assert sum(seen) <= 2 * (MOST_ROUNDS + 6) * len(text)


@pytest.mark.parametrize("text", [": A", "]\n:\n", "}"])
def test_a_text_without_a_single_key_is_told_once(text: str) -> None:
    node, problems = read_yaml(text, "a.md")
    assert len(problems) == 1
    assert problems[0].span.line == 1
    assert not isinstance(node, Mapping) or not node.entries


def test_a_text_that_holds_nothing_is_told_on_a_line_it_has() -> None:
    node, _ = parsed_yaml("---", "a.yaml")
    assert node is not None
    assert (node.span.line, node.span.column, node.span.end_column) == (1, 4, 4)
