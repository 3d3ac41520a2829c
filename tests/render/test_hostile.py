"""Hostile texts in every field that reaches a page, a feed or the sitemap: never obeyed."""

from __future__ import annotations

import json

import lxml.etree
import lxml.html
import pytest

from sitegen.diagnostics import Severity
from sitegen.flow.result import BuildResult
from tests.sites import ATOM, Written, matter, photo, site_at, words

A = "content/articles/"
EVIL = """"><script>alert(1)</script>]]>{{7*7}}{% raw %}<!--'&amp;"""
# As front matter has it: a quoted text, in which quotes are doubled.
QUOTED = "'" + EVIL.replace("'", "''") + "'"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Written, BuildResult]:
    """A site whose every text is hostile."""
    site = site_at(
        tmp_path_factory.mktemp("hostile"),
        {
            "content/units/cd-a.md": matter(
                f"ten_goi: [{{ten: {QUOTED}, ten_tat: {QUOTED}}}]",
                f"loai_hinh: {QUOTED}",
                f"noi_lam_viec: {QUOTED}",
                f"lien_he: {{dia_chi: {QUOTED}, dien_thoai: {QUOTED}, thu_dien_tu: {QUOTED}}}",
                "nguon_tin: có",
            ),
            "content/glossary.yaml": f"BCH: {QUOTED}\n",
            "content/pages/gt.md": matter(f"tieu_de: {QUOTED}", f"sapo: {QUOTED}"),
            A + "a.md": matter(
                f"tieu_de: {QUOTED}",
                "ngay_dang: 1/6/2020",
                "duong_dan: bai",
                f"sapo: {QUOTED}",
                "don_vi: cd-a",
                f"tac_gia: [{QUOTED}]",
                f"chu_de: [{QUOTED}]",
                f"dong_su_kien: {QUOTED}",
                f"nguon: {QUOTED}",
                f"su_kien: {{dia_diem: {QUOTED}, noi_dung: {QUOTED}, chu_tri: [{QUOTED}]}}",
                f"nhan_vat: [{{ten: {QUOTED}, chuc_vu: {QUOTED}}}]",
                f"nhan_su: [{{ten: {QUOTED}, to_chuc: {QUOTED}, quyet_dinh: {QUOTED}}}]",
                f"vien_dan: [{{so: {QUOTED}, ten: {QUOTED}}}]",
                f"so_lieu: [{{ten: {QUOTED}, gia_tri: 5, don_vi_tinh: {QUOTED}}}]",
                f"anh_dai_dien: {{anh: a.jpg, mo_ta: {QUOTED}, chu_thich: {QUOTED},",
                f"  anh_cua: {QUOTED}}}",
                f"thu_vien_anh: [{{anh: b.jpg, mo_ta: {QUOTED}}}]",
                f"tep_dinh_kem: [{{tep: c.pdf, ten: {QUOTED}}}]",
                f"dinh_chinh: [{{ngay: 2/6/2020, noi_dung: {QUOTED}}}]",
                f"van_ban: {{so: {QUOTED}, loai: {QUOTED}, trich_yeu: {QUOTED}}}",
                "the_loai: van-ban",
                body="BCH họp. {{7*7}} {% include 'x' %} <script>alert(1)</script> ]]>",
            ),
            A + "b.md": matter(
                "tieu_de: Bài \u0008kia", "ngay_dang: 2/6/2020", body="Một \u0008câu.\u000b"
            ),
            A + "a.jpg": photo(),
            A + "b.jpg": photo(colour="red"),
            A + "c.pdf": b"%PDF-1.4",
        },
        settings=f"""title: {QUOTED}
base_url: https://congdoan.example.vn/
slogan: {QUOTED}
masthead: {{owner: {QUOTED}, editor: {QUOTED}, licence: {QUOTED}}}
sections: [{{id: chung, title: {QUOTED.replace("<script>alert(1)</script>", "<script>")}}}]
""",
    )  # fmt: skip
    result = site.built()
    assert all(d.severity is not Severity.ERROR for d in result.diagnostics)
    return site, result


