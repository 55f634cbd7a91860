"""The article's own words, fit to stand inside a question's quotation marks: whole sentences and single statements.

Quoting is the safest wording: nothing is turned round, so nothing can go wrong in turning.
"""

import re
from collections.abc import Sequence, Set
from dataclasses import replace
from types import ModuleType
from typing import NamedTuple

from quizgen.language.quotations import QUOTATION
from quizgen.model import Form, Gap, Span, Token
from quizgen.questions.material import Material
from quizgen.questions.view import View, once_a_view

_ORDINAL_END = re.compile(r"\b(?:de[rmns]|die|das|am|im|zu[mr]|vo[mn]|bis|ab) \d{1,2}\.$")
"""'… bekam Gensheimer in der 16.': the full stop is the number's, and the sentence goes on."""
_ABBREVIATED = re.compile(r"\b[ap]\.m$")
"""'at 11:40 p.m.' keeps its full stop."""
_ORDINAL = re.compile(r"\b\d{1,2}\.$")
_DATELINE = re.compile(r"[A-Z]{2}[^.!?;:]{,48} [–—]")
_LONGEST_DATELINE = 60
"""Characters."""
LONGEST_QUOTE = 44
"""Words: what a pupil can hold in mind while reading options."""
_POSSESSIVE = ("PPOSAT", "DPS")
_PERSONAL = frozenset(["PPER", "PPOSAT", "PNP", "DPS"])
"""Tags of personal pronouns and possessives."""
_WHO_IS_TOLD = frozenset(["him", "her", "them", "ihm", "ihr", "ihnen"])
_OF_A_BODY = frozenset(["its", "their"])
_LONGEST_CONTEXT = 60
"""Words of sentences that are shown together."""
_MOST_IN_FRONT = 2
"""Sentences."""
_SHORTEST_SENTENCE = 4
_SHORTEST_STATEMENT = 5
_TELLING = 2
_OPEN = frozenset("möglich denkbar wahrscheinlich unwahrscheinlich fraglich possible likely unlikely probable".split())
_BRACKETS = (("(", ")"), ("[", "]"))
_ENDS = '.!…“”"«»'
_STATEMENT_ENDS = frozenset([",", ".", ";", "!", "–", "—", "“", "”", '"', "«", "»", ""])


def quote_sentence(view: View, material: Material, fewest: int = _SHORTEST_SENTENCE) -> str | None:
    """The whole sentence of the claim as it stands inside quotation marks; of `fewest` words at least."""
    return material.requoted(view.unit.span.of(view.text)) if _can_be_quoted(view, fewest) else None


@once_a_view
def _can_be_quoted(view: View, fewest: int) -> bool:
    return is_sound_sentence(view.unit.span.of(view.text), fewest) and _is_begun(view)


def _is_begun(view: View) -> bool:
    """Whether a sentence begins there: not behind a semicolon, nor behind 'ihr 20.'; 'PORT ELDON —' is only a place."""
    start = view.unit.span.start
    before = view.text[max(0, start - _LONGEST_DATELINE) : start].rpartition("\n")[2].rstrip(" ")
    is_first = start <= _LONGEST_DATELINE or "\n" in view.text[start - _LONGEST_DATELINE : start]
    is_open = before[-1:] in (";", ",", "–", "—") and not (is_first and _DATELINE.fullmatch(before))
    return not is_open and not _ORDINAL.search(before)


def is_sound_sentence(text: str, fewest: int = _SHORTEST_SENTENCE) -> bool:
    """Whether it is one whole sentence of a length that can be quoted: no headline, no torn marks."""
    words = len(text.split())
    is_whole = text[:1].isalnum() or text[:1] in '„“"»'
    return (
        fewest <= words <= LONGEST_QUOTE
        and is_whole
        and not text[:1].islower()
        and text[-1:] in _ENDS
        and "\n" not in text
        and not is_torn(text)
        and not _ORDINAL_END.search(text)
    )


def is_torn(text: str) -> bool:
    """Whether a mark lost its partner."""
    is_german = "„" in text
    curly = text.count("“") != text.count("”") and not is_german
    german = is_german and text.count("„") != text.count("“") + text.count("”")
    others = any(text.count(one) != text.count(other) for one, other in _BRACKETS)
    others = others or (text.count("«") + text.count("»")) % 2 == 1  # «Oui» and »Ja« both occur
    return text.count('"') % 2 == 1 or curly or german or others or "()" in text


