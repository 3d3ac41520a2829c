"""What pages tell search engines and link previews: only what the article itself says."""

from __future__ import annotations

import json
from typing import Any

import pytest

from sitegen.pages.article_data import LONGEST_HEADLINE, headline
from tests.sites import CONFIG, Files, Html, article, matter, model, photo

A = "content/articles/"
HOST = "https://congdoan.example.vn"
ROOTED = CONFIG + "root_unit: ldld\nmasthead: {owner: LĐLĐ tỉnh}\n"
UNITS: Files = {
    "content/units/ldld.md": matter("ten_goi: Liên đoàn Lao động tỉnh", "ten_tat: LĐLĐ tỉnh"),
    "content/units/yt.md": matter(
        "ten_goi: [{ten: Công đoàn Y tế, tu: 2001}, {ten: Công đoàn Sở Y tế, tu: 2010}]",
        "ten_tat: CĐ Sở Y tế",
        "truc_thuoc: ldld",
    ),
}
ADDRESS = "/tin/2016/bai-viet/"


def _page(*lines: str, date: str = "11/7/2016", title: str = "Bài viết") -> Html:
    files = {**UNITS, A + "x.md": article(title, date, *lines), A + "anh/bia.jpg": photo()}
    return model(files, settings=ROOTED).html(f"/tin/{date[-4:]}/bai-viet/")


def _graph(page: Html) -> dict[str, Any]:
    """Return the things of a page by type."""
    (script,) = page.all("//script[@type='application/ld+json']")
    data = json.loads(script.text)
    assert data["@context"] == "https://schema.org"
    return {thing["@type"]: thing for thing in data["@graph"]}


def _meta(page: Html, name: str) -> list[str]:
    return [m.get("content") for m in page.all(f"//meta[@property='{name}' or @name='{name}']")]


def test_an_article_is_a_news_article_of_its_publisher() -> None:
    graph = _graph(
        _page(
            "don_vi: yt", "tac_gia: 'Tin: Lê Văn An; ảnh: Trần Bình'", "chu_de: [y tế, thi đua]",
            "vien_dan: [{so: 05-CT/TW, lien_ket: 'https://a.example.vn/05'}]",
            "nhan_vat: [{ten: Ngô Lan, chuc_vu: Chủ tịch}]", "dong_su_kien: Tháng Công nhân",
        )
    )  # fmt: skip
    news = graph["NewsArticle"]
    assert news["headline"] == "Bài viết"
    assert news["mainEntityOfPage"] == HOST + ADDRESS
    assert (news["datePublished"], news["inLanguage"]) == ("2016-07-11", "vi")
    assert news["author"] == {
        "@type": "Person", "name": "Lê Văn An", "url": HOST + "/tac-gia/le-van-an/"
    }  # fmt: skip
    assert news["contributor"]["name"] == "Trần Bình"
    assert news["keywords"] == ["y tế", "thi đua"]
    assert news["about"] == [
        {
            "@type": "WorkersUnion",
            "@id": HOST + "/don-vi/yt/#don-vi",
            "name": "Công đoàn Sở Y tế",
            "url": HOST + "/don-vi/yt/",
        }
    ]
    assert news["mentions"] == [{"@type": "Person", "name": "Ngô Lan", "jobTitle": "Chủ tịch"}]
    assert news["citation"][0]["url"] == "https://a.example.vn/05"
    assert news["isPartOf"]["@type"] == "CreativeWorkSeries"
    publisher = graph["NewsMediaOrganization"]
    assert news["publisher"] == {"@id": publisher["@id"]}
    assert publisher["name"] == "LĐLĐ tỉnh"


def test_what_nobody_wrote_is_left_out() -> None:
    news = _graph(_page())["NewsArticle"]
    assert {"author", "dateModified", "citation", "correction", "about"} & set(news) == {
        "about"  # the root unit, whose article it is
    }


@pytest.mark.parametrize(
    ("date", "published"),
    [("2016", "2016"), ("10/2016", "2016-10"), ("11/7/2016", "2016-07-11")],
)
def test_a_vague_date_stays_vague(date: str, published: str) -> None:
    page = _page(date=date)
    assert _graph(page)["NewsArticle"]["datePublished"] == published
    # Open Graph takes no month.
    assert _meta(page, "article:published_time") == ([published] if len(published) == 10 else [])


def test_corrections_and_updates_modify() -> None:
    page = _page("cap_nhat: 12/7/2016", "dinh_chinh: [{ngay: 14/7/2016, noi_dung: Tên đúng là A.}]")
    news = _graph(page)["NewsArticle"]
    assert news["dateModified"] == "2016-07-14"
    assert news["correction"] == [
        {"@type": "CorrectionComment", "text": "Tên đúng là A.", "datePublished": "2016-07-14"}
    ]
    assert _meta(page, "article:modified_time") == ["2016-07-14"]


