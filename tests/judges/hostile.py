"""Attacks that only a whole build can judge: nothing else is wrong with them, so none is held back.

`x.jpg` is a photo beside the article and `k.md` another article: links and photos resolve, and
their titles, captions and descriptions reach the page.
"""

from __future__ import annotations

HOSTILE: tuple[str, ...] = (
    '<img src=x.jpg alt="Ảnh họp" onerror=alert(1) onload=alert(1)>',
    '<img/src=x.jpg/alt="Ảnh"/onload=alert(1)>',
    '<img alt="Ảnh họp" src="x.jpg"onload="alert(1)">',
    "<img alt='\" onload=\"alert(1)' src=x.jpg>",
    '![" onload="alert(1)](x.jpg)',
    '![Ảnh họp](x.jpg "\\" onload=\\"alert(1)")',
    "![Ảnh họp](x.jpg '\" onload=\"alert(1)')",
    "![Ảnh họp](x.jpg){: onload=alert(1) style=position:fixed srcset=javascript:alert(1) }",
    '![<img src=x.jpg alt="Ảnh" onload=alert(1)>](x.jpg)',
    '![Ảnh họp](x.jpg)\n*<img src=x.jpg alt="Ảnh" onload=alert(1)> Ảnh: <script>alert(1)</script>*',
    '[a](k.md "\\" onmouseover=\\"alert(1)")',
    "[a](k.md '\" onmouseover=\"alert(1)')",
    '[a](k.md){: onmouseover=alert(1) onfocus="alert(1)" href=javascript:alert(1) }',
    "<a href=k.md onmouseover=alert(1) target=_blank>x</a> [y](k.md)",
    '<a href="k.md" ping="https://evil.example/">x</a>',
    '<img name=body src=x.jpg alt="Ảnh"><img id=cookie name=getElementById src=x.jpg alt="Ảnh">',
    "<h2 id=location>x</h2><a id=document></a><b id=__proto__>x</b><i id=cookie>x</i>",
    '<noscript><p title="</noscript><img src=x.jpg alt=a onload=alert(1)>">',
    '<!-- --!><img src=x.jpg alt="Ảnh" onload=alert(1)>',
    "<!--><script>alert(1)</script>-->",
    '[^1]\n\n[^1]: <img src=x.jpg alt="Ảnh" onload=alert(1)> <script>alert(1)</script>',
    '[^"><script>alert(1)</script>]\n\n[^"><script>alert(1)</script>]: x',
    '| a | b |\n|-|-|\n| <script>alert(1)</script> | <img src=x.jpg alt="Ảnh" onload=alert(1)> |',
    '<base href="https://evil.example/">\n\n[x](k.md)',
    '<xmp><p title="</xmp><img src=x.jpg alt=a onload=alert(1)>"></xmp>',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src onerror=x()>">',
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "## Mục {#muc-luc}\n\n## Mục {#noi-dung}\n\n## Mục lục\n\n## Nội dung",
    'Đoạn\n{: onclick="alert(1)" style="position:fixed" id="noi-dung" class="masthead" }',
    "`<script>alert(1)</script>`\n\n```html\n<script>alert(1)</script>\n```",
    '*[CĐ]: " onmouseover="alert(1)\n\nCĐ cơ sở',
    "{% set x = 1 %}{{ self.__init__ }}<script>alert({{ 1 }})</script>",
    "\x02klzzwxh:0001\x03 stx\x02wzxhzdk:0\x03 <script>alert(1)</script>",
    "<details open ontoggle=alert(1)><summary onclick=alert(1)>a</summary><p>b</details>",
    '<svg><a xlink:href="javascript:alert(1)"><text y=20>x</text></a></svg>',
)
