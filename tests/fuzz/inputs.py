"""Made-up files: what officers type, Word and Excel leave, and nobody sane would, in any order."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from sitegen.content.article import Article
from sitegen.content.standalone_page import StandalonePage
from sitegen.content.unit import Unit, UnitChange
from sitegen.schema.record import Keyed, keys_of

# A page that shows one of these as it stands has let a file through unescaped.
LEAK = "<ro-ri>"
LEAKS = (LEAK, '"><ro-ri onclick="ro()">', "</title><ro-ri>", "</script><ro-ri>", "]]><ro-ri>")
# Stands in a comment, which no page shows.
SECRET = "GHI-CHU-KIN"

_SIGNS = (
    "\n", "\n\n", "\r\n", " ", "  ", "\t", "- ", ": ", ":", " #", "#", "'", '"', "“", "”", "\\",
    "|", ">", "&a", "*a", "!!str ", "!!Khẩn ", "!x ", "[", "]", "{", "}", ", ", "%", "@", "`",
    "—", "---", "...", "\u00a0", "\u00ad", "\u200b", "\u0301", "\x00", "\x0b", "\x85", "\u2028",
    "\ufeff", "\u202e", "Ð", "đ", "ỹ", "\U0001f600", "a", "Công đoàn", "0", "12", "²", "٣", "Ⅷ",
    "\\N", "\\x00", "\\u0008",
)  # fmt: skip
_DATES = (
    "24", "/", "-", ".", "5", "2023", "23", "31/2/2023", "24/5/2023", "2023-05-24", "Thứ Hai",
    ", ", "ngày ", "tháng ", "năm ", "Sáng ", "chiều ", "7h30", "7:30", "25h", " - ", "–",
    " đến ", "quý II", "T07:00:00+07:00", "Z", "9999", "0000", "1900", "99999999999", " ",
    "nay", "\u0301", "Chủ nhật",
)  # fmt: skip
_MARKS = (
    "# ", "## ", "#### ", "##Mục", "* ", "- ", "1. ", "> ", "    ", "\t", "\n", "\n\n", "---\n",
    "***", "**", "_", "`", "```\n", "~~~", "| a | b |\n", "|-|-|\n", "![", "](", ")", "[", "]",
    "[a](b.md)", "![a](trai.jpg)", "![](x.jpg)", "[^1]", "[^1]: ", "*[BCH]: ", "{#id}",
    "{: .c onclick=x}", "<", "<a href=javascript:x>", "</p>", "<div ", "<!--", "-->",
    "<![CDATA[", "&lt;", "&#0;", "&#x;", "<https://a.vn>", "C:\\a.pdf", "/tin/2023/",
    "thứ Hai, ngày 24/5/2023", "0912 345 678", "\\", "Một số hình ảnh:", "nhiệm kỳ 2023-2028",
    "C«ng ®oµn", "ÄoÃ n viÃªn", "công đoàn", "khoẻ", "xóa",
)  # fmt: skip
_VALUES = (
    "A", "2023-2028", "VIII", "có", "không", "1500", "-1", "hội thảo", "hoi-nghi", "nhap",
    "cd-a", "trai.jpg", "[a, b]", "{a: b}", "{ten: A, vai_tro: chu-tri}", "../x.md",
    "https://a.vn", "''", "|", "{nhiem_ky: 2023-2028, ket_qua: {bch: 5, btv: 6}}", "",
    "Đại hội: mới", "Số #1", "~", "null", "no",
)  # fmt: skip


def _joined(parts: tuple[str, ...], most: int) -> SearchStrategy[str]:
    return st.lists(st.sampled_from((*parts, *LEAKS)), max_size=most).map("".join)


def _names(record: type[Keyed]) -> tuple[str, ...]:
    keys = keys_of(record)
    return (*(key.vietnamese for key in keys), *(key.english for key in keys), "titel", "xyz")


dates = _joined(_DATES, 8)
scribbles = _joined(_SIGNS, 30)
bodies = _joined((*_MARKS, *_SIGNS[:12]), 40)
_values = st.one_of(st.sampled_from(_VALUES), dates, _joined(_SIGNS, 6))


def _lines(record: type[Keyed]) -> SearchStrategy[str]:
    """Return front matter of a record's keys, here and there too far in, cut or twice."""
    line = st.tuples(
        st.sampled_from(("", "", "", "", "", "  ", "- ", "  - ", "\t")),
        st.sampled_from(_names(record)),
        st.sampled_from((": ", ": ", ": ", ":", " : ", ":\n  ", ":\n  - ")),
        _values,
    ).map(lambda parts: "".join(parts) + "\n")
    return st.lists(line, max_size=8).map("".join)


_FENCES = st.sampled_from(
    ("---\n", "---\n", "---\n", "---\n", "---\r\n", "—\n", "--- \n", "", "...\n")
)


def _files(record: type[Keyed], start: str) -> SearchStrategy[str]:
    """Return files of a kind; half of them begin as sound ones do."""
    matter = st.one_of(_lines(record), st.tuples(_lines(record), scribbles).map("".join))
    sound = st.tuples(st.just(f"---\n# {SECRET}\n{start}"), matter, st.just("---\n"), bodies)
    return st.one_of(sound, st.tuples(_FENCES, matter, _FENCES, bodies)).map("".join)


_CELLS = st.one_of(
    st.sampled_from(("cd-a", "cd-b", "Công đoàn xã A", "tinh", "2021", '"a, b"', '"a', "", "a;b")),
    dates,
    _joined(_SIGNS, 4),
)
registries = st.tuples(
    st.sampled_from(("id,tên,trực thuộc,từ,đến\n", "id;ten;cap\n", "sep=;\nid;tên\n", "tên\n", "")),
    st.lists(st.lists(_CELLS, max_size=6).map(",".join), max_size=8).map("\n".join),
).map("".join)
glossaries = st.one_of(
    st.lists(st.tuples(_joined(_SIGNS, 3), st.just(": "), _values).map("".join), max_size=8).map(
        "\n".join
    ),
    scribbles,
)
_START = "tieu_de: A\nngay_dang: 24/5/2023\n"
dated = st.builds(
    "---\ntieu_de: A\nngay_dang: {}\ncap_nhat: {}\ndien_ra: {}\n---\n{}\n".format,
    dates, dates, dates, dates,
)  # fmt: skip

# By the path of a file of each kind.
FILES: Mapping[str, SearchStrategy[str]] = {
    "content/articles/x.md": st.one_of(_files(Article, _START), dated),
    "content/pages/x.md": _files(StandalonePage, "tieu_de: A\n"),
    "content/units/cd-a.md": _files(Unit, "ten: Công đoàn xã A\n"),
    "content/changes/x.md": _files(UnitChange, "ngay: 1/7/2025\nloai: thanh-lap\nthanh: [cd-a]\n"),
    "content/units.csv": registries,
    "content/glossary.yaml": glossaries,
}


def _encoded(text: str, form: str, encoding: str) -> bytes:
    if form == "NFD":
        text = unicodedata.normalize("NFD", text)
    return text.encode(encoding, "replace")


def as_bytes(texts: SearchStrategy[str]) -> SearchStrategy[bytes]:
    """Return texts as files hold them: mostly UTF-8, at times what Windows makes of them."""
    form = st.sampled_from(("", "", "", "NFD"))
    encoding = st.sampled_from(("utf-8",) * 9 + ("utf-8-sig", "utf-16", "cp1258", "latin-1"))
    return st.builds(_encoded, texts, form, encoding)
