"""What makes a German wording unclear on its own, and which of its words leave something open."""

import re
from collections.abc import Sequence
from itertools import pairwise

from quizgen.language.cues import read_cues
from quizgen.language.de.verbs import is_finite, is_konjunktiv, is_konjunktiv_1
from quizgen.language.lexicon import read_lexicon
from quizgen.language.quotations import QUOTATION
from quizgen.model import Form, Source, SourceKind, Token
from quizgen.questions.candidate import Candidate
from quizgen.questions.view import View

# There is but one of them, or everybody knows which.
_ONLY_ONES = frozenset(
    (
        "stadt land rathaus innenstadt regierung polizei bundesregierung bundestag bundesrat opposition "
        "öffentlichkeit welt weltpolitik gesellschaft politik wirtschaft eu nato krieg armee justiz bevölkerung "
        "natur klima umwelt erde sonne mond zukunft vergangenheit gegenwart internet markt stadtrat gemeinderat "
        "landtag parlament kirche presse schule mehrheit höhe zahl hälfte rest ende anfang mitte ukraine türkei "
        "schweiz staatsanwaltschaft feuerwehr verwaltung stadtverwaltung kreisverwaltung landkreis kreistag gemeinde"
    ).split()
)
_OF_SEVERAL = frozenset("sie ihr ihre ihrem ihren ihrer ihres ihnen wir uns".split())
_OF_PERSONS = _OF_SEVERAL | frozenset("er ihn ihm sein seine seinem seinen seiner seines ich".split())
_OF_ONE = _OF_PERSONS - {"wir", "uns", "ich", "ihnen"}
_SAME = frozenset(
    ["gleiche", "gleichen", "gleicher", "selbe", "selben", "besagte", "besagten", "genannte", "genannten"]
)
# Nouns that with a bare article mean something of the sentence before.
_BACK_NOUNS = frozenset(
    (
        "Aussage Behauptung Vorwurf Darstellung Angabe Zahl Schritt Maßnahme Äußerung Kritik Information Ansicht "
        "Meinung Forderung Vorgang Vorfall Fall Sache Wert Antrag Vorschlag Bericht Papier Sicht Einschätzung "
        "Überzeugung Posten Betrag Summe Eintrag Vermerk Passus Variante Option"
    ).split()
)
_IMPERSONAL = frozenset(
    "geben heißen gehen handeln kommen fehlen mangeln bedürfen gelingen dauern regnen brennen".split()
)
_CLAUSE_OPENERS = frozenset("dass ob wenn wie wer was".split())
_OWN_NOUNS = frozenset(
    "Berechnung Schätzung Prognose Erkenntnis Erfahrung Rechnung Messung Zählung Auskunft Kenntnis Beobachtung".split()
)
"""The same behind 'ihr': 'nach ihren Berechnungen'."""
_RELYING = re.compile(
    r"\b(?:unter|mit) (?:Berufung|Verweis|Bezug|Hinweis) auf\b|\bber(?:uf|ief)\w* sich (?:dabei )?auf\b"
)
_POINTING = frozenset(["PDS", "PDAT"])
_ADVERBS = frozenset(
    (
        "vielmehr stattdessen dagegen hingegen ebenfalls deshalb daher dort hier dahin damals seitdem seither dazu "
        "zuvor so aber jedoch zwar allerdings ähnlich ebenso"
    ).split()
)
_RELATIVE_ADVERBS = frozenset("heute gestern morgen derzeit kürzlich zuletzt".split())
"""Clear in a sentence of the article, which has a date, but in no words of our own."""
_PRONOUNS = frozenset(["er", "sie", "ihm", "ihn", "ihnen", "ihr", "wir", "uns", "ich"])
_CLEAR_HEDGES = frozenset(
    (
        "angeblich mutmaßlich vermutlich wahrscheinlich möglicherweise voraussichtlich anscheinend wohl "
        "vielleicht womöglich könnte könnten dürfte dürften offenbar soll sollen"
    ).split()
)
_OF_WHAT = frozenset("von vom zu zur zum über gegen für an auf".split())
_OTHERS = frozenset(
    (
        "einer keiner beide andere anderen anderer übrigen letztere letzterer letzterem letzteres letzteren ersteren"
    ).split()
)
_ONE_OF_THEM = frozenset("einem einen eine eines keinem keinen keine keines mehrere einige etliche".split())
_ADDING = frozenset("auch ebenfalls erst schon geschweige".split())
_DENYING = ("nicht", "kein", "denn", "recht", "gar", "nie")
"""Behind them: 'auch kein …', 'geschweige denn', 'erst recht'; they hang on the first 'nicht' of the sentence."""
_NOT_FEMININE = frozenset("das dem des ein einem eines im am zum beim vom".split())
_PLACED = frozenset(["dortig", "hiesig", "jeweilig", "besagt"])
_OPEN = tuple(
    "ob unklar fraglich umstritten falls wenn streit zweifel glaub vermut schätz erwart rechne befürcht "
    "anschein offen möglich schein erzähl unwahrschein gilt gelten bestenfalls sofern vorausgesetzt".split()
)
_MODALS = frozenset(["könnte", "könnten", "dürfte", "dürften"])
_CONDITIONAL = tuple("würde würden hätte hätten wäre wären könnte könnten müsste müssten dürfte dürften".split())
_BOUND = frozenset("an zu nur mehr einmal zuletzt so ganz immer alle jeder".split())
_BOUND_BEFORE = frozenset("ob gar noch ganz auch allerdings namentlich zunächst bisher bislang".split())
_FRAMING = frozenset("laut zufolge gemäß demnach soll sollen".split())
_REPORTING = _FRAMING | frozenset("nach so ansicht angaben will wollen".split())
_NOTED = frozenset("verzeichnet vermerkt notiert aufgeführt aufgelistet dokumentiert eingetragen".split())
_FELT = frozenset(
    "enttäuscht zufrieden besorgt wütend verärgert überzeugt erleichtert froh optimistisch zuversichtlich".split()
)
"""What somebody feels nobody knows but from them."""
_NOT_OWN = _REPORTING | _NOTED | _FELT
_WISHING = frozenset(["müssen", "sollen", "dürfen", "schulden"])
_BACK = frozenset(
    (
        "andere anderer anderes sein seine ihr ihre dieser diese dieses jener jene jenes beide einer weitere weiterer"
    ).split()
)


