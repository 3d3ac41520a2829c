"""Whatever a site makes of a check, its program goes on: it builds, or tells what stops it."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitegen.checks.grading import editions
from sitegen.diagnostics import Severity
from sitegen.rules.rule import files
from sitegen.rules.table import RULES
from tests.rules.shown import site_of
from tests.sites import CONFIG, Written, site_at

pytestmark = pytest.mark.slow

SHOWN = sorted(id for id in editions() if id in RULES and RULES[id].example)


@pytest.mark.parametrize("severity", ["warning", "off"])
@pytest.mark.parametrize("id", SHOWN)
def test_a_site_is_built_or_another_error_stops_it(id: str, severity: str, tmp_path: Path) -> None:
    example = RULES[id].example
    assert example is not None
    root = site_of(example.bad, example.encoding, tmp_path)
    if "config.yaml" not in files(example.bad):
        (root / "config.yaml").write_text(CONFIG, encoding="utf-8")
    with (root / "config.yaml").open("a", encoding="utf-8") as settings:
        settings.write(f"severities:\n  {id}: {severity}\n")
    result = Written(root).build()
    own = [p for p in result.diagnostics if p.id == id]
    errors = {p.id for p in result.diagnostics if p.severity is Severity.ERROR}
    assert {p.severity for p in own} <= ({Severity.WARNING} if severity == "warning" else set())
    assert not errors & {id, "file-not-understood"}
    assert (result.published is None) == bool(errors)


def test_a_unit_that_nobody_registered_ends_the_chain_above_another(tmp_path: Path) -> None:
    units = "id,tên,trực thuộc\ncd-a,Công đoàn xã A,cd-b\ncd-b,Cụm B,cd-c\n"
    settings = f"{CONFIG}severities:\n  unit-unknown: off\n"
    site = site_at(tmp_path, {"content/units.csv": units}, settings)
    site.built()
    crumbs = site.page("/don-vi/cd-a/").links("//nav[contains(@class, 'crumbs')]")
    assert crumbs[1:] == ["/don-vi/", "/don-vi/cd-b/"]
