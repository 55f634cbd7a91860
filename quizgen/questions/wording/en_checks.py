"""What makes an English wording unclear on its own, and which of its words leave something open."""

import re
from collections.abc import Sequence, Set
from functools import cache
from itertools import pairwise, takewhile

from quizgen.language.cues import read_cues
from quizgen.language.en.verbs import is_finite
from quizgen.language.lexicon import read_lexicon
from quizgen.language.quotations import QUOTATION
from quizgen.model import Attribution, Form, Source, SourceKind, Token
from quizgen.questions.candidate import Candidate
from quizgen.questions.view import View

_POINTING = frozenset(["this", "these", "those", "such", "that"])
_RELATIVE = frozenset(["last", "next", "this"])
"""Words that with a time need the article's date: 'last week'."""
_RELATIVE_TO_TOLD = frozenset(["that", "following", "same", "previous"])
"""Words that with a time need another sentence: 'the following week'."""
_SUSPECT_TAGS = frozenset(["PNP", "DPS", "CRD", "ORD", "PNI"])
_ASKING = frozenset(["Who", "When", "How", "What", "Which"])
_RELYING = re.compile(r"\b(?:citing|quoting)\b")
_HIS = frozenset(["he", "him", "his"])
_OF_SEVERAL = frozenset("they them their theirs we us our".split())
_OF_PERSONS = frozenset("he him his she her hers i me my we us our".split())
_ITS = frozenset(["it", "its"])
_OF_BODIES = _OF_SEVERAL | {"it", "its"}
_HERS = frozenset(["she", "her", "hers"])
_TELLING_SEX = _HIS | _HERS | frozenset("mr mrs ms miss sir dame lord lady spokesman spokeswoman".split())
_THEIRS = frozenset(["they", "them", "their", "theirs"])
_OWNERS = {"his": "name", "her": "name", "its": "thing", "their": "several"}
_NOUNS_OF = {"it": "NN1", "they": "NN2"}
_WISHING = frozenset(["must", "should", "ought", "owe"])
_AUXILIARIES = {"be": ("is", "are", "was", "were"), "have": ("has", "have", "had"), "modal": ("will", "would", "can")}
_BEHIND_AUXILIARY = {
    "be": frozenset(["VVN", "VVG", "AJ0", "AT0", "PRP", "VBN"]),
    "have": frozenset(["VVN", "VBN", "VHN", "VDN"]),
    "modal": frozenset(["VVI", "VBI", "VHI", "VDI"]),
}
"""What follows an auxiliary that can be denied."""
_CLAUSE_ENDS = frozenset(["PUN", "CJC", "CJT", "CJS", "PNQ", "DTQ", "AVQ"])
_NOTED = frozenset(
    "listed noted recorded documented logged disappointed pleased worried angry convinced relieved confident".split()
)
"""'was logged' rests on a text; what somebody feels nobody knows but from them."""
_PART = frozenset("some many most several few all half".split())
_ONLY_WITH_NOT = frozenset(["any", "anyone", "anything", "either", "yet"])
_OPEN = tuple(
    "whether unclear disput if question doubt uncertain believ think thought suspect expect suggest "
    "estimat hope provid unless".split()
)
_NOT_AFTER_THAT = frozenset(["as", "to", "would", "was", "is", "had", "has"])
_THINKING = frozenset(
    "suggest show indicate suspect believe think know fear hope expect feel consider assume doubt".split()
)
_TOLD = frozenset(["VVD", "VVZ", "VVB"])
_STAND_ALONE = frozenset(
    "could would should will may might must can is are was were has have had be been being".split()
)
"""Verbs that can do without the 'not' behind them; 'did not go' can't."""
_ATTRIBUTES = frozenset(["PRF", "PRP", "NP0", "NN0", "NN1", "NN2", "PNQ", "DTQ", "CJT", "TO0", "POS", "AJ0"])
"""What may follow a noun and say which one is meant."""


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(read_lexicon("en", "clarity")[name])


