"""Paths and addresses that writers type: nothing leaves the site, nothing takes another's place."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

import pytest

from tests.faults.running import Run, build
from tests.sites import article, matter, photo

A = "content/articles/"

# As typed between double quotes in YAML.
HOSTILE = (
    "../../x",
    "/../x",
    "..\\\\x",
    "%2e%2e/x",
    "%2E%2E%2Fx",
    "．．/x",
    "a/../../b",
    "../output-evil/x",
    "~/x",
    "~root/x",
    "a\\x00b",
    "a\\nb",
    "a#b",
    "javascript:alert(1)",
    "java\\tscript:alert(1)",
    "JaVaScRiPt:x",
    "data:text/html,x",
    "file:///etc/passwd",
    "//host/x",
    "\\\\\\\\host\\\\x",
    "http://x.example/a",
    "C:\\\\x",
    "",
    " ",
    ".",
    "..",
    "./..",
    "a/./b",
    "a//b",
    "x.",
    "a:b",
    "CON",
    "aux",
    "aux.html",
    "COM1",
    "lpt1.txt/x",
    ".git",
    ".git/config",
    "a b",
    "\\u202ea",
    "a*b",
    "a|b",
    "<a>",
    "x" * 300,
)
# Field, how it is written, and the ids one of which is said of every value above.
FIELDS = {
    "slug": ('slug: "{}"', {"slug-invalid"}),
    "alias": ('dia_chi_cu: ["{}"]', {"alias-invalid"}),
    "video": ('video: "{}"', {"url-invalid"}),
    "source": ('nguon: {{ten: A, dia_chi: "{}"}}', {"url-invalid"}),
    "citation": ('vien_dan: [{{so: 1, lien_ket: "{}"}}]', {"url-invalid"}),
    "section": ('chuyen_muc: "{}"', {"text-empty", "text-too-long", "section-unknown"}),
    "cover": ('anh_dai_dien: {{anh: "{}", mo_ta: Quang cảnh hội nghị}}', {"path", "file-missing"}),
    "gallery": ('thu_vien_anh: ["{}"]', {"path", "file-missing", "gallery-folder-empty"}),
    "attachment": ('tep_dinh_kem: ["{}"]', {"path", "file-missing"}),
    "document": ('van_ban: {{so: 1, tep: "{}"}}', {"path", "file-missing"}),
    "related": ('lien_quan: ["{}"]', {"path", "link-broken"}),
}
# An address on the web is one, and these old addresses and names are nobody's but ours.
HARMLESS = {
    "video": {"http://x.example/a"},
    "source": {"http://x.example/a"},
    "citation": {"http://x.example/a"},
}


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """One build of every field with every value."""
    files = {
        f"{A}{field}/{number}.md": article(f"Bài {field} {number}", "24/5/2023", line.format(value))
        for field, (line, _) in FIELDS.items()
        for number, value in enumerate(HOSTILE)
    }
    return build(tmp_path_factory.mktemp("paths"), files)


@pytest.mark.parametrize("field", list(FIELDS))
def test_no_field_takes_a_path_that_leads_away(refused: Run, field: str) -> None:
    expected = {("path-invalid" if id == "path" else id) for id in FIELDS[field][1]}
    for number, value in enumerate(HOSTILE):
        if value in HARMLESS.get(field, ()):
            continue
        problems = refused.problems(f"{A}{field}/{number}.md")
        assert problems, value
        for problem in problems:
            place, id = problem.split()
            assert id in expected, value
            assert place.startswith("4:"), value


def test_nothing_is_written_anywhere(refused: Run) -> None:
    assert refused.code == 1
    assert refused.written == []
    assert sorted(path.name for path in refused.site.root.parent.iterdir()) == ["site"]
    # Whether a file exists outside the site is nobody's business.
    assert "root:" not in refused.err


def test_names_never_become_paths(tmp_path: Path) -> None:
    """Units, tags, series and authors are names: whatever is typed, addresses stay plain."""
    values = [value for value in HOSTILE if value.strip() and len(value) < 80]
    files = {
        f"{A}{number}.md": article(
            f"Bài {number}",
            "24/5/2023",
            f'chu_de: ["{value}"]',
            f'dong_su_kien: "{value}"',
            f'tac_gia: ["{value}"]',
        )
        for number, value in enumerate(values)
    }
    run = build(tmp_path, files)
    # Names that share an address are told apart by an error, never by chance.
    assert {problem.split()[-1] for problem in run.problems()} <= {"term-clash"}
    clashing = {problem.split(":")[0].split()[0] for problem in run.problems()}
    kept = {path: text for path, text in files.items() if path not in clashing}
    run = build(tmp_path / "kept", kept)
    if run.code:
        pytest.fail(run.err)
    assert all(re.fullmatch(r"[a-z0-9][a-z0-9./-]*", path) for path in run.written)
    assert not any(".." in path or "//" in path for path in run.written)


@pytest.mark.parametrize("slug", ["2026", "05", "tin", "don-vi"])
def test_years_months_and_first_segments_are_no_slugs(tmp_path: Path, slug: str) -> None:
    run = build(tmp_path, {A + "a.md": article("A", "24/5/2023", f"slug: {slug}")})
    assert (run.code, run.problems(A + "a.md")) == (1, ["4:7 address-reserved"])


def test_a_title_that_is_a_number_gets_an_address_of_its_own(tmp_path: Path) -> None:
    run = build(tmp_path, {A + "a.md": article("2026", "24/5/2023")})
    assert run.site.page("/tin/2023/bai-2026/").text("//h1") == "2026"


def test_every_title_has_an_address(tmp_path: Path) -> None:
    titles = (
        "x" * 300,
        "Đại hội " * 37,
        "ở" * 300,
        "🎉",
        "CON",
        "Số #",
        "a/b\\c?d#e",
        "-y-",
        "COM1.",
    )
    files = {f"{A}{n}.md": article(f"'{title}'", "24/5/2023") for n, title in enumerate(titles)}
    run = build(tmp_path, files)
    assert run.code == 0, run.err
    slugs = {found for path in run.written for found in re.findall(r"^tin/2023/([^/]+)/", path)}
    slugs -= {"05"}
    assert len(slugs) == len(titles)
    for slug in slugs:
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug)
        assert len(slug) <= 80
        assert slug not in ("con", "com1")


CLASHES = {
    "one title": (article("Đại hội", "24/5/2023"), article("Đại hội", "25/5/2023")),
    "đ and d": (article("Đa", "24/5/2023"), article("Da", "24/5/2023")),
    "another tone place": (article("Hoà bình", "24/5/2023"), article("Hòa bình", "24/5/2023")),
    "NFD": (
        article("Điện lực", "24/5/2023"),
        unicodedata.normalize("NFD", article("Điện lực", "24/5/2023")),
    ),
    "signs alone": (article("A-B", "24/5/2023"), article("A, B!", "24/5/2023")),
    "a slug": (article("A", "24/5/2023", "slug: x"), article("X", "24/5/2023")),
    "an alias": (
        article("A", "24/5/2023"),
        article("B", "24/5/2023", "dia_chi_cu: [/tin/2023/a/]"),
    ),
    "an alias in capitals": (
        article("A", "24/5/2023"),
        article("B", "24/5/2023", "dia_chi_cu: [/TIN/2023/A]"),
    ),
    "aliases": (
        article("A", "24/5/2023", "dia_chi_cu: [/cu/1]"),
        article("B", "24/5/2023", "dia_chi_cu: [/cu/1/]"),
    ),
    "an index": (
        article("A", "24/5/2023"),
        article("B", "24/5/2023", "dia_chi_cu: [/tin/2023/]"),
    ),
}


@pytest.mark.parametrize("pair", list(CLASHES.values()), ids=list(CLASHES))
def test_two_sources_of_one_address_are_both_named(tmp_path: Path, pair: tuple[str, str]) -> None:
    run = build(tmp_path, {A + "mot.md": pair[0], A + "hai.md": pair[1]})
    assert run.code == 1
    assert run.written == []
    assert [problem.split()[-1] for problem in run.problems()] == ["address-twice"]
    assert "hai.md" in run.err
    assert "mot.md" in run.err or "tin/2023" in run.err


TAKEN = {
    "a static file and a page": ("content/static/gt/index.html", "content/pages/gt.md"),
    "a static folder and a page in capitals": ("content/static/GT/a.txt", "content/pages/gt.md"),
    "a static file where a folder is": ("content/static/gt", "content/pages/gt.md"),
    "two static files": ("content/static/A.txt", "content/static/a.txt"),
    "two pages": ("content/pages/gt.md", "content/pages/gt/index.md"),
    "pages that fold": ("content/pages/Giới thiệu.md", "content/pages/gioi-thieu.md"),
    "a static file and the home page": ("content/static/index.html", "content/pages/gt.md"),
}


@pytest.mark.parametrize("files", list(TAKEN.values()), ids=list(TAKEN))
def test_pages_and_files_exclude_each_other(tmp_path: Path, files: tuple[str, str]) -> None:
    text = matter("tieu_de: A", body="A.")
    run = build(tmp_path, dict.fromkeys(files, text))
    assert run.code == 1
    assert run.written == []
    (problem,) = run.problems()
    assert problem.split()[-1] in ("address-twice", "output-clash")
    assert files[0] in run.err


@pytest.mark.parametrize(
    "name", ["tin", "2026", "05", "don-vi", "giao-dien", "Tin", "anh/x", "chu-de/a"]
)
def test_pages_keep_off_the_programs_own_addresses(tmp_path: Path, name: str) -> None:
    path = f"content/pages/{name}.md"
    run = build(tmp_path, {path: matter("tieu_de: A", body="A.")})
    assert (run.code, run.problems()) == (1, [f"{path} address-reserved"])


def test_names_of_files_that_meant_something_else(tmp_path: Path) -> None:
    """A link in NFC finds the file in NFD; output names are ASCII, and what is odd is escaped."""
    names = ["Ảnh hội nghị.jpg", "-a.jpg", "a'b\"c.jpg", "<b>&c.jpg", "🎉.jpg", "a#b%20c.jpg"]
    names += ["\u202egnp.jpg", "a b  c.JPG", "ở" * 40 + ".jpg"]
    gallery = ", ".join(
        f"{{anh: '{name.replace(chr(39), chr(39) * 2)}', mo_ta: Quang cảnh số {number}}}"
        for number, name in enumerate(names)
    )
    files: dict[str, str | bytes] = {
        A + unicodedata.normalize("NFD", name): photo(12 + number)
        for number, name in enumerate(names)
    }
    encoded = "%E1%BA%A2nh%20h%E1%BB%99i%20ngh%E1%BB%8B.jpg"
    body = f"![Toàn cảnh](<Ảnh hội nghị.jpg>)\n\n![Một góc]({encoded})"
    files[A + "a.md"] = article("A", "24/5/2023", f"thu_vien_anh: [{gallery}]", body=body)
    run = build(tmp_path, files)
    assert run.code == 0, run.err
    assert all(path.isascii() for path in run.written)
    page = run.site.page("/tin/2023/a/")
    sources = set(page.all("//main//img/@src"))
    assert len([src for src in sources if src.startswith("/anh/")]) == len(names)
    assert all(run.site.exists(src) for src in sources)


def test_article_files_may_be_called_anything(tmp_path: Path) -> None:
    names = [
        "-x.md",
        "a'b.md",
        "<b>&.md",
        "🎉.md",
        "CON.md",
        "a b.md",
        "Đại hội.MD",
        "x" * 252 + ".md",
    ]
    names += ["/".join(["d"] * 40) + "/e.md"]
    files = {A + name: article(f"Bài {n}", "24/5/2023") for n, name in enumerate(names)}
    run = build(tmp_path, files)
    assert (run.code, run.problems()) == (0, [])
    assert all(run.site.exists(f"/tin/2023/bai-{n}/") for n in range(len(names)))


PREFIXES = {
    "https://a.vn": ("https://a.vn/", "/"),
    "https://a.vn/": ("https://a.vn/", "/"),
    "https://a.vn/bantin": ("https://a.vn/bantin/", "/bantin/"),
    "https://a.vn/bantin/": ("https://a.vn/bantin/", "/bantin/"),
    "https://côngđoàn.vn/": ("https://xn--cngon-vpa7i9c.vn/", "/"),
    "http://a.vn:8080/b/c": ("http://a.vn:8080/b/c/", "/b/c/"),
}


@pytest.mark.parametrize("address", list(PREFIXES))
def test_every_address_carries_the_sites_own(tmp_path: Path, address: str) -> None:
    settings = f"title: A\nbase_url: {address}\n"
    run = build(tmp_path, {A + "a.md": article("A", "24/5/2023")}, settings=settings)
    assert run.code == 0, run.err
    page = run.site.page("/tin/2023/a/")
    (canonical,) = page.all("//link[@rel='canonical']/@href")
    _, prefix = PREFIXES[address]
    assert canonical.startswith(address[: address.index("//") + 2])
    assert canonical.endswith(f"{prefix}tin/2023/a/")
    assert canonical.isascii()
    inner = [href for href in page.all("//a/@href") if href.startswith("/")]
    assert inner
    assert all(href.startswith(prefix) for href in inner)
    assert canonical in run.site.text("sitemap.xml")


@pytest.mark.parametrize(
    "address",
    [
        *("a.vn", "//a.vn/", "ftp://a.vn/", "javascript:alert(1)", "https://", "https://[::1"),
        *("https://a.vn/?x", "https://a.vn/#x", "https://u:p@a.vn/", "https://a.vn/../x"),
        *("https://a.vn:99999/", "https://a b.vn/", "https://a..vn/", f"https://{'a' * 300}.vn/"),
    ],
)
def test_what_is_no_address_of_a_site(tmp_path: Path, address: str) -> None:
    run = build(tmp_path, {}, settings=f"title: A\nbase_url: {address}\n")
    assert (run.code, run.problems("config.yaml")) == (1, ["2:11 base-url-invalid"])
