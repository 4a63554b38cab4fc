"""Words as they are compared."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefer.lookup.folding import Folded, folded_words, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Résumé", "resume"),
        ("re\u0301sume\u0301", "résumé"),
        ("STRASSE", "Straße"),
        ("co-operation", "co operation"),
        ("Iraq’s", "Iraq's"),
        ("l’Irak", "l Irak"),
        ("ﬁnance", "finance"),
        ("２０２４", "2024"),
        ("٢٠٢٤", "2024"),
        ("العِراق", "العراق"),
        ("العـــراق", "العراق"),
        ("العراق", "عراق"),
        ("والعراق", "عراق"),
        ("للعراق", "عراق"),
        ("بالعراق", "عراق"),
        ("أحمد", "احمد"),
        ("فاطمة", "فاطمه"),
        ("مصطفى", "مصطفي"),
        ("ایران", "ايران"),
        ("nai\u00adve", "naïve"),
        ("\u200fword\u200e", "word"),
        ("İstanbul", "istanbul"),
    ],
)
def test_words_that_are_the_same_fold_to_the_same(one: str, other: str) -> None:
    assert words(one) == words(other)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("“…” — !", []),
        ("The U.S. said: 2,500 troops", ["the", "u", "s", "said", "2", "500", "troops"]),
        ("snake_case", ["snake", "case"]),
        ("ولد", ["ولد"]),
        ("الله", ["له"]),
        ("部長会談", ["部", "長", "会", "談"]),
        ("हिन्दी"[:1], ["ह"]),
    ],
)
def test_a_text_is_cut_into_words(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_span_leads_back_to_the_text_as_it_was() -> None:
    text = "… ﬁne Straße und die Ø العِـراق"
    folded = Folded(text)

    spans = [(word, folded.span(span.start, span.end).of(text)) for word, span in folded_words(folded.text)]

    assert spans == [
        ("fine", "ﬁne"),
        ("strasse", "Straße"),
        ("und", "und"),
        ("die", "die"),
        ("o", "Ø"),
        ("عراق", "العِـراق"),
    ]


@settings(max_examples=150, deadline=None)
@given(text=st.text(max_size=80))
def test_every_span_lies_inside_and_folds_to_its_word(text: str) -> None:
    folded = Folded(text)
    found = list(folded_words(folded.text))

    assert [word for word, _ in found] == words(text)
    for _, span in found:
        back = folded.span(span.start, span.end)
        assert 0 <= back.start < back.end <= len(text)
        assert span.of(folded.text) in Folded(back.of(text)).text
