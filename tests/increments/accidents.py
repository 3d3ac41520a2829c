"""What happens to a site besides writing: settings, themes, the clock, errors, and damage."""

from __future__ import annotations

import os
import re
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from sitegen.render.theme import default_theme
from tests.increments.edits import Edit
from tests.increments.starting import BASE, CONFIG, NOT_FOUND, SECTIONS, A
from tests.increments.world import World, discard, same_size, tree

_LOGO = "articles/2025/hop-mat/bieu-trung.png"
_SETTINGS: dict[str, tuple[str, ...]] = {
    "title": ("Bản tin thử", "Bản tin khác"),
    "slogan": ("Đoàn kết", "Đổi mới", ""),
    "base_url": (
        "https://congdoan.example.vn/bantin/",
        "https://congdoan.example.vn/",
        "https://khac.example.vn/bantin/",
    ),
    "page_size": ("3", "2", "20"),
    "root_unit": ("ldld-tinh", "cdvc-tinh", "[{id: ldld-tinh, to: 2024}, {id: cdvc-tinh}]"),
    "language": ("vi", "en", ""),
    "timezone": ("Asia/Ho_Chi_Minh", "UTC", ""),
    "sections": (*SECTIONS, ""),
    "appearance": ("{accent: '#0b6b3a'}", f"{{link: 7a3e00, logo: {_LOGO}}}", ""),
    "menu": ("[{title: Tỉnh, url: https://tinh.example.vn/}, {unit: ldld-tinh}]", ""),
    "footer": ("{note: Ghi rõ nguồn.}", "{links: [{section: tin-tuc}]}", ""),
    "comments": ("mail", "letters", "{provider: isso, server: /y-kien/}", ""),
    "repository": ("{url: 'https://git.example.vn/cd/bantin', host: gitea}", ""),
    "sharing": ("[phone]", "[copy, email]", ""),
    "share_cards": ("không", ""),
    "images": ("{avif: có}", ""),
    "feeds": ("{content: summary}", "{count: 2}", ""),
    "masthead": ("{owner: Liên đoàn Lao động tỉnh}", "{editor: Lê Văn An}", ""),
    "lists": (
        CONFIG["lists"],
        "{thong-bao-moi: {type: tin, count: 3}, tin-co-so: {unit: cdvc-tinh, count: 1}}",
        "{thong-bao-moi: {tag: thi đua, count: 2}, tin-co-so: {section: khac}}",
    ),
}  # fmt: skip
_PROBLEMS: tuple[tuple[str, str], ...] = (
    ("---\n", "---\nkhoa_la: 1\n"),
    ("ngay_dang: ", "ngay_dang: 31/2/"),
    ("---\n", "---\ndai_hoi: {term: 2025-2030, ket_qua: {dai_bieu: {du_khuyet: 1, tong: 0}}}\n"),
    ("---\n", "---\nlien_quan: [khong-co.md]\n"),
)
_WRONG_TEMPLATES = ("{% block", "{{ nothing.at.all }}", "<i id=a></i><i id=a></i>")


def edit_config(world: World, random: Random) -> None:
    """Change a setting."""
    key = random.choice(sorted(_SETTINGS))
    value = random.choice(_SETTINGS[key])
    lines = [x for x in world.text("config.yaml").splitlines() if not x.startswith(f"{key}:")]
    if value:
        lines.append(f"{key}: {value}")
    world.put("config.yaml", "\n".join(lines) + "\n")


def edit_template(world: World, random: Random) -> None:
    """Add, change or remove a template of the site's own, or take over one of the theme's."""
    which = random.randrange(7)
    own = world.under("templates/")
    if which == 0:
        world.remove(random.choice(own or [""]))
    elif which == 1 and own:
        path = random.choice(own)
        world.put(path, world.text(path) + f"{{# {random.randrange(9)} #}}")
    elif which == 2:
        world.put("templates/base.html", BASE.replace("<ul ", f"<ul id=b{random.randrange(9)} "))
    elif which == 3:
        world.put("templates/not_found.html", random.choice((NOT_FOUND, NOT_FOUND + "<hr>")))
    elif which == 4:
        foot = f"<p>{random.randrange(9)} {{{{ site.title }}}}</p>"
        text = '{% extends "theme/article.html" %}{% block article_body %}{{ super() }}'
        world.put("templates/article.html", text + foot + "{% endblock %}")
    else:
        names = ("parts/cards.html", "parts/time.html", "site.css", "icon.svg", "robots.txt")
        name = random.choice((*names, "atom.xml", "unit.html", "home.html"))
        text = (default_theme() / name).read_text(encoding="utf-8")
        marks = {"css": f"/* {which} */\n", "svg": f"<!-- {which} -->\n"}
        mark = marks.get(name.rpartition(".")[2], "")
        world.put(f"templates/{name}", text + mark)


def pass_time(world: World, random: Random) -> None:
    """Let time go by, seldom backwards."""
    days = random.choice((0.001, 0.5, 1, 4, 20, 35, 200, -10))
    world.now += timedelta(days=days)


