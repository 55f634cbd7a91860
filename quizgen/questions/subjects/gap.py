"""Words of a sentence that can be filled in or pointed at: figures, dates, words of uncertainty, partial quotations."""

import re
from collections.abc import Iterator
from itertools import pairwise

from quizgen.language.dates import date_pattern
from quizgen.language.lexicon import read_lexicon
from quizgen.language.quotations import find_quotations as find_quotations_in
from quizgen.model import Amount, Form, Gap, Source, SourceKind, Span, Time
from quizgen.questions.material import Material
from quizgen.questions.quoting import front_of, gap_in_context, gap_in_sentence, is_speech_alone, points_outside
from quizgen.questions.subject import Subject, always
from quizgen.questions.subjects.sentence import NOTICING, asks, has_other_cue, names_text
from quizgen.questions.view import View

_FIGURE = re.compile(
    r"\d{1,3}(?:[   '’]\d{3})+|\d[\d.,]*\d(?:[  ]?(?:Millionen|Milliarden|million|billion|Mio\.|Mrd\.))?|\d+"
)
_NEAR = 12
"""Characters in front of a number that tell whether it is a year."""
_YEAR_LIKE = re.compile(r"(?i:\b(?:in|around|since|until|about|early|late|um|seit|jahr|bis|von|anno)) [1-9]\d{3}$")
"""'began around 1130': a year, though one of long ago."""
_SPAN = re.compile(r"\b(?:between|zwischen) $")
_CLOCK = re.compile(r" ?(?:[ap]\.?m\b|Uhr\b)")
_JOINING = ("-", "–", "/", ":")
"""Marks that tie a number to another: '2008-2012', '34:23'."""
_BESIDE = (" und ", " and ", " sowie ")
_MARKS = '„“”»«"‘'
_FEWEST_QUOTED = 2
_PLACING = ("PRP", "APPR", "APPRART")
_BLANK = "_____"
_LONG_AGO = 10
"""Years."""


def find_facts(material: Material) -> Iterator[Subject]:
    """'Bis Juli 2022 wurden etwa [15.000] Geräte geliefert': `kind` is 'figure' or 'date'."""
    dates = date_pattern(material.language)
    for views in material.sentences:
        for view in views:
            if view.attribution is not None and not _shows_source(view):
                continue
            if is_speech_alone(view):
                continue  # '“I will sign [20] cheques.”'
            for fact in view.claim.facts:
                found = None if _is_idle(fact, view, material) else _find_value(fact, view, dates)
                gap = gap_in_context(found, view, material) if found else None
                if gap and gap.sentence.count(gap.words) == 1:
                    kind = "date" if isinstance(fact, Time) else "figure"
                    yield Subject(
                        view, {"value": always(gap.words)}, view.source, kind, gap=gap, front=front_of(gap, view)
                    )


def _is_idle(fact: object, view: View, material: Material) -> bool:
    """What only tells of the background: nobody need know it."""
    if isinstance(fact, Time):
        return view.attribution is None and _is_long_ago(fact, material.published)
    return isinstance(fact, Amount) and is_background(fact, view, material)


def is_background(amount: Amount, view: View, material: Material) -> bool:
    """'The union demanded that | the 540 | employees be paid', 'a study of 212 pages': nobody asks how many."""
    amounts = read_lexicon(material.language, "amounts")
    tokens = reversed(view.unit.tokens)
    before = next((token for token in tokens if token.span.end <= amount.words.start), None)
    is_sum = any(_is_unit(amount, name) for name in (*amounts["currencies"], *amounts["signs"], *amounts["percent"]))
    is_known = before is not None and before.tag in ("ART", "AT0", "DPS", "PPOSAT") and not is_sum
    return is_known or amount.unit in amounts["idle"] or (before is not None and before.text in amounts["aged"])


def _is_unit(amount: Amount, name: str) -> bool:
    """'dollars' and 'dollar'."""
    return amount.unit.removesuffix("s") == name or amount.unit == name


def _is_long_ago(time: Time, published: str) -> bool:
    """'The railway was built in 1994', in an article of 2026."""
    told = (time.value or "")[:4]
    return told.isdigit() and published[:4].isdigit() and int(published[:4]) - int(told) > _LONG_AGO


def _shows_source(view: View) -> bool:
    """Whether the sentence itself names who says it, or that is certain: a claim doesn't lose its speaker."""
    mention = view.attribution.mention if view.attribution else None
    is_told = mention is not None and view.unit.span.covers(mention)
    return is_told or (view.source is not None and view.source.is_resolved)


