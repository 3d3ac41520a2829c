"""Commands and exit codes: 0 fine; 1 problems of the site; 2 usage, I/O, own fault; 130, 143."""

from __future__ import annotations

import argparse
import gc
import os
import signal
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, NoReturn

from sitegen.arguments import UsageError, parse_arguments
from sitegen.diagnostics import Diagnostic, Severity, Span, error
from sitegen.locale.messages import Messages, messages

if TYPE_CHECKING:
    from sitegen.flow.result import BuildResult

OK, PROBLEMS, FAULT = 0, 1, 2
# Repairs are safe; beyond a few, their number is enough.
MOST_MENDED = 5
_INTERRUPTED = {signal.SIGINT: 130, signal.SIGTERM: 143}


class _Stopped(BaseException):
    """A signal asked the program to stop; everything staged is abandoned on the way out."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.code = _INTERRUPTED[signal.Signals(number)]


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return its exit code. Never raises for what a user did."""
    _prepare_streams()
    for number in _INTERRUPTED:
        signal.signal(number, _stop)
    words = messages(_language(argv, os.environ))
    # A command ends with the process, and hardly anything it makes goes round in circles: looking
    # for what does takes a tenth of a large build and a fifth of a small one.
    gc.disable()
    try:
        arguments = parse_arguments(sys.argv[1:] if argv is None else argv, words)
        return _COMMANDS[arguments.command](arguments, words)
    except UsageError as problem:
        print(problem, file=sys.stderr)
        return FAULT
    except _Stopped as stopped:
        print(words("stopped"), file=sys.stderr)
        return stopped.code
    except BrokenPipeError:
        # The reader has gone (`| head`): nothing more to say, and no second complaint at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAULT
    except OSError as problem:
        path = problem.filename or ""
        print(words("io_failed", path=path, reason=problem.strerror or problem), file=sys.stderr)
        return FAULT
    except (MemoryError, RecursionError) as problem:
        print(words("exhausted", kind=type(problem).__name__), file=sys.stderr)
        return FAULT
    except Exception as problem:
        if os.environ.get("SITEGEN_DEBUG"):
            raise
        detail = " ".join(f"{type(problem).__name__}: {problem}".split())[:300]
        print(words("own_fault", detail=detail), file=sys.stderr)
        return FAULT
    finally:
        gc.enable()


def _build(arguments: argparse.Namespace, words: Messages) -> int:
    from sitegen.build import SiteMissingError, build
    from sitegen.engine.failure import ForeignFiles, OutputFailed, WorkerDied
    from sitegen.engine.lock import LockHeld
    from sitegen.engine.output import OutputRefused
    from sitegen.flow.options import BuildOptions

    began = time.monotonic()
    root = Path(arguments.root)
    output = Path(arguments.output) if arguments.output else root / "output"
    options = BuildOptions(
        root=root,
        output=output,
        now=_now(arguments.now, os.environ, words),
        drafts=arguments.drafts,
        hold=arguments.hold,
        jobs=arguments.jobs,
        recheck=arguments.recheck,
        cpus=os.cpu_count() or 1,
    )
    progress = _progress(words)
    try:
        result = build(options, progress)
    except SiteMissingError:
        return _fault(error("site-missing", Span(str(root))), root, words)
    except OutputRefused as refused:
        problem = error(refused.reason, Span(refused.path), other=refused.other)
        return _fault(problem, root, words)
    except LockHeld as held:
        return _fault(error("build-running", Span(str(root)), pid=held.pid or "?"), root, words)
    except ForeignFiles as foreign:
        problems = [error("output-foreign-file", Span(path)) for path in foreign.paths]
        _report(problems, root, words)
        return FAULT
    except OutputFailed as failed:
        problem = error("output-failed", Span(failed.path), reason=os.strerror(failed.errno))
        return _fault(problem, root, words)
    except WorkerDied as died:
        return _fault(error("worker-died", Span(died.item or str(root))), root, words)
    finally:
        progress("", 0, 0)
    # Style is told by `check`; a build prints what stops it, what a person should look at, and
    # what it read otherwise than it was typed.
    _report([d for d in result.diagnostics if d.severity is not Severity.ADVICE], root, words)
    mended = [d for d in result.diagnostics if d.id == "value-quoted"]
    _report(mended[:MOST_MENDED], root, words)
    if len(mended) > MOST_MENDED:
        print(words("more_mended", n=len(mended) - MOST_MENDED), file=sys.stderr)
    if result.memory_lost:
        print(words("memory_lost"), file=sys.stderr)
    if result.different is not None:
        return _rechecked(result.different, result.pages, words)
    published = result.published
    if published is None:
        errors = sum(d.severity is Severity.ERROR for d in result.diagnostics)
        print(words("not_published", n=errors), file=sys.stderr)
        return PROBLEMS
    for path in result.held:
        print(words("held_back", path=path))
    if sys.stdout.isatty():
        for path, why in result.hidden:
            print(words("hidden", path=path, why=words(f"hidden_{why}")))
    if arguments.explain:
        _explain(result, words)
    for id, path in published.notes:
        print(words(f"note_{id.replace('-', '_')}", path=path), file=sys.stderr)
    for path in published.foreign_kept:
        # `.git`, `.gitignore` and the like are no surprise to whoever put them there.
        if not path.startswith("."):
            print(words("foreign_kept", path=path), file=sys.stderr)
    seconds = f"{time.monotonic() - began:.1f}"
    print(
        words(
            "published",
            pages=result.pages,
            written=len(published.written),
            kept=published.kept,
            removed=len(published.removed),
            seconds=seconds.replace(".", ",") if words.language == "vi" else seconds,
        )
    )
    return OK


