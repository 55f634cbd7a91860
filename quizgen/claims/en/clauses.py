"""Where a reported clause, infinitive or quotation begins behind its verb of saying."""

from typing import NamedTuple

from quizgen.language.cues import read_cues
from quizgen.language.en.phrases import is_time
from quizgen.language.en.subjects import Parsed, phrase_end
from quizgen.language.en.verbs import (
    CLAUSE_MARKS,
    DASHES,
    QUOTATION_MARKS,
    SENTENCE_MARKS,
    Predicate,
    is_adverb,
    is_finite,
)
from quizgen.language.quotations import QUOTATION

_QUESTION_TAGS = frozenset(["AVQ", "DTQ", "PNQ", "CJS"])
_QUESTION_WORDS = frozenset(["whether", "how", "why", "what", "who", "which"])
_FRONTED = frozenset(["if", "because", "although", "unless", "even"])
_RELATIVE_WORDS = frozenset(["who", "which", "whose", "adding", "according", "as"])
_FULL_STOPS = SENTENCE_MARKS | {":"}
_MOST_SKIPPED = 12
_LONGEST_INSERTION = 40


class Opening(NamedTuple):
    """Where content begins and the last part of its rule's id: 'that', 'zero', 'colon'."""

    start: int
    kind: str


def is_saying(predicate: Predicate) -> bool:
    """'said', 'insisted'; 'smiled' beside a quotation."""
    return predicate.lemma in read_cues("en").verbs or predicate.lemma in read_cues("en").lists["quoting"]


def frames_quotations(predicate: Predicate) -> bool:
    """Whether the verb may stand behind or inside a quotation: '“…,” he said'."""
    lists = read_cues("en").lists
    return predicate.lemma in lists["inserted"] or predicate.lemma in lists["quoting"]


def find_opening(parsed: Parsed, predicate: Predicate, start: int) -> Opening | None:
    """The clause, infinitive or quotation that follows the verb whose words end at `start`.

    'said | on Friday in a statement | that …': when and where it was said is stepped over.
    """
    i = start + (predicate.lemma == "put" and parsed.word(start) == "it")  # 'As Smith put it, “…”'
    i = past_clear(parsed, predicate) or i
    if predicate.lemma in read_cues("en").lists["addressed"] and not begins_clause(parsed, i):
        phrase = parsed.phrase_from.get(i)
        i = phrase_end(parsed, phrase) if phrase else i
    for _ in range(_MOST_SKIPPED):
        kind = _kind_at(parsed, i, predicate, i == start)
        if kind:
            return Opening(i + 1 if kind == "colon" else i, kind)
        following = past_circumstance(parsed, i)
        if following is None:
            return None
        i = following
    return None


def past_clear(parsed: Parsed, predicate: Predicate) -> int | None:
    """Behind 'clear' in 'made it clear | that …', 'has made clear | she will …'; None if it stands nowhere."""
    i = predicate.head + 1
    i += parsed.word(i) == "it"
    while i < len(parsed.tokens) and is_adverb(parsed.tokens[i]):
        i += 1
    return i + 1 if predicate.lemma == "make" and parsed.word(i) in ("clear", "plain") else None


def opening_past_hearer(parsed: Parsed, predicate: Predicate, start: int) -> Opening | None:
    """'told guests at a popular Calder, Ohio, diner | that …', 'told a party gathering in Calder | she will …'."""
    if predicate.lemma not in read_cues("en").lists["addressed"]:
        return None
    for i in range(start, min(start + 2 * _MOST_SKIPPED, len(parsed.tokens))):
        is_another = parsed.tag(i) == "CJC" and parsed.word(i - 1) == ","  # 'asked for help, but | that …'
        is_clause = parsed.tag(i) in ("CJS", QUOTATION) or is_finite(parsed.tokens[i])
        if is_clause or is_another or parsed.word(i) in _FULL_STOPS:
            return None
        if parsed.tag(i) == "CJT" and not is_finite_at(parsed, i + 1):
            return Opening(i, "that")
        if parsed.tag(i) == "PNP" and _is_bare(predicate) and begins_clause(parsed, i):
            return Opening(i, "zero")
    return None


