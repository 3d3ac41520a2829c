"""Every address that a file of the site mentions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from lxml import etree

from tests.judges.built import BuiltSite

_ADDRESSES = {"href", "src", "poster", "action", "data", "cite", "content"}


class _Addresses(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if value and name in _ADDRESSES:
                refresh = re.fullmatch(r"\s*\d+\s*;\s*url=(.*)", value, re.IGNORECASE)
                self.found.append(refresh[1] if refresh else value)
            elif value and name == "srcset":
                self.found += [candidate.split()[0] for candidate in value.split(",")]


def in_html(text: str) -> list[str]:
    """Return the addresses in attributes, srcset and refreshes included."""
    parser = _Addresses()
    parser.feed(text)
    return parser.found


def in_xml(raw: bytes) -> list[str]:
    """Return the addresses in a feed or sitemap, and in the HTML that it carries."""
    found = []
    for element in etree.fromstring(raw).iter():
        text = (element.text or "").strip()
        found += [value for name, value in element.attrib.items() if name in {"href", "src", "uri"}]
        if text.startswith(("http://", "https://")):
            found.append(text)
        elif "<" in text:
            found += in_html(text)
    return found


def mentioned(site: BuiltSite) -> Iterator[tuple[str, str]]:
    """Yield each file of the site with an address it mentions."""
    for name in site.files:
        path: Path = site.folder / name
        if name.endswith(".html"):
            found = in_html(path.read_text(encoding="utf-8"))
        elif name.endswith(".xml"):
            found = in_xml(path.read_bytes())
        else:
            continue
        for address in found:
            yield name, address
