"""Articles in another process: what its pages show is read there, and nothing else goes along."""

from __future__ import annotations

import gc
import os
import pickle
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from sitegen.build import build
from sitegen.content.source import scan
from sitegen.engine import pool
from sitegen.engine.store import Store
from sitegen.flow import reading
from sitegen.flow.articles import Articles, Away
from sitegen.flow.memory import FILE, ROW
from sitegen.flow.options import BuildOptions
from sitegen.flow.parsing import ParseTask, article_parts, head_of, parse_task
from tests.engine.test_pool import SPAWN_MARKS
from tests.sites import NOW, Written, article, site_at

A = "content/articles/"
LONG = "Một đoạn dài. " * 1000
FILES = {A + f"{name}.md": article(f"Bài {name}", "1/6/2020", body=name + LONG) for name in "abcd"}
HERE, AWAY = [A + "a.md", A + "b.md"], [A + "c.md", A + "d.md"]


@pytest.fixture
def rows(tmp_path: Path) -> dict[str, bytes]:
    """The rows of a site, also in a store."""
    site = site_at(tmp_path, FILES)
    tasks = [ParseTask(file, "Asia/Ho_Chi_Minh", "program") for file in scan(site.root)[0]]
    found = {task.file.path: parse_task(task).row for task in tasks}
    store = Store(tmp_path / FILE)
    for row in found.values():
        store.put(ROW, head_of(row).input, row)
    assert store.commit()
    return found


@pytest.fixture
def articles(rows: dict[str, bytes], tmp_path: Path) -> Articles:
    """Two articles at hand, two put away."""
    away = {}
    for path in AWAY:
        parts = article_parts(rows[path])
        away[path] = Away(head_of(rows[path]).input, parts.card, parts.record)
    return Articles({path: rows[path] for path in HERE}, away, tmp_path / FILE)


def _told(articles: Any) -> list[tuple[bytes, bytes, bytes]]:
    paths = (*HERE, *AWAY, *HERE)
    return [(articles.card(p), articles.record(p), articles.text(p)) for p in paths]


def test_another_process_is_told_the_same_of_every_article(articles: Articles) -> None:
    sent = pickle.loads(pickle.dumps(articles))
    assert _told(sent) == _told(articles)
    with pytest.raises(KeyError):
        sent.card(A + "e.md")


def test_no_text_goes_along(articles: Articles) -> None:
    data = pickle.dumps(articles)
    assert len(data) < 1000
    assert len(articles.text(HERE[0])) > len(LONG)
    # Not even by who got it that way.
    assert pickle.dumps(pickle.loads(data)) == data


def _laid_down(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.startswith("articles")]


def test_what_is_laid_down_is_one_file_that_goes_with_the_articles(
    rows: dict[str, bytes], tmp_path: Path
) -> None:
    # Left there by a build that was killed, or put there by somebody.
    (tmp_path / "articles.tmp").symlink_to(tmp_path / "elsewhere")
    articles = Articles(rows, {}, tmp_path / FILE)
    first = pickle.dumps(articles)
    assert pickle.dumps(articles) == first
    assert _laid_down(tmp_path) == ["articles.tmp"]
    assert not (tmp_path / "elsewhere").exists()
    del articles
    gc.collect()
    assert _laid_down(tmp_path) == []


def test_where_nothing_can_be_laid_down_everything_goes_along(
    articles: Articles, tmp_path: Path
) -> None:
    (tmp_path / "articles.tmp").mkdir()
    data = pickle.dumps(articles)
    assert len(data) > len(LONG)
    assert _told(pickle.loads(data)) == _told(articles)


def test_a_file_that_was_cut_short_is_an_error(articles: Articles, tmp_path: Path) -> None:
    sent = pickle.loads(pickle.dumps(articles))
    os.truncate(tmp_path / "articles.tmp", 10)
    with pytest.raises(OSError, match=r"articles\.tmp"):
        sent.text(HERE[0])


def _built(site: Written, jobs: int) -> dict[str, bytes]:
    options = BuildOptions(
        root=site.root, output=site.output, now=datetime.fromisoformat(NOW), jobs=jobs
    )
    assert build(options, lambda stage, done, total: None).published is not None
    return site.files()


@pytest.mark.parametrize(
    "held",
    [
        pytest.param(0, marks=SPAWN_MARKS, id="put away"),
        pytest.param(10**9, marks=SPAWN_MARKS, id="at hand"),
    ],
)
def test_spawned_workers_make_the_same_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, held: int
) -> None:
    expected = _built(site_at(tmp_path / "serial", FILES), 1)
    monkeypatch.setattr(pool, "default_start", lambda: "spawn")
    monkeypatch.setattr(reading, "_MOST_HELD", held)
    assert _built(site_at(tmp_path / "spawned", FILES), 2) == expected