def _kind_at(parsed: Parsed, i: int, predicate: Predicate, is_first: bool) -> str | None:
    word, tag = parsed.word(i), parsed.tag(i)
    if tag == QUOTATION or (_is_short_quotation(parsed, i) and _is_bare(predicate)):
        return "quotation"
    if is_first and i in parsed.quotation_ends and predicate.lemma in read_cues("en").lists["crying"]:
        return "quotation"  # 'They were crying | “shame” | over the vote'
    if i in parsed.quotation_ends and _is_bare(predicate) and begins_clause(parsed, parsed.quotation_ends[i]):
        return "zero"  # 'said | “of course” she was ready'
    if word == ":" and parsed.tag(i + 1):
        return "colon"
    if _is_relative_or_date(parsed, i, is_first):
        return None
    if tag == "CJT" or (word == "that" and (parsed.word(i + 1) == "," or _opens_that(parsed, i + 1))):
        return None if _points(parsed, i) else "that"
    if (tag in _QUESTION_TAGS or word == "how") and (
        word in _QUESTION_WORDS or (word == "if" and predicate.lemma in ("ask", "wonder", "know"))
    ):
        return "question"
    is_quoted = word == "to" and parsed.tag(i + 1) == QUOTATION
    if is_quoted or tag == "TO0" or (tag == "XX0" and parsed.tag(i + 1) == "TO0"):
        return "infinitive" if predicate.lemma in read_cues("en").lists["infinitive"] else None
    if _is_bare(predicate) and predicate.lemma != "continue" and begins_clause(parsed, i):
        return "zero"
    lists = read_cues("en").lists
    is_clausal = predicate.lemma in lists["clausal"]
    if is_first and predicate.lemma in lists["inserted"] and _leaves_gap(parsed, predicate, i):
        return "gap"
    if is_first and predicate.lemma in lists["inserted"] and _holds_verb(parsed, i, is_clausal):
        return "zero"
    is_addressed = predicate.lemma in lists["addressed"]
    if (is_clausal or is_addressed) and i in parsed.phrase_from and parsed.tag(parsed.phrase_from[i][1]) == QUOTATION:
        return "zero"
    return None


def _is_short_quotation(parsed: Parsed, i: int) -> bool:
    """'She said | “maybe.”': a few quoted words that are all that is said."""
    end = parsed.quotation_ends.get(i)
    return end is not None and (_is_closed(parsed, end) or parsed.tag(end) == "CJC")


def _is_relative_or_date(parsed: Parsed, i: int, is_first: bool) -> bool:
    """'said of a list | that included …', 'said in a speech | that night'."""
    if parsed.word(i) != "that":
        return False
    phrase = parsed.phrase_from.get(i) or parsed.phrase_from.get(i + 1)
    is_date = phrase is not None and is_time(parsed.tokens, phrase) and _is_closed(parsed, phrase[1])
    return is_date or (not is_first and is_finite_at(parsed, i + 1))


def _is_closed(parsed: Parsed, end: int) -> bool:
    return parsed.word(end) in CLAUSE_MARKS or end >= len(parsed.tokens)


def _opens_that(parsed: Parsed, i: int) -> bool:
    return not is_finite_at(parsed, i) and parsed.word(i) not in CLAUSE_MARKS


def _points(parsed: Parsed, that: int) -> bool:
    """'called | that finding false.', 'rejected | that claim, saying', 'called | that ‘hasty’': no clause follows."""
    if parsed.word(that + 1) == ",":
        following = parsed.tokens[that + 2 : that + 3]
        return any(t.tag == "VVG" and t.lemma in read_cues("en").verbs for t in following)  # 'disputed | that, saying'
    end = next((i for i in range(that + 1, len(parsed.tokens)) if parsed.word(i) in CLAUSE_MARKS), len(parsed.tokens))
    if parsed.word(that + 1) in QUOTATION_MARKS and parsed.word(end - 1) in QUOTATION_MARKS:
        return not any(map(is_finite, parsed.tokens[that + 1 : end]))
    if parsed.tag(that + 1) not in ("NN1", "AJ0", "PNI", "VVG"):
        return False
    may_hold_verb = any(tag == QUOTATION or tag[:1] == "V" for tag in map(parsed.tag, range(that + 2, end)))
    is_whole = parsed.word(end) in ("", *SENTENCE_MARKS) or parsed.tag(end + 1) in ("VVG", "CJC")
    return is_whole and not may_hold_verb


