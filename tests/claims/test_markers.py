"""Words that leave a statement open or present it as known are marked, and what only looks like them is not."""

import pytest

from quizgen.claims import find_claims
from quizgen.language import analyse
from quizgen.model import Article, Claim, Language
from quizgen.model.article import join_paragraphs


def claim_of(text: str, language: Language) -> Claim:
    return find_claims(analyse(Article(text, join_paragraphs([text])[1], language)))[0]


@pytest.mark.parametrize(
    ("language", "text", "hedge"),
    [
        ("de", "Der Bau könnte im Mai beginnen.", "könnte"),
        ("de", "Der Bau beginnt voraussichtlich im Mai.", "voraussichtlich"),
        ("de", "Der angebliche Käufer schwieg.", "angebliche"),
        ("de", "Die mutmaßlichen Täter schwiegen.", "mutmaßlichen"),
        ("de", "Die Brücke ist offenbar gesperrt.", "offenbar"),
        ("de", "Die Brücke wird dem Vernehmen nach gesperrt.", "dem Vernehmen nach"),
        ("en", "The work may begin in May.", "may"),
        ("en", "The work might begin in May.", "might"),
        ("en", "The bridge is likely to close.", "likely"),
        ("en", "The bridge was allegedly closed.", "allegedly"),
        ("en", "The bridge was reportedly closed.", "reportedly"),
        ("en", "The bridge was apparently closed.", "apparently"),
        ("en", "The bridge will possibly close.", "possibly"),
        ("en", "In all likelihood the bridge will close.", "In all likelihood"),
    ],
)
def test_words_that_leave_a_statement_open_are_marked(language: Language, text: str, hedge: str) -> None:
    claim = claim_of(text, language)
    cue = claim.attribution.cue if claim.attribution else ()  # 'allegedly' is the cue of a claim without a speaker
    assert [span.of(text) for span in claim.hedges or cue] == [hedge]


@pytest.mark.parametrize(
    ("language", "text", "marker"),
    [
        ("de", "Das Werk ist bekanntlich alt.", "bekanntlich"),
        ("de", "Das Werk ist natürlich alt.", "natürlich"),
        ("de", "Das Werk ist, wie man weiß, alt.", "wie man weiß"),
        ("en", "The plant is, of course, old.", "of course"),
        ("en", "As everyone knows, the plant is old.", "As everyone knows"),
        ("en", "As is well known, the plant is old.", "As is well known"),
    ],
)
def test_words_that_present_a_statement_as_known_are_marked(language: Language, text: str, marker: str) -> None:
    claim = claim_of(text, language)
    assert [span.of(text) for span in claim.presuppositions] == [marker]
    assert claim.hedges == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The work began in May."),  # the month
        ("de", "Die natürlichen Feinde kamen."),  # what nature made
        ("de", "Das Wohl der Kinder zählt."),  # the noun
        ("en", "The course of the river changed."),  # 'of course' the other way round
    ],
)
def test_words_that_only_look_like_markers_are_not_marked(language: Language, text: str) -> None:
    claim = claim_of(text, language)
    assert (claim.hedges, claim.presuppositions) == ((), ())
