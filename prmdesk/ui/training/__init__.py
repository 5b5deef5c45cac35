"""Training and enablement."""
