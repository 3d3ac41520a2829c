"""Who wrote, photographed and edited an article, as lines to print."""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.model import permalink
from sitegen.pages import view
from sitegen.pages.leaves import Leaves
from sitegen.text.person import Credit


def byline(
    leaves: Leaves, credits: tuple[Credit, ...], slugs: Mapping[str, str]
) -> tuple[view.Credit, ...]:
    """Return the credits by role in their order; one who did two things is named for both.

    `slugs` are of authors who have a page.
    """
    by_role: dict[str, list[str]] = {}
    for credit in credits:
        names = by_role.setdefault(credit.role or "", [])
        if credit.name not in names:
            names.append(credit.name)
    merged: dict[tuple[str, ...], list[str]] = {}
    for role, names in by_role.items():
        merged.setdefault(tuple(names), []).append(role)
    lines = []
    for people, roles in merged.items():
        words = [leaves.t(f"credit_{role.replace('-', '_')}") for role in roles if role]
        label = ", ".join([*words[:1], *(word.lower() for word in words[1:])])
        lines.append(
            view.Credit(
                label,
                tuple(
                    view.Link(
                        name, leaves.url(permalink.author(slugs[name])) if name in slugs else ""
                    )
                    for name in people
                ),
            )
        )
    return tuple(lines)
