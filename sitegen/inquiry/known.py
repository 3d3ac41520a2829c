"""Everything that is known of a site when somebody asks about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from sitegen.content.document import Contents, PageDocument
from sitegen.diagnostics import Diagnostic
from sitegen.model import permalink
from sitegen.model.entry import Entry
from sitegen.model.site import Site
from sitegen.pages.plan import Plan


class Known(Struct, frozen=True, kw_only=True):
    """A site as a build would have it, and everything that is wrong with it.

    `files` are all paths of the content. `whole` has the faulty documents as far as they could be
    read, with `contents`; `site` and its `plan` are without them, and `held` are those. `pictures`
    are addresses by path, `theme` those of the theme's files by name.
    """

    files: tuple[str, ...]
    site: Site
    plan: Plan
    whole: Site
    contents: Contents
    held: frozenset[str]
    pictures: Mapping[str, tuple[str, ...]]
    theme: Mapping[str, str]
    problems: tuple[Diagnostic, ...]

    def entries(self) -> Iterator[Entry]:
        """Yield every article that could be read, also those that nobody sees."""
        yield from self.whole.entries.values()
        yield from self.whole.hidden

    def pages(self) -> Iterator[PageDocument]:
        """Yield every standalone page that could be read."""
        yield from (d for d in self.contents.others if isinstance(d, PageDocument))

    def addresses(self) -> Iterator[tuple[str, str]]:
        """Yield the address and the path of every document, also of those that nobody sees."""
        for entry in self.entries():
            yield entry.address, entry.path
        for page in self.pages():
            yield permalink.page(page.segments), page.path

    def aliases(self) -> Iterator[tuple[str, str]]:
        """Yield every old address with the path of the document that took it over."""
        for entry in self.entries():
            for alias in entry.placement.aliases:
                yield alias, entry.path
        for page in self.pages():
            for alias in page.matter.aliases:
                yield alias, page.path
