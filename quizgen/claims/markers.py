"""Words inside a statement that leave it open or present it as known: 'voraussichtlich', 'as everyone knows'."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from quizgen.claims.lookup import Lookup
from quizgen.language.cues import read_cues
from quizgen.model import Language, Span, Token

_Phrases = Mapping[str, tuple[tuple[str, ...], ...]]


def find_markers(name: str, lookup: Lookup, content: Sequence[Span]) -> tuple[Span, ...]:
    """Where entries of a list of the cues ('hedges', 'presuppositions') stand in `content`, in order."""
    phrases = _by_first_word(lookup.language, name)
    # 'mutmaßliche Täter' are as open as 'mutmaßlich', but 'natürliche Feinde' are no news
    with_forms = name == "hedges"
    return tuple(marker for span in content for marker in _in_row(lookup.tokens(span), phrases, with_forms=with_forms))


@cache
def _by_first_word(language: Language, name: str) -> _Phrases:
    """The entries as words, by the first one, longest first."""
    phrases: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for entry in sorted(read_cues(language).lists[name], key=len, reverse=True):
        words = tuple(entry.split())
        phrases[words[0]].append(words)
    return {first: tuple(entries) for first, entries in phrases.items()}


def _in_row(tokens: Sequence[Token], phrases: _Phrases, *, with_forms: bool) -> list[Span]:
    found: list[Span] = []
    for i, token in enumerate(tokens):
        if token.tag[:1] == "N":
            continue  # 'im Mai', 'in May', 'das Wohl': a noun or name that is written like a marker
        beginning = phrases.get(token.text.lower(), ()) + (phrases.get(token.lemma, ()) if with_forms else ())
        for words in beginning:
            behind = tokens[i + 1 : i + len(words)]
            if tuple(other.text.lower() for other in behind) == words[1:]:
                found.append(Span(token.span.start, (behind[-1] if behind else token).span.end))
                break
    return found
