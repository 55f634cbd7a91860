"""English wordings: 'Who denied …', 'that …', 'When did …', 'How many …'."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from quizgen.language.cues import read_cues
from quizgen.language.dates import read_calendar
from quizgen.language.en.clauses import (
    MainClause,
    Words,
    before_dash,
    first_clause,
    is_whole,
    own_words,
    parse_clause,
    stripped,
    without_days,
    without_discourse,
    word,
)
from quizgen.language.en.proper_names import names_of
from quizgen.language.en.subjects import Parsed
from quizgen.language.en.turns import ask_who, lower_first, render, that_clause
from quizgen.language.en.verbs import Kind, Predicate, is_adverb, is_finite, is_verb
from quizgen.language.quotations import QUOTATION
from quizgen.model import Form, Source, SourceKind, Stance, Token
from quizgen.questions.view import View, once_a_view
from quizgen.questions.wording.en_amounts import find_amounts, is_amount
from quizgen.questions.wording.en_checks import (
    can_be_left_out,
    find_bare_subject,
    find_dangling,
    find_dangling_words,
    find_deniable,
    find_pointing,
    find_relative_time,
    goes_on_reporting,
    has_cue,
    is_clear_hedge,
    is_clearly_open,
    is_free_speech,
    is_no_clause,
    is_passed_on,
    is_told_by_other,
    mood_words,
    names_further_source,
    only_judges,
    own_pronouns,
    points_back,
    sounds_reported,
    speaks_of_itself,
    tells_sex,
    tells_what_ought_to_be,
    tells_who_speaks,
)
from quizgen.questions.wording.en_dates import is_calendar
from quizgen.questions.wording.en_facts import is_askable
from quizgen.questions.wording.en_times import find_times
from quizgen.questions.wording.look_alikes import ENGLISH
from quizgen.questions.wording.phrase import Fact, Phrase

moment_of = ENGLISH.moment_of
neighbours = ENGLISH.neighbours
shape_of = ENGLISH.shape_of
without_article = ENGLISH.without_article

_OPPOSED = frozenset([Stance.DENIES, Stance.DOUBTS, Stance.DEMANDS])
"""What follows these is no statement of the speaker's: 'denied that …', 'demanded that the office look …'."""
_TOLD = frozenset([Stance.SAYS, Stance.CONFIRMS, Stance.CONCEDES, Stance.ANNOUNCES, Stance.PREDICTS])
_HANGING = frozenset(["that", "zero", "question", "infinitive"])
"""Constructions whose content follows the verb of saying."""
_SILENT = frozenset(
    ["comment", "respond", "reply", "answer", "confirm", "deny", "dispute", "say", "disclose", "reveal", "explain"]
)
"""What is worth telling when somebody does not do it."""
_NEEDS_OBJECT = frozenset(["believe", "call", "press", "push", "remind", "challenge", "recommend", "say", "know"])
"""'whom they believed | to be …': with an infinitive something is missing in front of these."""
_ESTIMATING = frozenset("estimate reckon believe suspect think assume expect fear guess".split())
_UNCERTAIN = _ESTIMATING | {"suggest"}
"""Whoever leaves these words out leaves out some doubt as well."""
_KNOWING = frozenset(["know", "learn", "remember", "realise", "realize", "forget"])
_REPORTING = frozenset(["say", "report", "add", "tell", "write"])
_STATING_NOUNS = frozenset(
    "claim statement assertion argument conclusion allegation view contention finding belief".split()
)
"""'the denial that …', 'the fear that …' say something else of their clause."""
_SHOWING = frozenset(["show", "find", "mean", "learn", "ask", "continue"])
_HE_AND_SHE = frozenset(["he", "she", "him", "her", "his", "hers", "himself", "herself"])
_ENDS = frozenset('.!?”")’')
_LONGEST_CONTENT = 40
_SHORTEST_QUOTATION = 5
"""Words."""
_LAST_MARK = re.compile(r"[.,]([”’\"']+)$")
"""The comma of '“… no risk,” he said' belongs to the article, and a full stop can't stand inside a question."""
_STRAIGHT_MARKS = re.compile(r"(?<![\w'])'([^']*(?:\w'\w[^']*)*)'(?![\w'])")
_SINGLE_MARKS = re.compile(r"(?<!\w)‘([^‘’]*(?:\w’\w[^‘’]*)*)’(?!\w)")


