"""Units and the events in their lives, as registered by the site's owner."""

from __future__ import annotations

from sitegen.schema.record import Keyed, Record, key
from sitegen.schema.reference import Id
from sitegen.schema.value import Either, ListOf, MomentText, Text, YesNo, as_field
from sitegen.schema.vocabulary import CHANGE_KIND, LEVEL
from sitegen.text.dates import UNREAD, Moment

_NAME = Text(300)
_LINE = Text(500)
_IDS = ListOf(Id())


class UnitName(Keyed, frozen=True, kw_only=True):
    """A name a unit bears from a date on; without a date, since ever."""

    name: str = key("ten", _NAME)
    short: str = key("ten_tat", Text(100), default="")
    from_: Moment | None = key("tu", MomentText(), default=None, name="from")


class Parent(Keyed, frozen=True, kw_only=True):
    """The unit above, for a time."""

    id: str = key("ma", Id(), name="id")
    from_: Moment | None = key("tu", MomentText(), default=None, name="from")
    to: Moment | None = key("den", MomentText(), default=None)


class Contact(Keyed, frozen=True, kw_only=True):
    """How to reach a unit or the editors."""

    address: str = key("dia_chi", _LINE, default="")
    phone: str = key("dien_thoai", Text(60), default="")
    email: str = key("thu_dien_tu", Text(120), default="", also=("e_mail",))
    zalo_oa: str = key("zalo", Text(120), default="")


class Unit(Keyed, frozen=True, kw_only=True):
    """A unit's front matter or its row in the registry; a file adds to or overrides its row."""

    names: tuple[UnitName, ...] = key(
        "ten_goi", ListOf(Either(Record(UnitName), as_field("name"))), default=(), also=("ten",)
    )
    short: str = key("ten_tat", Text(100), default="")
    congress_name: str = key("ten_to_chuc", _NAME, default="")
    level: str = key("cap", LEVEL, default="")
    kind: str = key("loai_hinh", Text(100), default="")
    parent: tuple[Parent, ...] = key(
        "truc_thuoc", ListOf(Either(Record(Parent), as_field("id"))), default=()
    )
    from_: Moment | None = key("tu", MomentText(), default=None, name="from")
    to: Moment | None = key("den", MomentText(), default=None)
    workplace: str = key("noi_lam_viec", _LINE, default="")
    aliases: tuple[str, ...] = key("ten_khac", ListOf(_NAME, wary=True), default=())
    site_aliases: tuple[str, ...] = key("ten_khac_toan_trang", ListOf(_NAME, wary=True), default=())
    contact: Contact | None = key("lien_he", Record(Contact), default=None)
    feeds: bool | None = key("nguon_tin", YesNo(), default=None)


class Decision(Keyed, frozen=True, kw_only=True):
    """The decision behind a change."""

    number: str = key("so", Text(100), default="", also=("so_ky_hieu",))
    date: Moment | None = key("ngay", MomentText(), default=None)
    issuer: str = key("co_quan", _LINE, default="")


class Transfer(Keyed, frozen=True, kw_only=True):
    """One decision that moves everything under a unit to another."""

    all_under: str = key("tat_ca_truc_thuoc", Id())
    to: str = key("ve", Id(), also=("sang",))
    except_: tuple[str, ...] = key("tru", _IDS, default=(), name="except")


class UnitChange(Keyed, frozen=True, kw_only=True):
    """An event in the life of units: founded, renamed, merged, split, transferred, ended."""

    date: Moment = key("ngay", MomentText(), stand_in=UNREAD)
    kind: str = key("loai", CHANGE_KIND, stand_in="")
    from_: tuple[str, ...] = key("tu", _IDS, default=(), name="from")
    to: tuple[str, ...] = key("thanh", _IDS, default=(), also=("den",))
    custodian: str = key("noi_luu_ho_so", Id(), default="", also=("luu_giu",))
    decision: Decision | None = key(
        "quyet_dinh", Either(Record(Decision), as_field("number")), default=None
    )
    transfer: Transfer | None = key("chuyen_giao", Record(Transfer), default=None)
