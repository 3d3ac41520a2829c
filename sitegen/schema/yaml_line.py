"""A key and a text → the line of YAML that is read back as exactly that text."""

from __future__ import annotations

from sitegen.schema.node import Mapping, Scalar
from sitegen.schema.yaml_text import read_yaml


def yaml_line(key: str, value: str) -> str:
    """Return `key: value` for a value on one line, in quotes only where YAML needs them."""
    plain = f"{key}: {value}"
    if _reads_back(plain, value):
        return plain
    quoted = value.replace("'", "''")
    return f"{key}: '{quoted}'"


def _reads_back(line: str, value: str) -> bool:
    """Tell whether our own reader takes the line as it is, without a repair or a problem."""
    node, problems = read_yaml(line, "")
    if problems or not isinstance(node, Mapping) or len(node.entries) != 1:
        return False
    found = node.entries[0][1]
    return isinstance(found, Scalar) and found == Scalar(value, found.span) and value != ""
