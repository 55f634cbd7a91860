"""German wordings: 'Wer bestritt, …', 'dass …', 'Wann …', 'Wie viele …'."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from quizgen.language.cues import read_cues
from quizgen.language.de.clauses import (
    MainClause,
    Words,
    ask_who,
    dass_clause,
    indicative,
    lower_first,
    main_from_subordinate,
    parse_main_clause,
    render,
    singular,
    split_reflexive,
    without_discourse,
    word,
)
from quizgen.language.de.nominative import joined
from quizgen.language.de.phrases import is_pronoun
from quizgen.language.de.verbs import (
    Predicate,
    Tokens,
    clause_end,
    find_predicates,
    is_finite,
    is_konjunktiv,
    subordinator_of,
)
from quizgen.language.lexicon import read_lexicon
from quizgen.language.quotations import QUOTATION
from quizgen.model import Attribution, Form, Source, Token
from quizgen.questions.view import View, once_a_view
from quizgen.questions.wording import de_facts
from quizgen.questions.wording.de_checks import (
    can_be_left_out,
    find_bare_owner,
    find_bare_subject,
    find_dangling,
    find_dangling_words,
    find_deniable,
    find_pointing,
    goes_on_reporting,
    has_cue,
    is_clear_hedge,
    is_clearly_open,
    is_free_speech,
    is_no_clause,
    is_told_by_other,
    mood_words,
    names_further_source,
    only_judges,
    own_pronouns,
    points_back,
    sounds_reported,
    tells_sex,
    tells_what_ought_to_be,
    tells_who_speaks,
)
from quizgen.questions.wording.look_alikes import GERMAN
from quizgen.questions.wording.phrase import Fact, Phrase

moment_of = GERMAN.moment_of
neighbours = GERMAN.neighbours
shape_of = GERMAN.shape_of
without_article = GERMAN.without_article

_WITHOUT_CLAUSE = frozenset(["widersprechen", "zurückweisen", "von sich weisen"])
"""They govern no clause, though a colon may follow: 'Schlüter widersprach: Ein Anruf sei kein Angebot.'"""
_COORDINATORS = frozenset(["doch", "aber", "und", "sondern", "denn"])
_MARKS = ".!?;:,–"
_MOVED = frozenset(
    ", je allein lang Gegenzug Folge flussabwärts flussaufwärts weiter nördlich südlich östlich westlich".split()
)
"""In a question they would stand in another place: 'Allein die Molkerei' means another thing."""
_SWISS = re.compile(r"(?:^|[\s(])«\S")
"""Swiss papers write «so», German ones »so«."""
_STRAIGHT = re.compile(r'"([^"]*)"')
_SHORTEST_QUOTATION = 5
"""Words."""


def who(view: View) -> Phrase | None:
    """'Wer teilte auf Twitter mit, dass …', 'Wer bestritt regelmäßige Kontakte zwischen den beiden Männern'."""
    attribution = view.attribution
    if attribution is None or not attribution.cue or attribution.mention is None or _is_frame(attribution):
        return None
    if attribution.form == Form.REPORTED:
        return _who_acted(view)
    words = None if attribution.word in _WITHOUT_CLAUSE else _asked_cue(view)
    if words is None or any(token.tag == QUOTATION for token in view.content):
        return None
    content = _hanging_content(view)
    return _phrase([*words, word(","), *content], view) if content else None


def _is_frame(attribution: Attribution) -> bool:
    """'laut X', 'nach Ansicht von X': no verb that could be asked for its subject."""
    return attribution.rule.split(".")[1] in ("frame", "opinion")


def _who_acted(view: View) -> Phrase | None:
    predicate = _cue_predicate(view.content, view)
    if predicate is not None and predicate.finite == 0 and not _has_speaker_inside(view):
        return _who_acted_too(view)
    clause = parse_main_clause(view.content, predicate) if predicate else None
    if clause is None or (clause.finite.tag == "VM(FIN)" and clause.finite.lemma != "wollen"):
        return None
    if is_konjunktiv(clause.finite):
        return None  # 'Sie bedaure den Fehler' is what she said, not what she did
    words = ask_who(clause, is_plural=_is_plural(clause))
    if words is not None and (any(token.text == "," for token in words[:4]) or _has_relative(words)):
        return None  # 'Wer räumte, den Fehler ein', 'Wer zeigte sich, die am Platz wohnt, erleichtert'
    if words is not None and _has_second_clause(words):
        return None  # 'Wer rechnet nicht mit einer Verlängerung, eine Absage habe er nicht bekommen'
    if any(token.tag == "APPR" for token in clause.subject) and [t.tag for t in clause.middle[:1]] == ["APPR"]:
        return None  # '… warnte die Gutachterin von der Hochschule | für Naturgefahren': more of her
    if not _is_speaker(clause, view) or (words and words[-1].tag == QUOTATION and words[-2].text == ","):
        return None  # the subject is somebody else; 'Wer notierte im Mai, „dringend anzuraten“'
    if words and any(token.tag == "PTKNEG" for token in words):
        return None  # 'Wer stellte Geld nicht in Aussicht': so taten viele
    is_told = words is not None and any(token.tag in ("NN", "NNA", "NE", "NNI") for token in words[2:])
    return _phrase(words, view) if words and is_told else None


def _is_speaker(clause: MainClause, view: View) -> bool:
    mention = view.attribution.mention if view.attribution else None
    return mention is not None and any(mention.overlaps(token.span) for token in clause.subject)


def _has_relative(words: Words) -> bool:
    return any(a.text == "," and (b.tag == "PRELS" or b.text in ("der", "die", "das")) for a, b in pairwise(words))


def _has_second_clause(words: Words) -> bool:
    """Whether reported speech hangs on behind a comma without a 'dass'."""
    commas = [i for i, token in enumerate(words) if token.text == ","]
    return any(
        is_konjunktiv(token) and not any(other.tag in ("KOUS", "PWS", "PWAV", "PWAT") for other in words[i:j])
        for i in commas
        for j, token in enumerate(words)
        if j > i
    )


def _has_speaker_inside(view: View) -> bool:
    mention = view.attribution.mention if view.attribution else None
    return mention is not None and any(span.covers(mention) for span in view.claim.content)


def _who_acted_too(view: View) -> Phrase | None:
    """'(Lange lobte den Plan und) kritisierte die Landesregierung' to 'Wer kritisierte die Landesregierung'."""
    finite = view.content[0]
    asked = singular(finite) if finite.text.endswith("n") else finite
    if asked is None or is_konjunktiv(asked):
        return None
    return _phrase([word("Wer"), asked, *without_discourse(view.content[1:])], view)


def _is_plural(clause: MainClause) -> bool:
    return clause.finite.text.endswith("n") and clause.finite.tag[:2] in ("VV", "VA", "VM")


def _cue_predicate(tokens: Tokens, view: View) -> Predicate | None:
    cue = view.attribution.cue if view.attribution else ()
    return next((p for p in find_predicates(tokens) if any(span.covers(tokens[p.finite].span) for span in cue)), None)


def _asked_cue(view: View) -> Words | None:
    """The clause with the verb of saying, asked for its speaker: 'Wer teilte auf Twitter mit'."""
    own = _own_tokens(view)
    predicate = _cue_predicate(own, view)
    if predicate is None:
        return None
    if predicate.is_verb_final:
        return _asked_verb_final(own, predicate, view)
    clause = parse_main_clause(own, predicate)
    if clause is None or is_konjunktiv(clause.finite):
        return None  # 'Sie bedaure, dass …' is what she said, not what she did
    if clause.finite.tag == "VM(FIN)" and clause.finite.lemma != "wollen":
        return None  # 'soll angeboten haben' is hearsay, not a word of saying
    words = ask_who(replace(clause, tail=()), is_plural=_is_plural(clause))
    asked = _stripped(words) if words else []
    return asked if asked and not any(token.text == "," for token in asked) else None


def _asked_verb_final(own: Words, predicate: Predicate, view: View) -> Words | None:
    """'dass Musk bestätigt habe, …' inside 'Bremmer teilte mit' to 'Wer hat laut Ian Bremmer bestätigt'."""
    finite = indicative(own[predicate.finite])
    laut = _laut(view.attribution.via.source) if view.attribution and view.attribution.via else None
    if finite is None or laut is None:
        return None
    others = [own[i] for i in predicate.parts if i != predicate.finite]
    return [word("Wer"), finite, *laut, *others]


def _own_tokens(view: View) -> Words:
    """The part of the unit around the cue that is not content, without inserted relative clauses."""
    return _without_relatives(_stripped(list(view.frame)))


def _without_relatives(words: Words) -> Words:
    """'räumte Isaacson, der davon geschrieben hatte, ein' without what stands between the commas."""
    kept: Words = []
    i = 0
    while i < len(words):
        opens = words[i].text == "," and i + 1 < len(words) and words[i + 1].tag in ("PRELS", "PRELAT")
        if opens:
            closing = clause_end(words, i + 1)
            i = closing + 1 if closing < len(words) else len(words)
            continue
        kept.append(words[i])
        i += 1
    return kept


def _stripped(words: Words) -> Words:
    start, end = 0, len(words)
    while start < end and words[start].text in _MARKS:
        start += 1
    while end > start and words[end - 1].text in _MARKS:
        end -= 1
    return words[start:end]


def _hanging_content(view: View) -> Words | None:
    """The content as it hangs on a verb of saying in front of it."""
    if len(view.claim.content) > 1:
        return None
    content = _stripped(list(view.content))
    if not content:
        return None
    if content[0].text.lower() in ("dass", "ob", "wie", "warum", "was") or _is_infinitive(content):
        has_verb = any(is_finite(token) for token in content) or _is_infinitive(content)
        return lower_first(content) if has_verb else None
    if content[0].tag == "PWS":
        return None  # 'Wer erklärte, wer später anfange …'
    finite = next((token for token in content if is_finite(token)), None)
    if finite is None:
        return None
    return lower_first(content) if _is_in_konjunktiv(content) else None


def _is_in_konjunktiv(content: Sequence[Token]) -> bool:
    """Whether the main verb marks reported speech, so that the clause can follow 'Wer sagte,' as it is."""
    main = next((p for p in find_predicates(content) if subordinator_of(content, p.parts[0]) is None), None)
    return main is not None and is_konjunktiv(content[main.finite])


def _is_infinitive(content: Sequence[Token]) -> bool:
    return any(token.tag in ("PTKZU", "VV(IZU)") for token in content)


@once_a_view
def that(view: View) -> Phrase | None:
    """The content as a clause: 'dass Musk Geräte an ukrainische Soldaten geliefert hatte'."""
    content = _stripped(list(view.content))
    if view.attribution is not None and view.attribution.word == "halten":
        return None  # 'hält es für denkbar, dass …' states nothing
    if not content or len(view.claim.content) > 2 or any(token.tag == QUOTATION for token in content):
        return None
    if any(token.text.lower() == "dass" for token in content[1:2]) or _has_inner_content(view):
        return None
    if content[0].tag in ("PRELS", "PRELAT"):
        return None
    if content[0].text.lower() in ("dass", "daß"):
        return _phrase(content, view)
    if _is_infinitive(content) and not any(is_finite(token) for token in content):
        return None
    clauses = _main_clauses(content)
    if len(clauses) != 1:
        return None
    clause = clauses[0]
    words = dass_clause(clause)
    return _phrase(words, view) if words else None


def _has_inner_content(view: View) -> bool:
    """'Zwei Personen sagten …, dass Putin …': torn by a frame in the middle."""
    return len(view.claim.content) == 2 and any(token.tag == "KOUS" for token in view.content)


@once_a_view
def retold(view: View) -> Phrase | None:
    """The claim passed on without its speaker: 'Starlink wurde im September 2022 abgeschaltet'."""
    if len(view.claim.content) > 1 or any(token.tag == QUOTATION for token in view.content):
        return None
    clauses = list(_told_clauses(view))
    if len(clauses) != 1 or is_pronoun(clauses[0].subject[0]) or is_konjunktiv(clauses[0].finite):
        return None
    clause = clauses[0]
    if de_facts.is_bare(clause.subject) or any(token.text.isdigit() for token in clause.subject[1:]):
        return None  # 'das Gespräch'; 'Musk 2002' reiste nach Moskau
    reflexive, middle = split_reflexive(clause.middle)
    if clause.front:
        return None  # turned round, much can go wrong: 'Der Stadt droht der Verlust'
    rest = without_discourse([*lower_first(clause.front), *middle])
    words = [*clause.subject, clause.finite, *reflexive, *rest, *clause.tail]
    places = [word.span.start for word in words if word is not clause.finite and word.tag != "OWN"]
    if places != sorted(places):
        return None  # 'Wenige Soldaten sind zu nach Tabasco entsandt worden'
    text = requoted(render(words, view.text))
    return Phrase(text[0].upper() + text[1:], tuple(words))


def quotation(view: View) -> Phrase | None:
    """Quoted words with their marks: '„Nichts kann Elon Musk aufhalten …“', also inside somebody's reported speech."""
    if view.attribution is None or view.attribution.form not in (Form.DIRECT, Form.PARTIAL):
        return None
    quoted = [token for token in view.content if token.tag == QUOTATION]
    if not quoted or not view.is_certain or _is_of_other(quoted[0], view):
        return None
    words = quoted[0].span.of(view.text)[1:-1].removesuffix(".")
    if len(words.split()) < _SHORTEST_QUOTATION or (words[0].islower() and view.attribution.form is Form.DIRECT):
        return None  # 'er halte den Termin für „sportlich, aber machbar“'
    return Phrase(f"„{requoted(words)}“", tuple(quoted))


