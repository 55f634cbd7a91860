"""Wrong options: from the same article first, never an alias of the answer, never a second right one."""

import re
from collections.abc import Iterator
from types import ModuleType
from zlib import crc32

from quizgen.interface import words
from quizgen.model import Form, Language, Option, Source, SourceKind, Stance
from quizgen.questions.candidate import Candidate
from quizgen.questions.material import Material
from quizgen.questions.quoting import quote_statement
from quizgen.questions.view import View

WANTED = 3
ENOUGH = 2
"""Two good wrong options are enough (meta-analysis over 80 years of tests); a third only if it is as good."""

_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"\w+")
_LONGEST_NAME = 8
"""Words."""
_COMPOUND_HEAD = 5
"""Letters: 'Verwaltung' in 'Stadtverwaltung' counts, 'Rat' in 'Beirat' does not."""
_COMPOUND_START = 4
"""Letters: 'Stadt' in 'Stadtverwaltung'."""
_MIXED = ({"person", "unnamed"}, {"medium", "body"})
"""Where there are too few of a kind, these may stand beside each other: Anna Reed, a former engineer."""
_ARTICLES = frozenset(["a", "an", "ein", "eine"])
_SPEAKING_FOR_OTHERS = ("sprecher", "spokes")
_NEAR = 3
_FAR = 1000
"""Paragraphs: sources within three paragraphs of each other count as equally near."""
_SAME_STATEMENT = 0.4
"""Share of the longer words of the shorter statement that both have."""
_MOST_LONGER = 1.7
"""How much longer than the shortest a statement among options may be."""
_LONGEST_FEEDBACK = 260
"""Characters: longer sentences would bury the point."""


def find_wrong_options(candidate: Candidate, material: Material) -> tuple[Option, ...]:
    """At most three wrong options, the best first; fewer if the article offers no more."""
    if isinstance(candidate.rule.wrong, tuple):
        return tuple(Option(text, False) for text in candidate.wrong)
    if candidate.rule.wrong == "own":
        return candidate.subject.options
    found: list[Option] = []
    for option in _SOURCES[candidate.rule.wrong](candidate, material, material.wording):
        texts = [candidate.answer, *(other.text for other in found)]
        if not any(_alike(option.text, text) for text in texts):
            found.append(option)
        if len(found) == WANTED:
            break
    return tuple(found)


def normalised(text: str) -> str:
    """Letters and digits in lower case: what two options must differ in."""
    return " ".join(_WORD.findall(text.lower()))


def is_told_in_full(source: Source) -> bool:
    """A person needs first and last name, a description its article, 'ein Sprecher' whom he speaks for."""
    words = source.name.split()
    is_short = len(words) < 2 or words[-1].isupper()
    is_bare = len(words) == 2 and words[0].lower() in _ARTICLES and words[1].lower().startswith(_SPEAKING_FOR_OTHERS)
    is_some_medium = source.kind is SourceKind.MEDIUM and words[0].lower() in _ARTICLES
    return not (is_bare or is_some_medium or (source.kind in (SourceKind.PERSON, SourceKind.ROLE) and is_short))


def _alike(one: str, other: str) -> bool:
    """The same name or value, or two statements that say nearly the same."""
    if len(one.split()) > _LONGEST_NAME:
        return normalised(one) == normalised(other) or _overlap(one, other) > _SAME_STATEMENT
    return normalised(one) == normalised(other) or (not _DIGIT.search(one) and _shares_words(one, other))


