"""Whom a statement rests on: 'The agency reported, citing two officials, that …'."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from quizgen.claims.en.speakers import read_mention
from quizgen.claims.link import Link, span_of, spans_at
from quizgen.language.en.subjects import Parsed, phrase_end
from quizgen.language.en.verbs import Kind

_CITING = frozenset(["cite", "quote"])


def find_cited(parsed: Parsed, statements: Mapping[int, Link]) -> Iterator[tuple[int, Link]]:
    """By the position of 'citing', a link of the cited person or body with the content of the statement before it."""
    for predicate in parsed.predicates:
        if predicate.kind is not Kind.PARTICIPLE or predicate.lemma not in _CITING:
            continue
        phrase = parsed.phrase_from.get(predicate.head + 1)
        before = [head for head in statements if head < predicate.head]
        if phrase is None or not before:
            continue
        end = phrase_end(parsed, phrase)
        mention = read_mention(parsed.tokens[phrase[0] : end], is_oblique=True)
        # 'citing the cost of fuel' names a reason
        if parsed.word(end) != "as" and (mention.names or mention.description):
            yield (
                predicate.head,
                replace(
                    statements[max(before)],
                    speaker=span_of(parsed.tokens[phrase[0] : end]),
                    cue=spans_at(parsed.tokens, predicate.parts),
                    word=predicate.lemma,
                    rule="en.statement.citing",
                ),
            )
