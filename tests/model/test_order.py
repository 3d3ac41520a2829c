"""The total order of articles, and what stands next to what."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from sitegen.pages.article import ArticleOwn
from tests.sites import CONFIG, Modelled, article, model

REPOSITORY = Path(__file__).parents[2]
A = "content/articles/"


def _own(modelled: Modelled, path: str) -> ArticleOwn:
    page = next(p for p in modelled.plan().pages if p.kind == "article" and p.source == path)
    own: ArticleOwn = page.own
    return own


def test_newest_first_by_day_and_hour() -> None:
    site = model(
        {
            A + "a.md": article("Một", "9:1, Thứ Tư, 24-5-2023"),
            A + "b.md": article("Hai", "24/5/2023"),
            A + "c.md": article("Ba", "25/5/2023"),
            A + "d.md": article("Bốn", "29/08/2011 - 07:32"),
        }
    )
    assert site.listed == ["c", "a", "b", "d"]


def test_ties_are_broken_by_address_not_by_file_name() -> None:
    site = model(
        {
            A + "z.md": article("Alpha", "1/2/2024"),
            A + "a.md": article("Gamma", "1/2/2024"),
            A + "m.md": article("Beta", "1/2/2024"),
        }
    )
    # Newest first is the exact reverse of oldest first: dates rise, then addresses.
    assert site.listed == ["a", "m", "z"]


@pytest.mark.parametrize(
    ("date", "event", "before", "after"),
    [
        # A vague date counts from its lower bound …
        ("10/2017", "", "30/9/2017", "2/10/2017"),
        ("2017", "", "31/12/2016", "2/1/2017"),
        # … or from the event's start where that is later.
        ("10/2017", "dien_ra: 17/10/2017", "16/10/2017", "18/10/2017"),
        ("2017", "dien_ra: 17/10/2017", "16/10/2017", "18/10/2017"),
        ("10/2017", "dien_ra: 5/6/2017", "30/9/2017", "2/10/2017"),
        # A day is not vague: the event moves nothing.
        ("20/10/2017", "dien_ra: 17/10/2017", "19/10/2017", "21/10/2017"),
    ],
)
def test_vague_dates_stand_at_the_later_of_lower_bound_and_event(
    date: str, event: str, before: str, after: str
) -> None:
    lines = (event,) if event else ()
    site = model(
        {
            A + "vague.md": article("Bài ghi ngày không rõ", date, *lines),
            A + "before.md": article("Bài trước", before),
            A + "after.md": article("Bài sau", after),
        }
    )
    assert site.listed == ["after", "vague", "before"]


def test_the_order_of_the_input_changes_nothing() -> None:
    files = {
        A + f"{n}.md": article(f"Bài {n % 7}-{n}", f"{1 + n % 3}/2/2024", f"chu_de: [thẻ {n % 4}]")
        for n in range(40)
    }
    expected = model(files)
    for seed in range(5):
        paths = list(files)
        random.Random(seed).shuffle(paths)
        shuffled = model({path: files[path] for path in paths})
        assert shuffled.site.listed == expected.site.listed
        assert shuffled.site.related == expected.site.related
        assert shuffled.site.tags.terms == expected.site.tags.terms
        assert shuffled.plan().pages == expected.plan().pages


def test_newer_and_older_site_wide_and_in_the_unit() -> None:
    site = model(
        {
            "content/units.csv": "id,tên\ncd-a,Công đoàn A\ncd-b,Công đoàn B\n",
            **{
                A + f"cd-{unit}/{day}.md": article(f"Bài {day}", f"{day}/3/2024")
                for day, unit in enumerate("aababbaaaa", 1)
            },
        }
    )
    own = _own(site, A + "cd-b/5.md")
    assert (own.newer, own.older) == (A + "cd-b/6.md", A + "cd-a/4.md")
    assert own.newer_in_unit == (A + "cd-b/6.md",)
    assert own.older_in_unit == (A + "cd-b/3.md",)
    own = _own(site, A + "cd-a/4.md")
    # The nearest two newer, newest first, and the nearest three older.
    assert own.newer_in_unit == (A + "cd-a/8.md", A + "cd-a/7.md")
    assert own.older_in_unit == (A + "cd-a/2.md", A + "cd-a/1.md")
    assert _own(site, A + "cd-a/10.md").newer is None
    assert _own(site, A + "cd-a/1.md").older is None


def test_newer_of_older_is_the_article_itself_over_the_whole_demonstration() -> None:
    files = {
        path.relative_to(REPOSITORY).as_posix(): path.read_bytes()
        for path in sorted((REPOSITORY / "content").rglob("*"))
        if path.is_file()
    }
    settings = (REPOSITORY / "config.yaml").read_text(encoding="utf-8")
    site = model(files, "2026-12-31T12:00:00+07:00", settings=settings)
    pages = [page for page in site.plan().pages if page.kind == "article"]
    owns: dict[str, ArticleOwn] = {page.source: page.own for page in pages}
    listed = site.site.listed
    assert len(listed) > 30
    # The chain of "older" from the newest article is the whole order, and "newer" leads back.
    chain, at = [listed[0]], owns[listed[0]].older
    while at is not None:
        chain.append(at)
        at = owns[at].older
    assert tuple(chain) == listed
    for path in listed:
        own = owns[path]
        if own.older is not None:
            assert owns[own.older].newer == path
        if own.newer is not None:
            assert owns[own.newer].older == path
        if own.older_in_unit:
            assert owns[own.older_in_unit[0]].newer_in_unit[-1] == path
        if own.newer_in_unit:
            assert owns[own.newer_in_unit[-1]].older_in_unit[0] == path
        time = site.site.entries[path].time
        assert all(site.site.entries[p].time <= time for p in own.older_in_unit)
        assert all(site.site.entries[p].time >= time for p in own.newer_in_unit)


def test_dates_are_on_the_sites_clock() -> None:
    files = {
        A + "utc.md": article("Giờ quốc tế", "2023-12-31T18:00:00Z"),
        A + "here.md": article("Giờ Việt Nam", "2024-01-01T00:30:00+07:00"),
    }
    assert model(files).listed == ["utc", "here"]
    assert {e.address for e in model(files).site.entries.values()} == {
        "/tin/2024/gio-quoc-te/",
        "/tin/2024/gio-viet-nam/",
    }
    london = model(files, settings=CONFIG + "timezone: Europe/London\n")
    assert {e.year for e in london.site.entries.values()} == {2023}
