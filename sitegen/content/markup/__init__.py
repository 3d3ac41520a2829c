"""Markdown as officers type it, turned into safe HTML with placeholders."""
