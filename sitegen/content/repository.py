"""Where the sources of a site are kept, so that a reader can propose a better text there."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote, urlsplit

from sitegen.schema.record import Keyed, key
from sitegen.schema.reference import Url
from sitegen.schema.value import Choice, Text

# The page of a host on which a file is edited; a reader without rights proposes the change there.
_EDITING: Mapping[str, str] = {
    "github": "{url}/edit/{branch}/",
    "gitlab": "{url}/-/edit/{branch}/",
    "gitea": "{url}/_edit/{branch}/",
}
_KNOWN_HOSTS: Mapping[str, str] = {
    "github.com": "github",
    "gitlab.com": "gitlab",
    "codeberg.org": "gitea",
    "gitea.com": "gitea",
}
# What a file is called within addresses: only what stands between slashes is encoded.
_PATH = "/"

HOST = Choice(tuple(_EDITING), aliases=(("forgejo", "gitea"), ("codeberg", "gitea")))


class Repository(Keyed, frozen=True, kw_only=True):
    """A repository on a Git host; `folder` is where the site lies in it."""

    url: str = key("dia_chi", Url())
    branch: str = key("nhanh", Text(200), default="main")
    folder: str = key("thu_muc", Text(200), default="")
    host: str = key("loai", HOST, default="")

    @property
    def editing(self) -> str:
        """The address that a file's path in the site is put after; "" if the host is unknown."""
        form = self.host or _KNOWN_HOSTS.get((urlsplit(self.url).hostname or "").lower(), "")
        if not form:
            return ""
        url = self.url.rstrip("/").removesuffix(".git")
        address = _EDITING[form].format(url=url, branch=quote(self.branch, safe=_PATH))
        folder = self.folder.strip("/")
        return f"{address}{quote(folder, safe=_PATH)}/" if folder else address
