"""Where a file is edited on the hosts that sites are kept at."""

from __future__ import annotations

import pytest

from sitegen.config import read_config
from tests.sites import CONFIG, config


def editing(lines: str) -> str:
    repository = config(CONFIG + lines).repository
    assert repository is not None
    return repository.editing


@pytest.mark.parametrize(
    ("lines", "address"),
    [
        ("repository: https://github.com/a/b", "https://github.com/a/b/edit/main/"),
        ("kho_bai: https://github.com/a/b.git/", "https://github.com/a/b/edit/main/"),
        ("repository: https://gitlab.com/a/b/c", "https://gitlab.com/a/b/c/-/edit/main/"),
        ("repository: https://codeberg.org/a/b", "https://codeberg.org/a/b/_edit/main/"),
        (
            "kho_bai: {dia_chi: https://git.example.vn/a/b, loai: Forgejo, nhanh: ban/2026}",
            "https://git.example.vn/a/b/_edit/ban/2026/",
        ),
        (
            "repository: {url: https://git.example.vn/a/b, host: gitlab, folder: /trang tin/}",
            "https://git.example.vn/a/b/-/edit/main/trang%20tin/",
        ),
    ],
)
def test_each_host_has_its_page_for_editing(lines: str, address: str) -> None:
    assert editing(lines) == address


def test_a_host_that_nobody_knows_has_to_be_told() -> None:
    settings, problems = read_config(CONFIG + "repository: https://git.example.vn/a/b\n")
    assert settings is None
    assert [(p.id, p.span.line) for p in problems] == [("repository-host-unknown", 3)]
