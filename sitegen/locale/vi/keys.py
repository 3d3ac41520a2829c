"""What writers are told of the keys of an article and of a page: meaning and example, by record."""

from __future__ import annotations

from sitegen.locale.keys import KeyWords
from sitegen.locale.vi.site_keys import SITE_TITLES, SITE_WORDS, VALUES

_TITLES: dict[str, str] = {
    "Article": "Bài viết",
    "Source": "Nguồn bài",
    "Event": "Sự kiện",
    "Congress": "Đại hội",
    "Results": "Kết quả đại hội",
    "Committee": "Ban được bầu",
    "Elected": "Người được bầu",
    "DelegatesUp": "Đoàn đại biểu dự đại hội cấp trên",
    "Appointment": "Nhân sự",
    "Person": "Nhân vật",
    "OfficialDocument": "Văn bản",
    "Citation": "Văn bản viện dẫn",
    "Figure": "Số liệu",
    "Image": "Ảnh",
    "Attachment": "Tệp đính kèm",
    "Correction": "Đính chính",
    "Withdrawal": "Gỡ bài",
    "StandalonePage": "Trang riêng",
    "Letter": "Thư bạn đọc",
    "Reply": "Trả lời thư",
}

# Record → English key → meaning, example as typed after the colon.
_WORDS: dict[str, dict[str, tuple[str, str]]] = {
    "Article": {
        "title": (
            "Tiêu đề bài. Không ghi thì lấy dòng `# …` đầu tiên của bài.",
            "Công đoàn phường Bến Thuyền trao 50 suất quà",
        ),
        "date": ("Ngày đăng bài. Ngày ghi trước, tháng ghi sau.", "26/10/2025"),
        "short_title": ("Tiêu đề rút gọn, dùng trong danh sách bài.", "Trao 50 suất quà"),
        "type": (
            "Thể loại; không ghi thì là `tin`. Không ghi chuyên mục thì xếp theo thể loại.",
            "hoi-nghi",
        ),
        "section": ("Mã hoặc tên một chuyên mục trong config.yaml.", "Tin hoạt động"),
        "unit": (
            (
                "Mã hoặc tên đơn vị. Không ghi thì lấy đơn vị của thư mục chứa bài, "
                "rồi mới đến đơn vị chủ trang."
            ),
            "cd-phuong-ben-thuyen",
        ),
        "participants": (
            "Các đơn vị cùng tham gia; bài hiện cả ở trang của họ.",
            "[cd-phuong-cua-tram, cd-phuong-tan-lac]",
        ),
        "authors": (
            "Tác giả. Có thể ghi rõ ai viết bài, ai chụp ảnh.",
            '"Tin: Mạnh Cường; ảnh: Trọng Đạt"',
        ),
        "source": ("Nơi đăng đầu tiên, nếu là bài đăng lại.", "Báo Lao Động"),
        "summary": (
            "Đoạn mở đầu in to (sapo). Không ghi thì danh sách bài dùng mấy câu đầu của bài.",
            "Ngày 25/10, công đoàn phường đến thăm 50 gia đình đoàn viên.",
        ),
        "held": ("Ngày diễn ra hoạt động, nếu khác ngày đăng.", "16-20/7/2019"),
        "place": ("Nơi diễn ra.", "Nhà văn hóa Lao động tỉnh"),
        "event": (
            "Thông tin về hoạt động. Chỉ cần ngày và nơi diễn ra thì dùng `dien_ra` và `dia_diem`.",
            "{bat_dau: 16/7/2019, don_vi_to_chuc: LĐLĐ tỉnh}",
        ),
        "congress": (
            "Hồ sơ đại hội. Chỉ ghi nhiệm kỳ cũng đủ để bài vào đúng hồ sơ của đại hội ấy.",
            "2023-2028",
        ),
        "appointments": (
            "Ai nhận hoặc thôi chức danh nào.",
            "[{ten: Lê Văn Hòa, chuc_danh: Chủ tịch, hinh_thuc: bau}]",
        ),
        "people": (
            "Những người dự và vai trò của họ.",
            "[{ten: Lê Văn Hòa, chuc_vu: Giám đốc, vai_tro: phat-bieu}]",
        ),
        "document": (
            "Hồ sơ văn bản, dùng cho thể loại `van-ban`.",
            "{so_ky_hieu: 09/HD-LĐLĐ, loai: Hướng dẫn, ngay_ban_hanh: 18/3/2024}",
        ),
        "cites": ("Những văn bản mà bài viện dẫn.", "[05-CT/TW]"),
        "figures": (
            "Những con số đáng nhớ trong bài.",
            "[{ten: Số suất quà, gia_tri: 50, don_vi_tinh: suất}]",
        ),
        "cover": (
            "Ảnh đứng đầu bài và trong danh sách. Phải có lời mô tả.",
            "{anh: trao-qua.jpg, mo_ta: Chủ tịch phường trao quà cho chị Hoa}",
        ),
        "gallery": (
            "Ảnh xem thêm ở cuối bài. Có thể ghi tên một thư mục ảnh.",
            "[{anh: anh-1.jpg, mo_ta: Hai đội kéo co}]",
        ),
        "video": ("Địa chỉ phim trên mạng.", "https://example.vn/phim/12"),
        "attachments": (
            "Tệp để người đọc tải về; trang tự hiện loại và cỡ tệp.",
            "[{tep: ke-hoach.pdf, ten: Kế hoạch Tháng Công nhân}]",
        ),
        "tags": ("Chủ đề của bài; mỗi chủ đề có một trang.", "[bữa ăn ca, nhà ở công nhân]"),
        "series": (
            "Tên hoặc mã dòng sự kiện; mỗi dòng sự kiện có một trang.",
            "Tháng Công nhân 2026",
        ),
        "related": (
            "Bài liên quan do người viết chọn, đứng trước những bài máy chọn.",
            "[../2013/dai-hoi-xiii.md]",
        ),
        "status": (
            (
                "Trạng thái; không ghi thì là `da-dang`. `nhap` và `cho-duyet` chỉ hiện khi dựng "
                "trang với `--drafts`. `go-bai` cần thêm mục `go_bai`."
            ),
            "cho-duyet",
        ),
        "withdrawn": (
            "Ngày và lý do gỡ bài; bài rời các danh sách, địa chỉ cũ còn lại lời báo.",
            "{ngay: 24/5/2023, ly_do: Sai số liệu}",
        ),
        "publish_at": (
            "Chỉ hiện từ lúc này trở đi. Phải dựng lại trang sau lúc ấy.",
            "7h30 ngày 1/12/2026",
        ),
        "expires_at": (
            "Sau lúc này bài rời các danh sách; địa chỉ của bài vẫn còn.",
            "31/12/2026",
        ),
        "updated": ("Lúc sửa bài gần nhất.", "15:00 ngày 27/10/2025"),
        "corrections": (
            "Những điều đã đính chính, in dưới bài.",
            "[{ngay: 27/10/2025, noi_dung: Số suất quà là 50}]",
        ),
        "slug": (
            (
                "Phần cuối địa chỉ của bài. Không ghi thì lấy theo tiêu đề; ghi rồi thì sửa tiêu "
                "đề không làm đổi địa chỉ."
            ),
            "trao-50-suat-qua",
        ),
        "aliases": (
            "Những địa chỉ bài từng mang; người mở địa chỉ cũ được đưa sang địa chỉ mới.",
            "[/tin-cu/123.html]",
        ),
        "comments": ("`không`: bài này không nhận góp ý của bạn đọc.", "không"),
        "lang": ("Ngôn ngữ của bài, nếu không phải ngôn ngữ của trang.", "en"),
        "translation_of": (
            "Tệp của bài gốc, nếu bài này là bản dịch; cần có `ngon_ngu`.",
            "dai-hoi.md",
        ),
        "noindex": ("`có`: máy tìm kiếm không ghi bài này.", "có"),
        "archival": (
            "`có`: bài tư liệu về một đơn vị nay không còn; chương trình thôi nhắc.",
            "có",
        ),
        "pinned": ("`có`: ghim lên đầu trang chủ.", "có"),
        "extra": (
            "Dữ liệu riêng cho mẫu trang của mình; chương trình không kiểm tra.",
            "{mau_nen: xanh}",
        ),
    },
    "Source": {
        "name": ("Tên báo, trang tin.", "Báo Lao Động"),
        "url": ("Địa chỉ bài gốc.", "https://example.vn/bai-goc"),
    },
    "Event": {
        "start": ("Ngày bắt đầu, hoặc cả khoảng ngày.", "Chiều ngày 23/5/2023"),
        "end": ("Ngày kết thúc.", "24/5/2023"),
        "part": ("Buổi.", "chieu"),
        "place": ("Nơi diễn ra.", "Hội trường Sở"),
        "organizer": ("Đơn vị tổ chức.", "Ban Nữ công LĐLĐ tỉnh"),
        "chair": ("Người chủ trì.", "[Lê Văn Hòa, Trần Thị Mai]"),
        "topic": ("Nội dung chính.", "Góp ý dự thảo thỏa ước lao động tập thể"),
        "status": (
            "Tình trạng. Bài báo trước một hoạt động chưa diễn ra thì ghi `du-kien`.",
            "du-kien",
        ),
    },
    "Congress": {
        "term": ("Nhiệm kỳ của đại hội.", "2023-2028"),
        "previous_term": ("Nhiệm kỳ trước.", "2018-2023"),
        "ordinal": ("Đại hội lần thứ mấy, số La Mã hoặc chữ số.", "VIII"),
        "form": ("Hình thức đại hội.", "toan-the"),
        "results": ("Kết quả bầu cử.", "{bch: 15, btv: 5, chu_tich: Lê Văn Hòa}"),
    },
    "Results": {
        "committee": ("Ban Chấp hành.", "{so_luong: 15, hien_co: 13}"),
        "standing_committee": ("Ban Thường vụ.", "5"),
        "inspection": ("Ủy ban Kiểm tra.", "3"),
        "chair": ("Chủ tịch.", "{ten: Lê Văn Hòa, chuc_vu: Phó Giám đốc Sở}"),
        "vice_chairs": ("Phó Chủ tịch.", "[{ten: Trần Thị Mai, hinh_thuc: tai-cu}]"),
        "members": (
            "Ủy viên Ban Chấp hành; có thể chỉ nêu một số người.",
            "[Lê Văn Hòa, Trần Thị Mai]",
        ),
        "delegates_up": (
            "Đoàn đại biểu dự đại hội cấp trên.",
            "{chinh_thuc: 2, du_khuyet: 1, tong: 3}",
        ),
    },
    "Committee": {
        "size": ("Số lượng được ấn định.", "15"),
        "present": ("Số người đã bầu được, nếu còn khuyết.", "13"),
    },
    "Elected": {
        "name": ("Họ và tên.", "Lê Văn Hòa"),
        "position": ("Chức vụ chuyên môn.", "Phó Giám đốc Sở"),
        "how": ("Bầu mới, tái cử hay cách khác.", "tai-cu"),
    },
    "DelegatesUp": {
        "to": ("Đơn vị cấp trên có đại hội: mã hoặc tên.", "cdvc-tinh"),
        "ordinal": ("Đại hội cấp trên lần thứ mấy.", "VI"),
        "official": ("Số đại biểu chính thức.", "2"),
        "alternate": ("Số đại biểu dự khuyết.", "1"),
        "total": ("Tổng số; phải bằng chính thức cộng dự khuyết.", "3"),
    },
    "Appointment": {
        "name": ("Họ và tên.", "Lê Văn Hòa"),
        "body": ("Tổ chức: `bch`, `btv`, `ubkt`, `ban-nu-cong`, hoặc ghi bằng chữ.", "bch"),
        "role": ("Chức danh công đoàn.", "Chủ tịch"),
        "position": ("Chức vụ chuyên môn.", "Phó Giám đốc Sở"),
        "how": ("Hình thức.", "chi-dinh"),
        "from": ("Từ ngày nào.", "1/7/2025"),
        "term": ("Nhiệm kỳ.", "2023-2028"),
        "decision": ("Số quyết định.", "12/QĐ-LĐLĐ"),
    },
    "Person": {
        "name": ("Họ và tên.", "Lê Văn Hòa"),
        "position": ("Chức vụ.", "Giám đốc Sở"),
        "role": ("Vai trò trong buổi ấy.", "chu-tri"),
    },
    "OfficialDocument": {
        "number": ("Số, ký hiệu.", "09/HD-LĐLĐ"),
        "kind": ("Loại văn bản.", "Hướng dẫn"),
        "issued": ("Ngày ban hành.", "18/3/2024"),
        "issuer": ("Cơ quan ban hành.", "Ban Thường vụ LĐLĐ tỉnh"),
        "signer": ("Người ký.", "Lê Văn Hòa"),
        "abstract": ("Trích yếu.", "Về chất lượng bữa ăn ca"),
        "file": ("Tệp văn bản.", "tep/09-hd-ldld.pdf"),
    },
    "Citation": {
        "number": ("Số, ký hiệu.", "05-CT/TW"),
        "date": ("Ngày ban hành.", "15/5/2016"),
        "issuer": ("Cơ quan ban hành.", "Bộ Chính trị"),
        "title": ("Tên văn bản.", "Chỉ thị về đẩy mạnh học tập"),
        "url": ("Địa chỉ văn bản trên mạng.", "https://example.vn/van-ban/05"),
    },
    "Figure": {
        "label": ("Con số nói về cái gì.", "Kinh phí hỗ trợ"),
        "value": ("Con số; dấu chấm ngăn hàng nghìn, dấu phẩy ngăn phần lẻ.", "153.591.678"),
        "measure": ("Đơn vị tính.", "đồng"),
    },
    "Image": {
        "src": ("Tệp ảnh, tính từ chỗ bài viết.", "anh/trao-qua.jpg"),
        "alt": (
            "Mô tả cho người không xem được ảnh: ai, đang làm gì, ở đâu.",
            "Chủ tịch phường trao quà cho chị Hoa",
        ),
        "caption": ("Chú thích in dưới ảnh.", "Trao quà tại nhà văn hóa khu phố 3"),
        "credit": ("Người chụp.", "Trọng Đạt"),
    },
    "Attachment": {
        "src": ("Tệp, tính từ chỗ bài viết.", "ke-hoach.pdf"),
        "title": ("Tên hiện trên trang; không ghi thì là tên tệp.", "Kế hoạch Tháng Công nhân"),
    },
    "Correction": {
        "date": ("Ngày đính chính.", "27/10/2025"),
        "note": ("Sửa điều gì.", "Số suất quà là 50, không phải 60"),
    },
    "Withdrawal": {
        "date": ("Ngày gỡ.", "24/5/2023"),
        "reason": ("Lý do.", "Sai số liệu"),
    },
    "Letter": {
        "article": (
            "Bài mà thư nói tới: mã bài in ở cuối bài, địa chỉ của bài, hoặc tên tệp.",
            "K7QM-2F9T",
        ),
        "name": ("Họ và tên người gửi, hoặc tên người gửi muốn ghi.", "Nguyễn Thị Hòa"),
        "place": ("Nơi làm việc hoặc nơi ở, ghi tự do.", "Công đoàn Bệnh viện tỉnh"),
        "date": ("Ngày viết thư.", "28/10/2025"),
        "reply": (
            "Lời trả lời của tòa soạn hoặc của đơn vị được nói tới.",
            "{noi_dung: Cảm ơn chị đã góp ý, nguoi_tra_loi: Tòa soạn, ngay: 30/10/2025}",
        ),
    },
    "Reply": {
        "text": ("Lời trả lời.", "Cảm ơn chị đã góp ý"),
        "by": ("Ai trả lời.", "Tòa soạn"),
        "date": ("Ngày trả lời.", "30/10/2025"),
    },
    "StandalonePage": {
        "title": (
            "Tiêu đề trang. Không ghi thì lấy dòng `# …` đầu tiên.",
            "Giới thiệu",
        ),
        "short_title": ("Tên ngắn trên thanh menu.", "Viết bài"),
        "summary": ("Đoạn mở đầu.", "Bản tin của Liên đoàn Lao động tỉnh."),
        "order": ("Thứ tự trên thanh menu, số nhỏ đứng trước.", "1"),
        "menu": ("`không`: không đưa lên thanh menu.", "không"),
        "status": ("Trạng thái, như của bài viết.", "nhap"),
        "updated": ("Lúc sửa trang gần nhất.", "27/10/2025"),
        "aliases": ("Những địa chỉ trang từng mang.", "[/gioi-thieu.html]"),
        "noindex": ("`có`: máy tìm kiếm không ghi trang này.", "có"),
        "extra": ("Dữ liệu riêng cho mẫu trang của mình.", "{mau_nen: xanh}"),
    },
}

KEYS = KeyWords(
    titles={**_TITLES, **SITE_TITLES},
    words={**_WORDS, **SITE_WORDS},
    values=VALUES,
)
