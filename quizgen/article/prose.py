"""What makes words prose: where a sentence ends, whether there is one, and how its white space is set.

Refuses to know what else stands in a file beside prose.
"""

import re
import unicodedata

_CLOSING = r"\"'“”‘’»«)\]"
_SENTENCE_MARK = re.compile(rf"[.!?…](?=[\s{_CLOSING}]|$)")
_SENTENCE_END = re.compile(rf"[.!?…][{_CLOSING}]*$")
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_WORDS = 3
# 'eingemischt .' but not 'sagte er ...'; the colon of '3 : 2' stays away from its number
_BLANK_BEFORE_MARK = re.compile(rf"(?<=\S) (?=[.,;!?](?:[\s{_CLOSING}]|$))")

# 'das US -Verteidigungsministerium'; 'Hin -und Rückweg' is left alone
_TORN_COMPOUND = re.compile(r"(?<=[A-ZÄÖÜ]) (?=-[A-ZÄÖÜ]\w)")


def clean_prose(text: str) -> str:
    """`text` on one line, composed (NFC), with single blanks, none before a mark, nothing invisible."""
    visible = "".join(c for c in text if c.isspace() or not unicodedata.category(c).startswith("C"))
    line = " ".join(unicodedata.normalize("NFC", visible).split())
    return _TORN_COMPOUND.sub("", _BLANK_BEFORE_MARK.sub("", line))


def ends_sentence(paragraph: str) -> bool:
    """Whether `paragraph` ends as a sentence does, with closing quotation marks or without."""
    return bool(_SENTENCE_END.search(paragraph.rstrip()))


def has_sentence(paragraph: str) -> bool:
    """Whether `paragraph` holds at least three words and the mark that ends a sentence."""
    return bool(_SENTENCE_MARK.search(paragraph)) and len(_WORD.findall(paragraph)) >= _FEWEST_WORDS