def set_clock(world: World, random: Random) -> None:
    """Go to the edge of a date that changes something."""
    day = random.choice(("2026-07-20", "2026-08-05", "2026-08-15", "2026-08-16", "2026-07-01"))
    at = datetime.fromisoformat(f"{day}T00:00:00+07:00")
    world.now = at - timedelta(seconds=random.choice((-1, 0, 1)))


def ask_otherwise(world: World, random: Random) -> None:
    """Ask for drafts, or to hold back what is faulty, or no longer."""
    if random.random() < 0.5:
        world.drafts = not world.drafts
    else:
        world.hold = not world.hold


def make_error(world: World, random: Random) -> None:
    """Introduce an error of an article, of a template or of the settings."""
    which = random.randrange(9)
    path = random.choice(world.articles() or [""])
    shown = [p for p in world.articles() if "![" in world.text(p)]
    if which == 4 and shown:
        # An error that leaves everything else of the article as it was.
        path = random.choice(shown)
        world.put(path, re.sub(r"!\[[^\]]*\]", "![]", world.text(path), count=1))
    elif which < 5 and path:
        right, wrong = random.choice(_PROBLEMS)
        world.put(path, world.text(path).replace(right, wrong, 1))
    elif which == 5 and path:
        world.put(path, world.files[path] + b"\xff\xfe")
    elif which == 6:
        world.put("templates/page.html", random.choice(_WRONG_TEMPLATES))
    elif which == 7:
        world.put("config.yaml", world.text("config.yaml") + "la: 1\n")
    else:
        world.link(f"{A}2026/lien-ket.md", "/etc/hostname")


def revert(world: World, random: Random) -> None:
    """Go back to what could be built, if the last build failed."""
    if world.failing:
        world.revert()


def damage_output(world: World, random: Random) -> None:
    """Do something to files of the output by hand."""
    paths = world.outputs()
    for path in random.sample(paths, min(len(paths), random.choice((1, 1, 2)))):
        file = world.output / path
        if not file.is_file():
            continue
        world.damaged.add(path)
        which = random.randrange(9)
        if which == 0:
            file.unlink()
        elif which == 1:
            file.write_bytes(file.read_bytes()[: random.randrange(20)])
        elif which == 2:
            file.chmod(random.choice((0o600, 0o666, 0o755)))
        elif which == 3:
            file.unlink()
            file.mkdir()
        elif which == 4:
            file.unlink()
            file.symlink_to(world.root / "config.yaml")
        elif which == 5:
            file.write_bytes(file.read_bytes() + b"<!-- sua tay -->")
        elif which == 6:
            other = world.output / random.choice(paths)
            if other.is_file():
                file.write_bytes(other.read_bytes())
        else:
            _damage_quietly(file, random)


def _damage_quietly(file: Path, random: Random) -> None:
    status = file.stat()
    file.write_bytes(same_size(file.read_bytes(), random))
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))


def clear_output(world: World, random: Random) -> None:
    """Remove a folder of the output, or all of it but for what is foreign."""
    paths = world.outputs()
    tops = sorted({path.partition("/")[0] for path in paths})
    start = random.choice((*tops, "")) if tops else ""
    for path in paths:
        if path.startswith(start):
            world.damaged.add(path)
            discard(world.output / path)


def add_foreign(world: World, random: Random) -> None:
    """Put a file into the output that no build writes."""
    names = ("google1.html", "la/tep.txt", "tin/2024/la.txt", "tin/khach.html", ".gitignore")
    path = random.choice(names)
    file = world.output / path
    if file.parent.is_dir() or not any((world.output / a).exists() for a in ("la", "tin")):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"cua nguoi khac")
        world.foreign[path] = b"cua nguoi khac"


def damage_memory(world: World, random: Random) -> None:
    """Do something to what builds remember."""
    files = [
        world.state / p for p, (kind, _) in sorted(tree(world.state).items()) if kind == "file"
    ]
    if not files:
        return
    file = random.choice(files)
    if file.name.startswith("manifest"):
        world.lost = True
    data = file.read_bytes()
    which = random.randrange(4)
    if which == 0 or not data:
        file.unlink()
    elif which == 1:
        file.write_bytes(data[: random.randrange(len(data))])
    elif which == 2:
        place = random.randrange(len(data))
        file.write_bytes(
            data[:place] + bytes([data[place] ^ (1 << random.randrange(8))]) + data[place + 1 :]
        )
    else:
        file.write_bytes(random.randbytes(random.randrange(1, 3000)))


def nothing(world: World, random: Random) -> None:
    """Change nothing at all."""


ACCIDENTS: dict[str, tuple[int, Edit]] = {
    event.__name__: (weight, event)
    for weight, event in (
        (5, edit_config), (5, edit_template), (3, pass_time), (3, set_clock), (2, ask_otherwise),
        (3, make_error), (2, revert), (6, damage_output), (1, clear_output), (2, add_foreign),
        (3, damage_memory), (3, nothing),
    )
}  # fmt: skip
