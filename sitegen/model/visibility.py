"""Whether an article is seen at an instant, why not, and when that changes by itself."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from datetime import datetime, timedelta

from sitegen.content.document import Placement
from sitegen.text.dates import Moment
from sitegen.text.turn import Turn


class Visibility(enum.Enum):
    """LISTED has a page and stands in lists; UNLISTED has a page only; the rest have none."""

    LISTED = "listed"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    DRAFT = "draft"
    PENDING = "pending"
    SCHEDULED = "scheduled"

    @property
    def has_page(self) -> bool:
        """Whether the address answers."""
        return self in (Visibility.LISTED, Visibility.WITHDRAWN, Visibility.EXPIRED)


def visibility(placement: Placement, now: datetime, *, drafts: bool) -> Visibility:
    """Return how an article stands at `now`, naive on the site's clock; the reason is the value."""
    if placement.status == "go-bai":
        return Visibility.WITHDRAWN
    if placement.status in ("nhap", "cho-duyet"):
        if drafts:
            # A preview: the day of a draft is not settled yet.
            return Visibility.LISTED
        return Visibility.DRAFT if placement.status == "nhap" else Visibility.PENDING
    begins = placement.publish_at or placement.date
    # Most articles are of a year gone by; making an instant of each costs a quarter of the model.
    if begins.year >= now.year and begins.earliest() > now:
        return Visibility.SCHEDULED
    if placement.expires_at is not None and expiry(placement.expires_at) <= now:
        return Visibility.EXPIRED
    return Visibility.LISTED


def expiry(expires_at: Moment) -> datetime:
    """Return the first instant after an expiry: a day is a stretch, and is over at its end."""
    if expires_at.precision == "minute":
        return expires_at.earliest()
    return expires_at.latest() + timedelta(seconds=1)


def turning_points(placement: Placement, now: datetime, *, drafts: bool = False) -> Iterator[Turn]:
    """Yield the instants after `now` at which an article appears, expires, its event has begun."""
    if placement.status != "da-dang" and not drafts:
        return
    begins, event = placement.publish_at or placement.date, placement.event_start
    if begins.year >= now.year and (point := begins.earliest()) > now:
        yield Turn(point, placement.path, "publish_at" if placement.publish_at else "date")
    if placement.expires_at is not None and (point := expiry(placement.expires_at)) > now:
        yield Turn(point, placement.path, "expires_at")
    if event is not None and event.year >= now.year and (point := event.latest()) > now:
        yield Turn(point, placement.path, "event.start")
