"""What every diagnostic is about: its cause, how it comes about, and how it reads when right."""
