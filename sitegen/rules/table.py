"""All rules: a module of rules is a line here."""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.rules import (
    addresses,
    appearance,
    archive,
    config,
    congress,
    dates,
    encodings,
    events,
    external,
    files,
    front_matter,
    hygiene,
    letters,
    lineage,
    links,
    markup,
    pictures,
    program,
    prose,
    registry,
    templates,
    units,
    values,
    yaml,
)
from sitegen.rules.rule import RuleDoc

MODULES = (
    yaml,
    front_matter,
    values,
    dates,
    events,
    congress,
    prose,
    markup,
    links,
    external,
    pictures,
    files,
    encodings,
    hygiene,
    addresses,
    units,
    registry,
    lineage,
    archive,
    letters,
    config,
    appearance,
    templates,
    program,
)

RULES: Mapping[str, RuleDoc] = {rule.id: rule for module in MODULES for rule in module.RULES}
