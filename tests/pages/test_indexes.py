"""Indexes: which articles stand where, by year and month, never by numbered pages."""

from __future__ import annotations

import pytest

from sitegen.schema.vocabulary import ARTICLE_TYPES
from tests.sites import CONFIG, Modelled, article, matter, model, name

A = "content/articles/"


def _cards(site: Modelled, address: str) -> list[str]:
    """Return the names of the articles whose cards or headlines a page shows, in its order."""
    shown = ("card", "headline")
    return [name(key) for kind, key in site.pages[address].refs if kind in shown]


@pytest.mark.parametrize(
    ("type", "section"),
    [
        ("tin", "tin-hoat-dong"),
        ("hop", "tin-hoat-dong"),
        ("Đại hội", "to-chuc-kiem-tra"),
        ("chăm lo", "cham-lo-doan-vien"),
        ("hội thi", "van-hoa-the-thao"),
        ("tuyen-duong", "guong-sang"),
        ("văn bản", "thong-bao-van-ban"),
        ("doi-thoai", "chinh-sach-phap-luat"),
    ],
)
def test_the_section_follows_from_the_type(type: str, section: str) -> None:
    site = model({A + "a.md": article("A", "1/6/2020", f"the_loai: {type}")})
    assert list(site.site.sections) == [section]
    assert _cards(site, f"/chuyen-muc/{section}/") == ["a"]


def test_every_type_has_a_section_and_an_index() -> None:
    files = {
        A + f"{type}.md": article(f"Bài {type}", "1/6/2020", f"the_loai: {type}")
        for type in ARTICLE_TYPES
    }
    site = model(files)
    assert sum(len(paths) for paths in site.site.sections.values()) == len(ARTICLE_TYPES)
    for type in ARTICLE_TYPES:
        assert _cards(site, f"/hoat-dong/{type}/") == [type]


OWN = CONFIG + (
    "sections:\n  - {id: chung, title: Tin chung}\n"
    "  - {id: van-nghe, title: Văn nghệ, types: [hoi-dien], intro: Lời giới thiệu}\n"
)


def test_own_sections() -> None:
    site = model(
        {
            A + "a.md": article("A", "1/6/2020", "the_loai: hoi-dien"),
            A + "b.md": article("B", "1/6/2020", "the_loai: dai-hoi"),
            A + "c.md": article("C", "1/6/2020", "chuyen_muc: van-nghe"),
        },
        settings=OWN,
    )
    assert _cards(site, "/chuyen-muc/chung/") == ["b"]
    assert _cards(site, "/chuyen-muc/van-nghe/") == ["c", "a"]
    page = site.html("/chuyen-muc/van-nghe/")
    assert page.text("//h1") == "Văn nghệ"
    assert page.text("//p[@class='intro']") == "Lời giới thiệu"


def test_a_section_without_articles_has_no_page_and_no_place_in_the_menu() -> None:
    site = model({A + "a.md": article("A", "1/6/2020", "the_loai: hoi-dien")}, settings=OWN)
    assert "/chuyen-muc/chung/" not in site.pages
    assert site.html("/").texts("//nav[@class='bar']//li")[:1] == ["Văn nghệ"]


@pytest.mark.parametrize("typed", ["van-nghe", "Văn nghệ", "VĂN  NGHỆ", "van nghe", "Văn_nghệ"])
def test_a_section_is_named_by_its_id_or_its_title(typed: str) -> None:
    site = model({A + "a.md": article("A", "1/6/2020", f"chuyen_muc: {typed}")}, settings=OWN)
    assert site.problems == ()
    assert _cards(site, "/chuyen-muc/van-nghe/") == ["a"]


def test_of_two_titles_that_differ_by_accents_the_one_as_typed_is_meant() -> None:
    settings = CONFIG + "sections: [{id: a, title: Hội thảo}, {id: b, title: Hội thao}]\n"
    files = {
        A + "a.md": article("A", "1/6/2020", "chuyen_muc: hội thao"),
        A + "b.md": article("B", "1/6/2020", "chuyen_muc: Hội thảo"),
    }
    site = model(files, settings=settings)
    assert _cards(site, "/chuyen-muc/a/") == ["b"]
    assert _cards(site, "/chuyen-muc/b/") == ["a"]


