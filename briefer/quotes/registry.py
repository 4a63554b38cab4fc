"""The people and bodies of a text: which full name, title, surname and description mean the same one."""

from bisect import insort
from collections.abc import Sequence

from briefer.model import Person
from briefer.quotes.acronyms import spelt_out
from briefer.quotes.births import named_at_birth
from briefer.quotes.entities import Entity, is_full
from briefer.quotes.epithets import INDEFINITE, called_again, called_loosely, is_told_of_since
from briefer.quotes.initials import with_two_initials
from briefer.quotes.insertions import NONE, Names, completed
from briefer.quotes.leads import LEAD
from briefer.quotes.lexicon import BIT, Lexicon
from briefer.quotes.locations import is_place
from briefer.quotes.mention import ORG_HEAD, PLACE, Mention, given_gender
from briefer.quotes.namesakes import Told, fitness, fits, is_fuller, is_headed, is_many, split, told_of
from briefer.quotes.offices import Offices
from briefer.quotes.origins import origins
from briefer.quotes.pairs import called, named_apart
from briefer.quotes.spellings import spelt_otherwise, unaccented
from briefer.quotes.trials import in_court

_DEFINITE = ("the ", "this ", "that ")
_ARTICLES = frozenset({"the", "a", "an"})
_SOME = ("two ", "three ", "four ", "five ", "six ", "several ", "some ")
_NAMESAKES = 40  # entities with one word in common that are compared
_PLAIN = BIT["roles.kin"] | BIT["roles.players"]
_UNIQUE = BIT["organisations.unique"]


