"""What `check --fix` makes of the faults of one file, alone and many at once."""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.diagnostics import Diagnostic, Severity
from sitegen.fixing import apply
from sitegen.flow.fixing import MOST_ROUNDS
from sitegen.flow.parsing import checked
from sitegen.text.normalise import normalise

PATH = "content/articles/x.md"
KEYS = "tieu_de: A\nngay_dang: 1/2/2023\n"


def problems(data: bytes) -> tuple[Diagnostic, ...]:
    return checked(PATH, data, "Asia/Ho_Chi_Minh").diagnostics


def mended(data: bytes) -> bytes:
    """Return the bytes of a file when nothing more of it can be mended."""
    for _ in range(MOST_ROUNDS):
        data, count = apply(data, [p.fix for p in problems(data) if p.fix is not None])
        if not count:
            break
    return data


def of(lines: str, keys: str = KEYS) -> str:
    """Return what becomes of lines below the keys of an article."""
    data = mended(f"---\n{keys}{lines}---\n".encode()).decode()
    assert data.startswith(f"---\n{keys}")
    return data.removeprefix(f"---\n{keys}").removesuffix("---\n")


# Values


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("sapo: a: b\n", "sapo: 'a: b'\n"),
        ("sapo:a: b\n", "sapo: 'a: b'\n"),
        ("sapo: a: 'b' \n", "sapo: 'a: ''b''' \n"),
        ("sapo: 'a': b\n", "sapo: '''a'': b'\n"),
        ("sapo: “a”: b\n", "sapo: '“a”: b'\n"),
        ("sapo: “a” b\n", "sapo: “a” b\n"),
        ("sapo: Số #1\n", "sapo: 'Số #1'\n"),
        ("sapo: #CongDoan\n", "sapo: '#CongDoan'\n"),
        ("sapo: # ghi\n", "sapo: # ghi\n"),
        ("chu_de: #ghi\n- a\n", "chu_de: #ghi\n- a\n"),
        ("nguon: #ghi\n  ten: a\n", "nguon: #ghi\n  ten: a\n"),
        ("chu_de:\n- #tet\n- # ghi\n- b\n", "chu_de:\n- '#tet'\n- # ghi\n- b\n"),
        ("sapo: Số: 1  # ghi\n", "sapo: Số: 1  # ghi\n"),
        ("sapo: a: b\n  c 'd'\n  e\n", "sapo: 'a: b\n  c ''d''\n  e'\n"),
        ("sapo: a: b\n\n  c\n", "sapo: a: b\n\n  c\n"),
        ("sapo: a: b\n\n# c\n", "sapo: 'a: b'\n\n# c\n"),
        ("chu_de:\n- a: b\n- c\n", "chu_de:\n- 'a: b'\n- c\n"),
        ("tac_gia: [a, 'b']\n", "tac_gia: [a, 'b']\n"),
    ],
)
def test_a_value_is_put_in_quotes_as_it_was_read(written: str, expected: str) -> None:
    assert of(written) == expected


# Tabs


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("\tghim: có\n", "ghim: có\n"),
        ("chu_de:\n\t- a\n\t- b\n", "chu_de:\n  - a\n  - b\n"),
        ("nguon:\n\tten: a\n\n\t# c\n\turl: https://a.vn\n",
         "nguon:\n  ten: a\n\n  # c\n  url: https://a.vn\n"),
        ("dai_hoi:\n\tnhiem_ky: 2023-2028\n\tket_qua:\n\t\tbch: 9\n\tlan_thu: V\nghim: có\n",
         "dai_hoi:\n  nhiem_ky: 2023-2028\n  ket_qua:\n    bch: 9\n  lan_thu: V\nghim: có\n"),
        ("nhan_vat:\n\t- ten: A\n\t\tchuc_vu: B\n\t- ten: C\n",
         "nhan_vat:\n  - ten: A\n    chuc_vu: B\n  - ten: C\n"),
        ("sapo: a\n\tb\nchu_de:\n\t- c\n", "sapo: a\n  b\nchu_de:\n  - c\n"),
        ("chu_de:\n\t- {a: b\n", "chu_de:\n\t- {a: b\n"),
    ],
)  # fmt: skip
def test_spaces_stand_for_tabs_where_all_can_be_read_then(written: str, expected: str) -> None:
    assert of(written) == expected


# Keys


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("ngay_dang: 1/2/2023\n", "\n"),
        ("date: '1/2/2023' # c\n", " # c\n"),
        ("ngay_dang: 2/2/2023\n", "ngay_dang: 2/2/2023\n"),
        ("chu_de: [a]\nchu_de: [a]\n", "chu_de: [a]\nchu_de: [a]\n"),
        ("nguon: {ten: a, ten: a}\n", "nguon: {ten: a, ten: a}\n"),
        ("nguon:\n  ten: a\n  ten: a\n", "nguon:\n  ten: a\n\n"),
        ("ghm: có\n", "ghim: có\n"),
        ("ghm: có\nghim: không\n", "ghm: có\nghim: không\n"),
        ("ghm: chắc\n", "ghm: chắc\n"),
        ("ghm:\n", "ghm:\n"),
        ("sap0: a: b\n", "sapo: 'a: b'\n"),
        ("ghiiim: có\n", "ghiiim: có\n"),
        ("nguon: {tenn: a}\n", "nguon: {ten: a}\n"),
        ("nguon:\nten: a\nurl: https://a.vn\n", "nguon:\n  ten: a\n  url: https://a.vn\n"),
        ("nguon:\n\nten: a\n", "nguon:\n\n  ten: a\n"),
        ("nguon:\nten: a\nghim: có\nurl: https://a.vn\n",
         "nguon:\nten: a\nghim: có\nurl: https://a.vn\n"),
        ("nguon:\nten: a\n  b\nghim: có\n", "nguon:\nten: a\n  b\nghim: có\n"),
    ],
)  # fmt: skip
def test_a_key_is_mended_where_nothing_else_can_be_meant(written: str, expected: str) -> None:
    assert of(written) == expected


