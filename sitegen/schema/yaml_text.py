"""YAML text → nodes, by a loader that types nothing, and the repair of what officers type.

Aliases, anchors, tags, duplicate keys and deep nesting are refused: no honest front matter needs
them and each has been an attack or a silent loss. A top-level value that YAML would break or cut
(`Đại hội: nhiệm kỳ mới`, `Số #1`, `“Mái ấm”: trao quà`) is quoted before parsing.
"""

from __future__ import annotations

import re

import yaml

from sitegen.diagnostics import Diagnostic, Span, advice, error
from sitegen.diagnostics import Related as Also
from sitegen.schema.node import Mapping, Node, Scalar, Sequence

MAX_CHARACTERS = 64 * 1024
MAX_DEPTH = 12

_Loader: type = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_PLAIN_TAGS = frozenset(f"tag:yaml.org,2002:{name}" for name in ("str", "seq", "map"))
_TOP_LEVEL = re.compile(
    r"(?P<key>[^\s#'\"\[\]{},&*!|>%@`\-][^:#]*?)[ ]*:[ \t]+(?P<value>\S.*?)[ \t]*$"
)
_RISKY_START = frozenset("@%*&[“\"'`{]},!?")
_CUT = re.compile(r":(\s|$)|\s#")


def read_yaml(text: str, path: str, first_line: int = 1) -> tuple[Node | None, list[Diagnostic]]:
    """Return the tree of `text`, which starts at `first_line` of `path`, and what is wrong with it.

    No tree comes with at least one error, or with none where the text holds nothing.
    """
    if len(text) > MAX_CHARACTERS:
        return None, [error("yaml-too-large", Span(path, first_line), limit=MAX_CHARACTERS // 1024)]
    repaired, notices = _repair(text, path, first_line)
    try:
        root = yaml.compose(repaired, Loader=_Loader)
    except yaml.YAMLError as problem:
        return None, [*notices, _syntax_error(problem, text, path, first_line)]
    except (ValueError, RecursionError) as problem:
        return None, [*notices, error("yaml-invalid", Span(path, first_line), detail=str(problem))]
    if root is None:
        return None, notices
    builder = _Builder(path, first_line, text.split("\n"), notices)
    return builder.node(root, 0), notices


class _Builder:
    """Turns the composed tree into ours; an alias shows as the second visit to one node."""

    def __init__(
        self, path: str, first_line: int, lines: list[str], problems: list[Diagnostic]
    ) -> None:
        self._path = path
        self._first_line = first_line
        self._lines = lines
        self._problems = problems
        self._seen: set[int] = set()

    def node(self, node: yaml.Node, depth: int) -> Node | None:
        span = self._span(node)
        if id(node) in self._seen:
            self._problems.append(error("yaml-alias", span))
            return None
        self._seen.add(id(node))
        if depth > MAX_DEPTH:
            self._problems.append(error("yaml-too-deep", span, limit=MAX_DEPTH))
            return None
        if node.tag not in _PLAIN_TAGS and node.tag != "!":
            self._problems.append(error("yaml-tag", span, tag=node.tag))
            return None
        if isinstance(node, yaml.ScalarNode):
            # The C parser says "" where the other says None.
            return Scalar(node.value, span, not node.style)
        if isinstance(node, yaml.SequenceNode):
            items = (self.node(item, depth + 1) for item in node.value)
            return Sequence(tuple(item for item in items if item is not None), span)
        return self._mapping(node, span, depth)

    def _mapping(self, node: yaml.Node, span: Span, depth: int) -> Mapping:
        entries: list[tuple[Scalar, Node]] = []
        first: dict[str, Span] = {}
        for key_node, value_node in node.value:
            key = self.node(key_node, depth + 1)
            value = self.node(value_node, depth + 1)
            if key is None:
                continue
            if not isinstance(key, Scalar):
                self._problems.append(error("yaml-key-not-text", key.span))
                continue
            if key.text in first:
                also = Also(first[key.text], "first-here")
                self._problems.append(
                    error("duplicate-key", key.span, related=(also,), key=key.text)
                )
                continue
            first[key.text] = key.span
            if value is not None:
                entries.append((key, value))
        return Mapping(tuple(entries), span)

    def _span(self, node: yaml.Node) -> Span:
        start, end = node.start_mark, node.end_mark
        line = self._lines[start.line] if start.line < len(self._lines) else ""
        # A value may run over several lines; a span marks what stands on its first.
        stop = end.column if end.line == start.line else len(line)
        column = min(start.column, len(line))
        stop = max(column, min(stop, len(line)))
        return Span(self._path, self._first_line + start.line, column + 1, stop + 1)


def _repair(text: str, path: str, first_line: int) -> tuple[str, list[Diagnostic]]:
    """Quote the top-level values that YAML would refuse or cut, and say so.

    Quoting adds characters only at and after a value's start, so every position before the end of
    the value stays that of the file.
    """
    lines = text.split("\n")
    notices: list[Diagnostic] = []
    number = 0
    while number < len(lines):
        match = _TOP_LEVEL.match(lines[number])
        last = number
        if match:
            value = match["value"]
            while last + 1 < len(lines) and lines[last + 1][:1] in (" ", "\t"):
                last += 1
            rest = [line.strip() for line in lines[number + 1 : last + 1]]
            if _needs_quotes(value, rest):
                whole = " ".join([value, *(line for line in rest if line)])
                lines[number] = lines[number][: match.start("value")] + _quoted(whole)
                lines[number + 1 : last + 1] = [""] * (last - number)
                span = Span(
                    path, first_line + number, match.start("value") + 1, match.end("value") + 1
                )
                notices.append(advice("value-quoted", span, key=match["key"]))
        number = last + 1
    return "\n".join(lines), notices


def _needs_quotes(value: str, rest: list[str]) -> bool:
    start = value[0]
    if start in "|>" or (start not in _RISKY_START and not _CUT.search(value)):
        return False
    if start in "!":
        # `!Khẩn` would be a tag and vanish, but `!!python/…` is refused by name.
        return not value.startswith("!!")
    if start in "*&@`%":
        return True
    if start not in "[{\"'":
        # Text like `Đại hội: nhiệm kỳ mới`. Deeper lines may be a mapping the writer meant.
        return not any(_CUT.search(line) for line in rest)
    try:
        yaml.compose("\n ".join(["k: " + value, *rest]), Loader=_Loader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return not (start in "[{" and value.count(start) > 64)
    return False


def _quoted(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _syntax_error(problem: yaml.YAMLError, text: str, path: str, first_line: int) -> Diagnostic:
    mark = getattr(problem, "problem_mark", None) or getattr(problem, "context_mark", None)
    if mark is None:
        return error("yaml-invalid", Span(path, first_line), detail=str(problem))
    lines = text.split("\n")
    number = min(mark.line, len(lines) - 1)
    column = min(mark.column, len(lines[number])) + 1
    span = Span(path, first_line + number, column, max(column, len(lines[number]) + 1))
    if "\t" in lines[number][: mark.column + 1]:
        return error("yaml-tab", span)
    detail = str(getattr(problem, "problem", "") or "")
    if "quoted scalar" in str(getattr(problem, "context", "") or "") and "end of stream" in detail:
        context = getattr(problem, "context_mark", None) or mark
        line = lines[min(context.line, len(lines) - 1)]
        opening = Span(path, first_line + context.line, context.column + 1, len(line) + 1)
        return error("yaml-unclosed-quote", opening)
    return error("yaml-invalid", span, detail=detail)
