"""A tagged article and its claims in, questions out."""

import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from quizgen.interface import words
from quizgen.model import (
    Analysis,
    Claim,
    Evidence,
    Language,
    Option,
    Question,
    QuestionType,
    Relation,
    Source,
    SourceKind,
)
from quizgen.progress import Tell, counted, tell_nobody
from quizgen.questions.ask import find_candidates
from quizgen.questions.candidate import Candidate
from quizgen.questions.choose import choose_candidates, usual_number
from quizgen.questions.guards import find_fault
from quizgen.questions.material import Material, gather
from quizgen.questions.options import ENOUGH, find_wrong_options
from quizgen.questions.rules import Rule, read_rules
from quizgen.questions.view import View
from quizgen.questions.wrong_sources import ENOUGH_SOURCES, is_surely_person


@dataclass(frozen=True, slots=True)
class Wish:
    """What a teacher asks for."""

    number: int | None = None
    """At most so many questions; None: as many as the article's length bears."""
    seed: int = 0
    """Moves the right options' places."""
    levels: frozenset[int] = frozenset()
    types: frozenset[QuestionType] = frozenset()
    """Only these; empty: all."""
    ask_in: Language | None = None
    """The language of the questions, if it isn't the article's, whose words are then only quoted."""


ANYTHING = Wish()
"""All kinds of question, as many as the article's length bears."""


class Dropped(NamedTuple):
    """A question that was not asked, and why."""

    rule: str
    prompt: str
    reason: str


class Quiz(NamedTuple):
    """The questions, and those that were dropped."""

    questions: tuple[Question, ...]
    dropped: tuple[Dropped, ...]


_TYPED = (SourceKind.PERSON, SourceKind.MEDIUM)
_PARTICLES = frozenset(
    "van von vom zu de del della der den di da dos du le la el al bin ibn ó ní nic mac mc st ten ter af av".split()
)
"""Words that belong to the surname behind them."""
_FIRST_AND_LAST = 2
"""Words of a person's name, in most cases."""
_LONGEST_TYPED = 4
"""Words."""
_PLAIN = 30
"""Characters: shorter names don't stick out."""
_MOST_LONGER = 1.7
"""How much longer than every wrong option a right one may be."""
STANDS_OUT = "the right option is much longer than the others"
NOT_NEEDED = "enough others ask for this"


def make_questions(
    analysis: Analysis,
    claims: Sequence[Claim],
    people: Sequence[Source] = (),
    relations: Sequence[Relation] = (),
    wish: Wish = ANYTHING,
    tell: Tell = tell_nobody,
) -> Quiz:
    """Questions about an article in its order: what its claims tell, and which contradict each other (`relations`).

    `people`, named in the article, serve as further wrong options.

    The same article, claims and wish give the same questions.
    """
    material = gather(analysis, claims, people, relations, wish.ask_in)
    dropped: list[Dropped] = []
    sound = _without_faults(find_candidates(_rules(material, wish), material), material, dropped, tell)
    fitting = [candidate for candidate in sound if not wish.types or candidate.type in wish.types]
    chosen = choose_candidates(fitting, wish.number or usual_number(analysis))
    asked: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in chosen:
        asked[candidate.prompt].append(candidate)
    dropped.extend(Dropped(c.rule.id, c.prompt, NOT_NEEDED) for c in fitting if c not in asked[c.prompt])
    places = right_places([len(candidate.wrong_options) + 1 for candidate in chosen], wish.seed)
    questions = (
        _question(candidate, f"q{position:03}", place, material)
        for position, (candidate, place) in enumerate(zip(chosen, places, strict=True), 1)
    )
    return Quiz(tuple(questions), tuple(dropped))


def _rules(material: Material, wish: Wish) -> list[Rule]:
    is_foreign = material.asked != material.language
    return [
        rule
        for rule in read_rules(material.asked)
        if (not wish.levels or rule.level in wish.levels) and not (is_foreign and rule.turns_words)
    ]


