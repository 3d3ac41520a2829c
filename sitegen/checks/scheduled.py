"""Articles that are finished and not seen yet, since their day has not come."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks.check import SiteCheck, Texts, place
from sitegen.content.document import Contents
from sitegen.diagnostics import Diagnostic, advice
from sitegen.locale.text import Text
from sitegen.model.site import Site
from sitegen.model.visibility import Visibility
from sitegen.pages.plan import Plan
from sitegen.text.date_format import clock, short


def run(site: Site, contents: Contents, plan: Plan) -> Iterator[Diagnostic]:
    """Yield a remark on each, with the day from which it will be seen."""
    for entry in site.hidden:
        if entry.visibility is Visibility.SCHEDULED:
            placement = entry.placement
            begins = placement.publish_at or placement.date
            day = short(begins, "vi")
            when = f"{clock(begins)} {day}" if clock(begins) else day
            spans = contents.article(entry.path).spans
            yield advice("hidden-until", place(spans, entry.path, "publish_at", "date"), text=when)


TEXTS: Texts = {
    "hidden-until": (
        Text(
            "Bài ẩn đến {text}.",
            (
                "Nếu muốn đăng ngay, sửa ngay_dang (và dang_luc, nếu có) thành hôm nay.",
                "Đến lúc ấy trang tin phải được dựng lại thì bài mới hiện: xem sitegen due.",
            ),
        ),
        Text(
            "The article is hidden until {text}.",
            (
                "To publish it now, set date (and publish_at, if there is one) to today.",
                "It appears when the site is built again at that time: see sitegen due.",
            ),
        ),
    ),
}

# When an article is seen.
NEEDS = {
    "hidden-until": ("date", "publish_at", "status"),
}

SCHEDULED = SiteCheck("scheduled", run, TEXTS, needs=NEEDS)
