"""linkinator walks the site as a reader does; what it does not reach, no reader reaches."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import pytest

from tests.judges.addresses import mentioned
from tests.judges.built import BuiltSite
from tests.judges.programs import LINKINATOR, node, package, run
from tests.judges.server import serving

pytestmark = [pytest.mark.judge]


@dataclass(frozen=True)
class Walk:
    """What linkinator saw: broken links with their page, and every path it reached."""

    broken: tuple[str, ...]
    reached: frozenset[str]


def walk(site: BuiltSite) -> Walk:
    """Follow every link, anchor, image and style from the front page on, on this host only."""
    with serving(site) as address:
        done = run(
            node(),
            str(package(LINKINATOR)),
            address,
            "--recurse",
            "--check-fragments",
            "--check-css",
            "--concurrency",
            "20",
            "--format",
            "json",
            "--skip",
            r"^(?!http://127\.0\.0\.1)",
        )
    found = json.loads(done.stdout[done.stdout.index("{") :])
    links: list[Mapping[str, object]] = found["links"]
    return Walk(
        broken=tuple(
            sorted(
                {
                    f"{_path(link.get('parent'))} -> {_path(link['url'])}: {link.get('status')}"
                    for link in links
                    if link["state"] == "BROKEN"
                }
            )
        ),
        reached=frozenset(
            unquote(urldefrag(_path(link["url"])).url) for link in links if link["state"] == "OK"
        ),
    )


def _path(url: object) -> str:
    parts = urlsplit(str(url))
    return parts.path + ("#" + parts.fragment if parts.fragment else "")


def left_lists(site: BuiltSite, page: str) -> bool:
    """Tell whether the article expired or was withdrawn: it keeps its address alone."""
    text = (site.folder / page).read_text(encoding="utf-8")
    return re.search(r'role="note" data-kind="(expired|withdrawn)"', text) is not None


def test_every_link_anchor_and_image_resolves_and_no_page_is_an_orphan(site: BuiltSite) -> None:
    walked = walk(site)
    assert walked.broken == ()
    orphans = {page for page in site.pages if site.address(page) not in walked.reached}
    assert {page for page in orphans if not left_lists(site, page)} == {"404.html"}


def test_every_full_address_on_this_host_names_a_file(site: BuiltSite) -> None:
    seen = 0
    wrong = []
    for name, address in mentioned(site):
        url, _ = urldefrag(address)
        if urlsplit(url).netloc != urlsplit(site.base_url).netloc:
            continue
        seen += 1
        if site.file_of(unquote(urlsplit(url).path)) is None:
            wrong.append(f"{name}: {address}")
    assert seen > 100
    assert wrong == []


def test_the_judge_finds_what_is_missing(tmp_path: Path) -> None:
    pages = {
        "index.html": '<a href="a/">a</a><a href="b/">b</a><a href="a/#no">c</a><img src="x.png">',
        "a/index.html": '<h2 id="yes">a</h2><a href="../#top">top</a>',
        "orphan/index.html": "<p>o",
    }
    for name, body in pages.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        page = f"<!DOCTYPE html><html lang=vi><title>t</title><body>{body}"
        (tmp_path / name).write_text(page, encoding="utf-8")
    walked = walk(BuiltSite(tmp_path, "https://a.example/x/"))
    assert [line.split(": ")[0] for line in walked.broken] == [
        "/x/ -> /x/a/#no",
        "/x/ -> /x/b/",
        "/x/ -> /x/x.png",
    ]
    assert walked.reached == {"/x/", "/x/a/"}
