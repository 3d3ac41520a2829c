"""The words of the program in Vietnamese."""
