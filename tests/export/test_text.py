import html
import re
import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from quizgen.export.text import make_each_html, make_html, make_line, make_plain, make_slug

# Also half surrogates, which a bank can hold and no file can.
any_text = st.text(st.characters(), max_size=60)


@given(any_text)
@example("a\x00\u0308")
@example("\ud800 \x1f \x85 Ä \uffff\ufffe")
def test_plain_text_is_normal_printable_and_fit_for_a_file(text: str) -> None:
    plain = make_plain(text)
    assert plain == unicodedata.normalize("NFC", plain)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]", plain)
    plain.encode("utf-8")


@given(st.text(st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff")))
def test_plain_text_loses_nothing_that_can_be_read(text: str) -> None:
    assert make_plain(text) == unicodedata.normalize("NFC", text)


@given(any_text)
@example("""<b onclick="x('y')">&amp;""")
def test_html_shows_exactly_the_plain_text_and_opens_no_tag_or_attribute(text: str) -> None:
    shown = make_html(text)
    assert html.unescape(shown) == make_plain(text)
    assert not set("<>\"'") & set(shown)


@given(st.lists(any_text, max_size=5))
@example(["", "\x1f", ""])
def test_many_texts_in_one_go_are_shown_as_each_alone(texts: list[str]) -> None:
    assert make_each_html(texts) == [make_html(text) for text in texts]


def test_a_line_has_no_line_ends_and_single_blanks() -> None:
    assert make_line(" Wer\tsagt\u2028 \n was?\x00 ") == "Wer sagt was?"


@given(any_text)
def test_a_slug_has_no_blank_and_no_colon(text: str) -> None:
    assert re.fullmatch(r"[\w-]*", make_slug(text))


def test_a_slug_keeps_words_apart_and_umlauts_whole() -> None:
    assert make_slug(" Wer sagt: was? (Übung::2)\n") == "wer-sagt-was-übung-2"
