"""A new article, with the blocks that its type usually has."""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.content.article import Article
from sitegen.diagnostics import Diagnostic
from sitegen.scaffold.desk import Desk, meant_date, meant_unit
from sitegen.scaffold.front_matter import checked, line, text_of, typed
from sitegen.scaffold.wanted import NewFile
from sitegen.schema.vocabulary import ARTICLE_TYPE, PAGE_STATUS
from sitegen.text.slug import slugify

ARTICLES = "content/articles"

# The blocks of front matter that an article of a type usually fills, besides author and photo.
_BLOCKS: Mapping[str, tuple[str, ...]] = {
    "hoi-nghi": ("event", "appointments"),
    "dai-hoi": ("event", "congress", "appointments"),
    "toa-dam": ("event", "people"),
    "hoi-thao-khoa-hoc": ("event", "people"),
    "hoi-thao-the-thao": ("event",),
    "tap-huan": ("event", "people"),
    "hoi-thi": ("event",),
    "hoi-dien": ("event",),
    "le": ("event", "people"),
    "doi-thoai": ("event", "people"),
    "thuong-luong": ("event", "document"),
    "ket-nap": ("event", "figures"),
    "tuyen-duong": ("event", "people"),
    "kiem-tra-giam-sat": ("event",),
    "cham-lo": ("event", "figures"),
    "guong-dien-hinh": ("people",),
    "phong-su-anh": ("gallery",),
    "thong-bao": ("attachments",),
    "van-ban": ("document", "attachments"),
}


def article(wanted: NewFile, title: str, desk: Desk) -> tuple[str, str] | Diagnostic:
    """Return path and text of an article."""
    date = meant_date(wanted.date, desk)
    if isinstance(date, Diagnostic):
        return date
    lines = [line(Article, "title", title, desk), line(Article, "date", typed(date), desk)]
    type = "tin"
    if wanted.type:
        read = checked(ARTICLE_TYPE, wanted.type, "--type")
        if isinstance(read, Diagnostic):
            return read
        type = read
        lines.append(line(Article, "type", type, desk))
    blocks = ["authors", "cover", *_BLOCKS.get(type, ())]
    if wanted.unit:
        unit = meant_unit(wanted.unit, desk)
        if isinstance(unit, Diagnostic):
            return unit
        lines.append(line(Article, "unit", unit, desk))
    else:
        blocks.insert(0, "unit")
    if wanted.status:
        status = checked(PAGE_STATUS, wanted.status, "--status")
        if isinstance(status, Diagnostic):
            return status
        lines.append(line(Article, "status", status, desk))
    filled = {"date": typed(date), "year": str(date.year), "term_end": str(date.year + 5)}
    slug = slugify(title) or f"bai-{date.iso()[:10]}"
    text = text_of(lines, desk.words.article_hint, blocks, filled, desk)
    return f"{ARTICLES}/{date.year}/{slug}.md", text
