"""Whatever a house template is built of, the memo in it is valid and holds the text."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator

from briefer.memo import check_template, read_quotations, write_memo
from tests.memo.samples import every_block
from tests.memo.test_finishing import names_and_text
from tests.memo.word_files import field, p, t, tracked, word_file

TAGS = st.sampled_from(["memo.to", "memo.subject", "memo.body", "memo.banner", "memo.nobody", "other", "MEMO.From"])
PAGE = field("begin") + "<w:r><w:instrText> PAGE </w:instrText></w:r>" + field("separate") + t("1") + field("end")
RUNS = st.sampled_from(
    [
        t("words"), t("[[memo.to]]"), t("[[mem") + t("o.subject]]"), t("[[memo.body]]"), t("[[memo.banner]] x"),
        t("[[memo.zz]]"), "<w:r><w:tab/></w:r>", PAGE, tracked("ins", t("new")), tracked("del", t("old", "delText")),
    ]
)  # fmt: skip
FIELDS = {"memo.to": "R. Alvarez <&>\nRoom 12", "memo.subject": "The talks", "memo.from": ""}
DOCUMENT = every_block("mixed", fields=FIELDS)


def control(tag: str, content: str) -> str:
    return f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>'


def several(parts: st.SearchStrategy[str], least: int = 0, most: int = 3) -> st.SearchStrategy[str]:
    return st.lists(parts, min_size=least, max_size=most).map("".join)


def controlled(content: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds(control, TAGS, content)


LINES = st.recursive(RUNS, lambda inner: controlled(several(inner, 0, 2)), max_leaves=4)
PARAGRAPHS = st.builds(
    lambda runs, mark: p(runs, mark=mark), several(LINES), st.sampled_from(["", tracked("ins"), tracked("del")])
)


def tables(blocks: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Tables of two columns, a control around some cells and rows, a paragraph behind."""
    cell = st.builds(lambda above, last: f"<w:tc><w:tcPr/>{above}{last}</w:tc>", several(blocks, 0, 1), PARAGRAPHS)
    cell |= controlled(cell)
    row = st.builds(lambda one, two: f"<w:tr>{one}{two}</w:tr>", cell, cell)
    row |= controlled(row)
    grid = "<w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>"
    return several(row, 1, 2).map(lambda rows: f"<w:tbl>{grid}{rows}</w:tbl>{p(t('behind'))}")


BLOCKS = st.recursive(PARAGRAPHS, lambda inner: controlled(several(inner)) | tables(inner), max_leaves=5)


def faults(path: Path) -> set[str]:
    """What the validator says of a file, without places."""
    return {str(error).rpartition(":")[2] for error in OpenXmlValidator().validate(str(path)).errors}


@settings(  # shrinking a template takes minutes
    max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow], phases=(Phase.generate,)
)
@given(several(BLOCKS, 1, 4))
def test_any_template_gives_a_valid_memo_with_the_text_in_it(body: str) -> None:
    with TemporaryDirectory() as folder:
        template, memo = Path(folder, "template.docx"), Path(folder, "memo.docx")
        template.write_bytes(word_file(body))

        assert check_template(template).refused == ""
        write_memo(DOCUMENT, memo, template)

        assert faults(memo) <= faults(template)
        assert not any("A. Editor" in text for text in names_and_text(memo.read_bytes()).values())
        read = read_quotations(memo)
        assert "Annex" in read.paragraphs
        assert len([one for one in read.quotations if one.quote_id]) == 4
