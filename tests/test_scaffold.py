"""What `sitegen init` and `sitegen new` write builds at once, also with every line in use."""

from __future__ import annotations

import re
import signal
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest

from sitegen.cli import main
from sitegen.config import default_sections, read_config
from sitegen.content.decoding import decode
from sitegen.diagnostics import Diagnostic, Severity, Span, error
from sitegen.flow.parsing import checked
from sitegen.locale.starter import starter
from sitegen.scaffold.desk import desk_of
from sitegen.scaffold.file import new_file as make_file
from sitegen.scaffold.site import FolderInUseError, new_site
from sitegen.scaffold.wanted import NewFile
from sitegen.scaffold.writing import FileExistsAlreadyError, write_new
from sitegen.schema.vocabulary import ARTICLE_TYPES
from sitegen.text import Language

NOW = datetime.fromisoformat("2026-03-08T23:30:00+00:00")  # already the ninth in Việt Nam
Run = Callable[..., tuple[int, str]]
LANGUAGES: tuple[Language, ...] = ("vi", "en")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Iterator[Run]:
    """Run a command in this process; what it does to signals is undone."""
    kept = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}

    def run(*argv: str) -> tuple[int, str]:
        code = main([*argv, "--now", NOW.isoformat()])
        return code, capsys.readouterr().err

    yield run
    for number, handler in kept.items():
        signal.signal(number, handler)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    new_site(tmp_path / "site", NOW, "vi")
    return tmp_path / "site"


def new_file(root: Path, wanted: NewFile, now: datetime) -> str | Diagnostic:
    """Make a file as `sitegen new` does; of broken settings the first error is told."""
    desk = desk_of(root, now)
    return desk[0] if isinstance(desk, tuple) else make_file(root, wanted, desk)


def text_of(path: Path) -> str:
    return path.read_bytes().decode("utf-8")


def uncommented(text: str) -> str:
    """Return a text in which every line that can be put to use is in use."""
    return re.sub(r"(?m)^#(?! \S)", "", text)


def problems_of(path: str, text: str) -> tuple[Diagnostic, ...]:
    """Return what a build would say of a file."""
    parsed = checked(path, text.encode("utf-8"), "Asia/Ho_Chi_Minh")
    return tuple(p for p in parsed.diagnostics if p.severity is not Severity.ADVICE)


# A new site


def test_a_new_site_has_an_article_of_today_a_page_units_and_a_glossary(tmp_path: Path) -> None:
    written = new_site(tmp_path, NOW, "vi")
    assert written == (
        "config.yaml",
        "content/articles/2026/bai-viet-dau-tien.md",
        "content/pages/gioi-thieu.md",
        "content/units.csv",
        "content/glossary.yaml",
        ".gitignore",
        ".vscode/",
    )
    places = (p.relative_to(tmp_path).as_posix() for p in tmp_path.rglob("*") if p.is_file())
    shown = {re.sub(r"^\.vscode/.*", ".vscode/", place) for place in places}
    assert shown == set(written)
    article = text_of(tmp_path / written[1]).split("\n")
    assert article[:4] == [
        "---",
        "tieu_de: Bài viết đầu tiên của bản tin",
        "ngay_dang: 09/03/2026",
        "---",
    ]


def test_the_registry_opens_in_excel(site: Path) -> None:
    data = (site / "content/units.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbfid;t\xc3\xaan;")
    assert b"\r" not in data


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_site_builds_without_a_word(language: Language, tmp_path: Path, run: Run) -> None:
    folder = tmp_path / "a" / "b"
    assert run("init", str(folder), "--lang", language) == (0, "")
    assert run("build", "--root", str(folder)) == (0, "")
    page = text_of(next((folder / "output/tin/2026").glob("*/index.html")))
    assert f'<html lang="{language}"' in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_setting_of_a_new_site_can_be_put_to_use(language: Language, tmp_path: Path) -> None:
    new_site(tmp_path, NOW, language)
    config, problems = read_config(uncommented(text_of(tmp_path / "config.yaml")))
    assert problems == ()
    assert config is not None
    assert (config.language, config.edition, config.page_size) == (language, 1, 20)
    assert config.base_url == "https://example.vn/"
    assert config.sections == default_sections(language)
    assert config.slogan and config.masthead.owner
    assert config.appearance.accent and config.footer.note


