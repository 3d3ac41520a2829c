"""YAML text → nodes, by the parser or, where the text is plain, without it; nothing is typed."""

from __future__ import annotations

from sitegen.diagnostics import Diagnostic, Span, error
from sitegen.schema.node import Node
from sitegen.schema.yaml_plain import plain_mapping

MAX_CHARACTERS = 64 * 1024


def read_yaml(text: str, path: str, first_line: int = 1) -> tuple[Node | None, list[Diagnostic]]:
    """Return the tree of `text`, which starts at `first_line` of `path`, and what is wrong with it.

    No tree comes with at least one error, or with none where the text holds nothing.
    """
    if len(text) > MAX_CHARACTERS:
        span = Span(path, first_line, 1, 1)
        return None, [error("yaml-too-large", span, limit=MAX_CHARACTERS // 1024)]
    plain = plain_mapping(text, path, first_line)
    if plain is not None:
        return plain, []
    # Imported where it is used: most texts are plain, and the parser is slow to load.
    from sitegen.schema.yaml_events import parsed_yaml

    return parsed_yaml(text, path, first_line)
