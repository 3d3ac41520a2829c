"""One article is edited: exactly the pages that are rendered, why, and what becomes of the rest.

A page that is rendered though it comes out as it was is no fault, but work for nothing; such pages
are marked as wasted, and a finer leaf would spare them.
"""

from __future__ import annotations

import pytest

from tests.builds.edits import FEEDS, INDEXES, LEAD, YEAR, A, articles, because, edit, text
from tests.sites import Written, article

pytestmark = pytest.mark.slow

# Article 2 stands on no index but those of its year, and in no feed; 20 in both feeds.
OLD, NEW = A + "02.md", A + "20.md"
YEAR_OF_OLD = YEAR.format(2023) + " don-vi/cd-b/2023"
# Newer and older on the site, three older and two newer ones in the unit.
NEAR_OLD = articles([1, 3, 0, 4, 6, 8])


def test_text_below_the_summary_of_an_old_article(site: Written) -> None:
    done = edit(site, {OLD: text(2, more="Một đoạn nữa.")})
    assert done.rendered == because(("article 02.md", "tin/2023/bai-2"))
    assert (done.converted, done.wasted, done.removed) == (1, set(), set())


def test_text_of_an_article_that_is_in_feeds(site: Written) -> None:
    done = edit(site, {NEW: text(20, more="Một đoạn nữa.")})
    assert done.rendered == because(("article 20.md", f"tin/2024/bai-20 {FEEDS}"))
    assert (done.converted, done.wasted) == (1, set())


def test_text_that_changes_the_summary(site: Written) -> None:
    done = edit(site, {OLD: text(2, body=f"Câu mở đầu khác. {LEAD}")})
    # Neighbours and pages of years show no summary.
    assert done.rendered == because(("article 02.md, card 02.md", "tin/2023/bai-2"))
    assert (done.converted, done.wasted) == (1, set())


def test_text_that_changes_the_summary_of_a_new_article(site: Written) -> None:
    done = edit(site, {NEW: text(20, body=f"Câu mở đầu khác. {LEAD}")})
    # Wasted: what names whole cards, but shows only the first at home with a summary.
    wasted = "404.html don-vi/ld-tinh don-vi/cd-b index.html"
    assert done.rendered == because(
        ("article 20.md, card 20.md", f"tin/2024/bai-20 {FEEDS}"),
        ("card 20.md", f"chuyen-muc/tin-hoat-dong hoat-dong/tin {wasted}"),
    )
    assert done.wasted == set(wasted.split())


def test_title_of_an_article_whose_address_is_its_own(site: Written) -> None:
    site.write({OLD: text(2, "duong_dan: bai-2")})
    site.built()
    done = edit(site, {OLD: text(2, "duong_dan: bai-2", title="Tên khác")})
    assert done.rendered == because(
        ("article 02.md, card 02.md", "tin/2023/bai-2"),
        ("headline 02.md", f"{YEAR_OF_OLD} {NEAR_OLD}"),
    )
    assert (done.converted, done.wasted, done.removed) == (1, set(), set())


def test_title_that_moves_the_address(site: Written) -> None:
    done = edit(site, {OLD: text(2, title="Tên khác")})
    assert done.rendered == because(
        ("new", "tin/2023/ten-khac"),
        ("headline 02.md", f"{YEAR_OF_OLD} {NEAR_OLD}"),
        ("own sitemap", "sitemap.xml"),
    )
    assert (done.converted, done.wasted, done.removed) == (1, set(), {"tin/2023/bai-2"})


def test_title_of_an_article_that_others_lead_to(site: Written) -> None:
    done = edit(site, {A + "08.md": text(8, title="Tên khác")})
    assert done.rendered == because(
        ("new", "tin/2023/ten-khac"),
        # It leads there; its body is filled with the other address, not converted again.
        ("headline 08.md, own body", "tin/2023/bai-4"),
        ("headline 08.md", f"{YEAR_OF_OLD} {articles([7, 9, 6, 10, 12, 14])}"),
        # Of article 4 with the link in it, and of this one itself.
        ("article 08.md, card 08.md, own entries", FEEDS),
        ("own sitemap", "sitemap.xml"),
    )
    assert (done.converted, done.wasted, done.removed) == (1, set(), {"tin/2023/bai-8"})


def test_a_day_that_changes_no_order(site: Written) -> None:
    done = edit(site, {OLD: text(2, date="16/3/2023")})
    # Wasted: newer and older on the site are links without a date.
    assert done.wasted == set(articles([1, 3]).split())
    assert done.rendered == because(
        ("article 02.md, card 02.md", "tin/2023/bai-2"),
        ("headline 02.md", f"{YEAR_OF_OLD} {NEAR_OLD}"),
        ("own sitemap", "sitemap.xml"),
    )


