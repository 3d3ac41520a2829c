"""Units and the events in their lives, as registered by the site's owner."""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.schema.record import Record, key
from sitegen.schema.reference import Id
from sitegen.schema.value import Either, ListOf, MomentText, Text, YesNo, as_field
from sitegen.schema.vocabulary import CHANGE_KIND, LEVEL
from sitegen.text.dates import Moment

_NAME = Text(300)
_LINE = Text(500)
_IDS = ListOf(Id())


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitName:
    """A name a unit bears from a date on; without a date, since ever."""

    name: str = key("ten", _NAME)
    short: str = key("ten_tat", Text(100), default="")
    from_: Moment | None = key("tu", MomentText(), default=None, name="from")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parent:
    """The unit above, for a time."""

    id: str = key("ma", Id(), name="id")
    from_: Moment | None = key("tu", MomentText(), default=None, name="from")
    to: Moment | None = key("den", MomentText(), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """How to reach a unit or the editors."""

    address: str = key("dia_chi", _LINE, default="")
    phone: str = key("dien_thoai", Text(60), default="")
    email: str = key("thu_dien_tu", Text(120), default="", also=("e_mail",))
    zalo_oa: str = key("zalo", Text(120), default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
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
    aliases: tuple[str, ...] = key("ten_khac", ListOf(_NAME), default=())
    site_aliases: tuple[str, ...] = key("ten_khac_toan_trang", ListOf(_NAME), default=())
    contact: Contact | None = key("lien_he", Record(Contact), default=None)
    feeds: bool | None = key("nguon_tin", YesNo(), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """The decision behind a change."""

    number: str = key("so", Text(100), default="", also=("so_ky_hieu",))
    date: Moment | None = key("ngay", MomentText(), default=None)
    issuer: str = key("co_quan", _LINE, default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer:
    """One decision that moves everything under a unit to another."""

    all_under: str = key("tat_ca_truc_thuoc", Id())
    to: str = key("ve", Id(), also=("sang",))
    except_: tuple[str, ...] = key("tru", _IDS, default=(), name="except")


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitChange:
    """An event in the life of units: founded, renamed, merged, split, transferred, ended."""

    date: Moment = key("ngay", MomentText())
    kind: str = key("loai", CHANGE_KIND)
    from_: tuple[str, ...] = key("tu", _IDS, default=(), name="from")
    to: tuple[str, ...] = key("thanh", _IDS, default=(), also=("den",))
    custodian: str = key("noi_luu_ho_so", Id(), default="", also=("luu_giu",))
    decision: Decision | None = key(
        "quyet_dinh", Either(Record(Decision), as_field("number")), default=None
    )
    transfer: Transfer | None = key("chuyen_giao", Record(Transfer), default=None)
