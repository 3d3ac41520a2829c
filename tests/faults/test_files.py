"""What lies in a content folder and is no ordinary file, and what is no text."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from tests.faults.running import Run, build, run
from tests.sites import NOW, article, matter, photo, site_at

A = "content/articles/"
GOOD = article("A", "24/5/2023")
posix = pytest.mark.skipif(sys.platform == "win32", reason="needs links, pipes and sockets")


def _built_within(site: Path, seconds: float = 30) -> subprocess.CompletedProcess[str]:
    """Build in a process of its own, which a blocked open() cannot outlive."""
    command = [sys.executable, "-m", "sitegen", "build", "--root", str(site), "--now", NOW]
    return subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", timeout=seconds, check=False
    )


@posix
def test_nothing_that_could_block_is_opened(tmp_path: Path) -> None:
    site = site_at(tmp_path, {A + "a.md": GOOD})
    articles = site.root / A
    os.mkfifo(articles / "ong.md")
    os.mkfifo(articles / "ong.jpg")
    with (articles / "thua.md").open("wb") as sparse:
        sparse.truncate(10 * 1024**3)
    # A name relative to the folder: paths of sockets are short.
    listener = socket.socket(socket.AF_UNIX)
    here = Path.cwd()
    os.chdir(articles)
    try:
        listener.bind("cam.md")
    finally:
        os.chdir(here)
    done = _built_within(site.root)
    listener.close()
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    for name, id in (
        ("ong.md", "file-is-special"),
        ("ong.jpg", "file-is-special"),
        ("cam.md", "file-is-special"),
        ("thua.md", "file-too-large"),
    ):
        assert f"{A}{name}:1:1: error[{id}]" in done.stderr
    assert not site.output.exists() or site.files() == {}


@posix
def test_links_are_refused_in_the_same_words_wherever_they_lead(tmp_path: Path) -> None:
    site = site_at(tmp_path, {A + "a.md": GOOD, A + "inner/b.md": article("B", "24/5/2023")})
    articles = site.root / A
    links = {
        "passwd.md": "/etc/passwd",
        "nothing.md": "/nowhere/at/all",
        "sibling.md": "a.md",
        "loop.md": "loop.md",
        "folder": "inner",
        "above": "../..",
        "photo.jpg": "/etc/hostname",
    }
    for name, target in links.items():
        (articles / name).symlink_to(target)
    done = run(site)
    assert done.code == 1
    assert done.problems() == [f"{A}{name} file-is-link" for name in sorted(links)]
    # The message does not tell what exists elsewhere.
    words = {line.partition("] ")[2] for line in done.err.splitlines() if "file-is-link" in line}
    assert len(words) == 1
    assert done.written == []


@posix
@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_a_file_nobody_may_read(tmp_path: Path) -> None:
    site = site_at(tmp_path, {A + "a.md": GOOD})
    (site.root / A / "a.md").chmod(0)
    assert run(site).problems() == [f"{A}a.md file-unreadable"]


def test_a_file_that_cannot_be_opened_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = site_at(tmp_path, {A + "a.md": GOOD, A + "b.md": "x"})

    def denied(file: object, *_: object) -> bytes:
        if getattr(file, "path", "") == A + "a.md":
            raise PermissionError(13, "Permission denied")
        return b"x"

    monkeypatch.setattr("sitegen.flow.parsing.read", denied)
    done = run(site)
    assert done.code == 1
    assert done.problems() == [f"{A}a.md file-unreadable", f"{A}b.md front-matter-missing"]


@posix
def test_names_no_address_can_carry(tmp_path: Path) -> None:
    site = site_at(tmp_path, {A + "a.md": GOOD})
    articles = os.fsencode(site.root / A)
    for name in (b"hai\ndong.md", b"lui\x08.md", b"x\\y.md", b"kh\xf4ng-utf8.md"):
        with open(os.path.join(articles, name), "wb") as file:  # noqa: PTH118, PTH123
            file.write(GOOD.encode())
    done = run(site)
    assert done.code == 1
    assert [problem.split()[-1] for problem in done.problems()] == ["file-name-invalid"] * 4


@posix
@pytest.mark.skipif(sys.platform == "darwin", reason="one file there")
def test_one_name_in_two_forms(tmp_path: Path) -> None:
    name = "Đại hội.md"
    forms = [unicodedata.normalize(form, name) for form in ("NFC", "NFD")]
    site = site_at(tmp_path, {A + form: GOOD for form in forms})
    done = run(site)
    assert done.problems() == [f"{A}{forms[0]} file-name-twice"]


def test_a_file_in_nfd_is_found_by_a_link_in_nfc_and_the_other_way(tmp_path: Path) -> None:
    nfc, nfd = (unicodedata.normalize(form, "Điện lực") for form in ("NFC", "NFD"))
    assert nfc != nfd
    files: dict[str, str | bytes] = {
        f"{A}{nfd}.md": article("Một", "24/5/2023", body=f"[b](<{nfc}/hai.md>)"),
        f"{A}{nfc}/hai.md": article("Hai", "24/5/2023", body=f"[a](<../{nfd}.md>)"),
        f"{A}{nfd}.jpg": photo(),
        f"{A}ba.md": article(
            "Ba", "24/5/2023", body=f"![Quang cảnh]({nfc}.jpg)".replace(" ", "%20")
        ),
    }
    done = build(tmp_path, files)
    assert (done.code, done.problems()) == (0, [])


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="one file there")
def test_a_link_in_another_case_is_named(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        A + "Anh.JPG": photo(),
        A + "a.md": article("A", "24/5/2023", body="![Quang cảnh](anh.jpg)"),
    }
    done = build(tmp_path, files)
    assert done.code == 1
    assert done.problems(A + "a.md") == ["5:15 file-name-case"]


LEFTOVERS = (
    "content/articles/.a.md.swp",
    "content/articles/a.md~",
    "content/articles/a.md.bak",
    "content/articles/~$a.docx",
    "content/articles/.DS_Store",
    "content/articles/Thumbs.db",
    "content/articles/.env",
    "content/articles/.git/config",
    "content/static/.env",
    "content/static/.git/config",
    "content/static/.DS_Store",
    "content/static/Thumbs.db",
    "content/static/a.tmp",
    "content/static/desktop.ini",
    "content/ghi-chu.txt",
    "content/articles/khong-ai-nhac.pdf",
    "secrets.txt",
    ".env",
)


def test_leftovers_and_what_nobody_names_are_never_published(tmp_path: Path) -> None:
    files = dict.fromkeys(LEFTOVERS, "BIMAT")
    draft = article("Bản nháp", "24/5/2023", "trang_thai: nhap", body="BIMAT")
    files |= {A + "a.md": GOOD, A + "nhap.md": draft, "content/static/ok.txt": "x"}
    done = build(tmp_path, files)
    assert done.code == 0, done.err
    assert "ok.txt" in done.written
    found = [path for path, data in done.site.files().items() if b"BIMAT" in data]
    assert found == []
    assert not any(name.startswith(".") for path in done.written for name in path.split("/"))


def test_a_markdown_file_in_the_wrong_place_is_remarked(tmp_path: Path) -> None:
    done = build(tmp_path, {"content/lac.md": GOOD, "content/anh/lac.markdown": GOOD})
    assert done.code == 0
    assert done.problems(severity="warning") == [
        "content/anh/lac.markdown file-misplaced",
        "content/lac.md file-misplaced",
    ]


def _text(title: str = "Đại hội", body: str = "Thân bài.") -> str:
    return f"---\ntieu_de: {title}\nngay_dang: 24/5/2023\n---\n{body}\n"


# Bytes of an article → what is said.
BYTES: dict[str, tuple[bytes, list[str]]] = {
    "utf-16": (_text().encode("utf-16"), ["encoding-utf16"]),
    "utf-16-le": (_text().encode("utf-16-le"), ["encoding-utf16"]),
    "utf-16-be": (_text().encode("utf-16-be"), ["encoding-utf16"]),
    "utf-32": (_text().encode("utf-32"), ["encoding-utf16"]),
    "windows-1258": (_text("Xin chao").encode() + "xin chào".encode("cp1258"), ["6:7"]),
    "latin-1": (_text("Ðai").encode("latin-1"), ["2:10 encoding-windows-1258"]),
    "latin-1-crlf": (_text("Ðai", "bò").replace("\n", "\r\n").encode("latin-1"), ["2:10"]),
    "latin-1-cr": (_text("Ðai", "bò").replace("\n", "\r").encode("latin-1"), ["2:10"]),
    "latin-1-bom": (b"\xef\xbb\xbf\xff", [""]),
    "tcvn3": (b"---\ntieu_de: \xa7\xb9i h\xe9i\nngay_dang: 24/5/2023\n---\n", ["2:10"]),
    "cut": (_text().encode() + "ộ".encode()[:2], ["6:1"]),
    "surrogate": (_text().encode() + b"a\xed\xa0\x80", ["6:2"]),
    "overlong": (_text().encode() + b"a\xc0\xaf", ["6:2"]),
    "nul": (_text(body="Th\0ân").encode(), ["5:3 file-is-binary"]),
    "photo": (photo(), ["1:5 file-is-binary"]),
    "pdf": (b"%PDF-1.4\n%\xe2\xe3\n", ["file-is-binary"]),
    "rtf": (b"{\\rtf1\\ansi Xin ch\\u224?o}", ["file-is-binary"]),
    "word": (b"PK\x03\x04\x14\0\x06\0", ["1:6 file-is-binary"]),
    "large": (_text(body="a" * 3 * 1024**2).encode(), ["text-file-too-large"]),
}


@pytest.fixture(scope="module")
def unreadable(tmp_path_factory: pytest.TempPathFactory) -> Run:
    files = {f"{A}{name}.md": data for name, (data, _) in BYTES.items()}
    return build(tmp_path_factory.mktemp("bytes"), files)


@pytest.mark.parametrize("name", list(BYTES))
def test_what_is_no_text_is_refused_at_its_place(unreadable: Run, name: str) -> None:
    expected = [
        e if e[:1].isalpha() or " " in e else f"{e} encoding-not-utf8".strip()
        for e in BYTES[name][1]
    ]
    assert unreadable.problems(f"{A}{name}.md") == expected


def test_nothing_of_it_is_written(unreadable: Run) -> None:
    assert (unreadable.code, unreadable.written) == (1, [])


ODD = "\x08\x0b\x1f\x7f\x85\ufffe\uffff\ufdd0\U0001ffff\u2028\u2029\ue000\ufeff\u200b"


def test_signs_nobody_typed_are_remarked_and_never_published(tmp_path: Path) -> None:
    text = _text(f"Đại{ODD}hội", f"Thân{ODD}bài.")
    done = build(tmp_path, {A + "a.md": text.encode("utf-8", "surrogatepass")})
    assert done.code == 0
    warned = done.problems(A + "a.md", "warning")
    assert "2:13 control-character" in warned
    assert all(problem.endswith("control-character") for problem in warned)
    for path, data in done.site.files().items():
        if path.endswith((".html", ".xml", ".txt")):
            text = data.decode("utf-8")
            assert not set(ODD) & set(text), path


def test_a_huge_article_leaves_the_others_alone(tmp_path: Path) -> None:
    files = {A + "a.md": GOOD, A + "b.md": _text(body="a" * 3 * 1024**2)}
    done = build(tmp_path, files, "--hold")
    assert done.code == 0, done.err
    assert done.problems() == [f"{A}b.md text-file-too-large"]
    assert done.site.exists("/tin/2023/a/")


REGISTRY = {
    "no heading": ("1;2\n", ["registry-heading-missing"]),
    "unknown heading": ("id;tên;mã số thuế\na;B;1\n", ["1:8 registry-heading-unknown"]),
    "heading twice": ("id;tên;ten\na;B;C\n", ["1:8 duplicate-key"]),
    "empty": ("", ["registry-empty"]),
    "bad id": ("id;tên\nCĐ A;B\n", ["2:1 id-invalid"]),
    "id that leads away": ("id;tên\n../x;B\n", ["2:1 id-invalid"]),
    "id twice": ("id;tên\na;B\na;C\n", ["3:1 unit-twice"]),
    "no name": ("id;tên\na;\n", ["2:1 registry-cell-empty"]),
    "no id": ("id;tên\n;A\n", ["2:1 registry-cell-empty"]),
    "a title above the headings": ("DANH SÁCH;\nid;tên\na;A\n", ["registry-heading-missing"]),
    "comma in a name": ("id,tên,cấp\na,Sở A, Sở B,co-so\n", ["2:3 registry-name-cut"]),
    "one cell too many": ("id;tên\na;B;C\nb;D\n", ["2:5 registry-row-too-long"]),
    "bad date": ("id;tên;từ\na;B;30/2/2020\n", ["2:5 date-impossible"]),
    "bad level": ("id,tên,cấp\na,B,huyện đảo\n", ["2:5 choice-unknown"]),
}


@pytest.mark.parametrize("name", list(REGISTRY))
def test_faults_of_the_registry(tmp_path: Path, name: str) -> None:
    text, expected = REGISTRY[name]
    done = build(tmp_path, {"content/units.csv": text})
    assert done.code == 1
    found = done.problems("content/units.csv")
    for problem in expected:
        assert any(one == problem or one.endswith(f" {problem}") for one in found), found


@pytest.mark.parametrize(
    "data",
    [
        "id;tên;cấp\ncd-a;Công đoàn A;cơ sở\n",
        "\ufeffid;tên;cấp\ncd-a;Công đoàn A;cơ sở\n",
        "sep=;\r\nMã đơn vị;Tên đơn vị;Cấp\r\ncd-a;Công đoàn A;Cơ sở\r\n;;\r\n",
        'id,tên,cấp\ncd-a,"Công đoàn A",co-so\n',
        "id\ttên\tcấp\ncd-a\tCông đoàn A\tco-so\n",
        "STT;id;tên;Ghi chú\n1;cd-a;Công đoàn A;chưa có ảnh\n",
        "id;tên;;\ncd-a;Công đoàn A;;\n",
        "id;tên\ncd-a;Công đoàn A;;\n",
    ],
)
def test_a_registry_as_excel_saves_it(tmp_path: Path, data: str) -> None:
    done = build(tmp_path, {"content/units.csv": data})
    assert (done.code, done.problems()) == (0, [])
    assert done.site.page("/don-vi/cd-a/").text("//h1") == "Công đoàn A"


GLOSSARY = {
    "BCH: A\nBCH: B\n": "2:1 duplicate-key",
    "- BCH\n": "glossary-not-keys",
    "BCH:\n": "key-missing",
    "BCH: [A]\n": "1:6 expected-mapping",
    "BCH: {text: A, variants: [CB]}\nCB: C\n": "2:1 duplicate-key",
    "BCH: &a [*a]\n": "1:6 yaml-alias",
}


@pytest.mark.parametrize("text", list(GLOSSARY))
def test_faults_of_the_glossary(tmp_path: Path, text: str) -> None:
    done = build(tmp_path, {"content/glossary.yaml": text})
    assert done.code == 1
    assert GLOSSARY[text] in done.problems("content/glossary.yaml")


def test_a_unit_file_called_by_no_id(tmp_path: Path) -> None:
    names = ["CĐ A", "aux", "-a", "tin", "2020", "x" * 61]
    files = {f"content/units/{name}.md": matter("ten: A") for name in names}
    done = build(tmp_path, files)
    assert done.code == 1
    for name in names:
        (problem,) = done.problems(f"content/units/{name}.md")
        assert problem.split()[-1] in ("unit-file-name", "unit-id-reserved")
