"""Articles about a time when their unit was no more."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks.check import SiteCheck, Texts, place
from sitegen.content.document import Contents
from sitegen.diagnostics import Diagnostic, warning
from sitegen.locale.text import Text
from sitegen.model.site import Site
from sitegen.pages.plan import Plan
from sitegen.text.date_format import short


def run(site: Site, contents: Contents, plan: Plan) -> Iterator[Diagnostic]:
    """Yield a warning for each article whose event, else date, lies after its unit's last day."""
    ended = {id: entry for id, entry in site.units.entries.items() if entry.ended is not None}
    if not ended:
        return
    for entry in (*site.entries.values(), *site.hidden):
        placement = entry.placement
        unit = ended.get(entry.unit)
        if unit is None or unit.ended is None or placement.archival:
            continue
        day = placement.event_start or placement.date
        if day.earliest() > unit.ended.latest():
            spans = contents.article(entry.path).spans
            yield warning(
                "unit-had-ended",
                place(spans, entry.path, "unit", "event.start", "held", "date"),
                unit=unit.name,
                ended=short(unit.ended, "vi"),
                day=short(day, "vi"),
            )


TEXTS: Texts = {
    "unit-had-ended": (
        Text(
            "“{unit}” đã kết thúc hoạt động ({ended}) trước thời điểm của bài ({day}).",
            (
                "Hãy kiểm tra lại don_vi và ngày.",
                "Nếu là bài tư liệu về đơn vị cũ, hãy thêm: luu_tru: có",
            ),
        ),
        Text(
            "“{unit}” had ended ({ended}) before the time of the article ({day}).",
            ("Check unit and date.", "If the article looks back, add: archival: yes"),
        ),
    ),
}

NEEDS = {
    "unit-had-ended": ("date", "event.start", "held", "archival", "content/changes/"),
}

ENDED_UNITS = SiteCheck("ended-units", run, TEXTS, needs=NEEDS)
