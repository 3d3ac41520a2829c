"""Pictures that say nothing to who cannot see them."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Iterator

from sitegen.checks.check import DocumentCheck, Texts, place
from sitegen.checks.source import Source
from sitegen.content.document import ArticleDocument, Document, GlossaryDocument
from sitegen.content.markup.body import Body, Photo
from sitegen.diagnostics import Diagnostic, Span, error, warning
from sitegen.locale.text import Text

_ENDING = r"\.(?:jpe?g|png|gif|webp|bmp|heic|heif|tiff?|svg)"
_NAMED = re.compile(rf".*{_ENDING}", re.IGNORECASE | re.DOTALL)
# What cameras, telephones, Zalo and Word call a picture; also copies of such files.
_CAMERA = re.compile(
    r"(?:(?:copy of|bản sao(?: của)?) )?"
    r"(?:(?:fb[_-]?)?img|image|picture|photo|pic|dsc[nf]?|dcim|mvimg|pxl|scan|screenshot|untitled"
    r"|received|download|wp)[ _-]?\d[\w-]*(?: ?\(\d+\))?"
    r"|(?:hinh|anh|hình|ảnh)[_-]?\d+|[pz]\d{4,}[\w-]*|\d{6,}[\w-]*|(?:copy of|bản sao của) [\w-]+",
    re.IGNORECASE,
)

# What every picture is; a number does not make it more.
_EMPTY = re.compile(
    r"(?:(?:một|vài|các|những)\s)?(?:hình ảnh|hình|ảnh|ảnh chụp|bức ảnh|ảnh minh h[oọ][aạ]"
    r"|hình minh h[oọ][aạ]|minh h[oọ][aạ]|image|picture|photo|pic|img|alt|mô tả|mô tả ảnh|lời mô tả"
    r"|chú thích|description|caption)\W*\d*\W*|\W*\d{1,5}\W*|[\W_]+",
    re.IGNORECASE,
)


def run(document: Document, source: Source) -> Iterator[Diagnostic]:
    """Yield every picture without a description, or with its file's name for one."""
    if isinstance(document, GlossaryDocument):
        return
    if isinstance(document, ArticleDocument):
        yield from _front_matter(document)
    if document.body is not None:
        yield from _body(document.body, source)


def _front_matter(article: ArticleDocument) -> Iterator[Diagnostic]:
    path, spans = article.path, article.spans
    cover = article.matter.cover
    if cover is not None:
        if not cover.alt:
            yield error("cover-alt-missing", place(spans, path, "cover"), file=cover.src)
        else:
            span = place(spans, path, "cover.alt", "cover")
            yield from _judged(cover.alt, cover.src, span)
    for index, image in enumerate(article.matter.gallery):
        at = f"gallery[{index}]"
        if image.alt:
            yield from _judged(image.alt, image.src, place(spans, path, f"{at}.alt", at))
        elif not image.caption and _NAMED.fullmatch(image.src):
            yield error("gallery-alt-missing", place(spans, path, at), file=image.src)


def _body(body: Body, source: Source) -> Iterator[Diagnostic]:
    for photo in body.photos:
        if photo.alt and is_file_name(photo.alt, photo.target):
            yield error("alt-is-file-name", _described(photo, source), alt=photo.alt)
        elif photo.alt:
            if not photo.caption and says_nothing(photo.alt):
                yield warning("alt-says-nothing", _described(photo, source), alt=photo.alt)
        elif not photo.caption:
            yield error("photo-alt-missing", photo.span, file=photo.target)


def _described(photo: Photo, source: Source) -> Span:
    """Return the place of a picture's description, which stands before its target or elsewhere."""
    target = source.offset(photo.span)
    begins = source.body.rfind("![", 0, target) + 2
    ends = source.body.find("](", begins, target)
    if begins > 1 and ends > begins and not source.body[ends + 2 : target].strip(" <"):
        return source.span(begins, ends)
    found = source.find(photo.alt)
    return source.span(*found) if found is not None else photo.span


def _judged(alt: str, target: str, span: Span) -> Iterator[Diagnostic]:
    if is_file_name(alt, target):
        yield error("alt-is-file-name", span, alt=alt)
    elif says_nothing(alt):
        yield warning("alt-says-nothing", span, alt=alt)


def says_nothing(alt: str) -> bool:
    """Tell whether a description says no more than that this is a picture."""
    return len(alt) <= 30 and _EMPTY.fullmatch(" ".join(alt.split())) is not None


def is_file_name(alt: str, target: str) -> bool:
    """Tell whether a description is no more than the name of a file, of this one or another."""
    text = " ".join(alt.split())
    name = posixpath.basename(target)
    stem = name.rpartition(".")[0] or name
    own = {_key(name), _key(stem)}
    # "Trao quà" for trao-qua.jpg is a description: only the very same letters are the name.
    return _key(text) in own or bool(_NAMED.fullmatch(text) or _CAMERA.fullmatch(text))


def _key(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


_HOW = "Hãy viết một câu ngắn tả người và việc trong ảnh, ví dụ: Chủ tịch Công đoàn trao quà."
_HOW_EN = "Describe in a short sentence who does what, such as: The chair hands over the gifts."

TEXTS: Texts = {
    "cover-alt-missing": (
        Text(
            "Ảnh đại diện “{file}” chưa có lời mô tả.",
            (_HOW, "Cách ghi: anh_dai_dien: {{anh: {file}, mo_ta: …}}"),
        ),
        Text(
            "The cover “{file}” has no description.",
            (_HOW_EN, "Write it so: cover: {{src: {file}, alt: …}}"),
        ),
    ),
    "gallery-alt-missing": (
        Text(
            "Ảnh “{file}” trong thư viện ảnh chưa có lời mô tả hay chú thích.",
            (_HOW, "Cách ghi: - {{anh: {file}, mo_ta: …}}"),
        ),
        Text(
            "The picture “{file}” in the gallery has neither description nor caption.",
            (_HOW_EN, "Write it so: - {{src: {file}, alt: …}}"),
        ),
    ),
    "photo-alt-missing": (
        Text(
            "Ảnh “{file}” chưa có lời mô tả hay chú thích.",
            (_HOW, "Cách ghi: ![lời mô tả]({file})"),
        ),
        Text(
            "The picture “{file}” has neither description nor caption.",
            (_HOW_EN, "Write it so: ![description]({file})"),
        ),
    ),
    "alt-is-file-name": (
        Text("“{alt}” là tên tệp, không phải lời mô tả ảnh.", (_HOW,)),
        Text("“{alt}” is the name of a file, not a description.", (_HOW_EN,)),
    ),
    "alt-says-nothing": (
        Text("Lời mô tả “{alt}” không cho biết trong ảnh có gì.", (_HOW,)),
        Text("The description “{alt}” doesn't say what the picture shows.", (_HOW_EN,)),
    ),
}

NEEDS = {
    "cover-alt-missing": ("cover.src", "cover.alt"),
    "gallery-alt-missing": ("gallery.src", "gallery.alt", "gallery.caption"),
}

ALTERNATIVE_TEXTS = DocumentCheck("alternative-texts", run, TEXTS, needs=NEEDS)
