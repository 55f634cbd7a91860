"""Sentences that go on with the last speaker: in the Konjunktiv, or a quotation that stands alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen.claims.link import Link, span_of
from quizgen.language.de.parsed import Parsed
from quizgen.language.de.verbs import is_finite, is_konjunktiv, is_konjunktiv_1
from quizgen.language.quotations import QUOTATION
from quizgen.model import Form, Span, Token

_MOST_SILENT = 4
"""Sentences in the article's own voice that may stand before a further one in the Konjunktiv I: that mood is
nobody's but a speaker's."""
_MOST_SURE = 1
"""Behind more of them it is not sure any more whose words go on."""
_ACCORDINGLY = frozenset(["demnach", "demzufolge"])
_TERMINAL = frozenset(".!?;:")
# Konjunktiv II of the article's own: 'könnte', 'würde', 'hätte' may simply leave a thing open.
_OWN_MODALS = frozenset("könnte könnten würde würden dürfte dürften müsste müssten sollte sollten möchte".split())


@dataclass
class _Floor:
    """Who has the floor while the article is read: the last speaker, or else the one the last sentence was about."""

    speaker: Link | None = None
    heard: Parsed | None = None
    """The last sentence in which nobody speaks."""
    silent: int = 0
    """Sentences of the article's own since somebody spoke."""
    paragraph: int = 0

    @property
    def actor(self) -> Span | None:
        """Whom that sentence was about."""
        return _actor(self.heard) if self.heard else None

    @property
    def last(self) -> Span | None:
        """The words for whoever spoke last."""
        return self.speaker.speaker if self.speaker else self.actor

    def goes_on(self, content: Sequence[Span], who: Span | None, form: Form, cue: tuple[Span, ...] = ()) -> Link:
        word = self.speaker.word if self.speaker and who == self.speaker.speaker else ""
        self.silent = 0
        return Link(who, cue, tuple(content), form, word, f"de.continued.{'demnach' if cue else form.value}")

    def hears(self, own: Sequence[Link], parsed: Parsed) -> None:
        """A sentence with links of its own, or one in which nobody speaks."""
        if own and not all(_is_aside(link, parsed) for link in own):
            speaking = [link for link in own if _speaks(link) and not _is_aside(link, parsed)]
            self.speaker = speaking[-1] if speaking else next((link for link in own if link.speaker), None)
            self.silent = 0
        else:
            self.silent += 1
            self.heard = parsed


def find_continued(units: Sequence[Parsed], links: Sequence[Sequence[Link]]) -> Iterator[Link]:
    """Links for units that have none of their own; `links[i]` are those of `units[i]`.

    'Peskow erklärte, … Dabei hätten die beiden über Technik gesprochen.' The second sentence is Peskow's.
    """
    floor = _Floor()
    for parsed, own in zip(units, links, strict=True):
        same = parsed.paragraph == floor.paragraph
        is_told = any(map(_speaks, own))
        demnach = _demnach(parsed.tokens) if parsed.predicates and not is_told else None
        quoted = _quoted(parsed) if not own else None
        reported = None
        if not is_told and floor.silent <= _MOST_SILENT:
            reported = _in_konjunktiv(parsed, strict=floor.silent > 0 or not same)
        if quoted is not None:
            yield floor.goes_on([quoted], floor.actor if floor.silent and same else floor.last, Form.DIRECT)
        elif demnach is not None:
            who = floor.last if same and not floor.silent else None
            yield floor.goes_on(_without(parsed.tokens, demnach), who, Form.INDIRECT, (parsed.tokens[demnach].span,))
        elif reported is not None:
            yield floor.goes_on([reported], _who_goes_on(floor) if floor.silent <= _MOST_SURE else None, Form.CONTINUED)
        else:
            floor.hears(own, parsed)
        floor.paragraph = parsed.paragraph


