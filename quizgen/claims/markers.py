"""Words inside a statement that leave it open or present it as known: 'voraussichtlich', 'as everyone knows'."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from quizgen.claims.lookup import Lookup, positions_in
from quizgen.language.cues import read_cues
from quizgen.model import Language, Span

_Phrases = Mapping[str, tuple[tuple[str, ...], ...]]


class Markers:
    """The entries of a list of the cues ('hedges', 'presuppositions') in one article, looked for once."""

    def __init__(self, name: str, lookup: Lookup) -> None:
        self._lookup = lookup
        phrases = _by_first_word(lookup.language, name)
        # 'mutmaßliche Täter' are as open as 'mutmaßlich', but 'natürliche Feinde' are no news
        forms = phrases if name == "hedges" else {}
        places = enumerate(zip(lookup.words, lookup.small, strict=True))
        self._beginnings = {
            i: phrases.get(word, ()) + forms.get(token.lemma, ())
            for i, (token, word) in places
            # 'im Mai', 'in May', 'das Wohl': a noun or name that is written like a marker is none
            if (word in phrases or token.lemma in forms) and token.tag[:1] != "N"
        }
        """By the position of their first word, the entries that may stand there, longest first."""
        self._positions = list(self._beginnings)

    def within(self, places: Sequence[tuple[int, int]]) -> tuple[Span, ...]:
        """Where they stand at `places` among the words of the article, in order."""
        inside = [(i, end) for start, end in places for i in positions_in(self._positions, start, end)]
        return tuple([marker for i, end in inside for marker in self._at(i, end)])

    def _at(self, i: int, end: int) -> Iterator[Span]:
        """The longest entry that begins at `i` and ends before `end`."""
        words, small = self._lookup.words, self._lookup.small
        for entry in self._beginnings[i]:
            behind = i + len(entry)
            if behind <= end and tuple(small[i + 1 : behind]) == entry[1:]:
                yield Span(words[i].span.start, words[behind - 1].span.end)
                return


@cache
def _by_first_word(language: Language, name: str) -> _Phrases:
    """The entries as words, by the first one, longest first."""
    phrases: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for entry in sorted(read_cues(language).lists[name], key=len, reverse=True):
        words = tuple(entry.split())
        phrases[words[0]].append(words)
    return {first: tuple(entries) for first, entries in phrases.items()}
