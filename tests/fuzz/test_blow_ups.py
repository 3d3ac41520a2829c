"""Files made to cost: each is read or refused, by name, within five seconds of a processor."""

from __future__ import annotations

import unicodedata

import pytest

from sitegen.content.source import MAX_TEXT_BYTES
from sitegen.diagnostics import Severity
from tests.content.markup.test_limits import BOMBS
from tests.fuzz.judging import judge

ARTICLE = "content/articles/x.md"
START = "---\ntieu_de: A\nngay_dang: 24/5/2023\n"
MB = 1_000_000
LEVELS = "\n".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10))
MERGES = "\n".join(f"a{n}: &a{n} {{<<: [*a{n - 1}, *a{n - 1}]}}" for n in range(1, 19))

MATTERS = {
    "aliases of aliases": f"a0: &a0 [x, x]\n{LEVELS}\n",
    "merges of merges": f"a0: &a0 {{k: v}}\n{MERGES}\n",
    "a list in itself": "chu_de: &a [*a]\n",
    "an object": "khac: !!python/object/apply:os.system [id]\n",
    "a megabyte": "# ghi chú\n" * (MB // 10),
    "a long title": f"tieu_de_ngan: {'x' * 60_000}\n",
    "many tags": f"chu_de: [{', '.join(f'a{n}' for n in range(8000))}]\n",
    "many keys": "".join(f"khoa{n:05}: 1\n" for n in range(4500)),
    "one key many times": "ghim: có\n" * 6000,
    "open brackets": f"chu_de: {'[' * 60_000}\n",
    "open braces": f"khac: {'{a: ' * 15_000}\n",
    "brackets in brackets": f"khac: {'[' * 20_000}{']' * 20_000}\n",
    "open quotes": 'sapo: "a\n' * 6000,
    "backslashes": f'sapo: "{chr(92) * 60_000}"\n',
    "escapes": f'sapo: "{(chr(92) + "N") * 30_000}"\n',
    "tabs": "\tsapo: a\n" * 6000,
    "deep steps": "".join(f"{' ' * n}a:\n" for n in range(340)),
    "dashes": f"chu_de: {'- ' * 30_000}a\n",
    "colons": f"sapo: {'a: ' * 20_000}\n",
    "colons in keys": ":" * 60_000 + "\n",
    "tags of values": f"sapo: {'!!Khẩn ' * 8000}\n",
    "blank lines": "\n" * 60_000,
    "a long date": f"cap_nhat: {'1/' * 30_000}2023\n",
    "many days": f"cap_nhat: {'Thứ Hai, ngày ' * 4000}\n",
    "a long ordinal": f"dai_hoi: {{nhiem_ky: 2023-2028, lan_thu: {'I' * 60_000}}}\n",
    "a long number": f"so_lieu: [{{ten: A, gia_tri: {'9' * 60_000}}}]\n",
}
PROSE = {
    "days": "thứ Hai, ngày 24/5/2023, " * 30_000,
    "telephones": "0912 345 678 " * 60_000,
    "digits": "0" * MB,
    "terms": "nhiệm kỳ 2023-2027 " * 30_000,
    "blanks": "a \u00a0b" * 150_000,
    "blanks in a row": "\u00a0" * 400_000,
    "hyphens that are hidden": "a\u00ad" * 300_000,
    "marks that combine": "a" + "\u0301" * 400_000,
    "letters taken apart": unicodedata.normalize("NFD", "Tết đoàn viên nghèo. ") * 30_000,
    "control characters": "a\x01" * 400_000,
    "text that was misread": "ÄoÃ n viÃªn " * 40_000,
    "an old font": "C«ng ®oµn c¬ së " * 40_000,
    "two ways of tones": "xóa nhà, khoẻ, " * 40_000,
    "photos that are announced": "Một số hình ảnh:\n\n" * 20_000,
    "headings that are none": "##Mục\n\n" * 40_000,
    "tables that are none": "| a | b |\n" * 60_000,
    "pictures that are none": "![a] (b.jpg)\n" * 40_000,
    "paths of a machine": "[a](C:\\x.pdf) " * 30_000,
    "more than is read": "a" * (MAX_TEXT_BYTES + 1),
}
LISTS = {
    "content/units.csv": {
        "rows": "id,tên\n" + "".join(f"cd-{n},Đơn vị {n}\n" for n in range(20_000)),
        "bad ids": "id,tên\n" + "Sở Y tế,A\n" * 20_000,
        "a cell": f"id,tên\ncd-a,{'x' * MB}\n",
        "cells": f"id,tên\ncd-a{',x' * 300_000}\n",
        "headings": f"id,tên{',x' * 30_000}\ncd-a,A\n",
        "an open quote": 'id,tên\ncd-a,"A\n' + "cd-b,B\n" * 20_000,
        "open quotes": "id,tên\n" + 'cd-a,"A\n' * 20_000,
    },
    "content/glossary.yaml": {
        "one word": "BCH: a\n" * 8000,
        "words": "".join(f"T{n}: a\n" for n in range(6000)),
        "no words": "- a\n" * 15_000,
    },
}


def refused(path: str, text: str) -> bool:
    """Read a file within the limit; tell whether it is refused."""
    parsed = judge(path, text.encode("utf-8"))
    errors = [p for p in parsed.diagnostics if p.severity is Severity.ERROR]
    assert errors or parsed.documents
    return bool(errors)


@pytest.mark.parametrize("name", MATTERS)
def test_front_matter_that_is_made_to_cost(name: str) -> None:
    read = name in ("blank lines",)
    assert refused(ARTICLE, f"{START}{MATTERS[name]}---\nMột câu.\n") is not read


@pytest.mark.slow
@pytest.mark.parametrize("name", PROSE)
def test_texts_that_are_made_to_cost_the_checks(name: str) -> None:
    refused(ARTICLE, f"{START}---\n{PROSE[name]}\n")


@pytest.mark.slow
@pytest.mark.parametrize("name", BOMBS)
def test_texts_that_are_made_to_cost_the_conversion(name: str) -> None:
    refused(ARTICLE, f"{START}---\n{BOMBS[name]}\n")


@pytest.mark.slow
@pytest.mark.parametrize(("path", "name"), [(p, name) for p in LISTS for name in LISTS[p]])
def test_lists_that_are_made_to_cost(path: str, name: str) -> None:
    refused(path, LISTS[path][name])
