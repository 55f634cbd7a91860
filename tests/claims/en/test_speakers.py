"""What the English words for a speaker tell: name, role, kind, number, gender."""

import pytest

from quizgen.claims.en import find_named, read_mention
from quizgen.claims.mention import Mention
from quizgen.model import SourceKind
from tests.articles import make_analysis


def mention(words: str) -> Mention:
    """`words` as the subject of a sentence, without the verb."""
    (sentence,) = make_analysis(f"{words} said so.", "en").sentences
    return read_mention(sentence.tokens[:-3], is_oblique=False)


@pytest.mark.parametrize(
    ("words", "name", "role"),
    [
        ("Dmitry Peskov", "Dmitry Peskov", ""),
        ("Kremlin spokesman Dmitry Peskov", "Dmitry Peskov", "Kremlin spokesman"),
        ("NASA Administrator Bill Nelson", "Bill Nelson", "NASA administrator"),
        ("Russian President Vladimir Putin", "Vladimir Putin", "Russian president"),
        ("US Secretary of State Antony Blinken", "Antony Blinken", "US secretary"),
        ("Dr. Jane Goodall", "Jane Goodall", ""),
        ("John Kirby, a spokesman for the National Security Council,", "John Kirby", "spokesman"),
        ("The head of the planning department, Colin Arbury,", "Colin Arbury", "head"),
        ("Its chair, 16-year-old Tamsin Ferrow,", "Tamsin Ferrow", "chair"),
        ("Ursula von der Leyen", "Ursula von der Leyen", ""),
    ],
)
def test_name_and_role_of_a_person(words: str, name: str, role: str) -> None:
    found = mention(words)
    assert (" ".join(found.names), found.role, found.kind) == (name, role, SourceKind.PERSON)


@pytest.mark.parametrize(
    ("words", "name", "kind"),
    [
        ("The Wall Street Journal", "the Wall Street Journal", SourceKind.MEDIUM),
        ("The news agency Reuters", "Reuters", SourceKind.MEDIUM),
        ("Musk's company SpaceX", "SpaceX", SourceKind.ORGANISATION),
        ("The Ministry of Health", "the Ministry of Health", SourceKind.ORGANISATION),
        ("The Calderby Institute for Youth Health", "the Calderby Institute for Youth Health", SourceKind.ORGANISATION),
        ("The opposition Green Alliance", "the Green Alliance", SourceKind.ORGANISATION),
    ],
)
def test_name_and_kind_of_a_body(words: str, name: str, kind: SourceKind) -> None:
    found = mention(words)
    assert (" ".join(found.names), found.kind) == (name, kind)


@pytest.mark.parametrize(
    ("words", "description", "kind", "is_plural"),
    [
        ("A Pentagon spokesman", "a Pentagon spokesman", SourceKind.ROLE, False),
        ("Several White House officials", "several White House officials", SourceKind.GROUP, True),
        ("Two people familiar with the matter", "two people familiar with the matter", SourceKind.GROUP, True),
        ("Russian officials", "Russian officials", SourceKind.GROUP, True),
        ("Trump's lawyers", "Trump's lawyers", SourceKind.GROUP, True),
        ("A study by the ministry", "a study by the ministry", SourceKind.DOCUMENT, False),
    ],
)
def test_description_is_fit_to_be_an_answer(words: str, description: str, kind: SourceKind, is_plural: bool) -> None:
    found = mention(words)
    assert (found.names, found.description, found.kind, found.is_plural) == ((), description, kind, is_plural)


@pytest.mark.parametrize("words", ["Ancient footprints", "Putin and Musk", "His lawyer", "The flood"])
def test_what_is_no_single_speaker_gets_no_name(words: str) -> None:
    found = mention(words)
    assert (found.names, found.description) == ((), "")


@pytest.mark.parametrize(
    ("words", "gender"),
    [("He", "m"), ("She", "f"), ("They", ""), ("A spokeswoman for the ministry", "f"), ("Mrs Penrow", "f")],
)
def test_gender_is_told_by_pronouns_titles_and_roles(words: str, gender: str) -> None:
    assert mention(words).gender == gender


def named(text: str) -> dict[str, str]:
    return {" ".join(found.names): found.role for found in find_named(make_analysis(text, "en"))}


def test_names_are_found_with_their_roles_wherever_they_stand() -> None:
    text = "The nurses' union, Careworkers United, wrote to Fiona Castleberry, the director of the hospital."
    assert named(text) == {"Careworkers United": "union", "Fiona Castleberry": "director"}


def test_name_that_only_describes_a_noun_is_nobody() -> None:
    assert named("Kremlin officials met in Moscow.") == {"Moscow": ""}
