"""Runs by which the machine tells each engine that forgets from the right one.

Run as a program it looks for runs that lack here or have stopped telling: for every such engine it
draws runs of the edits that concern it until one does, and prints the shortest.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.increments.forgetting import FORGETTING
from tests.increments.machine import ALL, Known, Mismatch, Turn, run, shortened, turns

_CONCERNING = {
    "leaf abbreviation": "edit_glossary edit_body",
    "leaf asset": "edit_template",
    "leaf change": "edit_change",
    "leaf comments": "edit_config",
    "leaf file": "add_files quiet_edit",
    "leaf icon": "edit_config",
    "leaf introduction": "edit_unit",
    "leaf letter": "edit_letter",
    "leaf list": "edit_config edit_key",
    "leaf page": "edit_page",
    "leaf picture": "edit_picture",
    "leaf record": "edit_key",
    "leaf setting": "edit_config",
    "leaf tools": "edit_config",
    "leaf unit": "edit_registry",
    "links in a text": "edit_title edit_page revert",
    "now, in the plan": "set_clock pass_time edit_body",
    "now, at a glance": "set_clock pass_time",
    "that time may go back, in the plan": "set_clock pass_time edit_body",
    "lines that problems point at": "move_lines edit_key ask_otherwise",
    "pictures of what is held back": "edit_picture ask_otherwise",
    "sizes of files": "add_files",
    "which files there are": "delete add_files ask_otherwise",
    "named lists of templates": "edit_template",
    "drafts and hold, in the plan": "ask_otherwise",
    "drafts and hold, at a glance": "ask_otherwise",
    "units and pages": "edit_registry edit_page",
    "errors of documents": "make_error ask_otherwise",
    "refused files, at a glance": "make_error ask_otherwise",
    "manifest, at a glance": "damage_memory delete_article",
    "files never read": "relate revert",
    "time zone of what was read": "edit_config edit_key",
    "racy stamps": "quiet_edit",
    "held set": "ask_otherwise make_error edit_body",
    "stamps of outputs": "damage_output",
    "times of change of outputs": "damage_output",
}


def _found(folder: Path, forgotten: str) -> list[Turn] | None:
    mutation = FORGETTING[forgotten]
    kinds = _CONCERNING[forgotten].split() if forgotten in _CONCERNING else list(ALL)
    for seed in range(40):
        run_of, known = turns(seed, 15, kinds), Known()
        try:
            run(folder, run_of, mutation, known)
        except Mismatch as mismatch:
            return shortened(folder, run_of[: mismatch.turn], mutation, 30, known)
    return None


def _tells(folder: Path, forgotten: str) -> bool:
    try:
        run(folder, CAUGHT.get(forgotten, []), FORGETTING[forgotten])
    except Mismatch:
        return True
    return False


def main(names: list[str]) -> None:
    """Print lines for `CAUGHT`: for the engines named, else for those that lack one."""
    with tempfile.TemporaryDirectory() as folder:
        for forgotten in names or FORGETTING:
            if names or not _tells(Path(folder, "run"), forgotten):
                print(f'    "{forgotten}": {_found(Path(folder, "run"), forgotten)},', flush=True)


CAUGHT: dict[str, list[Turn]] = {
    "leaf asset": [Turn((("edit_template", 516),))],
    "leaf card": [Turn((("edit_key", 768),))],
    "leaf frame": [Turn((("edit_glossary", 368),))],
    "leaf picture": [Turn((("edit_picture", 414),))],
    "leaf template": [Turn((("edit_template", 650),), jobs=2)],
    "leaf unit": [Turn((("edit_registry", 32),))],
    "leaf unit-page": [Turn((("edit_registry", 32),))],
    "template of a remembered plan": [Turn((("edit_template", 650),), jobs=2)],
    "neighbours": [Turn((("edit_key", 768),))],
    "pictures of the plan": [Turn((("swap", 312),))],
    "drafts and hold, in the plan": [Turn((("ask_otherwise", 532),))],
    "places of articles": [Turn((("edit_key", 768),))],
    "units and pages": [Turn((("edit_glossary", 303),))],
    "drafts and hold, at a glance": [Turn((("ask_otherwise", 532),))],
    "settings and templates, at a glance": [Turn((("edit_template", 650),), jobs=2)],
    "content, at a glance": [Turn((("edit_key", 768),))],
    "times of change of sources": [Turn(), Turn((("quiet_edit", 955),), jobs=2)],
    "bytes of what was read": [Turn((("edit_key", 768),))],
    "path of what was read": [Turn((("change_case", 297),))],
    "removal of old pages": [Turn((("edit_title", 206),))],
    "leaf abbreviation": [Turn((("edit_glossary", 497),))],
    "leaf change": [Turn((("edit_change", 573),))],
    "leaf headline": [Turn((("edit_key", 396),))],
    "leaf introduction": [Turn((("edit_unit", 690),)), Turn((("edit_unit", 921),), jobs=2)],
    "leaf page": [Turn((("edit_page", 266),), jobs=2, again=True), Turn((("edit_page", 862),))],
    "now, in the plan": [Turn((("pass_time", 497),))],
    "now, at a glance": [Turn((("set_clock", 497),))],
    "that time may go back, in the plan": [
        Turn((("set_clock", 408),)),
        Turn((("set_clock", 501),)),
    ],
    "lines that problems point at": [
        Turn((("revert", 863), ("move_lines", 626), ("ask_otherwise", 161))),
        Turn((("edit_key", 34), ("edit_key", 59), ("move_lines", 891)), jobs=2),
        Turn((("move_lines", 15),)),
    ],
    "pictures of what is held back": [
        Turn((("ask_otherwise", 822),), jobs=2, again=True),
        Turn((("edit_picture", 247), ("ask_otherwise", 297))),
        Turn((("ask_otherwise", 266),), jobs=2, again=True),
        Turn((("edit_picture", 869),)),
    ],
    "named lists of templates": [
        Turn((("revert", 149), ("edit_template", 270), ("edit_template", 66))),
        Turn((("revert", 794), ("edit_template", 473), ("edit_template", 110))),
    ],
    "times of change of outputs": [Turn(), Turn((("damage_output", 516),))],
    "held set": [
        Turn((("revert", 173), ("ask_otherwise", 753))),
        Turn((("revert", 162), ("edit_body", 441))),
        Turn((("make_error", 781), ("edit_body", 372))),
        Turn((("revert", 472), ("edit_body", 670), ("edit_body", 543))),
        Turn((("edit_body", 195),), again=True),
    ],
    "refused files, at a glance": [Turn(), Turn((("revert", 413), ("make_error", 424)))],
    "which files there are": [Turn((("add_files", 822),), jobs=2, again=True)],
    "errors of documents": [Turn((("ask_otherwise", 822),), jobs=2), Turn((("make_error", 501),))],
    "stamps of outputs": [Turn((("damage_output", 497),))],
    "own part of a page": [Turn((("edit_title", 545),))],
    "racy stamps": [Turn((("quiet_edit", 497),))],
    "leaf file": [Turn((("add_files", 961),))],
    "leaf letter": [Turn((("edit_letter", 497),))],
    "leaf list": [Turn((("revert", 626), ("edit_config", 870)))],
    "leaf record": [Turn((("revert", 57), ("edit_key", 492), ("edit_key", 890)))],
    "leaf setting": [
        Turn((("revert", 324), ("edit_config", 589), ("edit_config", 247), ("edit_config", 297)))
    ],
    "leaf tools": [Turn((("edit_config", 64),))],
    "links in a text": [Turn((("edit_title", 989),), jobs=2)],
    "sizes of files": [Turn((("add_files", 989),), jobs=2)],
    "settings of the plan": [Turn((("edit_config", 511),))],
    "manifest, at a glance": [
        Turn((("revert", 834), ("delete_article", 944))),
        Turn((("damage_memory", 297),)),
        Turn((("delete_article", 862),)),
    ],
    "files never read": [Turn((("relate", 297),))],
    "time zone of what was read": [
        Turn((("revert", 317), ("edit_key", 662), ("edit_config", 591)), jobs=2)
    ],
    "leaf icon": [Turn((("edit_config", 944),))],
    "leaf article": [Turn((("edit_key", 414),))],
    "leaf comments": [Turn((("edit_config", 296),), again=True)],
}

if __name__ == "__main__":
    main(sys.argv[1:])