def find_dangling(candidate: Candidate) -> str:
    """The word of the prompt that points outside it: 'diese Aussage', 'er', 'dort'; empty if there is none."""
    own = candidate.source is not None and candidate.source.kind in (SourceKind.PERSON, SourceKind.ROLE)
    attribution = candidate.view.attribution
    is_act = attribution is not None and attribution.form is Form.REPORTED  # 'warf ihm vor': somebody else
    refers_to_answer = own and not is_act and "{who}" in candidate.rule.ask
    reason = find_dangling_words(candidate.words, allows_speaker=refers_to_answer) or _find_relative(candidate.words)
    is_who = "{who}" in candidate.rule.ask  # 'Wer schätzt in Glas 17 den Anteil auf 35 Prozent?': welchen Anteil?
    find_vague = _find_bare if is_who else _find_vague
    reason = reason or find_vague(candidate.words, candidate.view.topics)
    return f"'{reason}' points outside the question" if reason else ""


def _find_relative(words: Sequence[Token]) -> str:
    """'gestern' in a question: on which day?"""
    return next((token.text for token in words if token.text.lower() in _RELATIVE_ADVERBS), "")


def _find_vague(words: Sequence[Token], topics: frozenset[str]) -> str:
    """'der Abzug' in a question without any name, if the article is not about it."""
    return "" if any(token.tag == "NE" for token in words) else _find_bare(words, topics)


