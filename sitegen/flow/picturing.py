"""Picturing: renditions that are not in the output yet are made, in workers where there are many.

Their bytes are kept in the output and nowhere else. A rendition is named by its source and recipe,
so one that stands there as the last build wrote it is the right one, and its source is not read;
for a new folder, one that stands in the folder of the build before.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping

from msgspec import Struct

from sitegen.assets.recipe import Measured, Rendition
from sitegen.content.source import SourceFile, read
from sitegen.engine.digest import digest
from sitegen.engine.disk import Disk
from sitegen.engine.failure import Failing
from sitegen.engine.pool import map_ordered
from sitegen.flow.making import standing
from sitegen.flow.memory import Last
from sitegen.flow.options import Progress
from sitegen.flow.preparation import Order
from sitegen.flow.publication import PictureFile
from sitegen.flow.sources import changed


class Drafted(Struct, frozen=True, array_like=True):
    """A rendition as it was made: the number of its draft, and the digest of its bytes."""

    number: int
    digest: str


class _Task(Struct, frozen=True):
    """Renditions of one source to be made, by the numbers of their drafts; no folder, no drafts."""

    file: SourceFile
    source: str
    picture: Measured
    wanted: tuple[tuple[int, Rendition], ...]
    folder: str


def picture(order: Order, drafts: Callable[[], str], progress: Progress) -> dict[str, Drafted]:
    """Make the renditions that are not in the output, by output."""
    found = order.start.found
    missing = [file for file in order.pictures if not standing(found, file.output)]
    return _made(order, missing, drafts, progress, borrow=True)


def every_picture(order: Order, progress: Progress) -> dict[str, str]:
    """Make every rendition in memory; return the digests by output."""
    made = _made(order, order.pictures, str, progress, borrow=False)
    return {output: one.digest for output, one in made.items()}


def _made(
    order: Order,
    files: Iterable[PictureFile],
    drafts: Callable[[], str],
    progress: Progress,
    *,
    borrow: bool,
) -> dict[str, Drafted]:
    # Drafts of pages have the numbers below.
    numbered = dict(enumerate(files, len(order.planned.traces)))
    if not numbered:
        return {}
    folder, start = drafts(), order.start
    made = _borrowed(start.beside[0], numbered, folder) if borrow and start.beside else {}
    numbered = {number: file for number, file in numbered.items() if file.output not in made}
    tasks = _tasks(order, numbered, folder)
    # Its file is not for processes forked from this one.
    start.found.memory.store.close()
    jobs = start.options.jobs_for_pictures(len(tasks))
    results = map_ordered(_render, tasks, jobs=jobs, label=_path)
    for done, drafted in enumerate(results, 1):
        made |= {numbered[one.number].output: one for one in drafted}
        progress("picture", done, len(tasks))
    return made


def _borrowed(beside: Last, numbered: Mapping[int, PictureFile], folder: str) -> dict[str, Drafted]:
    """Copy what another output folder holds, as the last build into it wrote it."""
    disk, found = Disk(), {}
    for number, file in numbered.items():
        seen = beside.outputs.get(file.output)
        if seen is None:
            continue
        real = os.path.join(beside.folder, file.output)  # noqa: PTH118
        try:
            data = read(SourceFile(file.output, real, 0, (0, 0, 0, 0), 0))
        except OSError:
            continue
        if digest(data) == seen.digest:
            draft = os.path.join(folder, str(number))  # noqa: PTH118
            with Failing(draft):
                disk.write(draft, data)
            found[file.output] = Drafted(number, seen.digest)
    return found


def _tasks(order: Order, numbered: Mapping[int, PictureFile], folder: str) -> list[_Task]:
    by_source: dict[str, list[tuple[int, Rendition]]] = {}
    for number, file in numbered.items():
        by_source.setdefault(file.source, []).append((number, file.rendition))
    tasks = []
    for path, wanted in by_source.items():
        judged = order.planned.judged[path]
        assert judged.picture is not None
        source = order.start.found.sources.files[path]
        tasks.append(_Task(source, judged.source, judged.picture, tuple(wanted), folder))
    return tasks


def _render(task: _Task) -> tuple[Drafted, ...]:
    from sitegen.assets.rendering import render_picture  # which takes long to load

    numbers = {rendition: number for number, rendition in task.wanted}
    data, disk, found = _source(task.file, task.source), Disk(), []
    for rendition, made in render_picture(data, task.picture, tuple(numbers)):
        number = numbers[rendition]
        if task.folder:
            draft = os.path.join(task.folder, str(number))  # noqa: PTH118
            with Failing(draft):
                disk.write(draft, made)
        found.append(Drafted(number, digest(made)))
    return tuple(found)


def rendition_bytes(order: Order, file: PictureFile) -> bytes:
    """Return one rendition, made for somebody who looks at it; raises OSError."""
    from sitegen.assets.rendering import render_picture  # which takes long to load

    judged = order.planned.judged[file.source]
    assert judged.picture is not None
    data = _source(order.start.found.sources.files[file.source], judged.source)
    [(_, made)] = render_picture(data, judged.picture, (file.rendition,))
    return made


def _source(file: SourceFile, name: str) -> bytes:
    data = read(file)
    if digest(data) != name:
        raise changed(file.path)
    return data


def _path(task: _Task) -> str:
    return task.file.path