def test_an_empty_folder_will_do(tmp_path: Path) -> None:
    assert new_site(tmp_path, NOW, "vi")


def test_a_folder_in_use_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thu.txt").write_bytes(b"x")
    with pytest.raises(FolderInUseError):
        new_site(tmp_path, NOW, "vi")
    with pytest.raises(FolderInUseError):
        new_site(tmp_path / "thu.txt", NOW, "vi")
    assert [p.name for p in tmp_path.iterdir()] == ["thu.txt"]


# A new article


def test_two_keys_are_enough(site: Path) -> None:
    path = new_file(site, NewFile("article", "Trao quà  Tết"), NOW)
    assert path == "content/articles/2026/trao-qua-tet.md"
    assert text_of(site / path).startswith("---\ntieu_de: Trao quà Tết\nngay_dang: 09/03/2026\n#")


def test_an_english_site_has_english_keys(tmp_path: Path) -> None:
    new_site(tmp_path, NOW, "en")
    path = new_file(tmp_path, NewFile("article", "A: B", type="le", unit="ldld-tinh"), NOW)
    assert isinstance(path, str)
    assert text_of(tmp_path / path).split("\n")[1:5] == [
        "title: 'A: B'",
        "date: 09/03/2026",
        "type: le",
        "unit: ldld-tinh",
    ]


@pytest.mark.parametrize(
    ("typed", "written", "year"),
    [
        ("24/5/2023", "24/05/2023", 2023),
        ("9:1, Thứ Tư, 24-5-2023", "24/05/2023 - 09:01", 2023),
        ("2023-05-24", "24/05/2023", 2023),
        ("Chiều ngày 24.5.2023", "24/05/2023", 2023),
        ("tháng 10/2017", "10/2017", 2017),
        ("2017", "2017", 2017),
    ],
)
def test_a_date_is_written_day_first(site: Path, typed: str, written: str, year: int) -> None:
    path = new_file(site, NewFile("article", "Bài", date=typed), NOW)
    assert path == f"content/articles/{year}/bai.md"
    text = text_of(site / path)
    assert f"\nngay_dang: {written}\n" in text
    assert problems_of(path, text) == ()


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (NewFile("article", ""), error("title-missing", Span("title"), kind="article")),
        (NewFile("unit", " \u00a0 "), error("title-missing", Span("title"), kind="unit")),
        (
            NewFile("article", "x" * 301),
            error("text-too-long", Span("title"), length=301, limit=300),
        ),
        (
            NewFile("article", "Bài", date="30/2/2023"),
            error("date-impossible", Span("--date"), text="30/2/2023", month="2/2023", last=28),
        ),
        (
            NewFile("article", "Bài", date="16-10"),
            error("date-no-year", Span("--date"), text="16-10"),
        ),
        (
            NewFile("article", "Bài", type="dai hoy"),
            error(
                "choice-unknown",
                Span("--type"),
                text="dai hoy",
                suggestion="dai-hoi",
                choices=ARTICLE_TYPES,
            ),
        ),
        (
            NewFile("article", "Bài", unit="ldld-tin"),
            error("unit-id-unknown", Span("--unit"), text="ldld-tin", suggestion="ldld-tinh"),
        ),
        (
            NewFile("article", "Bài", unit="Công đoàn Cty Bình Minh"),
            error(
                "unit-id-unknown",
                Span("--unit"),
                text="Công đoàn Cty Bình Minh",
                suggestion="Công đoàn Công ty Bình Minh",
            ),
        ),
        (
            NewFile("article", "Bài", unit="binh minh"),
            error("unit-id-unknown", Span("--unit"), text="binh minh", suggestion="cdcs-binh-minh"),
        ),
        (
            NewFile("page", "Giới thiệu", type="tin"),
            error("option-unfit", Span("--type"), kind="page"),
        ),
        (
            NewFile("page", "Nháp", status="go-bai"),
            error(
                "choice-unknown",
                Span("--status"),
                text="go-bai",
                suggestion="",
                choices=("nhap", "cho-duyet", "da-dang"),
            ),
        ),
        (
            NewFile("change", type="doi-ten", from_="cdcs-binh-minh, khong-co-don-vi"),
            error("unit-id-unknown", Span("--from"), text="khong-co-don-vi", suggestion=""),
        ),
        (
            NewFile("change", from_="cdcs-binh-minh", unit="ldld-tinh"),
            error("option-unfit", Span("--unit"), kind="change"),
        ),
        (
            NewFile("article", "Bài", id="a"),
            error("option-unfit", Span("--id"), kind="article"),
        ),
        (
            NewFile("unit", "Công đoàn", date="1/1/2020"),
            error("option-unfit", Span("--date"), kind="unit"),
        ),
        (NewFile("unit", "Tổ 1", id="Tổ 1"), error("id-invalid", Span("--id"), text="Tổ 1")),
        (NewFile("unit", "15 tổ"), error("id-invalid", Span("--id"), text="15-to")),
        (
            NewFile("unit", "Tổ một", unit="to-mot", id="ldld-tinh"),
            error("unit-id-unknown", Span("--unit"), text="to-mot", suggestion=""),
        ),
        (
            NewFile("unit", "Tổ một", unit="LĐLĐ tỉnh", id="ldld-tinh"),
            error("unit-own-parent", Span("--unit"), unit="ldld-tinh"),
        ),
    ],
)
def test_what_cannot_be_made_is_said_and_nothing_is_written(
    site: Path, wanted: NewFile, expected: Diagnostic
) -> None:
    before = sorted(site.rglob("*"))
    assert new_file(site, wanted, NOW) == expected
    assert sorted(site.rglob("*")) == before


