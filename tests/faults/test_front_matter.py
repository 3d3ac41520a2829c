"""Front matter that cannot be read: every problem of every file in one run, with its place."""

from __future__ import annotations

import pytest

from sitegen.flow.parsing import checked
from tests.faults.running import Run, build
from tests.sites import article

A = "content/articles/"
TITLE = "tieu_de: Trao quà"
DATE = "ngay_dang: 24/5/2023"


def matter(*lines: str) -> str:
    """Return an article of these lines, which stand in the file from line 2 on."""
    return "\n".join(["---", *lines, "---", "Thân bài.", ""])


def two(*lines: str) -> str:
    """Return an article with its two keys; these lines stand from line 4 on."""
    return matter(TITLE, DATE, *lines)


# What is typed → what is said: line, column and id, in the order of the file.
REFUSED: dict[str, tuple[str | bytes, list[str]]] = {
    # 31: keys
    "key-twice": (two("tieu_de: Khác"), ["4:1 duplicate-key"]),
    "key-in-two-languages": (two("Title: Khác"), ["4:1 duplicate-key"]),
    "key-with-and-without-accents": (two("Tiêu đề: Khác"), ["4:1 duplicate-key"]),
    "inner-key-twice": (two("su_kien: {dia_diem: A, dia_diem: B}"), ["4:24 duplicate-key"]),
    "inner-key-in-two-languages": (
        two("su_kien: {dia_diem: A, place: B}"),
        ["4:24 duplicate-key"],
    ),
    "other-keys-in-free-data": (two("khac: {a: 1, a: 2}"), ["4:14 duplicate-key"]),
    # 32: what no writer types
    "object": (two("khac: {a: !!python/object/apply:os.system [id]}"), ["4:11 yaml-tag"]),
    "object-at-the-top": (
        matter("tieu_de: !!python/object/apply:os.system ['id']", DATE),
        ["2:10 yaml-tag"],
    ),
    "any-tag": (two("sapo: !!str Một câu"), ["4:7 yaml-tag"]),
    "tag-in-vietnamese": (matter("tieu_de: !!Khẩn thông báo", DATE), ["2:10 yaml-tag"]),
    "tag-in-vietnamese-of-an-item": (two("chu_de:", "  - !!Khẩn"), ["5:5 yaml-tag"]),
    "tag-of-all": (matter("!!map", TITLE, DATE), ["2:1 yaml-tag"]),
    "anchor-alone": (two("khac: {a: &x 1}"), ["4:11 yaml-alias"]),
    "alias": (two("khac: {a: &x [1], b: *x}"), ["4:11 yaml-alias", "4:22 yaml-alias"]),
    "alias-of-nothing": (two("chu_de: [*x]"), ["4:10 yaml-alias"]),
    "bomb": (
        two("khac:", "  a: &a [x,x,x]", "  b: &b [*a,*a,*a]", "  c: [*b,*b,*b]"),
        [f"{at} yaml-alias" for at in "5:6 6:6 6:10 6:13 6:16 7:7 7:10 7:13".split()],
    ),
    "self-reference": (two("khac: &a [*a]"), ["4:7 yaml-alias", "4:11 yaml-alias"]),
    "self-reference-of-all": (matter("&a [*a]"), ["2:1 yaml-alias", "2:5 yaml-alias"]),
    "merge-key": (two("<<: {slug: x}"), ["4:1 key-unknown"]),
    "deep": (two("khac: " + "[" * 40 + "]" * 40), ["4:19 yaml-too-deep"]),
    "unclosed-depth": (two("khac: " + "[" * 3000), ["4:19 yaml-too-deep"]),
    "deep-by-lines": (
        two("khac:", *(" " * n + "a:" for n in range(1, 14))),
        ["17:14 yaml-too-deep"],
    ),
    # 33: signs that mean something to YAML
    "tab": (two("su_kien:", "\tdia_diem: X"), ["5:1 yaml-tab"]),
    "tab-before-key": (matter("\ttieu_de: A", DATE), ["2:1 yaml-tab"]),
    "open-quote-below": (
        two('khac: {a: "mở', "  b: đóng}"),
        ["4:11 yaml-unclosed-quote"],
    ),
    "open-quote": (matter('tieu_de: "Trao quà', DATE), ["2:10 yaml-unclosed-quote"]),
    "open-single-quote": (matter("tieu_de: 'Trao quà", DATE), ["2:10 yaml-unclosed-quote"]),
    "open-quote-before-others": (
        two('sapo: "Một câu', 'dia_diem: "A"', "xyzzy: 1"),
        ["4:7 yaml-unclosed-quote", "6:1 key-unknown"],
    ),
    "open-quotes-of-items": (
        two("chu_de:", '  - "a', "  - 'b"),
        ["5:5 yaml-unclosed-quote", "6:5 yaml-unclosed-quote"],
    ),
    "backslash-in-quotes": (
        two(r'anh_dai_dien: "C:\Ho so\a.jpg"'),
        ["4:15 yaml-backslash"],
    ),
    "backslash-that-eats-a-letter": (
        two(r'tac_gia: "Ban Tuyên giáo\Nữ công"', r'sapo: "Tổ 1\_Tổ 2"', r"""dia_diem: 'A\Nữ'"""),
        ["4:10 yaml-backslash", "5:7 yaml-backslash"],
    ),
    "backslash-that-eats-a-letter-in-braces": (
        two(r'nhan_vat: [{ten: A, chuc_vu: "Tổ\Phó"}]'),
        ["4:30 yaml-backslash"],
    ),
    "backslash-before-a-line-end": (two('sapo: "Một \\', '  câu"'), ["4:7 yaml-backslash"]),
    "backslash-in-a-key": (two(r'"sa\Po": A'), ["4:1 yaml-backslash"]),
    "escapes-that-are-meant": (two(r'sapo: "\"A\" \\ \/ \n\t \x41\u0041\U00000041"'), []),
    "backslash-in-quotes-in-braces": (
        two(r'anh_dai_dien: {anh: "C:\Ho so\a.jpg", mo_ta: A}'),
        ["4:21 yaml-backslash"],
    ),
    "open-list": (two("chu_de: [a, b"), ["4:9 yaml-brackets"]),
    "open-braces": (two("nhan_vat: {ten: A"), ["4:11 yaml-brackets"]),
    "colon-in-braces": (two("nhan_vat: [{ten: A, chuc_vu: B: C}]"), ["4:31 yaml-brackets"]),
    "hash-in-braces": (two("nhan_vat:", "  - {ten: A, chuc_vu: Tổ #1}"), ["5:5 yaml-brackets"]),
    "comma-in-braces": (
        two("vien_dan: [{so: 5, ngay: 1/2/2020, thứ hai}]"),
        ["4:36 key-cut-by-comma"],
    ),
    "brackets-for-a-title": (matter("tieu_de: [Ảnh]", DATE), ["2:10 expected-text"]),
    "indented-by-one": (matter(TITLE, " ngay_dang: 24/5/2023"), ["3:2 yaml-indent"]),
    "first-key-indented": (matter(" tieu_de: A", DATE), ["2:2 yaml-indent"]),
    "inner-key-too-far-in": (
        two("su_kien:", "  dia_diem: A", "    bat_dau: 1/1/2020"),
        ["6:5 yaml-indent"],
    ),
    "inner-key-too-far-out": (
        two("su_kien:", "    dia_diem: A", "  bat_dau: 1/1/2020"),
        ["6:3 yaml-indent"],
    ),
    "item-too-far-out": (two("tac_gia:", "  - A", " - B"), ["6:2 yaml-indent"]),
    "key-of-an-item": (two("nhan_vat:", "  - ten: A", "   chuc_vu: B"), ["6:4 yaml-indent"]),
    "line-without-a-key": (two("chỉ có chữ"), ["4:1 yaml-no-key"]),
    "key-without-a-colon": (matter("tieu_de; Bài", DATE), ["2:1 yaml-no-key"]),
    "key-of-two-words-without-a-colon": (matter("Tiêu đề Bài", DATE), ["2:1 yaml-no-key"]),
    "keys-not-indented": (
        two("dai_hoi:", "nhiem_ky: 2023-2028", "lan_thu: 8", "ket_qua:", "bch: 15", "xyzzy: 1"),
        [*(f"{line}:1 key-not-indented" for line in (5, 6, 7, 8)), "9:1 key-unknown"],
    ),
    "inner-keys-not-indented": (
        two("dai_hoi:", "  nhiem_ky: 2023-2028", "  ket_qua:", "  bch: 15"),
        ["7:3 key-not-indented"],
    ),
    "keys-of-a-list-not-indented": (
        two("nhan_vat:", "ten: A", "chuc_vu: B"),
        ["5:1 key-not-indented", "6:1 key-not-indented"],
    ),
    "day-not-indented": (two("go_bai:", "ngay: 1/1/2024"), ["5:1 key-not-indented"]),
    "key-without-its-record": (two("nhiem_ky: 2023-2028"), ["4:1 key-unknown"]),
    "key-that-is-a-list": (two("? [a]", ": b"), ["4:3 yaml-key-not-text"]),
    # 34: where front matter ends
    "not-closed": ("---\ntieu_de: A\nngay_dang: 24/5/2023\nThân.\n", ["front-matter-unclosed"]),
    "not-opened": ("# Tiêu đề\n\nThân.\n", ["front-matter-missing"]),
    "toml": ('+++\ntitle = "A"\n+++\nThân.\n', ["front-matter-fence"]),
    "json": ('{"title": "A"}\nThân.\n', ["front-matter-missing"]),
    "dash-of-word": (
        f"—\n{TITLE}\n{DATE}\n—\nThân.\n",
        ["front-matter-fence", "4:1 front-matter-fence"],
    ),
    "four-hyphens": (
        f"----\n{TITLE}\nngay_dang: 32/1/2024\n----\nThân.\n",
        ["front-matter-fence", "3:12 date-impossible", "4:1 front-matter-fence"],
    ),
    "dash-at-the-end": (f"---\n{TITLE}\n{DATE}\n–––\nThân.\n", ["4:1 front-matter-fence"]),
    "indented": (
        f"  ---\n  {TITLE}\n  {DATE}\n  ---\nThân.\n",
        ["front-matter-fence", "4:1 front-matter-fence"],
    ),
    "spaced": (
        f"- - -\n{TITLE}\n{DATE}\n- - -\nThân.\n",
        ["front-matter-fence", "4:1 front-matter-fence"],
    ),
    "indented-at-the-end": (
        f"---\n{TITLE}\n{DATE}\n ---\nThân.\n\n- - -\n",
        ["4:1 front-matter-fence"],
    ),
    "spaced-at-the-end": (f"---\n{TITLE}\n{DATE}\n- - -\nThân.\n", ["front-matter-unclosed"]),
    "nothing-between": ("---\n---\nThân.\n", ["front-matter-empty"]),
    "comment-between": ("---\n# gì đó\n---\nThân.\n", ["front-matter-empty"]),
    "empty": ("", ["file-empty"]),
    "blank": (" \n\n\t\n", ["file-empty"]),
    "list": ("---\n- a\n- b\n---\nThân.\n", ["2:1 front-matter-not-keys"]),
    "text": ("---\nchỉ có chữ\n---\nThân.\n", ["2:1 front-matter-not-keys"]),
    # 36: dates
    "no-such-day": (matter(TITLE, "ngay_dang: 30/2/2023"), ["3:12 date-impossible"]),
    "no-such-day-iso": (matter(TITLE, "ngay_dang: 2026-02-30"), ["3:12 date-impossible"]),
    "november-31": (matter(TITLE, "ngay_dang: 31/11/2023"), ["3:12 date-impossible"]),
    "month-first": (matter(TITLE, "ngay_dang: 10/13/2024"), ["3:12 date-month-first"]),
    "zeros": (matter(TITLE, "ngay_dang: 0000-00-00"), ["3:12 date-two-digit-year"]),
    "two-digits": (matter(TITLE, "ngay_dang: 2/11/26"), ["3:12 date-two-digit-year"]),
    "hour-25": (matter(TITLE, "ngay_dang: 2023-05-24 25:61:00"), ["3:12 date-time-impossible"]),
    "minute-60": (matter(TITLE, "ngay_dang: 12:60 24/5/2023"), ["3:12 date-time-impossible"]),
    "wrong-weekday": (
        matter(TITLE, "ngay_dang: 9:1, Thứ Năm, 24-5-2023"),
        ["3:12 date-wrong-weekday"],
    ),
    "epoch": (matter(TITLE, "ngay_dang: 1684893660"), ["3:12 date-unreadable"]),
    "number-of-5000-digits": (matter(TITLE, "ngay_dang: " + "9" * 5000), ["3:12 date-unreadable"]),
    "no-year": (matter(TITLE, "ngay_dang: 24/5"), ["3:12 date-no-year"]),
    "range": (matter(TITLE, "ngay_dang: 16-20/7/2019"), ["3:12 date-range-unexpected"]),
    "backwards": (two("dien_ra: 20-16/7/2019"), ["4:10 date-range-backwards"]),
    "year-10000": (matter(TITLE, "ngay_dang: 1/1/10000"), ["3:12 date-year-out-of-range"]),
    "year-1899": (matter(TITLE, "ngay_dang: 1/1/1899"), ["3:12 date-year-out-of-range"]),
    # 37: keys and shapes
    "mistyped": (matter("titel: A", DATE), ["2:1 key-unknown"]),
    "bare-ngay": (matter(TITLE, "ngay: 24/5/2023"), ["3:1 key-ambiguous"]),
    "foreign-key": (two("draft: 'false'"), ["4:1 key-unknown"]),
    "no-title": (matter(DATE), ["key-missing"]),
    "no-date": (matter(TITLE), ["2:1 key-missing"]),
    "empty-title": (matter("tieu_de:", DATE), ["2:1 key-missing"]),
    "empty-date": (matter(TITLE, "ngay_dang:"), ["3:1 key-missing"]),
    "only-a-comment": (matter("tieu_de: # sau", DATE), ["2:1 key-missing"]),
    "quoted-nothing": (matter('tieu_de: ""', DATE), ["2:10 text-empty"]),
    "mapping-for-tags": (two("chu_de: {a: b}"), ["4:9 expected-text"]),
    "list-for-title": (matter("tieu_de:", "  - A", DATE), ["3:3 expected-text"]),
    "text-for-event": (two("su_kien: hội nghị"), ["4:10 expected-mapping"]),
    "text-for-figure": (two("so_lieu: [50]"), ["4:11 expected-mapping"]),
    "not-yes-or-no": (two("ghim: 'maybe'"), ["4:7 not-yes-or-no"]),
    "type-unknown": (two("the_loai: hop-bao"), ["4:11 choice-unknown"]),
    "seminar-or-sports": (two("the_loai: hội thảo"), ["4:11 choice-ambiguous"]),
    "inner-key-unknown": (two("su_kien:", "  dia_dien: A"), ["5:3 key-unknown"]),
    "inner-key-missing": (two("nhan_vat: [{chuc_vu: A}]"), ["4:12 key-missing"]),
    "term": (two("dai_hoi: {nhiem_ky: 2028-2023}"), ["4:21 term-backwards"]),
    "term-without-years": (two("dai_hoi: {nhiem_ky: khóa VIII}"), ["4:21 term-unreadable"]),
    "language-by-its-name": (two("ngon_ngu: Tiếng Anh"), ["4:11 language-invalid"]),
    "language-with-markup": (two("lang: 'en\"><b'"), ["4:7 language-invalid"]),
    "language-too-long": (two("lang: en-" + "-".join(["abcdefgh"] * 3)), ["4:7 language-invalid"]),
    "ordinal": (two("dai_hoi: {nhiem_ky: 2023-2028, lan_thu: IIX}"), ["4:41 ordinal-unreadable"]),
    "number": (two("so_lieu: [{ten: A, gia_tri: 1.2.3}]"), ["4:29 number-unreadable"]),
    "bad-url": (two("video: javascript:alert(1)"), ["4:8 url-invalid"]),
    "twice-said": (two("dien_ra: 1/2/2020", "su_kien: {bat_dau: 1/2/2020}"), ["4:10 key-twice"]),
    "ends-before": (
        two("su_kien: {bat_dau: 2/2/2020, ket_thuc: 1/2/2020}"),
        ["4:40 event-ends-before-start"],
    ),
    "all-at-once": (
        matter("ngay_dang: 30/2/2023", "titel: A", "chu_de: {a: b}", "slug: ../x"),
        ["2:12 date-impossible", "3:1 key-unknown", "4:9 expected-text", "5:7 slug-invalid"],
    ),
    # 38: sizes
    "megabyte": (two("sapo: " + "a" * 1_000_000), ["2:1 yaml-too-large"]),
    "ten-thousand-tags": (
        two(f"chu_de: [{', '.join(f't{n}' for n in range(10_000))}]"),
        ["2:1 yaml-too-large"],
    ),
    "too-many-tags": (two(f"chu_de: [{'t, ' * 600}]"), ["4:9 list-too-long"]),
    "long-title": (matter("tieu_de: " + "x" * 60_000, DATE), ["2:10 text-too-long"]),
    "very-long-title": (matter("tieu_de: " + "x" * 100_000, DATE), ["2:1 yaml-too-large"]),
}


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """One build of all of them, over an older site that stands."""
    folder = tmp_path_factory.mktemp("refused")
    files = {f"{A}{name}.md": _titled(text, name) for name, (text, _) in REFUSED.items()}
    return build(folder, files)


