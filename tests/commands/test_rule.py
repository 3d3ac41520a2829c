"""`sitegen rule`: what a problem means, in words and examples."""

from __future__ import annotations

import pytest

from sitegen.cli import main
from sitegen.rules.table import RULES


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = main(["rule", *arguments])
    return (code, *capsys.readouterr())


def test_a_rule_is_explained_with_what_is_wrong_and_what_is_right(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, out, err = said(capsys, "date-month-first")
    assert (code, err) == (0, "")
    assert out.startswith("lỗi[date-month-first]: ")
    assert "sai" in out and "đúng" in out and "^" in out


@pytest.mark.parametrize("copied", ["[link-broken]", "error[link-broken]", "lỗi[link-broken]:"])
def test_an_id_may_be_copied_from_a_message(
    capsys: pytest.CaptureFixture[str], copied: str
) -> None:
    assert said(capsys, copied) == said(capsys, "link-broken")


def test_the_nearest_is_offered(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = said(capsys, "link-brokn", "--lang", "en")
    assert (code, out) == (2, "")
    assert "“link-broken”" in err


def test_all_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = said(capsys)
    assert [line.split()[0] for line in out.splitlines()] == sorted(RULES)
