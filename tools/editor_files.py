"""Writes the files of .vscode/ for this site, which are those that a new site gets.

Run it with `make docs`; a test fails when they are not what this would write.
"""

from __future__ import annotations

from pathlib import Path

from sitegen.scaffold.editor import editor_support

ROOT = Path(__file__).resolve().parent.parent

if __name__ == "__main__":
    for path, text in editor_support("vi").items():
        place = ROOT / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8", newline="\n")
        print(path)
