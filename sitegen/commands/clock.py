"""The one "now" of a run."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from sitegen.arguments import UsageError
from sitegen.locale.messages import Messages


def now(text: str | None, environ: Mapping[str, str], words: Messages) -> datetime:
    """Return what `--now` says, else SOURCE_DATE_EPOCH, else the clock; raises UsageError.

    Naive where `--now` gives no offset: then the site's own clock is meant.
    """
    if text:
        try:
            return datetime.fromisoformat(text)
        except ValueError:
            raise UsageError(words("bad_now", text=text)) from None
    epoch = environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        try:
            return datetime.fromtimestamp(int(epoch), UTC)
        except (ValueError, OverflowError, OSError):
            raise UsageError(words("bad_epoch", text=epoch)) from None
    return datetime.now(UTC)
