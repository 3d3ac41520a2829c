"""What somebody asks about: a path or an address, in whatever shape it was copied."""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from urllib.parse import unquote, urlsplit

from msgspec import Struct

from sitegen.checks.nearest import closest_of_many, same_letters
from sitegen.content.kinds import kind_of
from sitegen.inquiry.known import Known
from sitegen.model import permalink
from sitegen.model.article_code import article_code, read_code
from sitegen.text.folding import bare

# Documents by path, units by id, files by path, pages of the program by address, files of the
# theme by name, other files of the site by path.
DOCUMENT, UNIT, FILE, PAGE, THEME, OTHER = "document", "unit", "file", "page", "theme", "other"

_UNITS = "content/units/"
_HOST = re.compile(r"https?:/+[^/?#]*", re.I)
_DRIVE = re.compile(r"[A-Za-z]:/")


# Shorter names are like any other.
_LEAST = 3


class Subject(Struct, frozen=True):
    """What is asked about; `via` is the old address by which it was found."""

    kind: str
    key: str
    via: str = ""


class Unknown(Struct, frozen=True):
    """Nothing of that name; what may have been meant, the likeliest first."""

    near: tuple[str, ...]


def subject(texts: Sequence[str], known: Known, others: Sequence[str] = ()) -> Subject | Unknown:
    """Return what is meant by the first of `texts` that means anything.

    They are readings of one text: as typed, and as a path relative to the site. `others` are files
    of the site outside of the content.
    """
    desk = _desk(known)
    clean = [unicodedata.normalize("NFC", text.strip().strip("\"'<>“”")) for text in texts]
    for text in filter(None, clean):
        found = _meant(text, desk)
        if found is not None:
            return found
    for text in clean:
        if text in others:
            return Subject(OTHER, text)
    return Unknown(_near(clean[0], desk) if clean else ())


class _Desk(Struct, frozen=True):
    """Everything that can be named: paths and addresses, each also by its bare letters."""

    known: Known
    paths: Mapping[str, str]
    names: Mapping[str, tuple[str, ...]]
    addresses: Mapping[str, Subject]
    letters: Mapping[str, str]


def _desk(known: Known) -> _Desk:
    names: dict[str, list[str]] = {}
    for path in known.files:
        names.setdefault(_bare(_name(path)), []).append(path)
    addresses = _addresses(known)
    return _Desk(
        known,
        {_bare(path): path for path in reversed(known.files)},
        {name: tuple(paths) for name, paths in names.items()},
        addresses,
        {_bare(address): address for address in addresses},
    )


def _addresses(known: Known) -> dict[str, Subject]:
    """Return what answers each address, now or once it may be seen."""
    found = {alias: Subject(DOCUMENT, path, alias) for alias, path in known.aliases()}
    for page in known.plan.pages:
        if page.kind != "redirect":
            found[page.address] = Subject(PAGE, page.address)
    found |= {permalink.unit(id): Subject(UNIT, id) for id in known.whole.units.entries}
    found |= {address: Subject(DOCUMENT, path) for address, path in known.addresses()}
    found |= {file.address: Subject(FILE, file.source) for file in known.plan.files}
    for path, addresses in known.pictures.items():
        found |= dict.fromkeys(addresses, Subject(FILE, path))
    found |= {address: Subject(THEME, name) for name, address in known.theme.items()}
    return found


def _meant(text: str, desk: _Desk) -> Subject | None:
    plain = text.replace("\\", "/")
    if _HOST.match(plain):
        return _address(_without_host(plain, desk.known.site.config.base_url), desk)
    found = _path(plain, desk)
    if found is None and plain.startswith("/"):
        found = _address(plain, desk)
    if found is None and plain in desk.known.whole.units.entries:
        found = Subject(UNIT, plain)
    if found is None and (code := read_code(plain)):
        found = _coded(code, desk.known)
    if found is None and "/" in plain:
        found = _address("/" + plain.lstrip("/"), desk)
    if found is None and _DRIVE.match(plain):
        # A shell of Windows has made a file of an address: C:/Program Files/Git/tin/2025/a/
        parts = plain.split("/")[1:]
        tails = ("/" + "/".join(parts[at:]) for at in range(1, len(parts)))
        found = next((f for tail in tails if (f := _address(tail, desk)) is not None), None)
    return found


