"""Claims with their owners: one source a person, chains, pronouns, hedges."""

import pytest

from quizgen.claims import find_claims
from quizgen.language import analyse
from quizgen.model import Claim, Language, SourceKind, Stance, Tone
from tests.articles import make_analysis, read_real_article


def claims(text: str, language: Language = "de") -> list[Claim]:
    return [claim for claim in find_claims(make_analysis(text, language)) if claim.attribution]


def speakers(text: str) -> list[str]:
    return [c.attribution.source.name if c.attribution and c.attribution.source else "" for c in claims(text)]


def test_short_and_long_name_are_one_source() -> None:
    text = "Der Forscher Jan Bremer sagte, es regne. Bremer erklärte später, es schneie."
    assert speakers(text) == ["Jan Bremer", "Jan Bremer"]


def test_pronoun_means_the_last_speaker() -> None:
    assert speakers("Jan Bremer sagte, es regne. Er erklärte, es schneie.") == ["Jan Bremer", "Jan Bremer"]


def test_pronoun_of_the_other_gender_stays_open() -> None:
    found = claims("Frau Ute Berger sagte, es regne. Er erklärte, es schneie.")
    assert found[1].attribution and found[1].attribution.source
    assert not found[1].attribution.source.is_resolved


def test_bare_description_means_the_one_who_has_that_role() -> None:
    text = "Der russische Präsident Wladimir Putin kam. Der russische Präsident erklärte, er gehe."
    assert speakers(text) == ["Wladimir Putin"]


def test_role_stands_in_the_nominative() -> None:
    source = claims("Laut dem russischen Präsidenten Wladimir Putin regnet es.")[0].attribution
    assert source and source.source and source.source.role == "russischer Präsident"


@pytest.mark.parametrize(
    ("text", "name", "role", "language"),
    [
        ("Die Apothekerin Runa Thaler sagte, es regne.", "Runa Thaler", "Apothekerin", "de"),
        ("The wall held. It will stay, its chair, Ruth Abernall, told reporters.", "Ruth Abernall", "chair", "en"),
    ],
)
def test_role_beside_a_name_is_that_person_s(text: str, name: str, role: str, language: Language) -> None:
    source = claims(text, language)[0].attribution
    assert source and source.source and (source.source.name, source.source.role) == (name, role)


@pytest.mark.parametrize("frame", ["Nach ihren Worten", "Ihrem Bericht zufolge"])
def test_her_words_are_those_of_the_woman_named_last(frame: str) -> None:
    assert speakers(f"Bürgermeisterin Ida Lorn kam am Abend. {frame} ist der Damm alt.") == ["Ida Lorn"]


@pytest.mark.parametrize("place", ["Laut der Kranichsfurter Rundschau", "Nach Angaben der Kranichsfurter Rundschau"])
def test_place_in_a_name_keeps_its_ending_in_every_case(place: str) -> None:
    assert speakers(f"{place} ist der Damm alt.") == ["die Kranichsfurter Rundschau"]


@pytest.mark.parametrize(
    ("content", "stance"),
    [("mit dem Rat telefoniert zu haben", Stance.SAYS), ("im Mai zu gehen", Stance.ANNOUNCES)],
)
def test_what_is_done_is_told_and_what_is_to_come_announced(content: str, stance: Stance) -> None:
    found = claims(f"Der Minister gab bekannt, {content}.")[0].attribution
    assert found and found.stance is stance


@pytest.mark.parametrize(
    ("text", "name", "kind", "is_named"),
    [
        ("Laut dem Wall Street Journal regnet es.", "Wall Street Journal", SourceKind.MEDIUM, True),
        ("Laut dem Innenministerium regnet es.", "das Innenministerium", SourceKind.ORGANISATION, True),
        ("Nach Angaben der Polizei regnet es.", "die Polizei", SourceKind.ORGANISATION, True),
        (
            "Laut zwei ungenannten russischen Beamten regnet es.",
            "zwei ungenannte russische Beamte",
            SourceKind.GROUP,
            False,
        ),
        ("Ein Sprecher der Polizei sagte, es regne.", "ein Sprecher der Polizei", SourceKind.ROLE, False),
        ("Laut der Studie des Instituts regnet es.", "die Studie des Instituts", SourceKind.DOCUMENT, True),
        ("In dem Gutachten der Stadt heißt es, es regne.", "das Gutachten der Stadt", SourceKind.DOCUMENT, True),
        ("Es regne, hieß es aus Vorstandskreisen.", "Vorstandskreise", SourceKind.GROUP, False),
        ("Quellbach Wohnbau kündigte an, zu bauen.", "Quellbach Wohnbau", SourceKind.ORGANISATION, True),
        ("Die Sprecherin der Bahn, Ute Berger, sagte, es regne.", "Ute Berger", SourceKind.PERSON, True),
    ],
)
def test_source_has_name_and_kind(text: str, name: str, kind: SourceKind, is_named: bool) -> None:
    attribution = claims(text)[0].attribution
    assert attribution and attribution.source
    assert (attribution.source.name, attribution.source.kind, attribution.source.is_named) == (
        name,
        kind,
        is_named,
    )


def test_chain_begins_with_the_article_s_own_witness() -> None:
    inner = claims("Laut dem Stadtanzeiger gaben Mitarbeiter an, nichts gewusst zu haben.")[-1].attribution
    assert inner
    assert [link.source.name for link in inner.chain if link.source] == ["der Stadtanzeiger", "Mitarbeiter"]


@pytest.mark.parametrize(
    ("verb", "stance", "tone"),
    [
        ("bestritt", Stance.DENIES, Tone.NEUTRAL),
        ("bestätigte", Stance.CONFIRMS, Tone.NEUTRAL),
        ("behauptete", Stance.SAYS, Tone.DISTANCING),
        ("beteuerte", Stance.SAYS, Tone.INFLATING),
        ("warnte", Stance.WARNS, Tone.NEUTRAL),
    ],
)
def test_verb_gives_stance_and_tone(verb: str, stance: Stance, tone: Tone) -> None:
    attribution = claims(f"Der Minister {verb}, dass es regnet.")[0].attribution
    assert attribution
    assert (attribution.stance, attribution.tone) == (stance, tone)


def test_word_of_uncertainty_is_marked() -> None:
    text = "Der Bau beginnt voraussichtlich im Mai."
    claim = find_claims(make_analysis(text))[0]
    assert claim.attribution is None
    assert [span.of(text) for span in claim.hedges] == ["voraussichtlich"]


def test_sentence_without_a_speaker_is_the_article_s_own_voice() -> None:
    found = find_claims(make_analysis("Es regnet. Der Rat sagte, es schneie."))
    assert [claim.attribution is None for claim in found] == [True, False]


def test_real_article_gives_its_sources() -> None:
    article = read_real_article()
    found = {
        (link.source.name, link.source.is_named)
        for claim in find_claims(analyse(article))
        if claim.attribution
        for link in claim.attribution.chain
        if link.source and link.source.is_resolved
    }
    assert {
        ("Wall Street Journal", True),
        ("Dmitri Peskow", True),
        ("Elon Musk", True),
        ("Wladimir Putin", True),
        ("Ian Bremmer", True),
        ("Walter Isaacson", True),
        ("zwei ungenannte russische Beamte", False),
        ("einige ukrainische Beamte", False),
        ("einige Mitarbeiter des Weißen Hauses", False),
    } <= found
