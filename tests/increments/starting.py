"""The site that every run begins with: small, but with something of every kind."""

from __future__ import annotations

from tests.sites import article, matter, photo

A = "content/articles/"
NOW = "2026-07-01T12:00:00+07:00"

CONFIG = {
    "title": "Bản tin thử",
    "base_url": "https://congdoan.example.vn/bantin/",
    "page_size": "3",
    "root_unit": "ldld-tinh",
    "slogan": "Đoàn kết",
    "masthead": "{owner: Liên đoàn Lao động tỉnh, email: bantin@congdoan.example.vn}",
    "comments": "letters",
    "lists": "{thong-bao-moi: {type: thong-bao, count: 2}, tin-co-so: {unit: cd-so-mt, count: 2}}",
}
SECTIONS = (
    "[{id: tin-tuc, title: Tin tức, types: [tin, hoi-nghi]}, {id: khac, title: Việc khác}]",
    "[{id: tin-tuc, title: Tin mới}, {id: dai-hoi, title: Đại hội, types: [dai-hoi]}]",
)

BASE = """\
{% extends "theme/base.html" %}
{% block masthead %}
{{ super() }}
<ul class="bang-tin">
{% for card in lists["thong-bao-moi"] %}
<li><a href="{{ card.url }}">{{ card.title }}</a> ({{ card.published.short }})</li>
{% endfor %}
</ul>
{% endblock %}
"""
NOT_FOUND = """\
{% extends "base.html" %}
{% block content %}
<p>{{ heading }}. <a href="{{ site.home }}">{{ t("home") }}</a></p>
{% for card in lists["tin-co-so"] %}
<p><a href="{{ card.url }}">{{ card.title }}</a></p>
{% endfor %}
{% endblock %}
"""
REGISTRY = """\
id,tên,tên tắt,cấp,loại hình,trực thuộc,từ,đến
ldld-tinh,Liên đoàn Lao động tỉnh,LĐLĐ tỉnh,cấp tỉnh,LĐLĐ tỉnh,,1976,
cdvc-tinh,Công đoàn Viên chức tỉnh,CĐVC tỉnh,cấp trên trực tiếp cơ sở,CĐ Viên chức,ldld-tinh,1985,
cd-so-mt,Công đoàn Sở Môi trường,CĐ Sở MT,cơ sở,CĐCS,cdvc-tinh,2003,
cd-so-tttt,Công đoàn Sở Thông tin,CĐ Sở TT,cơ sở,CĐCS,cdvc-tinh,2004,
"""
LONG = "Câu mở đầu của bài viết này đủ dài để làm tóm tắt cho các danh sách. " * 3


