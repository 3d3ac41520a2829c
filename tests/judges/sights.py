"""The pages that every judge of looks has to see, from the table of kinds of pages."""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.pages.kinds import PAGE_KINDS, SITE_KINDS
from tests.judges.built import BuiltSite

# A page that sends readers on is gone before it is seen; vnu and linkinator judge it.
SENT_ON = frozenset({"redirect"})

# Every kind of page that readers see: a new one is judged as soon as it stands in the table.
TEMPLATES = {kind.name: kind.template for kind in PAGE_KINDS} | {
    kind.name: kind.template for kind in SITE_KINDS
}
KINDS = frozenset(name for name, file in TEMPLATES.items() if file.endswith(".html")) - SENT_ON


@dataclass(frozen=True)
class Sight:
    """One page to be looked at: what it is an example of, and where it is."""

    label: str
    kind: str
    url: str


def sights_of(
    demo: BuiltSite, demo_address: str, specimen: BuiltSite, specimen_address: str
) -> tuple[Sight, ...]:
    """Return the demonstration's largest page of each kind, and what tells most beside it.

    A kind that the demonstration has no page of is taken from the specimen.
    """
    found = [
        Sight(kind, kind, address + name)
        for site, address, kinds in (
            (demo, demo_address, demo.kinds),
            (specimen, specimen_address, specimen.kinds.keys() - demo.kinds.keys()),
        )
        for kind, name in sorted(site.kinds.items())
        if kind in kinds
    ]
    for label, kind, name in (
        ("article with most photos", "article", _most(demo, "article", "<img ")),
        ("article with most notices", "article", _most(demo, "article", 'role="note"')),
        ("shortest article", "article", _shortest(demo, "article")),
        ("unit with most notices", "unit", _most(demo, "unit", 'role="note"')),
        ("shortest unit", "unit", _shortest(demo, "unit")),
    ):
        found.append(Sight(label, kind, demo_address + name))
    found.append(Sight("longest title", "article", specimen_address + specimen.kinds["article"]))
    found.append(Sight("front without news of its own", "home", specimen_address))
    return tuple(found)


def _of(site: BuiltSite, kind: str) -> dict[str, str]:
    return {
        name: (site.folder / name).read_text(encoding="utf-8")
        for name in site.pages
        if site.outlines[name].kind == kind
    }


def _most(site: BuiltSite, kind: str, mark: str) -> str:
    pages = _of(site, kind)
    return max(sorted(pages), key=lambda name: pages[name].count(mark))


def _shortest(site: BuiltSite, kind: str) -> str:
    pages = _of(site, kind)
    return min(sorted(pages), key=lambda name: len(pages[name]))
