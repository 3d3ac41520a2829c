"""Rules on the top of an article: its two lines of dashes, and the keys between them."""

from __future__ import annotations

from sitegen.rules.rule import Example, RuleDoc, article

_X = "content/articles/x.md"
_BODY = "Sáng 24/5, công đoàn trao quà cho đoàn viên.\n"
_RIGHT = f"---\ntieu_de: Trao quà cho đoàn viên\nngay_dang: 24/5/2023\n---\n{_BODY}"

RULES = (
    RuleDoc(
        "file-empty",
        (
            "Tệp được tạo ra nhưng chưa có chữ nào, hoặc lần lưu gần nhất bị hỏng.",
            "The file was created, but nothing was written into it, or saving it failed.",
        ),
        Example({_X: "⟦⟧"}, {_X: _RIGHT}),
    ),
    RuleDoc(
        "front-matter-missing",
        (
            (
                "Tiêu đề và ngày đăng được đọc ở đầu bài, giữa hai dòng ---; thiếu dòng mở đầu thì "
                "không biết đâu là đầu bài."
            ),
            (
                "Title and date are read between two lines of ---; without the first one nothing "
                "is known of the article."
            ),
        ),
        Example({_X: "⟦# Trao quà cho đoàn viên⟧\n\n" + _BODY}, {_X: _RIGHT}),
    ),
    RuleDoc(
        "front-matter-fence",
        (
            (
                "Dòng ngăn phải đúng ba dấu trừ; Word hay tự đổi chúng thành gạch dài, trông giống "
                "mà không phải."
            ),
            (
                "The line is exactly three hyphens; Word likes to turn them into a dash that only "
                "looks alike."
            ),
        ),
        Example({_X: _RIGHT.replace("---", "⟦—⟧", 1)}, {_X: _RIGHT}),
    ),
    RuleDoc(
        "front-matter-unclosed",
        (
            (
                "Không có dòng --- thứ hai, nên không biết đầu bài hết ở đâu và thân bài bắt đầu "
                "từ đâu."
            ),
            "Without the second line of --- nobody can tell where the text of the article begins.",
        ),
        Example(
            {_X: f"⟦---⟧\ntieu_de: Trao quà cho đoàn viên\nngay_dang: 24/5/2023\n\n{_BODY}"},
            {_X: _RIGHT},
        ),
    ),
    RuleDoc(
        "front-matter-empty",
        (
            (
                "Giữa hai dòng --- chưa có gì: bài không có tiêu đề, không có ngày thì không xếp "
                "vào đâu được."
            ),
            "Nothing stands between the two lines of ---: an article without a date has no place.",
        ),
        Example({_X: f"⟦---⟧\n---\n{_BODY}"}, {_X: _RIGHT}),
    ),
    RuleDoc(
        "front-matter-not-keys",
        (
            (
                "Đầu bài là các dòng “tên mục: nội dung”; một câu văn hay một danh sách đứng ở đó "
                "thì không biết là mục nào."
            ),
            (
                "The top of an article is made of lines “key: value”; a sentence or a list belongs "
                "to no key."
            ),
        ),
        Example({_X: f"---\n⟦Trao quà cho đoàn viên⟧\n---\n{_BODY}"}, {_X: _RIGHT}),
    ),
    RuleDoc(
        "expected-mapping",
        (
            (
                "Mục này gồm nhiều mục con, mỗi mục con một dòng; ghi thành danh sách hay một câu "
                "thì không biết câu đó thuộc mục con nào."
            ),
            (
                "Several keys belong under this one, each on a line; a list or a sentence belongs "
                "to none of them."
            ),
        ),
        Example(
            article("su_kien: ⟦Hội trường A⟧"),
            article("su_kien:", "  dia_diem: Hội trường A"),
        ),
    ),
    RuleDoc(
        "key-missing",
        (
            "Mục này bắt buộc phải có; thiếu nó thì trang tin không xếp hay không hiện được bài.",
            "This key has to be there; without it the article can be neither placed nor shown.",
        ),
        Example(
            {_X: f"---\ntieu_de: Trao quà cho đoàn viên\n⟦ngay_dang⟧:\n---\n{_BODY}"},
            {_X: _RIGHT},
        ),
    ),
    RuleDoc(
        "key-unknown",
        (
            "Tên mục gõ sai thì nội dung của nó sẽ mất mà không ai hay, nên tên lạ luôn được báo.",
            (
                "What stands under a mistyped key would be lost without a word, so unknown keys "
                "are told."
            ),
        ),
        Example(article("⟦titel⟧: Trao quà"), article("tieu_de: Trao quà")),
    ),
    RuleDoc(
        "key-ambiguous",
        (
            (
                "“ngay” có thể là ngày đăng bài hoặc ngày diễn ra hoạt động; hai ngày ấy thường "
                "khác nhau."
            ),
            "“ngay” may be the day of publication or the day of the event, which often differ.",
        ),
        Example(
            {_X: _RIGHT.replace("ngay_dang", "⟦ngay⟧")},
            {_X: _RIGHT},
        ),
    ),
    RuleDoc(
        "key-not-indented",
        (
            (
                "Mục con viết sát lề thì tách khỏi mục ở trên nó; dấu cách ở đầu dòng cho biết nó "
                "thuộc về mục nào."
            ),
            (
                "A key at the margin is cut off from the one above it; spaces in front say where "
                "it belongs."
            ),
        ),
        Example(
            article("dai_hoi:", "⟦nhiem_ky⟧: 2023-2028"),
            article("dai_hoi:", "  nhiem_ky: 2023-2028"),
        ),
    ),
    RuleDoc(
        "key-cut-by-comma",
        (
            (
                "Giữa hai dấu ngoặc nhọn, dấu phẩy ngăn mục này với mục khác, nên phần sau dấu "
                "phẩy bị coi là một mục mới."
            ),
            (
                "Within braces a comma separates one key from the next, so what follows it is "
                "taken for another key."
            ),
        ),
        Example(
            article("su_kien: {bat_dau: 24/5/2023, ⟦sáng⟧, dia_diem: Hội trường A}"),
            article('su_kien: {bat_dau: "24/5/2023, sáng", dia_diem: Hội trường A}'),
        ),
    ),
    RuleDoc(
        "duplicate-key",
        (
            "Một mục được ghi hai lần với hai nội dung; máy không biết nội dung nào mới là đúng.",
            "One key is written twice; nothing tells which of the two values is the right one.",
        ),
        Example(
            article("tieu_de: Trao quà", "⟦title⟧: Khen thưởng"),
            article("tieu_de: Trao quà và khen thưởng"),
        ),
    ),
)
