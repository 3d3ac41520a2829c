"""The files of `.vscode/` that make VS Code complete, explain and check what writers type.

The extension for YAML reads settings and glossary by their schemas, but no front matter; that is
what the extension in `.vscode/extensions/` is for. Where neither is installed, a task tells the
problems and snippets offer the keys.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sitegen import __version__
from sitegen.editor.schemas import FILE_KINDS, as_json, schema_text
from sitegen.editor.snippets import snippets
from sitegen.locale.editor import EditorWords, editor_words
from sitegen.text import Language

FOLDER = ".vscode"
# Where the files of EXTENSION, which this package carries, belong.
EXTENSION_FOLDER = f"{FOLDER}/extensions/sitegen"
EXTENSION = ("extension.js", "front_matter.js")
# What people add to, once it is there.
OWN_FILES = frozenset(f"{FOLDER}/{name}.json" for name in ("settings", "tasks", "extensions"))
# A line of a report in the format `concise`.
PROBLEM = r"^(.+?):(\d+):(\d+): (error|warning|advice)\[([a-z0-9-]+)\] (.*)$"


def editor_files(language: Language) -> Mapping[str, str]:
    """Return the generated files by path, POSIX and relative to the site's root."""
    words = editor_words(language)
    schemas = {_schema_path(kind.name): schema_text(kind.name, language) for kind in FILE_KINDS}
    return {
        **schemas,
        f"{FOLDER}/settings.json": as_json(_settings()),
        f"{FOLDER}/extensions.json": as_json({"recommendations": ["redhat.vscode-yaml"]}),
        f"{FOLDER}/tasks.json": as_json(_tasks(words)),
        f"{FOLDER}/sitegen.code-snippets": as_json(snippets(language)),
        f"{EXTENSION_FOLDER}/package.json": as_json(_manifest(words)),
    }


def _schema_path(kind: str) -> str:
    return f"{FOLDER}/schemas/{kind}.schema.json"


def _settings() -> dict[str, Any]:
    whole = {k.name: k.prefix for k in FILE_KINDS if not k.prefix.endswith("/")}
    ours = ["output", ".sitegen"]
    return {
        "yaml.schemas": {_schema_path(name): path for name, path in whole.items()},
        "yaml.schemaStore.enable": False,
        "[markdown]": {
            # What is typed in front matter counts as strings, the text of an article does not:
            # suggestions come up there alone.
            "editor.quickSuggestions": {"other": "off", "comments": "off", "strings": "on"},
            "editor.wordBasedSuggestions": "off",
            "editor.snippetSuggestions": "bottom",
            "editor.wordWrap": "on",
        },
        "files.encoding": "utf8",
        "search.exclude": dict.fromkeys(ours, True),
        "files.watcherExclude": {f"**/{name}/**": True for name in ours},
    }


def _tasks(words: EditorWords) -> dict[str, Any]:
    matcher = {
        "owner": "sitegen",
        "source": "sitegen",
        "fileLocation": ["relative", "${workspaceFolder}"],
        # Of advice, which VS Code has no name for.
        "severity": "info",
        "pattern": {
            "regexp": PROBLEM,
            "file": 1,
            "line": 2,
            "column": 3,
            "severity": 4,
            "code": 5,
            "message": 6,
        },
    }
    common = {"type": "process", "command": "sitegen", "options": {"env": {"PYTHONUTF8": "1"}}}
    return {
        "version": "2.0.0",
        "tasks": [
            {
                "label": words.check,
                **common,
                "args": ["check", "--format", "concise"],
                "problemMatcher": matcher,
                "group": {"kind": "build", "isDefault": True},
                "presentation": {"reveal": "silent", "clear": True},
            },
            {
                "label": words.preview,
                **common,
                "args": ["serve"],
                "isBackground": True,
                "problemMatcher": [],
                "presentation": {"reveal": "always", "panel": "dedicated"},
            },
        ],
    }


def _manifest(words: EditorWords) -> dict[str, Any]:
    """Return what VS Code asks of an extension, and what ours is told of this site."""
    command = {
        "type": "string",
        "default": "sitegen",
        # Not for a folder to say: it names a program that is run.
        "scope": "machine",
        "description": words.command,
    }
    kinds = [{"prefix": k.prefix, "schema": _schema_path(k.name)} for k in FILE_KINDS]
    return {
        "name": "sitegen",
        "publisher": "sitegen",
        "displayName": words.extension,
        "description": words.about,
        "version": __version__,
        "license": "MIT",
        "engines": {"vscode": "^1.89.0"},
        "main": "./extension.js",
        "activationEvents": ["onLanguage:markdown", "workspaceContains:config.yaml"],
        "capabilities": {
            "untrustedWorkspaces": {"supported": False},
            "virtualWorkspaces": False,
        },
        "contributes": {
            "configuration": {"title": "sitegen", "properties": {"sitegen.command": command}}
        },
        "sitegen": {
            "words": {"example": words.example, "fix": words.fix, "failed": words.failed},
            "kinds": [kind for kind in kinds if kind["prefix"].endswith("/")],
        },
    }
