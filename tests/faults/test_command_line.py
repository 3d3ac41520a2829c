"""Commands misused, folders misplaced, clocks and streams: a sentence and a code, no traceback."""

from __future__ import annotations

import io
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from sitegen.cli import main
from sitegen.content.source import SourceFile
from sitegen.content.source import read as read_file
from sitegen.engine.lock import Lock
from sitegen.flow.options import BuildOptions
from tests.faults.running import build, run
from tests.sites import CONFIG, NOW, Written, article, site_at

pytestmark = pytest.mark.slow

A = "content/articles/"
GOOD: dict[str, str | bytes] = {A + "a.md": article("Một", "24/5/2023")}
posix = pytest.mark.skipif(sys.platform == "win32", reason="pipes and locales of POSIX")


@pytest.fixture
def site(tmp_path: Path) -> Written:
    return site_at(tmp_path, GOOD)


MISUSE = (
    (),
    ("dung",),
    ("build", "--khong-co"),
    ("build", "thua"),
    ("build", "--jobs", "0"),
    ("build", "--jobs", "x"),
    ("build", "--jobs", "99999999999999999999"),
    ("build", "--roo", "x"),
    ("build", "--root"),
    ("new", "bai"),
    ("new",),
    ("init",),
    ("build", "--now", "hôm qua"),
    ("build", "--now", "30/2/2023"),
    ("build", "--now", "2026-13-01"),
    ("build", "--lang", "fr"),
)


@pytest.mark.parametrize("argv", MISUSE, ids=" ".join)
def test_misuse_is_told_in_the_users_language(
    argv: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    site = site_at(tmp_path, GOOD)
    monkeypatch.chdir(site.root)
    assert main(list(argv)) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.strip()
    assert "Traceback" not in err
    # argparse speaks English only: none of its sentences may come through.
    for english in ("invalid", "required", "unrecognized", "expected", "choose from", "usage:"):
        assert english not in err, err
    assert not site.output.exists()


def test_outside_a_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["build"]) == 2
    assert "config.yaml" in capsys.readouterr().err
    assert main(["new", "article", "A"]) == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("root", ["khong-co", "config.yaml", "content"])
def test_a_root_that_is_no_site(site: Written, root: str) -> None:
    assert run(Written(site.root / root)).code == 2


OUTPUTS = {
    ".": "output-",
    "content": "output-",
    "content/articles/x": "output-",
    "templates": "output-",
    "..": "output-",
    "config.yaml": "output-",
    "tep": "output-",
    "tep/x": "output-",
    "loi-tat": "output-",
    "treo": "output-",
}


@posix
@pytest.mark.parametrize("output", list(OUTPUTS))
def test_an_output_that_would_harm_is_refused(site: Written, output: str) -> None:
    site.write({"tep": "một tệp", "templates/ghi-chu.txt": "x"})
    (site.root / "loi-tat").symlink_to("content")
    (site.root / "treo").symlink_to("khong-co")
    before = sorted(path for path in site.root.rglob("*") if ".sitegen" not in path.parts)
    done = run(site, "--output", str(site.root / output))
    assert done.code == 2
    assert OUTPUTS[output] in done.err, done.err
    after = sorted(path for path in site.root.rglob("*") if ".sitegen" not in path.parts)
    assert after == before


def test_the_top_and_home_are_refused(
    site: Written, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    for output in (Path(home.anchor), home):
        assert run(site, "--output", str(output)).code == 2
    assert list(home.iterdir()) == []


def test_a_second_build_says_who_is_at_work(site: Written) -> None:
    with Lock(site.root / ".sitegen" / "lock"):
        done = run(site)
    assert done.code == 2
    assert "build-running" in done.err
    assert str(os.getpid()) in done.err
    assert done.written == []
    assert run(site).code == 0


def test_builds_at_once_leave_a_clean_site(site: Written, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "sitegen", "build", "--root", str(site.root), "--now", NOW]
    running = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(4)
    ]
    results = [(process.communicate(timeout=60), process.returncode) for process in running]
    codes = {code for _, code in results}
    assert codes <= {0, 2}
    assert 0 in codes
    assert not any(b"Traceback" in err for (_, err), _ in results)
    assert site.files() == build(tmp_path / "clean", GOOD).site.files()


