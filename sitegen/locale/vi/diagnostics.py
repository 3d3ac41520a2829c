"""Diagnostic texts, by id."""

from __future__ import annotations

from sitegen.locale.text import Text

TEXTS: dict[str, Text] = {
    # text/dates
    "date-unreadable": Text(
        "Không đọc được ngày “{text}”.",
        (
            "Hãy ghi ngày, tháng, năm bằng số, ví dụ: 24/5/2023.",
            "Có thể ghi thêm giờ hoặc buổi: 7h30 ngày 24/5/2023, Chiều ngày 24/5/2023.",
        ),
    ),
    "date-impossible": Text(
        "Không có ngày “{text}”: tháng {month} chỉ có {last} ngày.",
        ("Hãy kiểm tra lại ngày và tháng.",),
    ),
    "date-month-first": Text(
        "Không có tháng {month} trong “{text}”: ngày được ghi trước, tháng ghi sau.",
        ("Có phải ý anh/chị là {suggestion}?",),
    ),
    "date-no-such-month": Text(
        "Không có tháng {month} trong “{text}”.",
        ("Hãy ghi ngày trước, tháng sau, ví dụ: 24/5/2023.",),
    ),
    "date-two-digit-year": Text(
        "Năm trong “{text}” chỉ có hai chữ số ({year}).",
        ("Hãy ghi đủ bốn chữ số, ví dụ: 24/5/2023.",),
    ),
    "date-year-out-of-range": Text(
        "Năm {year} trong “{text}” nằm ngoài khoảng 1900–2199.",
        ("Hãy kiểm tra lại năm.",),
    ),
    "date-wrong-weekday": Text(
        "Ngày {date} là {right}, không phải {given}.",
        ("Hãy sửa ngày hoặc sửa thứ cho khớp nhau, hoặc bỏ thứ đi.",),
    ),
    "date-no-year": Text(
        "“{text}” thiếu năm.",
        ("Hãy ghi thêm năm, ví dụ: 16/10/2023.",),
    ),
    "date-time-impossible": Text(
        "Giờ {time} trong “{text}” không đúng.",
        ("Hãy ghi giờ từ 0 đến 23, phút từ 0 đến 59, và đúng với buổi (sáng, trưa, chiều, tối).",),
    ),
    "date-range-backwards": Text(
        "Khoảng thời gian “{text}” kết thúc trước khi bắt đầu.",
        ("Hãy ghi ngày bắt đầu trước; nếu qua năm mới thì ghi năm ở cả hai ngày.",),
    ),
    "date-range-unexpected": Text(
        "Chỗ này chỉ ghi một ngày, không ghi khoảng thời gian “{text}”.",
        ("Hãy giữ lại một ngày, ví dụ: 24/5/2023.",),
    ),
}
