"""Web addresses: which words are one, and whose it is. Refuses to know what lies there."""

from urllib.parse import urljoin, urlsplit


def find_web_address(words: str, base: str = "") -> str:
    """The http or https address that `words` are, on their own or relative to `base`; else empty."""
    try:
        address = urljoin(base, words)
        parts = urlsplit(address)
        return address if parts.scheme in ("http", "https") and parts.hostname else ""
    except ValueError:
        return ""


def find_host(address: str) -> str:
    """The host of a web address without its `www.`; empty for an empty address."""
    return (urlsplit(address).hostname or "").removeprefix("www.")