def find_bare_subject(view: View) -> str:
    """'Der Abzug begann im März', 'sagte, der Abzug habe begonnen': of which was told in front?"""
    openings = map(_opening, (view.unit.tokens, view.content))
    return next(filter(None, (_find_bare(words, view.topics) for words in openings)), "")


def find_bare_owner(frame: Sequence[Token], topics: frozenset[str]) -> str:
    """'nach Angaben | des Betreibers': of which one, tells the article in front."""
    return _find_bare(frame[-2:], topics) if len(frame) > 1 else ""


def _opening(words: Sequence[Token]) -> Sequence[Token]:
    """'dass die Schließung der': up to the verb, or to what says more of the first noun."""
    ends = (i for i, word in enumerate(words) if i and (is_finite(word) or word.tag in ("APPR", "APPRART")))
    return words[: next(ends, len(words)) + 1]


def _find_bare(words: Sequence[Token], known: frozenset[str]) -> str:
    """The first 'der Abzug' with nothing beside it that says which."""
    for i in range(len(words) - 1):
        article, noun = words[i], words[i + 1]
        follows = words[i + 2].tag if i + 2 < len(words) else ""
        is_bare = article.tag == "ART" and article.lemma == "der" and noun.tag == "NN"
        is_attribute = i > 0 and words[i - 1].tag in ("NN", "NNA")
        is_told = follows in ("ART", "APPR", "APPRART", "NE", "PPOSAT", "$,") or is_attribute
        if is_bare and not is_told and noun.lemma.lower() not in known | _ONLY_ONES:
            return f"{article.text} {noun.text}"
    return ""


def find_dangling_words(
    words: Sequence[Token], *, allows_speaker: bool = False, topics: frozenset[str] = frozenset()
) -> str:
    """The first pointing word; with `allows_speaker` a pronoun may mean the one who is asked for.

    'Der Minister' does not point outside where it is among `topics`.
    """
    named = False
    for i, token in enumerate(words):
        lower = token.text.lower()
        if token.tag == QUOTATION:
            continue
        if (token.tag in _POINTING or lower.startswith(("solch", "ähnliche"))) and not (
            lower in ("dessen", "deren") and named
        ):
            return token.text
        if lower in _SAME or (_is_bare_role(words, i) and token.lemma.lower() not in topics):
            return token.text
        if lower in _ADVERBS and token.tag in ("ADV", "PROAV", "ADJ(D)") and lower != "so":
            return token.text
        if token.tag == "PROAV" and not _announces_clause(words, i):
            return token.text
        may_be_asked_for = allows_speaker and lower in ("er", "ihm", "ihn") and not (named and lower == "er")
        if may_be_asked_for and not any(other.text == "," for other in words[:i]):
            return token.text  # 'Wer warf | ihm | vor, …': somebody else
        if lower in _PRONOUNS and token.tag == "PPER" and not may_be_asked_for:
            return token.text
        if lower == "es" and token.tag == "PPER" and not _stands_for_clause(words, i):
            return token.text
        if _is_number_of_them(words, i) or _is_one_of_them(words, i) or _is_bare_that(words, i):
            return token.text
        if token.lemma in _PLACED and not named:
            return token.text  # 'der dortige Vorsitzende'
        if (lower in ("beiden", "beide") and not named) or lower == "beides":
            return token.text
        if token.tag == "PPOSAT" and i + 1 < len(words) and words[i + 1].lemma in _BACK_NOUNS | _OWN_NOUNS:
            return token.text
        if token.tag == "PPOSAT" and not named and (allows_speaker or not _has_owner(token, words[:i])):
            return token.text  # 'seine Kämpfer' tells that the speaker is a man
        follows = words[i + 1].tag if i + 1 < len(words) else ""
        if lower in _OTHERS and (token.tag == "PIS" or not follows.startswith(("N", "ADJ(A)", "CARD"))):
            return token.text  # 'einer sei ausgestiegen', 'die übrigen seien verschwunden'
        if lower in ("erste", "zweite", "dritte") and follows[:1] in ("", "V"):
            return token.text  # 'Der zweite bestreitet es'
        if token.tag == "NE" and not (i and words[i - 1].text.lower() == "das"):
            named = True  # 'das Bad' is nobody's name
    return ""


