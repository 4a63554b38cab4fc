"""The styles of the base: fonts, sizes and language set from the document."""

from collections.abc import Iterator
from typing import Any

from briefer.memo.direction import runs_rtl, word_language
from briefer.memo.wordml import attribute, clean, w
from briefer.model.documents import Document, Page

BANNER_STYLE = "memo banner"
_DRAWN_FOR = 12  # points of body text that the base's styles are drawn for
_SPEAK_ARABIC = frozenset(
    {"arial", "times new roman", "calibri", "tahoma", "segoe ui", "courier new", "sakkal majalla", "noto naskh arabic"}
)


def style_ids(styles: Any) -> dict[str, str]:  # noqa: ANN401  # an element of python-docx, which publishes no types
    """The id of each style by its name in lower case; that of the marking whatever edges it is named after."""
    named = ((style.find(w("name")), style.get(w("styleId"))) for style in styles.iterchildren(w("style")))
    return {
        plain_name(str(name.get(w("val")))): attribute(str(style_id)) for name, style_id in named if name is not None
    }


def plain_name(name: str) -> str:
    """The name of a style in lower case, that of the marking without the edges it is named after."""
    return BANNER_STYLE if name.lower().startswith(BANNER_STYLE) else name.lower()


def dress(styles: Any, document: Document) -> None:  # noqa: ANN401
    """Set the page's fonts and sizes and the document's language in the styles of the base."""
    _set_fonts(styles, document.page)
    _scale(styles, document.page.font_size / _DRAWN_FOR)
    _set_language(styles, document.language)


def complex_font(font: str) -> str:
    """The font for Arabic and Hebrew letters: the same where it has them."""
    return font if font.lower() in _SPEAK_ARABIC else "Times New Roman"


def _set_fonts(styles: Any, page: Page) -> None:  # noqa: ANN401
    body = clean(page.font).strip() or "Times New Roman"
    named = {"Times New Roman": body, "Heading": clean(page.heading_font).strip() or body}
    for fonts in styles.iter(w("rFonts")):
        latin = fonts.get(w("ascii"))
        if latin in named:
            for slot in ("ascii", "hAnsi"):
                fonts.set(w(slot), named[latin])
            fonts.set(w("cs"), complex_font(named[latin]))


def _scale(styles: Any, by: float) -> None:  # noqa: ANN401
    for name in ("sz", "szCs"):
        for size in styles.iter(w(name)):
            size.set(w("val"), str(max(round(int(size.get(w("val"))) * by), 2)))


def _set_language(styles: Any, language: str) -> None:  # noqa: ANN401
    spoken = next(styles.iter(w("lang")))
    tag = word_language(language)
    if tag:
        spoken.set(w("bidi" if runs_rtl(language) else "val"), tag)


def let_speak(styles: Any, language: str) -> None:  # noqa: ANN401
    """Let the styles of a template speak the language of the memo where they say another or none; a region is kept."""
    tag, slot = word_language(language), w("bidi" if runs_rtl(language) else "val")
    for look in _default_looks(styles) if tag else ():
        spoken = look.find(w("lang"))
        if spoken is None:
            spoken = look.makeelement(w("lang"), {w("val"): "en-US"})
            look.append(spoken)
        if _base(spoken.get(slot, "")) != _base(tag):
            spoken.set(slot, tag)


def _base(tag: str) -> str:
    return tag.lower().partition("-")[0]


def _default_looks(styles: Any) -> Iterator[Any]:  # noqa: ANN401
    """The look of all text, made where there is none, and that of usual paragraphs if it names a language."""
    look = styles
    for name in ("docDefaults", "rPrDefault", "rPr"):
        inner = look.find(w(name))
        if inner is None:
            inner = look.makeelement(w(name))
            look.insert(0, inner)
        look = inner
    yield look
    usual = (style for style in styles.iterchildren(w("style")) if style.get(w("default")) in {"1", "true"})
    yield from (
        look for style in usual if (look := style.find(w("rPr"))) is not None and look.find(w("lang")) is not None
    )
