"""`sitegen check --external`: what is told, what is remembered, and what it leaves alone."""

from __future__ import annotations

import json
import signal
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from sitegen.cli import main
from sitegen.external.verdicts import judge
from tests.external.web import NOWHERE, Web
from tests.sites import CONFIG, NOW, Written, article, site_at

pytestmark = pytest.mark.slow

A = "content/articles/"
HOST = "cu.example.vn"
URL = f"http://{HOST}/tin"
FILES = {
    A + "a.md": article("Bài A", "1/6/2020", body=f"[Cũ]({URL}#muc) [Tốt](http://tot.example.vn/)"),
    A + "b.md": article("Bài B", "2/6/2020", f"video: {URL}"),
}
DEAD = [f"{A}a.md:5:6 external-dead", f"{A}b.md:4:8 external-dead"]
Check = Callable[..., tuple[int, list[str]]]


@pytest.fixture(autouse=True)
def signals() -> Iterator[None]:
    """The command line takes over signals; give them back."""
    before = {n: signal.getsignal(n) for n in (signal.SIGINT, signal.SIGTERM)}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.fixture
def site(tmp_path: Path) -> Written:
    return site_at(tmp_path, FILES)


@pytest.fixture
def check(
    web: Web, site: Written, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Check:
    """Return what checks the site some days later: the exit code, and what is told where."""
    network = web.network()
    monkeypatch.setattr("sitegen.commands.external_links.internet", lambda: network)

    def run(*options: str, days: float = 0, external: bool = True) -> tuple[int, list[str]]:
        now = datetime.fromisoformat(NOW) + timedelta(days=days)
        capsys.readouterr()
        web.asked.clear()
        given = ["--root", str(site.root), "--now", now.isoformat(), "--format", "json", *options]
        code = main(["check", *given, *(["--external"] if external else [])])
        out = capsys.readouterr().out
        found = json.loads(out) if out.startswith("[") else []
        return code, [f"{p['path']}:{p['line']}:{p['column']} {p['id']}" for p in found]

    return run


def state(site: Written) -> Path:
    return site.root / ".sitegen"


# What is told


def test_every_place_is_told_and_every_address_asked_once(web: Web, check: Check) -> None:
    web.says(f"{HOST}/tin", 404)
    assert check() == (0, DEAD)
    assert sorted(web.asked) == [f"GET {HOST}/tin", f"HEAD {HOST}/tin", "HEAD tot.example.vn/"]


def test_other_problems_are_told_as_ever(web: Web, check: Check, site: Written) -> None:
    site.write({A + "c.md": article("Bài C", "30/2/2020", body=f"[Cũ]({URL})")})
    web.says(f"{HOST}/tin", 404)
    code, found = check()
    assert (code, found[-2:]) == (
        1,
        [f"{A}c.md:3:12 date-impossible", f"{A}c.md:5:6 external-dead"],
    )


def test_without_the_option_nobody_is_asked(web: Web, check: Check, site: Written) -> None:
    assert check(external=False) == (0, [])
    site.built()
    assert web.asked == []


def test_a_site_decides_how_much_it_matters(web: Web, check: Check, site: Written) -> None:
    web.says(f"{HOST}/tin", 404)
    for severity, expected in (("error", (1, DEAD)), ("off", (0, []))):
        site.write({"config.yaml": f"{CONFIG}severities:\n  external-dead: {severity}\n"})
        assert check() == expected
        assert site.build().published is not None


def test_nothing_is_asked_of_a_site_whose_settings_cannot_be_read(
    web: Web, check: Check, site: Written
) -> None:
    site.write({"config.yaml": "title: [\n"})
    assert check()[0] == 1
    assert web.asked == []


def test_what_is_no_address_is_told_without_asking(web: Web, check: Check, site: Written) -> None:
    site.write({path: article(f"Bài {n}", f"{n}/6/2020", body="[x](http://a..vn/)")
                for n, path in enumerate(FILES, 1)})  # fmt: skip
    assert check() == (0, [f"{A}a.md:5:5 external-dead", f"{A}b.md:5:5 external-dead"])
    assert (web.resolved, state(site).exists()) == ([], False)


# Without a network


def test_without_a_network_there_is_one_remark_and_nothing_is_remembered(
    web: Web, check: Check, site: Written
) -> None:
    web.is_down = True
    assert check() == (0, ["config.yaml:0:0 external-offline"])
    assert not state(site).exists()


def test_without_a_network_what_is_known_is_told(web: Web, check: Check, site: Written) -> None:
    web.says(f"{HOST}/tin", 404)
    check()
    web.is_down = True
    site.write({A + "c.md": article("Bài C", "3/6/2020", body="[Mới](http://moi.example.vn/)")})
    assert check() == (0, ["config.yaml:0:0 external-offline", *DEAD])


def test_a_lone_silent_host_is_no_lack_of_a_network(web: Web, check: Check, site: Written) -> None:
    check()
    site.write({A + "c.md": article("Bài C", "3/6/2020", body=f"[Mới](http://{NOWHERE}/)")})
    assert check() == (0, [f"{A}c.md:5:7 external-dead"])
    # A page that answered before was asked whether it still does.
    assert web.asked == [f"HEAD {HOST}/tin"]


# What is remembered


def test_what_is_good_holds_a_month_and_what_is_not_a_day(web: Web, check: Check) -> None:
    web.says(f"{HOST}/tin", 404)
    check()
    assert (check(days=0.9), web.asked) == ((0, DEAD), [])
    web.says(f"{HOST}/tin", 200)
    assert (check(days=1), web.asked) == ((0, []), [f"HEAD {HOST}/tin"])
    assert (check(days=29.9), web.asked) == ((0, []), [])
    assert (check(days=30), web.asked) == ((0, []), ["HEAD tot.example.vn/"])


def test_what_was_asked_in_the_future_is_asked_again(web: Web, check: Check) -> None:
    check()
    check(days=-1)
    assert len(web.asked) == 2


def test_nothing_but_the_verdicts_is_written(web: Web, check: Check, site: Written) -> None:
    before = {path: path.read_bytes() for path in site.root.rglob("*") if path.is_file()}
    check()
    after = {path: path.read_bytes() for path in site.root.rglob("*") if path.is_file()}
    verdicts = after.pop(state(site) / "external.json")
    assert after == before
    assert check(days=0.5) == (0, [])
    assert (state(site) / "external.json").read_bytes() == verdicts


def test_what_was_known_when_somebody_stopped_waiting_is_remembered(
    web: Web, tmp_path: Path
) -> None:
    def stop(stage: str, done: int, total: int) -> None:
        if done == 2:
            raise KeyboardInterrupt

    urls = [f"http://{HOST}/{number}" for number in range(3)]
    with pytest.raises(KeyboardInterrupt):
        judge(urls, web.network(), tmp_path, datetime.fromisoformat(NOW), stop)
    known = json.loads((tmp_path / "external.json").read_bytes())
    assert list(known["verdicts"]) == urls[:2]


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"[]",
        b"\xff\xfe",
        b'{"version": 2, "verdicts": {}}',
        b'{"version": 1, "verdicts": {"http://cu.example.vn/tin": 1}}',
        # A moment on nobody's clock.
        (
            b'{"version": 1, "verdicts": {"http://a.vn/": {"verdict": {"outcome": "good", "cause": '
            b'"answer"}, "asked": "2026-07-01T12:00:00"}}}'
        ),
        b"[" * 100_000,
    ],
)
def test_damaged_verdicts_are_none(web: Web, check: Check, site: Written, damage: bytes) -> None:
    web.says(f"{HOST}/tin", 404)
    state(site).mkdir()
    (state(site) / "external.json").write_bytes(damage)
    assert check() == (0, DEAD)
    assert len(web.asked) == 3


