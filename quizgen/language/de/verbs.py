"""German verbs in their sentence: finite or not, mood, and the parts of one predicate.

Token positions go in and come out; this file refuses to know what a verb says about a speaker.
"""

from collections.abc import Sequence
from typing import NamedTuple

from quizgen.model import Token

Tokens = Sequence[Token]

# Marks that end a clause or the bracket of a verb.
CLAUSE_MARKS = frozenset(",;:.!?–—")
QUOTATION_MARKS = frozenset('„“”"»«‚‘›‹')
_BRACKETS = {"(": 1, "„": 1, "»": 1, ")": -1, "“": -1, "«": -1}
"""How they change the depth at which a word stands."""
_AT_CLAUSE_END = CLAUSE_MARKS | QUOTATION_MARKS | {")"}
_AT_SEGMENT_END = CLAUSE_MARKS | QUOTATION_MARKS
_OPENERS = frozenset(["KOUS", "PRELS", "PRELAT", "PWAV", "PWS", "PWAT"])
"""Tags of the words that open a subordinate clause."""

# Words that stand at the verb like a separable particle though the tagger calls them adjectives:
# "gab … bekannt", "machte … deutlich", "stellte … klar".
_ADJECTIVE_PARTICLES = frozenset(["bekannt", "deutlich", "klar", "kund", "geltend", "glaubhaft", "öffentlich", "fest"])

_KONJUNKTIV_1 = frozenset(
    "sei seien seist habe habest werde werdest könne könnest müsse dürfe solle wolle möge mögen wisse tue".split()
)
_KONJUNKTIV_2 = frozenset(
    (
        "hätte hätten wäre wären würde würden könnte könnten müsste müssten dürfte dürften möchte möchten "
        "bräuchte bräuchten wüsste wüssten"
    ).split()
)


def is_finite(token: Token) -> bool:
    """Whether the tagger takes the word for a finite verb: 'sagte', 'habe', 'könnten'."""
    return token.tag.endswith("(FIN)")


def is_verb(token: Token) -> bool:
    """Any form of a verb."""
    return token.tag[:2] in ("VV", "VA", "VM")


def is_konjunktiv_1(token: Token) -> bool:
    """A form that only reported speech uses: 'sei', 'habe', 'gehe' (er), not 'ginge' or 'hätte'.

    Measured on treebanks: the rule by form is right in 94 to 100 of 100 cases.
    """
    word = token.text.lower()
    if word in _KONJUNKTIV_1:
        return True
    if token.tag != "VV(FIN)" or not token.lemma.endswith("n"):
        return False
    stem = token.lemma.removesuffix("n").removesuffix("e")
    short = stem[:-2] + stem[-1:] if stem.endswith(("er", "el")) else stem  # 'bedaure', 'zweifle'
    return word in (stem + "e", short + "e")


def is_konjunktiv(token: Token) -> bool:
    """Konjunktiv I or II: also 'hätte', 'sprächen', 'könnte'."""
    word = token.text.lower()
    if is_konjunktiv_1(token) or word in _KONJUNKTIV_2:
        return True
    # 'sprächen' to 'sprechen', 'gäbe' to 'geben': the umlaut is the mood's, not the verb's.
    has_new_umlaut = any(letter in word and letter not in token.lemma for letter in "äöü")
    return token.tag == "VV(FIN)" and has_new_umlaut and word.endswith(("e", "en"))


class Predicate(NamedTuple):
    """The parts of one predicate: 'hat … angekündigt', 'teilte … mit', 'sagte'."""

    finite: int
    """Position of the finite verb; of the participle or infinitive where there is none."""
    parts: tuple[int, ...]
    """Positions of all parts in order, auxiliaries and particle included."""
    lemma: str
    """The full verb with its particle: 'mitteilen', 'bekanntgeben'."""
    is_verb_final: bool
    """Whether it closes a subordinate clause: 'weil er … mitteilte'."""
    is_passive: bool


