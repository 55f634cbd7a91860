from dataclasses import replace

from quizgen.module.runs import Part
from quizgen.module.tables import make_claim_rows, make_marks, make_source_rows
from tests.module.samples import ARTICLE, CLAIMS, TEXT, claim

SOURCES = make_source_rows(CLAIMS)
ROWS = make_claim_rows(ARTICLE, CLAIMS, SOURCES)
MARKS = make_marks(ROWS)


def test_each_source_stands_once_with_what_it_says_and_what_it_passes_on() -> None:
    names = [(row.source.name if row.source else None, row.statements, row.passed_on) for row in SOURCES]
    assert names == [
        ("Lindenauer Anzeiger", 1, 1),
        ("zwei Mitarbeiter der Verwaltung", 1, 0),
        ("Ada Quill", 3, 0),
        ("Jonas Feld", 2, 1),
        (None, 1, 0),
    ]
    assert [row.number for row in SOURCES] == [1, 2, 3, 4, 0]


def test_nobody_has_no_row_where_every_statement_has_a_source() -> None:
    assert all(row.source for row in make_source_rows(CLAIMS[:3]))


def test_a_source_that_only_passes_on_has_a_row_and_no_statement() -> None:
    [paper, staff] = make_source_rows(CLAIMS[1:2])
    assert (paper.statements, paper.passed_on) == (0, 1)
    assert (staff.statements, staff.passed_on) == (1, 0)


def test_the_articles_own_voice_has_no_row_and_no_mark() -> None:
    assert [row.number for row in ROWS] == list(range(1, 9))
    own = CLAIMS[-1].content[0]
    assert not any(mark.span.overlaps(own) for mark in MARKS)


def test_a_row_shows_the_articles_words_with_their_gaps() -> None:
    assert ROWS[4].words == "Wir haben seit Jahren gewarnt … und niemand hat uns geantwortet"
    assert [row.cue for row in ROWS] == [
        *("Laut", "sagten", "bestritt", "", "sagte", "soll", "behauptete", "zugesichert")
    ]
    assert [row.paragraph for row in ROWS] == [1, 2, 2, 2, 3, 3, 4, 4]


def test_a_statement_without_words_of_its_own_stands_in_the_paragraph_of_its_sentence() -> None:
    bare = replace(claim(ROWS[4].attribution), content=())
    [row] = make_claim_rows(ARTICLE, [bare], SOURCES)
    assert (row.words, row.paragraph) == ("", 3)


def test_who_passes_a_statement_on_stands_beside_who_makes_it() -> None:
    assert [passer.source.name for passer in ROWS[1].via if passer.source] == ["Lindenauer Anzeiger"]
    assert [passer.source.name for passer in ROWS[7].via if passer.source] == ["Jonas Feld"]


def test_marks_carry_the_numbers_of_the_tables() -> None:
    told = {(mark.part, mark.span.of(TEXT)): mark.number for mark in MARKS}
    assert told[Part.CONTENT, "dass sie davon gewusst habe"] == 3
    assert told[Part.CONTENT, "und niemand hat uns geantwortet"] == 5
    assert told[Part.MENTION, "Bürgermeisterin Ada Quill"] == 3
    assert told[Part.MENTION, "Feld"] == 4
    assert told[Part.CUE, "bestritt"] == 0


def test_the_medium_behind_a_statement_is_marked_as_well() -> None:
    told = {(mark.part, mark.span.of(TEXT)): mark.number for mark in MARKS}
    assert told[Part.MENTION, "des Blattes"] == 1


def test_words_that_play_the_same_part_twice_are_marked_once() -> None:
    assert len(MARKS) == len(set(MARKS))
    assert len([mark for mark in MARKS if mark.span.of(TEXT) == "behauptete"]) == 1


def test_a_line_break_inside_words_is_shown_as_a_blank() -> None:
    broken = replace(ARTICLE, text=TEXT.replace("dass sie", "dass\nsie", 1))
    assert make_claim_rows(broken, CLAIMS, SOURCES)[2].words == "dass sie davon gewusst habe"
