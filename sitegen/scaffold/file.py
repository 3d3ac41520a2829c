"""A new file of any kind: made of what is wanted and of what the site says about itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from msgspec import structs

from sitegen.diagnostics import Diagnostic
from sitegen.scaffold.article import article
from sitegen.scaffold.change import change
from sitegen.scaffold.desk import Desk
from sitegen.scaffold.letter import letter
from sitegen.scaffold.page import page
from sitegen.scaffold.unit import unit
from sitegen.scaffold.wanted import NewFile, meant_title, unfit
from sitegen.scaffold.writing import write_new

_MADE: Mapping[str, Callable[[NewFile, str, Desk], tuple[str, str] | Diagnostic]] = {
    "article": article,
    "page": page,
    "unit": unit,
    "change": change,
    "letter": letter,
}


def problem_of(wanted: NewFile, desk: Desk) -> Diagnostic | None:
    """Return what is wrong with what was said so far, whatever will be said of the rest."""
    kind = "doi-ten" if wanted.kind == "change" else ""
    about = wanted.about or ("x" if wanted.kind == "letter" else "")
    whole = structs.replace(
        wanted, title=wanted.title or "x", type=wanted.type or kind, about=about
    )
    made = unfit(wanted) or _MADE[wanted.kind](whole, whole.title, desk)
    return made if isinstance(made, Diagnostic) else None


def new_file(root: Path, wanted: NewFile, desk: Desk) -> str | Diagnostic:
    """Write the file that is wanted; return its path, or why it cannot be made.

    Raises FileExistsAlreadyError and OSError.
    """
    problem = unfit(wanted)
    if problem is not None:
        return problem
    title = meant_title(wanted.title, wanted.kind)
    if isinstance(title, Diagnostic):
        return title
    made = _MADE[wanted.kind](wanted, title, desk)
    if isinstance(made, Diagnostic):
        return made
    path, text = made
    write_new(root, path, text)
    return path
