"""What `init` and `new` write for Vietnamese sites; `$name` is filled in."""

from __future__ import annotations

from sitegen.locale.starter import Starter

_SITE: dict[str, str] = {
    "config.yaml": """\
# Cấu hình của bản tin. Dòng bắt đầu bằng dấu # là lời giải thích hoặc mục chưa dùng.
# Muốn dùng một mục, hãy xóa dấu # ở đầu dòng đó, rồi sửa lại cho đúng.

# Tên bản tin, hiện ở đầu mọi trang.
title: Bản tin Công đoàn

# Địa chỉ của trang trên mạng. Hãy đổi thành địa chỉ thật trước khi đưa lên mạng.
base_url: https://example.vn/

# Bản quy tắc mà trang này theo. Cứ để nguyên.
edition: 1

# Ngôn ngữ của giao diện: vi (tiếng Việt) hoặc en (tiếng Anh).
language: vi

# Đơn vị chủ quản: mã của đơn vị đó trong content/units.csv.
root_unit: ldld-tinh

# Câu khẩu hiệu ở đầu trang.
#slogan: Đoàn kết – Dân chủ – Đổi mới

# Cơ quan chủ quản, người chịu trách nhiệm nội dung, giấy phép, liên hệ: hiện ở cuối trang.
#masthead:
#  owner: Liên đoàn Lao động tỉnh
#  editor: Họ và tên, chức vụ
#  licence: Giấy phép số
#  address: Số nhà, đường, phường hoặc xã, tỉnh
#  phone: Số điện thoại
#  email: bantin@example.vn

# Màu của tên đơn vị và của liên kết (màu quá nhạt sẽ được báo), câu ghi chú ở cuối trang.
#appearance:
#  accent: "#9e1b22"
#  link: "#0a4a8a"
#footer:
#  note: Ghi rõ nguồn khi đăng lại tin từ trang này.

# Số bài mới trên một trang danh sách.
#page_size: 20

# Chuyên mục, theo thứ tự trên thanh menu. Khi chưa dùng mục này, trang có sẵn các chuyên mục sau.
$sections
""",
    "content/articles/$year/bai-viet-dau-tien.md": """\
---
tieu_de: Bài viết đầu tiên của bản tin
ngay_dang: $date
---
Đây là bài viết mẫu. Anh, chị có thể sửa bài này, hoặc xóa đi khi đã có bài của mình.

Mỗi bài là một tệp. Phần giữa hai dòng gạch ở đầu tệp chỉ cần có **tiêu đề** và **ngày đăng**; \
ngày ghi trước, tháng ghi sau. Bên dưới là nội dung, mỗi đoạn cách nhau một dòng trống.

## Trình bày

- Mỗi ý của danh sách bắt đầu bằng một dấu gạch và một dấu cách.
- Tiêu đề nhỏ trong bài bắt đầu bằng hai dấu thăng và một dấu cách.
- Chữ nằm giữa hai cặp dấu sao được **in đậm**.

Muốn tạo bài mới, hãy gõ lệnh `sitegen new article "Tiêu đề bài viết"`.
""",
    "content/pages/gioi-thieu.md": """\
---
tieu_de: Giới thiệu
---
Trang này giới thiệu công đoàn của đơn vị và bản tin: ai phụ trách, bản tin đăng những gì, \
gửi bài về đâu. Hãy viết lại bằng lời của đơn vị.
""",
    "content/units.csv": """\
\ufeffid;tên;tên tắt;cấp;loại hình;trực thuộc;từ;đến
ldld-tinh;Liên đoàn Lao động tỉnh;LĐLĐ tỉnh;cấp tỉnh;LĐLĐ tỉnh;;;
cdcs-binh-minh;Công đoàn Công ty Bình Minh;CĐ Công ty Bình Minh;cơ sở;CĐCS;ldld-tinh;;
""",
    "content/glossary.yaml": """\
# Chữ viết tắt dùng trong bản tin và nghĩa đầy đủ của chúng.
BCH: Ban Chấp hành
CĐCS: Công đoàn cơ sở
ĐVCĐ: đoàn viên công đoàn
""",
    ".gitignore": """\
# Trang đã dựng và những gì chương trình ghi nhớ: không cần lưu, lúc nào cũng dựng lại được.
output/
.sitegen/
""",
}

