from collections.abc import Iterator
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.interface import words
from quizgen.model import Attribution, Claim, Form, Relation, RelationKind, Source, SourceKind, Span, Stance, Tone
from quizgen.module.map_columns import SIZE
from quizgen.module.map_drawing import Box, Drawing, draw_source_map
from quizgen.module.source_map import SourceMap, make_source_map
from quizgen.module.tables import make_claim_rows, make_source_rows
from quizgen.module.text_width import find_width
from tests.module.samples import ARTICLE
from tests.module.told import RELATIONS, TOLD

TALLEST = 900
NARROW, WIDE = 288, 740


def map_of(claims: tuple[Claim, ...], relations: tuple[Relation, ...] = ()) -> SourceMap:
    sources = make_source_rows(claims)
    return make_source_map(make_claim_rows(ARTICLE, claims, sources), sources, claims, relations)


def draw(source_map: SourceMap, width: int, tallest: float = float("inf")) -> tuple[Drawing, ...]:
    return draw_source_map(source_map, ARTICLE, words("de"), width, tallest)


def texts(sheets: tuple[Drawing, ...]) -> list[list[str]]:
    return [[line.text for line in box.lines] for sheet in sheets for box in sheet.boxes]


def heads(sheets: tuple[Drawing, ...]) -> list[str]:
    return [" ".join(line.text for line in box.lines if line.is_head) for sheet in sheets for box in sheet.boxes]


