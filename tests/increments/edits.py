"""What writers do to articles, units, pages and files; nothing, where an edit finds no hold."""

from __future__ import annotations

import io
import os
from collections.abc import Callable
from random import Random

from PIL import Image

from tests.increments.starting import A
from tests.increments.values import (
    ARTICLE_VALUES,
    DATES,
    LETTER_VALUES,
    PAGE_VALUES,
    SAID,
    TITLES,
    UNIT_VALUES,
)
from tests.increments.world import World, body_of, same_size, with_body, with_key
from tests.sites import article, matter, photo

Edit = Callable[[World, Random], None]


def _some_article(world: World, random: Random) -> str:
    return random.choice(world.articles() or [""])


def _set(world: World, random: Random, path: str, values: dict[str, tuple[str, ...]]) -> None:
    key = random.choice(sorted(values))
    value = None if random.random() < 0.25 else random.choice(values[key])
    if path in world.files:
        world.put(path, with_key(world.text(path), key, value))


def _target(world: World, random: Random, path: str) -> str:
    """Return a link in the body of `path` to something that may or may not be there later."""
    at = random.choice(world.under("content/", ending="") or [path])
    if at.endswith((".csv", ".yaml", ".txt")):
        at = _some_article(world, random)
    where = os.path.relpath(at, path.rpartition("/")[0] or ".").replace(os.sep, "/")
    mark = "!" if at.endswith((".jpg", ".png")) else ""
    return f"{mark}[Xem chỗ này]({where})"


def edit_body(world: World, random: Random) -> None:
    """Say something else in an article."""
    path = _some_article(world, random)
    said = [*random.choices(SAID, k=2), f"Số {random.randrange(100)}."]
    if random.random() < 0.5:
        said.append(_target(world, random, path))
    if random.random() < 0.3:
        said.append(body_of(world.text(path)).strip())
    if path:
        world.put(path, with_body(world.text(path), "\n\n".join(said) + "\n"))


def move_lines(world: World, random: Random) -> None:
    """Move what an article says down by a line, which changes no page."""
    path = _some_article(world, random)
    text = world.text(path)
    if random.random() < 0.5:
        text = text.replace("---\n", "---\n# ghi chú\n", 1)
    else:
        text = with_body(text, "\n" + body_of(text))
    if path:
        world.put(path, text)


def edit_title(world: World, random: Random) -> None:
    """Call an article something else."""
    path = _some_article(world, random)
    title = random.choice(TITLES) + random.choice(("", f" {random.randrange(20)}"))
    world.put(path, with_key(world.text(path), "tieu_de", title)) if path else None


def edit_key(world: World, random: Random) -> None:
    """Change a key of an article or take it away."""
    _set(world, random, _some_article(world, random), ARTICLE_VALUES)


def withdraw(world: World, random: Random) -> None:
    """Withdraw an article."""
    path = _some_article(world, random)
    if path:
        text = with_key(world.text(path), "trang_thai", "go-bai")
        world.put(path, with_key(text, "go_bai", "{ngay: 1/7/2026, ly_do: sai}"))


def relate(world: World, random: Random) -> None:
    """Name files in an article's front matter: related or translated articles, photos, files."""
    path = _some_article(world, random)
    here = path.rpartition("/")[0]

    def near(choices: list[str]) -> str:
        return os.path.relpath(random.choice(choices or [path]), here or ".").replace(os.sep, "/")

    which = random.randrange(5)
    text = world.text(path)
    if which == 4:
        text = with_key(with_key(text, "ngon_ngu", "en"), "ban_dich_cua", near(world.articles()))
    elif which == 0:
        text = with_key(text, "lien_quan", f"[{near(world.articles())}]")
    elif which == 1:
        pictures = world.under(A, ending=".jpg") + world.under(A, ending=".png")
        text = with_key(text, "anh_dai_dien", f"{{anh: {near(pictures)}, mo_ta: Đông người}}")
    elif which == 2:
        text = with_key(text, "tep_dinh_kem", f"[{{tep: {near(world.under(A, ending='.pdf'))}}}]")
    else:
        for key in ("lien_quan", "anh_dai_dien", "tep_dinh_kem", "ban_dich_cua"):
            text = with_key(text, key, None)
    if path:
        world.put(path, text)


def add_article(world: World, random: Random) -> None:
    """File a new article, perhaps in the folder of a unit."""
    folder = random.choice(("2024", "2026", "cd-so-mt/2026", "cd-so-tttt/2025"))
    path = f"{A}{folder}/moi-{random.randrange(6)}.md"
    title = f"{random.choice(TITLES)} {random.randrange(30)}"
    text = article(title, random.choice(DATES), body=random.choice(SAID))
    for _ in range(random.randrange(3)):
        key = random.choice(sorted(ARTICLE_VALUES))
        text = with_key(text, key, random.choice(ARTICLE_VALUES[key]))
    world.put(path, text)