@pytest.mark.parametrize(
    "typed",
    [
        "cdcs-binh-minh",
        "Công đoàn Công ty Bình Minh",
        "cong doan cong ty binh minh",
        "CĐ CÔNG TY BÌNH MINH",
    ],
)
def test_a_unit_is_found_by_id_or_name_with_or_without_accents(site: Path, typed: str) -> None:
    path = new_file(site, NewFile("article", "Bài", unit=typed), NOW)
    assert isinstance(path, str)
    assert "\ndon_vi: cdcs-binh-minh\n" in text_of(site / path)


def test_a_name_that_two_units_bear_is_not_decided(site: Path) -> None:
    for id in ("cd-ban", "cd-bang"):
        write_new(
            site,
            f"content/units/{id}.md",
            f"---\nten_goi: Công đoàn {id[3:]}\nten_tat: CĐ B\n---\n",
        )
    assert new_file(site, NewFile("article", "Bài", unit="cd b"), NOW) == error(
        "unit-name-ambiguous", Span("--unit"), text="cd b", choices=("cd-ban", "cd-bang")
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("type", ARTICLE_TYPES)
def test_every_type_builds_as_it_is_and_with_every_line_in_use(
    type: str, language: Language, tmp_path: Path
) -> None:
    new_site(tmp_path, NOW, language)
    path = new_file(tmp_path, NewFile("article", "Bài", type=type), NOW)
    assert isinstance(path, str)
    text = text_of(tmp_path / path)
    assert problems_of(path, text) == ()
    assert uncommented(text) != text
    assert problems_of(path, uncommented(text)) == ()


@pytest.mark.parametrize(
    ("type", "keys"),
    [
        ("", {"don_vi", "tac_gia", "anh_dai_dien"}),
        ("Hội nghị", {"don_vi", "tac_gia", "anh_dai_dien", "su_kien", "nhan_su"}),
        ("dai-hoi", {"don_vi", "tac_gia", "anh_dai_dien", "su_kien", "dai_hoi", "nhan_su"}),
        ("văn bản", {"don_vi", "tac_gia", "anh_dai_dien", "van_ban", "tep_dinh_kem"}),
    ],
)
def test_a_type_suggests_its_blocks(site: Path, type: str, keys: set[str]) -> None:
    path = new_file(site, NewFile("article", "Bài", type=type), NOW)
    assert isinstance(path, str)
    assert set(re.findall(r"(?m)^#(\w+):", text_of(site / path))) == keys


def test_the_blocks_of_both_languages_are_the_same() -> None:
    assert set(starter("vi").blocks) == set(starter("en").blocks)
    assert len(starter("vi").site) == len(starter("en").site)


@pytest.mark.parametrize(
    ("title", "name"),
    [("PRN", "prn-1"), ("🎉", "bai-2026-03-09"), ("../../a", "a"), ("đ" * 300, "d" * 80)],
)
def test_names_are_safe_on_every_system(site: Path, title: str, name: str) -> None:
    path = f"content/articles/2026/{name}.md"
    assert new_file(site, NewFile("article", title), NOW) == path
    assert problems_of(path, text_of(site / path)) == ()


def test_nothing_is_overwritten(site: Path) -> None:
    path = new_file(site, NewFile("article", "Bài"), NOW)
    assert isinstance(path, str)
    (site / path).write_bytes(b"mine")
    with pytest.raises(FileExistsAlreadyError) as caught:
        new_file(site, NewFile("article", "BÀI"), NOW)
    assert caught.value.path == path
    assert text_of(site / path) == "mine"


def test_a_broken_config_is_what_is_told(site: Path) -> None:
    (site / "config.yaml").write_bytes(b"title: A\nbase_url: ftp\n")
    assert new_file(site, NewFile("article", "Bài"), NOW) == error(
        "base-url-invalid", Span("config.yaml", 2, 11, 14), text="ftp"
    )


# A new page, a new change


@pytest.mark.parametrize(
    ("title", "path"),
    [
        ("Liên hệ", "lien-he"),
        ("Tin", "trang-tin"),
        ("Index", "trang-index"),
        ("2026", "trang-2026"),
        ("🎉", "trang"),
    ],
)
def test_a_page_takes_an_address_that_is_free_for_pages(site: Path, title: str, path: str) -> None:
    assert new_file(site, NewFile("page", title), NOW) == f"content/pages/{path}.md"
    text = text_of(site / f"content/pages/{path}.md")
    assert problems_of(f"content/pages/{path}.md", text) == ()
    assert problems_of(f"content/pages/{path}.md", uncommented(text)) == ()


def test_a_draft_says_so(site: Path) -> None:
    path = new_file(site, NewFile("article", "Bài", status="Bản nháp"), NOW)
    assert isinstance(path, str)
    assert "\ntrang_thai: nhap\n" in text_of(site / path)


def test_a_change_is_called_by_year_kind_and_unit_or_as_it_is_wanted(site: Path) -> None:
    wanted = NewFile(
        "change",
        type="đổi tên",
        date="1/7/2025",
        from_="cdcs-binh-minh",
        to="ldld-tinh, cdcs-binh-minh",
    )
    path = new_file(site, wanted, NOW)
    assert path == "content/changes/2025-doi-ten-cdcs-binh-minh.md"
    assert text_of(site / path).split("\n")[1:7] == [
        "ngay: 01/07/2025",
        "loai: doi-ten",
        "tu: cdcs-binh-minh",
        "thanh:",
        "  - ldld-tinh",
        "  - cdcs-binh-minh",
    ]
    wanted = NewFile("change", "Sắp xếp lại", type="giai-the")
    assert new_file(site, wanted, NOW) == "content/changes/sap-xep-lai.md"


def test_pages_and_changes_can_be_made_on_the_command_line(site: Path, run: Run) -> None:
    root = ("--root", str(site))
    assert run("new", "page", "Liên hệ", "--status", "nhap", *root) == (0, "")
    wanted = ("--type", "doi-ten", "--from", "binh-minh", "--to", "cdcs-binh-minh")
    code, said = run("new", "change", *wanted, *root)
    assert (code, "cdcs-binh-minh" in said) == (2, True)
    wanted = ("--type", "doi-ten", "--from", "cdcs-binh-minh", "--to", "cdcs-binh-minh")
    assert run("new", "change", *wanted, *root) == (0, "")
    assert run("build", *root) == (0, "")


# A new unit


def test_a_new_unit_lies_under_the_unit_whose_site_it_is(site: Path) -> None:
    path = new_file(site, NewFile("unit", "Công đoàn Sở Xây dựng"), NOW)
    assert path == "content/units/cong-doan-so-xay-dung.md"
    assert text_of(site / path).split("\n")[:4] == [
        "---",
        "ten_goi: Công đoàn Sở Xây dựng",
        "cap: co-so",
        "truc_thuoc: ldld-tinh",
    ]


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("Công đoàn phường Bến Thuyền", "cap-tren-truc-tiep-co-so"),
        ("Công đoàn xã Hoà Bình", "cap-tren-truc-tiep-co-so"),
        ("CĐ KCN Bình Minh", "cap-tren-truc-tiep-co-so"),
        ("Công đoàn các khu công nghiệp tỉnh", "cap-tren-truc-tiep-co-so"),
        ("Công đoàn Viên chức tỉnh", "cap-tren-truc-tiep-co-so"),
        ("Công đoàn ngành Y tế", "cap-tren-truc-tiep-co-so"),
        ("LĐLĐ thành phố Bến Thuyền", "cap-tren-truc-tiep-co-so"),
        ("Công đoàn cơ sở phường Bến Thuyền", "co-so"),
        ("Công đoàn Trường Tiểu học phường Bến Thuyền", "co-so"),
        ("Công đoàn Bảo hiểm xã hội tỉnh", "co-so"),
        ("Công đoàn Sở Xây dựng", "co-so"),
    ],
)
def test_the_name_of_a_new_unit_tells_its_level(site: Path, name: str, level: str) -> None:
    path = new_file(site, NewFile("unit", name), NOW)
    assert isinstance(path, str)
    assert f"\ncap: {level}\ntruc_thuoc: ldld-tinh\n" in text_of(site / path)


