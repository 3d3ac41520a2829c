"""What changes on a site by itself, and when: an article appears, expires, a unit gets a name."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct


class Turn(Struct, frozen=True, array_like=True, order=True):
    """An instant, on the site's clock, from which the site says something else than before.

    `path` is the file that says so and `key` the path of what it says there, in English:
    `publish_at` of an article, `names` of a unit, `root_unit` of the settings.
    """

    at: datetime
    path: str
    key: str
