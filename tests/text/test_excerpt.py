from __future__ import annotations

import pytest

from sitegen.text.excerpt import sentences, summary, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Một. Hai! Ba? Bốn… Năm", ["Một.", "Hai!", "Ba?", "Bốn…", "Năm"]),
        ("Tại TP. Huế. Ông về.", ["Tại TP. Huế.", "Ông về."]),
        ("ThS. Lê An, PGS.TS. Hà Bình dự. Rồi về.", ["ThS. Lê An, PGS.TS. Hà Bình dự.", "Rồi về."]),
        (
            "Ngày 22.6.2016 trao 153.591.678 đồng. Vui.",
            ["Ngày 22.6.2016 trao 153.591.678 đồng.", "Vui."],
        ),
        ("1. Việc đầu. 2. Việc sau.", ["1. Việc đầu.", "2. Việc sau."]),
        ("II. Kết quả. Tốt.", ["II. Kết quả.", "Tốt."]),
        (
            "Nghị định số 71. Công ty dự năm 2016. Tốt.",
            ["Nghị định số 71.", "Công ty dự năm 2016.", "Tốt."],
        ),
        ("Chị nói: “Vui lắm.” Mọi người cười.", ["Chị nói: “Vui lắm.”", "Mọi người cười."]),
        ("Ốm đau, thai sản… và tai nạn. Hết.", ["Ốm đau, thai sản… và tai nạn.", "Hết."]),
        ("Ông Lê V. An dự. Hết.", ["Ông Lê V. An dự.", "Hết."]),
        ("Bóng bàn, cờ vua, v.v. Giải kết thúc.", ["Bóng bàn, cờ vua, v.v.", "Giải kết thúc."]),
        ("Đầu đề\nCâu một.  Câu\u00a0hai.", ["Đầu đề", "Câu một.", "Câu hai."]),
        ("Đi... Về.", ["Đi...", "Về."]),
        ("Họp ở TP.", ["Họp ở TP."]),
        ("", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert list(sentences(text)) == expected


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("Câu một. Câu hai. Câu ba.", 17, "Câu một. Câu hai."),
        ("Câu một. Câu hai. Câu ba.", 16, "Câu một."),
        ("Công đoàn phường, xã trao quà.", 20, "Công đoàn phường…"),
        ("Công đoàn trao quà.", 19, "Công đoàn trao quà."),
        ("Đã họp. Nội dung như sau:\nViệc một.", 200, "Đã họp."),
        ("Nội dung như sau:\nViệc một.", 200, "Nội dung như sau…"),
        ("x" * 30, 10, "x" * 9 + "…"),
        ("", 10, ""),
    ],
)
def test_summary(text: str, limit: int, expected: str) -> None:
    assert summary(text, limit) == expected
    assert len(summary(text, limit)) <= limit


def test_words() -> None:
    assert words("Công đoàn – 15 suất “quà”, 100% …\nhết") == 7
    assert words("") == 0
