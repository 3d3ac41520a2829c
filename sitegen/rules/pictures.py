"""Rules on pictures: that they can be shown, and say what they show."""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.diagnostics import Severity
from sitegen.rules.rule import ARTICLE, Example, RuleDoc, article

_FOLDER = "content/articles/"


def _with(text: str, **pictures: str) -> Mapping[str, str]:
    """Return an article and pictures beside it, as JPEG files."""
    return {ARTICLE: text} | {
        f"{_FOLDER}{name.replace('_', '-')}.jpg": content for name, content in pictures.items()
    }


_SHOWN = article(body="![Bà Lê Thị Hạnh trao quà cho đoàn viên](trao-qua.jpg)")

RULES = (
    RuleDoc(
        "alt-is-file-name",
        (
            (
                "Người khiếm thị nghe đọc lời mô tả ảnh; nghe “IMG 2034” thì không biết trong ảnh "
                "có ai, làm gì."
            ),
            (
                "Blind readers hear the description read aloud; “IMG 2034” tells them nothing of "
                "who is in the picture and what they do."
            ),
        ),
        Example(
            _with(article(body="![⟦IMG-2034⟧](trao-qua.jpg)"), trao_qua=""),
            _with(_SHOWN, trao_qua=""),
        ),
    ),
    RuleDoc(
        "alt-says-nothing",
        (
            ("Nghe đọc “ảnh 1” thì người khiếm thị chỉ biết là có ảnh, mà điều ấy máy đã báo rồi."),
            "Blind readers are told anyway that there is a picture; they want to know of what.",
        ),
        Example(
            _with(article(body="![⟦Ảnh 1⟧](trao-qua.jpg)"), trao_qua=""),
            _with(_SHOWN, trao_qua=""),
        ),
        Severity.WARNING,
    ),
    RuleDoc(
        "cover-alt-missing",
        (
            (
                "Ảnh đại diện hiện ở trang chủ và khi chia sẻ lên mạng xã hội; thiếu lời mô tả "
                "thì người khiếm thị không biết ảnh có gì."
            ),
            (
                "The cover stands on the front page and wherever the article is shared; without a "
                "description blind readers learn nothing of it."
            ),
        ),
        Example(
            _with(article("anh_dai_dien: ⟦trao-qua.jpg⟧"), trao_qua=""),
            _with(
                article("anh_dai_dien: {anh: trao-qua.jpg, mo_ta: Trao quà cho đoàn viên nghèo}"),
                trao_qua="",
            ),
        ),
    ),
    RuleDoc(
        "gallery-alt-missing",
        (
            (
                "Ảnh trong thư viện cần lời mô tả hoặc chú thích: người khiếm thị và người xem "
                "lại ảnh mười năm sau đều không biết đó là việc gì."
            ),
            (
                "A picture of the gallery needs a description or a caption, for blind readers as "
                "for those who look at it in ten years."
            ),
        ),
        Example(
            _with(article("thu_vien_anh:", "  - ⟦trao-qua.jpg⟧"), trao_qua=""),
            _with(
                article(
                    "thu_vien_anh:",
                    "  - {anh: trao-qua.jpg, chu_thich: Trao 50 suất quà Tết}",
                ),
                trao_qua="",
            ),
        ),
    ),
    RuleDoc(
        "photo-alt-missing",
        (
            (
                "Ngoặc vuông để trống thì người khiếm thị chỉ nghe thấy “ảnh”, không biết trong "
                "ảnh có ai, làm gì."
            ),
            (
                "With empty square brackets blind readers hear “picture” and nothing of who is in "
                "it and what they do."
            ),
        ),
        Example(
            _with(article(body="![](⟦trao-qua.jpg⟧)"), trao_qua=""),
            _with(_SHOWN, trao_qua=""),
        ),
    ),
    RuleDoc(
        "photos-announced",
        (
            (
                "Bài ghi “Một số hình ảnh …” mà không có ảnh nào: ảnh đã rơi mất khi chép từ "
                "Word, và người đọc tìm mãi không thấy."
            ),
            (
                "The text announces pictures and there are none: they were lost on the way from "
                "Word, and readers look for them in vain."
            ),
        ),
        Example(
            article(body="Hội nghị kết thúc lúc 11 giờ.\n\n⟦Một số hình ảnh tại hội nghị⟧:"),
            _with(
                article(
                    body="Hội nghị kết thúc lúc 11 giờ.\n\nMột số hình ảnh tại hội nghị:\n\n"
                    "![Đoàn chủ tịch điều hành hội nghị](hoi-nghi.jpg)"
                ),
                hoi_nghi="",
            ),
        ),
        Severity.WARNING,
    ),
    RuleDoc(
        "picture-format",
        (
            (
                "Nhiều trình duyệt không hiện được ảnh .heic của iPhone, ảnh .bmp hay .tif: người "
                "đọc sẽ thấy ô trống."
            ),
            "Many browsers cannot show .heic, .bmp or .tif: readers would see an empty box.",
        ),
        Example(
            {
                ARTICLE: article(body="![Giao lưu bóng chuyền](⟦giao-luu.heic⟧)"),
                "content/articles/giao-luu.heic": "ftypheic",
            },
            _with(article(body="![Giao lưu bóng chuyền](giao-luu.jpg)"), giao_luu=""),
        ),
    ),
    RuleDoc(
        "picture-remote",
        (
            (
                "Ảnh lấy từ trang khác sẽ mất khi trang ấy đổi địa chỉ, và mỗi lần mở bài, trang "
                "ấy biết ai đang đọc."
            ),
            (
                "A picture on another site is gone when that site moves, and that site learns of "
                "everybody who reads the article."
            ),
        ),
        Example(
            article(body="![Giao lưu bóng chuyền](⟦https://anh.example.vn/giao-luu.jpg⟧)"),
            _with(article(body="![Giao lưu bóng chuyền](giao-luu.jpg)"), giao_luu=""),
        ),
    ),
    RuleDoc(
        "gallery-folder-empty",
        (
            (
                "Tên không có đuôi ảnh được hiểu là một thư mục ảnh; thư mục ấy không có ảnh nào "
                "thì bài sẽ thiếu cả thư viện ảnh."
            ),
            (
                "A name without an ending is taken for a folder of pictures; with none in it the "
                "article would have no gallery at all."
            ),
        ),
        Example(
            _with(article("thu_vien_anh: ⟦anh-dai-hoi⟧"), trao_qua=""),
            {
                ARTICLE: article("thu_vien_anh: anh-dai-hoi"),
                "content/articles/anh-dai-hoi/toan-canh.jpg": "",
            },
        ),
    ),
    RuleDoc(
        "picture-svg",
        (
            (
                "Tệp .svg là một trang mã chứ không phải ảnh: trong đó có thể có đoạn chương trình "
                "chạy trên máy người đọc."
            ),
            (
                "An .svg file is a page of code and no picture: it may hold a program that runs on "
                "the machine of whoever looks at it."
            ),
        ),
        Example(
            {
                ARTICLE: article(body="![Sơ đồ tổ chức](⟦so-do.svg⟧)"),
                "content/articles/so-do.svg": "<svg/>",
            },
            {
                ARTICLE: article(body="![Sơ đồ tổ chức](so-do.png)"),
                "content/articles/so-do.png": "",
            },
        ),
    ),
    RuleDoc(
        "picture-too-heavy",
        (
            (
                "Tệp lớn như vậy thường là ảnh quét hay ảnh chưa nén; làm nhỏ nó mất nhiều thời "
                "gian và bộ nhớ, mà ảnh đăng lên cũng không rõ hơn."
            ),
            (
                "A file of that size is mostly a scan or was never compressed; to shrink it takes "
                "time and memory, and what is published looks no better for it."
            ),
        ),
    ),
    RuleDoc(
        "picture-too-large",
        (
            (
                "Ảnh quét hay ảnh ghép khổ lớn làm máy hết bộ nhớ khi thu nhỏ, và màn hình nào "
                "cũng chỉ hiện được một phần nhỏ số điểm ảnh ấy."
            ),
            (
                "A scan or panorama of that size exhausts the memory of the machine that has to "
                "shrink it, and no screen shows more than a part of its pixels."
            ),
        ),
        Example(
            {
                ARTICLE: article(body="![Bản đồ địa bàn các cụm](ban-do.png)"),
                "content/articles/ban-do.png": "⟦⟧9000x6000",
            },
            {
                ARTICLE: article(body="![Bản đồ địa bàn các cụm](ban-do.png)"),
                "content/articles/ban-do.png": "",
            },
        ),
    ),
    RuleDoc(
        "picture-too-long",
        (
            (
                "Ảnh động nhiều hình như vậy thật ra là một đoạn phim: nặng hàng chục lần, người "
                "đọc dùng điện thoại tốn nhiều dung lượng."
            ),
            (
                "A moving picture of that many images is a film, ten times as heavy as one, at "
                "the cost of those who read on a telephone."
            ),
        ),
    ),
    RuleDoc(
        "picture-unreadable",
        (
            (
                "Tệp mang đuôi ảnh nhưng bên trong không phải ảnh, hoặc bị hỏng khi chép dở dang: "
                "người đọc sẽ thấy ô trống."
            ),
            (
                "The file ends like a picture but is none, or was copied only in part: readers "
                "would see an empty box."
            ),
        ),
        Example(
            _with(_SHOWN, trao_qua="⟦⟧<html>Không tìm thấy trang</html>"),
            _with(_SHOWN, trao_qua=""),
        ),
    ),
    RuleDoc(
        "picture-wrong-ending",
        (
            (
                "Đổi đuôi .png thành .jpg không đổi được loại ảnh; máy chủ báo sai loại thì có "
                "trình duyệt không hiện ảnh."
            ),
            (
                "Another ending makes no other kind of picture; told the wrong kind, some "
                "browsers do not show it."
            ),
        ),
        Example(
            _with(_SHOWN, trao_qua="⟦⟧PNG"),
            _with(_SHOWN, trao_qua=""),
        ),
    ),
    RuleDoc(
        "photo-heavy",
        (
            (
                "Trang tin tự thu nhỏ ảnh khi đăng, nên tệp nặng không làm ảnh đẹp hơn; kho bài "
                "thì nặng thêm mãi, và mỗi lần làm ảnh máy phải chạy lâu hơn."
            ),
            (
                "Pictures are made smaller when they are published, so a heavy file shows nothing "
                "more; but the archive grows by it forever, and so does the work of a build."
            ),
        ),
        Example(
            _with(_SHOWN, trao_qua="⟦⟧8201x20"),
            _with(_SHOWN, trao_qua=""),
        ),
        Severity.WARNING,
    ),
)