def _rechecked(different: Sequence[str], pages: int, words: Messages) -> int:
    for path in different:
        print(words("recheck_different", path=path))
    if different:
        return PROBLEMS
    print(words("recheck_same", pages=pages))
    return OK


def _explain(result: BuildResult, words: Messages) -> None:
    assert result.published is not None
    for path, reasons in sorted(result.rendered.items()):
        said = [words(f"explain_{reason.kind}", name=reason.name) for reason in reasons]
        print(words("explain", path=path, reasons="; ".join(said)))
    for path in result.published.removed:
        print(words("explain_removed", path=path))


def _init(arguments: argparse.Namespace, words: Messages) -> int:
    from sitegen.scaffold import FolderInUseError, new_site

    folder = Path(arguments.folder)
    now = _now(arguments.now, os.environ, words)
    try:
        written = new_site(folder, now, words.language)
    except FolderInUseError:
        return _fault(error("folder-in-use", Span(str(folder))), folder, words)
    for path in written:
        print(words("created", path=path))
    print(words("init_next", folder=folder))
    return OK


def _new(arguments: argparse.Namespace, words: Messages) -> int:
    from sitegen.scaffold import FileExistsAlreadyError, NewFile, new_file

    root = Path(arguments.root)
    if not (root / "config.yaml").is_file():
        return _fault(error("site-missing", Span(str(root))), root, words)
    wanted = NewFile(
        kind=arguments.kind,
        title=arguments.title,
        date=arguments.date or "",
        type=arguments.type or "",
        unit=arguments.unit or "",
        id=arguments.id or "",
    )
    try:
        created = new_file(root, wanted, _now(arguments.now, os.environ, words))
    except FileExistsAlreadyError as exists:
        return _fault(error("file-exists", Span(exists.path)), root, words)
    if isinstance(created, Diagnostic):
        return _fault(created, root, words)
    print(words("created", path=created))
    return OK


