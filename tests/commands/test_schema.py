"""`sitegen schema`: printed for whoever asks, written where VS Code looks."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sitegen.arguments import EDITED
from sitegen.cli import main
from sitegen.editor.schemas import FILE_KINDS
from tests.sites import site_at


def test_the_kinds_offered_are_those_there_are() -> None:
    assert tuple(kind.name for kind in FILE_KINDS) == EDITED


def test_one_schema_or_all_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schema", "--kind", "article"]) == 0
    one = json.loads(capsys.readouterr().out)
    assert "tieu_de" in json.dumps(one)
    assert main(["schema"]) == 0
    assert set(json.loads(capsys.readouterr().out)) == set(EDITED)


def test_they_are_written_beside_a_site(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = site_at(tmp_path, {})
    assert main(["schema", "--write", "--root", str(site.root)]) == 0
    settings = site.root / ".vscode/settings.json"
    assert settings.is_file()
    settings.write_text('{"a": 1}\n', encoding="utf-8")
    capsys.readouterr()
    assert main(["schema", "--write", "--root", str(site.root)]) == 0
    assert "settings.json" in capsys.readouterr().out
    assert settings.read_text(encoding="utf-8") == '{"a": 1}\n'


def test_nothing_is_written_where_there_is_no_site(tmp_path: Path) -> None:
    assert main(["schema", "--write", "--root", str(tmp_path)]) == 2
    assert list(tmp_path.iterdir()) == []