def is_passed_on(words: Sequence[Token]) -> bool:
    """Whether what follows was said by another: 'there was an order to', 'he had told a neighbour he would'."""
    order = _listed("passed_on")
    is_order = any(b.tag[:2] == "NN" and b.lemma in order and a.text != "in" for a, b in pairwise(words))
    return is_order or any(token.lemma in _listed("told_others") and token.tag[:2] == "VV" for token in words)


def find_dangling(candidate: Candidate) -> str:
    """The word of the prompt that points outside it: 'this claim', 'he', 'there'; empty if there is none."""
    source = candidate.source
    own = source is not None and source.kind in (SourceKind.PERSON, SourceKind.ROLE, SourceKind.GROUP)
    attribution = candidate.view.attribution
    is_act = attribution is not None and attribution.form is Form.REPORTED  # 'accused her': somebody else
    refers_to_answer = own and not is_act and "{who}" in candidate.rule.ask
    speaker = _pronouns_of(source, candidate.view.attribution) if refers_to_answer else frozenset()
    if "{who}" in candidate.rule.ask and speaks_of_itself(candidate.view, candidate.words):
        speaker = _ITS
    reason = find_dangling_words(candidate.words, speaker=speaker) or find_relative_time(candidate.words)
    is_who = "{who}" in candidate.rule.ask  # 'Who confirmed that the letter was sent?': which letter?
    find_vague = _find_bare if is_who else _find_vague
    reason = reason or find_vague(candidate.words, candidate.view.topics.union(_known()))
    return f"'{reason}' points outside the question" if reason else ""


def speaks_of_itself(view: View, words: Sequence[Token]) -> bool:
    """'The firm confirmed that it had …': the first thing its clause tells of is the body that speaks."""
    source = view.source
    is_body = source is not None and source.kind is SourceKind.ORGANISATION and not source.is_plural
    is_act = view.attribution is not None and view.attribution.form is Form.REPORTED
    pairs = ((one.text.lower(), other.text.lower()) for one, other in pairwise(words))
    return is_body and not is_act and ("that", "it") in pairs


def _find_vague(words: Sequence[Token], topics: frozenset[str]) -> str:
    """'the closure' in a question without any name, if the article is not about it."""
    return "" if any(map(_is_name, words)) else _find_bare(words, topics)


def find_bare_subject(view: View) -> str:
    """'The peak came in March', 'said the new barrier had failed': of which was told in front?"""
    known = view.topics.union(_known())
    return next(filter(None, (_find_bare(_opening(words), known) for words in (view.unit.tokens, view.content))), "")


@cache
def _known() -> frozenset[str]:
    """Nouns that need nothing beside them: there is but one, or they are somebody's role."""
    return _listed("only_ones").union(read_lexicon("en", "sources")["role"])


def _opening(words: Sequence[Token]) -> Sequence[Token]:
    """'that the closure of': up to the verb, or to what says more of the first noun."""
    ends = (i for i, word in enumerate(words) if i and (is_finite(word) or word.tag in ("PRF", "PRP")))
    return words[: next(ends, len(words)) + 1]


def _find_bare(words: Sequence[Token], known: frozenset[str]) -> str:
    """The first 'the peak', 'the new barrier' with nothing beside it that says which."""
    for i, token in enumerate(words):
        if token.text.lower() != "the":
            continue
        end = next((j for j in range(i + 1, len(words)) if words[j].tag not in ("AJ0", "AJC")), len(words))
        nouns = list(takewhile(lambda word: word.tag in ("NN1", "NN2"), words[end:]))
        behind = [word.tag for word in words[end + 1 : end + 3]]
        is_told = behind[:1] and behind[0] in _ATTRIBUTES
        is_told = is_told or behind in (["PUN", "AT0"], ["PUN", "NP0"])  # 'the firm, Quillon Freight,'
        if len(nouns) == 1 and not is_told and nouns[0].text.islower() and nouns[0].lemma.lower() not in known:
            return f"the {nouns[0].text}"
    return ""


