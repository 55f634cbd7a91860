from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.interface import words
from quizgen.model import Article, Claim, Form, Language, Span, Time, TimeKind
from quizgen.module.say_time import find_machine_time, say_time
from quizgen.module.stretch import find_order, find_stretch
from quizgen.module.tables import make_claim_rows, make_source_rows
from quizgen.module.timeline import Event, Timeline, make_timeline
from tests.module.samples import ARTICLE, TEXT
from tests.module.told import TOLD, place, time


def timeline_of(claims: tuple[Claim, ...] = TOLD, article: Article = ARTICLE) -> Timeline:
    return make_timeline(article, claims, make_claim_rows(article, claims, make_source_rows(claims)))


def values(events: tuple[Event, ...]) -> list[str | None]:
    return [event.time.value for event in events]


def dated(value: str | None, part: str = "", kind: TimeKind = TimeKind.DATE) -> Time:
    return Time(Span(0, 1), kind, value, part)


def test_events_stand_in_the_order_of_time_around_the_day_of_publication() -> None:
    timeline = timeline_of()
    assert values(timeline.earlier) == ["2021", "2024-03"]
    assert timeline.published == "2024-03-06"
    assert values(timeline.later) == ["2024-06", "2024-06-12"]


def test_without_a_day_of_publication_nothing_is_called_later() -> None:
    timeline = timeline_of(article=replace(ARTICLE, published="im März"))
    assert values(timeline.earlier) == ["2021", "2024-03", "2024-06", "2024-06-12"]
    assert (timeline.published, timeline.later) == ("", ())


def test_an_event_has_the_articles_words_with_the_time_among_them_and_who_says_so() -> None:
    event = timeline_of().earlier[0]
    assert (event.before, event.words, event.after) == ("das Dach sei schon ", "2021", " als unsicher gemeldet worden")
    assert event.paragraph == 2
    assert event.row and event.row.speaker.source and event.row.speaker.source.name == "zwei Mitarbeiter der Verwaltung"
    assert [passer.number for passer in event.row.via] == [1]


def test_what_the_article_says_itself_has_no_source() -> None:
    event = timeline_of().later[-1]
    assert event.row is None
    assert event.before + event.words + event.after == "Der Rat tagt wieder am 12. Juni."


def test_a_time_that_is_not_told_for_certain_stands_apart() -> None:
    claim = replace(TOLD[3], facts=(time("im März", None),))
    timeline = timeline_of((claim,))
    assert (timeline.earlier, values(timeline.undated)) == ((), [None])


def test_an_hour_of_no_day_is_no_event() -> None:
    claim = replace(TOLD[3], facts=(time("im März", "14:15", TimeKind.CLOCK),))
    assert not timeline_of((claim,))


def test_of_a_statement_inside_a_statement_the_inner_one_tells_the_time_and_only_once() -> None:
    fact = time("bleibe", "2024")
    outer, inner = replace(TOLD[6], facts=(fact,)), replace(TOLD[7], facts=(fact,))
    for claims in ((outer, inner), (inner, outer)):
        [event] = timeline_of(claims).earlier
        assert event.row and event.row.claim == inner


def test_words_between_two_halves_of_a_statement_are_left_out_visibly() -> None:
    claim = replace(TOLD[4], facts=(time("seit Jahren", "2014", TimeKind.SINCE), time("niemand hat", "2015")))
    first, second = timeline_of((claim,)).earlier
    assert first.before + first.words + first.after == (
        "Wir haben seit Jahren gewarnt … und niemand hat uns geantwortet"
    )
    assert second.before + second.words + second.after == first.before + first.words + first.after


def test_of_an_act_the_whole_sentence_is_shown() -> None:
    attribution = TOLD[2].attribution
    assert attribution
    act = replace(attribution, form=Form.REPORTED)
    words = place("davon gewusst")
    claim = replace(TOLD[2], content=(words,), attribution=act, facts=(replace(time("2021", "2021"), words=words),))
    [event] = timeline_of((claim,)).earlier
    assert event.before + event.words + event.after == TEXT[claim.sentence.start : claim.sentence.end]


def test_words_that_leave_an_event_open_are_told() -> None:
    claim = replace(TOLD[0], hedges=(place("will"),))
    assert timeline_of((claim,)).later[0].hedges == "will"


def test_an_article_without_times_has_no_timeline() -> None:
    assert not timeline_of((TOLD[4],))


