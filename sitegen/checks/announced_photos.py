"""Pictures that a text promises and the article doesn't have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sitegen.checks.check import DocumentCheck, Texts
from sitegen.checks.source import Source
from sitegen.content.document import ArticleDocument, Document
from sitegen.diagnostics import Diagnostic, warning
from sitegen.locale.text import Text
from sitegen.text.folding import fold

# A line of its own such as "(Một số hình ảnh tại Đại hội)"; a sentence ends in a full stop.
_LINE = re.compile(
    r"[(\[\s*_]*(?:(?:sau đây|dưới đây) là )?(?:một số|một vài|vài|những|các|chùm) "
    r"(?:hình ảnh|bức ảnh|ảnh|hình)(?: (?!được\b|do\b|đã\b|chụp\b)[^.;]{1,100})?[)\]\s:*_.…]*"
)
_SENTENCE_END = re.compile(r"[^.…]\.[\s*_]*$")
# Within a sentence: the picture below.
_BELOW = re.compile(
    r"(?:hình ảnh|bức ảnh|ảnh) (?:ở )?(?:dưới đây|bên dưới|phía dưới)\b|[(](?:xem )?ảnh dưới[)]"
    r"|(?:sau đây|dưới đây) là (?:một số|một vài|những|các) (?:hình ảnh|bức ảnh|ảnh)\b"
)
_LONGEST = 120
_PICTURE = (".jpg", ".jpeg", ".png", ".gif", ".webp")


def run(document: Document, source: Source) -> Iterator[Diagnostic]:
    """Yield a warning for the first promise of pictures in an article that has none."""
    if not isinstance(document, ArticleDocument):
        return
    matter, body = document.matter, document.body
    if body.photos or matter.gallery or matter.cover or matter.video:
        return
    if any(link.target.lower().endswith(_PICTURE) for link in body.links):
        return
    for line in body.text.split("\n"):
        if announces(line):
            words = " ".join(line.split())
            shown = words if len(words) <= 80 else words[:79] + "…"
            yield warning("photos-announced", source.place_of(line), text=shown)
            return


def announces(paragraph: str) -> bool:
    """Tell whether a paragraph promises pictures."""
    lower = paragraph.lower()
    # Of "hình" alone only a short line can be meant; "tình hình" stands in every other paragraph.
    if "ảnh" not in lower and (len(lower) > _LONGEST or "hình" not in lower):
        return False
    text = fold(paragraph)
    if _BELOW.search(text):
        return True
    whole = len(text) <= _LONGEST and _LINE.fullmatch(text) is not None
    return whole and not _SENTENCE_END.search(text)


TEXTS: Texts = {
    "photos-announced": (
        Text(
            "Bài báo trước có hình ảnh (“{text}”) nhưng không có ảnh nào.",
            (
                "Hãy chép ảnh vào cạnh bài rồi thêm dòng: ![lời mô tả](anh.jpg)",
                "Nếu không còn ảnh, hãy bỏ câu ấy đi.",
            ),
        ),
        Text(
            "The text announces pictures (“{text}”), but the article has none.",
            (
                "Put the pictures beside the article and add: ![description](anh.jpg)",
                "If they are lost, remove that line.",
            ),
        ),
    ),
}

NEEDS = {
    "photos-announced": ("gallery", "gallery[]", "cover", "video"),
}

ANNOUNCED_PHOTOS = DocumentCheck("announced-photos", run, TEXTS, needs=NEEDS)
