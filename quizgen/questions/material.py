"""All that an article offers to ask about and to answer with."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain, pairwise
from types import ModuleType

from quizgen.model import Analysis, Attribution, Claim, Form, Language, Relation, Source, Span, Stance
from quizgen.questions.view import View, make_views, tells_enough
from quizgen.questions.wording import de, en
from quizgen.questions.wording.phrase import Fact

WORDINGS: dict[Language, ModuleType] = {"de": de, "en": en}

_STATED = (Stance.SAYS, Stance.CONFIRMS, Stance.CONCEDES, Stance.WARNS)
"""Whose clause is a statement: 'denied that …' and 'demanded that …' state something else."""


@dataclass(frozen=True, eq=False)
class Material:
    """An article's claims with their words, its people and what contradicts what; equal only to itself."""

    language: Language
    asked: Language
    """The language of the questions."""
    title: str
    published: str
    """ISO date, or empty."""
    views: tuple[View, ...]
    people: tuple[Source, ...]
    """Named in the article, whether they speak or not."""
    relations: tuple[Relation, ...]
    wording: ModuleType

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """Who speaks in the article and has a name or a description, in text order."""
        speaking = (view.source for view in self.views if view.is_certain)
        return tuple(dict.fromkeys(source for source in speaking if source and source.name))

    @cached_property
    def named_with(self) -> dict[str, tuple[Source, ...]]:
        """Who has a word in their name, by the word."""
        found: dict[str, list[Source]] = {}
        for source in dict.fromkeys((*self.sources, *self.people)):
            for word in source.name.split() if source.is_named else ():
                found.setdefault(word, []).append(source)
        return {word: tuple(sources) for word, sources in found.items()}

    @cached_property
    def roles(self) -> frozenset[str]:
        """What those with a name are called, in lower case."""
        return frozenset(source.role.lower() for source in (*self.sources, *self.people) if source.is_named)

    @cached_property
    def sentences(self) -> tuple[tuple[View, ...], ...]:
        """The views of each sentence (quotations folded), in text order."""
        return tuple(tuple(self._of_sentence[start]) for start in sorted(self._of_sentence))

    @cached_property
    def _of_sentence(self) -> dict[int, list[View]]:
        found: dict[int, list[View]] = {}
        for view in self.views:
            found.setdefault(view.unit.span.start, []).append(view)
        return found

    def sentence_before(self, view: View) -> View | None:
        """A view of the sentence right in front of the view's, in its paragraph."""
        return self._sentence_before.get(view.unit.span.start)

    @cached_property
    def _sentence_before(self) -> dict[int, View]:
        pairs = pairwise(views[0] for views in self.sentences)
        return {after.unit.span.start: view for view, after in pairs if view.paragraph == after.paragraph}

    @cached_property
    def paragraphs(self) -> dict[int, tuple[View, ...]]:
        """The views of each paragraph, by its number."""
        found: dict[int, list[View]] = {}
        for view in self.views:
            found.setdefault(view.paragraph, []).append(view)
        return {number: tuple(views) for number, views in found.items()}

    @cached_property
    def statements(self) -> tuple[tuple[View, str], ...]:
        """Claims that can stand alone as a clause, with that clause."""
        found = []
        for view in self.views:
            attribution = view.attribution
            if attribution is None or attribution.form != Form.INDIRECT or attribution.stance not in _STATED:
                continue
            clause = self.wording.that(view)
            is_clear = clause is not None and not self.wording.find_dangling_words(clause.words)
            if clause is not None and any(a.text == "," and b.tag in ("CJC", "KON") for a, b in pairwise(clause.words)):
                continue  # 'a visit was planned, but would not give a date'
            if clause is not None and is_clear and tells_enough(clause.words):
                found.append((view, clause.text))
        return tuple(found)

    def stands_alone(self, view: View) -> bool:
        """Whether no word of the view's sentence points outside it."""
        start = view.unit.span.start
        if start not in self._standing_alone:
            self._standing_alone[start] = not self.wording.find_dangling_words(view.unit.tokens)
        return self._standing_alone[start]

    @cached_property
    def _standing_alone(self) -> dict[int, bool]:
        return {}

    @cached_property
    def facts(self) -> tuple[tuple[Fact, ...], ...]:
        """What each of the views tells of times and numbers, with the question for it."""
        return tuple(tuple(self.wording.facts(view)) for view in self.views)

    @cached_property
    def values(self) -> dict[tuple[str, str], tuple[str, ...]]:
        """Every time and number the article tells, by its kind and the shape of its words."""
        found: dict[tuple[str, str], dict[str, None]] = {}
        for fact in chain.from_iterable(self.facts):
            found.setdefault((fact.kind, self.wording.shape_of(fact.answer)), {})[fact.answer] = None
        return {shape: tuple(values) for shape, values in found.items()}

    def requoted(self, words: str) -> str:
        """The article's words as they stand inside a question's quotation marks."""
        return str(WORDINGS[self.asked].requoted(words))

    @cached_property
    def passing_on(self) -> frozenset[Attribution]:
        """The links inside which somebody else is heard: 'Laut Reuters' of 'Laut Reuters sagte X, …'."""
        links = (view.attribution.via for view in self.views if view.attribution)
        return frozenset(via for via in links if via)

    @cached_property
    def _relayed(self) -> frozenset[tuple[Span, ...]]:
        return frozenset(via.content for via in self.passing_on)

    def has_speaker_inside(self, view: View) -> bool:
        """Whether somebody speaks in the claim again: 'Laut Reuters sagte X, …' has two sources for one statement.

        So has 'According to Tarrow, the clerk came and told him that he was …'.
        """
        if view.attribution is None:
            return False
        beside = self._of_sentence.get(view.unit.span.start, ())
        others = (other.attribution for other in beside if other.source != view.source)
        cues = (attribution.cue for attribution in others if attribution)
        is_inside = any(part.covers(cue[0]) for cue in cues if cue for part in view.claim.content)
        return is_inside or view.attribution.content in self._relayed

    @cached_property
    def stances(self) -> frozenset[tuple[Source, Stance]]:
        """Who denies, demands, warns … anywhere in the article."""
        return frozenset((v.source, v.attribution.stance) for v in self.views if v.source and v.attribution)

    def view_of(self, claim: Claim) -> View:
        """The view of one of the article's claims."""
        return self._view_of[claim]

    @cached_property
    def _view_of(self) -> dict[Claim, View]:
        return {view.claim: view for view in reversed(self.views)}


