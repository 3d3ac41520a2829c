"""Named lists whose conditions nothing can meet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sitegen.checks.check import SiteCheck, Texts
from sitegen.config import FILE
from sitegen.content.document import Document
from sitegen.diagnostics import Diagnostic, Span, error
from sitegen.locale.text import Text
from sitegen.model.site import Site
from sitegen.pages.plan import Plan
from sitegen.text.suggestion import closest


def run(site: Site, documents: Mapping[str, Document], plan: Plan) -> Iterator[Diagnostic]:
    """Yield an error for each section or unit that a list names and the site doesn't have."""
    sections = [section.id for section in site.config.menu_sections]
    units = site.units.entries
    # Units may be missing because of their own errors, which are told elsewhere.
    complete = not any(path.startswith("content/units") for path in site.held)
    for named in site.config.lists:
        if named.section and named.section not in sections:
            near = closest(named.section, sections) or ""
            yield error(
                "list-section-unknown",
                Span(FILE),
                list=named.name,
                section=named.section,
                suggestion=near,
            )
        if named.unit and named.unit not in units and complete:
            near = closest(named.unit, units) or ""
            yield error(
                "list-unit-unknown", Span(FILE), list=named.name, unit=named.unit, suggestion=near
            )


TEXTS: Texts = {
    "list-section-unknown": (
        Text(
            "Danh sách “{list}” dùng chuyên mục “{section}” không có trong cấu hình.",
            ("Ý bạn có phải là “{suggestion}”?", "Hãy sửa mục danh_sach trong config.yaml."),
        ),
        Text(
            "The list “{list}” asks for the section “{section}”, which doesn't exist.",
            ("Did you mean “{suggestion}”?", "Correct the lists in config.yaml."),
        ),
    ),
    "list-unit-unknown": (
        Text(
            "Danh sách “{list}” dùng đơn vị “{unit}” chưa được khai báo.",
            ("Ý bạn có phải là “{suggestion}”?", "Hãy sửa mục danh_sach trong config.yaml."),
        ),
        Text(
            "The list “{list}” asks for the unit “{unit}”, which nobody registered.",
            ("Did you mean “{suggestion}”?", "Correct the lists in config.yaml."),
        ),
    ),
}

NAMED_LISTS = SiteCheck("named-lists", run, TEXTS)
