"""What officers type and YAML would refuse or cut → YAML that says what they meant.

A plain value such as `Đại hội: nhiệm kỳ mới`, `Số #1` or `“Mái ấm”: trao quà` is put in quotes, one
whose own quotes are wrong as well, so that what follows can be read. A key without the space after
its colon gets one, an item the hyphen and the space that make it one. Quotes stand at and after a
value's start, so that every place before the end of the value stays that of the file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import Enum

import yaml
from msgspec import Struct

from sitegen.diagnostics import Fix
from sitegen.schema.node import doubled, put_in
from sitegen.text.pattern import pattern

LOADER: type = getattr(yaml, "CBaseLoader", yaml.BaseLoader)

# Spaces that Word leaves and YAML takes for letters; as long as the one they become.
_ODD_SPACES = str.maketrans(dict.fromkeys("\u00a0\u2007\u202f\u3000", " "))
# No pattern may try a long line more than once: what it cannot use it leaves to `strip`.
_INDENT = r"(?P<indent> *(?:- +)*)"
_KEY = r"[^\s#'\"\[\]{},&*!|>%@`\-“‘:][^:#]*+"
HEADING = pattern(rf"{_INDENT}(?P<key>{_KEY}):[ \t]*(?:#.*)?$")
PAIR = pattern(rf"{_INDENT}(?P<key>{_KEY}):[ \t]+(?P<value>\S.*)")
ITEM = pattern(r"(?P<indent> *(?:- +)+)(?P<value>[^\s-].*)")
_COLON = pattern(rf"(?P<key>{_INDENT}{_KEY}):(?P<gap>\s+)(?P<value>\S.*)$")
_TIGHT = pattern(
    # Further in a colon is more often one of a text.
    rf"(?P<key>[^\W\d]\w*+(?:[ -]\w++){{0,3}} *|{_INDENT}[a-z_]++)"
    r"(?::(?=[^\s/])|：)(?P<value>.*)$"
)
# Word makes a dash or a bullet of the hyphen that an item begins with.
_BULLET = pattern(r"(?P<indent> *)(?:[–—•‣●▪·](?P<gap>[ \t]*)|-(?=[^\s\d>-]))(?=[^\s–—-])")
_RISKY_START = frozenset("@%*&[\"'`{]},!?")
# With a space it is a remark of the writer's own; without one, as in "#CongDoan", it is text. Of a
# colour the settings say themselves how it is written.
_REMARK = pattern(r"#(?:\s|$|[0-9A-Fa-f]{3,8}\s*$)")
_CUT = pattern(r":(\s|$)|\s#")
_BLOCK_HEADER = pattern(r"[|>][-+0-9]{0,2}(\s+#.*)?$")
_ANCHOR = pattern(r"&\S+(?:\s+[\[{\"'&*!]|$)")
_ALIAS = pattern(r"\*[A-Za-z0-9_-]+$")
_BRACED = pattern(r"(?:\[\s*)?\{\s*[\w ]+:\s")
# What opens more brackets than this is no text, and would cost the parser their square.
_MOST_BRACKETS = 64


class QuoteFault(Enum):
    """What is wrong with a value that was put in quotes."""

    UNCLOSED = "unclosed"
    BACKSLASH = "backslash"
    TAG = "tag"


class Repaired(Struct, frozen=True):
    """Lines of YAML; `quoted` are the places (line, column, from 0) put in quotes, with their key.

    `faults` are those of them that cannot be trusted as they stand; `spaced` tells at which column
    of a line a space was put in.
    """

    lines: tuple[str, ...]
    quoted: Mapping[tuple[int, int], str]
    faults: Mapping[tuple[int, int], QuoteFault]
    spaced: Mapping[int, int]


def repair(text: str) -> Repaired:
    """Return the text with every repair it needs; as many lines as before."""
    lines = text.split("\n")
    quoted: dict[tuple[int, int], str] = {}
    faults: dict[tuple[int, int], QuoteFault] = {}
    spaced: dict[int, int] = {}
    heading = ""
    # Where the items of a list without its hyphens stand; -1 right below a key without a value.
    items: int | None = None
    number = 0
    while number < len(lines):
        line, inserted = _loosened(lines[number])
        indent = len(line) - len(line.lstrip(" "))
        if items is not None and (bullet := _BULLET.match(line)):
            if items == -1 or indent <= items:
                items = indent
                line, inserted = _itemised(line, bullet)
        elif HEADING.match(line):
            items = -1
        elif line.strip(" ") and (items is None or indent <= items):
            items = None
        lines[number] = line
        if inserted is not None:
            spaced[number] = inserted
        empty = None if _is_hashtag(lines, number) else HEADING.match(line)
        pair = None if empty else PAIR.match(line)
        found = pair or (None if empty else ITEM.match(line))
        if empty:
            heading = empty["key"].rstrip()
        if found is None or _REMARK.match(found["value"]):
            number += 1
            continue
        is_item = pair is None
        value = found["value"].rstrip(" \t")
        end = end_of_value(lines, number, len(found["indent"]) - is_item)
        rest = [line.strip() for line in lines[number + 1 : end]]
        if _needs_quotes(value, rest):
            whole = " ".join([value, *(line for line in rest if line)])
            column = found.start("value")
            lines[number:end] = [f"{line[:column]}{_in_quotes(whole)}", *("" for _ in rest)]
            quoted[number, column] = heading if is_item else found["key"].rstrip()
            if fault := _quote_fault(whole):
                faults[number, column] = fault
        number = end
    return Repaired(tuple(lines), quoted, faults, spaced)


def quoting(
    lines: Sequence[str], repaired: Repaired, start: int, column: int, first_line: int
) -> Fix | None:
    """Return what puts a value in quotes in the file as it was in `repaired`.

    It begins at a line of `lines` and a column, both from 0; `first_line` is the number of the
    first line in the file. None where a line of it is empty: to YAML that is the end of a line.
    """
    last = start
    for number in range(start + 1, len(lines)):
        if repaired.lines[number]:
            break
        if lines[number].strip():
            if number > last + 1 or lines[number][0] == "\t":
                return None
            last = number
    tight = start in repaired.spaced and column == repaired.spaced[start]
    edits = [put_in((first_line + start, column + 1), " '" if tight else "'")]
    for number in range(start, last + 1):
        begins = column if number == start else 0
        edits += doubled(lines[number][begins:], first_line + number, begins + 1)
    end = len(lines[last].rstrip(" \t"))
    return Fix((*edits, put_in((first_line + last, end + 1), "'")))


def _loosened(line: str) -> tuple[str, int | None]:
    """Return a line with spaces as YAML knows them, and the column where one was put in."""
    bare = line.lstrip()
    line = line[: len(line) - len(bare)].translate(_ODD_SPACES) + bare
    if found := _COLON.match(line):
        return f"{found['key']}:{found['gap'].translate(_ODD_SPACES)}{found['value']}", None
    if (found := _TIGHT.match(line)) and found["value"].strip():
        value = found["value"]
        if value[0].isspace():
            return f"{found['key']}:{value.translate(_ODD_SPACES)}", None
        return f"{found['key']}: {value}", len(found["key"]) + 1
    return line, None


def _itemised(line: str, bullet: re.Match[str]) -> tuple[str, int | None]:
    """Return a line that YAML takes for an item, and the column where a space was put in."""
    indent, text = bullet["indent"], line[bullet.end() :]
    if bullet["gap"]:
        return f"{indent}-{' ' * len(bullet['gap'])}{text}", None
    return f"{indent}- {text}", len(indent) + 1


def end_of_value(lines: list[str], number: int, inner: int) -> int:
    """Return the line after a value whose key stands at column `inner`: deeper lines are its own.

    An item without a key goes on where its text began or deeper.
    """
    end = number + 1
    while end < len(lines):
        bare = lines[end].lstrip(" \t")
        if bare and lines[end][:1] != "\t" and len(lines[end]) - len(bare) <= inner:
            break
        end += 1
    return end


def _is_hashtag(lines: list[str], number: int) -> bool:
    """Tell whether a key has nothing but a "#CongDoan", and no lines that may be its value."""
    pair = PAIR.match(lines[number])
    if pair is None or not pair["value"].startswith("#") or _REMARK.match(pair["value"]):
        return False
    below = next((line for line in lines[number + 1 :] if line.strip()), "")
    return not (below.startswith(pair["indent"] + " ") or below.lstrip().startswith("- "))


def _needs_quotes(value: str, rest: list[str]) -> bool:
    start = value[0]
    if start in "|>":
        return not _BLOCK_HEADER.fullmatch(value)
    if value == "-" or value.startswith("- "):
        return True
    if start == "#":
        return not any(rest)
    if start not in _RISKY_START and not _CUT.search(value):
        return False
    if start == "!":
        # `!Khẩn` would be a tag and vanish, but `!!python/…` is refused by name; to the parser
        # `!!Khẩn` is not even that.
        return not value.startswith("!!") or not value.split(maxsplit=1)[0].isascii()
    if start == "&":
        # `&MT` is text; `&a [x]` and a name above deeper lines are anchors, refused by name.
        return not _ANCHOR.match(value) or (" " not in value and not any(rest))
    if start == "*":
        return not _ALIAS.fullmatch(value)
    if start in "@`%":
        return True
    if start in "[{\"'":
        return not _BRACED.match(value) and _is_broken(value, rest)
    # Text like `Đại hội: nhiệm kỳ mới`. Deeper lines may be a mapping the writer meant.
    return not any(_CUT.search(line) for line in rest)


def _is_broken(value: str, rest: list[str]) -> bool:
    """Tell whether a value begins like one in brackets or quotes but is none."""
    if value.startswith("{{"):
        return True
    if value[0] in "[{" and value.count(value[0]) > _MOST_BRACKETS:
        return False
    try:
        for _event in yaml.parse("\n ".join(["k: " + value, *rest]), Loader=LOADER):
            pass
    except (yaml.YAMLError, ValueError):
        return True
    return False


def _quote_fault(text: str) -> QuoteFault | None:
    """Return what is wrong with a text that YAML could not read.

    One quote may be a slip at either end of the value; `"Giỏi việc nước" là phong trào` is clear.
    """
    if text.startswith("!!"):
        return QuoteFault.TAG
    if text[0] in "\"'" and text.count(text[0]) == 1:
        return QuoteFault.UNCLOSED
    if text[0] == '"' and text.count('"') == 2 and "\\" in text and text.endswith('"'):
        return QuoteFault.BACKSLASH
    return None


def _in_quotes(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
