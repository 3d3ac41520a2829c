"""What the README and the writers' guide say: commands, examples, messages and links hold."""

from __future__ import annotations

import contextlib
import io
import re
import shlex
from pathlib import Path
from urllib.parse import unquote

import pytest

from sitegen.arguments import parse_arguments
from sitegen.config import Config, Masthead, NamedList, Section, read_config
from sitegen.content.appearance import Appearance
from sitegen.content.correspondence import Comments
from sitegen.content.kinds import parse
from sitegen.content.markup.converter import converter
from sitegen.content.navigation import Footer, MenuLink
from sitegen.content.repository import Repository
from sitegen.content.settings import ParseSettings
from sitegen.locale.messages import messages
from sitegen.report.catalogue import all_texts
from sitegen.schema.record import keys_of
from sitegen.text import Language
from sitegen.text.dates import zone_of

ROOT = Path(__file__).parents[1]
GUIDE = ROOT / "docs" / "vi"
DOCS = (ROOT / "README.md", ROOT / "README.vi.md", *sorted((ROOT / "docs").rglob("*.md")))
WRITERS = (ROOT / "README.md", ROOT / "README.vi.md", *sorted(GUIDE.glob("*.md")))

FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
MESSAGE = re.compile(r"\b(?:lỗi|lưu ý|error)\[([a-z0-9-]+)\]:? (.+?)(?:`|$)", re.MULTILINE)
LINK = re.compile(r"(?:\]\(|src=\")(?!https?:)([^)\"\s]+)")


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def fences(path: Path, language: str) -> list[str]:
    text = path.read_text(encoding="utf-8")
    return [found[2] for found in FENCE.finditer(text) if found[1] == language]


def headings(path: Path) -> set[str]:
    """Return the anchors that a forge makes of a document's headings."""
    text = FENCE.sub("", path.read_text(encoding="utf-8"))
    titles = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def options() -> dict[str, set[str]]:
    """Return the options of every command, as its help tells them."""
    listed = helped("--help")
    commands = re.findall(r"^    ([a-z]+)\b", listed, re.MULTILINE)
    return {name: set(re.findall(r"(?<!\w)--[a-z-]+", helped(name, "--help"))) for name in commands}


def helped(*words: str) -> str:
    """Return what a command line that asks for help is told."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.suppress(SystemExit):
        parse_arguments(words, messages("vi"))
    return said.getvalue()


@pytest.mark.parametrize("path", DOCS, ids=name)
def test_links_lead_to_files_and_headings_of_the_repository(path: Path) -> None:
    text = re.sub(r"`[^`\n]*`", "", FENCE.sub("", path.read_text(encoding="utf-8")))
    broken = []
    for link in LINK.findall(text):
        target, _, anchor = unquote(link).partition("#")
        file = (path.parent / target).resolve() if target else path
        if not file.exists() or (anchor and anchor not in headings(file)):
            broken.append(link)
    assert broken == []


@pytest.mark.parametrize("path", WRITERS, ids=name)
def test_commands_are_understood(path: Path) -> None:
    typed = [line for block in fences(path, "sh") for line in block.splitlines()]
    for line in typed:
        if line.startswith("sitegen "):
            command = shlex.split(line, comments=True)[1:]
            assert parse_arguments(command, messages("vi")).command == command[0]


@pytest.mark.parametrize("path", WRITERS, ids=name)
def test_messages_are_those_of_the_program(path: Path) -> None:
    language: Language = "en" if path.name == "README.md" else "vi"
    texts = all_texts(language)
    for id, said in MESSAGE.findall(path.read_text(encoding="utf-8")):
        parts = re.split(r"\{\w+\}", texts[id].message)
        assert re.fullmatch(".+".join(map(re.escape, parts)), said), f"{id}: {said}"


def _place(path: Path, text: str) -> str:
    """Return where an example belongs."""
    if path.name == "gop-y.md":
        return "content/letters/vi-du.md"
    if path.name != "don-vi.md":
        return "content/articles/vi-du.md"
    return f"content/{'changes' if 'loai:' in text else 'units'}/vi-du.md"


@pytest.mark.parametrize("path", WRITERS, ids=name)
def test_examples_are_read_without_a_remark(path: Path) -> None:
    settings = ParseSettings(zone_of("Asia/Ho_Chi_Minh"), converter())
    for text in fences(path, "markdown"):
        if text.startswith("---"):
            found = parse(_place(path, text), text.encode(), settings)
            assert found.diagnostics == () and len(found.documents) == 1, text
    for text in fences(path, "csv"):
        found = parse("content/units.csv", text.encode(), settings)
        assert found.diagnostics == () and found.documents, text
    for text in fences(path, "yaml"):
        config, problems = read_config(text)
        assert config is not None and problems == (), text


def test_every_setting_is_explained_under_both_names() -> None:
    text = (GUIDE / "cau-hinh.md").read_text(encoding="utf-8")
    looks = (Appearance, MenuLink, Footer)
    for record in (Config, Masthead, Section, Repository, Comments, NamedList, *looks):
        for key in keys_of(record):
            row = rf"^\| \**`{key.english}`\** \| `{key.vietnamese}` \|"
            assert re.search(row, text, re.MULTILINE), f"{record.__name__}.{key.english}"


@pytest.mark.parametrize("command", sorted(options()))
def test_every_option_of_every_command_is_explained_to_writers(command: str) -> None:
    text = (GUIDE / "lenh.md").read_text(encoding="utf-8")
    common, *_ = text.partition("## Tùy chọn chung\n")[2].partition("\n## ")
    own, *_ = text.partition(f"\n## {command}\n")[2].partition("\n## ")
    assert own, "a section of its own"
    everywhere = {"--help", "--lang", "--now"}
    said = set(re.findall(r"--[a-z-]+", own)) | (set(re.findall(r"--[a-z-]+", common)) & everywhere)
    assert options()[command] - said == set()
