"""What cannot be judged because of an error elsewhere is not told as an error of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitegen.content.document import Parsed
from sitegen.flow import parsing
from sitegen.flow.parsing import checked
from tests.checks.found import ROOTED, A, C, P, U, found
from tests.sites import CONFIG, Files, article, matter, shown, site_at

USES: Files = {
    f"{A}ma.md": article("Một", "24/5/2023", "don_vi: cd-a", body="[A](/don-vi/cd-a/)"),
    f"{A}ten.md": article("Hai", "25/5/2023", "don_vi: Công đoàn A"),
    f"{C}1.md": matter("ngay: 1/7/2025", "loai: giải thể", "tu: cd-a"),
}
SETTINGS = ROOTED + "lists:\n  moi: {unit: cd-a}\n"


def _found(files: Files, settings: str = SETTINGS) -> list[str]:
    return [problem.partition(":")[0] for problem in found({**USES, **files}, settings=settings)]


def test_units_that_nobody_registered_are_told_wherever_they_are_named() -> None:
    assert _found({"content/units.csv": "id,tên\nldld-tinh,LĐLĐ tỉnh\n"}) == [
        "list-unit-unknown config.yaml",
        "unit-id-unknown content/articles/ma.md",
        "link-broken content/articles/ma.md",
        "unit-name-unknown content/articles/ten.md",
        "unit-unknown content/changes/1.md",
    ]


@pytest.mark.parametrize(
    ("registry", "id"),
    [
        (b"STT,t\xc3\xaan\n1,A\n", "registry-heading-missing"),
        (b"id,t\xeann\ncd-a,A\n", "encoding-not-utf8"),
        ("id,tên,từ\nldld-tinh,LĐLĐ tỉnh,Dec-03\n".encode(), "date-unreadable"),
    ],
)
def test_a_registry_with_an_error_is_all_there_is_to_say(registry: bytes, id: str) -> None:
    told = _found({"content/units.csv": registry})
    assert {problem.partition(" ")[2] for problem in told} == {"content/units.csv"}
    assert f"{id} content/units.csv" in told


def test_a_unit_file_with_an_error_may_be_the_unit_meant() -> None:
    files: Files = {
        "content/units.csv": "id,tên\nldld-tinh,LĐLĐ tỉnh\n",
        f"{U}cd-a.md": matter("ten: Công đoàn A", "cap: xã"),
    }
    assert _found(files) == [f"choice-unknown {U}cd-a.md"]


def test_the_unit_whose_site_it_is_may_have_an_error_too() -> None:
    files: Files = {f"{U}ldld-tinh.md": matter("ten: LĐLĐ tỉnh", "cap: xã")}
    assert found(files, settings=ROOTED) == [f"choice-unknown {U}ldld-tinh.md:3:6"]


def test_another_unit_with_an_error_excuses_no_wrong_id() -> None:
    files: Files = {
        f"{U}cd-b.md": matter("ten: Công đoàn B", "cap: xã"),
        f"{A}ma.md": article("Một", "24/5/2023", "don_vi: cd-a"),
    }
    assert found(files) == [f"unit-id-unknown {A}ma.md:4:9", f"choice-unknown {U}cd-b.md:3:6"]


# The same in a build, which tells by itself what could be read.


def _built(folder: Path, files: Files, settings: str = CONFIG) -> list[str]:
    return shown(site_at(folder, files, settings).build().diagnostics)


def test_a_faulty_document_is_told_once_and_not_by_who_names_it(tmp_path: Path) -> None:
    files: Files = {
        f"{A}a.md": article(
            "A",
            "24/5/2023",
            "don_vi: cd-a",
            "lien_quan: [c.md]",
            body="[C](c.md) [P](../pages/gt.md) [A](/don-vi/cd-a/)",
        ),
        f"{A}c.md": article("C", "24/5/2023", "the_loai: zz"),
        f"{U}cd-a.md": matter("ten: Công đoàn A", "cap: xã"),
        f"{P}gt.md": matter("tieu_de: Giới thiệu", "la: 1"),
    }
    assert _built(tmp_path, files, CONFIG + "lists:\n  moi: {unit: cd-a}\n") == [
        f"choice-unknown {A}c.md:4",
        f"key-unknown {P}gt.md:3",
        f"choice-unknown {U}cd-a.md:3",
    ]


def test_a_registry_that_cannot_be_read_is_all_there_is_to_say_in_a_build(tmp_path: Path) -> None:
    files: Files = {**USES, "content/units.csv": b"id,t\xeann\ncd-a,A\n"}
    assert _built(tmp_path, files) == ["encoding-not-utf8 content/units.csv:1"]


def test_what_the_program_stumbles_over_stops_no_other_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stumbling(path: str, data: bytes, timezone: str) -> Parsed:
        if path.endswith("a.md"):
            raise AttributeError("x")
        return checked(path, data, timezone)

    monkeypatch.setattr(parsing, "checked", stumbling)
    files: Files = {
        f"{A}a.md": article("A", "24/5/2023"),
        f"{A}b.md": article("B", "24/5/2023", "the_loai: zz", body="[A](a.md)"),
    }
    assert _built(tmp_path, files) == [
        f"file-not-understood {A}a.md:0",
        f"choice-unknown {A}b.md:4",
    ]
