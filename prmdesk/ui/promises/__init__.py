"""Promises, frictions and the journey."""