def _is_name(token: Token) -> bool:
    return token.tag == "NP0" or (token.text[0].isupper() and token.text.split()[0] not in _ASKING)


def _pronouns_of(source: Source | None, attribution: Attribution | None) -> frozenset[str]:
    """The pronouns that can mean the one who is asked for."""
    if source is None or attribution is None:
        return frozenset()
    if source.is_plural:
        # 'They have gone, the researchers said' speaks of others than 'the researchers said that they'
        return frozenset() if attribution.rule.endswith(".front") else _THEIRS
    words = source.role.lower().split()
    lists = read_lexicon("en", "sources")
    if any(word in lists["female"] for word in words):
        return _HERS
    return _HIS if any(word in lists["male"] for word in words) else _HIS | _HERS


def find_dangling_words(
    words: Sequence[Token], *, speaker: frozenset[str] = frozenset(), topics: frozenset[str] = frozenset()
) -> str:
    """The first word that points outside; the pronouns in `speaker` mean the one who is asked for.

    'The company' and 'the mayor' do not where they are among `topics`.
    """
    told: set[str] = set()
    suspects = _suspects()
    for i, token in enumerate(words):
        lower = token.text.lower()
        if token.tag == QUOTATION:
            continue
        if lower in suspects or token.tag in _SUSPECT_TAGS:  # most words are neither
            if (
                _is_pronoun(words, i, speaker, told)
                or _points_by_itself(words, i, lower)
                or _is_one_of_them(words, i)
                or _is_number_of_them(words, i)
            ):
                return token.text
            is_bare = _is_bare(words, i) or _is_bare_role(words, i)
            if (is_bare and not _is_topic(words[i + 1], topics)) or _is_time_with(words, i, _RELATIVE_TO_TOLD):
                return f"{token.text} {words[i + 1].text}"
        if _is_left_open(words, i):
            return token.text
        told |= _told(token)
    return ""


def _is_left_open(words: Sequence[Token], i: int) -> bool:
    """'told the board that he | had', 'Farmers | have |, and': what somebody did is told elsewhere."""
    is_auxiliary = words[i].tag in ("VHD", "VHZ", "VHB", "VDD", "VDZ", "VDB", "VM0")
    is_last = i + 1 == len(words) or words[i + 1].text in (".", ",", ";")
    return is_auxiliary and is_last and i > 0 and words[i - 1].tag in ("PNP", "OWN", "NN1", "NN2", "NP0")


def find_relative_time(words: Sequence[Token]) -> str:
    """'last week', 'now': clear in a sentence of the article, which has a date, but in no words of our own."""
    for i, token in enumerate(words):
        if token.text.lower() in _listed("relative_adverbs") and token.tag != QUOTATION:
            return token.text
        if _is_time_with(words, i, _RELATIVE):
            return f"{token.text} {words[i + 1].text}"
        if token.text in ("later", "earlier") and i and words[i - 1].lemma.lower() in _listed("relative_times"):
            return f"{words[i - 1].text} {token.text}"  # 'four days later'
    return ""


def _is_pronoun(words: Sequence[Token], i: int, speaker: frozenset[str], told: set[str]) -> bool:
    """'he', 'its', if nobody is told whom it could mean."""
    token, lower = words[i], words[i].text.lower()
    if lower in speaker or lower.endswith(("self", "selves")):
        return False
    if token.tag == "PNP":
        return not _is_subject_told(words, i) and not _is_told_of_parts(words, i)
    if lower == "her" and i + 1 < len(words) and words[i + 1].tag in ("AT0", "DT0", "CRD"):
        return True  # 'showed | her | any bill'
    return token.tag == "DPS" and _OWNERS.get(lower, "") not in told


def _is_subject_told(words: Sequence[Token], i: int) -> bool:
    """'the filler met every specification | it | had been given': of a thing in the clause before."""
    noun = _NOUNS_OF.get(words[i].text.lower())
    if noun is None or i + 1 == len(words) or not is_finite(words[i + 1]):
        return False
    nouns = (j for j, token in enumerate(words[:i]) if token.tag == noun)
    first = next(nouns, i)
    return any(map(is_finite, words[first:i]))


