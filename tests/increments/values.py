"""What edits write into keys: of articles, pages, units and letters."""

from __future__ import annotations

from tests.increments.starting import LONG

TITLES = (
    "Bài một",
    "Tin mới",
    "Họp BCH",
    "Ủng hộ",
    "Đại hội",
    "Tết sum vầy",
    "Thi đua",
    "Hội thi",
)
DATES = (
    "3/2/2024", "7/3/2025", "10/2017", "2019", "30/6/2026", "1/7/2026", "20/7/2026", "5/8/2026",
    "8:15, 14/9/2025", "31/12/2025",
)  # fmt: skip
UNITS = ("ldld-tinh", "cdvc-tinh", "cd-so-mt", "cd-so-tttt", "nd-ben-moi", "cd-moi", "CĐ Sở MT")
TAGS = ("thi đua", "tiền lương", "Thi đua", "nhà ở", "BHXH")
PEOPLE = ("Lê Văn An", "Phan Tuấn", "Trần Thị Hoa")
SAID = ("Một câu.", "BCH họp.", "CĐCS và CĐVC.", "- một\n- hai", "**Đậm** và *nghiêng*.", LONG)
ARTICLE_VALUES: dict[str, tuple[str, ...]] = {
    "ngay_dang": DATES,
    "don_vi": (*UNITS, "Công đoàn Sở", "Công đoàn lạ"),
    "don_vi_tham_gia": ("[cd-so-mt]", "[cd-so-mt, nd-ben-moi]", "[cd-so-tttt]"),
    "chu_de": tuple(f"[{one}, {two}]" for one in TAGS for two in TAGS[1:4] if one != two),
    "the_loai": ("tin", "thong-bao", "hoi-nghi", "dai-hoi", "van-ban"),
    "chuyen_muc": ("khac", "tin-tuc"),
    "duong_dan": ("mot", "bai-mot", "rieng", "khac-han", "tin-moi"),
    "dia_chi_cu": ("[/cu/1/]", "[/tin-cu/2.html]", "[/cu/1/, /cu/3/]", "['/index.php?id=7']"),
    "dong_su_kien": ("Tháng Công nhân", "Tết sum vầy", "thang-cong-nhan"),
    "trang_thai": ("nhap", "cho-duyet", "da-dang"),
    "het_han": ("15/8/2026", "1/6/2026", "17:00, 2/7/2026", "2028"),
    "dang_luc": ("2/7/2026", "8:00, 20/7/2026", "1/1/2026"),
    "dien_ra": ("1/6/2026", "Sáng ngày 5/7/2026", "5/8/2026", "10/5/2025"),
    "sapo": ("Tóm tắt ngắn.", "BCH quyết định nhiều việc."),
    "tieu_de_ngan": ("Ngắn", "Ngắn gọn"),
    "tac_gia": (*PEOPLE, "Bài: Lê Văn An; ảnh: Phan Tuấn"),
    "nguon": ("Báo Lao động",),
    "ghim": ("có", "không"),
    "khong_lap_chi_muc": ("có",),
    "luu_tru": ("có",),
    "cap_nhat": ("1/7/2026", "2/3/2026"),
    "dinh_chinh": ("[{ngay: 1/7/2026, noi_dung: Sửa số liệu}]",),
    "dai_hoi": ("{nhiem_ky: 2025-2030}", "{nhiem_ky: 2020-2025, ket_qua: {bch: 7}}"),
    "nhan_su": tuple(
        f"[{{ten: {name}, to_chuc: bch, chuc_danh: Chủ tịch, hinh_thuc: {how}}}]"
        for name in PEOPLE
        for how in ("bau", "thoi-tham-gia")
    ),
    "van_ban": ("{so_ky_hieu: 05-CT/TW, loai: Chỉ thị}", "{so_ky_hieu: 09/HD-LĐLĐ}"),
    "vien_dan": ("[{so: 05-CT/TW}]", "[{so: 09/HD-LĐLĐ, ten: Hướng dẫn}]"),
    "ngon_ngu": ("en", "vi"),
    "so_lieu": ("[{ten: Suất quà, gia_tri: 50, don_vi_tinh: suất}]",),
}  # fmt: skip
PAGE_VALUES = {
    "tieu_de": ("Giới thiệu", "Về chúng tôi", "Liên hệ"),
    "thu_tu": ("1", "2", "9"),
    "trong_menu": ("có", "không"),
    "trang_thai": ("nhap", "da-dang"),
    "dia_chi_cu": ("[/lien-lac/]", "[/cu/trang/]"),
    "sapo": ("Tóm tắt trang.",),
}
UNIT_VALUES = {
    "ten_goi": (
        "[{ten: Nghiệp đoàn Bến Mới, tu: 2012}]",
        "[{ten: Nghiệp đoàn Bến Cũ}, {ten: Nghiệp đoàn Bến Mới, tu: 2020}]",
        "Công đoàn đổi tên",
    ),
    "ten_tat": ("NĐ Bến", "CĐ Sở MT"),
    "truc_thuoc": ("cdvc-tinh", "ldld-tinh", "[{id: ldld-tinh, from: 2012, to: 2024}]"),
    "ten_khac": ("[Công đoàn Sở]", "[Sở]"),
    "ten_khac_toan_trang": ("[Công đoàn lạ]", "[CĐ Sở MT]"),
    "lien_he": ("{dia_chi: Số 9, dien_thoai: 0123}",),
    "nguon_tin": ("có", "không"),
    "den": ("2025", "1/7/2026"),
    "loai_hinh": ("CĐCS", "Nghiệp đoàn"),
}
LETTER_VALUES = {
    "bai": ("2024/mot.md", "articles/2025/ba.md", "/tin/2024/hai/", "khong-co.md"),
    "ten": PEOPLE,
    "don_vi": ("phường Bến Mới", "thợ hàn"),
    "ngay": ("1/3/2026", "30/6/2026", "5/8/2026"),
    "tra_loi": ("Tòa soạn cảm ơn.", "{noi_dung: BCH sẽ hỏi., nguoi_tra_loi: Tòa soạn}"),
}
