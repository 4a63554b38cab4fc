"""Who is told of by the name of their birth: "Jane Varga has died. Jane Mary Pell was born in 1932"."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from briefer.quotes.entities import Entity

_BORN = " was born "
_FULL = 2  # words of a name


def named_at_birth(entities: Iterable[Entity], text: str) -> Iterator[tuple[Entity, Entity]]:
    """Those who are named once, as who "was born", each with the one named before who has the same first name."""
    if _BORN not in text:
        return
    by_first: dict[str, list[Entity]] = defaultdict(list)
    for entity in entities:
        if entity.kind == "person" and len(entity.words) >= _FULL:
            by_first[entity.words[0]].append(entity)
    for people in by_first.values():
        born = [each for each in people if len(people) == _FULL and _is_born(each, text)]
        others = [each for each in people if each not in born]
        if len(born) == len(others) and others[0].starts < born[0].starts:
            yield born[0], others[0]


def _is_born(entity: Entity, text: str) -> bool:
    mentions = entity.mentions
    return len(mentions) == 1 and text.startswith(_BORN, mentions[0].end)
