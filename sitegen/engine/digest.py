"""Digests: short names of contents, equal only for equal contents.

BLAKE2b of 128 bits, not SHA-256: half the text in manifests and traces, whose comparison is most
of the work of a build in which nothing changed; as fast without special instructions; and part of
every CPython. Whoever forged a collision (2⁶⁴ work) would gain one stale page.
"""

from __future__ import annotations

# As `hashlib` gives it, without the library for other digests that comes along with that.
try:
    from _blake2 import blake2b as blake2b
except ImportError:
    from hashlib import blake2b as blake2b

_BYTES = 16
DIGEST_LENGTH = 2 * _BYTES


def digest(data: bytes) -> str:
    """Name `data` by 32 lowercase hexadecimal digits."""
    return blake2b(data, digest_size=_BYTES).hexdigest()


def digest_values(*parts: str) -> str:
    """Name a sequence of texts by 32 lowercase hexadecimal digits.

    Every part is preceded by its length, so ("ab", "c"), ("a", "bc") and ("abc",) differ. Lone
    surrogates (file names that are not UTF-8) are digested like any other character. Never equal
    to the `digest` of some bytes: the two are personalised apart.
    """
    state = blake2b(digest_size=_BYTES, person=b"values")
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        state.update(b"%d:" % len(data))
        state.update(data)
    return state.hexdigest()
