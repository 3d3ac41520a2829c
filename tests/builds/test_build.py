"""The whole build: what is published, what stops it, what is held back, what is left alone."""

from __future__ import annotations

import signal
import unicodedata
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from sitegen.build import SiteMissingError
from sitegen.cli import main
from sitegen.diagnostics import Severity
from sitegen.engine.output import OutputRefused
from tests.sites import CONFIG, NOW, Files, Written, article, matter, photo, shown, site_at

A = "content/articles/"
GOOD: Files = {
    A + "a.md": article("Bài A", "1/6/2020", body="![Họp](anh/a.jpg)\n\n[Tệp](tep/a.pdf)"),
    A + "b.md": article("Bài B", "2/6/2020", body="[Bài A](a.md)"),
    A + "anh/a.jpg": photo(40, 30),
    A + "anh/khong-dung.jpg": photo(),
    A + "tep/a.pdf": b"%PDF-1.4",
    "content/static/CNAME": "congdoan.example.vn\n",
    "content/static/.well-known/security.txt": "Contact: mailto:a@example.vn\n",
    "content/static/google1234.html": "google-site-verification",
    "content/articles/.DS_Store": b"\0",
    "content/articles/a.md~": "cũ",
}


@pytest.fixture(autouse=True)
def signals() -> Iterator[None]:
    """The command line takes over signals; give them back."""
    before = {n: signal.getsignal(n) for n in (signal.SIGINT, signal.SIGTERM)}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


def _run(site: Written, *options: str) -> int:
    return main(["build", "--root", str(site.root), "--now", NOW, *options])


def test_the_life_of_a_site(tmp_path: Path) -> None:
    site = site_at(tmp_path, GOOD)
    first = site.built().published
    assert first is not None
    assert len(first.written) == len(site.files())
    assert site.text("CNAME") == "congdoan.example.vn\n"
    assert site.text(".well-known/security.txt") == "Contact: mailto:a@example.vn\n"
    assert site.text("google1234.html") == "google-site-verification"
    assert site.text("tep/a.pdf") == "%PDF-1.4"
    (picture,) = site.page("/tin/2020/bai-a/").all("//main//img")
    assert (picture.get("width"), picture.get("height")) == ("40", "30")
    assert site.exists(picture.get("src"))
    # A picture that nobody shows is nobody's business; leftovers of editors are none of ours.
    assert [path for path in site.files() if path.startswith("anh/")] == [
        picture.get("src").lstrip("/")
    ]

    # Nothing changed: nothing is written.
    before = site.files()
    second = site.built().published
    assert second is not None
    assert (second.written, second.kept, second.removed) == ((), len(before), ())
    assert site.files() == before

    # An article goes, its page and photo go; what others put there stays.
    (site.output / "khach.html").write_text("của người khác", encoding="utf-8")
    (site.output / "tin/2020/bai-a/ghi-chu.txt").write_text("x", encoding="utf-8")
    site.remove(A + "a.md")
    site.write({A + "b.md": article("Bài B", "2/6/2020")})
    third = site.built().published
    assert third is not None
    assert set(third.removed) >= {"tin/2020/bai-a/index.html", picture.get("src").lstrip("/")}
    assert not site.exists("/tin/2020/bai-a/")
    assert site.text("khach.html") == "của người khác"
    assert site.text("tin/2020/bai-a/ghi-chu.txt") == "x"


FAULTS: Files = {
    A + "khoa-la.md": article("Khóa lạ", "1/6/2020", "tieu_dee: x"),
    A + "ngay-sai.md": article("Ngày sai", "30/2/2016"),
    A + "thieu-ngay.md": matter("tieu_de: Thiếu ngày"),
    A + "lien-ket.md": article("Liên kết", "1/6/2020", body="Một câu.\n\n[Mất](khong-co.md)"),
    A + "anh-hong.md": article("Ảnh hỏng", "1/6/2020", body="![Họp](anh/hong.jpg)"),
    A + "anh/hong.jpg": b"khong phai anh",
    A + "don-vi.md": article("Đơn vị", "1/6/2020", "don_vi: cd-khong-co"),
    A + "chuyen-muc.md": article("Chuyên mục", "1/6/2020", "chuyen_muc: khong-co"),
}
FAULTY = sorted(path for path in FAULTS if path.endswith(".md"))


