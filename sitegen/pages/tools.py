"""What a reader can do with a page: pass it on, go back, report a mistake or mend it.

All of it are plain links: nobody is asked before the reader follows one.
"""

from __future__ import annotations

from urllib.parse import quote

from msgspec import Struct

from sitegen.config import Config
from sitegen.locale.strings import Strings
from sitegen.pages import view
from sitegen.pages.page import Ref

TOOLS: Ref = ("tools", "")
# Facebook's own page for sharing, which needs neither its script nor an account of the site.
_FACEBOOK = "https://www.facebook.com/sharer/sharer.php?u="


class Tools(Struct, frozen=True, array_like=True):
    """What the settings say of readers' tools; empty where there is nothing to offer.

    `sharing` are ways to pass a page on, `editing` is put before the path of a source.
    """

    sharing: tuple[str, ...]
    report_to: str
    editing: str


def tools_of(config: Config) -> Tools:
    """Return what a site offers its readers."""
    masthead = config.masthead.email
    return Tools(
        sharing=config.sharing,
        # The mailbox for letters, where the masthead names none.
        report_to=next((at for at in (masthead, config.comments.email) if "@" in at), ""),
        editing=config.repository.editing if config.repository is not None else "",
    )


def tools_view(
    tools: Tools, t: Strings, title: str, url: str, source: str, back: view.Link | None = None
) -> view.ToolsView:
    """Return the tools of a page: `url` is its absolute address, `source` the path of its text."""
    ways = tools.sharing
    return view.ToolsView(
        sheet="phone" in ways,
        copy="copy" in ways,
        email=mail_link("", title, f"{title}\n{url}\n") if "email" in ways else "",
        facebook=_FACEBOOK + quote(url, safe="") if "facebook" in ways else "",
        back=back,
        report=_report(tools.report_to, t, title, url) if tools.report_to else "",
        edit=tools.editing + quote(source, safe="/") if tools.editing else "",
    )


def mail_link(to: str, subject: str, body: str) -> str:
    """Return a mailto address (RFC 6068): lines end in CR LF, and everything else is encoded."""
    lines = quote("\r\n".join(body.split("\n")), safe="")
    return f"mailto:{quote(to, safe='@')}?subject={quote(subject, safe='')}&body={lines}"


def _report(to: str, t: Strings, title: str, url: str) -> str:
    return mail_link(to, t("report_subject", title=title), t("report_body", title=title, url=url))
