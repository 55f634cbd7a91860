"""A few quoted words inside somebody's statement are that person's words too."""

from collections.abc import Iterator, Sequence

from quizgen.claims.link import Link
from quizgen.model import Form, Span


def find_partial(quotations: Sequence[Span], links: Sequence[Link]) -> Iterator[Link]:
    """Links for quotations inside the content of a link; the innermost one speaks.

    'Der Plan sei „völlig unrealistisch“, sagte Hajduk.' „völlig unrealistisch“ is Hajduk's wording.
    """
    whole = {span for link in links if link.form == Form.DIRECT for span in link.content}
    for quotation in quotations:
        if quotation in whole:
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
