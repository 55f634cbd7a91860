"""German noun phrases: where one begins and ends, and whether it can be a subject.

Token positions go in and come out, half open.
"""

from collections.abc import Sequence

from quizgen.language.cues import read_cues
from quizgen.language.de.calendar import MONTHS
from quizgen.language.de.verbs import is_finite
from quizgen.model import Token

Tokens = Sequence[Token]

_DETERMINERS = frozenset(["ART", "PPOSAT", "PDAT", "PIAT", "CARD", "PWAT"])
_HEADS = frozenset(["NN", "NNA", "NNI", "NE", "FM", "XY"])
_PRONOUNS = frozenset(["PPER", "PIS", "PDS", "PRELS", "PWS"])
_NOMINAL = _HEADS | _PRONOUNS
_FIRST = _DETERMINERS | _NOMINAL | {"ADJ(A)", "ADV"}
"""Tags of the words with which a subject may begin."""
_NOT_NOMINATIVE = frozenset(
    (
        "dem den des einem einen eines diesem diesen dieses jenem jenen seinem seinen seines ihrem ihren ihres "
        "unserem unseren keinem keinen welchem welchen ihm ihn ihnen mir mich dir dich uns euch sich allen vielen "
        "einigen mehreren anderen beiden wem wen denen deren dessen allem jedem jeden manchem"
    ).split()
)
_GENITIVES = frozenset(
    "des der eines einer dieses dieser seines seiner ihres ihrer jenes jener mehrerer aller beider zweier".split()
)
# "Ende 2022", "Montag", "vergangenes Jahr" stand where a subject can stand, but say when.
_TIMES = frozenset(
    {
        *"Ende Anfang Mitte Jahr Jahre Monat Monate Woche Wochen Tag Tage Stunden Abend Morgen".split(),
        *"Nachmittag Vormittag Nacht Mittag".split(),
        *"Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split(),
        *MONTHS,
    }
)
_UNITS = frozenset(["Jahr", "Monat", "Woche", "Tag", "Meter", "Kilometer"])
_FEMININE = ("ung", "heit", "keit", "schaft", "ion", "tät", "erin", "orin", "istin", "antin", "ik", "ei", "anz", "enz")
_OPENING = frozenset('„"»‚“›')
_CLOSING = frozenset('“"«‘”‹')


def noun_phrase_end(tokens: Tokens, start: int) -> int:
    """End of the noun phrase that begins at `start`; `start` itself if none does.

    'der Präsident der Fraktion', 'Kremlsprecher Dmitri Peskow', 'zwei ungenannten russischen Beamten',
    'die Zeitung „Yemen Observer“', 'Außenminister Franz Muster (CDU)'.
    """
    core = _core_end(tokens, start)
    if core == start or tokens[start].tag == "PPER":
        return core
    return _with_attributes(tokens, core)


def subject_phrase_end(tokens: Tokens, start: int) -> int:
    """Like `noun_phrase_end`, with coordination and an apposition between commas.

    'Ian Bremmer, Gründer der New Yorker Beratungsfirma Eurasia Group', 'die SPD und die Grünen'.
    """
    end = noun_phrase_end(tokens, start)
    while end > start:
        longer = _coordinated_end(tokens, end)
        if longer == end:
            longer = _apposition_end(tokens, end)
        if longer == end:
            return end
        end = longer
    return end


def can_be_subject(tokens: Tokens, start: int) -> bool:
    """Whether the phrase at `start` can be nominative, as far as its first word tells.

    'der Bundesrat', 'er', 'Musk' can; 'dem Bundesrat', 'ihm', 'einigen Beamten' cannot.
    """
    first = tokens[start]
    if first.text.lower() in _NOT_NOMINATIVE or _says_when(tokens, start):
        return False
    if first.tag == "PPOSAT" and first.text.lower().endswith(("iner", "ihrer", "serer")):
        return False  # 'seiner Zeit'
    if first.text.lower() == "der" and _is_feminine(tokens, start):
        return False  # 'Der Opposition warf Olsen vor, …'
    if first.text in _OPENING:
        return _quoted_name_end(tokens, start) > start
    return first.tag in _FIRST


