"""The class is told an address at which it finds this machine."""

import socket

import pytest

from quizgen.web import addresses
from quizgen.web.addresses import find_class_addresses, is_open, render_address


@pytest.mark.parametrize(
    ("host", "shown"),
    [
        ("127.0.0.1", "http://127.0.0.1:8000/"),
        ("0.0.0.0", "http://127.0.0.1:8000/"),
        ("::", "http://[::1]:8000/"),
        ("quiz.example", "http://quiz.example:8000/"),
    ],
)
def test_the_address_on_this_machine_can_be_opened_there(host: str, shown: str) -> None:
    assert render_address(host, 8000) == shown


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.7", "localhost", "::1"])
def test_a_site_for_this_machine_only_has_no_address_for_a_class(host: str) -> None:
    assert not is_open(host)
    assert find_class_addresses(host, 8000) == ()


def test_the_addresses_of_this_machine_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def ask(*question: object) -> None:
        raise AssertionError(question)

    monkeypatch.setattr(socket, "getaddrinfo", ask)
    for address in find_class_addresses("0.0.0.0", 0):
        host = address.removeprefix("http://").removesuffix(":0/")
        with socket.create_server((host, 0)) as listening:
            assert not listening.getsockname()[0].startswith("127.")


def test_the_network_of_a_school_comes_before_one_that_a_program_made(monkeypatch: pytest.MonkeyPatch) -> None:
    found = ["172.17.0.1", "127.0.0.1", "10.42.0.1", "169.254.7.7", "192.168.178.20", "fe80::1"]
    ips = [type("IP", (), {"ip": one, "is_IPv4": ":" not in one}) for one in found]
    monkeypatch.setattr(addresses.ifaddr, "get_adapters", lambda: [type("Adapter", (), {"ips": ips})])
    assert find_class_addresses("0.0.0.0", 80) == (
        "http://192.168.178.20:80/",
        "http://10.42.0.1:80/",
        "http://172.17.0.1:80/",
    )


def test_an_address_that_was_chosen_is_the_one_for_the_class() -> None:
    assert find_class_addresses("192.168.1.7", 8000) == ("http://192.168.1.7:8000/",)
