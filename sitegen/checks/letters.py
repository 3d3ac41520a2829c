"""Readers' letters that no reader sees, because config.yaml does not ask for any."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks.check import SiteCheck, Texts
from sitegen.content.document import Contents, LetterDocument
from sitegen.diagnostics import Diagnostic, Span, warning
from sitegen.locale.text import Text
from sitegen.model.site import Site
from sitegen.pages.comments import SHOWN_BY
from sitegen.pages.plan import Plan


def run(site: Site, contents: Contents, plan: Plan) -> Iterator[Diagnostic]:
    """Yield one warning at the first letter, which holds for all of them."""
    if site.config.comments.provider in SHOWN_BY:
        return
    paths = sorted(d.path for d in contents.others if isinstance(d, LetterDocument))
    if paths:
        yield warning("letters-not-shown", Span(paths[0]), n=len(paths))


TEXTS: Texts = {
    "letters-not-shown": (
        Text(
            "Trang tin chưa bật thư bạn đọc, nên {n} thư trong content/letters không hiện.",
            (
                "Ghi vào config.yaml: comments: {{provider: letters, email: hộp thư của tòa soạn}}",
                "Nếu không đăng thư nữa, chuyển các tệp ấy ra khỏi thư mục content.",
            ),
        ),
        Text(
            "The site does not ask for letters, so {n} in content/letters are not shown.",
            (
                "Write into config.yaml: comments: {{provider: letters, email: the editors' own}}",
                "If letters are no longer published, move the files out of the folder content.",
            ),
        ),
    ),
}

LETTERS = SiteCheck("letters", run, TEXTS)
