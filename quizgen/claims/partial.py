"""A few quoted words inside somebody's statement are that person's words too."""

from collections.abc import Iterator, Sequence, Set

from quizgen.claims.link import Link
from quizgen.model import Form, Span

_CALLING = (["als"], ["ein"], ["eine"], ["einen"], ["as"], ["a"], ["an"])
_LONGEST_NOUN = 40
"""Characters."""
_SMALL = frozenset("of the and for in und der die das für von".split())


def find_partial(quotations: Sequence[Span], links: Sequence[Link], text: str, titled: Set[str]) -> Iterator[Link]:
    """Links for quotations inside the content of a link; the innermost one speaks, named or not.

    'Der Plan sei „völlig unrealistisch“, sagte Hajduk.' „völlig unrealistisch“ is Hajduk's wording. Behind the nouns in
    `titled` a thing has this name: 'die Initiative „Wald bleibt“'; not 'das Programm „schade dem Wald“'.
    """
    whole = {span for link in links if link.form == Form.DIRECT for span in link.content}
    for quotation in quotations:
        before = text[max(0, quotation.start - _LONGEST_NOUN) : quotation.start].split()[-1:]
        is_title = not titled.isdisjoint(before) and text[quotation.start + 1 : quotation.start + 2].isupper()
        if quotation in whole or _is_name(quotation, text) or is_title:
            continue
        around = [
            link
            for link in links
            if link.form is not Form.HEARSAY
            and not _meets_speaker(quotation, link)
            and any(span.covers(quotation) for span in link.content)
        ]
        if around:
            inner = min(around, key=lambda link: sum(span.end - span.start for span in link.content))
            yield Link(inner.speaker, inner.cue, (quotation,), Form.PARTIAL, inner.word, "quotation.partial")


def _meets_speaker(quotation: Span, link: Link) -> bool:
    """'Der „Kurier“ berichtete, …': the quoted words are the speaker's name."""
    speaker = link.speaker
    return speaker is not None and (quotation.covers(speaker) or speaker.covers(quotation))


def _is_name(quotation: Span, text: str) -> bool:
    """'die Rakete „Falcon 9“', '"Man of the Match"': what is written like a name is a thing's name, nobody's wording.

    Behind 'als' or 'eine' it is what somebody calls a thing: 'nannte den Bericht eine „Zeitungsente“'.
    """
    words = quotation.of(text)[1:-1].split() or [""]
    if words[-1].endswith((".", "!", "?")) or any(word[:1].islower() and word not in _SMALL for word in words):
        return False
    return text[max(0, quotation.start - _LONGEST_NOUN) : quotation.start].rstrip().rsplit(None, 1)[-1:] not in _CALLING
