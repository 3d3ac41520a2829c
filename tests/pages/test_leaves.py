"""A page is a pure function of the leaves it names: what it doesn't name, it can't show."""

from __future__ import annotations

import functools
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from msgspec import structs

from sitegen.content.article import Image
from sitegen.pages.leaves import UnnamedLeafError
from sitegen.pages.plan import KINDS, plan
from tests.sites import Files, Modelled, article, model

REPOSITORY = Path(__file__).parents[2]
A = "content/articles/"


def test_a_leaf_that_a_page_does_not_name_is_refused() -> None:
    site = model({A + "a.md": article("A", "1/6/2020"), A + "b.md": article("B", "2/6/2020")})
    page = site.pages["/tin/2020/a/"]
    assert ("headline", A + "b.md") in page.refs
    less = structs.replace(page, refs=tuple(r for r in page.refs if r != ("headline", A + "b.md")))
    with pytest.raises(UnnamedLeafError, match=r"headline .*b\.md"):
        KINDS["article"].context(less, site.leaves.of(less))
    leaves = site.leaves.of(page)
    asked: tuple[Callable[[str], object], ...] = (
        leaves.card,
        leaves.article,
        leaves.page,
        leaves.change,
        leaves.introduction,
        leaves.unit,
        leaves.abbreviation,
        leaves.picture_address,
        lambda key: leaves.picture(key, Image(src=key)),
        lambda key: leaves.file(key, ""),
    )
    for ask in asked:
        with pytest.raises(UnnamedLeafError):
            ask(A + "b.md")


@functools.cache
def _demonstration() -> Modelled:
    files = {
        path.relative_to(REPOSITORY).as_posix(): path.read_bytes()
        for path in sorted((REPOSITORY / "content").rglob("*"))
        if path.is_file()
    }
    settings = (REPOSITORY / "config.yaml").read_text(encoding="utf-8")
    return model(files, "2026-12-31T12:00:00+07:00", settings=settings)


def test_every_page_of_the_demonstration_names_what_it_shows() -> None:
    site = _demonstration()
    kinds = set()
    for page in site.pages.values():
        KINDS[page.kind].context(page, site.leaves.of(page))
        kinds.add(page.kind)
    # Every kind is tried, but for what only large sites have: no year of the demonstration has over
    # sixty articles, and one sitemap holds all its pages.
    assert kinds == set(KINDS) - {"month", "sitemap-index"}


MANY: Files = {
    **{A + f"{n}.md": article(f"Bài {n}", f"{1 + n % 28}/6/2020") for n in range(70)},
    A + "x.md": article(
        "X", "1/7/2020", "anh_dai_dien: {anh: a.jpg, mo_ta: Bìa}", "thu_vien_anh: [a.jpg, b.jpg]",
        "tep_dinh_kem: [t.pdf, t.pdf]", "the_loai: van-ban", "van_ban: {so: 1, tep: t.pdf}",
        "lien_quan: [0.md, 69.md]", "dia_chi_cu: [/cu/]", "dong_su_kien: loat-bai",
        body="![A](a.jpg) BCH, BCH. [b](b.jpg) [1](1.md#x)\n\n## X",
    ),
    A + "a.jpg": b"", A + "b.jpg": b"", A + "t.pdf": b"",
    "content/glossary.yaml": "BCH: Ban Chấp hành\n",
}  # fmt: skip


@pytest.mark.parametrize("site", [_demonstration, functools.partial(model, MANY)])
def test_a_page_names_each_leaf_once(site: Callable[[], Modelled]) -> None:
    for page in plan(site().site, {"article.html": ("moi", "moi"), "year.html": ("moi",)}).pages:
        assert len(page.refs) == len(set(page.refs)), page.address


@pytest.mark.parametrize("site", [_demonstration, functools.partial(model, MANY)])
def test_what_the_plan_decides_of_a_page_can_be_written_down_and_read_again(
    site: Callable[[], Modelled],
) -> None:
    kinds = set()
    for page in site().plan().pages:
        kinds.add(page.kind)
        written = msgspec.msgpack.encode(page.own)
        assert msgspec.msgpack.decode(written, type=KINDS[page.kind].own) == page.own, page.address
    assert kinds >= {"article", "home", "year", "sitemap"}


@pytest.mark.parametrize(
    ("lines", "body", "alt"),
    [
        (("anh_dai_dien: {anh: b.jpg, mo_ta: Bìa}",), "![Ảnh trong bài](a.jpg)", "Bìa"),
        (("thu_vien_anh: [{anh: b.jpg, mo_ta: Thư viện}]",), "![Trong bài](a.jpg)", "Trong bài"),
        (("thu_vien_anh: [{anh: b.jpg, mo_ta: Thư viện}]",), "Một câu.", "Thư viện"),
    ],
)
def test_the_picture_in_lists_bears_its_own_texts(
    lines: tuple[str, ...], body: str, alt: str
) -> None:
    files = {A + "x.md": article("X", "1/6/2020", *lines, body=body)}
    site = model({**files, A + "a.jpg": b"", A + "b.jpg": b""})
    cover = site.leaves.card(A + "x.md").cover
    assert cover is not None
    assert cover.alt == alt
