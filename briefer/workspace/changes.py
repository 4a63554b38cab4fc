"""What a changeset touched, by table."""

from collections import defaultdict
from collections.abc import Iterable

from briefer.model import Changes

_IDS = {  # table -> (position of an id among its columns, field of Changes)
    "articles": ((0, "articles"),),
    "quotes": ((0, "quotes"),),
    "people": ((0, "people"),),
    "tags": ((0, "tags"),),
    "quote_tags": ((0, "quotes"), (1, "tags")),
    "notes": ((0, "notes"),),
}


def changes_of(label: str, changesets: Iterable[bytes], conflicts: tuple[str, ...] = ()) -> Changes:
    """The ids of all rows in these changesets. A tag counts as changed when a quote gains or loses it."""
    import apsw

    found: dict[str, set[int]] = defaultdict(set)
    for changeset in changesets:
        for change in apsw.Changeset.iter(changeset):
            row = change.old or change.new or ()
            for position, name in _IDS.get(change.name, ()):
                number = row[position]
                assert isinstance(number, int), "ids are part of every row of a changeset"
                found[name].add(number)
    ids = {name: frozenset(numbers) for name, numbers in found.items()}
    return Changes(label=label, conflicts=conflicts, **ids)