def _coded(code: str, known: Known) -> Subject | None:
    """Return the one article of a code, by its address of today or a former one."""
    pairs = (*known.addresses(), *known.aliases())
    paths = dict.fromkeys(path for address, path in pairs if article_code(address) == code)
    return Subject(DOCUMENT, next(iter(paths))) if len(paths) == 1 else None


def _path(text: str, desk: _Desk) -> Subject | None:
    """Return the file or the unit that a path names; its last part is enough where it is unique."""
    inside = text.rfind("/content/")
    path = text[inside + 1 :] if inside >= 0 else text
    path = posixpath.normpath(path.lstrip("/")) if path.strip("/") else ""
    for spelt in dict.fromkeys((path, unquote(path))):
        for whole in (spelt, f"content/{spelt}"):
            for ending in ("", ".md", "/index.md"):
                found = desk.paths.get(_bare(whole + ending))
                if found is not None:
                    return of_path(found, desk.known)
        stem = spelt.removeprefix(_UNITS).removesuffix(".md")
        if spelt.startswith(_UNITS) and stem in desk.known.whole.units.entries:
            return Subject(UNIT, stem)
    if "/" not in text:
        for ending in ("", ".md"):
            paths = desk.names.get(_bare(path + ending), ())
            if len(paths) == 1:
                return of_path(paths[0], desk.known)
    return None


def of_path(path: str, known: Known) -> Subject:
    """Return the file of the content at `path` as what it is."""
    kind = kind_of(path)
    if kind is None:
        return Subject(FILE, path)
    id = path.removeprefix(_UNITS).removesuffix(".md")
    if kind.name == "unit" and id in known.whole.units.entries:
        return Subject(UNIT, id)
    return Subject(DOCUMENT, path)


def _without_host(url: str, base_url: str) -> str:
    """Return the address on the site that a URL names, whatever its host: old ones have another."""
    prefix, path = urlsplit(base_url).path, _HOST.sub("", url, count=1)
    return "/" + (path.removeprefix(prefix) if path.startswith(prefix) else path.lstrip("/"))


def _address(text: str, desk: _Desk) -> Subject | None:
    for spelt in _spellings(text):
        found = desk.addresses.get(spelt) or desk.addresses.get(desk.letters.get(_bare(spelt), ""))
        if found is not None:
            return found
    return None


def _spellings(text: str) -> Iterator[str]:
    """Yield an address as it may be known, the most literal first."""
    plain = text.partition("#")[0]
    for queried in dict.fromkeys((plain, plain.partition("?")[0])):
        for decoded in dict.fromkeys((queried, unicodedata.normalize("NFC", unquote(queried)))):
            address = re.sub(r"/{2,}", "/", decoded)
            yield address
            address = address.removesuffix("index.html") if "/index.html" in address else address
            yield address
            yield address.rstrip("/") or "/"
            yield address.rstrip("/") + "/"


def _near(text: str, desk: _Desk) -> tuple[str, ...]:
    """Return the paths or addresses whose last part is spelt most alike."""
    plain = text.replace("\\", "/").rstrip("/")
    name = _bare(_name(plain)).removesuffix(".md")
    stems: dict[str, list[str]] = {}
    as_file = "content/" in plain or plain.lower().endswith(".md") or "/" not in plain
    wanted: Iterable[str] = desk.known.files if as_file else desk.addresses
    for choice in wanted:
        stems.setdefault(_bare(_name(choice.rstrip("/"))).removesuffix(".md"), []).append(choice)
    stems.pop("", None)
    if len(name) < _LEAST:
        return tuple(stems.get(name, ()))[:3] if name else ()
    exact = stems.get(name)
    nearest = exact or stems.get(closest_of_many(name, stems.keys()), [])
    return tuple(sorted(nearest, key=lambda choice: (-_shared(plain, choice), choice))[:3])


def _shared(one: str, other: str) -> int:
    return len(posixpath.commonprefix((one, other)))


def _name(path: str) -> str:
    """Return the last part of a path; of an article in a folder of its own, the folder's."""
    folder, _, name = path.rpartition("/")
    return f"{posixpath.basename(folder)}.md" if name == "index.md" else name


def _bare(text: str) -> str:
    return bare(same_letters(text))
