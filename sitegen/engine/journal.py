"""The journal: the file in which a manifest is kept, appended to while that is shorter."""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.engine.disk import Disk, is_publishable
from sitegen.engine.manifest import (
    MAX_MANIFEST_BYTES,
    Manifest,
    Recorded,
    decode,
    draft_of,
    intent_line,
    result_line,
    state_line,
)
from sitegen.engine.view import is_regular

# What may follow the state before it is written anew: a quarter of it, so that reading costs no
# more than that, but always some kilobytes, so that a small site appends too.
_TAIL_BYTES = 8 * 1024
_TAIL_PART = 4


class Journal:
    """The manifest at `path`, read as it is made; methods raise OSError.

    `manifest` is None where there is none, `is_lost` tells that there was something else.
    """

    def __init__(self, path: str, disk: Disk) -> None:
        self._path = path
        self._draft = draft_of(path)
        self._disk = disk
        self._recorded: Recorded | None = None
        self.is_lost = False
        status = disk.status(path)
        if status is not None:
            if is_regular(status) and status.st_size <= MAX_MANIFEST_BYTES:
                self._recorded = decode(disk.read(path))
            self.is_lost = self._recorded is None
        # A second name of the file may be in somebody's copy of the site.
        self._appendable = status is not None and is_publishable(status)

    def discredit(self) -> None:
        """Take what was read for no manifest after all."""
        self._recorded = None
        self.is_lost = True

    @property
    def manifest(self) -> Manifest | None:
        """What the disk has recorded."""
        return self._recorded.manifest if self._recorded else None

    def intend(self, intended: Mapping[str, str]) -> None:
        """Record that files may have these digests from now on, unless that is recorded."""
        manifest = self.manifest or Manifest()
        together = manifest.together_with(intended)
        if together.pending != manifest.pending or self._recorded is None:
            self._record(together, intent_line(intended), sync=False)

    def settle(self, planned: Mapping[str, str], changed: Mapping[str, str]) -> None:
        """Record that the output holds exactly the digests `planned`, unless that is recorded.

        `changed` are those of them that the manifest has not `settled`.
        """
        manifest = self.manifest or Manifest()
        gone = sorted(manifest.settled.keys() - planned.keys())
        is_whole = self._recorded is not None and self._recorded.head > 0
        if is_whole and not changed and not gone and not manifest.pending:
            return
        self._record(Manifest(planned), result_line(changed, gone), sync=True)

    def _record(self, manifest: Manifest, line: bytes, *, sync: bool) -> None:
        head, size = (self._recorded.head, self._recorded.size) if self._recorded else (0, 0)
        size += len(line)
        room = min(head + max(head // _TAIL_PART, _TAIL_BYTES), MAX_MANIFEST_BYTES)
        if self._appendable and head and size <= room:
            self._disk.append(self._path, line, sync=sync)
        else:
            state = state_line(manifest)
            self._disk.write(self._draft, state, sync=sync)
            self._disk.replace(self._draft, self._path)
            self._appendable = True
            head = size = len(state)
        self._recorded = Recorded(manifest, head, size)
