"""From heads to a plan: the model, the plan and the checks of the site, until nothing is held."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime

from msgspec import Struct, structs

from sitegen.checks import appearance
from sitegen.checks.picture_checks import PICTURE_CHECKS
from sitegen.checks.site_checks import SITE_CHECKS, SITE_NEEDS
from sitegen.checks.trust import trusted
from sitegen.config import Config
from sitegen.content.document import Contents, Document, key_of
from sitegen.content.kinds import kind_of
from sitegen.diagnostics import Diagnostic, Related, Span, has_errors
from sitegen.flow.grading import Grade
from sitegen.flow.holding import OFFERED_HERE, SHOWN_HERE, at_fault, is_document
from sitegen.flow.judging import inspected_files, judged_pictures
from sitegen.flow.memory import Head, Inspected, Judged, Planned
from sitegen.flow.options import BuildOptions
from sitegen.flow.parsing import documents_of, placement_of
from sitegen.flow.reading import Reading
from sitegen.flow.sources import Sources
from sitegen.model.site import Site, build_site
from sitegen.model.unread_units import REGISTRY, ROWS
from sitegen.pages.plan import Plan, plan

ARTICLES = "content/articles/"
# Whether an article is shown, where, and what it offers.
_OF_INTEREST = frozenset(
    (
        "",
        "address",
        "attachments",
        "attachments[]",
        "date",
        "document",
        "expires_at",
        "publish_at",
        "status",
    )
)


class Modelled(Struct, frozen=True):
    """A site with its plan and pictures, and everything that is wrong with them."""

    site: Site
    plan: Plan
    pictures: Mapping[str, Judged]
    inspected: Mapping[str, Inspected]
    diagnostics: tuple[Diagnostic, ...]
    held: frozenset[str]
    others: tuple[Document, ...]


class _Documents(Mapping[str, Document]):
    """Documents by key, those of articles decoded when somebody asks for one."""

    def __init__(self, reading: Reading, articles: Iterable[str], others: Iterable[Document]):
        self._reading = reading
        self._articles = dict.fromkeys(articles)
        self._others = {key_of(document): document for document in others}

    def __getitem__(self, key: str) -> Document:
        if key in self._others:
            return self._others[key]
        if key not in self._articles:
            raise KeyError(key)
        [document] = documents_of(key, self._reading.rows((key,))[key])
        return document

    def __iter__(self) -> Iterator[str]:
        yield from self._articles
        yield from self._others

    def __len__(self) -> int:
        return len(self._articles) + len(self._others)

    def __contains__(self, key: object) -> bool:
        return key in self._others or key in self._articles


def model(
    reading: Reading,
    heads: Mapping[str, Head],
    grade: Grade,
    sources: Sources,
    config: Config,
    places: Mapping[str, Span],
    lists: Mapping[str, tuple[str, ...]],
    previewing: Collection[str],
    before: Planned | None,
    now: datetime,
    options: BuildOptions,
    *,
    hold: bool,
) -> Modelled:
    """Return the site and its plan; with `hold`, without the documents that have errors.

    Without, faulty documents are modelled as far as they could be read, so that one run tells
    everything: nothing of it may be published, which their errors see to.
    A document held back may be what another one leads to, so the site is modelled again until no
    document is at fault; each round holds at least one more.
    """
    resources = [path for path in sources.files if kind_of(path) is None]
    held = frozenset(
        path
        for path, head in heads.items()
        if has_errors(head.diagnostics) and (hold or not (head.placement or head.others))
    )
    wrong: dict[str, tuple[str, ...]] = dict.fromkeys(held, ("",))
    wrong |= {p: h.wrong for p, h in heads.items() if h.wrong is not None and p not in held}
    unsure = {path for path, values in wrong.items() if _is_unsure(path, values)}
    # A registry with an error in one row is read but for that row, or but for a value in it.
    registry = heads.get(REGISTRY)
    partly = set()
    if registry is not None and has_errors(registry.diagnostics):
        has_id = registry.wrong is not None and "id" not in registry.wrong
        partly.add(ROWS if has_id else REGISTRY)
    judged = before.judged if before is not None else {}
    inspected = before.inspected if before is not None else {}
    pictures: dict[str, Judged] = {}
    collected: dict[Diagnostic, None] = {}
    while True:
        contents = contents_without(reading, held)
        site, problems = build_site(
            config,
            contents,
            resources,
            held | partly | unsure,
            now,
            drafts=options.drafts,
            places=places,
        )
        planned = plan(site, lists, previewing)
        found = [*problems]
        found += [p for check in SITE_CHECKS for p in check.run(site, contents, planned)]
        fresh = [path for path in planned.pictures if path not in pictures]
        reading.close()
        pictures |= judged_pictures(fresh, sources, judged, options)
        for path in planned.pictures:
            found += [_with_users(p, planned) for p in _of_picture(path, pictures[path], sources)]
        found += appearance.sizes(site, _sizes(pictures))
        # Of the last build, or of the round before: none of them is read again.
        inspected = inspected_files((file.source for file in planned.files), sources, inspected)
        for one in inspected.values():
            found += [_with_users(problem, planned) for problem in one.problems]
        if wrong:
            found = list(trusted(found, wrong, SITE_NEEDS))
        found = list(grade(found))
        collected.update(dict.fromkeys(found))
        more = at_fault(found) - held if hold else frozenset()
        if not more:
            return Modelled(
                site, planned, pictures, inspected, tuple(collected), held, contents.others
            )
        held |= more


def _is_unsure(path: str, wrong: tuple[str, ...]) -> bool:
    """Tell whether what is wrong in a file matters to those that name it."""
    if not path.startswith(ARTICLES):
        return bool(wrong) and path != REGISTRY
    return not _OF_INTEREST.isdisjoint(value.partition(".")[0] for value in wrong)


def contents_without(reading: Reading, held: Collection[str]) -> Contents:
    """Return what was read but for some files; of a faulty one, what could be read."""
    placements = {}
    others: list[Document] = []
    plain = [p for p, head in reading.heads.items() if head.others and p not in held]
    rows = reading.rows(plain)
    for path in plain:
        others += documents_of(path, rows[path])
    for path, head in reading.heads.items():
        if head.placement and path not in held:
            placement = placement_of(head)
            assert placement is not None
            placements[path] = placement
    return Contents(placements, _Documents(reading, placements, others), tuple(others))


def _of_picture(path: str, judged: Judged, sources: Sources) -> Iterator[Diagnostic]:
    if judged.problem is not None:
        yield judged.problem
    if judged.picture is not None:
        size = sources.files[path].size
        for check in PICTURE_CHECKS:
            yield from check.run(path, size, judged.picture.width, judged.picture.height)


def _sizes(pictures: Mapping[str, Judged]) -> Mapping[str, tuple[int, int]]:
    return {
        path: (one.picture.width, one.picture.height)
        for path, one in pictures.items()
        if one.picture is not None
    }


def _with_users(problem: Diagnostic, planned: Plan) -> Diagnostic:
    """Return a problem of a file with the documents that show or offer it."""
    note, ref = SHOWN_HERE, ("picture", problem.span.path)
    if ref[1] not in planned.pictures:
        note, ref = OFFERED_HERE, ("file", problem.span.path)
    users = dict.fromkeys(page.source for page in planned.pages if ref in page.refs)
    shown = [path for path in users if is_document(path)]
    return structs.replace(problem, related=tuple(Related(Span(p), note) for p in shown))
