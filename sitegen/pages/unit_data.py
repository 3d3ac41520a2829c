"""A unit as search engines are told of it: WorkersUnion, under its parent, with who leads it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sitegen.pages import view
from sitegen.pages.leaf_values import UnitRecord
from sitegen.pages.leaves import Leaves
from sitegen.pages.structured_data import Thing, known, union


def unit_things(
    leaves: Leaves,
    address: str,
    record: UnitRecord,
    leaders: Iterable[view.Post],
    parent: view.Link | None,
    description: str,
) -> Iterator[Thing]:
    """Yield a unit at an absolute address; `parent` is the unit above it by its full name."""
    contact = record.contact or view.Contact()
    names = (record.short, *(name.name for name in record.names))
    yield known(
        type="WorkersUnion",
        id=address + "#don-vi",
        name=record.name,
        alternateName=[name for name in dict.fromkeys(names) if name and name != record.name],
        description=description,
        url=address,
        mainEntityOfPage=address,
        foundingDate=record.founded.iso(leaves.address.zone) if record.founded else "",
        dissolutionDate=record.ended.iso(leaves.address.zone) if record.ended else "",
        parentOrganization=union(leaves, parent) if parent is not None else None,
        address=contact.address,
        telephone=contact.phone,
        email=contact.email,
        member=[
            known(
                type="OrganizationRole",
                roleName=post.role,
                member=known(type="Person", name=post.name, jobTitle=post.position),
            )
            for post in leaders
        ],
    )
