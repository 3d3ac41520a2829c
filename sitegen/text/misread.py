"""UTF-8 that some program took for an old encoding: "CÃ´ng Ä‘oÃ n" for "Công đoàn"."""

from __future__ import annotations

import re

from sitegen.text.pattern import pattern

# Of the bytes of Vietnamese in UTF-8, what most of the common letters begin with or hold.
_SIGNS = ("Ä", "»", "º")
_WINDOWS = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_RUN = pattern(f"[\x80-\xff{_WINDOWS}]{{2,}}")


def misread(line: str) -> tuple[str, int]:
    """Return a line as it was meant, and how many letters of it had been misread."""
    count = 0

    def restored(found: re.Match[str]) -> str:
        nonlocal count
        meant = _meant(found[0])
        if not any(letter.isalpha() and letter >= "À" for letter in meant):
            return found[0]
        count += len(meant)
        return meant

    return _RUN.sub(restored, line), count


def may_be_misread(text: str) -> bool:
    """Tell whether to look closer; costs next to nothing."""
    return any(sign in text for sign in _SIGNS)


def _meant(run: str) -> str:
    """Return what the bytes of a run are in UTF-8, nothing if they are not."""
    data = b"".join(_byte(letter) for letter in run)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return ""


def _byte(letter: str) -> bytes:
    return letter.encode("latin-1") if letter <= "\xff" else letter.encode("cp1252")