def test_a_day_that_changes_the_order(site: Written) -> None:
    done = edit(site, {OLD: text(2, date="16/4/2023")})
    assert done.rendered == because(
        ("article 02.md, card 02.md, own newer, own older", "tin/2023/bai-2"),
        ("headline 02.md, own newer, own older", "tin/2023/bai-3"),
        ("own newer", "tin/2023/bai-1"),
        ("headline 02.md, own older", "tin/2023/bai-4"),
        ("headline 02.md", articles([0, 6, 8])),
        ("headline 02.md, own months", YEAR_OF_OLD),
        ("own sitemap", "sitemap.xml"),
    )
    assert (done.converted, done.wasted, done.removed) == (1, set(), set())


def test_a_day_in_another_year(site: Written) -> None:
    done = edit(site, {OLD: text(2, date="16/3/2024")})
    assert done.rendered == because(
        ("new", "tin/2024/bai-2"),
        # Where it was ...
        ("own newer", articles([1])),
        ("own older", articles([3])),
        ("own newer_in_unit", articles([0])),
        ("own older_in_unit", articles([4, 6, 8])),
        ("own months, own total", YEAR_OF_OLD),
        # ... and where it is.
        ("headline 02.md, own newer, own newer_in_unit", articles([14])),
        ("headline 02.md, own older", articles([15])),
        ("headline 02.md, own newer_in_unit", articles([12])),
        ("headline 02.md, own older_in_unit", articles([16, 18, 20])),
        ("headline 02.md, own months, own total", f"{YEAR.format(2024)} don-vi/cd-b/2024"),
        ("card 02.md, own paths", "don-vi/cd-b"),
        ("card 02.md, own sections", "index.html"),
        ("article 02.md, card 02.md, own entries", FEEDS),
        ("own sitemap", "sitemap.xml"),
    )
    assert (done.converted, done.wasted, done.removed) == (1, set(), {"tin/2023/bai-2"})


def test_a_new_newest_article(site: Written) -> None:
    new = article("Tin mới", "20/12/2024", "don_vi: cd-a", body=LEAD)
    done = edit(site, {A + "moi.md": new})
    assert done.rendered == because(
        ("new", "tin/2024/tin-moi"),
        ("own newer, own newer_in_unit", articles([23])),
        ("own newer_in_unit", articles([21])),
        ("own months, own total", f"{YEAR.format(2024)} don-vi/cd-a/2024"),
        ("own paths", f"{INDEXES} don-vi/cd-a"),
        ("own latest, own lead, own sections", "index.html"),
        ("own entries", FEEDS),
        ("own sitemap", "sitemap.xml"),
        ("own not-found", "404.html"),
    )
    assert (done.converted, done.wasted, done.removed) == (1, set(), set())


def test_an_article_dated_back_within_the_archive(site: Written) -> None:
    late = article("Đăng muộn", "20/3/2023", "don_vi: cd-a", body=LEAD)
    done = edit(site, {A + "muon.md": late})
    assert done.rendered == because(
        ("new", "tin/2023/dang-muon"),
        ("own newer", articles([2])),
        ("own older, own older_in_unit", articles([3])),
        ("own newer_in_unit", articles([1])),
        ("own older_in_unit", articles([5, 7])),
        # One page of every index, and none of what shows the newest.
        ("own months, own total", f"{YEAR.format(2023)} don-vi/cd-a/2023"),
        ("own sitemap", "sitemap.xml"),
    )
    assert (done.converted, done.wasted) == (1, set())


def test_an_article_dated_ten_years_back(site: Written) -> None:
    late = article("Chuyện cũ", "20/3/2014", "don_vi: cd-a", body=LEAD)
    done = edit(site, {A + "cu.md": late})
    assert done.rendered == because(
        ("new", f"tin/2014/chuyen-cu {YEAR.format(2014)} don-vi/cd-a/2014"),
        ("own older", f"{articles([0])} {YEAR.format(2023)} don-vi/cd-a/2023"),
        ("own older_in_unit", articles([1, 3, 5])),
        # The first article of a year: every index now names that year.
        ("own years", f"{INDEXES} don-vi/cd-a"),
        ("own sitemap", "sitemap.xml"),
    )
    assert (done.converted, done.wasted) == (1, set())


WITHOUT_OLD = (
    ("own newer", articles([1])),
    ("own older", articles([3])),
    ("own newer_in_unit", articles([0])),
    ("own older_in_unit", articles([4, 6, 8])),
    ("own months, own total", YEAR_OF_OLD),
    ("own sitemap", "sitemap.xml"),
)


def test_an_article_is_deleted(site: Written) -> None:
    done = edit(site, {OLD: None})
    assert done.rendered == because(*WITHOUT_OLD)
    assert (done.converted, done.wasted, done.removed) == (0, set(), {"tin/2023/bai-2"})


