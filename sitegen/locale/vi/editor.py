"""What editors show besides the words of keys, in Vietnamese."""

from __future__ import annotations

from sitegen.locale.editor import EditorWords

EDITOR = EditorWords(
    check="Kiểm tra bài",
    preview="Xem trang",
    extension="sitegen: viết bài",
    about="Gợi ý các mục ở đầu bài, và báo lỗi của bài mỗi khi lưu.",
    command="Lệnh sitegen: tên, hoặc đường dẫn đầy đủ tới tệp chương trình.",
    example="Ví dụ:",
    fix="Sửa lại cho đúng",
    failed="Không chạy được lệnh “sitegen check”",
    beginnings={
        "article": ("bai-moi", "Bài mới"),
        "page": ("trang-moi", "Trang riêng mới"),
        "unit": ("don-vi-moi", "Đơn vị mới"),
        "letter": ("thu-ban-doc", "Thư bạn đọc mới"),
        "change": ("thay-doi-moi", "Thay đổi tổ chức mới"),
    },
)
