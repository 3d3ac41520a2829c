"""Letters that are not what they look like: told once, with what puts them right."""

from __future__ import annotations

import unicodedata

import pytest

from sitegen.content.decoding import decode
from sitegen.content.mending import misread_lines
from sitegen.diagnostics import Diagnostic, Severity
from sitegen.fixing import apply
from sitegen.report.catalogue import catalogue

CLEAN = "---\ntieu_de: Đại hội\n---\nCông đoàn họp.\n\nHết.\n"
LONG = "Công ðoàn cõ sõÒ trao quà cho ðoàn viên nghèo, hôm nay ðông vui. " * 10


def told(data: bytes) -> list[Diagnostic]:
    return decode("a.md", data)[1]


def at(problem: Diagnostic) -> str:
    return f"{problem.id} {problem.span.line}:{problem.span.column}-{problem.span.end_column}"


def mended(data: bytes) -> bytes:
    """Return a file with all fixes applied, until there are none."""
    for _ in range(5):
        fixes = [one.fix for one in told(data) if one.fix is not None]
        data, applied = apply(data, fixes)
        if not applied:
            return data
    raise AssertionError("fixes go on and on")


# Encodings


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_turned_into_utf_8(encoding: str) -> None:
    assert mended(CLEAN.replace("\n", "\r\n").encode(encoding)) == CLEAN.replace(
        "\n", "\r\n"
    ).encode("utf-8")


@pytest.mark.parametrize("data", [CLEAN.encode("utf-32"), CLEAN.encode("utf-16")[:-1]])
def test_what_is_not_quite_utf_16_is_left_to_the_writer(data: bytes) -> None:
    [problem] = told(data)
    assert (problem.id, problem.fix) == ("encoding-utf16", None)


def test_a_text_in_windows_1258_is_turned_into_utf_8() -> None:
    data = mended(LONG.encode("latin-1"))
    assert data.decode("utf-8").startswith("Công đoàn cơ sở trao quà cho đoàn viên nghèo")
    assert told(data) == []


def test_a_word_or_two_are_not_enough_to_be_sure() -> None:
    [problem] = told("Công ðoàn trao quà".encode("latin-1"))
    assert (problem.id, problem.fix) == ("encoding-windows-1258", None)
    assert "“Công đoàn trao quà”" in catalogue("vi").message(problem)


@pytest.mark.parametrize(
    ("letters", "id"),
    [
        ("C«ng ®oµn c¬ së. " * 20, "encoding-tcvn3"),
        ("Coâng ñoaøn cô sôû. " * 20, "encoding-vni"),
        ("Công ðoàn c½ s· xã huy®n. " * 20, "encoding-viscii"),
    ],
)
def test_old_fonts_are_named_and_left_to_unikey(letters: str, id: str) -> None:
    [problem] = told(letters.encode("latin-1"))
    assert (problem.id, problem.fix) == (id, None)
    assert "UniKey" in " ".join(catalogue("vi").help(problem))


@pytest.mark.parametrize("letter", ["\u00ad", "\u00d0"])
def test_a_letter_of_an_old_font_is_not_taken_for_a_slip(letter: str) -> None:
    # ư and é in .VnTime: without them UniKey could not convert the text any more.
    pasted = f"S¸ng nay C«ng ®oµn ph{letter}êng trao quµ."
    data = CLEAN.replace("họp", "h\u200bọp").encode() + pasted.encode()
    assert told(data) == []
    assert mended(data) == data


def test_a_broken_letter_in_utf_8_is_just_that() -> None:
    assert [one.id for one in told(CLEAN.encode() + b"\xc3 x")] == ["encoding-not-utf8"]


# What is read otherwise than it stands there


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_loose_accents_are_one_remark_and_are_composed(ends: str, mark: bytes) -> None:
    right = mark + CLEAN.replace("\n", ends).encode()
    wrong = mark + unicodedata.normalize("NFD", CLEAN).replace("\n", ends).encode()
    [problem] = told(wrong)
    assert at(problem).startswith("hidden-characters 2:11-")
    assert problem.severity is Severity.ADVICE
    assert dict(problem.args)["count"] == 3
    assert mended(wrong) == right


def test_only_what_is_odd_is_touched() -> None:
    odd = CLEAN.replace("Đại", "Ðại").replace("họp", "h\u200bọp").replace("Hết", "\u00adHết  ")
    assert mended(odd.encode()) == CLEAN.replace("Hết", "Hết  ").encode()


@pytest.mark.parametrize("text", [CLEAN, CLEAN.replace("\n", "\r\n"), "\ufeff" + CLEAN])
def test_line_ends_and_a_byte_order_mark_are_nobodys_business(text: str) -> None:
    assert told(text.encode()) == []


def test_a_control_character_goes_as_it_is_read() -> None:
    data = "Trao\x0bquà e\u0301.\nHết\u0085\n".encode()
    assert [at(one) for one in told(data)] == ["control-character 1:5-6", "control-character 2:4-5"]
    assert mended(data).decode() == "Trao quà é.\nHết \n"


# Garbled before


def garbled(text: str) -> str:
    return text.encode("utf-8").decode("latin-1")


def test_utf_8_read_as_something_else_is_one_error() -> None:
    words = garbled("Công nhân, viên chức")
    data = f"---\ntieu_de: A\n---\n{words}\n{garbled('Tổ chức')}\n".encode()
    source, problems = decode("a.md", data)
    assert [at(one) for one in problems] == ["text-misread 4:1-25"]
    assert dict(problems[0].args) == {
        "text": "CÃ´ng nhÃ¢n, viÃªn chá»©c",
        "suggestion": "Công nhân, viên chức",
        "count": 2,
    }
    # Nothing of it would make sense.
    assert source is None


def test_a_garbled_paragraph_among_others_hides_nothing_else() -> None:
    data = f"---\nngày: A\n---\nĐại hội\n\nĐoàn viên\n\n{garbled('đoàn viên, xã')}\x0b\n".encode()
    source, problems = decode("a.md", data)
    assert [one.id for one in problems] == ["text-misread"]
    assert source is not None


@pytest.mark.parametrize(
    "text", ["Xã «Ấp Bắc», số nº 5, Äänekoski, XÃ “ĐỒNG”", "Ã‰ một chữ", "Ä»º ÒÃ Â»", CLEAN]
)
def test_what_only_looks_like_it_is_none(text: str) -> None:
    assert misread_lines("a.md", text) == (None, frozenset())
