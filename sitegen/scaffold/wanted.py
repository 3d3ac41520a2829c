"""What a new file is wanted to be, as typed on the command line or in answer to a question."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from sitegen.diagnostics import Diagnostic, Span, error
from sitegen.scaffold.front_matter import checked
from sitegen.schema.value import Text
from sitegen.text.normalise import normalise

KINDS = ("article", "page", "unit", "change", "letter")

# The options that mean nothing for a kind.
_UNFIT: Mapping[str, tuple[str, ...]] = {
    "article": ("id", "from_", "to", "about"),
    "page": ("date", "type", "unit", "id", "from_", "to", "about"),
    "unit": ("date", "type", "status", "from_", "to", "about"),
    "change": ("unit", "status", "id", "about"),
    "letter": ("type", "unit", "status", "id", "from_", "to"),
}
# Where an option is called otherwise than here.
_OPTIONS: Mapping[str, str] = {"from_": "from", "about": "article"}
# A change is known by its units; what it is called serves as the name of its file alone.
_TITLED = frozenset(("article", "page", "unit", "letter"))


class NewFile(Struct, frozen=True):
    """What `sitegen new` is asked for, as typed; what was left out is empty.

    `title` is the writer's name for a letter, `about` what tells its article. `from_` and `to` are
    the units before and after a change, separated by commas.
    """

    kind: str
    title: str = ""
    date: str = ""
    type: str = ""
    unit: str = ""
    id: str = ""
    status: str = ""
    from_: str = ""
    to: str = ""
    about: str = ""


def unfit(wanted: NewFile) -> Diagnostic | None:
    """Return what is wrong with an option that means nothing for the kind of file."""
    for option in _UNFIT[wanted.kind]:
        if getattr(wanted, option):
            name = _OPTIONS.get(option, option)
            return error("option-unfit", Span(f"--{name}"), kind=wanted.kind)
    return None


def meant_title(text: str, kind: str) -> str | Diagnostic:
    """Return a title on one line, or why it is none; a change may go without."""
    title = " ".join(normalise(text).split())
    if not title:
        return error("title-missing", Span("title"), kind=kind) if kind in _TITLED else ""
    read: str | Diagnostic = checked(Text(300), title, "title")
    return read
