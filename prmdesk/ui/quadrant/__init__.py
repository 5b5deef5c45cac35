"""The value quadrant."""
