"""Marks of a heading, a table, a picture or a link, typed a little wrong: they stay in the text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from sitegen.checks.check import DocumentCheck, Texts
from sitegen.checks.source import Source
from sitegen.content.document import Document, GlossaryDocument
from sitegen.diagnostics import Diagnostic, Fix, Span, warning
from sitegen.locale.text import Text

# One "#" is also how "#hashtag" begins.
_HEADING = re.compile(r"#{2,6}[^#\s]")
_ROW = re.compile(r"\|[^|]+\|.*\|$")
_PICTURE = re.compile(
    r"!\[(?P<words>[^\[\]\n]*)\] +\((?P<target>[^()\n]+)\)"
    r"|!\((?P<before>[^()\n]*)\)\[(?P<behind>[^\[\]\n]*)\]"
)
# What may be a file or an address; "[1] (2023)" is none.
_TARGET = r"(?:https?://|www\.)[^\s()\[\]]+|[^\s()\[\]]+\.(?:md|pdf|docx?|xlsx?)(?:#[^\s()\[\]]*)?"
_LINK = re.compile(
    rf"\[(?P<words>[^\[\]\n]+)\] +\((?P<target>{_TARGET})\)"
    rf"|\((?P<before>[^()\n]+)\)\[(?P<behind>{_TARGET})\]"
)
# Of a line that was meant for the one below the first row, and has too few cells.
_RULE = frozenset("|-–— ")


def run(document: Document, source: Source) -> Iterator[Diagnostic]:
    """Yield a warning for each paragraph with a mark that readers would see."""
    if isinstance(document, GlossaryDocument) or document.body is None:
        return
    after = 0
    for line in document.body.text.split("\n"):
        for mark, text in _marks(line):
            found = source.find(text, after) or source.find(text)
            if found is None:
                yield _unread(mark, source.place_of(text), text)
                continue
            start, after = found
            begins = _beginning(source.body, mark, start)
            fix = None if begins is None else _FIXES[mark](source, begins)
            span = source.span(start if begins is None else begins, after)
            yield _unread(mark, span, text, fix)


def _unread(mark: str, span: Span, text: str, fix: Fix | None = None) -> Diagnostic:
    if mark == "##":
        return warning("heading-not-read", span, fix=fix, text=_shown(text))
    if mark == "|":
        return warning("table-not-read", span, fix=fix, text=_shown(text))
    if mark in ("[", "("):
        return warning("link-not-read", span, fix=fix, text=_shown(text))
    return warning("picture-not-read", span, fix=fix, text=_shown(text))


def _marks(line: str) -> Iterator[tuple[str, str]]:
    """Yield the sign of what is not read in a line, and its words."""
    if line.startswith("##") and _HEADING.match(line):
        yield "##", line
    elif line.startswith("|") and _ROW.match(line):
        yield "|", line
    else:
        if "!" in line:
            for found in _PICTURE.finditer(line):
                yield "!", found.group()
        if "] " in line or ")[" in line:
            for found in _LINK.finditer(line):
                if line[: found.start()][-1:] != "!":
                    yield found.group()[0], found.group()


def _beginning(body: str, mark: str, start: int) -> int | None:
    """Return where the mark stands whose words start at an offset, None if it is not there."""
    line = body.rfind("\n", 0, start) + 1
    # What may stand in a line begins with the last mark before its words, a line with the first.
    look = body.rfind if mark in ("!", "[", "(") else body.find
    begins = look(mark, line, start)
    return begins if begins >= 0 else None


def _spaced_heading(source: Source, begins: int) -> Fix | None:
    """Return what puts a space behind the marks of a heading that begins its line."""
    body = source.body
    line = body.rfind("\n", 0, begins) + 1
    found = _HEADING.match(body, begins)
    if found is None or body[line:begins].strip(" >"):
        return None
    return Fix((source.edit(found.end() - 1, found.end() - 1, " "),))


def _ruled_table(source: Source, begins: int) -> Fix | None:
    """Return what puts a rule below the first row of a table that stands by itself."""
    before, rows = source.body[:begins], source.body[begins:].split("\n")
    if before.rpartition("\n")[2] or before.rstrip(" ")[-2:] not in ("", "\n", "\n\n"):
        return None
    first = rows[0].strip()
    if len(rows) < 2 or not rows[1].startswith("|") or "`" in first or "\\" in first:
        return None
    rule = "|" + "---|" * (first.count("|") - 1)
    below = begins + len(rows[0]) + 1
    second = rows[1].rstrip()
    if not set(second) <= _RULE:
        return Fix((source.edit(below, below, rule + "\n"),))
    # Where this one is read, it is another of the same words that is not.
    as_many = second.count("|") == first.count("|")
    return None if as_many else Fix((source.edit(below, below + len(second), rule),))


def _written_picture(source: Source, begins: int) -> Fix | None:
    """Return what puts the two parts of a picture together, the words first."""
    found = _PICTURE.match(source.body, begins)
    if found is None:
        return None
    if found["words"] is not None:
        gap = found.end("words") + 1
        return Fix((source.edit(gap, found.start("target") - 1, ""),))
    words, target = found["behind"], found["before"]
    return Fix((source.edit(begins, found.end(), f"![{words}]({target})"),))


def _written_link(source: Source, begins: int) -> Fix | None:
    """Return what puts the two parts of a link together, the words first."""
    found = _LINK.match(source.body, begins)
    if found is None:
        return None
    words, target = found["words"] or found["before"], found["target"] or found["behind"]
    return Fix((source.edit(begins, found.end(), f"[{words}]({target})"),))


_FIXES: Mapping[str, Callable[[Source, int], Fix | None]] = {
    "##": _spaced_heading,
    "|": _ruled_table,
    "!": _written_picture,
    "[": _written_link,
    "(": _written_link,
}


def _shown(line: str) -> str:
    words = " ".join(line.split())
    return words if len(words) <= 80 else words[:79] + "…"


TEXTS: Texts = {
    "heading-not-read": (
        Text(
            "“{text}” không thành tiêu đề: sau dấu # thiếu dấu cách.",
            ("Gõ thêm một dấu cách, ví dụ: ## Việc sắp tới.",),
        ),
        Text(
            "“{text}” is no heading: there is no space after the #.",
            ("Type a space, as in: ## Việc sắp tới.",),
        ),
    ),
    "table-not-read": (
        Text(
            "“{text}” không thành bảng: dưới dòng đầu thiếu dòng gạch.",
            ("Ngay dưới dòng đầu của bảng gõ một dòng có chừng ấy ô, ví dụ: |---|---|",),
        ),
        Text(
            "“{text}” is no table: the line below the first one is missing.",
            ("Below the first line type one of as many cells, such as: |---|---|",),
        ),
    ),
    "link-not-read": (
        Text(
            "“{text}” không thành liên kết.",
            ("Ghi liền nhau, ngoặc vuông trước, ngoặc tròn sau: [Kế hoạch](ke-hoach.pdf)",),
        ),
        Text(
            "“{text}” is no link.",
            ("Without a space, square brackets first: [Kế hoạch](ke-hoach.pdf)",),
        ),
    ),
    "picture-not-read": (
        Text(
            "“{text}” không thành ảnh.",
            ("Ghi liền nhau, ngoặc vuông trước, ngoặc tròn sau: ![Lời mô tả](anh-1.jpg)",),
        ),
        Text(
            "“{text}” is no picture.",
            ("Without a space, square brackets first: ![Lời mô tả](anh-1.jpg)",),
        ),
    ),
}

UNREAD_MARKS = DocumentCheck("unread-marks", run, TEXTS)
