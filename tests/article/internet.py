"""An internet that is all on this machine: names, addresses and who listens; what else is tried is counted."""

import socket
import ssl
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest

Place = tuple[str, int]
"""IP address and port."""

PUBLIC = "93.184.216.34"
DEAD = "93.184.216.35"
"""Public too, but nobody listens there."""


@dataclass
class Internet:
    """What a program saw of it."""

    names: dict[str, list[list[str]]]
    """The addresses of each name; of several answers each is given once, the last one from then on."""
    routes: dict[Place, Place]
    """Where on this machine the places are to which one may connect."""
    canaries: Mapping[socket.AddressFamily, socket.socket]
    lookups: list[str] = field(default_factory=list)
    strays: list[Place] = field(default_factory=list)
    """Where else somebody connected: to a canary, in truth."""

    def find_touched(self) -> list[Place]:
        """The canaries that somebody connected to."""
        touched = []
        for canary in self.canaries.values():
            with suppress(BlockingIOError):
                canary.accept()[0].close()
                touched.append(canary.getsockname()[:2])
        return touched

    def resolve(self, host: str) -> list[str]:
        self.lookups.append(host)
        answers = self.names.get(host.lower().rstrip("."))
        if not answers:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return answers.pop(0) if len(answers) > 1 else answers[0]


@contextmanager
def make_internet(names: Mapping[str, list[list[str]]], routes: Mapping[Place, Place]) -> Iterator[Internet]:
    """Nothing leaves this machine meanwhile; the addresses in `routes` answer, and only they."""
    with ExitStack() as stack:
        canaries = {}
        for family, host in ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1")):
            with suppress(OSError):  # a machine without IPv6
                canary = stack.enter_context(socket.create_server((host, 0), family=family))
                canary.setblocking(False)
                canaries[family] = canary
        internet = Internet({name: list(answers) for name, answers in names.items()}, dict(routes), canaries)
        patch = stack.enter_context(pytest.MonkeyPatch.context())
        patch.setattr(socket, "getaddrinfo", _make_getaddrinfo(internet))
        patch.setattr(socket.socket, "connect", _make_connect(internet))
        yield internet


def _make_getaddrinfo(internet: Internet) -> Callable[..., Any]:
    real = socket.getaddrinfo

    def getaddrinfo(host: str, port: Any, family: int = 0, type: int = 0, proto: int = 0, flags: int = 0) -> Any:
        def read(address: str) -> Any:
            """An address in figures, in any of their forms: the system reads them without asking anybody."""
            return real(address, port, family, type, proto, flags | socket.AI_NUMERICHOST)

        with suppress(socket.gaierror):
            return read(host)
        return [found for address in internet.resolve(host) for found in read(address)]

    return getaddrinfo


def _make_connect(internet: Internet) -> Callable[[socket.socket, Any], None]:
    real = socket.socket.connect

    def connect(self: socket.socket, address: Any) -> None:
        place = address[:2]
        if place in internet.routes:
            return real(self, internet.routes[place])
        if place[0] == DEAD:
            raise ConnectionRefusedError(111, "Connection refused")
        internet.strays.append(place)
        if self.family not in internet.canaries:
            raise OSError(101, "Network is unreachable")
        return real(self, internet.canaries[self.family].getsockname())

    return connect


@contextmanager
def serving(
    pages: type[BaseHTTPRequestHandler], certificate: ssl.SSLContext | None = None
) -> Iterator[ThreadingHTTPServer]:
    """A server on this machine, at a port of its own; with a certificate it speaks https."""
    with ThreadingHTTPServer(("127.0.0.1", 0), pages) as server:
        server.handle_error = lambda *_: None  # a client that hangs up has its reasons
        if certificate:
            server.socket = certificate.wrap_socket(server.socket, server_side=True)
        Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()
