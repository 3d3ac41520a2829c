"""Links to other sites: which there are, and what is told at which place."""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.checks.baseline import identity
from sitegen.checks.external_links import Verdict, not_asked, told, uses
from sitegen.content.document import Contents, contents_of
from sitegen.diagnostics import Diagnostic, Severity
from sitegen.flow.parsing import checked
from sitegen.report.catalogue import catalogue
from tests.sites import article, matter

OWN = "https://congdoan.example.vn/"
URL = "https://cu.example.vn/tin"
A, P, U, C = "content/articles/", "content/pages/", "content/units/", "content/changes/"


def contents(files: Mapping[str, str]) -> Contents:
    parsed = [
        checked(path, text.encode("utf-8"), "Asia/Ho_Chi_Minh") for path, text in files.items()
    ]
    assert [p for one in parsed for p in one.diagnostics if p.severity is Severity.ERROR] == []
    return contents_of(document for one in parsed for document in one.documents)


def places(files: Mapping[str, str]) -> list[str]:
    found = [(use.span.path, use.span.line, use.span.column, use.address)
             for use in uses(contents(files), OWN)]  # fmt: skip
    return [f"{path}:{line}:{column} {address}" for path, line, column, address in sorted(found)]


def said(verdict: Verdict) -> list[Diagnostic]:
    files = {A + "a.md": article("Bài", "1/6/2020", body=f"[Cũ]({URL}) và [nữa]({URL}).")}
    return [*told(uses(contents(files), OWN), {URL: verdict})]


def test_links_of_every_kind_of_text() -> None:
    link = f"[Cũ]({URL})"
    assert places(
        {
            A + "a.md": article("Bài", "1/6/2020", body=link),
            P + "gioi-thieu.md": matter("tieu_de: Giới thiệu", body=link),
            U + "cd-a.md": matter("ten: Công đoàn A", body=link),
            C + "1.md": matter("ngay: 1/1/2020", "loai: giai-the", "tu: [a]", body=link),
        }
    ) == [
        f"{A}a.md:5:6 {URL}",
        f"{C}1.md:6:6 {URL}",
        f"{P}gioi-thieu.md:4:6 {URL}",
        f"{U}cd-a.md:4:6 {URL}",
    ]


def test_addresses_of_front_matter() -> None:
    text = article(
        "Bài",
        "1/6/2020",
        "nguon: {ten: Báo Lao động, dia_chi: https://bao.example.vn/1}",
        "vien_dan:",
        "  - 05-CT/TW",
        "  - so: 06-CT/TW",
        "    lien_ket: https://luat.example.vn/6",
        "video: https://video.example.vn/v?a=1",
    )
    assert places({A + "a.md": text}) == [
        f"{A}a.md:4:37 https://bao.example.vn/1",
        f"{A}a.md:8:15 https://luat.example.vn/6",
        f"{A}a.md:9:8 https://video.example.vn/v?a=1",
    ]


def test_what_leads_to_no_other_site_is_left_alone() -> None:
    body = f"[a](b.md) [b](mailto:a@example.vn) [c](tel:024123) [d]({OWN}tin/) [e](#muc)"
    assert places({A + "a.md": article("Bài", "1/6/2020", body=body)}) == []


def test_every_place_is_told() -> None:
    found = said(Verdict("dead", "answer", "404 Not Found"))
    assert [(p.id, p.severity, p.span.column) for p in found] == [
        ("external-dead", Severity.WARNING, 6),
        ("external-dead", Severity.WARNING, 6 + len(f"{URL}) và [nữa](")),
    ]


def test_what_is_fine_or_not_known_is_not_told() -> None:
    assert said(Verdict("good", "answer", "200 OK")) == []
    files = {A + "a.md": article("Bài", "1/6/2020", body=f"[Cũ]({URL})")}
    assert [*told(uses(contents(files), OWN), {})] == []


def test_only_the_cause_is_told() -> None:
    words = catalogue("vi")
    [dead, _] = said(Verdict("dead", "host", "cu.example.vn"))
    assert words.message(dead) == f"Liên kết ra ngoài đã hỏng: {URL}"
    assert words.help(dead)[0] == "Không có máy chủ nào tên là cu.example.vn."
    assert len(words.help(dead)) == 2
    [unsure, _] = said(Verdict("unsure", "certificate", "cu.example.vn"))
    assert (unsure.id, unsure.severity) == ("external-unsure", Severity.ADVICE)
    assert words.help(unsure)[0] == "Chứng chỉ bảo mật (https) của cu.example.vn không hợp lệ."
    assert len(words.help(unsure)) == 2


def test_a_new_address_is_offered() -> None:
    [moved, _] = said(Verdict("moved", "answer", "200 OK", "https://moi.example.vn/"))
    assert (moved.id, moved.severity) == ("external-moved", Severity.ADVICE)
    assert catalogue("vi").help(moved)[0] == "Hãy ghi địa chỉ mới: https://moi.example.vn/"


def test_a_dead_link_is_known_by_its_address_however_it_died() -> None:
    causes = (Verdict("dead", "answer", "404 Not Found"), Verdict("dead", "host", "cu.example.vn"))
    assert {identity(said(one)[0]) for one in causes} == {("external-dead", A + "a.md", URL)}


def test_without_a_network_there_is_one_remark() -> None:
    problem = not_asked(300)
    assert (problem.id, problem.severity) == ("external-offline", Severity.ADVICE)
    assert "300 liên kết" in catalogue("vi").message(problem)
