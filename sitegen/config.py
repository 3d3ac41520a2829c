"""config.yaml → a frozen Config. Two keys are enough; an unknown one is an error."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from collections.abc import Mapping as Map
from datetime import tzinfo
from urllib.parse import urlsplit

from msgspec import Struct, structs

from sitegen.content.appearance import Appearance, AppearanceRecord, Banner, Logo
from sitegen.content.correspondence import Comments, is_email
from sitegen.content.navigation import Footer, MenuLink, MenuLinkRecord
from sitegen.content.repository import Repository
from sitegen.diagnostics import Diagnostic, Span, error, has_errors
from sitegen.schema.node import Mapping, Node
from sitegen.schema.record import Key, Keyed, Record, key, keys_of, read_record
from sitegen.schema.reference import Id
from sitegen.schema.value import (
    INVALID,
    Choice,
    Either,
    ListOf,
    MomentText,
    OneText,
    Reading,
    Text,
    Whole,
    YesNo,
    as_field,
)
from sitegen.schema.vocabulary import ARTICLE_TYPE
from sitegen.schema.yaml_text import read_yaml
from sitegen.text import Language
from sitegen.text.dates import Moment, zone_of
from sitegen.text.suggestion import closest

EDITION = 1
FILE = "config.yaml"

_HOST = re.compile(r"[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?")


class BaseUrl(Struct, OneText, frozen=True):
    """The address of the site: http or https, a host, perhaps a path; ends in one slash."""

    def value(self, text: str, span: Span, reading: Reading) -> object:
        try:
            parts = urlsplit(text)
            ascii_host = (parts.hostname or "").encode("idna").decode("ascii")
            port = f":{parts.port}" if parts.port else ""
        except (UnicodeError, ValueError):
            return reading.fail("base-url-invalid", span, text=text)
        path = parts.path.strip("/")
        good = (
            parts.scheme in ("http", "https")
            and _HOST.fullmatch(ascii_host)
            and not (parts.query or parts.fragment or parts.username)
            and re.fullmatch(r"[A-Za-z0-9._~/\-]*", path)
            and not any(part in ("", ".", "..") for part in path.split("/") if path)
        )
        if not good:
            return reading.fail("base-url-invalid", span, text=text)
        return f"{parts.scheme}://{ascii_host}{port}/{path + '/' if path else ''}"


class ZoneName(Struct, OneText, frozen=True):
    """A time zone by its IANA name."""

    def value(self, text: str, span: Span, reading: Reading) -> object:
        try:
            zone_of(text)
        except (KeyError, ValueError):
            return reading.fail("timezone-unknown", span, text=text)
        return text


class RootUnit(Keyed, frozen=True, kw_only=True):
    """Whose site this is, from a date on; the next one begins where this one ends."""

    id: str = key("ma", Id(), name="id")
    from_: Moment | None = key("tu", MomentText(), default=None, name="from")
    to: Moment | None = key("den", MomentText(), default=None)


class Masthead(Keyed, frozen=True, kw_only=True):
    """Who publishes the site, as the law on electronic news sites has it printed."""

    owner: str = key("co_quan_chu_quan", Text(300), default="")
    editor: str = key("chiu_trach_nhiem", Text(300), default="")
    licence: str = key("giay_phep", Text(300), default="")
    address: str = key("dia_chi", Text(300), default="")
    phone: str = key("dien_thoai", Text(60), default="")
    email: str = key("thu_dien_tu", Text(120), default="", also=("e_mail",))


class Section(Keyed, frozen=True, kw_only=True):
    """Where readers look for an article; takes in the types it names."""

    id: str = key("ma", Id(), name="id")
    title: str = key("ten", Text(80), also=("tieu_de",))
    types: tuple[str, ...] = key("the_loai", ListOf(ARTICLE_TYPE), default=())
    intro: str = key("gioi_thieu", Text(500), default="")


class Feeds(Keyed, frozen=True, kw_only=True):
    """What feeds hold: how much of an article, and how many of them."""

    content: str = key(
        "noi_dung",
        Choice(("full", "summary"), aliases=(("toan-van", "full"), ("tom-tat", "summary"))),
        default="full",
    )
    count: int = key("so_luong", Whole(least=1, most=200), default=20)


class Images(Keyed, frozen=True, kw_only=True):
    """How photos are published: in AVIF too, which is smaller and takes three times as long."""

    avif: bool = key("avif", YesNo(), default=False)


class NamedList(Keyed, frozen=True, kw_only=True):
    """The newest articles that meet every condition given; for any template."""

    name: str = ""
    type: tuple[str, ...] = key("the_loai", ListOf(ARTICLE_TYPE), default=())
    section: str = key("chuyen_muc", Id(), default="")
    unit: str = key("don_vi", Id(), default="")
    tag: str = key("chu_de", Text(80), default="")
    count: int = key("so_luong", Whole(least=1, most=100), default=5)


class NamedLists(Struct, frozen=True):
    """Conditions by the name of the list."""

    def read(self, node: Node, reading: Reading, at: str) -> object:
        """Return the lists of a mapping in the order they were written."""
        if not isinstance(node, Mapping):
            return reading.fail("expected-mapping", node.span, found="text")
        found = []
        for name, conditions in node.entries:
            if Id().read(name, reading, at) is INVALID:
                continue
            value = Record(NamedList).read(conditions, reading, f"{at}.{name.text}")
            if value is not INVALID:
                found.append(
                    NamedList(
                        name=name.text,
                        type=value.type,
                        section=value.section,
                        unit=value.unit,
                        tag=value.tag,
                        count=value.count,
                    )
                )
        return tuple(found)


SEVERITY = Choice(
    ("error", "warning", "off"),
    aliases=(("loi", "error"), ("luu-y", "warning"), ("canh-bao", "warning"), ("tat", "off")),
)


class Severities(Struct, frozen=True):
    """How much what a check finds matters on this site, by the id of the problem."""

    def read(self, node: Node, reading: Reading, at: str) -> object:
        """Return pairs of an id and "error", "warning" or "off", in the order written."""
        if not isinstance(node, Mapping):
            return reading.fail("expected-mapping", node.span, found="text")
        found = []
        for name, severity in node.entries:
            reading.spans[f"{at}.{name.text}"] = name.span
            value = SEVERITY.read(severity, reading, f"{at}.{name.text}.")
            if value is not INVALID:
                found.append((name.text, value))
        return tuple(found)


SHARING = Choice(
    ("phone", "copy", "email", "facebook"),
    aliases=(("dien-thoai", "phone"), ("sao-chep", "copy"), ("thu-dien-tu", "email")),
)

_EXAMPLES = {"title": "Bản tin Công đoàn", "base_url": "https://congdoan.example.vn/"}

_NEWS = "tin hoi-nghi toa-dam hoi-thao-khoa-hoc tap-huan le ket-nap phong-su-anh"
# Id, title in Vietnamese and English, types; in menu order.
_DEFAULT_SECTIONS = (
    ("tin-hoat-dong", "Tin hoạt động", "News", _NEWS),
    ("chinh-sach-phap-luat", "Chính sách – Pháp luật", "Law", "doi-thoai thuong-luong"),
    ("to-chuc-kiem-tra", "Tổ chức – Kiểm tra", "Organisation", "dai-hoi kiem-tra-giam-sat"),
    ("cham-lo-doan-vien", "Chăm lo đoàn viên", "Welfare", "cham-lo"),
    ("van-hoa-the-thao", "Văn hóa – Thể thao", "Culture", "hoi-thi hoi-dien hoi-thao-the-thao"),
    ("guong-sang", "Gương sáng đoàn viên", "People", "tuyen-duong guong-dien-hinh"),
    ("thong-bao-van-ban", "Thông báo – Văn bản", "Notices", "thong-bao van-ban"),
)


@functools.cache
def default_sections(language: Language) -> tuple[Section, ...]:
    """Return the sections of a site whose config names none; every type is in one of them."""
    return tuple(
        Section(id=id, title=vi if language == "vi" else en, types=tuple(types.split()))
        for id, vi, en, types in _DEFAULT_SECTIONS
    )


class Config(Keyed, frozen=True, kw_only=True):
    """The settings of a site."""

    title: str = key("ten_trang", Text(200), also=("tieu_de",))
    base_url: str = key("dia_chi_trang", BaseUrl())
    edition: int = key("phien_ban_quy_tac", Whole(least=1, most=999), default=EDITION)
    language: Language = key("ngon_ngu", Choice(("vi", "en")), default="vi")
    timezone: str = key("mui_gio", ZoneName(), default="Asia/Ho_Chi_Minh")
    page_size: int = key("so_bai_moi_trang", Whole(least=1, most=200), default=20)
    root_unit: tuple[RootUnit, ...] = key(
        "don_vi_chu_quan", ListOf(Either(Record(RootUnit), as_field("id"))), default=()
    )
    masthead: Masthead = key("thong_tin_toa_soan", Record(Masthead), default=Masthead())
    slogan: str = key("khau_hieu", Text(200), default="")
    appearance: Appearance = key("giao_dien", AppearanceRecord(), default=Appearance())
    menu: tuple[MenuLink, ...] = key("thuc_don", ListOf(MenuLinkRecord(), most=12), default=())
    footer: Footer = key("chan_trang", Record(Footer), default=Footer())
    sections: tuple[Section, ...] = key("chuyen_muc", ListOf(Record(Section)), default=())
    sharing: tuple[str, ...] = key("chia_se", ListOf(SHARING), default=SHARING.values)
    repository: Repository | None = key(
        "kho_bai", Either(Record(Repository), as_field("url")), default=None
    )
    images: Images = key("hinh_anh", Record(Images), default=Images())
    comments: Comments = key(
        "gop_y", Either(Record(Comments), as_field("provider")), default=Comments()
    )
    lists: tuple[NamedList, ...] = key("danh_sach", NamedLists(), default=())
    feeds: Feeds = key("nguon_tin", Record(Feeds), default=Feeds())
    share_cards: bool = key("the_chia_se", YesNo(), default=True)

    severities: tuple[tuple[str, str], ...] = key("muc_do", Severities(), default=())

    @property
    def zone(self) -> tzinfo:
        """The time zone of every date on the site."""
        return zone_of(self.timezone)

    @property
    def correspondence(self) -> Comments:
        """How readers may write, to the editors' own address where no other is given."""
        if self.comments.email or not is_email(self.masthead.email):
            return self.comments
        return structs.replace(self.comments, email=self.masthead.email)

    @property
    def prefix(self) -> str:
        """The path the site lies under, with a slash at both ends; "/" at a host's root."""
        return urlsplit(self.base_url).path

    @property
    def menu_sections(self) -> tuple[Section, ...]:
        """The sections in menu order, the default ones where config names none."""
        return self.sections or default_sections(self.language)