def find_speakers(material: Material) -> Iterator[Subject]:
    """'Kämmerin [Ada Quill] sagte, …': the name of who speaks, where it stands but once; slot `gapped`, with the gap.

    `kind` is 'gendered' where the sentence tells whether it is a man or a woman, else 'plain'.
    """
    for views in material.sentences:
        view = views[0]
        mention, source = view.attribution.mention if view.attribution else None, view.source
        if mention is None or source is None or not source.name or not view.unit.span.covers(mention):
            continue
        if view.attribution is not None and view.attribution.rule.endswith("infinitive"):
            continue  # 'The singer Ann Lee asked to hear the tapes': no statement
        name = _find_name(mention, source, view) if source.is_named else None
        gap = gap_in_context(name, view, material) if name else None
        if gap is None or gap.before.endswith(_BESIDE) or gap.after.startswith(_BESIDE):
            continue  # 'Die Politiker [Peter Danckert] und Max Straubinger'
        if source.name.split()[-1] not in gap.before + gap.after and not _is_body(source, material):
            kind = "gendered" if material.wording.tells_sex(view.unit.tokens) else "plain"
            gapped = material.requoted(f"{gap.before}{_BLANK}{gap.after}")
            yield Subject(view, {"gapped": always(gapped)}, source, kind, gap=gap, front=front_of(gap, view))


def _find_name(mention: Span, source: Source, view: View) -> Span | None:
    """The source's name in the words for it: 'Dr. [Ewan Colquhoun], the board’s medical director'; or how it ends.

    That is the whole surname: 'Mr [Ó Maoinligh]'.
    """
    words = source.name.split()
    for name in (" ".join(words[i:]) for i in range(len(words))):
        place = view.text.find(name, mention.start, mention.end)
        if place >= 0 and name[0].isupper():
            return Span(place, place + len(name))
    return None


def find_mentions(material: Material) -> Iterator[Subject]:
    """'[A spokesman for the council] said …': the words for the only source of its sentence, to be marked."""
    for views in material.sentences:
        view, attribution, source = views[0], views[0].attribution, views[0].source
        mention = attribution.mention if attribution else None
        if attribution is None or mention is None or source is None or not source.is_resolved or not view.is_certain:
            continue
        is_only = all(other.attribution and other.attribution.mention == mention for other in views)
        is_told = attribution.form in (Form.INDIRECT, Form.DIRECT, Form.PARTIAL) and bool(attribution.cue)
        is_told = is_told and not attribution.rule.endswith("infinitive") and not asks(attribution)
        is_told = is_told and not view.is_embedded and attribution.word not in NOTICING
        if not (is_only and is_told and view.unit.span.covers(mention)) or points_outside(view, material):
            continue
        words = [token for token in view.unit.tokens if mention.covers(token.span)]
        is_name = any(word.tag.startswith("N") for word in words) and not material.wording.points_back(
            mention.of(view.text)
        )
        is_one = not (_goes_on(view, mention) or names_text(view, material) or _names_author(view, source, mention))
        # 'The museum, in the west of Ireland', 'das Finanzamt Hallbrück der Witwe Lenz': told of it, or told to her
        is_one = is_one and not any(
            (a.text == "," and b.tag in _PLACING) or (a.tag == "NE" and b.tag == "ART") for a, b in pairwise(words)
        )
        gap = gap_in_sentence(mention, view) if is_name and is_one else None
        if gap and not has_other_cue(view, material):
            yield Subject(view, {"words": always(gap.words)}, source, "mention", gap=gap)


def _goes_on(view: View, mention: Span) -> bool:
    """'Mandy Ihlenfeld, | Juristin beim Mieterverein': what is told behind the comma names the source as well."""
    if view.text[mention.start : mention.end].rpartition(" ")[2].isupper() and view.text[mention.end :][:1] == ".":
        return True  # 'Ramona T.'
    behind = [token for token in view.unit.tokens if token.span.start >= mention.end][:2]
    if len(behind) < 2:
        return False
    is_place = behind[0].text.lower() in ("in", "aus", "of", "from") and behind[1].tag in ("NE", "NP0")
    return is_place or (behind[0].text == "," and behind[1].tag.startswith(("N", "ART", "AT0")))


def _names_author(view: View, source: Source, mention: Span) -> bool:
    """'Ein Gutachten, das Professor Emil Lenz erstellt hat, …': the text or who wrote it?"""
    others = (token for token in view.frame if not mention.covers(token.span))
    return source.kind is SourceKind.DOCUMENT and any(token.tag in ("NE", "NP0") for token in others)


def _is_body(source: Source, material: Material) -> bool:
    """Whether its role is a body's: 'the company Network Track' is nobody's name."""
    lists = read_lexicon(material.language, "sources")
    last = source.role.lower().split()[-1:]
    return any(word.endswith(tuple(lists["organisation"])) and word not in lists["role"] for word in last)


