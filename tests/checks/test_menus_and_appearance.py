"""What config says of menus, logo and banner is there, and of a size that can be shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checks.found import A, P, found, problems
from tests.sites import CONFIG, article, matter, photo, site_at

FILES = {
    A + "hop.md": article("Họp", "1/6/2020", "don_vi: yt"),
    P + "gioi-thieu.md": matter("tieu_de: Giới thiệu"),
    P + "noi-quy.md": matter("tieu_de: Nội quy", "trang_thai: nháp"),
    "content/units.csv": "id,tên\nyt,Công đoàn ngành Y tế\n",
}


@pytest.mark.parametrize(
    ("link", "told"),
    [
        ("{section: tin-hoat-dog}", "menu-link-broken config.yaml:4:15"),
        ("{unit: yte}", "menu-link-broken config.yaml:4:12"),
        ("{page: gioi-thiu}", "menu-link-broken config.yaml:4:12"),
        ("{title: A, url: /van-bn/}", "menu-link-broken config.yaml:4:21"),
    ],
)
def test_a_link_to_what_is_not_there_is_told_where_it_is_written(link: str, told: str) -> None:
    settings = f"title: A\nbase_url: https://congdoan.example.vn/\nmenu:\n  - {link}\n"
    assert [one for one in found(FILES, settings=settings) if "menu" in one] == [told]


def test_a_page_in_a_menu_is_no_orphan() -> None:
    hidden = {P + "x.md": matter("tieu_de: Trang lẻ", "trong_menu: không", body="Một câu.")}
    assert "page-orphan" in {one.id for one in problems(hidden)}
    listed = problems(hidden, settings=CONFIG + "menu: [{page: x}]\n")
    assert "page-orphan" not in {one.id for one in listed}


@pytest.mark.parametrize(
    "link",
    [
        "{section: van-hoa-the-thao}",
        "{unit: yt}",
        "{page: noi-quy.md}",
        "{title: A, url: /tin/2020/hop/#a}",
        "{title: A, url: https://congdoan.example.vn/don-vi/}",
        "{title: A, url: https://a.example.vn/}",
    ],
)
def test_nothing_is_told_of_a_link_that_leads_somewhere_or_will(link: str) -> None:
    assert not any("menu" in one for one in found(FILES, settings=f"{CONFIG}menu: [{link}]\n"))


@pytest.mark.parametrize(
    ("file", "suggestion"),
    [("hinh/bieu-trung.pgn", "hinh/bieu-trung.png"), ("gioi-thieu.txt", "")],
)
def test_a_logo_that_is_no_picture_is_told(file: str, suggestion: str) -> None:
    files = {"content/hinh/bieu-trung.png": b"", "content/gioi-thieu.txt": b""}
    told = problems(files, settings=f"{CONFIG}appearance: {{logo: {file}}}\n")
    (problem,) = [one for one in told if one.id == "appearance-picture-missing"]
    assert dict(problem.args) == {"path": file, "suggestion": suggestion}
    assert (problem.span.path, problem.span.line) == ("config.yaml", 3)


@pytest.mark.parametrize(
    ("logo", "banner", "told"),
    [
        ((128, 128), (1200, 400), []),
        ((512, 128), (2000, 200), []),
        ((64, 64), (1600, 320), ["logo-size"]),
        ((600, 140), (1600, 320), ["logo-size"]),
        ((128, 200), (1600, 320), ["logo-size"]),
        ((128, 128), (1000, 200), ["banner-size"]),
        ((128, 128), (1600, 900), ["banner-size"]),
        ((128, 128), (2400, 200), ["banner-size"]),
    ],
)
def test_pictures_that_would_look_bad_are_told(
    logo: tuple[int, int], banner: tuple[int, int], told: list[str], tmp_path: Path
) -> None:
    look = "appearance:\n  logo: a.jpg\n  banner: {file: b.jpg, alt: Cầu cảng}\n"
    files = {"content/a.jpg": photo(*logo), "content/b.jpg": photo(*banner)}
    done = site_at(tmp_path, files, settings=CONFIG + look).built()
    ids = [one.id for one in done.diagnostics]
    assert [id for id in ids if id in ("logo-size", "banner-size")] == told
