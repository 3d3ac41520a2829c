"""What may be committed: no trace of one machine, no file name that another system refuses."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

# Written in two halves, so that this file is not its own finding.
FORBIDDEN = tuple(
    re.compile(first + second)
    for first, second in (
        (r"(?<![\w.~-])/wo", r"rk/"),
        (r"(?<![\w.~-])/ro", r"ot/"),
        (r"(?<![\w.~-])/ho", r"me/[a-z]"),
        (r"[A-Z]:\\Us", r"ers\\"),
        (r"pypi\.o", r"rg/simple"),
        (r"files\.pytho", r"nhosted\.org"),
        (r"registry\.np", r"mjs"),
        (r"--(extra-)?ind", r"ex-url"),
    )
)
WINDOWS_REFUSES = re.compile(
    r'[<>:"|?*\\\x00-\x1f]|[. ](?:/|$)|(?:^|/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.[^/]*)?(?:/|$)',
    re.IGNORECASE,
)


def tracked() -> tuple[str, ...]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, encoding="utf-8"
    )
    return tuple(name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file())


def findings(text: str) -> list[str]:
    return [line for line in text.splitlines() if any(p.search(line) for p in FORBIDDEN)]


def test_no_committed_text_names_a_machine_or_a_registry() -> None:
    found = {}
    for name in tracked():
        raw = (ROOT / name).read_bytes()
        if b"\0" in raw[:8000]:
            continue
        if lines := findings(raw.decode("utf-8", "replace")):
            found[name] = lines
    assert found == {}


@pytest.mark.parametrize(
    "text",
    [
        "see /wo" + "rk/main",
        '"resolved": "https://registry.np' + 'mjs.org/a"',
        "-i --ind" + "ex-url x",
    ],
)
def test_the_search_can_find(text: str) -> None:
    assert findings(text) == [text]


def test_every_tracked_name_can_live_on_windows() -> None:
    assert [name for name in tracked() if WINDOWS_REFUSES.search(name)] == []


@pytest.mark.parametrize("name", ["a/con.md", "aux", "a b. ", "a/b./c", "tin:1.md", "LPT1.txt"])
def test_the_windows_rule_can_find(name: str) -> None:
    assert WINDOWS_REFUSES.search(name)


def test_no_two_tracked_names_differ_in_case_alone() -> None:
    folded = Counter(name.casefold() for name in tracked())
    assert [name for name, times in folded.items() if times > 1] == []


def test_output_holds_its_ignore_file_alone() -> None:
    assert [name for name in tracked() if name.startswith("output/")] == ["output/.gitignore"]


def test_lock_files_pin_every_package_with_hashes() -> None:
    for lock in sorted((ROOT / "requirements").glob("*.txt")):
        entries = re.split(r"\n(?=\S)", lock.read_text(encoding="utf-8").strip())
        assert entries
        for entry in entries:
            assert re.match(r"[a-z0-9-]+==\S+", entry), f"{lock.name}: {entry[:60]}"
            assert "--hash=sha256:" in entry, f"{lock.name}: {entry[:60]}"
