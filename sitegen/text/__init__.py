"""Vietnamese text: the door, slugs, folding, collation, dates, names, numbers and excerpts."""

from __future__ import annotations

from typing import Literal

Language = Literal["vi", "en"]
