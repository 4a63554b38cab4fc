"""The people and bodies of a text: which full name, title, surname and description mean the same one."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from briefer.model import Person
from briefer.quotes.acronyms import spelt_out
from briefer.quotes.lexicon import BIT, Lexicon
from briefer.quotes.mention import Mention, given_gender

_SUFFIX = BIT["names.suffixes"]
_PARTICLE = BIT["names.particles"]
_ROLES = sum({BIT["roles.heads"], BIT["roles.heads_m"], BIT["roles.heads_f"], BIT["names.titles"], BIT["names.ranks"]})
_PLACE_WORDS = 2  # "South Korea"
_PLACE = BIT["words.places"]
_BODY = BIT["organisations.heads"]
_DEFINITE = ("the ", "this ", "that ", "his ", "her ", "their ", "our ", "its ")


@dataclass(slots=True)
class Entity:
    """Somebody, or some body, in one text."""

    number: int
    name: str  # the fullest form, without titles
    kind: str  # person, organisation, role, noun
    gender: str = ""
    surely: bool = False  # the gender is more than a guess from a given name
    plural: bool = False
    place: bool = False
    body: bool = False  # a company, a court: "it"
    evidence: bool = False  # something besides capitals says that this is a person
    shown: str = ""  # with its title, where only a surname is known: "Ms Ndiaye"
    words: tuple[str, ...] = ()  # lower case, without suffixes
    parts: tuple[int, ...] = ()  # of several named together
    roles: set[str] = field(default_factory=set)
    mentions: list[Mention] = field(default_factory=list)
    person: Person | None = None  # of the analyst's list

    @property
    def could_be_body(self) -> bool:
        """Whether it is named and nothing says that it is a person or a place."""
        unknown = self.kind == "person" and not self.evidence and not self.gender
        return not self.place and (self.kind == "organisation" or unknown)


# bodies that need no name of their own
_UNIQUE = frozenset(
    {"government", "police", "army", "military", "court", "city", "state", "family", "crowd", "jury", "couple"}
    | {"opposition", "community", "regime", "parliament", "senate", "administration", "kremlin", "pentagon"}
)


def _differ(mention: Mention, entity: Entity) -> bool:
    """Whether the genders are known and differ; that of a given name alone does not part a surname from it."""
    known = mention.gender and entity.gender and mention.surely and entity.surely
    return bool(known and mention.gender != entity.gender)


class Registry:
    """Everybody in a text."""

    def __init__(self, lexicon: Lexicon, people: Sequence[Person] = (), text: str = "") -> None:
        self.lexicon = lexicon
        self.entities: list[Entity] = []
        self._by_word: dict[str, list[Entity]] = {}  # any word of a name
        self._by_name: dict[str, Entity] = {}
        self._acronyms = spelt_out(text)
        for person in people:
            self._add_person(person)

    def _add(self, name: str, kind: str) -> Entity:
        entity = Entity(len(self.entities), name, kind, words=self.words(name))
        self.entities.append(entity)
        return entity

    def _add_person(self, person: Person) -> None:
        entity = self._add(person.name, "person")
        entity.person, entity.gender, entity.evidence = person, person.gender, True
        entity.surely = bool(person.gender)
        for form in (person.name, *person.aliases):
            self._index(entity, form)
        for word in person.role.lower().replace(",", " ").split():
            if self.lexicon.bits.get(word, 0) & _ROLES:
                entity.roles.add(word)
        if not entity.gender and entity.words:
            entity.gender = given_gender(entity.words[0], self.lexicon.genders)

    def words(self, name: str) -> tuple[str, ...]:
        """The words of a name by which it is compared: no suffixes, no marks."""
        words = [word.strip(".,").replace("’", "'") for word in name.lower().replace("-", " ").split()]
        return tuple(word for word in words if word and not self.lexicon.bits.get(word, 0) & _SUFFIX)

    def _index(self, entity: Entity, form: str) -> None:
        self._by_name.setdefault(" ".join(self.words(form)), entity)
        for word in self.words(form):
            known = self._by_word.setdefault(word, [])
            if entity not in known:
                known.append(entity)

    def register(self, mentions: Sequence[Mention]) -> None:
        """Link every mention but the pronouns. Full names come first, so that a headline's surname finds its person."""
        named = [mention for mention in mentions if mention.kind in {"name", "organisation"}]
        for mention in sorted(named, key=lambda m: (-min(2, len(self.words(m.name))), m.start)):
            self._link_name(mention)
        for mention in named:
            self.entities[mention.entity].mentions.append(mention)
        self._note_roles(mentions)
        for mention in mentions:
            if mention.kind in {"role", "noun"}:
                self._link_description(mention)
            elif mention.kind == "joint":
                self._link_joint(mention)

    def _link_joint(self, mention: Mention) -> None:
        parts = tuple(dict.fromkeys(part.entity for part in mention.parts))
        key = "&" + " ".join(map(str, sorted(parts)))
        entity = self._by_name.get(key)
        if entity is None:
            entity = self._by_name[key] = self._add(mention.text, "joint")
            entity.plural, entity.parts = True, parts
        mention.entity = entity.number
        entity.mentions.append(mention)

    def _link_name(self, mention: Mention) -> None:
        name = self._acronyms.get(mention.name, mention.name)
        words = self.words(name)
        entity = self._by_name.get(" ".join(words)) or self._matching(words, mention)
        if entity is None:
            entity = self._add(name, "person" if mention.kind == "name" else mention.kind)
            self._index(entity, name)
        elif entity.person is None and len(words) > len(entity.words) and entity.words:
            entity.name, entity.words = name, words
            self._index(entity, name)
        mention.entity = entity.number
        self._learn_from(entity, mention)
        entity.place = entity.place or self._is_place(entity)

    def _learn_from(self, entity: Entity, mention: Mention) -> None:
        if mention.gender and (mention.surely or not entity.gender) and not entity.surely:
            entity.gender, entity.surely = mention.gender, mention.surely
        known = mention.kind == "name" and len(entity.words) > 1 and entity.words[0] in self.lexicon.genders
        entity.evidence = entity.evidence or bool(mention.title or mention.gender) or known
        for word in mention.title.lower().split():
            if self.lexicon.bits.get(word.strip(","), 0) & _ROLES:
                entity.roles.add(word.strip(","))
        if len(entity.words) == 1 and mention.title and not entity.shown and mention.kind == "name":
            entity.shown = mention.text

    def _is_place(self, entity: Entity) -> bool:
        known = self.lexicon.bits
        bits = [known.get(word, 0) | known.get(word + ".", 0) for word in entity.words]
        return bool(bits) and not entity.evidence and bool(bits[-1] & _PLACE) and len(bits) <= _PLACE_WORDS

    def _matching(self, words: tuple[str, ...], mention: Mention) -> Entity | None:
        if not words:
            return None
        fits = [entity for entity in self._by_word.get(words[-1], ()) if self._fits(entity, words, mention)]
        if not fits and len(words) == 1:
            return None
        return max(fits, key=lambda entity: self._fitness(entity, words, mention), default=None)

    def _fits(self, entity: Entity, words: tuple[str, ...], mention: Mention) -> bool:
        if _differ(mention, entity):
            return False
        theirs = entity.words
        if len(words) == 1:
            return words[0] == theirs[-1] or ((words[0] == theirs[0] and entity.kind == "person") and not mention.title)
        if theirs[-1] != words[-1]:
            return theirs[: len(words)] == words
        if words == theirs[-len(words) :] or theirs == words[-len(theirs) :]:
            return True
        first, other = words[0], theirs[0]
        return first == other or (
            first[0] == other[0] and (len(first) == 1 or len(other) == 1 or first[:3] == other[:3])
        )

    def _fitness(self, entity: Entity, words: tuple[str, ...], mention: Mention) -> tuple[int, int, int]:
        last = [m.start for m in entity.mentions if m.start < mention.start]
        return (int(entity.words[-1] == words[-1]), int(entity.person is not None), last[-1] if last else -1)

    def _note_roles(self, mentions: Sequence[Mention]) -> None:
        """Who has which role: "Jane Roe, the district’s director,"."""
        for mention in mentions:
            if mention.explained is not None:
                entity = self.entities[mention.explained.entity]
                entity.roles.add(mention.text.lower().split()[-1])
                entity.evidence = True
                entity.gender = entity.gender or mention.gender

    def _link_description(self, mention: Mention) -> None:
        if mention.explained is not None:
            mention.entity = mention.explained.entity
            return
        text = mention.text.lower()
        head = text.split()[-1]
        if mention.kind == "role" and not mention.plural and text.startswith(_DEFINITE[:3]):
            holders = [entity for entity in self.entities if head in entity.roles and self._spoken_of(entity, mention)]
            bodies = [] if holders else self._bodies(head, mention)
            if bodies:
                mention.entity = bodies[0].number
                return
            if holders:
                mention.entity = max(
                    holders, key=lambda e: max(m.start for m in e.mentions if m.start < mention.start)
                ).number
                return
        key = text.removeprefix("the ").removeprefix("a ").removeprefix("an ")
        entity = self._by_name.get("=" + key)
        if entity is None:
            entity = self._add(mention.text, mention.kind)
            entity.gender, entity.plural = mention.gender, mention.plural
            entity.body = bool(self.lexicon.bits.get(head, 0) & _BODY)
            self._by_name["=" + key] = entity
        mention.entity = entity.number
        entity.mentions.append(mention)

    def _bodies(self, head: str, mention: Mention) -> list[Entity]:
        """The bodies that "the company" may mean, likeliest first."""
        if not self.lexicon.bits.get(head, 0) & _BODY or mention.text.count(" ") > 1 or head in _UNIQUE:
            return []
        before = [e for e in self.entities if e.could_be_body and e.mentions and e.mentions[0].start < mention.start]
        named = [entity for entity in before if head in entity.words or head in entity.roles]
        return sorted(named, key=lambda entity: -len(entity.mentions))

    @staticmethod
    def _spoken_of(entity: Entity, mention: Mention) -> bool:
        compatible = not (mention.gender and entity.gender and mention.gender != entity.gender)
        return compatible and any(m.start < mention.start for m in entity.mentions)

    def speakers(self, number: int) -> tuple[str, ...]:
        """The names of an entity: one, or those of all who are named together; none for a negative number."""
        if number < 0:
            return ()
        return tuple(self.shown(part) for part in self.entities[number].parts or (number,))

    def shown(self, number: int) -> str:
        """How an entity is printed: its full name, or what it is called with its title."""
        entity = self.entities[number]
        return entity.shown if entity.shown and len(entity.words) == 1 and not entity.person else entity.name