def quote_statement(view: View, material: Material) -> str | None:
    """The claim without its speaker: 'dass das Dach nicht mehr sicher sei', 'he had known nothing of the plans'."""
    said = _find_statement(view, material.wording)
    return None if said is None else material.requoted(said)


@once_a_view
def _find_statement(view: View, wording: ModuleType) -> str | None:
    attribution = view.attribution
    if attribution is None or not view.is_certain or attribution.form not in (Form.INDIRECT, Form.CONTINUED):
        return None
    if attribution.word.startswith(("not ", "nicht ")):
        return None  # 'did not accept | that it was so'
    if attribution.rule.endswith(".gap") or any(token.text.lower() in _OPEN for token in view.frame):
        return None  # 'the amount that the district says | is owed', 'Es sei möglich, | dass das Dach halte'
    if view.is_cut or view.has_aside or len(view.claim.content) != 1 or not _is_whole(view.claim.content[0], view):
        return None
    said = _ABBREVIATED.sub(r"\g<0>.", view.said.strip(" ,.;:–—")).removeprefix("that ")
    if " and that " in said or " or that " in said or ";" in said:
        return None  # the first 'that' is gone; or the article says something else as well
    words = view.content
    triples = zip(words, words[1:], words[2:], strict=False)
    if any(a.text == "," and b.tag in ("CJC", "KON") and c.tag[:1] == "V" for a, b, c in triples):
        return None  # 'a visit was planned, | but would not give a date'
    fewest = _TELLING + (attribution.form is Form.CONTINUED)
    is_told = sum(word.tag[:1] == "N" or word.tag in ("CARD", "CRD") for word in words) >= fewest
    has_verb = any(word.tag.startswith("V") for word in words)
    fits = _SHORTEST_STATEMENT <= len(said.split()) <= LONGEST_QUOTE and not said.endswith("?")
    is_clean = not is_torn(said)
    if not (is_told and has_verb and fits and is_clean) or any(word.tag == QUOTATION for word in words):
        return None
    return None if wording.is_no_clause(view) or wording.find_pointing(view) else said


def quote_assertion(view: View, material: Material) -> str | None:
    """The claim behind 'die Aussage': ' „Das Dach sei nicht sicher“', or ', dass das Dach nicht sicher sei'."""
    said = quote_statement(view, material)
    if said is None:
        return None
    return f", {said}" if said.startswith("dass ") else f" „{said}“"


def is_speech_alone(view: View) -> bool:
    """Whether its sentence is nothing but somebody's words, and does not tell whose."""
    attribution = view.attribution
    if attribution is None or attribution.form is not Form.DIRECT:
        return False
    return attribution.mention is None or not view.unit.span.covers(attribution.mention)


@once_a_view
def points_outside(view: View, material: Material) -> bool:
    """Whether a word of the claim's sentence needs another one.

    Behind a person's name 'he' and 'her' are taken for the speaker's, behind a body's 'it' and 'they'. In an act they
    mean somebody else: 'called her a liar'; so they do beside the word of saying: 'told her that it was closed', 'the
    firm that runs its servers said'.
    """
    mention = view.attribution.mention if view.attribution else None
    tokens = view.unit.tokens
    end = mention.end if mention and view.unit.span.covers(mention) else view.unit.span.start
    before = [token for token in tokens if token.span.end <= end]
    if any(token.tag in _POSSESSIVE and mention is not None and mention.covers(token.span) for token in before):
        return True  # 'his partner Jodie Marsh'
    behind = tokens[len(before) :]
    clause = next((i for i, t in enumerate(behind) if t.text == ","), 0) if material.language == "de" else 0
    own = _own_pronouns(view, material) if before else frozenset()
    others = _find_others(behind, view)
    behind = tuple(
        replace(token, tag="OWN")
        if token.tag in _PERSONAL and i >= clause and i not in others and token.text.lower() in own
        else token
        for i, token in enumerate(behind)
    )
    return any(material.wording.find_dangling_words(words, topics=view.topics) for words in (before, behind))