def who(view: View) -> Phrase | None:
    """'Who wrote that …', 'Who, according to the Journal, said that …', 'Who denied regular contact between …'."""
    attribution = view.attribution
    if attribution is None or not attribution.cue or attribution.mention is None or ".frame." in attribution.rule:
        return None
    predicate = _cue_predicate(view)
    owner = _via(view)
    if predicate is None or owner is None or _is_speech(view) or _has_second_frame(view.content):
        return None
    words = view.unit.tokens[_verbs_start(view, predicate) : predicate.head + 1]
    behind = _content_behind(view, predicate)
    if behind is None:
        return None
    if words[0].text.lower() == "would":
        return None  # 'would say only' told what somebody was willing to say
    if predicate.lemma in _KNOWING:
        return None  # 'knew that a satellite was lost': it may never have said so
    if predicate.is_negated and predicate.lemma not in _SILENT:
        return None  # 'did not suggest': so did many
    asked = ask_who(_neutral(words, behind), behind, owner=owner)
    if asked is None:
        return None
    if any(token.text.lower() in _HE_AND_SHE for token in behind):
        return None  # the speaker, whose sex it would tell, or somebody else
    question = [*_asked(view, behind), *asked[1:]]
    phrase = Phrase(_phrase(question, view).text, tuple(question))
    return None if _is_torn(phrase.text) else phrase


def _is_torn(text: str) -> bool:
    """Whether a mark lost its partner, or a name its end: 'predecessor Lyndon B'."""
    pairs = (("“", "”"), ("(", ")"), ("[", "]"))
    is_open = re.search(r"(?<!\w)['‘]\w(?!.*\w[.,]?['’](?!\w))", text) is not None
    is_cut = len(text) > 1 and text[-1].isupper() and text[-2] in " -"
    is_odd = text.count('"') % 2 == 1 or "''" in text or any(text.count(a) != text.count(b) for a, b in pairs)
    return is_odd or is_open or is_cut


def _asked(view: View, behind: Words) -> Words:
    """A text is no 'who', and a body is none where it is called 'it': 'Which organisation said that it had …'."""
    is_text = view.source is not None and view.source.kind is SourceKind.DOCUMENT
    if is_text:
        return own_words("Which source")
    return own_words("Which organisation") if speaks_of_itself(view, behind) else [word("Who")]


def _neutral(verbs: Sequence[Token], behind: Words) -> Words:
    """'told' needs somebody who is told; without one it is 'said'."""
    if verbs[-1].lemma != "tell" or not behind or behind[0].text != "that" or verbs[-1].tag not in ("VVD", "VVN"):
        return list(verbs)
    return [*verbs[:-1], replace(verbs[-1], text="said", lemma="say")]


def _has_second_frame(content: Sequence[Token]) -> bool:
    """'…, Ben Carson said Monday': words of another speaker are still in the content."""
    for i, token in enumerate(content):
        if token.lemma in _REPORTING and token.tag in ("VVD", "VVZ"):
            follows = content[i + 1] if i + 1 < len(content) else None
            is_open = follows is None or follows.text == "," or follows.tag in ("PRP", "NP0", "PUN")
            if is_open and any(before.text == "," for before in content[max(0, i - 5) : i]):
                return True
    return False


def _is_speech(view: View) -> bool:
    """Whether the content is a quotation, not a sentence that only holds a few quoted words."""
    words = stripped(view.content)
    return not words or words[0].tag == QUOTATION or all(t.tag in (QUOTATION, "PUN") for t in words)


@once_a_view
def _cue_predicate(view: View) -> Predicate | None:
    cue = view.attribution.cue if view.attribution else ()
    parsed = Parsed(view.unit.tokens)
    found = (p for p in parsed.predicates if any(span.covers(view.unit.tokens[p.head].span) for span in cue))
    predicate = next(found, None)
    if predicate is None or predicate.kind not in (Kind.FINITE, Kind.REDUCED) or predicate.is_passive:
        return None
    return predicate


