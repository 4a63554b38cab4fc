"""Annotated articles read as their annotators meant them."""

from pathlib import Path

import pytest

from tests.benchmarks.annotated import WrongAnnotation, read_annotated
from tests.benchmarks.gold import GoldArticle, load_gold

HEAD = "style: wire\nlanguage: en\n\n"


def article(tmp_path: Path, body: str) -> GoldArticle:
    path = tmp_path / "one.txt"
    path.write_text(HEAD + body, encoding="utf-8")
    return read_annotated(path)


def test_braces_leave_the_text_and_say_whose_words_they_hold(tmp_path: Path) -> None:
    read = article(tmp_path, "“{We are ready,|Lena Ortmann|she}” she said.")

    (quote,) = read.quotes
    assert read.text == "“We are ready,” she said."
    assert (read.style, quote.span.of(read.text)) == ("wire", "We are ready,")
    assert (quote.name, quote.name_heads, quote.mention_class) == ("Lena Ortmann", ("ortmann",), "pronoun")
    assert quote.mention is not None
    assert quote.mention.of(read.text) == "she"


def test_a_mention_is_looked_for_on_the_side_that_is_asked_for(tmp_path: Path) -> None:
    read = article(tmp_path, "He waited. “{Go,|Ivo Brandt|>he}” he said. “{Now.|Ivo Brandt|<he|+}” Then he left.")

    starts = [quote.mention.start for quote in read.quotes if quote.mention]
    assert starts == [read.text.index("he said")] * 2
    assert read.quotes[0].content == read.quotes[1].content


def test_no_mention_is_sought_inside_a_quotation(tmp_path: Path) -> None:
    read = article(tmp_path, "“{Ortmann knows,|Lena Ortmann|Ortmann}” said Ms Ortmann.")

    mention = read.quotes[0].mention
    assert mention is not None
    assert mention.start == read.text.rindex("Ortmann")


def test_two_speakers_and_marks_that_quote_nobody_are_told_apart(tmp_path: Path) -> None:
    read = article(tmp_path, "The “{deal|||scare}”: “{We agree,|Ivo Brandt & Lena Ortmann|they}” they said.")

    scare, joint = read.quotes
    assert (scare.kind, scare.name) == ("scare", "")
    assert (joint.name, joint.name_heads) == ("Ivo Brandt and Lena Ortmann", ("brandt", "ortmann"))


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        ("“{Go|Ivo Brandt|Mr Brandt}” said he.", "line 4: “Mr Brandt” does not stand near"),
        ("Fine.\n\n“{Go|Ivo|he|shouted}” he said.", "line 6: .* is not name, mention and remarks"),
        ("“{Go|Ivo” he said.", "line 4: a stray"),
    ],
)
def test_a_wrong_annotation_is_named_with_file_and_line(tmp_path: Path, body: str, problem: str) -> None:
    with pytest.raises(WrongAnnotation, match=problem):
        article(tmp_path, body)


def test_json_lines_and_folders_load_alike(tmp_path: Path) -> None:
    article(tmp_path, "“{Go,|Ivo Brandt|he}” he said.")
    speaker = '{"start": 6, "end": 8, "text": "he", "class": "pronoun", "name": "Ivo Brandt", "name_heads": ["brandt"]}'
    line = f'{{"doc_id": "one", "text": "“Go,” he", "quotes": [{{"start": 1, "end": 4, "kind": "direct", "speaker": {speaker}}}]}}'
    (tmp_path / "two.jsonl").write_text(line + "\n", encoding="utf-8")

    annotated, from_json = load_gold([tmp_path, tmp_path / "two.jsonl"])

    assert annotated.quotes[0].span == from_json.quotes[0].span
    assert annotated.quotes[0].mention == from_json.quotes[0].mention
