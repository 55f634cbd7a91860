"""A password that anybody would try first is refused, with years, signs and capitals around it too."""

import pytest

from quizgen.web.store.guessable import is_guessable

NAME = "Ms Jo Winter"
GUESSED = """
passwort1  Passwort2024!  P4ssw0rt  0p3nS3sam3  password123456  passwort-passwort  meinPasswort  mein neues passwort
quizgen123  schule2024  Schüler123  schueler1  lehrerin1!  Start123  test1234  sommer2025!  iloveyou  hallohallo
MsJoWinter  Winter-2026  ms jo winter  winter winter
qwertzuiop  qwertz1234  asdfghjkl  lkjhgfdsa  1q2w3e4r  zyxwvutsr  abcd1234
12345678  87654321  19.03.1985  1234 5678  aaaaaaaa  abababab  abcabcabc
"""
NOT_GUESSED = """
four words in a row  long enough  entirely different  K7RM-X2PA-QW3N  blaue Tasse im Regal  drei Eulen tanzen
Winterreifen kaputt  brombeer-hecke  x7-Zaun-Ofen  Xk29!pqv  Passwort der Eule
"""


def listed(text: str) -> list[str]:
    return [one for line in text.split("\n") for one in line.split("  ") if one]


@pytest.mark.parametrize("password", listed(GUESSED))
def test_what_anybody_would_try_first_is_refused(password: str) -> None:
    assert is_guessable(password, NAME)


@pytest.mark.parametrize("password", listed(NOT_GUESSED))
def test_words_that_nobody_expects_together_are_taken(password: str) -> None:
    assert not is_guessable(password, NAME)


def test_ones_own_name_is_no_password_but_anybody_elses_may_be() -> None:
    assert is_guessable("Brenneisen7", "Uwe Brenneisen")
    assert not is_guessable("Brenneisen7", NAME)
    assert not is_guessable("jojojoba", "Jo")


def test_a_very_long_one_is_taken_without_a_long_look() -> None:
    assert not is_guessable("einein" * 10_000, NAME)