def _verbs_start(view: View, predicate: Predicate) -> int:
    start = predicate.first
    while start and is_adverb(view.unit.tokens[start - 1]):
        start -= 1
    return start


def _via(view: View) -> Words | None:
    """', according to the Journal,' where the claim is passed on; None if the one who does is unclear."""
    via = view.attribution.via if view.attribution else None
    if via is not None and via.source == view.source:
        return None
    return [] if via is None else _according(via.source)


def _according(source: Source | None) -> Words | None:
    if source is None or not source.is_resolved or not source.name or points_back(source.name):
        return None
    return [word(","), *own_words("according to"), word(source.name), word(",")]


def _content_behind(view: View, predicate: Predicate) -> Words | None:
    """What follows the verb in the question: the object of an act, or circumstances and the clause."""
    attribution = view.attribution
    assert attribution is not None
    tokens = view.unit.tokens
    content = stripped(view.content)
    if len(view.claim.content) > 1 or not content:
        return None
    construction = attribution.rule.rpartition(".")[2]
    is_behind = content[0].span.start > tokens[predicate.head].span.start
    if attribution.form == Form.REPORTED:
        return _object(view, predicate, content) if is_behind else None
    if construction in _HANGING and is_behind:
        between = [t for t in tokens[predicate.head + 1 :] if t.span.end <= content[0].span.start]
        circumstances = _circumstances(between)
        is_lost = construction == "infinitive" and between and not circumstances  # 'told | her | to keep quiet'
        if is_lost or (construction == "infinitive" and predicate.lemma in _NEEDS_OBJECT):
            return None
        clause = _hanging(content, construction)
        return [*circumstances, *clause] if clause else None
    if construction == "front" and not is_behind:
        clause = that_clause(before_dash(content))
        return [*_circumstances(_behind_frame(view, predicate)), *clause] if clause else None
    return None


def _object(view: View, predicate: Predicate, content: Words) -> Words | None:
    between = [t for t in view.unit.tokens[predicate.head + 1 :] if t.span.end <= content[0].span.start]
    told = without_days(before_dash(content))
    has_noun = any(token.tag[:2] in ("NN", "NP", "VV") for token in told)
    is_text = view.source is not None and view.source.kind is SourceKind.DOCUMENT
    return [*between, *told] if has_noun and not is_text else None


def _hanging(content: Words, construction: str) -> Words | None:
    content = before_dash(without_discourse(content))
    return content if construction in ("question", "infinitive") else that_clause(content)


def _circumstances(between: Sequence[Token]) -> Words:
    """'told | reporters on 25 October 2024 | that': without 'on Friday' and without ', however,'."""
    words = without_discourse(without_days(between))
    if any(token.text == "," or token.tag in ("PNQ", "DTQ") or is_finite(token) for token in words):
        return []
    if find_dangling_words(words) or find_relative_time(words):
        return []
    return words


def _behind_frame(view: View, predicate: Predicate) -> Words:
    """'Peskov told | reporters on 25 October 2024': what stands between the verb and the next mark."""
    attribution = view.attribution
    assert attribution is not None and attribution.mention is not None
    tokens = view.unit.tokens
    start = predicate.head + 1
    if attribution.mention.start > tokens[predicate.head].span.start:
        while start < len(tokens) and tokens[start].span.start < attribution.mention.end:
            start += 1
    words: Words = []
    for token in tokens[start:]:
        if token.text in (",", ".", ";", ":", "–", "—") or token.tag in (
            "PNQ",
            "DTQ",
            "CJS",
            "CJC",
            QUOTATION,
        ):
            break
        words.append(token)
    return words


