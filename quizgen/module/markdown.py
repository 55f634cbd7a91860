"""The parts of a module in, one Markdown text out: for a teacher's own editor, a school's wiki or a word processor.

Structure is in `templates/module/module.md`, words in `templates/interface/`. Texts of people are escaped, so that
an asterisk of the article is an asterisk in every reader. This file refuses to find or judge anything.
"""

import re
from functools import partial

from quizgen.interface import say_skill, words
from quizgen.model import Bank
from quizgen.module.key_places import name_place
from quizgen.module.maps import make_maps
from quizgen.module.parts import Copy, make_parts
from quizgen.module.study import Study
from quizgen.module.templates import open_templates
from quizgen.shipped import TEMPLATES

_SIGNS = re.compile(r"([\\`*_\[\]<>|#~&])")
_BEGINS = re.compile(r"^\s*(?=[-+=])|^\s*\d+(?=[.)])")
"""What at the start of a line would, with the sign behind it, make a list or a heading."""


def render_markdown(bank: Bank, study: Study, copy: Copy = Copy.TEACHER) -> str:
    """The learning module of `bank` as CommonMark with tables, in one of its copies."""
    module = make_parts(bank, study, copy)
    text = _TEXTS.get_template("module.md").render(
        words=words(bank.language),
        module=module,
        bank=bank,
        article=bank.article,
        **make_maps(module, study),
        place_of=partial(name_place, module.lines, words(bank.language)),
        say_skill=partial(say_skill, own_skills=bank.skills, language=bank.language),
    )
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def escape_markdown(text: str) -> str:
    """`text` as Markdown shows it: '*' becomes '\\\\*', lines become one."""
    line = " ".join(text.split())
    return _BEGINS.sub(r"\g<0>\\", _SIGNS.sub(r"\\\1", line))


_TEXTS = open_templates(TEMPLATES / "module", is_page=False)
_TEXTS.filters["md"] = escape_markdown
