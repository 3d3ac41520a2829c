"""`sitegen why`: what is said of a path or an address, and nothing written."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sitegen.cli import main
from sitegen.locale.en.why import WORDS as EN
from sitegen.locale.vi.why import WORDS as VI
from tests.inquiry.asked import ONE_OF_EVERYTHING, A
from tests.sites import NOW, Written, article, site_at
from tests.test_texts import fields

HERE = A + "2026/"
Said = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Written:
    return site_at(tmp_path_factory.mktemp("why"), ONE_OF_EVERYTHING)


def told(site: Written, said: Said, what: str, *options: str) -> tuple[int, list[str]]:
    """Return the exit code and the lines said of something."""
    said.readouterr()
    code = main(["why", what, "--root", str(site.root), "--now", NOW, *options])
    out, err = said.readouterr()
    assert err == ""
    return code, out.splitlines()


def test_an_article_that_is_published(site: Written, capsys: Said) -> None:
    code, lines = told(site, capsys, HERE + "b.md")
    assert (code, lines) == (
        0,
        [
            f"{HERE}b.md – bài viết “Bài B”",
            "Có đăng từ thứ Ba, 2/6/2026 (ngay_dang, dòng 3).",
            "Địa chỉ: https://congdoan.example.vn/tin/2026/bai-b/",
            "Có trong 7 danh sách:",
            "  /",
            "  /tin/ (thứ 2 trong 3)",
            "  /tin/2026/ (thứ 2 trong 3)",
            "  /chuyen-muc/tin-hoat-dong/ (thứ 2 trong 3)",
            "  /chuyen-muc/tin-hoat-dong/2026/ (thứ 2 trong 3)",
            "  /hoat-dong/tin/ (thứ 2 trong 3)",
            "  /hoat-dong/tin/2026/ (thứ 2 trong 3)",
            "Có trong 2 bản tin tự cập nhật:",
            "  /atom.xml",
            "  /feed.json",
            "2 bài khác giới thiệu bài này ở cuối trang.",
            "Được dẫn từ 2 chỗ:",
            f"  {HERE}a.md:8:13",
            f"  {HERE}a.md:10:9",
            "Dẫn đến 2 nơi:",
            f"  {HERE}a.md",
            "  /tin/2026/bai-a/",
        ],
    )


def test_until_when_it_is_published(tmp_path: Path, capsys: Said) -> None:
    for ends, said in (
        ("31/12/2026", "hết thứ Năm, 31/12/2026"),
        ("17:30 31/12/2026", "17:30, thứ Năm, 31/12/2026"),
    ):
        site = site_at(tmp_path, {A + "a.md": article("Bài", "1/6/2026", f"het_han: {ends}")})
        assert told(site, capsys, A + "a.md")[1][1] == (
            f"Có đăng từ thứ Hai, 1/6/2026 (ngay_dang, dòng 3) đến {said} (het_han, dòng 4)."
        )


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "hen.md",
            (
                "Ẩn đến 07:00, thứ Ba, 28/7/2026 (dang_luc, dòng 4); lúc đó tự hiện nếu trang tin "
                "được dựng lại (xem “sitegen due”)."
            ),
        ),
        ("nhap.md", "Ẩn: còn là bản nháp (trang_thai, dòng 4)."),
        ("cho.md", "Ẩn: còn chờ duyệt (trang_thai, dòng 4)."),
        (
            "het.md",
            (
                "Đã hết hạn sau thứ Hai, 15/6/2026 (het_han, dòng 4): trang của bài vẫn còn, nhưng "
                "không vào danh sách nào."
            ),
        ),
        (
            "go.md",
            (
                "Đã gỡ (trang_thai, dòng 4): địa chỉ vẫn còn, chỉ hiện thông báo gỡ bài, không vào "
                "danh sách nào."
            ),
        ),
        ("thua.jpg", "Không đăng: không có bài nào đang hiện dùng đến tệp này."),
    ],
)
def test_what_is_hidden_says_by_which_line(
    site: Written, capsys: Said, name: str, said: str
) -> None:
    code, lines = told(site, capsys, HERE + name)
    assert (code, lines[1]) == (0, said)


def test_what_is_wrong_with_it_is_told_beside(tmp_path: Path, capsys: Said) -> None:
    files = {
        A + "a.md": article("Bài A", "1/6/2026", "the_loai: zz"),
        A + "b.md": article("Bài B", "1/6/2026"),
    }
    site = site_at(tmp_path, files)
    code, lines = told(site, capsys, A + "a.md")
    assert (code, lines[1]) == (0, "Chưa đăng được: có lỗi, xem ở dưới.")
    assert lines[2] == "Địa chỉ khi đăng: https://congdoan.example.vn/tin/2026/bai-a/"
    assert any(line.startswith(f"  {A}a.md:4:11: error[choice-unknown]") for line in lines)
    _, other = told(site, capsys, A + "b.md")
    assert other[-1].startswith("Lưu ý: ở nơi khác còn 1 lỗi")


def test_it_is_found_from_any_folder_and_in_the_output(
    tmp_path: Path, capsys: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = site_at(tmp_path, {A + "a.md": article("Bài A", "1/6/2026")})
    site.built()
    monkeypatch.chdir(site.root / A)
    for what in ("a.md", "../articles/a.md", str(site.root / A / "a.md")):
        assert told(site, capsys, what)[1][0] == f"{A}a.md – bài viết “Bài A”"
    monkeypatch.chdir(tmp_path)
    published = str(Path("site/output/tin/2026/bai-a/index.html"))
    assert told(site, capsys, published)[1][0] == f"{A}a.md – bài viết “Bài A”"
    assert told(site, capsys, "site/config.yaml")[1] == [
        "config.yaml – tệp của trang tin",
        "Không đăng: đây không phải là nội dung của trang tin.",
    ]


def test_what_is_not_there_is_told_with_the_nearest(site: Written, capsys: Said) -> None:
    assert told(site, capsys, "/tin/2026/bai-hem/") == (
        2,
        ["Không có tệp hay trang nào là “/tin/2026/bai-hem/”.", "Có phải là: /tin/2026/bai-hen/"],
    )
    code, lines = told(site, capsys, "content/articles")
    assert (code, lines) == (
        2,
        ["“content/articles” là một thư mục. Hãy ghi tên một tệp ở trong đó."],
    )
    assert told(site, capsys, "khong-co-gi-giong-the-nay.xyz")[0] == 2


@pytest.mark.parametrize("language", ["vi", "en"])
def test_everything_there_is_can_be_told_in_both_languages(
    site: Written, capsys: Said, language: str
) -> None:
    asked = list(ONE_OF_EVERYTHING)
    asked += ["/", "/tin/", "/atom.xml", "/sitemap.xml", "/404.html", "/tin/cu.html", "cd-a"]
    for what in asked:
        code, lines = told(site, capsys, what, "--lang", language)
        assert code == 0, what
        assert len(lines) >= 2
        assert not [line for line in lines if "{" in line]


def test_drafts_can_be_asked_for(site: Written, capsys: Said) -> None:
    _, lines = told(site, capsys, HERE + "nhap.md", "--drafts")
    assert lines[1].startswith("Có đăng")


def test_nothing_is_written(tmp_path: Path, capsys: Said) -> None:
    site = site_at(tmp_path, {A + "a.md": article("Bài A", "1/6/2026")})
    before = sorted(tmp_path.rglob("*"))
    told(site, capsys, A + "a.md")
    assert sorted(tmp_path.rglob("*")) == before


def test_without_settings_or_a_site_there_is_no_answer(tmp_path: Path, capsys: Said) -> None:
    site = site_at(tmp_path, {}, "title: A\nbase_url: ftp\n")
    assert main(["why", "/", "--root", str(site.root)]) == 1
    assert main(["why", "/", "--root", str(tmp_path / "nowhere")]) == 2
    assert capsys.readouterr().out == ""


def test_both_languages_have_the_same_words() -> None:
    assert set(VI) == set(EN)
    assert {key for key in VI if fields(VI[key]) != fields(EN[key])} == set()


# For programs


def read(site: Written, said: Said, what: str, *options: str) -> tuple[int, dict[str, Any]]:
    code, (line,) = told(site, said, what, "--json", *options)
    return code, json.loads(line)


def test_json_says_the_same(site: Written, capsys: Said) -> None:
    code, known = read(site, capsys, HERE + "b.md")
    assert code == 0
    assert (known["kind"], known["state"], known["title"]) == ("article", "listed", "Bài B")
    assert known["url"] == "https://congdoan.example.vn/tin/2026/bai-b/"
    assert known["since"] == {
        "at": "2026-06-02T00:00:00+07:00",
        "key": "date",
        "path": HERE + "b.md",
        "line": 3,
        "column": known["since"]["column"],
        "end_column": known["since"]["end_column"],
    }
    assert known["until"] is None
    assert known["lists"][:2] == [
        {"address": "/", "place": None, "of": None},
        {"address": "/tin/", "place": 2, "of": 3},
    ]
    assert [(one["path"], one["line"], one["seen"]) for one in known["mentions"]] == [
        (HERE + "a.md", 8, True),
        (HERE + "a.md", 10, True),
    ]
    assert (known["problems"], known["blocked"]) == ([], 0)


def test_json_has_problems_as_check_has_them(tmp_path: Path, capsys: Said) -> None:
    path = A + "a.md"
    site = site_at(tmp_path, {path: article("Bài", "30/2/2026")})
    code, known = read(site, capsys, path)
    assert (code, known["state"], known["since"]) == (0, "held", None)
    main(["check", "--root", str(site.root), "--now", NOW, "--format", "json"])
    assert known["problems"] == json.loads(capsys.readouterr().out)


def test_json_of_what_is_not_known(site: Written, capsys: Said) -> None:
    asked = "/tin/2026/bai-hem/"
    assert read(site, capsys, asked) == (
        2,
        {"kind": None, "asked": asked, "is_folder": False, "near": ["/tin/2026/bai-hen/"]},
    )


def test_json_of_a_site_that_cannot_be_read(tmp_path: Path, capsys: Said) -> None:
    site = site_at(tmp_path, {"config.yaml": "title: [\n"})
    code, known = read(site, capsys, A + "a.md")
    assert (code, known["kind"]) == (1, None)
    assert known["problems"][0]["path"] == "config.yaml"
