"""What `sitegen new` asks in Vietnamese."""

from __future__ import annotations

WORDS: dict[str, str] = {
    "intro": "Trả lời từng câu rồi nhấn Enter. Bấm Ctrl+C để thôi, không tạo tệp nào.",
    "which_kind": "Tạo gì? Gõ số: ",
    "kind_article": "Bài viết",
    "kind_page": "Trang riêng (giới thiệu, liên hệ…)",
    "kind_unit": "Đơn vị",
    "kind_change": "Thay đổi tổ chức (thành lập, đổi tên, sáp nhập…)",
    "kind_letter": "Thư bạn đọc",
    "number_wanted": "Hãy gõ một số từ 1 đến {most}.",
    "which_title_article": "Tiêu đề bài viết: ",
    "which_title_page": "Tên trang: ",
    "which_title_unit": "Tên đơn vị: ",
    "which_title_letter": "Họ và tên người gửi: ",
    "which_type": "Thể loại? Gõ số hoặc tên (Enter: {default}): ",
    "which_change": "Thay đổi gì? Gõ số hoặc tên: ",
    "which_unit": "Bài của đơn vị nào? Gõ vài chữ trong tên, không cần dấu (Enter: để trống): ",
    "which_unit_root": "Bài của đơn vị nào? Gõ vài chữ trong tên, không cần dấu (Enter: {root}): ",
    "which_parent": "Trực thuộc đơn vị nào? Gõ vài chữ trong tên, không cần dấu (Enter: không): ",
    "which_parent_root": "Trực thuộc đơn vị nào? Gõ vài chữ trong tên, không cần dấu "
    "(Enter: {root}): ",
    "which_from": "Đơn vị trước khi thay đổi? Gõ vài chữ trong tên (Enter: để trống): ",
    "which_from_more": "Còn đơn vị nào nữa trước khi thay đổi? (Enter: hết): ",
    "which_to": "Đơn vị sau khi thay đổi? Gõ vài chữ trong tên (Enter: để trống): ",
    "which_to_more": "Còn đơn vị nào nữa sau khi thay đổi? (Enter: hết): ",
    "which_of_those": "Gõ số, hoặc gõ thêm chữ để tìm lại (Enter: bỏ qua): ",
    "which_id": "Mã của đơn vị (Enter: {id}): ",
    "which_id_none": "Mã của đơn vị, chữ thường không dấu, nối bằng gạch (ví dụ cdcs-binh-minh): ",
    "which_date": "Ngày đăng, ví dụ 24/5/2023 (Enter: hôm nay, {today}): ",
    "which_day": "Ngày có hiệu lực, ví dụ 1/7/2025 (Enter: hôm nay, {today}): ",
    "which_article": "Thư về bài nào? Gõ mã bài (ví dụ K7QM-2F9T), địa chỉ của bài hoặc tên tệp: ",
    "which_sent": "Ngày viết thư, ví dụ 24/5/2023 (Enter: hôm nay, {today}): ",
    "unit_named": "{name} ({id})",
    "unit_ended": "{name} ({id}; đã kết thúc hoạt động)",
    "unit_taken": "  → {name} ({id})",
}
