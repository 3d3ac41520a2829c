"""What editors show besides the words of keys, in English."""

from __future__ import annotations

from sitegen.locale.editor import EditorWords

EDITOR = EditorWords(
    check="Check articles",
    preview="Show the site",
    extension="sitegen: writing",
    about="Completes front matter, and tells what is wrong on every save.",
    command="The command sitegen: its name, or the full path of the program.",
    example="Example:",
    fix="Put it right",
    failed="“sitegen check” could not be run",
    beginnings={
        "article": ("new-article", "New article"),
        "page": ("new-page", "New page"),
        "unit": ("new-unit", "New unit"),
        "letter": ("new-letter", "New letter"),
        "change": ("new-change", "New change of units"),
    },
)
