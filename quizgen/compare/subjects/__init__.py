"""What in two articles can be asked about, with the words for it: a comparison in, subjects out."""

from collections.abc import Mapping

from quizgen.compare.subjects.accounts import find_known, find_named, find_relayed, find_voices, find_witnesses
from quizgen.compare.subjects.only import find_only
from quizgen.compare.subjects.subject import Finder, Subject
from quizgen.compare.subjects.values import find_dates, find_differences, find_figures, find_owners, find_trust
from quizgen.compare.subjects.words import concedes, find_by_word, sounds
from quizgen.model import Tone

__all__ = ["FINDERS", "Subject"]

FINDERS: Mapping[str, Finder] = {
    "named": find_named,
    "known": find_known,
    "relayed": find_relayed,
    "distancing": find_by_word(sounds(Tone.DISTANCING)),
    "endorsing": find_by_word(sounds(Tone.ENDORSING)),
    "inflating": find_by_word(sounds(Tone.INFLATING)),
    "concedes": find_by_word(concedes),
    "differences": find_differences,
    "figure": find_figures,
    "date": find_dates,
    "owner": find_owners,
    "only": find_only,
    "witness": find_witnesses,
    "trust": find_trust,
    "voices": find_voices,
}
"""By what a rule looks at."""
