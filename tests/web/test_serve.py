"""The real server: it answers where it says, and says so when it can't."""

import socket
import threading
import urllib.request
from queue import Queue

import pytest
from flask import Flask

from quizgen.problems import Refused
from quizgen.web import serve


def test_the_site_answers_at_the_address_it_names(app: Flask, capfd: pytest.CaptureFixture[str]) -> None:
    address: Queue[str] = Queue()
    threading.Thread(
        target=serve, args=(app,), kwargs={"port": 0, "ready": address.put}, daemon=True
    ).start()
    with urllib.request.urlopen(address.get(timeout=10), timeout=10) as response:
        assert "Lindford library" in response.read().decode()
    assert capfd.readouterr() == ("", "")


def test_a_port_in_use_is_refused_with_a_way_out(app: Flask) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(Refused, match=rf"WEB-001 Port {port} on 127\.0\.0\.1 is in use.*--port {port + 1}"):
            serve(app, port=port)


@pytest.mark.parametrize(("host", "port"), [("203.0.113.1", 8000), ("no-such-host.invalid", 8000), ("127.0.0.1", 70_000)])
def test_a_place_that_cannot_be_listened_on_is_refused(app: Flask, host: str, port: int) -> None:
    with pytest.raises(Refused, match="WEB-002"):
        serve(app, host, port)
