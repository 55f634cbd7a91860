"""Speakers and their statements, to be put together; and what kinds of sources they are."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from quizgen.language.lexicon import read_lexicon
from quizgen.model import Language, Pair, Source, SourceKind, Stance
from quizgen.questions.material import Material
from quizgen.questions.quoting import quote_statement
from quizgen.questions.subject import Subject, always
from quizgen.questions.view import View

_MOST = 4
_TITLE = re.compile(r"[ ,]*\b(?:Professor|Professorin|Prof\.|Dr\.|Dr|Sir|Dame)$")
_FEWEST = 3
_LONGEST_STATEMENT = 24
"""Words."""
_STATING = (Stance.SAYS, Stance.WARNS, Stance.CONCEDES, Stance.PREDICTS)


def find_statements(material: Material) -> Iterator[Subject]:
    """Three or four named speakers, each with one statement that names none of them."""
    told: dict[Source, tuple[View, str]] = {}
    names = {source.name.split()[-1] for source in material.sources}
    for view in material.views:
        said = _statement(view, names, material)
        if said and view.source and view.source not in told:
            told[view.source] = (view, said)
    if len(told) >= _FEWEST:
        chosen = list(told.items())[:_MOST]
        pairs = tuple(Pair(said[0].upper() + said[1:], source.name) for source, (_, said) in chosen)
        places = ", ".join(dict.fromkeys(str(view.paragraph) for _, (view, _) in chosen))
        yield Subject(chosen[0][1][0], {"paragraphs": always(places)}, pairs=pairs)


def _statement(view: View, names: set[str], material: Material) -> str:
    source, attribution = view.source, view.attribution
    if source is None or attribution is None or attribution.via or attribution.stance not in _STATING:
        return ""
    if not (source.is_named and source.is_resolved and " " in source.name):
        return ""
    said = quote_statement(view, material) or ""
    is_short = len(said.split()) <= _LONGEST_STATEMENT
    return said if is_short and not any(name in said for name in names) else ""


def find_kinds(material: Material) -> Iterator[Subject]:
    """Three or four sources of at least two clearly different kinds."""
    first = {view.source: view for view in reversed(material.views) if view.source}
    lists = read_lexicon(material.asked, "kinds")
    known = [(s, kind) for s in material.sources if s.is_resolved and (kind := kind_of(s, material.language))]
    chosen: list[tuple[Source, str]] = []
    for source, kind in known:
        if len(chosen) < _MOST and sum(kind == other for _, other in chosen) < 2:
            chosen.append((source, kind))
    if len(chosen) >= _FEWEST and len({kind for _, kind in chosen}) >= 2:
        pairs = tuple(Pair(_described(source), _label(kind, lists)) for source, kind in chosen)
        yield Subject(first[chosen[0][0]], {}, pairs=pairs)


def kind_of(source: Source, language: Language) -> str:
    """'spokesperson', 'expert', 'office', 'witness', 'medium' or 'document'; empty where the words don't tell."""
    if source.kind is SourceKind.MEDIUM:
        last = source.name.split()[-1]
        is_bare = last.lower() in read_lexicon(language, "sources")["medium"] and (
            last == source.name or last.islower()
        )
        return "medium" if source.is_named and not is_bare else ""
    words = (source.role or ("" if source.is_named else source.name)).lower().replace(",", " ").split()
    endings = read_lexicon(language, "kinds")["endings"]
    found = {kind for kind, listed in endings.items() if any(word.endswith(tuple(listed)) for word in words)}
    return found.pop() if len(found) == 1 else ""


def _label(kind: str, lists: Mapping[str, Any]) -> str:
    return str(lists["labels"][kind])


def _described(source: Source) -> str:
    role = _TITLE.sub("", source.role)
    return f"{source.name} ({role})" if role and role not in source.name and source.is_named else source.name
