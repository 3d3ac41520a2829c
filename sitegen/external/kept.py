"""Verdicts that were given before, in a file of the site's own state."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

import msgspec
from msgspec import Struct

from sitegen.checks.external_links import Verdict

FILE = "external.json"
_VERSION = 1
# How long it holds that a page is there, and that something is wrong with it.
_GOOD, _OTHER = timedelta(days=30), timedelta(days=1)


class Kept(Struct, frozen=True):
    """A verdict and when it was given."""

    verdict: Verdict
    asked: datetime

    def holds(self, now: datetime) -> bool:
        """Tell whether it still holds; one from the future does not."""
        fine = self.verdict.outcome in ("good", "moved")
        return self.asked <= now < self.asked + (_GOOD if fine else _OTHER)


class _Record(Struct, frozen=True):
    version: int
    verdicts: dict[str, Kept]


def kept(state: Path, now: datetime) -> dict[str, Kept]:
    """Return the verdicts that hold, by address; none of a file that cannot be made sense of."""
    try:
        record = msgspec.json.decode((state / FILE).read_bytes(), type=_Record)
        if record.version != _VERSION:
            return {}
        return {url: one for url, one in record.verdicts.items() if one.holds(now)}
    except (OSError, msgspec.MsgspecError, ValueError, TypeError, OverflowError, RecursionError):
        # A moment without an offset cannot be compared: no more than any other damage.
        return {}


def keep(state: Path, verdicts: Mapping[str, Kept]) -> None:
    """Write verdicts down; what cannot be written is asked again, no more."""
    data = msgspec.json.format(
        msgspec.json.encode(_Record(_VERSION, dict(sorted(verdicts.items())))), indent=1
    )
    path = state / FILE
    draft = state / f".{FILE}.{os.getpid()}.draft"
    with contextlib.suppress(OSError):
        state.mkdir(exist_ok=True)
        try:
            draft.write_bytes(data + b"\n")
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)
