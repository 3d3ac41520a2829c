"""Generated documents say what the code says."""

from __future__ import annotations

import importlib.util
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_the_theme_api_is_current() -> None:
    spec = importlib.util.spec_from_file_location("theme_api", ROOT / "tools" / "theme_api.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    written = (ROOT / "docs" / "theme-api.md").read_text(encoding="utf-8")
    assert written == module.theme_api(), "run `make docs`"
