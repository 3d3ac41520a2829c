"""Editors are told what the program takes: schemas take the good and refuse the bad."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from string import Template
from typing import Any, get_args

import jsonschema
import pytest
import yaml

from sitegen.content.kinds import kind_of
from sitegen.editor.schemas import FILE_KINDS, STAND_INS, VOCABULARIES, schema_text
from sitegen.locale.keys import key_words
from sitegen.locale.starter import starter
from sitegen.locale.strings import strings
from sitegen.rules.rule import ARTICLE, Side
from sitegen.rules.table import RULES
from sitegen.schema.json_schema import MapOf, as_data, name_of, records_in
from sitegen.schema.node import Mapping
from sitegen.schema.record import Key, keys_of
from sitegen.schema.value import Choice, ListOf, Reading
from sitegen.schema.yaml_text import read_yaml
from sitegen.text import Language
from sitegen.text.dates import zone_of

ROOT = Path(__file__).parents[2]
LANGUAGES: tuple[Language, ...] = get_args(Language)
KINDS = {kind.name: kind for kind in FILE_KINDS}


class _Core(yaml.SafeLoader):
    """YAML as the language server of editors reads it: the core schema of 1.2, no dates."""


_Core.yaml_implicit_resolvers = {}
for _tag, _pattern, _first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", "true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?\d+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    ("float", r"[-+]?(\.\d+|\d+\.\d*)([eE][-+]?\d+)?", list("-+0123456789.")),
):
    _Core.add_implicit_resolver(
        f"tag:yaml.org,2002:{_tag}", re.compile(f"^(?:{_pattern})$"), _first
    )


def read(text: str) -> Any:
    return yaml.load(text, Loader=_Core)


@cache
def made(kind: str, language: Language = "vi") -> Any:
    return json.loads(schema_text(kind, language))


@cache
def validator(kind: str, language: Language = "vi") -> jsonschema.Draft7Validator:
    return jsonschema.Draft7Validator(made(kind, language))


def complaints(kind: str, text: str, language: Language = "vi") -> list[str]:
    return told(kind, read(text), language)


def told(kind: str, data: Any, language: Language = "vi") -> list[str]:
    return [error.message for error in validator(kind, language).iter_errors(data)]


def front_matter(text: str) -> str:
    return text.removeprefix("\ufeff").split("---\n")[1]


def files() -> list[tuple[str, str, str]]:
    """Return kind, path and YAML of every file of the demonstration that is filled in."""
    listed = []
    for path in sorted((*ROOT.glob("config.yaml"), *(ROOT / "content").rglob("*"))):
        place = path.relative_to(ROOT).as_posix()
        kind = kind_of(place)
        name = kind.name if kind else Path(place).stem
        if name in KINDS and path.suffix in (".md", ".yaml"):
            text = path.read_text(encoding="utf-8")
            listed.append((name, place, text if path.suffix == ".yaml" else front_matter(text)))
    return listed


def test_without_a_name_all_schemas_are_told() -> None:
    assert made("") == {kind: made(kind) for kind in KINDS}
    with pytest.raises(KeyError):
        schema_text("bai-viet", "vi")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_one_of_draft_7(kind: str, language: Language) -> None:
    jsonschema.Draft7Validator.check_schema(made(kind, language))


def test_every_file_of_the_demonstration_is_valid() -> None:
    seen: dict[str, list[str]] = {}
    both_ways = 0
    for kind, place, text in files():
        node, _ = read_yaml(text, place)
        assert node is not None
        found = told(kind, as_data(node))
        try:
            found += complaints(kind, text)
            both_ways += 1
        except yaml.YAMLError:
            pass  # A colon or a quote that the program reads as meant; YAML does not.
        if found:
            seen[place] = found
    assert {kind for kind, _, _ in files()} == set(KINDS)
    assert both_ways > 20
    assert seen == {}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("wanted", LANGUAGES)
def test_the_files_of_a_new_site_are_valid(language: Language, wanted: Language) -> None:
    site = starter(language).site
    settings = Template(site["config.yaml"]).substitute(sections="")
    assert complaints("config", settings, wanted) == []
    assert complaints("glossary", site["content/glossary.yaml"], wanted) == []


GOOD = "tieu_de: Hội nghị\nngay_dang: 24/5/2023\n"


@pytest.mark.parametrize(
    "more",
    [
        "the_loai: Hội nghị",
        "the_loai: HOI NGHI",
        "the_loai: hội_thảo khoa học",
        "the_loai: họp",
        "type: hoi-nghi",
        "tac_gia: Phan Tuấn",
        "tac_gia: [Phan Tuấn, Lê Hoa]",
        "ghim: có",
        "ghim: Không",
        "ghim: true",
        "dai_hoi: 2023-2028",
        "dai_hoi: {nhiem_ky: 2023 – 2028, lan_thu: VIII, ket_qua: {bch: 15}}",
        "dai_hoi: {nhiem_ky: 2023-2028, ket_qua: {bch: {so_luong: 15, hien_co: 13 đồng chí}}}",
        "anh_dai_dien: anh/a.jpg",
        "anh_dai_dien: {tep: anh/a.jpg, mo_ta: Hai đội kéo co}",
        "Ảnh đại diện: a.jpg",
        "dia_diem:",
        "khac: {mau_nen: [xanh, 3, {a: b}]}",
    ],
)
def test_what_the_program_takes_is_valid(more: str) -> None:
    assert complaints("article", GOOD + more) == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("article", GOOD + "tieude: x"),
        ("article", GOOD + "titel: x"),
        ("article", GOOD + "ngay: 24/5/2023"),
        ("article", GOOD + "title: x"),
        ("article", GOOD + "the_loai: hoi-nghj"),
        ("article", GOOD + "the_loai: hội thảo"),
        ("article", GOOD + "trang_thai: draft"),
        ("article", GOOD + "trang_thai: [nhap]"),
        ("article", GOOD + "ghim: có lẽ"),
        ("article", GOOD + "sapo: {a: b}"),
        ("article", GOOD + f"tieu_de_ngan: {'x' * 81}"),
        ("article", GOOD + "dia_diem: ''"),
        ("article", GOOD + "cap_nhat: hôm qua"),
        ("article", GOOD + "dai_hoi: 2023"),
        ("article", GOOD + "dai_hoi: {lan_thu: 8}"),
        ("article", GOOD + "dai_hoi: {nhiem_ky: 2023-2028, ket_qua: {bch: 1500}}"),
        ("article", GOOD + "anh_dai_dien: {mo_ta: Hai đội kéo co}"),
        ("article", GOOD + "anh_dai_dien: 'C:\\anh.jpg'"),
        ("article", GOOD + "video: www.example.vn"),
        ("article", GOOD + "duong_dan: Trao Quà"),
        ("article", GOOD + "nhan_vat: [{ten: Hoa, vai: khach-moi}]"),
        ("article", "tieu_de: Thiếu ngày"),
        ("article", "[tieu_de, ngay_dang]"),
        ("page", "tieu_de: Giới thiệu\nthu_tu: một"),
        ("page", "trang_thai: go-bai"),
        ("unit", "ten: Công đoàn\ncap: xã"),
        ("unit", "truc_thuoc: {tu: 2012}"),
        ("change", "ngay: 1/7/2025\nloai: hợp"),
        ("change", "ngay: 1/7/2025"),
        ("config", "title: x\nbase_url: example.vn"),
        ("config", "title: x\nbase_url: https://example.vn/\nmuc_do: {photos-announced: nặng}"),
        ("config", "title: x\nbase_url: https://example.vn/\nlists: {moi: {number: 5}}"),
        ("config", "title: x\nbase_url: https://example.vn/\npage_size: 500"),
        ("glossary", "BCH: {y_nghia: Ban Chấp hành}"),
        ("glossary", "BCH: [Ban Chấp hành]"),
    ],
)
def test_what_the_program_refuses_is_not(kind: str, text: str) -> None:
    assert complaints(kind, text) != []


# What encloses the place of a mistake.
MARKS = str.maketrans("", "", "⟦⟧")


def shown(side: Side) -> list[tuple[str, Any]]:
    """Return kind and content of every file of a rule's example that has a schema."""
    found = []
    for path, marked in ({ARTICLE: side} if isinstance(side, str) else side).items():
        text = marked.translate(MARKS)
        kind = kind_of(path)
        name = kind.name if kind else Path(path).stem
        whole = path.endswith(".yaml")
        if name in KINDS and (whole or text.startswith("---\n")):
            node, _ = read_yaml(text if whole else front_matter(text), path)
            if node is not None:
                found.append((name, as_data(node)))
    return found


