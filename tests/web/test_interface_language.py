"""Which language the interface speaks, and that it says the same in both."""

import re
from collections import Counter
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.pofile import read_po
from flask import Flask
from flask.testing import FlaskClient

import quizgen
from quizgen.bank import read_bank
from quizgen.export import FORMATS
from quizgen.interface import words
from quizgen.model import Language
from quizgen.shipped import TEMPLATES
from quizgen.web import make_app
from quizgen.web.interface_language import LANGUAGES, render_date
from quizgen.web.store import Database
from tests.web.asking import answer, text_of

LIST = {"de": "Quiz aussuchen", "en": "Choose a quiz"}
QUESTION = {"de": "Frage 1 von", "en": "Question 1 of"}


@pytest.mark.parametrize(
    ("asked_for", "language"),
    [("de-AT,de;q=0.9,en;q=0.5", "de"), ("en-GB", "en"), ("fr,de;q=0.5", "de"), ("fr", "en"), ("", "en")],
)
def test_the_browser_decides_until_the_visitor_does(app: Flask, asked_for: str, language: str) -> None:
    page = app.test_client().get("/", headers={"Accept-Language": asked_for}).text
    assert LIST[language] in page
    assert f'<html lang="{language}">' in page


@pytest.mark.parametrize(("bank", "language"), [("bibliothek-de", "de"), ("library-en", "en")])
def test_a_quiz_speaks_the_language_of_its_bank_where_the_browser_knows_neither(
    app: Flask, bank: str, language: str
) -> None:
    assert QUESTION[language] in app.test_client().get(f"/quiz/{bank}/1", headers={"Accept-Language": "fr"}).text


def test_questions_are_asked_in_the_visitors_language_where_the_bank_has_it(folder: Path, pupil: FlaskClient) -> None:
    bank = folder / "library-de.yaml"
    german = read_bank(bank).questions[0].prompt
    both = "    ask:\n      en: Who of them said that?\n      de: "
    bank.write_text(bank.read_text(encoding="utf-8").replace("    ask: ", both, 1), encoding="utf-8")
    url = "/quiz/bibliothek-de"
    asked = text_of(pupil.get(f"{url}/1"))
    assert "Who of them said that?" in asked and german not in asked
    assert "Who of them said that?" in text_of(answer(pupil, 1, "1", quiz=url))

    in_german = text_of(pupil.get(f"{url}/1?lang=de", follow_redirects=True))
    assert german in in_german and "Antwort prüfen" in in_german  # asked anew: it may read otherwise

    answered = text_of(pupil.get(f"{url}/1?lang=en", follow_redirects=True))
    assert "Your answer" in answered  # and nothing is lost


def test_a_choice_is_remembered_on_the_same_page_and_all_others(app: Flask) -> None:
    client = app.test_client()
    response = client.get("/quiz/library-en/1?lang=de", headers={"Accept-Language": "en"})
    assert (response.status_code, response.location) == (303, "/quiz/library-en/1")
    assert QUESTION["de"] in client.get("/quiz/library-en/1", headers={"Accept-Language": "en"}).text
    assert LIST["de"] in client.get("/", headers={"Accept-Language": "en"}).text


def test_an_unknown_language_changes_nothing(app: Flask) -> None:
    response = app.test_client().get("/?lang=xx")
    assert response.status_code == 200
    assert "Set-Cookie" not in response.headers


def test_the_site_can_be_started_in_a_language_and_the_visitor_still_decides(folder: Path, database: Database) -> None:
    client = make_app(folder, database, interface="de").test_client()
    assert LIST["de"] in client.get("/", headers={"Accept-Language": "en"}).text
    assert LIST["en"] in client.get("/?lang=en", headers={"Accept-Language": "de"}, follow_redirects=True).text


def test_dates_read_as_people_write_them_and_other_words_stay() -> None:
    assert render_date("2024-10-05", "de") == "5. Oktober 2024"
    assert render_date("2024-10-05", "en") == "5 October 2024"
    assert render_date("last week", "en") == "last week"
    assert render_date("", "en") == ""


def test_every_text_exists_in_every_language_with_the_same_gaps() -> None:
    gaps = [
        {key: {gap for _, gap, _, _ in Formatter().parse(text)} for key, text in words(language).items()}
        for language in LANGUAGES
    ]
    assert gaps[0] == gaps[1]
    assert all(text.strip() for language in LANGUAGES for text in words(language).values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_catalog_is_sound_and_no_text_stands_in_two(language: Language) -> None:
    told: Counter[str] = Counter()
    for path in (TEMPLATES / "interface" / language).glob("*.po"):
        with path.open("rb") as file:
            catalog = read_po(file, language, abort_invalid=True)
        assert [error for _, errors in catalog.check() for error in errors] == []
        told.update(str(message.id) for message in catalog if message.id)
    assert {key for key, count in told.items() if count > 1} == set()


def test_a_text_that_counts_has_a_form_for_one_and_one_for_many() -> None:
    assert words("en").many("web_questions", 1) == "1 question"
    assert words("de").many("web_questions", 5) == "5 Fragen"


def test_no_text_is_left_over() -> None:
    sources = [
        *(path for end in ("html", "md", "svg") for path in TEMPLATES.rglob(f"*.{end}")),
        *Path(quizgen.__file__).parent.rglob("*.py"),
    ]
    text = "\n".join(path.read_text(encoding="utf-8") for path in sources)
    whole = set(re.findall(r"\b[a-z]\w+", text))
    begun = tuple(name for name in whole if name.endswith("_"))
    of_formats = {f"{name}_description" for name in FORMATS}
    unused = {key for key in words("en") if key not in whole | of_formats and not key.startswith(begun)}
    assert unused == set()
