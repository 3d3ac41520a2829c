"""A page shows nothing but its own plan and the leaves it names: if those stay, its bytes stay.

The incremental build rests on this; and leaves are fine enough that small edits render few pages.
"""

from __future__ import annotations

import dataclasses
import functools
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pytest

from sitegen.pages.leaf_values import LEAF_KINDS, PublishedPicture
from sitegen.pages.page import FRAME, Page, Ref
from tests.sites import CONFIG, Files, Modelled, article, matter, model, photo

# `tests/builds` asks the same of whole builds.
pytestmark = pytest.mark.slow

A = "content/articles/"
SETTINGS = CONFIG + "\n".join(
    (
        "root_unit: ldld",
        "slogan: Đoàn kết",
        "comments: {provider: letters, email: toasoan@example.vn}",
        "sections:",
        "- {id: tin, title: Tin hoạt động, types: [tin]}",
        "- {id: van-ban, title: Văn bản, types: [van-ban, dai-hoi]}",
        "lists:",
        "  moi: {type: van-ban}",
        "",
    )
)
SITE: Mapping[str, str | bytes] = {
    "content/units/ldld.md": matter("ten_goi: Liên đoàn Lao động", "ten_tat: LĐLĐ"),
    "content/units/yt.md": matter(
        "ten_goi: Công đoàn Sở Y tế",
        "truc_thuoc: ldld",
        "nguon_tin: co",
        "lien_he: {dien_thoai: 0200 000 001}",
        body="Công đoàn của các bệnh viện.",
    ),
    "content/units/cu.md": matter("ten_goi: Công đoàn Sở Bưu chính", "truc_thuoc: ldld"),
    "content/changes/2015.md": matter(
        "ngay: 1/3/2015", "loai: giai-the", "tu: [cu]", "noi_luu_ho_so: yt", "quyet_dinh: 12/QĐ"
    ),
    "content/glossary.yaml": "BCH: Ban Chấp hành\nCĐ: công đoàn\n",
    "content/letters/hoa.md": matter(
        "bai: ngay-hoi", "ten: Chị Hòa", "ngay: 10/6/2020", body="Ngày hội vui lắm."
    ),
    "content/pages/gioi-thieu.md": matter("tieu_de: Giới thiệu", body="Về bản tin của CĐ."),
    "content/pages/lien-he.md": matter("tieu_de: Liên hệ", "trong_menu: khong", body="Ở đây."),
    A + "anh/hop.jpg": photo(),
    A + "anh/chung.jpg": photo(),
    A + "anh/bia.jpg": photo(),
    A + "tep/quy-che.pdf": b"%PDF-1.4",
    A + "ngay-hoi.md": article(
        "Ngày hội", "9/6/2020", "tac_gia: Lê Văn An", "chu_de: [thể thao]", body="Một câu."
    ),
    A + "hop.md": article(
        "Họp BCH", "8/6/2020", "don_vi: yt", "dia_chi_cu: [/cu/hop/]",
        body="BCH họp.\n\n![Toàn cảnh](anh/hop.jpg)\n\n![Chụp chung](anh/chung.jpg)\n\n"
        "Hết. Xem [quy chế](van-ban.md).",
    ),
    A + "bia.md": article("Bìa", "7/6/2020", "anh_dai_dien: {anh: anh/bia.jpg, mo_ta: Bìa cũ}"),
    A + "van-ban.md": article(
        "Quy chế", "6/6/2020", "the_loai: van-ban", "sapo: Quy chế mới.",
        "van_ban: {so_ky_hieu: 7/QC, ngay_ban_hanh: 1/6/2020, tep: tep/quy-che.pdf}",
        body="Toàn văn.",
    ),
    A + "dai-hoi.md": article(
        "Đại hội Công đoàn Sở Y tế", "5/6/2020", "the_loai: dai-hoi", "don_vi: yt",
        "sapo: Đại hội đã họp.",
        "dai_hoi: {nhiem_ky: 2020-2025, ket_qua: {chu_tich: Trần Thị Bình}}",
        body="Diễn biến.",
    ),
    A + "buu-chinh.md": article("Tin bưu chính", "4/6/2014", "don_vi: cu", body="Xưa."),
    # The front page has room for the first of these only; the second stands under its section.
    A + "cu-1.md": article("Tin cũ một", "2/6/2014", "don_vi: cu", body="Xưa hơn."),
    A + "cu-2.md": article("Tin cũ hai", "1/6/2014", "don_vi: cu", body="Xưa nhất."),
}  # fmt: skip
ASKED = {"home.html": ("moi",)}


