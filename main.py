"""Start prmdesk from the source tree: ``python main.py [FILE]``."""

from prmdesk.app import main

raise SystemExit(main())