def find_predicates(tokens: Tokens) -> tuple[Predicate, ...]:
    """Every finite predicate of the sentence, by the position of its finite verb."""
    finite = [i for i, token in enumerate(tokens) if token.tag[0] == "V" and is_finite(token)]
    return tuple([_predicate(tokens, i) for i in finite])


def clause_end(tokens: Tokens, start: int) -> int:
    """Position of the first mark after `start` that closes the clause; `len(tokens)` if none does."""
    depth = 0
    for i in range(start, len(tokens)):
        text = tokens[i].text
        if text in _BRACKETS:
            depth += _BRACKETS[text]
        elif text in CLAUSE_MARKS and depth <= 0 and not _joins_adjectives(tokens, i):
            return i
    return len(tokens)


def clause_start(tokens: Tokens, position: int) -> int:
    """Position behind the last mark in front of `position`."""
    for i in range(position, 0, -1):
        if tokens[i - 1].text in CLAUSE_MARKS:
            return i
    return 0


def _joins_adjectives(tokens: Tokens, i: int) -> bool:
    """'einigen US-amerikanischen, europäischen und russischen Beamten': the comma ends nothing."""
    if tokens[i].text != "," or not 0 < i < len(tokens) - 1:
        return False
    return tokens[i - 1].tag == "ADJ(A)" and tokens[i + 1].tag == "ADJ(A)"


def negations(tokens: Tokens, predicate: Predicate) -> list[int]:
    """Positions of 'nicht' in the verb's own clause: 'wollte sich nicht äußern', 'bestätigte die Zahl nicht'."""
    start, end = predicate.finite, clause_end(tokens, max(predicate.parts[-1], predicate.finite) + 1)
    if predicate.is_verb_final:
        start, end = max(0, predicate.parts[0] - 2), predicate.finite
    return [i for i in range(start, end) if tokens[i].tag == "PTKNEG"]


def _predicate(tokens: Tokens, finite: int) -> Predicate:
    verb_final = _closes_clause(tokens, finite)
    others = _cluster_before(tokens, finite) if verb_final else _bracket_after(tokens, finite)
    particle = [i for i in others if _is_particle(tokens[i])]
    full = _full_verb(tokens, finite, others)
    lemma = tokens[full].lemma
    if particle and not lemma.startswith(tokens[particle[0]].text.lower()):
        lemma = tokens[particle[0]].text.lower() + lemma
    passive = full != finite and tokens[full].tag.endswith("(PP)") and _is_agentless(tokens, finite, others)
    return Predicate(finite, tuple(sorted({finite, *others})), lemma, verb_final, passive)


def _is_agentless(tokens: Tokens, finite: int, others: Sequence[int]) -> bool:
    """'wird … genannt', 'ist … genannt worden'."""
    return tokens[finite].lemma == "werden" or any(tokens[i].text == "worden" for i in others)


def _is_particle(token: Token) -> bool:
    return token.tag == "PTKVZ" or token.text in _ADJECTIVE_PARTICLES


def _closes_clause(tokens: Tokens, finite: int) -> bool:
    """Whether the verb stands at the end of a clause that a subjunction or relative pronoun opened."""
    after = finite + 1
    at_end = after >= len(tokens) or tokens[after].text in _AT_CLAUSE_END
    if not at_end and not is_verb(tokens[after]) and tokens[after].tag != "KON":
        return False
    return subordinator_of(tokens, finite) is not None


def subordinator_of(tokens: Tokens, position: int) -> int | None:
    """Position of the word that opens the subordinate clause around `position`: 'dass', 'die', 'wie'."""
    for i in range(_before_apposition(tokens, position) - 1, -1, -1):
        if tokens[i].tag in _OPENERS:
            return i
        if tokens[i].text in CLAUSE_MARKS and not _joins_adjectives(tokens, i):
            opener = tokens[i + 1] if i + 1 < len(tokens) else None
            if opener is None or opener.tag not in ("APPR", "KON", "ADV"):
                return None
    return None


