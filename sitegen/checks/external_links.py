"""Links to other sites: where they stand, and what there is to say of what became of them.

Nothing here touches the network; `sitegen check --external` asks, and no build ever does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, TypeAlias

from msgspec import Struct

from sitegen.checks.check import ExternalCheck, Texts, place
from sitegen.config import FILE
from sitegen.content.document import ArticleDocument, Contents, Document, GlossaryDocument
from sitegen.diagnostics import Diagnostic, Span, advice, warning
from sitegen.locale.text import Text
from sitegen.model.links import External, Links

Outcome: TypeAlias = Literal["good", "moved", "dead", "unsure"]
# What an outcome rests on. `answer`: the server's own; `host`: no server has this name; `private`:
# an address inside some house; `malformed`: no address at all; `certificate`: that of https is not
# valid; `encryption`: no https that this machine speaks; `silence`: no answer came; `redirects`:
# more of them than anybody follows; `withheld`: a name that stands for an address inside some
# house, where nobody may be sent to by a text.
Cause: TypeAlias = Literal[
    "answer",
    "host",
    "private",
    "malformed",
    "certificate",
    "encryption",
    "silence",
    "redirects",
    "withheld",
]


class Verdict(Struct, frozen=True):
    """What became of an address; `detail` belongs to the cause, `moved` is the new address."""

    outcome: Outcome
    cause: Cause
    detail: str = ""
    moved: str = ""

    def given(self, cause: Cause) -> str:
        """Return the detail if this is the cause, else nothing."""
        return self.detail if self.cause == cause else ""


class Use(Struct, frozen=True):
    """An address of another site, and a place where it stands."""

    address: str
    span: Span


def uses(contents: Contents, base_url: str) -> Iterator[Use]:
    """Yield every address of other sites that texts and front matter name, with its place.

    Of articles that nobody sees too. All of them are decoded: placements know of links in texts
    only, and whoever waits for the network can wait for that.
    """
    links = Links(documents=(), units=(), files=(), base_url=base_url)
    for path in contents.placements:
        yield from _of_document(contents.article(path), links)
    for document in contents.others:
        yield from _of_document(document, links)


def _of_document(document: Document, links: Links) -> Iterator[Use]:
    if isinstance(document, GlossaryDocument):
        return
    named = [*_of_matter(document)] if isinstance(document, ArticleDocument) else []
    if document.body is not None:
        named += [Use(link.target, link.span) for link in document.body.links]
    for use in named:
        leads = links.resolve(document.path, use.address)
        scheme = use.address[:6].lower()
        if isinstance(leads, External) and scheme.startswith(("http:", "https:")):
            yield use


def _of_matter(document: ArticleDocument) -> Iterator[Use]:
    matter, path, spans = document.matter, document.path, document.spans
    if matter.source is not None and matter.source.url:
        yield Use(matter.source.url, place(spans, path, "source.url", "source"))
    for number, cited in enumerate(matter.cites):
        if cited.url:
            key = f"cites[{number}]"
            yield Use(cited.url, place(spans, path, f"{key}.url", key, "cites"))
    if matter.video:
        yield Use(matter.video, place(spans, path, "video"))


def told(used: Iterable[Use], verdicts: Mapping[str, Verdict]) -> Iterator[Diagnostic]:
    """Yield what there is to say of each place of each address; of those not judged nothing."""
    for use in used:
        verdict = verdicts.get(use.address)
        if verdict is None or verdict.outcome == "good":
            continue
        if verdict.outcome == "moved":
            yield advice("external-moved", use.span, address=use.address, suggestion=verdict.moved)
        elif verdict.outcome == "dead":
            yield warning(
                "external-dead",
                use.span,
                address=use.address,
                answer=verdict.given("answer"),
                host=verdict.given("host"),
                private=verdict.given("private"),
                malformed=verdict.given("malformed"),
            )
        else:
            yield advice(
                "external-unsure",
                use.span,
                address=use.address,
                answer=verdict.given("answer"),
                certificate=verdict.given("certificate"),
                encryption=verdict.given("encryption"),
                silent=verdict.given("silence"),
                redirects=verdict.given("redirects"),
                withheld=verdict.given("withheld"),
            )


def not_asked(count: int) -> Diagnostic:
    """Return what there is to say when no server at all could be reached."""
    return advice("external-offline", Span(FILE), n=count)


TEXTS: Texts = {
    "external-dead": (
        Text(
            "Liên kết ra ngoài đã hỏng: {address}",
            (
                "Máy chủ trả lời: {answer} (không có trang này).",
                "Không có máy chủ nào tên là {host}.",
                "{private} là địa chỉ trong mạng nội bộ, người đọc không mở được.",
                "Địa chỉ {malformed} viết không đúng.",
                "Hãy tìm địa chỉ mới của trang ấy, hoặc bỏ liên kết và giữ lại chữ.",
            ),
        ),
        Text(
            "The link to another site is dead: {address}",
            (
                "The server says: {answer} (there is no such page).",
                "There is no server named {host}.",
                "{private} is an address inside a local network; readers cannot open it.",
                "{malformed} is no address.",
                "Look for the page's new address, or remove the link and keep its words.",
            ),
        ),
    ),
    "external-moved": (
        Text(
            "Trang được liên kết đã chuyển chỗ hẳn: {address}",
            (
                "Hãy ghi địa chỉ mới: {suggestion}",
                "Mở thử trước khi sửa: nếu đó chỉ là trang chủ thì bài cũ đã mất.",
            ),
        ),
        Text(
            "The page that is linked has moved for good: {address}",
            (
                "Write the new address: {suggestion}",
                "Open it first: where it is only the home page, the old page is lost.",
            ),
        ),
    ),
    "external-unsure": (
        Text(
            "Không biết chắc liên kết này còn mở được không: {address}",
            (
                "Máy chủ trả lời: {answer}.",
                "Chứng chỉ bảo mật (https) của {certificate} không hợp lệ.",
                "Không nối được https với {encryption}: máy chủ ấy quá cũ, hoặc không có https.",
                "Máy chủ {silent} không trả lời.",
                "{redirects} chuyển tiếp quá nhiều lần.",
                "Ở đây, {withheld} dẫn vào mạng nội bộ nên chương trình không hỏi.",
                "Hãy tự mở thử; nếu trang vẫn hiện thì không phải làm gì.",
            ),
        ),
        Text(
            "Nobody can tell whether this link still works: {address}",
            (
                "The server says: {answer}.",
                "The certificate (https) of {certificate} is not valid.",
                "No https with {encryption}: that server is too old, or has none.",
                "The server {silent} does not answer.",
                "{redirects} sends on and on.",
                "Here {withheld} leads into a local network, where the program asks nobody.",
                "Open it yourself; if the page shows there is nothing to do.",
            ),
        ),
    ),
    "external-offline": (
        Text(
            "Không hỏi được máy chủ nào, nên {n} liên kết ra ngoài chưa được kiểm tra.",
            ("Hãy xem máy này có nối mạng không, rồi chạy lại lệnh sitegen check --external.",),
        ),
        Text(
            "No server could be reached: {n} links to other sites have not been checked.",
            ("See whether this machine is online, then run sitegen check --external again.",),
        ),
    ),
}

EXTERNAL_LINKS = ExternalCheck("external-links", TEXTS)
