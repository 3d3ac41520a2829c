"""The front matter of an article: the whole contract of the schema, typed."""

from __future__ import annotations

from typing import Any

from sitegen.schema.node import Mapping, Node, Scalar
from sitegen.schema.quantity import Quantity, QuantityText
from sitegen.schema.record import Keyed, Record, key
from sitegen.schema.reference import FilePath, LanguageTag, OldAddress, Slug, Url
from sitegen.schema.value import (
    Either,
    Free,
    ListOf,
    MomentText,
    Ordinal,
    PeriodText,
    Term,
    TermYears,
    Text,
    Whole,
    YesNo,
    as_field,
)
from sitegen.schema.vocabulary import (
    APPOINTMENT,
    ARTICLE_TYPE,
    CONGRESS_FORM,
    DAY_PART,
    EVENT_STATUS,
    ROLE,
    STATUS,
)
from sitegen.text.dates import UNREAD, Moment

_NAME = Text(200)
_LINE = Text(500)
_PARAGRAPH = Text(4000)


class Source(Keyed, frozen=True, kw_only=True):
    """Where a reprint or an archived text comes from."""

    name: str = key("ten", _LINE)
    url: str = key("dia_chi", Url(), default="", also=("lien_ket",))


class Event(Keyed, frozen=True, kw_only=True):
    """What the article reports: when, where, by whom.

    While an article is read, `start` and `end` may still lack a year or be a stretch of days.
    """

    start: Moment | None = key("bat_dau", PeriodText(), default=None)
    end: Moment | None = key("ket_thuc", MomentText(yearless=True), default=None)
    part: str = key("buoi", DAY_PART, default="")
    place: str = key("dia_diem", _LINE, default="")
    organizer: str = key("don_vi_to_chuc", _LINE, default="")
    chair: tuple[str, ...] = key("chu_tri", ListOf(_NAME), default=())
    topic: str = key("noi_dung", _PARAGRAPH, default="")
    status: str = key("tinh_trang", EVENT_STATUS, default="")


class Elected(Keyed, frozen=True, kw_only=True):
    """A person elected, what else he or she is, and how the post was come by."""

    name: str = key("ten", _NAME)
    position: str = key("chuc_vu", _LINE, default="")
    how: str = key("hinh_thuc", APPOINTMENT, default="")


class Committee(Keyed, frozen=True, kw_only=True):
    """The size a congress set for a committee and how many seats it filled."""

    size: int = key("so_luong", Whole(most=999))
    present: int | None = key("hien_co", Whole(most=999), default=None)


class DelegatesUp(Keyed, frozen=True, kw_only=True):
    """Delegates elected to the congress of the upper level."""

    to: str = key("di_du", _NAME, default="")
    ordinal: int | None = key("lan_thu", Ordinal(), default=None)
    official: int | None = key("chinh_thuc", Whole(), default=None)
    alternate: int | None = key("du_khuyet", Whole(), default=None)
    total: int | None = key("tong", Whole(), default=None)


_ELECTED = Either(Record(Elected), as_field("name"))
_COMMITTEE = Either(Record(Committee), as_field("size"))


class Results(Keyed, frozen=True, kw_only=True):
    """What a congress elected; every part may be missing or partial."""

    committee: Committee | None = key("bch", _COMMITTEE, default=None)
    standing_committee: Committee | None = key("btv", _COMMITTEE, default=None)
    inspection: Committee | None = key("ubkt", _COMMITTEE, default=None)
    chair: Elected | None = key("chu_tich", _ELECTED, default=None)
    vice_chairs: tuple[Elected, ...] = key("pho_chu_tich", ListOf(_ELECTED), default=())
    members: tuple[Elected, ...] = key("uy_vien", ListOf(_ELECTED), default=())
    delegates_up: DelegatesUp | None = key(
        "dai_bieu", Either(Record(DelegatesUp), as_field("total")), default=None
    )


