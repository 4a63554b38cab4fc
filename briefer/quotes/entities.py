"""Somebody, or some body, in one text."""

from bisect import bisect_left, insort
from dataclasses import dataclass, field
from operator import attrgetter

from briefer.model import Person
from briefer.quotes.mention import Mention

NEVER = -1
_LOCATED = attrgetter("located")


def is_full(name: str) -> bool:
    """Whether a name has several words, or the parts of one: "Jane Roe", "Misbah-ul-Haq", but not "Hale-Whitcombe"."""
    return " " in name or ("-" in name and any(map(str.islower, name.split("-")[1:-1])))


@dataclass(slots=True, eq=False)
class Entity:
    """What the text tells of one person, body, place or description."""

    number: int
    name: str  # the fullest form, without titles
    kind: str  # person, organisation, role, noun, joint
    gender: str = ""
    surely: bool = False  # the gender is more than a guess from a given name
    plural: bool = False
    of_family: bool = False  # brought in as another’s: "his wife, Ida Roe"
    place: bool = False
    body: bool = False  # a company, a court: "it"
    evidence: bool = False  # something besides capitals says that this is a person
    shown: str = ""  # with its title, where only a surname is known: "Ms Ndiaye"
    age: int = 0
    words: tuple[str, ...] = ()  # lower case, without suffixes
    parts: tuple[int, ...] = ()  # of several named together
    roles: frozenset[str] = frozenset()  # words of its titles and offices
    origins: frozenset[str] = frozenset()  # of its offices: "french"
    titled: frozenset[str] = frozenset()  # the other words of its titles: "marland"
    bodies: frozenset[str] = frozenset()  # of which it is told to be: "RTP" of "RTP leader Jane Roe"
    mentions: list[Mention] = field(default_factory=list)  # in order, once all are linked
    starts: list[int] = field(default_factory=list)  # of the mentions linked so far, in order
    named_in: set[tuple[int, int]] = field(default_factory=set)  # paragraphs and sentences with the full name
    person: Person | None = None  # of the analyst's list

    @property
    def could_be_body(self) -> bool:
        """Whether it is named and nothing says that it is a person or a place."""
        unknown = self.kind == "person" and not self.evidence and not self.gender
        return not self.place and (self.kind == "organisation" or unknown)

    @property
    def is_mostly_body(self) -> bool:
        """Whether most who name it call it a body."""
        kinds = [mention.kind for mention in self.mentions]
        return 2 * kinds.count("organisation") > len(kinds)

    @property
    def is_told(self) -> bool:
        """Whether more than its name says that it is a person: a title, an age."""
        return self.person is not None or any(each.title or each.surely or each.age for each in self.mentions)

    def be_body(self) -> None:
        """Be a body, whatever given name it begins with: "Shiv Sena"."""
        self.kind, self.evidence, self.gender = "organisation", False, ""

    @property
    def could_be_place(self) -> bool:
        """Whether things happen there, and nothing says that it is a person."""
        return self.kind == "person" and not self.evidence and any(map(_LOCATED, self.mentions))

    @property
    def stands_aside(self) -> bool:
        """Whether it is only told of where others act: "at Karsk Park", "the Karsk Park crowd"."""
        person = self.kind == "person"
        return bool(self.mentions) and all(
            each.after_preposition or (person and each.modifies) for each in self.mentions
        )

    @property
    def acts(self) -> bool:
        """Whether it opens a sentence, as who does something: "Marland, which has no coast, has closed it"."""
        return any(each.initial and not (each.owns or each.modifies or each.located) for each in self.mentions)

    @property
    def single(self) -> bool:
        """Whether its name is a surname alone, or a monarch’s: "Hale-Whitcombe", "Karl IV"."""
        return len(self.words) == 1 or not is_full(self.name)

    def take(self, mention: Mention) -> None:
        """Be the one whom a mention means."""
        mention.entity = self.number
        insort(self.starts, mention.start)
        insort(self.mentions, mention, key=attrgetter("start"))

    def take_over(self, slip: "Entity") -> None:
        """Be the one whom all mentions of another mean: those by a name that is spelt otherwise."""
        for mention in slip.mentions:
            self.take(mention)
        self.learn_gender(slip.gender, surely=slip.surely)
        slip.mentions, slip.starts = [], []

    def last_before(self, start: int) -> int:
        """Where it was last mentioned before a place; NEVER if it was not."""
        at = bisect_left(self.starts, start)
        return self.starts[at - 1] if at else NEVER

    def differs(self, mention: Mention) -> bool:
        """Whether the genders are known and differ; that of a given name alone does not part a surname from it."""
        known = mention.gender and self.gender and mention.surely and self.surely
        return bool(known and mention.gender != self.gender)

    def learn_gender(self, gender: str, *, surely: bool) -> None:
        if gender and (surely or not self.gender) and not self.surely:
            self.gender, self.surely = gender, surely