def _is_of_other(quoted: Token, view: View) -> bool:
    """'Im Bauamt sei die Ansage ergangen, es „liegen zu lassen“': whoever tells it did not say it."""
    nouns = read_cues("de").lists["passed_on"]
    return any(token.lemma in nouns for token in view.words_before(quoted))


def requoted(sentence: str) -> str:
    """The sentence as it stands inside „…“: its own quotation marks become ‚…‘."""
    paired = _STRAIGHT.sub(r"„\1“", sentence)
    is_swiss = _SWISS.search(sentence) is not None
    return paired.translate(str.maketrans("„“”»«", "‚‘‘‘‚" if is_swiss else "‚‘‘‚‘"))


def facts(view: View) -> Iterator[Fact]:
    """What the claim tells of times, numbers and actors, with the question for each."""
    owner = _owner(view)
    if owner is None or any(token.tag == QUOTATION for token in view.content):
        return
    for clause in _told_clauses(view):
        for fact in de_facts.find_facts(clause, owner):
            words = fact.question.words
            if any(token.text in _MOVED for token in words) or sum(map(is_finite, words)) > 1:
                continue
            if fact.kind == "number" and _is_torn_figure(words):
                continue
            yield replace(fact, question=Phrase(render(fact.question.words, view.text), fact.question.words))


