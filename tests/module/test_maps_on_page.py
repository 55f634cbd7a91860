"""The parts of the page that show maps: what stands in them, and that pictures and words tell the same."""

from dataclasses import replace

import pytest
from lxml import html

from quizgen.interface import words
from quizgen.model import Claim, Relation, Stance
from quizgen.module import Copy, Study, render_module
from tests.module.samples import BANK
from tests.module.told import RELATIONS, TOLD, TOLD_STUDY


def page_of(claims: tuple[Claim, ...] = TOLD, relations: tuple[Relation, ...] = RELATIONS) -> str:
    return render_module(BANK, Study(claims, relations))


PAGE = page_of()


def read(page: str) -> html.HtmlElement:
    return html.document_fromstring(page)


def text_of(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def section(page: str, name: str) -> html.HtmlElement:
    [found] = read(page).xpath(f"//section[@class='{name}-section']")
    return found


def rows() -> list[list[str]]:
    found = section(PAGE, "map").xpath(".//table/tbody/tr")
    return [[text_of(cell) for cell in row.xpath("th|td")] for row in found]


def test_the_table_of_the_map_says_who_through_whom_about_whom_and_who_contradicts() -> None:
    assert rows() == [
        ["Q1 Lindenauer Anzeiger (Medium)", "mit Namen", "direkt", "Stadtrat", "1 (Nr. 1); weitergegeben: 1", "–"],
        [
            "Q2 zwei Mitarbeiter der Verwaltung (Gruppe)",
            "ohne Namen",
            "Lindenauer Anzeiger Q1",
            "–",
            "1 (Nr. 2)",
            "von Ada Quill Q3",
        ],
        [
            "Q3 Ada Quill (Bürgermeisterin, Person)",
            "mit Namen",
            "direkt; Jonas Feld Q4",
            "–",
            "3 (Nr. 3, 4, 8)",
            "gegen zwei Mitarbeiter der Verwaltung Q2",
        ],
        [
            "Q4 Jonas Feld (Vorsitzender des Schwimmvereins, Person)",
            "mit Namen",
            "direkt",
            "Ada Quill",
            "2 (Nr. 5, 7); weitergegeben: 1",
            "–",
        ],
        ["Q? niemand genannt", "ohne Namen", "direkt", "–", "1 (Nr. 6)", "–"],
    ]
    assert "Für 1 weitere Aussage wurde kein Sprecher gefunden" in text_of(section(PAGE, "map"))


@pytest.mark.parametrize("form", ["wide", "narrow"])
def test_a_drawing_shows_the_same_sources_as_the_table(form: str) -> None:
    [group] = section(PAGE, "map").xpath(f".//div[@class='map-{form}']")
    told = text_of(group)
    for row in rows():
        assert row[0].partition(" (")[0] in told
    assert "≠ Widerspruch gegen Q2" in told and "≠ Widerspruch von Q3" in told


def test_a_drawing_has_a_title_and_a_description_and_no_name_is_used_twice() -> None:
    page = read(PAGE)
    pictures = page.xpath("//svg")
    assert len(pictures) == 2
    for picture in pictures:
        title, description = (
            page.xpath(f"//*[@id='{name}']")[0].text_content() for name in picture.get("aria-labelledby").split()
        )
        assert picture.get("role") == "img"
        assert title == "Quellenkarte zu „Lindenau streitet über sein Hallenbad“"
        assert description.startswith("Ein Baum aus Kästen und Pfeilen: Oben steht der Artikel, darunter 5 Quellen.")
        assert description.endswith("Die Tabelle darunter sagt dasselbe in Worten.")
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))


def test_maps_bring_no_style_and_no_script_of_their_own() -> None:
    page = read(PAGE)
    assert (
        not page.xpath("//script") and not page.xpath("//@style") and not page.xpath("//@*[starts-with(name(), 'on')]")
    )
    assert len(page.xpath("//style")) == 1


def test_signs_of_html_in_a_name_are_shown_as_they_are() -> None:
    attribution = TOLD[0].attribution
    assert attribution and attribution.source
    source = replace(attribution.source, name="<b>Anzeiger</b> & Co", role='"><script>')
    page = page_of((replace(TOLD[0], attribution=replace(attribution, source=source)),), ())
    assert not read(page).xpath("//svg//b") and not read(page).xpath("//script")
    assert "<b>Anzeiger</b> & Co" in text_of(section(page, "map"))