def test_an_unknown_section_is_an_error_that_offers_the_known_ones() -> None:
    site = model({A + "a.md": article("A", "1/6/2020", "chuyen_muc: van-nge")}, settings=OWN)
    (problem,) = site.problems
    assert (problem.id, problem.span.line) == ("section-unknown", 4)
    assert dict(problem.args)["choices"] == ("chung", "van-nghe")


def _many(count: int, year: int = 2024) -> dict[str, str]:
    return {
        A + f"{year}-{n}.md": article(
            f"Bài {year} {n}", f"{1 + n // 12}/{1 + n % 12}/{year}", "chu_de: [quà tết]"
        )
        for n in range(count)
    }


def test_an_index_shows_its_newest_and_links_its_years() -> None:
    site = model(_many(5) | _many(3, 2022), settings=CONFIG + "page_size: 4\n")
    assert len(_cards(site, "/chuyen-muc/tin-hoat-dong/")) == 4
    assert len(_cards(site, "/chuyen-muc/tin-hoat-dong/2024/")) == 5
    assert len(_cards(site, "/chuyen-muc/tin-hoat-dong/2022/")) == 3
    page = site.html("/chuyen-muc/tin-hoat-dong/")
    assert page.links("//nav[contains(@class, 'counts')]") == [
        "/chuyen-muc/tin-hoat-dong/2024/",
        "/chuyen-muc/tin-hoat-dong/2022/",
    ]
    year = site.html("/chuyen-muc/tin-hoat-dong/2024/")
    assert year.links("//p[@class='older']") == ["/chuyen-muc/tin-hoat-dong/2022/"]
    assert year.all("//p[@class='newer']") == []


def test_page_size_is_part_of_no_address() -> None:
    files = _many(30)
    small, large = (model(files, settings=CONFIG + f"page_size: {n}\n").pages for n in (1, 200))
    assert list(small) == list(large)


def test_months_have_pages_above_sixty_articles_in_a_year() -> None:
    def months(site: Modelled) -> list[str]:
        index = "/chuyen-muc/tin-hoat-dong/2024/"
        return [a for a in site.pages if a.startswith(index) and a != index]

    assert months(model(_many(60))) == []
    site = model(_many(61))
    assert months(site) == [
        f"/chuyen-muc/tin-hoat-dong/2024/{month:02}/" for month in range(12, 0, -1)
    ]
    # The page of the year links to its months, and shows no article itself.
    assert _cards(site, "/chuyen-muc/tin-hoat-dong/2024/") == []
    year = site.html("/chuyen-muc/tin-hoat-dong/2024/")
    assert len(year.links("//nav[contains(@class, 'counts')]")) == 12
    shown = [
        c for m in range(1, 13) for c in _cards(site, f"/chuyen-muc/tin-hoat-dong/2024/{m:02}/")
    ]
    assert sorted(shown) == sorted(name(path) for path in site.site.listed)


def test_articles_dated_by_the_year_alone_stand_on_the_page_of_the_year() -> None:
    site = model(_many(61) | {A + "nam.md": article("Chỉ ghi năm", "2024")})
    assert _cards(site, "/tin/2024/") == ["nam"]
    assert _cards(site, "/chuyen-muc/tin-hoat-dong/2024/") == ["nam"]


def test_the_archive_has_months_where_any_index_has_them() -> None:
    def under(site: Modelled) -> set[str]:
        pages = {a for a in site.pages if a.startswith("/tin/2024/") and "bai-" not in a}
        return pages - {"/tin/2024/"}

    assert under(model(_many(60))) == set()
    site = model(_many(61))
    assert under(site) == {f"/tin/2024/{month:02}/" for month in range(1, 13)}
    assert site.html("/tin/2024/02/").links("//nav[@class='neighbours']") == [
        "/tin/2024/03/",
        "/tin/2024/01/",
    ]


