from dataclasses import replace

from quizgen.module import Copy, Study
from quizgen.module.markdown import render_markdown
from tests.module.samples import BANK
from tests.module.told import TOLD, TOLD_STUDY

TEXT = render_markdown(BANK, TOLD_STUDY)


def part(heading: str, text: str = TEXT) -> list[str]:
    """The lines below a heading, empty ones left out."""
    return [line for line in text.split(f"\n## {heading}\n")[1].split("\n## ")[0].splitlines() if line]


def test_the_source_map_is_a_table() -> None:
    assert part("Quellenkarte")[2:] == [
        "| Lindenauer Anzeiger (Q1): Medium | mit Namen | direkt | Stadtrat | 1 | – |",
        "| zwei Mitarbeiter der Verwaltung (Q2): Gruppe | ohne Namen | Lindenauer Anzeiger (Q1) | – | 2 |"
        " von Ada Quill (Q3) |",
        "| Ada Quill (Q3): Bürgermeisterin, Person | mit Namen | direkt; Jonas Feld (Q4) | – | 3, 4, 8 |"
        " gegen zwei Mitarbeiter der Verwaltung (Q2) |",
        "| Jonas Feld (Q4): Vorsitzender des Schwimmvereins, Person | mit Namen | direkt | Ada Quill | 5, 7 | – |",
        "| niemand genannt (Q?) | ohne Namen | direkt | – | 6 | – |",
    ]


def test_the_timeline_is_a_list_with_who_says_so() -> None:
    events = part("Zeitleiste")
    assert events[0] == (
        "- **2021**: *das Dach sei schon **2021** als unsicher gemeldet worden* – Quelle: zwei Mitarbeiter der "
        r"Verwaltung (Q2) (übermittelt von Lindenauer Anzeiger (Q1)) \[2\]"
    )
    assert events[2:] == [
        "- **6. März 2024**: Der Artikel erscheint",
        "- **Juni 2024**: *will der Stadtrat das Hallenbad **im Juni** schließen* – "
        r"Quelle: Lindenauer Anzeiger (Q1) \[1\]",
        "- **12. Juni 2024**: *Der Rat tagt wieder **am 12. Juni**.* – Kein Sprecher gefunden; "
        "meist erzählt der Artikel das selbst",
    ]


def test_a_denial_stands_below_what_it_denies() -> None:
    lines = part("Aussage gegen Aussage")
    assert lines[1] == "### Wer wem widerspricht"
    assert lines[2].startswith("- Die Aussage – zwei Mitarbeiter der Verwaltung (Q2)")
    assert lines[3] == (
        r"   - Der Widerspruch – Ada Quill (Q3): bestreitet (*bestritt*): *dass sie davon gewusst habe* \[3\]"
    )


def test_signs_of_markdown_in_a_name_stay_signs() -> None:
    attribution = TOLD[0].attribution
    assert attribution and attribution.source
    source = replace(attribution.source, name="A|B *C*")
    claim = replace(TOLD[0], attribution=replace(attribution, source=source))
    assert r"A\|B \*C\* (Q1)" in part("Quellenkarte", render_markdown(BANK, Study((claim,))))[2]


def test_who_works_on_tasks_has_no_maps() -> None:
    assert "## Quellenkarte" not in render_markdown(BANK, TOLD_STUDY, Copy.PUPIL)
