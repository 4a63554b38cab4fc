"""Words of a quote that stand in a memo without marks."""

from briefer.model.checks import Checked, FoundQuotation, ReadMemo
from briefer.notes import verify
from tests.notes.checking import RECORD_NOTE, said

TOLD = "We will not close the old harbour of Marand before the ice is gone"
TEXT = f"“{TOLD},” Awa Ndiaye said."
SOURCES = said(TEXT, f"{TOLD},")


def found_in(paragraph: str, *quoted: str) -> list[Checked]:
    quotations = tuple(FoundQuotation(text=text, place="", paragraph=0, citations=(RECORD_NOTE,)) for text in quoted)
    memo = ReadMemo(quotations=quotations, paragraphs=(paragraph,), banners=(), portions=(), citations=())
    return [one for one in verify(memo, SOURCES).quotations if one.remarks]


def test_words_of_a_quote_without_marks_are_remarked() -> None:
    (one,) = found_in("They say they will not close the old harbour of Marand before the ice is gone, whatever comes.")

    assert one.quotation.text == "will not close the old harbour of Marand before the ice is gone"
    assert one.remarks == ("These are words of Awa Ndiaye; they stand without quotation marks.",)
    assert one.quote_id == 1


def test_a_quotation_in_marks_is_not_found_a_second_time() -> None:
    assert found_in(f"She said “{TOLD}”.", TOLD) == []


def test_a_paraphrase_and_an_appended_article_are_not() -> None:
    assert found_in("The old harbour of Marand stays open until the ice is gone, she said.") == []
    assert found_in(TEXT) == []
