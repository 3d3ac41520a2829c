"""Staging: files are written beside the output and moved in by rename once everything is right.

Invariants, for a build killed at any point and whatever somebody did to the output by hand:
- a file of the output holds its whole old or its whole new bytes;
- what the manifest does not name, or names with other digests, is not ours and never removed;
- the manifest names every file of ours before it appears, so the next build can finish.
"""

# Texts, not pathlib: a build moves every file of the output.
# ruff: noqa: PTH119, PTH120

from __future__ import annotations

import contextlib
import errno
import os
from functools import partial
from types import TracebackType

from msgspec import Struct

from sitegen.engine.digest import digest as digest_of
from sitegen.engine.disk import Disk, Folders
from sitegen.engine.drafts import Drafts
from sitegen.engine.failure import Failing
from sitegen.engine.failure import ForeignFiles as ForeignFiles
from sitegen.engine.failure import OutputFailed as OutputFailed
from sitegen.engine.journal import Journal
from sitegen.engine.manifest import Manifest, draft_of
from sitegen.engine.moves import Moves
from sitegen.engine.output_path import (
    OutputPaths,
    PathConflict,
    PathRefused,
    all_writable,
    fold,
    plan_paths,
)
from sitegen.engine.published import Published as Published
from sitegen.engine.survey import Spellings, Standing, Survey, judge, survey
from sitegen.engine.view import View


class _Adopted(Struct, frozen=True):
    draft: str
    standing: str | None


