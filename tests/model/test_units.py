"""Units: what writers may call them, what the registry and its files say, what became of them."""

from __future__ import annotations

import unicodedata
from datetime import datetime

import pytest

from tests.sites import CONFIG, Files, Modelled, article, ids, matter, model

A = "content/articles/"
ROOTED = CONFIG + "root_unit: ldld-tinh\n"
REGISTRY = """\
id,tên,tên tắt,cấp,loại hình,trực thuộc,từ,đến
ldld-tinh,Liên đoàn Lao động tỉnh,LĐLĐ tỉnh,cấp tỉnh,,,,
cdvc-tinh,Công đoàn Viên chức tỉnh,CĐVC tỉnh,,,ldld-tinh,,
cd-so-tttt,Công đoàn Sở Thông tin và Truyền thông,CĐ Sở TT&TT,cơ sở,CĐCS,cdvc-tinh,,
cd-hoa-an,Công đoàn xã Hòa An,,cơ sở,,ldld-tinh,,
"""


def _with(unit: str, *, path: str = "bai.md", more: Files | None = None) -> Modelled:
    """Return a site with one article whose `unit` is as written."""
    lines = (f"don_vi: {unit}",) if unit else ()
    text = article("Bài viết", "1/6/2020", *lines)
    files = {"content/units.csv": REGISTRY, A + path: text, **(more or {})}
    return model(files, settings=ROOTED)


def _unit(site: Modelled) -> str:
    (entry,) = site.site.entries.values()
    return entry.unit


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("cd-so-tttt", "cd-so-tttt"),
        ("Công đoàn Sở Thông tin và Truyền thông", "cd-so-tttt"),
        ("CÔNG ĐOÀN SỞ THÔNG TIN VÀ TRUYỀN THÔNG", "cd-so-tttt"),
        ("công  đoàn sở thông tin và truyền thông", "cd-so-tttt"),
        ("CĐ Sở TT&TT", "cd-so-tttt"),
        ("Công đoàn xã Hoà An", "cd-hoa-an"),
        (unicodedata.normalize("NFD", "Công đoàn xã Hoà An"), "cd-hoa-an"),
        ("", "ldld-tinh"),
    ],
)
def test_a_unit_is_meant_by_its_id_or_any_spelling_of_its_names(
    written: str, expected: str
) -> None:
    site = _with(written)
    assert (_unit(site), ids(site.problems)) == (expected, [])


def test_an_unknown_name_is_a_warning_and_the_article_stays_with_the_root() -> None:
    site = _with("Công đoàn Sở Thông tin và Truyền thôn")
    assert _unit(site) == "ldld-tinh"
    (problem,) = site.problems
    assert (problem.id, problem.severity.value) == ("unit-name-unknown", "warning")
    assert (problem.span.line, problem.span.column) == (4, 9)
    assert dict(problem.args)["suggestion"] == "Công đoàn Sở Thông tin và Truyền thông"


def test_an_unknown_id_is_an_error_with_a_suggestion() -> None:
    site = _with("cd-so-ttt")
    (problem,) = site.problems
    assert (problem.id, problem.severity.value) == ("unit-id-unknown", "error")
    assert dict(problem.args) == {"text": "cd-so-ttt", "suggestion": "cd-so-tttt"}


def test_the_folder_of_a_unit_is_the_default() -> None:
    assert _unit(_with("", path="cd-so-tttt/2020/bai.md")) == "cd-so-tttt"
    assert _unit(_with("", path="cd-so-tttt/cd-hoa-an/bai.md")) == "cd-hoa-an"
    assert _unit(_with("cd-hoa-an", path="cd-so-tttt/bai.md")) == "cd-hoa-an"
    assert _unit(_with("", path="2020/bai.md")) == "ldld-tinh"


def test_an_unknown_name_in_a_units_folder_stays_with_that_unit() -> None:
    site = _with("Chi đoàn lạ", path="cd-so-tttt/bai.md")
    assert (_unit(site), ids(site.problems)) == ("cd-so-tttt", ["unit-name-unknown"])


