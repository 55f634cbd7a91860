"""A few quoted words inside somebody's statement are that person's words too."""

from collections.abc import Iterator, Sequence

from quizgen.claims.link import Link
from quizgen.model import Form, Span

_SMALL = frozenset("of the and for in und der die das für von".split())


def find_partial(quotations: Sequence[Span], links: Sequence[Link], text: str) -> Iterator[Link]:
    """Links for quotations inside the content of a link; the innermost one speaks.

    'Der Plan sei „völlig unrealistisch“, sagte Hajduk.' „völlig unrealistisch“ is Hajduk's wording.
    """
    whole = {span for link in links if link.form == Form.DIRECT for span in link.content}
    for quotation in quotations:
        if quotation in whole or _is_name(quotation.of(text)[1:-1]):
            continue
        around = [
            link
            for link in links
            if link.speaker is not None
            and not quotation.covers(link.speaker)
            and not link.speaker.covers(quotation)
            and any(span.covers(quotation) for span in link.content)
        ]
        if around:
            inner = min(around, key=lambda link: sum(span.end - span.start for span in link.content))
            yield Link(inner.speaker, inner.cue, (quotation,), Form.PARTIAL, inner.word, "quotation.partial")


def _is_name(words: str) -> bool:
    """'die Rakete „Falcon 9“', '"Man of the Match"': what is written like a name is a thing's name, nobody's wording."""
    is_sentence = words.rstrip().endswith((".", "!", "?"))
    return not is_sentence and all(not word[0].islower() for word in words.split() if word not in _SMALL)
