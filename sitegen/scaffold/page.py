"""A new page that is no news."""

from __future__ import annotations

from sitegen.content.standalone_page import StandalonePage
from sitegen.diagnostics import Diagnostic
from sitegen.model.permalink import is_reserved
from sitegen.scaffold.desk import Desk
from sitegen.scaffold.front_matter import checked, line, text_of
from sitegen.scaffold.wanted import NewFile
from sitegen.schema.vocabulary import PAGE_STATUS
from sitegen.text.slug import slugify

PAGES = "content/pages"
_BLOCKS = ("order",)


def page(wanted: NewFile, title: str, desk: Desk) -> tuple[str, str] | Diagnostic:
    """Return path and text of a page; its address is one that is free for pages."""
    lines = [line(StandalonePage, "title", title, desk)]
    if wanted.status:
        status = checked(PAGE_STATUS, wanted.status, "--status")
        if isinstance(status, Diagnostic):
            return status
        lines.append(line(StandalonePage, "status", status, desk))
    slug = slugify(title)
    if not slug or slug == "index" or is_reserved(slug):
        slug = f"trang-{slug}".rstrip("-")
    return f"{PAGES}/{slug}.md", text_of(lines, desk.words.page_hint, _BLOCKS, {}, desk)
