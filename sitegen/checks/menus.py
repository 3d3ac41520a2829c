"""Links of config's menus to what is not there."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sitegen.checks.check import SiteCheck, Texts, place
from sitegen.config import FILE
from sitegen.content.document import Contents
from sitegen.content.navigation import MenuLink
from sitegen.diagnostics import Diagnostic, error
from sitegen.locale.text import Text
from sitegen.model.site import Site
from sitegen.pages.navigation import own_address, page_paths
from sitegen.pages.plan import Plan
from sitegen.text.suggestion import closest


def run(site: Site, contents: Contents, plan: Plan) -> Iterator[Diagnostic]:
    """Yield an error for each link that nothing answers, nor will when it is published."""
    config = site.config
    listed = [(f"menu[{index}]", link) for index, link in enumerate(config.menu)]
    listed += [(f"footer.links[{index}]", link) for index, link in enumerate(config.footer.links)]
    for at, link in listed:
        (aim,) = link.aims
        wanted = getattr(link, aim)
        known = _known(site, plan, link)
        if known is not None and wanted not in known:
            yield error(
                "menu-link-broken",
                place(site.places, FILE, f"{at}.{aim}", at),
                target=wanted,
                suggestion=closest(wanted, known) or "",
            )


def _known(site: Site, plan: Plan, link: MenuLink) -> Collection[str] | None:
    """Return all that a link may name; None where it names nothing that could be missing."""
    if link.section:
        return [section.id for section in site.config.menu_sections]
    if link.unit:
        return None if site.unread.may_be(link.unit) else site.units.entries.keys()
    if link.page:
        if any(path in site.links.documents for path in page_paths(link.page)):
            return None
        return ["/".join(page.segments) for page in site.pages.values()]
    own = own_address(site, link.url)
    # With documents held back nobody knows which addresses will answer.
    if site.held or own is None:
        return None
    found = {page.address for page in plan.pages} | {file.address for file in plan.files}
    return None if own.partition("#")[0] in found else found


TEXTS: Texts = {
    "menu-link-broken": (
        Text(
            "Menu dẫn tới “{target}”, mà trang tin không có chỗ ấy.",
            (
                "Ý bạn có phải là “{suggestion}”?",
                "Hãy sửa mục menu (thuc_don) hoặc footer (chan_trang) trong config.yaml.",
            ),
        ),
        Text(
            "The menu leads to “{target}”, which the site doesn't have.",
            ("Did you mean “{suggestion}”?", "Correct menu or footer in config.yaml."),
        ),
    ),
}

MENUS = SiteCheck("menus", run, TEXTS)