def texts() -> dict[str, str]:
    """Return the text files by path."""
    return {
        "config.yaml": "".join(f"{name}: {value}\n" for name, value in CONFIG.items()),
        "templates/base.html": BASE,
        "templates/not_found.html": NOT_FOUND,
        "content/units.csv": REGISTRY,
        "content/units/cd-so-mt.md": matter(
            "ten_khac: [Công đoàn Sở]",
            "lien_he: {dia_chi: Số 41 đường Đê Đông}",
            body="Công đoàn Sở có BCH gồm 9 người. Xem [giới thiệu](../pages/gioi-thieu.md).",
        ),
        "content/units/nd-ben-moi.md": matter(
            "ten_goi: [{ten: Nghiệp đoàn Bến Mới, tu: 2012}]",
            "truc_thuoc: cdvc-tinh",
            "cap: co-so",
        ),
        "content/changes/2022-doi-ten.md": matter(
            "ngay: 2022-09-09",
            "loai: doi-ten",
            "tu: [nd-ben-moi]",
            "thanh: [nd-ben-moi]",
            "quyet_dinh: {so: 88/QĐ-LĐLĐ, ngay: 2022-08-31}",
        ),
        "content/glossary.yaml": "BCH: Ban Chấp hành\nCĐCS: Công đoàn cơ sở\n",
        "content/pages/gioi-thieu.md": matter(
            "tieu_de: Giới thiệu", "thu_tu: 1", body="Trang về BCH. [Liên hệ](lien-he.md)."
        ),
        "content/pages/lien-he.md": matter(
            "tieu_de: Liên hệ",
            "dia_chi_cu: [/lien-lac/]",
            body="Gặp [đơn vị](../units/cd-so-mt.md), tải [mẫu](../articles/2025/tep/mau.pdf).",
        ),
        "content/letters/cam-on.md": matter(
            "bai: 2024/mot.md",
            "ten: Một đoàn viên",
            "ngay: 1/6/2026",
            "tra_loi: {noi_dung: BCH xin cảm ơn., ngay: 3/6/2026}",
            body="Cảm ơn BCH. Thư *rất* ngắn.",
        ),
        "content/static/xac-minh.txt": "mã xác minh",
        A + "2024/mot.md": article(
            "Bài một", "3/2/2024", "chu_de: [tiền lương, thi đua]", body=LONG + "BCH họp."
        ),
        A + "2024/one.md": article(
            "One in English", "4/2/2024", "ngon_ngu: en", "ban_dich_cua: mot.md", body="The first."
        ),
        A + "2024/hai.md": article(
            "Bài hai",
            "5/6/2024",
            "don_vi: cd-so-mt",
            "dong_su_kien: Tháng Công nhân",
            "dia_chi_cu: [/tin-cu/2.html]",
            body="Xem [bài một](mot.md) và [đơn vị](../../units/cd-so-mt.md).",
        ),
        A + "2025/ba.md": article(
            "Bài ba",
            "7/3/2025",
            "don_vi: cd-so-tttt",
            "don_vi_tham_gia: [cd-so-mt, nd-ben-moi]",
            "tac_gia: Phan Tuấn",
            "tep_dinh_kem: [{tep: tep/mau.pdf, ten: Mẫu đơn}, {tep: tep/bang-ke.txt}]",
            body="![Trao quà](anh/qua.jpg)\n\n" + LONG,
        ),
        A + "2025/bon.md": article(
            "Bài bốn",
            "7/3/2025",
            "the_loai: thong-bao",
            "lien_quan: [../2024/mot.md]",
            "dong_su_kien: Tháng Công nhân",
            body="CĐCS nhận [mẫu đơn](tep/mau.pdf).",
        ),
        A + "2025/hop-mat/index.md": article(
            "Họp mặt",
            "9/9/2025",
            "the_loai: hoi-nghi",
            "anh_dai_dien: {anh: toan-canh.jpg, mo_ta: Hội trường đông người}",
            "chu_de: [thi đua]",
            body="![Bó hoa đẹp](hoa.png)\n\n![Hội trường](toan-canh.jpg)\n",
        ),
        A + "cd-so-tttt/2025/dai-hoi.md": article(
            "Đại hội Công đoàn Sở",
            "12/5/2025",
            "the_loai: dai-hoi",
            "dien_ra: 10/5/2025",
            "dai_hoi: {nhiem_ky: 2025-2030, ket_qua: {bch: 9, chu_tich: {ten: Lê Văn An}}}",
            "nhan_su: [{ten: Lê Văn An, to_chuc: bch, chuc_danh: Chủ tịch, hinh_thuc: bau}]",
        ),
        A + "2026/van-ban.md": article(
            "Văn bản mới",
            "2026-01-02T01:00:00+07:00",
            "the_loai: van-ban",
            "van_ban: {so_ky_hieu: 09/HD-LĐLĐ, loai: Hướng dẫn, ngay_ban_hanh: 1/1/2026}",
            "so_lieu: [{ten: Số bếp, gia_tri: 71, don_vi_tinh: bếp}]",
        ),
        A + "2026/het-han.md": article(
            "Sắp hết hạn", "3/1/2026", "the_loai: thong-bao", "het_han: 15/8/2026"
        ),
        A + "2026/hen-gio.md": article(
            "Hẹn giờ", "20/7/2026", "the_loai: thong-bao", body="[Cũ](../2025/ba.md)."
        ),
        A + "2026/su-kien.md": article(
            "Sẽ diễn ra",
            "10/6/2026",
            "su_kien: {bat_dau: 5/8/2026, tinh_trang: du-kien, dia_diem: Hội trường}",
        ),
        A + "2026/nhap.md": article("Bản nháp", "1/6/2026", "trang_thai: nhap"),
        A + "2026/go.md": article(
            "Đã gỡ", "2/6/2026", "trang_thai: go-bai", "go_bai: {ngay: 3/6/2026, ly_do: sai}"
        ),
    }


def files() -> dict[str, bytes]:
    """Return every file of the site by path."""
    found = {path: text.encode("utf-8") for path, text in texts().items()}
    found[A + "2025/anh/qua.jpg"] = photo(12, 8, "navy")
    found[A + "2025/hop-mat/toan-canh.jpg"] = photo(16, 9, "green")
    found[A + "2025/hop-mat/hoa.png"] = photo(6, 6, "red", "PNG")
    # Large enough for icons, where the settings make it the logo.
    found[A + "2025/hop-mat/bieu-trung.png"] = photo(200, 192, "maroon", "PNG")
    # Nobody asks for this one yet.
    found[A + "2026/tep/de-danh.pdf"] = b"%PDF-1.4 de danh"
    found[A + "2025/tep/mau.pdf"] = b"%PDF-1.4 mau don"
    # No check looks into this one: of its bytes a page shows the number alone.
    found[A + "2025/tep/bang-ke.txt"] = b"bang ke"
    return found
