"""The order of Vietnamese words: the alphabet first, then tones, then case (CLDR `vi`)."""

from __future__ import annotations

import functools
import unicodedata

from sitegen.text.pattern import pattern

SortKey = tuple[tuple[int, ...], tuple[int, ...], tuple[int, ...], str]
PersonKey = tuple[SortKey, SortKey]

_SIGNS = " _-–—,;:!?.…'‘’\"“”()[]{}@*/\\&#%`^+<=>|~$"
_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_DIGITS_FROM = 100  # above every sign; a run of n digits weighs 100 + n, and so sorts as a number
_LETTERS_FROM = 100_000
_OTHERS_FROM = 200_000
_WEIGHTS = {sign: weight for weight, sign in enumerate(_SIGNS)} | {
    letter: _LETTERS_FROM + weight for weight, letter in enumerate(_LETTERS)
}
_QUALITIES = {"\u0306": "a", "\u0302": "aeo", "\u031b": "ou"}  # breve, circumflex, horn
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_OTHER_MARK = 9

_DIGITS = pattern(r"[0-9]+")
_SPACE = pattern(r"\s")
# What may be more than one weight, or none: a digit, and any mark that NFC left by itself.
_SPECIAL = pattern(r"[0-9]|[^\x20-\x7e\u00c0-\u024f\u1ea0-\u1eff–—‘’“”…]")


def sort_key(text: str) -> SortKey:
    """Return the key by which names of units, tags and files are put in order.

    Runs of digits are compared as numbers ("Công ty 2" before "Công ty 10"), as browsers do
    when asked to; everything else is as CLDR has it. Equal keys mean equal texts.
    """
    composed = unicodedata.normalize("NFC", text)
    plain = _SPACE.sub(" ", composed)
    if not _SPECIAL.search(plain):
        # Almost every name: a character is a letter or a sign, none depends on its neighbours.
        places, marks, capitals = zip(*map(_weigh, plain), strict=True) if plain else ((), (), ())
        return places, marks, capitals, composed
    primary: list[int] = []
    tones: list[int] = []
    cases: list[int] = []
    position = 0
    while position < len(plain):
        digits = _DIGITS.match(plain, position)
        if digits:
            number = digits.group().lstrip("0")
            weights = [_DIGITS_FROM + len(number), *map(int, number)]
            tone, case = 0, 0
            position = digits.end()
        else:
            weight, tone, case = _weigh(plain[position])
            weights = [] if weight is None else [weight]
            if weight is None and tones:
                tones[-1] = _OTHER_MARK
            position += 1
        primary += weights
        tones += [tone] * len(weights)
        cases += [case] * len(weights)
    return tuple(primary), tuple(tones), tuple(cases), composed


def person_key(name: str) -> PersonKey:
    """Return the key for lists of people: the given name (last syllable), then the whole name."""
    syllables = name.split()
    return _given_name_key(syllables[-1] if syllables else ""), sort_key(" ".join(syllables))


@functools.lru_cache(maxsize=1024)
def _given_name_key(name: str) -> SortKey:
    return sort_key(name)


# A list of thousands of names is made of some two hundred characters.
@functools.lru_cache(maxsize=1024)
def _weigh(character: str) -> tuple[int | None, int, int]:
    """Return place in the alphabet, tone and case; no place for a mark that stands alone."""
    if unicodedata.combining(character):
        return None, _OTHER_MARK, 0
    lowered = character.lower()
    case = int(lowered != character)
    if lowered in _WEIGHTS:
        return _WEIGHTS[lowered], 0, case
    decomposed = unicodedata.normalize("NFD", lowered)
    base, tone = decomposed[0], 0
    for mark in decomposed[1:]:
        if base in _QUALITIES.get(mark, ""):
            base = unicodedata.normalize("NFC", base + mark)
        else:
            tone = _TONES.get(mark, _OTHER_MARK)
    return _WEIGHTS.get(base, _OTHERS_FROM + ord(base)), tone, case
