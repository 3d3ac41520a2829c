"""A picture as it is published: the addresses of its files, and what pages are told of it."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from sitegen.assets.recipe import makes_icons
from sitegen.pages import view

_TYPES = {".avif": "image/avif", ".webp": "image/webp"}


class PublishedPicture(Struct, frozen=True, array_like=True):
    """Where a picture is published, without prefix: a file for each size and format.

    `stem` is what all the addresses begin with. `sizes` are widths and heights, smallest first;
    of the `endings` the last is the format that everybody reads.
    """

    stem: str
    sizes: tuple[tuple[int, int], ...]
    endings: tuple[str, ...]

    def address(self, width: int, ending: str) -> str:
        """Return where the file of a width and format is published."""
        return f"{self.stem}-{width}{ending}"

    @property
    def large(self) -> str:
        """Where the largest file that everybody reads is published."""
        return self.address(self.sizes[-1][0], self.endings[-1])

    @property
    def plain(self) -> str:
        """Where the file is published for those who cannot choose: no larger than they need."""
        return self.address(self.sizes[min(1, len(self.sizes) - 1)][0], self.endings[-1])

    @property
    def makes_icons(self) -> bool:
        """Whether it is published as the icon of the site, too, if it is the logo."""
        return makes_icons(*self.sizes[-1])

    def icon(self, size: int) -> str:
        """Return where it is published as an icon."""
        return f"{self.stem}-icon-{size}.png"

    @property
    def addresses(self) -> tuple[str, ...]:
        """Where all the files are published, the largest that everybody reads first."""
        found = (self.address(width, e) for e in self.endings for width, _ in self.sizes)
        return tuple(reversed([*found]))

    def shown(
        self, url: Callable[[str], str], alt: str, caption: str = "", credit: str = ""
    ) -> view.Picture:
        """Return the picture as pages show it, given what an address is on this site."""

        def srcset(ending: str) -> str:
            files = (f"{url(self.address(width, ending))} {width}w" for width, _ in self.sizes)
            return ", ".join(files)

        *smaller, plain = self.endings
        width, height = self.sizes[-1]
        return view.Picture(
            url=url(self.plain),
            width=width,
            height=height,
            alt=alt,
            large=url(self.large),
            srcset=srcset(plain) if len(self.sizes) > 1 else "",
            sources=tuple(view.PictureSource(_TYPES[e], srcset(e)) for e in smaller),
            caption=caption,
            credit=credit,
        )
