"""The programs that judge: where they are, and what happens when one is missing."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryFile
from typing import NoReturn

import pytest

from tests.judges.node import node_and_npm

HERE = Path(__file__).parent
PACKAGES = HERE / "node_modules"

VNU = PACKAGES / "vnu-jar/build/dist/vnu.jar"
AXE = PACKAGES / "axe-core/axe.min.js"
LINKINATOR = PACKAGES / "linkinator/build/src/cli.js"
LIGHTHOUSE = PACKAGES / "lighthouse/cli/index.js"
PA11Y = PACKAGES / "pa11y/bin/pa11y.js"
HTML_VALIDATE = PACKAGES / "html-validate/bin/html-validate.mjs"
PUPPETEER = PACKAGES / "puppeteer-core/package.json"
PIXELMATCH = PACKAGES / "pixelmatch/package.json"
SITEMAP_XSD = PACKAGES / "sitemap/schema/sitemap.xsd"


def missing(what: str, remedy: str) -> NoReturn:
    """Fail in CI, where a judge that is not asked must not look like one that agreed; else skip."""
    message = f"{what} not found: {remedy}"
    if os.environ.get("CI"):
        pytest.fail(message)
    pytest.skip(message)


def package(path: Path) -> Path:
    """Return the file of an npm package."""
    if not path.is_file():
        missing(path.name, "run `make judges`")
    return path


def java() -> str:
    """Return the command that runs Java."""
    found = shutil.which("java")
    if found is None:
        missing("java", "apt-get install default-jre-headless, then `make judges`")
    return found


def node() -> str:
    """Return the command that runs Node 20 or newer."""
    found = node_and_npm()
    if found is None:
        missing("node", "run `make judges`")
    return found[0][0]


def chromium() -> str:
    """Return the browser's path: $CHROMIUM, else Debian's, else Chrome."""
    names = (os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome")
    for name in filter(None, names):
        found = shutil.which(name)
        if found is not None:
            return found
    missing("Chromium", "apt-get install chromium fonts-noto-core fonts-noto-mono, or set CHROMIUM")


def firefox() -> str:
    """Return the path of the second browser: $FIREFOX, else Debian's, else any."""
    for name in filter(None, (os.environ.get("FIREFOX", ""), "firefox-esr", "firefox")):
        found = shutil.which(name)
        if found is not None:
            return found
    missing("Firefox", "apt-get install firefox-esr, or set FIREFOX")


def poppler(name: str) -> str:
    """Return the path of one of poppler's programs, which read PDF."""
    found = shutil.which(name)
    if found is None:
        missing(name, "apt-get install poppler-utils")
    return found


def run(*command: str) -> subprocess.CompletedProcess[str]:
    """Run a judge to its end; ten minutes are a guard against hanging, not a limit on speed."""
    # Into files: a Node program that ends itself loses what a full pipe has not taken.
    with TemporaryFile() as said, TemporaryFile() as complained:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=complained,
            timeout=600,
            check=False,
        )
        texts = []
        for file in (said, complained):
            file.seek(0)
            texts.append(file.read().decode("utf-8", "replace"))
    return subprocess.CompletedProcess(command, done.returncode, *texts)
