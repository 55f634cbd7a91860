import re
from dataclasses import replace
from typing import get_args

import pytest
from lxml import html

from quizgen.interface import words
from quizgen.model import (
    Article,
    Bank,
    Form,
    Gap,
    Language,
    Option,
    Pair,
    Question,
    QuestionType,
    Source,
    SourceKind,
    Stance,
    Status,
    Tone,
)
from quizgen.module import NOTHING, Copy, Link, Study, find_style, render_module
from quizgen.module.parts import make_parts
from tests.module.samples import (
    ARTICLE,
    BANK,
    CLAIMS,
    CLOZE,
    MARK,
    MATCHING,
    MAYOR,
    OPEN,
    ORDERING,
    QUESTIONS,
    SEVERAL,
    STUDY,
)

PAGE = render_module(BANK, STUDY)


def read(page: str) -> html.HtmlElement:
    return html.document_fromstring(page)


def text_of(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def table(page: str, name: str) -> list[list[str]]:
    return [
        [text_of(cell) for cell in row.xpath("th|td")] for row in read(page).xpath(f"//table[@class='{name}']/tbody/tr")
    ]


def section(page: str, name: str) -> html.HtmlElement:
    [found] = read(page).xpath(f"//section[@aria-labelledby='{name}-heading']")
    return found


def headings(page: str) -> list[str]:
    return [text_of(heading) for heading in read(page).xpath("//h2")]


def article_texts(page: str) -> list[str]:
    """The paragraphs as a reader sees them without the small numbers."""
    [article] = read(page).xpath("//ol[@class='article']")
    for number in article.xpath(".//sup | .//*[@class='kind-label'] | .//*[@class='line-number']"):
        number.drop_tree()
    return [paragraph.text_content() for paragraph in article.xpath("li/div[@class='words']")]


def test_the_article_stands_in_the_page_word_for_word() -> None:
    assert article_texts(PAGE) == list(ARTICLE.paragraph_texts)


def test_what_is_said_who_says_it_and_by_which_word_are_marked_apart() -> None:
    runs = {run.text: run.get("class") for run in read(PAGE).xpath("//ol[@class='article']//span")}
    assert runs["dass sie davon gewusst habe"] == "content form-indirect"
    assert runs["Bürgermeisterin Ada Quill"] == "mention"
    assert runs["bestritt"] == "cue"


def test_words_without_a_name_behind_them_and_hearsay_are_marked_apart() -> None:
    page = read(PAGE)
    unnamed = page.xpath("//ol[@class='article']//span[contains(@class, 'unnamed')]")
    assert " ".join("".join(run.text for run in unnamed).split()) == "zwei Mitarbeiter der Verwaltung"
    assert page.xpath("//ol[@class='article']//span[contains(@class, 'form-hearsay')]")


def test_a_statement_inside_a_statement_is_marked_as_such_and_carries_both_numbers() -> None:
    *_, inner = read(PAGE).xpath("//ol[@class='article']//span[contains(@class, 'nested')]")
    assert inner.get("class") == "content form-indirect nested" and inner.text.endswith("bleibe offen")
    assert [number.text_content() for number in inner.xpath("following-sibling::sup")][:2] == ["8", "7"]


def test_both_halves_of_a_split_quotation_carry_its_number() -> None:
    assert len(read(PAGE).xpath("//ol[@class='article']//sup/a[@href='#about-claim-5']")) == 2


def test_every_number_in_the_text_leads_to_a_row_of_a_table() -> None:
    page = read(PAGE)
    ids = set(page.xpath("//@id"))
    links = page.xpath("//a/@href[starts-with(., '#')]")
    assert links and {link[1:] for link in links} <= ids
    for note in page.xpath("//*[@class='note']"):
        assert note.xpath("a/@href")[0] == "#" + note.get("id").removeprefix("about-")
    assert len(ids) == len(page.xpath("//@id"))


def test_the_head_names_where_the_article_comes_from() -> None:
    head = text_of(read(PAGE).xpath("//header")[0])
    for fact in ("Wer wusste vom Dach?", "Lindenauer Anzeiger", "Mira Sand", "2024-03-06", "Deutsch", "CC0"):
        assert fact in head
    assert read(PAGE).xpath("//header//a/@href") == [ARTICLE.url]


def test_what_the_article_does_not_tell_leaves_no_empty_line_in_the_head() -> None:
    bare = replace(ARTICLE, author="", publisher="", published="", url="", licence="")
    page = read(render_module(replace(BANK, article=bare, licence=""), STUDY))
    facts = [text_of(fact) for fact in page.xpath("//header//div")]
    assert [fact.split()[0] for fact in facts] == ["Fach", "Klasse", "Zeit", "Sprache", "Lesbarkeit", "Lehrplanbezug"]


def test_an_address_that_is_no_web_address_is_shown_but_is_no_link() -> None:
    page = render_module(replace(BANK, article=replace(ARTICLE, url="javascript:alert(1)")), STUDY)
    assert "javascript:alert(1)" in text_of(read(page))
    assert not [link for link in read(page).xpath("//@href") if link.startswith("javascript")]


def test_the_table_of_sources_tells_role_kind_name_and_counts() -> None:
    assert [row[:2] for row in table(PAGE, "map-table")] == [
        ["Q1 Lindenauer Anzeiger (Medium)", "mit Namen"],
        ["Q2 zwei Mitarbeiter der Verwaltung (Gruppe)", "ohne Namen"],
        ["Q3 Ada Quill (Bürgermeisterin, Person)", "mit Namen"],
        ["Q4 Jonas Feld (Vorsitzender des Schwimmvereins, Person)", "mit Namen"],
        ["Q? niemand genannt", "ohne Namen"],
    ]


def test_the_table_of_claims_tells_who_says_what_and_how() -> None:
    rows = table(PAGE, "claims")
    assert rows[1] == [
        "2",
        "zwei Mitarbeiter der Verwaltung Q2 (übermittelt von Lindenauer Anzeiger Q1)",
        "sagten",
        "sagt (indirekte Rede)",
        "das Dach sei schon 2021 als unsicher gemeldet worden",
        "2",
    ]
    assert rows[2][2:4] == ["bestritt", "bestreitet (indirekte Rede)"]
    assert rows[5][1:3] == ["niemand genannt Q?", "soll"]
    assert rows[6][2] == "behauptete (hält Abstand)"


def test_a_source_that_can_not_be_pinned_down_is_called_unclear() -> None:
    someone = Source("er", SourceKind.PERSON, is_named=False, is_resolved=False)
    attribution = CLAIMS[2].attribution
    assert attribution
    claim = replace(CLAIMS[2], attribution=replace(attribution, source=someone))
    [row] = table(render_module(BANK, Study((claim,))), "map-table")
    assert row[1] == "unklar, wer gemeint ist"


def test_a_source_without_a_name_of_its_own_leaves_no_empty_cell() -> None:
    they = Source("", SourceKind.PERSON, is_named=False, is_resolved=False)
    attribution = CLAIMS[2].attribution
    assert attribution
    page = render_module(BANK, Study((replace(CLAIMS[2], attribution=replace(attribution, source=they)),)))
    assert table(page, "map-table")[0][0] == "Q1 unklar, wer gemeint ist (Person)"
    assert table(page, "claims")[0][1] == "unklar, wer gemeint ist Q1"


def test_questions_come_without_their_answers() -> None:
    page = read(PAGE)
    questions = " ".join(text_of(section(PAGE, name)) for name in ("questions", "transfer"))
    assert page.xpath("//section[@class='questions']")
    for question in QUESTIONS:
        assert question.prompt in questions
        assert question.explanation not in questions
        assert question.evidence.text not in questions
    assert "Das Wort hält Abstand" not in questions and "vier Millionen" not in questions
    assert "im Juni" not in questions and "Nennt, wer es sagt." not in questions


def test_a_choice_shows_all_its_options_and_a_true_or_false_question_two() -> None:
    lists = section(PAGE, "questions").xpath(".//ol[@class='options']")
    assert [text_of(option) for option in lists[0]] == [option.text for option in QUESTIONS[0].options]
    assert [text_of(option) for option in lists[1]] == ["Ja", "Nein"]


def task(question: Question) -> html.HtmlElement:
    """What stands in the questions for this one, without the question itself."""
    page = read(render_module(replace(BANK, questions=(question,)), NOTHING))
    [entry] = page.xpath("//section[@class='questions']/ol/li | //li[@class='reflection']")
    entry.remove(entry.find("p[@class='prompt']"))
    return entry


def solution(question: Question) -> list[str]:
    """The first lines of its entry in the key, up to the evidence."""
    page = render_module(replace(BANK, questions=(question,)), NOTHING)
    lines = [
        text_of(line)
        for line in section(page, "key").xpath("./ol/li[@class='answer']/descendant::*[self::p or self::li]")
    ]
    return lines[: next(place for place, line in enumerate(lines) if line.startswith("Beleg:"))]


def boxed(entry: html.HtmlElement) -> list[str]:
    """The texts that have a box before them."""
    return [text_of(item) for item in entry.xpath(".//li[span[@class='box']]")]


def test_several_right_options_have_boxes_to_tick_and_the_key_names_them_all() -> None:
    assert boxed(task(SEVERAL)) == ["Ada Quill", "der Stadtrat", "Jonas Feld"]
    assert text_of(task(SEVERAL)).startswith("Mehrere Antworten können richtig sein.")
    assert solution(SEVERAL) == ["A: Ada Quill; C: Jonas Feld"]


def test_items_have_boxes_for_the_letters_of_their_matches() -> None:
    assert boxed(task(MATCHING)) == [pair.item for pair in MATCHING.pairs]
    matches = [text_of(match) for match in task(MATCHING).xpath(".//ol[@class='options']/li")]
    assert matches == ["zwei Mitarbeiter der Verwaltung", "Ada Quill", "Jonas Feld"]
    assert solution(MATCHING) == [
        "Seit Jahren wurde gewarnt. → C: Jonas Feld",
        "Der Brief kam erst im März an, und vorher war von dem Dach nie die Rede. → B: Ada Quill",
        "Niemand hat geantwortet. → C: Jonas Feld",
        "Das Dach galt schon 2021 als unsicher. → A: zwei Mitarbeiter der Verwaltung",
    ]


def test_only_where_matches_repeat_a_learner_is_told_so() -> None:
    assert "mehrmals" in text_of(task(MATCHING))
    assert "mehrmals" not in text_of(task(replace(MATCHING, pairs=MATCHING.pairs[:2])))


def test_texts_to_order_have_boxes_for_their_numbers_and_the_key_gives_the_order() -> None:
    shown = boxed(task(ORDERING))
    assert sorted(shown) == sorted(ORDERING.order) and shown != list(ORDERING.order)
    assert solution(ORDERING) == [f"{'ABCD'[shown.index(text)]}: {text}" for text in ORDERING.order]


def test_a_gap_is_seen_and_named_and_the_key_fills_it() -> None:
    assert task(CLOZE).xpath(".//span[@class='gap']/@aria-label") == ["Lücke"]
    assert text_of(task(CLOZE)) == "Laut dem Lindenauer Anzeiger will der Stadtrat das Hallenbad schließen."
    assert solution(CLOZE) == ["Laut dem Lindenauer Anzeiger will der Stadtrat das Hallenbad im Juni schließen."]


def test_words_to_mark_are_underlined_in_the_key_only() -> None:
    assert text_of(task(MARK)) == "Unterstreiche die Stelle im Satz. Jonas Feld behauptete, dass das Bad offen bleibe."
    assert not task(MARK).xpath(".//b")
    assert read(render_module(replace(BANK, questions=(MARK,)), NOTHING)).xpath("//b/text()") == ["behauptete"]


def test_an_open_question_has_its_model_answer_and_criteria_in_the_key() -> None:
    assert solution(OPEN)[1:] == ["Prüfe deine Antwort:", *OPEN.criteria]
    assert solution(OPEN)[0].startswith("Es sagen zwei Mitarbeiter ohne Namen")


def test_letters_go_on_after_z_as_the_browsers_do() -> None:
    options = tuple(Option(f"Antwort {number}", is_right=number in (26, 28)) for number in range(1, 29))
    assert solution(replace(SEVERAL, options=options)) == ["Z: Antwort 26; AB: Antwort 28"]


def test_the_key_tells_answer_evidence_with_paragraph_and_reason() -> None:
    first, *_, opinion, _ = (text_of(entry) for entry in section(PAGE, "key").xpath("./ol/li[@class='answer']"))
    assert first == (
        "C: Ada Quill Beleg: Bürgermeisterin Ada Quill bestritt, dass sie davon gewusst habe. (Absatz 2, Zeile 5) "
        "Das Wort des Sprechens steht im Satz selbst (q001)."
    )
    assert opinion.startswith("Das Wort hält Abstand: Der Artikel lässt offen, ob es stimmt.")


def test_a_teachers_copy_has_all_parts_and_the_key_an_entry_for_each_question() -> None:
    assert headings(PAGE) == [
        "Das kannst du danach",
        "Vor dem Lesen",
        "Der Artikel",
        "Quellenkarte",
        "Aussage gegen Aussage",
        "Wer sagt was",
        "Aufgaben zum Artikel",
        "Fragen",
        "Weiterdenken",
        "Lektionen",
        "Lösungen",
        "Lösungen zu den Lektionen",
        "Für die Lehrkraft",
    ]
    page = read(PAGE)
    assert len(page.xpath("//section[@class='questions']/ol/li | //li[@class='reflection']")) == len(QUESTIONS)
    assert len(section(PAGE, "key").xpath("./ol/li[@class='answer']")) == len(QUESTIONS)


def test_rejected_questions_stay_out_of_questions_and_key() -> None:
    questions = (replace(QUESTIONS[0], status=Status.REJECTED), *QUESTIONS[1:])
    page = render_module(replace(BANK, questions=questions), STUDY)
    assert QUESTIONS[0].prompt not in page and "C: Ada Quill" not in page
    assert len(section(page, "key").xpath("./ol/li[@class='answer']")) == len(QUESTIONS) - 1


def test_without_claims_there_is_no_legend_and_no_table() -> None:
    page = render_module(BANK, NOTHING)
    assert not {"Quellenkarte", "Wer sagt was"} & set(headings(page))
    assert not read(page).xpath("//*[@class='legend']")
    assert article_texts(page) == list(ARTICLE.paragraph_texts)


def test_without_questions_there_are_no_empty_sections() -> None:
    page = render_module(replace(BANK, questions=()), STUDY)
    assert "Fragen" not in headings(page) and not read(page).xpath("//li[@class='reflection' or @class='answer']")
    empty = render_module(replace(BANK, questions=(), article=Article("", (), "de")), NOTHING)
    assert headings(empty) == ["Der Artikel", "Für die Lehrkraft"]


def test_a_pupils_copy_has_tasks_and_questions_but_nothing_that_answers_them() -> None:
    page = render_module(BANK, STUDY, Copy.PUPIL)
    assert not {"Quellenkarte", "Wer sagt was", "Lösungen", "Für die Lehrkraft"} & set(headings(page))
    shown = text_of(read(page))
    for question in QUESTIONS:
        assert question.prompt in shown
        assert not question.explanation or question.explanation not in shown
        assert [text for text in question.criteria if text in shown] == []
    assert not read(page).xpath("//ol[@class='article']//sup | //*[@class='content']")
    assert article_texts(page) == list(ARTICLE.paragraph_texts)
    keys = [task.key for task in make_parts(BANK, STUDY, Copy.TEACHER).guided]
    assert keys and [key for key in keys if key in shown] == []


def test_a_copy_to_read_has_the_marks_and_the_tables_but_no_task_no_question_and_no_key() -> None:
    page = render_module(BANK, STUDY, Copy.READING)
    assert headings(page) == [
        "Das kannst du danach",
        "Vor dem Lesen",
        "Der Artikel",
        "Quellenkarte",
        "Aussage gegen Aussage",
        "Wer sagt was",
        "Lektionen",
    ]
    for name in ("map-table", "claims"):
        assert table(page, name) == table(PAGE, name)
    assert {question.type for question in QUESTIONS} == set(QuestionType)
    for question in QUESTIONS:
        own = (question.prompt, question.explanation, *question.criteria, *question.order)
        assert [text for text in own if text and text in text_of(read(page))] == []
    assert BANK.licence in text_of(read(PAGE).xpath("//header")[0])
    assert "Lizenz der Fragen" not in page


def test_links_to_other_pages_stand_above_and_are_shown_as_text() -> None:
    page = read(render_module(BANK, STUDY, links=[Link('/quiz/"><b>/', "Zum <b>Quiz</b>"), Link("/a", "A")]))
    found = [(link.get("href"), link.text_content()) for link in page.xpath("//body/*[1][self::nav]/a")]
    assert found == [
        ('/quiz/"><b>/', "Zum <b>Quiz</b>"),
        ("/a", "A"),
    ]
    assert not read(PAGE).xpath("//nav")


def test_the_style_is_found_to_the_letter_whatever_the_title_says() -> None:
    for title in ("Bad", "<style>x</style>"):
        page = render_module(replace(BANK, title=title), STUDY)
        assert [find_style(page)] == read(page).xpath("//style/text()")


def test_the_page_needs_nothing_from_outside_and_no_script() -> None:
    page = read(PAGE)
    assert not page.xpath("//@src | //link | //script | //iframe | //img | //@style")
    [style] = page.xpath("//style/text()")
    assert not re.search(r"@import|url\(|https?:", style)


def test_the_same_bank_gives_the_same_page() -> None:
    assert render_module(BANK, STUDY) == PAGE


def hostile(text: str) -> Bank:
    article = replace(ARTICLE, title=text, author=text, publisher=text, published=text, url=f"https://x/{text}")
    questions = tuple(
        replace(
            question,
            prompt=text,
            answer=text,
            explanation=text,
            evidence=replace(question.evidence, text=text),
            options=tuple(replace(option, text=text) for option in question.options),
            pairs=tuple(Pair(text, f"{text} {number}") for number, _ in enumerate(question.pairs)),
            order=tuple(f"{text} {number}" for number, _ in enumerate(question.order)),
            gap=question.gap and Gap(text, text, text),
            criteria=tuple(text for _ in question.criteria),
        )
        for question in QUESTIONS
    )
    return Bank("hostile", f"Bank {text}", "de", article, questions, licence=text, publish="all")


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "\"><img src=x onerror='alert(1)'>",
        "{{ words }} {% raw %}",
        "&lt;b&gt; & </style>",
    ],
)
def test_hostile_text_is_shown_as_text(text: str) -> None:
    attribution = CLAIMS[2].attribution
    assert attribution
    source = replace(MAYOR, name=text, role=text)
    claim = replace(CLAIMS[2], attribution=replace(attribution, source=source))
    page = read(render_module(hostile(text), Study((claim,))))
    assert not page.xpath("//script | //img | //@onerror")
    assert len(page.xpath("//style")) == 1
    for place in (
        "//header",
        "//h3[@class='article-title']",
        "//table[@class='map-table']",
        "//section[@class='key']",
    ):
        assert text in page.xpath(place)[0].text_content()
    for place in ("//section[@class='questions']/ol/li | //li[@class='reflection']", "//li[@class='answer']"):
        entries = page.xpath(place)
        assert len(entries) == len(QUESTIONS)
        assert all(text in entry.text_content() for entry in entries)
    assert page.xpath("//header//a/@href") == [f"https://x/{text}"]


