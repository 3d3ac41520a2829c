"""Numbers of private persons that should not be public: of their papers, of their telephones.

In an article it is a question of judgement; in a letter a reader told the editors alone.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from sitegen.checks.check import DocumentCheck, Texts
from sitegen.checks.source import Source
from sitegen.content.document import ArticleDocument, Document, LetterDocument
from sitegen.diagnostics import Diagnostic, error, warning
from sitegen.locale.text import Text
from sitegen.text.pattern import pattern

# From 9 to 12 digits from a 0 on, in groups or not; not within another number, word or address.
_NUMBER = pattern(r"0(?<![\w/+=_.,-].)\d(?:[ .-]?\d){8,10}(?![\w/]|[.,-]\w)")
_FROM_ABROAD = pattern(r"\+84[ .-]?(?:\(0\)[ .-]?)?[35789](?:[ .-]?\d){8}(?![\w/]|[.,-]\w)")
_NINE = r"[^\d\n]{0,30}(\d{9}|\d{3}[ .]\d{3}[ .]\d{3})(?![\w/]|[.,-]\w)"
_CARD = "minh nhân dân"
_PAPERS = pattern(rf"MT?ND{_NINE}")
_PAPERS_IN_FULL = pattern(rf"{_CARD}{_NINE}")
# A citizen's number: province, century and sex, year, six digits.
_CITIZEN = pattern(r"0(?:0[1-9]|[1-8]\d|9[0-6])[0-3]\d{8}")
_MOBILE = pattern(r"0[35789]\d{8}")
_DIGIT = pattern(r"\d")
# A number that is there to be called.
_PUBLIC = pattern(
    r"liên hệ|đường dây|hotline|tổng đài|trực ban|tư vấn|hỗ trợ|tiếp nhận|phản ánh|fax|tel:",
    re.IGNORECASE,
)
_EMAIL = pattern(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+")
_WINDOW = 80
_MOST = 20


def run(document: Document, source: Source) -> Iterator[Diagnostic]:
    """Yield a warning for each such number; which one it is is never told: logs are public.

    A letter may hold none at all, and no e-mail address: these are errors.
    """
    text = source.text
    if isinstance(document, LetterDocument):
        for start, end, digits in itertools.islice(_numbers(text, private=True), _MOST):
            yield error("personal-data", source.span_in_text(start, end), digits=digits)
        for found in itertools.islice(_EMAIL.finditer(text), _MOST):
            yield error("personal-email", source.span_in_text(*found.span()))
        return
    numbers = _numbers(text, article=isinstance(document, ArticleDocument))
    for start, end, digits in itertools.islice(numbers, _MOST):
        yield warning("personal-data", source.span_in_text(start, end), digits=digits)


def _numbers(
    text: str, *, article: bool = False, private: bool = False
) -> Iterator[tuple[int, int, int]]:
    """Yield where numbers of persons stand; pages and units give telephones to be called.

    What is `private` gives none to anybody.
    """

    def is_own(found: re.Match[str]) -> bool:
        return private or (article and not _is_public(text, found))

    for found in _NUMBER.finditer(text):
        digits = "".join(_DIGIT.findall(found[0]))
        if len(digits) == 12:
            if _CITIZEN.fullmatch(digits):
                yield *found.span(), 12
        elif _MOBILE.fullmatch(digits) and is_own(found):
            yield *found.span(), 10
    if "+" in text:
        for found in _FROM_ABROAD.finditer(text):
            if is_own(found):
                yield *found.span(), 11
    for found in _PAPERS.finditer(text):
        yield *found.span(1), 9
    if _CARD in text:
        for found in _PAPERS_IN_FULL.finditer(text):
            yield *found.span(1), 9


def _is_public(text: str, found: re.Match[str]) -> bool:
    """Tell whether the words before, in the same line, ask to call; or a link to call follows."""
    line = text.rfind("\n", 0, found.start()) + 1
    before = text[max(line, found.start() - _WINDOW) : found.start()]
    return _PUBLIC.search(before) is not None or text.startswith("](tel:", found.end())


TEXTS: Texts = {
    "personal-data": (
        Text(
            "Dãy {digits} chữ số này giống số giấy tờ hoặc điện thoại riêng của một người.",
            (
                "Hãy bỏ đi, hoặc che bớt, ví dụ: 09xx xxx 123; ai cũng đọc và chép lại được.",
                "Nếu là số để mọi người gọi tới, hãy ghi “liên hệ” hoặc “đường dây nóng” trước số.",
            ),
        ),
        Text(
            "These {digits} digits look like a person's identity card or private telephone.",
            (
                "Remove them or mask some, as in 09xx xxx 123: everybody can read and copy them.",
                "A number to be called should come after “liên hệ” or “đường dây nóng”.",
            ),
        ),
    ),
    "personal-email": (
        Text(
            "Thư bạn đọc để lộ một địa chỉ thư điện tử.",
            ("Hãy bỏ địa chỉ ấy đi: bạn đọc gửi cho tòa soạn, không gửi cho mọi người.",),
        ),
        Text(
            "A reader's letter shows an e-mail address.",
            ("Remove it: it was given to the editors, not to everybody.",),
        ),
    ),
}

PERSONAL_DATA = DocumentCheck("personal-data", run, TEXTS)