def _speakers(candidate: Candidate, material: Material, wording: ModuleType) -> Iterator[Option]:
    """Other sources of the article and people in it, of the answer's kind only."""
    first: dict[Source, View | None] = {}
    for view in material.views:
        is_told = view.source is not None and view.source.is_resolved and is_told_in_full(view.source)
        if is_told and view.source and view.is_certain and _vouches(view):
            first.setdefault(view.source, view)
    for person in material.people:
        first.setdefault(person, None)
    passed_on = {link.source for link in candidate.view.attribution.chain} if candidate.view.attribution else set()
    fitting = [
        (source, said)
        for source, said in first.items()
        if source not in passed_on
        and _is_text(source) == (candidate.source is not None and _is_text(candidate.source))
        and not _shares_words(source.name, candidate.answer)
        and not _named_in(source.name, candidate.prompt)
        and not wording.points_back(source.name)
        and not _does_the_same(source, candidate, material)
    ]
    fitting.sort(key=lambda item: _order(item[0], item[1], candidate))
    alike = [item for item in fitting if _kind(item[0]) == _kind(candidate.source)]
    others = [item for item in fitting if {_kind(item[0]), _kind(candidate.source)} in _MIXED]
    for source, said in [*alike, *others[: max(0, ENOUGH - len(alike))]]:
        unsaid = words(material.asked)["feedback_named"].format(name=source.name)
        yield Option(source.name, False, _shown(said, material.asked) if said else unsaid)


def _is_text(source: Source) -> bool:
    return source.kind is SourceKind.DOCUMENT


def _vouches(view: View) -> bool:
    """Whether somebody really says something here: what an act or hearsay names may be no speaker."""
    told = view.attribution is not None and view.attribution.form not in (Form.REPORTED, Form.HEARSAY)
    return told or (view.source is not None and view.source.kind == SourceKind.PERSON and " " in view.source.name)


def _kind(source: Source | None) -> str:
    """Persons with a name, media, other bodies, and those who stay unnamed: only like stands beside like."""
    if source is None:
        return ""
    if source.kind in (SourceKind.GROUP, SourceKind.ROLE) and not source.is_named:
        return "unnamed"
    if source.kind is SourceKind.MEDIUM:
        return "medium"
    return "person" if source.kind == SourceKind.PERSON else "body"


def _does_the_same(source: Source, candidate: Candidate, material: Material) -> bool:
    """Who denies, demands or warns too might be a second right answer: 'forderte' beside 'verlangte'."""
    asked = candidate.view.attribution
    if asked is None or asked.stance == Stance.SAYS:
        return False
    return any(
        view.source == source and view.attribution is not None and view.attribution.stance == asked.stance
        for view in material.views
    )


def _order(source: Source, said: View | None, candidate: Candidate) -> tuple[bool, int, int]:
    """The same kind first, then who speaks near by; among equals each question draws its own."""
    is_other = candidate.source is not None and source.kind != candidate.source.kind
    distance = abs(said.paragraph - candidate.view.paragraph) // _NEAR if said else _FAR
    return is_other, distance, crc32(f"{candidate.prompt}|{source.name}".encode())


def _shares_words(one: str, other: str) -> bool:
    """'Musk' and 'Elon Musk', 'die Verwaltung' and 'die Stadtverwaltung': an alias, or a part of the answer."""
    words, others = normalised(one).split(), normalised(other).split()
    if not words or not others:
        return False
    last, other_last = sorted((words[-1], others[-1]), key=len)
    is_compound = other_last != last and (
        (len(last) >= _COMPOUND_HEAD and other_last.endswith(last))
        or (len(last) >= _COMPOUND_START and other_last.startswith(last))
    )
    is_same_thing = words[-1] == others[-1] and one[:1].islower() and other[:1].islower()  # 'neue | Studien'
    return set(words) <= set(others) or set(others) <= set(words) or is_compound or is_same_thing


def _named_in(name: str, prompt: str) -> bool:
    return normalised(name).split()[-1] in normalised(prompt).split()


def _shown(view: View, language: Language) -> str:
    """What the article really says of this option, as feedback."""
    evidence = view.evidence.text
    if len(evidence) > _LONGEST_FEEDBACK:
        return ""
    return words(language)["feedback_source"].format(evidence=evidence, paragraph=view.paragraph)


def _owner_shown(view: View, language: Language) -> str:
    """Whose statement a wrong option is."""
    source = view.source.name if view.source else ""
    return words(language)["feedback_statement"].format(source=source, paragraph=view.paragraph)


