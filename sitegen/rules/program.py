"""Rules on running the program: where it may write, and what it was asked for."""

from __future__ import annotations

from sitegen.rules.rule import RuleDoc

RULES = (
    # Commands
    RuleDoc(
        "site-missing",
        (
            (
                "Lệnh được chạy ở thư mục không có tệp config.yaml, nên chương trình không biết "
                "trang tin nằm ở đâu."
            ),
            (
                "The command was run in a folder without a config.yaml, so the program does not "
                "know where the site is."
            ),
        ),
    ),
    RuleDoc(
        "folder-in-use",
        (
            (
                "Trang tin mới cần một thư mục trống: đặt chung với tệp khác thì dễ đăng nhầm "
                "những tệp ấy lên mạng."
            ),
            (
                "A new site wants an empty folder: among other files those might be published by "
                "mistake."
            ),
        ),
    ),
    RuleDoc(
        "file-exists",
        (
            "Đã có bài mang tên tệp này; chương trình không ghi đè, vì bài cũ sẽ mất.",
            (
                "There is a file of this name; the program does not write over it, for the old "
                "article would be lost."
            ),
        ),
    ),
    RuleDoc(
        "option-unfit",
        (
            (
                "Mỗi loại tệp có những tùy chọn riêng, ví dụ bài viết có thể loại, đơn vị có mã; "
                "dùng lẫn thì không biết ghi vào đâu."
            ),
            (
                "Each kind of file has options of its own, an article its type, a unit its id; of "
                "another kind they would have no place in it."
            ),
        ),
    ),
    RuleDoc(
        "title-missing",
        (
            "Tên tệp và địa chỉ của bài lấy từ tiêu đề, nên phải có tiêu đề thì mới tạo được tệp.",
            (
                "The name of the file and its address come from the title, so without one no file "
                "can be made."
            ),
        ),
    ),
    RuleDoc(
        "article-missing",
        (
            "Thư hiện dưới bài mà nó nói tới, nên phải biết bài nào thì mới tạo được tệp.",
            "A letter stands under the article it is about; which one that is has to be said.",
        ),
    ),
    RuleDoc(
        "unit-own-parent",
        (
            (
                "Đơn vị cấp trên được ghi lại chính là đơn vị đang tạo; trong sơ đồ tổ chức nó sẽ "
                "nằm dưới chính nó."
            ),
            (
                "The unit above is given as the one that is being made; in the tree of units it "
                "would stand under itself."
            ),
        ),
    ),
    RuleDoc(
        "import-format-unknown",
        (
            (
                "Chương trình chỉ nhập được chữ thuần; tệp Word, PDF phải chép phần chữ ra trước, "
                "nếu không sẽ lẫn ký hiệu lạ vào bài."
            ),
            (
                "Only plain text can be imported; copy the words out of Word or PDF files first, "
                "or strange signs would get into the article."
            ),
        ),
    ),
    RuleDoc(
        "import-nothing-found",
        (
            "Tệp không có dòng nào nhận ra được là tiêu đề, nên không biết bài bắt đầu từ đâu.",
            (
                "No line of the file can be taken for a title, so nobody knows where an article "
                "begins."
            ),
        ),
    ),
    # Building
    RuleDoc(
        "build-running",
        (
            (
                "Hai lần dựng cùng ghi vào một thư mục thì trang có thể lẫn nửa cũ nửa mới, nên "
                "lần sau phải chờ lần trước xong."
            ),
            (
                "Two builds that write to one folder could leave half of each, so the second has "
                "to wait for the first."
            ),
        ),
    ),
    RuleDoc(
        "worker-died",
        (
            (
                "Hệ điều hành đã dừng phần chương trình đang đọc tệp này, thường vì máy hết bộ "
                "nhớ; trang đang đăng vẫn giữ nguyên."
            ),
            (
                "The system stopped the part of the program that was reading this file, mostly "
                "because memory ran out; what is published stays as it was."
            ),
        ),
    ),
    RuleDoc(
        "output-failed",
        (
            (
                "Không ghi được một tệp vì đĩa đầy hoặc tệp đang mở ở chương trình khác; trang cũ "
                "còn nguyên và lần chạy sau sẽ làm nốt."
            ),
            (
                "A file could not be written because the disk is full or another program holds "
                "it; the next run does what is left."
            ),
        ),
    ),
    RuleDoc(
        "output-not-writable",
        (
            (
                "Tài khoản đang dùng không có quyền ghi vào thư mục xuất bản, nên không tạo được "
                "trang nào ở đó."
            ),
            "The account in use may not write to the output folder, so no page can be put there.",
        ),
    ),
    RuleDoc(
        "output-foreign-file",
        (
            (
                "Một trang cần ghi vào chỗ đã có tệp của người khác; chương trình chỉ thay và xóa "
                "tệp do nó tạo ra, không đụng đến tệp của bạn."
            ),
            (
                "A page belongs where a file of somebody else lies; the program replaces and "
                "deletes its own files only, never yours."
            ),
        ),
    ),
    # The output folder
    RuleDoc(
        "output-is-link",
        (
            (
                "Lối tắt có thể dẫn tới bất cứ đâu; ghi và xóa qua lối tắt có thể làm mất tệp ở "
                "thư mục khác."
            ),
            (
                "A link may lead anywhere; writing and deleting through it could hit files of "
                "another folder."
            ),
        ),
    ),
    RuleDoc(
        "output-is-file",
        (
            (
                "Trang tin gồm nhiều tệp nên cần một thư mục; chỗ được chọn lại là một tệp, và "
                "tệp ấy sẽ bị mất nếu ghi vào."
            ),
            (
                "A site is many files and needs a folder; a file lies at that place, and would be "
                "lost."
            ),
        ),
    ),
    RuleDoc(
        "output-is-root",
        (
            (
                "Gốc của ổ đĩa chứa cả hệ điều hành và mọi tệp khác; dọn trang cũ ở đó là quá "
                "nguy hiểm."
            ),
            (
                "The root of a disk holds the system and everything else; to clear away old pages "
                "there would be too dangerous."
            ),
        ),
    ),
    RuleDoc(
        "output-is-home",
        (
            (
                "Thư mục cá nhân chứa mọi tài liệu của bạn; trang tin đặt lẫn vào đó thì dễ đăng "
                "nhầm, xóa nhầm."
            ),
            (
                "Your home folder holds all your documents; pages among them invite mistakes, in "
                "publishing as in deleting."
            ),
        ),
    ),
    RuleDoc(
        "output-holds-home",
        (
            (
                "Thư mục được chọn bao cả thư mục cá nhân của bạn, nên tài liệu riêng có thể bị "
                "đưa lên mạng cùng trang tin."
            ),
            (
                "The folder holds your home folder, so your own documents might be published "
                "along with the site."
            ),
        ),
    ),
    RuleDoc(
        "output-is-site",
        (
            (
                "Trang đã dựng phải nằm riêng khỏi bài gốc: để chung thì lần dựng sau đọc nhầm "
                "trang đã dựng, và bài nháp có thể lên mạng."
            ),
            (
                "Built pages lie apart from their sources: together, the next build would read "
                "pages as sources, and drafts might be published."
            ),
        ),
    ),
    RuleDoc(
        "output-holds-site",
        (
            (
                "Thư mục được chọn bao cả bài gốc, nên bản nháp và cấu hình có thể bị đưa lên "
                "mạng cùng trang tin."
            ),
            (
                "The folder holds the sources of the site, so drafts and settings might be "
                "published along with it."
            ),
        ),
    ),
    RuleDoc(
        "output-is-state",
        (
            (
                "Thư mục .sitegen là trí nhớ của chương trình; xuất bản vào đó thì lần dựng sau "
                "phải làm lại từ đầu, và người ngoài xem được phần ấy."
            ),
            (
                "The folder .sitegen is the memory of the program; published into, it would be "
                "spoilt, and open to everybody."
            ),
        ),
    ),
    RuleDoc(
        "output-holds-state",
        (
            (
                "Thư mục được chọn bao cả trí nhớ của chương trình (.sitegen), nên phần ấy có thể "
                "bị đưa lên mạng."
            ),
            (
                "The folder holds the memory of the program (.sitegen), which might be published "
                "along with the site."
            ),
        ),
    ),
    RuleDoc(
        "output-is-source",
        (
            (
                "Thư mục content hay templates chứa bài gốc và mẫu trang; ghi trang đã dựng vào "
                "đó thì lần sau chúng bị đọc như bài viết."
            ),
            (
                "The folders content and templates hold the sources; pages written there would be "
                "read as articles by the next build."
            ),
        ),
    ),
    RuleDoc(
        "output-holds-source",
        (
            (
                "Thư mục được chọn bao cả thư mục bài gốc hay mẫu trang, nên bản nháp có thể bị "
                "đưa lên mạng cùng trang tin."
            ),
            (
                "The folder holds articles or templates, so drafts might be published along with "
                "the site."
            ),
        ),
    ),
    RuleDoc(
        "output-in-source",
        (
            (
                "Trang đã dựng nằm trong thư mục bài gốc thì lần dựng sau đọc chúng như bài viết, "
                "và mỗi lần dựng lại nhiều thêm."
            ),
            (
                "Pages inside the folder of the articles would be read as articles by the next "
                "build, and grow with every one."
            ),
        ),
    ),
    RuleDoc(
        "output-in-git",
        (
            (
                "Thư mục .git giữ toàn bộ lịch sử bài viết; ghi vào đó có thể làm hỏng cả kho, "
                "không lấy lại được bài cũ."
            ),
            (
                "The folder .git keeps the whole history of the articles; written into, it may be "
                "damaged for good."
            ),
        ),
    ),
)
