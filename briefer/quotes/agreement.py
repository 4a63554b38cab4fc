"""The named features of whom a pronoun may mean: whether they agree, and what is told of them."""

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import compress

from briefer.quotes.buckets import bucket
from briefer.quotes.entities import Entity
from briefer.quotes.epithets import INDEFINITE
from briefer.quotes.mention import Mention
from briefer.quotes.weights import Group

_TRAITS = (
    "stands for one always after a preposition",
    "stands for one of that age",
    "stands for one who speaks in the text",
    "stands for one of the opening",
)


@dataclass(slots=True, eq=False)
class Antecedent:
    """Whom a pronoun may mean."""

    entity: int
    score: float
    why: str


def agrees(entity: Entity, pronoun: Mention) -> bool:
    """Whether a pronoun may mean an entity at all."""
    if entity.place:
        return not (pronoun.gender or pronoun.plural) and entity.acts
    if pronoun.plural:
        somebody = not entity.gender and not entity.body and entity.name.lower().startswith(INDEFINITE)
        return entity.kind in {"organisation", "joint"} or entity.plural or (entity.kind == "role" and somebody)
    if entity.plural or entity.kind == "noun":
        return False
    if pronoun.gender:
        return (
            entity.kind != "organisation"
            and not entity.body
            and (entity.gender in {"", pronoun.gender} or not entity.surely)
        )
    return entity.kind == "organisation" or entity.body or (entity.kind == "person" and not entity.evidence)


def personhood(entity: Entity, *, speaks: bool) -> str:
    """How likely an entity is a person, by name."""
    if entity.evidence or entity.person:
        return "stands for a person surely"
    if entity.place:
        return "stands for a person hardly"
    if len(entity.words) in {2, 3} or speaks:
        return "stands for a person likely"
    doubtful = entity.kind == "person" and all(mention.initial for mention in entity.mentions)
    return "stands for a person hardly" if doubtful else "stands for a person perhaps"


def agreement(entity: Entity, pronoun: Mention) -> str:
    """What is known of the genders of both."""
    if not entity.gender:
        return "stands for gender unknown"
    if entity.gender != pronoun.gender and pronoun.gender:
        return "stands for gender against its given name"
    return "stands for gender told"


@cache
def nearness(rank: int, *, said: bool) -> Group:
    """How many others are nearer, and whether it is named in what the pronoun says."""
    near = f"stands for rank {bucket(rank, 0, 1, 2, 3)}"
    return (near, "stands for one named in what it says") if said else (near,)


@lru_cache(2048)
def entity_features(agreed: str, personhood: str, kind: str, times: int, others: tuple[bool, ...]) -> Group:
    """What is told of an entity; ``others`` in the order of _TRAITS."""
    named = f"stands for one named {bucket(times, 1, 2, 4, 8)}"
    return agreed, personhood, f"stands for {kind}", named, *compress(_TRAITS, others)
