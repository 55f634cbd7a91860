"""German number words: the parts of one are written together."""

from collections.abc import Mapping
from decimal import Decimal

_HALF = Decimal("0.5")


def value_of_word(word: str, words: Mapping[str, int]) -> Decimal | None:
    """'zweiundzwanzig', 'dreihundertfünfzig', 'zweieinhalb'; `words` are those that have no parts."""
    if word in words:
        return Decimal(words[word])
    if word == "anderthalb":
        return 1 + _HALF
    if word.endswith("einhalb"):
        whole = value_of_word(word.removesuffix("einhalb"), words)
        return None if whole is None else whole + _HALF
    for power in ("tausend", "hundert"):
        if power in word:
            return _of_power(word, power, words)
    ones, _, tens = word.partition("und")
    if tens in words and ones in words and words[tens] % 10 == 0:
        return Decimal(words[ones] + words[tens])
    return None


def _of_power(word: str, power: str, words: Mapping[str, int]) -> Decimal | None:
    """'drei | hundert | fünfzig'."""
    left, _, right = word.partition(power)
    many = value_of_word(left, words) if left else Decimal(1)
    rest = value_of_word(right.removeprefix("und"), words) if right else Decimal(0)
    return None if many is None or rest is None else many * words[power] + rest
