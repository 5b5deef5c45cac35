"""The page of what needs to be done today."""
