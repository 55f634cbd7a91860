"""A link in, its QR code as an SVG file out."""

from io import BytesIO

import segno


def render_qr(link: str) -> bytes:
    """Dark on white with the quiet zone that cameras need, whatever the page's colours are."""
    file = BytesIO()
    code = segno.make_qr(link, error="m")
    code.save(file, kind="svg", border=4, light="#fff", omitsize=True, svgclass=None, lineclass=None)
    return file.getvalue()
