"""Every claim: who says it, and what is said."""

from collections.abc import Iterator
from functools import partial

from quizgen.questions.material import Material
from quizgen.questions.subject import Subject
from quizgen.questions.view import View
from quizgen.questions.wording.phrase import Phrase


def find(material: Material) -> Iterator[Subject]:
    """One subject a claim, the article's own voice included; `kind` is 'fact' for what can be checked."""
    wording = material.wording
    for view in material.views:
        yield Subject(
            view,
            {
                "who": partial(wording.who, view),
                "that": partial(wording.that, view),
                "retold": partial(_retold, view, material),
                "quotation": partial(wording.quotation, view),
            },
            view.source,
            "fact" if _can_be_checked(view, material) else "",
        )


def _can_be_checked(view: View, material: Material) -> bool:
    """'Die Stadt habe es erhalten'; not 'Man schulde ihnen Sorgfalt', 'Die Stadt müsse handeln', 'Das sei fair'."""
    wording = material.wording
    is_judgement = wording.only_judges(view.content) and not view.claim.facts
    return not wording.tells_what_ought_to_be(view.content) and not is_judgement


def _retold(view: View, material: Material) -> Phrase | None:
    """Without its speaker; not what is uncertain in the article anyway, nor 'on her side of the bay'."""
    phrase: Phrase | None = None if view.claim.hedges or view.has_aside else material.wording.retold(view)
    if phrase is None or view.source is None or material.wording.find_dangling_words(phrase.words):
        return None
    own = material.wording.own_pronouns(view.source, view)
    return None if any(word.text.lower() in own for word in phrase.words) else phrase
