"""What pages tell machines: by schema.org's vocabulary, JSON Feed's prose, a text browser."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

import lxml.html
import pytest
from PIL import Image

from tests.judges.built import BuiltSite
from tests.judges.programs import missing
from tests.judges.vocabulary import Vocabulary

pytestmark = [pytest.mark.judge]

# What each sort of thing has to have to be of use; of dates, any exactness.
NEEDED = {
    "NewsArticle": {"headline", "datePublished", "publisher", "mainEntityOfPage", "inLanguage"},
    "Event": {"name", "startDate", "organizer", "eventStatus"},
    "WorkersUnion": {"name", "url"},
    "WebSite": {"name", "url", "publisher"},
    "BreadcrumbList": {"itemListElement"},
}
DATE = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?)?)?")
OPEN_GRAPH = ("og:title", "og:type", "og:url", "og:site_name", "og:locale", "twitter:card")


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return Vocabulary()


def graphs(site: BuiltSite) -> dict[str, list[dict[str, Any]]]:
    """Return the things of every page; at most one script a page holds them."""
    found = {}
    for name in site.pages:
        root = lxml.html.document_fromstring((site.folder / name).read_bytes())
        scripts = root.xpath("//script[@type='application/ld+json']")
        assert len(scripts) <= 1, name
        for script in scripts:
            found[name] = json.loads(script.text)["@graph"]
    return found


def test_every_thing_is_of_the_vocabulary(site: BuiltSite, vocabulary: Vocabulary) -> None:
    told = graphs(site)
    wrong = {
        (name, fault)
        for name, things in told.items()
        for thing in things
        for fault in vocabulary.faults(thing)
    }
    assert wrong == set()
    types = {thing["@type"] for things in told.values() for thing in things}
    assert types >= set(NEEDED)


def test_things_are_complete_and_refer_to_what_is_there(site: BuiltSite) -> None:
    for name, things in graphs(site).items():
        ids = {thing["@id"] for thing in things if "@id" in thing}
        for thing in things:
            assert NEEDED.get(thing["@type"], set()) <= set(thing), name
            for key, value in thing.items():
                if key.startswith("date") or key.endswith("Date"):
                    assert DATE.fullmatch(value), (name, key, value)
                if isinstance(value, dict) and set(value) == {"@id"}:
                    assert value["@id"] in ids or key == "publisher", (name, key)
            for address in (thing.get("url"), thing.get("mainEntityOfPage")):
                assert address is None or site.file_of(urlsplit(address).path), (name, address)


def test_every_page_has_a_card_for_link_previews(site: BuiltSite) -> None:
    for name in site.pages:
        root = lxml.html.document_fromstring((site.folder / name).read_bytes())
        told = {
            m.get("property") or m.get("name"): m.get("content")
            for m in root.xpath("//meta[@content]")
        }
        assert [key for key in OPEN_GRAPH if not told.get(key)] == [], name
        if "og:image" in told:
            assert site.file_of(urlsplit(told["og:image"]).path), name
            assert int(told["og:image:width"]) and int(told["og:image:height"])
            assert told["og:image:alt"], name


def test_the_vocabulary_finds_faults(vocabulary: Vocabulary) -> None:
    good = {"@type": "NewsArticle", "headline": "A", "author": {"@type": "Person", "name": "B"}}
    assert list(vocabulary.faults(good)) == []
    for bad in (
        {**good, "title": "A"},
        {**good, "@type": "NewsItem"},
        {**good, "author": {"@type": "Person", "headline": "B"}},
        {**good, "author": {"name": "B"}},
    ):
        assert len(list(vocabulary.faults(bad))) == 1


def test_the_json_feed_is_what_its_description_asks_for(site: BuiltSite) -> None:
    feed = json.loads((site.folder / "feed.json").read_bytes())
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert site.file_of(urlsplit(feed["feed_url"]).path) == "feed.json"
    ids = [item["id"] for item in feed["items"]]
    assert len(set(ids)) == len(ids) > 0
    for item in feed["items"]:
        assert isinstance(item["id"], str)
        assert item.get("content_html") or item.get("content_text")
        assert site.file_of(urlsplit(item["url"]).path)
        for key in ("date_published", "date_modified"):
            assert datetime.fromisoformat(item[key]).tzinfo is not None
        assert all(author["name"] for author in item.get("authors", ()))


def test_the_manifest_names_icons_of_their_sizes(site: BuiltSite) -> None:
    manifest = json.loads((site.folder / "manifest.webmanifest").read_bytes())
    assert site.file_of(manifest["start_url"]) == "index.html"
    for icon in manifest["icons"]:
        file = site.file_of(urlsplit(icon["src"]).path)
        assert file is not None
        with Image.open(site.folder / file) as image:
            assert icon["sizes"] == f"{image.width}x{image.height}"


def test_a_text_browser_shows_an_article_in_the_order_it_is_read(demo: BuiltSite) -> None:
    w3m = shutil.which("w3m")
    if w3m is None:
        missing("w3m", "apt-get install w3m, then `make judges`")
    file = demo.folder / demo.kinds["article"]
    root = lxml.html.document_fromstring(file.read_bytes())
    (article,) = root.xpath("//article")
    assert len(article.xpath(".//h1")) == 1
    assert article.xpath(".//time[@datetime]")
    shown = subprocess.run(
        [w3m, "-dump", "-T", "text/html", "-I", "UTF-8", "-O", "UTF-8", "-cols", "100", str(file)],
        capture_output=True, text=True, encoding="utf-8", check=True, timeout=60,
    ).stdout  # fmt: skip
    text = " ".join(shown.split())
    places = []
    for xpath in (".//h1", ".//dl[@class='dates']//time", ".//div[contains(@class,'text')]//p"):
        words = " ".join(article.xpath(xpath)[0].text_content().split())[:40]
        places.append(text.find(words))
        assert places[-1] >= 0, words
    assert places == sorted(places)
    for junk in ("@context", "{{", "function", "undefined", "[INLINE]"):
        assert junk not in text