ALIASES = {
    "content/units/cd-so-tttt.md": matter(
        "ten_khac: [Công đoàn Sở]", "ten_khac_toan_trang: [CĐ Sở Thông tin]"
    )
}


def test_an_alias_holds_in_its_own_units_articles_only() -> None:
    inside = _with("Công đoàn Sở", path="cd-so-tttt/bai.md", more=ALIASES)
    assert (_unit(inside), ids(inside.problems)) == ("cd-so-tttt", [])
    outside = _with("Công đoàn Sở", more=ALIASES)
    assert (_unit(outside), ids(outside.problems)) == ("ldld-tinh", ["unit-name-unknown"])


def test_a_site_alias_holds_everywhere() -> None:
    site = _with("CĐ Sở Thông tin", more=ALIASES)
    assert (_unit(site), ids(site.problems)) == ("cd-so-tttt", [])


def test_an_alias_of_the_units_articles_is_known_for_participants_too() -> None:
    text = article("Bài", "1/6/2020", "don_vi: cd-hoa-an", "don_vi_tham_gia: [UBND]")
    more = {"content/units/cd-hoa-an.md": matter("ten_khac: [UBND]")}
    site = model({"content/units.csv": REGISTRY, **more, A + "a.md": text}, settings=ROOTED)
    (entry,) = site.site.entries.values()
    # The article's own unit is no participant of it.
    assert (entry.unit, entry.participants, site.problems) == ("cd-hoa-an", (), ())


def test_a_name_of_two_units_is_ambiguous() -> None:
    more = {
        "content/units/cd-a.md": matter("ten: Công đoàn Trường Chu Văn An"),
        "content/units/cd-b.md": matter("ten: Công đoàn trường Chu Văn An"),
    }
    site = _with("Công đoàn Trường Chu Văn An", more=more)
    (problem,) = site.problems
    assert (problem.id, problem.severity.value) == ("unit-name-ambiguous", "error")
    assert dict(problem.args)["choices"] == ("cd-a", "cd-b")


def test_a_name_means_the_unit_that_bore_it_on_that_day() -> None:
    more = {
        "content/units/cd-a.md": matter(
            "ten_goi:",
            "  - {ten: Công đoàn Sở Xây dựng}",
            "  - {ten: Công đoàn Sở Xây dựng cũ, tu: 1/7/2025}",
        ),
        "content/units/cd-b.md": matter("ten_goi: [{ten: Công đoàn Sở Xây dựng, tu: 1/7/2025}]"),
    }
    files: Files = {
        "content/units.csv": REGISTRY,
        **more,
        A + "then.md": article("Trước", "1/6/2020", "don_vi: Công đoàn Sở Xây dựng"),
        A + "now.md": article("Sau", "1/8/2025", "don_vi: Công đoàn Sở Xây dựng"),
        # What counts is the day of the event.
        A + "late.md": article(
            "Muộn", "2/7/2025", "don_vi: Công đoàn Sở Xây dựng", "dien_ra: 20/6/2025"
        ),
    }
    site = model(files, settings=ROOTED)
    assert ids(site.problems) == []
    units = {path.removeprefix(A): e.unit for path, e in site.site.entries.items()}
    assert units == {"then.md": "cd-a", "now.md": "cd-b", "late.md": "cd-a"}


def test_a_name_means_the_living_unit_of_two() -> None:
    more = {
        "content/units/cd-a.md": matter("ten: Công đoàn Sở Công Thương", "den: 31/12/2015"),
        "content/units/cd-b.md": matter("ten: Công đoàn Sở Công Thương", "tu: 1/1/2016"),
    }
    assert _unit(_with("Công đoàn Sở Công Thương", more=more)) == "cd-b"


def test_participants_are_resolved_and_listed_on_their_pages() -> None:
    text = article(
        "Giao lưu",
        "1/6/2020",
        "don_vi: cdvc-tinh",
        "don_vi_tham_gia: [cd-so-tttt, Công đoàn xã Hoà An, CĐ Sở TT&TT]",
    )
    site = model({"content/units.csv": REGISTRY, A + "a.md": text}, settings=ROOTED).site
    (entry,) = site.entries.values()
    assert entry.participants == ("cd-so-tttt", "cd-hoa-an")
    assert set(site.unit_articles) == {"ldld-tinh", "cdvc-tinh", "cd-so-tttt", "cd-hoa-an"}
    assert set(site.own_articles) == {"cdvc-tinh"}


