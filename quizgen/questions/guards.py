"""What disqualifies a candidate. Silence beats a bad question: a guard names its reason, and the candidate goes.

Each guard is a function from candidate to reason; an empty reason means that it passes.
"""

import re
from itertools import pairwise
from types import ModuleType

from quizgen.language.dates import date_pattern
from quizgen.language.lexicon import read_lexicon
from quizgen.language.quotations import QUOTATION
from quizgen.model import QuestionType, Source, SourceKind, Stance
from quizgen.questions.alike import normalised
from quizgen.questions.candidate import Candidate
from quizgen.questions.material import Material
from quizgen.questions.quoting import points_outside
from quizgen.questions.view import View, tells_enough
from quizgen.questions.wrong_sources import is_common_noun, is_told_in_full

_LONGEST_PROMPT = 42
_LONGEST_ANSWER = 32
"""Words: what a pupil can hold in mind while reading options."""
_WORDS_AROUND_A_QUOTE = 20
_NARROW = frozenset([Stance.DENIES, Stance.CONCEDES])
"""Few do this in an article: 'Wer bestritt, Druck ausgeübt zu haben' is clear with one noun."""
_ANYTHING = frozenset("member person matter case thing mitglied person sache fall ding".split())
"""Nouns that tell of no event: 'Who denied that any member had been involved?'"""
_INFINITE = frozenset(["VV(INF)", "VV(PP)", "VV(IZU)", "VVG", "VVI", "VVN"])
"""Tags of verbs that tell what was done: 'bestritt, Druck ausgeübt zu haben', not 'räumte einen Austausch ein'."""
_CLAUSES = ("who", "that", "retold")
_SHORTEST_PROMPT = 4
_CLOCK = re.compile(r"\d[:.]\d\d\b|\d ?(?:[ap]\.?m\b|Uhr)")
_OPEN_ENDS = frozenset([",", "(", "–", "und", "oder", "sowie", "and", "or", "the", "der", "die", "das", "dem"])


def find_fault(candidate: Candidate, material: Material) -> str:
    """Why the candidate can't be asked; empty if it can."""
    wording = material.wording
    return (
        _unresolved_source(candidate, wording)
        or _too_long_or_short(candidate)
        or _gives_answer_away(candidate)
        or _unbalanced_marks(candidate)
        or _cut_off(candidate)
        or _says_little(candidate)
        or _shows_no_statement(candidate)
        or _is_negated_figure(candidate)
        or _is_vague_time(candidate, material)
        or _is_text(candidate)
        or _has_two_sources(candidate, material)
        or _splits_cue(candidate)
        or _hides_who_speaks(candidate, material)
        or _has_second_cue(candidate, wording)
        or _is_in_headline(candidate, material)
        or wording.find_dangling(candidate)
    )


def _unresolved_source(candidate: Candidate, wording: ModuleType) -> str:
    source = candidate.source
    if source is None or not _names_source(candidate):
        return ""
    if not source.is_resolved or not source.name or not candidate.view.is_certain or wording.points_back(source.name):
        return "it is not certain who is meant"
    if _is_somebodys(candidate.view, source):
        return "it is somebody's, not certainly the one of that name"
    is_full = is_told_in_full(source) and not is_common_noun(source, candidate.view.text)
    return "" if is_full else "the article gives no full name"


def _is_somebodys(view: View, source: Source) -> bool:
    """'Ihr Anwalt kündigte eine Erklärung an': there may be more lawyers than the one who was named."""
    mention = view.attribution.mention if view.attribution else None
    words = [token for token in view.unit.tokens if mention is not None and mention.covers(token.span)]
    is_owned = bool(words) and words[0].tag in ("PPOSAT", "DPS")
    return is_owned and all(word.text != source.name.split()[-1] for word in words)


def _is_in_headline(candidate: Candidate, material: Material) -> str:
    quoted = candidate.view.said.strip('„“”»«"').split()[:4] if "{quotation}" in candidate.rule.ask else []
    return "the headline quotes it" if quoted and " ".join(quoted) in material.title else ""


def _is_text(candidate: Candidate) -> str:
    """'Who found that …? A study' asks for a person and means a text."""
    is_text = candidate.source is not None and candidate.source.kind is SourceKind.DOCUMENT
    return "a text is no 'who'" if is_text and candidate.prompt.startswith(("Who ", "Wer ")) else ""


def _has_two_sources(candidate: Candidate, material: Material) -> str:
    """'According to Tarrow, the clerk told him that he was “one of many”': the quoted words are the clerk's."""
    quotes = candidate.rule.quotes_statement or "{quotation}" in candidate.rule.ask
    asks = candidate.rule.wrong == "sources" and quotes
    return "two speak in it" if asks and material.has_speaker_inside(candidate.view) else ""


def _splits_cue(candidate: Candidate) -> str:
    """'is understood | to have told', 'would say only': the word of saying does not stand alone."""
    view = candidate.view
    is_shown = "{cue}" in candidate.rule.ask and view.attribution is not None
    cue = view.attribution.cue[0].of(view.text) if is_shown and view.attribution else ""
    is_split = cue.startswith(("to ", "would "))
    return "the word of saying hangs on another" if is_split else ""


def _hides_who_speaks(candidate: Candidate, material: Material) -> str:
    """'Sie brauche Container, sagt sie': what a verb does is judged with its speaker in view."""
    view = candidate.view
    if "{cue}" not in candidate.rule.ask or "{sentence}" not in candidate.rule.ask:
        return ""
    mention = view.attribution.mention if view.attribution else None
    if not view.is_certain or mention is None:
        return "it is not certain whose word of saying it is"
    is_told = any(mention.covers(token.span) and token.tag.startswith("N") for token in view.unit.tokens)
    if not is_told:
        return "the sentence does not tell who speaks"
    return "a word points outside the sentence" if points_outside(view, material) else ""


