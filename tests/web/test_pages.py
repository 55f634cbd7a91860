"""The pages, as a pupil without a screen reads them."""

import re
from html import escape, unescape
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from web.asking import QUIZ, answer, form_of, text_of, without_nonce

KEY_WORDS = [
    "Yes, the denial is hers.",
    "In paragraph 5 the mayor rejects",
    "Reed is quoted on the money",
    "The article dates the beginning",
    "The council may have expected",
    "<mark>",
]


def test_the_list_shows_each_quiz_by_language_with_what_one_wants_to_know(pupil: FlaskClient) -> None:
    page = text_of(pupil.get("/"))
    assert re.search(
        r"In English .*Lindford library may open on Sundays"
        r" .*Lindford Courier · Newsroom · 14\s+March 2025 .*5 questions"
        r".*In German .*Bibliothek in Lindenau .*Lindenauer Bote .*3 questions",
        page,
    )


def test_the_visitors_language_comes_first_in_the_list(pupil: FlaskClient) -> None:
    page = text_of(pupil.get("/", headers={"Accept-Language": "de"}))
    assert page.index("Auf Deutsch") < page.index("Bibliothek in Lindenau") < page.index("Auf Englisch")


def test_one_click_leads_from_the_list_to_the_first_question(pupil: FlaskClient) -> None:
    (link,) = re.findall(r'<h3 lang="en"><a href="(/quiz/library-en[^"]*)"', pupil.get("/").text)
    response = pupil.get(link, follow_redirects=True)
    assert response.request.path == f"{QUIZ}/1"
    assert "Question 1 of 5 Who denied that anyone would be forced" in text_of(response)


def test_a_broken_bank_is_named_on_the_list_and_the_others_work(pupil: FlaskClient, folder: Path) -> None:
    (folder / "broken.yaml").write_text("id: [", encoding="utf-8")
    page = text_of(pupil.get("/"))
    assert re.search(r"broken\.yaml:\d+:\d+: \w+-\d+ ", page)
    assert str(folder) not in page
    assert pupil.get(f"{QUIZ}/1").status_code == 200


def test_an_empty_folder_says_so(pupil: FlaskClient, folder: Path) -> None:
    for path in folder.glob("*.yaml"):
        path.unlink()
    assert "There is no quiz here yet." in text_of(pupil.get("/"))


@pytest.mark.parametrize(("publish", "status"), [("all", "rejected"), ("approved", "draft")])
def test_a_bank_without_approved_questions_is_listed_but_cannot_be_started(
    pupil: FlaskClient, folder: Path, publish: str, status: str
) -> None:
    path = folder / "library-en.yaml"
    text = re.sub(r"\n    status: \w+", "", path.read_text(encoding="utf-8"))
    text = text.replace("publish: all", f"publish: {publish}")
    path.write_text(re.sub(r"(\n  - id: q\d+)", rf"\1\n    status: {status}", text), encoding="utf-8")
    page = pupil.get("/")
    assert "No question is approved yet." in text_of(page)
    assert QUIZ not in page.text
    assert pupil.get(f"{QUIZ}/1").status_code == 404


def test_a_question_has_native_controls_with_their_labels(pupil: FlaskClient) -> None:
    choice, short, open_ = (pupil.get(f"{QUIZ}/{number}").text for number in (1, 2, 5))
    assert re.search(r"<fieldset.*<legend>.*Who denied.*</legend>", choice, re.DOTALL)
    assert len(re.findall(r'<label class="option">\s*<input type="radio"', choice)) == 4
    assert re.search(r'<label for="response">When did', short) and re.search(
        r'<input id="response"[^>]*maxlength="300"', short
    )
    assert re.search(r'<textarea id="response"[^>]*maxlength="2000"', open_)


def test_the_page_before_the_answer_holds_nothing_of_the_key(pupil: FlaskClient) -> None:
    for url in [f"{QUIZ}/{number}" for number in range(1, 6)] + [f"{QUIZ}/result", f"{QUIZ}/article", "/"]:
        page = pupil.get(url).text
        assert [words for words in KEY_WORDS if escape(words, quote=False) in page or words in page] == []