def _is_feminine(tokens: Tokens, start: int) -> bool:
    """Whether 'der' stands before a noun that can only be a woman's or 'die': 'der Regierung', 'der Sprecherin'."""
    i = start + 1
    while i < len(tokens) and tokens[i].tag in ("ADJ(A)", "ADV", "ADJ(D)"):
        i += 1
    if i >= len(tokens) or tokens[i].tag != "NN":
        return False
    noun = tokens[i]
    return noun.text == noun.lemma and noun.text.endswith(_FEMININE)


def _says_when(tokens: Tokens, start: int) -> bool:
    head = next((i for i in range(start, len(tokens)) if tokens[i].tag in _NOMINAL), None)
    if head is None or tokens[head].text not in _TIMES:
        return False
    return not _age_goes_on(tokens, head, head)  # 'der 23 Jahre alte Fahrer' is somebody


def is_pronoun(token: Token) -> bool:
    """'er', 'einer', 'dieser' standing alone."""
    return token.tag in _PRONOUNS


def is_title(tokens: Tokens, start: int) -> bool:
    """'das Motto „…“', 'mit dem Buch „…“': a work or body has this name."""
    before = tokens[start - 1] if start else None
    return (
        before is not None
        and before.tag in ("NN", "NNA", "NE")
        and before.text not in read_cues("de").lists["quoted_after"]
    )


def _core_end(tokens: Tokens, start: int) -> int:
    """Determiner, modifiers, nouns and names: 'die drei sehr alten Häuser', 'Präsident Wladimir Putin'."""
    i, length = start, len(tokens)
    if i < length and tokens[i].tag in _PRONOUNS:
        return _pronoun_end(tokens, i)
    while i < length and (tokens[i].tag in _DETERMINERS or tokens[i].text.lower() in ("rund", "etwa", "knapp")):
        i += 1
    if i > start:
        i = _participle_start(tokens, i)
    i = _modifiers_end(tokens, i)
    head = i
    while i < length and (tokens[i].tag in _HEADS or (i > head and _goes_on(tokens, i)) or _is_truncated(tokens, i)):
        if i > head and _is_next_noun(tokens, start, i):
            break
        i += 2 if _is_truncated(tokens, i) else 1
    if i == head:
        return _quoted_name_end(tokens, i)
    quoted = _quoted_name_end(tokens, i)
    return quoted if quoted > i else i


def _participle_start(tokens: Tokens, i: int) -> int:
    """'zwei mit der Sache vertraute Personen': over the phrase that hangs on the adjective."""
    if i >= len(tokens) or tokens[i].tag not in ("APPR", "APPRART"):
        return i
    for j in range(i + 2, min(i + 7, len(tokens) - 1)):
        if tokens[j].tag == "ADJ(A)" and tokens[j - 1].tag in _HEADS and tokens[j + 1].tag in _HEADS:
            return j
        if is_finite(tokens[j]) or tokens[j].text == ",":
            return i
    return i


def _pronoun_end(tokens: Tokens, i: int) -> int:
    """'er', 'Musk selbst', 'einer dieser Beamten'."""
    end = i + 1
    if tokens[i].tag == "PIS" and end < len(tokens) and tokens[end].text.lower() in _GENITIVES:
        return max(end, _core_end(tokens, end))
    return end


def _goes_on(tokens: Tokens, i: int) -> bool:
    """A year behind the noun, or a capital adjective inside a name: 'New Yorker Beratungsfirma'."""
    token = tokens[i]
    if token.tag == "ADJ(A)" and token.text[0].isupper():
        return i + 1 < len(tokens) and tokens[i + 1].tag in _HEADS
    return token.tag == "CARD" and len(token.text) == 4 and token.text.isdigit()


def _is_next_noun(tokens: Tokens, start: int, i: int) -> bool:
    """'dass die Firma Mängel einräumt': behind article and noun a bare plural is the next phrase."""
    pair = tokens[start].tag in _DETERMINERS and tokens[i - 1].tag == "NN" and tokens[i].tag == "NN"
    return pair and tokens[i].text != tokens[i].lemma


def _is_truncated(tokens: Tokens, i: int) -> bool:
    """'Journalistinnen- und Journalisten-Union': the first half with its 'und'."""
    if tokens[i].tag != "TRUNC" or i + 2 >= len(tokens) or tokens[i + 1].tag != "KON":
        return False
    return tokens[i + 2].tag in _HEADS


