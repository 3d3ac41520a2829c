"""Rules on links that lead nowhere, or to what readers cannot see."""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.diagnostics import Severity
from sitegen.rules.rule import ARTICLE, Example, RuleDoc, article, matter

_CONGRESS = article(
    "tieu_de: Đại hội Công đoàn phường Bến Thuyền", body="## Kết quả bầu cử\n\nBầu 15 ủy viên."
)


def _beside(text: str, other: str = _CONGRESS) -> Mapping[str, str]:
    """Return an article and another one, of a congress, that it may link to."""
    return {ARTICLE: text, "content/articles/dai-hoi.md": other}


def _linking(link: str) -> str:
    return article(body=f"Xem {link}.")


RULES = (
    RuleDoc(
        "link-broken",
        (
            (
                "Không có bài, trang hay tệp nào ở chỗ liên kết trỏ tới: người đọc bấm vào sẽ gặp "
                "trang “không tìm thấy”."
            ),
            (
                "There is no article, page or file where the link leads: readers would come to "
                "the page “not found”."
            ),
        ),
        Example(
            _beside(_linking("[kết quả đại hội](⟦dai-hoy.md⟧)")),
            _beside(_linking("[kết quả đại hội](dai-hoi.md)")),
        ),
    ),
    RuleDoc(
        "link-anchor-missing",
        (
            (
                "Phần sau dấu # là tên một mục trong bài; không có mục ấy thì người đọc đến đầu "
                "bài và phải tự tìm."
            ),
            (
                "What follows the # names a heading of the page; without one readers land at the "
                "top and have to search."
            ),
        ),
        Example(
            _beside(_linking("[danh sách ủy viên](⟦dai-hoi.md#ket-qua-bau⟧)")),
            _beside(_linking("[danh sách ủy viên](dai-hoi.md#ket-qua-bau-cu)")),
        ),
    ),
    RuleDoc(
        "link-no-slash",
        (
            (
                "Địa chỉ của bài và trang đều kết thúc bằng dấu /; thiếu dấu ấy, có máy chủ mở "
                "được, có máy chủ báo “không tìm thấy”."
            ),
            (
                "Addresses of articles and pages end in a slash; without it some servers find the "
                "page and others do not."
            ),
        ),
        Example(
            _beside(_linking("[kết quả](⟦/tin/2023/dai-hoi-cong-doan-phuong-ben-thuyen⟧)")),
            _beside(_linking("[kết quả](/tin/2023/dai-hoi-cong-doan-phuong-ben-thuyen/)")),
        ),
    ),
    RuleDoc(
        "link-outside",
        (
            (
                "Chỉ những gì nằm trong thư mục content được đưa lên trang; liên kết đi ra ngoài "
                "thư mục ấy thì người đọc không mở được."
            ),
            (
                "Only what lies in the folder content is published; a link that leads out of it "
                "opens nothing for readers."
            ),
        ),
        Example(
            _linking("[biên bản](⟦../../ho-so/bien-ban.pdf⟧)"),
            {
                ARTICLE: _linking("[biên bản](bien-ban.pdf)"),
                "content/articles/bien-ban.pdf": "%PDF-1.4",
            },
        ),
    ),
    RuleDoc(
        "link-without-page",
        (
            (
                "Tệp ghi việc thành lập, sáp nhập đơn vị không có trang riêng; nội dung của nó "
                "hiện ở trang của đơn vị, nên phải liên kết tới trang ấy."
            ),
            (
                "A file on the founding or merger of units has no page; what it says stands on "
                "the pages of the units, and these can be linked."
            ),
        ),
        Example(
            {
                ARTICLE: _linking("[quyết định sáp nhập](⟦../changes/sap-nhap.md⟧)"),
                "content/units.csv": "id,tên\ncd-a,Công đoàn xã A\ncd-b,Công đoàn xã B\n",
                "content/changes/sap-nhap.md": matter(
                    "ngay: 1/7/2025", "loai: sap-nhap", "tu: [cd-a]", "thanh: [cd-b]"
                ),
            },
            {
                ARTICLE: _linking("[quyết định sáp nhập](/don-vi/cd-b/)"),
                "content/units.csv": "id,tên\ncd-a,Công đoàn xã A\ncd-b,Công đoàn xã B\n",
                "content/changes/sap-nhap.md": matter(
                    "ngay: 1/7/2025", "loai: sap-nhap", "tu: [cd-a]", "thanh: [cd-b]"
                ),
            },
        ),
    ),
    RuleDoc(
        "link-to-hidden",
        (
            (
                "Bài được liên kết còn là bản nháp hoặc chưa đến giờ đăng: người đọc chỉ thấy "
                "chữ, chưa bấm được, cho đến khi bài ấy hiện ra."
            ),
            (
                "The linked article is a draft or its time has not come: until then readers see "
                "the words, but no link."
            ),
        ),
        Example(
            _beside(
                _linking("[kết quả đại hội](⟦dai-hoi.md⟧)"),
                article("trang_thai: nhap", "tieu_de: Đại hội Công đoàn phường"),
            ),
            _beside(_linking("[kết quả đại hội](dai-hoi.md)")),
        ),
        Severity.WARNING,
    ),
    RuleDoc(
        "related-not-article",
        (
            (
                "Mục lien_quan đặt bài khác vào khung “Tin liên quan”; trang riêng, đơn vị hay "
                "tệp không có ngày đăng và ảnh để hiện ở đó."
            ),
            (
                "The key related puts other articles into a frame below the text; a page, a unit "
                "or a file has no day and no picture to be shown there."
            ),
        ),
        Example(
            {
                ARTICLE: article("lien_quan: [⟦../pages/gioi-thieu.md⟧]"),
                "content/pages/gioi-thieu.md": matter("tieu_de: Giới thiệu", body="Một câu."),
            },
            _beside(article("lien_quan: [dai-hoi.md]")),
        ),
    ),
    RuleDoc(
        "translation-not-article",
        (
            (
                "Mục ban_dich_cua nối hai bài cùng nội dung ở hai ngôn ngữ; chỗ ấy phải là tệp của "
                "bài kia, không phải chính bài này, một trang riêng hay một địa chỉ."
            ),
            (
                "The key translation_of ties two articles of one content in two languages; it "
                "names the file of the other, not this one, a page or an address."
            ),
        ),
        Example(
            _beside(article("ngon_ngu: en", "ban_dich_cua: ⟦dai-hoy.md⟧")),
            _beside(article("ngon_ngu: en", "ban_dich_cua: dai-hoi.md")),
        ),
    ),
    RuleDoc(
        "translation-same-language",
        (
            (
                "Trình duyệt và máy tìm kiếm chọn bản dịch theo ngôn ngữ; hai bản cùng một ngôn "
                "ngữ thì không biết đưa bản nào cho ai."
            ),
            (
                "Browsers and search engines choose a translation by its language; of two in one "
                "language nobody can say which is for whom."
            ),
        ),
        Example(
            _beside(article("ban_dich_cua: ⟦dai-hoi.md⟧")),
            _beside(article("ngon_ngu: en", "ban_dich_cua: dai-hoi.md")),
        ),
    ),
)
