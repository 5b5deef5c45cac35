"""The library of what partners may be given."""
