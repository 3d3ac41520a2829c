"""Commands and exit codes: 0 fine; 1 problems of the site; 2 usage, I/O, own fault; 130, 143."""

from __future__ import annotations

import argparse
import gc
import importlib
import os
import signal
import sys
from collections.abc import Callable, Sequence
from types import FrameType
from typing import NoReturn

from sitegen.arguments import UsageError, parse_arguments
from sitegen.commands.console import Refused, fault
from sitegen.commands.exit_code import FAULT, INTERRUPTED, TERMINATED
from sitegen.locale.messages import Messages, messages

_INTERRUPTED = {signal.SIGINT: INTERRUPTED, signal.SIGTERM: TERMINATED}
# Commands whose names are words of Python.
_MODULES = {"import": "import_files"}


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
        return _command(arguments.command)(arguments, words)
    except Refused as refused:
        return fault(refused.problem, refused.root, words)
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


def _command(name: str) -> Callable[[argparse.Namespace, Messages], int]:
    """Return what runs a command; the others are not loaded."""
    module = importlib.import_module(f"sitegen.commands.{_MODULES.get(name, name)}")
    run: Callable[[argparse.Namespace, Messages], int] = module.run
    return run


def _language(argv: Sequence[str] | None, environ: os._Environ[str]) -> str:
    """Return the language of messages: `--lang`, SITEGEN_LANG, else Vietnamese."""
    words = list(sys.argv[1:] if argv is None else argv)
    for index, word in enumerate(words):
        if word.startswith("--lang="):
            return word.removeprefix("--lang=")
        if word == "--lang" and index + 1 < len(words):
            return words[index + 1]
    return environ.get("SITEGEN_LANG", "vi")


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
