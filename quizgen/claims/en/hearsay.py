"""What is passed on without a speaker: 'is said to …', 'was accused of …', 'reportedly'."""

from collections.abc import Iterator

from quizgen.claims.en.clauses import Opening, find_opening, past_circumstance
from quizgen.claims.en.ends import find_end, trimmed_end
from quizgen.claims.en.links import make_link
from quizgen.claims.link import Link, span_of
from quizgen.language.cues import read_cues
from quizgen.language.en.subjects import Parsed, Subjects, phrase_end
from quizgen.language.en.verbs import Place, Predicate
from quizgen.language.quotations import QUOTATION
from quizgen.model import Form

_NOTIFYING = frozenset(["report", "announce", "disclose"])
_LINKERS = frozenset(["to", "of", "as", "for", "that", "whether", "with"])


def find_hearsay(parsed: Parsed, subjects: Subjects) -> Iterator[Link]:
    """Passives of verbs of saying, and adverbs of hearsay."""
    cues = read_cues("en")
    for predicate in parsed.predicates:
        if predicate.is_passive and (predicate.lemma in cues.lists["passive"] or predicate.lemma in cues.acts):
            link = _asked(parsed, predicate, subjects) or _passive(parsed, predicate, subjects)
            if link is not None:
                yield link
    for i in parsed.positions(cues.lists["hearsay"]):
        content = _around(parsed, i)
        if content:
            yield Link(
                speaker=None,
                cue=(parsed.tokens[i].span,),
                content=tuple(span_of(parsed.tokens[slice(*place)]) for place in content),
                form=Form.HEARSAY,
                word=parsed.word(i),
                rule="en.hearsay.adverb",
            )


def _asked(parsed: Parsed, predicate: Predicate, subjects: Subjects) -> Link | None:
    """'She was asked | whether …', 'He was told | that …': the subject is the one spoken to."""
    if predicate.lemma not in ("ask", "tell", "inform"):
        return None
    opening = find_opening(parsed, predicate, predicate.head + 1)
    if opening is None or opening.kind not in ("question", "quotation", "that", "colon"):
        return None
    end = find_end(parsed, predicate, opening, subjects)
    return make_link(parsed, predicate, None, [(opening.start, end)], "en.hearsay.asked")


def _passive(parsed: Parsed, predicate: Predicate, subjects: Subjects) -> Link | None:
    """'The bank | is expected | to act', 'It is called | a disaster'; 'by X' names the speaker."""
    i = predicate.head + 1
    agent = parsed.phrase_from.get(i + 1) if parsed.word(i) == "by" else None
    if agent is not None:
        agent = (i + 1, phrase_end(parsed, agent))
        i = agent[1]
    elif predicate.lemma not in read_cues("en").lists["passive"]:
        return None
    behind = past_circumstance(parsed, i) if parsed.tag(i) == "PRP" and parsed.word(i) not in _LINKERS else None
    if behind is not None and parsed.word(behind) == "as":
        i = behind  # 'is described on its cover | as a “riddle”'
    kind = _rest_kind(parsed, predicate, i)
    by = _named_by(parsed, i) if kind and agent is None else None
    subject = subjects.get(predicate.head)
    is_empty = subject is not None and parsed.word(subject[0]) == "it" and subject[1] == subject[0] + 1
    front = [subject] if subject and not is_empty else []
    rest = [(i, find_end(parsed, predicate, Opening(i, kind), subjects))] if kind else []
    if by is not None:
        agent, rest = (by + 1, phrase_end(parsed, parsed.phrase_from[by + 1])), [(i, by)]
    if not rest and not (agent and front):
        return None
    form = Form.REPORTED if agent else Form.HEARSAY
    return make_link(parsed, predicate, agent, [*front, *rest], "en.hearsay.passive", form)


def _named_by(parsed: Parsed, start: int) -> int | None:
    """Position of 'by' in 'has been called “a farce” | by the mayor'."""
    end = next((end for first, end in parsed.quotation_ends.items() if start <= first <= start + 2), None)
    return end if end is not None and parsed.word(end) == "by" and end + 1 in parsed.phrase_from else None


def _rest_kind(parsed: Parsed, predicate: Predicate, i: int) -> str | None:
    """What follows a passive: 'that …', 'to …', or the name given to its subject."""
    if predicate.lemma in _NOTIFYING and parsed.word(i) == "to" and parsed.tag(i) != "TO0":
        return None  # 'was reported to the police': notified, not rumoured
    if parsed.word(i) in _LINKERS and predicate.lemma != "call":  # 'was called to the stand', 'called as a witness'
        return "that" if parsed.tag(i) == "CJT" else "infinitive"
    if predicate.lemma not in ("call", "consider", "deem", "dub", "label", "term") or predicate.head + 1 != i:
        return None
    is_name = parsed.tag(i) == "NP0"  # 'The dog is called Rex'
    is_judged = not is_name and (i in parsed.phrase_from or parsed.tag(i) in (QUOTATION, "AJ0"))
    return "object" if is_judged else None


def _around(parsed: Parsed, i: int) -> list[Place]:
    """The clause in which the adverb stands, without the adverb."""
    start = next((j + 1 for j in range(i - 1, max(-1, i - 60), -1) if _bounds(parsed, j)), 0 if i < 60 else i)
    end = next(
        (j for j in range(i + 1, min(i + 60, len(parsed.tokens))) if _bounds(parsed, j)),
        min(i + 60, len(parsed.tokens)),
    )
    places = [(start, i), (i + 1, trimmed_end(parsed, i + 1, end))]
    return [place for place in places if place[1] > place[0]]


def _bounds(parsed: Parsed, j: int) -> bool:
    return (
        parsed.word(j) in (",", ";", ".", ":", "!", "?")
        or parsed.is_dash(j)
        or parsed.tag(j)
        in (
            "CJT",
            "CJS",
            "PNQ",
        )
    )
