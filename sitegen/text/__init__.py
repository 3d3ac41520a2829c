"""Vietnamese text: the door, slugs, folding, collation, dates, names, numbers and excerpts."""
