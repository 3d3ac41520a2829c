"""What a page may load and run."""

from __future__ import annotations

from sitegen.pages.policy import content_security_policy
from tests.sites import article, model


def directives(policy: str) -> dict[str, list[str]]:
    """Return a policy's sources by directive."""
    return {words[0]: words[1:] for part in policy.split(";") if (words := part.split())}


def test_a_page_takes_nothing_from_elsewhere_and_runs_nothing_of_its_own() -> None:
    found = directives(content_security_policy())
    assert found["default-src"] == found["base-uri"] == found["form-action"] == ["'none'"]
    rest = {source for name in found.keys() - {"default-src"} for source in found[name]}
    assert rest == {"'self'", "'none'"}


def test_a_server_of_the_sites_own_may_be_asked_too() -> None:
    found = directives(content_security_policy(["https://y-kien.example.vn"]))
    assert found["connect-src"] == ["'self'", "https://y-kien.example.vn"]
    assert found["default-src"] == ["'none'"]


def test_every_page_states_its_policy_before_anything_is_loaded() -> None:
    files = {"content/articles/a.md": article("A", "1/6/2020", "dia_chi_cu: [/cu/a/]")}
    site = model(files)
    pages = {a: html for a, html in site.outputs().items() if a.endswith(".html")}
    assert len(pages) > 5
    for address, html in pages.items():
        at = html.index('<meta http-equiv="Content-Security-Policy"')
        loading = (html.find(one) for one in ("<link", "<script", "<img", 'http-equiv="refresh'))
        assert at < min(place for place in loading if place >= 0), address
