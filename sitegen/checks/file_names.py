"""Names of files that Windows cannot store: there the whole archive could not be fetched."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks.check import SiteCheck, Texts
from sitegen.content.document import Contents
from sitegen.diagnostics import Diagnostic, Span, warning
from sitegen.locale.text import Text
from sitegen.model.site import Site
from sitegen.pages.plan import STATIC, Plan
from sitegen.text.pattern import pattern

# Devices, whatever the ending, and characters that mean something else.
_UNFIT = pattern(
    r"/(?:(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])[ ]*(?:[./]|\Z)"
    r"|[^/]*[<>:\"|?*]|[^/]*[. ](?:/|\Z))"
)


def run(site: Site, contents: Contents, plan: Plan) -> Iterator[Diagnostic]:
    """Yield a warning for each such file; those that are published as they are, are refused."""
    for path in sorted({*site.links.documents, *site.links.files}):
        if not path.startswith(STATIC) and (found := _UNFIT.search(path.lower())):
            name = path[found.start() + 1 :].partition("/")[0]
            yield warning("file-name-reserved", Span(path), name=name)


TEXTS: Texts = {
    "file-name-reserved": (
        Text(
            "Máy Windows không lưu được tệp hay thư mục tên “{name}”.",
            (
                (
                    'Hãy đổi tên: tránh con, aux, prn, nul, com1, lpt1, các dấu < > : " | ? * và '
                    "dấu chấm hay dấu cách ở cuối."
                ),
            ),
        ),
        Text(
            "Windows cannot store a file or folder named “{name}”.",
            (
                (
                    'Rename it: avoid con, aux, prn, nul, com1, lpt1, the characters < > : " | ? '
                    "* and a dot or space at the end."
                ),
            ),
        ),
    ),
}

FILE_NAMES = SiteCheck("file-names", run, TEXTS)
