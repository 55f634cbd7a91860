"""A noun of saying with its clause: 'die Forderung der Grünen, das Gesetz zu ändern', 'kam zu dem Schluss, dass …'."""

from collections.abc import Iterator, Sequence

from quizgen.claims.de.behind import clause_kind, content_end, main_verb
from quizgen.claims.link import Link, span_of
from quizgen.language.cues import read_cues
from quizgen.language.de.parsed import Parsed
from quizgen.language.de.phrases import can_be_subject, noun_phrase_end
from quizgen.language.de.subjects import Place
from quizgen.language.de.verbs import CLAUSE_MARKS, Predicate, Tokens, is_konjunktiv_1, is_verb
from quizgen.model import Form

_MOST_BETWEEN = 6
"""Words that may stand between the noun and its clause: 'Vorwürfe der Opposition wurden wieder laut, der Rat …'."""
_KINDS = frozenset(["dass", "v2", "infinitive"])
_BETWEEN = frozenset(["PTKVZ", "ADV", "ADJ(D)", "PTKNEG", "PROAV"])


def find_noun_statements(parsed: Parsed, links: Sequence[Link]) -> Iterator[Link]:
    """Links of the nouns of the sentence that carry a clause which no link of `links` holds."""
    tokens, nouns = parsed.tokens, read_cues("de").nouns
    said = [i for i, token in enumerate(tokens) if token.tag == "NN" and token.lemma in nouns]
    told = {link.start for link in links}
    framed = [span for link in links for span in (*link.cue, *filter(None, [link.speaker]))]
    for i in said:
        token = tokens[i]
        if any(span.covers(token.span) for span in framed):
            continue
        comma = _comma_behind(tokens, i)
        if comma is None or tokens[comma + 1].span.start in told:
            continue
        kind = _kind(tokens, comma)
        predicate = next((p for p in reversed(parsed.predicates) if p.finite < comma), None)
        if kind not in _KINDS or predicate is None:
            continue
        end = content_end(tokens, comma + 1, predicate, kind)
        speaker = _owner(tokens, i) or _subject(tokens, i, predicate, parsed.subject_of(predicate))
        yield Link(
            speaker=span_of(tokens[slice(*speaker)]) if speaker else None,
            cue=(token.span,),
            content=(span_of(tokens[comma + 1 : end]),),
            form=Form.INDIRECT,
            word=token.lemma,
            rule=f"de.noun.{kind}",
        )


def _kind(tokens: Tokens, comma: int) -> str | None:
    """The kind of clause; also 'Berichte, wonach …'. One with the verb second must be in the Konjunktiv I."""
    if tokens[comma + 1].text == "wonach":
        return "dass"
    kind = clause_kind(tokens, comma, comma + 1, "meinen")
    verb = main_verb(tokens, comma + 1) if kind == "v2" else None
    if verb is not None and not (is_konjunktiv_1(tokens[verb]) and can_be_subject(tokens, comma + 1)):
        return None
    return kind


def _comma_behind(tokens: Tokens, noun: int) -> int | None:
    """The comma that opens the noun's clause, over its attributes and the rest of the verb."""
    i = max(noun_phrase_end(tokens, noun), noun + 1)
    limit = min(i + _MOST_BETWEEN, len(tokens) - 2)
    while i < limit and tokens[i].text not in CLAUSE_MARKS:
        if not is_verb(tokens[i]) and tokens[i].tag not in _BETWEEN:
            return None
        i += 1
    return i if i < len(tokens) - 2 and tokens[i].text == "," else None


def _owner(tokens: Tokens, noun: int) -> Place | None:
    """Whose it is: 'die Forderung der Grünen', 'Vorwürfe von Anwohnern', 'seine Behauptung', 'Stoibers Kritik'."""
    end = noun_phrase_end(tokens, noun)
    if end > noun + 1:
        start = noun + 2 if tokens[noun + 1].text.lower() in ("von", "vom") else noun + 1
        return start, end
    before = tokens[noun - 1] if noun else None
    if before is not None and (before.tag == "PPOSAT" or (before.tag == "NE" and before.text.endswith("s"))):
        return noun - 1, noun
    return None


def _subject(tokens: Tokens, noun: int, predicate: Predicate, subject: Place | None) -> Place | None:
    """'Gysi vertrat die These, …': the one who has or makes it, unless the noun itself is the subject."""
    if subject is None or predicate.is_passive or subject[0] <= noun < subject[1]:
        return None
    return None if tokens[subject[0]].text.lower() in ("es", "man") else subject