def _without_faults(
    candidates: Iterable[Candidate], material: Material, dropped: list[Dropped], tell: Tell
) -> Iterator[Candidate]:
    """The candidates that can be asked, with type and wrong options; the others are put to `dropped`."""
    sound = []
    for candidate in candidates:
        if fault := find_fault(candidate, material):
            dropped.append(Dropped(candidate.rule.id, candidate.prompt, fault))
        else:
            sound.append(candidate)
    answers = _answers(sound)
    for candidate in counted(sound, "questions", tell):
        if len(answers[candidate.prompt]) > 1:
            dropped.append(Dropped(candidate.rule.id, candidate.prompt, "the article answers it twice"))
        elif (settled := _settled(candidate, material)) is None:
            dropped.append(Dropped(candidate.rule.id, candidate.prompt, "there are no good wrong options"))
        elif _stands_out(settled):
            dropped.append(Dropped(candidate.rule.id, candidate.prompt, STANDS_OUT))
        else:
            yield settled


def _answers(candidates: Sequence[Candidate]) -> Mapping[str, set[str]]:
    """All answers of each question that asks for a source: two people may deny the same in the same words."""
    answers: dict[str, set[str]] = defaultdict(set)
    for candidate in candidates:
        if candidate.rule.wrong == "sources":
            answers[candidate.prompt].add(candidate.answer)
    return answers


def _settled(candidate: Candidate, material: Material) -> Candidate | None:
    """With the rule's type, or as a short answer where good wrong options are missing and the answer can be typed."""
    if candidate.rule.type is not QuestionType.CHOICE:
        return replace(candidate, type=candidate.rule.type)
    enough = ENOUGH_SOURCES if candidate.rule.wrong == "sources" else ENOUGH
    wrong = find_wrong_options(candidate, material)
    if len(wrong) >= enough:
        return replace(candidate, type=QuestionType.CHOICE, wrong_options=wrong)
    # of 'a report', 'the governing body' one could type many other descriptions, of a firm 'the company'
    source = candidate.source
    has_name = source is not None and source.is_named and source.kind in _TYPED and source.name[0].isupper()
    is_short = has_name and candidate.rule.wrong == "sources" and len(candidate.answer.split()) <= _LONGEST_TYPED
    asks_name = candidate.rule.each == "speaker"  # 'Which name has been left out?'
    prompt = candidate.prompt if asks_name else f"{candidate.prompt} {words(material.asked)['give_name']}"
    return replace(candidate, type=QuestionType.SHORT, prompt=prompt) if is_short else None


def _stands_out(candidate: Candidate) -> bool:
    """'five current and former employees and internal emails' beside three names: seen without reading."""
    longest = max((len(option.text) for option in candidate.wrong_options), default=len(candidate.answer))
    return candidate.rule.wrong == "sources" and len(candidate.answer) > max(_PLAIN, _MOST_LONGER * longest)


def right_places(sizes: Iterable[int], seed: int) -> Iterator[int]:
    """A place for the right one among so many options: each place equally often and without a pattern."""
    shuffler = random.Random(seed)
    left: dict[int, list[int]] = defaultdict(list)
    for size in sizes:
        if not left[size]:
            left[size] = shuffler.sample(range(size), size)
        yield left[size].pop()


def _question(candidate: Candidate, question_id: str, place: int, material: Material) -> Question:
    subject, rule = candidate.subject, candidate.rule
    question_type = candidate.type or rule.type
    gap = subject.gap if question_type in (QuestionType.CLOZE, QuestionType.MARK) else None
    options = _options(candidate, place)
    answer = gap.words if gap else candidate.answer
    if question_type is QuestionType.TRUE_FALSE:
        answer = next(option.text for option in options if option.is_right)
    return Question(
        id=question_id,
        type=question_type,
        language=material.asked,
        prompt=candidate.prompt,
        answer=answer,
        explanation=candidate.because,
        evidence=_evidence(candidate.view, subject.front if gap else ""),
        skill=rule.skill,
        level=rule.level,
        rule=rule.id,
        options=options,
        accept=_accepted(answer, candidate, material),
        pairs=subject.pairs,
        order=subject.order,
        gap=gap,
        criteria=rule.criteria,
        source=candidate.view.source.name if candidate.view.source else "",
    )


