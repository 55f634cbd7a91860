"""The real server: it answers where it says, stops when told, and says so when it can't start."""

import socket
import urllib.request
from contextlib import ExitStack
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from flask import Flask

from quizgen.problems import Refused
from quizgen.web import serve
from web.databases import sqlite_address
from web.running import running_site


def test_the_site_answers_at_the_address_it_names_until_it_is_interrupted(folder: Path) -> None:
    with (
        running_site(folder, sqlite_address(folder)) as address,
        urllib.request.urlopen(address, timeout=30) as response,
    ):
        assert "Lindford library" in response.read().decode()


def test_a_whole_school_may_keep_its_connections_open(folder: Path) -> None:
    with running_site(folder, sqlite_address(folder)) as address, ExitStack() as open_connections:
        place = urlsplit(address)
        for _ in range(300):
            browser = HTTPConnection(place.hostname, place.port, timeout=30)
            open_connections.callback(browser.close)
            browser.request("GET", "/static/icon.svg")
            assert browser.getresponse().read().startswith(b"<svg")


def test_a_port_in_use_is_refused_with_a_way_out(app: Flask) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(Refused, match=rf"WEB-001 Port {port} on 127\.0\.0\.1 is in use.*--port {port + 1}"):
            serve(app, port=port)


@pytest.mark.parametrize("host", ["203.0.113.1", "no-such-host.invalid"])
def test_a_place_that_cannot_be_listened_on_is_refused(app: Flask, host: str) -> None:
    with pytest.raises(Refused, match="WEB-002"):
        serve(app, host)
