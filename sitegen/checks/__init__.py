"""What is checked besides what reading checks: one module a check, three plain tables."""
