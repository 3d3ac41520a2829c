"""What the server answers, to whom, and what it never does."""

from __future__ import annotations

import http.client
import json
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from sitegen.serve.access import Access
from tests.serve.running import Served, served
from tests.sites import CONFIG, Files, Written, article, photo, site_at

pytestmark = pytest.mark.slow

A = "content/articles/"
FILES: Files = {
    A + "a.md": article("Bài A", "1/6/2020", body="![Họp](anh/a.jpg)\n\n[Tệp](tep/a.pdf)"),
    A + "b.md": article("Bài B", "2/6/2020", "trang_thai: nhap"),
    A + "anh/a.jpg": photo(40, 30),
    A + "tep/a.pdf": b"%PDF-1.4",
    "content/static/CNAME": "congdoan.example.vn\n",
    "content/static/.well-known/security.txt": "Contact: mailto:a@example.vn\n",
}
PREFIXED = CONFIG.replace("example.vn/", "example.vn/bantin/")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Written:
    return site_at(tmp_path_factory.mktemp("served"), FILES)


@pytest.fixture(scope="module")
def server(site: Written) -> Iterator[Served]:
    with served(site.root) as running:
        yield running


def everything(folder: Path) -> dict[str, bytes]:
    return {p.as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


@pytest.mark.parametrize(
    ("path", "status", "kind"),
    [
        ("/", 200, "text/html; charset=utf-8"),
        ("/tin/2020/bai-a/", 200, "text/html; charset=utf-8"),
        ("/tin/2020/bai-a/?utm_source=zalo", 200, "text/html; charset=utf-8"),
        ("/atom.xml", 200, "application/xml; charset=utf-8"),
        ("/robots.txt", 200, "text/plain; charset=utf-8"),
        ("/CNAME", 200, "application/octet-stream"),
        ("/.well-known/security.txt", 200, "text/plain; charset=utf-8"),
        ("/khong-co/", 404, "text/html; charset=utf-8"),
        ("/config.yaml", 404, "text/html; charset=utf-8"),
        ("/content/articles/a.md", 404, "text/html; charset=utf-8"),
        ("/../config.yaml", 404, "text/html; charset=utf-8"),
        ("/%2e%2e/config.yaml", 404, "text/html; charset=utf-8"),
        ("//etc/passwd", 404, "text/html; charset=utf-8"),
        ("/tin/2020/bai-a/..%2f..%2f..%2f..%2fconfig.yaml", 404, "text/html; charset=utf-8"),
        ("/.git/config", 404, "text/html; charset=utf-8"),
        ("/.sitegen/memory.sqlite", 404, "text/html; charset=utf-8"),
        ("/__sitegen/../config.yaml", 404, "text/plain; charset=utf-8"),
        ("/__sitegen/client.js", 200, "text/javascript; charset=utf-8"),
        ("/%ff", 400, "text/plain; charset=utf-8"),
    ],
)
def test_it_answers_with_the_site_and_nothing_else(
    server: Served, path: str, status: int, kind: str
) -> None:
    found, body, headers = server.get(path)
    assert (found, headers["Content-Type"]) == (status, kind)
    assert "base_url" not in body and "root:" not in body


def test_the_script_stands_in_pages_alone(server: Served) -> None:
    assert "/__sitegen/client.js" in server.get("/tin/2020/bai-a/")[1]
    assert "/__sitegen/client.js" in server.get("/khong-co/")[1]
    assert "/__sitegen/" not in server.get("/atom.xml")[1]


def test_pictures_and_files_for_download(server: Served, site: Written) -> None:
    page = server.get("/tin/2020/bai-a/")[1]
    picture = page.split('src="/anh/')[1].split('"')[0]
    assert server.get(f"/anh/{picture}")[2]["Content-Type"] == "image/jpeg"
    assert server.get("/tep/articles/tep/a.pdf")[:2] == (200, "%PDF-1.4") or "/tep/" in page


def test_an_address_without_its_last_slash(server: Served) -> None:
    status, _, headers = server.get("/tin/2020/bai-a")
    assert (status, headers["Location"]) == (302, "/tin/2020/bai-a/")


def test_drafts_are_shown_unless_told_otherwise(server: Served, site: Written) -> None:
    assert server.get("/tin/2020/bai-b/")[0] == 200
    with served(site.root, "--no-drafts") as other:
        assert other.get("/tin/2020/bai-b/")[0] == 404


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Host": "localhost:1"}, 200),
        ({"Host": "[::1]"}, 200),
        ({"Host": "evil.example"}, 403),
        ({"Host": "evil.example:80"}, 403),
        ({"Host": "192.168.1.9"}, 403),
        ({"Host": ""}, 403),
        ({"Origin": "http://localhost:8000"}, 200),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
    ],
)
def test_only_this_machine_may_ask(server: Served, headers: dict[str, str], status: int) -> None:
    assert server.get("/", headers)[0] == status
    assert server.get("/__sitegen/client.js", headers)[0] == status


def test_a_network_that_was_let_in_asks_by_numbers_and_not_by_names() -> None:
    access = Access("0.0.0.0")
    assert access.admits("192.168.1.9:8000", None, None)
    assert access.admits("[fe80::1]:8000", None, None)
    assert not access.admits("rebound.example:8000", None, None)
    assert not access.admits("192.168.1.9", "https://evil.example", None)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_nothing_can_be_sent(server: Served, method: str) -> None:
    assert server.get("/", method=method)[0] == 405


def test_a_head_without_a_body(server: Served) -> None:
    status, body, headers = server.get("/", method="HEAD")
    assert (status, body) == (200, "") and int(headers["Content-Length"]) > 1000


