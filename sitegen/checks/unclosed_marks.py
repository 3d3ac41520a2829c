"""Bold letters and links that nobody closed: readers see the marks as they were typed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitegen.checks.check import DocumentCheck, Texts
from sitegen.checks.source import Source
from sitegen.content.document import Document, GlossaryDocument
from sitegen.diagnostics import Diagnostic, warning
from sitegen.locale.text import Text

# Marks left in a converted text: "5 ** 2" and "2**3" open nothing, nor does a row of asterisks.
_BOLD = re.compile(
    r"(?<![\w*])(?:(?P<mark>\*{2,3})(?=[^\s*])|(?P<apart>\*\*) +(?=\w[^*]*[^\s*]\*\*(?![\w*])))"
    r"(?P<word>[^\s*]+)"
)
# The sign of a note, behind a word: "đoàn viên** …", and further down "**Số tạm tính".
_NOTED = re.compile(r"[^\s*]\*{1,3}(?![\w*])")
_LINK = re.compile(
    r"(?P<mark>!?)\[(?P<words>[^\[\]]{1,300})\]\((?P<target>(?:[^()]++|\([^()]*\))*+)\Z"
)
_TARGET = re.compile(r"[./#@]")
_LETTER = re.compile(r"[^\W\d_]")
_LONGEST = 60


def run(document: Document, source: Source) -> Iterator[Diagnostic]:
    """Yield a warning for each mark that begins what no other ends, where it stands."""
    if isinstance(document, GlossaryDocument) or document.body is None:
        return
    # Most texts have no mark left for readers to see, and cost one look.
    shown = document.body.text
    if "**" not in shown and "](" not in shown:
        return
    after, noted = 0, False
    for line in shown.split("\n"):
        if "**" not in line and "](" not in line:
            noted = noted or ("*" in line and _NOTED.search(line) is not None)
            continue
        found = source.find(line, after) or source.find(line)
        if found is None:
            continue
        start, after = found
        begins = source.body.rfind("\n", 0, start) + 1
        # Words of code may stand in a paragraph too, but seldom begin one.
        if _LETTER.search(source.masked, begins, start):
            continue
        start = begins
        if (bold := _BOLD.search(line)) and not (noted and not bold.start()):
            yield from _bold(source, start, after, bold)
        elif not bold:
            noted = noted or _NOTED.search(line) is not None
        if link := _LINK.search(line):
            yield from _link(source, start, after, link)


def _bold(source: Source, start: int, end: int, bold: re.Match[str]) -> Iterator[Diagnostic]:
    """Yield the problem of a mark if it was typed as one: code and escaped marks are none."""
    mark = bold["mark"] or bold["apart"]
    typed = bold[0] if bold["apart"] else mark + bold["word"]
    at = source.masked.rfind(typed, start, end)
    if at >= 0 and source.body[at - 1 : at] != "\\":
        yield warning("bold-not-closed", source.span(at, at + len(typed)), text=_shown(typed))


def _link(source: Source, start: int, end: int, link: re.Match[str]) -> Iterator[Diagnostic]:
    """Yield the problem of a link if what follows the words may be an address."""
    address = (link["target"].split() or [""])[0].rstrip(".,;:")
    typed = f"[{link['words']}]("
    at = source.masked.rfind(typed, start, end + len(typed))
    if at < 0 or not _TARGET.search(address):
        return
    at -= source.body[at - 1 : at] == "!"
    stop = source.body.find("\n", at)
    stop = len(source.body) if stop < 0 else stop
    closed = f"{link['mark']}{typed}{address})"
    yield warning("link-not-closed", source.span(at, stop), text=_shown(link[0]), closed=closed)


def _shown(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


TEXTS: Texts = {
    "bold-not-closed": (
        Text(
            "Chữ đậm bắt đầu ở “{text}” không kết thúc trong đoạn này, người đọc thấy nguyên dấu "
            "**.",
            (
                (
                    "Gõ thêm ** liền sau chữ cuối cần in đậm, không có dấu cách: **Trao quà** cho "
                    "đoàn viên."
                ),
                (
                    "Đậm nhiều đoạn thì gõ ** ở đầu và cuối từng đoạn. Không cần in đậm thì xóa "
                    "dấu **."
                ),
            ),
        ),
        Text(
            "The bold letters that begin at “{text}” do not end in this paragraph: readers see "
            "the **.",
            (
                (
                    "Type ** right behind the last bold word, without a space: **Trao quà** cho "
                    "đoàn viên."
                ),
                "For several paragraphs, type it around each. Or delete the **.",
            ),
        ),
    ),
    "link-not-closed": (
        Text(
            "“{text}” thiếu dấu ) sau địa chỉ, nên người đọc thấy nguyên như đã gõ.",
            ("Gõ thêm dấu ) ngay sau địa chỉ: {closed}",),
        ),
        Text(
            "“{text}” lacks the ) behind the address: readers see it as it was typed.",
            ("Type a ) right behind the address: {closed}",),
        ),
    ),
}

UNCLOSED_MARKS = DocumentCheck("unclosed-marks", run, TEXTS)
