"""What the parser says of a YAML text: its events → nodes; nothing is typed.

Aliases, anchors, tags, duplicate keys and deep nesting are refused: no honest front matter needs
them and each has been an attack or a silent loss.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import yaml
from msgspec import Struct, field, structs

from sitegen.diagnostics import Diagnostic, Fix, Span, error
from sitegen.diagnostics import Related as Also
from sitegen.schema.node import Faulty, Mapping, Node, Scalar, left_out
from sitegen.schema.node import Sequence as Items
from sitegen.schema.yaml_recovery import Recovered, recovered
from sitegen.schema.yaml_repair import HEADING, LOADER, PAIR, QuoteFault, Repaired, quoting, repair
from sitegen.schema.yaml_tabs import with_spaces
from sitegen.text.normalise import normalise
from sitegen.text.pattern import pattern

MAX_DEPTH = 12

_INDENT_PROBLEMS = (
    "mapping values are not allowed",
    "did not find expected key",
    "did not find expected '-' indicator",
    "did not find expected <document start>",
)
# What a part of the text can be without, unlike an anchor of the whole of it.
_SLIPS = frozenset(
    (
        "yaml-backslash",
        "yaml-brackets",
        "yaml-indent",
        "yaml-invalid",
        "yaml-no-key",
        "yaml-tab",
        "yaml-too-deep",
        "yaml-unclosed-quote",
    )
)
_NO_COLON = "could not find expected ':'"
_ESCAPE = pattern(r"\\(.|\n)")
_ESCAPES = frozenset('"\\/ntxuU')
# Up to the colon of a key, where the parser sees that a text has become one.
_KEY_OR_ITEM = pattern(r" *(?P<text>- |[^\s:#][^:#]*)")

_Event = Any  # PyYAML's stubs leave out what its events carry


def parsed_yaml(text: str, path: str, first_line: int = 1) -> tuple[Node | None, list[Diagnostic]]:
    """Return what the parser says of a text of any size, however plain it is.

    Of one that it refuses, the tree holds what it takes.
    """
    node, problems = _parsed(text, path, first_line)
    return node, with_spaces(
        text, first_line, problems, lambda other: _parsed(other, path, first_line)[1]
    )


def _parsed(text: str, path: str, first_line: int) -> tuple[Node | None, list[Diagnostic]]:
    repaired = repair(text)
    source = _Source(path, first_line, text.split("\n"), repaired)
    node, problems = _tree(source)
    if not isinstance(node, Faulty):
        return node, problems
    if problems[-1].id not in _SLIPS:
        return None, problems
    rest = recovered(repaired.lines, first_line, source.slip)
    if rest is None:
        return None, problems
    source.take(rest)
    node, found = _tree(source)
    if isinstance(node, Mapping):
        return structs.replace(node, lost=(*node.lost, *rest.lost)), [*rest.problems, *found]
    return None, list(rest.problems)


def _tree(source: _Source) -> tuple[Node | None, list[Diagnostic]]:
    """Return the tree of a text and its problems; one that cannot be read at all is Faulty."""
    builder = _Builder(source)
    try:
        node = builder.tree("\n".join(source.lines))
    except yaml.YAMLError as problem:
        return Faulty(source.opening), [source.syntax_error(problem)]
    except ValueError as problem:
        return Faulty(source.opening), [error("yaml-invalid", source.opening, detail=str(problem))]
    return node, builder.problems


class _Mark(NamedTuple):
    line: int
    column: int


class _Source:
    """The text as the writer sees it; turns places of the repaired text into those of the file.

    `lines` are what the parser gets to see of it.
    """

    def __init__(self, path: str, first_line: int, lines: list[str], repaired: Repaired) -> None:
        self._path = path
        self._first_line = first_line
        self._lines = lines
        self.repaired = repaired
        self.lines: Sequence[str] = repaired.lines
        self.hidden: frozenset[tuple[int, int]] = frozenset()

    def take(self, rest: Recovered) -> None:
        """Go on with what the parser takes."""
        self.lines, self.hidden = rest.lines, rest.hidden

    @property
    def opening(self) -> Span:
        """The place of the text as a whole."""
        return Span(self._path, self._first_line, 1, 1)

    def span(self, start: yaml.Mark | _Mark, end: yaml.Mark | _Mark) -> Span:
        """Return a place; of a value over several lines what stands on its first."""
        if start.line >= len(self._lines):
            # An empty text ends on a line that the file does not have.
            start = end = _Mark(len(self._lines) - 1, len(self._lines[-1]))
        line = self._line(start.line)
        first = min(self._column(start), len(line))
        stop = self._column(end) if end.line == start.line else len(line)
        stop = max(first, min(stop, len(line)))
        return Span(self._path, self._first_line + start.line, first + 1, stop + 1)

    def sign(self, mark: yaml.Mark) -> str:
        """Return the character that a node begins with."""
        line = self.lines[mark.line] if mark.line < len(self.lines) else ""
        return line[mark.column : mark.column + 1]

    def written(self, start: yaml.Mark, end: yaml.Mark) -> str:
        """Return what stands between two places that the parser names."""
        lines = list(self.lines[start.line : end.line + 1])
        if end.line < len(self.lines):
            lines[-1] = lines[-1][: end.column]
        return "\n".join(lines)[start.column :]

    def quoting(self, start: _Mark) -> Fix | None:
        """Return what puts a value in quotes as the repair has done."""
        column = self._column(start)
        return quoting(self._lines, self.repaired, start.line, column, self._first_line)

    def slip(self, lines: list[str], start: int, end: int, margin: int) -> Diagnostic | None:
        """Return what is wrong with the lines of one main key, which begins at a column."""
        written = [n for n in range(start, end) if lines[n].strip() and lines[n].strip()[0] != "#"]
        if not written:
            return None
        first = written[0]
        depth = 0
        try:
            for event in yaml.parse("\n".join(lines[start:end]), Loader=LOADER):
                if isinstance(event, yaml.CollectionEndEvent):
                    depth -= 1
                    continue
                if isinstance(event, yaml.DocumentStartEvent) and _line_of(event):
                    return error("yaml-invalid", self._text_of(first), detail="document")
                if not isinstance(event, yaml.NodeEvent):
                    continue
                if depth == 0 and not isinstance(event, yaml.MappingStartEvent):
                    return error("yaml-no-key", self._text_of(first))
                depth += isinstance(event, yaml.CollectionStartEvent)
                if depth > MAX_DEPTH + 1:
                    begins = _below(event.start_mark, start)
                    ends = _below(event.end_mark, start)
                    assert begins is not None and ends is not None
                    return error("yaml-too-deep", self.span(begins, ends), limit=MAX_DEPTH)
        except yaml.YAMLError as problem:
            return self.syntax_error(problem, lines, start, end)
        except ValueError as problem:
            return error("yaml-invalid", self._text_of(first), detail=str(problem))
        column = len(lines[first]) - len(lines[first].lstrip(" "))
        return None if column == margin else error("yaml-indent", self._text_of(first))

    def syntax_error(
        self,
        problem: yaml.YAMLError,
        lines: Sequence[str] | None = None,
        start: int = 0,
        end: int | None = None,
    ) -> Diagnostic:
        """Return what the parser says of some lines, at the place a writer should look at."""
        lines = self.lines if lines is None else lines
        at = _below(getattr(problem, "problem_mark", None), start)
        opened = _below(getattr(problem, "context_mark", None), start)
        mark = at or opened
        if mark is None:
            place = Span(self._path, self._first_line + start, 1, 1)
            return error("yaml-invalid", place, detail=str(problem))
        detail = str(getattr(problem, "problem", "") or "")
        context = str(getattr(problem, "context", "") or "")
        if opened is not None and "quoted scalar" in context:
            if "escape" in detail or "hexdecimal" in detail:
                return error("yaml-backslash", self._rest(opened))
            return error("yaml-unclosed-quote", self._rest(opened))
        if opened is not None and detail == _NO_COLON and opened.line < mark.line:
            # The parser finds out in the next line that this one held no key.
            return error("yaml-no-key", self._text_of(opened.line))
        if (text := _text_before_key(mark, detail, lines)) is not None:
            return error("yaml-no-key", self._text_of(text))
        if end is not None and mark.line >= end:
            mark = _Mark(end - 1, len(lines[end - 1]))
        if "\t" in self._line(mark.line)[: mark.column + 1]:
            return error("yaml-tab", self._tabs_of(mark.line))
        if self._is_unevenly_indented(mark, detail, lines):
            return error("yaml-indent", self._text_of(mark.line))
        if opened is not None and "flow" in context:
            at_end = end is not None and mark.column >= len(lines[end - 1].rstrip())
            inside = mark.line == opened.line and not at_end
            return error("yaml-brackets", self._rest(mark if inside else opened))
        return error("yaml-invalid", self._rest(mark), detail=detail)

    def _is_unevenly_indented(self, mark: _Mark, detail: str, lines: Sequence[str]) -> bool:
        """Tell whether the parser stopped at a line because it does not begin where it should."""
        if mark.line >= len(lines) or not detail.startswith(_INDENT_PROBLEMS):
            return False
        found = _KEY_OR_ITEM.match(lines[mark.line])
        if found is None or mark.column not in (found.start("text"), found.end()):
            return False
        above = next((line for line in reversed(lines[: mark.line]) if line.strip(" ")), "")
        return bool(above) and len(above) - len(above.lstrip(" ")) != found.start("text")

    def _text_of(self, number: int) -> Span:
        """Return the place of what stands on a line, without its indentation."""
        line = self._line(number)
        start = len(line) - len(line.lstrip()) + 1
        return Span(self._path, self._first_line + number, start, len(line) + 1)

    def _tabs_of(self, number: int) -> Span:
        """Return the place of the first tabs of a line."""
        line = self._line(number)
        start = line.index("\t")
        end = start + len(line[start:]) - len(line[start:].lstrip("\t"))
        return Span(self._path, self._first_line + number, start + 1, end + 1)

    def _rest(self, mark: _Mark) -> Span:
        """Return the place from a mark to the end of its line."""
        number = min(mark.line, len(self._lines) - 1)
        end = len(self._lines[number]) + 1
        column = min(self._column(mark) + 1, end) if number == mark.line else 1
        return Span(self._path, self._first_line + number, column, end)

    def _line(self, number: int) -> str:
        return self._lines[number] if number < len(self._lines) else ""

    def _column(self, mark: yaml.Mark | _Mark) -> int:
        shift = self.repaired.spaced.get(mark.line)
        column: int = mark.column
        return column - 1 if shift is not None and column > shift else column


def _text_before_key(mark: _Mark, detail: str, lines: Sequence[str]) -> int | None:
    """Return the line of a text without a key that the parser joined to the key below it."""
    if not detail.startswith(_INDENT_PROBLEMS[0]) or mark.line >= len(lines):
        return None
    indent = len(lines[mark.line]) - len(lines[mark.line].lstrip(" "))
    above = next((n for n in range(mark.line - 1, -1, -1) if lines[n].strip(" ")), None)
    if above is None or len(lines[above]) - len(lines[above].lstrip(" ")) != indent:
        return None
    line = lines[above]
    has_key = HEADING.match(line) or PAIR.match(line) or line.lstrip(" ")[0] == "#"
    return None if has_key else above


def _changes_letters(quoted: str) -> bool:
    """Tell whether a text in double quotes has an escape that nobody types on purpose.

    To YAML `giáo\\Nữ công` has a line end, which eats the letter.
    """
    return any(escape not in _ESCAPES for escape in _ESCAPE.findall(quoted))


def _line_of(event: _Event) -> int:
    line: int = event.start_mark.line
    return line


def _below(mark: Any, lines: int) -> _Mark | None:
    """Return a place of a part of the text that stands below some lines."""
    return None if mark is None else _Mark(mark.line + lines, mark.column)


class _Open(Struct):
    """A list or a mapping whose end is still to come; of a mapping, keys and values in turn."""

    event: _Event
    nodes: list[Node] = field(default_factory=list)


class _Builder:
    """Makes the tree from the parser's events.

    Not from its nodes: those are composed by recursion in C, which a deep text drives over the end
    of the stack, and they no longer tell where an alias stood.
    """

    def __init__(self, source: _Source) -> None:
        self._source = source
        self.problems: list[Diagnostic] = []

    def tree(self, text: str) -> Node | None:
        """Return the one document of `text`, None if it is empty; raises YAMLError."""
        opened: list[_Open] = []
        root: Node | None = None
        for event in yaml.parse(text, Loader=LOADER):
            if isinstance(event, yaml.DocumentStartEvent) and root is not None:
                self.problems.append(error("yaml-invalid", self._span(event), detail="document"))
                return Faulty(self._span(event))
            if isinstance(event, yaml.CollectionStartEvent):
                if len(opened) > MAX_DEPTH:
                    self.problems.append(error("yaml-too-deep", self._span(event), limit=MAX_DEPTH))
                    return Faulty(self._span(event))
                opened.append(_Open(event))
                continue
            if isinstance(event, yaml.CollectionEndEvent):
                node = self._closed(opened.pop(), event)
            elif isinstance(event, yaml.NodeEvent):
                node = self._scalar(event)
            else:
                continue
            if opened:
                opened[-1].nodes.append(node)
            else:
                root = node
        return root

    def _scalar(self, event: _Event) -> Node:
        span = self._span(event)
        if isinstance(event, yaml.AliasEvent):
            self.problems.append(error("yaml-alias", span))
            return Faulty(span)
        if self._marked(event, span):
            return Faulty(span)
        mark = event.start_mark
        place = (mark.line, mark.column)
        if place in self._source.hidden:
            return Faulty(span)
        if fault := self._source.repaired.faults.get(place):
            if fault is QuoteFault.TAG:
                problem = error("yaml-tag", span, tag=event.value.split()[0])
            elif fault is QuoteFault.BACKSLASH:
                problem = error("yaml-backslash", span)
            else:
                problem = error("yaml-unclosed-quote", span)
            self.problems.append(problem)
            return Faulty(span)
        if event.style == '"' and _changes_letters(self._source.written(mark, event.end_mark)):
            self.problems.append(error("yaml-backslash", span))
            return Faulty(span)
        key = self._source.repaired.quoted.get(place, "")
        # An escape such as "\\u0008" may make what the door for texts has kept out.
        text = normalise(event.value) if event.style == '"' else event.value
        fix = self._source.quoting(mark) if key else None
        return Scalar(text, span, not event.style or bool(key), key, fix)

    def _closed(self, opened: _Open, end: _Event) -> Node:
        event = opened.event
        span = self._source.span(event.start_mark, end.end_mark)
        if self._marked(event, span):
            return Faulty(span)
        if isinstance(event, yaml.SequenceStartEvent):
            return Items(tuple(opened.nodes), span)
        pairs = zip(opened.nodes[::2], opened.nodes[1::2], strict=True)
        braces = self._source.sign(event.start_mark) == "{"
        lost: list[str] = []
        entries = tuple(self._entries(pairs, lost, braces=braces))
        return Mapping(entries, span, braces, tuple(lost))

    def _marked(self, event: _Event, span: Span) -> bool:
        """Tell whether a node has an anchor or a tag, which are refused."""
        if event.anchor is not None:
            self.problems.append(error("yaml-alias", span))
        elif event.tag is not None:
            self.problems.append(error("yaml-tag", span, tag=event.tag))
        return event.anchor is not None or event.tag is not None

    def _entries(
        self, pairs: Iterable[tuple[Node, Node]], lost: list[str], *, braces: bool
    ) -> Iterator[tuple[Scalar, Node]]:
        first: dict[str, tuple[Scalar, Node]] = {}
        for key, value in pairs:
            if isinstance(key, Faulty):
                continue
            if not isinstance(key, Scalar):
                self.problems.append(error("yaml-key-not-text", key.span))
            elif key.text in first:
                known, before = first[key.text]
                also = Also(known.span, "first-here")
                fix = None if braces else left_out(key, value, before)
                problem = error("duplicate-key", key.span, related=(also,), fix=fix, key=key.text)
                self.problems.append(problem)
                lost.append(key.text)
            else:
                first[key.text] = key, value
                yield key, value

    def _span(self, event: _Event) -> Span:
        return self._source.span(event.start_mark, event.end_mark)
