"""The same of the keys of units, changes, the glossary and the settings; names of values."""

from __future__ import annotations

SITE_TITLES: dict[str, str] = {
    "Unit": "Đơn vị",
    "UnitName": "Tên gọi của đơn vị",
    "Parent": "Đơn vị cấp trên",
    "Contact": "Liên hệ",
    "UnitChange": "Thay đổi tổ chức",
    "Decision": "Quyết định",
    "Transfer": "Chuyển giao hàng loạt",
    "Meaning": "Chữ viết tắt",
    "Config": "Cấu hình của trang",
    "RootUnit": "Đơn vị chủ quản",
    "Repository": "Kho bài",
    "Masthead": "Thông tin tòa soạn",
    "Appearance": "Giao diện",
    "Logo": "Biểu trưng",
    "Banner": "Ảnh đầu trang",
    "MenuLink": "Liên kết trong menu",
    "Footer": "Chân trang",
    "Section": "Chuyên mục",
    "NamedList": "Danh sách bài",
    "Feeds": "Nguồn tin",
    "Images": "Ảnh",
    "Comments": "Góp ý",
}

SITE_WORDS: dict[str, dict[str, tuple[str, str]]] = {
    "Unit": {
        "names": (
            "Tên đơn vị; nếu đã đổi tên thì ghi mọi tên, tên mới nhất ở cuối.",
            "Công đoàn phường Bến Thuyền",
        ),
        "short": ("Tên tắt.", "CĐ phường Bến Thuyền"),
        "congress_name": (
            "Tên dùng khi nói đến đại hội, nếu khác tên đơn vị.",
            "Công đoàn tỉnh Sơn Hải",
        ),
        "level": ("Cấp công đoàn.", "co-so"),
        "kind": ("Loại hình, ghi tự do.", "CĐCS doanh nghiệp"),
        "parent": (
            "Đơn vị cấp trên: mã; nếu đã chuyển thì ghi mọi đơn vị và thời gian.",
            "ldld-tinh",
        ),
        "from": ("Thành lập từ khi nào.", "12/2003"),
        "to": ("Hoạt động đến khi nào.", "20/6/2025"),
        "workplace": ("Nơi làm việc.", "Khu công nghiệp Bắc Trầm"),
        "aliases": (
            "Tên khác, chỉ hiểu được ở bài trong thư mục của đơn vị này.",
            "[Công đoàn phường]",
        ),
        "site_aliases": ("Tên khác, hiểu được trong mọi bài.", "[CĐCS May Thuận Phong]"),
        "contact": (
            "Địa chỉ, điện thoại, thư điện tử.",
            "{dia_chi: Số 12 đường Bờ Kè, dien_thoai: 0200 3 123 456}",
        ),
        "feeds": (
            "`có`: đơn vị có nguồn tin Atom riêng. Không ghi thì có từ 20 bài trở lên.",
            "có",
        ),
    },
    "UnitName": {
        "name": ("Tên đầy đủ.", "Liên đoàn Lao động thị xã Cửa Trầm"),
        "short": ("Tên tắt.", "LĐLĐ TX Cửa Trầm"),
        "from": ("Mang tên này từ khi nào; không ghi là từ đầu.", "4/2012"),
    },
    "Parent": {
        "id": ("Mã đơn vị cấp trên.", "ldld-tinh"),
        "from": ("Từ khi nào.", "7/2025"),
        "to": ("Đến khi nào.", "6/2025"),
    },
    "Contact": {
        "address": ("Địa chỉ.", "Số 12 đường Bờ Kè, phường Bến Thuyền"),
        "phone": ("Điện thoại.", "0200 3 123 456"),
        "email": ("Thư điện tử.", "benthuyen@congdoan.example.vn"),
        "zalo_oa": ("Trang Zalo.", "congdoanbenthuyen"),
    },
    "UnitChange": {
        "date": ("Ngày có hiệu lực.", "1/7/2025"),
        "kind": ("Loại thay đổi.", "hop-nhat"),
        "from": ("Mã các đơn vị trước thay đổi.", "[cd-so-tnmt, cd-so-nnptnt]"),
        "to": (
            "Mã các đơn vị sau thay đổi; để trống nếu không có đơn vị nào kế tục.",
            "[cd-so-nnmt]",
        ),
        "custodian": ("Mã đơn vị lưu giữ hồ sơ.", "ldld-tinh"),
        "decision": (
            "Quyết định làm căn cứ.",
            "{so: 27/QĐ-CĐVC, ngay: 26/2/2025, co_quan: Ban Thường vụ CĐVC tỉnh}",
        ),
        "transfer": (
            "Chuyển mọi đơn vị trực thuộc sang nơi khác bằng một quyết định.",
            "{tat_ca_truc_thuoc: ldld-yen-hai, ve: cd-phuong-ben-thuyen, tru: [cd-cap-nuoc]}",
        ),
    },
    "Decision": {
        "number": ("Số quyết định.", "27/QĐ-CĐVC"),
        "date": ("Ngày ký.", "26/2/2025"),
        "issuer": ("Cơ quan ra quyết định.", "Ban Thường vụ CĐVC tỉnh"),
    },
    "Transfer": {
        "all_under": ("Mã đơn vị cấp trên cũ.", "ldld-yen-hai"),
        "to": ("Mã đơn vị cấp trên mới.", "cd-phuong-ben-thuyen"),
        "except": ("Mã những đơn vị không chuyển theo.", "[cd-cap-nuoc]"),
    },
    "Meaning": {
        "text": ("Nghĩa đầy đủ.", "Công đoàn cơ sở"),
        "variants": ("Những cách viết khác của chữ viết tắt ấy.", "[CĐ cơ sở, CDCS]"),
    },
    "Config": {
        "title": ("Tên bản tin, hiện ở đầu mọi trang.", "Bản tin Công đoàn tỉnh Sơn Hải"),
        "base_url": ("Địa chỉ của trang trên mạng.", "https://congdoan.example.vn/"),
        "edition": (
            "Bản quy tắc mà trang này theo; quy tắc mới hơn chỉ nhắc, không chặn.",
            "1",
        ),
        "language": ("Ngôn ngữ của giao diện.", "vi"),
        "timezone": ("Múi giờ của mọi ngày giờ trên trang.", "Asia/Ho_Chi_Minh"),
        "page_size": ("Số bài trên một trang danh sách.", "20"),
        "root_unit": (
            "Mã đơn vị chủ quản trang; nếu đã đổi thì ghi mọi đơn vị và thời gian.",
            "ldld-tinh",
        ),
        "masthead": (
            "Cơ quan chủ quản, người chịu trách nhiệm, giấy phép, liên hệ; hiện ở cuối trang.",
            "{owner: LĐLĐ tỉnh Sơn Hải, editor: Đinh Thị Thu Lan}",
        ),
        "slogan": ("Câu khẩu hiệu ở đầu trang.", "Đoàn kết – Dân chủ – Đổi mới"),
        "appearance": (
            "Màu sắc, biểu trưng, ảnh đầu trang.",
            "{accent: '#9e1b22', logo: hinh/bieu-trung.png}",
        ),
        "menu": (
            "Các dòng trên thanh menu. Không ghi thì có chuyên mục, đơn vị, văn bản và các trang.",
            "[{page: gioi-thieu}, {section: van-ban}, {title: LĐLĐ tỉnh, unit: ldld-tinh}]",
        ),
        "footer": (
            "Liên kết thêm và một câu ghi chú ở cuối mọi trang.",
            "{note: Ghi rõ nguồn khi đăng lại tin từ trang này.}",
        ),
        "sections": (
            "Các chuyên mục, theo thứ tự trên thanh menu. Không ghi thì có sẵn bảy chuyên mục.",
            "[{id: tin-hoat-dong, title: Tin hoạt động, types: [tin, hoi-nghi]}]",
        ),
        "sharing": (
            "Những cách chia sẻ bài, theo thứ tự tùy ý; ghi [] là không có nút chia sẻ nào.",
            "[phone, copy, email]",
        ),
        "repository": (
            "Kho Git chứa bài; ghi thì dưới mỗi bài có liên kết “Sửa bài này”.",
            "https://github.com/ldld-sonhai/bantin",
        ),
        "images": ("Cách đăng ảnh.", "{avif: có}"),
        "comments": (
            "Bạn đọc góp ý bằng cách nào; không ghi thì trang không nhận góp ý.",
            "{provider: letters, email: bantin@congdoan.example.vn}",
        ),
        "lists": (
            "Những danh sách bài dùng trong mẫu trang: tên rồi điều kiện.",
            "{thong-bao-moi: {type: thong-bao, count: 5}}",
        ),
        "feeds": (
            "Nguồn tin (Atom, JSON Feed) có toàn văn hay chỉ tóm tắt, và bao nhiêu bài.",
            "{content: summary, count: 30}",
        ),
        "share_cards": (
            "`có`: trang không có ảnh được chia sẻ kèm một tấm hình in tiêu đề.",
            "không",
        ),
        "severities": (
            "Lỗi nào của bài thì chặn, chỉ nhắc, hay bỏ qua: mã lỗi rồi mức độ.",
            "{photos-announced: tắt}",
        ),
    },
    "RootUnit": {
        "id": ("Mã đơn vị chủ quản.", "ldld-tinh"),
        "from": ("Từ khi nào.", "7/2025"),
        "to": ("Đến khi nào.", "6/2025"),
    },
    "Masthead": {
        "owner": ("Cơ quan chủ quản.", "Liên đoàn Lao động tỉnh Sơn Hải"),
        "editor": ("Người chịu trách nhiệm nội dung.", "Đinh Thị Thu Lan, Chủ tịch"),
        "licence": ("Giấy phép.", "Số 12/GP-TTĐT ngày 3/2/2025"),
        "address": ("Địa chỉ.", "Số 12 đường Bờ Kè, phường Bến Thuyền"),
        "phone": ("Điện thoại.", "0200 3 123 456"),
        "email": ("Thư điện tử.", "bantin@congdoan.example.vn"),
    },
    "Appearance": {
        "accent": ("Màu của tên đơn vị; màu cho nền tối tự suy ra.", "'#9e1b22'"),
        "link": ("Màu của liên kết; màu cho nền tối tự suy ra.", "'#0a4a8a'"),
        "logo": ("Hình nhỏ bên cạnh tên bản tin.", "hinh/bieu-trung.png"),
        "banner": (
            "Ảnh rộng ở đầu trang chủ.",
            "{file: hinh/dau-trang.jpg, alt: Cầu cảng Bến Thuyền lúc bình minh}",
        ),
    },
    "Logo": {
        "file": ("Tệp ảnh, tính từ thư mục content.", "hinh/bieu-trung.png"),
        "alt": (
            "Trong hình có gì; chỉ để trang trí thì không cần ghi.",
            "Biểu trưng Công đoàn Việt Nam",
        ),
    },
    "Banner": {
        "file": ("Tệp ảnh, tính từ thư mục content.", "hinh/dau-trang.jpg"),
        "alt": ("Trong ảnh có gì.", "Cầu cảng Bến Thuyền lúc bình minh"),
    },
    "MenuLink": {
        "title": ("Chữ trên menu; không ghi thì lấy tên của nơi dẫn tới.", "Giới thiệu"),
        "url": ("Địa chỉ trên mạng, hoặc trên trang này và bắt đầu bằng /.", "/van-ban/"),
        "page": ("Trang viết sẵn trong content/pages.", "gioi-thieu"),
        "section": ("Mã chuyên mục.", "van-ban"),
        "unit": ("Mã đơn vị.", "ldld-tinh"),
    },
    "Footer": {
        "links": ("Liên kết thêm vào những liên kết luôn có.", "[{page: gioi-thieu}]"),
        "note": ("Một câu, ví dụ cách ghi nguồn.", "Ghi rõ nguồn khi đăng lại tin từ trang này."),
    },
    "Section": {
        "id": ("Mã chuyên mục, dùng trong địa chỉ.", "tin-hoat-dong"),
        "title": ("Tên hiện trên trang.", "Tin hoạt động"),
        "types": ("Những thể loại bài thuộc chuyên mục này.", "[tin, hoi-nghi]"),
        "intro": ("Lời giới thiệu ở đầu trang chuyên mục.", "Tin của các công đoàn cơ sở."),
    },
    "Repository": {
        "url": ("Địa chỉ của kho.", "https://github.com/ldld-sonhai/bantin"),
        "branch": ("Nhánh chứa bản đang đăng.", "main"),
        "folder": ("Thư mục của bản tin trong kho, nếu không ở gốc.", "trang-tin"),
        "host": ("Kho chạy bằng phần mềm nào, nếu không ở một nơi quen biết.", "gitea"),
    },
    "Comments": {
        "provider": ("Cách góp ý.", "letters"),
        "email": (
            "Hộp thư nhận góp ý; không ghi thì dùng hộp thư của tòa soạn (`masthead`).",
            "bantin@congdoan.example.vn",
        ),
        "server": (
            "Với `isso`: đường dẫn tới máy chủ isso trên trang này, hoặc địa chỉ https.",
            "/gop-y/",
        ),
    },
    "NamedList": {
        "type": ("Chỉ lấy bài thuộc những thể loại này.", "thong-bao"),
        "section": ("Chỉ lấy bài của chuyên mục này.", "tin-hoat-dong"),
        "unit": ("Chỉ lấy bài của đơn vị này.", "ldld-tinh"),
        "tag": ("Chỉ lấy bài có chủ đề này.", "bữa ăn ca"),
        "count": ("Số bài.", "5"),
    },
    "Feeds": {
        "content": ("`full` (toàn văn) hay `summary` (tóm tắt).", "summary"),
        "count": ("Số bài mới nhất, 1 đến 200.", "30"),
    },
    "Images": {
        "avif": ("Có đăng thêm ảnh AVIF không: tệp nhỏ hơn, nhưng làm ảnh lâu gấp ba.", "có"),
    },
}

# Values that no page shows, by their id.
VALUES: dict[str, str] = {
    "nhap": "Bản nháp",
    "cho-duyet": "Chờ duyệt",
    "da-dang": "Đã đăng",
    "go-bai": "Đã gỡ",
    "sang": "Sáng",
    "chieu": "Chiều",
    "toi": "Tối",
    "ca-ngay": "Cả ngày",
    "vi": "Tiếng Việt",
    "en": "Tiếng Anh",
    "error": "Lỗi",
    "warning": "Lưu ý",
    "off": "Tắt",
    "phone": "Bảng chia sẻ của điện thoại",
    "copy": "Sao chép liên kết",
    "email": "Thư điện tử",
    "facebook": "Facebook",
    "github": "GitHub",
    "gitlab": "GitLab",
    "gitea": "Gitea, Forgejo",
    "full": "Toàn văn",
    "summary": "Tóm tắt",
    "none": "Không nhận góp ý",
    "mail": "Nút gửi thư điện tử",
    "letters": "Thư bạn đọc đăng sau khi duyệt",
    "isso": "Viết thẳng trên trang, qua máy chủ isso",
}
