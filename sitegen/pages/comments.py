"""What readers say about an article: their letters, and how to write one."""

from __future__ import annotations

from msgspec import Struct

from sitegen.content.correspondence import Comments
from sitegen.content.letter import Letter
from sitegen.model.article_code import article_code
from sitegen.model.entry import Entry
from sitegen.model.site import Site
from sitegen.model.visibility import Visibility
from sitegen.pages import view
from sitegen.pages.body import BodyPlan, body_html, plan_body
from sitegen.pages.leaves import Leaves
from sitegen.pages.page import Page, Ref
from sitegen.pages.policy import content_security_policy
from sitegen.pages.tools import mail_link

_COMMENTS: Ref = ("comments", "")
# The ways of writing beside which letters are shown.
SHOWN_BY = frozenset(("letters", "isso"))
# What mail programs take whole; of a longer title the beginning tells enough.
_MOST_SUBJECT = 120


class LetterPlan(Struct, frozen=True, array_like=True):
    """A letter by its path, and where its links lead."""

    path: str
    body: BodyPlan


class CommentsPlan(Struct, frozen=True, array_like=True):
    """What an article's page shows of its readers; `open` tells whether more is welcome."""

    letters: tuple[LetterPlan, ...]
    open: bool

    @property
    def refs(self) -> tuple[Ref, ...]:
        """The leaves that are shown."""
        refs: list[Ref] = [_COMMENTS]
        for letter in self.letters:
            refs += [("letter", letter.path), *letter.body.refs]
        return tuple(refs)


def plan_comments(site: Site, entry: Entry) -> CommentsPlan | None:
    """Return what an article shows of its readers; None where nobody is asked, or it is gone."""
    provider = site.config.comments.provider
    if provider == "none" or entry.visibility is Visibility.WITHDRAWN:
        return None
    letters = site.letters.get(entry.path, ()) if provider in SHOWN_BY else ()
    return CommentsPlan(
        letters=tuple(
            LetterPlan(
                letter.path,
                plan_body(site, letter.path, [link.target for link in letter.body.links], (), ()),
            )
            for letter in letters
        ),
        open=entry.visibility is Visibility.LISTED,
    )


def comments_view(
    leaves: Leaves, page: Page, plan: CommentsPlan | None, title: str, *, welcome: bool
) -> view.Comments | None:
    """Return what an article shows of its readers; `welcome` is what its writer says."""
    if plan is None:
        return None
    wanted = leaves.comments()
    is_open = plan.open and welcome
    if not is_open and not plan.letters:
        return None
    return view.Comments(
        letters=tuple(_letter(leaves, letter) for letter in plan.letters),
        invitation=_invitation(leaves, wanted, page.address, title) if is_open else None,
    )


def _letter(leaves: Leaves, plan: LetterPlan) -> view.Letter:
    letter = leaves.letter(plan.path)
    matter: Letter = letter.matter
    reply = matter.reply
    return view.Letter(
        name=matter.name,
        place=matter.place,
        time=leaves.time(matter.date),
        body=body_html(leaves, letter.body, plan.body),
        reply=view.Reply(reply.text, reply.by, leaves.time(reply.date) if reply.date else None)
        if reply is not None
        else None,
    )


def _invitation(leaves: Leaves, wanted: Comments, address: str, title: str) -> view.Invitation:
    code = article_code(address)
    live = wanted.provider == "isso"
    return view.Invitation(
        code=code,
        email=wanted.email,
        mailto=_mailto(leaves, wanted.email, code, address, title) if wanted.email else "",
        server=wanted.server if live else "",
        policy=content_security_policy([wanted.origin]) if live and wanted.origin else "",
        thread=leaves.url(address) if live else "",
        title=title if live else "",
    )


def _mailto(leaves: Leaves, email: str, code: str, address: str, title: str) -> str:
    """Return the address of a new e-mail that already says which article it is about."""
    short = title if len(title) <= _MOST_SUBJECT else title[: _MOST_SUBJECT - 1].rstrip() + "…"
    subject = leaves.t("letter_subject", code=code, title=short)
    body = leaves.t("letter_body", code=code, url=leaves.absolute(address))
    return mail_link(email, subject, body)
