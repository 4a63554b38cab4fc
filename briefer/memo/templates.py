"""House templates: an office's own .docx with named styles and places for what the note says."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from briefer.errors import BrieferError
from briefer.memo.accepted import child, style_names
from briefer.memo.base import base_package
from briefer.memo.finishing import member
from briefer.memo.opening import Damage, Opened, main_part, opened
from briefer.memo.sound import Sound
from briefer.memo.styles import plain_name, style_ids
from briefer.memo.template_files import bare_pictures
from briefer.memo.template_tags import BODY, canonical, known_tags, tags_of
from briefer.memo.wordml import w
from briefer.model.documents import Block, Document, Fields, Heading, Page, Paragraph, Run

_TEMPLATE_TYPE = b"wordprocessingml.template.main+xml"
_DOCUMENT_TYPE = b"wordprocessingml.document.main+xml"
_USUAL_RELATION = b'"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"'
_ROOTS = {
    "styles": "styles", "settings": "settings", "numbering": "numbering", "header": "hdr", "footer": "ftr",
    "footnotes": "footnotes", "endnotes": "endnotes",
}  # fmt: skip
_TITLES = frozenset({"memo.title", "memo.heading"})
_ADDRESSES = frozenset({"hyperlink", "attachedTemplate"})
_WRITER_STYLES = frozenset(
    {"normal", "default paragraph font", "normal table", "no list", "header", "signature", "date"}
)


class UnusableTemplate(BrieferError):
    """A house template that no memo can be made from."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"The template “{path.name}” can't be used: {reason} No memo was written.")


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateReport:
    """What an analyst should know of a house template before a memo is made from it."""

    refused: str = ""  # a sentence: why it can't be used at all
    missing_styles: tuple[str, ...] = ()  # they will be taken from the built-in base
    unknown_tags: tuple[str, ...] = ()  # they will stay in the memo as they are
    tags: tuple[str, ...] = ()  # those that will be filled
    has_body: bool = False  # if not, the text goes to the end


def check_template(path: Path) -> TemplateReport:
    """What a house template lacks, and which of its places are unknown. Never raises for a bad one."""
    try:
        package, _ = opened_template(path)
    except UnusableTemplate as error:
        return TemplateReport(refused=str(error))
    sound = Sound(package)
    tags = {tag: canonical(tag) for story in sound.stories.values() for tag in tags_of(story.root)}
    places = [tag for tag in tags_of(sound.stories[sound.main].root) if tags[tag] == BODY]
    filled = known_tags() - (frozenset() if places else {BODY})
    return TemplateReport(
        missing_styles=tuple(_missing(sound)),
        unknown_tags=tuple(sorted({tag for tag, name in tags.items() if name not in filled} | {*places[1:]})),
        tags=tuple(sorted({name for name in tags.values() if name in filled})),
        has_body=bool(places),
    )


def _missing(sound: Sound) -> list[str]:
    from lxml import etree

    with zipfile.ZipFile(io.BytesIO(base_package())) as base:
        ours = style_ids(etree.fromstring(base.read("word/styles.xml")))
    theirs = {plain_name(n) for n in style_names(sound.styles).values()} if sound.styles is not None else set()
    return sorted(name for name in ours if name not in theirs and name not in _WRITER_STYLES)


def opened_template(path: Path) -> tuple[Opened, dict[str, bytes]]:
    """The parts of a template that may be used, and those that are pictures as a memo takes them over.

    Raises:
        UnusableTemplate: it is none, holds macros or files of other programs, or loads things from elsewhere.
    """
    try:
        package = opened(path.read_bytes())
        _refuse_macros(path, package)
        _refuse_remote(path, package)
        _refuse_broken(path, package)
        return package, bare_pictures(package)
    except OSError as error:
        raise UnusableTemplate(path, f"the system says “{error.strerror or error}”.") from error
    except Damage as damage:
        raise UnusableTemplate(path, str(damage)) from damage


def _refuse_macros(path: Path, package: Opened) -> None:
    types = package.bytes_of("[Content_Types].xml") if "[Content_Types].xml" in package.names else b""
    if path.suffix.lower() in {".docm", ".dotm"} or b"macroEnabled" in types or _has_macros(package):
        raise UnusableTemplate(path, "it holds macros. Save it as a Word document (.docx) without them.")
    if b"wordprocessingml" not in types:
        raise UnusableTemplate(path, "it is not a Word file (.docx).")
    main_part(package)


