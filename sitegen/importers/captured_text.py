"""The text of an old web page, as selected and copied in a browser, one page a file.

What stands around the article (buttons, headings of the section, links to other articles) is left
out, what is told about it (date, author) goes into front matter, and the rest stays as it is. No
date is ever made up: a page that tells none waits for a person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

from sitegen.content.decoding import decode
from sitegen.diagnostics import Span, error
from sitegen.importers.imported import Guess, Imported, Importer, ImportRefusedError
from sitegen.schema.yaml_line import yaml_line
from sitegen.text.date_parsing import parse_moment, parse_period
from sitegen.text.dates import DateProblem, Moment, zone_of
from sitegen.text.folding import unaccented

# Dates are copied as they are written, so the zone of the site that reads them decides.
_ZONE = zone_of("Asia/Ho_Chi_Minh")
_LONGEST_TITLE = 300

_ODD_SPACES = re.compile("[\u00a0\u2007\u2009\u202f]")

# Lines that are nothing but buttons and counters; without accents, in lower case.
_BUTTONS = frozenset(
    "email e-mail in print pdf facebook zalo twitter share like back home top "
    "font-size nghe video rss".split()
)
_TOOL = re.compile(
    r"(?:xem voi )?co chu\W*(?:a ?[-+]?\W*){2,}"
    r"|chia se(?: bai viet| tin nay| len (?:facebook|zalo))?"
    r"|(?:in|gui|luu|in an) (?:bai(?: viet| nay)?|trang(?: nay)?|tin(?: nay)?|email)"
    r"|(?:quay lai|tro ve|ve)(?: trang (?:truoc|chu))?|(?:len )?dau trang|trang chu"
    r"|(?:so )?(?:luot|lan) (?:xem|doc|truy cap)\W*[\d.,]*|[\d.,]+ (?:luot|lan) (?:xem|doc)"
)
# Headings of lists of other articles; what follows are titles, up to the next line of prose.
_LINKS = re.compile(
    r"(?:cac )?(?:tin|bai(?: viet)?)(?: bai| tuc| viet)?"
    r" (?:moi hon|cu hon|khac|lien quan|cung chuyen muc|da dua|moi nhat|doc nhieu(?: nhat)?)"
)
# Below these stand the words of readers.
_COMMENTS = re.compile(r"(?:gui )?(?:binh luan|y kien(?: ban doc| cua ban)?)(?: \(?\d+\)?)?")
_PROSE_END = re.compile(r"[.!?…:;][\"”’»)\]]*$")
_LONGEST_LINK = 200

_DATE_LABEL = re.compile(
    r"(?i)^(?:(?:ngày|được|thời gian)\s+)?(?:đăng|cập nhật|gửi)(?:\s+(?:ngày|lúc|bài))?\s*:?\s*"
)
_DATE_TAIL = re.compile(r"(?i)[\s|,(]*GMT\s*\+\s*7\)?$")
_DATE_IN_TITLE = re.compile(r"\s*\((?P<date>\d[^()]*\d)\)$")

_IMAGE_NAME = re.compile(
    r"(?:"
    r"(?:(?:Copy(?: \(\d+\))? of|Bản sao của) +)+[A-Za-z]*[_-]?\d[\da-z_-]*"
    r"|(?:image|img|IMG|DSCN?F?|dscn?f?)[_-]?\d[\da-z_-]*"
    r")(?:\.(?i:jpe?g|png|gif|bmp))?"
)

_BYLINE_LABEL = re.compile(
    r"(?i)^(?:(?:tin|bài(?: viết)?|ảnh|hình ảnh|tác giả|người viết|thực hiện|biên tập)[\s,&/+-]*)+:"
    r"\s*(?=\S)"
)
_LONGEST_BYLINE = 60
_BETWEEN_NAMES = frozenset(("-", "–", "và", "&"))
_EDITORS = frozenset(("ban bien tap", "bbt"))

_EVENT = re.compile(
    r"(?i)(?:(?:sáng|trưa|chiều|tối) )?(?:các )?ngày "
    r"(?:\d{1,2} ?(?:[-–]|và) ?)?\d{1,2} ?[/.-] ?\d{1,2}(?: ?[/.-] ?\d{4})?(?![\d/])"
)
_EVENT_WITHIN = 300


class _Page(Struct, frozen=True):
    """A page taken apart; `date` as written, `published` as read."""

    title: str
    date: str
    published: Moment | None
    body: tuple[str, ...]


def matches(name: str, head: bytes) -> bool:
    """Tell whether a file looks like captured text; HTML and front matter are not."""
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    other = start.startswith((b"<!doctype", b"<html", b"---"))
    return name.lower().endswith(".txt") and not other


def read(name: str, data: bytes) -> Imported:
    """Return the article in a captured page; raises ImportRefusedError."""
    source, problems = decode(name, data)
    if source is None:
        raise ImportRefusedError(*problems)
    lines = [_ODD_SPACES.sub(" ", line).rstrip() for line in source.text.split("\n")]
    guesses: list[Guess] = []
    page = _page(_without_surroundings(lines, guesses), guesses)
    if not page.title:
        raise ImportRefusedError(error("import-nothing-found", Span(name)))
    body, byline = _byline(page.body, guesses)
    body = _without_image_names(body, guesses)
    matter = [yaml_line("tieu_de", page.title), _date_line(page)]
    if byline:
        matter.append(yaml_line("tac_gia", byline))
    event = _event(page.title, body)
    if event:
        matter.append(f"#dien_ra: {event}")
        guesses.append(Guess("dien_ra", event, "event-suggested"))
    return Imported(
        title=page.title,
        year=page.published.year if page.published else None,
        matter=tuple(matter),
        body="\n".join(body),
        guesses=tuple(guesses),
    )


def _without_surroundings(lines: Sequence[str], guesses: list[Guess]) -> list[str]:
    """Return the lines of the article, its title and what is told about it."""
    kept: list[str] = []
    among_links = False
    for number, line in enumerate(lines):
        bare = unaccented(line).strip(" .:|*-–•»«<>")
        if not line.strip():
            kept.append("")
        elif _COMMENTS.fullmatch(bare):
            rest = [left.strip() for left in lines[number:] if left.strip()]
            guesses += [Guess("", left, "comment-left-out") for left in rest]
            break
        elif _LINKS.fullmatch(bare):
            # Above the title such a list has no titles that could be told from it.
            among_links = any(kept)
            guesses.append(Guess("", line.strip(), "tool-left-out"))
        elif _TOOL.fullmatch(bare) or (bare and set(bare.split()) <= _BUTTONS):
            guesses.append(Guess("", line.strip(), "tool-left-out"))
        elif among_links and len(line) <= _LONGEST_LINK and not _PROSE_END.search(line):
            guesses.append(Guess("", line.strip(), "link-left-out"))
        else:
            among_links = False
            kept.append(line)
    return kept


def _page(lines: Sequence[str], guesses: list[Guess]) -> _Page:
    """Return the title, the date and the text: the text begins where neither of the two stands."""
    title, date, published = "", "", None
    start = 0
    for number, line in enumerate(lines):
        shown = line.strip()
        if not shown:
            continue
        found = None if date else _date(shown)
        if found is not None:
            date, published = found
            reason = "date-from-line" if published else "date-doubtful"
            guesses.append(Guess("ngay_dang", date, reason))
        elif title:
            break
        elif _is_doubled(shown):
            guesses.append(Guess("", shown, "heading-left-out"))
        else:
            title = shown
            dated = _DATE_IN_TITLE.search(shown)
            found = _date(dated["date"]) if dated and not date else None
            if dated and found is not None and found[1] is not None:
                title = shown[: dated.start()]
                date, published = found
                guesses.append(Guess("ngay_dang", date, "date-from-title"))
            guesses.append(Guess("tieu_de", title, "title-from-first-line"))
            if len(title) > _LONGEST_TITLE:
                guesses.append(Guess("tieu_de", title, "title-too-long"))
        start = number + 1
    if not date:
        guesses.append(Guess("ngay_dang", "", "date-missing"))
    return _Page(title, date, published, tuple(_trimmed(lines[start:])))


def _date(line: str) -> tuple[str, Moment | None] | None:
    """Return the date that a line consists of; without a moment where it cannot be right."""
    text = _DATE_TAIL.sub("", _DATE_LABEL.sub("", line)).strip()
    found = parse_moment(text, _ZONE)
    if isinstance(found, Moment):
        return (text, found) if found.day is not None else None
    if isinstance(found, DateProblem) and found.id in ("date-wrong-weekday", "date-impossible"):
        return text, None
    return None


def _date_line(page: _Page) -> str:
    if page.published is not None:
        return yaml_line("ngay_dang", page.date)
    return f"#ngay_dang: {page.date}".rstrip()


def _is_doubled(line: str) -> bool:
    """Tell whether a line says the same words twice, as headings with a tooltip come out."""
    words = unaccented(line).split()
    half = len(words) // 2
    return half >= 2 and words[:half] == words[half:]


def _trimmed(lines: Sequence[str]) -> list[str]:
    """Return the lines with single empty lines between paragraphs and none at the ends."""
    kept = [line for number, line in enumerate(lines) if line or (number > 0 and lines[number - 1])]
    first = next((number for number, line in enumerate(kept) if line), len(kept))
    last = next((n for n in range(len(kept), first, -1) if kept[n - 1]), first)
    return kept[first:last]


def _byline(body: Sequence[str], guesses: list[Guess]) -> tuple[list[str], str]:
    """Return the text without its last line where that names an author, and that name."""
    lines = list(body)
    if len(lines) < 2:
        return lines, ""
    last = lines[-1].strip()
    apart = not lines[-2] or bool(_PROSE_END.search(lines[-2]))
    if (
        not apart
        or len(last) > _LONGEST_BYLINE
        or not (_BYLINE_LABEL.match(last) or _is_name(last))
    ):
        return lines, ""
    guesses.append(Guess("tac_gia", last, "author-from-last-line"))
    return _trimmed(lines[:-1]), last


def _is_name(line: str) -> bool:
    """Tell whether a line consists of two to six words with capitals, or names the editors."""
    if unaccented(line) in _EDITORS:
        return True
    words = [word.strip("(),./") for word in line.split()]
    if words[0] in _BETWEEN_NAMES:
        return False
    names = [word for word in words if word not in _BETWEEN_NAMES]
    return 2 <= len(names) <= 6 and all(n.isalpha() and n[0].isupper() for n in names)


def _without_image_names(lines: Sequence[str], guesses: list[Guess]) -> list[str]:
    """Return the text without the file names that pictures left at the beginning of lines."""
    kept = []
    for line in lines:
        found = _IMAGE_NAME.match(line)
        rest = line[found.end() :] if found else ""
        # A sentence begins behind the name, or nothing: "image2 là ảnh" is a sentence itself.
        if found is None or (rest and not (rest[0].isupper() or rest[0] in '“"')):
            kept.append(line)
            continue
        guesses.append(Guess("", found.group(), "image-name-left-out"))
        kept.append(rest)
    return _trimmed(kept)


def _event(title: str, body: Sequence[str]) -> str:
    """Return the day that the beginning of the article names, as written; it may be the event's."""
    opening = next((line for line in body if line), "")[:_EVENT_WITHIN]
    for text in (opening, title):
        for found in _EVENT.finditer(text):
            read = parse_period(found.group(), _ZONE)
            if not isinstance(read, DateProblem):
                return found.group()
    return ""


CAPTURED_TEXT = Importer("captured-text", matches, read)
