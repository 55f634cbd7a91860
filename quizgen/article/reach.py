"""Where pages may be fetched from: a reach goes in, a session that keeps to it comes out.

A person at their own machine may go where their browser may. A site that fetches for others goes to public
addresses only, or it would open the school's network to whoever names an address. This file refuses to know what
is fetched.
"""

import ssl
from enum import Enum
from functools import cache
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Any

from requests import PreparedRequest, Response
from requests.adapters import HTTPAdapter
from requests.exceptions import InvalidURL
from requests_hardened import Config, HTTPSession
from requests_hardened.ip_filter_adapter import IPFilterAdapter

_WEB_PORTS = (None, 80, 443)
_GIVEN_OUT = ip_network("2000::/3")
"""The only part of IPv6 in which public addresses are."""


class Reach(Enum):
    """Where a page may be fetched from."""

    ANYWHERE = "anywhere"
    """As a browser at this machine: any port, the local network too."""
    PUBLIC = "public"
    """Public addresses, at the ports of the web."""


class _SystemTrust(HTTPAdapter):
    """Believes the certificates that this machine believes; schools add their own."""

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs, ssl_context=read_trust())


@cache
def read_trust() -> ssl.SSLContext:
    """The certificates that this machine believes, read once: it takes a twentieth of a second."""
    return ssl.create_default_context()


class _PublicOnly(IPFilterAdapter, _SystemTrust):  # type: ignore[misc]
    """Resolves a name once and connects to that very address, if it is public."""

    def __init__(self, scheme: str) -> None:
        super().__init__(is_https_proto=scheme == "https")  # type: ignore[call-arg]

    def build_connection_pool_key_attributes(
        self, request: PreparedRequest, verify: Any, cert: Any = None
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        """The place to connect to. Errors: InvalidURL for one that is not public."""
        place, tls = super().build_connection_pool_key_attributes(request, verify, cert)
        if place["port"] not in _WEB_PORTS or not _is_public(ip_address(place["host"].strip("[]"))):
            raise InvalidURL("not a public place")
        return place, tls


def _is_public(address: IPv4Address | IPv6Address) -> bool:
    """Stricter than the adapter, which lists what is private: `[::127.0.0.1]` is on no list."""
    return address.is_global and (address.version == 4 or address in _GIVEN_OUT)


class _Session(HTTPSession):  # type: ignore[misc]
    """Sends what it is told and nothing that it remembers."""

    def get_redirect_target(self, resp: Response) -> None:
        """None: requests would read the whole body of a redirect, however long, even where it may not follow."""


def make_session(reach: Reach, timeouts_s: tuple[float, float]) -> HTTPSession:
    """A session without cookies, passwords and redirects; `timeouts_s` are for connecting and for each read."""
    is_public = reach is Reach.PUBLIC
    session = _Session(
        Config(
            ip_filter_enable=is_public,
            ip_filter_allow_loopback_ips=False,
            never_redirect=True,
            default_timeout=timeouts_s,
            user_agent_override="quizgen",
        )
    )
    session.trust_env = not is_public  # a proxy would go where it likes
    session.auth = lambda request: request  # neither from the address nor from a file of passwords
    for scheme in ("http", "https"):
        session.mount(f"{scheme}://", _PublicOnly(scheme) if is_public else _SystemTrust())
    return session
