"""The lists of words of saying: every word in one place, so that an edit does what it seems to do."""

from collections import Counter

import pytest

from quizgen.language.cues import read_cues
from quizgen.language.lexicon import read_lexicon
from quizgen.model import Language


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_verb_has_one_stance_and_one_tone(language: Language) -> None:
    verbs = [
        verb
        for tones in read_lexicon(language, "cues")["verbs"].values()
        for listed in tones.values()
        for verb in listed
    ]
    assert [verb for verb, count in Counter(verbs).items() if count > 1] == []


@pytest.mark.parametrize("language", ["de", "en"])
def test_stance_of_an_act_is_given_for_acts_only(language: Language) -> None:
    cues = read_cues(language)
    assert set(cues.act_stance) <= cues.acts | set(cues.verbs)