def modelled(files: Files = SITE, settings: str = SETTINGS) -> Modelled:
    site = model(files, settings=settings)
    assert [p for p in site.problems if p.severity.value == "error"] == []
    return dataclasses.replace(site, asked=ASKED)


@dataclass(frozen=True)
class Edit:
    """What a writer changes, and the pages that are rendered again for it.

    With `framed`, these are all that have a frame besides.
    """

    apply: Callable[[], Modelled]
    stale: frozenset[str]
    framed: bool = False


def edited(path: str, old: str, new: str) -> Callable[[], Modelled]:
    def apply() -> Modelled:
        text = SITE[path]
        assert isinstance(text, str)
        assert old in text
        return modelled({**SITE, path: text.replace(old, new)})

    return apply


def set_otherwise(old: str, new: str) -> Callable[[], Modelled]:
    assert old in SETTINGS
    return lambda: modelled(settings=SETTINGS.replace(old, new))


def replaced(path: str, data: bytes) -> Callable[[], Modelled]:
    return lambda: modelled({**SITE, path: data})


def resized(path: str) -> Callable[[], Modelled]:
    other = PublishedPicture("/anh/khac", ((30, 20),), (".jpg",))
    return lambda: dataclasses.replace(modelled(), published={path: other})


def these(*addresses: str) -> frozenset[str]:
    return frozenset(addresses)


# Where an article of June 2020 of form "tin" is shown: in lists of cards, and in registers.
LISTS = these(
    "/", "/404.html", "/atom.xml", "/feed.json",
    "/chuyen-muc/tin/", "/hoat-dong/tin/", "/don-vi/ldld/",
)  # fmt: skip
REGISTERS = these(
    "/tin/", "/tin/2020/", "/chuyen-muc/tin/2020/", "/hoat-dong/tin/2020/", "/don-vi/ldld/2020/"
)
NONE = these()
FEEDS = these("/atom.xml", "/feed.json", "/don-vi/yt/atom.xml")
UNFRAMED = these("/robots.txt", "/sitemap.xml", "/cu/hop/")
NGAY_HOI, HOP, BIA = "/tin/2020/ngay-hoi/", "/tin/2020/hop-bch/", "/tin/2020/bia/"
# Title cards of articles without a photo.
CARDS = these(
    *(f"/tin/2020/{name}/chia-se.png" for name in ("ngay-hoi", "quy-che")),
    *(f"/tin/2014/{name}/chia-se.png" for name in ("tin-buu-chinh", "tin-cu-mot", "tin-cu-hai")),
)
CARD_OF_SITE, CARD_OF_NEWS = "/giao-dien/chia-se.png", "/chuyen-muc/tin/chia-se.png"
INDEX_CARDS = these(
    CARD_OF_SITE,
    CARD_OF_NEWS,
    "/chuyen-muc/van-ban/chia-se.png",
    *(f"/don-vi/{unit}/chia-se.png" for unit in ("ldld", "yt", "cu")),
)
ICONS = these(*(f"/giao-dien/icon-{size}.png" for size in (180, 192, 512)))
MANIFEST = "/manifest.webmanifest"
CARD_OF_DAI_HOI = "/tin/2020/dai-hoi-cong-doan-so-y-te/chia-se.png"
VAN_BAN, DAI_HOI = "/tin/2020/quy-che/", "/tin/2020/dai-hoi-cong-doan-so-y-te/"
OF_ENDED_UNIT = these("/tin/2014/tin-buu-chinh/", "/tin/2014/tin-cu-mot/", "/tin/2014/tin-cu-hai/")
ARTICLES = OF_ENDED_UNIT | these(NGAY_HOI, HOP, BIA, VAN_BAN, DAI_HOI)
CARD_OF_BIA = LISTS | these(BIA)
CARD_OF_HOP = LISTS | these(HOP, "/don-vi/yt/", "/don-vi/yt/atom.xml")
# Its neighbours on the site and in its unit, and what is related to it.
HEADLINE_OF_BIA = REGISTERS | these(NGAY_HOI, HOP, VAN_BAN)
HEADLINE_OF_HOP = REGISTERS | these(NGAY_HOI, BIA, DAI_HOI, "/don-vi/yt/2020/")


