"""How many and the how-manieth, as officers write them: "15 đồng chí", "lần thứ tám"."""

from __future__ import annotations

from sitegen.text.folding import unaccented
from sitegen.text.numbers import roman_to_int
from sitegen.text.pattern import pattern

_COUNTED = pattern(r"(?<=\d) *(?:dong chi|d/c|nguoi|uy vien|dai bieu|doan vien)")
_BEFORE_ORDINAL = pattern(r"^(?:lan )?(?:thu )?")
_ONES = ("mot", "hai", "ba", "bon", "nam", "sau", "bay", "tam", "chin")
_WORDS = {
    **{word: number for number, word in enumerate(_ONES, 1)},
    **{f"muoi {word}": number for number, word in enumerate(_ONES, 11)},
    "nhat": 1,
    "nhi": 2,
    "tu": 4,
    "muoi": 10,
    "muoi tu": 14,
    "muoi lam": 15,
    "hai muoi": 20,
}


def without_counted(text: str) -> str:
    """Return the text of a count without the word for the people who are counted."""
    folded = unaccented(text)
    found = _COUNTED.search(folded)
    return folded[: found.start()] if found and found.end() == len(folded) else text


def ordinal_of(text: str) -> int | None:
    """Return the value of an ordinal: a Roman or Arabic numeral, or a word up to twenty."""
    bare = _BEFORE_ORDINAL.sub("", unaccented(text))
    if bare in _WORDS:
        return _WORDS[bare]
    return int(bare) if bare.isascii() and bare.isdigit() and len(bare) < 4 else roman_to_int(bare)
