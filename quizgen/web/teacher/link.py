"""A class's code in, the link to its quiz out, as the class can open it; and its QR code.

The teacher may have opened the site on the very machine that serves it, under an address that leads nowhere from a
pupil's phone. This file refuses to know who may see a link.
"""

from io import BytesIO
from urllib.parse import urlsplit

import segno
from flask import current_app, request, url_for

from quizgen.web.addresses import CLASS_ADDRESSES, is_open


def make_link(code: str) -> str:
    """Under the address that the teacher uses; where only this machine knows that one, under the likeliest other."""
    others = current_app.extensions.get(CLASS_ADDRESSES, ())
    if not _is_here_only(request.host_url) or not others:
        return url_for("pages.join", code=code, _external=True)
    return str(others[0]).rstrip("/") + url_for("pages.join", code=code)


def is_for_class(link: str) -> bool:
    """Whether others than this machine can open it."""
    return not _is_here_only(link)


def render_qr(link: str) -> bytes:
    """An SVG file, dark on white with the quiet zone that cameras need, whatever the page's colours are."""
    file = BytesIO()
    code = segno.make_qr(link, error="m")
    code.save(file, kind="svg", border=4, light="#fff", omitsize=True, svgclass=None, lineclass=None)
    return file.getvalue()


def _is_here_only(address: str) -> bool:
    return not is_open(urlsplit(address).hostname or "")