def test_an_article_full_of_markup_stands_in_the_page_word_for_word() -> None:
    text = ARTICLE.text.replace("Hallenbad", "<b>&amp;</b>"[:9])
    assert len(text) == len(ARTICLE.text)
    page = render_module(replace(BANK, article=replace(ARTICLE, text=text)), STUDY)
    assert article_texts(page) == [span.of(text) for span in ARTICLE.paragraphs]


@pytest.mark.parametrize("language", get_args(Language))
def test_there_are_words_for_every_stance_form_kind_and_tone(language: Language) -> None:
    needed = {f"module_stance_{stance.name.lower()}" for stance in Stance}
    needed |= {f"module_form_{form.name.lower()}" for form in Form}
    needed |= {f"module_kind_{kind.name.lower()}" for kind in SourceKind}
    needed |= {f"module_tone_{tone.name.lower()}" for tone in Tone if tone is not Tone.NEUTRAL}
    needed |= {f"module_language_{other}" for other in get_args(Language)}
    assert needed <= words(language).keys()


def test_an_english_bank_has_an_english_page() -> None:
    page = render_module(replace(BANK, language="en"), STUDY)
    assert read(page).get("lang") == "en"
    assert {"The article", "Source map", "Who says what", "Questions", "Answer key"} <= set(headings(page))
    assert read(page).xpath("//ol[@class='article']/../@lang") == ["de"]
    assert table(page, "claims")[2][3] == "denies (indirect speech)"
