"""Front matter put in order: what it says, and every line of it but for names of keys, stays."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from sitegen.content.article import Article
from sitegen.content.decoding import decode
from sitegen.content.document import Document
from sitegen.content.formatting import formatted, has_front_matter
from sitegen.content.kinds import parse_text
from sitegen.content.markup.converter import converter
from sitegen.content.settings import ParseSettings
from sitegen.content.source import read, scan
from sitegen.schema.record import keys_of
from sitegen.schema.rewriting import rewritten
from sitegen.text import Language
from sitegen.text.dates import zone_of

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
SETTINGS = ParseSettings(zone_of("Asia/Ho_Chi_Minh"), converter())


def vi(text: str) -> str:
    return rewritten(text, Article, "vi")


def test_keys_stand_in_the_order_of_the_schema() -> None:
    text = "ngay_dang: 1/2/2023\nchu_de: [a]\ntieu_de: A\n"
    assert vi(text) == "tieu_de: A\nngay_dang: 1/2/2023\nchu_de: [a]\n"


def test_keys_have_their_name_in_the_language() -> None:
    text = "Tiêu đề: A\ndate : 1/2/2023\nnhan_vat:\n- {tên: B, Position: C}\n"
    assert vi(text) == "tieu_de: A\nngay_dang : 1/2/2023\nnhan_vat:\n- {ten: B, chuc_vu: C}\n"
    assert rewritten(text, Article, "en") == (
        "title: A\ndate : 1/2/2023\npeople:\n- {name: B, position: C}\n"
    )


def test_comments_and_blank_lines_travel_with_the_key_below_them() -> None:
    text = "# ngày\nngay_dang: 1/2/2023 # khi nào\n\n# tên\n\ntieu_de: A\n\n# hết\n"
    assert vi(text) == "\n# tên\n\ntieu_de: A\n# ngày\nngay_dang: 1/2/2023 # khi nào\n\n# hết\n"


def test_blocks_keep_their_order_and_their_comments() -> None:
    text = "nhan_vat:\n  # một\n  - chuc_vu: C\n    ten: B\n\n  # hai\ntieu_de: A\n"
    text += "ngay_dang: 1/2/2023\nsapo: |\n  a\n\n  # b\n"
    assert vi(text) == (
        "tieu_de: A\nngay_dang: 1/2/2023\nsapo: |\n  a\n\n  # b\n"
        "nhan_vat:\n  # một\n  - chuc_vu: C\n    ten: B\n\n  # hai\n"
    )


def test_what_only_looks_like_a_key_is_left() -> None:
    text = "'title': 'date: 1'\n\"date\": 1/2/2023\nextra: {Tiêu đề: x, date: y}\nsource: name\n"
    assert vi(text) == (
        "tieu_de: 'date: 1'\nngay_dang: 1/2/2023\nnguon: name\nkhac: {Tiêu đề: x, date: y}\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "ngay_dang: 30/2/2023\ntieu_de: A\n",
        "ngay_dang: 1/2/2023\ntitel: A\n",
        "ngay_dang: 1/2/2023\ntieu_de: A\ntitle: A\n",
        "ngay_dang: 1/2/2023\n\ttieu_de: A\n",
        "{ngay_dang: 1/2/2023, tieu_de: A}\n",
        "- a\n",
        "",
        "# b\n",
    ],
)
def test_what_is_wrong_stays_as_it_is(text: str) -> None:
    assert vi(text) == text


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_demonstration_means_what_it_meant(language: Language) -> None:
    sources, _ = scan(ROOT)
    paths = [file for file in sources if has_front_matter(file.path)]
    assert len(paths) > 10
    for file in paths:
        data = read(file)
        changed, problems = formatted(file.path, data, language, SETTINGS)
        assert problems == ()
        assert meaning(file.path, changed) == meaning(file.path, data)
        assert formatted(file.path, changed, language, SETTINGS) == (changed, ())


def meaning(path: str, data: bytes) -> list[Document]:
    """Return what a file says, without the places."""
    source, _ = decode(path, data)
    assert source is not None
    parsed = parse_text(source, SETTINGS)
    return [structs.replace(document, spans={}) for document in parsed.documents]


# Made front matter

NAMES = st.sampled_from(["ten", "Tên", "name", "TEN"])
TEXT = st.sampled_from(["A", "Đại hội: mới", "'x: y'", '"z # t"', "“Mái ấm”", "Số #1", "a\n  b"])
COMMENT = st.sampled_from(["", "", "\n", "# date: x\n", "\n# a\n\n", "#\n"])
PEOPLE = st.builds(
    lambda name, text, more: f"\n  - {name}: {text.replace(chr(10) + '  ', ' ')}\n{more}",
    NAMES,
    TEXT,
    st.sampled_from(["", "    chức vụ: C\n", "\n    # x\n    position: C # y\n", "  - Z\n"]),
)
BLOCK = st.sampled_from(["|\n  một\n\n  # hai\n", ">\n  một\n  date: hai\n", "|+\n  một\n\n\n"])


def line(names: list[str], values: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Return an entry, with what may stand above it."""
    return st.builds(
        lambda above, name, value: (
            f"{above}{name}:{'' if value[0] == chr(10) else ' '}{value}"
            + ("" if value.endswith("\n") else "\n")
        ),
        COMMENT,
        st.sampled_from(names),
        values,
    )


ENTRIES = st.tuples(
    line(["tieu_de", "title", "Tiêu đề"], TEXT),
    line(["ngay_dang", "date", "Ngày đăng"], st.sampled_from(["1/2/2023", "2023-02-01  # c"])),
    line(["sapo", "summary", "Sapo"], TEXT | BLOCK),
    line(["nhan_vat", "people", "Nhân vật"], PEOPLE),
    line(["chu_de", "tags", "Chủ đề"], st.sampled_from(["a", "[a, 'b']", "\n- a\n# b\n- b\n"])),
    line(["khac", "extra"], st.sampled_from(["{date: a}", "\n  tieu_de: |\n    x\n\n"])),
    line(["ghim", "pinned"], st.sampled_from(["có", "no # x"])),
).flatmap(st.permutations)


@given(ENTRIES, COMMENT, st.sampled_from(["vi", "en"]), st.booleans(), st.booleans())
def test_made_front_matter_means_what_it_meant(
    entries: list[str], end: str, language: Language, crlf: bool, nfd: bool
) -> None:
    text = "".join(entries) + end
    if nfd:
        text = unicodedata.normalize("NFD", text)
    if crlf:
        text = text.replace("\n", "\r\n")
    ordered = rewritten(text, Article, language)
    path = "content/articles/x.md"
    before, after = (meaning(path, f"---\n{matter}---\n".encode()) for matter in (text, ordered))
    assert before == after
    assert len(before) == 1
    assert rewritten(ordered, Article, language) == ordered
    assert Counter(map(unnamed, text.splitlines(True))) == Counter(
        map(unnamed, ordered.splitlines(True))
    )
    order = [key.vietnamese if language == "vi" else key.english for key in keys_of(Article)]
    mains = [found[1] for found in map(MAIN.match, ordered.splitlines()) if found]
    assert [order.index(name) for name in mains] == sorted(order.index(name) for name in mains)
    assert len(mains) == len(entries)


MAIN = re.compile(r"([a-z_]+)\s*:")


def unnamed(line: str) -> str:
    """Return a line without the name of a key that it begins with."""
    name, colon, value = line.partition(":")
    return value if colon and "#" not in name else line
