"""What the user can do. One function = one intent = one transaction = one undo step."""
