"""An article as an importer hands it over, with everything it had to guess."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from sitegen.diagnostics import Diagnostic


class Guess(Struct, frozen=True):
    """A decision that a person should look at: a key of front matter or "" for the text itself.

    `reason` is the id of a message, `value` what was taken, left out or only suggested.
    """

    field: str
    value: str
    reason: str


class Imported(Struct, frozen=True):
    """An article; `year` is that of its publication, or None where the original tells no date.

    `matter` holds lines of YAML. A line that begins with `#` waits for a person.
    """

    title: str
    year: int | None
    matter: tuple[str, ...]
    body: str
    guesses: tuple[Guess, ...]

    @property
    def text(self) -> str:
        """The article's file."""
        return "\n".join(["---", *self.matter, "---", "", self.body, ""])


class ImportRefusedError(Exception):
    """A file cannot be imported; `diagnostics` say why."""

    def __init__(self, *diagnostics: Diagnostic) -> None:
        super().__init__(diagnostics)
        self.diagnostics = diagnostics


class Importer(Struct, frozen=True):
    """A format: `matches` looks at a file's name and first bytes, `read` at all of it.

    `read` is pure; it raises ImportRefusedError.
    """

    name: str
    matches: Callable[[str, bytes], bool]
    read: Callable[[str, bytes], Imported]
