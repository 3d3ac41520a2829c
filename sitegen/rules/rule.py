"""A rule: the cause behind a diagnostic, with an example of what is wrong and what is right."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from sitegen.diagnostics import Severity, Span

ARTICLE = "content/articles/x.md"

# Files by path; a lone text is an article at ARTICLE.
Side = Mapping[str, str] | str

_OPEN, _CLOSE = "⟦", "⟧"


class Example(Struct, frozen=True):
    """A small site that is wrong, and the same one put right.

    In `bad`, ⟦…⟧ encloses each place that the diagnostic names, and an empty ⟦⟧ at the start of a
    file stands for the file as a whole. `also` are the other ids that come with it; `still` those
    that are left in `good`. A picture is written as what there is to say of it: nothing for a small
    one, "PNG" for one that its name belies, "9000x6000" for its size.
    """

    bad: Side
    good: Side
    also: tuple[str, ...] = ()
    still: tuple[str, ...] = ()
    encoding: str = "utf-8"


class RuleDoc(Struct, frozen=True):
    """What there is to know of a diagnostic: the cause in Vietnamese and in English.

    There is no example of what only a machine can do wrong, such as a full disk.
    """

    id: str
    cause: tuple[str, str]
    example: Example | None = None
    severity: Severity = Severity.ERROR


def article(*lines: str, body: str = "Một câu.") -> str:
    """Return an article with these lines of front matter, and a title and a date if they lack."""
    keys = {line.partition(":")[0].strip(_OPEN + _CLOSE) for line in lines}
    written = list(lines)
    if not {"tieu_de", "title"} & keys:
        written.insert(0, "tieu_de: Trao quà cho đoàn viên")
    if not {"ngay_dang", "date"} & keys:
        written.insert(1, "ngay_dang: 24/5/2023")
    return matter(*written, body=body)


def matter(*lines: str, body: str = "") -> str:
    """Return a file of front matter and a body."""
    return "\n".join(("---", *lines, "---", *([body] if body else []), ""))


def files(side: Side) -> Mapping[str, str]:
    """Return the files of an example by path, marks included."""
    return {ARTICLE: side} if isinstance(side, str) else side


def unmarked(path: str, text: str) -> tuple[str, tuple[Span, ...]]:
    """Return the text of a file without its marks, and the places that they enclose."""
    return text.translate({ord(_OPEN): None, ord(_CLOSE): None}), tuple(_places(path, text))


def _places(path: str, text: str) -> Iterator[Span]:
    if text.startswith(_OPEN + _CLOSE):
        yield Span(path)
        text = text[2:]
    for number, line in enumerate(text.split("\n"), 1):
        parts = line.split(_OPEN)
        before = len(parts[0])
        for part in parts[1:]:
            inside, _, after = part.partition(_CLOSE)
            yield Span(path, number, before + 1, before + len(inside) + 1)
            before += len(inside) + len(after)
