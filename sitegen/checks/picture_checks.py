"""The checks of pictures that can be published: a plain table."""

from __future__ import annotations

from sitegen.checks.check import PictureCheck
from sitegen.checks.heavy_pictures import HEAVY_PICTURES

PICTURE_CHECKS: tuple[PictureCheck, ...] = (HEAVY_PICTURES,)
