"""What an article shows of its readers: nothing unless asked, letters in order, ways to write."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from sitegen.model.article_code import article_code
from sitegen.pages.page import Ref
from tests.sites import CONFIG, Html, Modelled, article, matter, model

A, L = "content/articles/", "content/letters/"
HOP = "/tin/2023/hop-ban-chap-hanh-50-doan-vien/"
TITLE = "Họp Ban Chấp hành & 50% đoàn viên"
MAIL = "comments: {provider: mail, email: bantin@congdoan.example.vn}\n"
LETTERS = MAIL.replace("mail,", "letters,")
COMMENTS = "//section[@class='comments']"


def site(settings: str, *lines: str) -> Modelled:
    return model(
        {
            A + "hop.md": article(TITLE, "23/5/2023", "duong_dan: " + HOP.split("/")[3], *lines),
            A + "khac.md": article("Bài khác", "24/5/2023"),
            L + "hai.md": matter(
                "bai: hop",
                "ten: Anh Bình",
                "ngay: 28/5/2023",
                "tra_loi: {noi_dung: Cảm ơn anh, nguoi_tra_loi: Tòa soạn, ngay: 29/5/2023}",
                body="Xem thêm [bài khác](../articles/khac.md).",
            ),
            L + "mot.md": matter(
                "bai: hop", "ten: Chị Lan", "don_vi: Bệnh viện tỉnh", "ngay: 26/5/2023",
                body="Tôi **đồng ý**. <script>alert(1)</script>",
            ),
        },
        settings=CONFIG + settings,
    )  # fmt: skip


def page(settings: str, *lines: str) -> Html:
    return site(settings, *lines).html(HOP)


@pytest.mark.parametrize("settings", ["", "comments: none\n", "comments: không\n"])
def test_nothing_is_there_unless_config_asks(settings: str) -> None:
    found = site(settings)
    assert found.html(HOP).all(COMMENTS) == []
    assert not {kind for kind, _ in found.pages[HOP].refs} & {"letter", "comments"}


def test_an_email_says_which_article_it_is_about() -> None:
    (link,) = page(MAIL).links(COMMENTS)
    parts = urlsplit(link)
    assert (parts.scheme, parts.path) == ("mailto", "bantin@congdoan.example.vn")
    assert link.isascii() and " " not in link and "+" not in link
    asked = parse_qs(parts.query, strict_parsing=True)
    code = article_code(HOP)
    assert asked["subject"] == [f"[{code}] Ý kiến về bài: {TITLE}"]
    assert asked["body"][0].endswith(f"\r\nMã bài: {code}\r\nhttps://congdoan.example.vn{HOP}")
    assert code in page(MAIL).text(COMMENTS)


def test_a_long_title_is_cut_in_the_subject_alone() -> None:
    found = model(
        {A + "dai.md": article("Đại hội " * 20, "23/5/2023", "duong_dan: dai")},
        settings=CONFIG + MAIL,
    ).html("/tin/2023/dai/")
    (link,) = found.links(COMMENTS)
    (subject,) = parse_qs(urlsplit(link).query)["subject"]
    assert subject.endswith("…") and len(subject) < 160


def test_the_editors_own_mailbox_serves_where_no_other_is_given() -> None:
    found = page("masthead: {email: bantin@example.vn}\ncomments: mail\n")
    assert found.links(COMMENTS)[0].startswith("mailto:bantin@example.vn?")


def test_letters_are_shown_oldest_first_with_their_replies() -> None:
    found = page(LETTERS)
    assert found.text(f"{COMMENTS}/h2") == "Ý kiến bạn đọc (2)"
    assert found.texts(f"{COMMENTS}//ol[@class='letters']/li/p[@class='from']") == [
        "Chị Lan, Bệnh viện tỉnh · 26/5/2023",
        "Anh Bình · 28/5/2023",
    ]
    assert found.text("//div[@class='reply']") == "Trả lời: Tòa soạn · 29/5/2023 Cảm ơn anh"
    assert "/tin/2023/bai-khac/" in found.links("//ol[@class='letters']")
    assert found.all(f"{COMMENTS}//script") == []
    assert found.texts(f"{COMMENTS}//strong") == ["đồng ý"]


def test_letters_are_not_shown_where_readers_are_asked_for_mail_alone() -> None:
    assert page(MAIL).all("//ol[@class='letters']") == []


def test_a_closed_article_keeps_its_letters_and_asks_for_no_more() -> None:
    found = page(LETTERS, "gop_y: không")
    assert len(found.all("//ol[@class='letters']/li")) == 2
    assert found.text("//p[@class='closed']") == "Bài này không nhận thêm ý kiến."
    assert [u for u in found.links(COMMENTS) if u.startswith("mailto:")] == []
    assert page(MAIL, "gop_y: không").all(COMMENTS) == []


def test_a_withdrawn_article_shows_nothing_of_its_readers() -> None:
    gone = ("trang_thai: go-bai", "go_bai: {ngay: 1/6/2023, ly_do: Sai}")
    assert page(LETTERS, *gone).all(COMMENTS) == []


def test_an_expired_article_keeps_its_letters() -> None:
    found = page(LETTERS, "het_han: 1/6/2023")
    assert len(found.all("//ol[@class='letters']/li")) == 2
    assert len(found.all("//p[@class='closed']")) == 1


def test_only_the_articles_own_page_names_a_letter() -> None:
    named: dict[Ref, list[str]] = {}
    for address, one in site(LETTERS).pages.items():
        for ref in one.refs:
            named.setdefault(ref, []).append(address)
    assert named["letter", L + "mot.md"] == [HOP]


def test_isso_is_named_where_it_is_asked_for_and_nothing_is_loaded_from_it() -> None:
    found = page("comments: {provider: isso, server: 'https://gop-y.example.vn'}\n")
    (live,) = found.all("//div[@class='live']")
    assert live.get("data-server") == "https://gop-y.example.vn/"
    assert live.get("data-thread") == HOP
    assert live.text_content() == ""
    assert found.text("//noscript") != ""
    loaded = [e.get("src") or e.get("href") for e in found.all("//script|//link|//img|//iframe")]
    assert not [url for url in loaded if url and "gop-y" in url]


def test_isso_may_answer_on_the_sites_own_host() -> None:
    found = page("comments: {provider: isso, server: /gop-y}\n")
    assert found.all("//div[@class='live']")[0].get("data-server") == "/gop-y/"
