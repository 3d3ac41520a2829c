"""The checks of the site as a whole: a plain table. A check is a module and a line here."""

from __future__ import annotations

from sitegen.checks.active_files import ACTIVE_FILES
from sitegen.checks.addresses import ADDRESSES
from sitegen.checks.appearance import APPEARANCE
from sitegen.checks.check import SiteCheck
from sitegen.checks.congress_order import CONGRESS_ORDER
from sitegen.checks.congress_reports import CONGRESS_REPORTS
from sitegen.checks.ended_units import ENDED_UNITS
from sitegen.checks.file_names import FILE_NAMES
from sitegen.checks.files import FILES
from sitegen.checks.letters import LETTERS
from sitegen.checks.links import LINKS
from sitegen.checks.menus import MENUS
from sitegen.checks.named_lists import NAMED_LISTS
from sitegen.checks.orphans import ORPHANS
from sitegen.checks.scheduled import SCHEDULED
from sitegen.checks.terms import TERMS
from sitegen.checks.translations import TRANSLATIONS
from sitegen.checks.trust import needs_of
from sitegen.checks.unexplained import UNEXPLAINED
from sitegen.checks.unit_folders import UNIT_FOLDERS
from sitegen.checks.unit_lineage import UNIT_LINEAGE
from sitegen.checks.unit_references import UNIT_REFERENCES
from sitegen.checks.unit_titles import UNIT_TITLES
from sitegen.checks.unread_files import UNREAD_FILES
from sitegen.model.entry import NEEDS as MODEL_NEEDS

SITE_CHECKS: tuple[SiteCheck, ...] = (
    ADDRESSES,
    LINKS,
    LETTERS,
    TRANSLATIONS,
    FILES,
    ACTIVE_FILES,
    UNIT_REFERENCES,
    UNIT_FOLDERS,
    UNIT_LINEAGE,
    UNIT_TITLES,
    ENDED_UNITS,
    TERMS,
    CONGRESS_REPORTS,
    CONGRESS_ORDER,
    NAMED_LISTS,
    MENUS,
    APPEARANCE,
    UNREAD_FILES,
    FILE_NAMES,
    ORPHANS,
    SCHEDULED,
    UNEXPLAINED,
)

# Of what the model finds, too.
SITE_NEEDS = {**needs_of(SITE_CHECKS), **MODEL_NEEDS}
