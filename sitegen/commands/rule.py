"""`sitegen rule`: why something is a problem, with an example of it and of what is right."""

from __future__ import annotations

import argparse
import sys

from sitegen.commands.exit_code import FAULT, OK
from sitegen.locale.messages import Messages
from sitegen.report.catalogue import catalogue
from sitegen.report.rule import listed, nearest, told
from sitegen.rules.table import RULES


def run(arguments: argparse.Namespace, words: Messages) -> int:
    """Explain one rule, or list them all."""
    texts = catalogue(words.language)
    id = arguments.id
    # As it stands in a report, brackets and all.
    id = id.rpartition("[")[2].rstrip("]: ") if id else id
    if not id:
        lines = listed(texts)
    elif id in RULES:
        lines = told(RULES[id], texts)
    else:
        near = nearest(id)
        print(words("rule_unknown", id=id), file=sys.stderr)
        if near:
            print(words("rule_nearest", id=near), file=sys.stderr)
        return FAULT
    for line in lines:
        print(line)
    return OK
