"""The files that help VS Code help writers, for a new site and for one that is there."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import resources
from pathlib import Path

from sitegen.text import Language


def editor_support(language: Language) -> Mapping[str, str]:
    """Return the files that let VS Code help writers, by path relative to the site's root."""
    # Imported where it is used: most of what is written for writers needs none of it.
    from sitegen.editor.vscode import EXTENSION, EXTENSION_FOLDER, editor_files

    carried = resources.files("sitegen.editor") / "extension"
    program = {
        f"{EXTENSION_FOLDER}/{name}": (carried / name).read_text(encoding="utf-8")
        for name in EXTENSION
    }
    return {**editor_files(language), **program}


def write_editor_support(root: Path, language: Language) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Bring the files of `editor_support` up to date; return those written and those kept.

    Kept is what people make their own: settings, tasks and recommendations that are there already
    and say something else. Raises OSError.
    """
    from sitegen.editor.vscode import OWN_FILES

    written, kept = [], []
    for path, text in editor_support(language).items():
        place = root / path
        there = place.read_bytes() if place.is_file() else None
        if there == text.encode("utf-8"):
            continue
        if there is not None and path in OWN_FILES:
            kept.append(path)
            continue
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8", newline="\n")
        written.append(path)
    return tuple(written), tuple(kept)