def gather(
    analysis: Analysis,
    claims: Sequence[Claim],
    people: Sequence[Source] = (),
    relations: Sequence[Relation] = (),
    ask_in: Language | None = None,
) -> Material:
    """The material of a tagged article with its claims."""
    article = analysis.article
    wording = WORDINGS[article.language]
    views = make_views(analysis, claims)
    shared = _find_shared(views)
    doubtful = {view.attribution.mention for view in views if view.attribution and wording.is_told_by_other(view)}
    certain = (
        replace(view, is_certain=False)
        if view.attribution
        and (
            view.attribution.mention in doubtful
            or view.claim.content in shared
            or _is_name_cut(view)
            or _rests_on_others(view, wording)
        )
        else view
        for view in views
    )
    return Material(
        language=article.language,
        asked=ask_in or article.language,
        title=article.title,
        published=article.published,
        views=tuple(certain),
        people=tuple(people),
        relations=tuple(relations),
        wording=wording,
    )


_NAMES = ("NE", "NN", "NNA", "FM", "XY")
"""Tags of German words that behind a noun belong to its name: 'der Fahrer des Teams | Norvik-Halden'."""


def _find_shared(views: Sequence[View]) -> set[tuple[Span, ...]]:
    """Statements for which two sources are given: 'The Journal reported, quoting an official, that …'."""
    sources: dict[tuple[Span, ...], set[Source | None]] = {}
    for view in views:
        if view.attribution is not None and view.attribution.via is None and view.attribution.form is Form.INDIRECT:
            sources.setdefault(view.claim.content, set()).add(view.source)
    return {content for content, found in sources.items() if len(found) > 1}


def _rests_on_others(view: View, wording: ModuleType) -> bool:
    """'Das berichten Medien unter Berufung auf Regierungskreise': who says it stands behind, and no rule read it."""
    is_first_hand = view.attribution is not None and view.attribution.via is None
    return is_first_hand and bool(wording.names_further_source(view.evidence.text.replace(view.said, "")))


def _stands_in_phrase(view: View, mention: Span) -> bool:
    """'die in | New York City | geborene Lopez': the name is that of a place in the words for the speaker."""
    place = view.text.find(view.source.name, mention.start, mention.end) if view.source and view.source.is_named else -1
    name = next((i for i, token in enumerate(view.unit.tokens) if token.span.start == place), 0)
    return name > 0 and place > mention.start and view.unit.tokens[name - 1].text.lower() in ("in", "aus", "bei")


def _is_name_cut(view: View) -> bool:
    """Whether the words for the source are part of a name: 'das Landgericht | Marktlohe', '„Der See bleibt“'."""
    mention = view.attribution.mention if view.attribution else None
    if mention is None:
        return False
    tokens = view.unit.tokens
    following = next((token for token in tokens if token.span.start >= mention.end), None)
    before = next((token for token in reversed(tokens) if token.span.end <= mention.start), None)
    goes_on = following is not None and following.tag in _NAMES and following.span.start - mention.end <= 1
    is_behind_noun = before is not None and before.tag in ("NN", "NNA") and mention.start - before.span.end <= 1
    if _stands_in_phrase(view, mention):
        return True
    has_marks = any(mark in mention.of(view.text) for mark in '„“”»«"')
    return goes_on or is_behind_noun or has_marks
