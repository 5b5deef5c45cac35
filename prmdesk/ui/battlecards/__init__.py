"""The battlecard before it is printed."""
