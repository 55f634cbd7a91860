"""Whole sentences, and who vouches for what they tell."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from quizgen.interface import words
from quizgen.language.lexicon import read_lexicon
from quizgen.language.quotations import QUOTATION
from quizgen.model import Amount, Attribution, Form, Language, Source, SourceKind, Time, Token
from quizgen.questions.material import Material
from quizgen.questions.quoting import Passage, quote_passage
from quizgen.questions.subject import Slot, Subject, always
from quizgen.questions.view import View

_LONG = 5
"""Letters: shorter words are too often the end of others."""
_MARKS = "„“”»«\"'‚‘’"
NOTICING = frozenset(
    (
        "feststellen bemerken beobachten entdecken erkennen merken hören erfahren "
        "notice discover find realise realize hear learn"
    ).split()
)
"""'Der Besitzer hatte festgestellt, dass Mäuse …', 'The court heard that' tell what happened to them, not what they
told."""
_BARE_GROUP = 2
"""Words: 'die Erben', 'the heirs' are those of whom the article has told."""
_ASKING = frozenset(["ask", "wonder", "fragen", "nachfragen", "anfragen"])
_DATA = frozenset("figures data numbers statistics zahlen daten werte statistiken".split())
_NAMES = ("NE", "NP0", "FM", "XY")


def find(material: Material) -> Iterator[Subject]:
    """Sentences in which but one voice speaks; `kind` says which:

    'own' (the article's), 'named' or 'attributed' (a source that the sentence names, or describes) or 'hearsay'
    (nobody is named). One with a source may need those in front of it: `{passage}` has all, `{here}` says which is
    meant, and there is no `{sentence}` then.
    """
    spoken: set[int] = set()  # paragraphs in which somebody has spoken so far
    is_text_named = False
    for views in material.sentences:
        view, tokens = views[0], views[0].unit.tokens
        kind = _kind_of(view, material) if len(views) == 1 and view.is_certain else ""
        if kind == "own" and (is_text_named or view.paragraph in spoken):
            kind = ""  # it may go on with what somebody said, or with what a study found
        is_text_named = is_text_named or _name_text(tokens, material)
        if any(other.attribution for other in views):
            spoken.add(view.paragraph)
        passage = quote_passage(view, material) if kind else None
        if passage is not None and (not passage.front or kind in ("named", "attributed")):
            yield Subject(view, passage_slots(passage, material), view.source, kind, front=passage.front)


def passage_slots(passage: Passage, material: Material) -> dict[str, Slot]:
    """'On whom does the article rely | here?', '… | in the last sentence?'"""
    here = words(material.asked)["rule_here_last" if passage.front else "rule_here"]
    slots: dict[str, Slot] = {"passage": always(passage.text), "here": always(here)}
    return {**slots, "sentence": lambda: None} if passage.front else slots


def asks(attribution: Attribution) -> bool:
    """'wanted to know whether', 'fragte, ob': a question is no statement."""
    return attribution.rule.endswith("question") or attribution.word in _ASKING


def _kind_of(view: View, material: Material) -> str:
    attribution = view.attribution
    if attribution is None:
        return "own" if _is_plainly_own(view, material) else ""
    if attribution.via is not None or attribution.word in NOTICING or view.is_embedded:
        return ""
    if attribution.form is Form.HEARSAY and attribution.source is None:
        is_main = view.claim.content[0].start == view.unit.span.start
        return "hearsay" if is_main else ""  # '…, der beteiligt gewesen sein soll' leaves open but a part
    is_plain = (
        attribution.form is Form.INDIRECT and not attribution.rule.endswith("infinitive") and not asks(attribution)
    )
    if not is_plain or view.source is None or not view.source.is_resolved or has_other_cue(view, material):
        return ""  # 'told her supplier not to deliver' is an order
    return _told_by(view, attribution, view.source, material)


def _told_by(view: View, attribution: Attribution, source: Source, material: Material) -> str:
    """'named', 'attributed', or nothing where the sentence's own words for the source are not clear."""
    mention = attribution.mention
    if mention is None or not view.unit.span.covers(mention) or not attribution.cue:
        return ""
    lists = read_lexicon(material.language, "sources")
    speaker = [token for token in view.unit.tokens if mention.covers(token.span)]
    lemmas = {token.lemma.lower() for token in speaker}
    is_counted = any(token.tag in ("CRD", "CARD", "DT0", "PIAT") for token in speaker)
    is_office = source.is_plural and not is_counted and not lemmas.isdisjoint(lists["offices"])
    if attribution.rule == "de.frame.es" or not lemmas.isdisjoint(lists["gatherings"]) or is_office:
        return ""  # 'heißt es beim Verband', 'eine Gruppe von Forschern', 'state officials': the body, or people in it?
    if source.kind is SourceKind.DOCUMENT and not lemmas.isdisjoint([*_DATA, *lists["spoken"]]):
        return ""  # 'Brandsma's figures suggest': by a person, and no text; nor is 'a report on Radio Cuanmara'
    if len(speaker) < 2 and not any(token.text[0].isupper() for token in speaker):
        return ""  # 'sagte er'
    if any(a.tag == "NE" and b.tag == "ART" for a, b in pairwise(speaker)):
        return ""  # 'teilte | das Finanzamt Hallbrück der Witwe Lenz | mit': whose, or to whom?
    if source.kind is not SourceKind.DOCUMENT and _name_text(speaker, material):
        return ""  # 'Das Gutachten des Amts kam zu dem Schluss': a text or a body?
    if material.wording.points_back(source.name):
        return ""  # 'nach Polizeiangaben': people or a body?
    if source.is_named and source.kind is SourceKind.ORGANISATION and _has_role(speaker, material):
        return ""
    if source.is_named:
        return "named" if any(token.text == source.name.split()[-1] for token in speaker) else ""
    is_definite = source.name.split()[0].lower() in ("the", "der", "die", "das", "dem", "den")
    is_somebody = source.kind is SourceKind.PERSON or (source.kind is SourceKind.ROLE and not source.is_plural)
    is_known = is_somebody or len(source.name.split()) <= _BARE_GROUP
    if len(source.name.split()) == 1 or (is_definite and is_known):
        return ""  # 'Ministers said': people, or those who govern? 'die Erben', 'die 38-Jährige': named elsewhere
    if source.kind is not SourceKind.DOCUMENT and _name_text(view.frame, material):
        return ""  # 'sagten zwei Beteiligte der Zeitung': on them, or on the paper?
    # 'die Betreiberin, die Dobertal GmbH, erklärte' gives a name beside the description
    behind = [token for token in view.unit.tokens if token.span.start >= mention.end][:1]
    has_name = any(t.tag in (*_NAMES, QUOTATION) or t.text.isupper() for t in (*view.frame, *behind))
    return "" if has_name else "attributed"


def _has_role(speaker: Sequence[Token], material: Material) -> bool:
    """'their chairman, Ron Stapylton': a role in front of the name makes it a person's, whatever it was taken for."""
    roles = read_lexicon(material.language, "sources")["role"]
    return any(token.text.lower() in roles for token in speaker)


def has_other_cue(view: View, material: Material) -> bool:
    """'said the sale, which is said to be the first …': two who vouch, or nobody knows who for what."""
    cue = view.attribution.cue if view.attribution else ()
    others = [token for token in view.unit.tokens if not any(span.covers(token.span) for span in cue)]
    return bool(material.wording.has_cue(others))


def _is_plainly_own(view: View, material: Material) -> bool:
    """Nothing in the sentence hints at another voice, and it tells a number or a time, with a verb."""
    tokens, text = view.unit.tokens, view.unit.span.of(view.text)
    is_open = bool(view.claim.hedges or view.claim.presuppositions)
    is_told = any(isinstance(fact, Amount | Time) for fact in view.claim.facts)
    has_marks = any(mark in text for mark in _MARKS)
    is_reported = material.wording.sounds_reported(tokens) or _name_text(tokens, material)
    has_verb = any(token.tag.startswith("V") or token.text.endswith("ed") for token in tokens)  # 'closed' as AJ0
    return is_told and has_verb and not (is_open or has_marks or is_reported)


def names_text(view: View, material: Material) -> bool:
    """'In a report released on Monday, a panel concluded …': beside who speaks the sentence names a text."""
    return view.source is not None and view.source.kind is not SourceKind.DOCUMENT and _name_text(view.frame, material)


def _name_text(tokens: Sequence[Token], material: Material) -> bool:
    """'An email puts the cost at £86,000': a text or a medium may be the one that says so."""
    texts = _nouns_of_texts(material.language)
    return any(token.lemma.lower().endswith(texts) for token in tokens if token.tag.startswith("N"))


@cache
def _nouns_of_texts(language: Language) -> tuple[str, ...]:
    lists = read_lexicon(language, "sources")
    return tuple(word for word in (*lists["document"], *lists["medium"]) if len(word) >= _LONG)
