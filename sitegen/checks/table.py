"""The checks: plain tables. A check is a module and a line here."""

from __future__ import annotations

from sitegen.checks.alternative_texts import ALTERNATIVE_TEXTS
from sitegen.checks.announced_photos import ANNOUNCED_PHOTOS
from sitegen.checks.check import DocumentCheck, PageCheck, SiteCheck
from sitegen.checks.congress_sums import CONGRESS_SUMS
from sitegen.checks.duplicate_ids import DUPLICATE_IDS
from sitegen.checks.event_dates import EVENT_DATES
from sitegen.checks.leftover_marks import LEFTOVER_MARKS
from sitegen.checks.publication import PUBLICATION
from sitegen.checks.terms_in_text import TERMS_IN_TEXT

DOCUMENT_CHECKS: tuple[DocumentCheck, ...] = (
    ALTERNATIVE_TEXTS,
    ANNOUNCED_PHOTOS,
    CONGRESS_SUMS,
    EVENT_DATES,
    PUBLICATION,
    TERMS_IN_TEXT,
)

SITE_CHECKS: tuple[SiteCheck, ...] = ()

PAGE_CHECKS: tuple[PageCheck, ...] = (
    DUPLICATE_IDS,
    LEFTOVER_MARKS,
)
