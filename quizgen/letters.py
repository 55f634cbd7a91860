"""The letters that stand beside options, the same on every page."""


def letter(place: int) -> str:
    """The letter of the text at `place`, counted from 0, as a browser numbers lists: 'A', 'Z', 'AA'."""
    tens, ones = divmod(place, 26)
    return (letter(tens - 1) if tens else "") + chr(ord("A") + ones)
