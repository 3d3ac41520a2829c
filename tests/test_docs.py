"""Generated documents say what the code says."""

from __future__ import annotations

import importlib.util
from pathlib import Path

from tools.common_mistakes import COMMONEST, TARGET, common_mistakes

ROOT = Path(__file__).parents[1]


def test_the_theme_api_is_current() -> None:
    spec = importlib.util.spec_from_file_location("theme_api", ROOT / "tools" / "theme_api.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    written = (ROOT / "docs" / "theme-api.md").read_text(encoding="utf-8")
    assert written == module.theme_api(), "run `make docs`"


def test_the_common_mistakes_are_current() -> None:
    assert TARGET.read_text(encoding="utf-8") == common_mistakes(), "run `make docs`"


def test_the_common_mistakes_are_thirty_and_none_is_told_twice() -> None:
    assert len(COMMONEST) == len(set(COMMONEST)) == 30
