"""Articles that lists show alike: found by digest, so that a title that changes costs nothing."""

from __future__ import annotations

from collections.abc import Iterator

from sitegen.checks.headline_checks import HEADLINE_CHECKS
from sitegen.content.document import ArticleDocument
from sitegen.diagnostics import Diagnostic
from sitegen.flow.parsing import documents_of
from sitegen.flow.reading import Reading


def headline_problems(reading: Reading) -> Iterator[Diagnostic]:
    """Yield what is wrong with articles of one title and one time; faulty ones are left out.

    Not a part of the plan, which looks at no title.
    """
    alike: dict[str, list[str]] = {}
    for path, head in reading.heads.items():
        if head.headline and head.wrong is None:
            alike.setdefault(head.headline, []).append(path)
    groups = [paths for paths in alike.values() if len(paths) > 1]

    def article(path: str) -> ArticleDocument:
        [document] = documents_of(path, reading.rows((path,))[path])
        assert isinstance(document, ArticleDocument)
        return document

    if groups:
        for check in HEADLINE_CHECKS:
            yield from check.run(groups, article)
