"""What a page may load and run: its Content Security Policy, as strict as a meta tag can say it.

No page holds a script or a style of its own, so nothing that was pasted into an article runs even
if it passed the sanitiser. `frame-ancestors` and `report-uri` work in headers only.
"""

from __future__ import annotations

from collections.abc import Iterable

# Where a page may take things from: itself, and for the last group nowhere at all.
_TAKEN = ("script-src", "connect-src")
_OWN_ONLY = ("style-src", "img-src", "manifest-src")
_NEVER = ("base-uri", "form-action")


def content_security_policy(origins: Iterable[str] = ()) -> str:
    """Return the policy of a page; `origins` are servers of the site's own that it also runs.

    An origin has a scheme, a host and perhaps a port, and no path.
    """
    others = "".join(f" {origin}" for origin in dict.fromkeys(origins))
    return "; ".join(
        (
            "default-src 'none'",
            *(f"{directive} 'self'{others}" for directive in _TAKEN),
            *(f"{directive} 'self'" for directive in _OWN_ONLY),
            *(f"{directive} 'none'" for directive in _NEVER),
        )
    )
