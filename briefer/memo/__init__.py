"""A Document becomes a Word file, and a Word file is read back."""
