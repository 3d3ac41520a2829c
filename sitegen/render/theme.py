"""The templates of a site: its own over the default theme, read once and told apart by name."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

import sitegen
from sitegen.diagnostics import Diagnostic, Span, error

# The default theme stays reachable under this name, so that an override can extend it.
THEME_PREFIX = "theme/"
_OWN_PREFIX = "templates/"
_TEXT_ENDINGS = (".html", ".xml", ".txt", ".css", ".svg", ".js", ".json")
MAX_TEMPLATE_BYTES = 1024 * 1024


class TemplateRefusedError(Exception):
    """A template that is not taken for one; `problem` says why."""

    def __init__(self, problem: Diagnostic) -> None:
        super().__init__(problem)
        self.problem = problem


class Templates(Struct, frozen=True):
    """Template sources by name; `files` tells where each stands, for messages."""

    sources: Mapping[str, str]
    files: Mapping[str, str]


def default_theme() -> Path:
    """Return the folder of the default theme: inside the wheel, or beside it in a checkout."""
    package = Path(sitegen.__file__).parent
    inside = package / "theme"
    return inside if inside.is_dir() else package.parent / "templates"


def load_templates(root: Path) -> Templates:
    """Return the templates of the site at `root`; raises OSError or TemplateRefusedError.

    A site's own template hides the theme's of that name; the theme's keeps its name under
    `theme/`. A reference inside the theme goes to the site's, so that one override of base.html
    is the base of every page.
    """
    theme = default_theme()
    own = root / "templates"
    sources: dict[str, str] = {}
    files: dict[str, str] = {}
    for name, text in _read(theme, THEME_PREFIX):
        sources[name] = sources[THEME_PREFIX + name] = text
        files[name] = files[THEME_PREFIX + name] = THEME_PREFIX + name
    if own.is_dir() and own.resolve() != theme.resolve():
        for name, text in _read(own, _OWN_PREFIX):
            sources[name] = text
            files[name] = _OWN_PREFIX + name
    return Templates(sources, files)


def _read(folder: Path, prefix: str) -> list[tuple[str, str]]:
    found = []
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix in _TEXT_ENDINGS and not path.is_symlink():
            name = path.relative_to(folder).as_posix()
            if not _is_text(name):
                continue
            if path.stat().st_size > MAX_TEMPLATE_BYTES:
                limit = MAX_TEMPLATE_BYTES // 1024 // 1024
                raise TemplateRefusedError(
                    error("template-too-large", Span(prefix + name), limit=limit)
                )
            try:
                found.append((name, path.read_text(encoding="utf-8-sig")))
            except UnicodeDecodeError:
                raise TemplateRefusedError(
                    error("template-not-utf8", Span(prefix + name))
                ) from None
    return found


def _is_text(name: str) -> bool:
    """Tell whether a name is UTF-8; no template can be called by another one."""
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