def delete(world: World, random: Random) -> None:
    """Delete a file of the content, be it linked to or not."""
    world.remove(random.choice(world.under("content/") or [""]))


def delete_article(world: World, random: Random) -> None:
    """Delete an article."""
    world.remove(_some_article(world, random))


def move(world: World, random: Random) -> None:
    """Rename a file or file it elsewhere."""
    path = random.choice(world.under(A) or [""])
    folder, _, name = path.rpartition("/")
    which = random.randrange(4)
    if which == 0:
        world.move(path, f"{folder}/doi-{name}")
    elif which == 1:
        world.move(path, f"{A}cd-so-mt/2026/{name}")
    elif which == 2 and name.endswith(".md") and name != "index.md":
        world.move(path, f"{path[:-3]}/index.md")
    else:
        world.move(path, f"{folder}/{name.removeprefix('doi-')}")


def change_case(world: World, random: Random) -> None:
    """Spell the name of a file with other capitals."""
    path = random.choice(world.under(A, "content/static/", "content/pages/") or [""])
    folder, _, name = path.rpartition("/")
    stem, dot, ending = name.rpartition(".")
    world.move(path, f"{folder}/{stem.swapcase()}{dot}{ending}")


def swap(world: World, random: Random) -> None:
    """Swap the contents of two files, both of which keep their times where that is possible."""
    kind = random.choice((".md", ".jpg", ".pdf", ".png"))
    paths = world.under(A, ending=kind)
    if len(paths) > 1:
        one, two = random.sample(paths, 2)
        world.move(one, f"{A}tam.doi")
        world.move(two, one)
        world.move(f"{A}tam.doi", two)


def quiet_edit(world: World, random: Random) -> None:
    """Change a file so that its size and its time of modification stay as they were."""
    path = random.choice(world.under("content/", "templates/", "config.yaml") or [""])
    if path not in world.files:
        return
    status = (world.root / path).stat()
    data = same_size(world.files[path], random)
    if random.random() < 0.3:
        world.replace(path, data)
    else:
        world.put(path, data)
    os.utime(world.root / path, ns=(status.st_atime_ns, status.st_mtime_ns))


def touch(world: World, random: Random) -> None:
    """Give files another time, or replace them by themselves."""
    for path in random.sample(sorted(world.files), min(3, len(world.files))):
        if random.random() < 0.5:
            os.utime(world.root / path)
        else:
            world.replace(path, world.files[path])


def edit_registry(world: World, random: Random) -> None:
    """Change a cell, add or take a row of units.csv."""
    rows = [row.split(",") for row in world.text("content/units.csv").splitlines()]
    which = random.randrange(5)
    if len(rows) < 2:
        return
    row = rows[random.randrange(1, len(rows))]
    if len(row) < 8:
        return
    if which == 0:
        row[1] = f"Công đoàn đổi tên {random.randrange(5)}"
    elif which == 1:
        row[2] = random.choice(("", "CĐ ngắn", "CĐ Sở MT"))
    elif which == 2:
        row[5] = random.choice(("", "ldld-tinh", "cdvc-tinh", "cd-so-mt"))
    elif which == 3:
        row[7] = random.choice(("", "2025", "6/2026"))
    elif random.random() < 0.5:
        rows.append(["cd-moi", "Công đoàn mới", "", "cơ sở", "CĐCS", "cdvc-tinh", "2024", ""])
    else:
        rows.remove(row)
    world.put("content/units.csv", "".join(",".join(row) + "\n" for row in rows))


def edit_unit(world: World, random: Random) -> None:
    """Change, add or delete the file of a unit."""
    which = random.randrange(6)
    path = random.choice(world.under("content/units/") or [""])
    if which == 0:
        name = random.choice(("cd-so-tttt", "cd-moi", "cdvc-tinh", "nd-ben-moi"))
        world.put(f"content/units/{name}.md", matter("ten_khac: [Sở]", body="Về đơn vị."))
    elif which == 1:
        world.remove(path)
    elif which == 2 and path:
        world.put(path, with_body(world.text(path), f"BCH nhiệm kỳ {random.randrange(9)}.\n"))
    else:
        _set(world, random, path, UNIT_VALUES)


def edit_change(world: World, random: Random) -> None:
    """Add, change or delete an event in the lives of units."""
    which = random.randrange(4)
    if which == 0:
        world.remove(random.choice(world.under("content/changes/") or [""]))
        return
    kind, parties = random.choice(
        (
            ("ket-thuc-hoat-dong", ("tu: [cd-so-tttt]", "noi_luu_ho_so: ldld-tinh")),
            ("doi-ten", ("tu: [nd-ben-moi]", "thanh: [nd-ben-moi]")),
            ("hop-nhat", ("tu: [cd-so-mt, cd-so-tttt]", "thanh: [cd-moi]")),
            ("chuyen-giao", ("chuyen_giao: {tat_ca_truc_thuoc: cdvc-tinh, ve: ldld-tinh}",)),
        )
    )
    date = random.choice(("2022-09-09", "2025-07-01", "2026-07-03"))
    path = f"content/changes/{date[:4]}-{kind}.md"
    world.put(path, matter(f"ngay: {date}", f"loai: {kind}", *parties))


