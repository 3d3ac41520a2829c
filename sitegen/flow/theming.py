"""The theme as it is remembered: what its templates ask for, checked against their contracts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from sitegen.config import Config
from sitegen.diagnostics import Diagnostic, Span, error
from sitegen.engine.digest import digest, digest_values
from sitegen.flow.glance import Glance
from sitegen.flow.memory import ThemeRecord
from sitegen.render.theme import Templates


def theme_record(found: Glance) -> ThemeRecord:
    """Return what is known of the templates; they are parsed only if they are new."""
    name = found.fixed["theme"]
    before = theme_before(found)
    if before is not None and found.last is not None and found.last.fixed["theme"] == name:
        return before
    if found.templates is None:
        return ThemeRecord({}, {}, (), {}, {}, {}, found.refused_templates)
    return _checked(found.templates)


def theme_before(found: Glance) -> ThemeRecord | None:
    """Return what the last build knew of its templates."""
    if found.last is None:
        return None
    return found.memory.part(found.last, "theme", ThemeRecord)


def _checked(templates: Templates) -> ThemeRecord:
    """Return the templates' needs, and where they break what their kinds of page promise."""
    # Loaded only for templates that are new.
    from sitegen.pages.plan import KINDS
    from sitegen.render import contract
    from sitegen.render.compiled import compiled
    from sitegen.render.environment import environment

    env = environment(templates)
    trees, faults = contract.parse_all(env, templates)
    agreed = [contract.contract(k.name, k.template, k.contract) for k in KINDS.values()]
    problems = contract.check_syntax(faults, templates, contract.judged(trees, templates, agreed))
    problems += contract.check(trees, templates, agreed)
    reached = {
        one.template: contract.reach(trees, one.template, templates.sources) for one in agreed
    }
    digests = {file: digest(text.encode("utf-8")) for file, text in templates.sources.items()}
    used = [name for one in reached.values() for name in one.templates if name in trees]
    return ThemeRecord(
        files=digests,
        lists={name: reach.lists for name, reach in reached.items()},
        previewing=tuple(name for name, reach in reached.items() if reach.previews),
        closures={name: reach.templates for name, reach in reached.items()},
        digests={
            name: digest_values(*(f"{file} {digests.get(file)}" for file in reach.templates))
            for name, reach in reached.items()
        },
        python=compiled(env, templates, used) if not problems else {},
        diagnostics=tuple(problems),
    )


def unknown_lists(
    record: ThemeRecord, templates: Templates | None, config: Config
) -> list[Diagnostic]:
    """Return a problem for each named list that a template asks for and config.yaml lacks."""
    known = {named.name for named in config.lists}
    return [
        error("list-unknown", _asked(name, record.closures[template], templates), name=name)
        for template, names in record.lists.items()
        for name in names
        if templates is not None and name not in known
    ]


def _asked(name: str, names: Iterable[str], templates: Templates) -> Span:
    """Return the place in templates that asks for a named list."""
    asking = re.compile(rf"\blists(?:\.|\[\s*[\"']){re.escape(name)}\b")
    for template in names:
        for number, line in enumerate(templates.sources.get(template, "").split("\n"), start=1):
            if found := asking.search(line):
                file = templates.files.get(template, template)
                return Span(file, number, found.start() + 1, found.end() + 1)
    first = next(iter(names))
    return Span(templates.files.get(first, first))


def changed_files(record: ThemeRecord, before: ThemeRecord | None) -> Mapping[str, tuple[str, ...]]:
    """Return for each template the files it leads to that are not what they were."""
    if before is None:
        return {}
    return {
        name: tuple(file for file in files if before.files.get(file) != record.files[file])
        for name, files in record.closures.items()
    }
