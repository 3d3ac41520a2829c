"""The settings as they are remembered: config.yaml is read again only if it has changed."""

from __future__ import annotations

from msgspec import Struct

from sitegen.config import FILE, Config, read_located
from sitegen.content.decoding import decode
from sitegen.content.placing import placed
from sitegen.diagnostics import Diagnostic, Span
from sitegen.flow.glance import Glance


class ConfigRecord(Struct, frozen=True, array_like=True):
    """What config.yaml says and where; no config where it cannot be used."""

    config: Config | None
    places: dict[str, Span]
    diagnostics: tuple[Diagnostic, ...]


def config_record(found: Glance) -> ConfigRecord:
    """Return the settings, as remembered if the bytes of config.yaml are the same."""
    last = found.last
    if last is not None and last.fixed["config"] == found.fixed["config"]:
        record = found.memory.part(last, "config", ConfigRecord)
        if record is not None:
            return record
    source, problems = decode(FILE, found.config)
    if source is None:
        return ConfigRecord(None, {}, tuple(problems))
    config, places, wrong = read_located(source.text)
    if source.raw:
        places = {key: source.in_file(span) for key, span in places.items()}
        wrong = tuple(placed(problem, source) for problem in wrong)
    return ConfigRecord(config, dict(places), (*problems, *wrong))
