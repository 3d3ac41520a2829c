"""What is checked of the bytes of a page."""

from __future__ import annotations

import pytest

from sitegen.checks.page_checks import PAGE_CHECKS
from sitegen.pages.page import Page
from tests.checks.found import at


def _found(html: str, address: str = "/tin/2023/hop/") -> list[str]:
    page = Page(
        kind="article",
        address=address,
        template="article.html",
        own=None,
        refs=(),
        source="content/articles/hop.md",
    )
    data = html.encode("utf-8")
    return [at(problem) for check in PAGE_CHECKS for problem in check.run(page, data)]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Họp \ue004 ý</p>", []),
        ("<p>\ue000</p>", ["page-mark-left content/articles/hop.md"]),
        ("<p>\ue003</p>", ["page-mark-left content/articles/hop.md"]),
        ('<p id="a">x<p id="b">', []),
        ('<p id="a">x<p id="a">', ["page-id-twice content/articles/hop.md"]),
        ('<p id="a">x<p class="b" id="a"><p id="a">', ["page-id-twice content/articles/hop.md"]),
        ('<p id="a"><code>p id="a"</code>', []),
        ('<p id="a"><script>"<p id="a">"</script>', []),
    ],
)
def test_pages(html: str, expected: list[str]) -> None:
    assert _found(html) == expected


def test_feeds_have_no_ids_to_check() -> None:
    assert _found('<a id="x"/><a id="x"/>', "/atom.xml") == []
