"""Sites of shapes that content takes: everything long, everything short, hardly anything at all.

The demonstration site is what a good editor writes; these are what a theme has to bear.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from tests.judges.built import SMALL
from tests.sites import article, matter, photo

A, P, U = "articles/", "pages/", "units/"

LONG_TITLE = (
    "Liên đoàn Lao động tỉnh tổ chức Hội nghị sơ kết giữa nhiệm kỳ thực hiện Nghị quyết Đại hội "
    "Công đoàn tỉnh lần thứ XVIII, nhiệm kỳ 2023–2028, gắn với trao 1.250 suất quà cho đoàn viên"
)
MIDDLE_TITLE = "Đại hội Công đoàn cơ sở Sở Khoa học và Công nghệ lần thứ VIII, nhiệm kỳ 2023–2028"
LONG_UNIT = (
    "Công đoàn cơ sở Công ty trách nhiệm hữu hạn một thành viên Xuất nhập khẩu Tổng hợp và "
    "Chế biến Thủy sản Sông Trang – Chi nhánh Khu công nghiệp Đông Mây"
)
# Vietnamese capitals with marks above and below, line over line.
STACKED = "ẤẦẨẪẬ ỘỒỔỖỐ ỆỀỂỄẾ ỰỪỬỮỨ ỌỢỜỞỠỚ ẶẰẲẴẮ NGHỊ QUYẾT HỘI NGHỊ LẦN THỨ TƯ VỀ ĐỔI MỚI TỔ CHỨC"
UNBROKEN = "https://congdoan.example.org/" + "van-ban-chi-dao-dieu-hanh-" * 6 + "2025.html"
WORD = "Nghiepdoan" * 12

_PARAGRAPH = (
    "Sáng 12/8/2025, tại hội trường lớn, hội nghị đã nghe báo cáo tóm tắt kết quả nửa nhiệm kỳ: "
    "98,5% công đoàn cơ sở ký thỏa ước, tổng số tiền chăm lo 153.591.678 đồng, kết nạp 2.154 đoàn "
    "viên. Các đại biểu thảo luận sôi nổi về tiền lương, bữa ăn ca và nhà ở cho người lao động."
)
_TABLE = """\
Table: Kết quả chăm lo đoàn viên theo đơn vị, sáu tháng đầu năm

| Đơn vị | Số đoàn viên được chăm lo | Số tiền (đồng) | Nguồn kinh phí | Ghi chú của đơn vị |
|---|--:|--:|---|---|
| Công đoàn ngành Y tế | 1.250 | 625.000.000 | Kinh phí công đoàn | Đã quyết toán |
| Nghiệp đoàn nghề cá Cửa Trạm | 86 | 43.000.000 | Xã hội hóa, vận động | Còn 4 hồ sơ |
"""
_BODY = f"""\
{_PARAGRAPH}

## {STACKED}

{_PARAGRAPH} Xem toàn văn tại <{UNBROKEN}> và {WORD}.

{_TABLE}
- Một việc ngắn.
- {_PARAGRAPH}

### Ba nhóm việc còn lại

> {_PARAGRAPH}

1. Thương lượng.
2. Đối thoại.

Trích nguyên văn:

    ma-so: {WORD}

{_PARAGRAPH}
"""
_PHOTOS = """\
![Đoàn chủ tịch điều hành hội nghị](rong.jpg "Đoàn chủ tịch điều hành hội nghị. Ảnh: Hoàng Cường")

Một câu giữa hai ảnh.

