"""Lives of units that cannot have been: circles of parents, deeds after the end, two ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sitegen.checks.check import OTHER, OTHER_TEXTS, SiteCheck, Texts, place
from sitegen.content.document import ChangeDocument, Contents, Document, UnitDocument
from sitegen.diagnostics import Diagnostic, Related, Span, error, warning
from sitegen.locale.text import Text
from sitegen.model.site import Site
from sitegen.model.units import UnitEntry
from sitegen.pages.plan import Plan
from sitegen.schema.vocabulary import ENDING_CHANGES, FOUNDING_CHANGES
from sitegen.text.date_format import short

# Changes out of which a unit comes by their very name.
_NAMES_SUCCESSORS = frozenset(("thanh-lap", "hop-nhat", "sap-nhap", "chia-tach"))
# Changes after which a unit goes on under another id, where its files name one.
_BECOMING = frozenset(("doi-ten", "chuyen-loai-hinh"))


def run(site: Site, contents: Contents, plan: Plan) -> Iterator[Diagnostic]:
    """Yield the circles of parents and what contradicts the order of time in the changes."""
    spans = _spans(contents.others)
    yield from _cycles(site, spans)
    for document in contents.others:
        if isinstance(document, UnitDocument):
            yield from _backwards(document)
    changes = site.units.changes
    for change in changes.values():
        facts = change.matter
        # One that names no unit at all has only been begun.
        if facts.kind in _NAMES_SUCCESSORS and facts.from_ and not facts.to:
            yield warning("change-without-successor", change.spans["kind"], kind=facts.kind)
        if facts.kind in ENDING_CHANGES and facts.to and set(facts.from_) == set(facts.to):
            span = place(change.spans, change.path, "to")
            yield error("change-same-units", span, kind=facts.kind)
    yield from _circles_of_changes(changes.values())
    for id, entry in site.units.entries.items():
        if entry.changes:
            own = [changes[path] for path in entry.changes]
            yield from _life(id, entry, own, spans.get(id, Span(entry.path)))


def _backwards(unit: UnitDocument) -> Iterator[Diagnostic]:
    """Yield an error if a unit's row or file has it end before it begins."""
    start, end = unit.matter.from_, unit.matter.to
    if start is not None and end is not None and end.latest() < start.earliest():
        yield error("unit-ends-before-start", unit.spans["to"], unit=unit.id)


def _circles_of_changes(changes: Iterable[ChangeDocument]) -> Iterator[Diagnostic]:
    """Yield each change by which a unit would come out of itself: ids are never used again."""
    after: dict[str, set[str]] = {}
    for change in changes:
        facts = change.matter
        if facts.kind not in _BECOMING:
            continue
        for old in set(facts.from_) - set(facts.to):
            for new in facts.to:
                if old in _reached(after, new):
                    span = place(change.spans, change.path, "to")
                    yield error("change-cycle", span, unit=new, other=old)
                after.setdefault(old, set()).add(new)


def _reached(after: Mapping[str, set[str]], start: str) -> set[str]:
    reached: set[str] = set()
    todo = [start]
    while todo:
        for following in after.get(todo.pop(), ()):
            if following not in reached:
                reached.add(following)
                todo.append(following)
    return reached


def _spans(documents: Iterable[Document]) -> dict[str, Span]:
    """Return where each unit's parent is written, else where the unit is; files before rows."""
    spans: dict[str, Span] = {}
    for document in documents:
        if isinstance(document, UnitDocument):
            stated = bool(document.matter.parent)
            if document.id not in spans or (stated and document.body is not None):
                spans[document.id] = place(document.spans, document.path, "parent[0]", "parent")
    return spans


def _cycles(site: Site, spans: Mapping[str, Span]) -> Iterator[Diagnostic]:
    """Yield each circle of present parents once, at the first of its ids."""
    entries = site.units.entries
    done: set[str] = set()
    for start in entries:
        trail: dict[str, None] = {}
        id = start
        while id in entries and id not in done and id not in trail:
            trail[id] = None
            id = entries[id].parent
        if id in trail:
            ring = list(trail)[list(trail).index(id) :]
            first = ring.index(min(ring))
            ring = ring[first:] + ring[:first]
            span = spans.get(ring[0], Span(entries[ring[0]].path))
            yield error("unit-parent-cycle", span, chain=" → ".join([*ring, ring[0]]))
        done.update(trail)


def _life(
    id: str, entry: UnitEntry, own: list[ChangeDocument], registered: Span
) -> Iterator[Diagnostic]:
    """Yield what contradicts the end and the founding of a unit; `own` is in order of time."""
    ends = [c for c in own if _ends(c, id)]
    for second in ends[1:]:
        also = Related(_mention(ends[0], id), OTHER)
        yield error("unit-ends-twice", _mention(second, id), related=(also,), unit=id)
    stated = entry.matter.to
    if ends and stated is not None:
        day = ends[0].matter.date
        if stated.latest() < day.earliest() or day.latest() < stated.earliest():
            also = Related(registered, OTHER)
            yield error("unit-ends-twice", _mention(ends[0], id), related=(also,), unit=id)
    founding = next((c for c in own if _founds(c, id)), None)
    for change in own:
        day = change.matter.date
        if ends and change not in ends and day.earliest() > ends[0].matter.date.latest():
            also = Related(_mention(ends[0], id), OTHER)
            yield error(
                "change-after-end",
                _mention(change, id),
                related=(also,),
                unit=id,
                end=short(ends[0].matter.date, "vi"),
            )
            # Whichever date is wrong, the rest cannot be judged before it is right.
            return
    for change in own:
        day = change.matter.date
        if founding is not None and day.latest() < founding.matter.date.earliest():
            also = Related(_mention(founding, id), OTHER)
            yield error(
                "change-before-founding",
                _mention(change, id),
                related=(also,),
                unit=id,
                founded=short(founding.matter.date, "vi"),
            )


