"""Fixes for checks that know the place of a text in its file, but not the file."""

from __future__ import annotations

from sitegen.diagnostics import Edit, Fix, Span


def respelt(span: Span, old: str, new: str) -> Fix | None:
    """Return what puts `new` in the place of `old`; None unless the file has just that there.

    A text that is read otherwise than it is written (with escapes, in quotes, decomposed, on two
    lines) is not as long as its place.
    """
    if not new or not span.line or span.end_column - span.column != len(old):
        return None
    return Fix((Edit(span.line, span.column, span.line, span.end_column, new),))


def in_case_of(target: str, path: str) -> str:
    """Return a target with the letters of the path that it leads to but for their case.

    Empty if it is written in any other way than that path: with escapes, or with a part that
    stands for another.
    """
    written, real = target.split("/"), path.split("/")
    parts: list[str] = []
    while written and real and written[-1].casefold() == real[-1].casefold():
        written.pop()
        parts.insert(0, real.pop())
    if not parts or set(written) - {"..", ".", ""}:
        return ""
    return "/".join([*written, *parts])
