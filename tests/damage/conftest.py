"""What lets the tests of this folder build a site a thousand times."""

from __future__ import annotations

import pytest

from sitegen.flow import theming
from sitegen.flow.memory import ThemeRecord
from sitegen.render.theme import Templates


@pytest.fixture(scope="session")
def _records() -> dict[str, ThemeRecord]:
    return {}


@pytest.fixture(autouse=True)
def _templates_checked_once(
    monkeypatch: pytest.MonkeyPatch, _records: dict[str, ThemeRecord]
) -> None:
    """Nine tenths of a first build of a small site: a pure function of the templates."""
    really = theming._checked

    def checked(templates: Templates) -> ThemeRecord:
        name = repr((sorted(templates.sources.items()), sorted(templates.files.items())))
        if name not in _records:
            _records[name] = really(templates)
        return _records[name]

    monkeypatch.setattr(theming, "_checked", checked)
