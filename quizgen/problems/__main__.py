"""`python -m quizgen.problems > docs/problem-codes.md` renews the page of all codes."""

from quizgen.problems import SENTENCES

HEAD = """\
# Problem codes

Everything that can be wrong with what you give to quizgen, as it is told: `file:line:column: CODE sentence`. Codes
never change their meaning; from 100 on they are warnings. What stands in braces is filled in. A system that speaks
German is told in German. (`python -m quizgen.problems > docs/problem-codes.md` renews this page.)

| code | sentence |
|---|---|
"""


def render_codes() -> str:
    """The page, with the English sentence of each code."""
    sentences = ((code, told["en"].replace("{{", "{").replace("}}", "}")) for code, told in SENTENCES.items())
    return HEAD + "".join(f"| `{code}` | {sentence} |\n" for code, sentence in sentences)


if __name__ == "__main__":
    print(render_codes(), end="")
