"""``python -m prmdesk``: the same as the command ``prmdesk``."""

from prmdesk.app import main

if __name__ == "__main__":
    raise SystemExit(main())
