from dataclasses import replace

from quizgen.model import Attribution, Claim, Relation
from quizgen.module.source_map import Branch, MapRow, SourceMap, make_source_map
from quizgen.module.tables import SourceRow, make_claim_rows, make_source_rows
from tests.module.samples import ARTICLE
from tests.module.told import RELATIONS, TOLD


def map_of(claims: tuple[Claim, ...] = TOLD, relations: tuple[Relation, ...] = ()) -> SourceMap:
    sources = make_source_rows(claims)
    return make_source_map(make_claim_rows(ARTICLE, claims, sources), sources, claims, relations)


def name(row: SourceRow) -> str:
    return row.source.name if row.source else "nobody"


def outline(branches: tuple[Branch, ...], depth: int = 0) -> list[str]:
    """A line a branch: who, and the numbers of what it says on this way."""
    lines = []
    for branch in branches:
        numbers = "".join(f" {number}" for number in branch.statements)
        lines += ["> " * depth + name(branch.source) + numbers, *outline(branch.branches, depth + 1)]
    return lines


def row(found: SourceMap, who: str) -> MapRow:
    [wanted] = [row for row in found.rows if name(row.source) == who]
    return wanted


def via(claim: Claim, *outer: Claim) -> Claim:
    """The claim as it is passed on by the owners of the other claims, the article's witness first."""
    link: Attribution | None = None
    for step in (*outer, claim):
        assert step.attribution
        link = replace(step.attribution, via=link)
    return replace(claim, attribution=link)


def test_under_the_article_stand_its_witnesses_and_under_them_whom_they_pass_on() -> None:
    assert outline(map_of().branches) == [
        "Lindenauer Anzeiger 1",
        "> zwei Mitarbeiter der Verwaltung 2",
        "Ada Quill 3 4",
        "Jonas Feld 5 7",
        "> Ada Quill 8",
        "nobody 6",
    ]


def test_a_branch_counts_what_comes_through_it() -> None:
    paper, mayor, *_ = map_of().branches
    assert (paper.passed_on, mayor.passed_on) == (1, 0)


def test_a_long_chain_is_a_long_branch_and_counts_for_everyone_in_it() -> None:
    claim = via(TOLD[3], TOLD[0], TOLD[4], TOLD[1])
    found = map_of((claim,))
    assert outline(found.branches) == [
        "Lindenauer Anzeiger",
        "> Jonas Feld",
        "> > zwei Mitarbeiter der Verwaltung",
        "> > > Ada Quill 1",
    ]
    assert found.branches[0].passed_on == 1
    assert [name(passer) for passer in row(found, "Ada Quill").ways[0]] == [
        "Lindenauer Anzeiger",
        "Jonas Feld",
        "zwei Mitarbeiter der Verwaltung",
    ]


def test_sources_that_pass_each_other_on_make_no_endless_map() -> None:
    claims = (via(TOLD[2], TOLD[4]), via(TOLD[4], TOLD[2]), via(TOLD[2], TOLD[2]))
    assert outline(map_of(claims).branches) == [
        "Jonas Feld",
        "> Ada Quill 1",
        "Ada Quill",
        "> Jonas Feld 2",
        "> Ada Quill 3",
    ]


def test_of_each_source_is_told_on_which_ways_it_comes() -> None:
    found = map_of()
    ways = {name(row.source): [[name(passer) for passer in way] for way in row.ways] for row in found.rows}
    assert ways["Lindenauer Anzeiger"] == [[]]
    assert ways["zwei Mitarbeiter der Verwaltung"] == [["Lindenauer Anzeiger"]]
    assert ways["Ada Quill"] == [[], ["Jonas Feld"]]


def test_of_each_source_is_told_about_whom_it_speaks_but_not_that_it_is_itself() -> None:
    found = map_of()
    assert row(found, "Lindenauer Anzeiger").about == ("Stadtrat",)
    assert row(found, "Jonas Feld").about == ("Ada Quill",)
    assert row(found, "Ada Quill").about == ()


def test_a_contradiction_is_told_on_both_sides_and_on_the_way_it_concerns() -> None:
    found = map_of(relations=RELATIONS)
    paper, mayor, feld, _ = found.branches
    [staff] = paper.branches
    assert [name(other) for other in mayor.denies] == ["zwei Mitarbeiter der Verwaltung"]
    assert [name(other) for other in staff.denied_by] == ["Ada Quill"]
    assert not (paper.denies or paper.denied_by or feld.branches[0].denies)
    assert [name(other) for other in row(found, "Ada Quill").denies] == ["zwei Mitarbeiter der Verwaltung"]
    assert [name(other) for other in row(found, "zwei Mitarbeiter der Verwaltung").denied_by] == ["Ada Quill"]


def test_who_confirms_does_not_contradict() -> None:
    assert not any(row.denies or row.denied_by for row in map_of(relations=RELATIONS[1:]).rows)


def test_what_the_article_says_itself_is_counted() -> None:
    assert map_of().own_voice == 1
