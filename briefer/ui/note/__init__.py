"""The note: an editor in Markdown, the page it becomes, its export, and the check of a memo."""
