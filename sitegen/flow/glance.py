"""A glance at a site: is everything as the last successful build saw it and left it?

If it is, that build's result is this one's, and nothing more has to be loaded. Whatever the glance
finds out on the way is handed on to the build that follows it.
"""

# Texts, not pathlib: every file of the output is looked at.
# ruff: noqa: PTH123

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from msgspec import Struct, structs

from sitegen.content.source import scan
from sitegen.diagnostics import Diagnostic
from sitegen.engine.aside import aside
from sitegen.engine.digest import digest, digest_values
from sitegen.engine.disk import is_folder, is_publishable, proper_folder_mode
from sitegen.engine.output import OutputFolder
from sitegen.engine.published import Published
from sitegen.engine.stamp import Clocks, Stamp, clock, clock_device, is_settled, stamp_of
from sitegen.engine.view import is_regular
from sitegen.flow.memory import Last, Memory, Seen
from sitegen.flow.options import BuildOptions
from sitegen.flow.program import program_digest
from sitegen.flow.result import BuildResult, Counts
from sitegen.flow.sources import Sources
from sitegen.render.theme import TemplateRefusedError, Templates, load_templates

STATE = ".sitegen"
CONFIG, BASELINE = "config.yaml", "baseline.tsv"
# More files than this are looked at by a process of its own, while the content is looked at here.
_FEW_OUTPUTS = 2_000
# What was a file a moment ago may be a link or a pipe by now.
_UNBLOCKED = os.O_RDONLY | getattr(os, "O_BINARY", 0)
_UNBLOCKED |= getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


class Glance(Struct, frozen=True):
    """What a glance found.

    `outputs` are the files of the output that hold what the last build wrote; `result` is that
    build's where nothing has changed since. `templates` is None where one is refused, which
    `refused_templates` tells; `looked` is the time by the clock of the memory's file system.
    """

    config: bytes
    baseline: bytes | None
    templates: Templates | None
    refused_templates: tuple[Diagnostic, ...]
    folder: OutputFolder
    program: str
    asked: str
    fixed: dict[str, str]
    looked: int
    sources: Sources
    refused: tuple[Diagnostic, ...]
    memory: Memory
    last: Last | None
    outputs: Mapping[str, Seen]
    result: BuildResult | None = None


def glance(options: BuildOptions, folder: OutputFolder) -> Glance:
    """Look at the site and, but for a check, at its output; raises OSError.

    To be called by the holder of the site's lock, or for a check, which writes nothing.
    """
    name = os.path.basename(folder.manifest_path)  # noqa: PTH119
    memory = Memory(options.root / STATE, name, read_only=options.dry)
    try:
        return look(options, folder, memory)
    except BaseException:
        memory.store.close()
        raise


def look(options: BuildOptions, folder: OutputFolder, memory: Memory) -> Glance:
    """Look at the site with what a memory has of it, as `glance` does."""
    root = options.root
    looked, device = 0, -1
    if not options.check:
        looked, device = clock(str(root / STATE)), clock_device(str(root / STATE))
    config = (root / CONFIG).read_bytes()
    baseline = _bytes(root / BASELINE) if options.baseline else None
    program = program_digest()
    last = None if options.recheck else memory.last(program)
    written = last.outputs if last is not None else {}
    # A check takes the word of the last build for its output.
    standing = _Standing(folder.path, {} if options.check else written)
    count = len(standing.written)
    is_worth = count > _FEW_OUTPUTS and options.jobs_for(count) > 1
    with aside(unlike, standing, worth=is_worth) as others:
        files, refused = scan(root) if (root / "content").is_dir() else ((), [])
        templates: Templates | None = None
        refused_templates: tuple[Diagnostic, ...] = ()
        try:
            templates = load_templates(root)
        except TemplateRefusedError as refusal:
            refused_templates = (refusal.problem,)
        doubted = others()
    found = Glance(
        config=config,
        baseline=baseline,
        templates=templates,
        refused_templates=refused_templates,
        folder=folder,
        program=program,
        asked=digest_values(str(options.drafts), str(options.hold)),
        fixed={
            "config": digest(config),
            "baseline": "" if baseline is None else digest(baseline),
            "theme": _theme_digest(templates),
        },
        looked=looked,
        sources=Sources(files, last.sources if last is not None else {}, looked, device),
        refused=tuple(refused),
        memory=memory,
        last=last,
        outputs=_believed(folder.path, written, doubted, looked, device),
    )
    if last is None or not _is_current(last, found, options):
        return found
    if not options.check:
        _refresh(last, found)
    return structs.replace(
        found,
        result=BuildResult(
            published=Published((), len(found.outputs), (), (), ()),
            pages=last.pages,
            diagnostics=last.diagnostics,
            held=last.held,
            hidden=last.hidden,
            due=last.due,
            turns=last.turns,
            counts=Counts(statements=memory.store.statements),
        ),
    )


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def seen_files(
    digests: Mapping[str, str],
    statuses: Mapping[str, os.stat_result],
    moved: int,
    now: int,
    device: int,
) -> dict[str, Seen]:
    """Return what is to be remembered of files published after the time `moved`; `now` is later.

    Both are by the clock of the file system `device`. One whose bytes were written since `moved`
    was written by somebody else; where that clock does not count, the next build reads them all.
    """
    found = {}
    for path, status in statuses.items():
        stamp = stamp_of(status)
        believed = status.st_dev == device and stamp[0] < moved and is_settled(stamp, now)
        found[path] = Seen(digests[path], stamp if believed else None)
    return found


