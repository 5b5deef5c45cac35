"""The only Qt in the house."""
