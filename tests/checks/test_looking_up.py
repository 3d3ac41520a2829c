"""Model, plan and site checks decide from placements: an article is looked up to point at it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from msgspec import structs

from sitegen.checks.site_checks import SITE_CHECKS
from sitegen.config import read_located
from sitegen.content.document import ArticleDocument, Document, contents_of
from sitegen.content.kinds import kind_of
from sitegen.content.source import read, scan
from sitegen.diagnostics import Diagnostic
from sitegen.flow.parsing import checked
from sitegen.model.site import build_site
from sitegen.pages.plan import plan
from tests.checks.found import A, P, S
from tests.sites import CONFIG, Files, article, matter

ROOT = Path(__file__).parents[2]


class _Archive(Mapping[str, Document]):
    """Documents as a build remembers them: not to be walked over; notes which articles it gave."""

    def __init__(self, documents: Mapping[str, Document]) -> None:
        self._documents = documents
        self.decoded: set[str] = set()

    def __getitem__(self, key: str) -> Document:
        document = self._documents[key]
        if isinstance(document, ArticleDocument):
            self.decoded.add(key)
        return document

    def __iter__(self) -> Iterator[str]:
        raise AssertionError("walked over all documents")

    def __len__(self) -> int:
        raise AssertionError("counted all documents")


def _looked_up(files: Files, settings: str, now: str) -> tuple[set[str], list[Diagnostic]]:
    """Return the articles that were looked up, and all that was found."""
    config, places, _ = read_located(settings)
    assert config is not None
    documents = [
        document
        for path, content in files.items()
        if kind_of(path) is not None
        for data in (content if isinstance(content, bytes) else content.encode("utf-8"),)
        for document in checked(path, data, config.timezone).documents
    ]
    known = contents_of(documents)
    archive = _Archive(known.documents)
    contents = structs.replace(known, documents=archive)
    resources = [path for path in files if kind_of(path) is None]
    instant = datetime.fromisoformat(now)
    site, unresolved = build_site(config, contents, resources, (), instant, places=places)
    planned = plan(site, {})
    found = [p for check in SITE_CHECKS for p in check.run(site, contents, planned)]
    return archive.decoded, [*unresolved, *found]


def test_of_the_demonstration_only_articles_with_a_remark_are_looked_up() -> None:
    sources, _ = scan(ROOT)
    files = {file.path: read(file) if kind_of(file.path) else b"" for file in sources}
    settings = (ROOT / "config.yaml").read_text(encoding="utf-8")
    decoded, found = _looked_up(files, settings, "2026-11-21T07:00:00")
    assert [problem.id for problem in found] == ["tag-spelling", "hidden-until"]
    assert decoded == {problem.span.path for problem in found}


FAULTY: Files = {
    "content/units.csv": "id,tên,trực thuộc,đến\nr,Gốc,,\ncu,Đơn vị cũ,r,2001\n"
    "b,Công đoàn Sở,r,\nc,Công đoàn Sở,r,\n",
    f"{A}fine.md": article("Không có lỗi", "1/1/2019", "don_vi: b", "chu_de: [Hoá đơn]"),
    f"{A}spelt.md": article("Chủ đề viết khác", "2/1/2019", "chu_de: [hóa đơn]"),
    f"{A}clash.md": article("Chủ đề trùng địa chỉ", "3/1/2019", "chu_de: [hoa đơn]"),
    f"{A}units.md": article("Đơn vị", "4/1/2019", "don_vi: zz", "don_vi_tham_gia: [Lạ, z-z]"),
    f"{A}names.md": article("Hai đơn vị một tên", "4/1/2019", "don_vi: Công đoàn Sở"),
    f"{A}section.md": article("Chuyên mục", "5/1/2019", "chuyen_muc: không có"),
    f"{A}ended.md": article("Đã kết thúc", "6/1/2019", "don_vi: cu"),
    f"{A}links.md": article(
        "Liên kết", "7/1/2019", "lien_quan: [draft.md, mat.md, ../pages/p.md]",
        body="[a](fine.md#x) [b](draft.md) [c](mat.md) [d](/khong/co/) [e](../glossary.yaml) "
        "[f](../../../x.md) [g](/tin)",
    ),
    f"{A}draft.md": article("Bản nháp", "8/1/2019", "trang_thai: nhap"),
    f"{A}files.md": article(
        "Tệp", "9/1/2019", "anh_dai_dien: {anh: mat.jpg, mo_ta: Người}", "tep_dinh_kem: [mat.pdf]",
        "thu_vien_anh: [kho]", "van_ban: {so: 1, tep: mat.pdf}",
        body="![Người](mat.png) ![Người](https://x.vn/a.png) ![Người](a.bmp)",
    ),
    f"{A}one.md": article("Một", "10/1/2019", "dai_hoi: {nhiem_ky: 2018-2023, lan_thu: 1}"),
    f"{A}two.md": article("Hai", "11/1/2019", "dai_hoi: {nhiem_ky: 2018-2023, lan_thu: 2}"),
    f"{A}slug.md": article("Địa chỉ", "12/1/2019", "duong_dan: tin"),
    f"{A}alias.md": article("Tên cũ", "13/1/2019", "dia_chi_cu: [/tin/2019/ten-cu/, /p/]"),
    f"{A}same/x.md": article("Trùng", "14/1/2019"),
    f"{A}same/y.md": article("Trùng", "15/1/2019"),
    f"{P}p.md": matter("tieu_de: Trang", body="[a](mat.md)"),
    "content/glossary.yaml": "BCH: Ban Chấp hành\n",
    f"{A}a.bmp": "",
    f"{S}tin/x.txt": "",
}  # fmt: skip


def test_only_articles_that_something_is_said_of_are_looked_up() -> None:
    decoded, found = _looked_up(FAULTY, CONFIG + "root_unit: r\n", "2026-07-01T12:00:00")
    named = {span.path for p in found for span in (p.span, *(also.span for also in p.related))}
    assert decoded <= named
    articles = {path for path in FAULTY if path.startswith(A) and path.endswith(".md")}
    assert decoded == articles - {f"{A}draft.md"}
    assert len({problem.id for problem in found}) == 23