class Registry:
    """Everybody in a text."""

    def __init__(self, lexicon: Lexicon, people: Sequence[Person] = (), text: str = "", said: Names = NONE) -> None:
        self.lexicon = lexicon
        self.entities: list[Entity] = []
        self._told = Told()
        self._of_families: frozenset[int] = frozenset()  # ids of mentions
        self._by_word: dict[str, list[Entity]] = {}  # any word of a name
        self._by_name: dict[str, Entity] = {}
        self._offices = Offices(lexicon)
        self.text = text
        self._acronyms = spelt_out(text)
        self._completed = completed(text, lexicon.genders)
        self._said = said  # surname -> full name
        self._words: dict[str, tuple[str, ...]] = {}
        self._introduced: dict[str, Entity] = {}  # unnamed: the last "a senior official", by "official"
        self._loosely: dict[str, Entity] = {}  # and the last "a senior diplomat" by "official", "person"
        for person in people:
            self._add_person(person)

    def register(self, mentions: Sequence[Mention], of_families: frozenset[int] = frozenset()) -> None:
        """Link every mention but the pronouns. Full names come first, so that a headline's surname finds its person.

        ``of_families`` are the ids of the names that bring somebody in as one of another’s family.
        """
        named = [mention for mention in mentions if mention.kind in {"name", "organisation"}]
        self._of_families = of_families
        self._link_names(named)
        for otherwise in (spelt_otherwise, with_two_initials):
            for slip, entity in list(otherwise(self.entities, self.lexicon)):
                entity.take_over(slip)
        for slip, entity in list(named_at_birth(self.entities, self.text)):
            entity.take_over(slip)
        self._note_roles(mentions)
        for mention, office in in_court(self.text, named):
            self._offices.give(self.entities[mention.entity], office)
        self._offices.sort()
        self._link_capitals(named)
        for mention in mentions:
            if mention.kind in {"role", "noun"}:
                self._link_description(mention)
        for mention in (each for each in mentions if each.kind == "joint"):  # once each of them is known
            self._link_joint(mention)

    def _link_names(self, named: Sequence[Mention]) -> None:
        self._told = told_of(named, self.lexicon)
        two = named_apart(named)  # who are linked once each of them is known
        for mention in sorted(named, key=lambda each: (not is_full(each.name), each.name in two, each.start)):
            if mention.name not in two or not self._link_two(mention):
                self._link_name(mention)
        for mention in named:
            self.entities[mention.entity].mentions.append(mention)
        for entity in self.entities:
            if entity.is_mostly_body and not (entity.place or entity.is_told):
                entity.be_body()

    def speakers(self, number: int) -> tuple[str, ...]:
        """The names of an entity: one, or those of all who are named together; none for a negative number."""
        if number < 0:
            return ()
        return tuple(self.shown(part) for part in self.entities[number].parts or (number,))

    def shown(self, number: int) -> str:
        """How an entity is printed: its full name, or what it is called with its title."""
        entity = self.entities[number]
        return entity.shown if entity.shown and entity.single and not entity.person else entity.name

    def words(self, name: str) -> tuple[str, ...]:
        """The words of a name by which it is compared: no suffixes, no marks."""
        if name not in self._words:
            self._words[name] = split(name, self.lexicon)
        return self._words[name]

    def _add(self, name: str, kind: str) -> Entity:
        entity = Entity(len(self.entities), name, kind, words=() if kind == "noun" else self.words(name))
        self.entities.append(entity)
        return entity

    def _add_person(self, person: Person) -> None:
        entity = self._add(person.name, "person")
        entity.person, entity.evidence = person, True
        entity.learn_gender(person.gender, surely=True)
        if entity.words:
            entity.learn_gender(given_gender(entity.words[0], self.lexicon.genders), surely=False)
        for form in (person.name, *person.aliases):
            self._index(entity, form)
        self._offices.give(entity, person.role)
        entity.origins |= origins(person.organisation, self.lexicon)

    def _index(self, entity: Entity, form: str) -> None:
        self._by_name.setdefault(unaccented(" ".join(self.words(form))), entity)
        for word in self.words(form):
            known = self._by_word.setdefault(word, [])
            if entity not in known[-_NAMESAKES:]:
                known.append(entity)

    def _link_joint(self, mention: Mention) -> None:
        entity = self.together(list(dict.fromkeys(part.entity for part in mention.parts)))
        mention.entity = entity.number
        entity.mentions.append(mention)

    def _link_name(self, mention: Mention) -> None:
        name = self._completed.get(mention.name) or self._acronyms.get(mention.name, mention.name)
        words = self.words(name)
        entity = self._by_name.get(unaccented(" ".join(words))) or self._matching(words, mention)
        if entity is None:
            somebody = mention.kind == "name" and mention.name not in self._acronyms
            name = self._said.get(name, name) if somebody else name
            entity = self._add(name, "person" if somebody else "organisation")
            entity.plural, entity.of_family = is_many(name, self.lexicon), id(mention) in self._of_families
            self._index(entity, name)
        elif entity.person is None and entity.words and is_fuller(entity, name, words):
            entity.name, entity.words = name, words
            self._index(entity, name)
        elif mention.title and words == entity.words[:1]:  # "Datuk Seri Karim" of Karim Hasso, and so "Dr Karim"
            self._by_name.setdefault(unaccented(" ".join(words)), entity)
        mention.entity = entity.number
        insort(entity.starts, mention.start)
        if len(words) > 1:
            entity.named_in.add((mention.paragraph, mention.sentence))
        self._learn_from(entity, mention)

    def _link_two(self, mention: Mention) -> bool:
        """Whether a word with a hyphen is two who were named: "the Roe-Ndiaye trade", "the Oster-Ravelin row"."""
        names = mention.name.lower().split("-")
        parts = {entity.number for name in names for entity in called(name, self._by_word.get(name, ()))[:1]}
        if len(parts) == len(names):
            mention.entity = self.together(sorted(parts)).number
        return len(parts) == len(names)

    def _link_capitals(self, named: Sequence[Mention]) -> None:
        """Capitals for an office, "the PM", mean who has it and was named before."""
        for mention in named:
            holder = self._of_capitals(mention) if mention.name.isupper() else None
            if holder is not None and mention.name not in self._acronyms:
                self.entities[mention.entity].mentions.remove(mention)
                holder.take(mention)
                mention.kind = "name"  # for it stands for one

    def _of_capitals(self, mention: Mention) -> Entity | None:
        letters = mention.name.lower()
        office = self.lexicon.spelt.get(letters)
        holder = self._offices.holder_before(office, mention.start) if office else None
        definite = self.text[max(0, mention.start - 4) : mention.start].lower() == "the "
        if holder is not None or not definite or letters in self.lexicon.bits:
            return holder
        return self._offices.with_initials(letters, mention.start)

    def together(self, parts: Sequence[int]) -> Entity:
        """The entity of several who are meant together."""
        key = "&" + " ".join(map(str, sorted(parts)))
        entity = self._by_name.get(key)
        if entity is None:
            entity = self._by_name[key] = self._add(key, "joint")
            entity.plural, entity.parts = True, tuple(parts)
        return entity

    def _learn_from(self, entity: Entity, mention: Mention) -> None:
        if mention.gender:
            entity.learn_gender(mention.gender, surely=mention.surely)
        entity.age = entity.age or mention.age
        if not entity.evidence:
            told = bool(mention.title or mention.gender or mention.age)
            entity.place = entity.place or (not told and is_place(entity, self.lexicon))
            known = mention.kind == "name" and len(entity.words) > 1 and entity.words[0] in self.lexicon.genders
            entity.evidence = told or (known and not entity.place)
        if mention.title or mention.before or not mention.text.endswith(mention.name):  # "Jane Roe MP"
            self._learn_title(entity, mention)
        if mention.long:
            self._offices.learn_behind(entity, mention.long)

    def _learn_title(self, entity: Entity, mention: Mention) -> None:
        self._offices.give(entity, f"{mention.before} {mention.title}".strip() or mention.text.rpartition(" ")[2])
        if entity.single and mention.kind == "name" and not entity.shown and self._is_courtesy(mention.title):
            entity.shown = mention.text

    def _is_courtesy(self, title: str) -> bool:
        """Whether a title is printed where only a surname is known: "Ms", "Senator", but not "Husband" or "winger"."""
        return title[:1].isupper() and not self.lexicon.bits.get(title.lower(), 0) & _PLAIN

    def _matching(self, words: tuple[str, ...], mention: Mention) -> Entity | None:
        """The likeliest entity for a form that was not met before."""
        namesakes = self._by_word.get(words[-1], [])[-_NAMESAKES:] if words else []
        if namesakes and self.lexicon.bits.get(words[-1], 0) & PLACE:  # "Canada" is not "Statistics Canada"
            namesakes = [each for each in namesakes if each.evidence or min(len(each.words), len(words)) > 1]
        known = mention, self.lexicon.genders, self._told
        found = [entity for entity in namesakes if not entity.differs(mention) and fits(entity, words, *known)]
        return max(found, key=lambda entity: fitness(entity, words, mention)) if found else None

    def _note_roles(self, mentions: Sequence[Mention]) -> None:
        """Who has which role: "Jane Roe, the district’s director,"."""
        for mention in mentions:
            if mention.explained is not None:
                entity = self.entities[mention.explained.entity]
                if self._is_body(mention, entity):
                    continue
                entity.evidence = True
                entity.learn_gender(mention.gender, surely=True)
                self._offices.give(entity, mention.text)
                entity.origins |= origins(mention.long, self.lexicon)

    def _is_body(self, mention: Mention, entity: Entity) -> bool:
        """Whether a description tells that a name is that of a body: "the firm, Ostara"; it may be called so again."""
        *_, head = mention.text.lower().partition(" of ")[0].split()  # a commissioner of police is somebody
        if not self.lexicon.bits.get(head, 0) & ORG_HEAD or not entity.could_be_body:
            return False
        entity.kind, entity.roles = "organisation", entity.roles | {head}
        return True

    def _link_description(self, mention: Mention) -> None:
        if mention.explained is not None:
            mention.entity = mention.explained.entity
            return
        single = mention.kind == "role" and not (mention.plural or mention.unnamed or mention.title)
        holder = self._holder(mention) if single else None
        text = mention.text.lower()
        article, _, rest = text.partition(" ")
        introduced = self._introduced.get(rest, self._loosely.get(rest)) if article == "the" else None
        if holder is not None and not is_told_of_since(introduced, holder, mention):
            mention.entity = holder.number
            mention.why = "who has that office" if holder.kind == "person" else "the body spoken of"
            return
        key = "=" + (rest if article in _ARTICLES else text)
        entity = self._by_name.get(key, introduced)
        told = entity is not None and len(mention.long) > len(text) and mention.long != entity.name
        if entity is None or (
            told and (mention.plural or text.startswith(INDEFINITE))
        ):  # "analysts at Ostara", "a Dane"
            entity = self._by_name[key] = self._describe(mention, text)
        mention.entity = entity.number
        entity.mentions.append(mention)

    def _describe(self, mention: Mention, text: str) -> Entity:
        """Somebody or something that is described for the first time."""
        entity = self._add(mention.long or mention.text, mention.kind)
        head = text.rpartition(" ")[2]
        if text.startswith(_SOME if mention.plural else INDEFINITE):
            self._introduced |= dict.fromkeys(called_again(text), entity)
        entity.gender, entity.plural = mention.gender, mention.plural
        entity.body = self.lexicon.bits.get(head, 0) & ORG_HEAD != 0
        if mention.kind == "role" and text.startswith(INDEFINITE) and not (entity.plural or entity.body):
            self._loosely |= dict.fromkeys(called_loosely(text, unnamed=mention.unnamed), entity)
        return entity

    def _holder(self, mention: Mention) -> Entity | None:
        """Who has the office, or the body that is called so."""
        found = [*self._offices.holders(mention), *self._bodies(mention)]
        if found:
            return found[0]
        article, _, letters = mention.text.partition(" ")
        if letters.isupper() and article.lower() == "the":
            return self._offices.with_initials(letters.lower(), mention.start)
        return self._offices.named_below(mention)

    def _bodies(self, mention: Mention) -> list[Entity]:
        """The bodies that "the ministry" may mean by their names, those named most often first."""
        text = mention.text.lower()
        if text.count(" ") != 1 or not text.startswith(_DEFINITE):
            return []
        head = text.rpartition(" ")[2]
        bits = self.lexicon.bits.get(head, 0)
        if not bits & ORG_HEAD or bits & _UNIQUE:
            return []
        end = len(self.text) if mention.paragraph <= LEAD else mention.start
        known = (entity for entity in self._by_word.get(head, ())[-_NAMESAKES:] if entity.starts[:1] < [end])
        bodies = [entity for entity in known if entity.could_be_body and is_headed(entity, head)]
        return sorted(bodies, key=lambda entity: -len(entity.mentions))
