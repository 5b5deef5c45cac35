"""What the command line says: what was done on stdout, what went wrong on stderr."""

import sys
from argparse import ArgumentParser
from collections.abc import Callable

Add = Callable[..., ArgumentParser]
"""What adds a command to those that can be typed."""


def say(text: str) -> None:
    """Tell what was done; a program without a terminal says nothing."""
    print(text, flush=True)  # noqa: T201 - what a command line is for


def complain(text: str) -> None:
    """Tell what went wrong."""
    print(text, file=sys.stderr, flush=True)  # noqa: T201 - what a command line is for
