"""The words of every diagnostic: those of `locale`, and those that checks bring along."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from sitegen.diagnostics import Arg, Diagnostic, Severity
from sitegen.locale.text import Text
from sitegen.text import Language

_COUNTED = {
    "vi": {
        Severity.ERROR: "{n} lỗi",
        Severity.WARNING: "{n} lưu ý",
        Severity.ADVICE: "{n} góp ý",
    },
    "en": {
        Severity.ERROR: "{n} error{s}",
        Severity.WARNING: "{n} warning{s}",
        Severity.ADVICE: "{n} advice",
    },
}


class _Texts(dict[str, Text]):
    """Texts by id; checks, which bring their own, are loaded when one of theirs is asked for."""

    def __init__(self, texts: Mapping[str, Text], place: int) -> None:
        super().__init__(texts)
        self._place = place

    def __missing__(self, id: str) -> Text:
        for table in _tables():
            self.update({own: pair[self._place] for own, pair in table.items()})
        if id not in self:
            raise KeyError(id)
        return self[id]


class Catalogue(Struct, frozen=True):
    """Texts by id in one language."""

    language: Language
    texts: Mapping[str, Text]

    def message(self, diagnostic: Diagnostic) -> str:
        """Return the terse message of a diagnostic."""
        return self.texts[diagnostic.id].message.format(**self._words(diagnostic))

    def help(self, diagnostic: Diagnostic) -> tuple[str, ...]:
        """Return the sentences that tell what to do; one without its facts is left out."""
        words = self._words(diagnostic)
        missing = {name for name, value in diagnostic.args if value in ("", ())}
        kept = []
        for sentence in self.texts[diagnostic.id].help:
            if not any(f"{{{name}" in sentence for name in missing):
                try:
                    kept.append(sentence.format(**words))
                except KeyError:
                    continue
        return tuple(kept)

    def counted(self, problems: Iterable[Diagnostic]) -> str:
        """Return how many problems of each severity there are, in words; nothing for none."""
        count = Counter(problem.severity for problem in problems)
        told = [
            text.format(n=count[severity], s="" if count[severity] == 1 else "s")
            for severity, text in _COUNTED[self.language].items()
            if count[severity]
        ]
        return ", ".join(told)

    def note(self, id: str) -> str:
        """Return the words beside a related place."""
        return self.texts[id].message

    def _words(self, diagnostic: Diagnostic) -> dict[str, object]:
        return {name: self._word(value) for name, value in diagnostic.args}

    def _word(self, value: Arg) -> object:
        if not isinstance(value, tuple):
            return value
        if len(value) < 2:
            return "".join(value)
        joint = " hoặc " if self.language == "vi" else " or "
        return ", ".join(value[:-1]) + joint + value[-1]


def catalogue(language: Language) -> Catalogue:
    """Return the words of one language; the other one's are not loaded from `locale`."""
    if language == "en":
        from sitegen.locale.en.diagnostics import TEXTS
    else:
        from sitegen.locale.vi.diagnostics import TEXTS
    return Catalogue(language, _Texts(TEXTS, 0 if language == "vi" else 1))


def all_texts(language: Language) -> Mapping[str, Text]:
    """Return the words of one language by id, those of the checks included."""
    known = catalogue(language).texts
    return {**known, **{id: known[id] for table in _tables() for id in table}}


def _tables() -> Iterator[Mapping[str, tuple[Text, Text]]]:
    from sitegen.checks.every_check import EVERY_CHECK

    yield from (check.texts for check in EVERY_CHECK)
