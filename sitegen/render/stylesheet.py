"""The style sheet of a site: the theme's or its own, its colours, and what it adds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sitegen.content.appearance import DARK_GROUNDS, Appearance
from sitegen.schema.colour import readable

SHEET = "site.css"
# A site's own rules after the theme's; replacing site.css would take over all of them for good.
EXTRA = "extra.css"
# More than WCAG asks for: light letters on a dark ground blur, and the theme's own have 8 and more.
_LEAST_IN_THE_DARK = 7.0


def stylesheet(sources: Mapping[str, str], appearance: Appearance) -> str:
    """Return the one style sheet of a site, given its templates by name.

    What comes later overrides what came before: the site's colours the theme's, its own rules both.
    """
    parts = [sources[SHEET]]
    if colours := "".join(_colours(appearance)):
        parts.append(f":root {{\n{colours}}}\n")
    if EXTRA in sources:
        parts.append(sources[EXTRA])
    return "\n".join(parts)


def _colours(appearance: Appearance) -> Iterator[str]:
    for name, colour in (("accent", appearance.accent), ("link", appearance.link)):
        if colour:
            dark = readable(colour, DARK_GROUNDS, _LEAST_IN_THE_DARK)
            yield f"  --{name}-light: {colour};\n  --{name}-dark: {dark};\n"
