"""`sitegen import`: writes new files only, tells every guess, goes on after a bad file."""

from __future__ import annotations

import re
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sitegen.cli import main
from sitegen.importers import captured_text
from sitegen.locale.messages import messages

Run = Callable[..., tuple[int, list[str], list[str]]]

DATED = "Trao quà Tết\n\n12/1/2017\n\nCông đoàn trao 50 suất quà.\n"
UNDATED = "Họp cuối năm\n\nCông đoàn họp.\n"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Iterator[Run]:
    kept = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}

    def run(*argv: str) -> tuple[int, list[str], list[str]]:
        code = main(argv)
        said = capsys.readouterr()
        return code, said.out.splitlines(), said.err.splitlines()

    yield run
    for number, handler in kept.items():
        signal.signal(number, handler)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "config.yaml").write_bytes(b"title: A\nbase_url: https://example.vn/\n")
    return folder


def captured(folder: Path, name: str, text: str) -> str:
    path = folder / name
    path.write_bytes(text.encode("utf-8"))
    return str(path)


def test_an_article_lies_in_the_year_of_its_publication(
    root: Path, tmp_path: Path, run: Run
) -> None:
    code, said, problems = run("import", captured(tmp_path, "a.txt", DATED), "--root", str(root))
    assert (code, problems) == (0, [])
    assert said == [
        "Đã tạo content/articles/2017/trao-qua-tet.md",
        "  Tiêu đề lấy từ dòng đầu: Trao quà Tết",
        "  Ngày đăng lấy từ dòng ghi ngày: 12/1/2017",
    ]
    written = (root / "content/articles/2017/trao-qua-tet.md").read_bytes()
    assert written.decode("utf-8") == (
        "---\ntieu_de: Trao quà Tết\nngay_dang: 12/1/2017\n---\n\nCông đoàn trao 50 suất quà.\n"
    )


def test_without_a_date_it_waits_in_a_folder_of_its_own(
    root: Path, tmp_path: Path, run: Run
) -> None:
    file = captured(tmp_path, "a.txt", UNDATED)
    code, said, problems = run("import", file, "--root", str(root), "--lang", "en")
    assert (code, problems) == (0, [])
    assert said == [
        "Created content/articles/chua-ro-ngay/hop-cuoi-nam.md",
        "  Title taken from the first line: Họp cuối năm",
        "  The old page tells no date of publication: please put it in.",
    ]
    code, _, problems = run("build", "--root", str(root))
    assert code == 1
    assert "chua-ro-ngay/hop-cuoi-nam.md" in problems[0]


def test_a_folder_can_be_named(root: Path, tmp_path: Path, run: Run) -> None:
    file = captured(tmp_path, "a.txt", DATED)
    assert run("import", file, "--root", str(root), "--to", "content/articles/cu/")[0] == 0
    assert (root / "content/articles/cu/trao-qua-tet.md").is_file()


def test_a_title_without_a_slug_leaves_the_name_to_the_file(
    root: Path, tmp_path: Path, run: Run
) -> None:
    file = captured(tmp_path, "Bài 7.txt", "…\n\nMột câu.")
    assert run("import", file, "--root", str(root))[1][0].endswith("/bai-7.md")


def test_a_bad_file_does_not_stop_the_others(root: Path, tmp_path: Path, run: Run) -> None:
    files = (
        str(tmp_path / "missing.txt"),
        captured(tmp_path, "b.pdf", "%PDF"),
        captured(tmp_path, "c.txt", "\n"),
        captured(tmp_path, "d.txt", DATED),
    )
    code, said, problems = run("import", *files, "--root", str(root))
    assert code == 2
    assert said[0] == "Đã tạo content/articles/2017/trao-qua-tet.md"
    ids = [found[1] for line in problems if (found := re.search(r"error\[(.+?)\]", line))]
    assert ids == ["file-unreadable", "import-format-unknown", "import-nothing-found"]


def test_nothing_is_overwritten(root: Path, tmp_path: Path, run: Run) -> None:
    file = captured(tmp_path, "a.txt", DATED)
    run("import", file, "--root", str(root))
    place = root / "content/articles/2017/trao-qua-tet.md"
    place.write_bytes(b"mine")
    code, said, [problem] = run("import", file, "--root", str(root))
    assert (code, said) == (2, [])
    assert problem.startswith("content/articles/2017/trao-qua-tet.md:1:1: error[file-exists]")
    assert place.read_bytes() == b"mine"


def test_outside_a_site_nothing_is_imported(tmp_path: Path, run: Run) -> None:
    file = captured(tmp_path, "a.txt", DATED)
    code, _, [problem] = run("import", file, "--root", str(tmp_path))
    assert code == 2
    assert "error[site-missing]" in problem
    assert [p.name for p in tmp_path.iterdir()] == ["a.txt"]


def test_every_reason_for_a_guess_can_be_said() -> None:
    source = Path(captured_text.__file__).read_text(encoding="utf-8")
    reasons = set(
        re.findall(
            r"\"((?:title|date|author|event|tool|heading|link|comment|image-name)"
            r"-[a-z-]+)\"",
            source,
        )
    )
    reasons -= {"date-wrong-weekday", "date-impossible"}  # kinds of problem, not of guess
    assert len(reasons) == 13
    for language in ("vi", "en"):
        table = messages(language).table
        said = {key for key in table if key.startswith("import_")}
        assert said == {f"import_{reason.replace('-', '_')}" for reason in reasons}
