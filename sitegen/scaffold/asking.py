"""Asks for what a new file needs and nobody has said yet; an empty answer takes what is offered."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct, structs

from sitegen.diagnostics import Diagnostic
from sitegen.locale.messages import Messages
from sitegen.locale.strings import strings
from sitegen.model.unit_names import matching
from sitegen.scaffold.change import ONE_SIDED, SIDES
from sitegen.scaffold.desk import Desk, meant_date, meant_unit
from sitegen.scaffold.front_matter import checked, typed
from sitegen.scaffold.letter import meant_about
from sitegen.scaffold.unit import meant_id
from sitegen.scaffold.wanted import KINDS, NewFile, meant_title
from sitegen.schema.value import Choice
from sitegen.schema.vocabulary import ARTICLE_TYPE, ARTICLE_TYPES, CHANGE_KIND, CHANGE_KINDS
from sitegen.text.folding import fold


class Talk(Struct, frozen=True):
    """How to talk to somebody: put a question, say something, tell why an answer is refused.

    `ask` returns the answer as typed and raises whatever ends the talk.
    """

    ask: Callable[[str], str]
    say: Callable[[str], None]
    refuse: Callable[[Diagnostic], None]
    words: Messages


def asked_kind(kind: str, talk: Talk) -> str:
    """Return the kind of file that is wanted."""
    if kind:
        return kind
    return _picked(talk.words("which_kind"), KINDS, [talk.words(f"kind_{k}") for k in KINDS], talk)


def asked(wanted: NewFile, desk: Desk, talk: Talk) -> NewFile:
    """Return what is wanted with all that was left out; what was said before is not asked again."""
    if wanted.kind != "change" and not wanted.title.strip():
        question = talk.words(f"which_title_{wanted.kind}")
        title = _answer(question, lambda text: meant_title(text, wanted.kind), talk)
        wanted = structs.replace(wanted, title=title)
    if wanted.kind == "article":
        wanted = _article(wanted, desk, talk)
    elif wanted.kind == "unit":
        wanted = _unit(wanted, desk, talk)
    elif wanted.kind == "change":
        wanted = _change(wanted, desk, talk)
    elif wanted.kind == "letter":
        wanted = _letter(wanted, desk, talk)
    return wanted


def _article(wanted: NewFile, desk: Desk, talk: Talk) -> NewFile:
    if not wanted.type:
        type = _choice("which_type", ARTICLE_TYPE, ARTICLE_TYPES, "type", "tin", talk)
        # What an article is if it does not say so need not be said.
        wanted = structs.replace(wanted, type="" if type == "tin" else type)
    if not wanted.unit and desk.units.entries:
        root = desk.units.entries.get(desk.units.root)
        question = talk.words(
            "which_unit" if root is None else "which_unit_root",
            root=root.name if root is not None else "",
        )
        wanted = structs.replace(wanted, unit=_found_unit(question, desk, talk))
    return _dated(wanted, "which_date", desk, talk)


def _unit(wanted: NewFile, desk: Desk, talk: Talk) -> NewFile:
    if not wanted.id:
        made = meant_id("", wanted.title, desk)
        offered = made if isinstance(made, str) else ""
        question = talk.words("which_id", id=offered) if offered else talk.words("which_id_none")
        id = _answer(question, lambda text: meant_id(text or offered, wanted.title, desk), talk)
        wanted = structs.replace(wanted, id=id)
    if not wanted.unit and wanted.id not in desk.units.entries and desk.units.entries:
        root = desk.units.entries.get(desk.units.root)
        question = talk.words(
            "which_parent" if root is None else "which_parent_root",
            root=root.name if root is not None else "",
        )
        wanted = structs.replace(wanted, unit=_found_unit(question, desk, talk))
    return wanted


def _change(wanted: NewFile, desk: Desk, talk: Talk) -> NewFile:
    if not wanted.type:
        kind = _choice("which_change", CHANGE_KIND, CHANGE_KINDS, "change", "", talk)
        wanted = structs.replace(wanted, type=kind)
    kind = checked(CHANGE_KIND, wanted.type, "--type")
    sides = ONE_SIDED.get(kind, SIDES) if isinstance(kind, str) else ()
    if not wanted.from_ and not wanted.to and desk.units.entries:
        found: dict[str, str] = {}
        for side in sides:
            found[side] = _units(side, desk, talk)
        wanted = structs.replace(wanted, from_=found.get("from", ""), to=found.get("to", ""))
    return _dated(wanted, "which_day", desk, talk)


def _letter(wanted: NewFile, desk: Desk, talk: Talk) -> NewFile:
    if not wanted.about:
        about = _answer(talk.words("which_article"), meant_about, talk)
        wanted = structs.replace(wanted, about=about)
    return _dated(wanted, "which_sent", desk, talk)


def _dated(wanted: NewFile, key: str, desk: Desk, talk: Talk) -> NewFile:
    if wanted.date:
        return wanted
    today = meant_date("", desk)
    assert not isinstance(today, Diagnostic)

    def read(text: str) -> str | Diagnostic:
        date = meant_date(text, desk)
        return date if isinstance(date, Diagnostic) else text or typed(date)

    return structs.replace(wanted, date=_answer(talk.words(key, today=typed(today)), read, talk))


def _answer(question: str, read: Callable[[str], str | Diagnostic], talk: Talk) -> str:
    """Return the first answer that can be read; of the others say why not."""
    while True:
        found = read(talk.ask(question).strip())
        if isinstance(found, str):
            return found
        talk.refuse(found)


def _choice(
    key: str, type: Choice, values: Sequence[str], prefix: str, default: str, talk: Talk
) -> str:
    """Return a value of a closed vocabulary, by its number or its name."""
    say = strings(talk.words.language)
    names = {value: say(f"{prefix}_{value.replace('-', '_')}") for value in values}
    _list(tuple(names.values()), talk)
    question = talk.words(key, default=names.get(default, ""))
    # By its accents a name may be told from another that looks like it without them.
    by_name = {fold(name): value for value, name in names.items()}

    def read(text: str) -> str | Diagnostic:
        if not text and default:
            return default
        found: str | Diagnostic = _numbered(text, values) or by_name.get(fold(text), "")
        return found or checked(type, text, f"--{prefix}")

    return _answer(question, read, talk)


def _picked(question: str, values: Sequence[str], names: Sequence[str], talk: Talk) -> str:
    """Return one of a few values by its number, or by its own name."""
    _list(names, talk)
    while True:
        text = talk.ask(question).strip()
        found = _numbered(text, values) or (text if text in values else "")
        if found:
            return found
        talk.say(talk.words("number_wanted", most=len(values)))


def _found_unit(question: str, desk: Desk, talk: Talk) -> str:
    """Return the id of a unit found by some words of its name; empty if none is wanted."""
    while True:
        text = talk.ask(question).strip()
        if not text:
            return ""
        found = _one_of_those(text, desk, talk)
        if found:
            return found


def _one_of_those(text: str, desk: Desk, talk: Talk) -> str:
    """Return the unit that a text means, picked from a list where it may mean several."""
    while True:
        meant = meant_unit(text, desk)
        if isinstance(meant, str):
            return _taken(meant, desk, talk)
        ids = matching(desk.units, text) or _choices(meant)
        if not ids:
            talk.refuse(meant)
            return ""
        if len(ids) == 1:
            return _taken(ids[0], desk, talk)
        _list([_named(id, desk, talk) for id in ids], talk)
        text = talk.ask(talk.words("which_of_those")).strip()
        picked = _numbered(text, ids)
        if picked:
            return _taken(picked, desk, talk)
        if not text:
            return ""


def _taken(id: str, desk: Desk, talk: Talk) -> str:
    talk.say(talk.words("unit_taken", name=desk.units.entries[id].name, id=id))
    return id


def _choices(problem: Diagnostic) -> tuple[str, ...]:
    found = dict(problem.args).get("choices", ())
    return found if isinstance(found, tuple) else ()


def _units(side: str, desk: Desk, talk: Talk) -> str:
    """Return the units on one side of a change, with commas between them; one at least."""
    found: dict[str, None] = {}
    while True:
        key = f"which_{side}_more" if found else f"which_{side}"
        id = _found_unit(talk.words(key), desk, talk)
        if not id:
            return ",".join(found)
        found[id] = None


def _named(id: str, desk: Desk, talk: Talk) -> str:
    entry = desk.units.entries[id]
    return talk.words("unit_ended" if entry.ended else "unit_named", name=entry.name, id=id)


def _list(names: Sequence[str], talk: Talk) -> None:
    for number, name in enumerate(names, start=1):
        talk.say(f"{number:>4}. {name}")


def _numbered(text: str, values: Sequence[str]) -> str:
    """Return the value of a number in a list, counted from 1; empty if it is no such number."""
    digits = text.rstrip(".")
    if not (digits.isascii() and digits.isdigit()) or len(digits) > 3:
        return ""
    number = int(digits)
    return values[number - 1] if 1 <= number <= len(values) else ""
