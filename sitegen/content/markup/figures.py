"""Photos that stand alone, their captions, and who took them."""

from __future__ import annotations

from collections.abc import Sequence

from sitegen.content.markup.placeholders import HELD, RELEASED
from sitegen.text.pattern import pattern

# What stands for the parts of a figure between Markdown and the sanitiser.
BEGIN = f"{HELD}F{RELEASED}"
CAPTION = f"{HELD}G{RELEASED}"
END = f"{HELD}H{RELEASED}"

MAX_CAPTION_LINES = 4

_IMAGE = rf"{HELD}p\d+{RELEASED}"
_IMAGES = pattern(rf"\s*{_IMAGE}(?:\s*{_IMAGE})*\s*")
_EACH = pattern(_IMAGE)
_CAPTION = pattern(r"([*_])(?!\1)(?=\S)(.*\S)(?<!\1)\1")
_CREDIT = pattern(
    r"(?:^|(?<=[\s.,;…–—-]))\(?(?:Ảnh|Nguồn ảnh|Photo)\s*:\s*([^:()]{1,100}?)\s*\)?\s*\.?$"
)


def images(line: str) -> list[str]:
    """Return the images of a line that holds nothing else, else none."""
    return _EACH.findall(line) if _IMAGES.fullmatch(line) else []


def caption(lines: Sequence[str]) -> tuple[str, int]:
    """Return the caption in italics that begins the lines, and how many of them it takes."""
    whole = ""
    for count, line in enumerate(lines[:MAX_CAPTION_LINES], start=1):
        bare = line.strip()
        if not bare or (count == 1 and bare[0] not in "*_") or images(line):
            break
        whole = f"{whole} {bare}".strip()
        found = _CAPTION.fullmatch(whole)
        if found and found[1] not in found[2].replace(f"\\{found[1]}", ""):
            return found[2], count
    return "", 0


def figure(image: str, caption: str) -> str:
    """Return the paragraph that will become a figure."""
    return f"{BEGIN}{image}{CAPTION}{caption}{END}" if caption else f"{BEGIN}{image}{END}"


def finished(rendered: str) -> str:
    """Return rendered Markdown with its figures in HTML."""
    if BEGIN not in rendered:
        return rendered
    return (
        rendered.replace(f"<p>{BEGIN}", "<figure>")
        .replace(f"{END}</p>", "</figcaption></figure>")
        .replace(BEGIN, "<figure>")
        .replace(END, "</figcaption></figure>")
        .replace(CAPTION, "<figcaption>")
    )


def credited(caption: str) -> tuple[str, str]:
    """Split "… tặng hoa. Ảnh: Hoàng Cường" into the caption and the name."""
    found = _CREDIT.search(caption)
    if found is None:
        return caption, ""
    return caption[: found.start()].rstrip(" ,;–—-("), found[1].rstrip(" .")
