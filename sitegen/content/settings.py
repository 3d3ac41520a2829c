"""What parsing depends on besides the file itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo

from sitegen.content.markup.converter import Converter


@dataclass(frozen=True, slots=True)
class ParseSettings:
    """The site's time zone and a Markdown converter, which keeps nothing between files."""

    zone: tzinfo
    converter: Converter
