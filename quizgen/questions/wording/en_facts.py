"""What every question for a fact of an English clause needs."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from quizgen.language.cues import read_cues
from quizgen.language.en.clauses import MainClause, Words, first_clause, is_whole, subject_alone
from quizgen.language.en.turns import ask_about, lower_first, word
from quizgen.language.en.verbs import is_verb
from quizgen.language.lexicon import read_lexicon
from quizgen.model import Token
from quizgen.questions.wording.phrase import Fact, Phrase



def find_facts(clause: MainClause, owner: Words) -> Iterator[Fact]:
    """Facts of `clause`; `owner` (', according to X,') is put behind each question word."""
    if (
        not is_whole(first_clause(clause.rest))
        or clause.is_negated
        or clause.subject[0].tag in ("EX0", "DTQ", "PNQ")
    ):
        return
    yield from find_times(clause, owner)
    yield from find_amounts(clause, owner)


def make_fact(kind: str, words: Words | None, answer: Sequence[Token]) -> Iterator[Fact]:
    if words is not None and words[-1].tag not in ("PRP", "PRF", "CJS", "CJC", "AT0", "TO0"):
        yield Fact(kind, Phrase("", tuple(words)), _text(lower_first(answer)))


def _text(words: Sequence[Token]) -> str:
    text = ""
    for i, token in enumerate(words):
        glued = i and (words[i - 1].span.end == token.span.start or token.text in ",.%")
        text += token.text if not i or glued else " " + token.text
    return text


def with_front(clause: MainClause, rest: Words) -> Words | None:
    """What follows the verb, with 'in Crimea' from the front; None where the front would be lost and matters."""
    front = list(clause.front)
    if not front or all(token.tag in ("AV0", "CJC", "PUN") for token in front):
        return rest
    is_short = front[0].tag == "PRP" and len(front) <= 6
    if is_short and not any(is_verb(token) or token.text == "," for token in front):
        return [*rest, *lower_first(front)]
    return None
