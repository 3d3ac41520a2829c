"""What is not an article is edited: exactly the pages that are rendered, and why."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from sitegen.checks.check import PageCheck
from sitegen.diagnostics import Diagnostic, Span, warning
from sitegen.flow import rendering
from sitegen.pages.page import Page
from tests.builds.edits import (
    FEEDS,
    FILES,
    ICONS,
    INDEXES,
    MANIFEST,
    SETTINGS,
    UNITS,
    YEAR,
    A,
    articles,
    because,
    edit,
    pages_of,
    rebuilt,
    text,
)
from tests.sites import Written, article, matter, photo

pytestmark = pytest.mark.slow

REGISTRY = "content/units.csv"
OF_UNIT_A = range(1, 24, 2)
YEARS = f"{YEAR.format(2023)} {YEAR.format(2024)}"
# What they show of the site they name for themselves.
FRAMELESS = f"{FEEDS} robots.txt sitemap.xml {MANIFEST} {ICONS}"


def _template(name: str) -> str:
    return f'{{% extends "theme/{name}" %}}\n'


def test_nothing(site: Written) -> None:
    done = edit(site, {})
    assert (done.rendered, done.converted, done.written, done.removed) == ({}, 0, set(), set())


def test_every_file_is_touched(site: Written) -> None:
    before = site.files()
    for path in (*site.root.rglob("*.*"),):
        if ".sitegen" not in path.parts and path.is_file():
            os.utime(path, ns=(10**18, 10**18))
    done = rebuilt(site, before)
    assert (done.rendered, done.converted, done.written, done.removed) == ({}, 0, set(), set())


def test_a_unit_gets_another_name(site: Written) -> None:
    done = edit(site, {REGISTRY: UNITS.replace("Công đoàn A", "Công đoàn Anh")})
    lists = f"{INDEXES} {YEARS} don-vi/cd-a/2023 don-vi/cd-a/2024 404.html index.html"
    terms = "chu-de/an-toan-lao-dong tac-gia/tran-lan"
    # Wasted: neighbours and feeds show no units, but the leaves they name tell them.
    wasted = f"{articles(range(0, 24, 2))} {FEEDS}"
    shown = f"{articles(OF_UNIT_A)} don-vi don-vi/cd-a {lists} {terms}"
    assert done.pages == {*shown.split(), *wasted.split()}
    assert (done.converted, done.wasted) == (1, set(wasted.split()))
    assert done.rendered["don-vi"] == ("unit cd-a",)
    assert done.rendered["tin/2023/bai-0"] == ("headline 01.md",)
    near = ("card 01.md", "headline 03.md", "headline 05.md")
    assert done.rendered["tin/2023/bai-1"] == (*near, "unit cd-a")


def test_a_unit_comes_under_another(site: Written) -> None:
    done = edit(site, {REGISTRY: UNITS.replace("Công đoàn B,ld-tinh", "Công đoàn B,cd-a")})
    assert done.rendered == because(
        ("own ancestors", "don-vi/cd-b"),
        # The articles of both are now the articles of A.
        ("own children, own feed, own paths", "don-vi/cd-a"),
        ("own months, own total", "don-vi/cd-a/2023 don-vi/cd-a/2024"),
        ("new", "don-vi/cd-a/atom.xml"),
        ("own children", "don-vi/ld-tinh"),
        ("own tree", "don-vi"),
        ("own units", "index.html theo-doi"),
    )
    assert (done.converted, done.wasted, done.removed) == (1, set(), set())


def test_a_unit_is_dissolved(site: Written) -> None:
    change = matter("ngay: 1/7/2025", "loai: giai-the", "tu: [cd-a]")
    done = edit(site, {"content/changes/giai-the.md": change})
    assert done.rendered == because(
        ("own changes, own ended, unit cd-a, unit-page cd-a", "don-vi/cd-a"),
        ("own ended, unit cd-a", articles(OF_UNIT_A)),
        ("own children, unit cd-a", "don-vi/ld-tinh"),
        ("own ended, own tree, unit cd-a", "don-vi"),
        ("own units", "index.html"),
    )
    assert (done.converted, done.wasted, done.removed) == (1, set(), set())


def test_a_unit_gets_an_introduction(site: Written) -> None:
    introduction = matter("ten_goi: Công đoàn A", "truc_thuoc: ld-tinh", body="Về chúng tôi.")
    done = edit(site, {"content/units/cd-a.md": introduction})
    assert done.rendered == because(("own body, own introduction, own source", "don-vi/cd-a"))
    assert (done.converted, done.wasted) == (1, set())


def test_the_meaning_of_an_abbreviation(site: Written) -> None:
    done = edit(site, {"content/glossary.yaml": "BCH: Ban chấp hành công đoàn\n"})
    assert done.rendered == because(
        ("abbreviation BCH", f"chu-viet-tat {articles([10])} {FEEDS}"),
    )
    # The glossary; the article that uses it is filled again, not converted.
    assert (done.converted, done.wasted) == (1, set())


def test_an_abbreviation_that_nobody_uses(site: Written) -> None:
    done = edit(site, {"content/glossary.yaml": "BCH: Ban Chấp hành\nBTV: Ban Thường vụ\n"})
    assert done.rendered == because(("own glossary", "chu-viet-tat"))


def test_a_photo_is_replaced(site: Written) -> None:
    done = edit(site, {A + "anh/hop.jpg": photo(colour="red")})
    # Neighbours and pages of years show no photo.
    assert done.rendered == because(
        ("card 06.md, picture anh/hop.jpg", f"{articles([6])} {FEEDS}"),
        ("picture anh/hop.jpg", "sitemap.xml"),
    )
    assert (done.converted, done.wasted) == (0, set())
    (new,), (old,) = done.files, done.removed
    assert new.startswith("anh/hop-") and old.startswith("anh/hop-")


def test_a_download_of_the_same_size(site: Written) -> None:
    done = edit(site, {A + "tep/mau.pdf": b"%PDF-1.4 hai"})
    assert (done.rendered, done.written, done.converted) == ({}, {"tep/mau.pdf"}, 0)


def test_a_download_of_another_size(site: Written) -> None:
    done = edit(site, {A + "tep/mau.pdf": b"%PDF-1.4" + bytes(5000)})
    assert done.rendered == because(("file tep/mau.pdf", articles([7])))
    assert (done.files, done.converted, done.wasted) == ({"tep/mau.pdf"}, 0, set())


def test_a_file_copied_as_it_is(site: Written) -> None:
    done = edit(site, {"content/static/CNAME": "ld.example.vn\n"})
    assert (done.rendered, done.written, done.converted) == ({}, {"CNAME"}, 0)


def test_the_text_of_a_standalone_page(site: Written) -> None:
    page = matter("tieu_de: Giới thiệu", body="Về chúng tôi, và hơn nữa.")
    done = edit(site, {"content/pages/gioi-thieu.md": page})
    assert done.rendered == because(("page content/pages/gioi-thieu.md", "gioi-thieu"))
    assert (done.converted, done.wasted) == (1, set())


def test_a_remark_in_the_settings(site: Written) -> None:
    done = edit(site, {"config.yaml": SETTINGS + "# Xong.\n"})
    assert (done.rendered, done.converted, done.written) == ({}, 0, set())


def test_the_title_of_the_site(site: Written) -> None:
    done = edit(site, {"config.yaml": SETTINGS.replace("Bản tin thử", "Bản tin khác")})
    assert done.pages == pages_of(site) - {"robots.txt", "sitemap.xml"}
    assert done.rendered["index.html"] == ("frame", "setting title")
    assert done.rendered["tin/2023"] == ("frame",)
    assert done.rendered["atom.xml"] == ("setting title",)
    # Wasted: the initials are the same.
    assert (done.converted, done.wasted) == (0, set(ICONS.split()))


def test_the_slogan_of_the_site(site: Written) -> None:
    done = edit(site, {"config.yaml": SETTINGS + "slogan: Đoàn kết, sáng tạo\n"})
    assert done.pages == pages_of(site) - set(FRAMELESS.split()) | {MANIFEST}
    assert done.rendered["index.html"] == ("frame", "setting slogan")
    assert (done.converted, done.wasted) == (0, set())


def test_the_owner_of_the_site(site: Written) -> None:
    site.write({A + "02.md": text(2, "dia_chi_cu: [/cu/]")})
    site.built()
    done = edit(site, {"config.yaml": SETTINGS + "masthead: {owner: Công đoàn tỉnh}\n"})
    # The imprint of every page, and who a feed is by.
    assert done.pages == pages_of(site) - {
        "robots.txt", "sitemap.xml", "cu", MANIFEST, *ICONS.split()
    }  # fmt: skip
    assert done.rendered["atom.xml"] == ("setting owner",)
    assert (done.converted, done.wasted) == (0, set())


def test_the_icon(site: Written) -> None:
    site.write({A + "02.md": text(2, "dia_chi_cu: [/cu/]")})
    site.built()
    done = edit(site, {"templates/icon.svg": "<svg/>\n"})
    assert done.pages == pages_of(site) - set(FRAMELESS.split())
    assert done.rendered["cu"] == ("asset icon.svg",)
    assert (done.converted, done.wasted) == (0, set())


@pytest.mark.parametrize(
    ("base_url", "why"),
    [
        ("https://congdoan.example.vn/ban-tin/", ("frame", "setting address")),
        ("https://ldld.example.vn/", ("setting address",)),
    ],
)
def test_the_address_of_the_site(site: Written, base_url: str, why: tuple[str, ...]) -> None:
    settings = SETTINGS.replace("https://congdoan.example.vn/", base_url)
    done = edit(site, {"config.yaml": settings})
    assert done.pages == pages_of(site)
    assert done.rendered["gioi-thieu"] == why
    # Wasted: icons, on which no address stands, and the manifest, in which no host does.
    same_path = {MANIFEST} if "frame" not in why else set()
    assert (done.converted, done.wasted) == (0, {*ICONS.split(), *same_path})


def test_the_name_of_a_section(site: Written) -> None:
    sections = """\
