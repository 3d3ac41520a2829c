"""Writes docs/vi/tra-cuu-khoa.md, the reference of every key, from the records of the schema.

Run it with `make docs`; a test fails when the file is not what this would write, or when a key
lacks its words.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sitegen.content.article import Article
from sitegen.content.letter import Letter
from sitegen.content.standalone_page import StandalonePage
from sitegen.content.unit import Unit, UnitChange
from sitegen.editor.schemas import schema_words
from sitegen.schema import value, vocabulary
from sitegen.schema.json_schema import name_of, records_in, short_key
from sitegen.schema.quantity import QuantityText
from sitegen.schema.record import Keyed, Record, keys_of
from sitegen.schema.reference import FilePath, Id, LanguageTag, OldAddress, Slug, Url
from sitegen.text.folding import fold_key

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "vi" / "tra-cuu-khoa.md"

KINDS = (
    (Article, "Tệp `.md` trong `content/articles/`."),
    (StandalonePage, "Tệp `.md` trong `content/pages/`. Không có mục nào bắt buộc ngoài tiêu đề."),
    (
        Unit,
        (
            "Tệp `content/units/<mã đơn vị>.md`. Mục nào ghi ở đây thì thay cho ô cùng tên trong "
            "`content/units.csv`."
        ),
    ),
    (UnitChange, "Tệp `.md` trong `content/changes/`, mỗi tệp một quyết định."),
    (Letter, "Tệp `.md` trong `content/letters/`, mỗi tệp một thư."),
)

CHOICES = (
    ("Thể loại", vocabulary.ARTICLE_TYPE),
    ("Trạng thái", vocabulary.STATUS),
    ("Trạng thái của trang", vocabulary.PAGE_STATUS),
    ("Buổi", vocabulary.DAY_PART),
    ("Tình trạng", vocabulary.EVENT_STATUS),
    ("Vai trò", vocabulary.ROLE),
    ("Hình thức đại hội", vocabulary.CONGRESS_FORM),
    ("Hình thức nhận chức danh", vocabulary.APPOINTMENT),
    ("Cấp công đoàn", vocabulary.LEVEL),
    ("Loại thay đổi tổ chức", vocabulary.CHANGE_KIND),
)
WORDS = schema_words("vi")

INTRODUCTION = """# Tra cứu các mục ở đầu tệp

Trang này do `make docs` viết ra từ chính chương trình; xin đừng sửa tay. Người mới bắt đầu hãy đọc
[Viết bài](viet-bai.md): một tin bình thường chỉ cần hai mục `tieu_de` và `ngay_dang`.

- Mỗi mục có tên tiếng Việt và tên tiếng Anh, ghi tên nào cũng được, nhưng không ghi cả hai trong
  một tệp. Viết có dấu và viết hoa cũng được: `Tiêu đề:` là `tieu_de:`.
- Mục nào không dùng thì không ghi. Mục để trống coi như không ghi.
- Mục in **đậm** là mục bắt buộc.
- “Danh sách” thì ghi `[một, hai, ba]`, hoặc mỗi ý một dòng, đầu dòng là dấu gạch và dấu cách.
  Chỉ có một ý thì ghi thẳng, không cần ngoặc.
- “Khối” thì ghi `{ten: …, chuc_vu: …}`, hoặc mỗi mục một dòng, lùi vào hai dấu cách. Có dấu phẩy
  trong nội dung thì đặt nội dung giữa hai dấu nháy kép.
- “Ngày” ghi được theo nhiều cách: xem [Ghi ngày tháng](viet-bai.md#ghi-ngày-tháng).
- “Tệp” ghi tính từ chỗ của bài: `anh.jpg` nằm cạnh bài, `anh/anh.jpg` nằm trong thư mục `anh` cạnh
  bài; bắt đầu bằng `/` thì tính từ thư mục `content`.
- “Chữ, tối đa 300” là nhiều nhất 300 ký tự, kể cả dấu cách.
"""


def reference() -> str:
    """Return the text of docs/vi/tra-cuu-khoa.md."""
    parts = [INTRODUCTION]
    for record, place in KINDS:
        parts += [f"## {_title(record)}\n", f"{place}\n", *_table(record)]
        for inner in records_in(Record(record))[1:]:
            parts += [f"\n### {_title(inner)}\n", *_table(inner)]
        parts.append("")
    parts += ["## Các giá trị dùng được\n", *_choices()]
    return "\n".join(parts) + "\n"


def _title(record: type[Keyed]) -> str:
    return WORDS.titles[name_of(record)]


def _table(record: type[Keyed]) -> Iterator[str]:
    yield "| mục | tên tiếng Anh | cách ghi | ý nghĩa | ví dụ |"
    yield "|---|---|---|---|---|"
    for known in keys_of(record):
        meaning, example = WORDS.keys[name_of(record)][known.english]
        name = f"**`{known.vietnamese}`**" if known.required else f"`{known.vietnamese}`"
        usual = {fold_key(known.english), known.vietnamese}
        also = "".join(f", `{name}`" for name in known.names if name not in usual)
        cells = (name, f"`{known.english}`{also}", _type(known.type), meaning, f"`{example}`")
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _type(type: Any) -> str:
    """Return how a value of a type is written."""
    match type:
        case value.ListOf(item):
            return f"danh sách: {_type(item)}"
        case value.Either(record, expand):
            return f"{_type(record)}, hoặc chỉ ghi phần `{short_key(record, expand).vietnamese}`"
        case Record(record):
            return f"khối [{_title(record)}](#{_title(record).lower().replace(' ', '-')})"
        case value.Choice():
            title = next(title for title, choice in CHOICES if choice is type)
            return f"một trong [các giá trị](#{title.lower().replace(' ', '-')})"
        case value.Text(most):
            return f"chữ, tối đa {most}"
        case value.Whole(least, most):
            return f"số từ {least} đến {most:,}".replace(",", ".")
    return _PLAIN[type.__class__]


_PLAIN: dict[type, str] = {
    QuantityText: "số, có thể kèm đơn vị tính",
    value.Ordinal: "số thứ tự",
    value.TermYears: "hai năm: `2023-2028`",
    value.YesNo: "có hoặc không",
    value.MomentText: "ngày, có thể kèm giờ",
    value.PeriodText: "ngày hoặc khoảng ngày",
    Slug: "chữ thường không dấu, chữ số, gạch nối",
    Id: "mã",
    LanguageTag: "mã ngôn ngữ",
    FilePath: "tệp",
    Url: "địa chỉ `https://…`",
    OldAddress: "phần địa chỉ sau tên miền",
    value.Free: "tùy ý",
}


def _choices() -> Iterator[str]:
    yield "Viết có dấu, có dấu cách cũng được: `phóng sự ảnh` là `phong-su-anh`.\n"
    for title, choice in CHOICES:
        yield f"### {title}\n"
        for text in choice.values:
            label = WORDS.values(choice, text)
            also = ", ".join(f"`{alias}`" for alias, meant in choice.aliases if meant == text)
            yield f"- `{text}`: {label}" + (f" (cũng nhận {also})" if also else "")
        for text, meanings in choice.ambiguous:
            offered = " hay ".join(f"`{meaning}`" for meaning in meanings)
            yield f"\nChỉ ghi `{text}` thì chương trình hỏi lại: {offered}?"
        yield ""


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(reference(), encoding="utf-8", newline="\n")
    print(TARGET.relative_to(ROOT).as_posix())
