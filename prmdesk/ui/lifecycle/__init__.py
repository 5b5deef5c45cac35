"""The lifecycle of partners as a board, and the way of each."""