names = st.text(st.characters(codec="utf-8", exclude_categories=("C",)), max_size=80) | st.sampled_from(
    ["Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "W" * 90, "Ada Quill"]
)
sources = st.none() | st.builds(Source, names, st.sampled_from(SourceKind), st.booleans(), st.booleans(), names)
chains = st.lists(st.integers(0, 40), min_size=1, max_size=7)


@st.composite
def maps(make: st.DrawFn) -> SourceMap:
    pool = make(st.lists(sources, min_size=1, max_size=41))
    claims = tuple(_claim([pool[number % len(pool)] for number in chain]) for chain in make(st.lists(chains)))
    pairs = make(st.lists(st.tuples(st.sampled_from(claims), st.sampled_from(claims)), max_size=5)) if claims else []
    return map_of(claims, tuple(Relation(RelationKind.DENIES, one, other, ()) for one, other in pairs))


def _claim(chain: list[Source | None]) -> Claim:
    span, link = Span(0, 1), None
    for source in chain:
        link = Attribution(source, None, (), (span,), Form.INDIRECT, Stance.SAYS, Tone.NEUTRAL, "test", via=link)
    return Claim((span,), span, link)


def bounds(sheet: Drawing) -> Iterator[tuple[float, float]]:
    for box in sheet.boxes:
        yield from ((box.x, box.y), (box.x + box.width, box.y + box.height))
    for trunk in sheet.trunks:
        yield from ((trunk.x - 5, trunk.top), (trunk.x + 5, trunk.bottom))


def overlap(one: Box, other: Box) -> bool:
    beside = one.x + one.width <= other.x or other.x + other.width <= one.x
    return not (beside or one.y + one.height <= other.y or other.y + other.height <= one.y)


widths = st.sampled_from([240, NARROW, WIDE, 1100])
heights = st.sampled_from([TALLEST, float("inf")])


@settings(max_examples=60)
@given(maps(), widths, heights)
def test_no_box_overlaps_another_and_all_lie_inside_the_drawing(found: SourceMap, width: int, tallest: float) -> None:
    for sheet in draw(found, width, tallest):
        assert sheet.width == width
        assert all(0 <= x <= sheet.width and 0 <= y <= sheet.height for x, y in bounds(sheet))
        assert not any(overlap(one, other) for one, other in combinations(sheet.boxes, 2))


@settings(max_examples=60)
@given(maps(), widths, heights)
def test_every_line_of_text_fits_its_box_and_stands_below_the_one_before(
    found: SourceMap, width: int, tallest: float
) -> None:
    for box in (box for sheet in draw(found, width, tallest) for box in sheet.boxes):
        for line in box.lines:
            assert line.x > box.x and box.y + SIZE <= line.y < box.y + box.height
            is_one_sign = len(line.text) == 1
            assert is_one_sign or line.x + find_width(line.text, SIZE, is_bold=line.is_head) < box.x + box.width
        assert all(below.y - line.y > SIZE for line, below in pairwise(box.lines))


@settings(max_examples=60)
@given(maps(), widths)
def test_every_branch_has_a_box_and_every_box_feeds_one_line(found: SourceMap, width: int) -> None:
    [sheet] = draw(found, width)
    fed = sorted((x, y) for trunk in sheet.trunks for x, y in trunk.twigs)
    assert len(fed) == len(set(fed)) == len(sheet.boxes) - 1
    for trunk in sheet.trunks:
        assert all(trunk.x < x and trunk.top < y <= trunk.bottom for x, y in trunk.twigs)
        [above] = [
            box for box in sheet.boxes if box.y + box.height == trunk.top and box.x <= trunk.x < box.x + box.width
        ]
        assert above


def crowd(number: int) -> SourceMap:
    """So many speakers, each of whom passes on the next but two."""
    people = [
        Source(f"Zeugin Nummer {one} aus Unterlindenau", SourceKind.PERSON, one % 2 == 0) for one in range(number)
    ]
    return map_of(tuple(_claim(list(people[max(0, one - one % 3) : one + 1])) for one in range(number)))


def test_sixty_sources_take_several_sheets_none_longer_than_a_page() -> None:
    sheets = draw(crowd(60), WIDE, TALLEST)
    assert len(sheets) > 1
    assert all(sheet.height <= TALLEST for sheet in sheets)
    told = " ".join(heads(sheets))
    assert all(f"Zeugin Nummer {one} " in told for one in range(60))


@pytest.mark.parametrize("tallest", range(400, 900, 17))
def test_a_sheet_is_no_longer_than_was_asked_for(tallest: int) -> None:
    assert all(sheet.height <= tallest for sheet in draw(crowd(25), WIDE, tallest))


def test_the_longest_chain_leaves_room_for_words() -> None:
    people = [Source(f"Zeugin {one}", SourceKind.PERSON, True) for one in range(12)]
    [sheet] = draw(map_of((_claim(list(people)),)), NARROW)
    assert len(sheet.boxes) == 13
    assert min(box.width for box in sheet.boxes) > NARROW / 2


def test_a_sheet_that_begins_inside_a_branch_says_of_which() -> None:
    """All speak through one paper, so whichever column comes next must name it."""
    paper = Source("Lindenauer Anzeiger", SourceKind.MEDIUM, True)
    people = [Source(f"Zeugin {one}", SourceKind.PERSON, True) for one in range(40)]
    sheets = draw(map_of(tuple(_claim([paper, person]) for person in people)), WIDE, 500)
    columns = sum(len({box.x for box in sheet.boxes if "Anzeiger" in box.lines[0].text}) for sheet in sheets)
    assert columns > 2
    continued = [lines for lines in texts(sheets) if lines[-1] == "geht hier weiter"]
    assert continued == [["Q1 Lindenauer Anzeiger", "geht hier weiter"]] * (columns - 1)


def test_a_wide_map_has_columns_of_about_the_same_length() -> None:
    [sheet] = draw(crowd(12), WIDE)
    ends = {x: max(box.y for box in sheet.boxes[1:] if (box.x > WIDE / 2) == x) for x in (False, True)}
    assert abs(ends[False] - ends[True]) < 200


def test_a_phone_has_one_column() -> None:
    [sheet] = draw(crowd(12), NARROW)
    assert all(box.x + box.width == sheet.boxes[0].x + sheet.boxes[0].width for box in sheet.boxes)


def test_a_box_tells_who_it_is_named_or_not_how_much_about_whom_and_who_contradicts() -> None:
    told = texts(draw(map_of(TOLD, RELATIONS), WIDE))
    assert told == [
        ["Der Artikel", "Lindenauer Anzeiger", "1 Aussage, für die kein Sprecher gefunden wurde"],
        ["Q1 Lindenauer Anzeiger", "Medium · mit\u00a0Namen", "1 Aussage · weitergegeben: 1", "über: Stadtrat"],
        ["Q2 zwei Mitarbeiter der Verwaltung", "Gruppe · ohne\u00a0Namen", "1 Aussage", "≠ Widerspruch von Q3"],
        ["Q3 Ada Quill", "Bürgermeisterin · Person · mit\u00a0Namen", "2 Aussagen", "≠ Widerspruch gegen Q2"],
        [
            "Q4 Jonas Feld",
            "Vorsitzender des Schwimmvereins · Person ·",
            "mit\u00a0Namen",
            "2 Aussagen · weitergegeben: 1",
            "über: Ada Quill",
        ],
        ["Q3 Ada Quill", "steht auch an anderer Stelle", "1 Aussage"],
        ["Q? niemand genannt", "1 Aussage"],
    ]


def test_borders_tell_named_unnamed_and_unclear_apart() -> None:
    unclear = Source("er", SourceKind.PERSON, is_named=False, is_resolved=False)
    [sheet] = draw(map_of((*TOLD, _claim([unclear]))), NARROW)
    borders = dict(zip(heads((sheet,)), (box.border for box in sheet.boxes), strict=True))
    assert borders["Q1 Lindenauer Anzeiger"] == "named"
    assert borders["Q2 zwei Mitarbeiter der Verwaltung"] == "unnamed"
    assert borders["Q? niemand genannt"] == borders["Q5 er"] == "unclear"
    assert ["Q5 er", "Person · unklar, wer gemeint ist", "1 Aussage"] in texts((sheet,))


def test_a_role_that_is_the_name_is_not_told_twice() -> None:
    council = Source("der Stadtrat von Lindenau", SourceKind.ORGANISATION, True, role="Stadtrat")
    assert texts(draw(map_of((_claim([council]),)), WIDE))[1][1] == "Organisation · mit\u00a0Namen"


def test_a_box_names_three_people_and_counts_the_others() -> None:
    found = map_of((_claim([Source("Ada Quill", SourceKind.PERSON, True)]),))
    [row] = found.rows
    crowded = SourceMap(found.branches, (type(row)(row.source, row.ways, tuple("ABCDE"), (1,), (), ()),), 0)
    assert texts(draw(crowded, WIDE))[1][-1] == "über: A, B, C und 2 mehr"