def test_below_a_ward_there_are_grassroots_unions(site: Path) -> None:
    ward = new_file(site, NewFile("unit", "Công đoàn phường A", id="cd-a"), NOW)
    below = new_file(site, NewFile("unit", "Công đoàn phường B", unit="cd-a"), NOW)
    assert isinstance(ward, str) and isinstance(below, str)
    assert "\ncap: co-so\ntruc_thuoc: cd-a\n" in text_of(site / below)


def test_a_unit_of_a_grassroots_union_is_one_level_below(site: Path) -> None:
    wanted = NewFile("unit", "Công đoàn Phân xưởng 1", unit="cdcs-binh-minh", id="px1")
    path = new_file(site, wanted, NOW)
    assert path == "content/units/px1.md"
    text = text_of(site / path)
    assert "\ncap: duoi-co-so\ntruc_thuoc: cdcs-binh-minh\n" in text
    assert problems_of(path, uncommented(text)) == ()


def test_a_registered_unit_gets_a_file_that_repeats_nothing(site: Path) -> None:
    path = new_file(site, NewFile("unit", "Công đoàn Công ty Bình Minh"), NOW)
    assert path == "content/units/cdcs-binh-minh.md"
    matter = [line for line in text_of(site / path).split("\n") if not line.startswith("#")]
    assert matter == ["---", "ten_goi: Công đoàn Công ty Bình Minh", "---", "", ""]