def find_pointing(view: View) -> str:
    """The first word of a claim that points outside it; a pronoun would tell whether the speaker is a man."""
    return find_dangling_words(view.content)


def is_no_clause(view: View) -> bool:
    """'(Laut X) würde eine Sanierung 2 Millionen kosten', 'den Notstand auszurufen', 'wer es war': no statement."""
    first = view.content[0]
    verbs = [token for token in view.content if is_finite(token) or token.tag in ("PTKZU", "VV(IZU)")]
    has_verb = bool(verbs) and is_finite(verbs[0])  # 'beobachtet | zu haben, wie Drohnen starteten' has none of its own
    if view.attribution is not None and view.attribution.word == "halten":
        return True  # 'hält es für denkbar, dass …' states nothing
    is_question = first.text.lower() in ("ob", "wie") or first.tag in ("PWS", "PWAV", "PWAT")
    return not has_verb or is_question or (is_finite(first) and view.unit.tokens[0] is not first)


def is_told_by_other(view: View) -> bool:
    """'Der Chef habe zugesichert', 'soll gesagt haben': somebody else tells that he did, and no rule found who."""
    attribution = view.attribution
    if attribution is None or attribution.via is not None:
        return False
    cue = [token for token in view.unit.tokens if any(span.covers(token.span) for span in attribution.cue)]
    is_hearsay = any(token.tag == "VM(FIN)" and token.lemma == "sollen" for token in (*cue, *view.frame))
    return attribution.form not in (Form.CONTINUED, Form.HEARSAY) and (is_hearsay or any(map(is_konjunktiv, cue)))


def mood_words(view: View) -> tuple[Token, ...]:
    """The verbs in the Konjunktiv I of a sentence in which nothing else marks reported speech."""
    tokens = view.unit.tokens
    verbs = read_cues("de").verbs
    if any(token.lemma in verbs or token.text.lower() in _REPORTING for token in tokens if not is_konjunktiv(token)):
        return ()
    found = tuple(token for token in tokens if is_konjunktiv(token))
    if any(is_finite(token) and token not in found for token in tokens):
        return ()  # 'hingen' may be a Konjunktiv as well
    return () if any(token.text.lower().endswith(_CONDITIONAL) for token in found) else found


def tells_sex(tokens: Sequence[Token]) -> bool:
    """Whether a pronoun or an office tells that somebody is a man or a woman: 'sagte, er habe nichts gewusst'.

    So do 'Bürgermeisterin | Quill' and 'dessen Vorsitzende | Quill', by the noun in front of the name.
    """
    lists = read_lexicon("de", "sources")
    no_roles = tuple(word for name in ("organisation", "medium", "document") for word in lists[name])
    return (
        any(token.tag in ("PPER", "PPOSAT") and token.text.lower() in _OF_ONE for token in tokens)
        or any(
            noun.tag == "NN"
            and name.tag == "NE"
            and before.tag not in ("APPR", "APPRART")  # 'am Montag Ada Quill'
            and not noun.lemma.lower().endswith(no_roles)
            for before, noun, name in zip([tokens[0], *tokens], tokens, tokens[1:], strict=False)
        )
    )


def own_pronouns(source: Source, view: View) -> frozenset[str]:
    """Pronouns that behind the words for `source` mean it: 'Das Amt sagte, es habe …', 'die Ärzte …, sie hätten …'."""
    if source.is_plural:
        return _OF_SEVERAL
    is_body = source.kind in (SourceKind.ORGANISATION, SourceKind.MEDIUM)
    return _OF_PERSONS | ({"es"} if is_body else set())


def names_further_source(frame: str) -> bool:
    """Whether the words around a statement say on whom its speaker relies: 'berichten Medien unter Berufung auf …'."""
    return _RELYING.search(frame) is not None