def test_a_parent_lists_what_its_subtree_did_each_once() -> None:
    files = {
        "content/units.csv": REGISTRY,
        A + "a.md": article("A", "1/6/2020", "don_vi: cd-so-tttt"),
        A + "b.md": article("B", "2/6/2020", "don_vi: cdvc-tinh", "don_vi_tham_gia: cd-so-tttt"),
        A + "c.md": article("C", "3/6/2020"),
    }
    articles = model(files, settings=ROOTED).site.unit_articles
    assert articles == {
        "cd-so-tttt": (A + "b.md", A + "a.md"),
        "cdvc-tinh": (A + "b.md", A + "a.md"),
        "ldld-tinh": (A + "c.md", A + "b.md", A + "a.md"),
    }


def test_without_a_root_unit_the_site_is_the_root() -> None:
    files = {
        "content/units.csv": REGISTRY,
        A + "a.md": article("A", "1/6/2020"),
        A + "b.md": article("B", "1/6/2020", "don_vi: Chi đoàn lạ"),
    }
    site = model(files)
    assert {e.unit for e in site.site.entries.values()} == {""}
    assert site.site.units.children[""] == ("ldld-tinh",)
    assert ids(site.problems) == ["unit-name-unknown"]
    assert not [page for page in site.plan().pages if page.address == "/don-vi//"]


def test_a_site_without_any_unit_has_no_page_of_units() -> None:
    site = model({A + "a.md": article("A", "1/6/2020")})
    assert ids(site.problems) == []
    assert not [p.address for p in site.plan().pages if p.address.startswith("/don-vi/")]


def test_a_root_unit_that_is_not_registered_is_an_error() -> None:
    site = model({"content/units.csv": REGISTRY}, settings=CONFIG + "root_unit: khong-co\n")
    assert [(p.id, p.span.path) for p in site.problems] == [("root-unit-unknown", "config.yaml")]


CELLS = [
    ["id", "tên", "tên tắt", "cấp", "loại hình", "trực thuộc", "từ", "đến"],
    ["cd-a", "Công đoàn A, B và C", "CĐ A", "cơ sở", 'CĐCS "mẫu"', "", "2004", "30/6/2025"],
]


