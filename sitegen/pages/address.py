"""Where the site lies on the web and how it writes dates: a leaf of every page."""

from __future__ import annotations

from datetime import tzinfo

from msgspec import Struct

from sitegen.config import Config
from sitegen.text import Language


class SiteAddress(Struct, frozen=True):
    """Host and path prefix (both slashes included), time zone and language of the whole site."""

    base_url: str
    prefix: str
    zone: tzinfo
    language: Language

    @property
    def host(self) -> str:
        """The base URL without its path: what stands before an address with prefix."""
        return self.base_url.removesuffix(self.prefix)

    def url(self, address: str) -> str:
        """Return an address with the path prefix."""
        return self.prefix + address.lstrip("/")

    def absolute(self, address: str) -> str:
        """Return an address with host and prefix."""
        return self.base_url + address.lstrip("/")


def site_address(config: Config) -> SiteAddress:
    """Return the address that config gives the site."""
    return SiteAddress(config.base_url, config.prefix, config.zone, config.language)
