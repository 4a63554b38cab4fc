"""What a house template lends to a memo, and what it must not leave behind."""

import copy
import re
from typing import Any

from briefer.memo.accepted import child, local, value
from briefer.memo.endnote_pages import without_boxes
from briefer.memo.links import safe_target
from briefer.memo.opening import parsed
from briefer.memo.styles import style_ids
from briefer.memo.wordml import W, w

LEFT_BEHIND = frozenset(
    [
        "customXml",
        "custom-properties",
        "thumbnail",
        "attachedTemplate",
        "glossaryDocument",
        "keyMapCustomizations",
        "stylesWithEffects",
        "webSettings",
        "comments",
        "commentsExtended",
        "commentsIds",
        "commentsExtensible",
        "people",
        "mailMergeSource",
        "hdphoto",  # what a picture was before effects were laid over it
    ]
)
_SETTINGS = (
    "rsids", "attachedTemplate", "updateFields", "documentProtection", "writeProtection", "mailMerge", "docVars",
    "trackRevisions", "linkStyles", "saveThroughXslt", "docId",
)  # fmt: skip
_DRAWN = frozenset({"docPr", "cNvPr", "imagedata", "shape"})
_FILE = re.compile(r"\A(?:file:|/|\\\\|[a-z]:\\)|\.(?:png|jpe?g|gif|webp|tiff?|bmp|svg|[ew]m[fz])\Z", re.IGNORECASE)
_TRACES = frozenset({"paraId", "textId", "durableId"})
_KEPT = frozenset({"ins", "moveTo"})
_GONE = (
    "del", "moveFrom", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "cellIns",
    "cellDel", "cellMerge", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "trPrChange",
    "tcPrChange", "tblGridChange", "numberingChange",
)  # fmt: skip
_NOTES = tuple(
    f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml" for kind in ("footnotes", "endnotes")
)
_USUAL_SIZE = 20  # half-points, where a template names none
_DRAWN_FOR = 24


def import_styles(styles: Any, base: Any) -> dict[str, str]:  # noqa: ANN401  # elements of lxml
    """Add the styles that the template lacks from the base, in the template's own fonts and size.

    Returns:
        The id of each style by its name in lower case.
    """
    known = style_ids(styles)
    ours = style_ids(base)
    lacking = [each for each in base.iterchildren(w("style")) if value(child(each, "name")).lower() not in known]
    taken = set(known.values())
    for style in lacking:
        known[value(child(style, "name")).lower()] = _free(value(style, "styleId"), taken)
    names = {style_id: name for name, style_id in ours.items()}
    scale = _body_size(styles) / _DRAWN_FOR
    for style in lacking:
        styles.append(_adapted(copy.deepcopy(style), names, known, scale))
    return known


def _free(wanted: str, taken: set[str]) -> str:
    style_id = wanted
    while style_id in taken:
        style_id += "Memo"
    taken.add(style_id)
    return style_id


def _body_size(styles: Any) -> int:  # noqa: ANN401
    usual = value(child(styles, "docDefaults", "rPrDefault", "rPr", "sz"))
    for style in styles.iterchildren(w("style")):
        if value(style, "default") in {"1", "true"} and value(style, "type") == "paragraph":
            usual = value(child(style, "rPr", "sz")) or usual
    return int(usual) if usual.isdigit() else _USUAL_SIZE


def tab_stops(styles: Any, style_id: str) -> tuple[int, ...]:  # noqa: ANN401
    """The tab stops that a style sets, in twips."""
    style = next((each for each in styles.iterchildren(w("style")) if value(each, "styleId") == style_id), None)
    stops = [] if style is None else [value(stop, "pos") for stop in style.iter(w("tab"))]
    return tuple(int(stop) for stop in stops if stop.lstrip("-").isdigit())


def _adapted(style: Any, names: dict[str, str], known: dict[str, str], scale: float) -> Any:  # noqa: ANN401
    """A style of the base as a member of another family: other ids, other fonts, other sizes."""
    style.attrib.pop(w("default"), None)
    style.set(w("styleId"), known[value(child(style, "name")).lower()])
    for link in style.iterchildren(w("basedOn"), w("next"), w("link")):
        link.set(w("val"), known[names[value(link)]])
    for fonts in list(style.iter(w("rFonts"))):
        if value(fonts, "ascii") == "Heading":
            fonts.getparent().remove(fonts)
    if value(style, "type") == "paragraph" and "normal" in {value(each).lower() for each in style.iter(w("basedOn"))}:
        _space(style)
    for size in style.iter(w("sz"), w("szCs")):
        size.set(w("val"), str(max(round(int(value(size)) * scale), 2)))
    return style


def _space(style: Any) -> None:  # noqa: ANN401
    """Say what the base says for all: no space around, single lines."""
    spacing = next(style.iter(w("spacing")), None)
    properties = child(style, "pPr")
    if properties is None:
        properties = style.makeelement(w("pPr"))
        look = child(style, "rPr")
        style.insert(len(style) if look is None else style.index(look), properties)
    if spacing is None or local(spacing.getparent()) != "pPr":
        spacing = properties.makeelement(w("spacing"))
        after = [each for each in properties if local(each) in {"ind", "jc", "outlineLvl"}]
        properties.insert(properties.index(after[0]) if after else len(properties), spacing)
    for name, usual in (("before", "0"), ("after", "0"), ("line", "240"), ("lineRule", "auto")):
        spacing.set(w(name), value(spacing, name) or usual)


