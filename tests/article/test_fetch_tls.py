"""Pages by https: whose certificate counts, also where the address was looked up beforehand."""

import shutil
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from quizgen.article import Reach
from quizgen.article.fetch import Page, fetch_page
from quizgen.article.reach import read_trust
from quizgen.problems import Refused

from .internet import PUBLIC, make_internet, serving
from .test_fetch_attacks import Pages


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A key and a certificate for public.example that nobody but the school has signed."""
    if shutil.which("openssl") is None:
        pytest.skip("there is no openssl on this machine (apt install openssl), so no certificate can be made")
    path = tmp_path_factory.mktemp("tls") / "public.example.pem"
    command = (
        f"openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=school"
        f" -addext subjectAltName=DNS:public.example -addext keyUsage=critical,digitalSignature,keyCertSign"
        f" -keyout {path} -out {path}.crt"
    )
    subprocess.run(command.split(), check=True, capture_output=True)
    with path.open("a", encoding="ascii") as file:
        file.write(Path(f"{path}.crt").read_text(encoding="ascii"))
    return path


@pytest.fixture(autouse=True)
def network(certificate: Path) -> Iterator[None]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with serving(Pages, context) as server:
        place = ("127.0.0.1", server.server_port)
        with make_internet({"public.example": [[PUBLIC]], "other.example": [[PUBLIC]]}, {(PUBLIC, 443): place}):
            yield


@pytest.fixture
def trust(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """This machine believes the school's certificate."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    read_trust.cache_clear()
    yield
    read_trust.cache_clear()


@pytest.mark.usefixtures("trust")
@pytest.mark.parametrize("reach", Reach)
def test_certificates_that_this_machine_believes_are_believed(reach: Reach) -> None:
    assert fetch_page("https://public.example/", reach) == Page(b"public", "https://public.example/", False)


@pytest.mark.usefixtures("trust")
@pytest.mark.parametrize("reach", Reach)
def test_a_certificate_must_be_for_the_name_that_was_asked_for(reach: Reach) -> None:
    for url in ("https://other.example/", f"https://{PUBLIC}/"):
        with pytest.raises(Refused):
            fetch_page(url, reach)


def test_others_are_not_and_the_reason_is_told_to_a_person_alone() -> None:
    with pytest.raises(Refused, match="certificate verify failed"):
        fetch_page("https://public.example/", Reach.ANYWHERE)
    with pytest.raises(Refused, match="ARTICLE-022"):
        fetch_page("https://public.example/", Reach.PUBLIC)