def test_the_page_before_the_answer_does_not_depend_on_the_key(pupil: FlaskClient, folder: Path) -> None:
    urls = [*(f"{QUIZ}/{number}" for number in range(1, 6)), f"{QUIZ}/result"]
    before = [without_nonce(pupil.get(url)) for url in urls]
    path = folder / "library-en.yaml"
    text = path.read_text(encoding="utf-8")
    text = re.sub(r"      - (?:right|wrong): ", "      - wrong: ", text)  # another option is right,
    text = re.sub(r"(    options:\n      - )wrong", r"\1right", text)
    text = re.sub(r"\n +because: .*", "", text)  # nothing is explained,
    text = re.sub(r"answer: .*", "answer: something else", text)
    text = re.sub(r"\n    (?:source|accept|skill): .*", "", text)
    text = re.sub(r"(\n    evidence:\n +paragraph: )\d(\n +text: ).*", r"\1 7\2Whether the county", text)  # elsewhere
    path.write_text(text, encoding="utf-8")
    after = [without_nonce(pupil.get(url)) for url in urls]
    assert "something else" in text_of(answer(pupil, 2, "x")), "the edited bank is live"
    assert before == after


def test_a_right_answer_is_told_in_words_with_all_reasons(pupil: FlaskClient) -> None:
    page = answer(pupil, 1, "2")
    words = text_of(page)
    assert words.startswith("Right! · Question 1 of 5")
    assert re.search(r"Your answer Mayor Ada Brook", words)
    assert re.search(
        r"Right! Yes, the denial is hers\. Explanation In paragraph 5 .* Who says so\? Mayor Ada Brook", words
    )
    assert "Try again" not in words


def test_the_evidence_is_highlighted_inside_its_paragraph(pupil: FlaskClient) -> None:
    page = answer(pupil, 1, "2").text
    assert re.search(
        r"Paragraph 5</a>.*<mark>Brook denied that anyone would be forced to work on Sundays\.</mark>"
        r" The shifts would be offered to volunteers",
        page,
        re.DOTALL,
    )
    assert f'href="{QUIZ}/article#p5"' in page


def test_a_wrong_answer_gets_its_own_feedback_and_another_try(pupil: FlaskClient) -> None:
    page = answer(pupil, 1, "1")
    assert re.search(r"Not right yet Reed is quoted on the money, not on the shifts\.", text_of(page))
    again = re.search(r'href="([^"]*)">Try again', page.text)[1]
    assert 'type="radio"' in pupil.get(unescape(again)).text
    assert "Right!" in text_of(answer(pupil, 1, "2"))


def test_the_article_itself_speaks_where_no_source_is_named(pupil: FlaskClient) -> None:
    assert "Who says so? The article itself" in text_of(answer(pupil, 2, "in September 2022"))


def test_an_open_answer_is_not_judged_but_shown_beside_the_model_answer(pupil: FlaskClient) -> None:
    words = text_of(answer(pupil, 5, "Both count\r\ndifferently."))
    assert re.search(r"Your answer Both count differently\. Compare for yourself Model answer The council may", words)
    assert "Right!" not in words and "Not right" not in words


def test_an_answer_survives_reload_and_another_visit(pupil: FlaskClient) -> None:
    answer(pupil, 1, "2")
    assert "Right!" in text_of(pupil.get(f"{QUIZ}/1"))
    assert "1 of 5 answered" in text_of(pupil.get("/"))
    assert pupil.get(f"{QUIZ}/", follow_redirects=True).request.path == f"{QUIZ}/2"


def test_an_answer_is_followed_by_a_redirect_so_that_reload_sends_nothing(pupil: FlaskClient) -> None:
    form = form_of(pupil, f"{QUIZ}/1") | {"response": "2"}
    response = pupil.post(f"{QUIZ}/1", data=form)
    assert (response.status_code, response.location) == (303, f"{QUIZ}/1#feedback")


def test_two_quizzes_at_once_do_not_mix(pupil: FlaskClient) -> None:
    answer(pupil, 1, "2")
    answer(pupil, 1, "1", quiz="/quiz/bibliothek-de")
    assert "Right!" in text_of(pupil.get(f"{QUIZ}/1"))
    assert "Not right yet" in text_of(pupil.get("/quiz/bibliothek-de/1"))