def test_every_problem_of_every_file_in_one_run_and_the_output_untouched(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = site_at(tmp_path, GOOD)
    assert _run(site) == 0
    before = site.files()
    site.write({**FAULTS, A + "b.md": article("Bài B sửa", "2/6/2020")})
    capsys.readouterr()
    assert _run(site) == 1
    assert site.files() == before
    told = capsys.readouterr().err
    assert "Traceback" not in told
    for path, line in (
        ("khoa-la.md", 4),
        ("ngay-sai.md", 3),
        ("thieu-ngay.md", 2),
        ("lien-ket.md", 7),
        ("don-vi.md", 4),
        ("chuyen-muc.md", 4),
    ):
        assert f"{A}{path}:{line}:" in told
    assert "anh/hong.jpg" in told


def test_hold_publishes_the_rest_and_lists_what_is_held(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site = site_at(tmp_path, {**GOOD, **FAULTS, A + "c.md": article("Bài C", "3/6/2020")})
    assert _run(site, "--hold") == 0
    told = "".join(capsys.readouterr())
    for path in FAULTY:
        assert path in told
    assert site.exists("/tin/2020/bai-a/") and site.exists("/tin/2020/bai-c/")
    assert not site.exists("/tin/2020/lien-ket/")
    assert not site.exists("/tin/2020/anh-hong/")
    titles = site.page("/tin/").texts("//main//li//a")
    assert titles[:3] == ["Bài C", "Bài B", "Bài A"]


def test_hold_holds_what_leads_to_nothing_but_not_what_leads_to_a_held_article(
    tmp_path: Path,
) -> None:
    site = site_at(
        tmp_path,
        {
            A + "faulty.md": article("Sai", "30/2/2020"),
            A + "linking.md": article("Dẫn", "1/6/2020", body="Xem [bài kia](faulty.md) nhé."),
        },
    )
    result = site.built(hold=True)
    assert result.held == (A + "faulty.md",)
    page = site.page("/tin/2020/dan/")
    # A link to what is held is plain text until that is published.
    assert page.links("//div[@class='text']") == []
    assert "Xem bài kia nhé." in page.main


def test_hold_does_not_help_against_a_problem_of_the_site(tmp_path: Path) -> None:
    site = site_at(
        tmp_path,
        {**GOOD, "content/units.csv": "id,tên\nSai Mã,Công đoàn\n"},
    )
    result = site.build(hold=True)
    assert result.published is None
    assert [d.id for d in result.diagnostics if d.severity is Severity.ERROR] == ["id-invalid"]


@pytest.mark.parametrize(
    "other",
    ["Hoà giải ở cơ sở", unicodedata.normalize("NFD", "Hòa giải ở cơ sở"), "HÒA GIẢI Ở CƠ SỞ!"],
)
def test_two_titles_that_share_an_address_are_an_error_naming_both_files(
    tmp_path: Path, other: str
) -> None:
    site = site_at(
        tmp_path,
        {
            A + "mot.md": article("Hòa giải ở cơ sở", "1/6/2020"),
            A + "hai.md": article(other, "2/6/2020"),
        },
    )
    result = site.build()
    (problem,) = [d for d in result.diagnostics if d.severity is Severity.ERROR]
    assert "/tin/2020/hoa-giai-o-co-so/" in dict(problem.args).values()
    named = {str(value) for value in dict(problem.args).values()}
    assert {A + "mot.md", A + "hai.md"} <= named


@pytest.mark.parametrize(
    ("files", "sources"),
    [
        (
            {
                A + "a.md": article("A", "1/6/2020", "dia_chi_cu: [/gioi-thieu/]"),
                "content/pages/gioi-thieu.md": matter("tieu_de: Giới thiệu"),
            },
            {A + "a.md", "content/pages/gioi-thieu.md"},
        ),
        (
            {
                A + "a.md": article("A", "1/6/2020", "dia_chi_cu: [/cu/]"),
                A + "b.md": article("B", "1/6/2020", "dia_chi_cu: [/cu]"),
            },
            {A + "a.md", A + "b.md"},
        ),
        (
            {
                "content/pages/gt.md": matter("tieu_de: Một"),
                "content/pages/gt/index.md": matter("tieu_de: Hai"),
            },
            {"content/pages/gt.md", "content/pages/gt/index.md"},
        ),
        (
            {
                "content/pages/gt.md": matter("tieu_de: Một"),
                "content/static/gt/index.html": "x",
            },
            {"content/pages/gt.md", "content/static/gt/index.html"},
        ),
        (
            {"content/static/robots.txt": "x"},
            {"content/static/robots.txt"},
        ),
        (
            {A + "a.md": article("A", "1/6/2020", "duong_dan: '06'")},
            {A + "a.md"},
        ),
    ],
)
def test_two_sources_for_one_address_are_an_error(
    tmp_path: Path, files: dict[str, str], sources: set[str]
) -> None:
    site = site_at(tmp_path, files)
    result = site.build()
    assert result.published is None
    errors = [d for d in result.diagnostics if d.severity is Severity.ERROR]
    told = " ".join(f"{d.span.path} {dict(d.args)}" for d in errors)
    assert errors and all(source in told for source in sources), told


@pytest.mark.parametrize("page", ["tin.md", "don-vi.md", "2023.md", "anh/index.md", "tep/x.md"])
def test_reserved_segments_are_nobodys(tmp_path: Path, page: str) -> None:
    site = site_at(tmp_path, {f"content/pages/{page}": matter("tieu_de: Trang")})
    result = site.build()
    assert result.published is None
    assert shown(result.diagnostics) == [f"address-reserved content/pages/{page}:0"]


def test_drafts_are_published_on_demand_alone(tmp_path: Path) -> None:
    site = site_at(
        tmp_path,
        {
            A + "a.md": article("Nháp", "1/6/2020", "trang_thai: nhap"),
            A + "b.md": article("Sắp đăng", "2026-07-01T12:00:01"),
            "content/pages/p.md": matter("tieu_de: Trang nháp", "trang_thai: nhap"),
        },
    )
    hidden = site.built().hidden
    assert hidden == ((A + "a.md", "draft"), (A + "b.md", "scheduled"))
    assert not any(site.exists(x) for x in ("/tin/2020/nhap/", "/p/", "/tin/2026/sap-dang/"))
    assert _run(site, "--drafts") == 0
    assert site.exists("/tin/2020/nhap/") and site.exists("/p/")
    result = site.built("2026-07-01T12:00:01+07:00")
    assert site.exists("/tin/2026/sap-dang/") and not site.exists("/tin/2020/nhap/")
    assert result.due is None
    assert site.built("2026-06-01T00:00:00+07:00").due == datetime(2026, 7, 1, 12, 0, 1)
    assert not site.exists("/tin/2026/sap-dang/")


def test_without_a_config_there_is_no_site(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SiteMissingError):
        Written(tmp_path).build()
    assert _run(Written(tmp_path)) == 2
    assert "config.yaml" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "text",
    ["title: A\n", "base_url: https://a.vn/\n", "", "title: [\n", CONFIG + "pagesize: 5\n"],
)
def test_a_faulty_config_stops_the_build(tmp_path: Path, text: str) -> None:
    site = site_at(tmp_path, GOOD, settings=text)
    assert _run(site) == 1
    assert not site.output.exists() or site.files() == {}


@pytest.mark.parametrize("output", [".", "content", "content/articles", "..", "templates", "/"])
def test_the_output_is_never_the_source(tmp_path: Path, output: str) -> None:
    site = site_at(tmp_path, {**GOOD, "templates/x.html": "x"})
    before = {path: path.stat().st_mtime_ns for path in site.root.rglob("*") if path.is_file()}
    folder = site.root / output if output != "/" else Path("/")
    assert _run(site, "--output", str(folder)) == 2
    after = {path: path.stat().st_mtime_ns for path in site.root.rglob("*") if path.is_file()}
    assert before == after


def test_a_refusal_is_an_exception_of_the_engine(tmp_path: Path) -> None:
    site = site_at(tmp_path, GOOD)
    site.output.write_text("eine Datei", encoding="utf-8")
    with pytest.raises(OutputRefused):
        site.build()


def test_a_site_of_config_and_an_empty_content_folder_builds(tmp_path: Path) -> None:
    site = site_at(tmp_path, {})
    site.built()
    assert {path for path in site.files() if not path.startswith("giao-dien/")} == {
        "index.html",
        "404.html",
        "sitemap.xml",
        "robots.txt",
        "manifest.webmanifest",
    }


def test_a_scheduled_article_takes_its_address_already(tmp_path: Path) -> None:
    site = site_at(
        tmp_path,
        {
            A + "a.md": article("Trùng tên", "1/6/2026"),
            A + "b.md": article("Trùng tên", "1/9/2026"),
        },
    )
    result = site.build()
    assert result.published is None
    assert [d.id for d in result.diagnostics if d.severity is Severity.ERROR] == ["address-twice"]


def test_a_picture_that_cannot_be_shown_is_told_where_it_is_named_and_not_again(
    tmp_path: Path,
) -> None:
    bad = article("A", "1/6/2020", "anh_dai_dien: {anh: a.HEIC, mo_ta: Họp}")
    result = site_at(tmp_path, {A + "a.md": bad, A + "a.HEIC": b"ftypheic"}).build()
    assert shown(result.diagnostics) == [f"picture-format {A}a.md:4"]


def test_a_registry_with_a_wrong_row_is_told_without_the_units_it_lacks(tmp_path: Path) -> None:
    files: Files = {
        "content/units.csv": "id,tên,từ\nldld-tinh,LĐLĐ tỉnh,Dec-03\ncd-a,CĐ A,\n",
        A + "a.md": article("A", "1/6/2020", "don_vi: ldld-tinh"),
    }
    result = site_at(tmp_path, files, CONFIG + "root_unit: ldld-tinh\n").build()
    assert shown(result.diagnostics) == ["date-unreadable content/units.csv:2"]


def test_an_article_that_notepad_renamed_is_told_and_stops_nothing(tmp_path: Path) -> None:
    site = site_at(tmp_path, {A + "a.md.txt": article("A", "1/6/2020")})
    assert shown(site.built().diagnostics) == [f"file-not-read {A}a.md.txt:0"]
