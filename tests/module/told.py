"""The claims of `samples.py` once more, with their facts and with who contradicts and confirms whom."""

from dataclasses import replace

from quizgen.model import Claim, Fact, Name, Relation, RelationKind, SourceKind, Span, Time, TimeKind
from quizgen.module import Study
from tests.module.samples import CLAIMS, TEXT


def place(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def name(words: str, full: str = "", kind: SourceKind = SourceKind.PERSON) -> Name:
    return Name(place(words), full or words, kind)


def time(words: str, value: str | None, kind: TimeKind = TimeKind.DATE, part: str = "") -> Time:
    return Time(place(words), kind, value, part)


def _with_facts(number: int, *facts: Fact) -> Claim:
    return replace(CLAIMS[number - 1], facts=facts)


COUNCIL = name("der Stadtrat", "Stadtrat", SourceKind.ORGANISATION)
_OFFER = name("die Bürgermeisterin", "Ada Quill")
TOLD = (
    _with_facts(1, COUNCIL, time("im Juni", "2024-06")),
    _with_facts(2, time("2021", "2021")),
    _with_facts(3, name("Ada Quill")),
    _with_facts(4, time("im März", "2024-03")),
    *CLAIMS[4:6],
    _with_facts(7, _OFFER, name("Feld", "Jonas Feld")),
    CLAIMS[7],
    _with_facts(9, time("am 12. Juni", "2024-06-12")),
)
"""Paper: 1, passes on 2. Staff: 2. Mayor: 3, 4, and 8 through Feld. Feld: 5, 7. Nobody: 6. The article: 9."""

DENIAL = Relation(RelationKind.DENIES, TOLD[2], TOLD[1], ("wissen",))
CONFIRMATION = Relation(RelationKind.CONFIRMS, TOLD[4], TOLD[1], ("melden",))
RELATIONS = (DENIAL, CONFIRMATION)
TOLD_STUDY = Study(TOLD, RELATIONS)