def _modifiers_end(tokens: Tokens, i: int) -> int:
    """Adjectives with their adverbs, joined by comma or 'und': 'US-amerikanischen, europäischen und russischen'."""
    end = i
    j = i
    while j < len(tokens):
        token = tokens[j]
        if _is_truncated(tokens, j):
            return end
        if token.tag in ("ADJ(A)", "CARD", "TRUNC") or token.text in ("Prozent", "%"):
            end = j + 1
        elif token.tag in ("ADV", "ADJ(D)", "PTKNEG", "PTKA") and j == end:
            if not (_adjective_follows(tokens, j + 1) or _participle_follows(tokens, j + 1)):
                return end
        elif _participle_follows(tokens, j) or _age_goes_on(tokens, j, end):
            end = j + 2
            j += 1
        elif (
            token.text in (",", "und", "oder", "sowie", "bis") and j == end and end > i
        ) is False or not _adjective_follows(tokens, j + 1):
            return end
        j += 1
    return end


def _adjective_follows(tokens: Tokens, i: int) -> bool:
    return i < len(tokens) and tokens[i].tag in ("ADJ(A)", "CARD", "TRUNC")


def _participle_follows(tokens: Tokens, i: int) -> bool:
    """'die noch zu schaffende Verfassung'."""
    return (
        i + 1 < len(tokens) and tokens[i].text == "zu" and tokens[i + 1].tag == "ADJ(A)" and "end" in tokens[i + 1].text
    )


def _age_goes_on(tokens: Tokens, i: int, end: int) -> bool:
    """'der 23 Jahre alte Fahrer': unit and adjective behind the number."""
    follows_number = i == end and i > 0 and tokens[i - 1].tag == "CARD"
    return follows_number and i + 1 < len(tokens) and tokens[i].lemma in _UNITS and tokens[i + 1].tag == "ADJ(A)"


def _quoted_name_end(tokens: Tokens, i: int) -> int:
    """'„Yemen Observer“' of at most six words; `i` if there is none."""
    if i >= len(tokens) or tokens[i].text not in _OPENING:
        return i
    for j in range(i + 1, min(i + 8, len(tokens))):
        if tokens[j].text in _CLOSING:
            return j + 1 if j > i + 1 else i
        if tokens[j].text in ",.!?:":
            return i
    return i


def _with_attributes(tokens: Tokens, end: int) -> int:
    """Genitives, 'von …', brackets: 'des Weißen Hauses', 'von Greenpeace', '(CDU)'."""
    while end < len(tokens):
        longer = _attribute_end(tokens, end)
        if longer == end:
            return end
        end = longer
    return end


def _attribute_end(tokens: Tokens, end: int) -> int:
    token = tokens[end]
    if token.text == "(":
        for j in range(end + 1, min(end + 7, len(tokens))):
            if tokens[j].text == ")":
                return j + 1
        return end
    if _is_full_name(tokens, end) and token.text == "der":
        return end  # 'sagte Trainer Udo Marx der Rundschau': the one who is told
    if token.text.lower() in _GENITIVES and token.tag in _DETERMINERS and tokens[end - 1].tag in _HEADS:
        return max(end, _core_end(tokens, end))
    if token.text.lower() in ("von", "vom") and end + 1 < len(tokens):
        inner = _core_end(tokens, end + 1)
        return inner if inner > end + 1 else end
    return end


def _is_full_name(tokens: Tokens, end: int) -> bool:
    return end >= 2 and tokens[end - 1].tag == "NE" and tokens[end - 2].tag == "NE"


def _coordinated_end(tokens: Tokens, end: int) -> int:
    """'… und die Grünen', '… sowie Frankreich'; not '… und kritisierte'."""
    if end >= len(tokens) or tokens[end].text not in ("und", "sowie", "oder"):
        return end
    inner = noun_phrase_end(tokens, end + 1)
    return inner if inner > end + 1 else end


def _apposition_end(tokens: Tokens, end: int) -> int:
    """', Gründer der Firma' up to the comma that closes it or the end of the clause."""
    if end + 1 >= len(tokens) or tokens[end].text != ",":
        return end
    inner = noun_phrase_end(tokens, end + 1)
    if inner == end + 1 or is_pronoun(tokens[end + 1]):
        return end
    while inner < len(tokens) and tokens[inner].tag in ("APPR", "APPRART"):
        longer = noun_phrase_end(tokens, inner + 1)
        if longer == inner + 1:
            return end
        inner = longer
    closed = inner >= len(tokens) or tokens[inner].text in ',.“"«;:'
    return inner if closed else end
