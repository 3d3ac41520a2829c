"""A verdict for every address: what is known from before, and for the others the servers' word."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from sitegen.checks.external_links import Verdict
from sitegen.external.crowd import crowd, heard
from sitegen.external.kept import Kept, keep, kept
from sitegen.external.network import Network
from sitegen.external.wire import Wire, wire


class Judgement(Struct, frozen=True):
    """What became of addresses, and the ones that could not be asked since there is no network."""

    verdicts: Mapping[str, Verdict]
    unasked: frozenset[str]


def judge(
    addresses: Iterable[str],
    network: Network,
    state: Path,
    now: datetime,
    progress: Callable[[str, int, int], None],
) -> Judgement:
    """Return what became of addresses, and remember it in the folder `state`.

    Each is asked once, whatever anchors it is written with. `now` has an offset.
    """
    wires = {address: wire(address) for address in dict.fromkeys(addresses)}
    wanted = {one.url: one for one in wires.values() if one is not None}
    known = kept(state, now)
    missing = [one for url, one in wanted.items() if url not in known]
    fresh: dict[Wire, Verdict] = {}
    try:
        for one, verdict in crowd(network, missing):
            fresh[one] = verdict
            progress("ask", len(fresh), len(missing))
    except BaseException:
        # What is known when the user has waited long enough need not be asked again.
        if heard(fresh):
            keep(state, known | _dated(fresh, now))
        raise
    if fresh and (heard(fresh) or _is_online(network, wanted, known, fresh)):
        known |= _dated(fresh, now)
        keep(state, known)
    verdicts = {}
    for address, place in wires.items():
        if place is None:
            verdicts[address] = Verdict("dead", "malformed", address)
        elif place.url in known:
            verdicts[address] = known[place.url].verdict
        elif fresh[place].cause == "private":
            verdicts[address] = fresh[place]
    return Judgement(verdicts, frozenset(wires.keys() - verdicts.keys()))


def _dated(fresh: Mapping[Wire, Verdict], now: datetime) -> dict[str, Kept]:
    return {wire.url: Kept(verdict, now) for wire, verdict in fresh.items()}


def _is_online(
    network: Network,
    wanted: Mapping[str, Wire],
    known: Mapping[str, Kept],
    fresh: Mapping[Wire, Verdict],
) -> bool:
    """Tell whether it is those who were asked that are silent, not the network.

    Where a page is known that answered not long ago, it is asked.
    """
    if all(verdict.cause == "private" for verdict in fresh.values()):
        return True
    before = {wire: known[url].verdict for url, wire in wanted.items() if url in known}
    answered = [wire for wire, verdict in before.items() if heard({wire: verdict})]
    return heard(dict(crowd(network, answered[:1])))