EDITS: Mapping[str, Edit] = {
    "body, and so the summary": Edit(
        edited(A + "ngay-hoi.md", "Một câu.", "Một câu khác."),
        LISTS | these(NGAY_HOI),
    ),
    "body of a document": Edit(
        edited(A + "van-ban.md", "Toàn văn.", "Toàn văn mới."),
        these(VAN_BAN, "/atom.xml", "/feed.json"),
    ),
    "body of a report": Edit(
        edited(A + "dai-hoi.md", "Diễn biến.", "Diễn biến mới."),
        these(DAI_HOI, "/atom.xml", "/feed.json", "/don-vi/yt/atom.xml"),
    ),
    "title": Edit(
        edited(A + "bia.md", "tieu_de: Bìa", "tieu_de: Bìa sách\nduong_dan: bia"),
        CARD_OF_BIA | HEADLINE_OF_BIA,
    ),
    "text of a cover": Edit(edited(A + "bia.md", "Bìa cũ", "Bìa mới"), CARD_OF_BIA),
    "text of a photo": Edit(edited(A + "hop.md", "Toàn cảnh", "Cảnh họp"), CARD_OF_HOP),
    "old address": Edit(
        edited(A + "hop.md", "/cu/hop/", "/cu/hop-cu/"),
        these("/cu/hop-cu/", HOP, "/atom.xml", "/feed.json", "/don-vi/yt/atom.xml"),
    ),
    "result of a congress": Edit(
        edited(A + "dai-hoi.md", "Trần Thị Bình", "Lê Thị Cúc"),
        these(DAI_HOI, "/don-vi/yt/", "/atom.xml", "/feed.json", "/don-vi/yt/atom.xml"),
    ),
    "number of a document": Edit(
        edited(A + "van-ban.md", "7/QC", "8/QC"),
        these(VAN_BAN, "/", "/van-ban/", "/atom.xml", "/feed.json"),
    ),
    "name of a unit": Edit(
        edited("content/units/yt.md", "Sở Y tế", "Ngành Y tế"),
        CARD_OF_HOP
        | HEADLINE_OF_HOP
        | OF_ENDED_UNIT
        | these(
            VAN_BAN,
            CARD_OF_DAI_HOI,
            "/don-vi/yt/chia-se.png",
            "/theo-doi/",
            "/don-vi/",
            "/don-vi/cu/",
            "/chuyen-muc/van-ban/",
            "/chuyen-muc/van-ban/2020/",
            "/hoat-dong/dai-hoi/",
            "/hoat-dong/dai-hoi/2020/",
        ),
    ),
    "phone of a unit": Edit(edited("content/units/yt.md", "001", "002"), these("/don-vi/yt/")),
    "introduction of a unit": Edit(
        edited("content/units/yt.md", "các bệnh", "mọi bệnh"), these("/don-vi/yt/")
    ),
    "letter": Edit(edited("content/letters/hoa.md", "vui lắm", "rất vui"), these(NGAY_HOI)),
    # Mistakes are told there too, on pages as well, where the masthead names no mailbox.
    "mailbox for letters": Edit(
        set_otherwise("toasoan@", "bantin@"), ARTICLES | these("/gioi-thieu/", "/lien-he/")
    ),
    "decision of a change": Edit(
        edited("content/changes/2015.md", "12/QĐ", "13/QĐ"), OF_ENDED_UNIT | these("/don-vi/cu/")
    ),
    "glossary entry": Edit(
        edited("content/glossary.yaml", "Ban Chấp hành", "ban chấp hành"),
        these("/chu-viet-tat/", HOP, "/atom.xml", "/feed.json", "/don-vi/yt/atom.xml"),
    ),
    "text of a page": Edit(
        edited("content/pages/lien-he.md", "Ở đây", "Ở kia"), these("/lien-he/")
    ),
    "title of a page in the menu": Edit(
        edited("content/pages/gioi-thieu.md", "Giới thiệu", "Về chúng tôi"), NONE, framed=True
    ),
    "title of the site": Edit(
        set_otherwise("Bản tin thử", "Bản tin khác"),
        FEEDS | CARDS | INDEX_CARDS | ICONS | these(CARD_OF_DAI_HOI, MANIFEST),
        framed=True,
    ),
    "accent": Edit(
        set_otherwise("slogan:", "appearance: {accent: '#0a5a2a'}\nslogan:"),
        CARDS | INDEX_CARDS | ICONS | these(CARD_OF_DAI_HOI, MANIFEST),
        framed=True,
    ),
    "owner": Edit(set_otherwise("slogan:", "masthead: {owner: LĐLĐ}\nslogan:"), FEEDS, framed=True),
    "menu": Edit(
        set_otherwise("slogan:", "menu: [{unit: yt, title: Y tế}]\nslogan:"), NONE, framed=True
    ),
    "foot": Edit(
        set_otherwise("slogan:", "footer: {note: Ghi rõ nguồn.}\nslogan:"), NONE, framed=True
    ),
    "slogan": Edit(
        set_otherwise("Đoàn kết", "Đổi mới"), these(MANIFEST, CARD_OF_SITE), framed=True
    ),
    "title of a section": Edit(
        # Wasted: feeds, which name cards and show no sections.
        set_otherwise("Tin hoạt động", "Tin tức"),
        FEEDS | these(CARD_OF_NEWS),
        framed=True,
    ),
    "ways to share": Edit(
        set_otherwise("slogan:", "sharing: [email]\nslogan:"),
        OF_ENDED_UNIT | these(NGAY_HOI, HOP, BIA, VAN_BAN, DAI_HOI, "/gioi-thieu/", "/lien-he/"),
    ),
    "path prefix": Edit(
        # Wasted: title cards and icons, on which no address stands.
        set_otherwise("example.vn/", "example.vn/tin-cu/"),
        FEEDS | UNFRAMED | CARDS | INDEX_CARDS | ICONS | these(CARD_OF_DAI_HOI, MANIFEST),
        framed=True,
    ),
    "condition of a list": Edit(set_otherwise("{type: van-ban}", "{type: dai-hoi}"), these("/")),
    "file for download": Edit(
        replaced(A + "tep/quy-che.pdf", b"%PDF" * 900), these("/", VAN_BAN, "/van-ban/")
    ),
    "first photo": Edit(resized(A + "anh/hop.jpg"), CARD_OF_HOP | these("/sitemap.xml")),
    "second photo": Edit(
        resized(A + "anh/chung.jpg"),
        these("/sitemap.xml", HOP, "/atom.xml", "/feed.json", "/don-vi/yt/atom.xml"),
    ),
    "cover": Edit(resized(A + "anh/bia.jpg"), CARD_OF_BIA | these("/sitemap.xml")),
}


