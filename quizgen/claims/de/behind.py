"""What follows a word of saying: which kind of clause it is and where the reported words end."""

from quizgen.language.cues import read_cues
from quizgen.language.de.phrases import can_be_subject, is_title, noun_phrase_end, subject_phrase_end
from quizgen.language.de.subjects import Place
from quizgen.language.de.verbs import (
    CLAUSE_MARKS,
    QUOTATION_MARKS,
    Predicate,
    Tokens,
    after_insertion,
    clause_end,
    is_finite,
    is_konjunktiv,
    subordinator_of,
)
from quizgen.language.quotations import QUOTATION
from quizgen.model import Stance, Tone

_CLAUSE_OPENERS = frozenset(
    ["dass", "daß", "ob", "wie", "warum", "weshalb", "wer", "was", "wo", "wann", "wieso", "welche"]
)
_CONDITIONS = frozenset(
    ["wenn", "falls", "sollte", "sollten", "weil", "da", "obwohl", "nachdem", "um", "solange", "sobald"]
)
_COORDINATORS = frozenset(["und", "aber", "doch", "sondern", "oder", "denn", "jedoch", "während", "sowie", "so"])
_BEFORE_WHICH = frozenset(["auf", "in", "mit", "von", "für"])
_LISTING = frozenset(["nennen", "anführen", "angeben", "aufzählen", "formulieren", "stellen"])
"""What one lists for something one does not say: 'Bedingungen dafür, dass …'."""
_PLAIN_VERBS = frozenset(["sagen", "erklären", "meinen", "glauben", "schreiben", "berichten", "behaupten", "finden"])


def content_behind(
    tokens: Tokens, predicate: Predicate, lemma: str, speaker: Place | None
) -> tuple[list[Place], str] | None:
    """The clause that follows the verb of saying, with the rule's id."""
    own_end = max(predicate.parts[-1], predicate.finite) + 1
    mark = _own_clause_end(tokens, own_end, speaker)
    if mark >= len(tokens):
        return None
    start = mark if tokens[mark].tag == QUOTATION else mark + 1
    if start >= len(tokens):
        return None
    rule = clause_kind(tokens, mark, start, lemma)
    if rule is None:
        return None
    end = content_end(tokens, start, predicate, rule)
    return ([(start, end)], f"de.statement.{rule}") if end > start else None


def _own_clause_end(tokens: Tokens, start: int, speaker: Place | None) -> int:
    """The mark (or quotation) behind the verb's own clause; appositions and relative clauses are skipped."""
    i = max(start, speaker[1]) if speaker and speaker[1] >= start else start
    while i < len(tokens):
        token = tokens[i]
        if token.text == ")" or (is_finite(token) and tokens[i - 1].tag == "KON"):
            return len(tokens)  # '(Agenturen berichteten)', 'lobte ihn und sagte, …': another verb's clause
        if token.tag == QUOTATION and is_title(tokens, i):
            i += 1  # 'berichtete im Magazin „Die neue Physik“, es sei …'
            continue
        if token.tag == QUOTATION or (token.text in CLAUSE_MARKS and token.text != ","):
            return i
        if token.text == ",":
            opener = tokens[i + 1] if i + 1 < len(tokens) else None
            if opener is None or opener.tag not in ("PRELS", "PRELAT"):
                return i
            i = clause_end(tokens, i + 1)
            if i >= len(tokens) or tokens[i].text != ",":
                return len(tokens)
            if i + 1 < len(tokens) and not is_opener(tokens[i + 1].text.lower()):
                # behind the relative clause the main clause may go on: '…, der krank ist, am Montag, dass'
                nxt = clause_end(tokens, i + 1)
                if nxt < len(tokens) and not any(is_finite(token) for token in tokens[i + 1 : nxt]):
                    i = nxt
            return i
        i += 1
    return i


def is_opener(word: str) -> bool:
    """'dass', 'ob', 'wie': what begins a clause of content."""
    return word in _CLAUSE_OPENERS