def seen_file(path: str, now: int) -> Seen:
    """Return what is to be remembered of one file; raises OSError."""
    with open(path, "rb") as file:
        stamp = stamp_of(os.fstat(file.fileno()))
        return Seen(digest(file.read()), stamp if is_settled(stamp, now) else None)


def _theme_digest(templates: Templates | None) -> str:
    if templates is None:
        return ""
    parts = [part for item in sorted(templates.files.items()) for part in item]
    parts += [part for item in sorted(templates.sources.items()) for part in item]
    return digest_values(*parts)


class _Standing(Struct, frozen=True):
    """An output folder, and the files that the last build left there."""

    output: str
    written: Mapping[str, Seen]


def unlike(standing: _Standing) -> list[str]:
    """Return the files of an output that do not bear the stamp that the last build saw."""
    lstat, prefix = os.lstat, standing.output + os.sep
    folders = _Folders(standing.output)
    found = []
    for path, seen in standing.written.items():
        if folders[path.rpartition("/")[0]]:
            try:
                status = lstat(prefix + path)
            except OSError:
                found.append(path)
                continue
            stamp = (status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino)
            if stamp == seen.stamp:
                continue
        found.append(path)
    return found


def _believed(
    output: str, written: Mapping[str, Seen], doubted: Sequence[str], looked: int, device: int
) -> Mapping[str, Seen]:
    """Return the files that hold what the last build wrote; of doubted ones the bytes decide."""
    if not doubted:
        return written
    found = dict(written)
    folders = _Folders(output)
    doubtful: list[tuple[str, str, int, Stamp]] = []
    for path in doubted:
        name = found.pop(path).digest
        if folders[path.rpartition("/")[0]]:
            with contextlib.suppress(OSError):
                status = os.lstat(f"{output}{os.sep}{path}")
                if is_publishable(status):
                    doubtful.append((path, name, status.st_dev, stamp_of(status)))
    clocks = Clocks(looked, device, [(other, stamp) for _, _, other, stamp in doubtful])
    for path, name, other, stamp in doubtful:
        if _holds(f"{output}{os.sep}{path}", stamp, name):
            settled = is_settled(stamp, clocks.at(other))
            found[path] = Seen(name, stamp if settled else None)
    return found


def _holds(path: str, stamp: Stamp, name: str) -> bool:
    """Tell whether a file is still the one of this stamp and has the bytes of this digest."""
    try:
        with os.fdopen(os.open(path, _UNBLOCKED), "rb") as file:
            return stamp_of(os.fstat(file.fileno())) == stamp and digest(file.read()) == name
    except OSError:
        return False


class _Folders(dict[str, bool]):
    """Tells of folders of the output whether they are real and open to visitors, all above too.

    Of a file in one that is not nothing is believed, so that publishing looks at it.
    """

    def __init__(self, output: str) -> None:
        super().__init__()
        self._output = output

    def __missing__(self, folder: str) -> bool:
        sound = not folder or self[folder.rpartition("/")[0]]
        if sound:
            try:
                status = os.lstat(f"{self._output}{os.sep}{folder}" if folder else self._output)
                sound = is_folder(status) and proper_folder_mode(status) is None
            except OSError:
                sound = False
        self[folder] = sound
        return sound


def _is_current(last: Last, found: Glance, options: BuildOptions) -> bool:
    return (
        last.asked == found.asked
        and last.fixed == found.fixed
        and last.refused == found.refused
        and (options.check or _is_same_output(last, found))
        and _is_valid(last, options.now)
        and _is_same_content(last.sources, found.sources)
    )


def _is_same_output(last: Last, found: Glance) -> bool:
    return (
        len(found.outputs) == len(last.outputs)
        and not found.folder.leftovers()
        and _is_same_manifest(last.manifest, found)
    )


def _is_same_manifest(seen: Seen, found: Glance) -> bool:
    try:
        status = os.lstat(found.folder.manifest_path)
        if stamp_of(status) == seen.stamp:
            return True
        # Anything else is no manifest, and a pipe nothing that comes to an end.
        return (
            is_regular(status)
            and seen_file(found.folder.manifest_path, found.looked).digest == seen.digest
        )
    except OSError:
        return False


def _is_valid(last: Last, now: datetime) -> bool:
    """Tell whether a moment lies where the last build's result is right."""
    if now.tzinfo is not None:
        from sitegen.text.dates import clock_time, zone_of

        now = clock_time(now, zone_of(last.timezone))
    return last.since <= now and (last.due is None or now < last.due)


def _is_same_content(before: Mapping[str, Seen], sources: Sources) -> bool:
    if len(before) != len(sources.files):
        return False
    doubtful = []
    for path, file in sources.files.items():
        seen = before.get(path)
        if seen is None:
            return False
        if seen.stamp != file.stamp:
            doubtful.append(path)
    return _are_same_bytes(doubtful, before, sources)


def _are_same_bytes(paths: Iterable[str], before: Mapping[str, Seen], sources: Sources) -> bool:
    try:
        return all(before[path].digest == sources.digest(path) for path in paths)
    except OSError:
        return False


def _refresh(last: Last, found: Glance) -> None:
    """Remember the stamps of files that had to be read, so that they need not be the next time."""
    sources = found.sources.seen() if found.sources.read else last.sources
    manifest = last.manifest
    if stamp_of(os.lstat(found.folder.manifest_path)) != manifest.stamp:
        manifest = seen_file(found.folder.manifest_path, found.looked)
    if (sources, found.outputs, manifest) != (last.sources, last.outputs, last.manifest):
        renewed = structs.replace(
            last, sources=sources, outputs=dict(found.outputs), manifest=manifest
        )
        found.memory.put_last(renewed)
        found.memory.store.commit()
