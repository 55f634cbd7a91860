"""What every question for a fact of an English clause needs."""

from collections.abc import Iterator, Sequence

from quizgen.language.en.clauses import MainClause, Words, first_clause, is_whole
from quizgen.language.en.turns import lower_first
from quizgen.language.en.verbs import is_verb
from quizgen.model import Token
from quizgen.questions.wording.phrase import Fact, Phrase


def is_askable(clause: MainClause) -> bool:
    """Whether the clause tells something that holds, of somebody: no 'did not', no 'there was', no lost second verb."""
    is_empty = clause.subject[0].tag in ("EX0", "DTQ", "PNQ")
    return not clause.is_negated and not is_empty and is_whole(first_clause(clause.rest))


def make_fact(kind: str, words: Words | None, answer: Sequence[Token]) -> Iterator[Fact]:
    """The fact with its question's words; nothing where they could not be put in order or lost their end."""
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
