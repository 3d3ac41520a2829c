"""Made-up files guided by which lines of the program they reach; for whoever wants to look deeper.

Needs atheris, for which there are wheels for Linux on x86 and Python up to 3.13, and which is no
dependency of the project: pip install atheris, then run this file as
`python -m tests.fuzz.guided content/articles/x.md -max_total_time=600`.
"""

from __future__ import annotations

import sys
from typing import Any


def main(arguments: list[str]) -> None:
    """Judge files at a path until something does not hold; what follows is for libFuzzer."""
    atheris: Any = __import__("atheris")
    # Imported so that the program's own lines are counted.
    with atheris.instrument_imports(include=["sitegen"]):
        from tests.fuzz.judging import judge
    path = arguments[1]

    def one(data: bytes) -> None:
        judge(path, data)

    atheris.Setup([arguments[0], *arguments[2:]], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv)
