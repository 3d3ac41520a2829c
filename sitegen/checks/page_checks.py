"""The checks of rendered pages: a plain table. A check is a module and a line here."""

from __future__ import annotations

from sitegen.checks.check import PageCheck
from sitegen.checks.duplicate_ids import DUPLICATE_IDS
from sitegen.checks.leftover_marks import LEFTOVER_MARKS

PAGE_CHECKS: tuple[PageCheck, ...] = (
    DUPLICATE_IDS,
    LEFTOVER_MARKS,
)