def test_small_lists_of_tags_show_everything_by_year() -> None:
    site = model(_many(2) | _many(1, 2022))
    page = site.html("/chu-de/qua-tet/")
    assert page.texts("//section[@class='group']/h2") == ["Năm 2024", "Năm 2022"]
    assert "/chu-de/qua-tet/2024/" not in site.pages


def test_one_page_for_all_spellings_of_a_tag() -> None:
    site = model(
        {
            A + "a.md": article("A", "1/6/2020", "chu_de: [Văn hóa]"),
            A + "b.md": article("B", "2/6/2020", "chu_de: [văn hoá]"),
        }
    )
    assert [a for a in site.pages if a.startswith("/chu-de/")] == ["/chu-de/", "/chu-de/van-hoa/"]
    assert site.html("/chu-de/van-hoa/").text("//h1") == "Văn hóa"
    assert site.html("/chu-de/").texts("//main//li/a") == ["Văn hóa"]
    assert site.html("/tin/2020/b/").texts("//dl[@class='filed']//dd") == ["Văn hóa"]


def test_authors_stand_by_their_given_names() -> None:
    files = {
        A + f"{n}.md": article(f"Bài {n}", "1/6/2020", f"tac_gia: {author}")
        for n, author in enumerate(("Trần Ánh", "Lê Đức", "Đỗ Bình", "Nguyễn Anh", "Vũ Dung"))
    }
    page = model(files).html("/tac-gia/")
    assert page.texts("//main//li/a") == [
        "Nguyễn Anh",
        "Trần Ánh",
        "Đỗ Bình",
        "Vũ Dung",
        "Lê Đức",
    ]


def test_a_series_has_a_page() -> None:
    files = {
        A + "a.md": article("Khai mạc", "1/6/2020", "dong_su_kien: giai-bong-da"),
        A + "b.md": article("Bế mạc", "9/6/2020", "dong_su_kien: Giải bóng đá 2020"),
        A + "c.md": article("Tổng kết", "10/6/2020", "dong_su_kien: giai-bong-da-2020"),
    }
    site = model(files)
    assert _cards(site, "/dong-su-kien/giai-bong-da-2020/") == ["c", "b"]
    assert site.html("/dong-su-kien/giai-bong-da-2020/").text("//h1") == "Giải bóng đá 2020"
    assert _cards(site, "/dong-su-kien/giai-bong-da/") == ["a"]


def test_documents_stand_by_their_day_of_issue() -> None:
    def document(number: str, issued: str) -> str:
        return f"van_ban: {{so: {number}, ngay_ban_hanh: {issued}/2020, co_quan: LĐLĐ tỉnh}}"

    kind = "the_loai: van-ban"
    file = "tep_dinh_kem: [tep/cv.pdf]"
    site = model(
        {
            A + "a.md": article("Kế hoạch", "9/6/2020", kind, document("1/KH", "1/6")),
            A + "b.md": article("Công văn", "8/6/2020", kind, document("2/CV", "5/6"), file),
            A + "c.md": article("Không số", "3/6/2020", kind),
            A + "d.md": article("Tin", "3/6/2020", document("3/QĐ", "2/6")),
            A + "tep/cv.pdf": b"x" * 2000,
        }
    )
    page = site.html("/van-ban/")
    rows = [
        [" ".join(cell.text_content().split()) for cell in row.iter("th", "td")]
        for row in page.all("//table/tbody/tr")
    ]
    assert rows == [
        ["2/CV", "5/6/2020", "LĐLĐ tỉnh", "Công văn", "PDF, 2 KB"],
        ["Không số", "3/6/2020", "", "Không số", ""],
        ["1/KH", "1/6/2020", "LĐLĐ tỉnh", "Kế hoạch", ""],
    ]