def read_config(text: str) -> tuple[Config | None, tuple[Diagnostic, ...]]:
    """Return the config in `text`, or None, and everything that is wrong with it."""
    config, _, problems = read_located(text)
    return config, problems


def read_located(text: str) -> tuple[Config | None, Map[str, Span], tuple[Diagnostic, ...]]:
    """Return the config in `text`, where each setting is written, and everything wrong with it."""
    node, problems = read_yaml(text, FILE)
    if node is None:
        if not has_errors(problems):
            problems.append(error("config-empty", Span(FILE)))
        return None, {}, tuple(problems)
    reading = Reading(zone_of("Asia/Ho_Chi_Minh"))
    config = read_record(Config, node, reading)
    problems += map(_named_as_here, reading.problems)
    if config is not None:
        problems += _twice(config, reading.spans)
        if config.repository is not None and not config.repository.editing:
            span = reading.spans.get("repository.url", reading.spans["repository"])
            problems.append(error("repository-host-unknown", span, url=config.repository.url))
        problems += _unreachable(config, reading.spans)
        if config.edition > EDITION:
            span = reading.spans["edition"]
            problems.append(error("edition-too-new", span, edition=config.edition, known=EDITION))
    return (None if has_errors(problems) else config), dict(reading.spans), tuple(problems)