def clause_kind(tokens: Tokens, mark: int, start: int, lemma: str) -> str | None:
    """What kind of clause begins at `start`: 'dass', 'colon', 'quotation', 'infinitive', 'v2'; None if none does."""
    word = tokens[start].text.lower()
    end = clause_end(tokens, start)
    segment = tokens[start:end]
    if tokens[mark].text == ":":
        return "colon" if _is_speech(tokens, start, lemma) else None
    if tokens[start].tag == QUOTATION:
        return "quotation"
    if tokens[mark].text != ",":
        return None
    if is_opener(word) or (word in _BEFORE_WHICH and any(token.tag == "PWAT" for token in segment[1:2])):
        is_free = word in ("dass", "daß", "ob") and tokens[mark - 1].text != "dafür"
        return "dass" if is_free or not _hangs_on_noun(tokens, mark, lemma) else None
    if word in _COORDINATORS and tokens[start].tag in ("KON", "KOUS"):
        return None
    if any(token.tag in ("PRELS", "PRELAT") for token in segment[:2]) or is_finite(tokens[start]):
        return None
    if any(token.tag in ("PTKZU", "VV(IZU)") for token in segment) and not any(is_finite(t) for t in segment):
        return "infinitive" if word not in ("um", "ohne", "statt", "anstatt") else None
    finite = main_verb(tokens, start)
    if word in _CONDITIONS:
        follows = tokens[end + 1 : end + 2]
        return "v2" if any(map(is_konjunktiv, follows)) else None  # 'sagte, wenn das so bleibe, werde sie gehen'
    if tokens[start].tag == "KOUS":
        return None
    if finite is None:
        has_quoted_verb = any(token.tag == QUOTATION for token in segment[-1:]) and can_be_subject(tokens, start)
        is_free = lemma not in read_cues("de").clause_only
        return "v2" if has_quoted_verb and is_free else None  # 'sagte, das Gespräch „sei gut verlaufen“'
    if is_konjunktiv(tokens[finite]) or tokens[finite - 1].text in QUOTATION_MARKS:
        return "v2"  # 'teilte mit, die Ministerin „steht bereit“'
    follows_subject = subject_phrase_end(tokens, start) == finite
    return "v2" if lemma in _PLAIN_VERBS and follows_subject else None


def _hangs_on_noun(tokens: Tokens, mark: int, lemma: str) -> bool:
    """'Er plant ein Treffen in Wien, wo …', 'erhofft eine Wirkung, wie sie …', 'nannte zwei Gründe dafür, dass …'."""
    if lemma in _LISTING and tokens[mark - 1].text == "dafür":
        return True
    return lemma in read_cues("de").clause_only and tokens[mark - 1].tag in ("NN", "NE")


def _is_speech(tokens: Tokens, start: int, lemma: str) -> bool:
    """What follows a colon: a quotation, or words in the Konjunktiv; 'jubelte: Ein Fan hatte …' explains."""
    if tokens[start].tag == QUOTATION or tokens[start].text in '„“»«"‚‘›‹':
        return True
    stance, tone = read_cues("de").stance_of(lemma)
    plain = stance == Stance.SAYS and tone == Tone.NEUTRAL and lemma not in read_cues("de").clause_only
    return plain or lemma in ("lauten", "heißen") or _is_reported(tokens, start)


def main_verb(tokens: Tokens, start: int) -> int | None:
    """The finite verb of the clause at `start`: 'meinte, Frau Yang, die gesungen hatte, wäre …' has 'wäre'."""
    i = start
    while i < len(tokens):
        if is_finite(tokens[i]):
            return i
        if tokens[i].text in CLAUSE_MARKS and not (tokens[i].text == "," and tokens[i - 1].tag == "ADJ(A)"):
            i = after_insertion(tokens, i)
            continue
        i += 1
    return None


