"""Finds the tokens, the sentence and the links of a place, without going through the whole article."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence

from quizgen.claims.link import Link
from quizgen.model import Analysis, Sentence, Span, Token


class Lookup:
    """What stands where in one analysed article with its links."""

    def __init__(self, analysis: Analysis, links: Sequence[Link]) -> None:
        self.language = analysis.article.language
        self._sentences = analysis.sentences
        self._starts = [sentence.span.start for sentence in analysis.sentences]
        self._tokens: dict[tuple[int, int], Sequence[Token]] = {}
        self._links: dict[int, list[Link]] = defaultdict(list)
        for link in links:
            for number in {n for span in (*link.content, *link.cue) for n in self._touched(span)}:
                self._links[number].append(link)

    def sentence_number(self, span: Span) -> int:
        """Position, from 0, of the sentence in which `span` begins."""
        return max(0, bisect_right(self._starts, span.start) - 1)

    def sentence(self, span: Span) -> Sentence:
        """The sentence in which `span` begins."""
        return self._sentences[self.sentence_number(span)]

    def tokens(self, span: Span) -> Sequence[Token]:
        """The tokens that lie inside `span`."""
        place = start, end = span.start, span.end
        if place in self._tokens:
            return self._tokens[place]
        found: list[Token] = []
        for number in self._touched(span):
            sentence = self._sentences[number]
            is_whole = span.covers(sentence.span)
            found += (
                sentence.tokens
                if is_whole
                else [t for t in sentence.tokens if start <= t.span.start and t.span.end <= end]
            )
        self._tokens[place] = found
        return found

    def tokens_in(self, spans: Sequence[Span], without: Sequence[Span] = ()) -> list[Token]:
        """The tokens inside any of `spans` that none of `without` covers: a content without speaker and cue."""
        tokens = [token for span in spans for token in self.tokens(span)]
        for other in without:
            if any(other.start < span.end and span.start < other.end for span in spans):
                tokens = [token for token in tokens if not other.covers(token.span)]
        return tokens

    def links_at(self, span: Span) -> Sequence[Link]:
        """Links whose content or cue stands in the sentence in which `span` begins."""
        return self._links[self.sentence_number(span)]

    def _touched(self, span: Span) -> range:
        return range(self.sentence_number(span), bisect_right(self._starts, span.end - 1))
