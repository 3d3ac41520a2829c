"""The notice that a unit has ended, above its own page and its articles."""

from __future__ import annotations

from msgspec import Struct

from sitegen.model.site import Site
from sitegen.pages.leaves import Leaves
from sitegen.pages.page import Ref
from sitegen.text import date_format


class Ended(Struct, frozen=True, array_like=True):
    """A unit that has ended, by which change, and which unit keeps its papers; both may be empty.

    A custodian that no registry knows is left out.
    """

    unit: str
    change: str
    custodian: str

    @property
    def refs(self) -> tuple[Ref, ...]:
        """The leaves that the notice shows."""
        refs: list[Ref] = [("unit", self.unit)]
        refs += [("change", self.change)] if self.change else []
        refs += [("unit", self.custodian)] if self.custodian else []
        return tuple(refs)


def plan_ended(site: Site, unit: str) -> Ended | None:
    """Return what the notice of a unit names; None where the unit lives or is none."""
    entry = site.units.entries.get(unit)
    if entry is None or entry.ended is None:
        return None
    custodian = ""
    if entry.ended_by:
        custodian = site.units.changes[entry.ended_by].matter.custodian
    known = custodian in site.units.entries
    return Ended(unit, entry.ended_by, custodian if known else "")


def ended_notice(leaves: Leaves, ended: Ended) -> tuple[str, str]:
    """Return that a unit has ended: the opening clause, and who keeps its papers."""
    t = leaves.t
    unit = leaves.unit(ended.unit)
    assert unit.ended is not None
    day = date_format.short(unit.ended, t.language)
    strong, text = t("notice_ended", unit=unit.name, day=day), ""
    if ended.change:
        decision = leaves.change(ended.change).decision
        if decision is not None and decision.number:
            strong += " " + t("notice_decision", number=decision.number)
    if ended.custodian:
        text = t("notice_custodian", unit=leaves.unit(ended.custodian).short)
    return strong + ".", text
