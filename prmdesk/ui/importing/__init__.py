"""The import wizard: from someone's spreadsheet to partners in five steps, undoable."""