@pytest.fixture
def site(built: tuple[Written, BuildResult]) -> Written:
    """The site alone."""
    return built[0]


def test_no_page_has_a_script_and_all_show_the_text(site: Written) -> None:
    pages = [path for path in site.files() if path.endswith(".html")]
    assert len(pages) > 15
    for path in pages:
        root = lxml.html.document_fromstring((site.output / path).read_bytes())
        # Of what a page tells search engines nothing is run, and all of it is JSON.
        data = root.xpath("//script[@type='application/ld+json']")
        assert all("@graph" in json.loads(script.text) for script in data), path
        own = root.xpath("//head/script[@src]")
        active = set(root.iter("script", "iframe", "object", "form")) - {*data, *own}
        assert active == set(), path
        assert all(script.get("src").startswith("/giao-dien/") for script in own), path
        handlers = [k for e in root.iter() for k in e.attrib if k.startswith("on")]
        assert handlers == [], path
        assert "49" not in words(root).replace("{{7*7}}", ""), path
        # The texts are there, letter by letter: nothing was dropped to be safe.
        assert EVIL in words(root) or root.xpath("//meta[@http-equiv='refresh']"), path


def test_every_field_is_shown_as_it_was_written(site: Written) -> None:
    page = site.page("/tin/2020/bai/")
    assert page.texts("//main//h1") == [EVIL]
    assert page.text("//p[@class='sapo']") == EVIL
    assert page.all("//meta[@property='og:title']/@content") == [EVIL]
    assert page.all("//meta[@name='description']/@content") == [EVIL]
    assert page.all("//title/text()") == [f"{EVIL} – {EVIL}"]
    assert EVIL in page.texts("//dl[@class='filed']//dd")
    assert page.all("//abbr/@title") == [EVIL]
    assert [i.get("alt") for i in page.all("//main//img")] == [EVIL, EVIL]
    assert page.texts("//header/p[@class='unit']") == [EVIL]
    assert "{{7*7}} {% include 'x' %}" in page.main
    unit = site.page("/don-vi/cd-a/")
    assert unit.text("//main//h1") == EVIL
    assert site.page("/gt/").text("//main//h1") == EVIL
    assert site.page("/chu-viet-tat/").text("//main//dd") == EVIL


@pytest.mark.parametrize("path", ["atom.xml", "don-vi/cd-a/atom.xml"])
def test_feeds_are_well_formed_and_say_the_same(site: Written, path: str) -> None:
    feed = site.xml(path)
    entry = feed.findall(ATOM + "entry")[-1]
    assert entry.findtext(ATOM + "title") == EVIL
    assert entry.findtext(ATOM + "summary") == EVIL
    assert EVIL in feed.findtext(ATOM + "title")
    content = lxml.html.document_fromstring(entry.findtext(ATOM + "content"))
    assert [e.tag for e in content.iter("script")] == []
    assert [a.get("title") for a in content.iter("abbr")] == [EVIL]


def test_control_characters_reach_neither_pages_nor_feeds(site: Written) -> None:
    for path, data in site.files().items():
        if path.endswith((".html", ".xml", ".txt")):
            assert not {c for c in data.decode("utf-8") if ord(c) < 32} - {"\n", "\t"}, path
    assert site.page("/tin/2020/bai-kia/").text("//main//h1") == "Bài kia"


def test_the_sitemap_is_well_formed(site: Written) -> None:
    locations = [e.text for e in site.xml("sitemap.xml").iter() if e.tag.endswith("}loc")]
    assert "https://congdoan.example.vn/tin/2020/bai/" in locations


def test_addresses_are_ascii(site: Written) -> None:
    assert all(path.isascii() and " " not in path for path in site.files())


def test_the_writer_is_told_what_was_dropped(built: tuple[Written, BuildResult]) -> None:
    site, result = built
    told = [d for d in result.diagnostics if d.span.path == A + "a.md"]
    (dropped,) = [d for d in told if d.id == "html-dropped"]
    assert dropped.severity is Severity.WARNING
    assert site.text_of(A + "a.md").splitlines()[dropped.span.line - 1].startswith("BCH họp.")