def _is_told_of_parts(words: Sequence[Token], i: int) -> bool:
    """'31 birds, most of | them | ducks'."""
    is_part = i > 1 and words[i].text.lower() == "them" and words[i - 1].text == "of" and words[i - 2].tag != "VVI"
    return is_part and any(token.tag == "NN2" for token in words[: i - 2])


def _points_by_itself(words: Sequence[Token], i: int, lower: str) -> bool:
    """'this', 'there', 'both', 'others', 'a further delay'."""
    tag, following = words[i].tag, words[i + 1] if i + 1 < len(words) else None
    if lower in _POINTING:
        return not _opens_clause(words, i) and not _is_time_with(words, i, _RELATIVE)  # 'this week'
    if lower in _listed("pointing_adverbs"):
        return tag != "EX0" and not (lower == "so" and tag != "AV0")
    if lower == "both":
        return not _is_noun_near(words, i)
    if lower == "neither":
        return not any(token.text.lower() in ("nor", "of") for token in words[i:])
    if lower == "none":
        return following is None or following.text != "of"
    if lower in ("another", "further"):
        is_counted = lower == "further" and i > 0 and words[i - 1].text.lower() == "a"
        return is_counted or (following is not None and following.tag[:2] not in ("NN", "CR"))
    return lower == "others"


@cache
def _suspects() -> frozenset[str]:
    """All words by which one could point outside."""
    ordinary = ("the", "both", "others", "neither", "none", "another", "further", "one")
    return frozenset([*_POINTING, *_listed("pointing_adverbs"), *_RELATIVE_TO_TOLD, *ordinary])


def find_pointing(view: View) -> str:
    """The first word of a claim that points outside it; a pronoun would tell whether the speaker is a man."""
    return find_dangling_words(view.content)


def is_no_clause(view: View) -> bool:
    """'to close the road', 'closing the road': by itself no clause; what somebody fears or hopes is no statement."""
    if view.attribution is not None and view.attribution.word in ("fear", "hope", "wish"):
        return True
    if any(token.tag == "VBI" for token in view.content) and not any(
        token.tag in ("VM0", "TO0") for token in view.content
    ):
        return True  # 'asked that the diary | be produced'
    return view.content[0].tag in ("TO0", "VVG", "VBG", "VHG", "PNQ", "DTQ", "AVQ", "CJS")


def is_told_by_other(view: View) -> bool:
    """'… had replied, telling her that …': who tells is not the one who is told of."""
    cue = view.attribution.cue if view.attribution else ()
    words = [token for token in view.unit.tokens if any(span.covers(token.span) for span in cue)]
    return any(token.tag == "VVG" and token.lemma in ("tell", "inform", "assure", "warn") for token in words)


def mood_words(view: View) -> tuple[Token, ...]:
    """The word of saying, if it is the only one: English has no mood that marks reported speech."""
    cue = view.attribution.cue if view.attribution else ()
    verbs = read_cues("en").verbs
    mention = view.attribution.mention if view.attribution else None
    if view.attribution is not None and view.attribution.word in _THINKING:
        return ()  # 'Officials suspect that': nobody said so
    is_in_front = mention is not None and mention.start == view.unit.span.start
    if not is_in_front or sum(t.lemma in verbs and t.tag.startswith("VV") for t in view.unit.tokens) > 1:
        return ()
    words = tuple(token for token in view.unit.tokens if any(span.covers(token.span) for span in cue))
    return words if all(word.tag in _TOLD for word in words) else ()  # 'stopped short of saying', 'is said to have'


def tells_sex(tokens: Sequence[Token]) -> bool:
    """Whether a word tells that somebody is a man or a woman: 'told the panel that she had no recollection'."""
    return any(token.text.lower().strip(".") in _TELLING_SEX for token in tokens)