class Congress(Keyed, frozen=True, kw_only=True):
    """The record of a congress; `term` alone joins the article to that congress."""

    term: Term = key("nhiem_ky", TermYears(), stand_in=Term(0, 0))
    previous_term: Term | None = key("nhiem_ky_truoc", TermYears(), default=None)
    ordinal: int | None = key("lan_thu", Ordinal(), default=None)
    form: str = key("hinh_thuc", CONGRESS_FORM, default="")
    results: Results | None = key("ket_qua", Record(Results), default=None)


class Appointment(Keyed, frozen=True, kw_only=True):
    """Who came into or left which post."""

    name: str = key("ten", _NAME)
    body: str = key("to_chuc", _NAME, default="")
    role: str = key("chuc_danh", _LINE, default="")
    position: str = key("chuc_vu", _LINE, default="")
    how: str = key("hinh_thuc", APPOINTMENT, default="")
    from_: Moment | None = key("tu_ngay", MomentText(), default=None, name="from")
    term: Term | None = key("nhiem_ky", TermYears(), default=None)
    decision: str = key("quyet_dinh", _LINE, default="")


class Person(Keyed, frozen=True, kw_only=True):
    """Somebody who took part, with position and role."""

    name: str = key("ten", _NAME)
    position: str = key("chuc_vu", _LINE, default="")
    role: str = key("vai_tro", ROLE, default="")


class OfficialDocument(Keyed, frozen=True, kw_only=True):
    """The record of an official document."""

    number: str = key("so_ky_hieu", _NAME, default="", also=("so",))
    kind: str = key("loai", _NAME, default="")
    issued: Moment | None = key("ngay_ban_hanh", MomentText(), default=None)
    issuer: str = key("co_quan", _LINE, default="")
    signer: str = key("nguoi_ky", _NAME, default="")
    abstract: str = key("trich_yeu", _PARAGRAPH, default="")
    file: str = key("tep", FilePath(), default="")


class Citation(Keyed, frozen=True, kw_only=True):
    """A document that the article relies on."""

    number: str = key("so", _NAME, also=("so_ky_hieu",))
    date: Moment | None = key("ngay", MomentText(), default=None)
    issuer: str = key("co_quan", _LINE, default="")
    title: str = key("ten", _LINE, default="")
    url: str = key("lien_ket", Url(), default="", name="url")


class Figure(Keyed, frozen=True, kw_only=True):
    """A number the article reports."""

    label: str = key("ten", _LINE)
    value: Quantity = key("gia_tri", QuantityText())
    measure: str = key("don_vi_tinh", _NAME, default="")


class Image(Keyed, frozen=True, kw_only=True):
    """A photo named in front matter."""

    src: str = key("anh", FilePath(), also=("tep",), stand_in="")
    alt: str = key("mo_ta", _LINE, default="")
    caption: str = key("chu_thich", Text(1000), default="")
    credit: str = key("anh_cua", _NAME, default="")


class Attachment(Keyed, frozen=True, kw_only=True):
    """A file to download."""

    src: str = key("tep", FilePath())
    title: str = key("ten", _LINE, default="")


class Correction(Keyed, frozen=True, kw_only=True):
    """A dated correction, printed under the text."""

    date: Moment = key("ngay", MomentText())
    note: str = key("noi_dung", _PARAGRAPH)


class Withdrawal(Keyed, frozen=True, kw_only=True):
    """When and why an article was withdrawn."""

    date: Moment = key("ngay", MomentText(), stand_in=UNREAD)
    reason: str = key("ly_do", _PARAGRAPH, stand_in="")


def _gallery(node: Scalar) -> Node:
    """A lone text is a photo or a folder of photos."""
    return Mapping(((Scalar("src", node.span), node),), node.span)


_IMAGE = Either(Record(Image), _gallery)


