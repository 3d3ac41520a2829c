"""Keys under which different spellings of the same words meet; for matching, never for display."""

from __future__ import annotations

import re
import unicodedata

from sitegen.text.normalise import on_one_line
from sitegen.text.pattern import pattern

# Tones on the last letter, as schools teach it, by what most people type.
TONED = {
    new: old
    for pairs in (
        "oà òa oả ỏa oã õa oá óa oạ ọa",
        "oè òe oẻ ỏe oẽ õe oé óe oẹ ọe",
        "uỳ ùy uỷ ủy uỹ ũy uý úy uỵ ụy",
    )
    for new, old in zip(pairs.split()[::2], pairs.split()[1::2], strict=True)
}
# Only an open syllable can be written both ways: "hoà" = "hòa", but "hoàn", "quý", "ngoài".
_NEW_STYLE = pattern(rf"(?:{'|'.join(sorted(TONED))})(?<!q..)(?![^\W\d_])")
_KEY_GAP = pattern(r"[\s_-]+")
_MARKS = pattern(r"[\u0300-\u036f]+")


def fold(text: str) -> str:
    """Return the text in one case, spacing and tone placement; accents are kept.

    "Đảng  UỶ" and "đảng ủy" give the same key.
    """
    lowered = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
    spaced = on_one_line(lowered)
    return spaced if spaced.isascii() else _NEW_STYLE.sub(_old_style, spaced)


def unaccented(text: str) -> str:
    """Return the folded text without any diacritic: "Đảng uỷ" gives "dang uy"."""
    return bare(fold(text))


def bare(text: str) -> str:
    """Return the text with every diacritic off, đ included; nothing else changes."""
    if text.isascii():
        return text
    stripped = _MARKS.sub("", unicodedata.normalize("NFD", text))
    return unicodedata.normalize("NFC", stripped).replace("đ", "d").replace("Đ", "D")


def fold_key(text: str) -> str:
    """Return the name of a front matter key as the schema knows it: "Tiêu đề" gives "tieu_de"."""
    return _KEY_GAP.sub("_", unaccented(text)).strip("_")


def _old_style(found: re.Match[str]) -> str:
    return TONED[found.group()]