def _before_apposition(tokens: Tokens, position: int) -> int:
    """'wie Jan Tal, Chef der Firma, mitteilte': the comma that opens what a comma right before the verb closes."""
    if position < 3 or tokens[position - 1].text != ",":
        return position
    for i in range(position - 2, -1, -1):
        if tokens[i].text == "," and not _joins_adjectives(tokens, i):
            return i
        if is_finite(tokens[i]) or tokens[i].text in CLAUSE_MARKS:
            return position
    return position


def _cluster_before(tokens: Tokens, finite: int) -> list[int]:
    """The verbs right before a clause-final finite one: 'dass er gesprochen haben soll'."""
    found = []
    i = finite - 1
    while i >= 0 and (is_verb(tokens[i]) or tokens[i].tag in ("PTKZU", "PTKVZ") or _is_particle(tokens[i])):
        found.append(i)
        i -= 1
    return found


def _bracket_after(tokens: Tokens, finite: int) -> list[int]:
    """The other half of the verb bracket: 'teilte … mit', 'hat … erneut angekündigt'.

    The search ends with the clause; an inserted relative clause or apposition between commas is skipped
    when the second half follows it: 'teilte Ian Bremmer, Gründer der Firma, auf Twitter mit'.
    """
    i = finite + 1
    while i < len(tokens):
        text = tokens[i].text
        if tokens[i].tag[0] in "VP":  # a verb or a particle, if anything is
            if is_finite(tokens[i]):
                return []  # 'sagte die Zeugin und ging hinaus'
            if (tokens[i].tag == "PTKVZ" or is_verb(tokens[i])) and text != "weiter":
                return _closing_cluster(tokens, i)  # 'sagte weiter, …' is no 'weitersagen'
        if text == "(":
            i = _behind_bracket(tokens, i)
        elif text in _ADJECTIVE_PARTICLES and _ends_segment(tokens, i):
            return [i]
        elif text in CLAUSE_MARKS and not _joins_adjectives(tokens, i):
            i = after_insertion(tokens, i)
        else:
            i += 1
    return []


def _behind_bracket(tokens: Tokens, start: int) -> int:
    """Behind '(CDU, seit 2019 im Amt)'; behind the bracket alone if it is never closed."""
    return next((i + 1 for i in range(start, len(tokens)) if tokens[i].text == ")"), start + 1)


def _ends_segment(tokens: Tokens, i: int) -> bool:
    return i + 1 >= len(tokens) or tokens[i + 1].text in _AT_SEGMENT_END


def _closing_cluster(tokens: Tokens, i: int) -> list[int]:
    found = []
    while i < len(tokens) and (tokens[i].tag in ("PTKVZ", "PTKZU") or is_verb(tokens[i])):
        if is_finite(tokens[i]):
            break
        found.append(i)
        i += 1
    return found


def after_insertion(tokens: Tokens, comma: int) -> int:
    """Where the clause goes on behind an insertion that begins at `comma`; the end if it does not."""
    nowhere = len(tokens)
    if tokens[comma].text != "," or comma + 1 >= nowhere:
        return nowhere
    opener = tokens[comma + 1]
    closing = clause_end(tokens, comma + 1)
    if closing >= nowhere or tokens[closing].text != ",":
        return nowhere
    inside = tokens[comma + 1 : closing]
    has_finite = any(is_finite(token) for token in inside)
    if opener.tag in ("PRELS", "PRELAT") or (not has_finite and opener.tag in ("NN", "NNA", "ART", "NE", "ADJ(A)")):
        return closing + 1
    return nowhere


def _full_verb(tokens: Tokens, finite: int, others: Sequence[int]) -> int:
    """The verb that carries the meaning: the participle or infinitive if the finite one only helps."""
    if tokens[finite].tag == "VV(FIN)":
        return finite
    full = [i for i in others if tokens[i].tag.startswith("VV")]
    return full[0] if full else finite