def test_verdicts_that_cannot_be_written_are_told_all_the_same(
    web: Web, check: Check, site: Written
) -> None:
    web.says(f"{HOST}/tin", 404)
    (state(site) / "external.json").mkdir(parents=True)
    assert check() == (0, DEAD)
    assert [path.name for path in state(site).iterdir()] == ["external.json"]


def test_what_is_linked_no_more_is_forgotten_when_it_no_longer_holds(
    web: Web, check: Check, site: Written
) -> None:
    check()
    site.remove(A + "a.md")
    check(days=30)
    known = json.loads((state(site) / "external.json").read_bytes())
    assert list(known["verdicts"]) == [URL]


# What is known to be dead


def test_dead_links_that_are_known_are_not_told(web: Web, check: Check, site: Written) -> None:
    web.says(f"{HOST}/tin", 404)
    site.write({"config.yaml": f"{CONFIG}severities:\n  external-dead: error\n"})
    assert check("--baseline")[0] == 0
    assert check() == (0, [])
    site.write({A + "c.md": article("Bài C", "3/6/2020", body=f"[Cũ]({URL})")})
    assert check() == (1, [f"{A}c.md:5:6 external-dead"])


@pytest.mark.parametrize("how", ["not asked", "no network", "unsure", "alive"])
def test_known_dead_links_are_forgotten_only_if_they_answer(
    web: Web, check: Check, site: Written, how: str
) -> None:
    web.says(f"{HOST}/tin", 404)
    check("--baseline")
    before = site.text_of("baseline.tsv")
    assert before.count("external-dead") == 2
    web.is_down = how == "no network"
    web.says(f"{HOST}/tin", 403 if how == "unsure" else 200)
    check("--baseline", days=40, external=how != "not asked")
    after = site.text_of("baseline.tsv")
    assert after == before if how != "alive" else "external-dead" not in after
