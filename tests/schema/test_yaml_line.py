"""A value written into front matter is read back as it was, and quoted only if it has to be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.schema.node import Mapping, Scalar
from sitegen.schema.yaml_line import yaml_line
from sitegen.schema.yaml_text import read_yaml


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Công đoàn trao 50 suất quà", "k: Công đoàn trao 50 suất quà"),
        ("9:1, Thứ Tư, 24-5-2023", "k: 9:1, Thứ Tư, 24-5-2023"),
        ("Không", "k: Không"),
        ("No", "k: No"),
        ("010", "k: 010"),
        ("Quỹ “Mái ấm” trao quà", "k: Quỹ “Mái ấm” trao quà"),
        ("“Mái ấm” trao quà", "k: “Mái ấm” trao quà"),
        ("Đại hội: nhiệm kỳ mới", "k: 'Đại hội: nhiệm kỳ mới'"),
        ("Bài số#1", "k: Bài số#1"),
        ("Bài #1", "k: 'Bài #1'"),
        ("- gạch đầu dòng", "k: '- gạch đầu dòng'"),
        ("[Ảnh] Hội thi", "k: '[Ảnh] Hội thi'"),
        ("@ # %", "k: '@ # %'"),
        ("'Năm tốt': kết quả", "k: '''Năm tốt'': kết quả'"),
        ("", "k: ''"),
    ],
)
def test_quotes_stand_only_where_they_are_needed(value: str, expected: str) -> None:
    assert yaml_line("k", value) == expected


@given(st.text("aĐ1 :#'\"[]{}&*!|>%@`,-?~\\=“”", max_size=12).map(str.strip))
def test_every_line_reads_back(value: str) -> None:
    node, problems = read_yaml(yaml_line("k", value), "a.md")
    assert problems == []
    assert isinstance(node, Mapping)
    [(_, found)] = node.entries
    assert isinstance(found, Scalar)
    assert found.text == value
