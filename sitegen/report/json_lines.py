"""Problems for programs: a JSON list, an object a line.

Keys and values are stable but for the texts, which are for people and in their language. Places
count from 1 as in every format; line 0 means the file as a whole.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from sitegen.diagnostics import Diagnostic, Fix, Span
from sitegen.report.catalogue import Catalogue
from sitegen.report.concise import Lines


def json_lines(diagnostics: Iterable[Diagnostic], words: Catalogue, lines: Lines) -> Iterator[str]:
    """Yield the lines of one JSON document."""
    objects = [encoded(told(diagnostic, words)) for diagnostic in diagnostics]
    if not objects:
        yield "[]"
        return
    yield f"[{objects[0]}" + ("," if len(objects) > 1 else "]")
    for number, text in enumerate(objects[1:], 2):
        yield f" {text}" + ("," if number < len(objects) else "]")


def encoded(value: object) -> str:
    """Return a value as JSON on one line."""
    # A file name that is not UTF-8 is escaped, so that the document as a whole is.
    text = json.dumps(value, ensure_ascii=False)
    return text if text.isascii() or _is_text(text) else json.dumps(value)


def _is_text(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def told(diagnostic: Diagnostic, words: Catalogue) -> dict[str, Any]:
    """Return a problem as the object that stands for it."""
    return {
        "id": diagnostic.id,
        "severity": diagnostic.severity.value,
        **place(diagnostic.span),
        "message": words.message(diagnostic),
        "help": list(words.help(diagnostic)),
        "related": [{**place(r.span), "note": words.note(r.note)} for r in diagnostic.related],
        "fix": _fix(diagnostic.fix),
    }


def place(span: Span) -> dict[str, Any]:
    """Return the keys that stand for a place."""
    return {
        "path": span.path,
        "line": span.line,
        "column": span.column,
        "end_column": span.end_column,
    }


def _fix(fix: Fix | None) -> dict[str, Any] | None:
    if fix is None:
        return None
    edits = [
        {
            "line": edit.line,
            "column": edit.column,
            "end_line": edit.end_line,
            "end_column": edit.end_column,
            "text": edit.text,
        }
        for edit in fix.edits
    ]
    return {"encoding": fix.encoding, "edits": edits}
