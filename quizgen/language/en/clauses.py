"""An English clause in its parts: what stands in front, subject, verbs, and what belongs to them.

Words are lists of tokens; where the parts are not certain there is no clause.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from quizgen.language.en.subjects import Parsed
from quizgen.language.en.verbs import Kind, Place, Predicate, is_adverb, is_finite, is_verb
from quizgen.model import Span, Token

Words = list[Token]

# Words that tie a sentence to the one before; a question stands alone.
_DISCOURSE = frozenset(
    (
        "also however meanwhile moreover furthermore nevertheless nonetheless thus therefore hence consequently "
        "additionally similarly likewise indeed besides subsequently"
    ).split()
)

DASHES = frozenset(["–", "—", "--", "-"])

_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday yesterday today tonight tomorrow".split())

# Words that open a clause or phrase of their own: what follows is no part of the main clause.
_CLAUSE_TAGS = frozenset(["CJT", "CJS", "PNQ", "DTQ", "AVQ"])


@dataclass(frozen=True, slots=True)
class MainClause:
    """A clause in its parts."""

    front: tuple[Token, ...]
    """What stands in front of the subject."""
    subject: tuple[Token, ...]
    verbs: tuple[Token, ...]
    """From the first adverb or verb to the verb that carries the meaning."""
    rest: tuple[Token, ...]
    """Everything behind, up to the end of the sentence."""
    lemma: str
    is_passive: bool
    is_negated: bool

    @property
    def finite(self) -> Token:
        """The verb with the tense."""
        return next(token for token in self.verbs if is_verb(token))


def word(text: str) -> Token:
    """A word that is not the article's."""
    return Token(text, Span(0, 1), "OWN", text)


def own_words(text: str) -> Words:
    """Words that are not the article's: 'how many'."""
    return [word(part) for part in text.split()]


def parse_clause(tokens: Sequence[Token]) -> MainClause | None:
    """The first main clause of `tokens`; None where its subject is not certain."""
    parsed = Parsed(tuple(_mended(tokens)))
    for predicate in parsed.predicates:
        subject = parsed.subjects.get(predicate.head)
        if subject is None or not _has_tense(parsed, predicate):
            continue
        if _is_subordinate(parsed, subject, predicate) or _is_attribute(parsed, predicate):
            continue
        return _clause(parsed, predicate, subject)
    return None


def _mended(tokens: Sequence[Token]) -> Iterator[Token]:
    """What the tagger takes for a preposition or a noun in front of a number: 'About 2,000 fans', 'cost 3 million'."""
    for i, token in enumerate(tokens):
        is_before_number = i + 1 < len(tokens) and (tokens[i + 1].tag == "CRD" or tokens[i + 1].text in ("$", "£", "€"))
        if is_before_number and token.tag == "PRP" and token.text.lower() in ("about", "around", "over"):
            yield replace(token, tag="AV0")
        elif is_before_number and token.tag == "NN1" and token.text == "cost" and i and tokens[i - 1].tag[:2] == "NN":
            yield replace(token, tag="VVD", lemma="cost")
        else:
            yield token


def _has_tense(parsed: Parsed, predicate: Predicate) -> bool:
    """Also for 'voted', which the tagger often takes for a participle."""
    if predicate.kind is Kind.FINITE:
        return True
    is_alone = not any(is_finite(token) for token in parsed.tokens[: predicate.head])
    is_participle = parsed.word(predicate.head).endswith(("n", "ne", "um", "ung", "unk"))
    return predicate.kind is Kind.REDUCED and is_alone and not is_participle and not _verb_follows(parsed, predicate)


def _verb_follows(parsed: Parsed, predicate: Predicate) -> bool:
    """'the limit set in 2004 | was raised': the participle belongs to the subject."""
    for token in parsed.tokens[predicate.head + 1 :]:
        if token.tag in _CLAUSE_TAGS or token.tag == "CJC":
            return False
        if is_finite(token):
            return True
    return False


def _is_attribute(parsed: Parsed, predicate: Predicate) -> bool:
    """'a team | led by Elena Marchetti', but not 'fell by 8 percent'."""
    is_bare = predicate.first == predicate.head and parsed.tag(predicate.head) in ("VVN", "VVD")
    by = predicate.head + (2 if parsed.tag(predicate.head + 1) == "AVP" else 1)
    return is_bare and parsed.word(by) == "by" and parsed.tag(by + 1) not in ("CRD", "AV0", "PRP")


def _is_subordinate(parsed: Parsed, subject: Place, predicate: Predicate) -> bool:
    """'officials who said', 'when he said', 'that he said'."""
    between = parsed.tokens[subject[1] : predicate.first]
    if any(token.tag in ("PNQ", "DTQ", "CJT") for token in between):
        closing = [token for token in between if token.text == ","]
        if len(closing) < 2 or between[0].text != "," or between[-1].text != ",":
            return True
    before = parsed.tokens[: subject[0]]
    return any(is_finite(token) or token.tag in _CLAUSE_TAGS for token in before)


def _clause(parsed: Parsed, predicate: Predicate, subject: Place) -> MainClause | None:
    if subject[1] > predicate.first:
        return None
    if _is_year_of_date(parsed, subject[0]) and subject[1] > subject[0] + 1:
        subject = subject[0] + 1, subject[1]
    start = predicate.first
    while start > subject[1] and is_adverb(parsed.tokens[start - 1]):
        start -= 1
    verbs = parsed.tokens[start : predicate.head + 1]
    rest = _without_final_mark(parsed.tokens[predicate.head + 1 :])
    if not any(is_verb(token) for token in verbs):
        return None
    return MainClause(
        tuple(stripped(parsed.tokens[: subject[0]])),
        tuple(parsed.tokens[slice(*subject)]),
        tuple(verbs),
        tuple(rest),
        predicate.lemma,
        predicate.is_passive,
        predicate.is_negated or any(token.tag == "XX0" or token.text.lower() == "never" for token in verbs),
    )


