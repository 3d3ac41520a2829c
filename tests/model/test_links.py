"""What a link in the content leads to."""

from __future__ import annotations

import unicodedata

import pytest

from sitegen.model.links import (
    Broken,
    External,
    Links,
    Target,
    ToAddress,
    ToDocument,
    ToFile,
    ToUnit,
)

LINKS = Links(
    documents={
        "content/articles/2023/dai-hoi.md",
        "content/articles/2023/bai/index.md",
        "content/articles/2024/Điện lực.md",
        "content/pages/gioi-thieu.md",
        "content/units/cd-a.md",
    },
    units={"cd-a", "cd-b"},
    files={
        "content/articles/2023/bai/anh.jpg",
        "content/tep/mau.docx",
        "content/static/so-do.svg",
    },
    base_url="https://congdoan.example.vn/bantin/",
)
HERE = "content/articles/2024/bai.md"
CONGRESS = "content/articles/2023/dai-hoi.md"


@pytest.mark.parametrize(
    ("written", "leads"),
    [
        ("../2023/dai-hoi.md", ToDocument(CONGRESS, "")),
        ("../2023/dai-hoi.md#muc-tieu", ToDocument(CONGRESS, "muc-tieu")),
        ("..\\2023\\dai-hoi.md", ToDocument(CONGRESS, "")),
        ("/articles/2023/dai-hoi.md", ToDocument(CONGRESS, "")),
        ("../2023/bai/", ToDocument("content/articles/2023/bai/index.md", "")),
        ("%C4%90i%E1%BB%87n%20l%E1%BB%B1c.md", ToDocument("content/articles/2024/Điện lực.md", "")),
        (
            unicodedata.normalize("NFD", "Điện lực.md"),
            ToDocument("content/articles/2024/Điện lực.md", ""),
        ),
        ("#muc-1", ToDocument(HERE, "muc-1")),
        ("../2023/bai/anh.jpg", ToFile("content/articles/2023/bai/anh.jpg")),
        ("/tep/mau.docx", ToFile("content/tep/mau.docx")),
        ("../../units/cd-b.md", ToUnit("cd-b", "")),
        ("../../units/cd-a.md", ToDocument("content/units/cd-a.md", "")),
        ("/tin/2023/dai-hoi/", ToAddress("/tin/2023/dai-hoi/", "")),
        ("/tin/2023/dai-hoi/#x", ToAddress("/tin/2023/dai-hoi/", "x")),
        ("/tin/2023/dai-hoi/index.html#x", ToAddress("/tin/2023/dai-hoi/", "x")),
        ("/", ToAddress("/", "")),
        (
            "https://congdoan.example.vn/bantin/tin/2023/dai-hoi/#x",
            ToAddress("/tin/2023/dai-hoi/", "x"),
        ),
        ("https://congdoan.example.vn/khac/", External("https://congdoan.example.vn/khac/")),
        ("https://example.com/a", External("https://example.com/a")),
        ("mailto:a@example.vn", External("mailto:a@example.vn")),
        ("tel:0912", External("tel:0912")),
        ("../2023/khong-co.md", Broken("content/articles/2023/khong-co.md")),
        ("../../../../etc/passwd", Broken("")),
        ("%2e%2e/%2e%2e/%2e%2e/config.yaml", Broken("")),
        ("/../../etc/passwd", Broken("")),
    ],
)
def test_links(written: str, leads: Target) -> None:
    assert LINKS.resolve(HERE, written) == leads


def test_an_answer_given_before_is_that_of_the_folder_and_not_of_the_document() -> None:
    for name in ("a.md", "b.md"):
        here = f"content/articles/2024/{name}"
        assert LINKS.resolve(here, "#muc") == ToDocument(here, "muc")
        assert LINKS.resolve(here, "") == ToDocument(here, "")
        assert LINKS.resolve(here, "x.md") == Broken("content/articles/2024/x.md")
    assert LINKS.resolve("content/articles/2023/a.md", "x.md") == Broken(
        "content/articles/2023/x.md"
    )
