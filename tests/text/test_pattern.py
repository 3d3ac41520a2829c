from __future__ import annotations

import re

import pytest

from sitegen.text.pattern import pattern


def test_a_pattern_does_what_a_compiled_one_does() -> None:
    lazy, compiled = (
        pattern(r"(?P<a>b+)\s", re.IGNORECASE),
        re.compile(r"(?P<a>b+)\s", re.IGNORECASE),
    )
    text = "aBb bb\tb"
    assert lazy.sub("x", text) == compiled.sub("x", text) == "axxb"
    assert [m.span("a") for m in lazy.finditer(text)] == [(1, 3), (4, 6)]
    assert lazy.search(text, 2) is not None
    assert (lazy.pattern, lazy.flags) == (compiled.pattern, compiled.flags)


def test_nothing_is_compiled_before_it_is_asked_for() -> None:
    wrong = pattern("(")
    with pytest.raises(re.error):
        wrong.match("")
