from dataclasses import replace

from quizgen.model import Form, Relation, RelationKind, Stance
from quizgen.module.disputes import Disputes, make_disputes
from quizgen.module.tables import ClaimRow, make_claim_rows, make_source_rows, words_of
from tests.module.samples import ARTICLE
from tests.module.told import CONFIRMATION, DENIAL, RELATIONS, TOLD, place

ROWS = make_claim_rows(ARTICLE, TOLD, make_source_rows(TOLD))


def told(row: ClaimRow) -> tuple[str, str, int]:
    return row.speaker.source.name if row.speaker.source else "", row.cue, row.paragraph


def test_a_denial_stands_beside_what_it_denies() -> None:
    [dispute] = make_disputes(ARTICLE, ROWS, [DENIAL]).denials
    assert told(dispute.statement.row) == ("zwei Mitarbeiter der Verwaltung", "sagten", 2)
    assert told(dispute.reply.row) == ("Ada Quill", "bestritt", 2)


def test_who_confirms_and_who_says_the_same_stand_apart_from_denials() -> None:
    agreement = Relation(RelationKind.AGREES, TOLD[6], TOLD[0], ())
    disputes = make_disputes(ARTICLE, ROWS, [*RELATIONS, agreement])
    assert len(disputes.denials) == 1
    assert [(pair.kind, pair.reply.row.number) for pair in disputes.supports] == [("confirms", 5), ("agrees", 7)]


def test_who_would_not_answer_is_listed() -> None:
    attribution = TOLD[3].attribution
    assert attribution
    silent = replace(TOLD[3], attribution=replace(attribution, stance=Stance.WITHHOLDS))
    claims = (*TOLD[:3], silent)
    rows = make_claim_rows(ARTICLE, claims, make_source_rows(claims))
    assert [side.row.number for side in make_disputes(ARTICLE, rows, []).silent] == [4]


def test_an_answer_left_open_that_was_found_twice_in_a_sentence_is_listed_once() -> None:
    attribution = TOLD[3].attribution
    assert attribution
    whole = replace(TOLD[3], attribution=replace(attribution, stance=Stance.WITHHOLDS))
    claims = (whole, replace(whole, content=(place("den Brief"),)))
    rows = make_claim_rows(ARTICLE, claims, make_source_rows(claims))
    assert [side.row.number for side in make_disputes(ARTICLE, rows, []).silent] == [1]


def test_of_an_act_the_whole_sentence_is_shown() -> None:
    """'Elon denied this': 'this' alone tells nothing."""
    attribution = TOLD[2].attribution
    assert attribution
    act = replace(TOLD[2], content=(place("davon gewusst"),), attribution=replace(attribution, form=Form.REPORTED))
    claims = (*TOLD[:2], act)
    rows = make_claim_rows(ARTICLE, claims, make_source_rows(claims))
    [dispute] = make_disputes(ARTICLE, rows, [Relation(RelationKind.DENIES, act, TOLD[1], ())]).denials
    assert dispute.reply.words == words_of(ARTICLE, [act.sentence]) != "davon gewusst"
    assert dispute.statement.words == "das Dach sei schon 2021 als unsicher gemeldet worden"


def test_claims_that_were_written_down_and_read_again_are_found_all_the_same() -> None:
    copied = Relation(RelationKind.DENIES, replace(CONFIRMATION.claim), replace(CONFIRMATION.other), ())
    assert make_disputes(ARTICLE, ROWS, [copied]).denials[0].reply.row.number == 5


def test_an_article_in_which_all_is_undisputed_has_nothing_to_show() -> None:
    assert not make_disputes(ARTICLE, ROWS, [])
    assert make_disputes(ARTICLE, ROWS, [CONFIRMATION])
    assert not Disputes((), (), ())