def _titled(text: str | bytes, name: str) -> str | bytes:
    """Return an article with a title of its own: two of one day would want one address."""
    if isinstance(text, bytes):
        return text
    return text.replace(TITLE, f"tieu_de: Trao {name}").replace(
        "tieu_de: A\n", f"tieu_de: {name}\n"
    )


@pytest.mark.parametrize("name", list(REFUSED))
def test_a_fault_is_told_with_its_place(refused: Run, name: str) -> None:
    assert refused.problems(f"{A}{name}.md") == REFUSED[name][1]


def test_nothing_is_written_and_every_fault_counted(refused: Run) -> None:
    assert refused.code == 1
    assert refused.written == []
    expected = sum(len(problems) for _, problems in REFUSED.values())
    assert len(refused.problems()) == expected


# What is typed after `tieu_de: ` and stands so on the page.
KEPT = {
    "Số #1": "Số #1",
    "Kế hoạch # 2": "Kế hoạch # 2",
    "Đại hội: nhiệm kỳ mới": "Đại hội: nhiệm kỳ mới",
    "Đại hội: một: hai": "Đại hội: một: hai",
    "Đại hội : nhiệm kỳ mới": "Đại hội : nhiệm kỳ mới",
    "Đại hội:": "Đại hội:",
    "“Mái ấm”: trao 125 suất": "“Mái ấm”: trao 125 suất",
    '"Giỏi việc nước" là phong trào': '"Giỏi việc nước" là phong trào',
    "'Năm tốt': kết quả": "'Năm tốt': kết quả",
    '"A" và "B" cùng thi': '"A" và "B" cùng thi',
    "C:\\Ho so\\a: ảnh": "C:\\Ho so\\a: ảnh",
    "@ban": "@ban",
    "%": "%",
    "*đậm*": "*đậm*",
    "&MT": "&MT",
    "& MT": "& MT",
    "!Khẩn": "!Khẩn",
    "`mã`": "`mã`",
    "- gạch đầu dòng": "- gạch đầu dòng",
    "-100% đoàn viên": "-100% đoàn viên",
    "| cột": "| cột",
    "> trích": "> trích",
    "? hỏi": "? hỏi",
    "[Ảnh] Hội thi": "[Ảnh] Hội thi",
    "[a](b)": "[a](b)",
    "{{ 7*7 }}": "{{ 7*7 }}",
    "{% include 'x' %}": "{% include 'x' %}",
    "No": "No",
    "on": "on",
    "~": "~",
    "null": "null",
    "9:1": "9:1",
    "19:30": "19:30",
    "010": "010",
    "28.150": "28.150",
    "1.10": "1.10",
    "1e3": "1e3",
    "0x1F": "0x1F",
    "=": "=",
    "2026": "2026",
    "2026-02-30": "2026-02-30",
    "\tSau dấu tab": "Sau dấu tab",
    "'Có # và: đủ'  # ghi chú": "Có # và: đủ",
    "Tên bài  # ghi chú": "Tên bài",
    "https://a.vn/b?c#d": "https://a.vn/b?c#d",
    "Dòng một\n  dòng hai\n  dòng ba": "Dòng một dòng hai dòng ba",
    "Đại hội: một\n  dòng hai": "Đại hội: một dòng hai",
    "|\n  Dòng: một #1\n  dòng hai": "Dòng: một #1 dòng hai",
    ">-\n  Dòng: một\n  dòng hai": "Dòng: một dòng hai",
    '"gập\n  đôi"': "gập đôi",
}


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """One site of all these titles."""
    files = {
        f"{A}b{number}.md": article(typed, "24/5/2023", f"slug: b{number}")
        for number, typed in enumerate(KEPT)
    }
    return build(tmp_path_factory.mktemp("kept"), files)


@pytest.mark.parametrize(("number", "typed"), list(enumerate(KEPT)))
def test_a_title_stands_on_its_page_as_it_was_typed(kept: Run, number: int, typed: str) -> None:
    assert kept.site.page(f"/tin/2023/b{number}/").text("//h1") == KEPT[typed]


def test_front_matter_is_never_published_as_text(kept: Run) -> None:
    assert (kept.code, kept.problems()) == (0, [])
    pages = [data for path, data in kept.site.files().items() if path.endswith((".html", ".xml"))]
    assert not any(b"ngay_dang" in data or b"slug:" in data for data in pages)


def test_what_is_told_at_a_mistyped_fence_stands_on_it() -> None:
    found = checked("content/articles/x.md", "—\nsapo: A\n---\n".encode(), "Asia/Ho_Chi_Minh")
    spans = {p.id: p.span.end_column for p in found.diagnostics if p.span.line == 1}
    assert spans == {"front-matter-fence": 2, "key-missing": 2}