EXAMPLES = [(rule.id, rule.example) for rule in RULES.values() if rule.example]


def test_what_the_rules_show_as_right_is_right_in_an_editor_too() -> None:
    found = {
        id: complaints
        for id, example in EXAMPLES
        for kind, data in shown(example.good)
        if (complaints := told(kind, data))
    }
    assert found == {}


def test_an_editor_finds_what_is_wrong_with_a_value_itself() -> None:
    found = {
        id for id, example in EXAMPLES for kind, data in shown(example.bad) if told(kind, data)
    }
    assert found >= set(
        "choice-ambiguous choice-unknown date-unreadable expected-mapping expected-text "
        "key-ambiguous key-missing key-not-indented key-unknown language-invalid list-too-long "
        "not-yes-or-no number-unreadable path-invalid slug-invalid term-unreadable text-empty "
        "text-too-long url-invalid base-url-invalid setting-missing".split()
    )


RECORDS = {
    name_of(record): record for kind in FILE_KINDS for record in records_in(kind.content, STAND_INS)
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_and_every_value_has_words_and_no_word_lacks_a_key(language: Language) -> None:
    words = key_words(language)
    known = {name: {key.english for key in keys_of(record)} for name, record in RECORDS.items()}
    assert {record: set(keys) for record, keys in words.words.items()} == known
    assert set(words.titles) == set(known)
    values = {v for c in choices() if c not in VOCABULARIES for v in c.values}
    assert set(words.values) == values


def choices() -> list[Choice]:
    def inside(type: Any) -> list[Choice]:
        if isinstance(type, Choice):
            return [type]
        return inside(type.item) if isinstance(type, ListOf | MapOf) else []

    return [
        choice
        for record in RECORDS.values()
        for key in keys_of(record)
        for choice in inside(STAND_INS.get(key.type.__class__, key.type))
    ]


def test_records_go_by_names_that_no_two_share() -> None:
    records = {r for kind in FILE_KINDS for r in records_in(kind.content, STAND_INS)}
    assert len(records) == len(RECORDS)


def everything() -> list[tuple[str, Key]]:
    return [(name, key) for name, record in RECORDS.items() for key in keys_of(record)]


@pytest.mark.parametrize(
    ("record", "key"), everything(), ids=[f"{name}.{key.english}" for name, key in everything()]
)
def test_every_example_is_valid_and_read_without_a_remark(record: str, key: Key) -> None:
    _, example = key_words("vi").words[record][key.english]
    kind = next(k for k in FILE_KINDS if RECORDS[record] in records_in(k.content, STAND_INS))
    definitions = made(kind.name)["definitions"]
    here = {"$ref": f"#/definitions/{record}.{key.english}", "definitions": definitions}
    one = jsonschema.Draft7Validator(here)
    node, problems = read_yaml(f"{key.vietnamese}: {example}\n", "vi-du.md")
    assert isinstance(node, Mapping)
    assert list(one.iter_errors(as_data(node.entries[0][1]))) == []
    assert list(one.iter_errors(read(f"x: {example}\n")["x"])) == []
    reading = Reading(zone_of("Asia/Ho_Chi_Minh"))
    key.type.read(node.entries[0][1], reading, key.english)
    assert [*problems, *reading.problems] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_editors_offer_the_keys_of_the_sites_language_and_explain_them(language: Language) -> None:
    definitions = made("article", language)["definitions"]
    properties = definitions["Article"]["properties"]
    names = {"vi": "the_loai", "en": "type"}
    assert "doNotSuggest" not in properties.pop(names.pop(language))
    assert [properties[other]["doNotSuggest"] for other in names.values()] == [True]
    explained = definitions["Article.type"]
    assert explained["description"] == key_words(language).words["Article"]["type"][0]
    values = explained["anyOf"][0]
    labels = dict(zip(values["enum"], values["enumDescriptions"], strict=True))
    assert labels["hoi-nghi"] == strings(language)("type_hoi_nghi")


def test_the_settings_are_offered_in_english_as_a_new_site_has_them() -> None:
    properties = made("config")["definitions"]["Config"]["properties"]
    assert "doNotSuggest" not in properties["base_url"]
    assert properties["dia_chi_trang"]["doNotSuggest"]
