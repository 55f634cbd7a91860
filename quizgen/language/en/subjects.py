"""Who is the subject of an English predicate: the phrase in front, behind, or the subject of another verb.

Token positions go in and come out, half open.
"""

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from quizgen.language.cues import read_cues
from quizgen.language.en.phrases import find_phrases, is_occasion, is_pronoun, is_time, ties
from quizgen.language.en.verbs import (
    DASHES,
    QUOTATION_MARKS,
    Kind,
    Place,
    Predicate,
    find_predicates,
    is_adverb,
    is_finite,
    is_verb,
)
from quizgen.language.quotations import QUOTATION
from quizgen.model import Token
from quizgen.once import once

_RELATIVES = frozenset(["who", "which", "that", "whose", "whom"])
_LONGEST = 60
"""A subject with all its attributes and its verb stand within so many words."""


@dataclass(frozen=True)
class Parsed:
    """A unit's tokens with their noun phrases and predicates, each found once."""

    tokens: tuple[Token, ...]

    @once
    def phrases(self) -> tuple[Place, ...]:
        """All noun phrases in order."""
        return find_phrases(self.tokens)

    @once
    def phrase_from(self) -> dict[int, Place]:
        """The phrase that begins at a position."""
        return {place[0]: place for place in self.phrases}

    @once
    def phrase_to(self) -> dict[int, Place]:
        """The phrase that ends at a position."""
        return {place[1]: place for place in self.phrases}

    @once
    def inside_phrases(self) -> frozenset[int]:
        """Positions inside a noun phrase, its first word left out."""
        return frozenset(i for start, end in self.phrases for i in range(start + 1, end))

    @once
    def relatives(self) -> tuple[int, ...]:
        """Positions of the words that may open a relative clause: 'who', 'which'."""
        return tuple([i for i, token in enumerate(self.tokens) if token.tag in ("PNQ", "DTQ")])

    @once
    def predicates(self) -> tuple[Predicate, ...]:
        """All predicates in order."""
        return find_predicates(self.tokens)

    @once
    def subjects(self) -> "Subjects":
        """The subject of each predicate, by the position of its head; those without a safe one are left out."""
        return Subjects(self)

    @once
    def _heads(self) -> list[int]:
        return [predicate.head for predicate in self.predicates]

    def predicates_in(self, start: int, end: int) -> tuple[Predicate, ...]:
        """The predicates whose head stands in [start, end)."""
        return self.predicates[bisect_left(self._heads, start) : bisect_left(self._heads, end)]

    @once
    def quotation_ends(self) -> dict[int, int]:
        """Position behind each quotation, folded or of a few words, by the position of its first token."""
        ends: dict[int, int] = {}
        opening = None
        for i, token in enumerate(self.tokens):
            if token.tag == QUOTATION:
                ends[i], opening = i + 1, None
            elif token.text in ("”", '"', "''") and opening is not None:
                ends[opening], opening = i + 1, None
            elif token.text in ("“", '"', "''"):
                opening = i
        return ends

    @once
    def has_quotation(self) -> bool:
        """Whether a quotation, or a mark of one, stands among the words."""
        return any(token.tag == QUOTATION or token.text in QUOTATION_MARKS for token in self.tokens)

    def is_quoted(self, i: int) -> bool:
        """Whether `i` stands inside a quotation of a few words."""
        return bool(self.quotation_ends) and any(start < i < end for start, end in self.quotation_ends.items())

    def has_comma_inside(self, end: int) -> bool:
        """Whether the quotation that ends at `end` has a comma before its closing mark."""
        last = self.tokens[end - 1]
        return (last.lemma if last.tag == QUOTATION else self.word(end - 2)) == ","

    def is_dash(self, i: int) -> bool:
        """Whether a dash between words stands at `i`, not the hyphen of '62%-32%'."""
        word = self.word(i)
        return word in DASHES and not (word == "-" and self.tokens[i].span.start == self.tokens[i - 1].span.end)

    @once
    def tag(self) -> Callable[[int], str]:
        """Gives the tag at a position; empty outside the sentence."""
        return _Row(enumerate([token.tag for token in self.tokens])).__getitem__

    @once
    def word(self) -> Callable[[int], str]:
        """Gives the word at a position in small letters; empty outside the sentence."""
        return self._words.__getitem__

    @once
    def _words(self) -> "_Row":
        return _Row(enumerate([token.text.lower() for token in self.tokens]))

    def positions(self, words: Collection[str]) -> list[int]:
        """Where one of `words` stands."""
        if self._vocabulary.isdisjoint(words):
            return []
        return [i for i, word in self._words.items() if word in words]

    @once
    def _vocabulary(self) -> frozenset[str]:
        return frozenset(self._words.values())


