"""Every text that a person reads is there in Dutch."""

import ast
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).resolve().parents[2]
DUTCH = ROOT / "resources" / "translations" / "desktop_nl.ts"
MODULES = sorted(ROOT.glob("desktop/**/*.py"))
TRANSLATORS = {"tr", "translate", "QT_TRANSLATE_NOOP", "QT_TR_NOOP"}


def _messages() -> list[tuple[str, str, ET.Element]]:
    """Return context, English source and translation of each message."""
    return [
        (context.findtext("name") or "", message.findtext("source") or "", translation)
        for context in ET.parse(DUTCH).iter("context")
        for message in context.iter("message")
        if (translation := message.find("translation")) is not None
    ]


def _dutch(translation: ET.Element) -> list[str]:
    forms = [form.text or "" for form in translation.iter("numerusform")]
    return forms or [translation.text or ""]


def _placeholders(text: str) -> list[str]:
    return sorted(set(re.findall(r"\{\w*|%n|%L?\d", text)))


def test_all_texts_of_the_code_are_in_the_file(tmp_path):
    copy = tmp_path / DUTCH.name
    shutil.copy(DUTCH, copy)
    just = Path(sys.executable).with_name("just")
    subprocess.run([just, "translations", copy], cwd=ROOT, check=True, capture_output=True)
    assert copy.read_text("utf-8") == DUTCH.read_text("utf-8"), "run `just translations`"


def test_dutch_is_finished():
    lacking = [
        f"{context}: {source}"
        for context, source, translation in _messages()
        if translation.get("type") or not all(_dutch(translation))
    ]
    assert lacking == []


def test_dutch_has_the_placeholders_of_the_english():
    wrong = [
        (context, source, dutch)
        for context, source, translation in _messages()
        for dutch in _dutch(translation)
        if _placeholders(dutch) != _placeholders(source)
    ]
    assert wrong == []


def test_dutch_keeps_keys_and_ends_of_the_english():
    """An access key (`&`), an ellipsis and a closing colon are not lost."""
    wrong = [
        (context, source, dutch)
        for context, source, translation in _messages()
        for dutch in _dutch(translation)
        if (dutch.count("&") != source.count("&") and "&&" not in source)
        or dutch.endswith("…") != source.endswith("…")
        or dutch.endswith(":") != source.endswith(":")
        or (dutch != dutch.strip() and source == source.strip())
    ]
    assert wrong == []


def formatted_before(code: str) -> list[int]:
    """Return the lines where a text is put together before it is translated.

    lupdate extracts such a text, but at run time it matches nothing.
    """
    lines = []
    for call in ast.walk(ast.parse(code)):
        if not isinstance(call, ast.Call):
            continue
        name = getattr(call.func, "attr", getattr(call.func, "id", ""))
        is_of_str = name == "translate" and len(call.args) == 1
        if name not in TRANSLATORS or is_of_str:
            continue
        for argument in call.args[:2]:
            holds_text = any(
                isinstance(part, ast.JoinedStr)
                or (isinstance(part, ast.Constant) and isinstance(part.value, str))
                for part in ast.walk(argument)
            )
            if holds_text and isinstance(argument, ast.JoinedStr | ast.BinOp | ast.Call):
                lines.append(call.lineno)
    return lines


@pytest.mark.parametrize(
    "code",
    [
        'self.tr(f"Move {name}")',
        'translate("forms", f"{n} copies")',
        'translate("forms", "{n} copies".format(n=2))',
        'self.tr("Move " + name)',
        'self.tr("Move %s" % name)',
    ],
)
def test_a_text_put_together_too_early_is_seen(code):
    assert formatted_before(code) == [1]


@pytest.mark.parametrize(
    "code",
    [
        'self.tr("Move {name}").format(name=name)',
        "painter.translate(x + 1, y)",
        's.translate(str.maketrans("a", "b"))',
    ],
)
def test_a_text_filled_in_afterwards_is_fine(code):
    assert formatted_before(code) == []


@pytest.mark.parametrize("module", MODULES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_texts_are_filled_in_after_translating(module):
    assert formatted_before(module.read_text("utf-8")) == []