@once_a_view
def that(view: View) -> Phrase | None:
    """The content as a clause: 'that the service had never been active in the area'."""
    attribution = view.attribution
    if len(view.claim.content) > 1 or attribution is None or attribution.form == Form.REPORTED:
        return None
    if attribution.stance in _OPPOSED or attribution.word.startswith("not "):
        return None
    if ".statement." in attribution.rule and _cue_predicate(view) is None:
        return None
    if ".noun." in attribution.rule and attribution.word not in _STATING_NOUNS:
        return None
    content = stripped(view.content)
    if len(content) > _LONGEST_CONTENT or _has_second_frame(content) or _has_inner_cue(view):
        return None
    words = that_clause(before_dash(without_discourse(content)))
    phrase = _phrase(words, view, capital=False) if words else None
    return None if phrase is None or _is_torn(phrase.text) else phrase


@once_a_view
def retold(view: View) -> Phrase | None:
    """The claim as somebody would pass it on who forgot the speaker: 'Starlink was cut off in September 2022'."""
    clause = that(view)
    if clause is None or clause.words[0].text != "that" or clause.words[1].tag == "PNP":
        return None
    if any(token.text.lower() in ("would", "could", "might") for token in clause.words):
        return None
    if view.attribution is not None and view.attribution.word in _UNCERTAIN:
        return None  # it is uncertain as well
    told = parse_clause(clause.words[1:])
    if told is None or told.finite.tag == "VHD":
        return None  # nobody tells a friend 'No decision had been made'
    if any(a.tag == "CJC" and b.tag == "CJT" for a, b in pairwise(clause.words)):
        return None  # 'that it was late and | that it was cold'
    text = requoted(clause.text.removeprefix("that "))
    return Phrase(text[0].upper() + text[1:], clause.words[1:])


def _has_inner_cue(view: View) -> bool:
    """'two people said that Putin …' inside 'according to the Journal': the inner claim is asked by itself."""
    if not any(token.tag == "CJT" for token in view.content):
        return False  # before the dear look at its clause
    clause = parse_clause(stripped(view.content))
    is_said = clause is not None and clause.lemma in read_cues("en").lists["inserted"] - _SHOWING
    return is_said and clause is not None and any(t.tag == "CJT" for t in clause.rest)


def quotation(view: View) -> Phrase | None:
    """Quoted words with their marks, also inside reported speech; of a torn quotation the first part."""
    if view.attribution is None or view.attribution.form not in (Form.DIRECT, Form.PARTIAL):
        return None
    quoted = [token for token in view.content if token.tag == QUOTATION]
    if not quoted or not view.is_certain or _is_of_other(quoted[0], view):
        return None
    words = quoted[0].span.of(view.text)
    is_begun = view.attribution.form is Form.PARTIAL or not words[1].islower()
    is_whole = len(words.split()) >= _SHORTEST_QUOTATION and is_begun
    return Phrase(_LAST_MARK.sub(r"\1", words), tuple(quoted)) if is_whole else None


def _is_of_other(quoted: Token, view: View) -> bool:
    """'He said there had been an order to “leave it in a drawer”': whoever tells it did not say it.

    Nor 'She said he had told a neighbour he would “pluck the next one”'.
    """
    return is_passed_on(view.words_before(quoted))


def requoted(sentence: str) -> str:
    """The sentence as it stands inside ‘…’: its own single marks become double ones, apostrophes stay."""
    if "'" not in sentence and "‘" not in sentence:
        return sentence
    return _STRAIGHT_MARKS.sub(r"“\1”", _SINGLE_MARKS.sub(r"“\1”", sentence))


def facts(view: View) -> Iterator[Fact]:
    """What the claim tells of times and numbers, with the question for each."""
    if _is_headline(view):
        return
    for fact in (*_time_of_telling(view), *_told_facts(view)):
        phrase = _phrase(list(fact.question.words), view)
        if not _is_torn(phrase.text) and not _lists_parts(phrase) and not _trails_off(phrase, view.topics):
            yield Fact(fact.kind, phrase, fact.answer)


def _lists_parts(phrase: Phrase) -> bool:
    """'… were destroyed, including files of the 1970s', 'two beaches, Aske and Lantic, are open' lose a comma."""
    commas = sum(token.text == "," for token in phrase.words)
    return commas % 2 == 1 or any(token.text.lower() == "including" for token in phrase.words)


