"""What was done with words: 'X criticised the plan', 'X denied having met him', 'X called for talks'."""

from collections.abc import Iterator

from quizgen.claims.en.clauses import Opening, is_finite_at
from quizgen.claims.en.ends import find_end, past_joined
from quizgen.claims.en.links import make_link
from quizgen.claims.link import Link
from quizgen.language.cues import read_cues
from quizgen.language.en.phrases import is_occasion, is_time
from quizgen.language.en.subjects import Parsed, Subjects, phrase_end
from quizgen.language.en.verbs import CLAUSE_MARKS, QUOTATION_MARKS, Kind, Place, Predicate, is_finite
from quizgen.language.quotations import QUOTATION
from quizgen.model import Form

_FARTHEST_NAME = 15
_NAMING = frozenset("call dub label brand deem pronounce proclaim term characterise characterize".split())


def find_acts(parsed: Parsed, subjects: Subjects, taken: frozenset[int]) -> Iterator[Link]:
    """Links of the verbs with an object; `taken` are the heads of verbs that govern a clause already."""
    verbs = read_cues("en").act_verbs
    for predicate in parsed.predicates:
        if predicate.lemma not in verbs or predicate.head in taken or predicate.is_passive:
            continue
        if _is_inserted(parsed, predicate):
            continue
        subject = subjects.get(predicate.head)
        found = _object(parsed, predicate, subject) if subject is not None else None
        if found is None or subject is None:
            continue
        start, word, cue_end = found
        content = [(start, _end(parsed, predicate, start, subjects))]
        relative = subject[0] - 1
        is_about_antecedent = parsed.tag(relative) == "CJT" and start in parsed.quotation_ends
        if is_about_antecedent:
            content = [(start, past_joined(parsed, parsed.quotation_ends[start]))]
        if parsed.word(start) == "as" or is_about_antecedent:
            content.insert(0, (relative, relative + 1))  # 'the clip | that | she called | “cruel” | was cut'
        cue = (*predicate.parts, *range(predicate.head + 1, cue_end))
        link = make_link(
            parsed,
            predicate,
            subject,
            content,
            "en.act.object",
            Form.REPORTED,
            word,
            cue,
        )
        if link is not None:
            yield link


def _is_inserted(parsed: Parsed, predicate: Predicate) -> bool:
    """'The ministry, | asked for its figures |, said it had none': a participle between commas."""
    is_past = predicate.first == predicate.head and parsed.tag(predicate.head) in ("VVD", "VVN")
    if not is_past or parsed.word(predicate.first - 1) != "," or predicate.first - 1 not in parsed.phrase_to:
        return False
    if any(is_finite(token) for token in parsed.tokens[: predicate.first]):
        return False
    closing = next((i for i in range(predicate.head, len(parsed.tokens)) if parsed.word(i) in CLAUSE_MARKS), 0)
    return parsed.word(closing) == "," and is_finite_at(parsed, closing + 1)


def _end(parsed: Parsed, predicate: Predicate, start: int, subjects: Subjects) -> int:
    """Where the object ends; behind an insertion the name is still to come: 'called him, among others, “lazy”'."""
    phrase = parsed.phrase_from.get(start)
    named = _past_apposition(parsed, phrase[1]) if phrase and predicate.lemma in _NAMING else 0
    begin = named if phrase and named > phrase[1] else start
    return find_end(parsed, predicate, Opening(begin, "object"), subjects)


