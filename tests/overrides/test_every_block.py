"""Every block of every page of the theme can be overridden, all of them at once."""

from __future__ import annotations

from pathlib import Path

from sitegen.cli import main
from sitegen.render.contract import blocks_of, parent_of, parse_all
from sitegen.render.environment import environment
from sitegen.render.theme import load_templates
from tests.judges.shapes import write_shape


def _marked(template: str, block: str) -> str:
    return f"[{template}:{block}]"


def test_every_block_of_the_theme_can_be_overridden(tmp_path: Path) -> None:
    templates = load_templates(tmp_path)
    trees, _ = parse_all(environment(templates), templates)
    write_shape(tmp_path / "site", "plain")
    wanted = set()
    for name, tree in trees.items():
        blocks = blocks_of(tree)
        if name.startswith("theme/") or not blocks:
            continue
        assert parent_of(tree) in ("base.html", None)
        lines = [f'{{% extends "theme/{name}" %}}\n']
        for block in blocks:
            mark = _marked(name, block)
            lines.append(f"{{% block {block} %}}{{{{ super() }}}}{mark}{{% endblock %}}\n")
            wanted.add(mark)
        own = tmp_path / "site" / "templates" / name
        own.parent.mkdir(parents=True, exist_ok=True)
        own.write_text("".join(lines), encoding="utf-8")
    assert len(wanted) > 60
    assert main(["build", "--root", str(tmp_path / "site"), "--now", "2026-12-31"]) == 0
    pages = [p.read_text("utf-8") for p in (tmp_path / "site" / "output").rglob("*.html")]
    # Every kind of page fills this one, and asks for nothing of what was there.
    wanted.remove(_marked("base.html", "content"))
    missing = {mark for mark in wanted if not any(mark in page for page in pages)}
    assert missing == set()
