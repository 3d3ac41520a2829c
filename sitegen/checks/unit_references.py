"""Units that the registry and the changes name but nobody registered; ids that cannot be."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks.check import OTHER, OTHER_TEXTS, SiteCheck, Texts, place
from sitegen.content.document import ChangeDocument, Contents, UnitDocument
from sitegen.diagnostics import Diagnostic, Related, Span, error
from sitegen.locale.text import Text
from sitegen.model import permalink
from sitegen.model.site import Site
from sitegen.pages.plan import Plan
from sitegen.text.suggestion import closest


def run(site: Site, contents: Contents, plan: Plan) -> Iterator[Diagnostic]:
    """Yield every id of a unit that nobody registered, that is reserved or taken twice."""
    files: dict[str, UnitDocument] = {}
    for document in contents.others:
        if isinstance(document, UnitDocument):
            span = place(document.spans, document.path)
            if permalink.is_reserved(document.id):
                yield error("unit-id-reserved", span, unit=document.id)
            if document.body is not None:
                first = files.setdefault(document.id, document)
                if first is not document:
                    one, two = sorted((first.path, document.path))
                    also = Related(Span(one), OTHER)
                    yield error("unit-file-twice", Span(two), related=(also,), unit=document.id)
    known = site.units.entries
    for document in contents.others:
        if not isinstance(document, UnitDocument | ChangeDocument):
            continue
        for id, keys in _named(document):
            if id not in known and not site.unread.may_be(id):
                span = place(document.spans, document.path, *keys)
                yield error("unit-unknown", span, unit=id, suggestion=closest(id, known) or "")


def _named(document: UnitDocument | ChangeDocument) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the ids that a document names, each with where it may have been written."""
    if isinstance(document, UnitDocument):
        for index, parent in enumerate(document.matter.parent):
            yield parent.id, (f"parent[{index}].id", f"parent[{index}]", "parent")
        return
    matter = document.matter
    for key, ids in (("from", matter.from_), ("to", matter.to)):
        for index, id in enumerate(ids):
            yield id, (f"{key}[{index}]", key)
    if matter.custodian:
        yield matter.custodian, ("custodian",)
    if matter.transfer is not None:
        yield matter.transfer.all_under, ("transfer.all_under",)
        yield matter.transfer.to, ("transfer.to",)
        for index, id in enumerate(matter.transfer.except_):
            yield id, (f"transfer.except[{index}]", "transfer.except")


TEXTS: Texts = {
    **OTHER_TEXTS,
    "unit-unknown": (
        Text(
            "Chưa có đơn vị nào mang mã “{unit}”.",
            (
                "Ý bạn có phải là “{suggestion}”?",
                "Hãy sửa mã, hoặc thêm đơn vị vào content/units.csv.",
            ),
        ),
        Text(
            "No unit has the id “{unit}”.",
            (
                "Did you mean “{suggestion}”?",
                "Correct the id or add the unit to content/units.csv.",
            ),
        ),
    ),
    "unit-id-reserved": (
        Text(
            "Mã đơn vị “{unit}” trùng với từ dành riêng cho địa chỉ của trang tin.",
            ("Hãy chọn mã khác, ví dụ: cd-{unit}",),
        ),
        Text(
            "The unit id “{unit}” is a word reserved for addresses.",
            ("Choose another one, such as cd-{unit}",),
        ),
    ),
    "unit-file-twice": (
        Text(
            "Hai tệp cùng khai báo đơn vị “{unit}”.",
            ("Hãy gộp nội dung vào một tệp, hoặc đổi tên một tệp.",),
        ),
        Text(
            "Two files declare the unit “{unit}”.",
            ("Merge them, or rename one.",),
        ),
    ),
}

UNIT_REFERENCES = SiteCheck("unit-references", run, TEXTS)