@pytest.mark.parametrize("separator", [",", ";"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("start", ["", "\ufeff", "\ufeffsep=X\n"])
def test_the_registry_as_excel_saves_it(separator: str, ending: str, start: str) -> None:
    def quoted(cell: str) -> str:
        special = any(c in cell for c in ',;"')
        return '"' + cell.replace('"', '""') + '"' if special else cell

    lines = [separator.join(map(quoted, row)) for row in CELLS]
    text = start.replace("X", separator) + ending.join([*lines, separator * 7, ""])
    site = model({"content/units.csv": text})
    assert ids(site.problems) == []
    unit = site.site.units.entries["cd-a"]
    assert (unit.name, unit.short) == ("Công đoàn A, B và C", "CĐ A")
    assert (unit.matter.level, unit.matter.kind) == ("co-so", 'CĐCS "mẫu"')
    assert unit.founded is not None and unit.founded.iso() == "2004"
    assert unit.ended is not None and unit.ended.iso() == "2025-06-30"


def test_a_units_file_is_laid_over_its_row() -> None:
    file = matter("loai_hinh: CĐCS ngành", "noi_lam_viec: Sở TT&TT", body="Giới thiệu.")
    site = model({"content/units.csv": REGISTRY, "content/units/cd-so-tttt.md": file})
    unit = site.site.units.entries["cd-so-tttt"]
    assert unit.name == "Công đoàn Sở Thông tin và Truyền thông"
    assert unit.matter.kind == "CĐCS ngành"
    assert unit.matter.workplace == "Sở TT&TT"
    assert (unit.parent, unit.path) == ("cdvc-tinh", "content/units/cd-so-tttt.md")


def test_a_unit_may_have_a_file_only_and_be_named_by_its_id() -> None:
    site = model({"content/units/cd-moi.md": matter("cap: co-so")})
    assert site.site.units.entries["cd-moi"].name == "cd-moi"


NAMES = matter(
    "ten_goi:",
    "  - {ten: Công đoàn Sở Bưu chính, ten_tat: CĐ Bưu chính}",
    "  - {ten: Công đoàn Sở TT&TT, ten_tat: CĐ TT&TT, tu: 2008}",
    "  - {ten: Công đoàn Sở KH&CN, tu: 1/3/2027}",
)


def test_names_by_date() -> None:
    files = {"content/units/cd-a.md": NAMES}
    unit = model(files, "2026-07-01T00:00+07:00").site.units.entries["cd-a"]
    assert unit.name_on(datetime(2007, 12, 31)).name == "Công đoàn Sở Bưu chính"
    assert unit.name_on(datetime(2008, 1, 1)).name == "Công đoàn Sở TT&TT"
    assert (unit.name, unit.short) == ("Công đoàn Sở TT&TT", "CĐ TT&TT")
    # A name that is decided on but not yet borne.
    later = model(files, "2027-03-01T00:00+07:00").site.units.entries["cd-a"]
    assert (later.name, later.short) == ("Công đoàn Sở KH&CN", "Công đoàn Sở KH&CN")


CHANGES = {
    "content/units.csv": REGISTRY
    + "cd-x,Công đoàn X,,,,cdvc-tinh,,\ncd-y,Công đoàn Y,,,,cdvc-tinh,,\n",
    "content/changes/2025-ket-thuc.md": matter(
        "ngay: 20/6/2025",
        "loai: ket-thuc-hoat-dong",
        "tu: [cdvc-tinh]",
        "thanh: []",
        "noi_luu_ho_so: ldld-tinh",
        "quyet_dinh: {so: 12/QĐ-LĐLĐ, ngay: 19/6/2025}",
        "chuyen_giao: {tat_ca_truc_thuoc: cdvc-tinh, ve: ldld-tinh, tru: [cd-y]}",
    ),
}


def test_one_decision_moves_everything_under_a_unit_but_the_exceptions() -> None:
    before = model(CHANGES, "2025-06-19T00:00+07:00", settings=ROOTED).site.units
    after = model(CHANGES, "2025-06-20T00:00+07:00", settings=ROOTED).site.units
    parents = [
        (id, before.entries[id].parent, after.entries[id].parent)
        for id in ("cd-so-tttt", "cd-x", "cd-y", "cd-hoa-an")
    ]
    assert parents == [
        ("cd-so-tttt", "cdvc-tinh", "ldld-tinh"),
        ("cd-x", "cdvc-tinh", "ldld-tinh"),
        ("cd-y", "cdvc-tinh", "cdvc-tinh"),
        ("cd-hoa-an", "ldld-tinh", "ldld-tinh"),
    ]


def test_a_unit_may_end_without_a_successor() -> None:
    before = model(CHANGES, "2025-06-19T00:00+07:00", settings=ROOTED).site.units
    after = model(CHANGES, "2025-06-20T00:00+07:00", settings=ROOTED).site.units
    assert before.entries["cdvc-tinh"].ended is None
    unit = after.entries["cdvc-tinh"]
    assert unit.ended is not None and unit.ended.iso() == "2025-06-20"
    assert unit.ended_by == "content/changes/2025-ket-thuc.md"
    assert (unit.predecessors, unit.successors) == ((), ())


def test_lineage_follows_from_the_changes() -> None:
    files = {
        "content/units.csv": "id,tên\n" + "".join(f"cd-{c},Công đoàn {c}\n" for c in "abcd"),
        "content/changes/1-hop-nhat.md": matter(
            "ngay: 1/3/2010", "loai: hop-nhat", "tu: [cd-a, cd-b]", "thanh: [cd-c]"
        ),
        "content/changes/2-chia.md": matter(
            "ngay: 1/3/2020", "loai: chia-tach", "tu: [cd-c]", "thanh: [cd-c, cd-d]"
        ),
    }
    units = model(files).site.units.entries
    lineage = {id: (u.predecessors, u.successors) for id, u in units.items()}
    assert lineage == {
        "cd-a": ((), ("cd-c",)),
        "cd-b": ((), ("cd-c",)),
        "cd-c": (("cd-a", "cd-b"), ("cd-d",)),
        "cd-d": (("cd-c",), ()),
    }
    years = {
        id: (u.founded and u.founded.iso(), u.ended and u.ended.iso()) for id, u in units.items()
    }
    assert years == {
        "cd-a": (None, "2010-03-01"),
        "cd-b": (None, "2010-03-01"),
        "cd-c": ("2010-03-01", None),
        "cd-d": ("2020-03-01", None),
    }


def test_parents_by_date() -> None:
    file = matter(
        "ten: Công đoàn A",
        "truc_thuoc: [{id: cdvc-tinh, tu: 2004, den: 2025-06}, {id: cd-hoa-an, tu: 2025-07}]",
    )
    files = {"content/units.csv": REGISTRY, "content/units/cd-a.md": file}

    def parent(now: str) -> str:
        return model(files, now).site.units.entries["cd-a"].parent

    assert parent("2025-05-01T00:00+07:00") == "cdvc-tinh"
    assert parent("2025-07-01T00:00+07:00") == "cd-hoa-an"


def test_a_unit_that_left_its_last_parent_is_still_found_there() -> None:
    file = matter("ten: Công đoàn A", "truc_thuoc: [{id: cdvc-tinh, tu: 2004, den: 2025-06}]")
    files = {
        "content/units.csv": REGISTRY,
        "content/units/cd-a.md": file,
        A + "a.md": article("A", "22/6/2016", "don_vi: cd-a"),
    }
    articles = model(files, settings=ROOTED).site.unit_articles
    assert articles["cdvc-tinh"] == articles["cd-a"] == (A + "a.md",)


def test_cycles_of_parents_end() -> None:
    files = {
        "content/units.csv": "id,tên,trực thuộc\n"
        "cd-a,Công đoàn A,cd-b\ncd-b,Công đoàn B,cd-c\ncd-c,Công đoàn C,cd-a\n"
        "cd-d,Công đoàn D,cd-d\n",
        A + "a.md": article("A", "1/6/2020", "don_vi: cd-a"),
    }
    modelled = model(files)
    units = modelled.site.units
    assert units.ancestors("cd-a") == ("cd-b", "cd-c")
    assert sorted(units.subtree("cd-a")) == ["cd-a", "cd-b", "cd-c"]
    assert units.ancestors("cd-d") == ()
    assert set(modelled.site.unit_articles) == {"cd-a", "cd-b", "cd-c"}
    assert [p.address for p in modelled.plan().pages if p.kind == "unit"] == [
        f"/don-vi/cd-{letter}/" for letter in "abcd"
    ]


def test_children_stand_by_level_then_in_the_order_of_the_alphabet() -> None:
    files = {
        "content/units.csv": "id,tên,cấp,trực thuộc\n"
        "ldld-tinh,LĐLĐ tỉnh,cap-tinh,\n"
        "cd-1,Công đoàn Ông Đốc,co-so,ldld-tinh\n"
        "cd-2,Công đoàn Ánh Dương,co-so,ldld-tinh\n"
        "cd-3,Công đoàn Đa Mai,co-so,ldld-tinh\n"
        "cd-4,Công đoàn Dương Hà,co-so,ldld-tinh\n"
        "cd-5,Liên đoàn huyện,cap-tren-truc-tiep-co-so,ldld-tinh\n"
        "cd-6,Chưa rõ cấp,,ldld-tinh\n"
        "cd-7,Mồ côi,co-so,khong-co\n"
    }
    children = model(files, settings=ROOTED).site.units.children
    assert children["ldld-tinh"] == ("cd-5", "cd-2", "cd-4", "cd-3", "cd-1", "cd-7", "cd-6")
    assert children[""] == ("ldld-tinh",)
