"""A place in the article."""

from dataclasses import dataclass

_set = object.__setattr__


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """A half-open, never empty stretch [start, end) of the article's characters."""

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        # An article has thousands: made so, they take two thirds of the time that dataclass and `__post_init__` take.
        if not 0 <= start < end:
            raise ValueError(f"empty or negative span {start}:{end}")
        _set(self, "start", start)
        _set(self, "end", end)

    def of(self, text: str) -> str:
        """The characters of `text` in this place."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Whether `other` lies inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end