def _trails_off(phrase: Phrase, topics: frozenset[str]) -> bool:
    """'… wound up with debts', 'had a letter gone', 'at the town's harbour': what made sense of it is missing."""
    words = phrase.words
    owners = zip(words, words[1:], words[2:], strict=False)
    if any(a.text == "the" and c.tag == "POS" and b.lemma.lower() not in topics for a, b, c in owners):
        return True
    ends = len(words) > 1 and words[-2].text.lower() == "with" and words[-1].tag == "NN2"
    gone = any(a.tag == "VHD" for a in words) and any(b.text.lower() in ("gone", "come") for b in words)
    return ends or gone


def _told_facts(view: View) -> Iterator[Fact]:
    owner = _owner(view)
    content = _told(view)
    if content is None or owner is None or sum(map(is_finite, content)) > 1 or not _tells_value(content):
        return  # before the dear look at its clause
    clause = parse_clause(content)
    if clause is None:
        return
    clause = _with_own_pronoun(clause, view)
    is_before = not owner and clause.finite.tag == "VHD" and len(clause.verbs) > 1  # 'When had the council put …'
    if is_askable(clause) and not is_before:
        yield from find_times(clause, owner)
        yield from find_amounts(clause, owner)


def _tells_value(content: Sequence[Token]) -> bool:
    """Whether there is a number or a word for a time in it."""
    return any(map(is_amount, content)) or read_calendar("en").has_time(content)


def _is_headline(view: View) -> bool:
    """No mark at the end, or Nearly All Words With a Capital."""
    tokens = view.unit.tokens
    long = [t.text for t in tokens if len(t.text) > 3 and t.text.isalpha() and t.tag != "NP0"]
    capitals = sum(text[0].isupper() for text in long)
    is_quoted = tokens[-1].tag == QUOTATION
    return (tokens[-1].text not in _ENDS and not is_quoted) or (len(long) > 4 and capitals > 0.8 * len(long))


def _time_of_telling(view: View) -> Iterator[Fact]:
    """'The council voted on 12 November to close the road' tells by itself when that was."""
    if not any(map(is_calendar, view.unit.tokens)) or not _may_tell(view):
        return  # before the dear look at its clause
    clause = parse_clause(view.unit.tokens)
    if clause is None or not _tells(clause, view):
        return
    hanging = next((i for i, token in enumerate(clause.rest) if token.tag in ("CJT", "TO0")), 0)
    between = clause.rest[:hanging]
    is_plain = not any(token.text == "," or token.tag == QUOTATION for token in clause.rest)
    if is_plain and is_askable(clause) and any(is_calendar(token) for token in (*clause.front, *between)):
        yield from find_times(clause, [])


def _may_tell(view: View) -> bool:
    """Whether a clause with 'that' may stand in the sentence, or the claim hangs on its word of saying."""
    attribution = view.attribution
    if attribution is None:
        return any(token.tag == "CJT" for token in view.unit.tokens)
    return attribution.via is None and attribution.rule.rpartition(".")[2] in _HANGING


def _tells(clause: MainClause, view: View) -> bool:
    """Whether the verb of `clause` is the word of saying of this claim, or of a statement that nobody else claims."""
    attribution = view.attribution
    if attribution is None:
        return clause.lemma in read_cues("en").verbs and any(token.tag == "CJT" for token in clause.rest)
    return any(span.covers(clause.verbs[-1].span) for span in attribution.cue)


def _with_own_pronoun(clause: MainClause, view: View) -> MainClause:
    """'The ministry announced that it would …': in a promise the pronoun is the speaker."""
    attribution, source = view.attribution, view.source
    if attribution is None or source is None or len(clause.subject) != 1 or clause.subject[0].tag != "PNP":
        return clause
    is_body = source.kind in (SourceKind.ORGANISATION, SourceKind.MEDIUM)
    fitting = ["they"] if source.is_plural else ["it"] if is_body else ["he", "she"]
    is_own = attribution.stance in (Stance.ANNOUNCES, Stance.CONCEDES) and attribution.rule.endswith(".that")
    if not is_own or clause.subject[0].text.lower() not in fitting:
        return clause
    return replace(clause, subject=(word(clause.subject[0].text.lower()),))