def test_nobody_sees_the_answers_of_the_neighbour(pupil: FlaskClient, neighbour: FlaskClient) -> None:
    answer(pupil, 1, "2")
    assert 'type="radio"' in neighbour.get(f"{QUIZ}/1").text
    assert "0 of 4 right" in text_of(neighbour.get(f"{QUIZ}/result"))


def test_sixty_questions_with_long_typed_answers_are_all_kept(pupil: FlaskClient, folder: Path) -> None:
    head = (folder / "library-en.yaml").read_text(encoding="utf-8").split("questions:")[0]
    question = "  - id: long-{n}\n    type: open\n    ask: Why {n}?\n    answer: Because.\n"
    text = head.replace("library-en", "long") + "questions:\n" + "".join(question.format(n=n) for n in range(60))
    (folder / "long.yaml").write_text(text, encoding="utf-8")
    for number in range(1, 61):
        answer(pupil, number, f"{number} " + "ä" * 1990, quiz="/quiz/long")
    assert all(f"{number} ää" in pupil.get(f"/quiz/long/{number}").text for number in range(1, 61))


def test_a_longer_text_than_the_field_takes_is_cut(pupil: FlaskClient) -> None:
    page = answer(pupil, 2, "x" * 5000).text
    assert "x" * 300 in page and "x" * 301 not in page


@pytest.mark.parametrize("response", ["", "   ", "0", "5", "two", "-1"])
def test_a_form_without_an_answer_is_asked_again(pupil: FlaskClient, response: str) -> None:
    page = answer(pupil, 1, response)
    assert page.status_code == 422
    assert "There is no answer yet." in text_of(page)
    assert "0 of 4 right" in text_of(pupil.get(f"{QUIZ}/result"))


def test_an_answer_to_a_question_that_was_edited_meanwhile_does_not_count(pupil: FlaskClient, folder: Path) -> None:
    form = form_of(pupil, f"{QUIZ}/1") | {"response": "2"}
    path = folder / "library-en.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("Tom Reed, the treasurer", "Tom Reed"), encoding="utf-8")
    page = pupil.post(f"{QUIZ}/1", data=form)
    assert page.status_code == 409
    assert "This question has just been revised." in text_of(page)
    assert 'type="radio"' in pupil.get(f"{QUIZ}/1").text


def test_the_result_counts_and_reviews_and_keeps_the_key_of_open_questions(pupil: FlaskClient) -> None:
    answer(pupil, 1, "1")
    answer(pupil, 1, "2")
    answer(pupil, 2, "in september 2022")
    answer(pupil, 3, "1")
    words = text_of(pupil.get(f"{QUIZ}/result"))
    assert "2 of 4 right 1 of them with the first answer 2 questions are still open." in words
    assert re.search(r"Right When did .* Your answer in september 2022 Right answer September 2022", words)
    assert re.search(r"Wrong Does the .* Your answer Yes, as certain Right answer No, as somebody’s expectation", words)
    assert words.count("Not answered yet") == 2
    assert "Nobody had asked the staff" not in words


def test_only_the_wrong_ones_are_asked_again(pupil: FlaskClient) -> None:
    for number, response in enumerate(["2", "May 2020", "1", "1", "well"], 1):
        answer(pupil, number, response)
    page = pupil.post(f"{QUIZ}/again", data={"which": "wrong"}, follow_redirects=True)
    assert page.request.path == f"{QUIZ}/2"
    assert 'name="response"' in page.text and "May 2020" not in page.text
    after = answer(pupil, 2, "September 2022").text
    assert f'href="{QUIZ}/3"' in after, "question 3 was wrong too and comes next"
    answer(pupil, 3, "2")
    assert "4 of 4 right 2 of them with the first answer" in text_of(pupil.get(f"{QUIZ}/result"))


def test_starting_again_asks_everything_again(pupil: FlaskClient) -> None:
    answer(pupil, 1, "2")
    page = pupil.post(f"{QUIZ}/again", data={"round": "1"}, follow_redirects=True)
    assert page.request.path == f"{QUIZ}/1"
    assert 'type="radio"' in page.text
    assert "0 of 4 right" in text_of(pupil.get(f"{QUIZ}/result"))


