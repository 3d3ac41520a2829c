"""What parsing depends on besides the file itself."""

from __future__ import annotations

from datetime import tzinfo

from msgspec import Struct

from sitegen.content.markup.converter import Converter


class ParseSettings(Struct, frozen=True):
    """The site's time zone and a Markdown converter, which keeps nothing between files."""

    zone: tzinfo
    converter: Converter
