"""What is known of a document: whether it is seen, since when and where, and why not."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from sitegen.diagnostics import Span
from sitegen.inquiry.biography import Bound
from sitegen.inquiry.known import Known
from sitegen.inquiry.listing import Listed
from tests.inquiry.asked import ONE_OF_EVERYTHING, A, asked, known_of
from tests.sites import Files, article, site_at

HERE = A + "2026/"


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Known:
    return known_of(site_at(tmp_path_factory.mktemp("asked"), ONE_OF_EVERYTHING))


@pytest.mark.parametrize(
    ("name", "state", "stated"),
    [
        ("a.md", "listed", None),
        ("hen.md", "scheduled", 4),
        ("nhap.md", "draft", 4),
        ("cho.md", "pending", 4),
        ("het.md", "expired", 4),
        ("go.md", "withdrawn", 4),
    ],
)
def test_an_article_is_hidden_by_the_line_that_says_so(
    known: Known, name: str, state: str, stated: int | None
) -> None:
    found = asked(known, HERE + name)
    assert found.state == state
    assert (found.stated.line if found.stated else None) == stated


def test_it_is_published_from_its_date_or_the_hour_it_waits_for_until_it_expires(
    known: Known,
) -> None:
    a, waiting, expired = (asked(known, HERE + n) for n in ("a.md", "hen.md", "het.md"))
    assert a.since == Bound(datetime(2026, 6, 1), "date", Span(HERE + "a.md", 3, 12, 20))
    assert a.until is None
    assert waiting.since is not None and expired.until is not None
    assert (waiting.since.at, waiting.since.key) == (datetime(2026, 7, 28, 7), "publish_at")
    assert (expired.until.at, expired.until.key) == (datetime(2026, 6, 16), "expires_at")


def test_every_list_and_feed_that_has_it_is_told_with_its_place(known: Known) -> None:
    found = asked(known, HERE + "a.md")
    assert found.lists == (
        Listed("/", 0, 0),
        Listed("/tin/", 3, 3),
        Listed("/tin/2026/", 3, 3),
        Listed("/chuyen-muc/tin-hoat-dong/", 3, 3),
        Listed("/chuyen-muc/tin-hoat-dong/2026/", 3, 3),
        Listed("/hoat-dong/tin/", 3, 3),
        Listed("/hoat-dong/tin/2026/", 3, 3),
        Listed("/don-vi/cd-a/", 1, 1),
        Listed("/don-vi/cd-a/2026/", 1, 1),
        Listed("/don-vi/cd-b/", 1, 1),
        Listed("/don-vi/cd-b/2026/", 1, 1),
        Listed("/chu-de/tet/", 1, 1),
    )
    assert found.feeds == ("/atom.xml", "/feed.json")
    assert found.beside == 1


@pytest.mark.parametrize("name", ["hen.md", "nhap.md", "cho.md", "het.md", "go.md"])
def test_what_is_hidden_or_over_stands_in_no_list(known: Known, name: str) -> None:
    found = asked(known, HERE + name)
    assert (found.lists, found.feeds, found.beside) == ((), (), 0)


def test_who_leads_to_it_by_path_address_or_old_address(known: Known) -> None:
    found = asked(known, HERE + "a.md").mentions
    assert [(m.span.path, m.span.line, m.seen) for m in found] == [
        (HERE + "b.md", 5, True),
        (HERE + "b.md", 5, True),
        (HERE + "nhap.md", 6, False),
        ("content/pages/gioi-thieu.md", 4, True),
    ]
    assert [m.span.line for m in asked(known, HERE + "b.md").mentions] == [8, 10]


def test_what_it_leads_to_and_whether_readers_get_there(known: Known) -> None:
    found = {lead.to: lead.state for lead in asked(known, HERE + "a.md").leads}
    assert found == {
        HERE + "b.md": "seen",
        HERE + "mau-don.pdf": "seen",
        "/don-vi/cd-b/": "seen",
        "https://example.org/": "outside",
        HERE + "hen.md": "hidden",
    }


def test_old_addresses(known: Known) -> None:
    assert asked(known, HERE + "a.md").aliases == ("/tin/cu.html", "/tin.php?id=12")
    assert asked(known, "/tin/cu.html").via == "/tin/cu.html"


@pytest.mark.parametrize(
    ("path", "kind", "state", "address"),
    [
        ("content/pages/gioi-thieu.md", "page", "published", "/gioi-thieu/"),
        ("content/pages/nhap.md", "page", "draft", "/nhap/"),
        ("content/units/cd-b.md", "unit", "published", "/don-vi/cd-b/"),
        ("content/changes/thanh-lap.md", "change", "among-others", ""),
        ("content/units.csv", "units", "published", "/don-vi/"),
        ("content/glossary.yaml", "glossary", "published", "/chu-viet-tat/"),
        ("content/static/google123.html", "static", "published", "/google123.html"),
        (HERE + "mau-don.pdf", "file", "published", "/tep/2026/mau-don.pdf"),
        (HERE + "thua.jpg", "picture", "unused", ""),
        (HERE + "bai-cu.docx", "file", "unread", ""),
        ("content/lac-cho.md", "file", "unread", ""),
        ("README.md", "other", "no-content", ""),
    ],
)
def test_what_is_no_article(known: Known, path: str, kind: str, state: str, address: str) -> None:
    found = asked(known, path, ("README.md",))
    assert (found.kind, found.state, found.address) == (kind, state, address)


def test_a_picture_is_published_because_somebody_shows_it(known: Known) -> None:
    found = asked(known, HERE + "a.jpg")
    assert (found.kind, found.state) == ("picture", "published")
    assert found.address.startswith("/anh/a-")
    assert [(m.span.path, m.span.line) for m in found.mentions] == [(HERE + "a.md", 7)]


def test_a_unit_has_its_articles_its_feed_and_the_pages_that_name_it(known: Known) -> None:
    found = asked(known, "cd-a")
    assert (found.path, found.title) == ("content/units.csv", "Công đoàn A")
    assert found.shows == ((HERE + "a.md", "Bài A"),)
    lists = [one.address for one in asked(known, "cd-b").lists]
    assert "/don-vi/" in lists and "/don-vi/cd-a/" in lists
    assert [m.span.path for m in asked(known, "cd-b").mentions] == [HERE + "a.md"]


@pytest.mark.parametrize(
    ("address", "shows"),
    [
        ("/chu-de/tet/", [(HERE + "a.md", "Bài A")]),
        ("/atom.xml", [(HERE + "b.md", "Bài B"), (HERE + "a.md", "Bài A")]),
        ("/don-vi/cd-b/2026/", [(HERE + "a.md", "Bài A")]),
        ("/chu-de/", [("/chu-de/tet/", "Tết")]),
        ("/don-vi/", [("/don-vi/cd-a/", "Công đoàn A"), ("/don-vi/cd-b/", "Công đoàn B")]),
    ],
)
def test_a_page_of_the_program_tells_what_is_on_it(
    known: Known, address: str, shows: list[tuple[str, str]]
) -> None:
    found = asked(known, address)
    assert found.kind == "generated"
    assert [one for one in found.shows if "Công đoàn cơ sở" not in one] == shows


def test_a_faulty_article_is_held_and_told_as_far_as_it_could_be_read(tmp_path: Path) -> None:
    files = {
        A + "a.md": article("Bài A", "1/6/2026", "the_loai: zz", body="[B](b.md) [C](c.md)"),
        A + "b.md": article("Bài B", "1/6/2026"),
    }
    known = known_of(site_at(tmp_path, files))
    found = asked(known, A + "a.md")
    assert found.state == "held"
    assert found.address == "/tin/2026/bai-a/"
    assert found.lists == ()
    assert [p.id for p in found.problems] == ["choice-unknown", "link-broken"]
    assert [(lead.to, lead.state) for lead in found.leads] == [
        (A + "b.md", "seen"),
        ("", "nothing"),
    ]
    other = asked(known, A + "b.md")
    assert (other.state, other.problems, other.blocked) == ("listed", (), 2)
    assert [(m.span.path, m.seen) for m in other.mentions] == [(A + "a.md", False)]


@pytest.mark.parametrize(
    "data",
    [
        "không có gì cả",
        "---\ntieu_de: A\nngay_dang: 31/2/2026\n---\n",
        b"\xff\xfeC\x00",
        "",
    ],
)
def test_an_article_that_cannot_be_read_is_held(tmp_path: Path, data: str | bytes) -> None:
    known = known_of(site_at(tmp_path, {A + "a.md": data}))
    found = asked(known, A + "a.md")
    assert found.state == "held"
    assert found.problems != ()
    assert found.address == ""
    assert found.since is None


def test_an_article_is_held_for_a_photo_that_nobody_can_see(tmp_path: Path) -> None:
    files: Files = {
        A + "a.md": article("A", "1/6/2026", "anh_dai_dien: {anh: a.jpg, mo_ta: Trao quà}"),
        A + "a.jpg": b"no picture",
    }
    known = known_of(site_at(tmp_path, files))
    for name in ("a.md", "a.jpg"):
        found = asked(known, A + name)
        assert found.state == "held"
        assert [p.id for p in found.problems] == ["picture-unreadable"]


def test_a_link_in_the_content_is_no_content_and_says_why(tmp_path: Path) -> None:
    site = site_at(tmp_path, {A + "a.md": article("A", "1/6/2026")})
    try:
        (site.root / A / "b.md").symlink_to(site.root / A / "a.md")
    except OSError:
        pytest.skip("links need a right that is not given here")
    found = asked(known_of(site), A + "b.md", (A + "b.md",))
    assert (found.kind, found.state) == ("other", "held")
    assert [p.id for p in found.problems] == ["file-is-link"]


def test_drafts_are_seen_where_they_are_built(tmp_path: Path) -> None:
    site = site_at(tmp_path, {A + "a.md": article("Nháp", "1/6/2026", "trang_thai: nhap")})
    assert asked(known_of(site), A + "a.md").state == "draft"
    assert asked(known_of(site, drafts=True), A + "a.md").state == "listed"


def test_a_row_of_the_registry_has_the_problems_of_its_own_line(tmp_path: Path) -> None:
    rows = "id;tên;trực thuộc\ncd-a;Công đoàn A;\ncd-b;Công đoàn B;cd-x\n"
    known = known_of(site_at(tmp_path, {"content/units.csv": rows}))
    assert [p.id for p in asked(known, "cd-b").problems] == ["unit-unknown"]
    assert asked(known, "cd-b").state == "held"
    assert (asked(known, "cd-a").problems, asked(known, "cd-a").state) == ((), "published")