def _find_others(behind: Sequence[Token], view: View) -> Set[int]:
    """Places of the pronouns beside the word of saying, which never mean the speaker: who is told, whose he is.

    'The firm, which runs | its | servers, told | her | that', 'der Zeuge, der mit | ihr | lebte, sagte'.
    """
    cue = [i for i, token in enumerate(behind) if view.attribution and _is_in(view.attribution.cue, token)]
    if not cue:
        return frozenset()
    following = behind[cue[-1] + 1 : cue[-1] + 2]
    told = {cue[-1] + 1} if following and following[0].text.lower() in _WHO_IS_TOLD else set()
    return told | {i for i, token in enumerate(behind[: cue[0]]) if _is_of_other(token)}


def _is_of_other(token: Token) -> bool:
    """'its', 'ihr' as an object: said of the speaker it would be 'own' or 'sich'."""
    is_object = token.tag in ("PPER", "PNP") and token.text.lower() in _WHO_IS_TOLD | {"ihn"}
    return is_object or token.text.lower() in _OF_A_BODY


def _is_in(spans: Sequence[Span], token: Token) -> bool:
    return any(span.covers(token.span) for span in spans)


def _own_pronouns(view: View, material: Material) -> frozenset[str]:
    """Those that can mean whoever speaks in the claim's sentence."""
    if view.source is None or (view.attribution and view.attribution.form is Form.REPORTED):
        return frozenset()
    own: frozenset[str] = material.wording.own_pronouns(view.source, view)
    return own


def _is_whole(content: Span, view: View) -> bool:
    """Whether the clause ends where the article's clause does."""
    following = view.text[content.end : content.end + 1].strip()
    return following in _STATEMENT_ENDS or view.text[content.end - 1] in ".,;!"


def gap_in_sentence(words: Span, view: View) -> Gap | None:
    """The sentence of the claim with a gap for `words`."""
    whole = view.unit.span
    if not whole.covers(words) or not _can_be_quoted(view, _SHORTEST_SENTENCE):
        return None
    return Gap(view.text[whole.start : words.start], words.of(view.text), view.text[words.end : whole.end])


def gap_in_context(words: Span, view: View, material: Material) -> Gap | None:
    """The same, with the sentences in front of it that it needs: 'The firm grew. It has [640] members.'

    None where it needs some and nothing short and clear stands there.
    """
    gap = gap_in_sentence(words, view)
    if gap is None or not leans_on_front(view, material):
        return gap
    front = words_in_front(view, material)
    return replace(gap, before=front + gap.before) if front and gap.words not in front else None


def front_of(gap: Gap, view: View) -> str:
    """What a gap shows in front of the claim's sentence."""
    return gap.sentence[: len(gap.sentence) - (view.unit.span.end - view.unit.span.start)]


@once_a_view
def words_in_front(view: View, material: Material) -> str:
    """The sentence in front of the claim's, or two, with the space behind: as many as make it clear.

    Empty where none that are short and clear stand in its paragraph.
    """
    front, words = view, len(view.unit.span.of(view.text).split())
    for _ in range(_MOST_IN_FRONT):
        before = material.sentence_before(front)
        if before is None:
            break
        front, words = before, words + len(before.unit.span.of(before.text).split())
        if words > _LONGEST_CONTEXT or not _can_be_quoted(front, _SHORTEST_SENTENCE):
            break
        if not points_outside(front, material) and _tells_of_somebody(front):
            return view.text[front.unit.span.start : view.unit.span.start]
    return ""


class Passage(NamedTuple):
    """Sentences as they stand inside quotation marks; of what stands in front of the last one `front` has the words."""

    text: str
    front: str


def quote_passage(view: View, material: Material) -> Passage | None:
    """The claim's sentence, with those in front of it where a word points at them."""
    sentence = quote_sentence(view, material)
    if sentence is None or not points_outside(view, material):
        return None if sentence is None else Passage(sentence, "")
    front = words_in_front(view, material)
    return Passage(material.requoted(front) + sentence, front) if front else None


def leans_on_front(view: View, material: Material) -> bool:
    """Whether the claim's sentence is understood only with those before it: 'It has 640 members.', 'The peak came …'"""
    return points_outside(view, material) or bool(material.wording.find_bare_subject(view))


def _tells_of_somebody(view: View) -> bool:
    return any(token.tag in ("NE", "NP0", "NN", "NN1", "NN2") for token in view.unit.tokens)
