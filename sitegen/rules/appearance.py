"""Rules on the look and the menus of a site, as config.yaml has them."""

from __future__ import annotations

from sitegen.diagnostics import Severity
from sitegen.rules.rule import Example, RuleDoc

_FILE = "config.yaml"
_TWO = "title: Bản tin Công đoàn tỉnh\nbase_url: https://congdoan.example.vn/\n"
_LOGO = "content/hinh/bieu-trung.jpg"
_BANNER = "content/hinh/dau-trang.jpg"
_SHOWN = f"{_TWO}appearance:\n  banner: {{file: ⟦hinh/dau-trang.jpg⟧, alt: Cầu cảng}}\n"


def _plain(text: str) -> str:
    return text.replace("⟦", "").replace("⟧", "")


RULES = (
    RuleDoc(
        "colour-unreadable",
        (
            ("Trình duyệt bỏ qua một màu ghi sai, nên trang giữ màu cũ mà không ai biết vì sao."),
            "Browsers ignore what is no colour: the old one would stay, and nobody knows why.",
        ),
        Example(
            {_FILE: f"{_TWO}appearance:\n  accent: ⟦đỏ cờ⟧\n"},
            {_FILE: f'{_TWO}appearance:\n  accent: "#9e1b22"\n'},
        ),
    ),
    RuleDoc(
        "colour-faint",
        (
            (
                "Chữ nhạt màu thì người mắt kém, hoặc người đọc ngoài nắng, không đọc được. Mức "
                "4.5 là yêu cầu của WCAG, chuẩn quốc tế về trang tin cho mọi người."
            ),
            (
                "Faint letters can't be read by weak eyes or in sunlight. 4.5 is what WCAG 2.2 "
                "asks for, on the page's ground and on its tint."
            ),
        ),
        Example(
            {_FILE: f"{_TWO}appearance:\n  accent: ⟦'#e8a33d'⟧\n"},
            {_FILE: f"{_TWO}appearance:\n  accent: '#9a6213'\n"},
        ),
    ),
    RuleDoc(
        "colour-empty",
        (
            (
                "Dấu # sau dấu cách mở đầu một lời ghi chú, nên màu đứng sau nó bị bỏ qua và "
                "trang vẫn mang màu cũ."
            ),
            (
                "After a space # begins a comment, so the colour behind it is not read and the "
                "site keeps its old one."
            ),
        ),
        Example(
            {_FILE: f"{_TWO}appearance:\n  ⟦accent⟧: #9e1b22\n  link: 0a4a8a\n"},
            {_FILE: f"{_TWO}appearance:\n  accent: 9e1b22\n  link: 0a4a8a\n"},
        ),
    ),
    RuleDoc(
        "appearance-picture-missing",
        (
            "Không có ảnh thì đầu trang thiếu biểu trưng hoặc ảnh mà người lập trang muốn có.",
            "Without the picture every page would lack the logo or banner that was asked for.",
        ),
        Example(
            {_FILE: f"{_TWO}appearance:\n  logo: ⟦hinh/bieu-trug.jpg⟧\n", _LOGO: "128x128"},
            {_FILE: f"{_TWO}appearance:\n  logo: hinh/bieu-trung.jpg\n", _LOGO: "128x128"},
            also=("file-unused",),
        ),
    ),
    RuleDoc(
        "logo-size",
        (
            (
                "Biểu trưng cao 64 điểm trên màn hình thường và cần gấp đôi trên điện thoại tốt; "
                "nhỏ hơn thì mờ, dài quá thì đẩy tên bản tin xuống dòng."
            ),
            (
                "A logo is 64 pixels high, and twice that on a good telephone: a smaller one is "
                "blurred, a longer one pushes the name of the site aside."
            ),
        ),
        Example(
            {_FILE: f"{_TWO}appearance:\n  logo: ⟦hinh/bieu-trung.jpg⟧\n", _LOGO: "48x48"},
            {_FILE: f"{_TWO}appearance:\n  logo: hinh/bieu-trung.jpg\n", _LOGO: "160x160"},
        ),
        Severity.WARNING,
    ),
    RuleDoc(
        "banner-size",
        (
            (
                "Ảnh đầu trang trải hết bề ngang: hẹp quá thì mờ, cao quá thì người đọc phải cuộn "
                "qua nó mới thấy tin."
            ),
            (
                "A banner is as wide as the page: a narrow one is blurred, and a high one has to "
                "be scrolled past before there is any news."
            ),
        ),
        Example(
            {_FILE: _SHOWN, _BANNER: "1600x1200"},
            {_FILE: _plain(_SHOWN), _BANNER: "1600x320"},
        ),
        Severity.WARNING,
    ),
    RuleDoc(
        "menu-link-aims",
        (
            "Dòng không dẫn tới đâu thì bấm vào không có gì; dẫn tới hai nơi thì không biết chọn.",
            "A link to nowhere does nothing; of two places it could lead to only one.",
        ),
        Example(
            {_FILE: f"{_TWO}menu:\n  - ⟦{{title: Văn bản, url: /van-ban/, section: van-ban}}⟧\n"},
            {_FILE: f"{_TWO}menu:\n  - {{title: Tài liệu, url: https://congdoan.example.vn/}}\n"},
        ),
    ),
    RuleDoc(
        "menu-link-untitled",
        (
            "Địa chỉ trên mạng không nói được mình là gì: người đọc cần một cái tên để bấm.",
            "An address doesn't say what it is: readers need words to click on.",
        ),
        Example(
            {_FILE: f"{_TWO}menu:\n  - ⟦url: https://congdoan.example.org/⟧\n"},
            {_FILE: f"{_TWO}menu:\n  - {{title: Tổng LĐ, url: https://congdoan.example.org/}}\n"},
        ),
    ),
    RuleDoc(
        "menu-link-broken",
        (
            "Menu có trên mọi trang, nên một liên kết hỏng ở đó là hỏng trên mọi trang.",
            "The menu stands on every page, and so would a link that leads nowhere.",
        ),
        Example(
            {
                _FILE: f"{_TWO}menu:\n  - page: ⟦gioi-thiu⟧\n",
                "content/pages/gioi-thieu.md": "---\ntieu_de: Giới thiệu\n---\nMột câu.\n",
            },
            {
                _FILE: f"{_TWO}menu:\n  - page: gioi-thieu\n",
                "content/pages/gioi-thieu.md": "---\ntieu_de: Giới thiệu\n---\nMột câu.\n",
            },
        ),
    ),
)
