"""Rules on what stands after a key: words, numbers, choices, names of files, addresses."""

from __future__ import annotations

from sitegen.diagnostics import Severity
from sitegen.rules.rule import Example, RuleDoc, article

_ITEMS = ", ".join(f"a{number}" for number in range(501))
_LONG_TITLE = (
    "Hội nghị sơ kết công tác sáu tháng đầu năm và triển khai nhiệm vụ sáu tháng cuối năm của các "
    "công đoàn cơ sở trong toàn tỉnh"
)

RULES = (
    RuleDoc(
        "expected-text",
        (
            (
                "Mục này chỉ chứa một dòng chữ, nhưng bên dưới lại ghi thành danh sách hoặc thành "
                "các mục con."
            ),
            "This key holds one line of text, but a list or further keys stand under it.",
        ),
        Example(
            article("tieu_de: ⟦[Trao quà, Khen thưởng]⟧"),
            article("tieu_de: Trao quà, khen thưởng"),
        ),
    ),
    RuleDoc(
        "text-empty",
        (
            (
                "Có dấu nháy nhưng ở giữa không có chữ nào, nên không biết là muốn ghi gì hay bỏ "
                "trống."
            ),
            "There are quotes with nothing between them: it cannot be told what was meant.",
        ),
        Example(article("tieu_de_ngan: ⟦''⟧"), article("tieu_de_ngan: Trao quà")),
    ),
    RuleDoc(
        "text-too-long",
        (
            (
                "Chữ dài quá mức mà trang tin xếp được; thường do cả đoạn văn được dán vào một mục "
                "ngắn."
            ),
            "The text is longer than a page can lay out; often a whole paragraph was pasted in.",
        ),
        Example(
            article(f"tieu_de_ngan: ⟦{_LONG_TITLE}⟧"),
            article("tieu_de_ngan: Sơ kết sáu tháng đầu năm"),
        ),
    ),
    RuleDoc(
        "text-long",
        (
            "Tiêu đề dài thì bị cắt bớt trên điện thoại và khi chia sẻ; bài vẫn được đăng đủ.",
            "A long title is cut on phones and where it is shared; the article is published whole.",
        ),
        Example(
            article(f"tieu_de: ⟦{_LONG_TITLE}⟧"),
            article("tieu_de: Hội nghị sơ kết công tác sáu tháng đầu năm"),
        ),
        Severity.ADVICE,
    ),
    RuleDoc(
        "value-quoted",
        (
            (
                "Dấu hai chấm hay dấu # giữa câu thường có nghĩa riêng; trang tin đã giữ nguyên "
                "câu chữ, nhưng chương trình khác có thể cắt mất."
            ),
            (
                "A colon or a # inside a text has a meaning of its own; here the text was kept "
                "whole, other programs may cut it."
            ),
        ),
        Example(
            article("tieu_de: ⟦Đại hội: nhiệm kỳ mới⟧"),
            article('tieu_de: "Đại hội: nhiệm kỳ mới"'),
        ),
        Severity.ADVICE,
    ),
    RuleDoc(
        "number-unreadable",
        (
            (
                "Chỗ này cần một con số để cộng và so sánh; “khoảng”, “gần”, “hơn” thì không cộng "
                "được."
            ),
            "A number belongs here, to be added up and compared; “about” cannot be.",
        ),
        Example(
            article("so_lieu:", "  - ten: Suất quà", "    gia_tri: ⟦khoảng 150⟧"),
            article("so_lieu:", "  - ten: Suất quà", "    gia_tri: 150"),
        ),
    ),
    RuleDoc(
        "number-out-of-range",
        (
            "Con số này lớn hoặc nhỏ tới mức khó có thật; thường do gõ thừa một chữ số.",
            "The number is too large or too small to be true; often one digit too many was typed.",
        ),
        Example(
            article("dai_hoi:", "  nhiem_ky: 2023-2028", "  ket_qua:", "    bch: ⟦1500⟧"),
            article("dai_hoi:", "  nhiem_ky: 2023-2028", "  ket_qua:", "    bch: 15"),
        ),
    ),
    RuleDoc(
        "ordinal-unreadable",
        (
            (
                "Lần thứ mấy phải ghi bằng số La Mã hoặc chữ số thì các kỳ đại hội mới xếp được "
                "theo thứ tự."
            ),
            "The number of a congress is written in Roman or Arabic numerals, to be put in order.",
        ),
        Example(
            article("dai_hoi:", "  nhiem_ky: 2023-2028", "  lan_thu: ⟦IIX⟧"),
            article("dai_hoi:", "  nhiem_ky: 2023-2028", "  lan_thu: VIII"),
        ),
    ),
    RuleDoc(
        "term-unreadable",
        (
            "Nhiệm kỳ nối các bài của cùng một khóa với nhau, nên phải có đủ năm đầu và năm cuối.",
            "The term joins the articles of one period, so it needs its first and its last year.",
        ),
        Example(article("dai_hoi: ⟦2023-28⟧"), article("dai_hoi: 2023-2028")),
    ),
    RuleDoc(
        "term-backwards",
        (
            "Năm cuối nhỏ hơn năm đầu: hai năm bị ghi ngược hoặc gõ nhầm một số.",
            "The last year is before the first: the two are swapped, or a digit is wrong.",
        ),
        Example(article("dai_hoi: ⟦2028-2023⟧"), article("dai_hoi: 2023-2028")),
    ),
    RuleDoc(
        "not-yes-or-no",
        (
            "Mục này chỉ có hai khả năng; chữ khác thì không biết là bật hay tắt.",
            "There are two possibilities here; any other word leaves open which one is meant.",
        ),
        Example(article("ghim: ⟦một tuần⟧"), article("ghim: có")),
    ),
    RuleDoc(
        "choice-unknown",
        (
            "Mục này chỉ nhận vài giá trị có sẵn, vì trang tin xếp bài và đặt tên nhóm theo chúng.",
            "Only a few values are known here, because articles are grouped and named by them.",
        ),
        Example(article("the_loai: ⟦hoi-ngi⟧"), article("the_loai: hoi-nghi")),
    ),
    RuleDoc(
        "choice-ambiguous",
        (
            (
                "Viết không dấu, “hội thảo” và “hội thao” giống hệt nhau: một bên là bàn luận, một "
                "bên là thi đấu. Phải ghi rõ là loại nào."
            ),
            (
                "A seminar (hội thảo) and a sports meet (hội thao) differ by one tone mark; the "
                "type has to say which."
            ),
        ),
        Example(article("the_loai: ⟦hội thảo⟧"), article("the_loai: hội thảo khoa học")),
    ),
    RuleDoc(
        "list-too-long",
        (
            "Danh sách dài hàng trăm mục thường là cả một bảng được dán nhầm vào đầu bài.",
            "A list of many hundred items is usually a whole table pasted by mistake.",
        ),
        Example(article(f"chu_de: ⟦[{_ITEMS}]⟧"), article("chu_de: [a1, a2]")),
    ),
    RuleDoc(
        "list-as-text",
        (
            "Nhiều chủ đề ghi liền, cách nhau bằng dấu phẩy, sẽ thành một chủ đề có tên rất dài.",
            "Several topics in one line with commas become a single topic with a long name.",
        ),
        Example(
            article("chu_de: ⟦Đại hội, Chăm lo⟧"),
            article("chu_de: [Đại hội, Chăm lo]"),
        ),
        Severity.WARNING,
    ),
    RuleDoc(
        "slug-invalid",
        (
            (
                "Đường dẫn là phần cuối của địa chỉ bài trên mạng; dấu tiếng Việt, chữ hoa và dấu "
                "cách ở đó sẽ vỡ khi gửi qua thư hay tin nhắn."
            ),
            (
                "This is the end of the article's address on the web; accents, capitals and spaces "
                "break there when it is sent on."
            ),
        ),
        Example(
            article("duong_dan: ⟦Trao quà đoàn viên⟧"),
            article("duong_dan: trao-qua-doan-vien"),
        ),
    ),
    RuleDoc(
        "id-invalid",
        (
            (
                "Mã là tên ngắn, không đổi của một đơn vị hay chuyên mục, để bài viết gọi tới; tên "
                "đầy đủ có dấu thì ghi ở cột tên."
            ),
            (
                "An id is the short, lasting name of a unit or section that articles refer to; the "
                "full name stands beside it."
            ),
        ),
        Example(
            {"content/units.csv": "id,tên\n⟦Sở Y tế⟧,Công đoàn Sở Y tế\n"},
            {"content/units.csv": "id,tên\ncd-so-y-te,Công đoàn Sở Y tế\n"},
        ),
    ),
    RuleDoc(
        "language-invalid",
        (
            (
                "Máy đọc màn hình chọn giọng đọc theo mã ngôn ngữ, mà mã thì chỉ gồm hai hoặc ba "
                "chữ cái."
            ),
            (
                "Screen readers choose their voice by the code of the language, of two or three "
                "letters."
            ),
        ),
        Example(article("ngon_ngu: ⟦Tiếng Anh⟧"), article("ngon_ngu: en")),
    ),
    RuleDoc(
        "path-invalid",
        (
            (
                "Đây là chỗ để tệp trên máy của riêng bạn hoặc một địa chỉ mạng; người đọc trang "
                "tin không mở được tệp đó."
            ),
            (
                "This is a place on your own computer, or an address on the web: no reader of the "
                "site can open it."
            ),
        ),
        Example(
            article("lien_quan: ⟦C:\\Tin\\bai-1.md⟧"),
            {
                "content/articles/x.md": article("lien_quan: bai-1.md"),
                "content/articles/bai-1.md": article("tieu_de: Bài một"),
            },
        ),
    ),
    RuleDoc(
        "url-invalid",
        (
            "Địa chỉ thiếu https:// ở đầu hoặc có dấu cách, nên trình duyệt không mở được.",
            "The address lacks https:// in front or contains a space, so no browser opens it.",
        ),
        Example(
            article("video: ⟦video.example.vn/xem 1⟧"),
            article("video: https://video.example.vn/xem-1"),
        ),
    ),
    RuleDoc(
        "alias-invalid",
        (
            (
                "Địa chỉ cũ là phần đứng sau tên miền của chính trang tin này; tên miền và dấu # "
                "thì không đứng ở đó."
            ),
            (
                "An old address is what followed this site's own name; the name itself and a # "
                "have no place in it."
            ),
        ),
        Example(
            article("dia_chi_cu: ⟦https://congdoan.example.vn/tin/123.html⟧"),
            article("dia_chi_cu: /tin/123.html"),
        ),
    ),
)
