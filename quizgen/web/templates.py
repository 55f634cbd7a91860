"""What templates find on every page: addresses and parts that are the same again and again are made once.

This file refuses to know any page.
"""

from functools import lru_cache
from typing import Any

from flask import Flask, request
from jinja2 import StrictUndefined
from jinja2.runtime import Macro

_ADDRESSES = 4096
_PARTS = 512
"""So many are kept, those that were asked for last: some hundred kilobytes, some megabytes."""


def set_up_templates(app: Flask) -> None:
    """How the templates of `app` are read, and what they can call."""
    # A re-worded template that asks for a text nobody wrote must not go out with a gap.
    app.jinja_env.undefined = StrictUndefined
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.globals |= {"url_for": _remember_addresses(app), "once": _once}


def _remember_addresses(app: Flask) -> object:
    @lru_cache(_ADDRESSES, typed=True)
    def make(root: str, endpoint: str, **values: Any) -> str:
        return app.url_for(endpoint, **values)

    # Besides what is asked for, an address depends only on where a server has put the site.
    return lambda endpoint, **values: make(request.root_path, endpoint, **values)


@lru_cache(_PARTS)
def _once(macro: Macro, *values: object) -> str:
    """What a macro makes of these values; nothing else is known to one whose file is imported without context."""
    return macro(*values)
