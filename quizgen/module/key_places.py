"""Where the evidence of an answer stands, in words: 'paragraph 2, lines 7–8'."""

from collections.abc import Mapping, Sequence

from quizgen.article_lines import Line, find_lines
from quizgen.model import Evidence


def name_place(lines: Sequence[Sequence[Line]], words: Mapping[str, str], evidence: Evidence) -> str:
    """Paragraph and lines of the evidence in the interface's `words`; the paragraph alone where its words are not
    found there; empty for none."""
    found = find_lines(lines, evidence)
    if found is None:
        return words["module_paragraph"].format(number=evidence.paragraph) if evidence.paragraph else ""
    first, last = found
    key = "print_line" if first == last else "print_lines"
    return words[key].format(paragraph=evidence.paragraph, first=first, last=last)
