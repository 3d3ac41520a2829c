"""A site with one of everything, and questions about it."""

from __future__ import annotations

from datetime import datetime

from sitegen.build import survey
from sitegen.flow.options import BuildOptions
from sitegen.inquiry.biography import Biography, biography
from sitegen.inquiry.known import Known
from sitegen.inquiry.subject import Subject, subject
from tests.sites import NOW, Files, Written, article, matter, photo

A = "content/articles/"
UNITS = "id;tên;cấp;trực thuộc;đến\ncd-a;Công đoàn A;cấp tỉnh;;\ncd-b;Công đoàn B;cơ sở;cd-a;\n"
ONE_OF_EVERYTHING: Files = {
    A + "2026/a.md": article(
        "Bài A",
        "1/6/2026",
        "don_vi: cd-b",
        "chu_de: [Tết]",
        "dia_chi_cu: [/tin/cu.html, '/tin.php?id=12']",
        "anh_dai_dien: {anh: a.jpg, mo_ta: Các đại biểu chụp chung}",
        "lien_quan: [b.md]",
        body="[Bài B](b.md), [mẫu đơn](mau-don.pdf), [đơn vị](/don-vi/cd-b/), "
        "[ngoài](https://example.org/), [Bài hẹn](hen.md)",
    ),
    A + "2026/a.jpg": photo(),
    A + "2026/mau-don.pdf": b"%PDF-1.4",
    A + "2026/b.md": article(
        "Bài B", "2/6/2026", body="[Bài A](a.md) và [lần nữa](/tin/2026/bai-a/#x)"
    ).replace("#x", ""),
    A + "2026/hen.md": article("Bài hẹn", "1/6/2026", "dang_luc: 07:00 28/7/2026"),
    A + "2026/nhap.md": article("Bài nháp", "1/6/2026", "trang_thai: nhap", body="[A](a.md)"),
    A + "2026/cho.md": article("Bài chờ", "1/6/2026", "trang_thai: cho-duyet"),
    A + "2026/het.md": article("Bài hết hạn", "1/6/2026", "het_han: 15/6/2026"),
    A + "2026/go.md": article(
        "Bài gỡ", "1/6/2026", "trang_thai: go-bai", "go_bai: {ngay: 5/6/2026, ly_do: Sai số liệu}"
    ),
    A + "2026/Công đoàn cơ sở.md": article("Công đoàn cơ sở", "3/6/2026"),
    A + "2026/thua.jpg": photo(),
    A + "2026/bai-cu.docx": b"PK",
    "content/pages/gioi-thieu.md": matter("tieu_de: Giới thiệu", body="[Bài A](/tin/cu.html)"),
    "content/pages/nhap.md": matter("tieu_de: Trang nháp", "trang_thai: nhap"),
    "content/units.csv": UNITS,
    "content/units/cd-b.md": matter("ten_tat: CĐ B", body="Lời giới thiệu."),
    "content/changes/thanh-lap.md": matter(
        "ngay: 1/8/2020", "loai: thanh-lap", "den: cd-b", body="Thành lập."
    ),
    "content/glossary.yaml": "CĐCS: Công đoàn cơ sở\n",
    "content/static/google123.html": "<p>x</p>",
    "content/lac-cho.md": article("Lạc chỗ", "1/6/2026"),
    "README.md": "x",
}


def known_of(site: Written, now: str = NOW, *, drafts: bool = False) -> Known:
    """Return everything that is known of a site."""
    options = BuildOptions(
        root=site.root,
        output=site.output,
        now=datetime.fromisoformat(now),
        drafts=drafts,
        jobs=1,
        check=True,
    )
    known = survey(options, lambda stage, done, total: None)
    assert isinstance(known, Known)
    return known


def asked(known: Known, text: str, others: tuple[str, ...] = ()) -> Biography:
    """Return what is known of something that is there."""
    found = subject([text], known, others)
    assert isinstance(found, Subject), found
    return biography(found, known)
