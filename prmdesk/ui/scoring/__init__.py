"""Scoring partners: what makes a value, who said so, and what hangs on it."""
