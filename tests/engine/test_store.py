"""The store: what is put is got; any damage is an empty store; nothing is half-written."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.engine.store import STORE_VERSION, Store

VALUES = {"a": b"1", "b": bytes(range(256)) * 100, "c": b""}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "memory.sqlite"


def _filled(path: Path) -> Store:
    store = Store(path)
    for name, data in VALUES.items():
        store.put("row", name, data)
    store.commit()
    store.close()
    return store


def _sql(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)


def test_what_is_committed_is_there_for_the_next_one(path: Path) -> None:
    _filled(path)
    store = Store(path)
    assert store.get_all("row", ("c", "a", "nobody", "b")) == VALUES
    assert store.get("row", "a") == b"1"
    assert store.get("row", "nobody") is None
    assert store.get("part", "a") is None, "a name is one of its kind"
    assert not store.damaged


NAMES = st.tuples(
    st.sampled_from(("row", "part")), st.text(st.sampled_from("aAđ/\0\u200b😀 '"), max_size=5)
)


@given(st.dictionaries(NAMES, st.binary(), max_size=20))
@settings(max_examples=15)
def test_any_names_and_bytes_come_back(values: dict[tuple[str, str], bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "x.sqlite")
        store = Store(path)
        for (kind, name), data in values.items():
            store.put(kind, name, data)
        store.commit()
        store.close()
        again = Store(path)
        assert {key: again.get(*key) for key in values} == values
        again.close()


def test_more_names_than_one_question_takes(path: Path) -> None:
    store = Store(path)
    wanted = {str(number): b"%d" % number for number in range(1203)}
    for name, data in wanted.items():
        store.put("row", name, data)
    store.commit()
    before = store.statements
    assert Store(path).get_all("row", wanted) == wanted
    assert store.get_all("row", wanted) == wanted
    assert store.statements - before == 3


def test_what_is_put_is_there_at_once_and_kept_only_by_a_commit(path: Path) -> None:
    store = _filled(path)
    store.put("row", "a", b"2")
    store.drop("row", ["b"])
    assert store.get("row", "a") == b"2"
    assert store.get("row", "b") is not None, "nothing is forgotten before"
    store.close()
    assert Store(path).get_all("row", VALUES) == VALUES


def test_a_value_is_replaced_and_forgotten(path: Path) -> None:
    store = _filled(path)
    store.put("row", "a", b"2")
    store.drop("row", ["b", "nobody"])
    store.commit()
    assert store.get_all("row", VALUES) == {"a": b"2", "c": b""}
    assert Store(path).get_all("row", VALUES) == {"a": b"2", "c": b""}


def test_a_value_that_is_dropped_and_put_again_stays(path: Path) -> None:
    store = _filled(path)
    store.drop("row", ["a"])
    store.put("row", "a", b"2")
    store.commit()
    assert Store(path).get("row", "a") == b"2"


def test_a_question_makes_no_file(path: Path) -> None:
    store = Store(path)
    assert store.get("row", "a") is None
    assert (list(path.parent.iterdir()), store.damaged, store.statements) == ([], False, 0)


def test_everything_is_forgotten(path: Path) -> None:
    store = _filled(path)
    store.clear()
    assert store.get_all("row", VALUES) == {}
    assert (list(path.parent.iterdir()), store.damaged) == ([], False)
    store.put("row", "a", b"2")
    store.commit()
    assert Store(path).get("row", "a") == b"2"


def _cut(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])


def _flip(path: Path) -> None:
    """Flip a bit of the value "b", which is what a file system may do and SQLite does not see."""
    data = bytearray(path.read_bytes())
    data[data.index(bytes(range(100, 200))) + 3] ^= 1
    path.write_bytes(data)


def _rename(path: Path) -> None:
    _sql(
        path,
        "DELETE FROM value WHERE name = 'b'",
        "UPDATE value SET name = 'b' WHERE name = 'a'",
    )


DAMAGES: dict[str, Callable[[Path], object]] = {
    "cut": _cut,
    "a bit": _flip,
    "no database": lambda path: path.write_bytes(b"khong phai SQLite" * 1000),
    "empty": lambda path: path.write_bytes(b""),
    "another version": lambda path: _sql(path, f"PRAGMA user_version = {STORE_VERSION + 1}"),
    "another program": lambda path: _sql(path, "PRAGMA application_id = 7"),
    "another table": lambda path: _sql(path, "ALTER TABLE value RENAME TO other"),
    "another value": lambda path: _sql(path, "UPDATE value SET data = x'00' WHERE name = 'b'"),
    "another name": _rename,
    "a text": lambda path: _sql(path, "UPDATE value SET data = 'x' WHERE name = 'b'"),
    "no sum": lambda path: _sql(path, "UPDATE value SET sum = x'' WHERE name = 'b'"),
}


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_store_is_an_empty_one(path: Path, damage: str) -> None:
    _filled(path)
    DAMAGES[damage](path)
    store = Store(path)
    assert store.get_all("row", ("a", "b")) == {}, "not even what looks sound"
    assert store.damaged
    assert not path.exists(), "what nobody can use is not kept"
    store.put("row", "a", b"2")
    store.commit()
    store.close()
    again = Store(path)
    assert (again.get("row", "a"), again.get("row", "c"), again.damaged) == (b"2", None, False)


@pytest.mark.parametrize("damage", ["cut", "no database", "another version"])
def test_damage_that_only_a_commit_meets_costs_nothing_new(path: Path, damage: str) -> None:
    _filled(path)
    DAMAGES[damage](path)
    store = Store(path)
    store.put("row", "new", b"3")
    store.commit()
    assert store.damaged
    store.close()
    again = Store(path)
    assert (again.get("row", "new"), again.get("row", "a")) == (b"3", None)


def test_a_commit_that_fails_halfway_leaves_what_was(path: Path) -> None:
    store = _filled(path)
    _sql(
        path,
        "CREATE TRIGGER no BEFORE INSERT ON value WHEN NEW.name = 'z'"
        " BEGIN SELECT RAISE(ABORT, 'full'); END",
    )
    store.drop("row", ["a"])
    store.put("row", "b", b"2")
    store.put("row", "z", b"2")
    store.commit()
    store.close()
    kept = Store(path).get_all("row", (*VALUES, "z"))
    # All of the old, or nothing at all: never a part of the new.
    assert kept in (VALUES, {"b": b"2", "z": b"2"})


@pytest.mark.parametrize("blocked", ["folder missing", "folder in the way"])
def test_a_store_that_cannot_be_written_is_left_alone(tmp_path: Path, blocked: str) -> None:
    path = tmp_path / "none" / "x.sqlite" if blocked == "folder missing" else tmp_path
    store = Store(path)
    store.put("row", "a", b"1")
    store.commit()
    assert store.get("row", "a") is None
    store.close()


def test_a_store_that_another_holds_is_left_alone(path: Path) -> None:
    _filled(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        store = Store(path)
        store.put("row", "a", b"2")
        store.commit()
        store.close()
        other.execute("ROLLBACK")
    assert Store(path).get_all("row", VALUES) == VALUES


def test_statements_and_bytes_are_counted(path: Path) -> None:
    store = Store(path)
    store.get("row", "a")
    assert (store.statements, store.written) == (0, 0), "no file, no question"
    store.put("row", "a", b"123")
    store.put("row", "b", b"45")
    store.drop("row", ["c"])
    store.get("row", "a")
    store.commit()
    # Three rows, a beginning and an end; what is at hand is not asked for.
    assert (store.statements, store.written) == (5, 5)
    store.get_all("row", ("a", "b"))
    assert (store.statements, store.written) == (6, 5)


def _state(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize("name", ["memory.sqlite", "a b?c#d%41é.sqlite"])
def test_a_store_that_is_only_read_is_never_written(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    _filled(path)
    before = _state(tmp_path)
    store = Store(path, read_only=True)
    assert store.get_all("row", VALUES) == VALUES
    store.put("row", "d", b"4")
    assert store.get("row", "d") == b"4"
    store.drop("row", ["a"])
    assert not store.commit()
    assert store.get_all("row", ("a", "d")) == {"a": b"1"}
    store.clear()
    store.close()
    assert _state(tmp_path) == before


@pytest.mark.parametrize("there", [True, False])
def test_a_store_that_is_only_read_is_neither_mended_nor_made(path: Path, there: bool) -> None:
    if there:
        _filled(path)
        path.write_bytes(path.read_bytes()[:9000])
    before = _state(path.parent)
    store = Store(path, read_only=True)
    assert store.get_all("row", VALUES) == {}
    assert (store.damaged, store.commit()) == (there, False)
    assert _state(path.parent) == before


def test_what_a_killed_writer_left_is_nothing_to_one_that_only_reads(path: Path) -> None:
    """Only who may write can undo what that had begun."""
    _filled(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as writer:
        writer.execute("PRAGMA cache_size = 1")
        writer.execute("BEGIN IMMEDIATE")
        for number in range(100):
            writer.execute(
                "INSERT INTO value VALUES ('row', ?, x'00', ?)", (str(number), bytes(9000))
            )
        killed = _state(path.parent)
        writer.execute("ROLLBACK")
    assert len(killed) == 2, "with its journal"
    for name, data in killed.items():
        (path.parent / name).write_bytes(data)
    store = Store(path, read_only=True)
    assert (store.get_all("row", VALUES), store.damaged) == ({}, False)
    store.close()
    assert _state(path.parent) == killed
    assert Store(path).get_all("row", VALUES) == VALUES
