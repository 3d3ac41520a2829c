"""Text pasted from a document in an old font: letters that only that font shows as Vietnamese."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks.check import DocumentCheck, Texts
from sitegen.checks.source import Source, lines
from sitegen.content.document import Document
from sitegen.diagnostics import Diagnostic, error, warning
from sitegen.locale.text import Text

_MOST = 20
_SHOWN = 40


def run(_document: Document, source: Source) -> Iterator[Diagnostic]:
    """Yield an error for each such line of the front matter, a warning for each of the text."""
    text = source.text
    # What Vietnamese has in no spelling, and both fonts in nearly every sentence.
    if not (
        "®" in text
        or "µ" in text
        or "¸" in text
        or "ñ" in text
        or "ø" in text
        or "ï" in text
        or "Ñ" in text
        or "Ø" in text
    ):
        return
    # Loaded only here: hardly a text comes so far.
    from sitegen.text.old_fonts import old_letters

    told = 0
    for start, line in lines(text):
        old = None if line.isascii() else old_letters(line)
        if old is not None:
            begins = next(at for at, letter in enumerate(line) if not letter.isascii())
            begins = line.rfind(" ", 0, begins) + 1
            span = source.span_in_text(start + begins, start + len(line.rstrip()))
            report = error if start < source.body_start else warning
            meant = old.text[begins:].strip()[:_SHOWN].strip("\0")
            yield report("text-old-font", span, text=line[begins:][:_SHOWN], suggestion=meant)
            told += 1
            if told == _MOST:
                return


TEXTS: Texts = {
    "text-old-font": (
        Text(
            "“{text}” gõ bằng phông cũ (.VnTime, VNI-Times), người đọc chỉ thấy ký tự lạ.",
            (
                (
                    "Mở UniKey → Công cụ (Ctrl+Shift+F6), chọn nguồn TCVN3 (ABC) hoặc VNI Windows, "
                    "đích Unicode, chuyển mã đoạn ấy rồi dán lại."
                ),
                "Đúng ra là: {suggestion}",
            ),
        ),
        Text(
            "“{text}” was typed in an old font (.VnTime, VNI-Times); readers see odd signs.",
            (
                (
                    "Open UniKey → Toolkit (Ctrl+Shift+F6), choose TCVN3 (ABC) or VNI Windows as "
                    "the source and Unicode as the destination, convert it and paste it again."
                ),
                "It means: {suggestion}",
            ),
        ),
    ),
}

OLD_FONTS = DocumentCheck("old-fonts", run, TEXTS)