def _ends(change: ChangeDocument, id: str) -> bool:
    facts = change.matter
    return facts.kind in ENDING_CHANGES and id in facts.from_ and id not in facts.to


def _founds(change: ChangeDocument, id: str) -> bool:
    facts = change.matter
    return facts.kind in FOUNDING_CHANGES and id in facts.to and id not in facts.from_


def _mention(change: ChangeDocument, id: str) -> Span:
    """Return where a change names a unit."""
    for key, ids in (("from", change.matter.from_), ("to", change.matter.to)):
        if id in ids:
            return place(change.spans, change.path, f"{key}[{ids.index(id)}]", key)
    return place(change.spans, change.path)


TEXTS: Texts = {
    "unit-ends-before-start": (
        Text(
            "Đơn vị “{unit}” kết thúc trước khi được thành lập.",
            ("Kiểm tra lại năm hoặc ngày ở “từ” (tu) và “đến” (den).",),
        ),
        Text(
            "The unit “{unit}” ends before it begins.",
            ("Look at the dates under from (tu) and to (den).",),
        ),
    ),
    "change-without-successor": (
        Text(
            "Thay đổi “{kind}” chưa ghi đơn vị sau khi thay đổi.",
            (
                "Thêm dòng ghi mã đơn vị, ví dụ: thanh: [cd-phuong-ben-thuyen].",
                "Nếu không có đơn vị kế tục, ghi loai: kết thúc hoạt động.",
            ),
        ),
        Text(
            "The change “{kind}” names no unit that comes out of it.",
            (
                "Add the id of the unit, for example thanh: [cd-phuong-ben-thuyen].",
                "If there is no successor, write loai: ket-thuc-hoat-dong.",
            ),
        ),
    ),
    **OTHER_TEXTS,
    "unit-parent-cycle": (
        Text(
            "Các đơn vị trực thuộc lẫn nhau thành vòng tròn: {chain}.",
            ("Hãy sửa cột trực thuộc (truc_thuoc) của một trong các đơn vị này.",),
        ),
        Text(
            "The units are each other's parents in a circle: {chain}.",
            ("Correct the parent of one of them.",),
        ),
    ),
    "change-same-units": (
        Text(
            "Biến động “{kind}” có các đơn vị trước và sau giống hệt nhau.",
            ("Hãy sửa mục tu hoặc mục thanh; nếu đơn vị chỉ đổi tên, hãy ghi loai: doi-ten",),
        ),
        Text(
            "The change “{kind}” has the same units before and after.",
            ("Correct from or to; if the unit was only renamed, write kind: doi-ten",),
        ),
    ),
    "unit-ends-twice": (
        Text(
            "Đơn vị “{unit}” kết thúc hoạt động hai lần, vào hai thời điểm khác nhau.",
            ("Hãy giữ lại thời điểm đúng.",),
        ),
        Text(
            "The unit “{unit}” ends twice, at different times.",
            ("Keep the right one.",),
        ),
    ),
    "change-cycle": (
        Text(
            "“{unit}” đã trở thành “{other}” từ trước, nên “{other}” không thể thành “{unit}” nữa.",
            ("Mã của đơn vị cũ không dùng lại; hãy đặt mã mới cho đơn vị mới.",),
        ),
        Text(
            "“{unit}” had become “{other}” before, so “{other}” cannot become “{unit}”.",
            ("The id of an old unit is never used again; give the new unit one of its own.",),
        ),
    ),
    "change-after-end": (
        Text(
            "Đơn vị “{unit}” đã kết thúc hoạt động ({end}) nên không thể có biến động sau đó.",
            (
                "Hãy kiểm tra ngày của hai biến động.",
                "Nếu là một đơn vị mới, hãy đặt cho đơn vị ấy một mã mới.",
            ),
        ),
        Text(
            "The unit “{unit}” had ended ({end}): nothing can happen to it afterwards.",
            ("Check the dates of both changes.", "A new unit needs an id of its own."),
        ),
    ),
    "change-before-founding": (
        Text(
            "Đơn vị “{unit}” đến {founded} mới thành lập nên không thể có biến động trước đó.",
            ("Hãy kiểm tra ngày của hai biến động.",),
        ),
        Text(
            "The unit “{unit}” was founded later ({founded}): nothing can happen to it before.",
            ("Check the dates of both changes.",),
        ),
    ),
}

# What makes a change what it is.
_CHANGE = ("date", "kind", "from", "from[]", "to", "to[]")
NEEDS = {
    "change-same-units": _CHANGE,
    "unit-ends-twice": _CHANGE,
    "change-cycle": _CHANGE,
    "change-after-end": ("to", *_CHANGE),
    "change-before-founding": ("from", *_CHANGE),
}

UNIT_LINEAGE = SiteCheck("unit-lineage", run, TEXTS, needs=NEEDS)
