"""An application in, a running server out, until it is interrupted. This file prints nothing."""

import errno
import logging
import select
import socket
from collections.abc import Callable

from flask import Flask
from waitress import create_server  # type: ignore[import-untyped]

from quizgen.problems import Problem, Refused
from quizgen.web.addresses import CLASS_ADDRESSES, find_class_addresses, render_address

THREADS = 8
_HAS_POLL = hasattr(select, "poll")  # without it no more than some hundred connections can be watched
CONNECTIONS = 900 if _HAS_POLL else 400
"""Browsers keep theirs open between two pages; most systems allow a process 1,024 open files."""


def serve(
    app: Flask,
    host: str = "127.0.0.1",
    port: int = 8000,
    *,
    ready: Callable[[str], object] = lambda url: None,
) -> None:
    """Serve `app` until Ctrl+C; `ready` gets the site's address on this machine as soon as it answers there.

    `port` is at most 65535; 0 takes a free one. Refused if nothing can listen at that place, or while debugging is
    on: that shows visitors the inside of the program.
    """
    if app.debug:
        raise Refused(Problem("DEPLOY-001"))
    # A class that answers at once makes a queue; that is no news for whoever reads the terminal.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    with _listen(host, port) as listening:
        server = create_server(
            app,
            sockets=[listening],
            threads=THREADS,
            ident=None,
            connection_limit=CONNECTIONS,
            asyncore_use_poll=_HAS_POLL,
        )
        port = listening.getsockname()[1]
        app.extensions[CLASS_ADDRESSES] = find_class_addresses(host, port)
        ready(render_address(host, port))
        server.run()


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        code = "WEB-001" if error.errno == errno.EADDRINUSE else "WEB-002"
        details = {"host": host, "port": port, "next": port + 1, "reason": error.strerror}
        raise Refused(Problem(code, details=details)) from None
