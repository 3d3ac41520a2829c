"""A small site that has been built, an edit of it, and what the next build did about that."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

from msgspec import Struct

from sitegen.flow.result import Reason
from tests.sites import CONFIG, NOW, Written, article, matter, photo, shown, site_at

A = "content/articles/"
# Longer than a derived summary, so that what stands below it is on no card.
LEAD = "Câu mở đầu của bài viết này đủ dài để làm tóm tắt. " * 8
# Cards have a test of their own; here they would stand beside every title.
SETTINGS = CONFIG + "page_size: 5\nroot_unit: ld-tinh\nshare_cards: no\n"
UNITS = """\
id,tên,trực thuộc
ld-tinh,Liên đoàn tỉnh,
cd-a,Công đoàn A,ld-tinh
cd-b,Công đoàn B,ld-tinh
"""
# What some of the articles have besides a title, a date and a unit.
_LINES: Mapping[int, tuple[str, ...]] = {
    3: ("chu_de: [An toàn lao động]",),
    7: ("tep_dinh_kem: [{tep: tep/mau.pdf, ten: Mẫu đơn}]",),
    9: ("tac_gia: Trần Lan",),
    15: ("chu_de: [An toàn lao động]",),
    21: ("tac_gia: Trần Lan",),
}
_ENDINGS: Mapping[int, str] = {
    4: "Xem [bài trước](08.md).",
    6: "![Họp](anh/hop.jpg)",
    10: "Do BCH tổ chức.",
}


def text(
    number: int,
    *lines: str,
    title: str = "",
    date: str = "",
    unit: str = "",
    body: str = LEAD,
    more: str = "",
) -> str:
    """Return an article of the site: one a month from January 2023 to December 2024.

    `more` is put below the body.
    """
    body = "\n\n".join(part for part in (body, _ENDINGS.get(number, ""), more) if part)
    return article(
        title or f"Bài {number}",
        date or f"15/{number % 12 + 1}/{2023 + number // 12}",
        f"don_vi: {unit or ('cd-a' if number % 2 else 'cd-b')}",
        *(lines or _LINES.get(number, ())),
        body=body,
    )


FILES: Mapping[str, str | bytes] = {
    "content/units.csv": UNITS,
    "content/glossary.yaml": "BCH: Ban Chấp hành\n",
    "content/pages/gioi-thieu.md": matter("tieu_de: Giới thiệu", body="Về chúng tôi."),
    "content/static/CNAME": "congdoan.example.vn\n",
    **{A + f"{number:02}.md": text(number) for number in range(24)},
    A + "24.md": article("Bài nháp", "20/3/2023", "trang_thai: nhap"),
    A + "25.md": article("Bài hẹn giờ", "1/8/2026"),
    A + "anh/hop.jpg": photo(),
    A + "tep/mau.pdf": b"%PDF-1.4 mot",
}

# The pages of a year in each index that has every article of the site.
YEAR = "tin/{0} hoat-dong/tin/{0} chuyen-muc/tin-hoat-dong/{0} don-vi/ld-tinh/{0}"
INDEXES = "tin hoat-dong/tin chuyen-muc/tin-hoat-dong don-vi/ld-tinh"
# All hold the newest twenty articles: those from number 4 on.
FEEDS = "atom.xml don-vi/ld-tinh/atom.xml feed.json"


MANIFEST = "manifest.webmanifest"
ICONS = " ".join(f"giao-dien/icon-{size}.png" for size in (180, 192, 512))


class Done(Struct, frozen=True, kw_only=True):
    """What a build did: pages rendered with their reasons, and what became of the other files.

    Pages are named by the folder of their file. `wasted` are those that came out as they were.
    """

    rendered: dict[str, tuple[str, ...]]
    wasted: set[str]
    written: set[str]
    removed: set[str]
    converted: int
    problems: list[str]

    @property
    def pages(self) -> set[str]:
        """The pages rendered."""
        return set(self.rendered)

    @property
    def files(self) -> set[str]:
        """The files written that are no pages."""
        return self.written - self.rendered.keys()


def because(*groups: tuple[str, str]) -> dict[str, tuple[str, ...]]:
    """Return pages by the reasons they share: pairs of reasons, by comma, and pages, by space."""
    found: dict[str, tuple[str, ...]] = {}
    for why, pages in groups:
        for page in pages.split():
            assert page not in found, f"{page} stands in two groups"
            found[page] = tuple(sorted(why.split(", ")))
    return found


def articles(numbers: Iterable[int]) -> str:
    """Return the pages of articles."""
    return " ".join(f"tin/{2023 + number // 12}/bai-{number}" for number in numbers)


def pages_of(site: Written) -> set[str]:
    """Return every page of a built site."""
    return {
        _short(path)
        for path in site.files()
        if path.endswith((".html", ".xml", "robots.txt", "feed.json", ".webmanifest"))
        or path in ICONS.split()
    }


def new_site(folder: Path, files: Mapping[str, str | bytes] = FILES) -> Written:
    """Write the site down in a new folder and build it."""
    site = site_at(folder, files, SETTINGS)
    site.built()
    return site


def copy_of(site: Written, folder: Path) -> Written:
    """Return a copy of a built site: what is remembered of files holds of copies by their bytes."""
    shutil.copytree(site.root, folder / "site")
    return Written(folder / "site")


def edit(
    site: Written,
    files: Mapping[str, str | bytes | None],
    *,
    now: str = NOW,
    drafts: bool = False,
) -> Done:
    """Write some files of a site, None removes one, build, and tell what that did."""
    before = site.files()
    for path, content in files.items():
        if content is None:
            site.remove(path)
    site.write({path: content for path, content in files.items() if content is not None})
    return rebuilt(site, before, now=now, drafts=drafts)


def rebuilt(
    site: Written, before: Mapping[str, bytes], *, now: str = NOW, drafts: bool = False
) -> Done:
    """Build a site whose output was `before`, and tell what that did."""
    result = site.built(now, drafts=drafts)
    assert result.published is not None
    after, counts = site.files(), result.counts
    same = {path for path in result.rendered if before.get(path) == after[path]}
    assert counts.rendered == len(result.rendered)
    # Where nothing is remembered, nobody knows what the files were.
    told = Reason("all") not in {reason for why in result.rendered.values() for reason in why}
    assert counts.wasted == (len(same) if told else 0)
    changed = {path for path, data in after.items() if before.get(path) != data}
    assert changed == set(result.published.written), "what is written is what differs"
    return Done(
        rendered={
            _short(path): tuple(sorted(_said(reason) for reason in reasons))
            for path, reasons in result.rendered.items()
        },
        wasted={_short(path) for path in same},
        written={_short(path) for path in changed},
        removed={_short(path) for path in before.keys() - after.keys()},
        converted=counts.converted,
        problems=shown(result.diagnostics),
    )


def _short(path: str) -> str:
    return path.removesuffix("/index.html")


def _said(reason: Reason) -> str:
    name = reason.name.replace(A, "")
    return f"{reason.kind} {name}".removeprefix("leaf ").strip()
