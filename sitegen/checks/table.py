"""The checks: plain tables. A check is a module and a line here."""

from __future__ import annotations

from sitegen.checks.addresses import ADDRESSES
from sitegen.checks.alternative_texts import ALTERNATIVE_TEXTS
from sitegen.checks.announced_photos import ANNOUNCED_PHOTOS
from sitegen.checks.check import DocumentCheck, PageCheck, SiteCheck
from sitegen.checks.congress_reports import CONGRESS_REPORTS
from sitegen.checks.congress_sums import CONGRESS_SUMS
from sitegen.checks.duplicate_ids import DUPLICATE_IDS
from sitegen.checks.ended_units import ENDED_UNITS
from sitegen.checks.event_dates import EVENT_DATES
from sitegen.checks.files import FILES
from sitegen.checks.leftover_marks import LEFTOVER_MARKS
from sitegen.checks.links import LINKS
from sitegen.checks.named_lists import NAMED_LISTS
from sitegen.checks.publication import PUBLICATION
from sitegen.checks.terms import TERMS
from sitegen.checks.terms_in_text import TERMS_IN_TEXT
from sitegen.checks.unit_lineage import UNIT_LINEAGE
from sitegen.checks.unit_references import UNIT_REFERENCES
from sitegen.checks.unit_titles import UNIT_TITLES
from sitegen.checks.unread_files import UNREAD_FILES
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

SITE_CHECKS: tuple[SiteCheck, ...] = (
    ADDRESSES,
    LINKS,
    FILES,
    UNIT_REFERENCES,
    UNIT_LINEAGE,
    UNIT_TITLES,
    ENDED_UNITS,
    TERMS,
    CONGRESS_REPORTS,
    NAMED_LISTS,
    UNREAD_FILES,
)

PAGE_CHECKS: tuple[PageCheck, ...] = (
    DUPLICATE_IDS,
    LEFTOVER_MARKS,
)