def _has_macros(package: Opened) -> bool:
    return any("vbaproject" in name.lower() or name.lower().endswith(".bin") for name in package.names)


def _refuse_remote(path: Path, package: Opened) -> None:
    """Parse every part once, so that nothing hostile reaches python-docx."""
    for name in sorted(package.names):
        if name.endswith(".rels"):
            for relation in package.xml(name):
                kind = str(relation.get("Type", "")).rpartition("/")[2]
                if relation.get("TargetMode") == "External" and kind not in {"hyperlink", "attachedTemplate"}:
                    raise UnusableTemplate(path, "it loads pictures or words from elsewhere. Embed them in it.")
        elif name.endswith(".xml"):
            package.xml(name)


def _refuse_broken(path: Path, package: Opened) -> None:
    """Refuse what python-docx stumbles over: parts that are missing, or are not what they are said to be."""
    main = main_part(package)
    wanted = {main: "document"}
    for kind, root in _ROOTS.items():
        wanted |= dict.fromkeys(package.parts(main, kind), root)
    sources = ["", *(name for name in package.names if not name.endswith(".rels"))]
    targets = {t for name in sources for kind, t in package.related(name).values() if kind not in _ADDRESSES}
    whole = targets <= package.names and all(package.xml(name).tag == w(root) for name, root in wanted.items())
    usual = _USUAL_RELATION in package.bytes_of("_rels/.rels") and _DOCUMENT_TYPE in _types_of(package)
    if not whole or not usual or child(package.xml(main), "body") is None:
        raise UnusableTemplate(
            path, "it is damaged or a “strict” file. Open it in Word and save it as an ordinary .docx."
        )


def _types_of(package: Opened) -> bytes:
    return package.bytes_of("[Content_Types].xml").replace(_TEMPLATE_TYPE, _DOCUMENT_TYPE)


def template_bytes(path: Path) -> bytes:
    """The template as a document that python-docx opens; .dotx is one in all but name.

    Raises:
        UnusableTemplate: it can't be used.
    """
    package, pictures = opened_template(path)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as copy:
        for name in sorted(package.names):
            content = pictures[name] if name in pictures else package.archive.read(name)
            if name == "[Content_Types].xml":
                content = _types_of(package)
            copy.writestr(member(name), content)
    return stream.getvalue()


def without_front(document: Document, tags: set[str]) -> Document:
    """The document without those opening blocks whose places the template has."""
    return replace(document, blocks=tuple(_kept(document.blocks, tags)))


def _kept(blocks: tuple[Block, ...], tags: set[str]) -> Iterator[Block]:
    front = True
    for block in blocks:
        front = front and not isinstance(block, Heading)
        if not (front and _has_place(block, tags)):
            yield block


def _has_place(block: Block, tags: set[str]) -> bool:
    if isinstance(block, Fields):
        return bool(tags - {BODY, "memo.banner", "memo.marking", "memo.footer"} - _TITLES)
    if isinstance(block, Paragraph):
        return (block.style == "title" and bool(tags & _TITLES)) or (
            block.style == "date-right" and "memo.date" in tags
        )
    return False


def starter_document(page: Page, fields: tuple[tuple[str, str], ...]) -> Document:
    """A memo that says where everything goes, to start a house template from."""
    rows = tuple((label, (Run(f"[[memo.{name}]]"),)) for name, label in fields)
    return Document(
        title="Memo",
        blocks=(
            Paragraph(inlines=(Run("[[memo.heading]]"),), style="title"),
            Fields(rows=rows),
            Paragraph(inlines=(Run("[[memo.body]]"),)),
        ),
        banner=replace(Document(title="", blocks=()).banner, text="[[memo.banner]]"),
        page=page,
    )


def styles_of_base() -> Any:  # noqa: ANN401  # an element of lxml
    """The styles of the base, to lend to a template."""
    from lxml import etree

    with zipfile.ZipFile(io.BytesIO(base_package())) as base:
        return etree.fromstring(base.read("word/styles.xml"))
