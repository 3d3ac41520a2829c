"""The checks of single documents: a plain table. A check is a module and a line here."""

from __future__ import annotations

from sitegen.checks.alternative_texts import ALTERNATIVE_TEXTS
from sitegen.checks.announced_photos import ANNOUNCED_PHOTOS
from sitegen.checks.check import DocumentCheck
from sitegen.checks.congress_sums import CONGRESS_SUMS
from sitegen.checks.dates_in_text import DATES_IN_TEXT
from sitegen.checks.empty_articles import EMPTY_ARTICLES
from sitegen.checks.event_dates import EVENT_DATES
from sitegen.checks.footnotes import FOOTNOTES
from sitegen.checks.heading_levels import HEADING_LEVELS
from sitegen.checks.matter_in_text import MATTER_IN_TEXT
from sitegen.checks.needless_blanks import NEEDLESS_BLANKS
from sitegen.checks.old_fonts import OLD_FONTS
from sitegen.checks.pasted_tables import PASTED_TABLES
from sitegen.checks.personal_data import PERSONAL_DATA
from sitegen.checks.publication import PUBLICATION
from sitegen.checks.terms_in_text import TERMS_IN_TEXT
from sitegen.checks.tone_marks import TONE_MARKS
from sitegen.checks.trust import needs_of
from sitegen.checks.unclosed_marks import UNCLOSED_MARKS
from sitegen.checks.unread_marks import UNREAD_MARKS

DOCUMENT_CHECKS: tuple[DocumentCheck, ...] = (
    ALTERNATIVE_TEXTS,
    ANNOUNCED_PHOTOS,
    CONGRESS_SUMS,
    DATES_IN_TEXT,
    EMPTY_ARTICLES,
    EVENT_DATES,
    FOOTNOTES,
    HEADING_LEVELS,
    MATTER_IN_TEXT,
    NEEDLESS_BLANKS,
    OLD_FONTS,
    PASTED_TABLES,
    PERSONAL_DATA,
    PUBLICATION,
    TERMS_IN_TEXT,
    TONE_MARKS,
    UNCLOSED_MARKS,
    UNREAD_MARKS,
)

DOCUMENT_NEEDS = needs_of(DOCUMENT_CHECKS)
