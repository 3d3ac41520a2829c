"""What other programs left behind, turned into articles."""