def test_a_long_name_makes_an_id_cut_at_a_word(site: Path) -> None:
    title = "Công đoàn cơ sở Công ty trách nhiệm hữu hạn một thành viên Cấp thoát nước"
    path = new_file(site, NewFile("unit", title), NOW)
    assert path == "content/units/cong-doan-co-so-cong-ty-trach-nhiem-huu-han-mot-thanh-vien.md"


def test_new_files_build(site: Path, run: Run) -> None:
    root = ("--root", str(site))
    for type in ("dai-hoi", "van-ban"):
        assert run("new", "article", f"Bài: {type}", "--type", type, *root) == (0, "")
    assert run("new", "unit", "Công đoàn Sở Y tế", *root) == (0, "")
    assert run("new", "article", "Bài", "--unit", "cong doan so y te", *root) == (0, "")
    assert run("build", *root) == (0, "")
    assert (site / "output/tin/2026/bai-dai-hoi/index.html").is_file()
    assert (site / "output/don-vi/cong-doan-so-y-te/index.html").is_file()


def test_the_registry_of_a_new_site_has_no_problem(site: Path) -> None:
    data = (site / "content/units.csv").read_bytes()
    source, problems = decode("content/units.csv", data)
    assert problems == []
    assert source is not None
    assert problems_of("content/units.csv", source.text) == ()
