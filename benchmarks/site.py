"""The corpus as a site of sitegen: its files, and where they stand."""

from __future__ import annotations

from pathlib import Path

from benchmarks import words
from benchmarks.corpus import BASE_URL, ROOT, SITE_TITLE, UNITS, Article, Corpus
from benchmarks.files import copy_folder, write

_PLAIN_THEME = Path(__file__).parent / "themes" / "sitegen"


def write_site(root: Path, corpus: Corpus, *, plain: bool = True) -> None:
    """Write a site under an empty or missing folder; plain with the theme that peers have too."""
    sections = "".join(
        f"  - {{id: {id}, title: {title}, types: [{', '.join(types)}]}}\n"
        for id, title, types in words.SECTIONS
    )
    config = f"title: {SITE_TITLE}\nbase_url: {BASE_URL}\nroot_unit: {ROOT}\nsections:\n{sections}"
    write(root / "config.yaml", config)
    write_units(root)
    for article in corpus.articles():
        write_article(root, article)
    if plain:
        copy_folder(_PLAIN_THEME, root / "templates")


def write_units(root: Path, renamed: dict[str, str] | None = None) -> None:
    """Write the register of units, some of them under another name."""
    rows = ["id;tên;cấp;trực thuộc"]
    for unit in UNITS:
        level = "cap-tren-truc-tiep-co-so" if unit.parent == ROOT else "co-so"
        name = (renamed or {}).get(unit.id, unit.name)
        rows.append(f"{unit.id};{name};{level if unit.parent else 'cap-tinh'};{unit.parent}")
    write(root / "content" / "units.csv", "\n".join(rows) + "\n")


def article_file(root: Path, article: Article) -> Path:
    """Return where the file of an article stands."""
    return root / "content" / "articles" / article.path


def write_article(root: Path, article: Article) -> None:
    """Write the file of an article; its address does not follow from its title."""
    matter = [
        f"tieu_de: {article.title}",
        f"ngay_dang: {article.published:%Y-%m-%d %H:%M}",
        f"duong_dan: {article.slug}",
        f"the_loai: {article.type}",
        f"don_vi: {article.unit}",
        f"tac_gia: [{', '.join(article.authors)}]",
    ]
    if article.tags:
        matter.append(f"chu_de: [{', '.join(article.tags)}]")
    text = "\n".join(["---", *matter, "---", "", article.body, ""])
    write(article_file(root, article), text)
