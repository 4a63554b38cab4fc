"""Words that announce speech, where they do."""

import pytest

from briefer.quotes.lexicon import lexicon
from briefer.quotes.setting import prepare


def cues_of(text: str) -> list[tuple[str, str, bool, bool]]:
    (clauses,) = prepare(text, lexicon("en")).clauses
    return [(cue.group, cue.form, cue.negated, cue.passive) for cue in clauses.paragraph.cues]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said so.", [("say", "finite", False, False)]),
        ("She has not said so.", [("say", "finite", True, False)]),
        ("She was told so.", [("tell", "finite", False, True)]),
        ("She was not even fully told so.", [("tell", "finite", True, True)]),
        ("She left, adding that it was late.", [("say", "participle", False, False)]),
        ("She was saying so.", [("say", "finite", False, False)]),
        ("According to Ms Ndiaye it was late.", [("preposition", "", False, False)]),
        ("She went on to say so.", [("say", "finite", False, False)]),
        ("The civil claim was long.", []),
        ("It was so in all states to which they went.", []),
        ("They all said so.", [("say", "finite", False, False)]),
        ("Another enthused.", [("say", "finite", False, False)]),
        ("It was another claim.", []),
        ("The report said so.", [("say", "finite", False, False)]),
    ],
)
def test_a_cue_is_told_from_a_noun_and_by_its_form(text: str, expected: list[tuple[str, str, bool, bool]]) -> None:
    assert cues_of(text) == expected


def test_a_colon_before_marks_announces_and_any_other_does_not() -> None:
    assert [group for group, *_ in cues_of("Ms Ndiaye: “No.”")] == ["colon"]
    assert cues_of("Three things: bread, salt and water.") == []