def is_free_speech(tokens: Sequence[Token]) -> bool:
    """'Die Endfassung werde im Juni erscheinen' goes on with what somebody said."""
    return any(map(is_konjunktiv, tokens))


def goes_on_reporting(tokens: Sequence[Token]) -> bool:
    """'Die Endfassung werde im Juni erscheinen'; 'Darüber müsste der Rat befinden' may be the article's own thought."""
    return any(map(is_konjunktiv_1, tokens))


def has_cue(tokens: Sequence[Token]) -> bool:
    """Whether there is a verb of saying, or 'laut', 'zufolge', 'soll'."""
    verbs = read_cues("de").verbs
    return any((token.lemma in verbs and token.tag[:1] == "V") or token.text.lower() in _FRAMING for token in tokens)


def sounds_reported(tokens: Sequence[Token]) -> bool:
    """Whether a word hints that somebody else than the article speaks: a cue, the Konjunktiv, a verb in two parts.

    'Zwei Eingriffe waren da verzeichnet' rests on a text.
    """
    return has_cue(tokens) or any(
        is_konjunktiv(token) or token.tag == "PTKVZ" or token.text.lower() in _NOT_OWN for token in tokens
    )


def tells_who_speaks(headline: str) -> bool:
    """Whether a headline says by itself whose claim it is: 'Experte warnt vor Folgen', 'Bericht: …'."""
    words = {word.lower().strip(",.") for word in headline.split()}
    verbs = read_cues("de").verbs
    said = {lemma.removesuffix("n").removesuffix("e") + ending for lemma in verbs for ending in ("t", "en", "et", "te")}
    return bool(words & said) or bool(words & {"laut", "soll", "sollen", "will"})


def is_clearly_open(tokens: Sequence[Token]) -> bool:
    """Whether one word of uncertainty may stand beside others: 'ob', 'unklar', 'umstritten', a condition."""
    return any(token.text.lower().startswith(_OPEN) for token in tokens)


_PART = frozenset("einige manche viele mehrere etliche alle wenige".split())


def can_be_left_out(tokens: Sequence[Token], i: int) -> bool:
    """Whether the sentence stays whole without the word at `i`: 'nicht' does not go before 'nur' or 'mehr'."""
    following = tokens[i + 1].text.lower()
    before = tokens[i - 1].text.lower()
    is_not = tokens[i].text.lower() == "nicht"
    if is_not and not _PART.isdisjoint(token.text.lower() for token in tokens[:i]):
        return False  # 'Einige gingen nicht' tells that others went
    if is_not and any(token.text.lower() in ("wegen", ":") for token in tokens):
        return False  # 'Wegen einer Klausel …', 'Er gab Entwarnung: Das Wasser sei nicht gefährdet' lose their reason
    if any(token.text.lower() in ("sondern", "weil", "da", "denn") for token in tokens[i:]):
        return False  # 'nicht ethnisch, sondern persönlich', 'glaubte ihm nicht, weil er in Haft gesessen hatte'
    if any(a.text.lower() in _ADDING and b.text.lower().startswith(_DENYING) for a, b in pairwise(tokens[i + 1 :])):
        return False  # 'schloss Streiks nicht aus, auch nicht im Advent'
    is_bound = following in _BOUND or not following.isalnum() or before in _BOUND_BEFORE
    return not is_bound and tokens[i].tag not in ("ADJ(A)",) and before not in (",", "und", "oder")


def tells_what_ought_to_be(words: Sequence[Token]) -> bool:
    """'Die Stadt müsse handeln', 'Man schulde ihnen Sorgfalt'; not 'Es dürfte regnen'."""
    return any(token.lemma in _WISHING and not token.text.startswith("dürfte") for token in words)


def only_judges(words: Sequence[Token]) -> bool:
    """'Das sei fair'; not 'Die Tür sei geschlossen worden'."""
    tags = {token.tag for token in words}
    return any(token.lemma == "sein" for token in words) and "ADJ(D)" in tags and "VV(PP)" not in tags


