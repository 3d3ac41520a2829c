"""What `init` and `new` write for English sites; `$name` is filled in."""

from __future__ import annotations

from sitegen.locale.starter import Starter

_SITE: dict[str, str] = {
    "config.yaml": """\
# Settings of the site. A line that begins with # explains something or is not in use.
# To use a setting, delete the # at the beginning of its line and put in what is right.

# The name of the site, shown on top of every page.
title: Union News

# Where the site is on the web. Put in the real address before you publish.
base_url: https://example.vn/

# The edition of the rules that this site follows. Leave it as it is.
edition: 1

# The language of the interface: vi (Vietnamese) or en (English).
language: en

# Whose site this is: the id of that unit in content/units.csv.
root_unit: ldld-tinh

# A line under the name of the site.
#slogan: Stronger together

# Who publishes the site; shown at the bottom of every page.
#masthead:
#  owner: Provincial Federation of Labour
#  editor: Full name, position
#  licence: Licence number
#  address: Street, ward, province
#  phone: Telephone number
#  email: news@example.vn

# The colours of units' names and of links (faint ones are told), a note at the foot.
#appearance:
#  accent: "#9e1b22"
#  link: "#0a4a8a"
#footer:
#  note: Please name this site when you quote it.

# How many new articles a list shows on one page.
#page_size: 20

# Sections in the order of the menu. Without this setting the site has these.
$sections
""",
    "content/articles/$year/first-article.md": """\
---
title: The first article of this site
date: $date
---
This is an example. Change it, or delete it once you have articles of your own.

Every article is a file. What stands between the two lines of dashes needs a **title** and a \
**date**, the day before the month. The text follows, with an empty line between paragraphs.

## Layout

- Every item of a list begins with a dash and a space.
- A heading inside an article begins with two number signs and a space.
- Words between two pairs of asterisks are **bold**.

For a new article, type `sitegen new article "Title of the article"`.
""",
    "content/pages/about.md": """\
---
title: About us
---
This page presents the union and its news: who is in charge, what is published, where to send \
articles. Please rewrite it in your own words.
""",
    "content/units.csv": """\
\ufeffid;name;short;level;kind;parent;from;to
ldld-tinh;Provincial Federation of Labour;PFL;cap-tinh;federation;;;
cdcs-binh-minh;Binh Minh Company Union;Binh Minh Union;co-so;grassroots union;ldld-tinh;;
""",
    "content/glossary.yaml": """\
# Abbreviations used on the site and what they stand for.
CBA: collective bargaining agreement
OSH: occupational safety and health
VGCL: Vietnam General Confederation of Labour
""",
    ".gitignore": """\
# The built site and what the program remembers: both can be made again at any time.
output/
.sitegen/
""",
}

_BLOCKS: dict[str, str] = {
    "unit": "unit: Name or id of a unit in content/units.csv",
    "authors": "authors: Full name",
    "cover": """\
cover:
  src: name-of-photo.jpg
  alt: Who is in the photo, doing what, where""",
    "event": """\
event:
  start: $date
  place: Where it takes place
  organizer: Who organises it
  chair: Full name""",
    "congress": """\
congress:
  term: $year-$term_end
  ordinal: I
  form: toan-the
  results:
    committee: 5
    chair: {name: Full name, position: Position at work}
    vice_chairs:
      - {name: Full name, position: Position at work}
    delegates_up: {to: Congress of the upper level, official: 2, alternate: 1, total: 3}""",
    "appointments": """\
appointments:
  - name: Full name
    role: Chair
    how: bau
    from: $date""",
    "people": """\
people:
  - name: Full name
    position: Position
    role: phat-bieu""",
    "figures": """\
figures:
  - label: Gifts handed over
    value: 50
    measure: gifts""",
    "document": """\
document:
  number: 01/KH-CĐ
  kind: Plan
  issued: $date
  issuer: Who issued it
  signer: Full name
  abstract: What the document is about
  file: name-of-file.pdf""",
    "attachments": """\
attachments:
  - src: name-of-file.pdf
    title: Name shown on the page""",
    "gallery": """\
gallery:
  - src: name-of-photo.jpg
    alt: Who is in the photo, doing what, where
    caption: Caption below the photo""",
    "short": "short: Short name",
    "kind": "kind: grassroots union",
    "contact": """\
contact:
  address: Street, ward, province
  phone: Telephone number""",
    "order": "order: 1",
    "from_to": """\
from: $unit
to: $unit""",
    "letter_place": "place: Where the writer works",
    "letter_reply": """\
reply:
  text: Answer of the editors
  by: The editors
  date: $date""",
    "decision": """\
decision:
  number: 01/QĐ-CĐ
  date: $date
  issuer: Who issued it""",
}

# Stand last before the closing dashes.
_ARTICLE_HINT = "# Delete the # before the lines you need. The article begins below these dashes."
_UNIT_HINT = "# Delete the # before the lines you need. The introduction begins below these dashes."
_PAGE_HINT = "# Delete the # before the lines you need. The page begins below these dashes."
_CHANGE_HINT = "# Delete the # before the lines you need. Notes go below these dashes."
_LETTER_HINT = "# Remove the # of a line you need. Copy the words of the letter below the dashes."

STARTER = Starter(
    site=_SITE,
    article_hint=_ARTICLE_HINT,
    unit_hint=_UNIT_HINT,
    page_hint=_PAGE_HINT,
    change_hint=_CHANGE_HINT,
    letter_hint=_LETTER_HINT,
    blocks=_BLOCKS,
)
