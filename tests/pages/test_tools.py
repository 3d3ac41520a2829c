"""What a reader can do with a page, as far as plain links do it."""

from __future__ import annotations

from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from tests.sites import CONFIG, Html, article, matter, model

A = "content/articles/"
TITLE = "Họp “ba bên” & lương 100%?"
URL = "https://congdoan.example.vn/tin/2020/hop/"
MAILED = CONFIG + "masthead: {email: ban.tin+loi@congdoan.example.vn}\n"
KEPT = MAILED + "repository: {url: https://github.com/ldld/bantin, folder: trang}\n"


def page(settings: str = KEPT, address: str = "/tin/2020/hop/") -> Html:
    files = {
        A + "2020/họp 1.md": article(f"'{TITLE}'", "1/6/2020", "duong_dan: hop"),
        "content/pages/gioi-thieu.md": matter("tieu_de: Giới thiệu", body="Về bản tin."),
    }
    return model(files, settings=settings).html(address)


def tools(found: Html) -> dict[str, str]:
    """Return where the tools of a page lead, by what they say."""
    links = found.all("//section[@id='cong-cu']//a")
    return {" ".join(link.text_content().split()): link.get("href") for link in links}


def mailed(address: str) -> tuple[str, str, str]:
    """Return to whom a mail goes, about what, and its text."""
    parts = urlsplit(address)
    assert parts.scheme == "mailto"
    fields = parse_qs(parts.query, keep_blank_values=True, strict_parsing=True)
    assert "+" not in parts.query  # mail programs take it for itself, not for a space
    return unquote(parts.path), fields["subject"][0], fields["body"][0]


def test_the_tools_of_an_article() -> None:
    assert list(tools(page())) == [
        "Gửi qua thư điện tử",
        "Đăng lên Facebook",
        "Về chuyên mục Tin hoạt động",
        "Báo lỗi",
        "Sửa bài này",
    ]


def test_a_mail_to_a_friend_has_the_title_and_the_address() -> None:
    to, subject, body = mailed(tools(page())["Gửi qua thư điện tử"])
    assert (to, subject) == ("", TITLE)
    assert body == f"{TITLE}\r\n{URL}\r\n"


def test_facebook_is_told_the_whole_address_and_nothing_else() -> None:
    parts = urlsplit(tools(page())["Đăng lên Facebook"])
    assert f"{parts.scheme}://{parts.netloc}{parts.path}" == (
        "https://www.facebook.com/sharer/sharer.php"
    )
    assert parse_qs(parts.query) == {"u": [URL]}


def test_a_mistake_is_reported_to_the_editors_with_title_and_address() -> None:
    to, subject, body = mailed(tools(page())["Báo lỗi"])
    assert to == "ban.tin+loi@congdoan.example.vn"
    assert subject == f"Báo lỗi: {TITLE}"
    assert f"Bài: {TITLE}\r\nĐịa chỉ: {URL}\r\n" in body


def test_an_article_is_edited_where_its_file_is_kept() -> None:
    assert tools(page())["Sửa bài này"] == (
        "https://github.com/ldld/bantin/edit/main/trang/content/articles/2020/h%E1%BB%8Dp%201.md"
    )


def test_the_way_back_leads_to_the_section() -> None:
    assert tools(page())["Về chuyên mục Tin hoạt động"] == "/chuyen-muc/tin-hoat-dong/"


def test_a_page_of_its_own_has_tools_too_but_no_section_to_go_back_to() -> None:
    found = tools(page(address="/gioi-thieu/"))
    assert "Sửa bài này" in found
    assert not any(name.startswith("Về chuyên mục") for name in found)


def test_what_the_site_does_not_have_is_not_offered() -> None:
    assert "Báo lỗi" not in tools(page(CONFIG))
    assert "Sửa bài này" not in tools(page(CONFIG))


@pytest.mark.parametrize(
    ("sharing", "links", "words"),
    [
        ("[phone, copy]", [], {"sheet", "copy"}),
        ("[facebook]", ["Đăng lên Facebook"], set()),
        ("thu_dien_tu", ["Gửi qua thư điện tử"], set()),
        ("[]", [], set()),
    ],
)
def test_a_site_chooses_the_ways_to_share(sharing: str, links: list[str], words: set[str]) -> None:
    found = page(CONFIG + f"sharing: {sharing}\n")
    assert [name for name in tools(found) if not name.startswith("Về")] == links
    (section,) = found.all("//section[@id='cong-cu']")
    assert {name for name in ("sheet", "copy") if section.get(f"data-{name}")} == words


def test_no_control_stands_in_the_page_that_only_a_script_could_serve() -> None:
    for address in ("/", "/tin/2020/hop/", "/gioi-thieu/", "/404.html"):
        assert page(address=address).all("//button | //input | //select | //dialog") == []


@pytest.mark.parametrize(
    ("syllables", "said"),
    [(1, "khoảng 1 phút"), (650, "khoảng 2 phút"), (2600, "khoảng 10 phút")],
)
def test_the_time_it_takes_to_read_is_counted_in_syllables(syllables: int, said: str) -> None:
    files = {A + "a.md": article("A", "1/6/2020", body=" ".join(["chữ"] * syllables))}
    rows = model(files).html("/tin/2020/a/").texts("//dl[@class='dates']/div")
    assert f"Đọc{said} Công cụ đọc bài" in [row.replace("Đọc ", "Đọc") for row in rows]


def test_without_a_text_no_time_is_given() -> None:
    files = {A + "a.md": article("A", "1/6/2020", "sapo: Tóm tắt.", body="")}
    labels = model(files).html("/tin/2020/a/").texts("//dl[@class='dates']//dt")
    assert "Đọc" not in labels


def test_mistakes_are_told_to_the_mailbox_for_letters_where_the_masthead_names_none() -> None:
    letters = "comments: {provider: mail, email: thu@congdoan.example.vn}\n"
    found = page(CONFIG + letters)
    assert mailed(tools(found)["Báo lỗi"])[0] == "thu@congdoan.example.vn"
    both = page(MAILED + letters)
    assert mailed(tools(both)["Báo lỗi"])[0] == "ban.tin+loi@congdoan.example.vn"
