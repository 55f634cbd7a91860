"""A noun of saying with its clause: 'X's claim that …', 'his promise to …', 'accusations that …'."""

from collections.abc import Iterator

from quizgen.claims.en.clauses import Opening, is_finite_at, past_circumstance
from quizgen.claims.en.ends import find_end, past_joined, relative_end
from quizgen.claims.en.links import form_of
from quizgen.claims.link import Link, span_of
from quizgen.language.cues import read_cues
from quizgen.language.en.subjects import Parsed, Subjects, phrase_end
from quizgen.language.en.verbs import Kind, Place, Predicate
from quizgen.language.quotations import QUOTATION

_LONGEST = 12
"""An owner and the noun stand in one phrase of so many words."""
_ABOUT = frozenset(["of", "for", "about", "against", "on"])
_GIVING = frozenset(
    ["express", "voice", "make", "issue", "raise", "have", "hold", "share", "repeat", "give", "air", "offer"]
)


def find_nouns(parsed: Parsed, subjects: Subjects, taken: frozenset[int]) -> Iterator[Link]:
    """Links of nouns that are followed by 'that' or, where somebody owns them, by 'to'.

    `taken` are the characters where the content of a verb begins: 'says in a statement | that …'.
    """
    nouns = read_cues("en").nouns
    for i, token in enumerate(parsed.tokens):
        if token.tag not in ("NN1", "NN2") or token.lemma.lower() not in nouns:
            continue
        owner = _owner(parsed, i) or _giver(parsed, i, subjects)
        opening = _opening(parsed, i, owner is not None)
        if opening is None or parsed.tokens[opening.start].span.start in taken:
            continue
        noun = Predicate(i, i, (i,), token.lemma.lower(), Kind.FINITE, False, False)
        if opening.kind == "quoted":
            end = _quoted_end(parsed, opening.start)
        else:
            end = min(find_end(parsed, noun, opening, subjects), relative_end(parsed, opening))
        if end > opening.start:
            yield Link(
                speaker=span_of(parsed.tokens[slice(*owner)]) if owner else None,
                cue=(token.span,),
                content=(span_of(parsed.tokens[opening.start : end]),),
                form=form_of(parsed, [(opening.start, end)]),
                word=token.lemma.lower(),
                rule=f"en.noun.{opening.kind}",
            )


def _giver(parsed: Parsed, noun: int, subjects: Subjects) -> Place | None:
    """'Smith | expressed | the hope that …': the subject of the verb whose object the noun is."""
    start = next((place[0] for place in parsed.phrases if place[0] <= noun < place[1]), noun)
    giving = (other for other in parsed.predicates if other.head + 1 == start and other.lemma in _GIVING)
    return next((subjects.get(other.head) for other in giving), None)


def _opening(parsed: Parsed, noun: int, is_owned: bool) -> Opening | None:
    i = noun + 1
    if _names_quoted(parsed, i):
        return Opening(i + 1, "quoted")
    if parsed.tag(i) == "PRF" or parsed.word(i) in ("by", "from", "among"):
        phrase = parsed.phrase_from.get(i + 1)
        i = phrase_end(parsed, phrase) if phrase else i
    if parsed.tag(i).startswith("VB") and is_owned:
        following = i + 1 + (parsed.word(i + 1) == ",")
        if parsed.tag(following) == QUOTATION:
            return Opening(following, "quotation")  # 'His motto was “…”'
        i += parsed.tag(i + 1) == "CJT"
    behind = past_circumstance(parsed, i) if is_owned else None
    if behind is not None and (parsed.tag(behind) == "CJT" or _quotes_that(parsed, behind)):
        i = behind  # 'her comment | before the committee | that …'
    if parsed.tag(i) == "CJT" or _quotes_that(parsed, i):
        return None if is_finite_at(parsed, i + 1) else Opening(i, "that")
    if parsed.tag(i) == "TO0" and is_owned:
        return Opening(i, "infinitive")
    return None


def _names_quoted(parsed: Parsed, i: int) -> bool:
    """'his call | for “a new start”', 'claims | of a “stolen” vote': what the preposition at `i` takes is quoted."""
    return parsed.word(i) in _ABOUT and _quotation_in(parsed, i + 1) is not None


def _quotation_in(parsed: Parsed, start: int) -> int | None:
    """Where the quotation begins that the object from `start` on is or holds."""
    end = parsed.phrase_from.get(start, (start, start + 1))[1]
    return next((i for i in parsed.quotation_ends if start <= i < end), None)


def _quoted_end(parsed: Parsed, start: int) -> int:
    """Behind the object with its quotations and what hangs on it: '“a ban” on cars', '“Shame!” and “Resign!”'."""
    quotation = _quotation_in(parsed, start)
    end = parsed.phrase_from.get(start, (start, start))[1]
    if quotation is not None:
        end = max(end, past_joined(parsed, parsed.quotation_ends[quotation]))
    return phrase_end(parsed, (start, end))


def _quotes_that(parsed: Parsed, i: int) -> bool:
    """'his remark | that “nobody pays”'."""
    return parsed.word(i) == "that" and parsed.tag(i + 1) == QUOTATION


def _owner(parsed: Parsed, noun: int) -> Place | None:
    """'his claim', 'Trump's recent claim', 'the claim by Trump'."""
    if parsed.word(noun + 1) in ("by", "from", "of", "among") and not _names_quoted(parsed, noun + 1):
        phrase = parsed.phrase_from.get(noun + 2)
        if phrase is not None:
            return noun + 2, phrase_end(parsed, phrase)
    start = next((i for i in range(noun, max(-1, noun - _LONGEST), -1) if i in parsed.phrase_from), noun)
    for i in range(noun - 1, start - 1, -1):
        if parsed.tag(i) == "POS":
            return start, i
        if parsed.tag(i) == "DPS":
            return i, i + 1
    return None
