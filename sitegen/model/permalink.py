"""Addresses: one table of where everything lives. They are Vietnamese, ASCII and permanent."""

from __future__ import annotations

from sitegen.text.slug import safe_file_name, slugify

# First segments that belong to the program; no slug of a page, unit id or alias target takes one.
RESERVED_SEGMENTS = frozenset(
    (
        "tin",
        "chuyen-muc",
        "hoat-dong",
        "don-vi",
        "tac-gia",
        "chu-de",
        "van-ban",
        "lich",
        "tim-kiem",
        "chu-viet-tat",
        "theo-doi",
        "dong-su-kien",
        "anh",
        "tep",
        "giao-dien",
        "nhiem-ky",
    )
)

HOME = "/"
ARCHIVE = "/tin/"
UNITS = "/don-vi/"
TAGS = "/chu-de/"
AUTHORS = "/tac-gia/"
DOCUMENTS = "/van-ban/"
GLOSSARY = "/chu-viet-tat/"
NOT_FOUND = "/404.html"
FOLLOW = "/theo-doi/"
SITE_FEED = "/atom.xml"
SITE_JSON_FEED = "/feed.json"
SITEMAP = "/sitemap.xml"
ROBOTS = "/robots.txt"
MANIFEST = "/manifest.webmanifest"
# What Apple's phones look for, and Android's small and large.
TOUCH_ICON_SIZE = 180
ICON_SIZES = (TOUCH_ICON_SIZE, 192, 512)
THEME_FOLDER = "/giao-dien/"
PICTURE_FOLDER = "/anh/"
ATTACHMENT_FOLDER = "/tep/"


def article(year: int, slug: str) -> str:
    """The address of an article: by year, so that a corrected day moves nothing."""
    return f"/tin/{year:04}/{slug}/"


def section(id: str) -> str:
    """The index of a section."""
    return f"/chuyen-muc/{id}/"


def type_index(type: str) -> str:
    """The index of a form of activity."""
    return f"/hoat-dong/{type}/"


def unit(id: str) -> str:
    """The page of a unit."""
    return f"/don-vi/{id}/"


def tag(slug: str) -> str:
    """The index of a tag."""
    return f"/chu-de/{slug}/"


def author(slug: str) -> str:
    """The index of an author."""
    return f"/tac-gia/{slug}/"


def series(id: str) -> str:
    """The index of a series."""
    return f"/dong-su-kien/{id}/"


def page(segments: tuple[str, ...]) -> str:
    """The address of a standalone page: its own path."""
    return "/" + "/".join(segments) + "/"


def year(index: str, year: int) -> str:
    """The page of a year under an index."""
    return f"{index}{year:04}/"


def month(index: str, year: int, month: int) -> str:
    """The page of a month under an index."""
    return f"{index}{year:04}/{month:02}/"


def feed(index: str) -> str:
    """The feed beside an index."""
    return f"{index}atom.xml"


def output_of(address: str) -> str:
    """Return the file that answers an address: a folder's index.html, or the file itself."""
    path = address.lstrip("/")
    return path + "index.html" if not path or path.endswith("/") else path


def is_reserved(segment: str) -> bool:
    """Tell whether a first segment belongs to the program: its own, a year or a month."""
    return segment in RESERVED_SEGMENTS or (segment.isdigit() and len(segment) in (2, 4))


def icon(size: int) -> str:
    """The icon of the site in a size."""
    return f"{THEME_FOLDER}icon-{size}.png"


def sitemap_part(number: int) -> str:
    """One of several sitemaps, counted from 1."""
    return f"/sitemap-{number}.xml"


def share_card(page: str) -> str:
    """The picture that link previews show of the page at an address."""
    # At the root it could meet a file of the site owner's.
    folder = THEME_FOLDER if page == HOME else page
    return f"{folder}chia-se.png"


def attachment(path: str) -> str:
    """Return where a file for download is published: its path, made safe.

    It depends on nothing but the path, because people keep links to downloads.
    """
    folders, _, name = path.removeprefix("content/").rpartition("/")
    parts = [slugify(part) for part in folders.removeprefix("articles").split("/") if part]
    kept = [part for part in parts if part and part != "tep"]
    return ATTACHMENT_FOLDER + "/".join([*kept, safe_file_name(name)])
