"""The commands; imports the rest on first use."""


def main() -> int:
    return 0
