"""Every claim: who says it, and what is said."""

from collections.abc import Iterator
from functools import partial

from quizgen.questions.material import Material
from quizgen.questions.subject import Subject
from quizgen.questions.view import View
from quizgen.questions.wording.phrase import Phrase

_WISHING = frozenset("müssen sollen dürfen schulden must should ought".split())
"""Verbs of what ought to be: nobody can know it at first hand."""
_BEING = frozenset(["sein", "be"])
_JUDGING = frozenset(["ADJ(D)", "AJ0"])
_DONE = frozenset(["VV(PP)", "VVN", "VVD"])


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
            "fact" if _can_be_checked(view) else "",
        )


def _can_be_checked(view: View) -> bool:
    """'Die Stadt habe es erhalten'; not 'Man schulde ihnen Sorgfalt', 'Die Stadt müsse handeln', 'Das sei fair'."""
    tags = {token.tag for token in view.content}
    lemmas = {token.lemma for token in view.content}
    is_judged = not (lemmas.isdisjoint(_BEING) or tags.isdisjoint(_JUDGING)) and tags.isdisjoint(_DONE)
    return lemmas.isdisjoint(_WISHING) and (bool(view.claim.facts) or not is_judged)


def _retold(view: View, material: Material) -> Phrase | None:
    """Without its speaker; not what is uncertain in the article anyway."""
    phrase: Phrase | None = None if view.claim.hedges or view.has_aside else material.wording.retold(view)
    return phrase
