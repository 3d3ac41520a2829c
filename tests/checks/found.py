"""Runs every check over a small site written in strings, without a disk."""

from __future__ import annotations

from datetime import datetime

from sitegen.checks.site_checks import SITE_CHECKS
from sitegen.config import read_located
from sitegen.content.document import Document, contents_of
from sitegen.content.kinds import kind_of
from sitegen.diagnostics import Diagnostic, Severity, has_errors, in_order
from sitegen.flow.parsing import checked
from sitegen.model.site import build_site
from sitegen.pages.plan import plan
from tests.sites import CONFIG, NOW, Files

A = "content/articles/"
U = "content/units/"
C = "content/changes/"
P = "content/pages/"
S = "content/static/"

UNITS = """\
id,tên,trực thuộc
ldld-tinh,Liên đoàn Lao động tỉnh,
cdvc-tinh,Công đoàn Viên chức tỉnh,ldld-tinh
cd-so-tttt,Công đoàn Sở Thông tin và Truyền thông,cdvc-tinh
"""
ROOTED = CONFIG + "root_unit: ldld-tinh\n"


def problems(
    files: Files, *, settings: str = CONFIG, now: str = NOW, drafts: bool = False
) -> tuple[Diagnostic, ...]:
    """Return all that reading, the model and the checks of documents and of the site find.

    Documents with errors are held back, as in a build.
    """
    read, places, _ = read_located(settings)
    assert read is not None
    found: list[Diagnostic] = []
    documents: list[Document] = []
    held = set()
    for path, content in files.items():
        if kind_of(path) is None:
            continue
        data = content if isinstance(content, bytes) else content.encode("utf-8")
        parsed = checked(path, data, read.timezone)
        found += parsed.diagnostics
        if has_errors(parsed.diagnostics):
            held.add(path)
        else:
            documents += parsed.documents
    others = [path for path in files if kind_of(path) is None]
    instant = datetime.fromisoformat(now).astimezone(read.zone).replace(tzinfo=None)
    contents = contents_of(documents)
    site, unresolved = build_site(
        read, contents, others, held, instant, drafts=drafts, places=places
    )
    found += unresolved
    planned = plan(site, {})
    for check in SITE_CHECKS:
        found += check.run(site, contents, planned)
    return in_order(found)


def found(
    files: Files,
    *,
    settings: str = CONFIG,
    now: str = NOW,
    drafts: bool = False,
    remarks: bool = False,
) -> list[str]:
    """Return the errors and warnings as "id path:line:column"; `remarks` adds advice."""
    return [
        at(one)
        for one in problems(files, settings=settings, now=now, drafts=drafts)
        if remarks or one.severity is not Severity.ADVICE
    ]


def at(problem: Diagnostic) -> str:
    """Return the id and the place of a problem, without the column where there is none."""
    span = problem.span
    where = f"{span.path}:{span.line}:{span.column}" if span.line else span.path
    return f"{problem.id} {where}"


def one(files: Files, *, settings: str = CONFIG, now: str = NOW) -> Diagnostic:
    """Return the one error or warning that there is."""
    (only,) = (
        p for p in problems(files, settings=settings, now=now) if p.severity is not Severity.ADVICE
    )
    return only


def arg(problem: Diagnostic, name: str) -> object:
    """Return an argument of a problem."""
    return dict(problem.args)[name]
