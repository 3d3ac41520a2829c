"""Who made a file for download, as PDF and Office files tell it; whatever is in one, in no time."""

from __future__ import annotations

import io
import time
import zipfile
import zlib

import pytest

from sitegen.assets.authorship import people_named

NAME = "Trần Thị Bưởi"
CORE = (
    '<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://x" xmlns:dc="http://y">'
    "<dc:creator>{}</dc:creator><cp:lastModifiedBy>{}</cp:lastModifiedBy></cp:coreProperties>"
)


def _office(xml: str, part: str = "docProps/core.xml") -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "<w/>")
        archive.writestr(part, xml)
    return data.getvalue()


def _pdf(info: bytes) -> bytes:
    return b"%PDF-1.7\n1 0 obj\n<< /Title (x) " + info + b" >>\nendobj\ntrailer <</Info 1 0 R>>"


def _packed(info: bytes) -> bytes:
    stream = zlib.compress(b"1 0 << " + info + b" >>")
    return (
        b"%%PDF-1.7\n2 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Length %d /Filter /FlateDecode >>\n"
        b"stream\n%b\nendstream\nendobj" % (len(stream), stream)
    )


_HEX = b"/Author <" + ("\ufeff" + NAME).encode("utf-16-be").hex().encode() + b">"
_XMP = "<dc:creator><rdf:Seq><rdf:li xml:lang='x'>Trần Thị Bưởi</rdf:li></rdf:Seq></dc:creator>"


@pytest.mark.parametrize(
    ("path", "data", "people"),
    [
        ("a.docx", _office(CORE.format(NAME, "Lê A &amp; B")), (NAME, "Lê A & B")),
        ("a.XLSX", _office(CORE.format(NAME, NAME)), (NAME,)),
        ("a.pptx", _office(CORE.format("", "  ")), ()),
        ("a.docx", _office(CORE.format("Administrator", "Microsoft Office User")), ()),
        (
            "a.odt",
            _office(f"<meta:initial-creator>{NAME}</meta:initial-creator>", "meta.xml"),
            (NAME,),
        ),
        ("a.docx", _office("<a/>", "word/settings.xml"), ()),
        ("a.docx", b"PK\3\4 no archive", ()),
        ("a.pdf", _pdf(b"/Author (Nguyen \\(Van\\) A)"), ("Nguyen (Van) A",)),
        ("a.pdf", _pdf(b"/Author (L\\352 A)"), ("Lê A",)),
        ("a.pdf", _pdf(_HEX), (NAME,)),
        ("a.pdf", _packed(_HEX), (NAME,)),
        ("a.pdf", _pdf(b"") + _XMP.encode(), (NAME,)),
        ("a.pdf", _pdf(b"/Author ()"), ()),
        ("a.pdf", b"", ()),
    ],
)
def test_people_are_named(path: str, data: bytes, people: tuple[str, ...]) -> None:
    assert people_named(path, data) == people


@pytest.mark.parametrize(
    ("path", "data"),
    [
        ("a.docx", _office("<dc:creator>" + "x" * 20_000_000)),
        ("a.pdf", _packed(b"\0" * 20_000_000) * 3),
        ("a.pdf", b"/Author (" * 300_000),
        ("a.pdf", b"/Author (" + b"\\" * 5_000_000),
        ("a.pdf", b"/ObjStm " * 500_000),
        ("a.pdf", b"<dc:creator>" + b" " * 3_000_000),
    ],
    ids=["office bomb", "pdf bomb", "openings", "backslashes", "streams", "spaces"],
)
def test_a_bomb_takes_no_time(path: str, data: bytes) -> None:
    start = time.process_time()
    assert people_named(path, data) == ()
    assert time.process_time() - start < 5


def test_what_is_told_is_one_line() -> None:
    data = _office(CORE.format("Trần\u202e\n\x07 Thị" + " B" * 200, ""))
    [name] = people_named("a.docx", data)
    assert name.startswith("Trần Thị B") and name.isprintable() and len(name) == 200
