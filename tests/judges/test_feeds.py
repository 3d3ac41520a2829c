"""Feeds and sitemap: by their grammars, by a reader's parser, by the prose of their formats."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import feedparser
import pytest
from lxml import etree

from tests.judges.addresses import in_html
from tests.judges.built import BuiltSite, built, write_site
from tests.judges.programs import SITEMAP_XSD, package

pytestmark = [pytest.mark.judge]

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
IMAGES = "{http://www.google.com/schemas/sitemap-image/1.1}"

GOOD = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="vi"><title>a</title>
<id>https://a.example/</id><updated>2026-01-02T03:04:05+07:00</updated>
<link rel="self" href="https://a.example/atom.xml" type="application/atom+xml"/>
<entry><id>tag:a.example,2026:b</id><title>t</title><updated>2026-01-02T03:04:05Z</updated>
<author><name>x</name></author><content type="html">&lt;p&gt;b</content></entry></feed>"""


def feeds(site: BuiltSite) -> list[str]:
    """Return the Atom files of the site."""
    return [
        name
        for name in site.files
        if name.endswith(".xml")
        and etree.fromstring((site.folder / name).read_bytes()).tag == ATOM + "feed"
    ]


def against_grammar(raw: bytes) -> list[str]:
    """Return what RFC 4287's grammar has against a feed."""
    grammar = etree.RelaxNG(etree.parse(Path(__file__).with_name("atom.rng")))
    grammar.validate(etree.fromstring(raw))
    return [str(entry) for entry in grammar.error_log]


def against_rules(raw: bytes) -> list[str]:
    """Return what the RFC's prose, and every reader, asks beyond the grammar."""
    feed = etree.fromstring(raw)
    entries = feed.findall(ATOM + "entry")
    wrong = []
    ids = [entry.findtext(ATOM + "id") for entry in entries]
    if len(set(ids)) != len(ids):
        wrong.append("two entries share an id")
    for element in feed.iter(ATOM + "id"):
        if not urlsplit(element.text or "").scheme:
            wrong.append(f"id is no full address: {element.text}")
    for element in feed.iter(ATOM + "link"):
        if urlsplit(element.get("href", "")).scheme not in {"http", "https"}:
            wrong.append(f"link is no full address: {element.get('href')}")
    if not any(link.get("rel") == "self" for link in feed.findall(ATOM + "link")):
        wrong.append("no link to itself")
    for entry in entries:
        title = entry.findtext(ATOM + "title") or ""
        if not title.strip():
            wrong.append("an entry without a title")
        if entry.find(ATOM + "author") is None and feed.find(ATOM + "author") is None:
            wrong.append(f"nobody wrote {title!r}")
        if not any(
            link.get("rel", "alternate") == "alternate" for link in entry.iter(ATOM + "link")
        ):
            wrong.append(f"no page for {title!r}")
        for element in [*entry.iter(ATOM + "content"), *entry.iter(ATOM + "summary")]:
            if element.get("type") == "html":
                wrong += [
                    f"content holds a short address: {address}"
                    for address in in_html(element.text or "")
                    if not urlsplit(address).scheme
                ]
    updated = [entry.findtext(ATOM + "updated") or "" for entry in entries]
    parsed = feedparser.parse(raw)
    if parsed.bozo:
        wrong.append(f"feedparser: {parsed.bozo_exception}")
    if len(parsed.entries) != len(updated) or any(
        entry.updated_parsed is None for entry in parsed.entries
    ):
        wrong.append("feedparser misses an entry or its date")
    return wrong


def test_feeds_are_valid(site: BuiltSite) -> None:
    found = feeds(site)
    assert "atom.xml" in found
    assert len(found) > 1  # the site's and some unit's
    for name in found:
        raw = (site.folder / name).read_bytes()
        assert (name, against_grammar(raw)) == (name, [])
        assert (name, against_rules(raw)) == (name, [])
        own = etree.fromstring(raw).find(f"{ATOM}link[@rel='self']")
        assert own is not None
        assert site.file_of(urlsplit(str(own.get("href"))).path) == name