def _find_value(fact: object, view: View, dates: re.Pattern[str]) -> Span | None:
    if not isinstance(fact, Amount | Time):
        return None
    if isinstance(fact, Amount) and _YEAR_LIKE.search(view.text[max(0, fact.words.start - _NEAR) : fact.words.end]):
        return None
    pattern = dates if isinstance(fact, Time) else _FIGURE
    match = pattern.search(view.text, fact.words.start, fact.words.end)
    is_plain = match is not None and len(match.group()) > 1 and not _is_part(Span(*match.span()), view)
    return Span(*match.span()) if match and is_plain else None


def _is_part(value: Span, view: View) -> bool:
    """Of a range, a name, a word or a time: '2008-2012', 'between 29 and 54', 'Kony 2012', 'the 1980s', '8.40am'."""
    around = view.text[value.start - 1 : value.start], view.text[value.end : value.end + 1]
    names = [token for token in view.unit.tokens if token.tag in ("NE", "NP0")]
    is_named = any(
        token.span.end == value.start - 1 and view.text[value.end - 4 : value.end].isdigit() for token in names
    )
    behind = next((token for token in view.unit.tokens if token.span.start >= value.end), None)
    is_model = behind is not None and behind.tag in ("NE", "NP0") and any(t.span.end == value.start - 1 for t in names)
    is_span = _SPAN.search(view.text[max(0, value.start - _NEAR) : value.start]) is not None
    is_decade = around[1].isalpha()  # and the '19' of '19th-century'
    is_clock = _CLOCK.match(view.text, value.end) is not None
    return any(mark in _JOINING for mark in around) or is_named or is_model or is_span or is_decade or is_clock


def find_hedges(material: Material) -> Iterator[Subject]:
    """'Musk [soll] mit Kirijenko gesprochen haben': the only word of uncertainty in its sentence."""
    wording = material.wording
    for views in material.sentences:
        for view in views:
            tokens = view.unit.tokens
            places = [i for i, token in enumerate(tokens) if token.span in view.claim.hedges]
            others = [token for i, token in enumerate(tokens) if i not in places]
            is_only = len(places) == 1 and not wording.is_clearly_open(others)
            if is_only and wording.is_clear_hedge(tokens, places[0]):
                gap = gap_in_sentence(tokens[places[0]].span, view)
                if gap:
                    yield Subject(view, {"word": always(gap.words)}, view.source, "word", gap=gap)


def find_moods(material: Material) -> Iterator[Subject]:
    """'In Kleinau [habe] ein Anwohner Kaffee gebracht': the one word by which reported speech is known."""
    for views in material.sentences:
        view = views[0]
        if len(views) != 1 or view.source is None or not view.source.is_resolved or not view.is_certain:
            continue
        if view.attribution is not None and (
            view.attribution.rule.endswith("infinitive") or view.attribution.word in NOTICING
        ):
            continue  # 'advised parents to use bottled water' gives advice; 'The court heard that' was told by others
        if points_outside(view, material):
            continue
        words = material.wording.mood_words(view)
        gap = gap_in_sentence(words[0].span, view) if len(words) == 1 else None
        if gap and not any(mark in gap.sentence for mark in _MARKS):
            yield Subject(view, {"word": always(gap.words)}, view.source, "mood", gap=gap)


def find_quotations(material: Material) -> Iterator[Subject]:
    """'Er sprach von einem [schweren Rückschlag] für den Ort': the quotation marks are taken away."""
    for views in material.sentences:
        partial = [view for view in views if view.attribution and view.attribution.form == Form.PARTIAL]
        if len(partial) != 1 or not (partial[0].source and partial[0].source.is_resolved):
            continue
        view = partial[0]
        quoted = find_quotations_in(view.text, (view.unit.span,))
        if len(quoted) != 1 or len(quoted[0].of(view.text).split()) < _FEWEST_QUOTED:
            continue
        before = quoted[0].start
        if any(token.span.end in (before, before - 1) and token.tag.startswith("N") for token in view.unit.tokens):
            continue  # a name: 'die Initiative „Brandau braucht Betten“'
        gap = gap_in_context(quoted[0], view, material)
        if gap and not any(mark in gap.before for mark in _MARKS):
            size = len("''") if gap.words.startswith("''") else 1
            inside = gap.words[size:-size]
            words = inside.rstrip(".,;")
            bare = Gap(gap.before, words, inside[len(words) :] + gap.after)
            slots = {"words": always(words)}
            yield Subject(view, slots, view.source, "quotation", gap=bare, front=front_of(gap, view))
