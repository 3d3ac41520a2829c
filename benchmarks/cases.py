"""What is done to a site before a build is measured. Every edit is another one in every round."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

from benchmarks.corpus import LAST, UNITS, Article, Corpus
from benchmarks.files import set_aside, write
from benchmarks.site import write_article, write_units

COLD = "cold"


@dataclass(frozen=True, slots=True)
class Site:
    """A site on the disk, of a corpus, with the plain theme or the default one."""

    root: Path
    corpus: Corpus
    plain: bool = True

    @property
    def output(self) -> Path:
        """Return the folder that is published."""
        return self.root / "output"


Case = Callable[[Site, int], None]


def _cold(site: Site, round: int) -> None:
    for folder in (site.output, site.root / ".sitegen"):
        set_aside(folder)


def _nothing(site: Site, round: int) -> None:
    pass


def _middle(site: Site, round: int) -> Article:
    """Return an article from the middle of the archive, another one in every round."""
    return site.corpus.article(site.corpus.size // 2 + round)


def _body(site: Site, round: int) -> None:
    article = _middle(site, 2 * round)
    # At the end: lists show the first sentences.
    body = f"{article.body.rstrip()}\n\nBài được sửa lần thứ {round + 1}.\n"
    write_article(site.root, replace(article, body=body))


def _title(site: Site, round: int) -> None:
    article = _middle(site, 2 * round + 1)
    write_article(site.root, replace(article, title=f"{article.title}, tin thêm {round + 1}"))


def _newest(site: Site, round: int) -> None:
    _add(site, round, site.corpus.size + 2 * round, years=0)


def _back_dated(site: Site, round: int) -> None:
    _add(site, round, site.corpus.size + 2 * round + 1, years=10)


def _add(site: Site, round: int, number: int, years: int) -> None:
    like = site.corpus.article(site.corpus.size // 3 + number - site.corpus.size)
    published = LAST + timedelta(minutes=7 * round + 5)
    article = replace(
        like,
        number=number,
        slug=f"bai-moi-{number}",
        title=f"{like.title}, việc của vòng {round + 1}",
        published=published.replace(year=published.year - years),
    )
    write_article(site.root, article)


def _unit(site: Site, round: int) -> None:
    unit = UNITS[-1]
    write_units(site.root, {unit.id: f"{unit.name} mở rộng lần {round + 1}"})


def _template(site: Site, round: int) -> None:
    if site.plain:
        base = site.root / "templates" / "plain.html"
        text, end, rest = base.read_text(encoding="utf-8").partition("</footer>")
        write(base, f"{text}<p>Mẫu {round + 1}</p>{end}{rest}")
    else:
        words = f"<p>Mẫu {round + 1}</p>"
        block = f"{{% block imprint %}}{words}{{{{ super() }}}}{{% endblock %}}"
        write(site.root / "templates/base.html", '{% extends "theme/base.html" %}\n' + block + "\n")


CASES: Mapping[str, Case] = {
    COLD: _cold,
    "no change": _nothing,
    "body edit": _body,
    "title edit": _title,
    "new newest article": _newest,
    "back-dated article": _back_dated,
    "unit renamed": _unit,
    "template edit": _template,
}
