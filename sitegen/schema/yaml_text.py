"""YAML text → nodes, by a loader that types nothing.

Aliases, anchors, tags, duplicate keys and deep nesting are refused: no honest front matter needs
them and each has been an attack or a silent loss.
"""

from __future__ import annotations

import yaml

from sitegen.diagnostics import Diagnostic, Span, error
from sitegen.diagnostics import Related as Also
from sitegen.schema.node import Faulty, Mapping, Node, Scalar, Sequence
from sitegen.schema.yaml_repair import LOADER, Repaired, repair

MAX_CHARACTERS = 64 * 1024
MAX_DEPTH = 12

_PLAIN_TAGS = frozenset(f"tag:yaml.org,2002:{name}" for name in ("str", "seq", "map"))


def read_yaml(text: str, path: str, first_line: int = 1) -> tuple[Node | None, list[Diagnostic]]:
    """Return the tree of `text`, which starts at `first_line` of `path`, and what is wrong with it.

    No tree comes with at least one error, or with none where the text holds nothing.
    """
    if len(text) > MAX_CHARACTERS:
        span = Span(path, first_line, 1, 1)
        return None, [error("yaml-too-large", span, limit=MAX_CHARACTERS // 1024)]
    repaired = repair(text)
    source = _Source(path, first_line, text.split("\n"), repaired)
    try:
        root = yaml.compose("\n".join(repaired.lines), Loader=LOADER)
    except yaml.YAMLError as problem:
        return None, [source.syntax_error(problem)]
    except (ValueError, RecursionError) as problem:
        return None, [error("yaml-invalid", Span(path, first_line, 1, 1), detail=str(problem))]
    if root is None:
        return None, []
    builder = _Builder(source)
    node = builder.node(root, 0)
    return (None if isinstance(node, Faulty) else node), builder.problems


class _Source:
    """The text as the writer sees it; turns places of the repaired text into those of the file."""

    def __init__(self, path: str, first_line: int, lines: list[str], repaired: Repaired) -> None:
        self._path = path
        self._first_line = first_line
        self._lines = lines
        self.repaired = repaired

    def span(self, start: yaml.Mark, end: yaml.Mark) -> Span:
        """Return a place; of a value over several lines what stands on its first."""
        line = self._line(start.line)
        first = min(self._column(start), len(line))
        stop = self._column(end) if end.line == start.line else len(line)
        stop = max(first, min(stop, len(line)))
        return Span(self._path, self._first_line + start.line, first + 1, stop + 1)

    def sign(self, mark: yaml.Mark) -> str:
        """Return the character that a node begins with."""
        lines = self.repaired.lines
        line = lines[mark.line] if mark.line < len(lines) else ""
        return line[mark.column : mark.column + 1]

    def syntax_error(self, problem: yaml.YAMLError) -> Diagnostic:
        """Return what the parser says, at the place a writer should look at."""
        at = getattr(problem, "problem_mark", None)
        opened = getattr(problem, "context_mark", None)
        mark = at or opened
        if mark is None:
            place = Span(self._path, self._first_line, 1, 1)
            return error("yaml-invalid", place, detail=str(problem))
        detail = str(getattr(problem, "problem", "") or "")
        context = str(getattr(problem, "context", "") or "")
        if "undefined alias" in detail:
            return error("yaml-alias", self.span(mark, mark))
        if opened is not None and "quoted scalar" in context:
            return error("yaml-unclosed-quote", self._rest(opened))
        if "\t" in self._line(mark.line)[: mark.column + 1]:
            return error("yaml-tab", self._rest(mark))
        if opened is not None and "flow" in context:
            inside = mark.line == opened.line
            return error("yaml-brackets", self._rest(mark if inside else opened))
        return error("yaml-invalid", self._rest(mark), detail=detail)

    def _rest(self, mark: yaml.Mark) -> Span:
        """Return the place from a mark to the end of its line."""
        number = min(mark.line, len(self._lines) - 1)
        end = len(self._lines[number]) + 1
        column = min(self._column(mark) + 1, end) if number == mark.line else 1
        return Span(self._path, self._first_line + number, column, end)

    def _line(self, number: int) -> str:
        return self._lines[number] if number < len(self._lines) else ""

    def _column(self, mark: yaml.Mark) -> int:
        shift = self.repaired.spaced.get(mark.line)
        column: int = mark.column
        return column - 1 if shift is not None and column > shift else column


class _Builder:
    """Turns the composed tree into ours; an alias shows as the second visit to one node."""

    def __init__(self, source: _Source) -> None:
        self._source = source
        self._seen: set[int] = set()
        self.problems: list[Diagnostic] = []

    def node(self, node: yaml.Node, depth: int) -> Node:
        span = self._source.span(node.start_mark, node.end_mark)
        sign = self._source.sign(node.start_mark)
        if id(node) in self._seen or sign == "&":
            self.problems.append(error("yaml-alias", span))
            return Faulty(span)
        self._seen.add(id(node))
        if depth > MAX_DEPTH:
            self.problems.append(error("yaml-too-deep", span, limit=MAX_DEPTH))
            return Faulty(span)
        if node.tag not in _PLAIN_TAGS or sign == "!":
            self.problems.append(error("yaml-tag", span, tag=node.tag))
            return Faulty(span)
        if isinstance(node, yaml.ScalarNode):
            key = self._source.repaired.quoted.get(
                (node.start_mark.line, node.start_mark.column), ""
            )
            # The C parser says "" where the other says None.
            return Scalar(node.value, span, not node.style or bool(key), key)
        if isinstance(node, yaml.SequenceNode):
            return Sequence(tuple(self.node(item, depth + 1) for item in node.value), span)
        return self._mapping(node, span, depth, braces=sign == "{")

    def _mapping(self, node: yaml.Node, span: Span, depth: int, *, braces: bool) -> Mapping:
        entries: list[tuple[Scalar, Node]] = []
        first: dict[str, Span] = {}
        for key_node, value_node in node.value:
            key = self.node(key_node, depth + 1)
            value = self.node(value_node, depth + 1)
            if isinstance(key, Faulty):
                continue
            if not isinstance(key, Scalar):
                self.problems.append(error("yaml-key-not-text", key.span))
                continue
            if key.text in first:
                also = Also(first[key.text], "first-here")
                self.problems.append(
                    error("duplicate-key", key.span, related=(also,), key=key.text)
                )
                continue
            first[key.text] = key.span
            entries.append((key, value))
        return Mapping(tuple(entries), span, braces)