def own_pronouns(source: Source, view: View) -> frozenset[str]:
    """Pronouns that behind the words for `source` mean it: 'The firm said it had lost its licence'.

    Not 'said it had been traced': that is done to something else.
    """
    if source.is_plural:
        return _OF_SEVERAL
    if source.kind not in (SourceKind.ORGANISATION, SourceKind.MEDIUM, SourceKind.DOCUMENT):
        return _OF_PERSONS
    told = view.unit.span.of(view.text)
    is_done_to = any(f" it {words} " in told for words in ("had been", "has been", "was being"))
    return _OF_BODIES - ({"it"} if is_done_to else set())


def names_further_source(frame: str) -> bool:
    """Whether the words around a statement say on whom its speaker relies: 'reported, quoting an official'."""
    return _RELYING.search(frame) is not None


def is_free_speech(tokens: Sequence[Token]) -> bool:
    """'The final version would be published in June' goes on with what somebody said."""
    return any(token.text.lower() == "would" for token in tokens)


def goes_on_reporting(tokens: Sequence[Token]) -> bool:
    """'“Nobody told us.”': English shows it by quotation marks, if at all."""
    return any(token.tag == QUOTATION for token in tokens)


def has_cue(tokens: Sequence[Token]) -> bool:
    """Whether there is a verb of saying, or 'according', 'reportedly'."""
    cues = read_cues("en")
    open_words = cues.lists["hearsay"] | {"according", "accused", "alleged", "claims"}
    return any(
        (token.lemma in cues.verbs and token.tag.startswith("V")) or token.text.lower() in open_words
        for token in tokens
    )


def sounds_reported(tokens: Sequence[Token]) -> bool:
    """Whether a word hints that somebody else than the article speaks: a cue, 'would', 'puts the loss at'."""
    words = [token.text.lower() for token in tokens]
    puts_figure = any(token.lemma == "put" for token in tokens) and any(
        a.text == "at" and (b.tag == "CRD" or b.text in "$€£") for a, b in pairwise(tokens)
    )
    return has_cue(tokens) or is_free_speech(tokens) or puts_figure or not _NOTED.isdisjoint(words)


def tells_who_speaks(headline: str) -> bool:
    """Whether a headline says by itself whose claim it is: 'Expert warns of delays', 'Minister denies report'."""
    words = {word.lower().strip(",.") for word in headline.split()}
    verbs = read_cues("en").verbs
    said = {form for lemma in verbs for form in (lemma, lemma + "s", lemma + "ed", lemma[:-1] + "ies")}
    return bool(words & (said | {"according", "reportedly", "allegedly", "said"}))


def is_clearly_open(tokens: Sequence[Token]) -> bool:
    """Whether one word of uncertainty may stand beside others: 'whether', 'unclear', 'disputed', a condition."""
    return any(token.text.lower().startswith(_OPEN) for token in tokens)


def can_be_left_out(tokens: Sequence[Token], i: int) -> bool:
    """Whether the sentence stays whole without the word at `i`: 'not' goes behind 'could', not behind 'did'."""
    before, following = tokens[i - 1].text.lower(), tokens[i + 1].text.lower()
    if tokens[i].text.lower() == "not":
        if any(token.text.lower() in ("because", "since", ":") for token in tokens):
            return False  # 'did not believe him because he had been away', 'gave the all-clear: it was not hot'
        if not _PART.isdisjoint(token.text.lower() for token in tokens[:i]):
            return False  # 'Some have not gone' means that others have
        goes = before in _STAND_ALONE and following not in ("only", "yet", "just", "least", "until", "any", "even")
        return goes and not any(token.text.lower() in _ONLY_WITH_NOT | {"but"} for token in tokens)
    return before not in (",", "and", "or") and tokens[i].tag != "AJ0" and following not in (",", "to", "that")


def tells_what_ought_to_be(words: Sequence[Token]) -> bool:
    """'the council must act', 'owed them an apology'."""
    return any(token.lemma in _WISHING for token in words)


