"""A verb of saying with what follows it: 'X said that …', 'X said he …', 'X vowed to …', 'X said: “…”'."""

from collections.abc import Iterator

from quizgen.claims.en.clauses import (
    Opening,
    begins_clause,
    find_opening,
    is_finite_at,
    is_saying,
    opening_past_hearer,
    past_clear,
)
from quizgen.claims.en.ends import find_end
from quizgen.claims.en.front import find_as, find_in_front
from quizgen.claims.en.links import make_link
from quizgen.claims.en.speakers import read_mention
from quizgen.claims.link import Link
from quizgen.language.cues import read_cues
from quizgen.language.en.subjects import Parsed, Subjects
from quizgen.language.en.verbs import Kind, Place, Predicate
from quizgen.language.quotations import QUOTATION


def find_statements(parsed: Parsed, subjects: Subjects) -> Iterator[tuple[int, Link]]:
    """By the position of the verb, links of the verbs of saying with clause, infinitive or quotation."""
    for predicate in parsed.predicates:
        if predicate.is_passive or _is_noun(parsed, predicate):
            continue
        link = find_in_front(parsed, predicate, subjects) or find_as(parsed, predicate, subjects)
        if link is None and (is_saying(predicate) or _reports(parsed, predicate, subjects)):
            link = _behind(parsed, predicate, subjects)
        if link is not None:
            yield predicate.head, link


def _is_noun(parsed: Parsed, predicate: Predicate) -> bool:
    """'They were told in writing that …'."""
    return parsed.word(predicate.head) == "writing" and parsed.word(predicate.head - 1) == "in"


def _reports(parsed: Parsed, predicate: Predicate, subjects: Subjects) -> bool:
    """'He shot back that …', 'She fired back, “…”': no list names the verb, but a clause or quotation is behind it."""
    if predicate.kind is not Kind.FINITE or not parsed.tag(predicate.head).startswith("VV"):
        return False
    if past_clear(parsed, predicate) is not None:
        return predicate.head in subjects
    i = predicate.head + 1 + (parsed.tag(predicate.head + 1) == "AVP")
    is_tagged = parsed.tag(i) == "CJT" and not is_finite_at(parsed, i + 1)
    is_that = is_tagged or (parsed.word(i) == "that" and begins_clause(parsed, i + 1))
    is_quotation = parsed.word(i) in (",", "to") and parsed.tag(i + 1) == QUOTATION  # 'They wanted to “…”'
    is_open = (is_that or is_quotation) and predicate.lemma not in read_cues("en").lists["no_saying"]
    return is_open and predicate.head in subjects


def _behind(parsed: Parsed, predicate: Predicate, subjects: Subjects) -> Link | None:
    speaker = subjects.get(predicate.head)
    start = predicate.head + 1
    opening = find_opening(parsed, predicate, start) or opening_past_hearer(parsed, predicate, start)
    if opening is None or (speaker is None and _needs_speaker(predicate, opening)):
        return None
    if speaker is not None and (speaker[0] >= opening.start or not _can_say(parsed, predicate, speaker)):
        return None
    content = [(opening.start, find_end(parsed, predicate, opening, subjects))]
    if opening.kind == "gap" and speaker is not None and parsed.tag(speaker[0] - 1) in ("PNQ", "DTQ", "CJT"):
        content.insert(0, (speaker[0] - 1, speaker[0]))
    clear = past_clear(parsed, predicate)
    word, cue = ("make clear", (*predicate.parts, *range(predicate.head + 1, clear))) if clear else ("", ())
    return make_link(parsed, predicate, speaker, content, f"en.statement.{opening.kind}", word=word, cue=cue)


def _can_say(parsed: Parsed, predicate: Predicate, speaker: Place) -> bool:
    """Of 'the minutes posted on the site' nobody is told who posted them: the tagger knows a participle there."""
    if predicate.kind is not Kind.REDUCED:
        return True
    mention = read_mention(parsed.tokens[slice(*speaker)], is_oblique=False)
    return bool(mention.names or mention.description or mention.is_pronoun)


def _needs_speaker(predicate: Predicate, opening: Opening) -> bool:
    """Without one 'asked whether …' is still a question that was put; 'reported it was' is nothing."""
    if predicate.lemma == "ask" and opening.kind == "question":
        return False
    return predicate.kind is Kind.REDUCED or opening.kind == "zero"