def _who_goes_on(floor: _Floor) -> Span | None:
    """'Anna sagte, …. Kapitän Niklas Urban bat um Ruhe. | Die Mannschaft trage eine Mitschuld': Urban's words."""
    actor = floor.actor if floor.silent else None
    words = [token for token in floor.heard.tokens if actor.covers(token.span)] if actor and floor.heard else []
    return actor if sum(token.tag == "NE" for token in words) > 1 else floor.last


def _speaks(link: Link) -> bool:
    """Whether somebody's words are given, though it may be 'hieß es' that gives them."""
    return link.form not in (Form.REPORTED, Form.HEARSAY) and bool(link.speaker or link.cue)


def _is_aside(link: Link, parsed: Parsed) -> bool:
    """'Anna lag schon da, | als eine Schwester ihr sagte, …': what goes on is told of Anna."""
    before = [t for t in parsed.tokens if link.speaker is not None and t.span.end <= link.speaker.start][-1:]
    return any(token.tag == "KOUS" and token.text.lower() != "dass" for token in before)


def _actor(parsed: Parsed) -> Span | None:
    """Whom the sentence is about: 'Die Chefin zeigte sich erfreut. „Das ist ein Anfang.“'"""
    for predicate in parsed.predicates:
        subject = parsed.subject_of(predicate)
        if not predicate.is_verb_final and subject is not None:
            return span_of(parsed.tokens[slice(*subject)])
    return None


def _quoted(parsed: Parsed) -> Span | None:
    """The sentence's span if it is nothing but a quotation."""
    words = [token for token in parsed.tokens if token.text not in _TERMINAL]
    return words[0].span if len(words) == 1 and words[0].tag == QUOTATION else None


def _demnach(tokens: Sequence[Token]) -> int | None:
    """'Demnach wird die Straße gesperrt': position of the word that says that the one before is the source."""
    return next((i for i, token in enumerate(tokens) if token.text.lower() in _ACCORDINGLY), None)


def _without(tokens: tuple[Token, ...], word: int) -> list[Span]:
    end = len(tokens)
    while end > word + 1 and tokens[end - 1].text in _TERMINAL:
        end -= 1
    return [span_of(part) for part in (tokens[:word], tokens[word + 1 : end]) if part]


def _in_konjunktiv(parsed: Parsed, *, strict: bool) -> Span | None:
    """The sentence's span if its main verb marks reported speech."""
    tokens = parsed.tokens
    main = next((predicate for predicate in parsed.predicates if not predicate.is_verb_final), None)
    if main is None or _is_own(tokens, main.finite):
        return None
    verb = tokens[main.finite]
    if not is_konjunktiv(verb) or (strict and (verb.text.lower() in _OWN_MODALS or not is_konjunktiv_1(verb))):
        return None
    end = len(tokens)
    while end > 1 and tokens[end - 1].text in _TERMINAL:
        end -= 1
    return span_of(tokens[:end])


def _is_own(tokens: tuple[Token, ...], verb: int) -> bool:
    """'ich denke', 'er möchte gehen', 'Hätte er es gewusst, …', 'Die Hoffnung, er komme, trog'."""
    around = tokens[max(0, verb - 1) : verb + 2]
    if any(token.text.lower() == "ich" for token in around) or tokens[verb].text.startswith("möchte"):
        return True
    if verb == 0 and not is_konjunktiv_1(tokens[verb]):
        return True
    if _goes_over_to_the_article(tokens, verb):
        return True
    return any(
        tokens[i].text == "," and tokens[i + 1].tag == "VV(FIN)" and not is_konjunktiv(tokens[i + 1])
        for i in range(verb, len(tokens) - 1)
    )


def _goes_over_to_the_article(tokens: tuple[Token, ...], verb: int) -> bool:
    """'Gebraucht würde der Wohnraum; dem Marktbericht nach | stehen | nur wenige leer': the rest is nobody's words."""
    break_ = next((i for i in range(verb, len(tokens)) if tokens[i].text == ";"), len(tokens))
    rest = [token for token in tokens[break_:] if is_finite(token)]
    return bool(rest) and not is_konjunktiv_1(tokens[verb]) and not any(map(is_konjunktiv, rest))
