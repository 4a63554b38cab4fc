"""The errors an analyst can act on."""


class BrieferError(Exception):
    """A plain sentence: what happened, what is safe, what to do.

    Each failure is a subclass that builds its own sentence; anything else that is raised is a bug.
    """