def test_the_home_page_shows_the_pinned_article_first_and_none_twice() -> None:
    files = {A + f"{n}.md": article(f"Bài {n}", f"{n}/6/2020") for n in range(1, 20)}
    files[A + "pin.md"] = article("Ghim", "1/1/2019", "ghim: có")
    files[A + "soon.md"] = article(
        "Sắp họp", "1/5/2020", "su_kien: {bat_dau: 1/9/2026, tinh_trang: du-kien}"
    )
    files[A + "off.md"] = article(
        "Hoãn họp", "1/4/2020", "su_kien: {bat_dau: 1/9/2026, tinh_trang: hoan}"
    )
    site = model(files)
    page = site.html("/")
    assert page.texts("//article[contains(@class, 'lead')]/h2") == ["Ghim"]
    assert page.texts("//section[@class='events']//h3") == ["Sắp họp"]
    cards = [key for kind, key in site.pages["/"].refs if kind == "card"]
    assert len(cards) == len(set(cards))


def test_an_empty_site_has_a_home_page_and_no_empty_lists() -> None:
    site = model({})
    pages = [address for address in site.pages if not address.startswith("/giao-dien/")]
    assert pages == ["/", "/404.html", "/sitemap.xml", "/robots.txt", "/manifest.webmanifest"]
    assert site.html("/").all("//main//h2") == []
    assert site.html("/404.html").all("//main//h2") == []


def test_the_glossary_stands_in_the_order_of_the_alphabet() -> None:
    site = model({"content/glossary.yaml": "ĐV: đoàn viên\nCĐ: công đoàn\nBCH: Ban Chấp hành\n"})
    page = site.html("/chu-viet-tat/")
    assert page.texts("//main//dt") == ["BCH", "CĐ", "ĐV"]


def test_standalone_pages_lie_at_their_own_path() -> None:
    site = model(
        {
            "content/pages/gioi-thieu.md": matter("tieu_de: Giới thiệu", body="Một câu."),
            "content/pages/gioi-thieu/lich-su.md": matter("tieu_de: Lịch sử"),
            "content/pages/lien-he/index.md": matter("tieu_de: Liên hệ", "thu_tu: 1"),
            "content/pages/an.md": matter("tieu_de: Trang ẩn", "trong_menu: không"),
            "content/pages/nhap.md": matter("tieu_de: Trang nháp", "trang_thai: nhap"),
        }
    )
    assert [a for a, page in site.pages.items() if page.kind == "page"] == [
        "/gioi-thieu/",
        "/gioi-thieu/lich-su/",
        "/lien-he/",
        "/an/",
    ]
    history = site.html("/gioi-thieu/lich-su/")
    assert history.texts("//nav[@class='crumbs']//li") == ["Trang chủ", "Giới thiệu"]
    assert history.links("//nav[@class='crumbs']") == ["/", "/gioi-thieu/"]
    assert site.html("/").texts("//nav[@class='bar']//li") == ["Liên hệ", "Giới thiệu"]


def test_the_page_for_an_unknown_address() -> None:
    files = {A + f"{n}.md": article(f"Bài {n}", f"{n}/6/2020") for n in range(1, 9)}
    page = model(files).html("/404.html")
    assert page.text("//h1") == "Không tìm thấy trang"
    assert page.texts("//main//h3") == ["Bài 8", "Bài 7", "Bài 6", "Bài 5", "Bài 4"]
    assert page.all("//meta[@name='robots']/@content") == ["noindex"]


def test_an_old_address_leads_to_the_new_one() -> None:
    site = model(
        {
            A + "a.md": article(
                "Bài",
                "1/6/2020",
                "dia_chi_cu: [/tin-tuc/bai-cu, /tin/bai.html, '/index.php?id=7', /tin-tuc/bai-cu]",
            )
        },
        settings=CONFIG.replace(".vn/", ".vn/ban-tin/"),
    )
    redirects = [a for a, page in site.pages.items() if page.kind == "redirect"]
    assert redirects == ["/tin-tuc/bai-cu/", "/tin/bai.html"]
    assert site.pages["/tin-tuc/bai-cu/"].output == "tin-tuc/bai-cu/index.html"
    assert site.pages["/tin/bai.html"].output == "tin/bai.html"
    page = site.html("/tin/bai.html")
    assert page.all("//meta[@http-equiv='refresh']/@content") == ["0; url=/ban-tin/tin/2020/bai/"]
    assert page.links("//main") == ["/ban-tin/tin/2020/bai/"]
    assert page.all("//link[@rel='canonical']/@href") == [
        "https://congdoan.example.vn/ban-tin/tin/2020/bai/"
    ]


