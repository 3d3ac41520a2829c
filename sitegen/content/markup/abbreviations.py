"""Which words of a text may be abbreviations: CĐCS, TN&MT, CB,CC,VC."""

from __future__ import annotations

from sitegen.text.pattern import pattern

_CAPITALS = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ" + "".join(
    chr(code) for code in range(0x1EA0, 0x1EFA) if chr(code).isupper()
)
# Capitals and digits, joined by marks without a space; HTML writes & as &amp;. What stands before
# the first is looked at after it: a pattern that begins with a set is searched for much faster.
CANDIDATE = pattern(
    rf"[{_CAPITALS}](?<!\w.)(?=[{_CAPITALS}0-9&,./-])"
    rf"(?:[{_CAPITALS}0-9]|(?:&amp;|[,./-])(?=[{_CAPITALS}]))+(?!\w)"
)
_ORDINAL = pattern("[IVX]+")
_CAPITAL = pattern(f"[{_CAPITALS}]")


def is_candidate(escaped: str) -> bool:
    """Tell whether a found word has two capitals and is no Roman number."""
    return len(_CAPITAL.findall(escaped)) > 1 and not _ORDINAL.fullmatch(escaped)
