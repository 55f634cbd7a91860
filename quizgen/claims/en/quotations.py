"""Quotations whose verb says nothing of speaking, or stands in another sentence.

'Kelly fired back: “…”', 'Anna Berg: “…”', 'The agency wrote:' with the quotation in the next paragraph.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.claims.en.clauses import frames_quotations, is_saying
from quizgen.claims.en.ends import trimmed_end
from quizgen.claims.en.links import make_link
from quizgen.claims.link import Link, span_of
from quizgen.language.en.subjects import Parsed, Subjects
from quizgen.language.en.verbs import DASHES, QUOTATION_MARKS, Kind, Place, Predicate, is_finite
from quizgen.language.quotations import QUOTATION, Unit
from quizgen.model import Form, Span

_RULE = "en.quotation.colon"
_LONGEST_NAME = 8


def find_introduced(parsed: Parsed, subjects: Subjects, taken: frozenset[int]) -> Iterator[Link]:
    """Quotations behind a colon; `taken` are the positions of verbs that have their content already."""
    for colon in parsed.positions([":"]):
        if colon == 0 or parsed.tag(colon + 1) != QUOTATION:
            continue
        introducer = _introducer(parsed, subjects, colon)
        if introducer is not None and introducer[0].head not in taken:
            predicate, speaker = introducer
            link = make_link(parsed, predicate, speaker, [(colon + 1, colon + 2)], _RULE)
            if link is not None:
                yield link


def introduction(unit: Unit, parsed: Parsed, subjects: Subjects, quoted: tuple[Span, ...]) -> Link | None:
    """The link of a sentence that ends with a colon and the quotations that the next sentence consists of."""
    colon = len(parsed.tokens) - 1
    if colon < 1 or parsed.word(colon) != ":":
        return None
    introducer = _introducer(parsed, subjects, colon)
    if introducer is None:
        return None
    predicate, speaker = introducer
    link = make_link(parsed, predicate, speaker, [(colon, colon + 1)], _RULE, Form.DIRECT)
    return None if link is None else Link(link.speaker, link.cue, quoted, link.form, link.word, link.rule)


def left_alone(parsed: Parsed, subjects: Subjects, quoted: tuple[Span, ...], found: Sequence[Link]) -> Link | None:
    """The link of quotations that follow a sentence about their speaker: 'Smith was furious. “…”'.

    `found` are that sentence's links; whoever said something in it last goes on.
    """
    said = [link for link in found if link.rule.startswith("en.statement") and link.speaker]
    if said:
        return replace(said[-1], content=quoted, form=Form.DIRECT, rule="en.quotation.alone")
    subject = subjects.get(parsed.predicates[0].head) if parsed.predicates else None
    if subject is None or subject[0] > 0 or not _can_speak(parsed, subject):
        return None
    return Link(span_of(parsed.tokens[slice(*subject)]), (), quoted, Form.DIRECT, "say", "en.quotation.alone")


def _can_speak(parsed: Parsed, subject: Place) -> bool:
    """Whether the subject is a name or 'he' or 'she'."""
    last = parsed.tokens[subject[1] - 1]
    return last.tag == "NP0" or parsed.word(subject[0]) in ("he", "she")


def _introducer(parsed: Parsed, subjects: Subjects, colon: int) -> tuple[Predicate, Place] | None:
    """The verb and its subject, or the name alone, in front of the colon."""
    near = parsed.predicates_in(max(0, colon - 40), colon)
    tensed = [
        (other, subject)
        for other in near
        if other.kind is not Kind.INFINITIVE and not other.is_passive and (subject := subjects.get(other.head))
    ]
    saying = [(other, subject) for other, subject in tensed if is_saying(other)]
    chosen = saying or [(other, place) for other, place in tensed if parsed.word(place[0] - 1) in ("", ".", ",")]
    return chosen[-1] if chosen else _name(parsed, colon)


def _name(parsed: Parsed, colon: int) -> tuple[Predicate, Place] | None:
    """'Anna Berg: “…”', also behind a headline and a dash."""
    phrase = parsed.phrase_to.get(colon)
    if parsed.word(0) == "here" and parsed.word(1) in ("'s", "’s", "is"):
        phrase = parsed.phrase_from.get(2)  # 'Here is Smith in 2012: “…”'
    elif any(is_finite(token) for token in parsed.tokens[: phrase[0] if phrase else 0]):
        return None
    if phrase is None or not _is_name(parsed, phrase):
        return None
    return Predicate(colon, colon, (colon,), ":", Kind.FINITE, False, False), phrase


def _is_name(parsed: Parsed, phrase: Place) -> bool:
    tokens = parsed.tokens[slice(*phrase)]
    is_written_so = len(tokens) > 1 and all(token.text[0].isupper() for token in tokens)
    return tokens[-1].tag == "NP0" or (is_written_so and tokens[-1].tag in ("NN1", "NN2", "NN0"))


def signature(parsed: Parsed, quoted: tuple[Span, ...]) -> Link | None:
    """The link of a quotation with its speaker in the line below: '“…” ¶ — Anna Berg, baker'."""
    phrase = parsed.phrase_from.get(1)
    if not parsed.word(0) or parsed.word(0) not in DASHES or phrase is None or parsed.predicates:
        return None
    if not _is_name(parsed, phrase):
        return None
    return Link(span_of(parsed.tokens[slice(*phrase)]), (), quoted, Form.DIRECT, "say", "en.quotation.signature")


def find_named_paragraph(parsed: Parsed) -> Link | None:
    """'HOST: Will you accept this?', 'Anna Berg: The dam is safe': a name, a colon, what was said."""
    tokens = parsed.tokens
    colon = next((i for i in range(1, min(_LONGEST_NAME, len(tokens) - 1)) if tokens[i].text == ":"), 0)
    start = 1 if tokens[0].text in QUOTATION_MARKS else 0
    if not colon or parsed.phrase_from.get(start) != (start, colon) or parsed.tag(colon + 1) == QUOTATION:
        return None
    is_name = all(token.tag in ("NP0", "NN1", "NN0") and token.text[0].isupper() for token in tokens[start:colon])
    if not is_name or not any(is_finite(token) for token in tokens[colon + 1 :]):
        return None
    predicate = Predicate(colon, colon, (colon,), ":", Kind.FINITE, False, False)
    end = trimmed_end(parsed, colon + 1, len(tokens))
    return make_link(parsed, predicate, (start, colon), [(colon + 1, end)], "en.quotation.name", Form.DIRECT)


def is_frame_alone(parsed: Parsed) -> bool:
    """'Smith said.': the sentence ends behind its verb."""
    return parsed.predicates[0].head + 2 == len(parsed.tokens)


def is_detached_frame(parsed: Parsed, subjects: Subjects) -> bool:
    """'Obama asked.' behind '“Why?”': a sentence that begins with a speaker and a verb without content."""
    if not parsed.predicates or not frames_quotations(parsed.predicates[0]):
        return False
    first = parsed.predicates[0]
    subject = subjects.get(first.head)
    return (
        subject is not None
        and subject[0] == 0
        and subject[1] + (parsed.word(subject[1]) == ",") == first.first
        and first.lemma not in ("continue", "go", "begin", "call", "offer", "put")
    )
