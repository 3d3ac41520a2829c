"""What officers paste is not trusted: judged in the browser's own DOM, not by patterns."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Dialog

from tests.content.markup.payloads import PAYLOADS
from tests.judges.built import SMALL, BuiltSite, build, write_site
from tests.judges.hostile import HOSTILE
from tests.judges.looking import looking
from tests.judges.server import serving

pytestmark = [pytest.mark.browser]

# The same page with a harmless body: what the theme itself has, scripts and forms included.
CONTROL = "Một đoạn văn bình thường."

# Whatever a payload calls to show that it ran, it leaves a mark.
SENTINEL = """
for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
  window[name] = () => { window.__xss = name; };
"""

# What a reader's pointer and keyboard do to links, in one go: a question each takes far longer.
TOUCH = """() => [...document.querySelectorAll('main a')].slice(0, 20).forEach(link => {
  const usual = {bubbles: true, cancelable: true, composed: true};
  link.dispatchEvent(new MouseEvent('mouseover', usual));
  link.dispatchEvent(new FocusEvent('focus', usual));
})"""

LOOK = """() => {
  const executable = ['javascript:', 'data:', 'vbscript:', 'blob:', 'file:', 'filesystem:'];
  const addressed = ['href', 'src', 'srcset', 'action', 'formaction', 'data', 'poster',
                     'background', 'ping', 'xlink:href', 'cite', 'longdesc', 'to', 'from',
                     'values', 'content'];
  const bad = [], ids = {}, names = [];
  const tags = {};
  for (const e of document.querySelectorAll('*')) {
    const tag = e.tagName.toLowerCase();
    // The head describes an article's photo; only what it orders the browser to do is of interest.
    const describes = tag === 'meta' && e.parentElement === document.head && !e.httpEquiv;
    // Where photos are shown one at a time: made by the theme's script, for any article with one.
    const shows = e.closest('body > dialog.lightbox');
    tags[tag] = (tags[tag] || 0) + (describes || shows ? 0 : 1);
    for (const a of e.attributes) {
      if (/^on/i.test(a.name)) bad.push(`<${tag} ${a.name}>`);
      if (a.name === 'srcdoc') bad.push(`<${tag} srcdoc>`);
      if (a.name === 'style') bad.push(`<${tag} style=${a.value}>`);
      if (addressed.includes(a.name.toLowerCase())) {
        let protocol = '';
        try { protocol = new URL(a.value.trim(), document.baseURI).protocol; } catch { }
        if (executable.includes(protocol)) bad.push(`<${tag} ${a.name}=${a.value.slice(0, 60)}>`);
      }
      if (a.name === 'target' && a.value === '_blank' && !/noopener/.test(e.rel || ''))
        bad.push(`<${tag} target=_blank> without noopener`);
    }
    if (e.id) ids[e.id] = (ids[e.id] || 0) + 1;
    if (e.hasAttribute('name')) names.push(`${tag} ${e.getAttribute('name')}`);
  }
  return {bad, ids, names, tags, xss: window.__xss ?? null, base: document.baseURI,
          title: document.title.length > 0, global: window.__xss !== undefined};
}"""

# A page may hold them only where the theme put them.
FORBIDDEN = frozenset(
    "script style link meta base title iframe frame frameset object embed applet param portal "
    "form input button select textarea option keygen isindex svg math template slot noscript "
    "audio video source track canvas marquee dialog plaintext xmp listing foreignobject animate "
    "set use head body html".split()
)


def article(body: str, number: int) -> str:
    return f"---\ntieu_de: Bài thử số {number}\nngay_dang: 2/1/2026\n---\n\n{body}\n"


@pytest.fixture(scope="module")
def payload_site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """A site of one article a payload, number 0 being harmless."""
    root = tmp_path_factory.mktemp("payloads")
    bodies = (CONTROL, *PAYLOADS, *HOSTILE)
    write_site(root, {f"articles/bai-{i}.md": article(body, i) for i, body in enumerate(bodies)})
    write_site(root, {"articles/k.md": article(CONTROL, 999)})
    Image.new("RGB", (40, 30), "white").save(root / "content/articles/x.jpg")
    done = build(root, root / "output", options=("--hold",))
    assert done.returncode == 0, done.stdout + done.stderr
    return BuiltSite(root / "output", "https://congdoan.example.vn/")


def page_of(site: BuiltSite, number: int) -> str | None:
    name = f"tin/2026/bai-thu-so-{number}/index.html"
    return name if name in site.files else None


def test_nothing_that_was_pasted_runs_or_poses_as_the_page(
    payload_site: BuiltSite, browser: Browser
) -> None:
    found: dict[str, list[str]] = {}
    judged = 0
    with (
        serving(payload_site) as address,
        looking(browser, address) as (page, watch),
    ):
        page.add_init_script(SENTINEL)
        control_name = page_of(payload_site, 0)
        assert control_name is not None
        page.goto(address + control_name)
        control = page.evaluate(LOOK)
        assert control["bad"] == []
        for number, payload in enumerate((*PAYLOADS, *HOSTILE), 1):
            name = page_of(payload_site, number)
            if name is None:  # an error held the article back: nothing reached a reader
                if payload in HOSTILE:
                    found[payload] = ["was held back, so it was not judged"]
                continue
            judged += 1
            dialogs: list[str] = []

            def note(dialog: Dialog, seen: list[str] = dialogs) -> None:
                seen.append(dialog.message)
                dialog.dismiss()

            page.on("dialog", note)
            page.goto(address + name, wait_until="load")
            page.evaluate(TOUCH)
            seen = page.evaluate(LOOK)
            page.remove_listener("dialog", note)
            wrong = [str(line) for line in seen["bad"]]
            if dialogs or seen["global"]:
                wrong.append(f"ran: {dialogs} {seen['xss']}")
            if page.url != address + name or seen["base"] != address + name:
                wrong.append(f"led elsewhere: {page.url} {seen['base']}")
            wrong += [f"id {key} twice" for key, times in seen["ids"].items() if times > 1]
            wrong += [
                f"id {key} of the page itself is gone"
                for key in control["ids"]
                if key not in seen["ids"]
            ]
            wrong += [f"name {key}" for key in set(seen["names"]) - set(control["names"])]
            wrong += [
                f"{seen['tags'][tag]} <{tag}>, not {control['tags'].get(tag, 0)}"
                for tag in FORBIDDEN & set(seen["tags"])
                if seen["tags"][tag] > control["tags"].get(tag, 0)
            ]
            if wrong:
                found[payload] = wrong
    assert judged > len(HOSTILE) + len(PAYLOADS) / 2
    assert found == {}
    assert watch.elsewhere == []


FRONT_MATTER = "<script>window.__xss=1</script><img src=x onerror=alert(1)>\"'&{{ 7*7 }}"


def test_front_matter_is_text_everywhere_it_appears(tmp_path: Path, browser: Browser) -> None:
    quoted = FRONT_MATTER.replace("'", "''")
    write_site(
        tmp_path,
        {
            "articles/a.md": f"---\ntieu_de: 'A {quoted}'\nngay_dang: 2/1/2026\nduong_dan: a\n"
            f"tac_gia: ['{quoted}']\nchu_de: ['b {quoted}']\nsapo: '{quoted}'\n---\nA.\n"
        },
        config=SMALL + f"slogan: '{quoted}'\n",
    )
    done = build(tmp_path, tmp_path / "output")
    assert done.returncode == 0, done.stdout + done.stderr
    site = BuiltSite(tmp_path / "output", "https://congdoan.example.vn/")
    with (
        serving(site) as address,
        looking(browser, address) as (page, watch),
    ):
        page.add_init_script(SENTINEL)
        for name in site.pages:
            page.goto(address + name, wait_until="load")
            seen = page.evaluate(LOOK)
            assert (name, seen["bad"], seen["global"]) == (name, [], False)
        page.goto(address + "tin/2026/a/")
        assert page.locator("h1").inner_text() == "A " + FRONT_MATTER
    assert watch.elsewhere == []
    assert watch.complaints == []


def test_the_judge_finds_what_runs(tmp_path: Path, browser: Browser) -> None:
    (tmp_path / "index.html").write_text(
        "<!DOCTYPE html><title>a</title><main><a href='#' onfocus='window.met = 1'>b</a></main>"
        "<p onclick=x() style='a:b'><a href='java\nscript:x()'>a</a>"
        "<iframe srcdoc='<p>'></iframe><script>alert(1)</script><i id=a></i><i id=a></i>",
        encoding="utf-8",
    )
    with (
        serving(BuiltSite(tmp_path, "https://a.example/")) as address,
        looking(browser, address) as (page, _),
    ):
        page.add_init_script(SENTINEL)
        page.goto(address)
        page.evaluate(TOUCH)
        assert page.evaluate("window.met") == 1
        seen = page.evaluate(LOOK)
    assert [line.split(" ")[0] for line in seen["bad"]] == ["<a", "<p", "<p", "<a", "<iframe"]
    assert seen["xss"] == "alert"
    assert seen["ids"]["a"] == 2
