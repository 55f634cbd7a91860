"""What lets somebody in: made at random, shown once, kept as a digest.

The digests are plain SHA-256: tokens have 256 random bits and codes are throttled. Passwords are another matter
(`teachers.py`).
"""

import secrets
from hashlib import sha256

CODE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ2345678"
"""31 that nobody mistakes for another: no I, O, 0, 1, 9."""
CODE_LENGTH = 7
"""About 34 bits; codes end with their quiz, and guesses are throttled."""


def make_token() -> str:
    """A cookie's value: 256 random bits."""
    return secrets.token_urlsafe(32)


def make_id() -> str:
    """A row's id that tells nothing and that nobody can guess."""
    return secrets.token_hex(12)


def make_code() -> str:
    """A class code like 'K7RMX2P'."""
    return _letters(CODE_LENGTH)


def make_resume_code() -> str:
    """A pupil's own code like 'MX2P-K7RA': longer than a class code, so that the two aren't taken for each other."""
    return f"{_letters(4)}-{_letters(4)}"


def make_password() -> str:
    """A first password like 'K7RM-X2PA-QW3N', about 59 bits; its owner chooses another."""
    return "-".join(_letters(4) for _ in range(3))


def read_code(typed: str) -> str:
    """A class code as it is kept, however it was typed: 'k7r-mx2p '."""
    return "".join(letter for letter in typed.upper() if letter.isalnum())


def digest(secret: str) -> str:
    """As what a token or code is kept."""
    return sha256(secret.encode()).hexdigest()


def _letters(number: int) -> str:
    return "".join(secrets.choice(CODE_LETTERS) for _ in range(number))
