"""Related articles: what counts, in which order, and why."""

from __future__ import annotations

import time

from sitegen.model.related import COUNT, Features, Relation, relate
from tests.sites import article, model

A = "content/articles/"


def _related(files: dict[str, str], path: str) -> list[tuple[str, str]]:
    found = model(files).site.related[A + path]
    return [(r.path.removeprefix(A), r.reason) for r in found]


def _spread(count: int, start: int = 100) -> dict[str, str]:
    """Return articles with nothing in common but their type, to lie between others."""
    return {
        A + f"giua-{n}.md": article(f"Bài giữa {n}", f"{1 + n % 28}/{start // 100}/2019")
        for n in range(count)
    }


SHARED = {
    "term": "dai_hoi: {nhiem_ky: 2017-2022}",
    "series": "dong_su_kien: giai-bong-da",
    "cites": "vien_dan: [05-CT/TW]",
    "people": "nhan_vat: [Trần Thanh Hà]",
    "tags": "chu_de: [an toàn]",
}


def test_every_kind_of_kinship_is_told() -> None:
    files = {A + "x.md": article("Bài mới", "1/12/2020", *SHARED.values())} | _spread(3)
    for month, (kind, line) in enumerate(SHARED.items(), 1):
        files[A + f"{kind}.md"] = article(f"Bài {kind}", f"1/{month}/2018", line)
    # At most four: the heaviest kinds of kinship first; the lightest, the tag, is left out.
    assert _related(files, "x.md") == [
        ("term.md", "term"),
        ("series.md", "series"),
        ("people.md", "people"),
        ("cites.md", "cites"),
    ]


def test_spellings_of_what_is_shared_do_not_matter() -> None:
    files = {
        A + "x.md": article("Mới", "1/12/2020", "chu_de: [Văn hoá]", "nhan_vat: [TRẦN HÀ]"),
        A + "tag.md": article("Thẻ", "1/1/2018", "chu_de: [văn hóa]"),
        A + "person.md": article("Người", "2/1/2018", "nhan_vat: [Trần Hà]"),
    } | _spread(3)
    assert _related(files, "x.md") == [("person.md", "people"), ("tag.md", "tags")]


def test_a_unit_or_a_type_alone_is_no_kinship() -> None:
    files = {
        "content/units.csv": "id,tên\ncd-a,Công đoàn A\ncd-b,Công đoàn B\n",
        A + "x.md": article("Mới", "1/12/2020", "don_vi: cd-a"),
        A + "y.md": article("Khác thể loại", "1/1/2018", "the_loai: le", "don_vi_tham_gia: cd-a"),
    } | _spread(4)
    assert _related(files, "x.md") == []


def test_only_older_articles_and_the_pinned_ones_are_related() -> None:
    tag = "chu_de: [an toàn]"
    files = {
        A + "old.md": article("Cũ", "1/1/2018", tag, "lien_quan: newer.md"),
        A + "x.md": article("Giữa", "1/12/2019", tag),
        A + "newer.md": article("Mới", "1/12/2020", tag),
    } | _spread(3)
    assert _related(files, "old.md") == [("newer.md", "pinned")]
    assert _related(files, "x.md") == [("old.md", "tags")]


def test_pins_come_first_in_the_writers_order_and_are_not_repeated() -> None:
    tag = "chu_de: [an toàn]"
    files = {
        A + "x.md": article("Mới", "1/12/2020", tag, "lien_quan: [b.md, a.md, x.md]"),
        A + "a.md": article("A", "1/1/2018", tag),
        A + "b.md": article("B", "1/2/2018"),
        A + "c.md": article("C", "1/3/2018", tag),
    } | _spread(3)
    assert _related(files, "x.md") == [("b.md", "pinned"), ("a.md", "pinned"), ("c.md", "tags")]


def test_a_pin_that_has_no_page_is_left_out() -> None:
    files = {
        A + "x.md": article("Mới", "1/12/2020", "lien_quan: [a.md]"),
        A + "a.md": article("A", "1/1/2018", "trang_thai: nhap"),
    }
    assert _related(files, "x.md") == []


def test_a_pin_out_of_lists_is_left_out_and_a_pin_named_twice_stands_once() -> None:
    gone = "go_bai: {ngay: 1/6/2018, ly_do: Sai số liệu}"
    files = {
        A + "x.md": article("Mới", "1/12/2020", "lien_quan: [gone.md, over.md, a.md, a.md]"),
        A + "gone.md": article("Đã gỡ", "1/1/2018", "trang_thai: go-bai", gone),
        A + "over.md": article("Hết hạn", "2/1/2018", "het_han: 1/6/2018"),
        A + "a.md": article("A", "3/1/2018"),
    } | _spread(3)
    assert _related(files, "x.md") == [("a.md", "pinned")]


def test_units_are_no_kinship_however_many_are_shared() -> None:
    units = "don_vi_tham_gia: [cd-a, cd-b, cd-c]"
    files = {
        "content/units.csv": "id,tên\ncd-a,Công đoàn A\ncd-b,Công đoàn B\ncd-c,Công đoàn C\n",
        A + "x.md": article("Mới", "1/12/2020", units),
        A + "y.md": article("Cũ", "1/1/2018", units),
    } | _spread(4)
    assert _related(files, "x.md") == []


def test_what_stands_beside_the_article_anyway_is_not_related_too() -> None:
    tag = "chu_de: [an toàn]"
    files = {"content/units.csv": "id,tên\ncd-a,Công đoàn A\n"} | {
        A + f"{n}.md": article(f"Bài {n}", f"{n}/1/2020", tag, "don_vi: cd-a") for n in range(1, 11)
    }
    # 9, 8 and 7 are in the unit's timeline beside 10.
    assert [path for path, _ in _related(files, "10.md")] == ["6.md", "5.md", "4.md", "3.md"]


def test_without_units_only_the_next_article_stands_beside() -> None:
    tag = "chu_de: [an toàn]"
    files = {A + f"{n}.md": article(f"Bài {n}", f"{n}/1/2020", tag) for n in range(1, 8)}
    assert [path for path, _ in _related(files, "7.md")] == ["5.md", "4.md", "3.md", "2.md"]


def test_ties_go_to_the_newer_article() -> None:
    features = [Features(str(n), (("tags", "a"),)) for n in range(10)]
    assert relate(features, {}, {})["9"] == tuple(Relation(str(n), "tags") for n in (8, 7, 6, 5))
    assert len(relate(features, {}, {})["2"]) == 2
    assert COUNT == 4


def test_the_work_is_linear_in_the_number_of_articles() -> None:
    features = [
        Features(str(n), (("tags", "all"), ("tags", str(n % 9)), ("type", "tin")))
        for n in range(5_000)
    ]
    began = time.monotonic()
    relate(features, {}, {})
    # A hang guard: comparing all pairs takes minutes.
    assert time.monotonic() - began < 20
