"""Whom "he", "she" and "they" may mean."""

import math
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import islice
from operator import attrgetter, itemgetter

from briefer.quotes.agreement import Antecedent, agreement, agrees, entity_features, nearness, personhood
from briefer.quotes.answering import Answers
from briefer.quotes.bodies import is_of_kind
from briefer.quotes.entities import NEVER, Entity
from briefer.quotes.epithets import Epithet, agrees_with, epithet, is_introduced, may_say_again, stand_together
from briefer.quotes.leads import BELOW, body_below, is_blind, is_blind_body, is_unnamed_body, named_next, told_below
from briefer.quotes.mention import PLACE, Mention
from briefer.quotes.own_words import OwnWords
from briefer.quotes.pairs import last_two, plural_of
from briefer.quotes.papers import Papers
from briefer.quotes.possessors import Possessors
from briefer.quotes.registry import Registry
from briefer.quotes.relatives import before_who
from briefer.quotes.standing import Standings
from briefer.quotes.subjects import Clauses
from briefer.quotes.tokens import PUNCTUATION, QUOTED
from briefer.quotes.weights import Group, Weights
from briefer.quotes.word_sets import word_set

_NAMED_BELOW = 0.8  # how often somebody described in a lead is the first one named below
_AGAIN = 0.9  # how often a description means somebody named before at all
_REACH = 20  # mentions looked back
_SCORE = itemgetter(0)
_MOST = 3  # answers kept
WRITERS = frozenset({"i", "we"})  # whoever they are, it is nobody named before
_TELLING_OF_THEMSELVES = word_set("en", "nouns.telling_of_themselves")
_BOTH = ("the two ", "both ", "the pair", "the duo")
_START = attrgetter("start")
_NEAR = frozenset(
    {
        "named in the second paragraph before",
        "named in the sentence before",
        "named in the same paragraph",
        "named in the paragraph before",
    }
)
_SURELY = 0.8  # share of whom "his" means that is enough to print a name
_CLEAR = 2.0  # ahead of the next answer: sure enough to learn a gender from
_GOES_ON = 3.0  # for somebody unnamed who spoke right before
_MOST_TIMES = 9
_OPENING = 2  # headline or standfirst, and what follows


