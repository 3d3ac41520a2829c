"""Standalone pages such as an introduction or the rules for contributors."""

from __future__ import annotations

from typing import Any

from sitegen.schema.record import Keyed, key
from sitegen.schema.reference import OldAddress
from sitegen.schema.value import Free, ListOf, MomentText, Text, Whole, YesNo
from sitegen.schema.vocabulary import PAGE_STATUS
from sitegen.text.dates import Moment


class StandalonePage(Keyed, frozen=True, kw_only=True):
    """The front matter of a page that is no news."""

    title: str = key("tieu_de", Text(300), default="")
    short_title: str = key("tieu_de_ngan", Text(80), default="")
    summary: str = key("sapo", Text(1500), default="")
    order: int | None = key("thu_tu", Whole(), default=None)
    menu: bool = key("trong_menu", YesNo(), default=True)
    status: str = key("trang_thai", PAGE_STATUS, default="da-dang")
    updated: Moment | None = key("cap_nhat", MomentText(), default=None)
    aliases: tuple[str, ...] = key("dia_chi_cu", ListOf(OldAddress()), default=())
    noindex: bool = key("khong_lap_chi_muc", YesNo(), default=False)
    extra: Any = key("khac", Free(), default=())