def find_deniable(tokens: Sequence[Token]) -> int | None:
    """None: where 'nicht' stands, and where 'kein', hangs on what is told in a German sentence."""
    return None


def _is_bare_role(words: Sequence[Token], i: int) -> bool:
    """'der Minister' without a name or an attribute: which one?"""
    token = words[i]
    if i == 0 or token.tag not in ("NN", "NNA") or words[i - 1].tag != "ART" or words[i - 1].lemma != "der":
        return False
    if words[i - 1].text == "der" and i > 1 and words[i - 2].tag == "NN" and not token.lemma.endswith("in"):
        return False  # 'im Verdacht der Anwohner' tells of several
    follows = words[i + 1].tag if i + 1 < len(words) else ""
    next_word = words[i + 1].text.lower() if i + 1 < len(words) else ""
    is_told = follows in ("ART", "NE", "$,") or next_word in _OF_WHAT
    is_back = token.lemma in _BACK_NOUNS and not is_told
    is_role = token.lemma.lower() in read_lexicon("de", "sources")["role"] and follows not in (
        "ART",
        "APPR",
        "NE",
        "APPRART",
    )
    return is_back or is_role


def _announces_clause(words: Sequence[Token], i: int) -> bool:
    """'davor, dass …', 'damit, den Preis zu senken': the clause follows, nothing is missing."""
    if i + 2 >= len(words) or words[i + 1].text != ",":
        return False
    opens = words[i + 2].tag in ("KOUS", "KOUI", "PWS", "PWAV", "PWAT") or words[i + 2].text.lower() in _CLAUSE_OPENERS
    return opens or any(token.tag in ("PTKZU", "VV(IZU)") for token in words[i + 2 :])


def _is_bare_that(words: Sequence[Token], i: int) -> bool:
    """'Mertz nannte | das | frei erfunden': an article to the tagger, but no noun follows."""
    follows = words[i + 1].tag if i + 1 < len(words) else ""
    is_article = follows.startswith(("N", "ADJ(A)", "CARD", "FM", "XY", "TRUNC", "ORD")) or follows == QUOTATION
    return words[i].text.lower() == "das" and words[i].tag == "ART" and not is_article


def _is_number_of_them(words: Sequence[Token], i: int) -> bool:
    """'Bei acht habe sich der Verdacht bestätigt', 'spricht von acht': of whom is told elsewhere."""
    is_behind = words[i].tag == "CARD" and i > 0 and words[i - 1].text.lower() in ("bei", "von", "aus", "auf")
    return is_behind and words[i].text.isalpha() and not any(t.tag[:1] in ("N", "C") for t in words[i + 1 : i + 4])


def _is_one_of_them(words: Sequence[Token], i: int) -> bool:
    """'Nur bei einem habe …', 'welche er für nötig hält', '950 gültige nötig': of what is told elsewhere."""
    token, follows = words[i], words[i + 1] if i + 1 < len(words) else None
    is_told = follows is not None and (follows.tag in ("ART", "$,", "PPOSAT", "PDAT") or follows.text.lower() == "von")
    if token.tag in ("PIS", "PWS") and (token.text.lower() in _ONE_OF_THEM or token.lemma.startswith("welch")):
        is_beside = follows is not None and follows.tag.startswith(("N", "ADJ(A)", "PI", "CARD"))
        return not (is_told or is_beside)  # 'mehrere andere Beamte'
    is_counted = token.tag == "ADJ(A)" and token.text[0].islower() and i > 0 and words[i - 1].tag == "CARD"
    return is_counted and follows is not None and follows.tag.startswith(("ADJ(D)", "ADV", "V"))