class Stage:
    """One publication: `keep`, `add` or `adopt` every file of the plan, then `publish`.

    The plan has to pass `plan_paths`; for one that does not, PathRefused or PathConflict is raised
    by `add`, or at the latest by `publish` before anything is moved. A context manager: what was
    not published when it ends is abandoned, the staging folder removed. Not for several threads at
    once.
    """

    def __init__(self, output: str, manifest_path: str, staging_name: str, disk: Disk) -> None:
        self._output = output
        self._manifest_path = manifest_path
        self._staging_name = staging_name
        self._disk = disk
        self._folders = Folders(disk)
        self._drafts = Drafts(output, staging_name, disk, self._folders)
        self._clear()
        self._journal: Journal | None = None
        self._ours = Manifest()
        self._spelt = Spellings(self._ours)
        self._notes: list[tuple[str, str]] = []
        self._view = View(output, disk)
        self._added = OutputPaths()
        self._planned: dict[str, str] = {}
        self._staged: dict[str, str] = {}
        self._adopted: dict[str, _Adopted] = {}
        self._numbers: set[int] = set()
        # Of the staged ones those whose bytes were there already.
        self._same: set[str] = set()
        self._statuses: dict[str, os.stat_result] = {}

    def __enter__(self) -> Stage:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.abandon()

    def keep(self, path: str, digest: str) -> None:
        """Plan the file `path`, which stands in the output as it was published, as `digest`.

        The caller has compared its bytes or its stamp a moment ago; the disk is not asked.
        """
        if path in self._planned:
            raise PathConflict(path, path)
        self._planned[path] = digest

    def add(self, path: str, data: bytes) -> str:
        """Plan the file `path` with the bytes `data`; staged unless the output holds it already.

        Returns their digest. Raises OutputFailed.
        """
        # At once, because what stands at the path is read at once.
        if fold(path.partition("/")[0]) == fold(self._staging_name):
            raise PathRefused("path-staging", path)
        self._added.add(path)
        digest = digest_of(data)
        self.keep(path, digest)
        self._load()
        with Failing(self._view.full(path)):
            ours = self._ours.digests(path)
            found, status = judge(self._view, path, digest, lambda: len(data), ours)
            if self._has_to_move(path, found, status):
                self._staged[path] = self._drafts.write(data)
        return digest

    def drafts(self) -> str:
        """Return the folder, made if it is missing, in which drafts for `adopt` are written.

        A draft is a file of mode 0644 named by a decimal number below OWN_DRAFTS. Raises
        OutputFailed.
        """
        with Failing(self._output):
            return self._drafts.folder()

    def adopt(self, path: str, number: int, digest: str, *, standing: str | None = None) -> None:
        """Plan the file `path`, whose bytes, of `digest`, wait in the draft `number`.

        A caller who knows the digest of the file that stands there, by its stamp, tells it as
        `standing`; otherwise it is read.
        """
        if number in self._numbers:
            raise ValueError(f"draft {number} is adopted twice")
        draft = self._drafts.adopt(number)
        self.keep(path, digest)
        self._numbers.add(number)
        self._adopted[path] = _Adopted(draft, standing)

    def publish(self) -> Published:
        """Move the staged files in, remove ours that are no longer planned, record what is there.

        Raises ForeignFiles before anything is moved; OutputFailed at any point, after which the
        output is a mixture of whole old and whole new files that the next build completes.
        """
        journal = self._load()
        if not all_writable(self._ours.paths() - self._planned.keys()):
            # Forged: it names what we never write, and what is not planned is going to be removed.
            journal.discredit()
            self._believe(journal)
        self._check_paths()
        view = View(self._output, self._disk)
        self._judge_adopted(view)
        found = self._survey(journal, view)
        if found.respelt:
            for path in found.respelt:
                self._restage(view, path)
            found = self._survey(journal, view)
        if found.in_the_way:
            raise ForeignFiles(found.in_the_way)
        changed = self._ours.unsettled(self._planned)
        if self._staged:
            with Failing(self._manifest_path):
                self._folders.make(os.path.dirname(self._manifest_path))
                journal.intend(changed)
        moves = Moves(found, view, self._disk, self._folders)
        moves.prepare(self._staged, self._drafts)
        moves.remove(found.early)
        moves.move_in(self._staged, self._drafts)
        moves.remove(found.late)
        moves.mend((*self._view.unreadable, *view.unreadable))
        self._clear()
        self._statuses.update(moves.statuses(self._staged))
        removed = tuple(sorted((*found.early, *found.late)))
        moves.sync(self._staged, removed)
        # Last, so that it never forgets a file of ours that is still there.
        with Failing(self._manifest_path):
            self._folders.make(os.path.dirname(self._manifest_path))
            journal.settle(self._planned, changed)
        return Published(
            written=tuple(sorted(self._staged)),
            kept=len(self._planned) - len(self._staged),
            removed=removed,
            foreign_kept=found.foreign,
            notes=tuple(sorted((*self._notes, *found.notes))),
            statuses=self._statuses,
        )

    def abandon(self) -> None:
        """Remove the staging folder; what the disk keeps of it the next build removes."""
        with contextlib.suppress(OutputFailed):
            self._clear()

    def _clear(self) -> None:
        self._drafts.clear()
        draft = draft_of(self._manifest_path)
        with Failing(draft):
            if self._disk.status(draft) is not None:
                self._disk.unlink(draft)

    def _load(self) -> Journal:
        if self._journal is None:
            with Failing(self._manifest_path):
                self._journal = Journal(self._manifest_path, self._disk)
            self._believe(self._journal)
        return self._journal

    def _believe(self, journal: Journal) -> None:
        if journal.is_lost:
            self._notes.append(("manifest-lost", os.path.basename(self._manifest_path)))
        self._ours = journal.manifest or Manifest()
        self._spelt = Spellings(self._ours)

    def _check_paths(self) -> None:
        """Raise PathRefused or PathConflict for a plan that must not be published."""
        is_settled = self._planned.keys() <= self._ours.settled.keys()
        # What is settled gets along; but a manifest can be forged, and these will be written.
        if is_settled and all_writable((*self._staged, *self._adopted)):
            return
        for problem in plan_paths(self._planned.keys(), reserved=self._staging_name):
            raise problem

    def _has_to_move(self, path: str, found: Standing, status: os.stat_result | None) -> bool:
        """Tell whether `path`, where `found` stands, is to be moved in."""
        if self._spelt.has_other(path):
            # Where case is ignored, the file seen here is the old spelling, soon to be removed.
            return True
        if found is Standing.WANTED and status is not None:
            self._statuses[path] = status
            return False
        if found is Standing.ADOPTABLE:
            self._same.add(path)
        elif found is Standing.EDITED:
            self._notes.append(("edited-restored", path))
        return True

    def _judge_adopted(self, view: View) -> None:
        if not self._adopted:
            return
        with Failing(self._output):
            present = self._drafts.present()
        for path, adopted in self._adopted.items():
            draft = adopted.draft
            if draft not in present:
                raise OutputFailed(draft, errno.ENOENT)
            with Failing(view.full(path)):
                found, status = judge(
                    view,
                    path,
                    self._planned[path],
                    partial(self._size, draft),
                    self._ours.digests(path),
                    adopted.standing,
                )
                if self._has_to_move(path, found, status):
                    self._staged[path] = draft
        self._adopted = {}

    def _size(self, draft: str) -> int:
        status = self._disk.status(draft)
        return -1 if status is None else status.st_size

    def _survey(self, journal: Journal, view: View) -> Survey:
        with Failing(self._output):
            return survey(
                view,
                planned=self._planned,
                staged=self._staged,
                adopted=self._same,
                manifest=journal.manifest,
                spelt=self._spelt,
                staging_name=self._staging_name,
            )

    def _restage(self, view: View, path: str) -> None:
        """Stage what was kept: where case is ignored, the file seen there will be removed."""
        full = view.full(path)
        with Failing(full):
            data = self._disk.read(full)
            if digest_of(data) != self._planned[path]:
                raise OSError(errno.ESTALE, os.strerror(errno.ESTALE), full)
            self._staged[path] = self._drafts.write(data)
        self._same.add(path)
