"""Scorecards of partners and the ladder of tiers."""
