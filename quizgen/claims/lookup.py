"""Finds the tokens, the sentence and the links of a place, without going through the whole article."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence

from quizgen.claims.link import Link
from quizgen.model import Analysis, Sentence, Span, Token


def positions_in(positions: Sequence[int], start: int, end: int) -> Sequence[int]:
    """Those of `positions`, which are sorted, in [start, end)."""
    return positions[bisect_left(positions, start) : bisect_left(positions, end)]


class Lookup:
    """What stands where in one analysed article with its links."""

    def __init__(self, analysis: Analysis, links: Sequence[Link]) -> None:
        self.language = analysis.article.language
        self._sentences = analysis.sentences
        self._starts = [sentence.span.start for sentence in analysis.sentences]
        self.words: Sequence[Token] = [token for sentence in analysis.sentences for token in sentence.tokens]
        """All tokens of the article."""
        self.small = [token.text.lower() for token in self.words]
        """The same in small letters."""
        self._begins = [token.span.start for token in self.words]
        self._ends = [token.span.end for token in self.words]
        self._links: dict[int, list[Link]] = defaultdict(list)
        for link in links:
            for number in {n for span in (*link.content, *link.cue) for n in self._touched(span)}:
                self._links[number].append(link)

    def sentence_number(self, span: Span) -> int:
        """Position, from 0, of the sentence in which `span` begins."""
        return bisect_right(self._starts, span.start, 1) - 1

    def sentence(self, span: Span) -> Sentence:
        """The sentence in which `span` begins."""
        return self._sentences[self.sentence_number(span)]

    def place(self, span: Span) -> tuple[int, int]:
        """Where in `words` those begin and end that lie inside `span`."""
        return bisect_left(self._begins, span.start), bisect_right(self._ends, span.end)

    def tokens(self, span: Span) -> Sequence[Token]:
        """The tokens that lie inside `span`."""
        return self.words[slice(*self.place(span))]

    def tokens_in(self, spans: Sequence[Span], without: Sequence[Span] = ()) -> Sequence[Token]:
        """The tokens inside any of `spans` that none of `without` covers: a content without speaker and cue."""
        tokens = self.tokens(spans[0]) if len(spans) == 1 else [t for span in spans for t in self.tokens(span)]
        for other in without:
            if any(other.start < span.end and span.start < other.end for span in spans):
                tokens = [token for token in tokens if not other.covers(token.span)]
        return tokens

    def links_at(self, span: Span) -> Sequence[Link]:
        """Links whose content or cue stands in the sentence in which `span` begins."""
        return self._links[self.sentence_number(span)]

    def _touched(self, span: Span) -> range:
        return range(self.sentence_number(span), bisect_right(self._starts, span.end - 1))
