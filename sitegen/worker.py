"""What runs in worker processes: pure functions of small plain values."""

from __future__ import annotations

import functools

from msgspec import Struct
from msgspec.structs import replace

from sitegen.checks.table import DOCUMENT_CHECKS
from sitegen.content.document import Parsed
from sitegen.content.kinds import parse
from sitegen.content.markup.converter import converter
from sitegen.content.settings import ParseSettings
from sitegen.diagnostics import in_order
from sitegen.text.dates import zone_of


class ParseTask(Struct, frozen=True):
    """One file to parse."""

    path: str
    data: bytes
    timezone: str


def parse_task(task: ParseTask) -> Parsed:
    """Return what a file means, checked as far as it can be by itself."""
    parsed = parse(task.path, task.data, _settings(task.timezone))
    found = [
        problem
        for document in parsed.documents
        for check in DOCUMENT_CHECKS
        for problem in check.run(document)
    ]
    if not found:
        return parsed
    return replace(parsed, diagnostics=in_order((*parsed.diagnostics, *found)))


@functools.cache
def _settings(timezone: str) -> ParseSettings:
    """One converter a process: making one costs more than converting an article."""
    return ParseSettings(zone_of(timezone), converter())
