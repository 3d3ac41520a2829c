from __future__ import annotations

import pytest

from sitegen.text.person import Credit, Role, parse_byline, title_case


@pytest.mark.parametrize(
    ("byline", "credits"),
    [
        ("Hà Vân", [(None, "Hà Vân")]),
        ("Tin, ảnh: Phan Tuấn", [("tin", "Phan Tuấn"), ("anh", "Phan Tuấn")]),
        ("Tin - ảnh: Phan Tuấn", [("tin", "Phan Tuấn"), ("anh", "Phan Tuấn")]),
        ("Tin ảnh: Phan Tuấn", [("tin", "Phan Tuấn"), ("anh", "Phan Tuấn")]),
        ("Bài: Lê A; ảnh: Hà B", [("bai", "Lê A"), ("anh", "Hà B")]),
        ("Bài: Lê A, ảnh: Hà B", [("bai", "Lê A"), ("anh", "Hà B")]),
        ("Bài và ảnh: Lê A", [("bai", "Lê A"), ("anh", "Lê A")]),
        ("BÀI, ẢNH: LÊ ÁNH", [("bai", "Lê Ánh"), ("anh", "Lê Ánh")]),
        ("Bai, anh: Le A", [("bai", "Le A"), ("anh", "Le A")]),
        ("Ảnh: Hoàng Anh, video: Lê Tin", [("anh", "Hoàng Anh"), ("video", "Lê Tin")]),
        ("Hà Vân (ảnh)", [("anh", "Hà Vân")]),
        ("Lê A (tin), Hà B (ảnh)", [("tin", "Lê A"), ("anh", "Hà B")]),
        ("Biên tập: Hà Vân", [("bien-tap", "Hà Vân")]),
        ("Tác giả: Hà Vân", [(None, "Hà Vân")]),
        ("Lê A, Hà B", [(None, "Lê A"), (None, "Hà B")]),
        ("Lê A - Hà B", [(None, "Lê A"), (None, "Hà B")]),
        ("Lê A và Hà B", [(None, "Lê A"), (None, "Hà B")]),
        ("ĐỖ VĂN TÍN – BBT", [(None, "Đỗ Văn Tín"), (None, "BBT")]),
        ("(Hà Vân)", [(None, "Hà Vân")]),
        (" - ", []),
        ("", []),
    ],
)
def test_bylines(byline: str, credits: list[tuple[Role | None, str]]) -> None:
    assert parse_byline(byline) == tuple(Credit(role, name) for role, name in credits)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("ĐOÀN LUÔNG", "Đoàn Luông"),
        ("NGUYỄN THỊ QUYÊN", "Nguyễn Thị Quyên"),
        ("HẢI", "Hải"),
        ("H'HEN NIÊ", "H'Hen Niê"),
        ("UBND TỈNH", "UBND Tỉnh"),
        ("BBT", "BBT"),
        ("CĐCS", "CĐCS"),
        ("VNA", "VNA"),
        ("Hà VÂN", "Hà VÂN"),
        ("iHay", "iHay"),
    ],
)
def test_capitals(written: str, shown: str) -> None:
    assert title_case(written) == shown
