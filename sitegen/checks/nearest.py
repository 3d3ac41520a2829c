"""What a link or a file name that leads nowhere was probably meant to be."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from msgspec import Struct

from sitegen.checks.check import Texts
from sitegen.checks.respelling import in_case_of, respelt
from sitegen.diagnostics import Diagnostic, Fix, Span, error
from sitegen.locale.text import Text
from sitegen.model.entry import PICTURE_ENDINGS
from sitegen.model.resources import is_picture
from sitegen.model.site import Site
from sitegen.text.folding import bare
from sitegen.text.suggestion import closest

# Comparing a name with every other takes a while; who misses more than this mends these first.
MOST_SEARCHES = 20
MOST_COMPARED = 100

# What would do in the place of what is missing.
PICTURE, FILE, ARTICLE, ANYTHING = "picture", "file", "article", ""

_WEB = re.compile(r"www\.|[\w-]+(?:\.[\w-]+)*\.(?:vn|com|net|org|gov|edu|info)(?:/|$)", re.I)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


class Missing(NamedTuple):
    """A reference to what isn't there: the diagnostic's id and place, who refers to what.

    `path` is what the target comes to in the content, or empty; `wanted` names what would do
    there, a PICTURE, a FILE, an ARTICLE or ANYTHING.
    """

    span: Span
    id: str
    source: str
    target: str
    path: str
    wanted: str


class Paths(Struct, frozen=True):
    """Existing paths: by their letters whatever the case, and by their last part.

    `endings` are those that a writer may have left out.
    """

    by_letters: Mapping[str, str]
    by_name: Mapping[str, tuple[str, ...]]
    endings: tuple[str, ...] = (".md",)

    def in_other_case(self, path: str) -> str:
        """Return the path that differs only in case, or an empty text."""
        return self.by_letters.get(same_letters(path), "")

    def has_twin(self, path: str) -> bool:
        """Tell whether another path differs from one only in case."""
        letters = same_letters(path)
        return sum(same_letters(p) == letters for p in self.by_name.get(_name(letters), ())) > 1

    def nearest(self, path: str, source: str, *, search: bool) -> str:
        """Return the path that was probably meant by `source`, or an empty text.

        Nobody means his own file. The same name in another folder comes first, the nearest folder
        before others; then, if `search` allows for it, a name that is spelt alike.
        """
        name = same_letters(posixpath.basename(path))
        if not name or name == "index.md":
            return ""
        spelt = (self._others(name + ending, source) for ending in ("", *self.endings))
        same: tuple[str, ...] = next(filter(None, spelt), ())
        if not same and search:
            own = _name(same_letters(source))
            alone = {own} if not self._others(own, source) else set()
            names = self.by_name.keys() - alone
            same = self._others(closest_of_many(name, names), source)
        return min(same, key=lambda other: (-_shared(path, other), other), default="")

    def _others(self, name: str, source: str) -> tuple[str, ...]:
        return tuple(path for path in self.by_name.get(name, ()) if path != source)


def closest_of_many(word: str, choices: Collection[str]) -> str:
    """Return the choice that was probably meant, or an empty text.

    Of thousands only those are compared that share the first or the last half of the word: one
    slip leaves the other half as it was.
    """
    likely: set[str] = set()
    for typed in {word, bare(word)}:
        half = len(typed) // 2
        head, tail = typed[:half], typed[half:]
        likely.update(c for c in choices if c.startswith(head) or c.endswith(tail))
    nearest = sorted(likely, key=lambda choice: (-_alike(word, choice), choice))
    return closest(word, nearest[:MOST_COMPARED]) or ""


def _alike(one: str, other: str) -> int:
    """Return how many letters agree at the beginning and at the end."""
    ends = (one[::-1], other[::-1])
    return len(posixpath.commonprefix((one, other))) + len(posixpath.commonprefix(ends))


def same_letters(path: str) -> str:
    """Return the key under which paths meet that differ only in case or normal form."""
    return unicodedata.normalize("NFC", path).casefold()


def _shared(one: str, other: str) -> int:
    return len(posixpath.commonprefix([one.split("/"), other.split("/")]))


def paths_of(paths: Iterable[str], endings: tuple[str, ...] = (".md",)) -> Paths:
    """Return the lookup of existing paths."""
    by_letters: dict[str, str] = {}
    by_name: dict[str, list[str]] = {}
    for path in sorted(paths):
        letters = same_letters(path)
        by_letters[letters] = path
        by_name.setdefault(_name(letters), []).append(path)
    return Paths(by_letters, {name: tuple(group) for name, group in by_name.items()}, endings)


def _name(letters: str) -> str:
    """Return the name by which a path is known: an article in a folder of its own, the folder's."""
    folder, _, name = letters.rpartition("/")
    return posixpath.basename(folder) if name == "index.md" else name


def _fitting(wanted: str, site: Site) -> Paths:
    """Return the paths among which something `wanted` is looked for."""
    links = site.links
    if wanted == PICTURE:
        return paths_of((p for p in links.files if is_picture(p)), PICTURE_ENDINGS)
    if wanted == FILE:
        return paths_of(links.files, ())
    if wanted == ARTICLE:
        return paths_of(p for p in links.documents if p.startswith("content/articles/"))
    return paths_of((*links.documents, *links.files))


def explained(missing: list[Missing], site: Site) -> Iterator[Diagnostic]:
    """Yield an error for each missing thing, with what may have been meant."""
    if not missing:
        return
    fitting: dict[str, Paths] = {}
    for number, one in enumerate(sorted(missing)):
        if one.wanted not in fitting:
            fitting[one.wanted] = _fitting(one.wanted, site)
        paths = fitting[one.wanted]
        other = paths.in_other_case(one.path) if one.path else ""
        if other and other != one.path:
            suggestion = written_from(one.source, other)
            fix = None if paths.has_twin(other) else _in_case(one, other)
            yield error(
                "file-name-case", one.span, fix=fix, target=one.target, suggestion=suggestion
            )
            continue
        found = paths.nearest(one.path, one.source, search=number < MOST_SEARCHES)
        suggestion = written_from(one.source, found)
        if _MAIL.fullmatch(one.target):
            suggestion = f"mailto:{one.target}"
        elif not suggestion and _WEB.match(one.target):
            suggestion = f"https://{one.target}"
        yield error(one.id, one.span, target=one.target, suggestion=suggestion)


def _in_case(one: Missing, path: str) -> Fix | None:
    """Return what gives a reference to a path the case of that path."""
    target, mark, anchor = one.target.partition("#")
    written = in_case_of(target, path)
    return respelt(one.span, one.target, f"{written}{mark}{anchor}") if written else None


def written_from(source: str, path: str) -> str:
    """Return a path as the writer of `source` would write it: relative to the document."""
    return posixpath.relpath(path, posixpath.dirname(source)) if path else ""


CASE_TEXTS: Texts = {
    "file-name-case": (
        Text(
            "“{target}” viết hoa, viết thường không giống tên tệp.",
            (
                "Hãy ghi đúng từng chữ: {suggestion}",
                "Trên Windows vẫn mở được, nhưng trên máy chủ thì không.",
            ),
        ),
        Text(
            "“{target}” is not spelt like the file: capitals matter.",
            ("Write it exactly so: {suggestion}", "It works on Windows, but not on the server."),
        ),
    ),
}