def _named_as_here(problem: Diagnostic) -> Diagnostic:
    """Return a problem of a key in the words of this file.

    Articles are written with Vietnamese keys, and their problems name those; config.yaml is made
    with English ones.
    """
    told = dict(problem.args)
    if problem.id == "key-missing":
        known = next(k for k in _keys() if k.vietnamese == told["key"] and k.required)
        return error(
            "setting-missing",
            problem.span,
            key=known.english,
            other=known.vietnamese,
            example=_EXAMPLES.get(known.english, "") if known in keys_of(Config) else "",
        )
    if problem.id == "key-unknown" and told["suggestion"]:
        names = [n for k in _keys() if k.vietnamese == told["suggestion"] for n in k.names]
        near = closest(str(told["key"]), names)
        if near is not None:
            return error(
                "key-unknown", problem.span, fix=problem.fix, key=told["key"], suggestion=near
            )
    return problem


def _keys() -> tuple[Key, ...]:
    looks = (Appearance, Logo, Banner, MenuLink, Footer)
    others = (Images, Feeds, Repository, Comments)
    inner = (Section, Masthead, RootUnit, NamedList, *others, *looks)
    return tuple(known for record in (Config, *inner) for known in keys_of(record))


def _unreachable(config: Config, spans: Map[str, Span]) -> Iterator[Diagnostic]:
    """Yield what is missing for readers to write in the way that was chosen."""
    wanted = config.correspondence
    span = spans.get("comments.provider", spans.get("comments", Span(FILE)))
    if wanted.provider in ("mail", "letters") and not wanted.email:
        yield error("comments-email-missing", span)
    if wanted.provider == "isso" and not wanted.server:
        yield error("comments-server-missing", span)


def _twice(config: Config, spans: Map[str, Span]) -> list[Diagnostic]:
    ids = [section.id for section in config.sections]
    return [
        error("section-twice", spans[f"sections[{index}]"], section=id)
        for index, id in enumerate(ids)
        if id in ids[:index]
    ]
