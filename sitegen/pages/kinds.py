"""The kinds of pages: plain tables. A kind is a module and a line here."""

from __future__ import annotations

from sitegen.pages.archive import ARCHIVE, MONTHS, YEARS
from sitegen.pages.article import ARTICLES
from sitegen.pages.documents import DOCUMENTS
from sitegen.pages.feed import FEEDS
from sitegen.pages.follow import FOLLOW
from sitegen.pages.home import HOME
from sitegen.pages.json_feed import JSON_FEED
from sitegen.pages.listing import AUTHORS, SECTIONS, SERIES, TAGS, TYPES
from sitegen.pages.manifest import ICONS, MANIFEST
from sitegen.pages.page import PageKind, SiteKind
from sitegen.pages.share_card import SHARE_CARDS
from sitegen.pages.sitemap import REDIRECTS, ROBOTS, SITEMAP, SITEMAP_INDEX
from sitegen.pages.standalone import GLOSSARY, NOT_FOUND, PAGES
from sitegen.pages.terms import AUTHOR_LIST, TAG_LIST
from sitegen.pages.unit import UNIT_PAGES
from sitegen.pages.units import UNITS

PAGE_KINDS: tuple[PageKind, ...] = (
    HOME,
    ARTICLES,
    ARCHIVE,
    YEARS,
    MONTHS,
    SECTIONS,
    TYPES,
    UNITS,
    UNIT_PAGES,
    DOCUMENTS,
    TAG_LIST,
    TAGS,
    AUTHOR_LIST,
    AUTHORS,
    SERIES,
    PAGES,
    GLOSSARY,
    FOLLOW,
    NOT_FOUND,
    FEEDS,
    JSON_FEED,
)

SITE_KINDS: tuple[SiteKind, ...] = (
    REDIRECTS,
    SITEMAP,
    SITEMAP_INDEX,
    ROBOTS,
    SHARE_CARDS,
    ICONS,
    MANIFEST,
)
