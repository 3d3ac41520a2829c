"""The tables of a text as pages show them: named, reachable, each head with its scope."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

_TABLE = re.compile(r"<table\b[^>]*>|</table>")
_CAPTION = re.compile(r"<caption\b[^>]*>(.*?)</caption>", re.DOTALL)
_HEADING = re.compile(r"<h[2-6]\b[^>]*>(.*?)</h[2-6]>", re.DOTALL)
_HEAD = re.compile(r"<thead>.*?</thead>", re.DOTALL)
_HEAD_CELL = re.compile(r"<th\b([^>]*)")
_NOTE = re.compile(r"<sup\b.*?</sup>", re.DOTALL)


def framed(html: str, name: str) -> str:
    """Return a body whose tables scroll by themselves on a narrow screen, reachable by keyboard.

    A table inside another scrolls with it. The body is sanitised, so its tags are balanced; `name`
    is what a table is called where nothing tells more.
    """
    if "<table" not in html:
        return html
    depth = 0
    counts: dict[str, int] = {}

    def frame(found: re.Match[str]) -> str:
        nonlocal depth
        if found[0] == "</table>":
            depth -= 1
            return "</table></div>" if depth == 0 else "</table>"
        depth += 1
        if depth > 1:
            return found[0]
        label = _label(html, found, name)
        count = counts[label] = counts.get(label, 0) + 1
        label = label if count == 1 else f"{label} {count}"
        return f'<div class="bang" role="region" tabindex="0" aria-label="{label}">{found[0]}'

    return _HEAD.sub(lambda head: _HEAD_CELL.sub(_scoped, head[0]), _TABLE.sub(frame, html))


def _label(html: str, table: re.Match[str], name: str) -> str:
    """Return what a table is called: by its caption, else by the heading that it stands under."""
    told = _CAPTION.search(html, table.end(), html.find("<t", table.end()))
    if told is None:
        above = _HEADING.finditer(html, 0, table.start())
        told = max(above, key=lambda heading: heading.end(), default=None)
    text = " ".join(Markup(_NOTE.sub("", told[1])).striptags().split()) if told else ""
    said = text if text.casefold().startswith(name.casefold()) else f"{name}: {text}"
    return escape(said if text else name)


def _scoped(cell: re.Match[str]) -> str:
    return cell[0] if "scope=" in cell[1] else f'<th scope="col"{cell[1]}'
