"""What is refused as a password, and the passphrases that are offered."""

import math
import random
import re

import pytest

from desktop.models.password import (
    MINIMUM_LENGTH,
    PASSPHRASE_WORDS,
    PRACTICE_PASSWORD,
    check_password,
    load_words,
    new_passphrase,
)

OWN_WORDS = ("Anneke de Zonnevelt", "Samenwerkingsverband Rand en Veen", "PO3002")


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("", "short"),
        ("a7#kQ!z2pLm9wX", "short"),
        ("a7#kQ!z2pLm9wXy", ""),
        ("\ufb03" * 4 + "ab", "short"),
        ("aaaaaaaaaaaaaaa", "repeated"),
        ("a b a b a b a b", "repeated"),
        ("tafel9!tafel9!tafel9!", "repeated"),
        ("kapstok kapstok kap", "repeated"),
        ("               ", "repeated"),
        ("abcdefghijklmno", "row"),
        ("1234567890123456", "row"),
        ("0987654321098765", "row"),
        ("qwertyuiopasdfgh", "row"),
        ("AbCdEfGhIjKlMnO!", "row"),
        ("welkomwachtwoord2026!", "obvious"),
        ("Samenwerkingsverband1", "obvious"),
        ("TLV-SWV-secretariaat", "obvious"),
        ("AnnekeZonnevelt26", "obvious"),
        ("Zonnevelt-PO3002-2026", "obvious"),
        ("z\u00f3nnevelt anneke!!", "obvious"),
        ("2026 11 23 2027 01 04", "obvious"),
        (PRACTICE_PASSWORD, "practice"),
        ("Oefenen-met-Papier!", "practice"),
    ],
)
def test_what_is_refused(typed, reason):
    findings = check_password(typed, own_words=OWN_WORDS)
    expected = [] if reason == "" else [f"password.{reason}"]
    assert [finding.rule for finding in findings] == expected


@pytest.mark.parametrize(
    "typed",
    [
        "een lange zin over mijn fiets",
        "vijftien tekens",
        "Ω≈ç√∫µ≤≥÷åß∂ƒ©abcdefklop",
        "kkkkklantaarnpaal en brug",
        "9 kippen op een rij in maart",
    ],
)
def test_what_is_accepted(typed):
    assert check_password(typed, own_words=OWN_WORDS) == ()


def test_the_length_counts_after_nfkc():
    assert check_password("\ufb03" * 4 + "ab")[0].data == {"minimum": MINIMUM_LENGTH, "length": 14}


def test_no_password_is_in_a_finding():
    for typed in ("kort geheimpje", "abcdefghijklmno", PRACTICE_PASSWORD):
        (finding,) = check_password(typed)
        assert typed not in repr(finding)


def test_the_words_are_plain_and_give_enough_chance():
    words = load_words()
    assert len(words) == len(set(words)) == 6**5
    assert list(words) == sorted(words)
    assert all(re.fullmatch("[a-z]{4,8}", word) for word in words)
    bits = PASSPHRASE_WORDS * math.log2(len(words))
    print(f"{bits:.1f} bits")
    assert bits > 77


def test_passphrases_differ_and_come_from_the_list():
    words = load_words()
    phrases = [new_passphrase(words) for _ in range(200)]
    assert len(set(phrases)) == 200
    drawn = [word for phrase in phrases for word in phrase.split(" ")]
    assert len(drawn) == 200 * PASSPHRASE_WORDS
    assert set(drawn) <= set(words)
    # 1,200 words of 7,776 drawn evenly give some 1,110 different ones.
    assert len(set(drawn)) > 1000


def test_offered_passphrases_are_accepted():
    source = random.Random(7)
    words = load_words()
    for _ in range(1000):
        phrase = " ".join(source.choice(words) for _ in range(PASSPHRASE_WORDS))
        assert check_password(phrase, own_words=OWN_WORDS) == (), phrase
