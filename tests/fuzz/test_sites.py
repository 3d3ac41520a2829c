"""No site of made-up files stops the program, or shows a reader what a writer hid in it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from sitegen.build import check
from sitegen.flow.options import BuildOptions
from tests.fuzz.inputs import FILES, LEAK, SECRET, as_bytes
from tests.fuzz.judging import told
from tests.sites import NOW, article, photo, site_at

SAMPLE = settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck))
# Of six or seven files each.
MANY = settings(
    max_examples=200,
    deadline=None,
    database=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=list(HealthCheck),
)
A = "content/articles/"
SOUND: dict[str, str | bytes] = {
    A + "sound.md": article("Bài lành", "1/2/2023", "don_vi: cd-a"),
    A + "trai.jpg": photo(),
}
LISTS = ("content/units.csv", "content/glossary.yaml", "content/changes/x.md")
sites = st.fixed_dictionaries(
    {path: as_bytes(texts) for path, texts in FILES.items() if path not in LISTS}
    | {A + "b.md": as_bytes(FILES[A + "x.md"])},
    optional={path: as_bytes(FILES[path]) for path in LISTS},
)


def is_built_or_told(files: dict[str, bytes]) -> None:
    """Check a site, then publish what is sound of it, and look for what it let through."""
    with tempfile.TemporaryDirectory() as folder:
        site = site_at(Path(folder), {**SOUND, **files})
        now = datetime.fromisoformat(NOW)
        options = BuildOptions(root=site.root, output=site.output, now=now, jobs=1, check=True)
        for problem in check(options, lambda stage, done, total: None):
            assert problem.id != "file-not-understood"
            told(problem)
        if site.build(hold=True).published is None:
            return
        for path, data in site.files().items():
            if path.endswith((".html", ".xml", ".json", ".txt")):
                text = data.decode("utf-8")
                assert LEAK[:-1] not in text, path
                assert SECRET not in text, path


def property_of_sites() -> Callable[[], None]:
    return given(sites)(is_built_or_told)


def test_a_site_is_built_or_told_what_is_wrong() -> None:
    SAMPLE(property_of_sites())()


@pytest.mark.exhaustive
def test_many_sites_are_built_or_told_what_is_wrong() -> None:
    MANY(property_of_sites())()
