"""Starts a note: its sections filled from the quotes that the analyst accepted."""

from collections.abc import Callable, Sequence
from datetime import date

from briefer.model.checks import Sources
from briefer.model.notes import Note, Section
from briefer.model.people import Person
from briefer.model.quotes import Quote, Status
from briefer.notes.formats import Grouping, NoteFormat, SectionSpec
from briefer.notes.markings import is_marking
from briefer.notes.schemes import MarkingScheme, load_scheme
from briefer.notes.words import Words, fill, words_of

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
    groups: dict[str, list[str]] = {}
    for run in _said_together(_accepted(sources)):
        cited = " ".join(f"[@q{quote.id}]" for quote in run)
        for name in _GROUPINGS[spec.by](run[0], sources, words):
            group = groups.setdefault(name, [])
            portion = _portion_of(run[0], sources, scheme)
            told = _sentence(run[0], cited, sources, words, first=not group) if spec.inline else cited
            group.append(portion + told)
    order = {person.name: index for index, person in enumerate(people)} if spec.by == "speaker" else {}
    names = sorted(groups, key=lambda name: (order.get(name, len(order)), spec.by == "tag" and name.casefold()))
    return "\n\n".join("\n\n".join(_group(name, groups[name], spec)) for name in names)


def _portion_of(quote: Quote, sources: Sources, scheme: MarkingScheme) -> str:
    """The marking of a quote's source as the portion mark of its paragraph."""
    marking = sources.articles[quote.article_id].marking
    return f"({marking}) " if marking and scheme.portions and is_marking(scheme, marking) else ""


def _group(name: str, cited: Sequence[str], spec: SectionSpec) -> list[str]:
    """Sentences name their speaker; under a tag or a date, and set apart, quotes need a heading."""
    return list(cited) if spec.inline and spec.by == "speaker" else [f"## {_escaped(name)}", *cited]


def _sentence(quote: Quote, cited: str, sources: Sources, words: Words, *, first: bool) -> str:
    """Who said it, with the role where the speaker is first named, and the citation."""
    (name,) = _by_speaker(quote, sources, words)
    role = sources.roles.get(name, "") if first else ""
    return f"**{_escaped(f'{name} ({role})' if role else name)}:** {cited}"


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
        if before and quote.continues and (before.article_id, before.speakers) == (quote.article_id, quote.speakers):
            runs[-1].append(quote)
        else:
            runs.append([quote])
    return runs


def _by_speaker(quote: Quote, sources: Sources, words: Words) -> list[str]:
    if quote.speakers:
        return [words.say(" and ").join(quote.speakers)]
    article = sources.articles[quote.article_id]
    return [article.source or article.title]


def _by_tag(quote: Quote, sources: Sources, words: Words) -> list[str]:  # noqa: ARG001  # as its siblings
    return list(quote.tags) or [words.say("Other")]


def _by_date(quote: Quote, sources: Sources, words: Words) -> list[str]:
    return [words.day(sources.articles[quote.article_id].published) or words.say("Undated")]


_GROUPINGS: dict[Grouping, Callable[[Quote, Sources, Words], list[str]]] = {
    "speaker": _by_speaker,
    "tag": _by_tag,
    "date": _by_date,
}


def _day(quote: Quote, sources: Sources) -> str:
    published = sources.articles[quote.article_id].published
    return published.isoformat() if published else "9999"


def _escaped(name: str) -> str:
    """A name as a heading: its stars and underscores are no Markdown."""
    return "".join(f"\\{character}" if character in "\\*_`[]<#" else character for character in " ".join(name.split()))
