import pytest
import yaml
from hypothesis import given

from quizgen.bank.yaml_text import render_scalar, render_yaml
from quizgen.strict_yaml import read_yaml
from tests.bank.banks import HOSTILE, patient, printable


@patient
@given(printable)
def test_rendered_text_comes_back_as_it_was_from_any_reader(text: str) -> None:
    for document in (render_yaml({"a": [text, {"b": text, "c": text}]}), render_yaml([text, text])):
        expected = {"a": [text, {"b": text, "c": text}]} if document.startswith("a") else [text, text]
        assert read_yaml(document, "f").data == expected
        assert yaml.safe_load(document) == expected


@pytest.mark.parametrize("text", HOSTILE, ids=repr)
def test_rendered_hostile_text_comes_back_as_it_was_from_any_reader(text: str) -> None:
    document = render_yaml({"a": text, "b": [text]})
    assert read_yaml(document, "f").data == yaml.safe_load(document) == {"a": text, "b": [text]}


@pytest.mark.parametrize(
    ("text", "rendered"),
    [
        ("Dmitri Peskow", "Dmitri Peskow"),
        ("„Nein“, sagte er.", "„Nein“, sagte er."),
        ("It's his.", "It's his."),
        ("2.500 Geräte", "2.500 Geräte"),
        ("um 12:30 Uhr #wahl", "'um 12:30 Uhr #wahl'"),
        ("Er sagte: nein", "'Er sagte: nein'"),
        ("It's his: no", '"It\'s his: no"'),
        ("no", "'no'"),
        ("", "''"),
        ("a\nb", "|-\n  a\n  b"),
        ("a\tb", '"a\\tb"'),
        ("a\u2028b", '"a\\u2028b"'),
    ],
)
def test_rendered_text_is_as_plain_as_it_can_be(text: str, rendered: str) -> None:
    assert render_scalar(text) == rendered


def test_rendered_number_stands_bare() -> None:
    assert render_yaml({"level": 3}) == "level: 3\n"
