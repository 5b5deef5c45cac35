"""The decisions log: what was decided about the resources of partners, and what came of it."""
