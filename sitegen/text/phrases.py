"""The pieces of a long title that must not be broken over two lines."""

from __future__ import annotations

import re

from sitegen.text.pattern import pattern

# Two syllables each; longer ones would leave gaps in narrow columns.
_COMPOUNDS = (
    "cán bộ|chấp hành|chỉ thị|chủ tịch|chương trình|cơ quan|cơ sở|công chức|công đoàn|công nhân|"
    "doanh nghiệp|đại biểu|đại hội|đoàn viên|đối thoại|đồng chí|gia đình|giai đoạn|hoạt động|"
    "học sinh|hội diễn|hội nghị|hội thao|hội thảo|hội thi|kế hoạch|khen thưởng|khó khăn|kiểm tra|"
    "lao động|liên đoàn|nghị định|nghị quyết|nghiệp đoàn|nhiệm kì|nhiệm kỳ|nhiệm vụ|phong trào|"
    "quyết định|sơ kết|tập huấn|thành lập|thành phố|thi đua|thường vụ|toạ đàm|tọa đàm|tổ chức|"
    "tổng kết|triển khai|tuyên dương|tuyên truyền|viên chức|xây dựng"
).replace(" ", r"\s+")
_DAY = r"\d{1,2}\s?[/.-]\s?\d{1,2}(?:\s?[/.-]\s?\d{4})?"
_AMOUNT = (
    r"\d[\d.,]*\s*(?:"
    r"(?:nghìn|ngàn|triệu|tỷ|tỉ)(?:\s+(?:đồng(?!\s+chí)|suất|lượt|người))?|đồng(?!\s+chí)|suất|%|‰)"
)
_ORDINAL = r"(?:[IVXLC]+|\d+|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)"
_KEPT = pattern(
    r"(?<!\w)(?:"
    + "|".join(
        (
            r"\d{4}\s*[-–—]\s*\d{4}",
            rf"lần\s+thứ\s+{_ORDINAL}",
            r"\d+(?:/\d{4})?[-/][A-ZĐ][A-ZĐ&]*(?:[-/][A-ZĐ][A-ZĐ&]*)*",
            rf"(?:ngày\s+)?(?:\d{{1,2}}(?:/\d{{1,2}})?\s?[-–—]\s?)?{_DAY}",
            r"tháng\s+\d{1,2}(?:\s?/\s?\d{4})?",
            r"năm\s+\d{4}",
            _AMOUNT,
            _COMPOUNDS,
        )
    )
    + r")(?!\w)",
    re.IGNORECASE,
)


def nowrap_pieces(text: str) -> tuple[tuple[str, bool], ...]:
    """Return the text in pieces, each with whether it must stay on one line.

    Joined they are the text again: years of a term, "lần thứ VIII", amounts with what they
    count, dates, numbers of documents and common words of two syllables.
    """
    pieces: list[tuple[str, bool]] = []
    end = 0
    for kept in _KEPT.finditer(text):
        pieces += [(text[end : kept.start()], False), (kept.group(), True)]
        end = kept.end()
    pieces.append((text[end:], False))
    return tuple(piece for piece in pieces if piece[0])