def _is_torn_figure(words: Sequence[Token]) -> bool:
    """'Aus wie vielen Kilometern sollte der Satellit | Höhe …', 'Wie viele Menschen waren betroffen' (wovon?)."""
    texts = [token.text.lower() for token in words]
    is_cut = "betroffen" in texts and not {"von", "vom", "davon"} & set(texts)
    return is_cut or words[0].tag.startswith("APPR")


def _owner(view: View) -> Words | None:
    """'laut dem Wall Street Journal' for a claim, nothing for the article's own voice; None: better not ask."""
    attribution = view.attribution
    if attribution is None:
        return []
    if attribution.form not in (Form.INDIRECT,) or attribution.source is None or attribution.via is not None:
        return None
    if _is_frame(attribution) and not attribution.rule.endswith((".so", ".es")):
        frame = [token for token in view.frame if token.text not in _MARKS]
        is_clear = attribution.source.is_resolved and not find_bare_owner(frame, view.topics)
        return lower_first(frame) if frame and is_clear else None
    return _laut(attribution.source)


def _laut(source: Source | None) -> Words | None:
    """'laut Ian Bremmer': only a name can stand there as it is."""
    if source is None or not source.is_resolved or not source.is_named or not source.name[0].isupper():
        return None
    return [word("laut"), word(source.name)]


