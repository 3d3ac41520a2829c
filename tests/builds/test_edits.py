"""An edit, and exactly the set of files that it changes. A page too many is a fault as one too few.

The site has two units, two years and more articles than any list shows, so that what is far from
an edit has a chance to stay as it was.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping

from tests.sites import CONFIG, article, model

A = "content/articles/"
LONG = "Câu mở đầu của bài viết này đủ dài để làm tóm tắt. " * 8


def _text(number: int, title: str = "", *lines: str, body: str = LONG) -> str:
    unit = "a" if number % 2 else "b"
    return article(
        title or f"Bài {number}",
        f"{number % 50 % 28 + 1}/{number % 50 // 28 + 1}/{2023 + number // 50}",
        f"don_vi: cd-{unit}",
        *lines,
        body=body,
    )


SETTINGS = CONFIG + "page_size: 5\n"
FILES = {
    "content/units.csv": "id,tên\ncd-a,Công đoàn A\ncd-b,Công đoàn B\n",
    **{A + f"{number}.md": _text(number) for number in range(80)},
}


@functools.cache
def _before() -> dict[str, str]:
    return model(FILES, settings=SETTINGS).outputs()


def _edited(edit: Mapping[str, str | None]) -> tuple[set[str], set[str]]:
    """Return which files of the output an edit changes and which it removes; None deletes."""
    before = _before()
    files = {path: text for path, text in {**FILES, **edit}.items() if text is not None}
    after = model(files, settings=SETTINGS).outputs()
    changed = {path for path, data in after.items() if before.get(path) != data}
    return changed, set(before) - set(after)


def _pages(*addresses: str) -> set[str]:
    return {f"{address}/index.html" for address in addresses}


def test_an_edit_of_the_text_changes_its_own_page_only() -> None:
    edited = _text(30, body=LONG + "\n\nMột đoạn thêm ở cuối.")
    changed, removed = _edited({A + "30.md": edited})
    assert (changed, removed) == (_pages("tin/2023/bai-30"), set())


def test_an_edit_of_a_new_articles_text_changes_the_feeds_too() -> None:
    edited = _text(70, body=LONG + "\n\nMột đoạn thêm ở cuối.")
    changed, _ = _edited({A + "70.md": edited})
    # Unit B has 40 articles, and so a feed of its own.
    feeds = {"atom.xml", "don-vi/cd-b/atom.xml", "feed.json"}
    assert changed == _pages("tin/2024/bai-70") | feeds


def test_an_edit_of_the_title_changes_the_page_its_neighbours_and_its_lists() -> None:
    edited = _text(30, "Tên khác", "duong_dan: bai-30")
    changed, removed = _edited({A + "30.md": edited})
    assert removed == set()
    assert changed == {"tin/2023/bai-30/chia-se.png"} | _pages(
        "tin/2023/bai-30",
        # newer and older on the site
        "tin/2023/bai-31",
        "tin/2023/bai-29",
        # in the unit's timeline: one of three older ones here, of two newer ones there
        *(f"tin/2023/bai-{n}" for n in (36, 34, 32, 28, 26)),
        # lists of the year and its month
        "tin/2023",
        "don-vi/cd-b/2023",
        "chuyen-muc/tin-hoat-dong/2023",
        "hoat-dong/tin/2023",
    )


def test_a_back_dated_article_touches_one_page_of_every_index() -> None:
    new = article("Tin đăng muộn", "2/2/2023", "don_vi: cd-b", body=LONG)
    changed, removed = _edited({A + "muon.md": new})
    assert removed == set()
    near = {"sitemap.xml", "tin/2023/tin-dang-muon/chia-se.png"} | _pages(
        "tin/2023/tin-dang-muon",
        # newer and older on the site
        "tin/2023/bai-30",
        "tin/2023/bai-29",
        # in the unit's timeline
        *(f"tin/2023/bai-{n}" for n in (34, 32, 28, 26)),
    )
    years = _pages(
        "tin/2023",
        "don-vi/cd-b/2023",
        "chuyen-muc/tin-hoat-dong/2023",
        "hoat-dong/tin/2023",
    )
    assert changed == near | years


def test_a_deleted_article_takes_its_page_along() -> None:
    changed, removed = _edited({A + "30.md": None})
    assert removed == _pages("tin/2023/bai-30") | {"tin/2023/bai-30/chia-se.png"}
    assert _pages("tin/2023/bai-29", "tin/2023/bai-31", "tin/2023") < changed
    assert not any("2024" in path for path in changed)


def test_a_draft_changes_nothing() -> None:
    draft = article("Nháp", "2/2/2023", "trang_thai: nhap")
    assert _edited({A + "nhap.md": draft}) == (set(), set())
