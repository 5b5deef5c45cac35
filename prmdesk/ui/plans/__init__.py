"""Business plans."""