def test_a_site_in_english_has_no_vietnamese_word_of_its_own() -> None:
    files = {
        "content/units.csv": "id,name,level,parent\nroot,Federation,cap-tinh,\n"
        "school,School union,co-so,root\nold,Old union,,root\n",
        "content/changes/end.md": matter(
            "date: 2025-06-20", "kind: ket-thuc-hoat-dong", "from: [old]"
        ),
        "content/glossary.yaml": "BCH: committee\n",
        "content/pages/about.md": matter("title: About"),
        A + "a.md": matter(
            "title: Congress",
            "date: 2023-05-24",
            "type: dai-hoi",
            "unit: school",
            "held: 2023-05-20",
            "authors: Jane Roe",
            "participants: [root]",
            "people: [{name: John Doe, role: chu-tri}]",
            "appointments: [{name: John Doe, role: Chair, how: bau, from: 2023-05-24}]",
            "congress: {term: 2023-2028, form: dai-bieu, ordinal: 3, results: {committee: 9}}",
            "figures: [{label: Members, value: 1200}]",
            "tags: [safety]",
            "corrections: [{date: 2023-06-01, note: A name}]",
            body="BCH met.",
        ),
        A + "b.md": matter("title: Notice", "date: 2022-01-05", "unit: old", "type: van-ban"),
        A + "c.md": matter("title: Later", "date: 2024-01-05", "unit: school", "tags: [safety]"),
        A + "d.md": matter("title: Vague", "date: 2021-03", "unit: school", "expires_at: 2021-05"),
    }  # fmt: skip
    site = model(files, settings=CONFIG.replace("Bản tin thử", "News") + "language: en\n")
    vietnamese = set("ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ")
    checked = 0
    for address in site.pages:
        text = site.render(address)
        assert not vietnamese & set(text.lower()), (address, vietnamese & set(text.lower()))
        if address.endswith("/"):
            assert site.html(address).root.get("lang") == "en"
            checked += 1
    assert checked > 30
    page = site.html("/tin/2023/congress/")
    assert page.texts("//dl[@class='dates']//dt") == ["Held", "Published", "Type", "Reading time"]
    assert page.texts("//dl[@class='dates']//dd") == [
        "Saturday 20 May 2023",
        "Wednesday 24 May 2023",
        "Congresses",
        "about 1 minute Reading tools",
    ]
    assert page.texts("//div[@class='text']/dl[1]/div") == ["Members1,200"]


def test_an_article_out_of_lists_leads_only_to_pages_that_are_there() -> None:
    old = article("Thông báo cũ", "1/2/2020", "the_loai: van-ban", "het_han: 1/3/2020")
    site = model({A + "a.md": article("A", "1/6/2020"), A + "old.md": old})
    page = site.html("/tin/2020/thong-bao-cu/")
    inner = [link for link in page.links("//body") if link.startswith("/")]
    missing = {link for link in inner if link not in site.pages}
    assert missing == set()
    for index in ("/hoat-dong/van-ban/", "/chuyen-muc/thong-bao-van-ban/"):
        assert index in inner
        assert _cards(site, index) == []
        assert site.html(index).all("//ul[@class='entries']") == []
        assert not site.pages[index].listed
    # No menu offers what is empty.
    home = site.html("/").links("//body")
    assert "/van-ban/" not in home and "/chuyen-muc/thong-bao-van-ban/" not in home


def test_the_menu_has_pages_in_their_order_from_nought_on_then_by_path() -> None:
    orders = {"a": "", "b": "thu_tu: 1", "c": "thu_tu: 0", "d": "thu_tu: 20000", "e": ""}
    pages = {
        f"content/pages/{name}.md": matter(f"tieu_de: Trang {name}", *([order] if order else []))
        for name, order in orders.items()
    }
    menu = model(pages).html("/").links("//nav[@class='bar']")
    assert menu == ["/c/", "/b/", "/d/", "/a/", "/e/"]
