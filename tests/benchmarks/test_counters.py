"""What a build costs in things that no machine changes: conversions, renders, bytes, statements.

Of the corpus that `make bench` measures, in its cases and their order. Times are asserted nowhere;
these numbers are what they follow from, so a number that grows is a build that got slower.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

import pytest

import sitegen
from benchmarks.cases import CASES, COLD, Site
from benchmarks.corpus import Corpus
from benchmarks.site import write_site
from sitegen.build import build
from sitegen.flow.options import BuildOptions

pytestmark = pytest.mark.slow

NOW = "2026-01-01T00:00:00"
ARTICLES = 300


class Cost(NamedTuple):
    """What a case costs: the first three exactly, bytes and statements at most.

    How many statements are sent may depend on whether stamps are already to be believed.
    """

    converted: int
    rendered: int
    wasted: int
    written: int
    statements: int


EXPECTED = {
    # Every article and the registry; a statement a row, and one a block.
    COLD: Cost(301, 1316, 0, 5_700_000, 380),
    "no change": Cost(0, 0, 0, 0, 5),
    # The article and the feed of its unit.
    "body edit": Cost(1, 2, 0, 125_000, 24),
    # Wasted: neighbours in the unit, which the plain theme does not show.
    "title edit": Cost(1, 18, 5, 180_000, 25),
    "new newest article": Cost(1, 28, 3, 700_000, 56),
    "back-dated article": Cost(1, 26, 7, 320_000, 58),
    # Wasted: cards have the name of the unit, which the plain theme shows on the unit's pages only.
    "unit renamed": Cost(1, 33, 27, 30_000, 34),
}
# Every HTML page, some of which exist since the cases before.
TEMPLATE_EDIT = Cost(0, 1305, 0, 4_100_000, 28)


@pytest.fixture
def site(tmp_path: Path) -> Site:
    corpus = Corpus(ARTICLES)
    write_site(tmp_path, corpus)
    return Site(tmp_path, corpus)


def _built(site: Site) -> Cost:
    options = BuildOptions(
        root=site.root, output=site.output, now=datetime.fromisoformat(NOW), jobs=1
    )
    result = build(options, lambda stage, done, total: None)
    assert result.published is not None
    counts = result.counts
    return Cost(counts.converted, counts.rendered, counts.wasted, counts.written, counts.statements)


def _measured(site: Site, cases: Iterable[str]) -> dict[str, Cost]:
    found = {}
    for name in cases:
        CASES[name](site, 0)
        found[name] = _built(site)
    return found


def _check(found: dict[str, Cost], expected: dict[str, Cost]) -> None:
    assert {n: cost[:3] for n, cost in found.items()} == {n: c[:3] for n, c in expected.items()}
    for name, cost in found.items():
        most = expected[name]
        assert cost.written <= most.written, name
        assert cost.statements <= most.statements, name


def test_what_each_case_costs(site: Site) -> None:
    _check(_measured(site, EXPECTED), EXPECTED)


def test_what_an_edit_of_the_base_template_costs(site: Site) -> None:
    assert list(CASES) == [*EXPECTED, "template edit"]
    found = _measured(site, CASES)
    _check(found, {**EXPECTED, "template edit": TEMPLATE_EDIT})


def _loaded(site: Site) -> set[str]:
    """Build a site in a process of its own and return the modules that were loaded there."""
    script = (
        "import sys\n"
        "from sitegen.cli import main\n"
        f"code = main(['build', '--now', '{NOW}', '--root', sys.argv[1]])\n"
        "print(*sorted(sys.modules))\n"
        "raise SystemExit(code)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(site.root)],
        env={**os.environ, "PYTHONPATH": str(Path(sitegen.__file__).parent.parent)},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stderr == ""
    return set(done.stdout.splitlines()[-1].split())


def _under(modules: set[str], names: tuple[str, ...]) -> list[str]:
    return sorted(m for m in modules if any(m == n or m.startswith(f"{n}.") for n in names))


# What is never needed where nothing has changed.
OF_NO_USE = (
    "PIL",
    "jinja2",
    "markdown",
    "markupsafe",
    "multiprocessing",
    "nh3",
    "pickle",
    "slugify",
    "yaml",
    "sitegen.assets.picture",
    "sitegen.assets.rendering",
    "sitegen.checks",
    "sitegen.content.markup",
    "sitegen.engine.pool",
    "sitegen.engine.staging",
    "sitegen.flow.production",
    "sitegen.model",
    "sitegen.pages",
    "sitegen.schema",
)
# And where the text of one article has.
OF_NO_USE_FOR_A_TEXT = (
    "PIL",
    "multiprocessing",
    "slugify",
    "sitegen.assets.picture",
    "sitegen.assets.rendering",
    "sitegen.checks.site_checks",
    "sitegen.flow.modelling",
    "sitegen.flow.planning",
    "sitegen.render.contract",
)


def test_a_warm_build_loads_only_what_it_uses(tmp_path: Path) -> None:
    corpus = Corpus(20)
    write_site(tmp_path, corpus)
    site = Site(tmp_path, corpus)
    cold = _loaded(site)
    assert {"jinja2", "sitegen.flow.modelling", "sitegen.pages.plan"} <= cold
    assert _under(_loaded(site), OF_NO_USE) == []
    CASES["body edit"](site, 0)
    warm = _loaded(site)
    assert _under(warm, OF_NO_USE_FOR_A_TEXT) == []
    assert {"sitegen.flow.production", "jinja2"} <= warm
