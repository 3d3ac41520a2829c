"""The corpus as a site of Pelican.

Pelican lists articles by category, tag and author. A unit is a category, for its feed; every other
index, the units with all that is under them and the pages of years and months included, is a tag
whose name begins with `=`. Which years an index has is written down in its settings.
"""

from __future__ import annotations

from pathlib import Path

from benchmarks import words
from benchmarks.corpus import BASE_URL, SITE_TITLE, UNITS, Corpus
from benchmarks.files import copy_folder, write
from benchmarks.indexes import SHOWN, chain, periods

_THEME = Path(__file__).parent.parent / "themes" / "pelican"


def write_site(root: Path, corpus: Corpus) -> None:
    """Write a Pelican site under an empty or missing folder."""
    counted = periods(corpus)
    copy_folder(_THEME, root / "theme")
    years: dict[str, list[int]] = {}
    for index, year in sorted(counted.years, reverse=True):
        if counted.has_years(index):
            years.setdefault(index, []).append(year)
    titles = {f"chuyen-muc-{id}": title for id, title, _ in words.SECTIONS}
    titles |= {f"hoat-dong-{type}": title for type, title in words.TYPE_TITLES.items()}
    titles |= {f"don-vi-{unit.id}": unit.name for unit in UNITS}
    write(root / "pelicanconf.py", _settings(years, titles))
    content = root / "content"
    for index, year, months in counted.monthly():
        name = f"{index}-{year}"
        items = "".join(f"- [{name}-{m:02}](/nhan/{name}-{m:02}/) {n}\n" for m, n in months)
        write(content / "pages" / f"{name}.md", f"Title: {name}\nSlug: {name}\n\n{items}")
    for article in corpus.articles():
        derived = (
            f"chuyen-muc-{article.section}",
            f"hoat-dong-{article.type}",
            *(f"don-vi-{unit}" for unit in chain(article.unit)),
            *counted.terms(article),
        )
        tags = ", ".join((*article.tags, *(f"={name}" for name in derived)))
        body = article.body.replace("](../", "]({filename}../")
        text = (
            f"Title: {article.title}\nDate: {article.published:%Y-%m-%d %H:%M}\n"
            f"Slug: {article.slug}\nCategory: {article.unit}\nType: {article.type}\n"
            f"Authors: {'; '.join(article.authors)}\nTags: {tags}\n\n{body}\n"
        )
        write(content / "tin" / article.path, text)


def _settings(years: dict[str, list[int]], titles: dict[str, str]) -> str:
    sections = [(title, f"/nhan/chuyen-muc-{id}/") for id, title, _ in words.SECTIONS]
    return f"""\
SITENAME = {SITE_TITLE!r}
SITEURL = {BASE_URL.rstrip("/")!r}
FEED_DOMAIN = SITEURL
TIMEZONE = "Asia/Ho_Chi_Minh"
DEFAULT_LANG = "vi"
PATH = "content"
OUTPUT_PATH = "public"
THEME = "theme"
THEME_STATIC_DIR = "."
PLUGIN_PATHS = ["theme"]
PLUGINS = ["neighbours"]
ARTICLE_PATHS = ["tin"]
PAGE_PATHS = ["pages"]
STATIC_PATHS = []
ARTICLE_URL = "tin/{{date:%Y}}/{{slug}}/"
ARTICLE_SAVE_AS = ARTICLE_URL + "index.html"
PAGE_URL = "ky/{{slug}}/"
PAGE_SAVE_AS = PAGE_URL + "index.html"
TAG_URL = "nhan/{{slug}}/"
TAG_SAVE_AS = TAG_URL + "index.html"
AUTHOR_URL = "tac-gia/{{slug}}/"
AUTHOR_SAVE_AS = AUTHOR_URL + "index.html"
CATEGORY_URL = "nhan/don-vi-{{slug}}/"
CATEGORY_SAVE_AS = ""
DIRECT_TEMPLATES = ["index", "archives", "tags", "authors", "categories", "404", "sitemap"]
ARCHIVES_SAVE_AS = "tin/index.html"
TAGS_SAVE_AS = "chu-de/index.html"
AUTHORS_SAVE_AS = "tac-gia/index.html"
CATEGORIES_SAVE_AS = "don-vi/index.html"
SITEMAP_SAVE_AS = "sitemap.xml"
FEED_MAX_ITEMS = {SHOWN}
FEED_ALL_ATOM = "atom.xml"
CATEGORY_FEED_ATOM = "don-vi/{{slug}}/atom.xml"
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = None
MARKDOWN = {{"extensions": ["extra", "meta", "toc"], "output_format": "html5"}}
DEFAULT_PAGINATION = False
SECTIONS = {sections!r}
YEARS = {years!r}
TITLES = {titles!r}
"""
