from dataclasses import replace

from quizgen.model import Relation, RelationKind, Stance
from quizgen.module.disputes import Disputes, make_disputes
from quizgen.module.tables import ClaimRow, make_claim_rows, make_source_rows
from tests.module.samples import ARTICLE
from tests.module.told import CONFIRMATION, DENIAL, RELATIONS, TOLD

ROWS = make_claim_rows(ARTICLE, TOLD, make_source_rows(TOLD))


def told(row: ClaimRow) -> tuple[str, str, int]:
    return row.speaker.source.name if row.speaker.source else "", row.cue, row.paragraph


def test_a_denial_stands_beside_what_it_denies() -> None:
    [dispute] = make_disputes(ROWS, [DENIAL]).denials
    assert told(dispute.statement) == ("zwei Mitarbeiter der Verwaltung", "sagten", 2)
    assert told(dispute.reply) == ("Ada Quill", "bestritt", 2)


def test_who_confirms_and_who_says_the_same_stand_apart_from_denials() -> None:
    agreement = Relation(RelationKind.AGREES, TOLD[6], TOLD[0], ())
    disputes = make_disputes(ROWS, [*RELATIONS, agreement])
    assert len(disputes.denials) == 1
    assert [(pair.kind, pair.reply.number) for pair in disputes.supports] == [("confirms", 5), ("agrees", 7)]


def test_who_would_not_answer_is_listed() -> None:
    attribution = TOLD[3].attribution
    assert attribution
    silent = replace(TOLD[3], attribution=replace(attribution, stance=Stance.WITHHOLDS))
    claims = (*TOLD[:3], silent)
    rows = make_claim_rows(ARTICLE, claims, make_source_rows(claims))
    assert [row.number for row in make_disputes(rows, []).silent] == [4]


def test_claims_that_were_written_down_and_read_again_are_found_all_the_same() -> None:
    copied = Relation(RelationKind.DENIES, replace(CONFIRMATION.claim), replace(CONFIRMATION.other), ())
    assert make_disputes(ROWS, [copied]).denials[0].reply.number == 5


def test_an_article_in_which_all_is_undisputed_has_nothing_to_show() -> None:
    assert not make_disputes(ROWS, [])
    assert make_disputes(ROWS, [CONFIRMATION])
    assert not Disputes((), (), ())
