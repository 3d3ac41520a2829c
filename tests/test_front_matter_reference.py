"""The reference of the keys says what the code says."""

from __future__ import annotations

from tools.front_matter_reference import TARGET, reference


def test_the_reference_is_current() -> None:
    assert TARGET.read_text(encoding="utf-8") == reference(), "run `make docs`"
