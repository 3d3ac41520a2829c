"""One run tells every mistake of a file as if it were the only one, and none twice."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import datetime
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import pytest

from sitegen.build import check
from sitegen.diagnostics import Diagnostic
from sitegen.flow.options import BuildOptions
from tests.sites import CONFIG, NOW, photo, site_at

A = "content/articles/"
DELEGATES = "  ket_qua: {dai_bieu: {chinh_thuc: 3, du_khuyet: 2, tong: 4}}\n"


class Mistake(NamedTuple):
    """What is written for a key or in the body (""), and the ids of what is told of it."""

    key: str
    text: str
    told: tuple[str, ...]


MISTAKES: dict[str, Mistake] = {
    # What YAML refuses
    "tab": Mistake("tac_gia", "tac_gia:\n\t- A\n", ("yaml-tab",)),
    "indent": Mistake("nguon", "nguon: A\n  dia_chi: B\n", ("yaml-indent",)),
    "no-key": Mistake("no-key", "Một dòng chữ\n", ("yaml-no-key",)),
    "brackets": Mistake("nhan_vat", "nhan_vat:\n  - A\n  - {ten: B\n", ("yaml-brackets",)),
    "tag": Mistake("khac", "khac: {a: !x 1}\n", ("yaml-tag",)),
    # Keys
    "unknown": Mistake("titel", "titel: A\n", ("key-unknown",)),
    "twice": Mistake("ghim", "ghim: có\nghim: không\n", ("duplicate-key",)),
    "outdented": Mistake("van_ban", "van_ban:\nso_ky_hieu: 5\n", ("key-not-indented",)),
    "missing-in-item": Mistake("nhan_su", "nhan_su: [{chuc_vu: A}]\n", ("key-missing",)),
    # Values
    "type": Mistake("the_loai", "the_loai: zz\n", ("choice-unknown",)),
    "date": Mistake("ngay_dang", "ngay_dang: 31/2/2024\n", ("date-impossible",)),
    "title": Mistake("tieu_de", f"tieu_de: {'x' * 301}\n", ("text-too-long",)),
    "summary": Mistake("sapo", "sapo: [A, B]\n", ("expected-text",)),
    "slug": Mistake("duong_dan", "duong_dan: ../x\n", ("slug-invalid",)),
    "alias": Mistake("dia_chi_cu", "dia_chi_cu: ['a b']\n", ("alias-invalid",)),
    "term": Mistake("dai_hoi", "dai_hoi: {nhiem_ky: x}\n", ("term-unreadable",)),
    "start": Mistake("su_kien", "su_kien: {bat_dau: 32/1/2024}\n", ("date-impossible",)),
    # What checks of documents find
    "late": Mistake("su_kien", "su_kien: {bat_dau: 1/2/2030}\n", ("event-after-report",)),
    "sum": Mistake(
        "dai_hoi", f"dai_hoi:\n  nhiem_ky: 2023-2028\n{DELEGATES}", ("congress-delegates-sum",)
    ),
    "sum-without-term": Mistake(
        "dai_hoi", f"dai_hoi:\n{DELEGATES}", ("key-missing", "congress-delegates-sum")
    ),
    "cover": Mistake("anh_dai_dien", "anh_dai_dien: co.jpg\n", ("cover-alt-missing",)),
    "cover-path": Mistake(
        "anh_dai_dien",
        "anh_dai_dien: {anh: 'C:\\a.jpg', mo_ta: IMG_1234.jpg}\n",
        ("path-invalid", "alt-is-file-name"),
    ),
    "gallery": Mistake(
        "thu_vien_anh",
        "thu_vien_anh:\n  - [x]\n  - {anh: khong-co.jpg, mo_ta: Tên}\n  - {anh: co.jpg}\n",
        ("expected-mapping", "file-missing", "gallery-alt-missing"),
    ),
    "withdrawn": Mistake("trang_thai", "trang_thai: go-bai\n", ("withdrawal-missing",)),
    "expired": Mistake("het_han", "het_han: 1/1/2001\n", ("expires-before-published",)),
    # What checks of the site find
    "unit": Mistake("don_vi", "don_vi: cd-khong\n", ("unit-id-unknown",)),
    "section": Mistake("chuyen_muc", "chuyen_muc: Không có\n", ("section-unknown",)),
    "related": Mistake(
        "lien_quan", "lien_quan: ['http://b.vn/', khong-co.md]\n", ("path-invalid", "link-broken")
    ),
    "attachment": Mistake("tep_dinh_kem", "tep_dinh_kem: [khong-co.pdf]\n", ("file-missing",)),
    # The body
    "link": Mistake("", "[A](khong-co-dau.md)\n\n", ("link-broken",)),
    "address": Mistake("", "[A](/tin/2001/khong-dau/)\n\n", ("link-broken",)),
    "machine": Mistake("", "[A](C:\\a.doc)\n\n", ("path-on-this-machine",)),
    "anchor": Mistake("", "[A](#khong-co)\n\n", ("link-anchor-missing",)),
    "photo": Mistake("", "![](co.jpg)\n\n", ("photo-alt-missing",)),
    "heading": Mistake("", "##Tiêu đề\n\n", ("heading-not-read",)),
}

# Two of which one is only to be told when the other has been mended: it rests on it.
RESTING = {
    frozenset(pair)
    for pair in (
        ("date", "late"),  # Whether an event lies after a day that cannot be read.
        ("date", "expired"),
    )
}


class Told(NamedTuple):
    """A problem, with its line counted from where its mistake begins."""

    mistake: str
    line: int
    column: int
    id: str
    args: object


def written(name: str, mistakes: Iterable[str]) -> tuple[str, dict[int, tuple[str, int]]]:
    """Return an article with these mistakes, and for each of its lines whose it is."""
    front = {"tieu_de": f"tieu_de: Bài {name}\n", "ngay_dang": "ngay_dang: 24/5/2023\n"}
    whose = dict.fromkeys(front, "")
    body = ""
    lines: dict[int, tuple[str, int]] = {}
    for mistake in mistakes:
        key, text, _ = MISTAKES[mistake]
        if key:
            front[key], whose[key] = text, mistake
    number = 2
    for key, text in front.items():
        for offset in range(text.count("\n")):
            lines[number] = (whose[key], offset)
            number += 1
    number += 1
    for mistake in mistakes:
        key, text, _ = MISTAKES[mistake]
        if not key:
            for offset in range(text.count("\n")):
                lines[number] = (mistake, offset)
                number += 1
            body += text
    return f"---\n{''.join(front.values())}---\n{body}Một câu.\n", lines


def told(folder: Path, planted: Mapping[str, tuple[str, ...]]) -> dict[str, Counter[Told]]:
    """Return what one check tells of files with mistakes, by file."""
    files: dict[str, str | bytes] = {f"{A}co.jpg": photo()}
    owners = {}
    for name, mistakes in planted.items():
        files[f"{A}{name}.md"], owners[name] = written(name, mistakes)
    root = site_at(folder, files, CONFIG).root
    now = datetime.fromisoformat(NOW)
    options = BuildOptions(root=root, output=root / "output", now=now, jobs=1, check=True)
    found: dict[str, Counter[Told]] = {name: Counter() for name in planted}
    for problem in check(options, lambda stage, done, total: None):
        name = problem.span.path.removeprefix(A).removesuffix(".md")
        found[name][_told(problem, owners[name])] += 1
    return found


def _told(problem: Diagnostic, owners: Mapping[int, tuple[str, int]]) -> Told:
    mistake, line = owners.get(problem.span.line, ("", problem.span.line))
    args = tuple((name, value) for name, value in problem.args if name != "suggestion")
    return Told(mistake, line, problem.span.column, problem.id, args)


def mixable(names: Iterable[str]) -> bool:
    keys = [MISTAKES[name].key for name in names if MISTAKES[name].key]
    return len(set(keys)) == len(keys)


ALONE = {name: (name,) for name in MISTAKES}
PAIRS = {
    f"{one}--{other}": (one, other)
    for one, other in combinations(MISTAKES, 2)
    if mixable((one, other))
}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Counter[Told]]:
    """What one check of all of them tells, each combination in a file of its own."""
    return told(tmp_path_factory.mktemp("planted"), {**ALONE, **PAIRS})


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_where_it_was_made(found: dict[str, Counter[Told]], name: str) -> None:
    assert sorted(one.id for one in found[name].elements()) == sorted(MISTAKES[name].told)
    assert {one.mistake for one in found[name]} == {name}


def test_of_two_mistakes_each_is_told_as_if_it_were_alone(found: dict[str, Counter[Told]]) -> None:
    unlike = {
        name: (found[name], found[one] + found[other])
        for name, (one, other) in PAIRS.items()
        if frozenset((one, other)) not in RESTING and found[name] != found[one] + found[other]
    }
    assert unlike == {}


def test_of_mistakes_that_rest_on_each_other_the_first_is_told(
    found: dict[str, Counter[Told]],
) -> None:
    for pair in RESTING:
        [name] = [name for name, two in PAIRS.items() if set(two) == pair]
        assert found[name] == found["date"]


def test_of_a_file_with_every_mistake_all_are_told(
    found: dict[str, Counter[Told]], tmp_path: Path
) -> None:
    for left_out in (
        {"date", "start", "term", "sum-without-term", "cover"},
        {"late", "expired", "sum", "term", "cover-path"},
    ):
        names = tuple(name for name in MISTAKES if name not in left_out)
        assert mixable(names)
        alone = sum((found[name] for name in names), Counter[Told]())
        assert told(tmp_path / names[0] / str(len(names)), {"tat-ca": names})["tat-ca"] == alone


def test_hundreds_of_lines_give_all_their_problems_once(tmp_path: Path) -> None:
    people = "".join(f"  - ten: Người {n}\n    vai_tro: vai{n:03}zz\n" for n in range(150))
    unknown = "".join(f"mucla{n:03}x: {n}\n" for n in range(150))
    slips = "".join(f"khoi{n:03}y:\n\ta: b\n" for n in range(50))
    text = f"---\ntieu_de: A\nngay_dang: 31/2/2024\nnhan_vat:\n{people}{unknown}{slips}---\nThân.\n"
    root = site_at(tmp_path, {f"{A}a.md": text}, CONFIG).root
    now = datetime.fromisoformat(NOW)
    options = BuildOptions(root=root, output=root / "output", now=now, jobs=1, check=True)

    problems = check(options, lambda stage, done, total: None)

    assert Counter(one.id for one in problems) == {
        "date-impossible": 1,
        "choice-unknown": 150,
        "key-unknown": 200,
        "yaml-tab": 50,
    }
    assert len({(one.id, one.span) for one in problems}) == len(problems)
