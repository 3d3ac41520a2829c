"""The front matter of a site's files put in order, on the disk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from sitegen.config import FILE, read_config
from sitegen.content.decoding import decode
from sitegen.content.formatting import formatted, has_front_matter
from sitegen.content.markup.converter import converter
from sitegen.content.settings import ParseSettings
from sitegen.content.source import scan
from sitegen.diagnostics import Diagnostic
from sitegen.engine.replacement import replace_file
from sitegen.flow.fixing import plain_bytes
from sitegen.flow.glance import CONFIG


class Formatted(Struct, frozen=True):
    """Which files were, or are to be, put in order, and the errors for which others were not.

    `looked` is the number of all files that were looked at.
    """

    changed: tuple[str, ...]
    problems: tuple[Diagnostic, ...]
    looked: int


def format_files(root: Path, wanted: Callable[[str], bool], *, write: bool) -> Formatted:
    """Put the front matter of each `wanted` file in the site's language and in order.

    With faulty settings nothing is done. Nothing is written unless `write`; raises OSError.
    """
    source, problems = decode(FILE, (root / CONFIG).read_bytes())
    if source is None:
        return Formatted((), tuple(problems), 0)
    config, wrong = read_config(source.text)
    if config is None:
        return Formatted((), (*problems, *wrong), 0)
    settings = ParseSettings(config.zone, converter())
    files, _ = scan(root) if (root / "content").is_dir() else ((), [])
    changed: list[str] = []
    found: list[Diagnostic] = []
    looked = 0
    for file in files:
        if not has_front_matter(file.path) or not wanted(file.path):
            continue
        looked += 1
        data = plain_bytes(file.real)
        if data is None:
            continue
        text, errors = formatted(file.path, data, config.language, settings)
        found += errors
        if text == data:
            continue
        changed.append(file.path)
        # Somebody may have saved it meanwhile.
        if write and plain_bytes(file.real) == data:
            replace_file(Path(file.real), text)
    return Formatted(tuple(changed), tuple(found), looked)
