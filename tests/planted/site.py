"""A site as officers write it: mistakes of every kind, and what a person makes of each of them.

In a text ⟦…⟧ encloses each place that is told, as in the examples of rules.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from sitegen.diagnostics import Span
from sitegen.rules.rule import unmarked
from tests.sites import matter, photo

A = "content/articles/"


class Wrong(NamedTuple):
    """A file with mistakes.

    `told` are the ids at its marks, in their order; one with a "+" the program mends by itself.
    `mended` says what a person types instead, once the program has mended what it can.
    """

    text: str
    told: str
    mended: Mapping[str, str] = {}
    encoding: str = "utf-8"
    form: str = ""

    def places(self, path: str) -> Iterator[tuple[Span, str]]:
        """Yield each place of the file's own lines and columns with the id that is told of it."""
        text = unicodedata.normalize("NFD", self.text) if self.form == "NFD" else self.text
        for span, id in zip(unmarked(path, text)[1], self.told.split(), strict=True):
            yield span, id.rstrip("+")

    def left(self) -> list[str]:
        """Return the ids of what only a person can mend."""
        return [id for id in self.told.split() if not id.endswith("+")]

    def data(self, path: str) -> bytes:
        """Return the file as it is planted."""
        text = unmarked(path, self.text)[0]
        if self.form == "CRLF":
            text = text.replace("\n", "\r\n")
        elif self.form == "NFD":
            text = unicodedata.normalize("NFD", text)
        return text.encode(self.encoding)


def written(*lines: str, body: str = "Một câu.") -> str:
    """Return a file whose front matter is these lines."""
    return matter(*lines, body=body)


