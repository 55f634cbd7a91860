"""A module in, all that the page's source map, timeline and claim against claim are rendered from out."""

from collections.abc import Callable, Mapping

from quizgen.interface import say_date, words
from quizgen.module.disputes import make_disputes
from quizgen.module.map_drawing import draw_source_map
from quizgen.module.parts import Module
from quizgen.module.say_time import find_machine_time, say_time
from quizgen.module.source_map import make_source_map
from quizgen.module.study import Study
from quizgen.module.timeline import make_timeline

MAP_FILTERS: Mapping[str, Callable[..., str]] = {
    "say_time": say_time,
    "say_date": say_date,
    "machine_time": find_machine_time,
}
"""What the templates of the maps call."""

_WIDE = 740
"""The page's text column; on A4 a letter of 13 units is 9 points tall."""
_TALLEST = 900
"""As much as an A4 page holds at that width."""
_NARROW = 288
"""What a phone 320 pixels wide leaves; there a unit is a pixel."""


def make_maps(module: Module, study: Study) -> dict[str, object]:
    """What `source_map.html`, `timeline.html` and `disputes.html` take; `study` is what `module` was made of."""
    article, told, rows = module.bank.article, words(module.bank.language), module.claims
    source_map = make_source_map(rows, module.sources, study.claims, study.relations)
    return {
        "source_map": source_map,
        "drawings": {
            "wide": draw_source_map(source_map, article, told, _WIDE, _TALLEST),
            "narrow": draw_source_map(source_map, article, told, _NARROW),
        },
        "timeline": make_timeline(article, study.claims, rows),
        "disputes": make_disputes(article, rows, study.relations),
    }