class Article(Keyed, frozen=True, kw_only=True):
    """The front matter of an article."""

    title: str = key("tieu_de", Text(300, advised=120), default="")
    date: Moment = key("ngay_dang", MomentText(), stand_in=UNREAD)
    short_title: str = key("tieu_de_ngan", Text(80), default="")
    type: str = key("the_loai", ARTICLE_TYPE, default="tin")
    section: str = key("chuyen_muc", Text(80), default="", elsewhere=("category", "categories"))
    unit: str = key("don_vi", Text(300), default="")
    participants: tuple[str, ...] = key("don_vi_tham_gia", ListOf(Text(300)), default=())
    authors: tuple[str, ...] = key("tac_gia", ListOf(Text(300)), default=())
    source: Source | None = key("nguon", Either(Record(Source), as_field("name")), default=None)
    summary: str = key(
        "sapo", Text(1500), default="", elsewhere=("description", "excerpt", "tom_tat")
    )
    held: Any = key("dien_ra", PeriodText(), default=None)
    place: str = key("dia_diem", _LINE, default="")
    event: Event | None = key("su_kien", Record(Event), default=None)
    congress: Congress | None = key(
        "dai_hoi", Either(Record(Congress), as_field("term")), default=None
    )
    appointments: tuple[Appointment, ...] = key("nhan_su", ListOf(Record(Appointment)), default=())
    people: tuple[Person, ...] = key(
        "nhan_vat", ListOf(Either(Record(Person), as_field("name"))), default=()
    )
    document: OfficialDocument | None = key(
        "van_ban", Either(Record(OfficialDocument), as_field("number")), default=None
    )
    cites: tuple[Citation, ...] = key(
        "vien_dan", ListOf(Either(Record(Citation), as_field("number"))), default=()
    )
    figures: tuple[Figure, ...] = key("so_lieu", ListOf(Record(Figure)), default=())
    cover: Image | None = key(
        "anh_dai_dien", _IMAGE, default=None, elsewhere=("image", "thumbnail", "featured_image")
    )
    gallery: tuple[Image, ...] = key("thu_vien_anh", ListOf(_IMAGE), default=())
    video: str = key("video", Url(), default="")
    attachments: tuple[Attachment, ...] = key(
        "tep_dinh_kem", ListOf(Either(Record(Attachment), as_field("src"))), default=()
    )
    tags: tuple[str, ...] = key(
        "chu_de", ListOf(Text(80), wary=True), default=(), elsewhere=("keywords", "tu_khoa", "the")
    )
    series: str = key("dong_su_kien", Text(120), default="")
    related: tuple[str, ...] = key("lien_quan", ListOf(FilePath()), default=())
    status: str = key(
        "trang_thai", STATUS, default="da-dang", elsewhere=("draft", "published", "publish")
    )
    withdrawn: Withdrawal | None = key("go_bai", Record(Withdrawal), default=None)
    publish_at: Moment | None = key("dang_luc", MomentText(), default=None)
    expires_at: Moment | None = key("het_han", MomentText(), default=None)
    updated: Moment | None = key("cap_nhat", MomentText(), default=None)
    corrections: tuple[Correction, ...] = key("dinh_chinh", ListOf(Record(Correction)), default=())
    slug: str = key("duong_dan", Slug(), default="", elsewhere=("permalink", "url"))
    aliases: tuple[str, ...] = key("dia_chi_cu", ListOf(OldAddress()), default=())
    comments: bool = key("gop_y", YesNo(), default=True)
    lang: str = key("ngon_ngu", LanguageTag(), default="")
    translation_of: str = key("ban_dich_cua", FilePath(), default="")
    noindex: bool = key("khong_lap_chi_muc", YesNo(), default=False)
    archival: bool = key("luu_tru", YesNo(), default=False)
    pinned: bool = key("ghim", YesNo(), default=False)
    extra: Any = key("khac", Free(), default=())


AMBIGUOUS_KEYS = {"ngay": ("ngay_dang", "dien_ra")}
