"""Readers' letters about articles, taken in by the editors: content/letters/."""

from __future__ import annotations

from sitegen.schema.record import Keyed, Record, key
from sitegen.schema.value import Either, MomentText, Text, as_field
from sitegen.text.dates import UNREAD, Moment

# What fits on two pages of A4; a longer one is an article.
MOST_CHARACTERS = 6000

_NAME = Text(200)


class Reply(Keyed, frozen=True, kw_only=True):
    """What the editors, or those whom a letter concerns, answered."""

    text: str = key("noi_dung", Text(4000))
    by: str = key("nguoi_tra_loi", _NAME, default="")
    date: Moment | None = key("ngay", MomentText(), default=None)


class Letter(Keyed, frozen=True, kw_only=True):
    """The front matter of a letter; `article` is a path, an address or a code."""

    article: str = key("bai", Text(500), stand_in="")
    name: str = key("ten", _NAME, stand_in="")
    place: str = key("don_vi", Text(300), default="", also=("noi_gui",))
    date: Moment = key("ngay", MomentText(), stand_in=UNREAD)
    reply: Reply | None = key("tra_loi", Either(Record(Reply), as_field("text")), default=None)
