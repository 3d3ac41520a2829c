"""The files of a site as this build sees them: read only where a stamp cannot be believed."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Mapping

from sitegen.content.source import MAX_FILE_BYTES, SourceFile, read
from sitegen.engine.digest import digest
from sitegen.engine.stamp import Clocks, is_settled
from sitegen.flow.memory import Seen


def changed(path: str) -> OSError:
    """Return the error of a file that changed while it was being built."""
    return OSError(errno.ESTALE, os.strerror(errno.ESTALE), path)


class Sources:
    """The files found by a scan, by path; what was read of one is its digest from then on.

    `looked` is the time before the scan by the clock of the file system `device`; a file whose
    bytes were read is remembered with its stamp only if it cannot have changed since without losing
    it.
    """

    def __init__(
        self, files: Iterable[SourceFile], before: Mapping[str, Seen], looked: int, device: int
    ) -> None:
        self.files = {file.path: file for file in files}
        self._before = before
        seen = ((file.device, file.stamp) for file in self.files.values())
        self._clocks = Clocks(looked, device, seen)
        self._seen: dict[str, Seen] = {}
        self.read = 0

    def again(self, files: Iterable[SourceFile], looked: int, device: int) -> Sources:
        """Return the files of another look at the site, with what is known of these."""
        return Sources(files, self.seen(), looked, device)

    def digest(self, path: str, limit: int = MAX_FILE_BYTES) -> str:
        """Return the digest of a file's bytes, from its stamp if that is as it was.

        Of a file above `limit` only the first `limit` + 1 bytes count. Raises OSError.
        """
        seen = self._seen.get(path)
        if seen is None or not seen.digest:
            before = self._before.get(path)
            # One that was there but never read is remembered without a digest.
            if before is not None and before.digest and before.stamp == self.files[path].stamp:
                seen = self._seen[path] = before
            else:
                self.data(path, limit)
                seen = self._seen[path]
        return seen.digest

    def data(self, path: str, limit: int = MAX_FILE_BYTES) -> bytes:
        """Return the bytes of a file, at most `limit` + 1.

        Raises OSError, also for one that is longer or shorter than it was at the scan: pages tell
        sizes, and what is being copied right now is not yet what somebody wants to publish.
        """
        file = self.files[path]
        try:
            data = read(file, limit)
            if len(data) != min(file.size, limit + 1):
                raise changed(path)
        except OSError:
            # The next build has to try again, whatever the stamp says.
            self.note(path, "")
            raise
        self.read += 1
        self.note(path, digest(data))
        return data

    def note(self, path: str, name: str) -> None:
        """Take note of the digest of a file's bytes, which somebody has read since the scan."""
        file = self.files[path]
        # Were the bytes written after the scan, the stamp of the scan is not the one that the next
        # build will find.
        believed = bool(name) and self._is_settled(file)
        self._seen[path] = Seen(name, file.stamp if believed else None)

    def known(self, path: str) -> str:
        """Return the digest of a file whose stamp is as it was, without reading; else nothing."""
        seen = self._before.get(path)
        return seen.digest if seen is not None and seen.stamp == self.files[path].stamp else ""

    def seen(self) -> dict[str, Seen]:
        """Return what is to be remembered of every file; one never read has no digest."""
        return {
            path: self._seen.get(path) or self._unread(file) for path, file in self.files.items()
        }

    def _unread(self, file: SourceFile) -> Seen:
        before = self._before.get(file.path)
        if before is not None and before.stamp == file.stamp:
            return before
        return Seen("", file.stamp if self._is_settled(file) else None)

    def _is_settled(self, file: SourceFile) -> bool:
        return is_settled(file.stamp, self._clocks.at(file.device))