def test_the_timeline_tells_when_what_who_says_so_and_where_it_stands() -> None:
    events = [
        [" ".join(part.text_content().split()) for part in event.xpath("p")]
        for event in section(PAGE, "timeline").xpath("./ol/li")
    ]
    assert events == [
        [
            "2021",
            "das Dach sei schon 2021 als unsicher gemeldet worden (Absatz 2)",
            "Quelle: zwei Mitarbeiter der Verwaltung Q2 (übermittelt von Lindenauer Anzeiger Q1), Aussage 2",
        ],
        ["März 2024", "Sie habe den Brief erst im März gesehen (Absatz 2)", "Quelle: Ada Quill Q3, Aussage 4"],
        ["6. März 2024", "Der Artikel erscheint"],
        [
            "Juni 2024",
            "will der Stadtrat das Hallenbad im Juni schließen (Absatz 1)",
            "Quelle: Lindenauer Anzeiger Q1, Aussage 1",
        ],
        [
            "12. Juni 2024",
            "Der Rat tagt wieder am 12. Juni. (Absatz 4)",
            "Kein Sprecher gefunden; meist erzählt der Artikel das selbst",
        ],
    ]
    assert section(PAGE, "timeline").xpath(".//time/@datetime") == [
        *("2021", "2024-03", "2024-03-06", "2024-06", "2024-06-12")
    ]


def test_a_time_that_stays_open_and_a_statement_with_reservations_are_called_so() -> None:
    [fact] = TOLD[3].facts
    claim = replace(TOLD[3], facts=(replace(fact, value=None),), hedges=(fact.words,))
    page = section(page_of((claim,), ()), "timeline")
    assert text_of(page.xpath("./h3")[0]) == "Nicht sicher zu datieren"
    [event] = page.xpath("./ul/li")
    assert [text_of(part) for part in event.xpath("p")][-1] == (
        "Quelle: Ada Quill Q1, vorsichtig gesagt: im März, Aussage 1"
    )


def test_hearsay_with_a_time_has_nobody_who_says_so() -> None:
    [fact] = TOLD[3].facts
    claim = replace(TOLD[5], facts=(replace(fact, words=TOLD[5].content[0]),))
    assert "Der Artikel nennt niemanden, der das sagt" in text_of(section(page_of((claim,), ()), "timeline"))


def test_denials_stand_beside_what_they_deny_and_confirmations_in_a_list_of_their_own() -> None:
    disputes = section(PAGE, "disputes")
    assert [text_of(heading) for heading in disputes.xpath("./h3")] == ["Wer wem widerspricht", "Wer wen bestätigt"]
    [denial, confirmation] = [
        [[text_of(part) for part in side.xpath("p")] for side in pair.xpath("div")]
        for pair in disputes.xpath("./ul/li")
    ]
    assert denial == [
        [
            "Die Aussage",
            "zwei Mitarbeiter der Verwaltung Q2 (übermittelt von Lindenauer Anzeiger Q1)",
            "sagt: sagten",
            "das Dach sei schon 2021 als unsicher gemeldet worden",
            "Aussage 2, Absatz 2",
        ],
        [
            "Der Widerspruch",
            "Ada Quill Q3",
            "bestreitet: bestritt",
            "dass sie davon gewusst habe",
            "Aussage 3, Absatz 2",
        ],
    ]
    assert [side[:2] for side in confirmation] == [denial[0][:2], ["Die Bestätigung", "Jonas Feld Q4"]]


def test_who_would_not_answer_stands_at_the_end() -> None:
    attribution = TOLD[3].attribution
    assert attribution
    silent = replace(TOLD[3], attribution=replace(attribution, stance=Stance.WITHHOLDS))
    disputes = section(page_of((silent,), ()), "disputes")
    assert [text_of(heading) for heading in disputes.xpath("./h3")] == ["Wer die Antwort offenlässt"]
    assert "Ada Quill" in text_of(disputes.xpath("./ul/li")[0])


def test_what_an_article_does_not_have_leaves_no_empty_section() -> None:
    page = read(page_of((TOLD[4],), ()))
    assert page.xpath("//section[@class='map-section']")
    assert not page.xpath("//section[@class='timeline-section' or @class='disputes-section']")
    assert not read(page_of((), ())).xpath("//section[@class='map-section']")


@pytest.mark.parametrize(("copy", "shown"), [(Copy.READING, 3), (Copy.PUPIL, 0)])
def test_who_reads_has_the_maps_and_who_works_on_tasks_has_not(copy: Copy, shown: int) -> None:
    """They would answer the tasks."""
    page = read(render_module(BANK, TOLD_STUDY, copy))
    maps = page.xpath("//section[@class='map-section' or @class='timeline-section' or @class='disputes-section']")
    assert len(maps) == shown


def test_an_english_page_has_english_maps() -> None:
    page = render_module(replace(BANK, language="en"), TOLD_STUDY)
    assert "According to Ada Quill" in text_of(section(page, "timeline"))
    assert "≠ contradicts S2" in text_of(section(page, "map"))
    assert "The contradiction" in text_of(section(page, "disputes"))


def test_every_word_of_the_maps_stands_in_both_languages() -> None:
    german, english = ({key for key in words(language) if key.startswith("maps_")} for language in ("de", "en"))
    assert german == english and len(german) > 50