def edit_glossary(world: World, random: Random) -> None:
    """Explain other abbreviations, or other words for them."""
    meanings = {
        "BCH": random.choice(("Ban Chấp hành", "Ban chấp hành công đoàn", "")),
        "CĐCS": random.choice(("Công đoàn cơ sở", "")),
        "CĐVC": random.choice(("Công đoàn Viên chức", "", "")),
        "BHXH": random.choice(("{text: bảo hiểm xã hội, variants: [họp]}", "")),
    }
    lines = [f"{short}: {meaning}\n" for short, meaning in meanings.items() if meaning]
    if lines and random.random() < 0.9:
        world.put("content/glossary.yaml", "".join(lines))
    else:
        world.remove("content/glossary.yaml")


def edit_page(world: World, random: Random) -> None:
    """Change, add or delete a standalone page."""
    which = random.randrange(6)
    path = random.choice(world.under("content/pages/", ending=".md") or [""])
    if which == 0:
        name = random.choice(("gop-y", "gioi-thieu", "lien-he", "gioi-thieu/lich-su"))
        world.put(f"content/pages/{name}.md", matter("tieu_de: Góp ý", body="Viết cho BCH."))
    elif which == 1:
        world.remove(path)
    elif which in (2, 3) and path:
        said = f"{random.choice(SAID)}\n\n{_target(world, random, path)}\n"
        world.put(path, with_body(world.text(path), said))
    else:
        _set(world, random, path, PAGE_VALUES)


def edit_letter(world: World, random: Random) -> None:
    """Change, add or take away a reader's letter."""
    which = random.randrange(6)
    path = random.choice(world.under("content/letters/") or [""])
    if which == 0:
        about = os.path.relpath(_some_article(world, random) or A, A)
        head = (f"bai: {about}", "ten: Chị Hoa", "ngay: 20/6/2026")
        world.put(
            f"content/letters/thu-{random.randrange(3)}.md", matter(*head, body=random.choice(SAID))
        )
    elif which == 1:
        world.remove(path)
    elif which == 2 and path:
        world.put(path, with_body(world.text(path), random.choice(SAID) + "\n"))
    else:
        _set(world, random, path, LETTER_VALUES)


def edit_picture(world: World, random: Random) -> None:
    """Replace a picture: other colours, other sizes, with metadata, or none at all."""
    paths = world.under(A, ending=".jpg") + world.under(A, ending=".png")
    if not paths:
        return
    path = random.choice(paths)
    kind = "PNG" if path.endswith(".png") else "JPEG"
    colour = random.choice(("red", "navy", "white", "black"))
    which = random.randrange(10)
    if which == 0:
        world.put(path, b"not a picture")
    elif which < 4:
        world.put(path, _with_exif(kind, colour, random.choice((1, 6))))
    else:
        world.put(path, photo(random.choice((8, 12, 16)), 8, colour, kind))


def _with_exif(kind: str, colour: str, orientation: int) -> bytes:
    data = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "Máy ảnh"
    Image.new("RGB", (10, 6), colour).save(data, kind, exif=exif)
    return data.getvalue()


def add_files(world: World, random: Random) -> None:
    """Add or change an attachment, a picture or a static file."""
    number = random.randrange(4)
    which = random.randrange(3)
    if which == 0:
        name = random.choice(("mau.pdf", "bang-ke.txt"))
        world.put(f"{A}2025/tep/{name}", b"%PDF-1.4 " + b"x" * random.randrange(2000))
    elif which == 1:
        world.put(f"{A}2025/anh/qua-{number}.jpg", photo(4 + number, 4))
    else:
        name = random.choice(("xac-minh.txt", "Xac-Minh.txt", "tai/tep.bin", ".well-known/a.txt"))
        world.put(f"content/static/{name}", f"tệp {number}")


EDITS: dict[str, tuple[int, Edit]] = {
    edit.__name__: (weight, edit)
    for weight, edit in (
        (8, edit_body), (3, move_lines), (5, edit_title), (16, edit_key), (1, withdraw),
        (4, relate), (4, add_article), (2, delete), (2, delete_article), (4, move),
        (2, change_case), (3, swap), (8, quiet_edit), (3, touch), (5, edit_registry),
        (5, edit_unit), (3, edit_change), (3, edit_glossary), (4, edit_page), (3, edit_letter),
        (5, edit_picture), (3, add_files),
    )
}  # fmt: skip