def _object(parsed: Parsed, predicate: Predicate, subject: Place) -> tuple[int, str, int] | None:
    """Where the object begins, the word with its preposition, and where the cue ends."""
    acts = read_cues("en").acts
    quoted_acts = read_cues("en").lists["quoted_acts"]
    i = predicate.head + 1
    word = f"{predicate.lemma} {parsed.word(i)}" if parsed.tag(i) in ("PRP", "PRF", "AVP") else predicate.lemma
    start = i + (word != predicate.lemma)
    if word in quoted_acts and _is_object(parsed, start) and _holds_quotation(parsed, start):
        return start, word, start
    if start > i and word in acts:
        return (start, word, start) if _is_object(parsed, start) else None
    if parsed.tag(i) == "PRP" and i + 1 in parsed.phrase_from and is_occasion(parsed.tokens, parsed.phrase_from[i + 1]):
        i = parsed.phrase_from[i + 1][1]
    if predicate.lemma in read_cues("en").lists["as_acts"] and _has_as(parsed, i):
        return i, predicate.lemma, i
    if predicate.lemma in _NAMING and not _is_named(parsed, predicate, i):
        return None
    if predicate.lemma in read_cues("en").lists["addressed"] and parsed.tag(i) == "PNP" and i + 1 in parsed.phrase_from:
        return None  # 'showed her a warrant'
    if predicate.lemma in acts and (_is_object(parsed, i) or _describes_antecedent(parsed, predicate, subject, i)):
        return i, predicate.lemma, i
    addressee = parsed.phrase_from.get(i)
    if addressee is not None and predicate.lemma in read_cues("en").lists["addressed"]:
        i = phrase_end(parsed, addressee)
        word = f"{predicate.lemma} {parsed.word(i)}"
        return (i + 1, word, i + 1) if word in acts and _is_object(parsed, i + 1) else None
    return None


def _holds_quotation(parsed: Parsed, start: int) -> bool:
    """'talked about | a fair and “fresh start” |, …': some words of the object are quoted."""
    phrase = parsed.phrase_from.get(start)
    end = phrase_end(parsed, phrase) if phrase else start + 1
    return any(start <= i <= end for i in parsed.quotation_ends)


def _has_as(parsed: Parsed, i: int) -> bool:
    """'sees | the move | as a mistake'."""
    phrase = parsed.phrase_from.get(i)
    if phrase is None:
        return False
    end = phrase_end(parsed, phrase)
    return parsed.word(end) == "as" and not is_finite_at(parsed, end + 2)


def _is_named(parsed: Parsed, predicate: Predicate, i: int) -> bool:
    """'called | the plan | a gift', 'called him “lazy”'; not 'called a meeting', 'a firm called Harrow'."""
    phrase = parsed.phrase_from.get(i)
    if phrase is None or predicate.kind is Kind.REDUCED:
        is_quoted = parsed.tag(i) == QUOTATION or (i in parsed.quotation_ends and predicate.kind is Kind.FINITE)
        return is_quoted or parsed.word(i) == "as"
    start = _past_apposition(parsed, phrase[1])
    for i in range(start, min(start + _FARTHEST_NAME, len(parsed.tokens))):
        is_tied = parsed.tag(i - 1) in ("PRP", "PRF", "CJC", "POS")
        if i in parsed.quotation_ends or i - 1 in parsed.quotation_ends.values() or parsed.word(i) == "as":
            return True
        if not is_tied and (i in parsed.phrase_from or parsed.tag(i) in ("AJ0", "VVN")):
            return True
        if parsed.word(i) in CLAUSE_MARKS:
            return False
    # 'called | Lowe “Old Iron” |': to the phrases one
    is_quoted_inside = any(phrase[0] < start < phrase[1] for start in parsed.quotation_ends)
    return is_quoted_inside or parsed.word(phrase[1] - 1) in QUOTATION_MARKS


def _past_apposition(parsed: Parsed, i: int) -> int:
    """'called Smith, | his rival, | a “wrecker”', '…, | among other things, | “lazy”': behind the second comma."""
    start = i + 1 + (parsed.tag(i + 1) == "PRP")
    phrase = parsed.phrase_from.get(start) if parsed.word(i) == "," else None
    end = phrase_end(parsed, phrase) if phrase else i
    return end + 1 if end > i and parsed.word(end) == "," else i


def _describes_antecedent(parsed: Parsed, predicate: Predicate, subject: Place, i: int) -> bool:
    """'the plan, which he described | as a disaster': the object is the relative pronoun."""
    is_relative = parsed.tag(subject[0] - 1) in ("PNQ", "DTQ") and subject[1] <= predicate.first
    return is_relative and parsed.word(i) == "as"


def _is_object(parsed: Parsed, i: int) -> bool:
    phrase = parsed.phrase_from.get(i)
    if phrase is not None:
        return not is_time(parsed.tokens, phrase) or phrase[1] - phrase[0] > 2
    return parsed.tag(i) in ("VVG", "VHG", "VBG", "DTQ", "AVQ", "PNQ", "DT0", QUOTATION) or parsed.word(i) in (
        "“",
        '"',
        "''",
    )
