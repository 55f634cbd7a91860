"""An application in, a running server out, until it is interrupted. This file prints nothing."""

import errno
from collections.abc import Callable
from socket import gaierror

from flask import Flask
from waitress import create_server  # type: ignore[import-untyped]

from quizgen.problems import Problem, Refused

THREADS = 8


def serve(
    app: Flask, host: str = "127.0.0.1", port: int = 8000, *, ready: Callable[[str], object] = lambda url: None
) -> None:
    """Serve `app` until Ctrl+C; `ready` gets the site's address as soon as it answers there.

    Port 0 takes a free one. Refused if nothing can listen at that place.
    """
    try:
        server = create_server(app, host=host, port=port, threads=THREADS, ident=None)
    except OSError as error:
        raise Refused(_problem(error, host, port)) from None
    ready(f"http://{host}:{server.effective_port}/")
    server.run()


def _problem(error: OSError, host: str, port: int) -> Problem:
    if error.errno == errno.EADDRINUSE and not isinstance(error, gaierror):
        return Problem("WEB-001", details={"host": host, "port": port})
    return Problem("WEB-002", details={"host": host, "port": port, "reason": error.strerror})
