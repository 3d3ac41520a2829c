"""How readers may write about articles, as config.yaml says it."""

from __future__ import annotations

from urllib.parse import urlsplit

from msgspec import Struct

from sitegen.diagnostics import Span
from sitegen.schema.record import Keyed, key
from sitegen.schema.value import Choice, OneText, Reading
from sitegen.text.pattern import pattern

_EMAIL = pattern(r"[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,24}")
_HOST = pattern(r"[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?")
_PATH = pattern(r"[A-Za-z0-9._~/\-]*")
_LOOPBACK = ("localhost", "127.0.0.1")


def is_email(text: str) -> bool:
    """Tell whether a text is the address of a mailbox and nothing else."""
    return _EMAIL.fullmatch(text) is not None


class EmailAddress(Struct, OneText, frozen=True):
    """The address of a mailbox, alone."""

    def value(self, text: str, span: Span, reading: Reading) -> object:
        return text if is_email(text) else reading.fail("email-invalid", span, text=text)


class ServerAddress(Struct, OneText, frozen=True):
    """Where a server answers: a path on the site's own host, or https and a host; ends in a slash.

    http will do on this machine alone, for trying things out.
    """

    def value(self, text: str, span: Span, reading: Reading) -> object:
        try:
            parts = urlsplit(text)
            host, port = parts.hostname or "", f":{parts.port}" if parts.port else ""
        except ValueError:
            return reading.fail("server-invalid", span, text=text)
        path = parts.path.strip("/")
        away = parts.scheme == "https" or (parts.scheme == "http" and host in _LOOPBACK)
        here = not parts.scheme and not parts.netloc and text.startswith("/") and path
        good = (
            (here or (away and _HOST.fullmatch(host)))
            and not (parts.query or parts.fragment or parts.username)
            and _PATH.fullmatch(path)
            and not any(part in ("", ".", "..") for part in path.split("/") if path)
        )
        if not good:
            return reading.fail("server-invalid", span, text=text)
        origin = "" if here else f"{parts.scheme}://{host}{port}"
        return f"{origin}/{path + '/' if path else ''}"


class Comments(Keyed, frozen=True, kw_only=True):
    """How readers may write about articles: not at all, by e-mail, in letters, on a server."""

    provider: str = key(
        "hinh_thuc",
        Choice(
            ("none", "mail", "letters", "isso"),
            aliases=(
                ("khong", "none"),
                ("off", "none"),
                ("no", "none"),
                ("thu-dien-tu", "mail"),
                ("email", "mail"),
                ("thu-ban-doc", "letters"),
                ("thu", "letters"),
            ),
        ),
        default="none",
    )
    email: str = key("thu_dien_tu", EmailAddress(), default="", also=("e_mail",))
    server: str = key("may_chu", ServerAddress(), default="")

    @property
    def origin(self) -> str:
        """Where the server is that readers' browsers ask, if it is not the site's own host."""
        parts = urlsplit(self.server)
        return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""