def only_judges(words: Sequence[Token]) -> bool:
    """'it was fair'; not 'the door was closed'."""
    tags = {token.tag for token in words}
    return any(token.lemma == "be" for token in words) and "AJ0" in tags and tags.isdisjoint(("VVN", "VVD"))


def find_deniable(tokens: Sequence[Token]) -> int | None:
    """Where 'not' may stand behind: 'Two firms have [not] been named', 'He said it was [not] late'.

    None where the sentence would not stay whole.
    """
    words = [token.text.lower() for token in tokens if token.tag != "NP0"]  # 'in May'
    if tokens[-1].text == "?" or not _listed("not_beside_not").isdisjoint(words):
        return None
    inner = range(1, len(tokens) - 1)
    places = (i for i in inner if _is_auxiliary(tokens, i) and not _is_in_side_clause(tokens, i))
    place = next(places, None)
    joints = [i for i, token in enumerate(tokens) if place is not None and i > place and token.tag == "CJC"]
    # 'had asked for it and was refused', 'had been questioned and released'
    is_joined = bool(joints) and any(is_finite(token) or token.tag == "VVN" for token in tokens[joints[0] :])
    is_open = place is None or is_joined or _is_of_anybody(tokens, place) or _is_turned(tokens, place)
    return None if is_open or "as well" in " ".join(words) else place


def _is_of_anybody(tokens: Sequence[Token], verb: int) -> bool:
    """'Somebody | has stuck a note', 'Later an unsigned memo | was lying there': nobody writes that one was not."""
    start = verb - 1
    while start > 0 and tokens[start].tag[:2] in ("NN", "NP", "AJ"):
        start -= 1
    return tokens[start].text.lower() in ("a", "an") or tokens[start].tag == "PNI"


def _is_turned(tokens: Sequence[Token], verb: int) -> bool:
    """'At the centre of the row | is | a study': its subject stands behind."""
    behind = tokens[verb + 1].tag if verb + 1 < len(tokens) else ""
    return tokens[0].tag == "PRP" and behind in ("AT0", "DT0", "DPS") and all(t.text != "," for t in tokens[:verb])


def _is_auxiliary(tokens: Sequence[Token], i: int) -> bool:
    """'was' of 'was closed', 'had' of 'had been closed', 'would' of 'would close'; not 'had' of 'had 40 members'."""
    kind = next((name for name, forms in _AUXILIARIES.items() if tokens[i].text in forms), "")
    following = next((token.tag for token in tokens[i + 1 :] if token.tag != "AV0"), "")
    is_denied = any(token.tag == "AJ0" and token.text.startswith("un") for token in tokens[i + 1 : i + 3])
    is_formula = tokens[i - 1].text.lower() == "it" and any(token.tag == "CJT" for token in tokens[i + 1 : i + 4])
    is_infinitive = tokens[i - 1].text == "to"  # 'appear to have been warned'
    # not 'It is understood that', 'is unmoved'
    return bool(kind) and following in _BEHIND_AUXILIARY[kind] and not (is_formula or is_denied or is_infinitive)


def _is_in_side_clause(tokens: Sequence[Token], i: int) -> bool:
    """'If the bridge is closed', 'the mayor, who was ill', 'the report the board had made was late'.

    A 'not' there turns round but a condition, or an aside.
    """
    start = next((j for j in range(i, -1, -1) if tokens[j].tag == "PUN"), 0)
    rest = takewhile(lambda token: token.tag not in _CLAUSE_ENDS, tokens[i + 1 :])
    has_other = any(is_finite(token) and token.tag != "VVD" for token in rest)  # participles are tagged so as well
    return has_other or any(token.tag in ("CJS", "PNQ", "DTQ", "AVQ") for token in tokens[start:i])


def _told(token: Token) -> set[str]:
    """What a possessive may mean from here on: 'his' a name, 'its' a thing, 'their' several."""
    if token.tag == "NP0":
        return {"name", "thing", "several"}
    if token.tag == "OWN":
        return {"name"} if token.text[0].isupper() and token.text not in _ASKING else set()
    if token.tag[:2] == "NN":
        return {"thing", "several"}
    return set()


