"""A biography for programs: one JSON object on one line.

Keys and values are stable but for titles and the texts of problems; these are as `json_lines` has
them, and places count as there. Instants are on the site's clock, with its offset.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo
from typing import Any

from sitegen.diagnostics import Diagnostic
from sitegen.inquiry.biography import Biography, Bound
from sitegen.inquiry.subject import Unknown
from sitegen.report.catalogue import Catalogue
from sitegen.report.json_lines import encoded, place, told


def told_json(found: Biography, base_url: str, zone: tzinfo, words: Catalogue) -> str:
    """Return a biography; what is not known, or not the case, is null or empty."""
    return encoded(
        {
            "kind": found.kind,
            "path": found.path,
            "title": found.title,
            "state": found.state,
            "stated": place(found.stated) if found.stated is not None else None,
            "url": base_url + found.address.lstrip("/") if found.address else None,
            "via": found.via or None,
            "since": _bound(found.since, zone),
            "until": _bound(found.until, zone),
            "lists": [
                {"address": one.address, "place": one.place or None, "of": one.of or None}
                for one in found.lists
            ],
            "feeds": list(found.feeds),
            "beside": found.beside,
            "shows": [{"name": name, "title": title} for name, title in found.shows],
            "mentions": [{**place(one.span), "seen": one.seen} for one in found.mentions],
            "leads": [
                {"target": one.target, "to": one.to or None, "state": one.state}
                for one in found.leads
            ],
            "aliases": list(found.aliases),
            "problems": [told(problem, words) for problem in found.problems],
            "blocked": found.blocked,
        }
    )


def unknown_json(text: str, found: Unknown, *, is_folder: bool) -> str:
    """Return that nothing is called so, and what may have been meant."""
    near = [] if is_folder else list(found.near)
    return encoded({"kind": None, "asked": text, "is_folder": is_folder, "near": near})


def unread_json(problems: Sequence[Diagnostic], words: Catalogue) -> str:
    """Return the problems for which nothing can be said: of the settings, for instance."""
    return encoded({"kind": None, "problems": [told(problem, words) for problem in problems]})


def _bound(bound: Bound | None, zone: tzinfo) -> dict[str, Any] | None:
    if bound is None:
        return None
    return {"at": bound.at.replace(tzinfo=zone).isoformat(), "key": bound.key, **place(bound.span)}
