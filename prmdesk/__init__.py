"""prmdesk: a desktop for partner managers."""

__version__ = "0.1.0"
