"""Two people with one surname are two people."""

import pytest

from quizgen.model import Language
from quizgen.pipeline import make_bank
from tests.articles import make_article

TEXTS: dict[Language, str] = {
    "en": "Mayor Mary Weber said that the bridge over the river was safe. Architect John Weber visited the building "
    "site on the river in June 2024. Engineer Ann Hill said that the bridge over the river needed repair.",
    "de": "Bürgermeisterin Maria Weber sagte, die Brücke über den Fluss sei sicher. Architekt Jan Weber besuchte die "
    "Baustelle am Fluss im Juni 2024. Ingenieurin Anna Berger sagte, die Brücke über den Fluss sei alt.",
}


@pytest.mark.parametrize("language", ["de", "en"])
def test_no_question_takes_one_weber_for_the_other(language: Language) -> None:
    questions = make_bank(make_article(TEXTS[language], language), "a").questions
    about_site = [q for q in questions if "2024" in q.prompt and q.skill == "content" and q.prompt.startswith("W")]
    answers = {q.answer for q in about_site if not q.answer[0].isdigit() and " 2024" not in q.answer}
    assert not answers & {"Mary Weber", "Maria Weber"}