# Fences and the text


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (f"—\n{KEYS}—\n", f"---\n{KEYS}---\n"),
        (f"\n----\n{KEYS}  –––  \nx", f"\n---\n{KEYS}---  \nx"),
        (f"---\n{KEYS}***\nx", f"---\n{KEYS}---\nx"),
        (f"---\n{KEYS}\n***\nx", f"---\n{KEYS}\n***\nx"),
        (f"+++\n{KEYS}+++\n", f"+++\n{KEYS}+++\n"),
    ],
)
def test_a_mistyped_fence_is_mended(written: str, expected: str) -> None:
    assert mended(written.encode()).decode() == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("##Mục\n", "## Mục\n"),
        ("- a\n\n  ###Mục\n", "- a\n\n  ### Mục\n"),
        ("một ##Mục\n", "một ##Mục\n"),
        ("![Trao quà] (a.jpg) và !(b.jpg)[Họp]\n", "![Trao quà](a.jpg) và ![Họp](b.jpg)\n"),
        ("| A | B |\n| 1 | 2 |\n", "| A | B |\n|---|---|\n| 1 | 2 |\n"),
        ("| A | B |\n|–|\n| 1 | 2 |\n", "| A | B |\n|---|---|\n| 1 | 2 |\n"),
        ("| A | B |\n", "| A | B |\n"),
        ("| A `|` | B |\n| 1 | 2 |\n", "| A `|` | B |\n| 1 | 2 |\n"),
    ],
)
def test_a_mark_that_is_not_read_is_mended(written: str, expected: str) -> None:
    head = f"---\n{KEYS}---\n"
    assert mended((head + written).encode()).decode() == head + expected


# Many at once

FORMS: tuple[Callable[[str], bytes], ...] = (
    lambda text: text.encode(),
    lambda text: text.replace("\n", "\r\n").encode(),
    lambda text: codecs.BOM_UTF8 + text.replace("\n", "\r").encode(),
    lambda text: unicodedata.normalize("NFD", text).encode(),
)
LINES = st.lists(
    st.sampled_from(
        [
            "sapo: Đại hội: 'mới'", "dia_diem:Hà Nội: phố “Huế”", "ghm: có", "chu_de:", "\t- Lễ",
            "- Tết: vui", "\tten: A", "ten: Nguyễn Văn A", "nguon:", "url: https://a.vn",
            "ngay_dang: 1/2/2023", "title: A", "\t\tđ: x", "# ghi chú", "", "  tiếp: 'a'",
            "tac_gia: [Ð, b", "nhan_vat:", "- ten: B", "\tchuc_vu: C", "the_loai: zz", "—",
            "khac: {a: b, a: b}", "su_kien: x\u200b: \u00ady",
        ]
    ),
    max_size=8,
)  # fmt: skip
BODY = st.lists(
    st.sampled_from(
        ["##Mục", "", "![Ảnh lễ] (a.jpg)", "| Ấ | B |", "| 1 | 2 |", "|--|", "!(a)[Họp] x\u0007y"]
    ),
    max_size=5,
)


@given(LINES, BODY, st.sampled_from(FORMS), st.sampled_from(["---", "—", "***"]))
def test_of_many_faults_those_that_can_be_mended_are(
    lines: list[str], body: list[str], form: Callable[[str], bytes], fence: str
) -> None:
    text = "\n".join([fence, *KEYS.split(), *lines, fence, *body, ""])
    text = text.replace("tieu_de:\nA\nngay_dang:\n1", "tieu_de: A\nngay_dang: 1")
    data = form(text)
    before = problems(data)
    after = mended(data)
    left = problems(after)
    assert [p for p in left if p.fix is not None] == []
    assert mended(after) == after
    if form is FORMS[0] and not any(p.fix for p in before):
        assert after == data
    # What is read is what was read but for what could not be.
    if all(p.severity is not Severity.ERROR for p in before):
        assert all(p.severity is not Severity.ERROR for p in left)


@given(LINES, st.sampled_from(FORMS))
def test_no_fix_touches_what_is_beside_its_places(
    lines: list[str], form: Callable[[str], bytes]
) -> None:
    data = form("\n".join(["---", "tieu_de: A", "ngay_dang: 1/2/2023", *lines, "---", "x", ""]))
    for problem in problems(data):
        if problem.fix is None or problem.fix.encoding:
            continue
        changed, count = apply(data, [problem.fix])
        assert count == 1
        numbers = {n for e in problem.fix.edits for n in range(e.line, e.end_line + 1)}
        was, now = (normalise(text.decode("utf-8-sig")).split("\n") for text in (data, changed))
        assert len(was) == len(now)
        same = [n for n, (one, two) in enumerate(zip(was, now, strict=True), 1) if one == two]
        assert set(range(1, len(was) + 1)) - set(same) <= numbers