class _Row(dict[int, str]):
    """What stands at each position of a sentence. Looked up by rules so often that no function of ours is between."""

    def __missing__(self, i: int) -> str:
        return ""


class Subjects:
    """Subjects by the position of their predicate's head, found in order and no further than somebody asks.

    Most verbs of an article are none of saying, and nobody asks for their subjects.
    """

    def __init__(self, parsed: Parsed) -> None:
        self._found: dict[int, Place] = {}
        self._heads = _find_subjects(parsed, self._found)
        self._reached = -1

    def get(self, head: int) -> Place | None:
        """The subject of the predicate with this head; None if it has no safe one."""
        while self._reached < head:
            self._reached = next(self._heads, head)
        return self._found.get(head)

    def __contains__(self, head: int) -> bool:
        return self.get(head) is not None


def subject_in_front(parsed: Parsed, predicate: Predicate) -> Place | None:
    """The phrase that ends before the verb: 'Kremlin spokesman Peskov', 'Ian Bremmer, head of a firm,'.

    A relative pronoun stands for the phrase before it: 'officials who said'.
    """
    end = _before_adverbs(parsed, predicate.first)
    if parsed.word(end - 1) in _RELATIVES and parsed.tag(end - 1) in ("PNQ", "DTQ", "CJT"):
        return _antecedent(parsed, end - 1)
    if parsed.word(end - 1) == "," or parsed.is_dash(end - 1):
        return _before_insertion(parsed, end - 1)
    chain = _chain_to(parsed, end)
    return _before_relative(parsed, end, is_safe=chain is None) or chain


def _before_adverbs(parsed: Parsed, end: int) -> int:
    """Past adverbs and 'himself' between subject and verb; also the commas around 'however'."""
    i = end
    while i > 0 and (is_adverb(parsed.tokens[i - 1]) or parsed.tag(i - 1) == "PNX" or _is_inner_time(parsed, i)):
        i = parsed.phrase_to.get(i, (i - 1, i))[0]
    if i < end and parsed.word(i - 1) == "," and parsed.word(end - 1) == ",":
        i -= 1
    return i


def _is_inner_time(parsed: Parsed, end: int) -> bool:
    """'A report released Friday | found', 'Smith on Friday | said'."""
    phrase = parsed.phrase_to.get(end)
    if phrase is None:
        return parsed.word(end - 1) == "on" and end in parsed.phrase_from
    if not is_time(parsed.tokens, phrase):
        return False
    before = parsed.tag(phrase[0] - 1)
    return before in ("VVN", "VVD", "NP0", "NN1", "NN2") or (before == "PRP" and phrase[1] - phrase[0] == 1)


