"""Names and aliases that two units bear: which one a writer means would be a guess."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from sitegen.checks.check import OTHER, OTHER_TEXTS, SiteCheck, Texts, place
from sitegen.content.document import Contents, Document, UnitDocument
from sitegen.diagnostics import Diagnostic, Related, Span, error, warning
from sitegen.locale.text import Text
from sitegen.model.site import Site
from sitegen.model.units import UnitEntry
from sitegen.pages.plan import Plan
from sitegen.text.folding import fold


class _Borne(NamedTuple):
    """A name a unit bears from one instant to another."""

    unit: str
    text: str
    start: datetime
    end: datetime


def run(site: Site, contents: Contents, plan: Plan) -> Iterator[Diagnostic]:
    """Yield an error for each alias that isn't one unit's alone, a warning for each such name."""
    spans = _Spans(contents.others)
    names: dict[str, list[_Borne]] = {}
    for entry in site.units.entries.values():
        for borne in _borne(entry):
            names.setdefault(fold(borne.text), []).append(borne)
    for group in names.values():
        if len(group) > 1:
            yield from _names(group, spans)
    owners: dict[str, str] = {}
    for id, entry in site.units.entries.items():
        for alias in entry.matter.site_aliases:
            name = fold(alias)
            others = [borne.unit for borne in names.get(name, ()) if borne.unit != id]
            first = owners.setdefault(name, id)
            other = first if first != id else next(iter(others), "")
            if other:
                also = Related(spans.of(other, alias), OTHER)
                span = spans.of(id, alias)
                yield error(
                    "unit-alias-twice", span, related=(also,), alias=alias, first=other, second=id
                )


def _borne(entry: UnitEntry) -> Iterator[_Borne]:
    """Yield the names of a unit, each for as long as it held."""
    founded = entry.founded.earliest() if entry.founded is not None else datetime.min
    ended = entry.ended.latest() if entry.ended is not None else datetime.max
    for index, name in enumerate(entry.names):
        start = name.from_.earliest() if name.from_ is not None else founded
        following = entry.names[index + 1].from_ if index + 1 < len(entry.names) else None
        end = min(ended, following.earliest()) if following is not None else ended
        yield _Borne(entry.id, name.name, start, end)


def _names(group: list[_Borne], spans: _Spans) -> Iterator[Diagnostic]:
    """Yield a warning for each unit whose name another one bore at the same time."""
    told: set[str] = set()
    group = sorted(group, key=lambda borne: (borne.start, borne.unit))
    last = group[0]
    for borne in group[1:]:
        if borne.unit != last.unit and borne.start < last.end and borne.unit not in told:
            told.add(borne.unit)
            also = Related(spans.of(last.unit, last.text), OTHER)
            yield warning(
                "unit-name-twice",
                spans.of(borne.unit, borne.text),
                related=(also,),
                name=borne.text,
                first=last.unit,
                second=borne.unit,
            )
        if borne.end > last.end:
            last = borne


class _Spans:
    """Where the names of units are written; looked for only when there is something to say."""

    def __init__(self, documents: tuple[Document, ...]) -> None:
        self._documents = documents
        self._units: dict[str, list[UnitDocument]] = {}

    def of(self, id: str, text: str) -> Span:
        """Return where a unit writes a name or an alias, else where the unit is."""
        if not self._units:
            for document in self._documents:
                if isinstance(document, UnitDocument):
                    self._units.setdefault(document.id, []).append(document)
        found = sorted(self._units.get(id, ()), key=lambda d: d.body is None)
        for document in found:
            matter = document.matter
            for index, name in enumerate(matter.names):
                if name.name == text:
                    key = f"names[{index}]"
                    return place(document.spans, document.path, f"{key}.name", key, "names")
            for index, alias in enumerate(matter.site_aliases):
                if fold(alias) == fold(text):
                    return place(document.spans, document.path, f"site_aliases[{index}]")
        return place(found[0].spans, found[0].path) if found else Span("content/units.csv")


TEXTS: Texts = {
    **OTHER_TEXTS,
    "unit-alias-twice": (
        Text(
            "Tên khác “{alias}” được dùng cho hai đơn vị: “{first}” và “{second}”.",
            ("Hãy giữ tên này ở một đơn vị, hoặc chuyển sang mục ten_khac.",),
        ),
        Text(
            "The alias “{alias}” stands for two units: “{first}” and “{second}”.",
            ("Leave it to one of them, or move it to aliases.",),
        ),
    ),
    "unit-name-twice": (
        Text(
            "Hai đơn vị cùng lúc mang tên “{name}”: “{first}” và “{second}”.",
            ("Nếu là một đơn vị, hãy bỏ bớt một mã.", "Trong bài viết, hãy ghi mã thay cho tên."),
        ),
        Text(
            "Two units bear the name “{name}” at one time: “{first}” and “{second}”.",
            ("If they are one, drop an id.", "In articles write the id instead of the name."),
        ),
    ),
}

NEEDS = {
    "unit-name-twice": ("names[]", "names.from", "from", "to", "content/changes/"),
}

UNIT_TITLES = SiteCheck("unit-titles", run, TEXTS, needs=NEEDS)