def test_a_source_that_vanishes_between_scan_and_read(
    site: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    def vanished(file: SourceFile, *limit: int) -> bytes:
        if file.path == A + "a.md":
            Path(file.real).unlink(missing_ok=True)
        return read_file(file, *limit)

    monkeypatch.setattr("sitegen.flow.parsing.read", vanished)
    done = run(site)
    assert (done.code, done.problems()) == (1, [f"{A}a.md file-unreadable"])
    assert done.written == []


@pytest.mark.parametrize("fault", [MemoryError, RecursionError, OSError(24, "Too many open files")])
def test_exhaustion_is_a_sentence(
    site: Written, monkeypatch: pytest.MonkeyPatch, fault: BaseException | type[BaseException]
) -> None:
    def exhausted(options: BuildOptions, progress: object) -> None:
        raise fault

    monkeypatch.setattr("sitegen.commands.build.build", exhausted)
    done = run(site)
    assert done.code == 2
    assert len(done.err.splitlines()) == 1


@posix
def test_a_folder_that_takes_no_files(site: Written, monkeypatch: pytest.MonkeyPatch) -> None:
    (site.root / ".sitegen").write_text("một tệp", encoding="utf-8")
    done = run(site)
    assert done.code == 2
    assert ".sitegen" in done.err


MOMENTS = {
    "2026-07-01T12:00:00+07:00": True,
    "2026-07-01T05:00:00Z": True,
    "2026-07-01T12:00:00": True,
    "2026-07-01": False,
    "2026-07-01T11:59:59+07:00": False,
    "20260702": True,
}


@pytest.mark.parametrize("now", list(MOMENTS))
def test_an_article_appears_at_its_moment_by_the_sites_clock(tmp_path: Path, now: str) -> None:
    files = {A + "a.md": article("Một", "2026-07-01T12:00:00", "slug: a")}
    done = run(site_at(tmp_path, files), now=now)
    assert done.code == 0
    assert done.site.exists("/tin/2026/a/") is MOMENTS[now]


def test_the_moment_may_come_from_the_environment(
    site: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.write({A + "a.md": article("Một", "2026-07-01T12:00:00", "slug: a")})
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1782881999")
    assert run(site, now="").code == 0
    assert not site.exists("/tin/2026/a/")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1782882000")
    assert run(site, now="").code == 0
    assert site.exists("/tin/2026/a/")
    for bad in ("x", "1e9", "99999999999999999999"):
        monkeypatch.setenv("SOURCE_DATE_EPOCH", bad)
        done = run(site, now="")
        assert done.code == 2
        assert bad in done.err


def _process(site: Written, **environ: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "sitegen", "build", "--root", str(site.root), "--now", NOW]
    return subprocess.run(
        command, env={**os.environ, **environ}, capture_output=True, timeout=60, check=False
    )


ASCII = {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "POSIX"}
ENVIRONMENTS = (
    {"PYTHONIOENCODING": "latin-1:strict", "LC_ALL": "C"},
    {**ASCII, "TZ": "America/Los_Angeles", "PYTHONHASHSEED": "1"},
    {"LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Kathmandu", "PYTHONHASHSEED": "2"},
)


@posix
def test_bytes_and_messages_are_the_same_in_every_environment(tmp_path: Path) -> None:
    faulty: dict[str, str | bytes] = {A + "Đại hội.md": article("Một", "30/2/2023")}
    built = []
    told = []
    for number, environ in enumerate(ENVIRONMENTS):
        good = site_at(tmp_path / f"good{number}", GOOD)
        done = _process(good, **environ)
        assert done.returncode == 0, done.stderr
        built.append(good.files())
        done = _process(site_at(tmp_path / f"bad{number}", faulty), **environ)
        assert done.returncode == 1
        told.append(done.stderr.decode("utf-8"))
    assert all(files == built[0] for files in built)
    assert all(text == told[0] for text in told)
    assert f"{A}Đại hội.md:3:12: error[date-impossible]" in told[0]


@posix
def test_a_closed_pipe(site: Written) -> None:
    command = [sys.executable, "-m", "sitegen", "build", "--root", str(site.root), "--now", NOW]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        err = process.stderr.read()
        process.wait(timeout=60)
    assert b"Traceback" not in err
    assert b"Exception ignored" not in err


def test_a_terminal_that_cannot_show_vietnamese(
    site: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal(io.TextIOWrapper):
        def isatty(self) -> bool:
            return True

    raw = io.BytesIO()
    site.write({A + "b.md": article("Hai", "30/2/2023")})
    monkeypatch.setattr("sys.stderr", Terminal(raw, encoding="ascii", write_through=True))
    assert main(["build", "--root", str(site.root), "--now", NOW]) == 1
    assert b"[date-impossible]" in raw.getvalue()
    assert b"a.md" not in raw.getvalue()


SETTINGS = {
    "unknown key": (CONFIG + "pagesize: 5\n", "3:1 key-unknown"),
    "wrong type": (CONFIG + "page_size: nhiều\n", "3:12 number-unreadable"),
    "out of range": (CONFIG + "page_size: 0\n", "3:12 number-out-of-range"),
    "list for text": (CONFIG + "slogan: [a]\n", "3:9 expected-text"),
    "zone": (CONFIG + "timezone: Asia/Hanoi2\n", "3:11 timezone-unknown"),
    "zone that leads away": (CONFIG + "timezone: ../../etc/passwd\n", "3:11 timezone-unknown"),
    "language": (CONFIG + "language: fr\n", "3:11 choice-unknown"),
    "newer edition": (CONFIG + "edition: 99\n", "3:10 edition-too-new"),
    "root unit": (CONFIG + "root_unit: LĐLĐ tỉnh\n", "3:12 id-invalid"),
    "section twice": (
        CONFIG + "sections: [{id: a, title: A}, {id: a, title: B}]\n",
        "3:31 section-twice",
    ),
    "type of a section": (
        CONFIG + "sections: [{id: a, title: A, types: [tin-tuc-gi]}]\n",
        "3:38 choice-unknown",
    ),
    "list": (CONFIG + "lists: {moi: {loai: tin}}\n", "3:15 key-unknown"),
    "two keys": ("title: A\ntên trang: B\nbase_url: https://a.vn/\n", "2:1 duplicate-key"),
    "no address": ("title: A\n", "setting-missing"),
    "empty": ("", "config-empty"),
    "a list": ("- a\n", "expected-mapping"),
    "broken": (CONFIG + "sections: [\n", "3:11 yaml-brackets"),
    "bomb": (CONFIG + "a: &a [x]\nb: [*a,*a]\n", "3:4 yaml-alias"),
}


@pytest.mark.parametrize("name", list(SETTINGS))
def test_faults_of_the_settings(tmp_path: Path, name: str) -> None:
    settings, expected = SETTINGS[name]
    done = build(tmp_path, GOOD, settings=settings)
    assert done.code == 1
    assert expected in done.problems("config.yaml"), done.err
    assert done.written == []


def test_settings_that_are_no_text(tmp_path: Path) -> None:
    site = site_at(tmp_path, GOOD)
    (site.root / "config.yaml").write_bytes(CONFIG.encode("utf-16"))
    done = run(site)
    assert (done.code, done.problems()) == (1, ["config.yaml encoding-utf16"])


def test_settings_as_notepad_saves_them(tmp_path: Path) -> None:
    site = site_at(tmp_path, GOOD)
    (site.root / "config.yaml").write_bytes(b"\xef\xbb\xbf" + CONFIG.replace("\n", "\r\n").encode())
    assert run(site).code == 0


@pytest.mark.parametrize(
    ("host", "said"), [("203.0.113.1", "địa chỉ của máy này"), ("127.0.0.1", "đang dùng")]
)
def test_serving_says_whether_the_host_or_the_port_is_wrong(
    site: Written, host: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        options = ["--root", str(site.root), "--host", host, "--port", str(port)]
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("sitegen.commands.serve._PORTS", 1)
            assert main(["serve", *options]) == 2
    assert said in capsys.readouterr().err
