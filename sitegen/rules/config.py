"""Rules on the settings of a site: config.yaml, and what refers to them."""

from __future__ import annotations

from sitegen.rules.rule import Example, RuleDoc, article

_FILE = "config.yaml"
_TITLE = "title: Bản tin Công đoàn tỉnh\n"
_TWO = f"{_TITLE}base_url: https://congdoan.example.vn/\n"

RULES = (
    RuleDoc(
        "config-empty",
        (
            (
                "Tệp config.yaml chưa ghi gì nên trang tin chưa có tên và địa chỉ; không có hai "
                "điều ấy thì không lập được trang nào."
            ),
            (
                "config.yaml says nothing, so the site has neither a name nor an address; without "
                "them no page can be made."
            ),
        ),
        Example({_FILE: "⟦⟧# Cấu hình trang tin\n"}, {_FILE: _TWO}),
    ),
    RuleDoc(
        "setting-missing",
        (
            (
                "Trang tin cần tên để in ở đầu mỗi trang, và địa chỉ để bản tin, bài chia sẻ dẫn "
                "đúng chỗ; thiếu một trong hai thì không lập được trang."
            ),
            (
                "A site needs a name to head its pages, and an address for feeds and shared links "
                "to lead to; without either no page can be made."
            ),
        ),
        Example({_FILE: f"⟦{_TITLE.strip()}⟧\n"}, {_FILE: _TWO}),
    ),
    RuleDoc(
        "base-url-invalid",
        (
            (
                "Địa chỉ trang tin được ghi vào bản tin và vào mọi bài được chia sẻ; sai thì "
                "người đọc bấm từ nơi khác sẽ không tới được."
            ),
            (
                "The address of the site is written into feeds and everything shared; if it is "
                "wrong, nobody gets there from elsewhere."
            ),
        ),
        Example(
            {_FILE: f"{_TITLE}base_url: ⟦congdoan.example.vn⟧\n"},
            {_FILE: _TWO},
        ),
    ),
    RuleDoc(
        "timezone-unknown",
        (
            (
                "Múi giờ quyết định bài hẹn giờ hiện lúc nào; tên lạ thì không biết 7 giờ sáng là "
                "7 giờ ở đâu."
            ),
            (
                "The time zone decides when a scheduled article appears; under an unknown name "
                "nobody knows whose seven o'clock is meant."
            ),
        ),
        Example(
            {_FILE: f"{_TWO}timezone: ⟦Hà Nội⟧\n"},
            {_FILE: f"{_TWO}timezone: Asia/Ho_Chi_Minh\n"},
        ),
    ),
    RuleDoc(
        "repository-host-unknown",
        (
            (
                "Mỗi phần mềm đặt trang sửa bài ở một địa chỉ khác; không biết là phần mềm nào thì "
                "liên kết “Sửa bài này” sẽ dẫn vào chỗ trống."
            ),
            (
                "Each software has its page for editing at another address; without knowing which "
                "it is, the link to edit an article would lead nowhere."
            ),
        ),
        Example(
            {_FILE: f"{_TWO}repository: ⟦https://git.congdoan.example.vn/ldld/bantin⟧\n"},
            {
                _FILE: f"{_TWO}repository: "
                "{url: https://git.congdoan.example.vn/ldld/bantin, host: gitea}\n"
            },
        ),
    ),
    RuleDoc(
        "edition-too-new",
        (
            (
                "Trang tin được viết theo bộ quy tắc mới hơn chương trình trên máy này: chạy tiếp "
                "thì có lỗi mà máy không nhận ra."
            ),
            (
                "The site was written under newer rules than this program knows: it would miss "
                "what those rules forbid."
            ),
        ),
        Example({_FILE: f"{_TWO}edition: ⟦99⟧\n"}, {_FILE: f"{_TWO}edition: 1\n"}),
    ),
    RuleDoc(
        "section-twice",
        (
            (
                "Mã chuyên mục là địa chỉ của chuyên mục; hai chuyên mục cùng mã thì người đọc "
                "chỉ mở được một."
            ),
            (
                "The id of a section is its address; of two sections with one id readers could "
                "open only one."
            ),
        ),
        Example(
            {
                _FILE: f"{_TWO}sections:\n"
                "  - {id: tin-tuc, title: Tin hoạt động}\n"
                "  - ⟦{id: tin-tuc, title: Tin cơ sở}⟧\n"
            },
            {
                _FILE: f"{_TWO}sections:\n"
                "  - {id: tin-tuc, title: Tin hoạt động}\n"
                "  - {id: tin-co-so, title: Tin cơ sở}\n"
            },
        ),
    ),
    RuleDoc(
        "section-unknown",
        (
            (
                "Bài xin vào một chuyên mục không có trong config.yaml, nên người đọc không tìm "
                "thấy bài ở chuyên mục nào như người viết muốn."
            ),
            (
                "The article asks for a section that config.yaml does not have, so readers would "
                "not find it where the writer wants it."
            ),
        ),
        Example(
            article("chuyen_muc: ⟦Tin trong nước⟧"),
            article("chuyen_muc: Tin hoạt động"),
        ),
    ),
    RuleDoc(
        "list-section-unknown",
        (
            "Danh sách lấy bài từ một chuyên mục không có, nên khung ấy trên trang sẽ luôn trống.",
            (
                "The list takes articles from a section that does not exist, so its frame on the "
                "page would always be empty."
            ),
        ),
        Example(
            {_FILE: f"{_TWO}lists:\n  moi:\n    section: ⟦tin-hoat-dog⟧\n"},
            {_FILE: f"{_TWO}lists:\n  moi:\n    section: tin-hoat-dong\n"},
        ),
    ),
    RuleDoc(
        "list-unit-unknown",
        (
            "Danh sách lấy bài của một đơn vị chưa có, nên khung ấy trên trang sẽ luôn trống.",
            (
                "The list takes articles of a unit that nobody registered, so its frame on the "
                "page would always be empty."
            ),
        ),
        Example(
            {
                _FILE: f"{_TWO}lists:\n  moi:\n    unit: ⟦cd-ben-thuye⟧\n",
                "content/units.csv": "id,tên\ncd-ben-thuyen,Công đoàn phường Bến Thuyền\n",
            },
            {
                _FILE: f"{_TWO}lists:\n  moi:\n    unit: cd-ben-thuyen\n",
                "content/units.csv": "id,tên\ncd-ben-thuyen,Công đoàn phường Bến Thuyền\n",
            },
        ),
    ),
    RuleDoc(
        "severity-unknown",
        (
            (
                "Tên lỗi gõ sai thì mức độ đặt cho nó không có tác dụng: tưởng đã tắt một lời "
                "nhắc mà nó vẫn hiện, hoặc ngược lại."
            ),
            (
                "Under a mistyped name the severity has no effect: what you believe to be off "
                "still shows, or the other way round."
            ),
        ),
        Example(
            {_FILE: f"{_TWO}severities:\n  ⟦photo-announced⟧: off\n"},
            {_FILE: f"{_TWO}severities:\n  photos-announced: off\n"},
        ),
    ),
    RuleDoc(
        "baseline-line-unreadable",
        (
            (
                "Tệp baseline.tsv do chương trình ghi, mỗi dòng một lỗi cũ; dòng bị sửa tay hay "
                "bị hỏng thì lỗi cũ ấy lại chặn việc dựng trang."
            ),
            (
                "baseline.tsv is written by the program, a line an old problem; where a line was "
                "edited or damaged, that problem stops the build again."
            ),
        ),
        Example(
            {"baseline.tsv": "# lỗi cũ đã biết\n⟦link-broken /tin/cu.html⟧\n"},
            {"baseline.tsv": "# lỗi cũ đã biết\n"},
        ),
    ),
)
