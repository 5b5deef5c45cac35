"""The command line: what the window can do with files, without a window and without Qt."""
