"""All rules: a module of rules is a line here."""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.rules import dates, encodings, front_matter, values, yaml
from sitegen.rules.rule import RuleDoc

MODULES = (dates, encodings, front_matter, values, yaml)

RULES: Mapping[str, RuleDoc] = {rule.id: rule for module in MODULES for rule in module.RULES}
