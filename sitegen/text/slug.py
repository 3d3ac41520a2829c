"""Names that are safe everywhere: in addresses, in files on any system, as ids."""

from __future__ import annotations

import functools

from sitegen.text.folding import bare
from sitegen.text.pattern import pattern

MAX_SLUG = 80
MAX_ID = 60

_SLUG = pattern(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ID = pattern(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_EXTENSION = pattern(r"[a-z0-9]{1,16}")
# Windows refuses these as file names, whatever their extension.
_RESERVED = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)))
)
# "&" goes without a trace (TN&MT → tnmt); a comma between digits would be swallowed (1,5 → 15).
_REPLACEMENTS = (("&", ""), (",", " "))

_VIETNAMESE = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
# Quotes that stand within a word leave no trace.
_DROPPED = "&‘’"
_KNOWN = pattern(f"[ -~{_VIETNAMESE}{_DROPPED}“”–—…]*")
_GAP = pattern("[^a-z0-9]+")


def slugify(text: str) -> str:
    """Return the address form of a title: ASCII, at most 80 characters, cut at a word.

    '' when nothing is left (emoji, signs only). Names reserved by Windows get a suffix.
    """
    slug = _everyday(text) or transliterated(text)
    return f"{slug}-1" if slug in _RESERVED else slug


def _everyday(text: str) -> str:
    """Return the slug of a text of Vietnamese letters and everyday marks, '' for any other.

    It is what the library below makes of it, which is slow to load and to ask.
    """
    lowered = text.lower()
    if not _KNOWN.fullmatch(lowered):
        return ""
    slug = _GAP.sub("-", lowered.translate(_letters())).strip("-")
    if len(slug) <= MAX_SLUG or slug[MAX_SLUG] == "-":
        return slug[:MAX_SLUG]
    return slug[:MAX_SLUG].rpartition("-")[0] or slug[:MAX_SLUG]


@functools.cache
def _letters() -> dict[int, str]:
    dropped = dict.fromkeys(map(ord, _DROPPED), "")
    return {**{ord(letter): bare(letter) for letter in _VIETNAMESE}, **dropped}


def transliterated(text: str) -> str:
    """Return the slug of any text, whatever its script; names are not looked at."""
    # Imported where it is used: few builds have a text that needs it.
    from slugify import slugify as made

    return made(
        text,
        max_length=MAX_SLUG,
        word_boundary=True,
        save_order=True,
        lowercase=True,
        replacements=_REPLACEMENTS,
        entities=False,
        decimal=False,
        hexadecimal=False,
        # Pinned: "auto" would take whatever transliterator happens to be installed.
        backend="text-unidecode",
        algorithm="modern",
    )


def is_slug(text: str) -> bool:
    """Tell whether a text can stand in an address and a file name as it is."""
    return len(text) <= MAX_SLUG and bool(_SLUG.fullmatch(text)) and text not in _RESERVED


def is_id(text: str) -> bool:
    """Tell whether a text can be the id of a unit: like a slug, from a letter on, at most 60."""
    return len(text) <= MAX_ID and bool(_ID.fullmatch(text)) and text not in _RESERVED


def is_file_name(text: str) -> bool:
    """Tell whether every system stores a file or folder of this name, and hides none of it."""
    bare = text.lower().partition(".")[0].rstrip(" ")
    dotted = text in ("", ".", "..", ".git") or text[-1] in ". "
    return not dotted and bare not in _RESERVED and len(text.encode("utf-8")) <= 255


def safe_file_name(name: str) -> str:
    """Return the name under which an attachment is published: at most 100 ASCII characters.

    "Nghị quyết số 05.PDF" gives "nghi-quyet-so-05.pdf"; a stem of signs only gives "tep".
    """
    stem, dot, extension = name.rpartition(".")
    extension = extension.lower()
    if not dot or not stem or not _EXTENSION.fullmatch(extension):
        return slugify(name) or "tep"
    return f"{slugify(stem) or 'tep'}.{extension}"