def _leaves_gap(parsed: Parsed, predicate: Predicate, i: int) -> bool:
    """'a firm that officials said | had lost money': the subject of the clause stands before the speaker."""
    is_gap = i < len(parsed.tokens) and is_finite(parsed.tokens[i])
    if _is_relative(parsed, predicate):
        return is_gap
    return (
        is_gap
        and predicate.lemma in read_cues("en").lists["clausal"]
        and parsed.tag(predicate.first - 1) not in ("PNQ", "DTQ", "CJT")
        and parsed.word(0) != "what"
    )


def _is_relative(parsed: Parsed, predicate: Predicate) -> bool:
    """'the mayor, who | she noted | was ill': a relative pronoun stands in front of the speaker."""
    speaker = parsed.phrase_to.get(predicate.first)
    return speaker is not None and parsed.tag(speaker[0] - 1) in ("PNQ", "DTQ")


def _holds_verb(parsed: Parsed, start: int, is_clausal: bool) -> bool:
    """'said | CNN's business “is so much broader”', 'said | raising taxes helps', 'said | if he won, …'.

    Behind a verb that takes no object the finite verb may also stand behind a comma: 'said | his wife, Ann, was ill'.
    """
    if is_clausal and parsed.quotation_ends.get(start, start) > start + 1:
        start = parsed.quotation_ends[start]
    phrase = parsed.phrase_from.get(start)
    is_subordinate = parsed.word(start) in _FRONTED
    if phrase is None and not is_subordinate and parsed.tag(start) not in ("VVG", "VBG", "VHG", "AJ0"):
        return False
    is_tied = phrase is not None and parsed.tag(phrase[1]) == "CJT" and not is_clausal
    if is_tied or (phrase is not None and is_time(parsed.tokens, phrase)):
        return False
    limit = min(start + 25, len(parsed.tokens))
    i = start
    while i < limit:
        if parsed.tag(i) == QUOTATION or is_finite(parsed.tokens[i]):
            return True
        if i > start and (parsed.word(i) in CLAUSE_MARKS or parsed.tag(i) in ("PNQ", "AVQ", "CJS")):
            if is_subordinate:
                return True
            if not is_clausal or parsed.word(i) in _FULL_STOPS or parsed.tag(i + 1) == "CJC":
                return False
            if parsed.word(i) == "," and parsed.word(i + 1) in _RELATIVE_WORDS:
                i = next((j for j in range(i + 1, limit) if parsed.word(j) == ","), limit)
        i += 1
    return False


def _is_bare(predicate: Predicate) -> bool:
    """Whether a clause may follow the verb without 'that'."""
    lists = read_cues("en").lists
    return predicate.lemma in lists["inserted"] or predicate.lemma in lists["bare"]


def begins_clause(parsed: Parsed, start: int) -> bool:
    """Whether a subject with its finite verb begins at `start`: 'the head of the agency never agreed'."""
    phrase = parsed.phrase_from.get(start)
    if phrase is None:
        i = start + 1 if parsed.tag(start) in ("EX0", "DT0") else start
        return i > start and is_finite_at(parsed, i)
    i = phrase[1]
    if (
        phrase[1] - phrase[0] == 1
        and parsed.tag(start) == "PNP"
        and parsed.word(start) not in ("him", "them", "me", "us", "her")
    ):
        return parsed.word(i) not in (",", ".", "")
    for _ in range(_MOST_SKIPPED):
        if is_finite_at(parsed, i) or parsed.tag(i) == "VBI":
            return i > phrase[1] or not is_time(parsed.tokens, phrase)  # 'said | the days of cheap water were over'
        longer = _subject_goes_on(parsed, i)
        if longer is None:
            return False
        i = longer
    return False


