"""From what a writer typed to frozen structs, with every problem and its place."""
