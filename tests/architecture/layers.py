"""Reads from a module's source what it imports and what it touches of the world."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

PACKAGE = "sitegen"

# A module imports only from rows below its own; within a row only what BESIDE allows.
ROWS: tuple[tuple[str, ...], ...] = (
    ("cli", "__main__"),
    ("commands",),
    ("arguments", "serve"),
    ("report", "external", "scaffold"),
    ("build",),
    ("flow",),
    ("inquiry",),
    ("render", "checks", "importers", "editor"),
    ("pages",),
    ("model",),
    ("content", "config", "assets", "locale"),
    ("schema", "fixing"),
    ("text", "rules"),
    ("diagnostics",),
)
# `config` names the types of `content`, which knows nothing of any one site.
BESIDE = frozenset({("__main__", "cli"), ("config", "content")})

# What stands outside the rows: `engine` knows nothing of sitegen, and only these know `engine`;
# `commands` for the engine's refusals alone, which it turns into words and exit codes, and `serve`
# for digests of what it has sent.
ENGINE = "engine"
KNOWS_ENGINE = frozenset({"build", "flow", "commands", "serve"})

# Narrower than their row: a converted body depends on its text alone.
NARROW: Mapping[str, frozenset[str]] = {
    "sitegen.content.markup": frozenset({"sitegen.text", "sitegen.diagnostics"}),
}


@dataclass(frozen=True, slots=True, order=True)
class Breach:
    """A line of a module that does what its layer may not."""

    module: str
    line: int
    what: str


def imports(module: str, source: str, *, is_package: bool = False) -> Iterator[tuple[int, str]]:
    """Yield the line and full name of everything imported, inside functions too."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            origin = node.module or ""
            if node.level:
                parts = module.split(".") if is_package else module.split(".")[:-1]
                parts = parts[: len(parts) - (node.level - 1)]
                origin = ".".join([*parts, origin] if origin else parts)
            for alias in node.names:
                yield node.lineno, f"{origin}.{alias.name}"


def _row(unit: str) -> int | None:
    return next((number for number, row in enumerate(ROWS) if unit in row), None)


def _within(name: str, package: str) -> bool:
    return name == package or name.startswith(package + ".")


def layer_breaches(
    module: str, source: str, *, is_package: bool = False, modules: Sequence[str] = ()
) -> list[Breach]:
    """Return every import that design.md's table forbids; `modules` are all that exist."""
    known = frozenset(modules)
    unit = module.partition(".")[2].partition(".")[0]
    breaches = []
    if module != PACKAGE and unit != ENGINE and _row(unit) is None:
        breaches.append(Breach(module, 1, f"{unit} stands in no row of the table"))
    for line, name in imports(module, source, is_package=is_package):
        if not _within(name, PACKAGE):
            continue
        # `from sitegen import __version__` asks for no module below the package itself.
        target = name.partition(".")[2].partition(".")[0]
        if _row(target) is None and target != ENGINE and f"{PACKAGE}.{target}" not in known:
            target = ""
        if not _allowed(unit, target):
            breaches.append(Breach(module, line, f"imports {name}"))
            continue
        for package, allowed in NARROW.items():
            if _within(module, package) and not any(
                _within(name, other) for other in {package, *allowed}
            ):
                breaches.append(Breach(module, line, f"imports {name}"))
    return breaches


def _allowed(unit: str, target: str) -> bool:
    if unit == target:
        return True
    if unit == ENGINE:
        return False
    if target == "":
        return unit != ""
    if target == ENGINE:
        return unit in KNOWS_ENGINE
    own, other = _row(unit), _row(target)
    if own is None or other is None:
        return False
    return own < other or (unit, target) in BESIDE


# Names that reach outside the process. A method's name is enough: what is meant is a Path.
FILES = frozenset(
    "open read_text read_bytes write_text write_bytes iterdir glob rglob exists is_file is_dir "
    "stat lstat mkdir makedirs unlink rmdir rename touch symlink_to chmod scandir listdir walk "
    "fsync mkdtemp mkstemp TemporaryDirectory NamedTemporaryFile rmtree copytree copyfile "
    "getcwd cwd expanduser".split()
)
CLOCK = frozenset(
    "time.time time.time_ns time.monotonic time.perf_counter time.localtime time.strftime "
    "datetime.now datetime.today datetime.utcnow date.today datetime.datetime.now "
    "datetime.date.today datetime.datetime.today datetime.datetime.utcnow".split()
)
SURROUNDINGS = frozenset(
    "os.environ os.getenv os.environb sys.argv sys.stdin sys.stdout sys.stderr print input "
    "locale.setlocale locale.getlocale random.random secrets.token_hex uuid.uuid4".split()
)
# Modules of the standard library that are effects as such.
OUTSIDE = frozenset(
    "subprocess socket random secrets uuid tempfile shutil multiprocessing threading "
    "locale urllib.request http.client http.server sqlite3 signal".split()
)


def effects(module: str, source: str) -> list[Breach]:
    """Return every place that reads or writes files, the clock or the process's surroundings."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = _dotted(node.func)
            last = name.rsplit(".", 1)[-1]
            if last in FILES and name != "ast.walk":
                found.append(Breach(module, node.lineno, f"files: {name}()"))
            elif name in CLOCK:
                found.append(Breach(module, node.lineno, f"clock: {name}()"))
            elif name in SURROUNDINGS:
                found.append(Breach(module, node.lineno, f"surroundings: {name}()"))
        elif isinstance(node, ast.Attribute) and _dotted(node) in SURROUNDINGS:
            found.append(Breach(module, node.lineno, f"surroundings: {_dotted(node)}"))
    for line, name in imports(module, source):
        if any(_within(name, other) for other in OUTSIDE):
            found.append(Breach(module, line, f"surroundings: imports {name}"))
        if name.startswith(("time.", "os.environ", "os.getenv")):
            found.append(Breach(module, line, f"clock or surroundings: imports {name}"))
    return sorted(set(found))


def _dotted(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return f"{_dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""