def _is_noun_near(words: Sequence[Token], i: int) -> bool:
    return any(token.tag[:2] == "NN" or token.tag == "CJC" for token in words[i + 1 : i + 3])


def _is_number_of_them(words: Sequence[Token], i: int) -> bool:
    """'The pilots reckon three.', 'gives 12.': of what is told in the sentence before."""
    token, before = words[i], words[i - 1] if i else None
    following = words[i + 1].tag if i + 1 < len(words) else ""
    is_opening = i == 0 or (i == 1 and before is not None and before.tag[:2] == "AV")
    if is_opening and token.tag == "CRD" and token.text.lower() != "one" and following[:2] in ("AV", "VH", "VB", "VM"):
        return True  # 'About 70 still have not been.'
    if token.tag != "CRD" or token.text.lower() == "one" or before is None or before.tag[:2] not in ("VV", "VB", "AV"):
        return False
    is_year = token.text.isdigit() and len(token.text) == len("1998")
    ends = i + 1 == len(words) or words[i + 1].text in (".", ",", ";")
    return ends and not is_year and not any(t.tag == "CRD" for t in words[:i])


def _is_one_of_them(words: Sequence[Token], i: int) -> bool:
    """'One, who asked …', 'once the third had been read', 'the two statements', 'admitted receiving one': of which?"""
    following = words[i + 1] if i + 1 < len(words) else None
    is_counted = words[i].tag in ("CRD", "ORD") and i > 0 and words[i - 1].text.lower() == "the"
    if is_counted:
        nouns = [j for j in range(i + 1, min(i + 3, len(words))) if words[j].tag[:2] in ("NN", "NP")]
        behind = words[nouns[0] + 1].tag if nouns and nouns[0] + 1 < len(words) else ""
        is_told = behind in _ATTRIBUTES or behind == "PNP"  # 'the 40 claims | he reviewed'
        is_back = bool(nouns) and words[nouns[0]].text.lower() in _listed("back_statements") | _listed("back_nouns")
        return not nouns or (is_back and not is_told)
    is_pronoun = words[i].tag in ("PNI", "CRD") and words[i].text.lower() == "one"
    is_object = i > 0 and words[i - 1].tag[:2] == "VV" and following is not None and following.tag == "PUN"
    return is_pronoun and (following is None or following.tag[:1] == "V" or following.text == "," or is_object)


def _opens_clause(words: Sequence[Token], i: int) -> bool:
    """'that' in front of a clause; 'such as', 'those who'."""
    following = words[i + 1] if i + 1 < len(words) else None
    lower = words[i].text.lower()
    if lower == "that":
        if following is None or following.tag == "PUN" or following.text.lower() in _NOT_AFTER_THAT:
            return False  # 'described that | as a failing'
        if following.tag in ("NN1", "AJ0") and not any(map(is_finite, words[i + 1 :])):
            return False  # 'called | that finding | false'
        return words[i].tag in ("CJT", "OWN") or (
            following is not None and following.tag in ("AT0", "NP0", "NN2", "PNP", "DPS", "EX0")
        )
    return following is not None and (
        (lower == "such" and following.text == "as")
        or (lower == "those" and following.tag in ("PNQ", "VVN", "PRP", "AJ0"))
    )


def _is_bare(words: Sequence[Token], i: int) -> bool:
    """'the figure' with nothing behind it that says which."""
    if words[i].text.lower() != "the" or i + 1 >= len(words):
        return False
    noun = words[i + 1].text.lower()
    if noun == "same" and not any(token.text in ("as", "that") for token in words[i + 2 :]):
        return True  # 'voted for the same proposal'
    tag = words[i + 2].tag if i + 2 < len(words) else ""
    if noun == "report" and i + 2 < len(words) and words[i + 2].text == "as":
        return True  # 'dismissed the report as “nonsense”'
    if noun in _listed("back_statements") - {"report", "reports"}:
        return tag not in ("PRF", "CJT", "TO0", "NN1", "NN2", "PRP")
    return noun in _listed("back_nouns") and tag not in ("PRF", "NP0", "NN1", "NN2", "PNQ", "PRP")


