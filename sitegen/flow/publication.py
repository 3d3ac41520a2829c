"""The files of the output that are no pages: of the theme, pictures, files for download."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator, Mapping

from msgspec import Struct

from sitegen.assets.recipe import VERSION, Rendition, endings, icon, renditions, sizes
from sitegen.config import Config
from sitegen.engine.digest import digest
from sitegen.flow.memory import Judged, Planned
from sitegen.flow.sources import Sources, changed
from sitegen.model import permalink
from sitegen.pages.leaf_values import PublishedFile, PublishedPicture
from sitegen.pages.plan import Plan
from sitegen.render.stylesheet import SHEET, stylesheet
from sitegen.render.theme import Templates
from sitegen.text.slug import slugify

THEME_FILES = (SHEET, "icon.svg", "early.js", "site.js")


class PlainFile(Struct, frozen=True):
    """A file to publish that is no page: the digest of its bytes, and what gives them.

    `data` raises OSError, also where the source is another one by now.
    """

    output: str
    digest: str
    source: str
    data: Callable[[], bytes]


class PictureFile(Struct, frozen=True):
    """A rendition to publish, whose bytes nobody knows before it is made."""

    output: str
    source: str
    rendition: Rendition


def theme_addresses(templates: Templates, config: Config) -> dict[str, str]:
    """Return the addresses of the theme's files, which change with their content."""
    texts = _theme_texts(templates, config)
    return {name: _fingerprinted(name, text) for name, text in texts.items()}


def _theme_texts(templates: Templates, config: Config) -> dict[str, str]:
    """Return the theme's files as this site publishes them."""
    texts = {name: templates.sources[name] for name in THEME_FILES}
    texts[SHEET] = stylesheet(templates.sources, config.appearance)
    return texts


def _fingerprinted(name: str, text: str) -> str:
    stem, _, ending = name.rpartition(".")
    return f"{permalink.THEME_FOLDER}{stem}.{digest(text.encode('utf-8'))[:10]}.{ending}"


def published_pictures(judged: Mapping[str, Judged], *, avif: bool) -> dict[str, PublishedPicture]:
    """Return where pictures are published; those that cannot be are left out."""
    return {
        path: PublishedPicture(
            _stem(path, one.source), sizes(one.picture), endings(one.picture, avif=avif)
        )
        for path, one in judged.items()
        if one.picture is not None
    }


def _stem(path: str, source: str) -> str:
    """Return what the addresses of a picture begin with: its name, its bytes and the recipe."""
    name = slugify(path.rsplit("/", 1)[-1].rpartition(".")[0])[:40].strip("-")
    parts = (name, source[:12], f"r{VERSION}")
    return permalink.PICTURE_FOLDER + "-".join(part for part in parts if part)


def picture_files(planned: Planned, *, avif: bool) -> Iterator[PictureFile]:
    """Yield every rendition of the output."""
    taken: set[str] = set()
    for path, published in published_pictures(planned.judged, avif=avif).items():
        judged = planned.judged[path].picture
        assert judged is not None
        files = [(published.address(r.width, r.ending), r) for r in renditions(judged, avif=avif)]
        if path == planned.icon and published.makes_icons:
            files += [(published.icon(size), icon(size)) for size in permalink.ICON_SIZES]
        for address, rendition in files:
            output = permalink.output_of(address)
            # The same picture may lie in several places.
            if output not in taken:
                taken.add(output)
                yield PictureFile(output, path, rendition)


def published_files(plan: Plan, sources: Sources) -> dict[str, PublishedFile]:
    """Return where files for download are published."""
    return {
        file.source: PublishedFile(file.address, sources.files[file.source].size)
        for file in plan.files
    }


def plain_files(
    planned: Planned, templates: Templates, config: Config, sources: Sources
) -> Iterator[PlainFile]:
    """Yield the files of the theme and those that are copied; raises OSError."""
    for name, text in _theme_texts(templates, config).items():
        data = text.encode("utf-8")
        output = permalink.output_of(_fingerprinted(name, text))
        yield PlainFile(output, digest(data), f"templates/{name}", functools.partial(bytes, data))
    for path, output in planned.files:
        yield PlainFile(output, sources.digest(path), path, _copy(path, sources))


def _copy(path: str, sources: Sources) -> Callable[[], bytes]:
    wanted = sources.digest(path)

    def data() -> bytes:
        found = sources.data(path)
        if digest(found) != wanted:
            raise changed(path)
        return found

    return data
