"""What is seen of a page at one size: each is opened once, and many judges ask about it.

Opening a tab costs Chromium twice what it costs to go on to another page, and axe as much again;
so one tab goes from page to page, and what each test judges is collected on the way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any, TypeVar
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page

from tests.judges.looking import DESK, NARROW, PHONE, Watch, looking
from tests.judges.programs import AXE, package
from tests.judges.sights import Sight

Told = TypeVar("Told")

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

_AXE = """async (rules) => {
  const found = await axe.run(document, {runOnly: rules});
  return found.violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.html.slice(0, 160)}`));
}"""

_RULES_OF_COLOUR = """tags => axe.getRules(tags)
  .filter(rule => rule.tags.includes('cat.color')).map(rule => rule.ruleId)"""

OVERFLOW = """() => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const wide = [...document.querySelectorAll('body *')].filter(e => {
    const box = e.getBoundingClientRect();
    return box.width > 0 && box.right > width + 1;
  });
  return [`${document.documentElement.scrollWidth} > ${width}`,
          ...wide.slice(0, 5).map(e => e.outerHTML.slice(0, 120))];
}"""

# What is pressed: WCAG exempts links in a sentence or a heading, whose size the text around sets.
SMALL = """() => {
  const inline = e => getComputedStyle(e).display === 'inline';
  const targets = document.querySelectorAll(
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button]');
  return [...targets].filter(e => {
    const box = e.getBoundingClientRect();
    if (!e.checkVisibility({visibilityProperty: true}) || box.width <= 1) return false;
    if (e.tagName === 'A' && inline(e)) return e.closest('nav ul, nav ol, header.masthead') !== null
      && e.closest('.entries') === null;
    return box.height < 44 || (e.tagName !== 'A' && box.width < 44);
  }).map(e => `${Math.round(e.getBoundingClientRect().width)}×` +
    `${Math.round(e.getBoundingClientRect().height)} ${e.outerHTML.slice(0, 120)}`);
}"""

# Each element with its place; what only colours change leaves all of it as it is.
_BOXES = """() => [...document.querySelectorAll('body, body *')].map(e => {
  const box = e.getBoundingClientRect();
  const {visibility, opacity} = getComputedStyle(e);
  return [e.tagName, box.x, box.y, box.width, box.height, visibility, opacity].join(' ');
}).join('\\n')"""


@dataclass(frozen=True)
class View:
    """What one page at one size showed and did; of faults, what each judge says of them."""

    wide: list[str]
    small: list[str]
    complaints: list[str]
    elsewhere: list[str]
    lines: set[str]
    # Of axe, by scheme of colours; nothing where it is not asked.
    axe: Mapping[str, list[str]]


Size = tuple[int, int]
Views = Callable[[Size], Mapping[str, View]]

# Tests that ask about one size are given to one worker, so that it is looked at once.
of_narrow, of_phone, of_desk = (
    pytest.param(size, id=name, marks=pytest.mark.xdist_group(name))
    for name, size in (("narrow", NARROW), ("phone", PHONE), ("desk", DESK))
)


def told_of(
    browser: Browser,
    sights: Iterable[Sight],
    ask: Callable[[Page, Watch], Told],
    **how: Any,
) -> dict[str, Told]:
    """Return what `ask` tells of each page, by its label; one tab a site, opened as `how` says."""
    told: dict[str, Told] = {}
    for _, group in groupby(sorted(sights, key=_origin), key=_origin):
        pages = list(group)
        with looking(browser, pages[0].url, **how) as (page, watch):
            for sight in pages:
                watch.complaints.clear()
                watch.elsewhere.clear()
                page.goto(sight.url)
                told[f"{sight.label} ({sight.url})"] = ask(page, watch)
    return told


def faults_of(
    browser: Browser, sights: Iterable[Sight], ask: Callable[[Page, Watch], list[str]], **how: Any
) -> dict[str, list[str]]:
    """Return what `ask` finds wrong, of those pages where it does."""
    return {label: told for label, told in told_of(browser, sights, ask, **how).items() if told}


def views_of(browser: Browser, sights: Iterable[Sight], size: Size) -> Mapping[str, View]:
    """Look at every page at one size, in light and in dark."""

    def ask(page: Page, watch: Watch) -> View:
        wide = list(page.evaluate(OVERFLOW))
        small = list(page.evaluate(SMALL))
        # Before axe comes in: what it has to say of itself is no complaint of the page.
        complaints = list(watch.complaints)
        violations = {} if size == NARROW else {"light": axe(page), "dark": axe_in_dark(page)}
        return View(wide, small, complaints, list(watch.elsewhere), lines(page), violations)

    return told_of(browser, sights, ask, size=size)


def _origin(sight: Sight) -> str:
    return urlsplit(sight.url).netloc


def axe(page: Page) -> list[str]:
    """Return axe's violations on the open page."""
    page.add_script_tag(path=str(package(AXE)))
    return _violations(page, {"type": "tag", "values": RULES})


def axe_in_dark(page: Page) -> list[str]:
    """Return what is wrong in dark with a page that axe has judged in light.

    Nothing may have moved, come or gone: then only the rules that look at colours can judge
    otherwise than they did, and only they are asked again.
    """
    light = page.evaluate(_BOXES)
    page.emulate_media(color_scheme="dark")
    dark = page.evaluate(_BOXES)
    moved = [] if light == dark else ["the page is not laid out as it is in light"]
    rules = page.evaluate(_RULES_OF_COLOUR, RULES)
    assert "color-contrast" in rules
    found = _violations(page, {"type": "rule", "values": rules})
    page.emulate_media(color_scheme="light")
    return moved + found


def _violations(page: Page, rules: dict[str, object]) -> list[str]:
    return [str(line) for line in page.evaluate(_AXE, rules)]


def lines(page: Page) -> set[str]:
    """Return the lines that the page shows in its own part, and take all controls out of it."""
    shown = page.evaluate(
        """() => {
          document.querySelectorAll('button, fieldset, [role=group], [role=status], dialog')
            .forEach(e => e.remove());
          return document.querySelector('main').innerText;
        }"""
    )
    return {line.strip() for line in str(shown).splitlines() if line.strip()}
