"""`sitegen new` as somebody sees it who sits before a terminal."""

from __future__ import annotations

import contextlib
import os
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from sitegen.scaffold.site import new_site
from tests.sites import NOW

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")

_PATIENCE = 30
CTRL_C, CTRL_D = b"\x03", b"\x04"


class Terminal:
    """A command on a terminal of its own: what it shows so far, and what is typed."""

    def __init__(self, *arguments: str, cwd: Path) -> None:
        import pty

        self._main, child = pty.openpty()
        self.shown = b""
        self.process = subprocess.Popen(
            [sys.executable, "-m", "sitegen", *arguments, "--now", NOW],
            stdin=child,
            stdout=child,
            stderr=child,
            cwd=cwd,
            env={**os.environ, "TERM": "dumb", "PYTHONUTF8": "1"},
            preexec_fn=_take_terminal,
        )
        os.close(child)

    def wait_for(self, text: str) -> None:
        """Read until a text is shown."""
        wanted, end = text.encode("utf-8"), time.monotonic() + _PATIENCE
        while wanted not in self.shown:
            assert time.monotonic() < end, self.shown.decode("utf-8", "replace")
            if not self._read():
                break
        assert wanted in self.shown, self.shown.decode("utf-8", "replace")
        self.shown = self.shown.partition(wanted)[2]

    def _read(self) -> bool:
        ready, _, _ = select.select([self._main], [], [], 0.2)
        if not ready:
            return True
        with contextlib.suppress(OSError):
            data = os.read(self._main, 65536)
            self.shown += data
            return bool(data)
        return False

    def type(self, text: str | bytes) -> None:
        """Type something; of a text the Enter behind it too."""
        os.write(self._main, text if isinstance(text, bytes) else f"{text}\n".encode())

    def ended(self) -> int:
        """Return the exit code, once everything that is shown is read."""
        while self._read():
            if self.process.poll() is not None and not select.select([self._main], [], [], 0)[0]:
                break
        return self.process.wait(_PATIENCE)

    def close(self) -> None:
        """Leave nothing behind."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self._main)


def _take_terminal() -> None:
    """Make the terminal the one that Ctrl+C comes from."""
    import fcntl
    import termios

    os.setsid()
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    new_site(tmp_path / "site", datetime.fromisoformat(NOW), "vi")
    return tmp_path / "site"


@pytest.fixture
def terminal(site: Path) -> Iterator[Terminal]:
    made = Terminal("new", "article", cwd=site)
    yield made
    made.close()


def test_an_article_is_made_of_the_answers(site: Path, terminal: Terminal) -> None:
    terminal.wait_for("Tiêu đề bài viết: ")
    terminal.type("Trao quà\x1b[D Tết")
    terminal.wait_for("  16. Chăm lo đoàn viên")
    terminal.wait_for("(Enter: Tin): ")
    terminal.type("cham lo")
    terminal.wait_for("(Enter: Liên đoàn Lao động tỉnh): ")
    terminal.type("binh minh")
    terminal.wait_for("→ Công đoàn Công ty Bình Minh (cdcs-binh-minh)")
    terminal.wait_for("01/07/2026): ")
    terminal.type("31/2/2026")
    terminal.wait_for("28")
    terminal.wait_for("01/07/2026): ")
    terminal.type("28/2/2026")
    terminal.wait_for("Đã tạo content/articles/2026/trao-qua-tet.md")
    assert terminal.ended() == 0
    text = (site / "content/articles/2026/trao-qua-tet.md").read_text(encoding="utf-8")
    assert text.split("\n")[1:5] == [
        "tieu_de: Trao quà Tết",
        "ngay_dang: 28/02/2026",
        "the_loai: cham-lo",
        "don_vi: cdcs-binh-minh",
    ]


@pytest.mark.parametrize("key", [CTRL_C, CTRL_D], ids=["Ctrl+C", "end of input"])
def test_leaving_in_the_middle_leaves_no_file(site: Path, terminal: Terminal, key: bytes) -> None:
    before = sorted(site.rglob("*"))
    terminal.wait_for("Tiêu đề bài viết: ")
    terminal.type("Trao quà Tết")
    terminal.wait_for("(Enter: Tin): ")
    terminal.type(key)
    terminal.wait_for("Đã dừng theo yêu cầu.")
    assert terminal.ended() == 130
    assert sorted(site.rglob("*")) == before


def test_without_a_terminal_nothing_is_asked(site: Path) -> None:
    command = [sys.executable, "-m", "sitegen", "new"]
    run = {"cwd": site, "stdin": subprocess.DEVNULL, "capture_output": True, "text": True}
    named = subprocess.run([*command, "article", "Bài", "--now", NOW], check=False, **run)  # type: ignore[call-overload]
    assert (named.returncode, named.stderr) == (0, "")
    for missing in ([], ["article"]):
        nameless = subprocess.run([*command, *missing, "--now", NOW], check=False, **run)  # type: ignore[call-overload]
        assert nameless.returncode == 2
        assert "Traceback" not in nameless.stderr
