"""A photo of a text as HTML; the theme's templates make the others (`parts/pictures.html`)."""

from __future__ import annotations

from markupsafe import Markup

from sitegen.pages import view

# How wide a photo is shown: across a telephone, else as wide as the text.
IN_TEXT = "(min-width: 42rem) 40rem, 100vw"

_SOURCE = Markup('<source type="{}" srcset="{}" sizes="{}">')
_PLAIN = Markup('<img src="{}" width="{}" height="{}" alt="{}"{}>')
_SEVERAL = Markup('<img src="{}" srcset="{}" sizes="{}" width="{}" height="{}" alt="{}"{}>')
_FIRST = Markup(' fetchpriority="high" decoding="async"')
_LATER = Markup(' loading="lazy" decoding="async"')


def picture_html(picture: view.Picture, sizes: str, *, first: bool) -> Markup:
    """Return a photo in all its files; the first of a page is asked for at once."""
    how = _FIRST if first else _LATER
    size = (picture.width, picture.height, picture.alt, how)
    if not picture.srcset:
        return _PLAIN.format(picture.url, *size)
    image = _SEVERAL.format(picture.url, picture.srcset, sizes, *size)
    sources = [_SOURCE.format(one.type, one.srcset, sizes) for one in picture.sources]
    return Markup("<picture>{}{}</picture>").format(Markup("").join(sources), image)