WRONG: dict[str, Wrong] = {
    # Dates
    A + "giao-ban.md": Wrong(
        written("tieu_de: Giao ban quý II", "ngay_dang: ⟦Thứ Hai, ngày 24/5/2023⟧"),
        "date-wrong-weekday",
        {"Thứ Hai, ngày 24/5/2023": "Thứ Tư, ngày 24/5/2023"},
    ),
    A + "hoi-thao.md": Wrong(
        written("tieu_de: Bàn về nhà ở", "ngay_dang: ⟦5/24/2023⟧", "the_loai: ⟦hội thảo⟧"),
        "date-month-first choice-ambiguous",
        {"5/24/2023": "24/5/2023", "hội thảo": "hoi-nghi"},
    ),
    A + "so-ket.md": Wrong(
        written(
            "tieu_de: ⟦Sơ kết: sáu tháng đầu năm⟧",
            "ngay_dang: ⟦30/2/2023⟧",
            "cap_nhat: ⟦24/5/23⟧",
            "het_han: ⟦25h30 ngày 1/7/2023⟧",
        ),
        "value-quoted+ date-impossible date-two-digit-year date-time-impossible",
        {"30/2/2023": "28/2/2023", "24/5/23": "24/5/2023", "25h30": "23h30"},
        form="CRLF",
    ),
    A + "tap-huan.md": Wrong(
        written(
            "tieu_de: Tập huấn nghiệp vụ",
            "ngay_dang: ⟦24/5⟧",
            "su_kien:",
            "  bat_dau: 16/5/2023",
            "  ket_thuc: ⟦20/4/2023⟧",
        ),
        "date-no-year event-ends-before-start",
        {"ngay_dang: 24/5": "ngay_dang: 24/5/2023", "20/4/2023": "20/5/2023"},
    ),
    # Keys, and the marks between them
    A + "khen-thuong.md": Wrong(
        written("⟦titel⟧: Khen thưởng đoàn viên", "⟦ngay⟧: 24/5/2023"),
        "key-unknown+ key-ambiguous",
        {"ngay:": "ngay_dang:"},
    ),
    A + "thi-dua.md": Wrong(
        written("tieu_de: Thi đua", "⟦title⟧: Phát động thi đua", "ngay_dang: ⟦tuần trước⟧"),
        "duplicate-key date-unreadable",
        {"title: Phát động thi đua\n": "", "tuần trước": "17/5/2023"},
    ),
    A + "tu-word.md": Wrong(
        "⟦—⟧\ntieu_de: Dán từ Word\nngay_dang: 24/5/2023\n---\nCông đoàn⟦ \xa0⟧trao quà.\n",
        "front-matter-fence+ no-break-space+",
    ),
    A + "hiep-thuong.md": Wrong(
        written(
            "tieu_de: Hiệp thương",
            "ngay_dang: 24/5/2023",
            "su_kien:",
            "⟦\t⟧dia_diem: Hội trường A",
            "dai_hoi:",
            "⟦nhiem_ky⟧: 2023-2028",
        ),
        "yaml-tab+ key-not-indented+",
    ),
    A + "tuyen-giao.md": Wrong(
        written(
            "tieu_de: ⟦!!Khẩn thông báo⟧",
            "ngay_dang: 24/5/2023",
            'tac_gia: ⟦"Ban Tuyên giáo\\Nữ công"⟧',
            "chu_de: ⟦[Đại hội, Chăm lo⟧",
            'sapo: ⟦"Một câu chưa hết⟧',
        ),
        "yaml-tag yaml-backslash yaml-brackets yaml-unclosed-quote",
        {
            "!!Khẩn thông báo": "Thông báo khẩn",
            "giáo\\Nữ công": "giáo, Nữ công",
            "[Đại hội, Chăm lo": "[Đại hội, Chăm lo]",
            '"Một câu chưa hết': '"Một câu chưa hết"',
        },
    ),
    A + "chi-bo.md": Wrong(
        written(
            "tieu_de: Họp chi bộ",
            "ngay_dang: 24/5/2023",
            "⟦Phường Bến Thuyền⟧",
            "su_kien:",
            "  dia_diem: Hội trường A",
            "   ⟦chu_tri: Ông Nguyễn Văn A⟧",
        ),
        "yaml-no-key yaml-indent",
        {"Phường Bến Thuyền\n": "", "   chu_tri": "  chu_tri"},
    ),
    A + "khong-dau-bai.md": Wrong(
        "⟦Trao quà cho đoàn viên⟧\n\nSáng 24/5, công đoàn trao quà.\n",
        "front-matter-missing",
        {"Trao quà cho": "---\ntieu_de: Trao quà\nngay_dang: 24/5/2023\n---\nTrao quà cho"},
    ),
    A + "thieu-gach.md": Wrong(
        "⟦---⟧\ntieu_de: Thăm hỏi\nngay_dang: 24/5/2023\n\nSáng 24/5, công đoàn đi thăm.\n",
        "front-matter-unclosed",
        {"\n\nSáng": "\n---\nSáng"},
    ),
    # Values
    A + "quy.md": Wrong(
        written(
            "tieu_de: Quỹ mái ấm",
            "ngay_dang: 24/5/2023",
            "ghim: ⟦một tuần⟧",
            "duong_dan: ⟦Quỹ mái ấm⟧",
            "dia_chi_cu: ⟦https://congdoan.example.vn/tin/123.html⟧",
            "video: ⟦video.example.vn/xem 1⟧",
            "so_lieu:",
            "  - ten: Suất quà",
            "    gia_tri: ⟦khoảng 150⟧",
        ),
        "not-yes-or-no slug-invalid alias-invalid url-invalid number-unreadable",
        {
            "một tuần": "có",
            "duong_dan: Quỹ mái ấm": "duong_dan: quy-mai-am",
            "https://congdoan.example.vn/tin": "/tin",
            "video.example.vn/xem 1": "https://video.example.vn/xem-1",
            "khoảng 150": "150",
        },
    ),
    A + "go-bai.md": Wrong(
        written(
            "tieu_de: Bài phải gỡ",
            "ngay_dang: 24/5/2023",
            "trang_thai: ⟦go-bai⟧",
            "het_han: ⟦20/5/2023⟧",
            "chuyen_muc: ⟦Tin trong nước⟧",
        ),
        "withdrawal-missing expires-before-published section-unknown",
        {
            "trang_thai: go-bai": "trang_thai: da-dang",
            "20/5/2023": "20/6/2023",
            "chuyen_muc: Tin trong nước\n": "",
        },
    ),
    # Congresses
    A + "dai-hoi-phuong.md": Wrong(
        written(
            "tieu_de: Đại hội phường Bến Thuyền",
            "ngay_dang: 24/5/2023",
            "dai_hoi:",
            "  nhiem_ky: 2023-2028",
            "  lan_thu: ⟦IIX⟧",
            "  ket_qua:",
            "    bch: {so_luong: 13, hien_co: ⟦15⟧}",
            "    btv: ⟦15⟧",
            "    dai_bieu: {chinh_thuc: 120, du_khuyet: 2, tong: ⟦125⟧}",
            body="Đại hội bầu Ban Chấp hành nhiệm kỳ ⟦2023-2027⟧.",
        ),
        "ordinal-unreadable congress-present-over-size congress-standing-over-committee "
        "congress-delegates-sum term-contradiction",
        {
            "IIX": "VIII",
            "hien_co: 15": "hien_co: 13",
            "btv: 15": "btv: 5",
            "tong: 125": "tong: 122",
            "2023-2027": "2023-2028",
        },
    ),
    A + "dai-hoi-xa.md": Wrong(
        written("tieu_de: Đại hội xã An", "ngay_dang: 24/5/2023", "dai_hoi: ⟦2028-2023⟧"),
        "term-backwards",
        {"2028-2023": "2023-2028"},
    ),
    # Units, tags and other articles
    A + "ben-thuyen.md": Wrong(
        written(
            "tieu_de: Tin từ cơ sở",
            "ngay_dang: 24/5/2023",
            "don_vi: ⟦cd-ben-thuyn⟧",
            "don_vi_tham_gia: [⟦Công đoàn phường Bến Thủy⟧]",
            "chu_de: [⟦Văn hoá⟧, hội thảo]",
        ),
        "unit-id-unknown unit-name-unknown tag-spelling+",
        {"cd-ben-thuyn": "cd-ben-thuyen", "phường Bến Thủy": "phường Bến Thuyền"},
    ),
    A + "van-hoa-2.md": Wrong(
        written("tieu_de: Giải bóng chuyền", "ngay_dang: 25/5/2023", "chu_de: [⟦hội thao⟧]"),
        "term-clash",
        {"chu_de: [hội thao]": "chu_de: [hội thao đoàn viên]"},
    ),
    A + "van-hoa-3.md": Wrong(
        written("tieu_de: ⟦Hội diễn văn nghệ⟧", "ngay_dang: 26/5/2023"),
        "address-twice",
        {"Hội diễn văn nghệ": "Hội diễn văn nghệ lần hai"},
    ),
    A + "lien-ket.md": Wrong(
        written(
            "tieu_de: Theo dòng sự kiện",
            "ngay_dang: 27/5/2023",
            "lien_quan: [⟦../pages/lien-he.md⟧]",
            body="Xem [kết quả](⟦ket-qa.md⟧), [bầu cử](⟦ket-qua.md#bau⟧), "
            "[tin](⟦/tin/2023/ket-qua-dai-hoi⟧), [biên bản](⟦../../bien-ban.pdf⟧)\n"
            "và [kế hoạch](⟦C:\\CongDoan\\ke-hoach.pdf⟧).",
        ),
        "related-not-article link-broken link-anchor-missing link-no-slash+ link-outside "
        "path-on-this-machine",
        {
            "../pages/lien-he.md": "ket-qua.md",
            "ket-qa.md": "ket-qua.md",
            "#bau": "#ket-qua-bau-cu",
            "../../bien-ban.pdf": "ket-qua.md",
            "C:\\CongDoan\\ke-hoach.pdf": "ket-qua.md",
        },
    ),
    # Pictures
    A + "anh.md": Wrong(
        written(
            "tieu_de: Ảnh hội trại",
            "ngay_dang: 24/5/2023",
            "anh_dai_dien: ⟦trai.jpg⟧",
            body="![⟦IMG_2034⟧](trai.jpg)\n\n![](⟦trai.jpg⟧)\n\n![Đốt lửa trại](⟦lua-traj.jpg⟧)\n\n"
            "![Thi kéo co](⟦Trai.jpg⟧)\n\n![Xa quê](⟦https://anh.example.vn/a.jpg⟧)\n\n"
            "⟦![Nấu cơm] (trai.jpg⟧)",
        ),
        "cover-alt-missing alt-is-file-name photo-alt-missing file-missing file-name-case+ "
        "picture-remote picture-not-read+",
        {
            "anh_dai_dien: trai.jpg": "anh_dai_dien: {anh: trai.jpg, mo_ta: Cổng trại}",
            "IMG_2034": "Cổng trại",
            "![](": "![Dựng lều](",
            "lua-traj.jpg": "lua-trai.jpg",
            "https://anh.example.vn/a.jpg": "trai.jpg",
        },
    ),
    A + "phong-su.md": Wrong(
        written(
            "tieu_de: Phóng sự ảnh",
            "ngay_dang: 24/5/2023",
            "thu_vien_anh:",
            "  - ⟦trai.jpg⟧",
            body="Hội trại kết thúc lúc 11 giờ.\n\n![Bế mạc](hong.jpg)",
        ),
        "gallery-alt-missing",
        {"  - trai.jpg": "  - {anh: trai.jpg, mo_ta: Cổng trại}"},
    ),
    A + "hong.jpg": Wrong("⟦⟧<html>Không tìm thấy trang</html>\n", "picture-unreadable"),
    A + "thong-bao.md": Wrong(
        written(
            "tieu_de: Thông báo",
            "ngay_dang: 24/5/2023",
            body="Sáng ⟦thứ Hai, ngày 24/5/2023⟧ họp; hạn nộp ⟦ngày 31/4/2023⟧.\n\n"
            "Chị Lan, căn cước ⟦079190000001⟧.\n\n⟦Một số hình ảnh tại hội nghị⟧:",
        ),
        "text-weekday text-date-impossible personal-data photos-announced",
        {
            "thứ Hai, ngày": "thứ Tư, ngày",
            "31/4/2023": "30/4/2023",
            ", căn cước 079190000001": "",
            "\n\nMột số hình ảnh tại hội nghị:": "",
        },
    ),
    # Bodies
    A + "bao-cao.md": Wrong(
        written(
            "tieu_de: Báo cáo",
            "ngay_dang: 24/5/2023",
            body="⟦##Phương hướng⟧\n\n## Kết quả\n\n⟦#### Thăm hỏi⟧\n\n"
            "⟦| Đơn vị | Quà |⟧\n| Bến Thuyền | 50 |\n\n"
            "Đoàn viên ⟦<script⟧>alert(1)</script> phấn khởi.",
        ),
        "heading-not-read+ heading-skipped table-not-read+ html-dropped",
        {"#### Thăm hỏi": "### Thăm hỏi", "<script>alert(1)</script> ": ""},
    ),
    # Letters
    A + "to-hop.md": Wrong(
        written(
            "tieu_de: Trao qu⟦à Tết đoàn viên nghè⟧o",
            "ngay_dang: 24/5/2023",
            "the_loai: ⟦phóng xự⟧",
            body="Tiếng ồn ở tổ ấm: [lỗi](⟦khong-co.md⟧).",
        ),
        "hidden-characters+ choice-unknown link-broken",
        {"phóng xự": "phong-su-anh", "khong-co.md": "ket-qua.md"},
        form="NFD",
    ),
    A + "notepad.md": Wrong(
        "⟦⟧" + written("tieu_de: Lưu từ Notepad", "ngay_dang: 24/5/2023"),
        "encoding-utf16+",
        encoding="utf-16",
    ),
    A + "may-cu.md": Wrong(
        written(
            "tieu_de: C⟦«⟧ng ®oµn c¬ së trao quµ cho ®oµn viªn",
            "ngay_dang: 24/5/2023",
            body="§oµn.",
        ),
        "encoding-tcvn3",
        {"": written("tieu_de: Công đoàn cơ sở trao quà", "ngay_dang: 24/5/2023")},
        encoding="latin-1",
    ),
    A + "dau-thanh.md": Wrong(
        written(
            "tieu_de: Chăm lo",
            "ngay_dang: 24/5/2023",
            body="Gia đình văn hóa, xóa nhà tạm, nâng cao sức ⟦khoẻ⟧.",
        ),
        "tone-mixed",
        {"khoẻ": "khỏe"},
    ),
    A + "rong.md": Wrong(
        "⟦⟧", "file-empty", {"": written("tieu_de: Không còn rỗng", "ngay_dang: 24/5/2023")}
    ),
    # What is no article
    "content/units.csv": Wrong(
        "id,tên,trực thuộc\n"
        "ldld-tinh,Liên đoàn Lao động tỉnh,\n"
        "cd-ben-thuyen,Công đoàn phường Bến Thuyền,⟦ldld-tihn⟧\n"
        "cd-xa-an,Công đoàn xã An,ldld-tinh\n"
        "cd-xa-an-2,⟦Công đoàn xã An⟧,ldld-tinh\n"
        "⟦lich⟧,Công đoàn Công ty Lịch Việt,ldld-tinh\n",
        "unit-unknown unit-name-twice unit-id-reserved",
        {
            "ldld-tihn": "ldld-tinh",
            "cd-xa-an-2,Công đoàn xã An": "cd-xa-binh,Công đoàn xã Bình",
            "\nlich,": "\ncd-lich-viet,",
        },
    ),
    "content/glossary.yaml": Wrong(
        "BCH: Ban Chấp hành\nCĐCS: ⟦[Công đoàn cơ sở, Công đoàn]⟧\n⟦BCH⟧: Bộ Chỉ huy\n",
        "expected-mapping duplicate-key",
        {"[Công đoàn cơ sở, Công đoàn]": "Công đoàn cơ sở", "BCH: Bộ Chỉ huy\n": ""},
    ),
    "content/changes/sap-nhap.md": Wrong(
        written("ngay: 1/7/2025", "loai: sap-nhap", "tu: [⟦cd-xa-ann⟧]", "thanh: [ldld-tinh]"),
        "unit-unknown",
        {"cd-xa-ann": "cd-xa-an"},
    ),
    "content/pages/lien-he.md": Wrong(
        written("tieu_de: Liên hệ", "⟦ngay_dang⟧: 24/5/2023"),
        "key-unknown",
        {"ngay_dang: 24/5/2023\n": ""},
    ),
    A + "ngoai/hoi-nghi.md.txt": Wrong(
        "⟦⟧" + written("tieu_de: Sai đuôi", "ngay_dang: 24/5/2023"), "file-not-read"
    ),
    "content/bai-viet/sai-cho.md": Wrong(
        "⟦⟧" + written("tieu_de: Sai thư mục", "ngay_dang: 24/5/2023"), "file-misplaced"
    ),
}

# What a person does to whole files, when the texts are as they should be.
RENAMED = {
    A + "ngoai/hoi-nghi.md.txt": A + "ngoai/hoi-nghi.md",
    "content/bai-viet/sai-cho.md": A + "sai-cho.md",
}
REPLACED = {A + "hong.jpg": photo(colour="green")}

# Nothing is wrong with these.
SOUND: dict[str, str | bytes] = {
    A + "ket-qua.md": written(
        "tieu_de: Kết quả đại hội",
        "ngay_dang: 23/5/2023",
        body="## Kết quả bầu cử\n\nBầu 15 ủy viên.",
    ),
    A + "van-hoa.md": written(
        "tieu_de: Hội diễn văn nghệ", "ngay_dang: 22/5/2023", "chu_de: [Văn hóa]"
    ),
    A + "hoi-thao-2.md": written(
        "tieu_de: Bàn về tiền lương", "ngay_dang: 21/5/2023", "chu_de: [hội thảo]"
    ),
    A + "trai.jpg": photo(),
    A + "lua-trai.jpg": photo(colour="orange"),
}
