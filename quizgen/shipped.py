"""Where the files that ship beside the code are: templates that people re-word, sample articles, banks.

In a checkout they stand at the top level; in an installed wheel they are inside the package.
"""

from pathlib import Path

_INSIDE = Path(__file__).parent / "_shipped"
ROOT = _INSIDE if _INSIDE.is_dir() else Path(__file__).parent.parent

TEMPLATES = ROOT / "templates"
QUESTION_BANKS = ROOT / "question_banks"
SAMPLE_ARTICLES = QUESTION_BANKS / "articles"
