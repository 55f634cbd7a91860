"""What one mention of a speaker tells by itself, before it is known who is meant."""

from typing import NamedTuple

from quizgen.model import SourceKind, Span

THING = "n"
"""Gender of 'it': no person speaks, but a body may."""


class Mention(NamedTuple):
    """The words for a speaker in one place, read by the grammar of the language."""

    span: Span
    description: str
    """The phrase in the nominative, fit to be an answer: 'zwei ungenannte russische Beamte'; empty if unsure."""
    names: tuple[str, ...] = ()
    """The proper name's words, genitives undone: ('Elon', 'Musk'); empty for a description."""
    role: str = ""
    """What the phrase calls a named source: 'Kremlsprecher'; the head noun of a description."""
    kind: SourceKind = SourceKind.PERSON
    is_pronoun: bool = False
    is_definite: bool = False
    """'der Sprecher', 'the spokesman': somebody the article has introduced, or the only one there is."""
    is_plural: bool = False
    gender: str = ""
    """'m', 'f', `THING` of a pronoun, or empty if the words do not tell."""
    has_attribute: bool = False
    """Told apart by a further phrase: 'der Sprecher der Polizei'."""
    has_age: bool = False
    """Told apart by an age: 'der 29-Jährige', 'the 29-year-old'."""
    age: str = ""
    """The same age, or the one told beside a name: '29' of 'Lea Berg (29)'; only the German grammar reads it."""