def _is_year_of_date(parsed: Parsed, i: int) -> bool:
    """'On 1 April 2025 only buses', 'Since 2014 Putin': the year is no part of the subject behind it."""
    year = parsed.word(i)
    return len(year) == 4 and year.isdigit() and (parsed.tag(i - 1) == "NP0" or parsed.tag(i - 1) == "PRP")


def _without_final_mark(tokens: Sequence[Token]) -> Words:
    words = list(tokens)
    while words and words[-1].text in ".!?;:,":
        words.pop()
    return words


def stripped(tokens: Sequence[Token]) -> Words:
    """The words without marks in front and behind."""
    words = _without_final_mark(tokens)
    while words and words[0].text in ".!?;:,–—-":
        words.pop(0)
    return words


def first_clause(rest: Sequence[Token]) -> Words:
    """What belongs to the verb itself: without inserted names, relative clauses and second statements.

    'a contract with the office, an agency, in 2021' loses the agency; ', but the debate …' ends the clause.
    """
    segments = list(_segments(rest))
    if not segments:
        return []
    kept = list(segments[0])
    for number, segment in enumerate(segments[1:], 1):
        is_last = number == len(segments) - 1
        if number == 1 and _is_list(segments[1:]):
            return [*kept, *(token for part in segments[number:] for token in (word(","), *part))]
        if _is_insertion(segment) and not is_last:
            continue
        if segment[0].tag not in ("PRP", "TO0") or segment[0].text.lower() in ("including", "despite", "according"):
            break
        kept += segment
    return _before_second_statement(kept)


def _segments(tokens: Sequence[Token]) -> Iterator[Words]:
    segment: Words = []
    for i, token in enumerate(tokens):
        if token.text == "," and not _is_in_date(tokens, i):
            if segment:
                yield segment
            segment = []
        elif token.text in (";", ":") or token.text in DASHES:
            break
        else:
            segment.append(token)
    if segment:
        yield segment


def _is_in_date(tokens: Sequence[Token], i: int) -> bool:
    """'October 12 | , | 2024'."""
    return 0 < i < len(tokens) - 1 and tokens[i - 1].tag == "CRD" and tokens[i + 1].text.isdigit()


def _is_insertion(segment: Words) -> bool:
    return segment[0].tag in ("AT0", "DPS", "PNQ", "DTQ", "VVN", "VVG", "NN1")


def _is_list(segments: list[Words]) -> bool:
    """'(matters,) business and political tensions'."""
    nominal = all(not any(is_verb(token) for token in segment) and segment[0].tag != "PRP" for segment in segments)
    conjunctions = [token for token in segments[-1] if token.tag == "CJC" and token.text in ("and", "or")]
    return nominal and bool(conjunctions) and segments[-1][0].tag not in ("CJS", "AT0")


def _before_second_statement(words: Words) -> Words:
    """'wrote to the institute | and waited for an answer': a second verb of the same subject."""
    for i, token in enumerate(words):
        if token.tag != "CJC":
            continue
        after = i + 1
        while after < len(words) and is_adverb(words[after]):
            after += 1
        if after < len(words) and (is_finite(words[after]) or words[after].tag == "VVN"):
            return words[:i]
        phrase = Parsed(tuple(words)).phrase_from.get(after)
        if phrase and phrase[1] < len(words) and is_finite(words[phrase[1]]):
            return words[:i]
    return words


def is_whole(rest: Sequence[Token]) -> bool:
    """Whether `rest` ends like a phrase and holds no second verb with a tense that nothing introduces."""
    if rest and rest[-1].tag in (*_CLAUSE_TAGS, "PRF", "AT0", "CJC", "TO0", "DPS"):
        return False
    for i, token in enumerate(rest):
        if token.tag in _CLAUSE_TAGS or token.tag == "CJC" or token.text == ",":
            return True
        if is_finite(token) and not (i and rest[i - 1].tag in ("NN2", "PNP") and token.tag in ("VVB", "VVD")):
            return False
    return True


def without_discourse(tokens: Sequence[Token]) -> Words:
    """The words without 'however', 'also' and the commas around them."""
    kept = [
        token for token in tokens if token.text.lower() not in _DISCOURSE or token.tag not in ("AV0", "AV0-CJS", "AVP")
    ]
    if len(kept) == len(tokens):
        return list(tokens)
    return [
        token
        for i, token in enumerate(kept)
        if not (token.text == "," and (i + 1 == len(kept) or kept[i + 1].text == "," or i == 0))
    ]


def before_dash(tokens: Sequence[Token]) -> Words:
    """The words in front of a dash; what follows it is a remark or goes on elsewhere."""
    dash = next((i for i, token in enumerate(tokens) if token.text in DASHES), len(tokens))
    return list(tokens[:dash])


def without_days(tokens: Sequence[Token]) -> Words:
    """'told reporters on Friday' without the day, which tells little and is understood only with the article's date."""
    words: Words = []
    for i, token in enumerate(tokens):
        owns = i + 1 < len(tokens) and tokens[i + 1].tag == "POS"
        if token.text.lower() in _DAYS and not owns:
            if words and words[-1].text.lower() in ("on", "by", "until", "from", "since"):
                words.pop()
            continue
        words.append(token)
    return words


def subject_alone(subject: Sequence[Token]) -> Words:
    """The subject without ', 48,' and ', the head of the firm,'."""
    comma = next((i for i, token in enumerate(subject) if token.text == ","), None)
    if comma is None or any(token.tag == "CJC" for token in subject[comma:]):
        return list(subject)
    return list(subject[:comma])
