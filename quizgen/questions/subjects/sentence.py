"""Whole sentences, and who vouches for what they tell."""

from collections.abc import Iterator, Sequence

from quizgen.language.lexicon import read_lexicon
from quizgen.model import Amount, Form, SourceKind, Time, Token
from quizgen.questions.material import Material
from quizgen.questions.quoting import quote_sentence
from quizgen.questions.subject import Subject
from quizgen.questions.view import View

_LONG = 5
"""Letters: shorter words are too often the end of others."""
_MARKS = "„“”»«\"'‚‘’"


def find(material: Material) -> Iterator[Subject]:
    """Sentences in which but one voice speaks; `kind` says which:

    'own' (the article's), 'named' or 'attributed' (a source that the sentence names, or describes), 'continued'
    (the speaker stands in a sentence before) or 'hearsay' (nobody is named).
    """
    for number, views in enumerate(material.sentences):
        kind = _kind_of(number, material)
        is_clear = not material.wording.find_dangling_words(views[0].unit.tokens)
        if kind and is_clear and quote_sentence(views[0], material):
            told = next((view for view in views if view.attribution), views[0])
            yield Subject(told, {}, told.source, kind)


def _kind_of(number: int, material: Material) -> str:
    views = material.sentences[number]
    attributed = [view for view in views if view.attribution]
    if len(views) != 1 or not views[0].is_certain:
        return ""
    if not attributed:
        return "own" if _is_plainly_own(number, material) else ""
    attribution = attributed[0].attribution
    assert attribution is not None
    if attribution.via is not None:
        return ""
    if attribution.form is Form.HEARSAY and attribution.source is None:
        is_main = views[0].claim.content[0].start == views[0].unit.span.start
        return "hearsay" if is_main else ""  # '…, der beteiligt gewesen sein soll' leaves open but a part
    if attribution.source is None or not attribution.source.is_resolved:
        return ""
    if attribution.form is Form.CONTINUED:
        return "continued"
    if _has_other_cue(views[0], material):
        return ""
    mention = attribution.mention
    if mention is None or not views[0].unit.span.covers(mention) or not attribution.cue:
        return ""
    words = mention.of(views[0].text).split()
    if not any(word[0].isupper() or word[0].isdigit() for word in words) and len(words) < 2:
        return ""  # 'sagte er': the sentence itself tells nothing of the source
    if attribution.form is not Form.INDIRECT or attribution.rule.endswith("infinitive"):
        return ""  # 'told her supplier not to deliver' is an order
    speaker = [token for token in views[0].unit.tokens if mention.covers(token.span)]
    if attribution.source.kind is not SourceKind.DOCUMENT and _name_text(speaker, material):
        return ""  # 'Das Gutachten des Amts kam zu dem Schluss': a text or a body?
    if attribution.source.is_named:
        return "named" if attribution.source.name.split()[-1] in words else ""
    # 'die Betreiberin, die Dobertal GmbH, erklärte' gives a name beside the description
    has_name = any(token.tag in ("NE", "NP0", "FM", "XY") or token.text.isupper() for token in views[0].frame)
    return "" if has_name else "attributed"


def _has_other_cue(view: View, material: Material) -> bool:
    """'said the sale, which is said to be the first …': two who vouch, or nobody knows who for what."""
    cue = view.attribution.cue if view.attribution else ()
    others = [token for token in view.unit.tokens if not any(span.covers(token.span) for span in cue)]
    return bool(material.wording.has_cue(others))


def _is_plainly_own(number: int, material: Material) -> bool:
    """Nothing in it hints at another voice; nobody speaks in the paragraph, and no text was named before."""
    views = material.sentences[number]
    text = views[0].unit.span.of(views[0].text)
    in_paragraph = (view for view in material.views if view.paragraph == views[0].paragraph)
    before = (view for other in material.sentences[:number] for view in other)
    goes_on = any(view.attribution for view in in_paragraph) or any(
        _name_text(view.unit.tokens, material) for view in before
    )
    is_open = any(view.claim.hedges or view.claim.presuppositions for view in views)
    is_told = any(isinstance(fact, Amount | Time) for view in views for fact in view.claim.facts)
    has_marks = any(mark in text for mark in _MARKS)
    is_reported = material.wording.sounds_reported(views[0].unit.tokens) or _name_text(views[0].unit.tokens, material)
    return is_told and not (goes_on or is_open or has_marks or is_reported)


def _name_text(tokens: Sequence[Token], material: Material) -> bool:
    """'An email puts the cost at £86,000': a text or a medium may be the one that says so."""
    lists = read_lexicon(material.language, "sources")
    texts = tuple(word for word in (*lists["document"], *lists["medium"]) if len(word) >= _LONG)
    return any(token.lemma.lower().endswith(texts) for token in tokens if token.tag.startswith("N"))
