"""Without npm the tests of other programs say that they didn't run; in CI that is a failure."""

import os
import subprocess
import sys

import pytest

ONE_TEST = "tests/export/consumers/test_h5p_server.py::test_a_site_takes_every_bank_of_ours"


@pytest.mark.parametrize(("ci", "status"), [("", 0), ("true", 1)])
def test_without_npm_tests_are_skipped_but_fail_in_ci(request: pytest.FixtureRequest, ci: str, status: int) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "pytest", ONE_TEST],
        cwd=request.config.rootpath,
        env=os.environ | {"PATH": "", "CI": ci},
        capture_output=True,
        text=True,
    )
    assert run.returncode == status, run.stdout
    assert "there is no npm on this machine (apt install nodejs npm)" in run.stdout
