"""The lean base of every memo, zipped from its readable parts."""

import io
import zipfile
from functools import cache

from briefer.assets import resource
from briefer.memo.finishing import member

_PARTS = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package_relations.xml",
    "word/document.xml": "document.xml",
    "word/_rels/document.xml.rels": "document_relations.xml",
    "word/styles.xml": "styles.xml",
    "word/settings.xml": "settings.xml",
    "word/numbering.xml": "numbering.xml",
    "word/fontTable.xml": "fonts.xml",
    "word/theme/theme1.xml": "theme.xml",
    "docProps/core.xml": "core.xml",
    "docProps/app.xml": "app.xml",
}


@cache
def base_package() -> bytes:
    """A .docx without a word in it: our styles, no author, no date, no thumbnail."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        for name, file in _PARTS.items():
            package.writestr(member(name), resource("memo", file).read_bytes())
    return packed.getvalue()
