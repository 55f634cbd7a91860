"""Attributes that are worked out when somebody first asks for them."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

_T = TypeVar("_T")


class once(Generic[_T]):
    """`functools.cached_property` without its lock, as Python has it from 3.12 on; for what sentences have, of which
    there are many. It can't be asked of the class."""

    def __init__(self, make: Callable[[Any], _T]) -> None:
        self._make = make
        self.__doc__ = make.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, instance: Any, owner: type | None = None) -> _T:
        made = instance.__dict__[self._name] = self._make(instance)
        return made