def _is_topic(noun: Token, topics: frozenset[str]) -> bool:
    """'the company' of an article about a company."""
    return noun.lemma.lower() in topics and noun.text.lower() not in _listed("back_statements")


def _is_bare_role(words: Sequence[Token], i: int) -> bool:
    """'the minister' without a name or an attribute: which one?"""
    if words[i].text.lower() != "the" or i + 1 >= len(words) or words[i + 1].tag != "NN1":
        return False
    following = words[i + 2].tag if i + 2 < len(words) else ""
    return words[i + 1].text.lower() in read_lexicon("en", "sources")["role"] and following not in _ATTRIBUTES


def _is_time_with(words: Sequence[Token], i: int, openers: Set[str]) -> bool:
    """'last week', 'the following year'."""
    is_time = i + 1 < len(words) and words[i + 1].text.lower() in _listed("relative_times")
    return is_time and words[i].text.lower() in openers


def points_back(name: str) -> bool:
    """'other officials', 'his office', 'the newspaper', 'the two men': an answer that needs another sentence."""
    words = name.lower().split()
    if words[0] in _listed("back_openers") or words[1:3] in (["of", "the"], ["of", "them"], ["of", "those"]):
        return True  # 'two of the people'
    if not _OWNERS.keys().isdisjoint(words):
        return True  # 'people with knowledge of its progress'
    if words[0] != "the" or name.split()[-1][0].isupper():
        return False
    return (len(words) == 2 and words[1] not in _listed("only_ones") and not words[1].endswith("s")) or words[1] in (
        "two",
        "three",
        "pair",
        "other",
        "others",
        "latter",
        "former",
    )


def is_clear_hedge(tokens: Sequence[Token], i: int) -> bool:
    """Whether the word at `i` leaves the whole sentence open.

    'could' does in 'could increase', but tells of a fact in 'could not be verified' and 'neither figure could be
    verified'; an 'allegedly stolen car' leaves only the theft open.
    """
    word, following = tokens[i], tokens[i + 1] if i + 1 < len(tokens) else None
    lower = word.text.lower()
    if lower not in _listed("clear_hedges") or following is None or following.tag in ("AJ0", "XX0"):
        return False
    if lower.endswith("likely") and following.tag.startswith("N"):
        return False  # 'among likely voters'
    if _is_in_relative(tokens, i) or any(a.text == "so" and b.text == "that" for a, b in pairwise(tokens[:i])):
        return False  # '…, so that the wounded could leave'
    if lower in ("may", "might", "could"):
        is_free = i == 0 or tokens[i - 1].tag not in ("PNQ", "DTQ", "AVQ", "PNP")
        # 'may change them free of charge' is a permission
        is_open = lower == "might" or any(
            token.lemma.lower() in _listed("happening") for token in tokens[i + 1 : i + 3]
        )
        is_denied = any(t.tag == "XX0" for t in tokens[i : i + 3]) or any(
            t.text.lower() in ("neither", "no", "none") for t in tokens[:i]
        )
        return word.tag == "VM0" and is_free and is_open and not is_denied
    return not (
        following.tag == "VVN" and not any(token.tag[:2] in ("VB", "VH") for token in tokens[max(0, i - 3) : i])
    )


def _is_in_relative(tokens: Sequence[Token], i: int) -> bool:
    """'lost a laptop | that might have contained emails': what is left open is not what the sentence tells."""
    for j in range(i - 1, max(-1, i - 4), -1):
        follows_noun = j > 0 and tokens[j - 1].tag[:2] in ("NN", "NP", "PU")
        if tokens[j].tag in ("PNQ", "DTQ") or (tokens[j].text.lower() == "that" and follows_noun and j == i - 1):
            return True
    return False
