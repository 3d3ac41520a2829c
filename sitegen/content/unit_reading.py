"""The files of units and of the events in their lives → documents."""

from __future__ import annotations

from pathlib import PurePosixPath

from sitegen.content.decoding import SourceText
from sitegen.content.document import ChangeDocument, Parsed, UnitDocument
from sitegen.content.marked_file import judged, parsed, read_marked
from sitegen.content.settings import ParseSettings
from sitegen.content.unit import Unit, UnitChange
from sitegen.diagnostics import Span, error
from sitegen.text.slug import is_id


def read_unit(source: SourceText, settings: ParseSettings) -> Parsed:
    """Return the unit in `source`; its id is the name of the file."""
    file, problems = read_marked(source, Unit, settings)
    id = PurePosixPath(source.path).stem
    if not is_id(id):
        problems.append(error("unit-file-name", Span(source.path), text=id))
        return parsed(source, (), problems)
    if file is None:
        return parsed(source, (), problems)
    document = UnitDocument(
        path=source.path, id=id, matter=file.matter, body=file.body, spans=file.spans
    )
    return judged(source, document, problems, file.wrong)


def read_change(source: SourceText, settings: ParseSettings) -> Parsed:
    """Return the event in `source`; the text under its front matter is a note for the register."""
    file, problems = read_marked(source, UnitChange, settings)
    if file is None:
        return parsed(source, (), problems)
    document = ChangeDocument(
        path=source.path,
        id=PurePosixPath(source.path).stem,
        matter=file.matter,
        body=file.body,
        spans=file.spans,
    )
    return judged(source, document, problems, file.wrong)
