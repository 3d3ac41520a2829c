from __future__ import annotations

import pytest

from sitegen.text.phrases import nowrap_pieces


@pytest.mark.parametrize(
    ("title", "kept"),
    [
        ("Đại hội lần thứ VIII, nhiệm kỳ 2017–2022", "Đại hội|lần thứ VIII|nhiệm kỳ|2017–2022"),
        ("Nhiệm kỳ 2017 - 2022 của Sở", "Nhiệm kỳ|2017 - 2022"),
        ("CÔNG ĐOÀN trao 125 suất quà", "CÔNG ĐOÀN|125 suất"),
        ("Ủng hộ 153.591.678 đồng", "153.591.678 đồng"),
        ("Ủng hộ 1,5 tỷ đồng, đạt 100% và 25 %", "1,5 tỷ đồng|100%|25 %"),
        ("Có 03 đồng chí dự", "đồng chí"),
        ("Họp ngày 24/5/2023 và 28/7", "ngày 24/5/2023|28/7"),
        ("Giải từ 16–20/7/2019, 28/6–2/7/2019", "16–20/7/2019|28/6–2/7/2019"),
        ("Quý I, tháng 10/2017, năm 2018", "tháng 10/2017|năm 2018"),
        ("Chỉ thị 05-CT/TW, Nghị định 71/2014/NĐ-CP", "Chỉ thị|05-CT/TW|Nghị định|71/2014/NĐ-CP"),
        ("Cáccông đoànviên", ""),
        ("Vui", ""),
        ("", ""),
    ],
)
def test_what_is_kept_together(title: str, kept: str) -> None:
    pieces = nowrap_pieces(title)
    assert "|".join(piece for piece, whole in pieces if whole) == kept
    assert "".join(piece for piece, _ in pieces) == title
