"""From what a writer typed to frozen dataclasses, with every problem and its place."""