def _statements(candidate: Candidate, material: Material, wording: ModuleType) -> Iterator[Option]:
    """What others say: never the same source, and not nearly the same statement."""
    asks_unnamed = "unnamed" in candidate.rule.when.get("source", ())
    own = {link.source for link in candidate.view.attribution.chain} if candidate.view.attribution else set()
    fitting = [
        (view, clause)
        for view, clause in material.statements
        if view.attribution is not None
        and all(link.source is not None and link.source.is_resolved for link in view.attribution.chain)
        and not own & {link.source for link in view.attribution.chain}
        and not _is_alias(view.source, candidate.source)
        and _overlap(clause, candidate.answer) < _SAME_STATEMENT
        and (not asks_unnamed or _is_told_by_name(view, material))
        and not _tells_of(clause, candidate)
    ]
    wanted = len(candidate.answer)
    for view, clause in sorted(fitting, key=lambda item: abs(len(item[1]) - wanted)):
        if max(len(clause), wanted) <= _MOST_LONGER * min(len(clause), wanted):
            yield Option(clause, False, _owner_shown(view, material.asked))


def _quoted(candidate: Candidate, material: Material, wording: ModuleType) -> Iterator[Option]:
    """Other statements of the article, as it has them: not of the same source, and not nearly the same."""
    own = {candidate.view.source}
    wanted = len(candidate.answer)
    found = []
    for view in material.views:
        said = quote_statement(view, material) if view.source and view.source.is_resolved else None
        is_other = view.source not in own and view.unit != candidate.view.unit
        is_other = is_other and not _is_alias(view.source, candidate.source)
        if said and is_other and _overlap(said, candidate.answer) < _SAME_STATEMENT:
            found.append((view, said))
    for view, said in sorted(found, key=lambda item: abs(len(item[1]) - wanted)):
        if max(len(said), wanted) <= _MOST_LONGER * min(len(said), wanted):
            yield Option(said, False, _owner_shown(view, material.asked))


def _is_alias(one: Source | None, other: Source | None) -> bool:
    """'das Ministerium' and 'das Fischereiministerium' may be one."""
    return one is not None and other is not None and _shares_words(one.name, other.name)


def _is_told_by_name(view: View, material: Material) -> bool:
    """Whether the article heard it from a named person, not through a medium or with somebody inside."""
    chain = view.attribution.chain if view.attribution else ()
    named = all(link.source and link.source.is_named and link.source.kind == SourceKind.PERSON for link in chain)
    passes_on = any(
        other.attribution is not None and other.attribution.via == view.attribution for other in material.views
    )
    return named and not passes_on


def _tells_of(clause: str, candidate: Candidate) -> bool:
    """A statement that names the one who is asked for would hardly be theirs, or might be: neither helps."""
    name = candidate.source.name.split()[-1] if candidate.source and candidate.source.name else ""
    return len(name) > 2 and _named_in(name, clause) and not _named_in(name, candidate.answer)


def _overlap(one: str, other: str) -> float:
    """Share of the shorter text's longer words that both have."""
    words = [{word for word in normalised(text).split() if len(word) > 4} for text in (one, other)]
    smaller = min(len(words[0]), len(words[1]))
    return len(words[0] & words[1]) / smaller if smaller else 1.0


def _values(candidate: Candidate, material: Material, wording: ModuleType) -> Iterator[Option]:
    """Other values of the kind in the article at the same precision, then neighbours of the right one."""
    shape = wording.shape_of(candidate.answer)
    for kind, value in material.values:
        if kind == candidate.kind and wording.shape_of(value) == shape and not _shares_words(value, candidate.prompt):
            yield Option(value, False)
    for value in wording.neighbours(candidate.answer, candidate.kind):
        yield Option(value, False)


_SOURCES = {
    "sources": _speakers,
    "statements": _statements,
    "said": _quoted,
    "values": _values,
}
