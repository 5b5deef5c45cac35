"""What the command line says: what was done on stdout, what went wrong on stderr."""

import os
import sys
from argparse import ArgumentParser
from collections.abc import Callable

Add = Callable[..., ArgumentParser]
"""What adds a command to those that can be typed."""


def say(text: str) -> None:
    """Tell what was done; where nobody listens, or no longer (`| head`), nothing is said."""
    try:
        print(text, flush=True)  # noqa: T201 - what a command line is for
    except BrokenPipeError:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 - until the end


def complain(text: str) -> None:
    """Tell what went wrong."""
    print(text, file=sys.stderr, flush=True)  # noqa: T201 - what a command line is for
