"""The corpus as a site of Hugo.

What sitegen derives, Hugo is told: the ancestors of an article's unit, its section, and the pages
of years and months, which are a taxonomy of their own (`ky`). That costs Hugo front matter and
saves it the deriving.
"""

from __future__ import annotations

from pathlib import Path

from benchmarks import words
from benchmarks.corpus import BASE_URL, SITE_TITLE, UNITS, Corpus
from benchmarks.files import copy_folder, write
from benchmarks.indexes import SHOWN, chain, periods

_THEME = Path(__file__).parent.parent / "themes" / "hugo"
_TAXONOMIES = ("chuyen-muc", "hoat-dong", "don-vi", "chu-de", "tac-gia", "ky")
# Lists of terms that sitegen has no page for.
_UNLISTED = ("chuyen-muc", "hoat-dong", "ky")


def write_site(root: Path, corpus: Corpus, *, with_periods: bool = True) -> None:
    """Write a Hugo site under an empty or missing folder; without periods it has fewer pages."""
    counted = periods(corpus)
    copy_folder(_THEME, root)
    write(root / "hugo.toml", _config())
    content = root / "content"
    write(content / "tin" / "_index.md", "---\ntitle: Lưu trữ\n---\n")
    for taxonomy in _UNLISTED:
        write(content / taxonomy / "_index.md", "---\nbuild: {render: never}\n---\n")
    for id, title, _ in words.SECTIONS:
        write(content / "chuyen-muc" / id / "_index.md", f"---\ntitle: {title}\n---\n")
    for type, title in words.TYPE_TITLES.items():
        write(content / "hoat-dong" / type / "_index.md", f"---\ntitle: {title}\n---\n")
    for unit in UNITS:
        matter = f"title: {unit.name}\nparent: {unit.parent}\n"
        if counted.totals[f"don-vi-{unit.id}"] >= SHOWN:
            matter += "outputs: [html, rss]\n"
        write(content / "don-vi" / unit.id / "_index.md", f"---\n{matter}---\n")
    for index, year, months in counted.monthly() if with_periods else ():
        lines = "".join(f"  - {{month: {m}, count: {n}}}\n" for m, n in months)
        name = f"{index}-{year}"
        matter = f"title: {name}\nkey: {name}\nmonths:\n{lines}"
        write(content / "ky" / f"{name}.md", f"---\n{matter}---\n")
    for article in corpus.articles():
        lists = {
            "chuyen-muc": (article.section,),
            "hoat-dong": (article.type,),
            "don-vi": chain(article.unit),
            "chu-de": article.tags,
            "tac-gia": article.authors,
            "ky": counted.terms(article) if with_periods else (),
        }
        matter = "".join(f"{key}: [{', '.join(terms)}]\n" for key, terms in lists.items() if terms)
        text = (
            f"---\ntitle: {article.title}\ndate: {article.published:%Y-%m-%dT%H:%M:00}+07:00\n"
            f"slug: {article.slug}\nunit: {article.unit}\n{matter}---\n\n{article.body}\n"
        )
        write(content / "tin" / article.path, text)


def _config() -> str:
    taxonomies = "\n".join(f'"{name}" = "{name}"' for name in _TAXONOMIES)
    menu = "\n".join(
        f'[[menus.main]]\nname = "{title}"\npageRef = "/chuyen-muc/{id}"\nweight = {weight}'
        for weight, (id, title, _) in enumerate(words.SECTIONS, 1)
    )
    return f"""\
baseURL = "{BASE_URL}"
locale = "vi"
title = "{SITE_TITLE}"
timeZone = "Asia/Ho_Chi_Minh"
enableRobotsTXT = true
removePathAccents = true
capitalizeListTitles = false
pluralizeListTitles = false

[outputs]
home = ["html", "rss"]
section = ["html"]
taxonomy = ["html"]
term = ["html"]

[services.rss]
limit = {SHOWN}

[permalinks.page]
tin = "/tin/:year/:slug/"

[markup.goldmark.extensions.typographer]
disable = true

[markup.goldmark.renderHooks.link]
useEmbedded = "always"

[taxonomies]
{taxonomies}

{menu}
"""