![Bà Lê Thị Hạnh phát biểu](cao.jpg "Bà Lê Thị Hạnh phát biểu tại hội nghị")
"""
_TAGS = ", ".join(f"chủ đề thứ {n} về đời sống đoàn viên" for n in range(1, 13))


def _everything() -> Mapping[str, str | bytes]:
    files: dict[str, str | bytes] = {
        "units.csv": (
            "id,tên,trực thuộc,từ\n"
            "tinh,Liên đoàn Lao động tỉnh,,1950\n"
            f"dai,{LONG_UNIT},tinh,1992\n"
            "y-te,Công đoàn ngành Y tế,tinh,1960\n"
            + "".join(f"cs-{n},Công đoàn cơ sở số {n},y-te,\n" for n in range(1, 10))
        ),
        U + "dai.md": matter(
            "ten: " + LONG_UNIT,
            "lien_he: {dia_chi: 'Lô C2-7, Khu công nghiệp Đông Mây, xã Đông Mây', "
            "dien_thoai: 0200 3 123 456, email: congdoan.chebien.thuysan@songtrang.example.vn}",
            body=_PARAGRAPH,
        ),
        "glossary.yaml": "BCH: Ban Chấp hành\nCĐCS: Công đoàn cơ sở\n",
        P + "gioi-thieu.md": matter("tieu_de: Giới thiệu", body=_BODY),
        P + "quy-che.md": matter("tieu_de: " + LONG_TITLE, body="Một câu."),
        A + "2025/dai/index.md": article(
            f'"{LONG_TITLE}"',
            "12/8/2025",
            "don_vi: dai",
            f"chu_de: [{_TAGS}]",
            "tac_gia: [Phan Tuấn, Hoàng Thị Cường, Nguyễn Ngọc Minh Châu]",
            f'sapo: "{_PARAGRAPH[:200]}"',
            "dien_ra: Sáng 12/8/2025",
            "dia_diem: Hội trường lớn Trung tâm Văn hóa Lao động tỉnh",
            "dong_su_kien: Nửa nhiệm kỳ",
            body=_BODY + "\n" + _PHOTOS,
        ),
        A + "2025/dai/rong.jpg": photo(1600, 900, "steelblue"),
        A + "2025/dai/cao.jpg": photo(900, 1600, "darkslategray"),
        A + "2025/ngan.md": article("Họp", "13/8/2025", "don_vi: y-te", body="Xong."),
        A + "2025/hoa.md": article(f'"{STACKED}"', "14/8/2025", "don_vi: y-te", body=_BODY),
        A + "2025/chu.md": article(WORD, "15/8/2025", body=f"{WORD} {UNBROKEN}"),
        A + "2025/van-ban.md": article(
            "Hướng dẫn tổ chức đại hội công đoàn cơ sở",
            "16/8/2025",
            "don_vi: tinh",
            "the_loai: van-ban",
            "van_ban: {so: 27/HD-LĐLĐ, ngay_ban_hanh: 15/8/2025, "
            "co_quan: Ban Thường vụ Liên đoàn Lao động tỉnh, "
            "trich_yeu: Hướng dẫn tổ chức đại hội công đoàn cơ sở tiến tới Đại hội XIX}",
        ),
        A + "2023/dai-hoi.md": article(
            f'"{MIDDLE_TITLE}"',
            "24/5/2023",
            "don_vi: y-te",
            "the_loai: dai-hoi",
            "dien_ra: Chiều 23/5/2023",
            "dai_hoi: {lan_thu: VIII, nhiem_ky: 2023-2028, hinh_thuc: dai-bieu, "
            "ket_qua: {bch: 15, chu_tich: {ten: Nguyễn Văn An, hinh_thuc: tai-cu}, "
            "pho_chu_tich: [{ten: Trần Thị Bình}], "
            "dai_bieu: {di_du: LĐLĐ tỉnh, chinh_thuc: 15, du_khuyet: 2, tong: 17}}}",
            body=_PARAGRAPH,
        ),
    }
    for n in range(1, 25):
        title = LONG_TITLE if n % 3 else f"Tin ngắn {n}"
        files[A + f"2024/tin-{n:02}.md"] = article(
            f'"{n} – {title}"',
            f"{n}/{n % 12 + 1}/2024",
            "don_vi: dai" if n % 2 else "don_vi: cs-1",
            "dong_su_kien: Nửa nhiệm kỳ" if n < 4 else "tac_gia: Phan Tuấn",
            body=_PARAGRAPH,
        )
    return files


_THREE: Mapping[str, str | bytes] = {
    A + f"2025/tin-{n}.md": article(f"Tin thứ {n} của một bản tin mới", f"{n}/8/2025")
    for n in (1, 2, 3)
}

LONG_CONFIG = f"""\
title: Bản tin điện tử của {LONG_UNIT}
base_url: https://congdoan.example.vn/
root_unit: tinh
slogan: Đoàn kết – Dân chủ – Kỷ cương – Đổi mới – Vì quyền, lợi ích hợp pháp của người lao động
masthead:
  owner: {LONG_UNIT}
  editor: Nguyễn Ngọc Minh Châu, Phó Chủ tịch Thường trực Liên đoàn Lao động tỉnh
  licence: Giấy phép số 00/GP-TTĐT ngày 1/2/2025
  address: Lô C2-7, Khu công nghiệp Đông Mây, xã Đông Mây
  email: congdoan.chebien.thuysan@songtrang.example.vn
appearance:
  logo: hinh/bieu-trung.png
  banner: {{file: hinh/dau-trang.jpg, alt: Cầu cảng Bến Thuyền lúc bình minh}}
footer:
  note: Ghi rõ nguồn khi đăng lại tin từ trang này.
"""

# Config and content of each site.
SHAPES: Mapping[str, tuple[str, Mapping[str, str | bytes]]] = {
    "long": (
        LONG_CONFIG,
        {
            **_everything(),
            "hinh/bieu-trung.png": photo(256, 256, "firebrick", "PNG"),
            "hinh/dau-trang.jpg": photo(1600, 320, "steelblue"),
        },
    ),
    "plain": (SMALL, _everything()),
    "three": (SMALL, _THREE),
    "empty": (SMALL, {}),
}


def write_shape(root: Path, name: str) -> None:
    """Write the sources of a site of that shape."""
    config, content = SHAPES[name]
    root.mkdir(parents=True, exist_ok=True)
    (root / "content").mkdir()
    for path, data in {
        "config.yaml": config,
        **{f"content/{k}": v for k, v in content.items()},
    }.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
