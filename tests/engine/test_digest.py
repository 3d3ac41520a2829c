"""Digests are short, stable, and equal only for equal contents."""

from __future__ import annotations

from itertools import combinations

from sitegen.engine.digest import digest, digest_values


def test_digest_is_blake2b_of_128_bits() -> None:
    assert digest(b"") == "cae66941d9efbd404e4d88758ea67670"
    assert digest("Công đoàn".encode()) != digest("Công đoan".encode())


def test_values_are_framed() -> None:
    sequences: list[tuple[str, ...]] = [
        (),
        ("",),
        ("", ""),
        ("abc",),
        ("ab", "c"),
        ("a", "bc"),
        ("a", "b", "c"),
        ("1:a",),
        ("a1:b",),
        ("a", "b"),
        ("ậ",),
        ("a\u0302\u0323",),
        ("\udcff",),
    ]
    for one, other in combinations(sequences, 2):
        assert digest_values(*one) != digest_values(*other), (one, other)


def test_values_are_never_taken_for_bytes() -> None:
    assert digest_values("ab") != digest(b"2:ab")
    assert digest_values() != digest(b"")


def test_values_are_stable() -> None:
    # Recorded digests outlive a release: a change here throws away everything remembered.
    assert digest_values("tin", "đại hội") == "7e2270666efe1c47b12c74649bf19895"
