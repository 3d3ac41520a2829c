"""Exit codes: what a shell or a CI job learns of a run."""

from __future__ import annotations

# Fine; problems of content, settings, templates; usage, I/O, a lock, a fault of the program.
OK, PROBLEMS, FAULT = 0, 1, 2
INTERRUPTED, TERMINATED = 130, 143
