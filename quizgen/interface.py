"""The words of pages, cards and modules, by language: `templates/interface/{de,en}.yaml`."""

from collections.abc import Mapping
from functools import cache

from quizgen.model import Language
from quizgen.shipped import TEMPLATES
from quizgen.strict_yaml import read_yaml


@cache
def words(language: Language) -> Mapping[str, str]:
    """Every interface text of `language` by its key, such as `web_start`."""
    path = TEMPLATES / "interface" / f"{language}.yaml"
    return dict(read_yaml(path.read_text(encoding="utf-8"), str(path)).data)
