"""Speakers and their statements, to be put together; and what kinds of sources they are."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from quizgen.interface import words
from quizgen.language.lexicon import read_lexicon
from quizgen.model import Language, Pair, Source, SourceKind, Stance
from quizgen.questions.alike import normalised
from quizgen.questions.material import Material
from quizgen.questions.quoting import quote_statement
from quizgen.questions.subject import Subject, always
from quizgen.questions.view import View
from quizgen.questions.wrong_sources import is_told_in_full

_MOST = 4
_FEWEST = 3
_LONGEST_STATEMENT = 24
"""Words."""
_NO_LONGER = ("former", "ex-", "ehemalig", "früher", "retired")
"""A former mayor holds no office."""
_STATING = (Stance.SAYS, Stance.WARNS, Stance.CONCEDES, Stance.PREDICTS)


def find_statements(material: Material) -> Iterator[Subject]:
    """Three or four named speakers, each with one statement that names none of them."""
    told: dict[Source, tuple[View, str]] = {}
    names = {normalised(source.name).split()[-1] for source in material.sources if normalised(source.name)}
    for view in material.views:
        said = _statement(view, names, material)
        if said and view.source and view.source not in told:
            told[view.source] = (view, said)
    counts = Counter(normalised(said) for _, said in told.values())
    apart = [
        (source, (view, said))
        for source, (view, said) in told.items()
        if counts[normalised(said)] == 1 and not said.startswith("dass ")  # no sentence beside whole ones
    ]
    if len(apart) >= _FEWEST:
        chosen = apart[:_MOST]
        pairs = tuple(Pair(said[0].upper() + said[1:], source.name) for source, (_, said) in chosen)
        yield Subject(
            chosen[0][1][0], {"evidence": always(_evidence([v for _, (v, _) in chosen], material))}, pairs=pairs
        )


def _statement(view: View, names: set[str], material: Material) -> str:
    source, attribution = view.source, view.attribution
    if source is None or attribution is None or attribution.via or attribution.stance not in _STATING:
        return ""
    if not (source.is_named and source.is_resolved and " " in source.name and view.is_certain):
        return ""
    if not is_told_in_full(source) or source.kind is SourceKind.DOCUMENT:
        return ""  # beside a person her figures would be a second right match
    said = quote_statement(view, material) or ""
    is_short = len(said.split()) <= _LONGEST_STATEMENT
    told = normalised(said).split()
    return said if is_short and names.isdisjoint([*told, *(word.removesuffix("s") for word in told)]) else ""


def _evidence(views: Iterable[View], material: Material) -> str:
    """The sentences that prove the pairs, with their paragraphs."""
    sentences = dict.fromkeys((view.paragraph, view.evidence.text) for view in views)
    place = words(material.asked)["evidence_place"]
    return " ".join(place.format(paragraph=number, text=material.requoted(text)) for number, text in sentences)


def find_kinds(material: Material) -> Iterator[Subject]:
    """Three or four people by name, of at least two clearly different kinds."""
    labels = read_lexicon(material.asked, "kinds")["labels"]
    chosen: list[tuple[Source, str, View]] = []
    for source in material.sources:
        kind = kind_of(source, material.language)
        if not kind or len(chosen) == _MOST or sum(kind == other for _, other, _ in chosen) == 2:
            continue  # before the dear look for the sentence
        if view := _introduction(source, material):
            chosen.append((source, kind, view))
    if len(chosen) >= _FEWEST and len({kind for _, kind, _ in chosen}) >= 2:
        pairs = tuple(Pair(source.name, str(labels[kind])) for source, kind, _ in chosen)
        views = [view for _, _, view in chosen]
        yield Subject(views[0], {"evidence": always(_evidence(views, material))}, pairs=pairs)


def _introduction(source: Source, material: Material) -> View | None:
    """The claim in whose sentence a person stands with name and role."""
    if source.kind is not SourceKind.PERSON or " " not in source.name or not source.role:
        return None
    last = source.role.split()[-1].lower()
    named = [view for view in material.views if source.name in view.evidence.text]
    if any(word.startswith(_NO_LONGER) for view in named for word in view.evidence.text.lower().split()):
        return None
    return next((view for view in named if last in view.evidence.text.lower()), None)


def kind_of(source: Source, language: Language) -> str:
    """'spokesperson', 'expert', 'office' or 'witness'; empty where the words for the role don't tell."""
    told = source.role.lower().replace(",", " ").split()
    listed = read_lexicon(language, "kinds")["endings"]
    found = {kind for kind, words in listed.items() if any(_is_one_of(word, words, language) for word in told)}
    return found.pop() if len(found) == 1 else ""


def _is_one_of(word: str, listed: Sequence[str], language: Language) -> bool:
    """'Verkehrsminister' is a Minister; a 'president' is no 'resident'."""
    return word.endswith(tuple(listed)) if language == "de" else word in listed
