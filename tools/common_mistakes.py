"""Writes docs/vi/loi-thuong-gap.md: the mistakes that writers make most, with what is said of them.

Run it with `make docs`; a test fails when the file is not what this would write. The messages are
those of `sitegen check` on the examples of `sitegen/rules`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory

from sitegen.commands.console import FileLines
from sitegen.diagnostics import Diagnostic
from sitegen.report.catalogue import catalogue
from sitegen.report.full import full
from sitegen.rules.rule import ARTICLE, Example, RuleDoc, files, unmarked
from sitegen.rules.table import RULES
from tests.rules.shown import told
from tests.sites import site_at

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "vi" / "loi-thuong-gap.md"

# In the order in which a writer meets them: a file from its first line to its last.
GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Cách lưu tệp",
        ("file-not-read", "encoding-utf16", "file-is-binary"),
    ),
    (
        "Phần khai báo ở đầu bài",
        (
            "front-matter-missing",
            "front-matter-fence",
            "front-matter-unclosed",
            "key-missing",
            "key-unknown",
            "key-ambiguous",
            "duplicate-key",
            "key-not-indented",
            "yaml-tab",
            "yaml-unclosed-quote",
            "choice-ambiguous",
        ),
    ),
    (
        "Ngày tháng",
        (
            "date-month-first",
            "date-impossible",
            "date-wrong-weekday",
            "date-two-digit-year",
            "event-after-report",
        ),
    ),
    (
        "Đơn vị và đại hội",
        ("unit-name-unknown", "congress-delegates-sum"),
    ),
    (
        "Chữ, ảnh và liên kết trong bài",
        (
            "text-old-font",
            "html-dropped",
            "heading-not-read",
            "file-missing",
            "file-name-case",
            "path-on-this-machine",
            "cover-alt-missing",
            "photos-announced",
            "link-broken",
        ),
    ),
)
COMMONEST: tuple[str, ...] = tuple(id for _, ids in GROUPS for id in ids)

INTRODUCTION = """# {n} lỗi thường gặp

Trang này do `make docs` viết ra từ chính chương trình; xin đừng sửa tay.

Mỗi thông báo có một tên trong ngoặc vuông, ví dụ `lỗi[date-month-first]`. Bấm Ctrl+F rồi gõ tên ấy
để tìm ở đây. Lỗi nào không có ở đây thì gõ lệnh `sitegen rule` kèm tên lỗi, ví dụ
`sitegen rule text-too-long`.

- **lỗi** phải sửa thì mới đăng được; **lưu ý** không chặn, nhưng nên xem lại.
- `x.md:3:12` là tệp `x.md`, dòng 3, ký tự thứ 12; dấu `^` chỉ đúng chỗ sai.
- Lỗi có ghi *sửa được bằng lệnh* thì `sitegen check --fix` sửa giúp, không phải gõ lại.
"""

_FIELD = re.compile(r"\{\w*\}")
# Signs that no screen shows have signs that stand for them.
_CONTROLS = {code: 0x2400 + code for code in range(32) if code != 10}
_FILES = re.compile(r"\.(jpe?g|png|gif|webp|pdf)$", re.IGNORECASE)


def common_mistakes() -> str:
    """Return the text of docs/vi/loi-thuong-gap.md."""
    parts = [INTRODUCTION.format(n=len(COMMONEST))]
    parts.append("\n\n".join(_contents(title, ids) for title, ids in GROUPS))
    with TemporaryDirectory() as folder:
        # What a build remembers of the theme spares every check after it most of its work.
        site_at(Path(folder), {}).built()
        for title, ids in GROUPS:
            parts.append(f"\n## {title}")
            for id in ids:
                parts += _mistake(RULES[id], Path(folder))
    return "\n".join(parts) + "\n"


def _contents(title: str, ids: Iterable[str]) -> str:
    """Return links to the mistakes of a group."""
    return "\n".join((f"{title}:\n", *(f"- [{_message(id)}](#{id})" for id in ids)))


def _message(id: str) -> str:
    """Return what is said of a mistake, with what it names left open; nothing in it is markup."""
    text = _FIELD.sub("…", catalogue("vi").texts[id].message)
    return re.sub(r"([\\`*_#<>\[\]])", r"\\\1", text)


def _mistake(rule: RuleDoc, folder: Path) -> Iterator[str]:
    example = rule.example
    if example is None:
        raise SystemExit(f"no example of {rule.id}")
    found = told(example.bad, example.encoding, folder)
    own = next(problem for problem in found if problem.id == rule.id)
    root = site_at(folder, {}).root
    lines = list(_report(own, root))
    rmtree(root / "content")
    yield f"\n### {rule.id}\n"
    yield f"{rule.cause[0]}\n"
    yield from _fence(lines)
    if own.fix is not None:
        yield "\n*Sửa được bằng lệnh:* `sitegen check --fix`."
    yield from _sides(example)


def _report(problem: Diagnostic, root: Path) -> Iterator[str]:
    """Yield the report of a problem; the last line, on the command that mends it, is told below."""
    words = catalogue("vi")
    lines = list(full([problem], words, FileLines(root)))
    yield from (lines[:-1] if problem.fix is not None else lines)


def _sides(example: Example) -> Iterator[str]:
    bad, good = _plain(example.bad), _plain(example.good)
    beside = sorted(path for path in {**bad, **good} if _is_beside(path, bad, good))
    if beside:
        yield "\nTrong thư mục có sẵn: " + ", ".join(f"`{path}`" for path in beside) + "."
    if any(code < 32 and code not in (9, 10) for text in bad.values() for code in map(ord, text)):
        return
    for heading, side, other in (("Sai", bad, good), ("Đúng", good, bad)):
        for path, text in side.items():
            if text == other.get(path) or _FILES.search(path):
                continue
            yield f"\n**{heading}:**\n" if path == ARTICLE else f"\n**{heading}:** `{path}`\n"
            yield from _fence(text.rstrip("\n").split("\n"))


def _plain(side: Mapping[str, str] | str) -> dict[str, str]:
    return {path: unmarked(path, text)[0] for path, text in files(side).items()}


def _is_beside(path: str, bad: Mapping[str, str], good: Mapping[str, str]) -> bool:
    """Tell whether a file belongs to both sides as it is, or is nothing to read."""
    return path != ARTICLE and (bool(_FILES.search(path)) or bad.get(path) == good.get(path))


def _fence(lines: list[str]) -> Iterator[str]:
    yield "```text"
    yield from (line.translate(_CONTROLS).rstrip() for line in lines)
    yield "```"


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    TARGET.write_text(common_mistakes(), encoding="utf-8", newline="\n")
    print(TARGET.relative_to(ROOT).as_posix())