def _import(arguments: argparse.Namespace, words: Messages) -> int:
    from sitegen.importers.imported import ImportRefusedError
    from sitegen.importers.table import importer_for
    from sitegen.scaffold import FileExistsAlreadyError, file_imported

    root = Path(arguments.root)
    if not (root / "config.yaml").is_file():
        return _fault(error("site-missing", Span(str(root))), root, words)
    problems: list[Diagnostic] = []
    for name in arguments.files:
        try:
            data = Path(name).read_bytes()
        except OSError:
            problems.append(error("file-unreadable", Span(name)))
            continue
        importer = importer_for(name, data)
        if importer is None:
            problems.append(error("import-format-unknown", Span(name)))
            continue
        try:
            imported = importer.read(name, data)
            path = file_imported(root, imported, name, arguments.to)
        except ImportRefusedError as refused:
            problems += refused.diagnostics
            continue
        except FileExistsAlreadyError as exists:
            problems.append(error("file-exists", Span(exists.path)))
            continue
        print(words("created", path=path))
        for guess in imported.guesses:
            value = guess.value if len(guess.value) <= 100 else f"{guess.value[:99]}…"
            print("  " + words(f"import_{guess.reason.replace('-', '_')}", value=value))
    _report(problems, root, words)
    return FAULT if problems else OK


_COMMANDS: dict[str, Callable[[argparse.Namespace, Messages], int]] = {
    "build": _build,
    "init": _init,
    "new": _new,
    "import": _import,
}


def _report(problems: Sequence[Diagnostic], root: Path, words: Messages) -> None:
    if not problems:
        return
    from sitegen.report.catalogue import catalogue
    from sitegen.report.formats import FORMATS
    from sitegen.text.normalise import raw_lines

    def lines(path: str) -> list[str]:
        try:
            text = (root / path).read_bytes().decode("utf-8-sig", "replace")
            # As positions count: by line ends alone, not by every character that Python splits at.
            return raw_lines(text)
        except OSError:
            return []

    style = "full" if sys.stderr.isatty() else "concise"
    for line in FORMATS[style](problems, catalogue(words.language), lines):
        print(line, file=sys.stderr)


def _fault(problem: Diagnostic, root: Path, words: Messages) -> int:
    _report([problem], root, words)
    return FAULT


def _language(argv: Sequence[str] | None, environ: os._Environ[str]) -> str:
    """Return the language of messages: `--lang`, SITEGEN_LANG, else Vietnamese."""
    words = list(sys.argv[1:] if argv is None else argv)
    for index, word in enumerate(words):
        if word.startswith("--lang="):
            return word.removeprefix("--lang=")
        if word == "--lang" and index + 1 < len(words):
            return words[index + 1]
    return environ.get("SITEGEN_LANG", "vi")


def _now(text: str | None, environ: os._Environ[str], words: Messages) -> datetime:
    """Return the one "now" of this run: `--now`, SOURCE_DATE_EPOCH, or the clock.

    Naive where `--now` gives no offset: then the site's own clock is meant.
    """
    if text:
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            raise UsageError(words("bad_now", text=text)) from None
        return moment
    epoch = environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        try:
            return datetime.fromtimestamp(int(epoch), UTC)
        except (ValueError, OverflowError, OSError):
            raise UsageError(words("bad_epoch", text=epoch)) from None
    return datetime.now(UTC)


def _progress(words: Messages) -> Callable[[str, int, int], None]:
    """Return a progress line for a terminal; in a pipe nothing is said until the end."""
    if not sys.stderr.isatty():
        return lambda stage, done, total: None
    last = [0.0, 0]

    def show(stage: str, done: int, total: int) -> None:
        now = time.monotonic()
        if not stage:
            if last[1]:
                print("\r" + " " * int(last[1]) + "\r", end="", file=sys.stderr, flush=True)
            return
        if now - last[0] < 0.1 and done != total:
            return
        text = words(f"progress_{stage}", done=done, total=total)
        last[0], last[1] = now, max(int(last[1]), len(text))
        print("\r" + text.ljust(int(last[1])), end="", file=sys.stderr, flush=True)

    return show


def _stop(number: int, frame: FrameType | None) -> NoReturn:
    raise _Stopped(number)


def _prepare_streams() -> None:
    """Make Vietnamese printable wherever output goes: UTF-8 in a pipe, no crash on a terminal."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            if stream.isatty():
                reconfigure(errors="replace")
            else:
                reconfigure(encoding="utf-8", errors="replace")