@dataclass(frozen=True)
class Build:
    """What a build knows of its pages: what each rests on, and its bytes."""

    pages: Mapping[str, Page]
    leaves: Mapping[Ref, str]
    outputs: Mapping[str, str]

    def rests_on(self, address: str) -> tuple[object, ...]:
        page = self.pages[address]
        named = {ref: self.leaves[ref] for ref in page.refs}
        return page.kind, page.template, page.listed, page.own, named


def built(site: Modelled) -> Build:
    refs = dict.fromkeys(ref for page in site.pages.values() for ref in page.refs)
    return Build(
        site.pages,
        {ref: repr(site.leaves.value(ref)) for ref in refs},
        {address: site.render(address) for address in site.pages},
    )


@functools.cache
def before() -> Build:
    return built(modelled())


@functools.cache
def after(edit: str) -> Build:
    return built(EDITS[edit].apply())


def stale(edit: str) -> set[str]:
    """Return the pages that rest on something else after an edit; new pages are always rendered."""
    old, new = before(), after(edit)
    return {a for a in new.pages if a not in old.pages or old.rests_on(a) != new.rests_on(a)}


@pytest.mark.parametrize("edit", EDITS)
def test_a_page_whose_leaves_stayed_has_the_same_bytes(edit: str) -> None:
    old, new = before(), after(edit)
    changed = {a for a, data in new.outputs.items() if old.outputs.get(a) != data}
    # The theme asks for no list.
    assert changed or edit == "condition of a list"
    assert changed - stale(edit) == set()


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_renders_the_pages_that_show_it_and_no_others(edit: str) -> None:
    pages, wanted = after(edit).pages, EDITS[edit].stale
    if EDITS[edit].framed:
        wanted |= these(*(address for address, page in pages.items() if FRAME in page.refs))
    # A month, where there is one, shows what its year does.
    months = {address for address, page in pages.items() if page.kind == "month"}
    assert stale(edit) - months == wanted - months


def test_the_edits_change_a_leaf_of_every_kind() -> None:
    kinds = set()
    for edit in EDITS:
        old, new = before().leaves, after(edit).leaves
        kinds |= {ref[0] for ref in old.keys() & new.keys() if old[ref] != new[ref]}
    assert kinds == LEAF_KINDS
