"""The build, read from top to bottom: read, parse, model, plan, render, stage, publish.

With `worker`, the only module that knows both the engine and the domain.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import jinja2
from msgspec import Struct
from msgspec.structs import replace

from sitegen.assets.picture import fit_picture
from sitegen.checks.table import PAGE_CHECKS, SITE_CHECKS
from sitegen.config import FILE, Config, read_located
from sitegen.content.decoding import decode
from sitegen.content.document import Parsed, contents_of
from sitegen.content.kinds import kind_of
from sitegen.content.source import MAX_TEXT_BYTES, SourceFile, read, scan
from sitegen.diagnostics import Diagnostic, Related, Severity, Span, error, has_errors, in_order
from sitegen.engine.digest import digest
from sitegen.engine.lock import Lock
from sitegen.engine.output import open_output
from sitegen.engine.output_path import PathConflict, PathRefused
from sitegen.engine.pool import map_ordered
from sitegen.engine.staging import Published, Stage
from sitegen.model import permalink
from sitegen.model.site import Site, build_site
from sitegen.model.unread_units import REGISTRY
from sitegen.pages.leaf_values import PublishedFile, PublishedPicture
from sitegen.pages.leaves import Leaves, gather
from sitegen.pages.page import Page
from sitegen.pages.plan import KINDS, Plan, plan
from sitegen.render import contract
from sitegen.render.environment import environment
from sitegen.render.renderer import RenderError, render
from sitegen.render.theme import Templates, load_templates
from sitegen.text.slug import slugify
from sitegen.worker import ParseTask, parse_task

STATE = ".sitegen"
THEME_FILES = ("site.css", "icon.svg")
# The note beside a document that shows a faulty picture.
_SHOWN_HERE = "shown-here"
_DOCUMENT_FOLDERS = ("content/articles/", "content/pages/")
# Below this many files a second process costs more than it saves.
_WORTH_A_POOL = 400

Progress = Callable[[str, int, int], None]


class BuildOptions(Struct, frozen=True, kw_only=True):
    """What a build is asked for.

    A naive `now` is on the site's clock; with `jobs` 0 the program chooses.
    """

    root: Path
    output: Path
    now: datetime
    drafts: bool = False
    hold: bool = False
    jobs: int = 0
    cpus: int = 1


class BuildResult(Struct, frozen=True):
    """What a build did. `published` is None where problems stopped it before anything changed."""

    published: Published | None
    pages: int
    diagnostics: tuple[Diagnostic, ...]
    held: tuple[str, ...] = ()
    hidden: tuple[tuple[str, str], ...] = ()
    due: datetime | None = None


class SiteMissingError(Exception):
    """The folder has no config.yaml: it is no site."""


class _Theme(Struct, frozen=True):
    templates: Templates
    env: jinja2.Environment
    lists: Mapping[str, tuple[str, ...]]


class _Fitted(Struct, frozen=True):
    """A picture that can be published, without its bytes: a site's photos exceed any memory.

    `digest` is that of the published bytes; `unchanged` tells that they are the source's own.
    """

    digest: str
    ending: str
    width: int
    height: int
    unchanged: bool


class _Modelled(Struct, frozen=True):
    """A site with its plan and pictures, and everything that is wrong with them."""

    site: Site
    plan: Plan
    pictures: Mapping[str, _Fitted]
    diagnostics: tuple[Diagnostic, ...]
    held: frozenset[str]


def build(options: BuildOptions, progress: Progress) -> BuildResult:
    """Build the site at `options.root` into `options.output`.

    Raises SiteMissingError, OSError, LockHeld, OutputRefused, OutputFailed, ForeignFiles, and
    WorkerDied. Nothing in the output changes unless every page and check has passed.
    """
    root = options.root
    config, places, problems = _config(root)
    if config is None:
        return BuildResult(None, 0, in_order(problems))
    folder = open_output(
        options.output, root / STATE, (root / "content", root / "templates", root / FILE)
    )
    theme, found = _theme(root, config)
    problems += found
    with Lock(root / STATE / "lock"):
        files, found = scan(root) if (root / "content").is_dir() else ((), [])
        problems += found
        parsed = _parse(files, config, options, progress)
        modelled = _model(files, parsed, config, places, theme, options)
        problems += [p for one in parsed for p in one.diagnostics]
        problems += modelled.diagnostics
        if _stops(problems, modelled.held, options):
            return BuildResult(None, 0, in_order(problems), tuple(sorted(modelled.held)))
        assert theme is not None
        with folder.stage() as stage:
            problems += _write(stage, files, parsed, modelled, theme, progress)
            if _stops(problems, modelled.held, options):
                return BuildResult(None, 0, in_order(problems), tuple(sorted(modelled.held)))
            published = stage.publish()
    site = modelled.site
    return BuildResult(
        published=published,
        pages=len(modelled.plan.pages),
        diagnostics=in_order(problems),
        held=tuple(sorted(modelled.held)),
        hidden=tuple((entry.path, entry.visibility.value) for entry in site.hidden),
        due=site.due,
    )


def _config(root: Path) -> tuple[Config | None, Mapping[str, Span], list[Diagnostic]]:
    try:
        data = (root / FILE).read_bytes()
    except FileNotFoundError:
        raise SiteMissingError(str(root)) from None
    source, problems = decode(FILE, data)
    if source is None:
        return None, {}, problems
    config, places, found = read_located(source.text)
    return config, places, [*problems, *found]


def _theme(root: Path, config: Config) -> tuple[_Theme | None, list[Diagnostic]]:
    """Return the templates, checked against what their kinds of page promise them."""
    try:
        templates = load_templates(root)
    except UnicodeDecodeError as problem:
        return None, [error("template-not-utf8", Span("templates"), detail=str(problem.reason))]
    env = environment(templates)
    trees, problems = contract.parse_all(env, templates)
    agreed = [contract.contract(k.name, k.template, k.contract) for k in KINDS.values()]
    problems += contract.check(trees, templates, agreed)
    used = {a.template: contract.lists_used(trees, a.template) for a in agreed}
    known = {named.name for named in config.lists}
    for template, names in used.items():
        for name in names:
            if name not in known:
                span = Span(templates.files.get(template, template))
                problems.append(error("list-unknown", span, name=name))
    return _Theme(templates, env, used), problems


def _parse(
    files: Iterable[SourceFile], config: Config, options: BuildOptions, progress: Progress
) -> tuple[Parsed, ...]:
    """Return every document of the content folder, in the order of paths."""
    documents = [file for file in files if kind_of(file.path) is not None]
    tasks: list[ParseTask] = []
    unread: list[Parsed] = []
    for file in documents:
        try:
            tasks.append(ParseTask(file.path, read(file, MAX_TEXT_BYTES), config.timezone))
        except OSError:
            problem = error("file-unreadable", Span(file.path))
            unread.append(Parsed(file.path, (), (problem,)))
    jobs = options.jobs or (min(options.cpus, 4) if len(tasks) >= _WORTH_A_POOL else 1)
    parsed: list[Parsed] = []
    for done in map_ordered(parse_task, tasks, jobs=jobs, label=lambda task: task.path):
        parsed.append(done)
        progress("parse", len(parsed), len(tasks))
    return (*parsed, *unread)


def _model(
    files: tuple[SourceFile, ...],
    parsed: tuple[Parsed, ...],
    config: Config,
    places: Mapping[str, Span],
    theme: _Theme | None,
    options: BuildOptions,
) -> _Modelled:
    """Return the site and its plan; with `hold`, without the documents that have errors.

    A document held back may be what another one leads to, so the site is modelled again until no
    document is at fault; each round holds at least one more.
    """
    resources = [file.path for file in files if kind_of(file.path) is None]
    by_path = {file.path: file for file in files}
    # A document that only failed a check is still looked at, so that one run tells everything.
    held = frozenset(
        one.path
        for one in parsed
        if has_errors(one.diagnostics) and (options.hold or not one.documents)
    )
    # A registry with an error in one row is read but for that row.
    partly = {p.path for p in parsed if p.path == REGISTRY and has_errors(p.diagnostics)}
    now = options.now
    if now.tzinfo is not None:
        now = now.astimezone(config.zone).replace(tzinfo=None)
    pictures: dict[str, _Fitted | Diagnostic] = {}
    collected: dict[Diagnostic, None] = {}
    while True:
        contents = contents_of(d for one in parsed if one.path not in held for d in one.documents)
        site, problems = build_site(
            config,
            contents,
            resources,
            held | partly,
            now,
            drafts=options.drafts,
            places=places,
        )
        planned = plan(site, theme.lists if theme is not None else {})
        found = [*problems]
        found += [p for check in SITE_CHECKS for p in check.run(site, contents, planned)]
        for path in planned.pictures:
            if path not in pictures:
                pictures[path] = _picture(by_path[path])
            fitted = pictures[path]
            if isinstance(fitted, Diagnostic):
                found.append(_with_users(fitted, planned))
        collected.update(dict.fromkeys(found))
        more = _at_fault(found) - held if options.hold else frozenset()
        if not more:
            fit = {p: pic for p, pic in pictures.items() if isinstance(pic, _Fitted)}
            return _Modelled(site, planned, fit, tuple(collected), held)
        held |= more


def _picture(file: SourceFile) -> _Fitted | Diagnostic:
    try:
        data = read(file)
    except OSError:
        return error("file-unreadable", Span(file.path))
    fitted = fit_picture(file.path, data)
    if isinstance(fitted, Diagnostic):
        return fitted
    return _Fitted(
        digest(fitted.data), fitted.ending, fitted.width, fitted.height, fitted.data == data
    )


def _with_users(problem: Diagnostic, planned: Plan) -> Diagnostic:
    """Return a problem of a picture with the documents that show it, which the writer knows."""
    wanted = ("picture", problem.span.path)
    users = dict.fromkeys(page.source for page in planned.pages if wanted in page.refs)
    shown = [path for path in users if _is_document(path)]
    return replace(problem, related=tuple(Related(Span(path), _SHOWN_HERE) for path in shown))


def _picture_bytes(file: SourceFile, picture: _Fitted) -> bytes:
    """Return the bytes to publish; raises OSError if the file is another one by now."""
    data = read(file)
    if not picture.unchanged:
        fitted = fit_picture(file.path, data)
        data = b"" if isinstance(fitted, Diagnostic) else fitted.data
    if digest(data) != picture.digest:
        raise OSError(errno.ESTALE, os.strerror(errno.ESTALE), file.path)
    return data


def _at_fault(found: Iterable[Diagnostic]) -> frozenset[str]:
    """Return the documents that errors lie in, or that show a picture with an error."""
    errors = [p for p in found if p.severity is Severity.ERROR]
    paths = {p.span.path for p in errors}
    paths |= {also.span.path for p in errors for also in p.related if also.note == _SHOWN_HERE}
    return frozenset(path for path in paths if _is_document(path))


def _is_document(path: str) -> bool:
    return path.startswith(_DOCUMENT_FOLDERS) and kind_of(path) is not None


def _stops(problems: Iterable[Diagnostic], held: frozenset[str], options: BuildOptions) -> bool:
    """Tell whether a problem forbids publishing: any error, or with `hold` one of the site."""
    errors = [p for p in problems if p.severity is Severity.ERROR]
    if not options.hold:
        return bool(errors)
    return any(
        not p.span.path.startswith(_DOCUMENT_FOLDERS)
        or (_is_document(p.span.path) and p.span.path not in held)
        for p in errors
    )


def _write(
    stage: Stage,
    files: tuple[SourceFile, ...],
    parsed: tuple[Parsed, ...],
    modelled: _Modelled,
    theme: _Theme,
    progress: Progress,
) -> list[Diagnostic]:
    """Render every page and stage it with every file; return what was wrong with them."""
    problems: list[Diagnostic] = []
    sources: dict[str, str] = {}

    def add(path: str, data: bytes, source: str) -> None:
        try:
            stage.add(path, data)
            sources[path] = source
        except PathConflict as conflict:
            other = conflict.first
            first = sources.get(other) or other
            problems.append(
                error("output-clash", Span(source or first), path=path, other=other, first=first)
            )
        except PathRefused:
            problems.append(error("output-path-refused", Span(source), path=path))

    assets = {name: _fingerprinted(name, theme.templates.sources[name]) for name in THEME_FILES}
    for name, address in assets.items():
        text = theme.templates.sources[name]
        add(permalink.output_of(address), text.encode("utf-8"), f"templates/{name}")
    published = _published(modelled, files, stage, add)
    leaves = gather(
        modelled.site,
        documents={d.path: d for one in parsed for d in one.documents},
        pictures=published[0],
        files=published[1],
        theme=assets,
        lists=modelled.plan.lists,
    )
    pages = modelled.plan.pages
    for number, page in enumerate(pages, 1):
        try:
            data = _render(page, leaves.of(page), theme)
        except RenderError as failure:
            problems.append(failure.diagnostic)
            if len(problems) > 20:
                break
            continue
        problems += [p for check in PAGE_CHECKS for p in check.run(page, data)]
        add(page.output, data, page.source)
        progress("render", number, len(pages))
    return problems


def _fingerprinted(name: str, text: str) -> str:
    """Return the address of a theme file, which changes with its content."""
    stem, _, ending = name.rpartition(".")
    return f"{permalink.THEME_FOLDER}{stem}.{digest(text.encode('utf-8'))[:10]}.{ending}"


def _published(
    modelled: _Modelled,
    files: tuple[SourceFile, ...],
    stage: Stage,
    add: Callable[[str, bytes, str], None],
) -> tuple[dict[str, PublishedPicture], dict[str, PublishedFile]]:
    """Stage pictures and files for download; return where each is published."""
    by_path = {file.path: file for file in files}
    pictures: dict[str, PublishedPicture] = {}
    taken: set[str] = set()
    for path in modelled.plan.pictures:
        picture = modelled.pictures.get(path)
        if picture is None:
            continue
        stem = slugify(path.rsplit("/", 1)[-1].rpartition(".")[0])[:40].strip("-")
        name = "-".join(part for part in (stem, picture.digest[:12]) if part)
        address = permalink.PICTURE_FOLDER + name + picture.ending
        pictures[path] = PublishedPicture(address, picture.width, picture.height)
        if address not in taken:
            taken.add(address)
            add(permalink.output_of(address), _picture_bytes(by_path[path], picture), path)
    published: dict[str, PublishedFile] = {}
    for copy in modelled.plan.files:
        data = read(by_path[copy.source])
        published[copy.source] = PublishedFile(copy.address, len(data))
        add(copy.output, data, copy.source)
    return pictures, published


def _render(page: Page, leaves: Leaves, theme: _Theme) -> bytes:
    context = KINDS[page.kind].context(page, leaves)
    lists = {name: leaves.list_cards(name) for kind, name in page.refs if kind == "list"}
    common: dict[str, Any] = {"site": leaves.frame(), "t": leaves.t, "lists": lists}
    return render(theme.env, theme.templates, page.template, context, common, page.address)