ORDERED = (
    dated("18XX"),
    dated("1999"),
    dated("199X", "late"),
    dated("2010/2012"),
    dated("2022"),
    dated("2022", "early"),
    dated("2022-03", "early"),
    dated("2022-03-04"),
    dated("2022-03-04", "morning"),
    dated("2022-03-04", "evening"),
    dated("2022-03", "late"),
    dated("2022-W13"),
    dated("2022", "summer"),
    dated("2022", "autumn"),
    dated("2022-09"),
    dated("2022-09-14/2022-09-16"),
    dated("2022-09-14"),
    dated("2022", "late"),
    dated("2023"),
)


def test_exact_and_rough_times_have_one_order() -> None:
    """Decades, years, months, weeks, days and hours of a day; of two that begin together the longer one first."""

    def order(time: Time) -> tuple[object, ...]:
        stretch = find_stretch(time)
        assert stretch
        return find_order(stretch)

    wanted = [time for time in ORDERED if time.value != "199X"]
    assert [(time.value, time.part) for time in sorted(wanted, key=order)] == [(t.value, t.part) for t in wanted]
    assert order(dated("199X", "late")) < order(dated("1999"))
    assert order(dated("199X")) < order(dated("199X", "late"))


@pytest.mark.parametrize("value", [None, "", "14:15", "gestern", "2022/", "0000"])
def test_what_is_no_date_has_no_place_in_time(value: str | None) -> None:
    assert find_stretch(dated(value)) is None


@given(st.dates())
def test_a_day_lies_in_its_month_its_year_and_its_decade(day: object) -> None:
    value = str(day)
    inner = find_stretch(dated(value))
    assert inner and inner.first == inner.last == day
    for wider in (value[:7], value[:4], f"{value[:3]}X"):
        outer = find_stretch(dated(wider))
        if wider != "000X":  # there is no year 0
            assert outer and outer.first <= inner.first <= outer.last


SAID: list[tuple[str, str, str, TimeKind, str]] = [
    ("2022", "", "2022", TimeKind.DATE, "2022"),
    ("2022-09", "", "September 2022", TimeKind.DATE, "September 2022"),
    ("2022-09-14", "", "14. September 2022", TimeKind.DATE, "14 September 2022"),
    ("2022-09-14", "evening", "14. September 2022, abends", TimeKind.DATE, "14 September 2022, in the evening"),
    ("2022", "late", "Ende 2022 (ab dann)", TimeKind.SINCE, "late 2022 (from then on)"),
    ("2022-03", "mid", "Mitte März 2022 (bis dahin)", TimeKind.UNTIL, "mid-March 2022 (up to then)"),
    ("2022", "summer", "Sommer 2022", TimeKind.DATE, "summer 2022"),
    ("2022-W37", "", "Woche vom 12. September 2022", TimeKind.DATE, "week of 12 September 2022"),
    ("199X", "", "1990er Jahre", TimeKind.DATE, "1990s"),
    ("199X", "late", "Ende der 1990er Jahre", TimeKind.DATE, "late 1990s"),
    ("18XX", "", "1800 bis 1899", TimeKind.DATE, "1800 to 1899"),
    ("2021-05/2021-07", "", "Mai 2021 bis Juli 2021", TimeKind.PERIOD, "May 2021 to July 2021"),
]


@pytest.mark.parametrize(("value", "part", "german", "kind", "english"), SAID)
def test_times_are_said_as_each_language_says_them(
    value: str, part: str, german: str, kind: TimeKind, english: str
) -> None:
    assert say_time(dated(value, part, kind), "de") == german
    assert say_time(dated(value, part, kind), "en") == english


def test_a_time_that_is_not_told_for_certain_is_not_said() -> None:
    assert say_time(dated(None), "de") == ""


@pytest.mark.parametrize("language", ["de", "en"])
def test_there_are_words_for_every_part_of_a_time(language: Language) -> None:
    parts = "early mid late spring summer autumn winter morning noon afternoon evening night".split()
    assert {f"maps_part_{part}" for part in parts} <= words(language).keys()


def test_machines_are_told_years_months_days_and_weeks() -> None:
    told = {value: find_machine_time(dated(value)) for value in ("2022", "2022-09", "2022-09-14", "2022-W37")}
    assert all(value == machine for value, machine in told.items())
    assert [find_machine_time(dated(value)) for value in ("199X", "2010/2012", None)] == ["", "", ""]


def test_the_sample_says_what_it_is_tested_for() -> None:
    assert TEXT.count("im März") == TEXT.count("am 12. Juni") == 1
