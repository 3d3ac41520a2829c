"""Vietnamese as it was typed before Unicode: which of the old encodings bytes or letters are in."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Callable, Mapping
from types import MappingProxyType

from msgspec import Struct

from sitegen.text.pattern import pattern

WINDOWS_1258 = "windows-1258"
TCVN3 = "tcvn3"
VNI = "vni"
VISCII = "viscii"

# By byte; each table is a run of letters from its first byte on, "\0" where there is none.
_TCVN3 = MappingProxyType(
    dict(
        zip(
            range(0xA1, 0xFF),
            "ĂÂÊÔƠƯĐăâêôơưđ\0\0\0\0\0\0àảãáạ\0ằẳẵắ\0\0\0\0\0\0\0ặầẩẫấậè\0ẻẽéẹềểễếệìỉ\0\0\0ĩíịò\0ỏõóọ"
            "ồổỗốộờởỡớợù\0ủũúụừửữứựỳỷỹýỵ",
            strict=True,
        )
    )
)
_VISCII = MappingProxyType(
    dict(
        zip(
            range(0x80, 0x100),
            "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
            "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ",
            strict=True,
        )
    )
)
# A letter and what stands after it: together they are one.
_VNI_MARKS = MappingProxyType(
    {
        "ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323",
        "â": "\u0302", "á": "\u0302\u0301", "à": "\u0302\u0300", "å": "\u0302\u0309",
        "ã": "\u0302\u0303", "ä": "\u0302\u0323", "ê": "\u0306", "é": "\u0306\u0301",
        "è": "\u0306\u0300", "ú": "\u0306\u0309", "ü": "\u0306\u0303", "ë": "\u0306\u0323",
    }
)  # fmt: skip
_VNI_LETTERS = MappingProxyType(
    {"ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
)
_VNI = pattern("([aeouyôö])([ùøûõïâáàåãäêéèúüë])|([ñôöæóòî])", re.IGNORECASE)

# So much of a file tells what it is in.
_OPENING = 65_536

_WORD = pattern(r"[^\W\d_]+")
# Inside a word no Unicode text has any of these signs, which TCVN3 shows as letters.
_WORD_AS_IT_STANDS = pattern(r"[^\W\d_](?:[^\W\d_]|[¡-¿\u00ad]+(?=[^\W\d_]))*|®[^\W\d_]+")
_TONES = pattern("[\u0300\u0301\u0303\u0309\u0323]")
_SYLLABLE = pattern(
    "(?:ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnpqrstvx])?"
    "(?:uyê|uya|uyu|iêu|yêu|oai|oay|oao|oeo|uây|uôi|ươi|ươu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă"
    "|oe|oi|ôi|ơi|oo|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|[aăâeêioôơuưy])"
    "(?:ch|ng|nh|[cmnpt])?"
)


class OldText(Struct, frozen=True):
    """A text in an old encoding: as it was meant, and how many of its words speak for that.

    `share` is that of the words with accents that are Vietnamese syllables, of all that have any.
    """

    encoding: str
    text: str
    words: int
    share: float


def old_bytes(data: bytes) -> OldText | None:
    """Return what bytes that are no UTF-8 say in the old encoding that suits them best.

    None where none does, or there is too little to tell by.
    """
    letters = data[:_OPENING].decode("latin-1")
    readings: Mapping[str, Callable[[str], str]] = {
        WINDOWS_1258: _from_1258,
        TCVN3: from_tcvn3,
        VISCII: lambda text: text.translate(_VISCII),
        VNI: from_vni,
    }
    found = [_judged(name, letters, read) for name, read in readings.items()]
    best = max(found, key=lambda one: one.share)
    return best if best.words >= 3 and best.share >= 0.8 else None


def old_letters(text: str) -> OldText | None:
    """Return what a text says that was pasted from TCVN3 or VNI, None for any other.

    There has to be more than one such word, and hardly one that is Vietnamese as it stands.
    """
    found = [_judged(TCVN3, text, from_tcvn3), _judged(VNI, text, from_vni)]
    best = max(found, key=lambda one: one.share)
    if best.words < 2 or best.share < 0.8:
        return None
    words = [word for word in _WORD_AS_IT_STANDS.findall(text) if not word.isascii()]
    return best if 5 * sum(map(is_syllable, words)) <= 2 * len(words) else None


def from_tcvn3(text: str) -> str:
    """Return letters of TCVN3 as Unicode; the text may have been normalised meanwhile."""
    # Eth, which is é here, is read as Đ wherever it is typed.
    return text.replace("\u0110", "\u00d0").translate(_TCVN3)


def from_vni(text: str) -> str:
    """Return letters of VNI as Unicode."""
    return _VNI.sub(_vni_letter, text)


def is_syllable(word: str) -> bool:
    """Tell whether a word may be a Vietnamese syllable."""
    parts = unicodedata.normalize("NFD", word.lower())
    bare, tones = _TONES.subn("", parts)
    return tones <= 1 and _SYLLABLE.fullmatch(unicodedata.normalize("NFC", bare)) is not None


def _judged(name: str, text: str, read: Callable[[str], str]) -> OldText:
    """Return a text read in one way; only words that are not of plain letters count."""
    meant = unicodedata.normalize("NFC", read(text))
    told = [word for word in _WORD.findall(meant) if not word.isascii()]
    right = sum(map(is_syllable, told))
    return OldText(name, meant, right, right / len(told) if told else 0.0)


def _from_1258(text: str) -> str:
    return codecs.decode(text.encode("latin-1"), "cp1258", "ignore")


def _vni_letter(found: re.Match[str]) -> str:
    if found[3]:
        letter = _VNI_LETTERS[found[3].lower()]
        return letter.upper() if found[3].isupper() else letter
    base = found[1]
    if base.lower() in _VNI_LETTERS:
        letter = _VNI_LETTERS[base.lower()]
        base = letter.upper() if base.isupper() else letter
    return base + _VNI_MARKS[found[2].lower()]
