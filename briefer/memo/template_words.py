"""Words put into the places of a house template: their look, their colour and their direction."""

import copy
from typing import Any

from briefer.memo.accepted import child, local
from briefer.memo.colours import readable_on
from briefer.memo.direction import HAS_LTR, HAS_RTL, is_rtl, stretches
from briefer.memo.wordml import clean, w

_BEFORE_COLOUR = frozenset(
    [
        "rStyle",
        "rFonts",
        "b",
        "bCs",
        "i",
        "iCs",
        "caps",
        "smallCaps",
        "strike",
        "dstrike",
        "outline",
        "shadow",
        "emboss",
        "imprint",
        "noProof",
        "snapToGrid",
        "vanish",
        "webHidden",
    ]
)
_BEFORE_BIDI = frozenset(
    [
        "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers",
        "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct",
        "autoSpaceDE", "autoSpaceDN",
    ]
)  # fmt: skip
_BEHIND_DIRECTION = frozenset({"rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath", "rPrChange"})
_BEFORE_GROUND = _BEFORE_COLOUR | {
    "color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr",
}  # fmt: skip


def text_of(paragraph: Any) -> str:  # noqa: ANN401
    return "".join(words.text or "" for words in own_words(paragraph))


def own_words(paragraph: Any) -> list[Any]:  # noqa: ANN401
    """The words of a paragraph, not those of text boxes in it."""
    return [each for each in paragraph.iter(w("t")) if next(each.iterancestors(w("p"))) is paragraph]


def turn(run: Any) -> None:  # noqa: ANN401
    """Cut a run of filled words where their direction changes, as everywhere else in a memo."""
    words = "".join(each.text or "" for each in run.iterchildren(w("t")))
    if not HAS_RTL.search(words) or child(run, "rPr", "rtl") is not None:
        return
    pieces = []
    for each in [inner for inner in run if local(inner) != "rPr"]:
        cut = stretches(each.text or "", "ar" if is_rtl(words) else "") if local(each) == "t" else [("", False)]
        pieces += [_piece(run, each, text, rtl=rtl) for text, rtl in cut]
    put_in_place(run, pieces)
    _turn_paragraph(next(pieces[0].iterancestors(w("p"))))


def _turn_paragraph(paragraph: Any) -> None:  # noqa: ANN401
    """Let a paragraph run from the right whose letters all do."""
    if HAS_LTR.search(text_of(paragraph)) or child(paragraph, "pPr", "bidi") is not None:
        return
    if child(paragraph, "pPr") is None:
        paragraph.insert(0, paragraph.makeelement(w("pPr")))
    layout = child(paragraph, "pPr")
    layout.insert(_place(layout, _BEFORE_BIDI), layout.makeelement(w("bidi")))


def _piece(run: Any, element: Any, text: str, *, rtl: bool) -> Any:  # noqa: ANN401
    """A run like another, with one piece of its text, or an element that is none."""
    piece = run.makeelement(run.tag, dict(run.attrib))
    look = child(run, "rPr")
    if look is not None or rtl:
        piece.append(run.makeelement(w("rPr")) if look is None else copy.deepcopy(look))
    if rtl:
        for name, said in (("rtl", {}), ("lang", {w("bidi"): "ar-SA"})):
            for old in piece[0].findall(w(name)):
                piece[0].remove(old)
            at = sum(1 for each in piece[0] if local(each) not in _BEHIND_DIRECTION)
            piece[0].insert(at if name == "rtl" else at + 1, run.makeelement(w(name), said))
    piece.append(copy.deepcopy(element))
    if text:
        set_text(piece[-1], text)
    return piece


def run_of(pattern: Any, words: str, colour: str) -> Any:  # noqa: ANN401
    from lxml import etree

    run = etree.Element(w("r"))
    look = child(pattern, "rPr")
    if look is not None:
        run.append(copy.deepcopy(look))
        for placeholder in run[0].findall(w("rStyle")):
            run[0].remove(placeholder)
    _put(run, words)
    if colour:
        colour_run(run, colour)
    return run


def directed(words: str) -> str:
    """Clean words for a place whose line may run the other way: a day before an Arabic month stays with it."""
    lines = clean(words).split("\n")
    return "\n".join(f"\u200f{line}" if is_rtl(line) and not HAS_RTL.match(line) else line for line in lines)


def _put(run: Any, words: str) -> None:  # noqa: ANN401
    """Add words to a run, line by line."""
    for number, line in enumerate(directed(words).split("\n")):
        if number:
            run.append(run.makeelement(w("br")))
        text = run.makeelement(w("t"), {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
        text.text = line
        run.append(text)


def colour_run(run: Any, colour: str) -> None:  # noqa: ANN401
    """Set the colour of the marking, on black where it is too light for paper."""
    look = run.find(w("rPr"))
    if look is None:
        look = run.makeelement(w("rPr"))
        run.insert(0, look)
    for old in look.findall(w("color")):
        look.remove(old)
    look.insert(_place(look, _BEFORE_COLOUR), look.makeelement(w("color"), {w("val"): colour}))
    if not readable_on(colour) and look.find(w("shd")) is None:
        ground = look.makeelement(w("shd"), {w("val"): "clear", w("color"): "auto", w("fill"): "000000"})
        look.insert(_place(look, _BEFORE_GROUND), ground)


def _place(look: Any, before: frozenset[str]) -> int:  # noqa: ANN401
    return sum(1 for each in look if local(each) in before)


def put_in_place(old: Any, new: list[Any]) -> None:  # noqa: ANN401
    parent = old.getparent()
    at = parent.index(old)
    parent[at : at + 1] = new


def set_text(words: Any, text: str) -> None:  # noqa: ANN401
    """Set the text of a w:t; line ends become Word's own."""
    lines = text.split("\n")
    words.text = lines[0]
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    after = words
    for line in lines[1:]:
        for name, content in (("br", None), ("t", line)):
            new = words.makeelement(w(name))
            new.text = content
            after.addnext(new)
            after = new
        after.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