def _told_clauses(view: View) -> Iterator[MainClause]:
    content = list(view.content)
    predicate = next(iter(find_predicates(content)), None)
    if content and content[0].text.lower() == "dass" and predicate is not None:
        clause = main_from_subordinate(content, predicate)
        if clause is not None:
            yield clause
        return
    for clause in _main_clauses(content):
        # the article's own voice speaks in the indicative; Konjunktiv there is somebody's whom no rule found
        finite = indicative(clause.finite) if view.attribution else clause.finite
        if finite is not None and not is_konjunktiv(finite):
            yield replace(clause, finite=finite)


def _main_clauses(content: Sequence[Token]) -> list[MainClause]:
    """The main clauses of the content; '…, doch im September stellte er …' is a second one of the same person's."""
    clauses: list[MainClause] = []
    for part in _coordinated(content):
        mains = [p for p in find_predicates(part) if subordinator_of(part, p.parts[0]) is None]
        if len(mains) != 1:
            return []
        clause = parse_main_clause(part, mains[0])
        if clause is None:
            return []
        clauses.append(_with_known_subject(clause, clauses[0] if clauses else None))
    return clauses


def _coordinated(content: Sequence[Token]) -> list[list[Token]]:
    parts: list[list[Token]] = [[]]
    for i, token in enumerate(content):
        follows_comma = i and content[i - 1].text == ","
        if follows_comma and token.text.lower() in _COORDINATORS and token.tag == "KON" and _has_main_verb(content[i:]):
            parts[-1] = _stripped(parts[-1])
            parts.append([])
        else:
            parts[-1].append(token)
    return [_dated(part, content) for part in parts if part]


