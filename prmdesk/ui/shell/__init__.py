"""The window: navigation, pages, panel, commands, errors."""
