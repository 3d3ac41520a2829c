"""Pictures for tests, as cameras and editors save them: with all that they tell of their origin."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

OWNER, SERIAL, PLACE = b"Nguyen Van Chu", b"SN-0123456789", b"Khu pho Bon"
XMP = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'><exif:GPSLatitude>10,46.5N</exif:GPSLatitude>" + OWNER
# What begins a block of metadata in any of the formats, and what the samples tell in theirs.
TELLING = (
    b"Exif\0\0", b"http://ns.adobe.com/xap", b"x:xmpmeta", b"Photoshop 3.0", b"8BIM",
    b"ICC_PROFILE", b"iCCP", b"ICCP", b"EXIF", b"XMP ", b"eXIf", b"tEXt", b"iTXt", b"zTXt", b"tIME",
    b"MPF\0",
    b"XMP DataXMP", b"GPSLatitude", OWNER, SERIAL, PLACE,
)  # fmt: skip


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    """Return a picture in a format."""
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def frames(kind: str, size: tuple[int, int] = (20, 10), **options: Any) -> bytes:
    """Return a file of a red, a green and a blue picture."""
    first, *others = (Image.new("RGB", size, colour) for colour in ("red", "green", "blue"))
    return saved(first, kind, save_all=True, append_images=others, **options)


def shot(width: int, height: int, seed: int = 1) -> Image.Image:
    """Return a picture with as much to see at every scale as a photo has."""
    grey = Image.new("L", (width, height), 128)
    for step in range(2, 8):
        size = (max(2, width >> step), max(2, height >> step))
        wave = Image.linear_gradient("L").rotate(37 * (step + seed)).resize(size)
        grey = Image.blend(grey, wave.resize((width, height), Image.Resampling.BICUBIC), 0.35)
    tint = Image.linear_gradient("L").resize((width, height))
    return Image.merge("RGB", (grey, tint, Image.blend(grey, tint, 0.5)))


def exif(way: int = 1) -> Image.Exif:
    """Return what a telephone writes beside a photo: camera, owner, serial number, place."""
    found = Image.Exif()
    found[0x010F], found[0x0110] = "May anh", "Kieu 12"
    found[0x0112] = way
    found[0x013B] = OWNER.decode()
    found[0x8298] = OWNER.decode()
    inner = found.get_ifd(0x8769)
    inner[0xA430], inner[0xA431] = OWNER.decode(), SERIAL.decode()
    gps = found.get_ifd(0x8825)
    gps[1], gps[2], gps[3], gps[4] = "N", (10.0, 46.0, 30.0), "E", (106.0, 40.0, 0.0)
    return found


def profile() -> bytes:
    """Return a colour profile that is not sRGB."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()


def telling(width: int = 640, height: int = 480) -> Iterator[tuple[str, bytes]]:
    """Yield pictures of all formats that tell everything they can, under their names."""
    image, icc = shot(width, height), ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    options: dict[str, Any] = {"exif": exif(), "icc_profile": icc.tobytes()}
    jpeg = saved(image, "JPEG", xmp=XMP, comment=PLACE, **options)
    iptc = b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x13\x1c\x02\x50\0\x0e" + OWNER + b"\0"
    marker = b"\xff\xed" + (len(iptc) + 2).to_bytes(2, "big") + iptc
    yield "a.jpg", jpeg[:2] + marker + jpeg[2:] + b"\xff\xd8" + OWNER
    text = PngInfo()
    text.add_text("Author", OWNER.decode())
    text.add_itxt("XML:com.adobe.xmp", XMP.decode())
    yield "a.png", saved(image, "PNG", pnginfo=text, **options)
    yield "bang.png", saved(image.quantize(16), "PNG", pnginfo=text, **options)
    yield "a.webp", saved(image, "WEBP", xmp=XMP, **options)
    still = saved(image, "GIF", comment=OWNER)
    yield "a.gif", still
    yield "dong.gif", frames("GIF", comment=OWNER, loop=0)
    yield "dong.webp", frames("WEBP", xmp=XMP, loop=0, **options)
