"""Names of files that Windows cannot store, or of which it can store only one."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks.check import OTHER, OTHER_TEXTS, SiteCheck, Texts
from sitegen.content.document import Contents
from sitegen.diagnostics import Diagnostic, Related, Span, warning
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
    before: dict[str, str] = {}
    for path in sorted({*site.links.documents, *site.links.files}):
        if path.startswith(STATIC):
            continue
        lowered = path.lower()
        if found := _UNFIT.search(lowered):
            name = path[found.start() + 1 :].partition("/")[0]
            yield warning("file-name-reserved", Span(path), name=name)
        first = before.setdefault(lowered, path)
        if first != path:
            # Of two folders that differ so, Windows makes one; only a file is lost.
            also = Related(Span(first), OTHER)
            yield warning("file-name-capitals", Span(path), related=(also,), first=first)


TEXTS: Texts = {
    **OTHER_TEXTS,
    "file-name-capitals": (
        Text(
            "Tên tệp này chỉ khác “{first}” ở chữ hoa, chữ thường.",
            (
                (
                    "Hãy đổi tên một trong hai tệp: trên máy Windows chúng là một, tệp này sẽ đè "
                    "lên tệp kia."
                ),
            ),
        ),
        Text(
            "The name of this file differs from “{first}” in capitals only.",
            ("Rename one of them: on Windows both are one file, and one of them is lost.",),
        ),
    ),
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