def _told(view: View) -> Words | None:
    """The statement itself; None where it is torn, quoted, a condition, or holds another's statement."""
    content = stripped(view.content)
    if not content or len(view.claim.content) > 1 or any(token.tag == QUOTATION for token in content):
        return None
    if content[0].text.lower() == "that":
        if content[0].text == "That":
            return None  # 'That defendant was removed in 2021': which one?
        content = content[1:]
    if not content or content[0].tag in ("CJS", "TO0", "AVQ", "PNQ", "CJC") or content[-1].text == "?":
        return None
    return None if _passes_on(content) else content


def _passes_on(content: Sequence[Token]) -> bool:
    said = read_cues("en").lists["inserted"] | read_cues("en").lists["hearsay"] | {"accord"}
    return any((is_verb(token) and token.lemma in said) or token.text.lower() in said for token in content)


def _owner(view: View) -> Words | None:
    """', according to X,' for a claim, nothing for the article's own voice; None: better not ask."""
    attribution = view.attribution
    if attribution is None:
        return []
    is_told = attribution.form == Form.INDIRECT and attribution.stance in _TOLD and attribution.via is None
    is_clause = ".noun." not in attribution.rule and not attribution.word.startswith("not ")
    return _according(attribution.source) if is_told and is_clause else None


def actor(view: View) -> Fact | None:
    """The article's own sentence asked for its subject: 'Who did not respond to a request for comment'."""
    if view.attribution is not None or any(token.tag == QUOTATION for token in view.content):
        return None
    if _is_headline(view):
        return None
    content = stripped(view.content)
    clause = parse_clause(content)
    if clause is None or clause.is_passive or content[0].tag in ("CJS", "TO0", "CJC"):
        return None
    name = _name(clause)
    if name is None or not _is_actor(name, clause, view) or _passes_on(clause.rest) or _passes_on(clause.front):
        return None
    has_clause = any(token.tag == "CJT" for token in clause.rest)
    rest = list(clause.rest) if has_clause else first_clause(clause.rest)
    if not is_whole(rest) or clause.lemma in ("be", "have"):
        return None
    words = ask_who(clause.verbs, [*rest, *_kept_front(clause)])
    is_told = any(token.tag[:2] in ("NN", "NP") and not is_calendar(token) for token in rest)
    return Fact("who", _phrase(words, view), name) if words and is_told else None


def _name(clause: MainClause) -> str | None:
    if any(token.tag in ("CJC", "POS", "PNP", "DPS") for token in clause.subject[:1]):
        return None
    parts: list[Words] = [[]]
    for token in clause.subject:
        if token.text == ",":
            parts.append([])
        elif token.tag != "PNX":
            parts[-1].append(token)
    names = [names_of(part) for part in parts if part]
    found = next((name for name in names if name), None)
    return " ".join(found) if found and not any(t.tag == "CJC" for t in clause.subject) else None


def _is_actor(name: str, clause: MainClause, view: View) -> bool:
    """A full name, one with a role, or one that the article gives in full elsewhere: no 'N.C.', no 'Taiwan'."""
    if " " in name or any(token.tag == "NN1" for token in clause.subject):
        return "." not in name
    return re.search(rf"[A-Z]\w+ {re.escape(name)}\b", view.text) is not None


def _kept_front(clause: MainClause) -> Words:
    """'In October 2022' behind the rest; other words in front of the subject are dropped."""
    front = list(clause.front)
    is_short = front and front[0].tag == "PRP" and len(front) <= 5
    return lower_first(front) if is_short and not any(is_verb(t) or t.text == "," for t in front) else []


def _phrase(words: Words, view: View, *, capital: bool = True) -> Phrase:
    text = _LAST_MARK.sub(r"\1", render(words, view.text))
    return Phrase(text[0].upper() + text[1:] if capital else text, tuple(words))


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