def _has_main_verb(tokens: Sequence[Token]) -> bool:
    return any(subordinator_of(tokens, p.parts[0]) is None for p in find_predicates(tokens))


def _dated(part: list[Token], content: Sequence[Token]) -> list[Token]:
    """'im September desselben Jahres' with the year that was named before: 'im September 2022'."""
    for i in range(len(part) - 1):
        if part[i].text == "desselben" and part[i + 1].text == "Jahres":
            years = [t for t in content if t.span.end <= part[i].span.start and t.text.isdigit() and len(t.text) == 4]
            if years:
                return [*part[:i], replace(years[-1], span=part[i].span), *part[i + 2 :]]
    return part


def _with_known_subject(clause: MainClause, first: MainClause | None) -> MainClause:
    """'er' of a second clause is the subject of the first, if that is a name."""
    pronoun = len(clause.subject) == 1 and clause.subject[0].tag == "PPER"
    if first is None or not pronoun or first.subject[-1].tag != "NE":
        return clause
    return replace(clause, subject=first.subject)


def actor(view: View) -> Fact | None:
    """The article's own sentence asked for its subject: 'Wer reagierte nicht auf Anfragen der Zeitung'."""
    if view.attribution is not None or any(token.tag == QUOTATION for token in view.content):
        return None
    clauses = _main_clauses(list(view.content))
    if len(clauses) != 1 or is_pronoun(clauses[0].subject[0]):
        return None
    clause = _without_relative(clauses[0])
    words = ask_who(clause, is_plural=_is_plural(clause))
    if not words or clause.is_passive or not _is_plain_name(clause.subject):
        return None
    return Fact("who", Phrase(render(words, view.text), tuple(words)), _name_in(clause.subject))


def _without_relative(clause: MainClause) -> MainClause:
    """'Mitautor Bertil Krause, der in Oslo arbeitet, gibt sich vorsichtig' without what only tells of the subject."""
    is_inserted = clause.front[:1] and clause.front[0].text == ","
    return replace(clause, front=tuple(_without_relatives(list(clause.front)))) if is_inserted else clause


def _is_plain_name(subject: Sequence[Token]) -> bool:
    """'Elon Musk', 'der Milliardär Elon Musk': a name with nothing but a person's role in front."""
    roles = read_lexicon("de", "sources")["role"]
    nouns = [token.lemma.lower() for token in subject if token.tag in ("NN", "NNA")]
    plain = all(token.tag in ("ART", "ADJ(A)", "NN", "NNA", "NE") for token in subject)
    is_role = all(any(noun.endswith(role) for role in roles) for noun in nouns)
    return plain and is_role and subject[-1].tag == "NE" and (bool(nouns) or len(subject) > 1)


def _name_in(subject: Sequence[Token]) -> str:
    """The name at the end of the subject: 'Elon Musk' of 'der Milliardär Elon Musk'; else the whole phrase."""
    last = len(subject)
    first = last
    while first and subject[first - 1].tag == "NE":
        first -= 1
    return joined([token.text for token in (subject[first:] if first < last else lower_first(subject))])


def _phrase(words: Words, view: View) -> Phrase:
    return Phrase(render(words, view.text), tuple(words))


__all__ = [
    "actor",
    "can_be_left_out",
    "facts",
    "find_bare_subject",
    "find_dangling",
    "find_dangling_words",
    "find_deniable",
    "find_pointing",
    "goes_on_reporting",
    "has_cue",
    "is_clear_hedge",
    "is_clearly_open",
    "is_free_speech",
    "is_no_clause",
    "is_told_by_other",
    "moment_of",
    "mood_words",
    "names_further_source",
    "neighbours",
    "only_judges",
    "own_pronouns",
    "points_back",
    "quotation",
    "requoted",
    "retold",
    "shape_of",
    "sounds_reported",
    "tells_sex",
    "tells_what_ought_to_be",
    "tells_who_speaks",
    "that",
    "who",
    "without_article",
]
