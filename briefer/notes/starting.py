"""Starts a note: its sections filled from the quotes that the analyst accepted."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from briefer.model.articles import Article
from briefer.model.checks import Sources
from briefer.model.notes import Note, Section
from briefer.model.people import Person
from briefer.model.quotes import Kind, Quote, Status
from briefer.notes.attributing import capital, speaker_of
from briefer.notes.formats import Grouping, NoteFormat, SectionSpec
from briefer.notes.markings import is_marking
from briefer.notes.schemes import MarkingScheme, load_scheme
from briefer.notes.words import Words, fill, words_of

_FULL = 4  # words that make a quotation; fewer are a fragment unless they are a whole sentence
_PARAGRAPH = 60  # words of the quotes that share a paragraph
_DIRECTIVES = {"sources": "[@sources]\n\n[@summary]", "source-summary": "[@summary]", "likelihood": "[@likelihood]"}


def start_note(  # what a note is started from; all but two by keyword
    note_format: NoteFormat,
    sources: Sources,
    *,
    title: str = "",
    today: date,
    people: Sequence[Person] = (),
    language: str = "en",
) -> Note:
    """A note with its sections filled; ``people`` come first among the speakers, in their order."""
    words, scheme = words_of(language, note_format), load_scheme(note_format.scheme)
    return Note(
        title=title,
        format=note_format.origin or note_format.id,
        scheme=note_format.scheme,
        language=language,
        fields={
            spec.id: fill(spec.default, {"today": today.isoformat()})
            for spec in note_format.fields
            if "{today}" in spec.default
        },
        sections=tuple(
            Section(heading=words.say(spec.heading), body=_body(spec, sources, people, words, scheme), part=spec.id)
            for spec in note_format.sections
        ),
    )


def key_quotes(
    sources: Sources, spec: SectionSpec, people: Sequence[Person], words: Words, scheme: MarkingScheme
) -> str:
    """Markdown that cites the accepted quotes, under a heading for each speaker, tag or date, or as sentences."""
    quotes = _accepted(sources)
    writing = _Writing(sources, words, scheme, _grouping(spec.by, quotes), inline=spec.inline)
    groups: dict[str, list[list[Quote]]] = {}
    for run in _said_together(quotes):
        for name in writing.groups_of(run[0]):
            groups.setdefault(name, []).append(run)
    return "\n\n".join("\n\n".join(writing.group(name, groups[name])) for name in _in_order(groups, writing, people))


def _grouping(by: Grouping, quotes: Sequence[Quote]) -> Grouping:
    """As the format says; by speaker where it says by tag and nothing is tagged."""
    return "speaker" if by == "tag" and not any(quote.tags for quote in quotes) else by


def _in_order(groups: Collection[str], writing: "_Writing", people: Sequence[Person]) -> list[str]:
    """The analyst's people first, tags by the alphabet, dates as they come; whoever is not named last."""
    known = {person.name: index for index, person in enumerate(people)} if writing.by == "speaker" else {}
    alphabetical = writing.by == "tag"
    return sorted(
        groups,
        key=lambda name: (name in writing.last, known.get(name, len(known)), alphabetical and name.casefold()),
    )


_Place = tuple[int, tuple[str, ...]]  # the article, and who speaks