def test_a_finished_quiz_leads_to_its_result(pupil: FlaskClient) -> None:
    for number, response in enumerate(["2", "September 2022", "2", "1"], 1):
        answer(pupil, number, response)
    last = answer(pupil, 5, "well")
    assert f'href="{QUIZ}/result">See the result' in last.text
    assert pupil.get(f"{QUIZ}/", follow_redirects=True).request.path == f"{QUIZ}/result"


def test_the_article_is_there_to_read_beside_every_question(pupil: FlaskClient) -> None:
    for url in (f"{QUIZ}/1", f"{QUIZ}/article"):
        page = pupil.get(url)
        assert page.text.count("<li") >= 7
        assert "people sit on the stairs,” she told the Courier." in text_of(page)
    assert 'id="p7"' in pupil.get(f"{QUIZ}/article").text


def test_the_article_links_to_its_original(pupil: FlaskClient) -> None:
    assert (
        'href="https://courier.example/library" rel="external noopener noreferrer"' in pupil.get(f"{QUIZ}/article").text
    )


def test_a_link_that_is_no_web_address_is_not_offered(pupil: FlaskClient, folder: Path) -> None:
    path = folder / "library-en.yaml"
    text = path.read_text(encoding="utf-8").replace("https://courier.example/library", "javascript:alert(1)")
    path.write_text(text, encoding="utf-8")
    assert "javascript:" not in pupil.get(f"{QUIZ}/article").text


def test_texts_of_bank_and_pupil_are_text_and_never_markup(pupil: FlaskClient, folder: Path) -> None:
    path = folder / "library-en.yaml"
    evil = "<script>alert(1)</script>"
    text = path.read_text(encoding="utf-8")
    for place in (
        "Lindford Courier",
        "Newsroom",
        "Tom Reed, the treasurer",
        "Yes, the denial is hers.",
        "September 2022",
    ):
        text = text.replace(place, evil)
    path.write_text(text, encoding="utf-8")
    pages = [
        pupil.get("/"),
        answer(pupil, 1, "2"),
        answer(pupil, 2, '"><script>'),
        pupil.get(f"{QUIZ}/2?again=1"),
    ]
    pages += [pupil.get(f"{QUIZ}/result"), pupil.get(f"{QUIZ}/article")]
    assert all("&lt;script&gt;" in page.text for page in pages)
    assert not any("<script>" in page.text for page in pages)


def test_the_language_of_the_content_is_marked_in_a_page_of_another_language(pupil: FlaskClient) -> None:
    page = pupil.get("/quiz/bibliothek-de/1").text
    assert '<html lang="en">' in page
    assert re.search(r'<h1 class="prompt" lang="de">Wer bestritt', page)
    assert re.search(r'<span lang="de">Stadtkämmerer Tom Ried', page)
    assert re.search(r'<ol class="paragraphs" lang="de">', page)


@pytest.mark.parametrize("url", ["/nothing", "/quiz/nothing/1", f"{QUIZ}/0", f"{QUIZ}/6", f"{QUIZ}/x", "/quiz/../1"])
def test_a_page_that_does_not_exist_says_so_and_leads_back(pupil: FlaskClient, url: str) -> None:
    page = pupil.get(url)
    assert page.status_code == 404
    assert "There is no such page" in text_of(page)
    assert 'href="/"' in page.text


def test_scripts_come_from_files_of_our_own_and_nothing_from_elsewhere(pupil: FlaskClient) -> None:
    urls = ["/", f"{QUIZ}/1", f"{QUIZ}/2", f"{QUIZ}/5", f"{QUIZ}/result", f"{QUIZ}/article", "/nothing"]
    for page in [pupil.get(url).text for url in urls] + [answer(pupil, 1, "1").text]:
        assert not re.search(r"<style|\sstyle=|\son\w+=", page)
        tags = re.findall("<script.*?>", page)
        assert all(re.fullmatch(r'<script src="/static/\w+\.js" defer>', tag) for tag in tags)
        assert not re.search(r'(?:src|action)="(?!/)', page)
        assert not re.search(r'<link[^>]*href="(?!/)', page)