def strip(package: Any) -> None:  # noqa: ANN401  # a package of python-docx
    """Take away what says who made the template, when and where."""
    settings = package.main_document_part.settings.element
    _drop(package.rels)
    for part in list(package.iter_parts()):
        _drop(part.rels)
        _strip_part(part)
    for setting in list(settings):
        if local(setting) in _SETTINGS:
            settings.remove(setting)
    package.core_properties  # noqa: B018  # the part is made where there is none
    for rel in package.rels.values():
        if rel.reltype.endswith("/core-properties"):
            rel.target_part.element[:] = []
    _empty_app(package)


def _drop(rels: Any) -> None:  # noqa: ANN401
    for key in [key for key, rel in rels.items() if rel.reltype.rpartition("/")[2] in LEFT_BEHIND]:
        del rels[key]


def _strip_part(part: Any) -> None:  # noqa: ANN401
    if hasattr(part, "element"):
        _strip_xml(part, part.element)
    elif part.content_type in _NOTES:
        part._blob = _stripped(part)  # noqa: SLF001  # python-docx keeps it as it was read


def _stripped(part: Any) -> bytes:  # noqa: ANN401
    """Footnotes or endnotes of a template, which python-docx leaves as bytes."""
    from lxml import etree

    root = parsed(without_boxes(part.blob))
    _strip_xml(part, root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _strip_xml(part: Any, root: Any) -> None:  # noqa: ANN401
    _accept_changes(root)
    for element in root.xpath(
        "//*[@*[starts-with(local-name(), 'rsid') or contains('paraId textId durableId', local-name())]]"
    ):
        for key in [k for k in element.attrib if _is_trace(str(k))]:
            del element.attrib[key]
    traces = ["dataBinding", "proofErr", "commentRangeStart", "commentRangeEnd", "rsid"]
    for trace in list(root.iter(*(w(name) for name in traces))):
        trace.getparent().remove(trace)
    for mark in list(root.iter(w("commentReference"))):
        mark.getparent().remove(mark)
    for effect in root.xpath("//*[local-name()='ext'][*[local-name()='imgProps']]"):
        effect.getparent().remove(effect)
    for name in root.xpath("//@*[contains(' name descr title alt href ', concat(' ', local-name(), ' '))]"):
        _forget_file(name)
    for link in list(root.iter(w("hyperlink"))):
        _check_link(part, link)


def _forget_file(name: Any) -> None:  # noqa: ANN401  # an attribute, as lxml's XPath finds it
    """A drawing that is called after the file it came from, which tells whose it was, is called a picture."""
    element = name.getparent()
    if local(element) in _DRAWN and _FILE.search(str(name)):
        if name.attrname == "name":
            element.set("name", "Picture")
        else:
            del element.attrib[name.attrname]


def _accept_changes(root: Any) -> None:  # noqa: ANN401
    """Tracked changes of a template as if accepted: they name who made them."""
    for change in list(root.iter(*map(w, (*_GONE, *_KEPT)))):
        parent = change.getparent()
        if local(change) == "del" and local(parent) == "trPr":  # a row that was taken out
            change, parent = parent.getparent(), parent.getparent().getparent()  # noqa: PLW2901
        if parent is None:  # it went with what it stands in
            continue
        kept = list(change) if local(change) in _KEPT and local(parent) not in {"rPr", "trPr", "numPr"} else []
        at = parent.index(change)
        parent[at : at + 1] = kept


def _is_trace(attribute: str) -> bool:
    name = attribute.rpartition("}")[2]
    return name.startswith("rsid") or name in _TRACES


def _check_link(part: Any, link: Any) -> None:  # noqa: ANN401
    """A link of the template that leads elsewhere than to http, https or mailto becomes its words."""
    key = value_of_relation(link)
    if (
        key in part.rels
        and part.rels[key].is_external
        and safe_target(part.rels[key].target_ref) != part.rels[key].target_ref
    ):
        parent, at = link.getparent(), link.getparent().index(link)
        parent[at : at + 1] = list(link)
        del part.rels[key]


def value_of_relation(link: Any) -> str:  # noqa: ANN401
    return next((str(v) for k, v in link.attrib.items() if str(k).endswith("}id")), "")


def _empty_app(package: Any) -> None:  # noqa: ANN401
    """Replace the extended properties, which name a company, a manager and a template, by none."""
    from docx.opc.part import Part

    for key, rel in list(package.rels.items()):
        if rel.reltype.endswith("/extended-properties"):
            old = rel.target_part
            blob = b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'
            package.load_rel(rel.reltype, Part(old.partname, old.content_type, blob, package), key)


def ensure_numbering(part: Any) -> None:  # noqa: ANN401  # a document part of python-docx
    """Give the document a numbering part where it has none."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.parts.numbering import NumberingPart

    if any(rel.reltype == RELATIONSHIP_TYPE.NUMBERING for rel in part.rels.values()):
        return
    blob = f'<w:numbering xmlns:w="{W}"/>'.encode()
    made = NumberingPart.load(PackURI("/word/numbering.xml"), CONTENT_TYPE.WML_NUMBERING, blob, part.package)
    part.relate_to(made, RELATIONSHIP_TYPE.NUMBERING)


def highest(root: Any, element: str, attribute: str) -> int:  # noqa: ANN401
    """The highest number that elements of a part bear; -1 if none does."""
    numbers = (value(each, attribute) for each in root.iter(w(element)))
    return max((int(number) for number in numbers if number.lstrip("-").isdigit()), default=-1)