@dataclass(slots=True)
class _Writing:
    """Writes the key quotes of one section as Markdown."""

    sources: Sources
    words: Words
    scheme: MarkingScheme
    by: Grouping
    inline: bool
    _introduced: set[str] = field(default_factory=set)

    def groups_of(self, quote: Quote) -> list[str]:
        """Under which headings a quote stands."""
        if self.by == "tag":
            return [capital(tag) for tag in quote.tags] or [self.words.say("Other")]
        if self.by == "date":
            return [self.words.day(self._article(quote).published) or self.words.say("Undated")]
        return [self._speaker(quote)]

    @property
    def last(self) -> frozenset[str]:
        """What stands behind all named groups."""
        return frozenset(map(self.words.say, ("Other", "Undated", "Speaker not named in the source")))

    def group(self, name: str, runs: Sequence[list[Quote]]) -> list[str]:
        """Sentences name their speaker; under a tag or a date, and set apart, quotes need a heading."""
        heading = [] if self.inline and self.by == "speaker" else [f"## {_escaped(name)}"]
        said = [run for run in runs if run[0].kind is not Kind.INDIRECT]
        full = [run for run in said if not self._is_fragment(run)]
        short = self._by_place(run for run in said if self._is_fragment(run))
        reported = [self._apart(run) for run in runs if run[0].kind is Kind.INDIRECT]
        if self.inline:
            return [*heading, *self._sentences(full, short), *reported]
        return [*heading, *map(self._apart, full), *(self._told([], quotes) for quotes in short.values()), *reported]

    def _apart(self, run: Sequence[Quote]) -> str:
        """A quotation of its own; reported speech always, since its words are the article's and the line below says so."""
        return self._portion(run[0]) + " ".join(f"[@q{quote.id}]" for quote in run)

    def _sentences(self, runs: Sequence[list[Quote]], short: dict[_Place, list[Quote]]) -> list[str]:
        """A speaker's quotes from one article in one paragraph while it is short, their fragments behind them."""
        paragraphs: list[list[Quote]] = []
        for run in runs:
            if paragraphs and self._goes_with(paragraphs[-1], run):
                paragraphs[-1] += run
            else:
                paragraphs.append(list(run))
        told = [(quotes, short.pop(_place(quotes[0]), [])) for quotes in paragraphs]
        return [self._told(*each) for each in [*told, *(([], quotes) for quotes in short.values())]]

    def _goes_with(self, before: Sequence[Quote], run: Sequence[Quote]) -> bool:
        return _place(before[0]) == _place(run[0]) and self._length([*before, *run]) <= _PARAGRAPH

    def _by_place(self, runs: Iterable[list[Quote]]) -> dict[_Place, list[Quote]]:
        """A few words make no quotation of their own: those of one speaker and article stand together."""
        places: dict[_Place, list[Quote]] = {}
        for run in runs:
            places.setdefault(_place(run[0]), []).extend(run)
        return places

    def _told(self, full: Sequence[Quote], short: Sequence[Quote]) -> str:
        """Who said it, with the role where the paper first names the speaker in a sentence, and the citations."""
        quotes = [*full, *short]
        name = self._speaker(quotes[0])
        role = self.sources.roles.get(name, "") if self.inline and name not in self._introduced else ""
        self._introduced.add(name)
        lead = self.words.say("{speaker}:", speaker=_escaped(f"{name} ({role})" if role else name))
        apart = self.words.say("; ")
        said = "".join(
            f"{(' ' if quote.continues else apart) if at else ''}[@q{quote.id}]" for at, quote in enumerate(full)
        )
        more = self.words.say(", ").join(f"[@q{quote.id} inline]" for quote in short)
        return f"{self._portion(quotes[0])}**{lead}** {apart.join(filter(None, (said, more)))}"

    def _is_fragment(self, run: Sequence[Quote]) -> bool:
        return self._length(run) < _FULL and not any(quote.kind is Kind.DIRECT for quote in run)

    def _length(self, quotes: Sequence[Quote]) -> int:
        return sum(len(quote.content.of(self._article(quote).text).split()) for quote in quotes)

    def _portion(self, quote: Quote) -> str:
        """The marking of a quote's source as the portion mark of its paragraph."""
        marking = self._article(quote).marking
        return f"({marking}) " if marking and self.scheme.portions and is_marking(self.scheme, marking) else ""

    def _speaker(self, quote: Quote) -> str:
        return speaker_of(quote, self._article(quote), self.words)

    def _article(self, quote: Quote) -> Article:
        return self.sources.articles[quote.article_id]


def _place(quote: Quote) -> _Place:
    return quote.article_id, quote.speakers


def _body(spec: SectionSpec, sources: Sources, people: Sequence[Person], words: Words, scheme: MarkingScheme) -> str:
    if spec.kind == "key-quotes":
        return key_quotes(sources, spec, people, words, scheme)
    return _DIRECTIVES.get(spec.kind, "")


def _accepted(sources: Sources) -> list[Quote]:
    """The accepted quotes, articles by date, in reading order."""
    quotes = [
        quote
        for quote in sources.quotes.values()
        if quote.status is Status.ACCEPTED and quote.article_id in sources.articles
    ]
    return sorted(quotes, key=lambda quote: (_day(quote, sources), quote.article_id, quote.content))


def _said_together(quotes: Sequence[Quote]) -> list[list[Quote]]:
    """Quotes that go on from one another, as one run."""
    runs: list[list[Quote]] = []
    for quote in quotes:
        before = runs[-1][-1] if runs else None
        if before and quote.continues and _alike(before) == _alike(quote):
            runs[-1].append(quote)
        else:
            runs.append([quote])
    return runs


def _alike(quote: Quote) -> tuple[_Place, bool]:
    """What quotes of one run have in common; reported speech never runs on into a quotation."""
    return _place(quote), quote.kind is Kind.INDIRECT


def _day(quote: Quote, sources: Sources) -> str:
    published = sources.articles[quote.article_id].published
    return published.isoformat() if published else "9999"


def _escaped(name: str) -> str:
    """A name as a heading: its stars and underscores are no Markdown."""
    return "".join(f"\\{character}" if character in "\\*_`[]<#" else character for character in " ".join(name.split()))
