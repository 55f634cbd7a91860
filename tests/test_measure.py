"""What the floors of finding attributions are measured with: matching, counting, reading our annotated articles."""

from pathlib import Path

import pytest

from tests.annotated import read_annotated
from tests.measure import Attribution, Counts, match

TEXT = "Eva Lange sagte, der Bau sei sicher. Er sagte, der Bau sei sehr teuer."


def link(content: str, speaker: str = "", kind: str = "Indirect", nth: int = 0) -> Attribution:
    """An attribution with the `nth` place of each part in TEXT."""
    return {"type": kind, "speaker": spans(speaker, nth), "cue": [], "content": spans(content, nth)}


def spans(words: str, nth: int) -> list[list[int]]:
    if not words:
        return []
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return [[start, start + len(words)]]


def test_contents_that_share_half_of_all_their_words_match() -> None:
    annotated = [link("der Bau sei sicher")]
    assert match(TEXT, annotated, [link("der Bau")])
    assert match(TEXT, annotated, [link("sagte, der Bau sei sicher. Er sagte,")]) == []
    assert match(TEXT, annotated, [link("der")]) == []


def test_the_same_words_in_another_place_do_not_match() -> None:
    assert match(TEXT, [link("der Bau")], [link("der Bau", nth=1)]) == []


def test_each_is_matched_once_and_with_the_most_alike() -> None:
    annotated = [link("der Bau sei sicher"), link("der Bau")]
    predicted = [link("der Bau"), link("der Bau sei sicher")]
    assert match(TEXT, annotated, predicted) == [(annotated[0], predicted[1]), (annotated[1], predicted[0])]
    assert len(match(TEXT, annotated, predicted[:1])) == 1


def test_of_two_with_the_same_content_the_one_with_the_same_speaker_is_taken() -> None:
    predicted = [link("der Bau sei sehr teuer", "Eva Lange"), link("der Bau sei sehr teuer", "Er")]
    assert match(TEXT, [link("der Bau sei sehr teuer", "Er")], predicted)[0][1] == predicted[1]


def test_figures() -> None:
    counts = Counts()
    annotated = [
        link("der Bau sei sicher", "Eva Lange"),
        link("der Bau sei sehr teuer", "Er"),
        link("Er sagte", kind="Direct"),
        link("Bau", kind="Direct"),
    ]
    predicted = [link("der Bau sei sicher", "Lange"), link("sei sehr teuer", "Eva Lange"), link("sehr")]
    counts.add(TEXT, annotated, predicted)
    assert counts.figures() == {
        "precision": pytest.approx(200 / 3),
        "recall": 50,
        "F1": pytest.approx(400 / 7),
        "speaker": 50,
        "cue": 100,
        "Direct": 0,
        "Indirect": 100,
    }


def test_speakers_that_share_only_a_function_word_differ() -> None:
    counts = Counts()
    counts.add(TEXT, [link("sehr teuer", "der Bau")], [link("sehr teuer", "der")])
    counts.add(TEXT, [link("sehr teuer", "der")], [link("sehr teuer", "der")])
    assert (counts.roles["speaker"], counts.right_roles["speaker"]) == (2, 1)


def annotated_file(folder: Path, article: str, *lines: str) -> Path:
    (folder / "de").mkdir()
    path = folder / "de" / "bau.txt"
    path.write_text("\n".join([article, "===", *lines]), encoding="utf-8")
    return path


def read_words(path: Path) -> list[tuple[str, str, str]]:
    """Speaker, cue and content of each attribution, each place with where it begins."""
    document = read_annotated(path)

    def show(places: list[list[int]]) -> str:
        return " … ".join(f"{start}:{document['text'][start:end]}" for start, end in places)

    return [(show(one["speaker"]), show(one["cue"]), show(one["content"])) for one in document["attributions"]]


def test_of_words_that_occur_often_the_nearest_are_meant(tmp_path: Path) -> None:
    path = annotated_file(
        tmp_path,
        "Er sagte: Ja. Sie nickte. Er teilte dem Rat mit: Ja.",
        "-> Er | sagte | Ja | Indirect",
        "-> Er | teilte … mit | Ja #2 | Indirect",
    )
    assert read_words(path) == [("0:Er", "3:sagte", "10:Ja"), ("26:Er", "29:teilte … 44:mit", "49:Ja")]


def test_a_content_is_looked_for_from_the_beginning_of_the_one_before(tmp_path: Path) -> None:
    path = annotated_file(
        tmp_path,
        "Es hieß, er sagte, er gehe.",
        "->  | hieß | er sagte, er gehe | Indirect",
        "-> er | sagte | er gehe | Indirect",
    )
    assert read_words(path) == [("", "3:hieß", "9:er sagte, er gehe"), ("9:er", "12:sagte", "19:er gehe")]


def test_the_subject_of_a_reported_act_is_inside_its_content(tmp_path: Path) -> None:
    path = annotated_file(tmp_path, "Er kam. Er lobte sie.", "-> Er |  | Er lobte sie | Reported")
    assert read_words(path) == [("8:Er", "", "8:Er lobte sie")]


def test_words_are_whole_words(tmp_path: Path) -> None:
    path = annotated_file(tmp_path, "Der Erbe rief laut, er erbe.", "-> Der Erbe | rief | er erbe | Indirect")
    assert read_words(path) == [("0:Der Erbe", "9:rief", "20:er erbe")]


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("-> Er | sagte | Nein | Direct", "does not have 'Nein'"),
        ("-> Sie | sagte | Ja | Direct", "does not have 'Sie'"),
        ("-> Er | sagte | Ja | Mixed", "no type 'Mixed'"),
    ],
)
def test_words_that_are_not_in_the_article_are_refused(tmp_path: Path, line: str, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        read_annotated(annotated_file(tmp_path, "Er sagte: Ja.", line))
