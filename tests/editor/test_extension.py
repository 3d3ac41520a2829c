"""The extension for VS Code, run by Node with a stand-in for VS Code."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from sitegen.editor.schemas import schema_text
from sitegen.scaffold.site import new_site
from tests.judges.programs import node

pytestmark = pytest.mark.judge
DRIVER = Path(__file__).with_name("drive.js")


def drive(mode: str, given: Any) -> Any:
    made = subprocess.run(
        [node(), str(DRIVER), mode],
        input=json.dumps(given),
        capture_output=True,
        check=True,
        encoding="utf-8",
        timeout=60,
    )
    return json.loads(made.stdout)


PEOPLE = ["ten", "to_chuc", "chuc_danh", "chuc_vu", "hinh_thuc", "tu_ngay"]
PHOTO = ["anh", "mo_ta", "chu_thich", "anh_cua"]
PARTS = ["sang", "chieu", "toi", "ca-ngay"]

# Front matter with the cursor at |, and the first of what is offered there.
OFFERED: tuple[tuple[str, list[str]], ...] = (
    ("---\n|\n---\n", ["tieu_de", "ngay_dang", "tieu_de_ngan", "the_loai"]),
    ("---\ntieu_de: x\nth|\n---\n", ["tieu_de", "ngay_dang"]),
    ("---\nthe_loai: |\n---\n", ["tin", "hoi-nghi", "dai-hoi"]),
    ("---\nThể loại: h|\n---\n", ["tin", "hoi-nghi", "dai-hoi"]),
    ("---\nghim: |\n---\n", ["có", "không"]),
    ("---\nsu_kien:\n  |\n---\n", ["bat_dau", "ket_thuc", "buoi"]),
    ("---\nsu_kien:\n  bat_dau: 1/1/2020\n  buoi: |\n---\n", PARTS),
    ("---\nsu_kien:\n  buoi: sang\n|\n---\n", ["tieu_de"]),
    ("---\nnhan_su:\n  - |\n---\n", PEOPLE),
    ("---\nnhan_su:\n- ten: A\n  |\n---\n", PEOPLE),
    ("---\nnhan_su:\n  - ten: A\n    hinh_thuc: |\n---\n", ["bau", "tai-cu"]),
    ("---\nanh_dai_dien: {anh: a.jpg, |}\n---\n", PHOTO),
    ("---\nthu_vien_anh: [{anh: a.jpg}, {|}]\n---\n", PHOTO),
    ("---\nsu_kien: {buoi: |}\n---\n", PARTS),
    ("---\ndai_hoi: {nhiem_ky: 2023-2028, ket_qua: {chu_tich: {hinh_thuc: |\n---\n", ["bau"]),
    ('---\nsu_kien: {noi_dung: "a, {b", |}\n---\n', ["bat_dau"]),
    ("---\ntieu_de: |\n---\n", []),
    ("---\n# |\n---\n", []),
    ("---\ntieu_de: x\n---\nthe_loai: |\n", []),
    ("|\ntieu_de: x\n", []),
)


@cache
def answers() -> Any:
    given = {
        "cases": [case for case, _ in OFFERED],
        "schema": json.loads(schema_text("article", "vi")),
    }
    return drive("offer", given)


@pytest.mark.parametrize("number", range(len(OFFERED)), ids=[repr(c) for c, _ in OFFERED])
def test_what_fits_is_offered(number: int) -> None:
    _, expected = OFFERED[number]
    found = [one["label"] for one in answers()[number]["offered"]]
    assert found[: len(expected)] == expected
    assert bool(found) == bool(expected)


def test_keys_and_values_are_explained() -> None:
    [at_key, at_value, at_text] = drive(
        "offer",
        {
            "cases": ["---\nthe_|loai: tin\n---", "---\nthe_loai: |\n---", "---\nsapo: a|b\n---"],
            "schema": json.loads(schema_text("article", "vi")),
        },
    )
    assert at_key["explained"]["description"].startswith("Thể loại")
    assert at_key["explained"]["example"] == "hoi-nghi"
    assert {"label": "hoi-nghi", "description": "Hội nghị"}.items() <= at_value["offered"][
        1
    ].items()
    assert at_text["explained"] is None


@pytest.fixture
def site(tmp_path: Path) -> Path:
    new_site(tmp_path, datetime(2026, 7, 28), "vi")
    return tmp_path


def opened(site: Path, text: str) -> dict[str, str]:
    place = site / "content/articles/2026/a.md"
    place.write_text(text, encoding="utf-8", newline="\n")
    return {"file": str(place), "text": text}


def command(folder: Path, run: str = "-m sitegen") -> str:
    """Return a program that runs Python with these arguments before its own."""
    if sys.platform == "win32":
        pytest.skip("needs a program made of a script")
    made = folder / "sitegen-here"
    made.write_text(f'#!/bin/sh\nexec "{sys.executable}" {run} "$@"\n', encoding="utf-8")
    made.chmod(0o755)
    return str(made)


def test_problems_are_shown_where_they_are(site: Path, tmp_path: Path) -> None:
    text = "---\ntieu_de: 😀 “a”: b\nngay_dang: 31/2/2026\n---\nBài.\n"
    given = {
        "site": str(site),
        "command": command(tmp_path),
        "documents": [opened(site, text)],
    }
    made = drive("check", given)
    place = str(Path("content/articles/2026/a.md"))
    impossible = next(p for p in made["shown"][place] if p["code"] == "date-impossible")
    assert impossible["range"]["places"] == [2, 11, 2, 20]
    assert impossible["severity"] == 0 and "31/2/2026" in impossible["message"]
    assert made["completed"][:2] == ["tieu_de", "ngay_dang"]
    assert made["hover"]["text"].startswith("Tiêu đề bài.")


def test_a_fix_is_offered_in_the_columns_of_the_editor(site: Path, tmp_path: Path) -> None:
    problem = {
        "id": "x",
        "severity": "advice",
        "path": "content/articles/2026/a.md",
        "line": 2,
        "column": 10,
        "end_column": 13,
        "message": "x",
        "help": [],
        "related": [],
        "fix": {
            "encoding": "",
            "edits": [{"line": 2, "column": 12, "end_line": 2, "end_column": 13, "text": "c"}],
        },
    }
    told = tmp_path / "told.py"
    told.write_text(f"print({json.dumps([problem])!r})", encoding="utf-8")
    given = {
        "site": str(site),
        "command": command(tmp_path, f'"{told}"'),
        "documents": [opened(site, "---\ntieu_de: 😀 b\nngay_dang: 1/2/2026\n---\n")],
    }
    made = drive("check", given)
    assert made["fixes"] == [["Sửa lại cho đúng", [[1, 12, 1, 13, "c"]]]]
    [shown] = made["shown"][str(Path("content/articles/2026/a.md"))]
    assert shown["range"]["places"] == [1, 9, 1, 13]
    assert shown["severity"] == 2


def test_a_missing_program_is_told(site: Path) -> None:
    given = {
        "site": str(site),
        "command": str(site / "no-such-program"),
        "documents": [opened(site, "---\ntieu_de: a\n---\n")],
    }
    assert "sitegen check" in drive("check", given)["shown"]["failed"]
