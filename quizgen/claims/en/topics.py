"""Of whom a sentence tells something: 'The committee found no proof', 'Her late husband was there'."""

from collections.abc import Iterator

from quizgen.claims.en.speakers import read_mention
from quizgen.claims.mention import Mention
from quizgen.language.en.parsed import parse_unit
from quizgen.language.en.phrases import is_pronoun
from quizgen.language.en.subjects import Parsed
from quizgen.language.en.verbs import Kind, Predicate, is_adverb
from quizgen.language.quotations import Unit


def find_topics(unit: Unit) -> Iterator[Mention]:
    """The subjects of the verbs with a tense, each once; pronouns are left out."""
    parsed = parse_unit(unit)
    heads = (predicate.head for predicate in parsed.predicates if _is_told(parsed, predicate))
    for place in dict.fromkeys(filter(None, map(parsed.subjects.get, heads))):
        mention = read_mention(parsed.tokens[slice(*place)], is_oblique=False)
        if not is_pronoun(parsed.tokens, place):
            yield mention


def _is_told(parsed: Parsed, predicate: Predicate) -> bool:
    """Whether the verb has a tense and is none of a relative clause: 'Ann Berg, a baker | who sold bread, left'."""
    opener = predicate.first - 1
    while opener > 0 and is_adverb(parsed.tokens[opener]):
        opener -= 1
    is_naming = predicate.lemma == "be" and parsed.tag(predicate.head + 1) == "NP0"  # 'The winner is | Ann Berg'
    return predicate.kind is Kind.FINITE and parsed.tag(opener) not in ("PNQ", "DTQ", "CJT", "CJC") and not is_naming
