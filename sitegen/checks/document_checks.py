"""The checks of single documents: a plain table. A check is a module and a line here."""

from __future__ import annotations

from sitegen.checks.alternative_texts import ALTERNATIVE_TEXTS
from sitegen.checks.announced_photos import ANNOUNCED_PHOTOS
from sitegen.checks.check import DocumentCheck
from sitegen.checks.congress_sums import CONGRESS_SUMS
from sitegen.checks.event_dates import EVENT_DATES
from sitegen.checks.publication import PUBLICATION
from sitegen.checks.terms_in_text import TERMS_IN_TEXT
from sitegen.checks.trust import needs_of
from sitegen.checks.unread_marks import UNREAD_MARKS

DOCUMENT_CHECKS: tuple[DocumentCheck, ...] = (
    ALTERNATIVE_TEXTS,
    ANNOUNCED_PHOTOS,
    CONGRESS_SUMS,
    EVENT_DATES,
    PUBLICATION,
    TERMS_IN_TEXT,
    UNREAD_MARKS,
)

DOCUMENT_NEEDS = needs_of(DOCUMENT_CHECKS)
