"""Who or what tells: the subject of a verb of saying, its agent in the passive, or the text in which it stands."""

from functools import cache, lru_cache

from quizgen.language.cues import read_cues
from quizgen.language.de.phrases import noun_phrase_end
from quizgen.language.de.subjects import Place, agent_of, antecedent, find_subject_behind
from quizgen.language.de.verbs import Predicate, Tokens, clause_end, clause_start
from quizgen.language.lexicon import read_endings, read_lexicon
from quizgen.model import Token

_PLACES_OF_SPEECH = frozenset(["aus", "in", "im", "bei", "beim", "von", "vom", "auf"])
_SPEAKERS = ("role", "group", "organisation", "medium", "document")
_NAMES_AND_PRONOUNS = frozenset(["NE", "FM", "PPER", "PIS", "PDS", "PRELS", "NNA"])
_AGENTS = (
    "er",
    "erin",
    "ist",
    "istin",
    "ant",
    "antin",
    "ent",
    "entin",
    "eur",
    "or",
    "orin",
    "loge",
    "schaft",
    "osition",
)
"""Endings of words for people and bodies."""
_NOBODY = frozenset(["es", "man", "wir"])
_REMEMBERED_WORDS = 10_000
"""Of nouns, whether they are words for people or bodies: to look through all endings takes long."""


def person_telling(tokens: Tokens, predicate: Predicate, subject: Place | None) -> Place | None:
    """The subject; the 'von' phrase in the passive and of 'habe von Nachbarn gehört'; never 'es' or 'man'."""
    is_told = predicate.is_passive or predicate.lemma in read_cues("de").lists["heard"]
    person = agent_of(tokens, predicate) if is_told else subject
    if person and not is_told and person[1] <= predicate.finite and not can_speak(tokens[slice(*person)]):
        behind = find_subject_behind(tokens, predicate)  # 'Die Kosten bezifferte Bürgermeisterin Wall auf …'
        person = behind if behind and can_speak(tokens[slice(*behind)]) else person
    return None if person is None or tokens[person[0]].text.lower() in _NOBODY else person


def can_speak(phrase: Tokens) -> bool:
    """A name, a pronoun or somebody who has a say; not 'Die Herbstsaison forderte einen Toten'."""
    if phrase[0].tag == "NN" and phrase[0].text == phrase[0].lemma:
        return True  # without an article it can only be a name: 'Gutkauf lehnte einen Rückruf ab'
    if any(token.tag == "ADJ(A)" and token.text[0].isupper() for token in phrase[1:]):
        return True  # 'die Deutsche Welle'
    owns = len(phrase) > 1 and phrase[0].tag == "NE" and phrase[0].text.endswith("s") and phrase[1].tag == "NN"
    return any(
        token.tag in _NAMES_AND_PRONOUNS
        or token.text.isupper()
        or (token.tag == "NN" and (_has_speaking_end(token.lemma) or _has_speaking_end(token.text)))
        for token in (phrase[1:] if owns else phrase)  # 'Pauls Entscheidung' can't
    )


@lru_cache(_REMEMBERED_WORDS)
def _has_speaking_end(noun: str) -> bool:
    return noun.lower().endswith(_speaking_endings())


@cache
def _speaking_endings() -> tuple[str, ...]:
    lists = read_lexicon("de", "sources")
    return (*_AGENTS, *(ending for kind in _SPEAKERS for ending in lists[kind] if len(ending) > 2))


def text_telling(tokens: Tokens, predicate: Predicate) -> Place | None:
    """Where it was said: 'hieß es aus Parteikreisen', 'in dem Gutachten heißt es', 'In dem Bericht wurde vermutet'."""
    if predicate.lemma not in read_cues("de").lists["impersonal"] and not predicate.is_passive:
        return None
    for i in range(clause_start(tokens, predicate.finite), clause_end(tokens, predicate.finite) - 1):
        if tokens[i].tag in ("APPR", "APPRART") and tokens[i].text.lower() in _PLACES_OF_SPEECH:
            if tokens[i + 1].text in read_cues("de").lists["asked"]:
                continue  # 'hieß es auf Nachfrage'
            if tokens[i + 1].tag == "PRELS":
                return antecedent(tokens, i)  # 'ein Gutachten, in dem es heißt, …'
            end = noun_phrase_end(tokens, i + 1)
            if end > i + 1 and _can_tell(tokens, predicate, tokens[i], tokens[i + 1 : end]):
                return i + 1, end
    return None


def _can_tell(tokens: Tokens, predicate: Predicate, before: Token, phrase: Tokens) -> bool:
    """'In dem Bericht wurde vermutet', 'Im Spielplan steht'; not 'stand in Zusammenhang mit'."""
    if predicate.is_passive or (predicate.lemma == "stehen" and _has_noun_for_clause(tokens, predicate)):
        return _is_document(phrase)
    if phrase[0].text in read_cues("de").lists["no_texts"]:
        return False
    is_bare = before.tag == "APPR" and before.text.lower() != "auf" and phrase[0].tag == "NN"
    return predicate.lemma != "stehen" or not (is_bare or before.text.lower() in ("von", "vom"))


def _has_noun_for_clause(tokens: Tokens, predicate: Predicate) -> bool:
    """'Im Raum steht | die Frage, | ob …': the clause is the noun's, and no text is needed for it."""
    start = predicate.finite + 1
    end = noun_phrase_end(tokens, start)
    return end > start and tokens[end - 1].tag == "NN" and end == clause_end(tokens, start)


def _is_document(phrase: Tokens) -> bool:
    noun = next((token for token in phrase if token.tag == "NN"), None)
    return noun is not None and noun.lemma.lower().endswith(read_endings("de", "sources", "document"))