sections:
  - {id: tin-hoat-dong, title: Tin hoạt động, types: [tin]}
  - {id: thong-bao, title: Thông báo, types: [thong-bao]}
"""
    notice = article("Thông báo nghỉ lễ", "20/3/2023", "the_loai: thong-bao", "don_vi: cd-b")
    site.write({A + "tb.md": notice, "config.yaml": SETTINGS + sections})
    site.built()
    done = edit(site, {"config.yaml": SETTINGS + sections.replace("Thông báo,", "Tin báo,")})
    own = ("chuyen-muc/thong-bao", "chuyen-muc/thong-bao/2023")
    # It stands in the menu of every page that has one.
    assert done.pages == pages_of(site) - set(FRAMELESS.split())
    assert done.wasted == set()
    assert done.rendered[own[0]] == ("card tb.md", "frame", "own title")
    assert done.rendered[own[1]] == ("frame", "own title")
    assert done.rendered["tin/2023"] == ("frame",)
    assert done.rendered["tin/2023/thong-bao-nghi-le"] == ("card tb.md", "frame")
    assert done.converted == 0


def test_a_template_of_one_kind_of_page(site: Written) -> None:
    added = _template("article.html") + "{% block after_content %}Một.{% endblock %}"
    done = edit(site, {"templates/article.html": added})
    assert done.rendered == because(("template article.html", articles(range(24))))
    assert (done.converted, done.wasted) == (0, set())
    done = edit(site, {"templates/article.html": added.replace("Một", "Hai")})
    assert done.rendered == because(("template article.html", articles(range(24))))
    done = edit(site, {"templates/article.html": None})
    assert done.rendered == because(("template article.html", articles(range(24))))
    assert done.wasted == set()


def test_a_template_that_others_are_made_of(site: Written) -> None:
    added = _template("base.html") + "{% block contents %}Một.{% endblock %}"
    done = edit(site, {"templates/base.html": added})
    framed = pages_of(site) - set(FRAMELESS.split())
    assert done.rendered == dict.fromkeys(framed, ("template base.html",))
    assert (done.converted, done.wasted) == (0, set())


def test_a_template_that_nothing_is_made_of(site: Written) -> None:
    done = edit(site, {"templates/rieng.html": "Không ai dùng."})
    assert (done.rendered, done.converted, done.written) == ({}, 0, set())


@pytest.mark.parametrize(
    "files",
    [
        {"templates/site.css": "body { color: black }\n"},
        {"templates/extra.css": "body { color: black }\n"},
        {"config.yaml": SETTINGS + "appearance: {link: '#0b6b3a'}\n"},
    ],
    ids=["replaced", "added to", "coloured"],
)
def test_the_style_sheet(site: Written, files: dict[str, str]) -> None:
    done = edit(site, files)
    # Its address is made of its bytes, and stands on every page.
    assert done.rendered == dict.fromkeys(pages_of(site) - set(FRAMELESS.split()), ("frame",))
    assert done.wasted == set()
    (new,), (old,) = done.files, done.removed
    assert new.startswith("giao-dien/site.") and old.startswith("giao-dien/site.")


LISTS = "lists:\n  moi: {the_loai: thong-bao, so_luong: 2}\n"


def test_a_named_list_that_no_template_asks_for(site: Written) -> None:
    done = edit(site, {"config.yaml": SETTINGS + LISTS})
    assert (done.rendered, done.converted) == ({}, 0)


def test_an_article_that_enters_a_named_list(site: Written) -> None:
    """Only pages whose templates ask for the list are rendered because of it."""
    shown = "{% for card in lists.moi %}<p>{{ card.title }}</p>{% endfor %}"
    template = _template("page.html") + f"{{% block after_content %}}{shown}{{% endblock %}}"
    notice = article("Thông báo nghỉ lễ", "20/3/2023", "the_loai: thong-bao", "don_vi: cd-b")
    site.write({"config.yaml": SETTINGS + LISTS, "templates/page.html": template})
    site.write({A + "1.md": notice})
    site.built()
    other = notice.replace("nghỉ lễ", "nghỉ Tết")
    done = edit(site, {A + "2.md": other})
    assert done.rendered["gioi-thieu"] == ("list moi", "own refs")
    assert [page for page, why in done.rendered.items() if "list moi" in why] == ["gioi-thieu"]
    done = edit(site, {A + "2.md": other.replace("\n---\n", "\nsapo: Từ thứ Hai.\n---\n")})
    assert done.rendered["gioi-thieu"] == ("card 2.md",)


def test_the_moment_of_a_scheduled_article_comes(site: Written) -> None:
    assert edit(site, {}, now="2026-07-31T23:59:59+07:00").rendered == {}
    done = edit(site, {}, now="2026-08-01T00:00:00+07:00")
    assert done.rendered == because(
        ("new", f"tin/2026/bai-hen-gio {YEAR.format(2026)}"),
        ("own newer", f"{articles([23])} {YEAR.format(2024)}"),
        ("own paths, own years", INDEXES),
        ("own latest, own lead, own sections", "index.html"),
        ("own entries", FEEDS),
        ("own sitemap", "sitemap.xml"),
        ("own not-found", "404.html"),
    )
    assert (done.converted, done.wasted) == (0, set())
    # The clock may be put back, too.
    done = edit(site, {}, now="2026-07-31T23:59:59+07:00")
    assert done.removed == {"tin/2026/bai-hen-gio", *YEAR.format(2026).split()}


def test_drafts_are_asked_for_and_no_more(site: Written) -> None:
    beside = (
        ("own newer", articles([2])),
        ("own older", articles([3])),
        ("own months, own total", YEAR.format(2023)),
    )
    done = edit(site, {}, drafts=True)
    assert done.rendered == because(("new", "tin/2023/bai-nhap"), *beside)
    done = edit(site, {})
    assert done.rendered == because(*beside)
    assert (done.removed, done.converted) == ({"tin/2023/bai-nhap"}, 0)


UNKNOWN = text(2, unit="Công đoàn Lạ")


def test_a_warning_about_a_file_that_does_not_change_is_told_again(site: Written) -> None:
    told = [f"unit-name-unknown {A}02.md:4"]
    assert edit(site, {A + "02.md": UNKNOWN}).problems == told
    done = edit(site, {})
    assert (done.problems, done.rendered, done.converted) == (told, {}, 0)
    done = edit(site, {A + "03.md": text(3, more="Một đoạn nữa.")})
    assert (done.problems, done.pages) == (told, {"tin/2023/bai-3"})
    done = edit(site, {"config.yaml": SETTINGS + "slogan: Đoàn kết\n"})
    assert (done.problems, done.converted) == (told, 0)


def test_a_warning_whose_line_shifts_is_told_with_its_new_line(site: Written) -> None:
    edit(site, {A + "02.md": UNKNOWN})
    done = edit(site, {A + "02.md": UNKNOWN.replace("don_vi", "\n\ndon_vi")})
    assert done.problems == [f"unit-name-unknown {A}02.md:6"]
    assert (done.rendered, done.converted) == ({}, 1)


def _empty_remark(page: Page, data: bytes) -> Iterator[Diagnostic]:
    if b"<p></p>" in data:
        yield warning("page-of-no-use", Span(page.source))


def test_a_warning_about_a_page_that_is_kept_is_told_again(
    site: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Today's checks of pages find errors only.
    monkeypatch.setattr(rendering, "PAGE_CHECKS", (PageCheck("remark", _empty_remark, {}),))
    template = _template("page.html") + "{% block after_content %}<p></p>{% endblock %}"
    told = ["page-of-no-use content/pages/gioi-thieu.md:0"]
    assert edit(site, {"templates/page.html": template}).problems == told
    done = edit(site, {A + "03.md": text(3, more="Một đoạn nữa.")})
    assert (done.problems, done.pages) == (told, {"tin/2023/bai-3"})
    done = edit(site, {"templates/page.html": None})
    assert done.problems == []


def test_every_page_is_named_when_nothing_is_remembered(site: Written) -> None:
    for path in (site.root / ".sitegen").glob("memory.sqlite*"):
        path.unlink()
    done = edit(site, {})
    assert done.rendered == dict.fromkeys(pages_of(site), ("all",))
    assert done.wasted == done.pages
    assert done.converted == sum(path.endswith((".md", ".csv", ".yaml")) for path in FILES)


def test_outputs_that_were_edited_or_removed_are_made_again(site: Written) -> None:
    before = site.files()
    (site.output / "tin/index.html").unlink()
    (site.output / "robots.txt").write_bytes(b"User-agent: *\n")
    (site.output / "CNAME").write_bytes(b"khac\n")
    done = edit(site, {})
    assert done.rendered == because(("output", "tin robots.txt"))
    assert (done.files, done.converted) == ({"CNAME"}, 0)
    assert site.files() == before
