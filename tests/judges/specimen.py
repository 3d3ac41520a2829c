"""A small site that never changes: every kind of page, short and long titles, photos and none.

The demonstration grows; pictures of pages are taken from here, and kinds of pages that it lacks.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.judges.built import BuiltSite, built

SOURCES = Path(__file__).parent / "specimen_site"

# A year has pages for its months only above sixty articles.
CROWDED = 61

NOTE = """---
tieu_de: {title}
ngay_dang: {day}/{month}/2014
don_vi: {unit}
---
Biên bản ghi ngày {day}/{month}/2014, {present} người dự.
"""
UNITS = ("ldld-huyen", "cd-giao-duc", "cd-may", "cd-truong-ba", "cd-ubnd")


def write_specimen(root: Path) -> None:
    """Write the site's sources to `root`: what stands in the repository, and a year of notes."""
    shutil.copytree(SOURCES, root, dirs_exist_ok=True)
    year = root / "content" / "articles" / "2014"
    year.mkdir()
    for number in range(CROWDED):
        month, day = number % 12 + 1, number // 12 * 5 + 1
        note = NOTE.format(
            title=f"Sinh hoạt công đoàn tháng {month}, lần {number // 12 + 1}",
            day=day,
            month=month,
            unit=UNITS[number % len(UNITS)],
            present=20 + number,
        )
        (year / f"{number:02}.md").write_text(note, encoding="utf-8", newline="\n")


def build_specimen(root: Path) -> BuiltSite:
    """Write the site to `root` and build it there."""
    write_specimen(root)
    return built(root, root / "output")