def test_an_entry_keeps_its_id_when_its_title_changes(tmp_path: Path) -> None:
    """Or readers would meet old news as new."""

    def ids(title: str) -> list[str | None]:
        write_site(
            tmp_path,
            {"articles/2026/hop.md": f"---\ntieu_de: {title}\nngay_dang: 2/1/2026\n---\nA.\n"},
        )
        site = built(tmp_path, tmp_path / "output")
        entries = etree.fromstring((site.folder / "atom.xml").read_bytes()).iter(ATOM + "entry")
        return [entry.findtext(ATOM + "id") for entry in entries]

    before, after = ids("Họp ban chấp hành"), ids("Họp ban thường vụ")
    assert before == after
    assert len(before) == 1


def against_schema(raw: bytes) -> list[str]:
    """Return what the schemas of sitemaps and of pictures in them have against a sitemap."""
    files = {
        SITEMAP[1:-1]: package(SITEMAP_XSD),
        IMAGES[1:-1]: Path(__file__).with_name("sitemap-image.xsd"),
    }
    imports = "".join(
        f'<import namespace="{namespace}" schemaLocation="{path.as_uri()}"/>'
        for namespace, path in files.items()
    )
    both = f'<schema xmlns="http://www.w3.org/2001/XMLSchema">{imports}</schema>'
    schema = etree.XMLSchema(etree.fromstring(both))
    schema.validate(etree.fromstring(raw))
    return [str(entry) for entry in schema.error_log]


def test_every_photo_in_the_sitemap_is_there(site: BuiltSite) -> None:
    raw = (site.folder / "sitemap.xml").read_bytes()
    photos = [str(loc.text) for loc in etree.fromstring(raw).iter(IMAGES + "loc")]
    assert len(photos) > 10
    assert [p for p in photos if site.file_of(urlsplit(p).path) is None] == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("<image:loc>https://a.example/b.jpg</image:loc>", "<image:src>b</image:src>"),
        ("<loc>https://a.example/b/</loc>", ""),
    ],
)
def test_the_schema_finds_faults(right: str, wrong: str) -> None:
    good = (
        f'<urlset xmlns="{SITEMAP[1:-1]}" xmlns:image="{IMAGES[1:-1]}"><url>'
        "<loc>https://a.example/b/</loc><image:image><image:loc>https://a.example/b.jpg"
        "</image:loc></image:image></url></urlset>"
    )
    assert against_schema(good.encode()) == []
    assert against_schema(good.replace(right, wrong).encode()) != []


def test_the_sitemap_is_valid_and_lists_every_page_once(site: BuiltSite) -> None:
    raw = (site.folder / "sitemap.xml").read_bytes()
    assert against_schema(raw) == []
    listed = [str(element.text) for element in etree.fromstring(raw).iter(SITEMAP + "loc")]
    assert all(address.startswith(site.base_url) for address in listed)
    assert len(set(listed)) == len(listed)
    found = {site.file_of(urlsplit(address).path) for address in listed}
    unlisted = {page for page in site.pages if page not in found}
    hidden = {
        page
        for page in unlisted
        if 'content="noindex' in (site.folder / page).read_text(encoding="utf-8")
    }
    assert unlisted - hidden <= {"404.html"}
    assert None not in found


def test_robots_names_the_sitemap(demo: BuiltSite) -> None:
    robots = (demo.folder / "robots.txt").read_text(encoding="utf-8")
    assert f"Sitemap: {demo.base_url.rstrip('/')}/sitemap.xml" in robots.splitlines()


def test_the_grammar_takes_a_good_feed() -> None:
    assert against_grammar(GOOD.encode()) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("<id>tag:a.example,2026:b</id>", ""),
        ("2026-01-02T03:04:05Z", "hôm qua"),
        ("2026-01-02T03:04:05+07:00", "2026-01-02T03:04:05"),
        ('type="html"', 'type="markdown"'),
        ("<title>t</title>", "<title>t</title><title>t</title>"),
    ],
)
def test_the_grammar_finds_faults(right: str, wrong: str) -> None:
    assert against_grammar(GOOD.replace(right, wrong).encode()) != []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('href="https://a.example/atom.xml"', 'href="atom.xml"'),
        ("tag:a.example,2026:b", "b"),
        ('rel="self"', 'rel="related"'),
        ("<author><name>x</name></author>", ""),
        ("&lt;p&gt;b", "&lt;img src=&quot;/anh/a.jpg&quot;&gt;"),
    ],
)
def test_the_rules_find_faults(right: str, wrong: str) -> None:
    page = '<link href="https://a.example/b/"/><content'
    good = GOOD.replace("<content", page)
    assert against_rules(good.encode()) == []
    assert against_rules(good.replace(right, wrong).encode()) != []
