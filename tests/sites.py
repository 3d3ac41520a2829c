"""A small site written in strings: put its files down, build it, read what came out."""

from __future__ import annotations

import functools
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Any

import jinja2
import lxml.etree
import lxml.html
from msgspec import structs
from PIL import Image

from sitegen.build import build
from sitegen.config import Config, read_config
from sitegen.content.document import Document, contents_of
from sitegen.content.kinds import kind_of
from sitegen.diagnostics import Diagnostic, Severity
from sitegen.flow.options import BuildOptions
from sitegen.flow.parsing import checked
from sitegen.flow.publication import THEME_FILES
from sitegen.flow.result import BuildResult
from sitegen.model.site import Site as Model
from sitegen.model.site import build_site
from sitegen.pages.leaf_values import PublishedFile, PublishedPicture
from sitegen.pages.leaves import Leaves, gather
from sitegen.pages.page import Page
from sitegen.pages.plan import KINDS, Plan, is_framed, plan, shared_refs
from sitegen.render.compiled import compiled
from sitegen.render.environment import environment
from sitegen.render.renderer import render
from sitegen.render.theme import Templates, load_templates

NOW = "2026-07-01T12:00:00+07:00"
CONFIG = "title: Bản tin thử\nbase_url: https://congdoan.example.vn/\n"
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"

Files = Mapping[str, str | bytes]


def article(title: str, date: str, *lines: str, body: str = "Một câu.") -> str:
    """Return the text of an article with two keys, more lines of front matter, and a body."""
    return "\n".join(["---", f"tieu_de: {title}", f"ngay_dang: {date}", *lines, "---", body, ""])


def matter(*lines: str, body: str = "") -> str:
    """Return the text of a file with front matter."""
    return "\n".join(["---", *lines, "---", body, ""])


def photo(width: int = 12, height: int = 8, colour: str = "navy", kind: str = "JPEG") -> bytes:
    """Return a picture of one colour."""
    data = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(data, kind)
    return data.getvalue()


@dataclass(frozen=True)
class Written:
    """A site on disk, whose output lies beside its content."""

    root: Path

    @property
    def output(self) -> Path:
        """Where the site is built."""
        return self.root / "output"

    def write(self, files: Files) -> None:
        """Put files into the site; texts as they are, in UTF-8."""
        for path, content in files.items():
            file = self.root / path
            file.parent.mkdir(parents=True, exist_ok=True)
            data = content if isinstance(content, bytes) else content.encode("utf-8")
            file.write_bytes(data)

    def text_of(self, path: str) -> str:
        """Return a file of the site as text."""
        return (self.root / path).read_text(encoding="utf-8")

    def remove(self, path: str) -> None:
        """Delete a file of the site."""
        (self.root / path).unlink()

    def build(
        self,
        now: str = NOW,
        *,
        drafts: bool = False,
        hold: bool = False,
        jobs: int = 1,
    ) -> BuildResult:
        """Build the site in this process, and with more `jobs` in others."""
        options = BuildOptions(
            root=self.root,
            output=self.output,
            now=datetime.fromisoformat(now),
            drafts=drafts,
            hold=hold,
            jobs=jobs,
        )
        return build(options, lambda stage, done, total: None)

    def built(
        self, now: str = NOW, *, drafts: bool = False, hold: bool = False, jobs: int = 1
    ) -> BuildResult:
        """Build the site, which has to be free of errors."""
        result = self.build(now, drafts=drafts, hold=hold, jobs=jobs)
        assert result.published is not None, shown(result.diagnostics)
        return result

    def files(self) -> dict[str, bytes]:
        """Return every file of the output."""
        return {
            path.relative_to(self.output).as_posix(): path.read_bytes()
            for path in sorted(self.output.rglob("*"))
            if path.is_file()
        }

    def text(self, path: str) -> str:
        """Return a file of the output as text."""
        return (self.output / path).read_text(encoding="utf-8")

    def exists(self, address: str) -> bool:
        """Tell whether an address of the site answers."""
        return (self.output / _file(address)).is_file()

    def page(self, address: str) -> Html:
        """Return the page at an address."""
        return Html(lxml.html.document_fromstring(self.text(_file(address)).encode("utf-8")))

    def xml(self, path: str) -> Any:
        """Return the root of an XML file of the output."""
        return lxml.etree.fromstring((self.output / path).read_bytes())


def _file(address: str) -> str:
    path = address.lstrip("/")
    return path + "index.html" if not path or path.endswith("/") else path


@dataclass(frozen=True)
class Html:
    """A page, asked by CSS selectors and XPath."""

    root: Any

    def all(self, xpath: str) -> list[Any]:
        """Return what an XPath expression finds."""
        found: list[Any] = self.root.xpath(xpath)
        return found

    def texts(self, xpath: str) -> list[str]:
        """Return the texts of the elements found, their space collapsed."""
        return [words(node) for node in self.all(xpath)]

    def text(self, xpath: str) -> str:
        """Return the text of the one element found."""
        (found,) = self.texts(xpath)
        return found

    def links(self, xpath: str) -> list[str]:
        """Return where the links inside the elements found lead."""
        return [a.get("href") for node in self.all(xpath) for a in node.iter("a")]

    @property
    def main(self) -> str:
        """The text of the page without its frame."""
        return self.text("//main")


