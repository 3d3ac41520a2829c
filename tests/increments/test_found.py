"""What the engine once had wrong, as small as it gets."""

from __future__ import annotations

from pathlib import Path

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
