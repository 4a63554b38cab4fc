"""Who holds which office in a text, and whom "the foreign minister" and a headline's "councillor" mean."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations

from briefer.quotes.entities import NEVER, Entity
from briefer.quotes.epithets import is_office
from briefer.quotes.leads import LEAD
from briefer.quotes.lexicon import BIT, Lexicon
from briefer.quotes.mention import ORG_HEAD, Mention
from briefer.quotes.origins import may_be_of, origins, party
from briefer.quotes.parties import are_others, bodies, may_have_any_rank
from briefer.quotes.word_sets import word_set

_DEFINITE = ("the ", "this ", "that ")
_ARTICLES = frozenset({"the", "a", "an"})
_SMALL = frozenset({"the", "a", "an", "of", "for", "and"})
_ANOTHER = word_set("en", "adjectives.of_other_offices")
_PAST = word_set("en", "adjectives.of_past_offices")
_NOTHING_ALONE = word_set("en", "adjectives.no_office")
_COLOUR = BIT["roles.colours"]
_PARTISAN = BIT["roles.partisans"]
_NO_OFFICE = _COLOUR | _PARTISAN
_PORTFOLIO = BIT["roles.portfolios"]
_TO_SOMEBODY = " to the "  # what follows is another’s office: "adviser to the president"
_LETTERS = 2, 5  # of initials that tell an office, at least and at most: "the CS"
_TITLE = 8  # words of a title
_MOST = 40  # holders of one office that are compared


class Offices:
    """The holders of the offices of one text."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._holders: dict[str, list[Entity]] = {}
        self._members: dict[str, list[Entity]] = {}  # of a body: "RTP"
        self._initials: dict[str, list[Entity]] = {}  # of titles: "cs" and "hcs" for "Home Cabinet Secretary"

    def give(self, entity: Entity, title: str) -> None:
        """Note what a title tells of somebody; what another title would call it too."""
        if title.lower() in _NOTHING_ALONE:
            return  # "former" of "former Roe aide Jane Doe"
        spelt = self.lexicon.spelt
        entity.origins |= origins(title, self.lexicon)
        own = title.lower().partition(_TO_SOMEBODY)[0].replace(",", " ")
        words = " ".join(spelt.get(each, each) for each in own.split()).split()
        self._give_words(entity, [*words, *_besides(words)])
        for body in bodies(title, self.lexicon) - entity.bodies:
            entity.bodies |= {body}
            self._members.setdefault(body, []).append(entity)
        for letters in _initials(title):
            self._initials.setdefault(letters, []).append(entity)

    def _give_words(self, entity: Entity, words: Sequence[str]) -> None:
        held = entity.roles
        for word in words:
            if is_office(word, self.lexicon):
                self._give(entity, word)
            elif word not in _ARTICLES:
                entity.titled |= {word}
        for office, others in self.lexicon.other_offices if entity.roles != held else ():
            if office <= entity.roles:
                for other in others:
                    self._give(entity, other)

    def _give(self, entity: Entity, word: str) -> None:
        if word not in entity.roles:
            entity.roles |= {word}
            self._holders.setdefault(word, []).append(entity)

    def learn_behind(self, entity: Entity, words: str) -> None:
        """Note what stands behind a name: "of Ohio", "(R-Ky.)"."""
        entity.origins |= origins(words, self.lexicon)
        if told := party(words):
            self.give(entity, told)

    def sort(self) -> None:
        """Bring the holders into the order in which they are named."""
        for holders in self._holders.values():
            holders.sort(key=_first_start)

    def named_below(self, mention: Mention) -> Entity | None:
        """Whom headline and lead call by an office that one person of the text has: "Councillor says …", "A judge …"."""
        if mention.paragraph > LEAD or mention.full != mention.last:
            return None
        *before, head = [word for word in mention.text.lower().split() if word not in _ARTICLES]
        if self.lexicon.bits.get(head, 0) & ORG_HEAD:
            return None
        known = [entity for entity in self._of_origin(mention, head) if entity.kind == "person"]
        if not known:
            return None
        offices = {word for word in before if is_office(word, self.lexicon)}
        holders = [entity for entity in known if self._may_hold(entity, head, offices)]
        if len(holders) != 1 or (mention.gender and holders[0].gender not in {"", mention.gender}):
            return None
        return holders[0]

    def _may_hold(self, entity: Entity, head: str, offices: AbstractSet[str]) -> bool:
        """Whether somebody holds an office, of whatever kind where nothing is told: "a hockey coach", "Coach Roe"."""
        others, missing = entity.roles - offices, offices - entity.roles
        if others & _ANOTHER or missing & _ANOTHER:
            return False
        return not missing or (others == {head} and not self.lexicon.bits.get(head, 0) & _PORTFOLIO)

    def holders(self, mention: Mention) -> list[Entity]:
        """Whom "the foreign minister" may mean: who has the office and was named before, the latest first."""
        text = mention.text.lower()
        if not text.startswith(_DEFINITE):
            return []
        *before, head = text.partition(" of ")[0].split()
        body = bodies(mention.text, self.lexicon)
        known = self._of_body(mention, body, self._named(mention, head))
        if not known:
            return []
        bits = {word: self.lexicon.bits.get(word, 0) for word in before}
        offices = {word for word in before if is_office(word, self.lexicon) and not bits[word] & _NO_OFFICE}
        parties = {word for word in before if bits[word] & _PARTISAN}
        named = [each for each in known if offices <= each.roles and self._may_be_of_party(each, parties)]
        agreeing = [entity for entity in named if not mention.gender or entity.gender in {"", mention.gender}]
        told = len(agreeing) > 1 and origins(mention.long, self.lexicon) - {word.lower() for word in body}
        if told and not any(entity.origins for entity in agreeing):
            return []  # "the Ohio senator" of two
        now = _PAST.isdisjoint(before)  # "the president" is no former one where another has the office
        return sorted(
            agreeing,
            key=lambda each: (
                now and not _PAST.isdisjoint(each.roles | each.titled),
                head not in each.roles,
                -len((each.titled | each.roles).intersection(before)),
                -each.last_before(mention.start),
            ),
        )

    def _of_body(self, mention: Mention, body: AbstractSet[str], holders: list[Entity]) -> list[Entity]:
        """Of those with an office, who are told to be of the body described, else who may be; of any rank may be a leader."""
        if not body:
            return holders
        members = [each for name in body for each in self._members.get(name, ())[:_MOST]]
        if not may_have_any_rank(mention.text):
            members = [each for each in members if each in holders]
        named = [each for each in members if each.last_before(mention.start) != NEVER]
        head = mention.text.lower().rpartition(" ")[2]
        return named or [each for each in holders if not are_others(head, body, each.bodies)]

    def _may_be_of_party(self, entity: Entity, parties: AbstractSet[str]) -> bool:
        """Whether somebody may be "the Republican governor": is known to be of no other party."""
        theirs = {role for role in entity.roles if self.lexicon.bits.get(role, 0) & _PARTISAN}
        return not parties or not theirs or not parties.isdisjoint(theirs)

    def holder_before(self, office: str, start: int) -> Entity | None:
        """Who has an office, "prime minister", and was named last before a place."""
        *before, head = office.split()
        known = [entity for entity in self._holders.get(head, ())[:_MOST] if {*before} <= entity.roles]
        named = [entity for entity in known if entity.last_before(start) != NEVER]
        return max(named, key=lambda entity: entity.last_before(start), default=None)

    def with_initials(self, letters: str, start: int) -> Entity | None:
        """Whose title has these initials, "CS" of "Home Cabinet Secretary", and who was named last before a place."""
        holders = self._initials.get(letters, ())[:_MOST]
        named = [entity for entity in holders if entity.last_before(start) != NEVER]
        return max(named, key=lambda entity: entity.last_before(start), default=None)

    def _named(self, mention: Mention, head: str) -> list[Entity]:
        """The holders of an office who were named before a mention."""
        known = self._holders.get(head)
        if known is None:
            return []
        until = bisect_left(known, mention.start, key=_first_start)
        near = [each for each in known[max(0, until - _MOST) : until] if each.last_before(mention.start) != NEVER]
        body = bool(self.lexicon.bits.get(head, 0) & ORG_HEAD)  # "the campaign" is not who is in "the campaign manager"
        named = [entity for entity in near if (entity.kind == "organisation") is body]
        told = origins(mention.long, self.lexicon)
        return [entity for entity in named if may_be_of(told, entity.origins, self.lexicon)]

    def _of_origin(self, mention: Mention, head: str) -> list[Entity]:
        holders = self._holders.get(head, ())[:_MOST]
        told = origins(mention.long, self.lexicon) if holders else frozenset()
        return [entity for entity in holders if may_be_of(told, entity.origins, self.lexicon)]


def _first_start(entity: Entity) -> int:
    return entity.starts[0] if entity.starts else NEVER


def _initials(title: str) -> Iterator[str]:
    """What letters may stand for a title: "cs", "hc" and "hcs" for "Home Cabinet Secretary"."""
    words = title.lower().replace("-", " ").split(maxsplit=_TITLE)[:_TITLE]
    letters = "".join(word[0] for word in words if word not in _SMALL)
    fewest, most = _LETTERS
    for first, end in combinations(range(len(letters) + 1), 2):
        if fewest <= end - first <= most:
            yield letters[first:end]


def _besides(words: Sequence[str]) -> Iterator[str]:
    """What the words of a title say in other words: a justice is a judge, a former president an ex-president."""
    if words[-1:] == ["justice"]:
        yield "judge"
    if words[:1] == ["former"]:
        yield from (f"ex-{word}" for word in words[1:])
    for word in words:
        if word.startswith("ex-"):
            yield from ("former", word.removeprefix("ex-"))
