"""One call made aside: by a process of its own, while this one goes on."""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Callable, Iterator
from typing import Any, TypeVar

Argument = TypeVar("Argument")
Result = TypeVar("Result")


@contextlib.contextmanager
def aside(
    function: Callable[[Argument], Result], argument: Argument, *, worth: bool
) -> Iterator[Callable[[], Result]]:
    """Begin `function(argument)`; calling what this gives waits for its result.

    Where another process is not `worth` its start, or cannot be forked safely, or has died, the
    call is made here when its result is asked for. The result is pickled; what the function raises
    is raised. Whatever else it does is lost.
    """
    here = functools.partial(function, argument)
    if worth:
        # Only now: what has little to look at does without the modules too.
        from sitegen.engine.pool import default_start

        worth = default_start() == "fork"
    if not worth:
        yield here
        return
    with contextlib.ExitStack() as stack:
        yield _begun(stack, here)


def _begun(stack: contextlib.ExitStack, here: Callable[[], Result]) -> Callable[[], Result]:
    from sitegen.engine.forked import forked
    from sitegen.engine.worker import Work

    try:
        (worker,) = stack.enter_context(forked(1, (here,), Work(_call, None, ())))
    except OSError:
        return here
    worker.send(range(1))

    def result() -> Result:
        import pickle

        try:
            answer: Any = pickle.loads(worker.receive())
        except (EOFError, OSError):
            return here()
        if answer.error is not None:
            raise answer.error
        found: Result = answer.results[0]
        return found

    return result


def _call(function: Callable[[], Any]) -> Any:
    return function()
