"""The checks of articles that look alike in lists: a plain table."""

from __future__ import annotations

from sitegen.checks.check import HeadlineCheck
from sitegen.checks.same_titles import SAME_TITLES

HEADLINE_CHECKS: tuple[HeadlineCheck, ...] = (SAME_TITLES,)