_BLOCKS: dict[str, str] = {
    "unit": "don_vi: Tên hoặc mã đơn vị trong content/units.csv",
    "authors": "tac_gia: Họ và tên",
    "cover": """\
anh_dai_dien:
  anh: ten-tep-anh.jpg
  mo_ta: Ảnh chụp ai, đang làm gì, ở đâu""",
    "event": """\
su_kien:
  bat_dau: $date
  dia_diem: Nơi diễn ra
  don_vi_to_chuc: Đơn vị tổ chức
  chu_tri: Họ và tên""",
    "congress": """\
dai_hoi:
  nhiem_ky: $year-$term_end
  lan_thu: I
  hinh_thuc: toan-the
  ket_qua:
    bch: 5
    chu_tich: {ten: Họ và tên, chuc_vu: Chức vụ chuyên môn}
    pho_chu_tich:
      - {ten: Họ và tên, chuc_vu: Chức vụ chuyên môn}
    dai_bieu: {di_du: Đại hội cấp trên, chinh_thuc: 2, du_khuyet: 1, tong: 3}""",
    "appointments": """\
nhan_su:
  - ten: Họ và tên
    chuc_danh: Chủ tịch
    hinh_thuc: bau
    tu_ngay: $date""",
    "people": """\
nhan_vat:
  - ten: Họ và tên
    chuc_vu: Chức vụ
    vai_tro: phat-bieu""",
    "figures": """\
so_lieu:
  - ten: Số suất quà đã trao
    gia_tri: 50
    don_vi_tinh: suất""",
    "document": """\
van_ban:
  so_ky_hieu: 01/KH-CĐ
  loai: Kế hoạch
  ngay_ban_hanh: $date
  co_quan: Cơ quan ban hành
  nguoi_ky: Họ và tên
  trich_yeu: Nội dung chính của văn bản
  tep: ten-tep.pdf""",
    "attachments": """\
tep_dinh_kem:
  - tep: ten-tep.pdf
    ten: Tên hiện trên trang""",
    "gallery": """\
thu_vien_anh:
  - anh: ten-tep-anh.jpg
    mo_ta: Ảnh chụp ai, đang làm gì, ở đâu
    chu_thich: Lời chú thích dưới ảnh""",
    "short": "ten_tat: Tên tắt",
    "kind": "loai_hinh: CĐCS",
    "contact": """\
lien_he:
  dia_chi: Số nhà, đường, phường hoặc xã, tỉnh
  dien_thoai: Số điện thoại""",
    "order": "thu_tu: 1",
    "from_to": """\
tu: $unit
thanh: $unit""",
    "letter_place": "don_vi: Nơi làm việc của người gửi",
    "letter_reply": """\
tra_loi:
  noi_dung: Lời trả lời của tòa soạn
  nguoi_tra_loi: Tòa soạn
  ngay: $date""",
    "decision": """\
quyet_dinh:
  so: 01/QĐ-CĐ
  ngay: $date
  co_quan: Cơ quan ban hành""",
}

# Stand last before the closing dashes.
_ARTICLE_HINT = (
    "# Cần dòng nào thì xóa dấu # ở đầu dòng đó rồi sửa lại. Bài viết ở dưới dòng gạch này."
)
_UNIT_HINT = (
    "# Cần dòng nào thì xóa dấu # ở đầu dòng đó rồi sửa lại. Lời giới thiệu ở dưới dòng gạch này."
)
_PAGE_HINT = (
    "# Cần dòng nào thì xóa dấu # ở đầu dòng đó rồi sửa lại. Nội dung trang ở dưới dòng gạch này."
)
_CHANGE_HINT = (
    "# Cần dòng nào thì xóa dấu # ở đầu dòng đó rồi sửa lại. Ghi chú thêm ở dưới dòng gạch này."
)
_LETTER_HINT = (
    "# Cần dòng nào thì xóa dấu # ở đầu dòng đó rồi sửa lại. Chép lời thư xuống dưới dòng gạch này."
)

STARTER = Starter(
    site=_SITE,
    article_hint=_ARTICLE_HINT,
    unit_hint=_UNIT_HINT,
    page_hint=_PAGE_HINT,
    change_hint=_CHANGE_HINT,
    letter_hint=_LETTER_HINT,
    blocks=_BLOCKS,
)