def test_an_article_becomes_a_draft(site: Written) -> None:
    done = edit(site, {OLD: text(2, "trang_thai: nhap")})
    assert done.rendered == because(*WITHOUT_OLD)
    assert (done.converted, done.wasted, done.removed) == (1, set(), {"tin/2023/bai-2"})


def test_an_article_is_withdrawn(site: Written) -> None:
    withdrawn = text(2, "trang_thai: go-bai", "go_bai: {ngay: 1/6/2024, ly_do: Sai số liệu}")
    done = edit(site, {OLD: withdrawn})
    why = "article 02.md, own listed, own visibility, own newer, own older"
    assert done.rendered == because(
        # Its page stays and says so.
        (f"{why}, own newer_in_unit, own older_in_unit", "tin/2023/bai-2"),
        *WITHOUT_OLD,
    )
    assert (done.converted, done.wasted, done.removed) == (1, set(), set())


def test_a_file_of_another_name(site: Written) -> None:
    done = edit(site, {OLD: None, A + "ten-khac.md": text(2)})
    # Wasted, all of it: addresses do not follow from names of files, but plans name articles by
    # them. Only feeds, whose ids do, would differ.
    assert done.rendered == because(
        ("own path, own source", "tin/2023/bai-2"),
        ("own newer", articles([1])),
        ("own older", articles([3])),
        ("own newer_in_unit", articles([0])),
        ("own older_in_unit", articles([4, 6, 8])),
        ("own months", YEAR_OF_OLD),
    )
    assert (done.converted, done.wasted, done.removed) == (1, done.pages, set())
    assert done.written == set()


def test_a_tag_more(site: Written) -> None:
    done = edit(site, {OLD: text(2, "chu_de: [An toàn lao động]")})
    assert done.rendered == because(
        ("article 02.md, own tags", "tin/2023/bai-2"),
        # It has the tag too, and no other article is nearer to it.
        ("own related", articles([15])),
        ("own groups, own source, own total", "chu-de/an-toan-lao-dong"),
        ("own terms", "chu-de"),
    )
    assert (done.converted, done.wasted) == (1, set())


def test_a_tag_in_another_spelling(site: Written) -> None:
    done = edit(site, {A + "15.md": text(15, "chu_de: [an toàn lao động]")})
    # Wasted: a tag is spelt as the oldest article does.
    assert done.rendered == because(("article 15.md", f"{articles([15])} {FEEDS}"))
    assert done.wasted == done.pages


def test_a_tag_in_another_spelling_in_its_oldest_article(site: Written) -> None:
    done = edit(site, {A + "03.md": text(3, "chu_de: [AN TOÀN LAO ĐỘNG]")})
    assert done.rendered == because(
        ("article 03.md, own tags", articles([3])),
        ("own tags", articles([15])),
        ("own entries", FEEDS),
        ("own title", "chu-de/an-toan-lao-dong"),
        ("own terms", "chu-de"),
    )
    assert done.wasted == set()


def test_an_author(site: Written) -> None:
    done = edit(site, {OLD: text(2, "tac_gia: Trần Lan")})
    assert done.rendered == because(
        ("article 02.md, own author_slugs", "tin/2023/bai-2"),
        ("own groups, own source, own total", "tac-gia/tran-lan"),
        ("own terms", "tac-gia"),
    )
    assert (done.converted, done.wasted) == (1, set())


def test_the_unit_of_an_article(site: Written) -> None:
    done = edit(site, {OLD: text(2, unit="cd-a")})
    why = "article 02.md, card 02.md, own unit, own newer_in_unit, own older_in_unit"
    assert done.rendered == because(
        (why, "tin/2023/bai-2"),
        # The unit it leaves ...
        ("own newer_in_unit", articles([0])),
        ("own older_in_unit", articles([4, 6, 8])),
        ("own months, own total", "don-vi/cd-b/2023"),
        # ... and the one it comes to.
        ("headline 02.md, own newer_in_unit", articles([1])),
        ("headline 02.md, own older_in_unit", articles([3, 5, 7])),
        ("headline 02.md, own months, own total", "don-vi/cd-a/2023"),
        ("headline 02.md", YEAR.format(2023)),
    )
    assert (done.converted, done.wasted, done.removed) == (1, set(), set())


def test_an_alias(site: Written) -> None:
    done = edit(site, {OLD: text(2, "dia_chi_cu: [/cu/]")})
    # Wasted: the article itself, which does not show where it once was.
    assert done.rendered == because(("new", "cu"), ("article 02.md", "tin/2023/bai-2"))
    assert (done.converted, done.wasted) == (1, {"tin/2023/bai-2"})
