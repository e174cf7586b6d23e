"""A command that is written wrongly is told so in the user's language."""

import re
import subprocess
import sys

import pytest

ENGLISH = r"\b(usage|options|error|required|arguments|invalid|choose|expected|show this)\b"


def _run(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "desktop", *words], capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("where",), "dit ontbreekt: CODE, --vault"),
        (("wher",), "“wher” is geen opdracht"),
        (("--hoe",), "er is geen --hoe"),
        (("where", "K-1", "--vault"), "achter --vault hoort nog iets"),
        (("schools",), "verkeerd geschreven"),
    ],
)
def test_a_command_that_is_written_wrongly_is_told_so(words, told):
    done = _run(*words)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert re.findall(ENGLISH, done.stderr.replace("--unlock", "")) == []
    assert done.stderr.startswith("gebruik: dossierkast")
    assert done.stderr.count("gebruik:") == 1


@pytest.mark.parametrize("command", [(), ("where",), ("demo",), ("schools", "import")])
def test_help_is_dutch(command):
    done = _run(*command, "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert re.findall(ENGLISH, done.stdout) == []
    assert "toon deze hulp en stop" in done.stdout
