"""Web addresses: which words are one, and whose it is. Refuses to know what lies there."""

from urllib.parse import urlsplit


def find_web_address(words: str) -> str:
    """`words` if they are an http or https address with a host, else empty."""
    try:
        parts = urlsplit(words)
        return words if parts.scheme in ("http", "https") and parts.hostname else ""
    except ValueError:
        return ""


def find_host(address: str) -> str:
    """The host of a web address without its `www.`; empty for an empty address."""
    return (urlsplit(address).hostname or "").removeprefix("www.")
