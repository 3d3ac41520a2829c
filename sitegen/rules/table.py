"""All rules: a module of rules is a line here."""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.rules import dates
from sitegen.rules.rule import RuleDoc

RULES: Mapping[str, RuleDoc] = {rule.id: rule for module in (dates,) for rule in module.RULES}
