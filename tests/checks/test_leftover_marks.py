"""Marks of ours that were never filled in: an error in a text, chance in a picture."""

from __future__ import annotations

import pytest

from sitegen.checks import leftover_marks
from sitegen.pages.page import Page

LEFT = "một \ue001 hai".encode()


@pytest.mark.parametrize(
    ("address", "told"),
    [("/tin/a/", 1), ("/feed.xml", 1), ("/tin/a/chia-se.png", 0), ("/giao-dien/icon-192.png", 0)],
)
def test_a_mark_is_an_error_in_texts_alone(address: str, told: int) -> None:
    page = Page(kind="k", address=address, template="t", own=None, refs=(), source="s")
    assert len(list(leftover_marks.run(page, LEFT))) == told