def is_finite_at(parsed: Parsed, i: int) -> bool:
    """Whether a finite verb stands at `i`, adverbs aside."""
    while i < len(parsed.tokens) and (is_adverb(parsed.tokens[i]) or parsed.word(i) in QUOTATION_MARKS):
        i += 1
    return i < len(parsed.tokens) and is_finite(parsed.tokens[i])


def _subject_goes_on(parsed: Parsed, i: int) -> int | None:
    following = parsed.phrase_from.get(i + 1)
    tag = parsed.tag(i)
    if tag in ("PRP", "PRF", "CJC", "VVN", "VVG", "AJ0") and following:
        return following[1]
    if tag in ("VVN", "VVG", "AJ0", "PRP", "AV0"):
        return i + 1
    if parsed.word(i) == ",":
        for j in range(i + 1, min(i + _LONGEST_INSERTION, len(parsed.tokens))):
            if parsed.word(j) == ",":
                return j + 1 if is_finite_at(parsed, j + 1) else None
            if parsed.word(j) in SENTENCE_MARKS:
                return None
    if tag in ("PNQ", "DTQ"):
        verbs = [j for j in range(i + 1, min(i + 20, len(parsed.tokens))) if is_finite(parsed.tokens[j])]
        return verbs[1] if len(verbs) > 1 else None
    return None


def _past_title(parsed: Parsed, i: int) -> int:
    """'said on Channel 5's | “Morning Talk” | that …': behind the title of a broadcast."""
    is_owned = parsed.tag(i) == "POS" and i + 1 in parsed.quotation_ends
    return parsed.quotation_ends[i + 1] if is_owned else i


def _says_more(parsed: Parsed, start: int, end: int) -> bool:
    """Whether an insertion reports by itself: ', adding,'; not ', citing two officials,'."""
    verbs = [token.lemma for token in parsed.tokens[start:end] if token.tag[:2] == "VV"]
    return any(verb in read_cues("en").verbs and verb not in ("cite", "quote") for verb in verbs)


def past_circumstance(parsed: Parsed, i: int) -> int | None:
    """Behind 'on Friday', 'in a statement', 'Tuesday', ', however,'; None if nothing of it stands at `i`."""
    tag = parsed.tag(i)
    phrase = parsed.phrase_from.get(i)
    if phrase is not None:
        return phrase[1] if is_time(parsed.tokens, phrase) else None
    following = parsed.phrase_from.get(i + 1)
    if (tag in ("PRP", "PRF", "AVP") or parsed.word(i) in ("on", "in", "at")) and following:
        return _past_title(parsed, following[1])
    if tag == "PRP" and i + 1 in parsed.quotation_ends and parsed.tag(parsed.quotation_ends[i + 1]) in ("CJT", "PRP"):
        return parsed.quotation_ends[i + 1]  # 'said on “Morning Talk” | that …'
    if tag == "VVN" and parsed.tag(i + 1) == "PRP" and i in parsed.phrase_to:
        return i + 1
    is_before_quotation = parsed.word(i + 1) == "," and parsed.tag(i + 2) == QUOTATION
    if tag in ("AV0", "AVP", "PNX") and (is_before_quotation or parsed.word(i + 1) not in CLAUSE_MARKS):
        return i + 1
    if parsed.word(i) == "with" and is_before_quotation:
        return i + 1  # 'replied with, “…”'
    if (parsed.word(i) == "," or parsed.is_dash(i)) and not parsed.word(i + 1).startswith("who"):
        marks = (",",) if parsed.word(i) == "," else DASHES  # 'asserted - in one sentence - | that …'
        closing = next((j for j in range(i + 1, min(i + 15, len(parsed.tokens))) if parsed.word(j) in marks), None)
        if closing and not _says_more(parsed, i + 1, closing) and parsed.tag(closing + 1) in ("CJT", QUOTATION):
            return closing + 1
        if parsed.tag(i + 1) in (QUOTATION, "CJT"):
            return i + 1
    return None
