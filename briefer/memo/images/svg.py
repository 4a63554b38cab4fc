"""SVG: its shapes and their look, without descriptions, editors' own, scripts and what stands elsewhere."""

import base64
import binascii
import re
from typing import Any
from urllib.parse import unquote_to_bytes

_SVG = "{http://www.w3.org/2000/svg}"
_HREFS = frozenset({"{http://www.w3.org/1999/xlink}href", "href"})
_OF_ANOTHER = frozenset(f"{_SVG}{name}" for name in ("image", "use", "feImage", "mpath", "tref"))
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_GONE = frozenset({"metadata", "script", "foreignObject", "title", "desc", "set", "animate", "animateMotion"})
_STARTS = (b"<", b"\xff\xfe<", b"\xfe\xff\0<")
_DATA = re.compile(r"data:image/[\w.+-]+(?P<based>;base64)?,(?P<data>.*)", re.DOTALL | re.IGNORECASE)
_CSS_GONE = re.compile(
    r"/\*.*?(?:\*/|\Z)|@(?:import|charset|namespace)[^;]*(?:;|\Z)|@font-face\s*\{[^}]*(?:\}|\Z)", re.DOTALL
)
_URL = re.compile(r"url\(\s*['\"]?\s*(?!#|['\"\s])[^)]*(?:\)|\Z)", re.IGNORECASE)


def is_one(image: bytes) -> bool:
    return image.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(_STARTS)


def bare(image: bytes) -> bytes:
    from lxml import etree

    root = _parsed(image)
    for element in list(root.iter()):
        if element is not root and not _stays(element):
            _leave_out(element)
        elif element.tag == f"{_SVG}style":
            element.text = _css("".join(element.itertext()))
    for element in list(root.iter()):
        for name, value in list(element.attrib.items()):
            _clean(element, str(name), str(value))
    etree.cleanup_namespaces(root)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def _parsed(image: bytes) -> Any:  # noqa: ANN401  # an element of lxml
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root: Any = etree.fromstring(image, parser)
    except etree.XMLSyntaxError as error:
        raise ValueError("no SVG") from error
    declared = root.getroottree().docinfo.internalDTD
    if root.tag != f"{_SVG}svg" or (declared is not None and any(declared.iterentities())):
        raise ValueError("no SVG of a usual kind")
    return root


def _stays(element: Any) -> bool:  # noqa: ANN401
    tag = str(element.tag)
    return tag.startswith(_SVG) and tag.removeprefix(_SVG) not in _GONE


def _leave_out(element: Any) -> None:  # noqa: ANN401
    """Take an element away, but not the words behind it."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if before is not None:
        before.tail = (before.tail or "") + (element.tail or "")
    else:
        parent.text = (parent.text or "") + (element.tail or "")
    parent.remove(element)


def _clean(element: Any, name: str, value: str) -> None:  # noqa: ANN401
    """Keep an attribute that draws; one that leads elsewhere goes, a picture within becomes bare."""
    if name in _HREFS:
        kept = _target(value)
    elif (name.startswith("{") and name != _SPACE) or name.lower().startswith(("on", "data-")):
        kept = ""
    else:
        kept = _css(value) if name == "style" else _URL.sub("none", value)
    if kept:
        element.set(name, kept)
    elif name in _HREFS and element.tag in _OF_ANOTHER:
        _leave_out(element)
    elif value:
        del element.attrib[name]


def _target(value: str) -> str:
    if value.startswith("#"):
        return value
    match = _DATA.match(value.strip())
    return _picture(match["data"], based=bool(match["based"])) if match else ""


def _picture(data: str, *, based: bool) -> str:
    from briefer.memo.images import bare as bare_picture

    try:
        image = base64.b64decode("".join(data.split())) if based else unquote_to_bytes(data)
    except binascii.Error as error:
        raise ValueError("a picture within is cut short") from error
    kind = next((kind for start, kind in _WITHIN.items() if image.startswith(start)), "")
    if not kind:
        raise ValueError("a picture within of another kind")
    return f"data:image/{kind};base64,{base64.b64encode(bare_picture(image)).decode('ascii')}"


_WITHIN = {b"\x89PNG": "png", b"\xff\xd8": "jpeg", b"GIF8": "gif", b"RIFF": "webp"}


def _css(text: str) -> str:
    """Rules without remarks, addresses and what hides either."""
    return "" if "\\" in text else _URL.sub("none", _CSS_GONE.sub("", text)).strip()
