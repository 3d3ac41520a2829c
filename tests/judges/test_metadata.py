"""What exiftool finds in a site made of photos that tell everything: nothing of where and by whom.

The tests in tests/assets look for the same by the bytes; this program knows every format's corners.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.assets.shots import exif, saved, shot, telling
from tests.judges.programs import missing
from tests.sites import CONFIG, article, site_at

pytestmark = [pytest.mark.judge]

A = "content/articles/"
# What the container of a picture says of itself; ProfileDescription and such are not among it.
_GROUPS = {"ExifTool", "System", "File", "JFIF", "PNG", "RIFF", "VP8", "GIF", "Composite", "Meta",
           "QuickTime"}  # fmt: skip
_TELLING = ("gps", "serial", "owner", "artist", "creator", "author", "copyright", "thumbnail",
            "comment", "make", "model", "date", "by-line", "software")  # fmt: skip


def _told(folder: Path) -> list[dict[str, object]]:
    program = shutil.which("exiftool")
    if program is None:
        missing("exiftool", "apt-get install libimage-exiftool-perl")
    command = [program, "-json", "-G1", "-a", "-u", "-U", "-ee3", "-r", str(folder)]
    # Files of other kinds are warned of.
    done = subprocess.run(command, capture_output=True, check=False)
    found: list[dict[str, object]] = json.loads(done.stdout)
    return found


def _telling(file: dict[str, object]) -> list[str]:
    """Return the tags that say more than how large the picture is."""
    tags = []
    for tag in file.keys() - {"SourceFile"}:
        group, _, name = tag.partition(":")
        inner = group.rstrip("0123456789")
        if group in ("System", "ExifTool", "File") and "Comment" not in name:
            continue
        if inner not in _GROUPS or any(word in name.casefold() for word in _TELLING):
            tags.append(tag)
    return sorted(tags)


def test_the_samples_tell_everything(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(dict(telling())["a.jpg"])
    tags = " ".join(tag for file in _told(tmp_path) for tag in _telling(file))
    for word in ("GPSLatitude", "SerialNumber", "OwnerName", "Artist", "By-line", "Comment"):
        assert word in tags, tags


@pytest.mark.parametrize("settings", [CONFIG, CONFIG + "images: {avif: true}\n"])
def test_no_published_file_tells_anything(tmp_path: Path, settings: str) -> None:
    samples = dict(telling())
    samples["dung.jpg"] = saved(shot(900, 700), "JPEG", exif=exif(6))
    body = "\n\n".join(f"![Trao quà cho đoàn viên nghèo]({name})" for name in samples)
    files: dict[str, str | bytes] = {A + name: data for name, data in samples.items()}
    files[A + "bai.md"] = article("Bài", "1/1/2020", body=body)
    site = site_at(tmp_path, files, settings)
    site.built()
    found = [file for file in _told(site.output / "anh") if "ImageSize" in str(file)]
    assert len(found) >= 2 * len(samples)
    told = {str(file["SourceFile"]).rpartition("/")[2]: _telling(file) for file in found}
    assert {name: tags for name, tags in told.items() if tags} == {}
