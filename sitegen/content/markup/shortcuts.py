"""Shorter ways to the very text that Python-Markdown would give, proved for certain versions of it.

Most blocks of an article are paragraphs, headings and lists of plain text: what becomes of these is
known without asking. Python-Markdown is asked about every other run of blocks, one run at a time.
That is sound because a run stands between blocks that it cannot reach over, and because texts on
which it keeps notes while it reads — footnotes, emphasis that is not clear-cut — are left to it
as a whole.
"""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Callable, Sequence
from importlib.machinery import PathFinder

from sitegen.content.markup.blocks import LINE_BREAK, SEPARATOR
from sitegen.content.markup.placeholders import HELD
from sitegen.text.pattern import pattern

# From the first of these versions on, before the second: what the tests have compared.
PROVED = ((3, 11, 3), (3, 11, 4))

# What makes Python-Markdown keep notes, or makes a block more than its first characters tell:
# footnotes, attribute lists, its own marks.
_BEYOND = ("[^", "{", "\\", "\x02", "\x03")
# With these a line begins something that is no text, or may.
_MARKERS = frozenset("#>+-")
_NUMBERED = pattern(r"(\d+)\.[ ]+")
_HEADING = pattern(r"(#{1,6})([^#\\]+)")
_CLEAR_EMPHASIS = pattern(r"(\*{1,2})(?![\s*])([^*_]*[^\s*_])\1(?!\*)")
_AMPERSAND = pattern(r"&(?!(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);)", re.IGNORECASE)
_TAGS = {"*": r"<em>\2</em>", "**": r"<strong>\2</strong>"}
_RULE = "* * *"
_MARGIN = "    "
# Cannot stand in a text that is printable.
_NOTHING = "\x00"


def proved() -> bool:
    """Tell whether the Python-Markdown that is installed is one that was compared."""
    return PROVED[0] <= installed() < PROVED[1]


def installed() -> tuple[int, ...]:
    """Return the version of Python-Markdown.

    Only its module for this is loaded: all of it takes longer than the few articles that changed.
    """
    package = importlib.util.find_spec("markdown")
    spec = package and PathFinder.find_spec("__meta__", package.submodule_search_locations)
    if spec is None or spec.loader is None:
        return ()
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    version: tuple[int, ...] = module.__version_info__[:3]
    return version


def sanitised(text: str) -> str | None:
    """Return what the sanitiser would leave of an arranged text that needs no sanitising, or None.

    No character of the text means anything to HTML, nothing was held back, and all of its blocks
    are known here: the only tags are those that this module writes. `text` has to be printable.
    """
    # The converter rewrites alignments after Python-Markdown.
    if any(telling in text for telling in ("<", ">", "&", "text-align")):
        return None
    if HELD in text and HELD in text.replace(LINE_BREAK, "").replace(SEPARATOR, ""):
        return None
    html = rendered(text, _nothing)
    if _NOTHING in html:
        return None
    if HELD in html:
        html = html.replace(LINE_BREAK, "<br>\n").replace(f"<p>{SEPARATOR}</p>\n", "")
    return None if HELD in html else html.replace("<hr />", "<hr>")


def _nothing(_text: str) -> str:
    return _NOTHING


def rendered(text: str, ask: Callable[[str], str]) -> str:
    """Return what `ask`, which is Python-Markdown set up by us, makes of an arranged text."""
    if any(sign in text for sign in _BEYOND):
        return ask(text)
    out: list[str] = []
    run: list[str] = []
    for block in text.split("\n\n"):
        alone = _alone(block)
        if alone is None:
            run.append(block)
            continue
        if run:
            if not _finish(run, out, ask):
                return ask(text)
            run.clear()
        out.append(alone)
    if run and not _finish(run, out, ask):
        return ask(text)
    return "\n".join(out)


def _finish(run: Sequence[str], out: list[str], ask: Callable[[str], str]) -> bool:
    """Render blocks that may reach over each other; tell whether they can be read by themselves."""
    lists = _lists(run)
    if lists is not None:
        out += lists
        return True
    asked = "\n\n".join(run)
    if _is_unclear(asked):
        return False
    if answer := ask(asked):
        out.append(answer)
    return True


def _alone(block: str) -> str | None:
    """Return the HTML of a block that is one line and stands for itself, else None."""
    if "\n" in block:
        return None
    if block[:1] == "#":
        heading = _HEADING.fullmatch(block)
        words = heading and _text(heading[2].strip())
        level = f"h{len(heading[1])}" if heading else ""
        return f"<{level}>{words}</{level}>" if words else None
    if block == _RULE:
        return "<hr />"
    text = _text(block)
    return text and f"<p>{text}</p>"


def _text(line: str) -> str | None:
    """Return the HTML of a line that holds nothing but text and clear-cut emphasis, else None."""
    first = line[:1]
    if first in _MARKERS or first.isspace() or not first:
        return None
    if first.isdecimal() and _NUMBERED.match(line):
        return None
    if "&" in line:
        line = _AMPERSAND.sub("&amp;", line)
    if "<" in line:
        line = line.replace("<", "&lt;")
    if ">" in line:
        line = line.replace(">", "&gt;")
    if "*" in line:
        line = _CLEAR_EMPHASIS.sub(_emphasis, line)
    return None if _is_unclear(line) else line


def _is_unclear(text: str) -> bool:
    """Tell whether a text in which all clear emphasis is tags already may hold more of it."""
    return "*" in text or "_" in text


def _emphasis(found: re.Match[str]) -> str:
    return found.expand(_TAGS[found[1]])


def _lists(run: Sequence[str]) -> list[str] | None:
    """Return the HTML of blocks that are lists of one-line items, else None."""
    out: list[str] = []
    before = ""
    for block in run:
        # Python-Markdown takes a list after one of its kind for more of the same.
        kind = "ul" if block[:1] == "-" else "ol"
        if kind == before or "|" in block or block[-1:] in ("", "\n"):
            return None
        made = _list(block.split("\n"))
        if made is None:
            return None
        out.append(made)
        before = kind
    return out


def _list(lines: Sequence[str]) -> str | None:
    """Return the HTML of a list whose items are one line each, and of the lists in them."""
    bullets = lines[0][:2] == "- "
    number = None if bullets else _NUMBERED.match(lines[0])
    if number is None and not bullets:
        return None
    start = f' start="{number[1]}"' if number and number[1] != "1" else ""
    out = ["<ul>" if bullets else f"<ol{start}>"]
    inner: list[str] = []
    for line in [*lines, ""]:
        if line.startswith(_MARGIN):
            inner.append(line[len(_MARGIN) :])
            continue
        if inner:
            made = _list(inner)
            if made is None:
                return None
            out[-1] = f"{out[-1]}{made}\n"
            inner = []
        if len(out) > 1:
            out[-1] += "</li>"
        if not line:
            break
        if bullets:
            text = _text(line[2:].lstrip(" ")) if line[:2] == "- " else None
        else:
            marker = _NUMBERED.match(line)
            text = _text(line[marker.end() :]) if marker else None
        if text is None:
            return None
        out.append(f"<li>{text}")
    out.append("</ul>" if bullets else "</ol>")
    return "\n".join(out)
