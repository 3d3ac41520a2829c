"""What the engine once had wrong, as small as it gets."""

from __future__ import annotations

import time
from pathlib import Path

from sitegen.engine.stamp import clock, is_settled, stamp_of
from tests.sites import article, ids, photo, site_at


def test_a_mended_picture_brings_back_the_article_that_was_held_for_it(tmp_path: Path) -> None:
    site = site_at(
        tmp_path,
        {
            "content/articles/a.md": article("A", "1/1/2026", body="![Trao quà](p.jpg)"),
            "content/articles/p.jpg": b"no picture",
            "content/articles/b.md": article("B", "1/1/2026"),
        },
    )
    assert site.built(hold=True).held == ("content/articles/a.md",)
    site.write({"content/articles/p.jpg": photo()})
    result = site.built(hold=True)
    assert (result.held, ids(result.diagnostics)) == ((), [])
    assert site.exists("/tin/2026/a/")


def test_a_file_that_nobody_had_asked_for_is_published_when_somebody_does(tmp_path: Path) -> None:
    site = site_at(
        tmp_path,
        {
            "content/articles/a.md": article("A", "1/1/2026"),
            "content/articles/mau.pdf": b"%PDF-1.4",
        },
    )
    pdf = site.root / "content/articles/mau.pdf"
    # Old enough for its stamp to be believed.
    while not is_settled(stamp_of(pdf.stat()), clock(str(tmp_path))):
        time.sleep(0.01)
    site.built()
    site.write({"content/articles/a.md": article("A", "1/1/2026", body="[Mẫu](mau.pdf)")})
    site.built()
    assert (site.output / "tep/mau.pdf").read_bytes() == b"%PDF-1.4"


def test_what_is_wrong_with_a_picture_is_said_in_the_same_words_each_time(tmp_path: Path) -> None:
    site = site_at(
        tmp_path,
        {
            "content/articles/a.md": article("A", "1/1/2026", body="![Trao quà](p.jpg)"),
            "content/articles/p.jpg": b"no picture",
        },
    )
    assert site.build().diagnostics == site.build().diagnostics
