"""Bylines: who wrote, who took the photos, and how their names are spelled."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from sitegen.text.folding import bare
from sitegen.text.pattern import pattern

Role = Literal["tin", "bai", "anh", "video", "bien-tap"]


class Credit(Struct, frozen=True, array_like=True):
    """One name and what it did; None when the byline doesn't say."""

    role: Role | None
    name: str


_ACCENTED: dict[str, Role | None] = {
    "tin": "tin",
    "bài": "bai",
    "tin bài": "bai",
    "bài viết": "bai",
    "ảnh": "anh",
    "hình": "anh",
    "hình ảnh": "anh",
    "chụp ảnh": "anh",
    "video": "video",
    "clip": "video",
    "biên tập": "bien-tap",
    "tác giả": None,
    "người viết": None,
    "thực hiện": None,
}
# Without accents only where the whole byline has none: "ảnh" is a photo, "Anh" a given name.
_BARE = {bare(name): role for name, role in _ACCENTED.items()}
_ROLES = _ACCENTED | _BARE
_JOIN = r"(?:\s*[,&/+]\s*|\s+(?:v[àa]\s+|[-–—]\s+)?|[-–—])"


class _Words(Struct, frozen=True):
    """The patterns of a byline, for one way of writing the roles."""

    label: re.Pattern[str]
    behind: re.Pattern[str]
    role: re.Pattern[str]

    @classmethod
    def of(cls, roles: Iterable[str]) -> _Words:
        one = "(?:" + "|".join(sorted(roles, key=lambda name: (-len(name), name))) + r")(?!\w)"
        some = rf"(?<!\w){one}(?:{_JOIN}{one})*"
        return cls(
            pattern(rf"{some}\s*:", re.IGNORECASE),
            pattern(rf"\(\s*(?P<roles>{some})\s*\)", re.IGNORECASE),
            pattern(rf"(?<!\w){one}", re.IGNORECASE),
        )


_WITH_ACCENTS, _WITHOUT_ACCENTS = _Words.of(_ACCENTED), _Words.of(_BARE)
_BETWEEN = pattern(r"\s*[,;/\n]\s*|\s+(?:[-–—&]|và)\s+", re.IGNORECASE)
_EDGES = " \t.,;:-–—()|"
_PLAUSIBLE = pattern(r"[^aeiouy]{0,3}[aeiouy]{1,3}[^aeiouy]{0,2}")
_WORD = pattern(r"[^\W\d_]+")


def parse_byline(text: str) -> tuple[Credit, ...]:
    """Return the credits of a byline such as "Tin, ảnh: Phan Tuấn" or "Bài: A; ảnh: B".

    Each (role, name) stands once, in the order written. A name in capitals is put in title case.
    """
    shown = unicodedata.normalize("NFC", " ".join(text.split()))
    words = _WITHOUT_ACCENTS if shown.isascii() else _WITH_ACCENTS
    credits: list[Credit] = []
    begin, roles = 0, _roles("", words)
    for label in words.label.finditer(shown):
        credits += _named(roles, shown[begin : label.start()], words)
        begin, roles = label.end(), _roles(label.group(), words)
    credits += _named(roles, shown[begin:], words)
    return tuple(dict.fromkeys(credits))


def title_case(name: str) -> str:
    """Return a name written in capitals as it is pronounced: "ĐOÀN LUÔNG" gives "Đoàn Luông".

    Anything with a small letter stays as it is, and so does what can't be spoken ("BBT",
    "UBND") and a single short word without accents, which may be an abbreviation ("VNA").
    """
    if any(character.islower() for character in name):
        return name
    single = len(name.split()) == 1 and len(name) <= 4 and name.isascii()
    return name if single else _WORD.sub(_capitalised, name)


def _capitalised(found: re.Match[str]) -> str:
    word = found.group()
    if not _PLAUSIBLE.fullmatch(bare(word.lower())):
        return word
    return word[0] + word[1:].lower()


def _roles(label: str, words: _Words) -> tuple[Role | None, ...]:
    found = tuple(dict.fromkeys(_ROLES[name.lower()] for name in words.role.findall(label)))
    return found or (None,)


def _named(roles: tuple[Role | None, ...], names: str, words: _Words) -> tuple[Credit, ...]:
    """Return the credits of a piece without labels; "A (ảnh)" has its role behind."""
    behind = words.behind.search(names)
    if behind is None:
        return _credits(roles, names)
    own = _credits(_roles(behind["roles"], words), names[: behind.start()])
    return own + _named(roles, names[behind.end() :], words)


def _credits(roles: tuple[Role | None, ...], names: str) -> tuple[Credit, ...]:
    parts = (part.strip(_EDGES) for part in _BETWEEN.split(names))
    spelled = [title_case(part) for part in parts if part]
    return tuple(Credit(role, name) for role in roles for name in spelled)
