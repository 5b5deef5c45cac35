"""Checklists and their templates."""
