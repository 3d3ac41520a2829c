"""One build tells everything that is wrong, each at its place in the file."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from sitegen.diagnostics import Diagnostic
from tests.sites import CONFIG, Files, article, matter, photo, shown, site_at

A = "content/articles/"


def _problems(folder: Path, files: Files) -> list[Diagnostic]:
    return list(site_at(folder, files).build().diagnostics)


def test_settings_that_cannot_be_read_hide_nothing_else(tmp_path: Path) -> None:
    files: Files = {
        "content/units.csv": "id,tên\n,A\n",
        f"{A}a.md": article("A", "31/2/2023", body="[x](khong-co.md)"),
        "templates/home.html": "{% if %}",
    }
    site = site_at(tmp_path, files, "title: T\nbase_url: trang tin\n")
    told = ["base-url-invalid config.yaml:2", "registry-cell-empty content/units.csv:2"]
    told += ["template-syntax templates/home.html:1", f"date-impossible {A}a.md:3"]
    assert sorted(shown(site.build().diagnostics)) == sorted(told)
    # What was read is remembered, and told again when the settings are right.
    site.write({"config.yaml": CONFIG})
    again = site.build()
    assert sorted(shown(again.diagnostics)) == sorted([*told[1:], f"link-broken {A}a.md:5"])
    assert again.counts.converted == 0


def test_places_are_those_of_a_file_typed_letter_by_letter(tmp_path: Path) -> None:
    text = article(
        "Lễ trao quà", "24/5/2023", "thu_vien_anh: [{anh: ảnh_đẹp.jpg, mo_ta: DSC_1.jpg}]",
        "don_vi: Công đoàn Mộ", "trang_thai: go-bai",
        body="Một \u00adcâu: [mộ tả](mất.md), ![tặng quà](ảnh-mất.jpg)\n\n##Tiêu đề",
    )  # fmt: skip
    data = unicodedata.normalize("NFD", text)
    files: Files = {f"{A}a.md": data, f"{A}ảnh_đẹp.jpg": photo()}
    found = _problems(tmp_path, files)
    lines = data.split("\n")
    places = {
        one.id: lines[one.span.line - 1][one.span.column - 1 : one.span.end_column - 1]
        for one in found
        if one.span.line
    }
    assert {id: unicodedata.normalize("NFC", place) for id, place in places.items()} == {
        "alt-is-file-name": "DSC_1.jpg",
        "hidden-characters": "ễ trao quà",
        "unit-name-unknown": "Công đoàn Mộ",
        "withdrawal-missing": "go-bai",
        "link-broken": "mất.md",
        "file-missing": "ảnh-mất.jpg",
        "heading-not-read": "##Tiêu đề",
    }


def test_a_page_of_unknown_keys_is_told_in_full(tmp_path: Path) -> None:
    keys = [f"k{number}xzqj: 1" for number in range(300)]
    found = _problems(tmp_path, {f"{A}a.md": article("A", "24/5/2023", *keys)})
    assert [one.span.line for one in found if one.id == "key-unknown"] == [*range(4, 304)]


def test_no_file_is_told_to_link_to_itself(tmp_path: Path) -> None:
    files: Files = {
        f"{A}le-trao-qua.md": article(
            "A", "24/5/2023", body="[x](le-trao-qa.md) [y](../le-trao-qua.md)"
        ),
        f"{A}2023/hoi-nghi.md": article("B", "24/5/2023", body="[x](le-trao-qua.md)"),
    }
    found = [one for one in _problems(tmp_path, files) if one.id == "link-broken"]
    assert [dict(one.args)["suggestion"] for one in found] == ["../le-trao-qua.md", "", ""]


def test_a_text_that_is_refused_is_marked_by_its_line(tmp_path: Path) -> None:
    text = matter("tieu_de: A", "ngay_dang: 24/5/2023", body="Câu.\n\n" + "> " * 20 + "a")
    [problem] = _problems(tmp_path, {f"{A}a.md": text})
    span = problem.span
    assert (problem.id, span.line, span.column) == ("markup-too-deep", 7, 1)
    assert span.end_column == len("> " * 20 + "a") + 1