def _before_relative(parsed: Parsed, end: int, *, is_safe: bool) -> Place | None:
    """'The officials | who met her in Bonn | say': what a relative clause without commas hangs on.

    The clause must have its verb; one that takes a clause itself ('who said the plan | was dead') leaves it open
    whose subject the words before the verb are, unless they are none (`is_safe`).
    """
    near = [i for i in parsed.relatives if end - _LONGEST // 2 < i < end and i in parsed.phrase_to]
    if not near or any(_bounds(parsed, i) for i in range(near[-1], end)):
        return None
    relative = near[-1]
    verbs = [other for other in parsed.predicates_in(relative, end) if other.kind is Kind.FINITE]
    takes_clause = any(other.lemma in read_cues("en").verbs for other in verbs)
    is_whole = len(verbs) == 1 and (is_safe or not takes_clause)
    return (_chain_to(parsed, relative) or parsed.phrase_to[relative]) if is_whole else None


def _bounds(parsed: Parsed, i: int) -> bool:
    """Whether a relative clause without commas cannot reach beyond `i`."""
    return parsed.word(i) in (",", ";", ":") or parsed.tag(i) == QUOTATION or parsed.is_dash(i)


def _antecedent(parsed: Parsed, relative: int) -> Place | None:
    end = relative - 1 if parsed.word(relative - 1) == "," else relative
    if parsed.tag(relative) == "CJT" and end == relative and end not in parsed.phrase_to:
        return None
    if parsed.word(end - 1) == ",":
        return None
    return _chain_to(parsed, end) or parsed.phrase_to.get(end) or _before_insertion(parsed, end)


def _chain_to(parsed: Parsed, end: int) -> Place | None:
    """The phrase that ends at `end` with what it hangs on: 'a spokesman for the ministry in London'.

    Going left: a tying preposition and its noun, 'and' with its noun, a participle with its own phrase.
    """
    phrase = parsed.phrase_to.get(end)
    if phrase is None:
        return _postmodified(parsed, end)
    start = phrase[0]
    while end - start < _LONGEST:
        longer = _one_link_left(parsed, (start, end))
        if longer == start:
            break
        start = longer
    first = parsed.phrase_from.get(start)
    if first is not None and is_time(parsed.tokens, first) and first[1] < end:
        return None
    if parsed.tag(start - 1) in ("PRP", "PRF") and not _is_clause_opener(parsed, start - 1):
        return None
    return start, end


def _is_clause_opener(parsed: Parsed, i: int) -> bool:
    return parsed.word(i) in (
        "after",
        "before",
        "since",
        "until",
        "as",
        "than",
        "like",
        "because",
        "for",
        "despite",
    )


def _one_link_left(parsed: Parsed, place: Place) -> int:
    """Where the chain begins with one more phrase; the same start if there is none."""
    start = place[0]
    tokens = parsed.tokens
    before = start - 1
    if parsed.tag(before) in ("PRP", "PRF"):
        if _opens_clause(parsed, before):
            return start
        return _noun_left(parsed, before, parsed.phrase_from.get(start, place))
    if parsed.tag(before) == "CJC" and parsed.word(before) in ("and", "or"):
        left = parsed.phrase_to.get(before)
        if left is not None and (not _is_object(parsed, left[0]) or _is_agent(parsed, left)):
            return left[0]
    if parsed.word(before) == "," and any(tokens[i].tag == "CJC" for i in range(*place)):
        left = parsed.phrase_to.get(before)
        if left is not None and not _is_object(parsed, left[0]) and not is_time(tokens, left):
            return left[0]
    return start


def _opens_clause(parsed: Parsed, i: int) -> bool:
    """'The band lost its appeal | after | a judge ruled': the clause before the word has its verb already."""
    if parsed.word(i) not in ("after", "before", "since", "until"):
        return False
    has_verb = False
    for j in range(i - 1, max(-1, i - _LONGEST), -1):
        if parsed.tag(j) in ("CJT", "PNQ", "DTQ", QUOTATION) or parsed.word(j) in (";", ":"):
            return False  # 'a man who was caught after the raid | said'
        if parsed.tag(j) == "CJS" or parsed.word(j) == ",":
            break
        has_verb = has_verb or (is_finite(parsed.tokens[j]) and (j < i - 1 or parsed.tag(j) != "VVD"))
    return has_verb


def _is_agent(parsed: Parsed, phrase: Place) -> bool:
    """'A study commissioned by | five counties | and a bank found': both commissioned it."""
    by = phrase[0] - 1
    return parsed.word(by) == "by" and _noun_left(parsed, by, phrase) < phrase[0]


def _noun_left(parsed: Parsed, preposition: int, phrase: Place) -> int:
    """'people familiar | with the matter', 'officials briefed | on the matter', 'a man | from Ohio'."""
    if parsed.word(preposition - 1) == "according":
        return phrase[0]  # 'will cost £65,000 according to | the museum, which hopes …'
    left = parsed.phrase_to.get(preposition)
    if left is not None:
        return _left_of_time(parsed, left, phrase) if is_time(parsed.tokens, left) else left[0]
    if parsed.tokens[preposition - 1].lemma in read_cues("en").verbs and parsed.tag(preposition - 1) == "VVD":
        return phrase[0]  # 'Smith said | of the library'
    for i in (preposition - 1, preposition - 2):
        if parsed.tag(i) in ("AJ0", "VVN", "VVD", "VVG") and parsed.phrase_to.get(i):
            return _past_pronoun(parsed, parsed.phrase_to[i], phrase)
        if parsed.word(i) == "close" and i in parsed.phrase_to:
            return parsed.phrase_to[i][0]
        if not is_adverb(parsed.tokens[i]) and parsed.tag(i) not in ("AJ0", "VVN"):
            break
    return phrase[0]


def _left_of_time(parsed: Parsed, time: Place, phrase: Place) -> int:
    """'a survey | published in October | by the board': the noun of the participle; else `phrase` stays alone."""
    verb = time[0] - 2 if parsed.tag(time[0] - 1) == "PRP" else time[0] - 1
    left = parsed.phrase_to.get(verb) if parsed.tag(verb) == "VVN" else None
    return left[0] if left is not None else phrase[0]


def _past_pronoun(parsed: Parsed, left: Place, phrase: Place) -> int:
    """'records | she obtained by a request | showed', 'It ranged from | the report, which': no participle there."""
    if parsed.tag(left[0]) != "PNP" or left[1] - left[0] > 1:
        return left[0]
    described = parsed.phrase_to.get(left[0])
    return described[0] if described is not None else phrase[0]


def _postmodified(parsed: Parsed, end: int) -> Place | None:
    """'those involved said', 'people briefed said'."""
    left = parsed.phrase_to.get(end - 1)
    if left is None or parsed.tag(end - 1) not in ("VVN", "AJ0", "VVD"):
        return None
    return left[0], end


def _is_object(parsed: Parsed, start: int) -> bool:
    """Whether a finite verb stands right before `start` whose object the phrase may be."""
    for i in range(start - 1, max(-1, start - 12), -1):
        token = parsed.tokens[i]
        if is_verb(token):
            return True
        if token.tag in ("CJT", "CJS", "PNQ", QUOTATION) or token.text in (",", ";", ":"):
            return False
    return False


def _before_insertion(parsed: Parsed, comma: int) -> Place | None:
    """The phrase before what stands between commas: ', head of a firm, a consultancy,' ', who is ill,'.

    Behind a single comma the verb is inserted itself: 'The door, | said | Straker, can stay'.
    """
    end = comma
    if _comma_before(parsed, comma) is None and parsed.phrase_from.get(comma + 2):
        return None
    for _ in range(4):
        opening = _comma_before(parsed, end)
        if opening is None:
            return _first_of(parsed, 0 if opening is None else opening, end, comma)
        if _is_main_segment(parsed, opening + 1, end):
            return _first_of(parsed, opening + 1, end, comma)
        end = opening
    return None


def _comma_before(parsed: Parsed, end: int) -> int | None:
    for i in range(end - 1, max(-1, end - _LONGEST), -1):
        if parsed.word(i) == "," or parsed.is_dash(i):
            return i
        if parsed.tag(i) == QUOTATION and parsed.has_comma_inside(i + 1) and parsed.tag(i + 1) == "PNQ":
            return i  # 'the star of the show, “Old Iron,” | who lives there, said'
        if parsed.tag(i) == QUOTATION or parsed.word(i) in (";", ":", "."):
            return None
    return None


def _is_main_segment(parsed: Parsed, start: int, end: int) -> bool:
    """Whether the words between two commas hold the subject itself, not what is inserted behind it."""
    first = parsed.tag(start)
    if first in ("CJC", "CJS", "CJT"):
        return parsed.tag(start + 1) not in ("PNQ", "DTQ")  # ', and who asked not to be named,'
    before = parsed.tag(start - 2)
    if parsed.word(start) == "whose":  # 'Rory, | whose mother, | Ann, said'
        return not any(map(is_finite, parsed.tokens[start:end]))
    if first in ("PRP", "AV0") or parsed.word(start) in _RELATIVES or first.startswith("VV"):
        return False
    phrase = parsed.phrase_from.get(start)
    if phrase is None:
        return False
    left = _segment_left(parsed, start - 1)
    return left in ("PRP", "AV0", "CJS", "VVG", "VVN", "TO0", QUOTATION) and before != "NP0x"


def _segment_left(parsed: Parsed, comma: int) -> str:
    """Tag of the word that opens the segment in front of `comma`."""
    opening = _comma_before(parsed, comma)
    start = 0 if opening is None else opening + 1
    if opening is None:
        for i in range(comma - 1, max(-1, comma - _LONGEST), -1):
            if parsed.tag(i) == QUOTATION or parsed.word(i) in (";", ":", "."):
                start = i + 1
                break
    if opening is not None and parsed.tag(start) in ("VVN", "VVG") and _is_subject_before(parsed, opening):
        return ""  # 'The letter, | signed by the director, Ann Berg, | says'
    return parsed.tag(start)


def _is_subject_before(parsed: Parsed, comma: int) -> bool:
    """'The letter | , signed by'; not 'In May | , asked about it, Smith'."""
    chain = _chain_to(parsed, comma)
    return chain is not None and (chain[0] == 0 or parsed.tag(chain[0] - 1) in ("CJC", "CJT", "CJS"))


def _first_of(parsed: Parsed, start: int, end: int, comma: int) -> Place | None:
    """The subject at the end of [start, end), with the apposition up to `comma` where it is one."""
    chain = _chain_to(parsed, end)
    if chain is None:
        return None
    apposition = parsed.phrase_from.get(end + 1) or parsed.phrase_from.get(end + 2)
    has_relative = any(parsed.word(i) in _RELATIVES or is_finite(parsed.tokens[i]) for i in range(end, comma))
    has_time = apposition is not None and is_time(parsed.tokens, apposition)  # 'a study, released last week,'
    if end < comma and parsed.word(end) == "," and apposition and not has_time and not has_relative:
        return chain[0], comma
    return chain


def subject_behind(parsed: Parsed, predicate: Predicate) -> Place | None:
    """The phrase behind an inverted verb: 'said Ian Bremmer, head of a firm'."""
    start = predicate.head + 1
    phrase = parsed.phrase_from.get(start)
    if phrase is None or (is_time(parsed.tokens, phrase) and not is_pronoun(parsed.tokens, phrase)):
        return None
    end = phrase_end(parsed, phrase)
    is_quoting = parsed.tag(predicate.first - 1) == QUOTATION
    if is_quoting and parsed.tag(end) == "VVD" and parsed.tag(end + 1) == "PRP" and end + 2 in parsed.phrase_from:
        end = phrase_end(parsed, parsed.phrase_from[end + 2])  # '“…,” said a man | involved in the planning'
    return start, _with_apposition(parsed, end)


def phrase_end(parsed: Parsed, phrase: Place) -> int:
    """End of `phrase` with all that hangs on it: 'a spokesman for the ministry and two of his aides'."""
    end = phrase[1]
    while end - phrase[0] < _LONGEST:
        longer = _one_link_right(parsed, end)
        if longer == end:
            return end
        end = longer
    return end


def _one_link_right(parsed: Parsed, end: int) -> int:
    following = parsed.phrase_from.get(end + 1)
    if parsed.tag(end) in ("PRP", "PRF") and following and ties(parsed.tokens, end, following):
        return following[1]
    if parsed.tag(end) == "CJC" and parsed.word(end) in ("and", "or") and following:
        after = following[1]
        while after < len(parsed.tokens) and is_adverb(parsed.tokens[after]):
            after += 1
        if not (after < len(parsed.tokens) and is_finite(parsed.tokens[after])):
            return following[1]
    if parsed.tag(end) in ("AJ0", "VVN") and parsed.tag(end + 1) in ("PRP",):
        inner = parsed.phrase_from.get(end + 2)
        if inner:
            return inner[1]
    return end


def _with_apposition(parsed: Parsed, end: int) -> int:
    """', head of the firm' up to its comma or the end of the sentence; an age between commas too."""
    while parsed.word(end) == ",":
        phrase = parsed.phrase_from.get(end + 1)
        if phrase is None or is_pronoun(parsed.tokens, phrase) or is_time(parsed.tokens, phrase):
            return end
        longer = phrase_end(parsed, phrase)
        while parsed.tag(longer) in ("PRP", "PRF") and parsed.phrase_from.get(longer + 1):
            following = parsed.phrase_from[longer + 1]
            if is_occasion(parsed.tokens, following):
                break
            longer = phrase_end(parsed, following)
        closing = parsed.word(longer)
        if closing not in (",", ".", ";", "", "—", "who", "?", "!") and parsed.tag(longer) not in (
            "PRP",
            QUOTATION,
        ):
            return end
        end = longer
    return end


def _find_subjects(parsed: Parsed, found: dict[int, Place]) -> Iterator[int]:
    """Puts the subject of one predicate after the other to `found`; yields how far it is."""
    previous: Predicate | None = None
    for predicate in parsed.predicates:
        subject = _own_subject(parsed, predicate) or _shared(parsed, predicate, previous, found)
        if subject is not None:
            found[predicate.head] = subject
        yield predicate.head
        previous = predicate


def _own_subject(parsed: Parsed, predicate: Predicate) -> Place | None:
    is_behind = predicate.first in parsed.quotation_ends.values()
    if predicate.kind is Kind.FINITE and is_behind and not predicate.is_passive:
        return subject_behind(parsed, predicate) or _with_title(parsed, predicate.first)
    if predicate.kind in (Kind.FINITE, Kind.REDUCED):
        return subject_in_front(parsed, predicate)
    return None


def _with_title(parsed: Parsed, end: int) -> Place | None:
    """'Ann Lowe, the author of “Dry Wells,” | said the days …': a quotation that belongs to the subject."""
    chain = _chain_to(parsed, end)
    name = parsed.phrase_to.get(chain[0] - 1) if chain is not None else None
    is_apposition = name is not None and parsed.word(name[1]) == "," and parsed.tag(name[1] - 1) == "NP0"
    return (name[0], end) if name is not None and is_apposition else chain


def _shared(parsed: Parsed, predicate: Predicate, previous: Predicate | None, found: dict[int, Place]) -> Place | None:
    """'… and denied', '…, adding', 'declined to say': the subject stands with another verb."""
    before = _before_adverbs(parsed, predicate.first) - 1
    if previous is None:
        return _of_following(parsed, predicate) if predicate.kind is Kind.PARTICIPLE else None
    if predicate.kind is Kind.INFINITIVE and previous.head == before:
        return found.get(previous.head)
    if predicate.kind is Kind.PARTICIPLE and previous.head == before:
        is_done = previous.lemma not in read_cues("en").lists["weighing"]  # 'recommended rejecting it': nobody has
        return found.get(previous.head) if is_done else None
    if predicate.kind is Kind.PARTICIPLE and parsed.word(before) == "as" and before in parsed.phrase_to:
        phrase = parsed.phrase_to[before]
        is_agent = previous.is_passive and parsed.word(phrase[0] - 1) == "by"
        return found.get(previous.head) if is_agent else phrase  # 'quoting a nurse as saying', 'quoted by it as saying'
    attendant = _attendant(parsed, before + 1) if predicate.kind is Kind.PARTICIPLE else None
    if attendant is not None:
        return attendant
    is_behind_phrase = predicate.kind is Kind.PARTICIPLE and before + 1 == predicate.first in parsed.phrase_to
    if is_behind_phrase and not _is_set_off(parsed, predicate.first):
        return _chain_to(parsed, predicate.first)  # 'by Democrats urging him'
    if predicate.kind is Kind.PARTICIPLE or parsed.tag(_past_phrase(parsed, before)) == "CJC":
        return _main_subject(parsed, predicate, found)
    if parsed.word(before) == "," and parsed.tag(predicate.first) == "VVD" and _is_series(parsed, predicate, previous):
        return _main_subject(parsed, predicate, found)
    return None


def _is_series(parsed: Parsed, predicate: Predicate, previous: Predicate) -> bool:
    """'He praised the team, | called | the final “unfair”', 'He said it was over, | called | it “unfair” and left'."""
    following = parsed.predicates_in(predicate.head + 1, predicate.head + _LONGEST // 2)
    is_first = any(parsed.tag(other.first - 1) == "CJC" and parsed.tag(other.first) == "VVD" for other in following)
    return parsed.tag(previous.first) == "VVD" or is_first


def _attendant(parsed: Parsed, end: int) -> Place | None:
    """'The vote was close, with | the head of the union | calling it a fraud'."""
    phrase = parsed.phrase_to.get(end)
    if phrase is None:
        return None
    start = phrase[0]
    while parsed.word(start - 1) != "with" and (longer := _one_link_left(parsed, (start, end))) < start:
        start = longer
    is_attendant = parsed.word(start - 1) == "with" and (parsed.word(start - 2) == "," or parsed.is_dash(start - 2))
    return (start, end) if is_attendant else None


def _is_set_off(parsed: Parsed, end: int) -> bool:
    """'They fought, | at one point | calling each other liars'; 'called it | a “joke,” | adding'."""
    if end in parsed.quotation_ends.values() and parsed.has_comma_inside(end):
        return True
    start = parsed.phrase_to[end][0]
    return parsed.tag(start - 1) == "PRP" and parsed.word(start - 2) == ","


def _past_phrase(parsed: Parsed, i: int) -> int:
    """'and | in a statement | credited him': the position before the phrase with its preposition."""
    phrase = parsed.phrase_to.get(i + 1)
    return phrase[0] - 2 if phrase is not None and parsed.tag(phrase[0] - 1) == "PRP" else i


def _main_subject(parsed: Parsed, predicate: Predicate, found: dict[int, Place]) -> Place | None:
    """Subject of the nearest verb before that isn't itself inside what somebody says.

    Inside it is who 'had asked': 'X said that | ministers | wanted news and | had asked | for it'.
    """
    is_told = (
        predicate.kind is Kind.FINITE and parsed.tag(predicate.first) == "VHD" and predicate.first < predicate.head
    )
    near = parsed.predicates_in(max(0, predicate.first - _LONGEST), predicate.first)
    for other in reversed(near):
        if other.head not in found or other.kind not in (Kind.FINITE, Kind.REDUCED):
            continue
        is_behind = found[other.head][0] > other.head  # '“…,” said Smith, adding that'
        start = found[other.head][0]
        is_outside = not _is_inside_clause(parsed, start, other) or _is_joined(parsed, start, other, predicate)
        if is_behind or is_told or is_outside:
            return found[other.head]
    return None


def _is_inside_clause(parsed: Parsed, start: int, other: Predicate) -> bool:
    """Whether the clause that begins at `start` hangs on a verb before it: 'said | the plan was dead'."""
    for i in range(start - 1, max(-1, start - 15), -1):
        token = parsed.tokens[i]
        if token.tag in ("CJT", "CJS", "PNQ") or is_finite(token):
            return True
        if token.text in (",", ";", ":", ".") or token.tag in (QUOTATION, "CJC") or parsed.is_dash(i):
            return False
    return False


def _is_joined(parsed: Parsed, start: int, other: Predicate, predicate: Predicate) -> bool:
    """'When | Berg | met the crew and | said | she was “glad”, …': both verbs stand in one subordinate clause."""
    is_subordinate = parsed.tag(start - 1) in ("CJS", "AVQ")
    return is_subordinate and not any(parsed.word(i) == "," for i in range(other.head, predicate.first))


def _of_following(parsed: Parsed, participle: Predicate) -> Place | None:
    """'Speaking on Friday, Smith said': the subject comes behind the comma."""
    for i in range(participle.head, min(participle.head + 25, len(parsed.tokens))):
        if parsed.word(i) == "," and i + 1 in parsed.phrase_from:
            phrase = parsed.phrase_from[i + 1]
            return phrase[0], phrase_end(parsed, phrase)
        if i in parsed.quotation_ends.values() and parsed.has_comma_inside(i) and i in parsed.phrase_from:
            phrase = parsed.phrase_from[i]  # 'Calling the plan “a farce,” Smith left'
            return phrase[0], phrase_end(parsed, phrase)
    return None
