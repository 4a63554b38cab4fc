"""Reads numbers and stretches of bytes, and says where a file is cut short."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Bytes:
    """A file as numbers and stretches; what lies beyond its end raises ``ValueError``."""

    content: bytes
    order: Literal["little", "big"] = "little"

    def part(self, at: int, length: int) -> bytes:
        """So many bytes from there."""
        if at < 0 or length < 0 or at + length > len(self.content):
            raise ValueError("cut short")
        return self.content[at : at + length]

    def number(self, at: int, length: int = 4, *, signed: bool = False) -> int:
        """The whole number that stands there."""
        return int.from_bytes(self.part(at, length), self.order, signed=signed)
