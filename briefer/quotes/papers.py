"""Whose a statement, a report or a letter is, so that "the statement said" is told of who made it."""

from collections.abc import Sequence

from briefer.quotes.lexicon import Lexicon
from briefer.quotes.mention import Mention
from briefer.quotes.subjects import Clauses
from briefer.quotes.tokens import HELPS
from briefer.quotes.word_sets import word_set

_BY = frozenset({"by", "from"})
_MADE = word_set("en", "verbs.publishing")
_READ = word_set("en", "verbs.reading")
_IN = frozenset({"in"})
_BARE = "a statement"
_NEAR = 4  # paragraphs
_BEFORE = 2  # tokens before a paper's first that may be its verb: "released a report"


class Papers:
    """The papers of one text, each with who made it."""

    def __init__(self, clauses: Sequence[Clauses], lexicon: Lexicon) -> None:
        self._clauses = {each.paragraph.number: each for each in clauses}
        self._kinds = lexicon.papers
        self._last: Mention | None = None  # the paper told of last
        self._makers: dict[str, tuple[int, Mention | None]] = {}  # kind -> paragraph, and who made the last one

    def kind(self, mention: Mention) -> str:
        """The kind of paper that a description is, nothing if it is none."""
        return "" if mention.plural else self._kinds.get(mention.text.lower().rpartition(" ")[2], "")

    def note(self, mention: Mention, kind: str) -> None:
        """Remember whose a paper is that is brought in or told of anew."""
        self._last = mention
        maker = self._maker(mention)
        if maker is not None or not mention.text.lower().startswith("the "):
            self._makers[kind] = mention.paragraph, maker

    def maker(self, mention: Mention, kind: str) -> Mention | None:
        """Who made the last paper of a kind, if it was told of lately."""
        paragraph, maker = self._makers.get(kind, (0, None))
        return maker if mention.paragraph - paragraph <= _NEAR else None

    def announced_by(self, paper: Mention) -> Mention | None:
        """Who alone spoke in the sentence before "a statement" of which nothing else is told."""
        if paper.text.lower() != _BARE or paper.full != paper.last:
            return None
        clauses = self._clauses[paper.paragraph]
        sentence = paper.sentence - 1
        if sentence < 0 and paper.paragraph:
            clauses = self._clauses[paper.paragraph - 1]
            sentence = max(clauses.paragraph.tokens.sentences, default=-1)
        spoke = [each for each in clauses.speaking() if each.sentence == sentence]
        return spoke[0] if len({each.entity for each in spoke}) == 1 else None

    def read_as(self, pronoun: Mention, *, alone: bool) -> Mention | None:
        """The paper that "it" means: of "it read", or where a paper spoke last and nothing else is told of since.

        ``alone`` if "it" can mean nothing else.
        """
        last = self._last
        if last is None or last.entity < 0 or pronoun.text.lower() != "it" or pronoun.paragraph - last.paragraph > 1:
            return None
        clauses = self._clauses[pronoun.paragraph]
        if clauses.paragraph.tokens.is_one_of(pronoun.last, _READ):
            return last
        since = (
            each
            for number in range(last.paragraph, pronoun.paragraph + 1)
            for each in self._clauses[number].paragraph.mentions
            if last.end < each.start < pronoun.start and each.initial and each.kind != "pronoun"
        )
        alone = alone or self._spoke_before(pronoun) is last
        return last if alone and next(since, None) is None else None

    def _spoke_before(self, pronoun: Mention) -> Mention | None:
        near = (self._clauses[number] for number in (pronoun.paragraph, pronoun.paragraph - 1) if number >= 0)
        spoke = (each for clauses in near for each in reversed(clauses.speaking()) if each.start < pronoun.start)
        return next(spoke, None)

    def _maker(self, paper: Mention) -> Mention | None:
        clauses = self._clauses[paper.paragraph]
        tokens = clauses.paragraph.tokens
        beside = [each for each in clauses.paragraph.mentions_in(paper.sentence) if each is not paper]
        if tokens.is_one_of(paper.last, _BY):
            maker = next((each for each in beside if each.opens == paper.last + 1 and not each.modifies), None)
            return _owned(maker, beside) if maker is not None else None
        inside = [each for each in beside if paper.first <= each.first and each.last < paper.last]
        owner = next((each for each in inside if each.owns or each.kind == "organisation"), None)
        if owner is not None:
            return owner
        before = tokens.lower[max(0, paper.first - _BEFORE) : paper.first + 1]
        if not _IN.isdisjoint(before):
            others = (
                each for each in clauses.speaking() if each is not paper
            )  # not the letter of "a letter posted on"
            speaker = next((each for each in others if each.sentence == paper.sentence), None)
            return speaker if _is_of_main_clause(clauses, paper) else None
        made = not _MADE.isdisjoint(before)
        return next((each for each in beside if made and each.last < paper.first and _acts(each)), None)


def _is_of_main_clause(clauses: Clauses, paper: Mention) -> bool:
    """Whether words were said in a paper; not so in "Roe said the dam had been listed in an audit"."""
    tokens = clauses.paragraph.tokens
    cues = [each for each in clauses.paragraph.cues_in(paper.sentence) if each.last < paper.first]
    return not cues or not any(bits & HELPS for bits in tokens.bits[cues[0].last : paper.first])


def _owned(maker: Mention, beside: Sequence[Mention]) -> Mention:
    """Of whom a genitive tells: the school of "the University of Karsk’s School of Tides", the office of "Roe’s office"."""
    if not maker.owns:
        return maker
    behind = (each for each in beside if each.first == maker.last + 1 or each.opens == maker.opens)
    return next((each for each in behind if each.last > maker.last), maker)


def _acts(mention: Mention) -> bool:
    return not (mention.after_preposition or mention.owns or mention.modifies or mention.kind == "noun")
