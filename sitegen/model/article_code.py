"""The code of an article: eight characters that can be read out over the telephone.

It follows from the address, which never changes, so that letters and e-mails of years ago still
tell which article they are about.
"""

from __future__ import annotations

import hashlib

from sitegen.text.pattern import pattern

# Crockford's: none of them is taken for another one, and no word comes out.
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_LOOK_ALIKE = str.maketrans("OIL", "011")
_CODE = pattern(rf"[{_ALPHABET}]{{8}}")
_BITS = 5
_LENGTH = 8


def article_code(address: str) -> str:
    """Return the code of the article at an address, without prefix and host: K7QM-2F9T."""
    number = int.from_bytes(hashlib.sha256(address.encode("utf-8")).digest()[:5], "big")
    shifts = range((_LENGTH - 1) * _BITS, -1, -_BITS)
    code = "".join(_ALPHABET[number >> shift & 31] for shift in shifts)
    return f"{code[:4]}-{code[4:]}"


def read_code(text: str) -> str:
    """Return the code that a text is, as somebody may have typed it; empty if it is none."""
    bare = text.strip().upper().replace("-", "").replace(" ", "").translate(_LOOK_ALIKE)
    return f"{bare[:4]}-{bare[4:]}" if _CODE.fullmatch(bare) else ""
