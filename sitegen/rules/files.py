"""Rules on the files of a site: those that documents name, and those that nothing reads."""

from __future__ import annotations

from sitegen.diagnostics import Severity
from sitegen.rules.rule import ARTICLE, Example, RuleDoc, article, matter

# As much of a PDF as tells who made it.
_PDF = "%PDF-1.7\n1 0 obj\n<< {} >>\nendobj\n"
_OFFERED = article("tep_dinh_kem: mau-don.pdf")

RULES = (
    RuleDoc(
        "file-names-maker",
        (
            (
                "Word, Excel và PDF tự ghi tên người soạn vào tệp; ai tải về cũng xem được, kể cả "
                "khi người ấy đã chuyển việc hoặc không muốn nêu tên."
            ),
            (
                "Word, Excel and PDF write into a file who made it; whoever downloads it can read "
                "that, years after that person has left or would rather not be named."
            ),
        ),
        Example(
            {
                ARTICLE: _OFFERED,
                "content/articles/mau-don.pdf": "⟦⟧" + _PDF.format("/Author (Tran Thi Buoi)"),
            },
            {ARTICLE: _OFFERED, "content/articles/mau-don.pdf": _PDF.format("/Title (Mau don)")},
        ),
        Severity.ADVICE,
    ),
    RuleDoc(
        "file-active",
        (
            (
                "Trình duyệt không tải tệp .html, .svg, .xml hay .js về mà mở ngay trên trang tin; "
                "mã trong tệp khi ấy làm được mọi việc như chính trang. Tệp nằm trong "
                "content/static/ là của người quản trị trang nên được đăng nguyên."
            ),
            (
                "Browsers do not save .html, .svg, .xml or .js files but open them on the site "
                "itself, where a program in them may do whatever the site can. Files in "
                "content/static/ are the site owner's own and are published as they are."
            ),
        ),
        Example(
            {
                ARTICLE: article("tep_dinh_kem: ⟦so-do.html⟧"),
                "content/articles/so-do.html": "<p>Sơ đồ tổ chức</p>",
            },
            {
                ARTICLE: article("tep_dinh_kem: so-do.pdf"),
                "content/articles/so-do.pdf": "",
            },
        ),
    ),
    RuleDoc(
        "file-missing",
        (
            (
                "Tên trong bài và tên tệp phải giống hệt nhau, và tệp phải nằm đúng chỗ; nếu "
                "không, người đọc thấy ô trống thay cho ảnh, hoặc bấm tải mà không có gì."
            ),
            (
                "The name in the article has to be that of a file at that place; otherwise "
                "readers see an empty box or download nothing."
            ),
        ),
        Example(
            {
                ARTICLE: article(body="![Trao quà Tết](⟦trao-qa.jpg⟧)"),
                "content/articles/trao-qua.jpg": "",
            },
            {
                ARTICLE: article(body="![Trao quà Tết](trao-qua.jpg)"),
                "content/articles/trao-qua.jpg": "",
            },
        ),
    ),
    RuleDoc(
        "file-name-case",
        (
            (
                "Windows coi Anh-1.JPG và anh-1.jpg là một, máy chủ thì không: trên máy mình thấy "
                "ảnh nhưng người đọc không thấy."
            ),
            (
                "To Windows Anh-1.JPG and anh-1.jpg are one, to the server they are two: you see "
                "the picture, readers do not."
            ),
        ),
        Example(
            {
                ARTICLE: article(body="![Trao quà Tết](⟦trao-qua.jpg⟧)"),
                "content/articles/Trao-Qua.JPG": "",
            },
            {
                ARTICLE: article(body="![Trao quà Tết](Trao-Qua.JPG)"),
                "content/articles/Trao-Qua.JPG": "",
            },
        ),
    ),
    RuleDoc(
        "file-not-read",
        (
            (
                "Chỉ tệp kết thúc bằng .md được đọc. Notepad hay thêm .txt, còn tệp Word thì "
                "chương trình không mở: bài không lên trang mà không ai biết."
            ),
            (
                "Only files ending in .md are read. Notepad likes to add .txt, and a Word file is "
                "not opened at all: the article would be missing unnoticed."
            ),
        ),
        Example(
            {
                ARTICLE: article(),
                "content/articles/hoi-nghi-so-ket.md.txt": "⟦⟧"
                + article("tieu_de: Sơ kết sáu tháng"),
            },
            {
                ARTICLE: article(),
                "content/articles/hoi-nghi-so-ket.md": article("tieu_de: Sơ kết sáu tháng"),
            },
        ),
        Severity.WARNING,
    ),
    RuleDoc(
        "file-misplaced",
        (
            (
                "Chỉ các thư mục articles, pages, units và changes được đọc; tệp để ngay trong "
                "content hay trong thư mục khác thì không lên trang."
            ),
            (
                "Only the folders articles, pages, units and changes are read; a file elsewhere "
                "in content is not on the site."
            ),
        ),
        Example(
            {"content/bai-viet/trao-qua.md": "⟦⟧" + article()},
            {"content/articles/trao-qua.md": article()},
        ),
        Severity.WARNING,
    ),
    RuleDoc(
        "list-not-read",
        (
            (
                "Bảng đơn vị và bảng chữ viết tắt chỉ được tìm dưới đúng một tên; mang tên khác, "
                "chúng coi như không có, và mọi đơn vị ghi trong bài đều thành “chưa có”."
            ),
            (
                "The registry of units and the glossary are looked for under one name only; under "
                "another they are as good as absent, and every unit in the articles is unknown."
            ),
        ),
        Example(
            {"content/Units.csv": "⟦⟧id,tên\ncd-ben-thuyen,Công đoàn phường\n"},
            {"content/units.csv": "id,tên\ncd-ben-thuyen,Công đoàn phường\n"},
        ),
        Severity.WARNING,
    ),
    RuleDoc(
        "page-path-invalid",
        (
            (
                "Địa chỉ của trang riêng lấy từ tên tệp; tên không còn chữ hay số nào, hoặc là "
                "index ngay trong content/pages (địa chỉ của trang chủ), thì không thành địa chỉ."
            ),
            (
                "A page has its address from its file's name; a name without letters or digits "
                "makes none, and index, right in content/pages, would be the front page."
            ),
        ),
        Example(
            {"content/pages/index.md": "⟦⟧" + matter("tieu_de: Giới thiệu", body="Một câu.")},
            {"content/pages/gioi-thieu.md": matter("tieu_de: Giới thiệu", body="Một câu.")},
        ),
    ),
)