def _evidence(view: View, front: str) -> Evidence:
    """What proves the answer, with all that is shown in front of a gap."""
    evidence, shown = view.evidence, view.unit.span.start - len(front)
    return replace(evidence, text=view.text[shown : evidence.end], start=shown) if shown < evidence.start else evidence


def _accepted(answer: str, candidate: Candidate, material: Material) -> tuple[str, ...]:
    """What else is right when typed: a name without its article, and shorter ones that are nobody else's."""
    source = candidate.source
    is_name = candidate.type is QuestionType.CLOZE and candidate.rule.each == "speaker"
    is_typed = is_name or candidate.type is QuestionType.SHORT
    if not is_typed or source is None:
        return ()
    may_be_body = len(source.name.split()) > _FIRST_AND_LAST and not is_surely_person(source)  # 'West Shore Water'
    last = () if may_be_body else _last_names(source.name)
    shorts = dict.fromkeys([*_short_names(source.name, candidate.view.text), *last])
    if source.kind is SourceKind.PERSON:
        own = [short for short in shorts if not _is_part_of_other(short, source, material)]
        return tuple(name for name in (*own, source.name) if name != answer)
    bare = tuple(material.wording.without_article(answer))
    is_body = source.is_named and source.role and answer[0].isupper()
    full = (f"{source.role} {answer}",) if is_body else ()  # 'Gewerkschaft Verdi', 'podcast Cobden Calling'
    return (*bare, *full, *_short_names(answer, candidate.view.text))


def _is_part_of_other(short: str, source: Source, material: Material) -> bool:
    """'Lenz', where there is another Lenz; who speaks for somebody, 'a spokesman for Musk', has no name."""
    sharing = material.named_with.get(short.split()[0], ())
    others = (other.name for other in sharing if other.kind is SourceKind.PERSON)  # who types 'Lenz' of 'Café Lenz'?
    return any(other not in (short, source.name) and f" {short} " in f" {other} " for other in others)


def _short_names(name: str, text: str) -> Iterator[str]:
    """'Castellan' of 'Castellan Space', 'Van Dorst' of 'Leona Van Dorst': what the article calls it by itself."""
    parts = name.split()
    is_name = len(parts) > 1 and all(word[0].isupper() for word in parts)
    for i in range(1, len(parts)) if is_name else ():
        for part, behind in ((parts[i:], parts[i - 1]), (parts[:i], "")):
            short = " ".join(part)
            if len(short) > 3 and _stands_alone(short, behind, text):
                yield short


def _stands_alone(name: str, behind: str, text: str) -> bool:
    """Whether `name` stands in the text without `behind` in front and without a further name: 'Castellan said'.

    Found with `str.find`: in a long text a pattern for the same takes twenty times as long.
    """
    start = text.find(name)
    while start >= 0:
        end = start + len(name)
        is_whole = not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())
        goes_on = text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()
        if is_whole and not goes_on and not (behind and text.endswith(f"{behind} ", 0, start)):
            return True
        start = text.find(name, end)
    return False


def _last_names(name: str) -> Iterator[str]:
    """'Van Dorst' and 'Dorst', 'Ó Riada' and 'Riada'."""
    parts = name.split()
    if len(parts) > 2 and parts[-2].lower().rstrip(".") in _PARTICLES:
        yield " ".join(parts[-2:])
    yield parts[-1]


def _options(candidate: Candidate, place: int) -> tuple[Option, ...]:
    if candidate.type in (QuestionType.TRUE_FALSE, QuestionType.SEVERAL):
        return candidate.subject.options
    if candidate.type is not QuestionType.CHOICE:
        return ()
    wrong = candidate.wrong_options
    return (*wrong[:place], Option(candidate.answer, True), *wrong[place:])
