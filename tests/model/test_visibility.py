"""When an article is seen, why it is not, and when that changes by itself."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.sites import article, model, name

A = "content/articles/"
DAY = "2026-05-10T"


def _state(front: tuple[str, ...], now: str, *, drafts: bool = False) -> tuple[str, bool]:
    """Return how the article stands and whether it has a page."""
    files = {A + "a.md": article("Bài", "2026-05-10T08:00", *front)}
    site = model(files, now + "+07:00", drafts=drafts).site
    states = [(e.visibility.value, True) for e in site.entries.values()]
    states += [(e.visibility.value, False) for e in site.hidden]
    assert (states[0][0] == "listed") == (site.listed == (A + "a.md",))
    (state,) = states
    return state


WITHDRAWN = ("trang_thai: go-bai", "go_bai: {ngay: 12/5/2026, ly_do: Sai tên đơn vị}")


@pytest.mark.parametrize(
    ("front", "now", "drafts", "expected"),
    [
        ((), DAY + "07:59:59", False, ("scheduled", False)),
        ((), DAY + "08:00:00", False, ("listed", True)),
        (("dang_luc: 2026-05-11T09:30",), "2026-05-11T09:29:59", False, ("scheduled", False)),
        (("dang_luc: 2026-05-11T09:30",), "2026-05-11T09:30:00", False, ("listed", True)),
        (("dang_luc: 2026-05-09T09:30",), "2026-05-09T10:00:00", False, ("listed", True)),
        (("het_han: 2026-05-20T17:00",), "2026-05-20T16:59:59", False, ("listed", True)),
        (("het_han: 2026-05-20T17:00",), "2026-05-20T17:00:00", False, ("expired", True)),
        (("trang_thai: nhap",), DAY + "09:00:00", False, ("draft", False)),
        (("trang_thai: nhap",), DAY + "09:00:00", True, ("listed", True)),
        (("trang_thai: cho-duyet",), DAY + "09:00:00", False, ("pending", False)),
        (("trang_thai: cho-duyet",), DAY + "09:00:00", True, ("listed", True)),
        (("trang_thai: da-dang",), DAY + "09:00:00", False, ("listed", True)),
        (WITHDRAWN, "2026-05-12T09:00:00", False, ("withdrawn", True)),
        (WITHDRAWN, "2026-05-12T09:00:00", True, ("withdrawn", True)),
    ],
)
def test_visibility(
    front: tuple[str, ...], now: str, drafts: bool, expected: tuple[str, bool]
) -> None:
    assert _state(front, now, drafts=drafts) == expected


def test_a_day_begins_on_the_sites_clock() -> None:
    files = {A + "a.md": article("Bài", "10/5/2026")}
    assert model(files, "2026-05-09T16:59:59+00:00").listed == []
    assert model(files, "2026-05-09T17:00:00+00:00").listed == ["a"]


def test_what_has_expired_or_was_withdrawn_is_in_no_list() -> None:
    common = ("chu_de: [quà tết]", "tac_gia: Lê Văn A", "don_vi: cd-a", "dong_su_kien: tet")
    files = {
        "content/units.csv": "id,tên\ncd-a,Công đoàn A\n",
        A + "shown.md": article("Còn", "1/5/2026", *common),
        A + "expired.md": article("Hết hạn", "2/5/2026", "het_han: 3/5/2026", *common),
        A + "withdrawn.md": article("Đã gỡ", "3/5/2026", *WITHDRAWN, *common),
    }
    site = model(files).site
    only = (A + "shown.md",)
    assert set(site.entries) == set(files) - {"content/units.csv"}
    assert site.listed == only
    assert site.unit_articles["cd-a"] == site.own_articles["cd-a"] == only
    assert site.sections == {"tin-hoat-dong": only}
    assert site.types == {"tin": only}
    assert [t.paths for t in site.tags.terms.values()] == [only]
    assert [t.paths for t in site.authors.terms.values()] == [only]
    assert site.series["tet"].paths == only


@pytest.mark.parametrize(
    ("files", "now", "due"),
    [
        ({}, "2026-05-01T00:00", None),
        ({A + "a.md": article("A", "1/5/2026")}, "2026-05-02T00:00", None),
        ({A + "a.md": article("A", "3/5/2026")}, "2026-05-02T00:00", "2026-05-03T00:00"),
        (
            {A + "a.md": article("A", "1/5/2026", "het_han: 2026-06-01T17:00")},
            "2026-05-02T00:00",
            "2026-06-01T17:00",
        ),
        (
            {
                A + "a.md": article("A", "1/5/2026", "het_han: 2026-06-01"),
                A + "b.md": article("B", "1/5/2026", "dang_luc: 2026-05-20T07:00"),
            },
            "2026-05-02T00:00",
            "2026-05-20T07:00",
        ),
        # An event that has begun is no longer coming, though it goes on for days.
        (
            {
                A + "a.md": article(
                    "A", "1/5/2026", "su_kien: {bat_dau: 20-22/6/2026, tinh_trang: du-kien}"
                )
            },
            "2026-05-02T00:00",
            "2026-06-20T23:59:59",
        ),
        # A unit ends when its last day is over; a transfer moves units on its day.
        (
            {"content/units.csv": "id,tên,đến\ncd-a,Công đoàn A,30/6/2026\n"},
            "2026-05-02T00:00",
            "2026-06-30T23:59:59",
        ),
        (
            {
                "content/units.csv": "id,tên\ncd-a,Công đoàn A\n",
                "content/changes/x.md": "---\nngay: 1/7/2026\nloai: giai-the\ntu: [cd-a]\n---\n",
            },
            "2026-05-02T00:00",
            "2026-07-01T00:00",
        ),
        (
            {
                "content/units.csv": "id,tên\ncd-a,Công đoàn A\ncd-c,Công đoàn C\n",
                "content/units/cd-b.md": "---\nten: Công đoàn B\n"
                "truc_thuoc: [{id: cd-a}, {id: cd-c, tu: 1/9/2026}]\n---\n",
            },
            "2026-05-02T00:00",
            "2026-09-01T00:00",
        ),
    ],
)
def test_due_is_the_next_instant_at_which_anything_changes_by_itself(
    files: dict[str, str], now: str, due: str | None
) -> None:
    expected = datetime.fromisoformat(due) if due else None
    assert model(files, now + "+07:00").site.due == expected


def test_due_of_a_root_unit_that_will_change() -> None:
    settings = (
        "title: Bản tin\nbase_url: https://a.example.vn/\n"
        "root_unit: [cd-a, {id: cd-b, from: 2026-07-01}]\n"
    )
    files = {"content/units.csv": "id,tên\ncd-a,Công đoàn A\ncd-b,Công đoàn B\n"}
    before = model(files, "2026-06-30T00:00+07:00", settings=settings).site
    after = model(files, "2026-07-01T00:00+07:00", settings=settings).site
    assert (before.units.root, before.due) == ("cd-a", datetime(2026, 7, 1))
    assert (after.units.root, after.due) == ("cd-b", None)


def test_nothing_differs_between_two_builds_before_the_due_instant() -> None:
    files = {
        A + "now.md": article("Đã đăng", "1/5/2026"),
        A + "soon.md": article("Sắp đăng", "2026-05-20T07:00"),
    }
    first = model(files, "2026-05-02T00:00+07:00").site
    assert first.due == datetime(2026, 5, 20, 7)
    last = model(files, "2026-05-20T06:59:59+07:00").site
    assert first.listed == last.listed
    at = model(files, "2026-05-20T07:00:00+07:00").site
    assert [name(path) for path in at.listed] == ["soon", "now"]


def test_hidden_articles_say_why() -> None:
    files = {
        A + "a.md": article("A", "1/5/2026", "trang_thai: nhap"),
        A + "b.md": article("B", "1/5/2026", "trang_thai: cho-duyet"),
        A + "c.md": article("C", "1/9/2026"),
    }
    hidden = {name(e.path): e.visibility.value for e in model(files).site.hidden}
    assert hidden == {"a": "draft", "b": "pending", "c": "scheduled"}
