"""Markup as Moodle's editors write it becomes the words that a browser shows."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.imports.plain import READERS, find_losses, read_html, read_moodle, read_plain

SHOWN = {
    "": "",
    "Ada": "Ada",
    "<p>Ada</p>\n<p>Eve</p>": "Ada\nEve",
    "Ada<br>Eve<br/>Bob": "Ada\nEve\nBob",
    "one\n  line": "one line",
    "<ul><li>Ada</li><li>Eve</li></ul>": "- Ada\n- Eve",
    "Ada&nbsp;&amp; <b>Eve</b>": "Ada & Eve",
    "&lt;b&gt; is a tag": "<b> is a tag",
    "3 < 5 and 7 > 2": "3 < 5 and 7 > 2",
    "a<b and c>d": "a<b and c>d",
    "<harbour>": "<harbour>",
    '<span lang="en">Ada</span>': "Ada",
    '<p title="a > b">Ada</p>': "Ada",
    "<o:p></o:p>Ada": "Ada",
    "H<sub>2</sub>O": "H₂O",
    "x<sup>2</sup>, x<sup>n+k</sup>": "x², x^(n+k)",
    "Ada<!-- <p>Eve</p> -->": "Ada",
    "<style>p {}</style>Ada": "Ada",
    "<script>ask()</script>Ada": "Ada",
    '<a href="https://example.org/?a=1&amp;b=2">here</a>': "here (https://example.org/?a=1&b=2)",
    '<a href="https://example.org">https://example.org</a>': "https://example.org",
    '<a href="#top">up</a>': "up",
    '<img src="a.png" alt="a &quot;big&quot; boat">': '[a "big" boat]',
    '<img src="a.png">': "",
    "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>": "a | b\n1 | 2",
    "Ada&#1;&#xFDD0;": "Ada",
    "Ada <": "Ada <",
    "Ada <b": "Ada <b",
}


@pytest.mark.parametrize(("markup", "shown"), SHOWN.items())
def test_html_becomes_what_a_browser_shows(markup: str, shown: str) -> None:
    assert read_html(markup) == shown


def test_line_ends_count_in_moodles_own_mixture_only() -> None:
    assert read_moodle("Ada\n<b>Eve</b>") == "Ada\nEve"
    assert read_html("Ada\n<b>Eve</b>") == "Ada Eve"


def test_plain_text_has_one_line_end_and_no_white_space_before_it() -> None:
    assert read_plain("  Ada \r\nEve\u2028\r\r\rBob\t") == "Ada\nEve\n\nBob"


@pytest.mark.parametrize(
    ("markup", "codes"),
    [
        ("Ada < Eve", []),
        ('<IMG SRC="a.png">', ["IMPORT-120"]),
        ("<video></video><audio>", ["IMPORT-121"]),
        ("<table></table>", ["IMPORT-122"]),
        (r"\(x\)", ["IMPORT-123"]),
        ("$$x$$", ["IMPORT-123"]),
        ("$5 or $6", []),
    ],
)
def test_what_plain_text_can_not_hold_is_noticed(markup: str, codes: list[str]) -> None:
    assert sorted(find_losses(markup)) == codes


TAGS = (
    "<p> </p> <b> <sup> </sup> <sub> </sub> <a/href='https://x.de'> </a> <!-- --> <img/alt=' <style> </style> <td>"
    " </tr> &amp; &#x81; & < > \" ' [ Ada *a*"
)
PIECES = st.sampled_from([*TAGS.replace("/href", " href").replace("/alt", " alt").split(), " ", "\n", "\u2028"])


@given(st.lists(PIECES).map("".join) | st.text(st.characters()), st.sampled_from(sorted(READERS)))
def test_any_markup_becomes_text_without_hidden_characters_and_outer_white_space(markup: str, format: str) -> None:
    text = READERS[format](markup)
    assert text == text.strip()
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u2028]", text)
    assert " \n" not in text
