"""Named lists whose conditions nothing can meet."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks.check import SiteCheck, Texts, place
from sitegen.config import FILE
from sitegen.content.document import Contents
from sitegen.diagnostics import Diagnostic, error
from sitegen.locale.text import Text
from sitegen.model.site import Site
from sitegen.pages.plan import Plan
from sitegen.text.suggestion import closest


def run(site: Site, contents: Contents, plan: Plan) -> Iterator[Diagnostic]:
    """Yield an error for each section or unit that a list names and the site doesn't have."""
    sections = [section.id for section in site.config.menu_sections]
    units = site.units.entries
    for named in site.config.lists:
        if named.section and named.section not in sections:
            near = closest(named.section, sections) or ""
            yield error(
                "list-section-unknown",
                place(site.places, FILE, f"lists.{named.name}.section"),
                list=named.name,
                section=named.section,
                suggestion=near,
            )
        if named.unit and named.unit not in units and not site.unread.may_be(named.unit):
            near = closest(named.unit, units) or ""
            span = place(site.places, FILE, f"lists.{named.name}.unit")
            yield error(
                "list-unit-unknown", span, list=named.name, unit=named.unit, suggestion=near
            )


TEXTS: Texts = {
    "list-section-unknown": (
        Text(
            "Danh sách “{list}” dùng chuyên mục “{section}” không có trong cấu hình.",
            (
                "Ý bạn có phải là “{suggestion}”?",
                "Hãy sửa mục lists (danh_sach) trong config.yaml.",
            ),
        ),
        Text(
            "The list “{list}” asks for the section “{section}”, which doesn't exist.",
            ("Did you mean “{suggestion}”?", "Correct the lists in config.yaml."),
        ),
    ),
    "list-unit-unknown": (
        Text(
            "Danh sách “{list}” dùng đơn vị “{unit}” chưa được khai báo.",
            (
                "Ý bạn có phải là “{suggestion}”?",
                "Hãy sửa mục lists (danh_sach) trong config.yaml.",
            ),
        ),
        Text(
            "The list “{list}” asks for the unit “{unit}”, which nobody registered.",
            ("Did you mean “{suggestion}”?", "Correct the lists in config.yaml."),
        ),
    ),
}

NAMED_LISTS = SiteCheck("named-lists", run, TEXTS)
