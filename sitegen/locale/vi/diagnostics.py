"""Diagnostic texts, by id."""

from __future__ import annotations

from sitegen.locale.text import Text

TEXTS: dict[str, Text] = {
    # text/dates
    "date-unreadable": Text(
        "Không đọc được ngày “{text}”.",
        (
            "Hãy ghi ngày, tháng, năm bằng số, ví dụ: 24/5/2023.",
            "Có thể ghi thêm giờ hoặc buổi: 7h30 ngày 24/5/2023, Chiều ngày 24/5/2023.",
        ),
    ),
    "date-impossible": Text(
        "Không có ngày “{text}”: tháng {month} chỉ có {last} ngày.",
        ("Hãy kiểm tra lại ngày và tháng.",),
    ),
    "date-month-first": Text(
        "Không có tháng {month} trong “{text}”: ngày được ghi trước, tháng ghi sau.",
        ("Ý bạn có phải là {suggestion}?",),
    ),
    "date-no-such-month": Text(
        "Không có tháng {month} trong “{text}”.",
        ("Hãy ghi ngày trước, tháng sau, ví dụ: 24/5/2023.",),
    ),
    "date-two-digit-year": Text(
        "Năm trong “{text}” chỉ có hai chữ số ({year}).",
        ("Hãy ghi đủ bốn chữ số, ví dụ: 24/5/2023.",),
    ),
    "date-year-out-of-range": Text(
        "Năm {year} trong “{text}” nằm ngoài khoảng 1900–2199.",
        ("Hãy kiểm tra lại năm.",),
    ),
    "date-wrong-weekday": Text(
        "Ngày {date} là {right}, không phải {given}.",
        ("Hãy sửa ngày hoặc sửa thứ cho khớp nhau, hoặc bỏ thứ đi.",),
    ),
    "date-no-year": Text(
        "“{text}” thiếu năm.",
        ("Hãy ghi thêm năm, ví dụ: 16/10/2023.",),
    ),
    "date-time-impossible": Text(
        "Giờ {time} trong “{text}” không đúng.",
        ("Hãy ghi giờ từ 0 đến 23, phút từ 0 đến 59, và đúng với buổi (sáng, trưa, chiều, tối).",),
    ),
    "date-range-backwards": Text(
        "Khoảng thời gian “{text}” kết thúc trước khi bắt đầu.",
        ("Hãy ghi ngày bắt đầu trước; nếu qua năm mới thì ghi năm ở cả hai ngày.",),
    ),
    "date-range-unexpected": Text(
        "Chỗ này chỉ ghi một ngày, không ghi khoảng thời gian “{text}”.",
        ("Hãy giữ lại một ngày, ví dụ: 24/5/2023.",),
    ),
    # content/source
    "file-name-twice": Text(
        "Có hai tệp trùng tên nhau ở cùng một chỗ.",
        (
            (
                "Hai tên này trông giống hệt nhau nhưng dấu được gõ khác kiểu: hãy đổi tên hoặc "
                "xóa một tệp."
            ),
        ),
    ),
    "file-name-invalid": Text(
        "Tên tệp “{name}” có ký tự không dùng được.",
        ("Đổi tên tệp, chỉ dùng chữ, số và dấu gạch nối, ví dụ: trao-qua-doan-vien.md.",),
    ),
    "path-too-long": Text(
        "Trong thư mục này có tệp mà đường dẫn dài quá {limit} ký tự.",
        ("Đặt tên tệp và tên thư mục ngắn lại, ví dụ: content/articles/2023/trao-qua.md.",),
    ),
    "file-is-link": Text(
        "Đây là lối tắt tới tệp khác, không phải tệp thật.",
        ("Sao chép tệp thật vào chỗ này thay cho lối tắt.",),
    ),
    "file-unreadable": Text(
        "Không mở được tệp hoặc thư mục này.",
        (
            (
                "Kiểm tra xem tệp có đang mở ở chương trình khác, đã bị xóa, hoặc bạn chưa được "
                "quyền đọc."
            ),
        ),
    ),
    "file-not-understood": Text(
        "Chương trình vấp lỗi khi đọc tệp này: {detail}",
        (
            "Lỗi của chương trình, không phải của bạn: hãy gửi tệp này cho người bảo trì.",
            "Để đăng các bài khác trước, chạy: sitegen build --hold",
        ),
    ),
    "file-is-special": Text(
        "Đây không phải tệp thông thường.",
        ("Xóa nó khỏi thư mục nội dung, hoặc thay bằng một tệp thông thường.",),
    ),
    "file-too-large": Text(
        "Tệp lớn quá {limit} MB.",
        ("Thu nhỏ tệp, hoặc để tệp ở nơi khác và đặt liên kết tới đó trong bài.",),
    ),
    # content/decoding
    "text-file-too-large": Text(
        "Tệp chữ này lớn quá {limit} MB.",
        ("Chia thành nhiều bài; ảnh phải để thành tệp riêng, không dán vào trong bài.",),
    ),
    "encoding-utf16": Text(
        "Tệp này được lưu bằng mã UTF-16, không phải UTF-8.",
        (
            "Mở tệp bằng Notepad, chọn Tệp → Lưu thành → Mã hóa: UTF-8, rồi bấm Lưu.",
            "Nếu là bảng làm bằng Excel: Tệp → Lưu thành → kiểu tệp: CSV UTF-8.",
        ),
    ),
    "file-is-binary": Text(
        "Tệp này không phải tệp chữ.",
        (
            (
                "Có thể đây là tệp Word, ảnh hoặc PDF bị đổi đuôi: mở bằng đúng chương trình, "
                "sao chép phần chữ sang Notepad rồi lưu thành tệp .md."
            ),
            "Khi lưu, chọn Tệp → Lưu thành → Mã hóa: UTF-8.",
            "Nếu là bảng làm bằng Excel: Tệp → Lưu thành → kiểu tệp: CSV UTF-8.",
        ),
    ),
    "encoding-not-utf8": Text(
        "Tệp này không được lưu bằng mã UTF-8 nên không đọc được chữ có dấu.",
        (
            "Mở tệp bằng Notepad, chọn Tệp → Lưu thành → Mã hóa: UTF-8, rồi bấm Lưu.",
            "Nếu là bảng làm bằng Excel: Tệp → Lưu thành → kiểu tệp: CSV UTF-8.",
            (
                "Nếu chữ gõ bằng phông cũ (.VnTime, VNI-Times), hãy dùng UniKey chuyển sang "
                "Unicode trước."
            ),
        ),
    ),
    "encoding-windows-1258": Text(
        "Tệp này được lưu bằng mã chữ cũ của Windows (windows-1258), không phải UTF-8: “{text}”.",
        (
            "Chạy sitegen check --fix để chuyển tệp sang UTF-8.",
            (
                "Hoặc mở bằng VS Code: bấm tên mã chữ ở góc dưới bên phải → Mở lại với mã hóa → "
                "Vietnamese (Windows 1258), rồi bấm lại chỗ ấy → Lưu với mã hóa → UTF-8."
            ),
            (
                "Hoặc mở bằng Notepad: nếu chữ hiện đúng, chọn Tệp → Lưu thành → Mã hóa: UTF-8, "
                "rồi bấm Lưu."
            ),
        ),
    ),
    "encoding-tcvn3": Text(
        "Tệp này gõ bằng phông cũ TCVN3 (kiểu .VnTime), không phải Unicode: “{text}”.",
        (
            (
                "Mở UniKey → Công cụ (Ctrl+Shift+F6), chọn nguồn TCVN3 (ABC), đích Unicode, rồi "
                "chuyển mã cả bài."
            ),
            "Dán bài đã chuyển vào Notepad, chọn Tệp → Lưu thành → Mã hóa: UTF-8.",
        ),
    ),
    "encoding-vni": Text(
        "Tệp này gõ bằng phông cũ VNI (kiểu VNI-Times), không phải Unicode: “{text}”.",
        (
            (
                "Mở UniKey → Công cụ (Ctrl+Shift+F6), chọn nguồn VNI Windows, đích Unicode, rồi "
                "chuyển mã cả bài."
            ),
            "Dán bài đã chuyển vào Notepad, chọn Tệp → Lưu thành → Mã hóa: UTF-8.",
        ),
    ),
    "encoding-viscii": Text(
        "Tệp này gõ bằng bảng mã cũ VISCII, không phải Unicode: “{text}”.",
        (
            (
                "Mở UniKey → Công cụ (Ctrl+Shift+F6), chọn nguồn VISCII, đích Unicode, rồi "
                "chuyển mã cả bài."
            ),
            "Dán bài đã chuyển vào Notepad, chọn Tệp → Lưu thành → Mã hóa: UTF-8.",
        ),
    ),
    "text-misread": Text(
        "Chữ có dấu đã hỏng từ trước khi dán vào đây: “{text}”, đúng ra là “{suggestion}”.",
        (
            "Cả thảy {count} dòng bị như vậy: hãy quay lại bản gốc, sao chép và dán lại.",
            "Nếu bản gốc cũng hỏng, mở bằng Notepad, chọn Tệp → Lưu thành → Mã hóa: UTF-8.",
        ),
    ),
    "hidden-characters": Text(
        "{count} dòng có dấu gõ rời, ký tự ẩn hoặc chữ Ð lạ; trang tin vẫn hiện đúng.",
        ("Chạy sitegen check --fix để sửa hẳn trong tệp, nhất là khi muốn tìm chữ cho ra.",),
    ),
    "control-character": Text(
        "Dòng này có ký tự ẩn ({code}).",
        (
            (
                "Ký tự này thường lẫn vào khi sao chép từ nơi khác: hãy xóa nó, hoặc gõ lại chữ "
                "ở chỗ đánh dấu."
            ),
        ),
    ),
    # content/front_matter
    "file-empty": Text(
        "Tệp này chưa có chữ nào.",
        (
            "Viết nội dung vào tệp, hoặc xóa tệp đi.",
            (
                "Đầu bài gồm một dòng ---, các dòng như “tieu_de: Tên bài” và “ngay_dang: "
                "26/10/2025”, rồi lại một dòng ---."
            ),
        ),
    ),
    "front-matter-fence": Text(
        "Dòng ngăn phần đầu bài phải là “---”, không phải “{text}”.",
        (
            "Xóa dòng này rồi gõ ba dấu trừ liền nhau: ---.",
            "Word hay tự đổi dấu trừ thành gạch dài; hãy gõ dòng này trong Notepad.",
        ),
    ),
    "front-matter-missing": Text(
        "Tệp phải bắt đầu bằng dòng “---”, không phải “{text}”.",
        (
            "Gõ thêm một dòng --- ở trên cùng, và một dòng --- ngay trên đoạn văn đầu tiên.",
            (
                "Đầu bài gồm một dòng ---, các dòng như “tieu_de: Tên bài” và “ngay_dang: "
                "26/10/2025”, rồi lại một dòng ---."
            ),
        ),
    ),
    "front-matter-unclosed": Text(
        "Phần đầu bài mở ở đây nhưng thiếu dòng “---” kết thúc.",
        ("Gõ thêm một dòng --- ngay trên đoạn văn đầu tiên của bài.",),
    ),
    "front-matter-empty": Text(
        "Phần đầu bài chưa ghi gì.",
        (
            (
                "Giữa hai dòng --- ghi ít nhất: tieu_de: Tên bài, và trên dòng dưới: ngay_dang: "
                "26/10/2025."
            ),
        ),
    ),
    "front-matter-not-keys": Text(
        "Phần đầu bài phải gồm các dòng “tên mục: nội dung”.",
        ("Sau dấu hai chấm có một dấu cách, ví dụ: ngay_dang: 26/10/2025.",),
    ),
    # schema/yaml_text
    "yaml-too-large": Text(
        "Phần này dài quá {limit} nghìn ký tự.",
        ("Bài viết phải nằm dưới dòng --- thứ hai, không nằm trong phần đầu bài.",),
    ),
    "yaml-invalid": Text(
        "Không hiểu được cách ghi ở chỗ này.",
        (
            (
                "Mỗi dòng ghi “tên mục: nội dung”, sau dấu hai chấm có một dấu cách, ví dụ: "
                "ngay_dang: 26/10/2025."
            ),
            (
                "Nội dung có dấu ngoặc, dấu nháy hay dấu hai chấm thì đặt giữa hai dấu nháy kép, "
                'ví dụ: tieu_de: "Đại hội: nhiệm kỳ mới".'
            ),
            "Các dòng cùng cấp phải lùi vào bằng nhau.",
        ),
    ),
    "yaml-no-key": Text(
        "Dòng này không theo mẫu “tên mục: nội dung”.",
        (
            "Nếu là phần tiếp của dòng trên, nối vào cuối dòng ấy: Word hay tự ngắt dòng.",
            (
                "Nếu là một mục, ghi tên mục, dấu hai chấm, dấu cách rồi đến nội dung, ví dụ: "
                "ngay_dang: 26/10/2025."
            ),
        ),
    ),
    "yaml-alias": Text(
        "Ở đây không dùng được cách nhắc lại bằng dấu & và dấu *.",
        (
            "Ghi lại đầy đủ nội dung ở chỗ này.",
            "Nếu dấu & hay dấu * là một phần của nội dung, đặt cả nội dung giữa hai dấu nháy kép.",
        ),
    ),
    "yaml-too-deep": Text(
        "Nội dung lồng vào nhau quá {limit} lớp.",
        ("Bớt dấu cách đầu dòng và dấu ngoặc để còn ít lớp hơn.",),
    ),
    "yaml-tag": Text(
        "Nội dung không được bắt đầu bằng hai dấu chấm than, hay bằng một dấu khi ở trong ngoặc.",
        ('Bỏ dấu chấm than, hoặc đặt nội dung giữa hai dấu nháy kép, ví dụ: tieu_de: "!!Khẩn".',),
    ),
    "yaml-key-not-text": Text(
        "Tên mục phải là một dòng chữ.",
        ("Ghi tên mục rồi dấu hai chấm, ví dụ: ngay_dang: 26/10/2025.",),
    ),
    "yaml-tab": Text(
        "Dòng này có dấu Tab ở đầu.",
        ("Xóa dấu Tab và gõ hai dấu cách thay vào.",),
    ),
    "yaml-indent": Text(
        "Dòng này lùi vào không bằng các dòng cùng cấp.",
        (
            "Xóa bớt hoặc gõ thêm dấu cách ở đầu dòng, để các dòng cùng cấp thẳng hàng nhau.",
            (
                "Mục chính của bài (tieu_de, ngay_dang) viết sát lề trái; mục con lùi vào hai "
                "dấu cách."
            ),
        ),
    ),
    "yaml-brackets": Text(
        "Không hiểu được phần ghi trong dấu ngoặc.",
        (
            "Đóng lại mọi dấu ngoặc đã mở: [ với ], {{ với }}.",
            (
                "Trong ngoặc, nội dung có dấu phẩy, dấu hai chấm hay dấu # phải đặt giữa hai dấu "
                'nháy kép, ví dụ: {{anh: hop.jpg, mo_ta: "Hội nghị: phiên bế mạc"}}.'
            ),
        ),
    ),
    "yaml-unclosed-quote": Text(
        "Dấu nháy mở ở đây chưa được đóng lại.",
        (
            'Gõ thêm dấu nháy cùng loại ở cuối nội dung, ví dụ: tieu_de: "Đại hội: nhiệm kỳ mới".',
            "Nếu không định đặt nội dung trong dấu nháy, xóa dấu nháy này đi.",
        ),
    ),
    "yaml-backslash": Text(
        "Giữa hai dấu nháy kép không ghi được dấu gạch chéo ngược \\.",
        (
            "Bỏ hai dấu nháy kép, hoặc thay bằng dấu nháy đơn: 'a\\b'.",
            "Nếu là ảnh hoặc tệp: chép vào cạnh bài rồi chỉ ghi tên tệp, ví dụ: anh-1.jpg.",
        ),
    ),
    "value-quoted": Text(
        "Nội dung mục “{key}” có dấu dễ bị hiểu nhầm, đã được giữ nguyên như một dòng chữ.",
        ('Nên đặt nội dung giữa hai dấu nháy kép, ví dụ: tieu_de: "Đại hội: nhiệm kỳ mới".',),
    ),
    "duplicate-key": Text(
        "“{key}” được ghi hai lần.",
        (
            "Giữ một chỗ, xóa chỗ kia.",
            "Tên tiếng Anh và tên tiếng Việt là một mục: đã ghi tieu_de thì không ghi title nữa.",
        ),
    ),
    "shown-here": Text("bài có ảnh này"),
    "offered-here": Text("bài kèm tệp này"),
    "first-here": Text("lần đầu ghi ở đây"),
    # schema/record
    "expected-mapping": Text(
        "Chỗ này phải ghi thành các dòng “tên mục: nội dung”.",
        (
            (
                "Ghi mỗi mục một dòng, lùi vào hai dấu cách, ví dụ dưới dòng “dai_hoi:” ghi “  "
                "nhiem_ky: 2023-2028”."
            ),
        ),
    ),
    "key-ambiguous": Text(
        "Mục “{key}” có thể hiểu theo nhiều cách.",
        (
            "Ghi rõ là {choices}.",
            "ngay_dang là ngày đăng bài, dien_ra là ngày diễn ra hoạt động.",
        ),
    ),
    "key-unknown": Text(
        "Không có mục nào tên là “{key}”.",
        (
            "Ý bạn có phải là “{suggestion}”?",
            "Kiểm tra lại tên mục, hoặc xóa dòng này nếu không cần.",
        ),
    ),
    "key-not-indented": Text(
        "Mục “{key}” là mục con của “{above}:”, phải lùi vào.",
        (
            "Gõ hai dấu cách trước “{key}”.",
            "Mọi dòng thuộc mục “{above}” đều bắt đầu bằng hai dấu cách.",
        ),
    ),
    "key-cut-by-comma": Text(
        "Nội dung mục “{key}” bị cắt ở dấu phẩy.",
        ('Đặt cả nội dung giữa hai dấu nháy kép: {key}: "{text}".',),
    ),
    "key-missing": Text(
        "Thiếu mục “{key}”, hoặc mục này còn để trống.",
        ("Ghi tên mục, dấu hai chấm, dấu cách rồi đến nội dung, ví dụ: ngay_dang: 26/10/2025.",),
    ),
    # schema/value
    "expected-text": Text(
        "Chỗ này chỉ ghi một dòng chữ.",
        ("Ghi nội dung ngay sau dấu hai chấm, không xuống dòng, ví dụ: tieu_de: Tên bài.",),
    ),
    "text-empty": Text(
        "Chỗ này chưa ghi chữ nào.",
        ("Ghi nội dung, hoặc xóa cả dòng nếu không cần.",),
    ),
    "text-too-long": Text(
        "Chữ ở đây dài {length} ký tự, nhiều nhất là {limit}.",
        ("Viết ngắn lại; phần chi tiết đưa xuống thân bài.",),
    ),
    "text-long": Text(
        "Chữ ở đây dài {length} ký tự, nên không quá {limit}.",
        ("Nên viết ngắn lại để hiện đủ trên điện thoại và khi chia sẻ.",),
    ),
    "number-unreadable": Text(
        "“{text}” không phải là số dùng được ở đây.",
        ("Chỉ ghi chữ số; dấu chấm ngăn hàng nghìn, ví dụ: 15 hoặc 153.591.678.",),
    ),
    "number-out-of-range": Text(
        "Số {text} nằm ngoài khoảng từ {least} đến {most}.",
        ("Ghi một số từ {least} đến {most}.",),
    ),
    "ordinal-unreadable": Text(
        "“{text}” không phải là số thứ tự.",
        ("Ghi bằng số La Mã hoặc chữ số, từ 1 đến 99, ví dụ: VIII hoặc 8.",),
    ),
    "term-unreadable": Text(
        "“{text}” không phải là một nhiệm kỳ.",
        ("Ghi năm đầu và năm cuối, đủ bốn chữ số, ví dụ: 2023-2028.",),
    ),
    "term-backwards": Text(
        "Nhiệm kỳ “{text}” kết thúc trước khi bắt đầu.",
        ("Ghi năm bắt đầu trước, ví dụ: 2023-2028.",),
    ),
    "not-yes-or-no": Text(
        "Chỗ này chỉ ghi “có” hoặc “không”, không ghi “{text}”.",
        ("Ví dụ: ghim: có.",),
    ),
    "choice-ambiguous": Text(
        "“{text}” có thể hiểu theo nhiều cách.",
        ("Ghi rõ là {choices}.",),
    ),
    "choice-unknown": Text(
        "Không dùng được “{text}” ở đây.",
        (
            "Ý bạn có phải là “{suggestion}”?",
            "Có thể ghi: {choices}.",
        ),
    ),
    "slug-invalid": Text(
        "Không dùng được “{text}” làm đường dẫn của bài.",
        (
            "Chỉ ghi chữ thường không dấu, chữ số và dấu gạch nối, ví dụ: trao-qua-doan-vien.",
            "Bỏ mục này thì đường dẫn được đặt theo tiêu đề.",
        ),
    ),
    "id-invalid": Text(
        "Không dùng được “{text}” làm mã.",
        (
            (
                "Mã bắt đầu bằng chữ cái, chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, "
                "nhiều nhất 60 ký tự, ví dụ: cd-phuong-ben-thuyen."
            ),
            (
                "Chỗ này ghi mã, không ghi tên: mã đơn vị ở cột id của content/units.csv, mã "
                "chuyên mục ở config.yaml."
            ),
        ),
    ),
    "language-invalid": Text(
        "“{text}” không phải là mã ngôn ngữ.",
        ("Ghi hai hoặc ba chữ cái: vi (Việt), en (Anh), km (Khmer), zh (Trung Quốc), lo (Lào).",),
    ),
    "path-invalid": Text(
        "“{text}” không chỉ tới tệp nào trong trang tin.",
        (
            "Chép tệp vào cạnh bài rồi chỉ ghi tên tệp, ví dụ: anh-1.jpg.",
            "Tệp phải nằm trong thư mục content; không ghi ổ đĩa như C: hay địa chỉ trang mạng.",
        ),
    ),
    "url-invalid": Text(
        "“{text}” không phải là địa chỉ trang mạng.",
        (
            (
                "Sao chép nguyên địa chỉ từ trình duyệt, có https:// ở đầu, ví dụ: "
                "https://congdoan.example.vn/tin/1."
            ),
        ),
    ),
    "alias-invalid": Text(
        "Không dùng được “{text}” làm địa chỉ cũ.",
        (
            (
                "Chỉ ghi phần sau tên miền, ví dụ với "
                "https://congdoan.example.vn/tin-cu/123.html thì ghi: /tin-cu/123.html."
            ),
        ),
    ),
    "list-as-text": Text(
        "“{text}” đang được tính là một mục duy nhất.",
        (
            "Nếu là nhiều mục, đặt trong ngoặc vuông: [{text}].",
            'Nếu đúng là một mục, đặt thêm dấu nháy kép: ["{text}"].',
        ),
    ),
    "list-too-long": Text(
        "Danh sách dài quá {limit} dòng.",
        ("Bớt lại, hoặc chia ra nhiều bài.",),
    ),
    # config
    "base-url-invalid": Text(
        "“{text}” không phải là địa chỉ của một trang tin.",
        (
            (
                "Ghi địa chỉ bắt đầu bằng https://, không có dấu ? hay #, ví dụ: "
                "https://congdoan.example.vn/."
            ),
        ),
    ),
    "repository-host-unknown": Text(
        "Không biết kho bài “{url}” chạy bằng phần mềm nào.",
        (
            (
                "Thêm mục loai vào kho_bai: github, gitlab hoặc gitea (Forgejo cũng ghi gitea), "
                "ví dụ: kho_bai: {{dia_chi: {url}, loai: gitea}}."
            ),
        ),
    ),
    "timezone-unknown": Text(
        "Không có múi giờ nào tên là “{text}”.",
        ("Ở Việt Nam ghi: timezone: Asia/Ho_Chi_Minh.",),
    ),
    "config-empty": Text(
        "Tệp cấu hình chưa ghi gì.",
        (
            (
                "Ghi ít nhất hai dòng: title: Bản tin Công đoàn, và: base_url: "
                "https://congdoan.example.vn/."
            ),
        ),
    ),
    "setting-missing": Text(
        "Thiếu mục “{key}” (tên tiếng Việt: “{other}”), hoặc mục này còn để trống.",
        (
            "Thêm một dòng, ví dụ: {key}: {example}",
            "Ghi tên mục, dấu hai chấm, dấu cách rồi đến nội dung.",
        ),
    ),
    "edition-too-new": Text(
        "Trang tin này cần bản sitegen mới hơn (ghi edition: {edition}, bản này chỉ biết đến "
        "{known}).",
        ("Cài bản sitegen mới hơn rồi chạy lại.",),
    ),
    "section-twice": Text(
        "Hai chuyên mục cùng mang mã “{section}”.",
        ("Đặt cho mỗi chuyên mục một mã riêng, ví dụ: id: van-hoa-the-thao.",),
    ),
    "colour-unreadable": Text(
        "“{text}” không phải là một màu.",
        (('Ghi màu bằng sáu chữ số từ 0 đến f trong dấu nháy, ví dụ: accent: "#9e1b22".'),),
    ),
    "colour-faint": Text(
        "Màu {colour} khó đọc trên nền trang: độ tương phản {ratio}, cần ít nhất 4.5.",
        ("Màu gần nhất đọc được là {suggestion}.",),
    ),
    "colour-empty": Text(
        "Mục “{key}” chưa có màu.",
        (
            (
                "Sau dấu cách, dấu # mở đầu một lời ghi chú: đặt màu trong dấu nháy, ví dụ: "
                'accent: "#9e1b22".'
            ),
        ),
    ),
    "menu-link-aims": Text(
        "Mỗi dòng của menu phải dẫn tới đúng một nơi; dòng này ghi {count} nơi.",
        ("Chỉ ghi một trong bốn mục: url, page, section hoặc unit.",),
    ),
    "menu-link-untitled": Text(
        "Dòng dẫn tới “{url}” chưa có tên.",
        ("Thêm title: và chữ sẽ hiện trên menu.",),
    ),
    "email-invalid": Text(
        "“{text}” không phải là một địa chỉ thư điện tử.",
        ("Ghi một địa chỉ thôi, ví dụ: bantin@congdoan.example.vn",),
    ),
    "server-invalid": Text(
        "“{text}” không dùng được làm địa chỉ máy chủ ý kiến.",
        (
            "Ghi đường dẫn trên chính trang này, ví dụ: /gop-y/",
            "Nếu máy chủ ở tên miền khác thì ghi cả https://, ví dụ: https://gop-y.example.vn/",
        ),
    ),
    "comments-email-missing": Text(
        "Chưa có hộp thư để bạn đọc gửi ý kiến.",
        ("Ghi thêm: email: bantin@congdoan.example.vn (hộp thư của tòa soạn).",),
    ),
    "comments-server-missing": Text(
        "Chưa ghi địa chỉ máy chủ isso.",
        ("Ghi thêm: server: /gop-y/ (đường dẫn tới isso trên chính trang này).",),
    ),
    # content/letter, model/letters
    "letter-empty": Text(
        "Thư này chưa có lời nào.",
        ("Chép lời thư xuống dưới dòng gạch thứ hai.",),
    ),
    "letter-too-long": Text(
        "Thư dài {length} ký tự, nhiều hơn mức {limit}.",
        ("Xin phép người gửi để rút gọn, hoặc đăng thành một bài riêng.",),
    ),
    "letter-picture": Text(
        "Thư bạn đọc không đăng kèm ảnh.",
        ("Bỏ ảnh đi; ảnh đáng đăng thì đưa vào một bài viết.",),
    ),
    "letter-not-plain": Text(
        "Thư bạn đọc chỉ gồm đoạn văn, danh sách và lời trích.",
        ("Bỏ tiêu đề nhỏ, bảng, chú thích cuối trang và mã HTML; giữ lại phần chữ.",),
    ),
    "letter-article-unknown": Text(
        "Không tìm thấy bài “{text}” mà thư nói tới.",
        (
            "Ý bạn có phải là “{suggestion}”?",
            "Ghi mã bài (ví dụ K7QM-2F9T, in ở cuối bài), địa chỉ của bài, hoặc tên tệp.",
        ),
    ),
    "letter-article-ambiguous": Text(
        "“{text}” là mã của hơn một bài.",
        ("Ghi một trong những bài này: {choices}",),
    ),
    # content/article
    "key-twice": Text(
        "Cùng một điều được ghi ở hai mục khác nhau.",
        (
            (
                "Thời gian và địa điểm diễn ra chỉ ghi một chỗ: hoặc ở dien_ra và dia_diem, hoặc "
                "ở bat_dau, ket_thuc và dia_diem trong su_kien."
            ),
            "Nếu bat_dau đã ghi cả khoảng thời gian thì bỏ ket_thuc.",
        ),
    ),
    "event-ends-before-start": Text(
        "Sự kiện kết thúc trước khi bắt đầu.",
        (
            (
                "Kiểm tra lại ngày ở bat_dau và ket_thuc, ví dụ: bat_dau: 16/7/2019 và ket_thuc: "
                "20/7/2019."
            ),
        ),
    ),
    # content/markup
    "body-too-large": Text(
        "Bài viết lớn quá {limit} MB.",
        ("Chia thành nhiều bài; ảnh phải để thành tệp riêng, không dán vào trong bài.",),
    ),
    "markup-too-deep": Text(
        "Danh sách hoặc đoạn trích ở đây lồng vào nhau quá nhiều lớp.",
        ("Bớt dấu > và dấu cách ở đầu dòng để còn ít lớp hơn.",),
    ),
    "markup-too-complex": Text(
        "Từ dòng này có quá {limit} dòng, ô bảng, chú thích, thẻ HTML hoặc dấu *, _, [.",
        ("Chia thành nhiều đoạn hoặc nhiều bài, hoặc đính kèm phần này thành tệp.",),
    ),
    "path-on-this-machine": Text(
        "“{text}” nằm trên máy này, người đọc không mở được.",
        (
            "Chép ảnh hoặc tệp vào cạnh bài rồi chỉ ghi tên tệp.",
            "Ví dụ: ![Lời mô tả](anh-1.jpg) hoặc [Kế hoạch](ke-hoach.pdf).",
        ),
    ),
    "html-dropped": Text(
        "“{what}” không được đưa lên trang.",
        (
            "Nếu là phần trình bày: xóa đi; để in đậm, gõ hai dấu sao ở hai bên: **chữ đậm**.",
            (
                "Nếu là liên kết, ghi địa chỉ đầy đủ trong ngoặc tròn: [tên liên "
                "kết](https://example.vn/)."
            ),
        ),
    ),
    "html-dropped-more": Text(
        "Còn {count} chỗ nữa không được đưa lên trang.",
        (
            (
                "Bài này có lẽ dán từ một trang mạng: dán vào Notepad trước, rồi mới chép từ đó "
                "vào bài."
            ),
        ),
    ),
    # content/page
    "page-path-invalid": Text(
        "Không lập được địa chỉ trang từ tên tệp hoặc thư mục này.",
        (
            "Đặt tên có chữ hoặc số, ví dụ: content/pages/gioi-thieu.md.",
            "Ngay trong content/pages không có tệp index.md: đó là địa chỉ của trang chủ.",
        ),
    ),
    # content/glossary
    "glossary-not-keys": Text(
        "Mỗi chữ viết tắt phải ghi trên một dòng “chữ tắt: nghĩa”.",
        ("Ví dụ: CĐCS: Công đoàn cơ sở.",),
    ),
    # content/units
    "unit-file-name": Text(
        "Không dùng được tên tệp “{text}” làm mã đơn vị.",
        (
            (
                "Đổi tên tệp theo mã đơn vị: chữ thường không dấu, chữ số và dấu gạch nối, ví "
                "dụ: cd-phuong-ben-thuyen.md."
            ),
        ),
    ),
    "registry-empty": Text(
        "Bảng đơn vị chưa có dòng nào.",
        (
            (
                "Dòng đầu ghi tên cột: id, tên, tên tắt, cấp, loại hình, trực thuộc, từ, đến; "
                "mỗi dòng sau là một đơn vị."
            ),
            "Nếu không dùng bảng thì xóa tệp này.",
        ),
    ),
    "registry-heading-missing": Text(
        "Bảng đơn vị thiếu cột “{heading}”.",
        (
            "Thêm tên cột này vào dòng đầu của bảng.",
            "Nếu trên dòng tên cột còn tiêu đề của bảng, xóa tiêu đề ấy.",
            "Các cột dùng được: id, tên, tên tắt, cấp, loại hình, trực thuộc, từ, đến.",
        ),
    ),
    "registry-cell-empty": Text(
        "Ô “{heading}” của dòng này còn trống.",
        ("Điền vào ô ấy; dòng của một đơn vị phải có cả mã (id) và tên.",),
    ),
    "registry-heading-unknown": Text(
        "Bảng đơn vị không dùng cột nào tên là “{key}”.",
        (
            "Ý bạn có phải là “{suggestion}”?",
            "Các cột dùng được: id, tên, tên tắt, cấp, loại hình, trực thuộc, từ, đến.",
        ),
    ),
    "registry-name-cut": Text(
        "“{text}” có dấu phẩy hay chấm phẩy nên bị cắt làm nhiều ô, các ô sau lệch cột.",
        (
            "Đặt cả tên giữa hai dấu nháy kép: {quoted}",
            "Hoặc mở bảng bằng Excel, sửa dòng này rồi lưu lại: kiểu tệp: CSV UTF-8.",
        ),
    ),
    "registry-row-too-long": Text(
        "Dòng này có nhiều ô hơn số cột của bảng: thừa “{text}”.",
        (
            'Tên có dấu phẩy hay dấu chấm phẩy thì đặt giữa hai dấu nháy kép: cd-a,"A, B".',
            "Hoặc mở bảng bằng Excel, sửa dòng này rồi lưu lại: kiểu tệp: CSV UTF-8.",
        ),
    ),
    "registry-quote": Text(
        "Dấu nháy kép mở ở đây không được đóng, nên các dòng dưới bị đọc dính vào nhau.",
        ('Gõ thêm một dấu " ở cuối ô, hoặc xóa dấu " ở đầu ô.',),
    ),
    "registry-unreadable": Text(
        "Không đọc được bảng đơn vị từ dòng này.",
        ("Mở bảng bằng Excel rồi lưu lại: Tệp → Lưu thành → kiểu tệp: CSV UTF-8.",),
    ),
    "unit-twice": Text(
        "Mã đơn vị “{unit}” đã dùng cho một dòng khác.",
        ("Mỗi đơn vị một mã riêng: đổi mã ở một dòng, hoặc xóa dòng thừa.",),
    ),
    # assets/picture
    "picture-too-heavy": Text(
        "Tệp ảnh này lớn quá {limit} MB.",
        (
            (
                "Mở ảnh bằng Paint hoặc Photos, chọn Đổi kích thước, để cạnh "
                "dài 2000 điểm, rồi lưu thành .jpg."
            ),
        ),
    ),
    "picture-too-large": Text(
        "Ảnh này lớn quá {limit} triệu điểm ảnh.",
        ("Mở ảnh bằng Paint, chọn Đổi cỡ, đặt chiều ngang khoảng 2000 điểm ảnh rồi lưu lại.",),
    ),
    "picture-too-long": Text(
        "Ảnh động này có quá {limit} hình.",
        (
            "Đưa đoạn phim lên một trang phim, rồi ghi địa chỉ vào mục video.",
            "Chỉ cần một hình thì mở ảnh bằng Paint rồi lưu thành .jpg.",
        ),
    ),
    "picture-unreadable": Text(
        "Không đọc được ảnh này.",
        (
            "Tệp có thể bị hỏng hoặc không phải ảnh: mở thử, rồi lưu lại thành .jpg hoặc .png.",
            "Ảnh từ iPhone (.heic) phải chuyển sang .jpg trước.",
        ),
    ),
    "picture-wrong-ending": Text(
        "Ảnh mang đuôi “{ending}” nhưng thật ra là ảnh “{right}”.",
        (
            (
                "Đổi đuôi tên tệp thành {right} (trong cửa sổ thư mục bật Xem → Phần mở rộng tên "
                "tệp), và sửa cả tên ảnh trong bài."
            ),
            "Hoặc mở ảnh bằng Paint, chọn Tệp → Lưu thành, lưu đè bằng đúng kiểu của đuôi cũ.",
        ),
    ),
    # model/site
    "root-unit-unknown": Text(
        "Mục root_unit ghi đơn vị “{unit}”, nhưng chưa có đơn vị nào mang mã này.",
        (
            "Ý bạn có phải là “{suggestion}”?",
            "Sửa mã ở root_unit, hoặc thêm đơn vị vào content/units.csv.",
        ),
    ),
    "unit-id-unknown": Text(
        "Chưa có đơn vị nào mang mã “{text}”.",
        (
            "Ý bạn có phải là “{suggestion}”?",
            "Sửa lại mã, hoặc thêm đơn vị vào content/units.csv.",
        ),
    ),
    "unit-name-unknown": Text(
        "Chưa có đơn vị nào tên là “{text}”, nên bài không hiện ở trang của đơn vị ấy.",
        (
            "Ý bạn có phải là “{suggestion}”?",
            "Nếu là nhiều đơn vị, ghi thành danh sách: don_vi_tham_gia: [{items}].",
            "Ghi mã đơn vị thay cho tên, ví dụ: don_vi: cd-phuong-ben-thuyen.",
            (
                "Nếu là tên cũ hay tên gọi tắt, có thể thêm vào mục ten_khac_toan_trang của tệp "
                "content/units/<mã đơn vị>.md."
            ),
            "Nếu là đơn vị mới, thêm vào content/units.csv.",
        ),
    ),
    "unit-name-ambiguous": Text(
        "Nhiều đơn vị cùng tên “{text}”.",
        ("Ghi mã đơn vị thay cho tên: {choices}.",),
    ),
    "section-unknown": Text(
        "Không có chuyên mục “{text}”.",
        (
            "Có thể ghi: {choices}.",
            "Bỏ mục này thì bài được xếp chuyên mục theo thể loại.",
        ),
    ),
    # render
    "template-syntax": Text(
        "Mẫu trang viết sai ở dòng này: {detail}",
        ("Sửa mẫu, hoặc xóa tệp này để dùng mẫu có sẵn.",),
    ),
    "template-missing": Text(
        "Thiếu mẫu trang này.",
        ("Tạo lại tệp mẫu, hoặc cài lại sitegen.",),
    ),
    "template-not-found": Text(
        "Mẫu trang gọi đến mẫu “{name}” không có.",
        (
            "Ý bạn có phải là “{suggestion}”?",
            "Sửa tên, hoặc tạo tệp đó trong thư mục templates.",
        ),
    ),
    "template-block-unknown": Text(
        "Mẫu “{parent}” không có khối nào tên là “{block}”.",
        (
            "Ý bạn có phải là “{suggestion}”?",
            "Đổi tên khối cho khớp với mẫu gốc, hoặc bỏ khối này.",
        ),
    ),
    "template-loop": Text(
        "Mẫu trang này gọi vòng về chính nó.",
        ("Bỏ một lệnh extends hoặc include để các mẫu không còn gọi vòng nhau.",),
    ),
    "template-name-unknown": Text(
        "Loại trang “{kind}” không cho mẫu dùng tên “{name}”.",
        (
            "Ý bạn có phải là “{suggestion}”?",
            "Sửa tên, hoặc bỏ chỗ dùng nó.",
        ),
    ),
    "template-undefined": Text(
        "Mẫu trang dùng thứ không có khi dựng {page}: {detail}",
        ("Sửa tên trong mẫu ở dòng này.",),
    ),
    "template-failed": Text(
        "Mẫu trang hỏng khi dựng {page}: {detail}",
        ("Sửa mẫu ở dòng này, hoặc xóa tệp để dùng mẫu có sẵn.",),
    ),
    # build
    "template-too-large": Text(
        "Mẫu trang lớn quá {limit} MB.",
        ("Chia mẫu thành nhiều tệp nhỏ, hoặc để phần dữ liệu ở thư mục content/static.",),
    ),
    "template-not-utf8": Text(
        "Mẫu trang này không được lưu bằng mã UTF-8.",
        ("Mở tệp bằng Notepad, chọn Tệp → Lưu thành → Mã hóa: UTF-8, rồi bấm Lưu.",),
    ),
    "list-unknown": Text(
        "Mẫu trang dùng danh sách “{name}” chưa khai trong config.yaml.",
        (
            "Thêm vào mục lists của config.yaml, ví dụ: {name}: {{type: thong-bao, count: 5}}.",
            (
                "Tên danh sách chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối; trong mẫu "
                'ghi, ví dụ: lists["thong-bao-moi"].'
            ),
        ),
    ),
    "output-clash": Text(
        "Hai trang hoặc tệp trùng địa chỉ: {path} và {other} (từ “{first}”).",
        (
            "Ghi thêm mục duong_dan cho một bài, ví dụ: duong_dan: trao-qua-doan-vien-2.",
            "Nếu là tệp hoặc trang riêng thì đổi tên tệp.",
        ),
    ),
    "output-path-refused": Text(
        "Không tạo được tệp “{path}” trên mọi loại máy.",
        ("Đổi tên tệp nguồn cho ngắn và chỉ gồm chữ, số, dấu gạch nối, ví dụ: ke-hoach-2023.pdf.",),
    ),
    # engine/output, told by cli
    "output-is-link": Text(
        "Thư mục xuất bản là một lối tắt.",
        ("Chọn một thư mục riêng, ví dụ: sitegen build --output output.",),
    ),
    "output-is-file": Text(
        "Chỗ xuất bản là một tệp, không phải thư mục.",
        ("Chọn một thư mục riêng, ví dụ: sitegen build --output output.",),
    ),
    "output-is-root": Text(
        "Không xuất bản vào gốc của ổ đĩa được.",
        ("Chọn một thư mục riêng, ví dụ: sitegen build --output output.",),
    ),
    "output-is-home": Text(
        "Không xuất bản vào thư mục cá nhân {other} được.",
        ("Chọn một thư mục riêng, ví dụ: sitegen build --output output.",),
    ),
    "output-holds-home": Text(
        "Thư mục xuất bản chứa cả thư mục cá nhân {other}",
        ("Chọn một thư mục riêng, ví dụ: sitegen build --output output.",),
    ),
    "output-is-site": Text(
        "Thư mục xuất bản trùng với thư mục trang tin {other}",
        ("Chọn một thư mục riêng, ví dụ: sitegen build --output output.",),
    ),
    "output-holds-site": Text(
        "Thư mục xuất bản chứa cả thư mục trang tin {other}",
        ("Chọn một thư mục riêng, ví dụ: sitegen build --output output.",),
    ),
    "output-is-state": Text(
        "Thư mục xuất bản trùng với thư mục làm việc của sitegen {other}",
        ("Chọn một thư mục riêng, ví dụ: sitegen build --output output.",),
    ),
    "output-holds-state": Text(
        "Thư mục xuất bản chứa thư mục làm việc của sitegen {other}",
        ("Chọn một thư mục riêng, ví dụ: sitegen build --output output.",),
    ),
    "output-is-source": Text(
        "Thư mục xuất bản trùng với thư mục nguồn {other}",
        ("Chọn một thư mục riêng, ví dụ: sitegen build --output output.",),
    ),
    "output-holds-source": Text(
        "Thư mục xuất bản chứa thư mục nguồn {other}",
        ("Chọn một thư mục riêng, ví dụ: sitegen build --output output.",),
    ),
    "output-in-source": Text(
        "Thư mục xuất bản nằm trong thư mục nguồn {other}",
        ("Chọn một thư mục riêng, ví dụ: sitegen build --output output.",),
    ),
    "output-in-git": Text(
        "Thư mục xuất bản nằm trong thư mục .git.",
        ("Chọn một thư mục riêng, ví dụ: sitegen build --output output.",),
    ),
    "output-not-writable": Text(
        "Không ghi được vào {other}",
        (
            (
                "Xin quyền ghi vào thư mục này, hoặc chọn thư mục khác, ví dụ: sitegen build "
                "--output output."
            ),
        ),
    ),
    # cli
    "site-missing": Text(
        "Ở đây không có trang tin: thiếu tệp config.yaml.",
        ("Vào thư mục của trang tin rồi chạy lại, hoặc tạo trang mới: sitegen init trang-tin.",),
    ),
    "build-running": Text(
        "Một lần dựng trang khác đang chạy (tiến trình {pid}).",
        ("Chờ lần đó xong rồi chạy lại.",),
    ),
    "output-foreign-file": Text(
        "Chỗ này trong thư mục xuất bản đã có tệp không do sitegen tạo ra.",
        ("Chuyển tệp đó đi nơi khác, hoặc xóa nó, rồi chạy lại.",),
    ),
    "output-failed": Text(
        "Không ghi được trang: {reason}",
        (
            (
                "Kiểm tra xem đĩa còn chỗ trống không và tệp có đang mở ở chương trình khác "
                "không, rồi chạy lại."
            ),
        ),
    ),
    "worker-died": Text(
        "Chương trình dừng đột ngột khi đang đọc tệp này.",
        (
            "Chạy lại; nếu vẫn vậy, tạm chuyển tệp này ra ngoài và gửi nó cho người bảo trì.",
            "Máy ít bộ nhớ thì chạy: sitegen build --jobs 1.",
        ),
    ),
    "folder-in-use": Text(
        "Thư mục này đã có tệp bên trong.",
        ("Chọn một thư mục mới hoặc còn trống, ví dụ: sitegen init trang-tin-moi.",),
    ),
    "file-exists": Text(
        "Đã có tệp mang tên này.",
        ("Sửa tệp đang có, hoặc đặt tiêu đề khác cho tệp mới.",),
    ),
    # scaffold, told by cli
    "option-unfit": Text(
        "Tùy chọn này không dùng cho loại tệp đang tạo.",
        ("Bỏ tùy chọn này rồi chạy lại; xem các tùy chọn bằng lệnh: sitegen new --help.",),
    ),
    "title-missing": Text(
        "Thiếu tiêu đề bài viết, tên đơn vị, hoặc họ tên người gửi thư.",
        ('Ghi trong dấu nháy kép, ví dụ: sitegen new article "Trao quà cho đoàn viên".',),
    ),
    "article-missing": Text(
        "Chưa nói thư này về bài nào.",
        ("Ghi mã bài in ở cuối bài, ví dụ: --article K7QM-2F9T",),
    ),
    "unit-own-parent": Text(
        "Đơn vị “{unit}” không thể trực thuộc chính nó.",
        ("Ghi mã của đơn vị cấp trên, ví dụ: --unit ldld-tinh.",),
    ),
    # importers
    "import-format-unknown": Text(
        "Chưa đọc được loại tệp này.",
        ("Chép chữ của trang cũ vào một tệp văn bản thuần (.txt), mã UTF-8, rồi thử lại.",),
    ),
    "import-nothing-found": Text(
        "Không tìm thấy bài viết nào trong tệp này.",
        ("Dòng đầu của tệp phải là tiêu đề, bên dưới là nội dung.",),
    ),
    # checks/baseline, checks/grading
    "baseline-line-unreadable": Text(
        "Dòng này của tệp lỗi đã biết không đọc được.",
        ("Xóa dòng này, hoặc chạy: sitegen check --baseline",),
    ),
    "severity-unknown": Text(
        "Không có loại lỗi “{name}” mà mức độ thay đổi được.",
        (
            "Ý bạn có phải là “{suggestion}”?",
            (
                "Chạy “sitegen rule” để xem tên các loại lỗi. Lỗi trong cách ghi thông tin đầu bài "
                "luôn là lỗi."
            ),
        ),
    ),
}
