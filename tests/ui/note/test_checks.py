from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from briefer.model.checks import Checked, Difference, FoundQuotation, Report, Verdict
from briefer.ui.note.checks import SIGNS, TONES, ChecksModel, rows_of, told


def checked(verdict: Verdict, *differences: Difference, article: int = 1) -> Checked:
    found = FoundQuotation(text="We will sign", place="paragraph 3", paragraph=2)
    return Checked(quotation=found, verdict=verdict, article_id=article, quote_id=1, differences=differences)


REPORT = Report(
    quotations=(checked(Verdict.SAME), checked(Verdict.ALTERED, Difference(source="not", memo=""))),
    markings=("The banner says UNCLASSIFIED.",),
)


def test_findings_on_the_markings_come_first() -> None:
    assert [row.word for row in rows_of(REPORT)] == ["marking", "as in the source", "altered"]


def test_words_of_the_source_with_a_remark_are_not_shown_as_good() -> None:
    (row,) = rows_of(Report(quotations=(replace(checked(Verdict.SAME), remarks=("Another name.",)),)))

    assert (row.sign, row.word, row.tone, row.clean) == ("!", "as in the source, but", "warning", False)


def test_what_was_altered_is_shown_beside_what_the_source_has() -> None:
    altered = replace(checked(Verdict.ALTERED, Difference(source="not", memo="")), source_text="We will not sign")
    (row,) = rows_of(Report(quotations=(altered,)))

    assert [(stretch.text, stretch.held) for stretch in row.stretches] == [
        ("We will ", "both"),
        ("not ", "source"),
        ("sign", "both"),
    ]


def test_a_row_speaks_in_sentences() -> None:
    assert rows_of(REPORT)[2].spoken == "altered, paragraph 3. “We will sign” The memo leaves out “not”."


@pytest.mark.parametrize(
    ("difference", "sentence"),
    [
        (Difference(source="ninety", memo="sixty"), "The source says “ninety”, the memo “sixty”."),
        (Difference(source="", memo="very"), "The memo adds “very”."),
        (Difference(source="not", memo=""), "The memo leaves out “not”."),
    ],
)
def test_a_difference_is_told(difference: Difference, sentence: str) -> None:
    assert told(difference) == sentence


def test_every_verdict_has_a_sign_of_its_own() -> None:
    assert len(set(SIGNS.values())) == len(Verdict)
    assert TONES.keys() == set(Verdict)


def test_only_what_differs_is_shown_if_so_wished(qapp: object) -> None:
    model = ChecksModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_rows(rows_of(REPORT), only_findings=True)

    assert [model.row(number).word for number in range(model.rowCount())] == ["marking", "altered"]
    assert model.data(model.index(1, 0), Qt.ItemDataRole.AccessibleTextRole).startswith("altered")
    assert tester.model() is model
