"""The demonstration site shows every feature there is, and the table that says where is current."""

from __future__ import annotations

import functools
from pathlib import Path

import pytest
from msgspec import structs
from PIL import Image, ImageChops, ImageOps, ImageStat

from sitegen.content.article import Article
from sitegen.content.document import ArticleDocument
from sitegen.content.standalone_page import StandalonePage
from sitegen.content.unit import Unit, UnitChange
from sitegen.schema.record import Keyed, keys_of
from tools.demonstration import Demonstration, demonstration
from tools.draw_photos import drawn
from tools.features import TARGET, Group, Row, features, groups, unused
from tools.photos.collection import PHOTOS

ROOT = Path(__file__).parents[1]
ARTICLES, PICTURES, MEGABYTES = 60, 40, 6


@functools.cache
def site() -> Demonstration:
    return demonstration()


@functools.cache
def found() -> tuple[Group, ...]:
    return groups(site())


def row(name: str) -> Row:
    [one] = [row for group in found() for row in group.rows if row.name == name]
    return one


def test_the_table_is_current() -> None:
    assert TARGET.read_text(encoding="utf-8") == features(), "run `make docs`"


def test_every_feature_is_shown_somewhere() -> None:
    assert unused(found()) == []


def test_a_feature_that_nothing_shows_is_told() -> None:
    articles = (d for d in site().documents if isinstance(d, ArticleDocument))
    without = [
        d for d in articles if "publish_at" not in d.spans and d.placement.type != "hoi-dien"
    ]
    told = unused(groups(structs.replace(site(), documents=tuple(without))))
    assert "Keys of the kind “article”: `publish_at`" in told
    assert "Values of `type`, kind “article”: `type: hoi-dien`" in told


def test_keys_are_told_apart_by_where_they_stand() -> None:
    assert row("`congress.results.members.position`").shown_by
    assert set(row("`event.status`").shown_by) < set(row("`event`").shown_by)


@pytest.mark.parametrize(
    ("kind", "record"),
    [("article", Article), ("page", StandalonePage), ("unit", Unit), ("change", UnitChange)],
)
def test_every_key_of_a_kind_has_a_row(kind: str, record: type[Keyed]) -> None:
    [group] = [group for group in found() if group.title == f"Keys of the kind “{kind}”"]
    names = {row.name for row in group.rows}
    assert {f"`{known.english}`" for known in keys_of(record)} <= names


def test_the_site_is_large_enough_to_judge_a_newsroom_by() -> None:
    assert sum(isinstance(d, ArticleDocument) for d in site().documents) >= ARTICLES
    assert len(site().photos) >= PICTURES
    assert sum(path.stat().st_size for path in site().photos) <= MEGABYTES * 1024 * 1024


def test_every_photo_is_one_that_is_drawn() -> None:
    folder = ROOT / "content" / "articles"
    assert {path.relative_to(folder).as_posix() for path in site().photos} == set(PHOTOS)


@pytest.mark.parametrize("name", ["2024/anh/mai-am-sa-vinh.jpg", "2026/giai-chay/ve-dich.jpg"])
def test_a_photo_is_what_its_scene_draws(name: str) -> None:
    with Image.open(ROOT / "content" / "articles" / name) as kept:
        upright = ImageOps.exif_transpose(kept).convert("RGB")
    difference = ImageStat.Stat(ImageChops.difference(upright, drawn(PHOTOS[name])))
    # What JPEG takes away, in steps of 255; a scene moved by three pixels differs by more.
    assert max(difference.mean) < 2
