"""How a site looks, as its config says: two colours, a logo, a banner."""

from __future__ import annotations

from typing import Any

from msgspec import Struct

from sitegen.schema.colour import Colour
from sitegen.schema.node import Mapping, Node, Scalar, is_blank
from sitegen.schema.record import Keyed, Record, key, keys_of
from sitegen.schema.reference import FilePath
from sitegen.schema.value import Either, Reading, Text, as_field
from sitegen.text.folding import fold_key

# The grounds that text stands on, paper and tint, as templates/site.css has them.
LIGHT_GROUNDS = ("#ffffff", "#f6f4ee")
DARK_GROUNDS = ("#14171b", "#1d2126")


class Logo(Keyed, frozen=True, kw_only=True):
    """A small picture beside the name of the site, which it only adorns unless it has an `alt`."""

    file: str = key("tep", FilePath())
    alt: str = key("mo_ta", Text(250), default="")


class Banner(Keyed, frozen=True, kw_only=True):
    """A wide picture over the name of the site on the front page."""

    file: str = key("tep", FilePath())
    alt: str = key("mo_ta", Text(250))


class Appearance(Keyed, frozen=True, kw_only=True):
    """What a site changes of the theme without a template of its own."""

    accent: str = key("mau_nhan", Colour(LIGHT_GROUNDS), default="")
    link: str = key("mau_lien_ket", Colour(LIGHT_GROUNDS), default="")
    logo: Logo | None = key("bieu_trung", Either(Record(Logo), as_field("file")), default=None)
    banner: Banner | None = key("anh_dau_trang", Record(Banner), default=None)


class AppearanceRecord(Struct, frozen=True):
    """Reads an Appearance; a colour that YAML took for a comment is told."""

    def read(self, node: Node, reading: Reading, at: str) -> Any:
        """Return the appearance, or INVALID after reporting what is wrong with it."""
        read = Record(Appearance).read(node, reading, at)
        if isinstance(node, Mapping):
            for name, value in node.entries:
                if is_blank(value) and _is_colour(name):
                    read = reading.fail("colour-empty", name.span, key=name.text)
        return read


def _is_colour(name: Scalar) -> bool:
    known = [k for k in keys_of(Appearance) if isinstance(k.type, Colour)]
    return any(fold_key(name.text) in k.names for k in known)
