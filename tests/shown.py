"""What a page shows or has read out: its texts, and the attributes that are words."""

from __future__ import annotations

import re
from html.parser import HTMLParser

# `data-label` stands before a cell where a table becomes records; other data is for scripts.
WORDS = frozenset(
    "abbr alt aria-description aria-label aria-placeholder aria-roledescription aria-valuetext "
    "data-label label placeholder summary title".split()
)
# Metadata that previews, search engines and home screens show.
METADATA = re.compile(
    r"(?:.*[:-])?(?:title|description|site_name|alt|label\d|data\d|author|application-name)"
)
UNSEEN = frozenset({"script", "style", "template"})
BLOCKS = frozenset(
    "address article aside blockquote body caption dd details dialog div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table "
    "tbody td tfoot th thead title tr ul button label option head html a span".split()
)


class Shown(HTMLParser):
    """Collects texts as a reader parts them: one an element, with the place it stands in."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self._open: list[str] = []
        self._text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in BLOCKS:
            self._part()
        values = {name: value or "" for name, value in attrs}
        named = values.get("name") or values.get("property") or ""
        if tag == "meta" and METADATA.fullmatch(named):
            self._keep(f"meta {named}", values.get("content", ""))
        for name, value in values.items():
            if (
                name in WORDS
                or name.startswith("data-")
                or (name == "value" and tag == "input" and _is_button(values))
            ):
                self._keep(f"{tag} {name}", value)
        self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS:
            self._part()
        # What is left open, as HTML allows, ends with what it stands in.
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not UNSEEN.intersection(self._open):
            self._text += data

    def close(self) -> None:
        super().close()
        self._part()

    def _part(self) -> None:
        self._keep("text", self._text)
        self._text = ""

    def _keep(self, where: str, text: str) -> None:
        if text := " ".join(text.split()):
            self.found.append((where, text))


def _is_button(values: dict[str, str]) -> bool:
    return values.get("type") in {"submit", "button", "reset"}


def shown(html: str) -> list[tuple[str, str]]:
    """Return what is shown, each text with where it stands: `text`, or a tag and attribute."""
    parser = Shown()
    parser.feed(html)
    parser.close()
    return parser.found
