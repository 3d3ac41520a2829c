"""All checks, whatever they look at: for their words, and for how a site grades them."""

from __future__ import annotations

from sitegen.checks.check import Check
from sitegen.checks.document_checks import DOCUMENT_CHECKS
from sitegen.checks.external_links import EXTERNAL_LINKS
from sitegen.checks.file_checks import FILE_CHECKS
from sitegen.checks.headline_checks import HEADLINE_CHECKS
from sitegen.checks.page_checks import PAGE_CHECKS
from sitegen.checks.picture_checks import PICTURE_CHECKS
from sitegen.checks.site_checks import SITE_CHECKS

EVERY_CHECK: tuple[Check, ...] = (
    *DOCUMENT_CHECKS,
    *SITE_CHECKS,
    *HEADLINE_CHECKS,
    *PICTURE_CHECKS,
    *FILE_CHECKS,
    *PAGE_CHECKS,
    EXTERNAL_LINKS,
)
