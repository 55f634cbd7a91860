"""Programs from npm that take our packages."""

from pathlib import Path

import pytest

from tests.node.home import find_home


@pytest.fixture(scope="session")
def npm_home() -> Path:
    """The folder around their `node_modules`."""
    return find_home()
