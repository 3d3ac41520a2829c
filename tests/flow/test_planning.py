"""The plan as it is written down: numbers out of use do not pile up for ever."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.running import run
from tests.sites import site_at

A = "content/articles/"

MATTER = "---\ntieu_de: {title}\nngay_dang: 2026-07-0{day}\n---\n\nMột câu.\n"


def test_leaves_are_numbered_anew_when_most_numbers_are_out_of_use(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sitegen.flow.planning._FEW", 0)
    names: list[int] = []

    def counted(*args: object, **options: object) -> object:
        planned = original(*args, **options)  # type: ignore[arg-type]
        names.append(len(planned.names))
        return planned

    from sitegen.flow.planning import written_plan as original

    monkeypatch.setattr("sitegen.flow.planning.written_plan", counted)
    site = site_at(tmp_path, {A + "a.md": MATTER.format(title="Bài một", day=1)})
    assert run(site).code == 0
    for number in range(12):
        for old in (site.root / A).iterdir():
            old.unlink()
        text = MATTER.format(title=f"Bài khác {number}", day=1 + number % 8)
        (site.root / A / f"b{number}.md").write_text(text, encoding="utf-8", newline="\n")
        assert run(site).code == 0
        again = run(site, "--recheck")
        assert again.code == 0
    # Without it there would be four names more with every article.
    assert max(names) < 40, names