class Antecedents:
    """The mentions of a text in order, and whom a pronoun may mean among them."""

    def __init__(self, clauses: Sequence[Clauses], registry: Registry, known: Weights) -> None:
        self.registry = registry
        self.weights = known
        self._clauses = clauses
        everyone = [mention for each in clauses for mention in each.paragraph.mentions]
        self.named: list[Mention] = []  # but for descriptions of nobody known
        self.starts: list[int] = []  # where all of them stand, these too
        self.places: list[int] = []  # of each one named: its place in ``starts``
        self._in_order = sorted((mention for each in clauses for mention in each.speaking()), key=_START)
        self._speaking = {id(mention) for mention in self._in_order}
        self._speakers = {mention.entity for mention in self._in_order}
        for entity in registry.entities:
            if entity.could_be_place:  # also if "China said" and China is a name
                named = registry.lexicon.bits.get(entity.name.lower(), 0) & PLACE
                entity.place = bool(entity.place or named or entity.number not in self._speakers)
        self._somebody = False  # whether a person was named
        self._papers = Papers(clauses, registry.lexicon)
        self._answers = Answers(clauses)
        self._possessors = Possessors(registry.entities, registry.text)
        self._own_words = OwnWords(clauses, registry.text)
        self._opening = {m.entity for m in everyone if m.paragraph < _OPENING and not m.after_preposition}
        self._known: dict[int, list[Antecedent]] = {}
        self._standings = Standings(clauses, registry.lexicon, self._speaking)
        self._told: dict[tuple[str, bool], dict[int, Group]] = {}  # of each entity, by gender and number of a pronoun
        self._resolve(everyone)

    def _resolve(self, mentions: Sequence[Mention]) -> None:
        """Say whom each "he" and "she" means, from the first to the last."""
        entities, speaking, starts = self.registry.entities, self._speaking, self.starts
        for mention in mentions:
            kind = mention.kind
            if kind == "pronoun":
                if mention.gender or (id(mention) in speaking and mention.text.lower() not in WRITERS):
                    self._resolve_pronoun(mention)
                elif not mention.plural:
                    self._read_as(mention, alone=False)
            elif kind in {"role", "noun"}:
                self._resolve_description(mention, speaks=id(mention) in speaking)
            if mention.entity >= 0:
                if kind != "noun" or entities[mention.entity].kind != "noun":
                    self.named.append(mention)
                    self.places.append(len(starts))
                    self._somebody = self._somebody or self._is_somebody(mention)
                starts.append(mention.start)

    def people(self) -> frozenset[int]:
        """The entities that are persons: something says so, or they speak."""
        persons = (each for each in self.registry.entities if each.kind == "person" and not each.place)
        return frozenset([each.number for each in persons if each.evidence or each.number in self._speakers])

    def _resolve_pronoun(self, mention: Mention) -> None:
        found = self.of(mention)
        if not mention.gender and not mention.plural:
            found = self._read_as(mention, alone=not found) or found
        if found:
            mention.entity = found[0].entity
            self._learn_from(mention, found)

    def _read_as(self, mention: Mention, *, alone: bool) -> list[Antecedent]:
        """The paper that "it" means."""
        paper = self._papers.read_as(mention, alone=alone)
        if paper is None:
            return []
        self._known[id(mention)] = [Antecedent(paper.entity, 0.0, "what was read or told of last")]
        return self._known[id(mention)]

    def _before(self, start: int) -> Iterator[Mention]:
        """Who is named before a place, nearest first."""
        end = bisect_left(self.starts, start)
        first, last = bisect_left(self.places, end - _REACH), bisect_left(self.places, end)
        return reversed(self.named[first:last])

    def _resolve_description(self, mention: Mention, *, speaks: bool) -> None:
        if speaks or mention.kind == "role":
            self._resolve_epithet(mention)
            if self._possessors.name(mention, self._shares, _SURELY) and speaks:
                self._speakers.add(mention.entity)
        paper = self._papers.kind(mention)
        if paper:
            self._resolve_paper(mention, paper)

    def _resolve_epithet(self, mention: Mention) -> None:
        """Say whom "the top diplomat" means, if nobody was called so before, and who "the two leaders" are."""
        entity = self.registry.entities[mention.entity]
        if entity.kind not in {"role", "noun"}:
            return
        if mention.plural and mention.text.lower().startswith(_BOTH):
            kind, everyone = plural_of(mention, self.registry.lexicon), self._before(sys.maxsize)
            pair = last_two(kind, everyone, self.registry.entities)
            mention.entity = self.registry.together(pair).number if pair else mention.entity
        elif may_say_again(mention, self.registry.lexicon) and (not is_introduced(entity) or is_blind_body(entity)):
            found = self._holding(mention, entity, self.of(mention))
            if is_introduced(entity):
                found = [each for each in found if self._is_called(mention, each)]
            if found:
                mention.entity, mention.why = found[0].entity, found[0].why
                mention.share = _AGAIN / sum(math.exp(each.score - found[0].score) for each in found)
        else:
            named = self._named_below(mention)
            if named is not None:
                mention.entity, mention.why, mention.share = named.number, "named first below", _NAMED_BELOW

    def _named_below(self, lead: Mention) -> Entity | None:
        """Who, or what body, is told of in a lead and named below."""
        entities, lexicon = self.registry.entities, self.registry.lexicon
        if is_unnamed_body(lead, lexicon):
            return body_below(lead, entities, lexicon)
        if self._somebody or not is_blind(lead, lexicon):
            return None
        below = self._clauses[lead.paragraph + 1 : lead.paragraph + 1 + BELOW]
        everyone = (each for clauses in below for each in clauses.paragraph.mentions)
        speaking = islice(self._in_order, bisect_right(self._in_order, lead.start, key=_START), None)
        return told_below(lead, everyone, entities, lexicon) or named_next(lead, speaking, entities, lexicon)

    def _holding(self, mention: Mention, described: Entity, found: list[Antecedent]) -> list[Antecedent]:
        """Of those whom "the senator" may mean: who was called so, else who is not told of beside the senator."""
        told = epithet(mention, self.registry.lexicon)
        own = self._told_of(mention) if told.head in _TELLING_OF_THEMSELVES else NEVER
        near = [each for each in found if each.why in _NEAR or each.entity == own]
        if not told.in_office:
            return [each for each in found if each in near or self._is_called(mention, each)]
        entities, text = self.registry.entities, self.registry.text
        called = [each for each in found if told.offices <= entities[each.entity].roles]
        apart = called or [each for each in near if not stand_together(described, entities[each.entity], text)]
        for each in apart[:1]:
            entities[each.entity].roles |= told.offices
        return apart

    def _told_of(self, mention: Mention) -> int:
        """What body a sentence is about that ends with who says so: "Karsk Rail will cut jobs, the company said"."""
        paragraph = self._clauses[mention.paragraph].paragraph
        before = paragraph.tokens.bits[mention.opens - 1] if mention.opens and id(mention) in self._speaking else 0
        if not before & (PUNCTUATION | QUOTED):
            return NEVER
        everyone = (each for each in paragraph.mentions_in(mention.sentence) if not (each.owns or each.modifies))
        first = next(everyone, mention)
        return NEVER if first is mention or first.after_preposition else first.entity

    def _resolve_paper(self, mention: Mention, kind: str) -> None:
        """Say whose "the statement" is, or "a statement from Mr Roe’s office"."""
        self._papers.note(mention, kind)
        maker = self._papers.maker(mention, kind) or self._announced_by(mention)
        if maker is None or maker.entity < 0 or id(mention) not in self._speaking:
            return
        if mention.text.lower().startswith("the ") or not self.registry.entities[maker.entity].name[1:].islower():
            mention.entity, mention.why, mention.share = maker.entity, f"who made the {kind}", _AGAIN

    def _announced_by(self, paper: Mention) -> Mention | None:
        """The body that spoke in the sentence before a statement."""
        body = self._papers.announced_by(paper)
        return body if body is not None and self.registry.entities[body.entity].kind == "organisation" else None

    def _is_called(self, mention: Mention, found: Antecedent) -> bool:
        """Whether the name of a body says that it is what it is called again by."""
        head = mention.text.lower().rpartition(" ")[2]
        return is_of_kind(head, self.registry.entities[found.entity], self.registry.lexicon) is True

    def _is_somebody(self, mention: Mention) -> bool:
        """Whether it is the name of a person, who acts and is no modifier of another."""
        entity = self.registry.entities[mention.entity]
        named = mention.kind == "name" and entity.kind == "person" and entity.evidence
        return named and not mention.owns and not mention.modifies

    def _learn_from(self, pronoun: Mention, found: Sequence[Antecedent]) -> None:
        """Who is clearly "she" is a woman, and a person."""
        entity = self.registry.entities[found[0].entity]
        if not entity.surely and (len(found) == 1 or found[0].score - found[1].score > _CLEAR):
            entity.learn_gender(pronoun.gender, surely=True)
            entity.evidence = entity.evidence or (entity.kind == "person" and pronoun.gender != "")
            for told in self._told.values():
                told.pop(entity.number, None)

    def of(self, pronoun: Mention) -> list[Antecedent]:
        """The likeliest entities, best first."""
        if id(pronoun) not in self._known:
            self._known[id(pronoun)] = self._rank(pronoun)
        return self._known[id(pronoun)]

    def _shares(self, pronoun: Mention) -> list[tuple[int, float]]:
        """The likeliest entities, each with its share."""
        found = self._rank(pronoun)
        whole = sum(math.exp(each.score) for each in found)
        return [(each.entity, math.exp(each.score) / whole) for each in found]

    def _rank(self, pronoun: Mention) -> list[Antecedent]:
        if pronoun.text.lower() == "who":
            known = self.registry.entities, self.registry.lexicon
            nearest = before_who(pronoun, self._before(pronoun.start), *known)
            return [Antecedent(nearest.entity, 0.0, "named right before")] if nearest is not None else []
        found: dict[int, tuple[float, int, Group]] = {}
        weights = self.weights
        for mention, (standing, told, near) in self.candidates(pronoun):
            score, entity = weights[standing] + weights[told] + weights[near], mention.entity
            if entity not in found or score > found[entity][0]:
                found[entity] = score, entity, standing
        answers = found.get(self._answers.of(pronoun)) if pronoun.gender else None
        if answers is not None and self.registry.entities[answers[1]].gender in {"", pronoun.gender}:
            return [Antecedent(answers[1], answers[0], "who was asked")]
        unnamed = self._answers.going_on(pronoun, self.registry.text) if pronoun.gender else NEVER
        if unnamed in found and self.registry.entities[unnamed].kind == "role":
            found[unnamed] = found[unnamed][0] + _GOES_ON, unnamed, ("who spoke right before",)
        best = sorted(found.values(), key=_SCORE, reverse=True)[:_MOST]
        return [Antecedent(entity, score, standing[0]) for score, entity, standing in best]

    def candidates(self, pronoun: Mention) -> Iterator[tuple[Mention, tuple[Group, Group, Group]]]:
        """Mentions before a pronoun that agree with it, nearest first, with their features."""
        entities = self.registry.entities
        said = self._own_words.of(pronoun) if pronoun.gender and id(pronoun) in self._speaking else frozenset()
        known = self._told.setdefault((pronoun.gender, pronoun.plural), {}) if pronoun.kind == "pronoun" else {}
        described = None if pronoun.kind == "pronoun" else epithet(pronoun, self.registry.lexicon)
        seen: set[int] = set()
        standing, near = self._standings.of, nearness(0, said=False)
        for mention in self._before(pronoun.start):
            number = mention.entity
            told = known.get(number)
            if told is None:
                told = known[number] = self._tell(entities[number], pronoun, described)
            if told:
                if said:
                    near = nearness(len(seen), said=not said.isdisjoint(entities[number].words))
                yield mention, (standing(mention, pronoun), told, near)
                if number not in seen:
                    seen.add(number)
                    near = nearness(len(seen), said=False)

    def _tell(self, entity: Entity, pronoun: Mention, told: Epithet | None) -> Group:
        """The features of an entity, none if it does not agree."""
        if entity.kind == "noun":
            return ()
        if not (agrees_with(told, entity, self.registry.lexicon) if told else agrees(entity, pronoun)):
            return ()
        others = (
            entity.stands_aside,
            told is not None and told.ages is not None and entity.age > 0,
            entity.number in self._speakers,
            entity.kind == "person" and entity.number in self._opening,
        )
        times = min(len(entity.mentions), _MOST_TIMES)
        return entity_features(
            agreement(entity, pronoun),
            personhood(entity, speaks=entity.number in self._speakers),
            entity.kind,
            times,
            others,
        )