def site_at(folder: Path, files: Files, settings: str = CONFIG) -> Written:
    """Return a site with these files and this config in a new folder of that name."""
    site = Written(folder / "site")
    site.write({"config.yaml": settings, **files})
    (site.root / "content").mkdir(exist_ok=True)
    return site


def words(node: Any) -> str:
    """Return the text of an element, its space collapsed."""
    text = node if isinstance(node, str) else node.text_content()
    return " ".join(text.split())


def shown(diagnostics: tuple[Diagnostic, ...]) -> list[str]:
    """Return the errors and warnings as "id path:line", for messages of tests."""
    return [
        f"{d.id} {d.span.path}:{d.span.line}"
        for d in diagnostics
        if d.severity is not Severity.ADVICE
    ]


def ids(diagnostics: tuple[Diagnostic, ...] | list[Diagnostic]) -> list[str]:
    """Return the ids of the errors and warnings."""
    return [d.id for d in diagnostics if d.severity is not Severity.ADVICE]


def config(text: str = CONFIG) -> Config:
    """Return a config that has to be right."""
    read, problems = read_config(text)
    assert read is not None, problems
    return read


@functools.cache
def _theme() -> tuple[jinja2.Environment, Templates]:
    """The default theme, whose templates are compiled once for all tests."""
    templates = load_templates(Path("no-such-site"))
    names = [
        name for name in templates.sources if name.endswith((".html", ".xml", ".txt", ".json"))
    ]
    return environment(templates, compiled(environment(templates), templates, names)), templates


@dataclass(frozen=True)
class Modelled:
    """A site as a value: parsed and modelled without a disk.

    `asked` are the named lists that templates ask for, `published` pictures unlike the others.
    """

    site: Model
    documents: tuple[Document, ...]
    problems: tuple[Diagnostic, ...]
    sizes: Mapping[str, int]
    asked: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    published: Mapping[str, PublishedPicture] = field(default_factory=dict)

    def plan(self) -> Plan:
        """Return everything that would be written."""
        return plan(self.site, self.asked)

    @functools.cached_property
    def pages(self) -> dict[str, Page]:
        """The planned pages by address, with all the leaves they name."""
        return {
            page.address: structs.replace(page, refs=(*shared_refs(page.kind), *page.refs))
            for page in self.plan().pages
        }

    @functools.cached_property
    def leaves(self) -> Leaves:
        """All leaves; pictures are 12 by 8 pixels and keep their names: /anh/a-12.jpg."""
        planned = self.plan()
        return gather(
            self.site,
            documents={document.path: document for document in self.documents},
            pictures={
                path: PublishedPicture(
                    f"/anh/{PurePosixPath(path).stem}", ((12, 8),), (PurePosixPath(path).suffix,)
                )
                for path in planned.pictures
            }
            | dict(self.published),
            files={
                file.source: PublishedFile(file.address, self.sizes[file.source])
                for file in planned.files
            },
            theme={name: f"/giao-dien/{name}" for name in THEME_FILES},
            lists=planned.lists,
        )

    def render(self, address: str) -> str:
        """Return the page at an address, made of the leaves it names."""
        page = self.pages[address]
        leaves = self.leaves.of(page)
        context = KINDS[page.kind].context(page, leaves)
        lists = {name: leaves.list_cards(name) for kind, name in page.refs if kind == "list"}
        common: dict[str, Any] = {"t": leaves.t, "lists": lists}
        if is_framed(page.kind):
            common["site"] = leaves.frame()
        env, templates = _theme()
        return render(env, templates, page.template, context, common, address).decode("utf-8")

    def outputs(self) -> dict[str, str]:
        """Return every page by the file it is written to."""
        return {page.output: self.render(address) for address, page in self.pages.items()}

    def html(self, address: str) -> Html:
        """Return the page at an address, parsed."""
        return Html(lxml.html.document_fromstring(self.render(address).encode("utf-8")))

    def xml(self, address: str) -> Any:
        """Return the root of the XML file at an address."""
        return lxml.etree.fromstring(self.render(address).encode("utf-8"))

    @property
    def listed(self) -> list[str]:
        """The names of the listed articles, newest first."""
        return [name(path) for path in self.site.listed]


def name(path: str) -> str:
    """Return the name of an article's file without its ending."""
    return re.sub(r"^content/articles/|\.md$", "", path)


def model(
    files: Files, now: str = NOW, *, settings: str = CONFIG, drafts: bool = False
) -> Modelled:
    """Return the model of a site; every file has to be readable without an error."""
    read = config(settings)
    documents: list[Document] = []
    problems: list[Diagnostic] = []
    for path, content in files.items():
        if kind_of(path) is None:
            continue
        data = content if isinstance(content, bytes) else content.encode("utf-8")
        found = checked(path, data, read.timezone)
        problems += found.diagnostics
        documents += found.documents
    resources = [path for path in files if kind_of(path) is None]
    instant = datetime.fromisoformat(now).astimezone(read.zone).replace(tzinfo=None)
    site, unresolved = build_site(
        read, contents_of(documents), resources, (), instant, drafts=drafts
    )
    sizes = {path: len(content) for path, content in files.items()}
    return Modelled(site, tuple(documents), (*problems, *unresolved), sizes)