def content_end(tokens: Tokens, start: int, predicate: Predicate, rule: str) -> int:
    """Where the reported clause ends: with the sentence, or before the article takes the word again."""
    if rule == "quotation" or (rule == "colon" and tokens[start].tag == QUOTATION):
        return start + 1
    end = next(
        (i for i in range(start + 1, len(tokens) - 1) if _article_goes_on(tokens, i, start, predicate, rule)), None
    )
    end = len(tokens) if end is None else end
    while end > start and tokens[end - 1].text in ".!?;:,–)":
        end -= 1
    return end


def _article_goes_on(tokens: Tokens, i: int, start: int, predicate: Predicate, rule: str) -> bool:
    """Whether the mark or the 'und' at `i` ends what is reported."""
    mark, after = tokens[i], tokens[i + 1]
    if mark.text in (";", ":"):
        return not _is_reported(tokens, i + 1)
    if mark.text == "," and after.text.lower() == "so":
        return _is_so_frame(tokens, i + 1)
    if mark.text == "," and is_finite(after):
        return _verb_goes_on(tokens, i + 1, start, predicate, rule)
    if mark.text == "," and rule == "v2" and can_be_subject(tokens, i + 1):
        return not predicate.is_verb_final and _is_own_clause(tokens, i + 1)
    if mark.tag != "KON" or mark.text not in ("und", "aber", "doch", "jedoch"):
        return False
    if is_finite(after):
        return not is_konjunktiv(after) and _second_verb(tokens, i, predicate, rule)
    is_apart = tokens[i - 1].text == ","
    verb = main_verb(tokens, start)
    if verb is None or verb > i:
        return False  # '200 feste und 300 freie Mitarbeiter sollen gehen': it has no verb yet
    return (is_apart or rule == "v2") and not predicate.is_verb_final and _is_own_clause(tokens, i + 1)


def _is_so_frame(tokens: Tokens, so: int) -> bool:
    """'…, so der Minister' behind the clause."""
    if so + 1 >= len(tokens) or tokens[so + 1].tag not in ("NE", "ART", "NN"):
        return False
    return not any(is_finite(token) for token in tokens[so + 1 : clause_end(tokens, so + 1)])


def _verb_goes_on(tokens: Tokens, verb: int, start: int, predicate: Predicate, rule: str) -> bool:
    """'…, sagte X'; 'er sei krank, erkannte das Urteil nicht an'; what follows 'Als X sagte, dass …,'."""
    is_before = predicate.is_verb_final or predicate.finite == 0
    if rule == "infinitive" or (is_before and predicate.finite < start):
        return rule == "infinitive" or not is_konjunktiv(tokens[verb])
    if is_konjunktiv(tokens[verb]):
        return False
    return rule == "v2" or tokens[verb].lemma in read_cues("de").verbs


def _second_verb(tokens: Tokens, kon: int, predicate: Predicate, rule: str) -> bool:
    """'…, und forderte': a second verb in the indicative goes on with the article's sentence."""
    if rule == "v2" or (not predicate.is_verb_final and tokens[kon - 1].text == ","):
        return True
    comma = next((i for i in range(kon + 2, len(tokens)) if tokens[i].text in CLAUSE_MARKS), len(tokens))
    return tokens[kon + 1].lemma in read_cues("de").verbs and comma < len(tokens)


def _is_own_clause(tokens: Tokens, start: int) -> bool:
    """'…, doch die Richterin blieb hart': a main clause in the indicative is the article's own."""
    verb = main_verb(tokens, start)
    if verb is None or is_konjunktiv(tokens[verb]) or subordinator_of(tokens, verb) is not None:
        return False
    end = subject_phrase_end(tokens, start)
    while start < end < verb and tokens[end].tag in ("APPR", "APPRART"):
        end = max(noun_phrase_end(tokens, end + 1), end + 1)  # 'die Fraktion | im Landtag von Hessen | forderte'
    return end == verb or tokens[start].tag in ("ADV", "APPR", "PROAV")


def _is_reported(tokens: Tokens, start: int) -> bool:
    verb = main_verb(tokens, start)
    return verb is not None and is_konjunktiv(tokens[verb])
