from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from briefer.model import Note, Section, Status
from briefer.notes import cited_ids, load_format, start_note, with_accepted
from briefer.notes.going_on import merged
from tests.notes.samples import SOURCES, TODAY

GENERIC = load_format("generic")
ACCEPTED = {key for key, quote in SOURCES.quotes.items() if quote.status is Status.ACCEPTED}


def begun_with(*ids: int) -> Note:
    some = replace(SOURCES, quotes={key: SOURCES.quotes[key] for key in ids})
    return start_note(GENERIC, some, today=TODAY)


def body_of(note: Note, part: str = "key-quotes") -> str:
    return next(section.body for section in note.sections if section.part == part)


def test_quotes_accepted_since_come_under_their_speaker() -> None:
    note = begun_with(3, 5)
    assert body_of(note) == "## Awa Ndiaye\n\n[@q3]\n\n## Chidi Okafor\n\n[@q5]"

    whole = with_accepted(note, GENERIC, SOURCES)

    assert body_of(whole).startswith("## Awa Ndiaye\n\n[@q3]\n\n[@q1] [@q2]\n\n[@q4]")
    assert body_of(whole).endswith("## Chidi Okafor\n\n[@q5]")
    assert cited_ids(whole)[0] >= ACCEPTED


def test_nothing_is_cited_twice_and_nothing_written_is_lost() -> None:
    note = begun_with(3)
    written = replace(
        note,
        sections=tuple(
            replace(section, body=f"{section.body}\n\nMy words [@q5].") if section.part == "key-quotes" else section
            for section in note.sections
        ),
    )
    whole = with_accepted(written, GENERIC, SOURCES)

    assert "My words [@q5]." in body_of(whole)
    assert body_of(whole).count("@q5") == 1
    assert with_accepted(whole, GENERIC, SOURCES) == whole


def test_a_note_whose_part_was_taken_out_gets_it_back() -> None:
    note = replace(begun_with(3), sections=(Section(heading="Of my own", body="Words."),))

    assert [section.heading for section in with_accepted(note, GENERIC, SOURCES).sections] == [
        "Of my own",
        "Key quotes",
    ]


@given(st.lists(st.sampled_from(["## A", "## B", "words", "", "more"])).map("\n".join), st.just("## A\n\nadded"))
def test_every_line_is_kept(body: str, added: str) -> None:
    kept = [line for line in merged(body, added).split("\n") if line and not line.startswith("#")]

    assert sorted(kept) == sorted([*(line for line in body.split("\n") if line and not line.startswith("#")), "added"])
