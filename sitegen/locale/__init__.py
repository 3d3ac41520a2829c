"""The words of the program: interface strings and diagnostic texts in each language."""
