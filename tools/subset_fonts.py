"""Writes the fonts of title cards: Noto Serif with the letters of Vietnamese and its neighbours.

Run once, by hand, where Debian's `fonts-noto-core` and `fonttools` are: what it writes is
committed, so that a card has the same bytes on every machine. See docs/decisions.md.
"""

from __future__ import annotations

import sys
from pathlib import Path

SOURCES = Path("/usr/share/fonts/truetype/noto")
TARGET = Path(__file__).resolve().parent.parent / "sitegen" / "assets" / "fonts"
WEIGHTS = ("Regular", "Bold")
# Latin with its accents, Vietnamese, combining accents, punctuation, currency, № and ™.
RANGES = (
    range(0x20, 0x7F),
    range(0xA0, 0x180),
    (0x192, 0x1A0, 0x1A1, 0x1AF, 0x1B0),
    range(0x300, 0x304),
    (0x306, 0x309, 0x31B, 0x323),
    range(0x1EA0, 0x1EFA),
    range(0x2010, 0x2028),
    (0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2044, 0x20AB, 0x20AC, 0x2116, 0x2122, 0x2212),
)


def main() -> int:
    """Write a font a weight and say how large it is."""
    from fontTools import subset

    options = subset.Options()
    # Cards are set letter by letter: no shaping, no hinting, no names in other languages.
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.drop_tables += ["DSIG", "GDEF", "GPOS", "GSUB", "MATH", "STAT", "meta"]
    letters = [point for points in RANGES for point in points]
    TARGET.mkdir(parents=True, exist_ok=True)
    known = set(letters)
    for weight in WEIGHTS:
        font = subset.load_font(str(SOURCES / f"NotoSerif-{weight}.ttf"), options)
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=letters)
        subsetter.subset(font)
        known &= set(font.getBestCmap())
        # The moment of writing is no part of a font.
        font.recalcTimestamp = False
        file = TARGET / f"NotoSerif-{weight}.ttf"
        subset.save_font(font, str(file), options)
        sys.stdout.write(f"{file.relative_to(TARGET.parent)}: {file.stat().st_size} bytes\n")
    text = "".join(map(chr, sorted(known)))
    (TARGET / "letters.txt").write_text(text, encoding="utf-8", newline="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