def _has_second_cue(candidate: Candidate, wording: ModuleType) -> str:
    """'Larchmere denies this and says …': the effect of 'says' is not that of the sentence."""
    if "{cue}" not in candidate.rule.ask or "{sentence}" not in candidate.rule.ask:
        return ""
    view = candidate.view
    cue = view.attribution.cue if view.attribution else ()
    others = [t for t in view.frame if t.tag != "VVG" and not any(span.covers(t.span) for span in cue)]
    return "another word of saying stands beside it" if wording.has_cue(others) else ""


def _names_source(candidate: Candidate) -> bool:
    rule = candidate.rule
    return rule.wrong == "sources" or any("{source}" in text for text in (rule.ask, rule.answer, rule.because))


def _too_long_or_short(candidate: Candidate) -> str:
    words = len(candidate.prompt.split())
    if candidate.rule.type in (QuestionType.OPEN, QuestionType.TRUE_FALSE):
        return ""
    longest = _LONGEST_PROMPT + _WORDS_AROUND_A_QUOTE * candidate.rule.quotes_sentences
    if words > longest or len(candidate.answer.split()) > _LONGEST_ANSWER:
        return "too long"
    return "too short to be clear" if words < _SHORTEST_PROMPT else ""


def _gives_answer_away(candidate: Candidate) -> str:
    if candidate.rule.wrong == "statements" and "{source}" in candidate.rule.ask:
        name = normalised(candidate.source.name).split()[-1:] if candidate.source else []
        return "the statement names its source" if set(name) & set(normalised(candidate.answer).split()) else ""
    if candidate.rule.wrong not in ("sources", "values"):
        return ""  # a word is shown in its sentence, a statement is chosen by its meaning
    answer, prompt = normalised(candidate.answer).split(), normalised(candidate.prompt).split()
    names = [word for word in answer if len(word) > 2][-1:]  # 'Irmgard H.'
    return "the answer stands in the question" if any(name in prompt for name in names) else ""


def _says_little(candidate: Candidate) -> str:
    """'that there had been only one', 'declined to name': two things must be told for a question to be clear."""
    attribution = candidate.view.attribution
    is_told = attribution is not None or candidate.rule.each in ("fact", "actor")  # 'How many households are affected?'
    if not is_told or not candidate.words or tells_enough(candidate.words):
        return ""
    is_narrow = (
        attribution is not None
        and attribution.stance in _NARROW
        and any(word.tag[:1] == "N" and word.lemma.lower() not in _ANYTHING for word in candidate.words)
        and any(word.tag in _INFINITE or word.text in ("dass", "that") for word in candidate.words)
    )
    return "" if is_narrow else "too little is told"


def _shows_no_statement(candidate: Candidate) -> str:
    """'The authority tells it differently.', 'Trent insists that there will.': what is said stands elsewhere."""
    attribution = candidate.view.attribution
    points_back = candidate.rule.each == "contradicted"  # 'Penrow denied this': whose statement?
    if attribution is None or not attribution.cue or not candidate.rule.shows_sentence or points_back:
        return ""
    frame = (*attribution.cue, attribution.mention)
    told = (t for t in candidate.view.content if not any(span and span.covers(t.span) for span in frame))
    is_told = any(token.tag.startswith(("N", "VV", "CRD", "CARD")) or token.tag == QUOTATION for token in told)
    return "" if is_told else "nothing is said"


def _is_negated_figure(candidate: Candidate) -> str:
    """'No course had been withdrawn with more than six applicants': nor with more than seven."""
    is_figure = candidate.rule.wrong == "values" and candidate.kind in ("number", "money", "percent")
    return "a figure of what is not so" if is_figure and candidate.view.claim.is_negated else ""


def _is_vague_time(candidate: Candidate, material: Material) -> str:
    """'in October', 'three days ago', 'in the spring of 2023': the article rules out the few others."""
    if candidate.rule.each != "fact" or candidate.kind != "time":
        return ""
    seasons = read_lexicon(material.language, "calendar")["words"]["season"]
    if any(word.strip(",") in seasons for word in candidate.answer.split()):
        return "a season"
    is_exact = date_pattern(material.language).search(candidate.answer) or _CLOCK.search(candidate.answer)
    return "" if is_exact else "the time has no day and no year"


def _cut_off(candidate: Candidate) -> str:
    start = candidate.view.claim.content[0].start
    is_second = candidate.view.text[:start].rstrip()[-1:] == ";"
    if is_second and any(f"{{{slot}}}" in candidate.rule.ask for slot in (*_CLAUSES, "said", "assertion")):
        return "what stands in front of it is left out"
    if candidate.view.is_cut and any(f"{{{slot}}}" in candidate.rule.ask + candidate.rule.answer for slot in _CLAUSES):
        return "the statement goes on"
    if any(word.text in (".", "!", ";") for word in candidate.words[:-1]):
        return "it runs over two sentences"
    if any(a.text == "," and b.tag in ("CJC", "KON") for a, b in pairwise(candidate.words)):
        return "it tells two things"
    last = candidate.words[-1].text if candidate.words else ""
    return "the sentence breaks off" if last in _OPEN_ENDS else ""


def _unbalanced_marks(candidate: Candidate) -> str:
    text = candidate.prompt + candidate.answer
    pairs = [("(", ")"), ("[", "]"), ("»", "«"), ("„", "“") if "„" in text else ("“", "”")]
    torn = any(text.count(opening) != text.count(closing) for opening, closing in pairs)
    return "brackets or quotation marks are torn" if torn or "()" in text else ""
