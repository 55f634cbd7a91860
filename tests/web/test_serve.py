"""The real server: it answers where it says, stops when told, and says so when it can't start."""

import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from flask import Flask

from quizgen.problems import Refused
from quizgen.web import serve

PROGRAM = """
import sys
from pathlib import Path
from quizgen.web import make_app, serve
serve(make_app(Path(sys.argv[1])), port=0, ready=lambda url: print(url, flush=True))
"""


def test_the_site_answers_at_the_address_it_names_until_it_is_interrupted(folder: Path) -> None:
    command = [sys.executable, "-c", PROGRAM, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as server:
        assert server.stdout and server.stderr
        with urllib.request.urlopen(server.stdout.readline().strip(), timeout=30) as response:
            assert "Lindford library" in response.read().decode()
        server.send_signal(signal.SIGINT)
        assert (server.wait(30), server.stdout.read(), server.stderr.read()) == (0, "", "")


def test_a_port_in_use_is_refused_with_a_way_out(app: Flask) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(
            Refused, match=rf"WEB-001 Port {port} on 127\.0\.0\.1 is in use.*--port {port + 1}"
        ):
            serve(app, port=port)


@pytest.mark.parametrize("host", ["203.0.113.1", "no-such-host.invalid"])
def test_a_place_that_cannot_be_listened_on_is_refused(app: Flask, host: str) -> None:
    with pytest.raises(Refused, match="WEB-002"):
        serve(app, host)