def _has_owner(possessive: Token, before: Sequence[Token]) -> bool:
    """Whether somebody or something may own it: in 'Falle das Bad weg, müssten ihre Klassen' it is not the Bad."""
    nouns = [i for i, token in enumerate(before) if token.tag in ("NN", "NNA", "NE")]
    if nouns[:1] == [0] and before[1:2] and before[1].tag == "ART" and before[1].text in ("das", "die", "ein", "eine"):
        nouns = nouns[1:]  # 'Falle das Bad weg' begins with a verb, whatever the tagger takes it for
    is_hers = possessive.text.lower().startswith("ihr")
    return any(not (is_hers and _is_neuter(before, i)) for i in nouns)


def _is_neuter(words: Sequence[Token], noun: int) -> bool:
    """'das Bad', 'dem Dach', 'eines Tages': a thing or a man, and but one."""
    start = noun
    while start and words[start - 1].tag in ("ADJ(A)", "CARD", "NN", "NE"):
        start -= 1
    return start > 0 and words[start - 1].text.lower() in _NOT_FEMININE


def _stands_for_clause(words: Sequence[Token], i: int) -> bool:
    """'Es gibt', 'hieß es', 'es sei nötig, dass …', 'Es gehe um …': 'es' means nothing named before."""
    if any(token.lemma in _IMPERSONAL for token in words):
        return True
    return any(token.text.lower() in _CLAUSE_OPENERS or token.tag in ("PTKZU", "VV(IZU)") for token in words[i + 1 :])


def points_back(name: str) -> bool:
    """'andere Beamte', 'sein Büro', 'Unternehmensangaben', 'ein Sprecher der dortigen Behörde': see in front."""
    if any(word.startswith(tuple(_PLACED)) for word in name.lower().split()):
        return True
    first, second = [*name.lower().split(), "", ""][:2]
    if first.startswith("eigen") or (first.startswith("ein") and second.startswith(("der", "ander", "weiter"))):
        return True  # 'nach eigener Aussage', 'eine der Frauen', 'eine andere Person'
    if name.lower().endswith(("angaben", "informationen", "aussagen")):
        return True
    return first.startswith(("ander", "sein", "ihr", "dies", "jen", "beide", "einer", "weiter", "er", "sie")) and (
        first in _BACK or first in _PRONOUNS
    )


def is_clear_hedge(tokens: Sequence[Token], i: int) -> bool:
    """Whether the word at `i` leaves the whole sentence open.

    'soll' does with a perfect infinitive ('soll gestohlen haben'); alone it may be a plan. 'offenbar wurden' does,
    'wurde offenbar' does not; 'mutmaßlich defekte Geräte' leaves only the defect open.
    """
    lower = tokens[i].text.lower()
    follows = tokens[i + 1] if i + 1 < len(tokens) else None
    if lower not in _CLEAR_HEDGES or follows is None or follows.tag in ("ADJ(A)", "ADJ(D)"):
        return False
    if lower == "wohl" and i and tokens[i - 1].text.lower() in ("sehr", "gleich", "durchaus"):
        return False  # 'sehr wohl'
    others = [token for j, token in enumerate(tokens) if j != i]
    if lower == "offenbar" and any(map(is_konjunktiv, others)):
        return False  # 'Sie redeten offenbar aneinander vorbei' in somebody's mouth says that it is plain
    if any(token.text.lower() in ("laut", "zufolge") for token in others):
        return False  # that shows it too
    if lower in _MODALS and any(
        is_konjunktiv(token) or token.tag == "PTKNEG" or token.text.lower() in _CONDITIONAL for token in others
    ):
        return False  # 'Die Namen dürften nicht verwendet werden, sie seien …': a ban in reported speech
    if lower in ("soll", "sollen"):
        rest = tokens[i:]
        closing = [token.text for token in rest if token.text in ("haben", "sein", "worden", "gewesen")]
        is_perfect = "haben" in closing or closing[:2] in (["worden", "sein"], ["gewesen", "sein"])
        return is_perfect and any(token.tag.endswith("(PP)") for token in rest)
    return not (lower == "offenbar" and (follows.tag.startswith("$") or follows.tag.startswith("V")))