def test_a_meeting_is_an_event_with_an_organizer() -> None:
    graph = _graph(
        _page(
            "don_vi: yt", "su_kien: {bat_dau: 22/6/2016, dia_diem: Nhà văn hóa, tinh_trang: hoan}"
        )
    )
    event = graph["Event"]
    assert event["startDate"] == "2016-06-22"
    assert event["organizer"]["name"] == "Công đoàn Sở Y tế"
    assert event["location"]["name"] == "Nhà văn hóa"
    assert event["eventStatus"] == "https://schema.org/EventPostponed"
    assert {"@id": event["@id"]} in graph["NewsArticle"]["about"]
    assert "superEvent" not in event


def test_two_articles_on_one_congress_name_the_same_event() -> None:
    congress = ("don_vi: yt", "dai_hoi: 2020-2025")
    files = {
        **UNITS,
        A + "a.md": article("Ngày đầu", "2/6/2020", "dien_ra: 1/6/2020", *congress),
        A + "b.md": article("Ngày hai", "3/6/2020", "dien_ra: 2/6/2020", *congress),
    }
    site = model(files, settings=ROOTED)
    first, second = (
        _graph(site.html(f"/tin/2020/{name}/"))["Event"]["superEvent"]
        for name in ("ngay-dau", "ngay-hai")
    )
    assert first == second
    assert first["name"] == "Đại hội Công đoàn Sở Y tế, nhiệm kỳ 2020–2025"


def test_without_a_day_there_is_no_event() -> None:
    assert "Event" not in _graph(_page("don_vi: yt"))


def test_a_unit_is_a_union_under_its_parent() -> None:
    site = model(
        {
            **UNITS,
            "content/changes/tl.md": matter("ngay: 5/3/2001", "loai: thanh-lap", "den: [yt]"),
            "content/changes/kt.md": matter(
                "ngay: 20/6/2025", "loai: ket-thuc-hoat-dong", "tu: [yt]"
            ),
            A + "x.md": article(
                "Đại hội", "1/6/2025", "dai_hoi: {nhiem_ky: 2025-2030, "
                "ket_qua: {chu_tich: {ten: Ngô Lan, chuc_vu: Giám đốc}}}",
            ),
        },
        settings=ROOTED,
    )  # fmt: skip
    union = _graph(site.html("/don-vi/yt/"))["WorkersUnion"]
    assert union["alternateName"] == ["CĐ Sở Y tế", "Công đoàn Y tế"]
    assert union["parentOrganization"]["@id"] == HOST + "/don-vi/ldld/#don-vi"
    assert union["foundingDate"] == "2001-03-05"
    assert union["dissolutionDate"] >= "2025-06-19"
    root = _graph(site.html("/don-vi/ldld/"))["WorkersUnion"]
    assert "parentOrganization" not in root
    (post,) = root["member"]
    assert (post["roleName"], post["member"]["name"]) == ("Chủ tịch", "Ngô Lan")


def test_the_front_page_presents_the_site() -> None:
    graph = _graph(model({A + "x.md": article("Bài", "1/1/2020")}).html("/"))
    assert graph["WebSite"]["publisher"] == {"@id": graph["NewsMediaOrganization"]["@id"]}
    assert "BreadcrumbList" not in graph


def test_the_path_is_told_as_it_is_shown() -> None:
    page = _page("don_vi: yt")
    steps = _graph(page)["BreadcrumbList"]["itemListElement"]
    assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
    shown = page.texts("//nav[@class='crumbs']//a")
    assert [step["name"] for step in steps] == [*shown, "Bài viết"]
    assert all(step["item"].startswith(HOST + "/") for step in steps)


def test_no_title_ends_the_script() -> None:
    page = model(
        {A + "x.md": article('"A </script><b>&amp;\\u2028 <!-- B"', "1/1/2020", "duong_dan: x")}
    ).html("/tin/2020/x/")
    assert _graph(page)["NewsArticle"]["headline"].startswith("A </script><b>&amp;")


def test_what_may_not_be_found_is_not_explained() -> None:
    page = _page("khong_lap_chi_muc: co")
    assert page.all("//script[@type='application/ld+json']") == []
    assert _meta(page, "robots") == ["noindex"]


def test_link_previews_know_size_and_words_of_the_picture() -> None:
    page = _page("anh_dai_dien: {anh: anh/bia.jpg, mo_ta: Toàn cảnh}", "chu_de: [thi đua]")
    assert _meta(page, "og:image") == [HOST + "/anh/bia-12.jpg"]
    assert _meta(page, "og:image:width") + _meta(page, "og:image:height") == ["12", "8"]
    assert _meta(page, "og:image:alt") == ["Toàn cảnh"]
    assert _meta(page, "twitter:card") == ["summary_large_image"]
    assert _meta(page, "article:tag") == ["thi đua"]
    assert _graph(page)["NewsArticle"]["image"]["width"] == 12


def test_a_headline_is_whole_short_or_cut_at_a_word() -> None:
    assert headline("Ngắn", "") == "Ngắn"
    long = "từ " * 60
    assert headline(long, "Tiêu đề ngắn") == "Tiêu đề ngắn"
    cut = headline(long, "")
    assert len(cut) <= LONGEST_HEADLINE
    assert cut.endswith("từ…")