def test_a_site_under_a_prefix(tmp_path: Path) -> None:
    site = site_at(tmp_path, FILES, settings=PREFIXED)
    with served(site.root) as running:
        assert running.url.endswith("/bantin/")
        assert running.get("/bantin/tin/2020/bai-a/")[0] == 200
        assert running.get("/")[2]["Location"] == "/bantin/"
        assert running.get("/tin/2020/bai-a/")[0] == 302


def test_nothing_is_written(tmp_path: Path) -> None:
    site = site_at(tmp_path, FILES)
    before = everything(tmp_path)
    with served(site.root) as running:
        running.get("/")
        (site.root / A / "c.md").write_text(article("Bài C", "3/6/2020"), encoding="utf-8")
        running.rebuilt()
        assert running.get("/tin/2020/bai-c/")[0] == 200
        (site.root / A / "c.md").unlink()
        running.rebuilt()
    assert everything(tmp_path) == before


# Changes


@pytest.fixture(params=[(), ("--poll",)], ids=["events", "polling"])
def written(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[tuple[Written, Served]]:
    site = site_at(tmp_path, FILES)
    with served(site.root, *request.param) as running:
        yield site, running


def title(running: Served, path: str = "/tin/2020/bai-a/") -> str:
    return running.get(path)[1].split("<title>")[1].split("</title>")[0]


def eventually(holds: Callable[[], bool]) -> None:
    """Wait until something holds; changes that come together may be taken in together or not."""
    end = time.monotonic() + 30
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.05)


def test_changes_of_every_kind(written: tuple[Written, Served]) -> None:
    site, running = written
    path = site.root / A / "a.md"
    old = path.read_text(encoding="utf-8")

    # As editors save: written beside, moved in.
    draft = path.with_name(".a.md.swp")
    text = old.replace("Bài A", "Bài A mới").replace("ngay", "duong_dan: bai-a\nngay")
    draft.write_text(text, encoding="utf-8")
    draft.replace(path)
    eventually(lambda: title(running).startswith("Bài A mới"))

    path.rename(path.with_name("doi-ten.md"))
    page = site.root / A / "doi-ten.md"
    page.write_text(text.replace("Bài A mới", "Bài A đổi tên"), encoding="utf-8")
    eventually(lambda: title(running).startswith("Bài A đổi tên"))

    shutil.rmtree(site.root / "content/articles")
    eventually(lambda: running.get("/tin/2020/bai-a/")[0] == 404)

    # A branch switched: a thousand files at once.
    for number in range(1000):
        file = site.root / f"content/articles/{number % 10}/x{number}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(article(f"Tin {number}", "3/6/2020"), encoding="utf-8")
    eventually(lambda: running.get("/tin/2020/tin-999/")[0] == 200)
    assert running.get("/tin/2020/tin-0/")[0] == 200

    (site.root / "config.yaml").write_text(CONFIG.replace("Bản tin thử", "Tên khác"), "utf-8")
    eventually(lambda: "Tên khác" in title(running, "/"))
    template = site.root / "templates/not_found.html"
    template.parent.mkdir()
    template.write_text(
        "{% extends 'base.html' %}{% block content %}Lạc đường{% endblock %}", "utf-8"
    )
    eventually(lambda: "Lạc đường" in running.get("/khong-co/")[1])


def test_a_page_with_an_error_stays_as_it_was_and_the_error_is_told(
    written: tuple[Written, Served],
) -> None:
    site, running = written
    path = site.root / A / "a.md"
    old = path.read_text(encoding="utf-8")
    path.write_text(old.replace("1/6/2020", "31/6/2020"), encoding="utf-8")
    assert "1 lỗi" in running.rebuilt()
    assert title(running).startswith("Bài A")
    # The others go on.
    (site.root / A / "b.md").write_text(
        article("Bài B mới", "2/6/2020", "duong_dan: bai-b"), "utf-8"
    )
    running.rebuilt()
    assert title(running, "/tin/2020/bai-b/").startswith("Bài B mới")
    path.write_text(old, encoding="utf-8")
    assert "Không có lỗi nào" in running.rebuilt()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("config.yaml", "title: [\n"),
        ("templates/article.html", "{% block %}"),
        ("content/units.csv", "id,tên\nSAI ID,Tên\n"),
    ],
)
def test_a_site_with_an_error_stays_as_it_was(tmp_path: Path, name: str, text: str) -> None:
    site = site_at(tmp_path, FILES)
    with served(site.root) as running:
        path = site.root / name
        path.parent.mkdir(exist_ok=True)
        before = path.read_bytes() if path.exists() else None
        path.write_text(text, encoding="utf-8")
        assert "lỗi" in running.rebuilt()
        assert title(running).startswith("Bài A")
        if before is None:
            path.unlink()
        else:
            path.write_bytes(before)
        while "Không có lỗi nào" not in running.rebuilt():
            pass
        assert title(running).startswith("Bài A")


def test_problems_are_told_to_the_page_with_their_lines(tmp_path: Path) -> None:
    files = {**FILES, A + "c.md": article("Bài C", "31/6/2020")}
    site = site_at(tmp_path, files)
    with served(site.root) as running:
        told = first_event(running, "/", "problems")
        [problem] = told["problems"]
        assert told["heading"] == "1 lỗi"
        assert problem["place"] == f"{A}c.md:3:12"
        assert "31/6/2020" in problem["frame"] and "^" in problem["frame"]


def first_event(running: Served, page: str, name: str) -> Any:
    connection = http.client.HTTPConnection("127.0.0.1", running.port, timeout=20)
    connection.request("GET", f"/__sitegen/events?page={page}&seen=")
    answer = connection.getresponse()
    while True:
        line = answer.readline().decode()
        if line == f"event: {name}\n":
            data = answer.readline().decode().removeprefix("data: ")
            connection.close()
            return json.loads(data)
