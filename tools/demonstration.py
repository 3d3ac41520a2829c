"""The demonstration site as a value: what its files say, and what becomes of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from sitegen.config import read_config
from sitegen.content.document import Contents, Document, contents_of
from sitegen.content.kinds import kind_of, parse
from sitegen.content.markup.converter import converter
from sitegen.content.settings import ParseSettings
from sitegen.model.site import Site, build_site
from sitegen.text.dates import zone_of

ROOT = Path(__file__).resolve().parent.parent
# Later than everything that is published, and a time of its own: the clock decides nothing here.
NOW = datetime(2026, 12, 31, 12)


class Demonstration(Struct, frozen=True):
    """The site at the end of 2026; `sources` are the texts of its documents by path."""

    sources: Mapping[str, str]
    documents: tuple[Document, ...]
    contents: Contents
    site: Site
    photos: tuple[Path, ...]


def demonstration(root: Path = ROOT) -> Demonstration:
    """Read the site at `root`, whose files have to be without errors."""
    text = (root / "config.yaml").read_text(encoding="utf-8")
    config, _ = read_config(text)
    assert config is not None
    settings = ParseSettings(zone_of(config.timezone), converter())
    sources: dict[str, str] = {}
    documents: list[Document] = []
    others: list[str] = []
    for file in sorted(p for p in (root / "content").rglob("*") if p.is_file()):
        path = file.relative_to(root).as_posix()
        if kind_of(path) is None:
            others.append(path)
            continue
        data = file.read_bytes()
        sources[path] = data.decode("utf-8-sig")
        documents += parse(path, data, settings).documents
    contents = contents_of(documents)
    site, _ = build_site(config, contents, others, (), NOW)
    photos = tuple(root / path for path in others if path.endswith(".jpg"))
    return Demonstration(sources, tuple(documents), contents, site, photos)
