"""Sentences that go on with the last speaker: in the Konjunktiv, or a quotation that stands alone."""

from collections.abc import Iterator, Sequence

from quizgen.claims.link import Link, span_of
from quizgen.language.de.verbs import find_predicates, is_konjunktiv, is_konjunktiv_1
from quizgen.language.quotations import QUOTATION, Unit
from quizgen.model import Form, Span, Token

_MOST_SILENT = 1
"""Sentences in the article's own voice that may stand before a further one in the Konjunktiv I: that mood is
nobody's but a speaker's."""
_TERMINAL = frozenset(".!?;:")
# Konjunktiv II of the article's own: 'könnte', 'würde', 'hätte' may simply leave a thing open.
_OWN_MODALS = frozenset("könnte könnten würde würden dürfte dürften müsste müssten sollte sollten möchte".split())


def find_continued(units: Sequence[Unit], links: Sequence[Sequence[Link]]) -> Iterator[Link]:
    """Links for units that have none of their own; `links[i]` are those of `units[i]`.

    'Peskow erklärte, … Dabei hätten die beiden über Technik gesprochen.' The second sentence is Peskow's.
    """
    speaker: Link | None = None
    silent = 0
    paragraph = 0
    for unit, own in zip(units, links, strict=True):
        speaking = [link for link in own if link.speaker is not None and link.form != Form.REPORTED]
        same = unit.paragraph == paragraph
        goes_on = _quoted(unit) if same and not own and not silent else None
        if goes_on is None and not speaking and silent <= _MOST_SILENT:
            goes_on = _in_konjunktiv(unit.tokens, strict=silent > 0 or not same)
        if goes_on is not None and speaker is not None:
            form = Form.DIRECT if _quoted(unit) else Form.CONTINUED
            yield Link(speaker.speaker, (), (goes_on,), form, speaker.word, f"de.continued.{form.value}")
            silent = 0
        elif own:
            speaker = speaking[-1] if speaking else next((link for link in own if link.speaker), None)
            silent = 0
        else:
            silent += 1
        paragraph = unit.paragraph


def _quoted(unit: Unit) -> Span | None:
    """The span of a unit that is nothing but a quotation."""
    words = [token for token in unit.tokens if token.text not in _TERMINAL]
    return words[0].span if len(words) == 1 and words[0].tag == QUOTATION else None


def _in_konjunktiv(tokens: tuple[Token, ...], *, strict: bool) -> Span | None:
    """The sentence's span if its main verb marks reported speech."""
    main = next((p for p in find_predicates(tokens) if not p.is_verb_final), None)
    if main is None:
        return None
    verb = tokens[main.finite]
    if not is_konjunktiv(verb) or (verb.text.lower() in _OWN_MODALS) or (strict and not is_konjunktiv_1(verb)):
        return None
    end = len(tokens)
    while end > 1 and tokens[end - 1].text in _TERMINAL:
        end -= 1
    return span_of(tokens[:end])
