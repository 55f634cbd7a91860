"""The address of this machine in, those out at which the class finds it; nobody else is asked for them.

This file refuses to know what answers there.
"""

import ifaddr

CLASS_ADDRESSES = "quizgen.addresses"
"""Under what an application that is being served knows those for the class."""
ANYWHERE = ("0.0.0.0", "::")
"""In place of an address: whoever reaches this machine gets in."""
_NOT_A_NETWORK = ("127.", "169.254.")
"""This machine itself, and addresses that a machine gives itself when no network is there."""
_ORDER = ("192.168.", "10.")
"""Networks of homes, hotspots and schools come first; 172.16 is rare there, and often a program's own."""


def render_address(host: str, port: int) -> str:
    """'http://[::1]:8000/'; for a site that is open to the network, the address on this machine."""
    here = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)
    return f"http://[{here}]:{port}/" if ":" in here else f"http://{here}:{port}/"


def is_open(host: str) -> bool:
    """Whether others than this machine get in."""
    return host not in ("localhost", "::1") and not host.startswith("127.")


def find_class_addresses(host: str, port: int) -> tuple[str, ...]:
    """What to write on the board, the likeliest first; none without a network, or if nobody else gets in."""
    if not is_open(host):
        return ()
    hosts = _find_own() if host in ANYWHERE else (host,)
    return tuple(render_address(one, port) for one in hosts)


def _find_own() -> tuple[str, ...]:
    """The addresses that this machine has in its networks, as numbers with dots."""
    found = {str(ip.ip) for adapter in ifaddr.get_adapters() for ip in adapter.ips if ip.is_IPv4}
    own = (one for one in found if not one.startswith(_NOT_A_NETWORK))
    return tuple(sorted(own, key=lambda one: (*(not one.startswith(start) for start in _ORDER), one)))
