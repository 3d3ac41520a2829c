"""What `pip install` gives, far from the checkout: the command, the theme, a site of two files."""

from __future__ import annotations

import importlib.metadata
import os
import shutil
import subprocess
import sys
import venv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]

pytestmark = [pytest.mark.slow]


def closure(names: Iterator[str]) -> set[str]:
    """Return the distributions that those named need on this machine, themselves included."""
    wanted, found = list(names), set[str]()
    while wanted:
        requirement = Requirement(wanted.pop())
        if requirement.marker and not requirement.marker.evaluate({"extra": ""}):
            continue
        if requirement.name.lower() not in found:
            found.add(requirement.name.lower())
            wanted += importlib.metadata.requires(requirement.name) or []
    return found


def pip(*arguments: str) -> list[str]:
    """Return the command that runs pip without the network."""
    return [sys.executable, "-m", "pip", *arguments, "--quiet", "--no-deps", "--no-index"]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel as a packager would make it, without the network."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        pip("wheel", "--no-build-isolation", "--wheel-dir", str(folder), str(ROOT)),
        check=True,
        timeout=600,
    )
    [made] = folder.glob("sitegen-*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment's programs: sitegen from the wheel, what it requires, nothing else.

    What it requires is copied from this environment, where it was installed by its hashes: so the
    test needs no network, and an import that the wheel does not declare fails.
    """
    folder = tmp_path_factory.mktemp("fresh")
    venv.create(folder, with_pip=False)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    python = programs / "python"
    subprocess.run(
        pip("--python", str(python), "install", str(wheel)),
        check=True,
        timeout=600,
    )
    asked = subprocess.run(
        [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        capture_output=True,
        text=True,
        check=True,
    )
    library = Path(asked.stdout.strip())
    with zipfile.ZipFile(wheel) as archive:
        [metadata] = [name for name in archive.namelist() if name.endswith("/METADATA")]
        lines = archive.read(metadata).decode("utf-8").splitlines()
    required = (line.split(": ", 1)[1] for line in lines if line.startswith("Requires-Dist: "))
    for name in closure(required):
        for file in importlib.metadata.files(name) or []:
            if ".." not in file.parts and file.suffix != ".pyc":
                target = library / file
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(str(file.locate()), target)
    return programs


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        timeout=600,
        check=False,
    )


def test_the_wheel_carries_the_theme_and_nothing_of_the_tests(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    theme = ROOT / "templates"
    carried = {f"sitegen/theme/{path.relative_to(theme).as_posix()}" for path in theme.rglob("*.*")}
    assert carried <= names
    assert "sitegen/theme/base.html" in names
    assert {name.split("/")[0].split("-")[0] for name in names} == {"sitegen"}


def test_a_folder_of_two_files_builds_with_the_installed_command(
    installed: Path, tmp_path: Path
) -> None:
    (tmp_path / "content/articles").mkdir(parents=True)
    (tmp_path / "config.yaml").write_text(
        "title: Bản tin thử\nbase_url: https://congdoan.example.vn/\n", encoding="utf-8"
    )
    (tmp_path / "content/articles/hop.md").write_text(
        "---\ntieu_de: Họp ban chấp hành\nngay_dang: 2/1/2026\n---\nHọp xong.\n", encoding="utf-8"
    )
    done = run(installed / "sitegen", "build", cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    page = tmp_path / "output/tin/2026/hop-ban-chap-hanh/index.html"
    assert "Họp xong." in page.read_text(encoding="utf-8")
    assert list((tmp_path / "output/giao-dien").glob("*.css"))
    assert (tmp_path / "output/index.html").is_file()


def test_init_makes_a_site_that_builds(installed: Path, tmp_path: Path) -> None:
    assert run(installed / "sitegen", "init", "trang", cwd=tmp_path).returncode == 0
    done = run(installed / "python", "-m", "sitegen", "build", cwd=tmp_path / "trang")
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "trang/output/index.html").is_file()


def test_the_command_tells_its_version(installed: Path, tmp_path: Path) -> None:
    done = run(installed / "sitegen", "--version", cwd=tmp_path)
    assert done.returncode == 0
    assert importlib.metadata.version("sitegen") in done.stdout
