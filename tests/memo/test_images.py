"""Pictures of every kind that Word shows, freed of what they say beside being pictures.

The files of tests/data/pictures hold “SECRETNAME” wherever their format has room for a remark, an author or a profile.
"""

import base64
import gzip
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefer.memo import check_template, images, memo_bytes
from briefer.memo.templates import UnusableTemplate
from tests.memo.samples import every_block, png

FILES = sorted((Path(__file__).parents[1] / "data" / "pictures").iterdir())
REAL = {path.name: path.read_bytes() for path in FILES} | {
    name.replace("z", "f"): gzip.decompress(path.read_bytes())
    for path in FILES
    if (name := path.name).endswith(("emz", "wmz"))
}
SECRET = b"SECRETNAME"
UNSEEN_BY_QT = {"jpeg.tiff", *(name for name in REAL if name.startswith("drawing"))}
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
    'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" width="40" height="40" {0}>{1}'
    '<rect x="2" y="2" width="30" height="20" fill="#c00"/></svg>'
)


def pixels(image: bytes) -> bytes:
    from PySide6.QtGui import QImage

    read = QImage.fromData(image).convertToFormat(QImage.Format.Format_RGBA8888)
    assert not read.isNull()
    return bytes(read.constBits())


@pytest.mark.parametrize("name", REAL)
def test_a_bare_picture_says_nothing_more_and_looks_the_same(name: str) -> None:
    made = images.bare(REAL[name])

    assert SECRET not in made
    assert images.bare(made) == made
    if name not in UNSEEN_BY_QT:
        assert pixels(made) == pixels(REAL[name])


def test_the_pictures_tried_here_have_something_to_hide() -> None:
    silent = {name for name, image in REAL.items() if SECRET not in image}

    assert {name.rpartition(".")[2] for name in silent} == {"bmp", "emf", "emz", "wmf", "wmz"}


@pytest.mark.parametrize("name", ["loop.gif", "lossy.webp", "strips.tiff", "photo.jpg", "palette.bmp", "drawing.wmf"])
def test_what_stands_behind_the_end_of_a_picture_stays_behind(name: str) -> None:
    assert images.bare(REAL[name] + SECRET) == images.bare(REAL[name])


def test_a_gif_goes_on_moving() -> None:
    made = images.bare(REAL["loop.gif"])

    assert b"NETSCAPE2.0" in made
    assert made.count(b"\x21\xf9") == REAL["loop.gif"].count(b"\x21\xf9")


def test_the_second_page_of_a_tiff_stays_behind() -> None:
    image = bytearray(REAL["strips.tiff"])
    start = int.from_bytes(image[4:8], "little")
    following = start + 2 + 12 * int.from_bytes(image[start : start + 2], "little")
    image[following : following + 4] = start.to_bytes(4, "little")

    assert images.bare(bytes(image)) == images.bare(REAL["strips.tiff"])


def test_a_tiff_that_unfolds_to_more_than_it_is_is_refused() -> None:
    image = bytearray(REAL["strips.tiff"])
    at = image.index(b"\x17\1", int.from_bytes(image[4:8], "little"))  # the length of the one strip
    image[at : at + 12] = b"\x17\1\4\0\1\0\0\0" + (len(image) + 1).to_bytes(4, "little")

    with pytest.raises(ValueError, match="twice"):
        images.bare(bytes(image))


def test_a_profile_of_colours_stays_behind_with_its_bitmap() -> None:
    old = REAL["masks.bmp"]
    head = int.from_bytes(old[14:18], "little")
    image = bytearray(old[:14] + (124).to_bytes(4, "little") + old[18 : 14 + head])
    image += bytes(14 + 124 - len(image)) + old[14 + head :] + b"C:\\SECRETNAME.icc"
    image[10:14] = (int.from_bytes(old[10:14], "little") + 124 - head).to_bytes(4, "little")
    image[70:74], image[126:130], image[130:134] = b"KNIL", (len(image) - 31).to_bytes(4, "little"), b"\x11\0\0\0"

    made = images.bare(bytes(image))

    assert SECRET not in made
    assert b"KNIL" not in made
    assert pixels(made) == pixels(old)


def test_the_small_picture_within_a_photo_stays_behind() -> None:
    photo = REAL["photo.jpg"]
    small = b"\xff\xe0\0\x11JFXX\0\x13" + bytes(9)
    with_small = photo[:18] + b"\1\1" + SECRET[:3] + photo[20:]  # a picture of one pixel within
    with_small = with_small[:4] + b"\0\x13" + with_small[6:]

    assert images.bare(photo[:20] + small + photo[20:]) == images.bare(photo)
    assert images.bare(with_small) == images.bare(photo)


def emf_record(kind: int, content: bytes) -> bytes:
    return kind.to_bytes(4, "little") + (8 + len(content)).to_bytes(4, "little") + content


def with_record(record: bytes) -> bytes:
    """The drawing with one more record behind its header."""
    image = REAL["drawing.emf"]
    head = int.from_bytes(image[4:8], "little")
    return image[:head] + record + image[head:]


def test_a_drawing_loses_its_names_its_remarks_and_the_paths_of_profiles() -> None:
    image = bytearray(REAL["drawing.emf"])
    head = int.from_bytes(image[4:8], "little")
    named = bytearray(image[:head] + "SECRETNAME\0Seal\0\0".encode("utf-16-le") + image[head:])
    named[4:8] = (head + 34).to_bytes(4, "little")
    named[60:64], named[64:68] = (17).to_bytes(4, "little"), head.to_bytes(4, "little")
    plain = images.bare(REAL["drawing.emf"])

    assert images.bare(bytes(named)) == plain
    assert images.bare(with_record(emf_record(70, len(SECRET).to_bytes(4, "little") + SECRET + b"\0\0"))) == plain
    space = images.bare(with_record(emf_record(99, bytes(72) + SECRET + bytes(250))))
    assert SECRET not in space
    assert len(space) == len(plain) + 340
    assert int.from_bytes(space[48:52], "little") == len(space)


def test_a_drawing_that_only_a_remark_draws_is_refused() -> None:
    def plus(flags: int) -> bytes:
        return with_record(emf_record(70, b"\x10\0\0\0EMF+\x01\x40" + bytes([flags]) + bytes(9)))

    assert images.bare(plus(1)) == images.bare(REAL["drawing.emf"])
    with pytest.raises(ValueError, match="alone"):
        images.bare(plus(0))


@pytest.mark.parametrize(
    ("attribute", "element"),
    [
        ("", "<!-- SECRETNAME --><metadata>SECRETNAME</metadata><title>SECRETNAME</title><desc>SECRETNAME</desc>"),
        ('inkscape:version="SECRETNAME"', "<inkscape:grid id='SECRETNAME'/>"),
        ('onload="SECRETNAME()"', "<script>SECRETNAME</script><script href='https://SECRETNAME.example'/>"),
        ("data-maker='SECRETNAME'", "<foreignObject><b xmlns='urn:b'>SECRETNAME</b></foreignObject>"),
        ("", "<image href='https://SECRETNAME.example/a.png'/><use xlink:href='file:///SECRETNAME.svg#a'/>"),
        ("", "<a href='https://SECRETNAME.example'><circle r='0'/></a>"),
        ("style='fill:url(https://SECRETNAME.example)'", "<g fill='url( \"https://SECRETNAME.example#a\" )'/>"),
        ("style='f\\75rl(https://SECRETNAME.example)'", "<set attributeName='href' to='SECRETNAME'/>"),
        ("", "<style>/* SECRETNAME */ @import 'SECRETNAME'; g {fill: red}</style>"),
        ("", "<style>@font-face {font-family: A; src: url(SECRETNAME)} g {fill: red}</style>"),
        ("xml:base='https://SECRETNAME.example'", "<?SECRETNAME?>"),
    ],
)
def test_an_svg_keeps_its_shapes_only(attribute: str, element: str) -> None:
    image = SVG.format(attribute, element).encode()

    made = images.bare(b"<?xml version='1.0'?><!DOCTYPE svg PUBLIC 'a' 'https://SECRETNAME.example'>" + image)

    assert SECRET in image
    assert SECRET not in made
    assert b"DOCTYPE" not in made
    assert pixels(made) == pixels(SVG.format("", "").encode())


def test_what_an_svg_draws_with_itself_stays() -> None:
    drawn = (
        "<defs><linearGradient id='a'><stop stop-color='#0c0'/></linearGradient><path id='b' d='M0 0h9v9z'/></defs>"
        "<g style='fill:url(#a)'><use xlink:href='#b'/></g><style>.c {fill: url('#a')}</style><circle class='c' r='9'/>"
    )
    made = images.bare(SVG.format("", drawn).encode())

    assert pixels(made) == pixels(SVG.format("", drawn).encode()) != pixels(SVG.format("", "").encode())
    assert made.count(b"url(") == 2


def test_a_picture_within_an_svg_is_bared_too() -> None:
    def within(image: bytes, kind: str = "jpeg") -> bytes:
        data = base64.b64encode(image).decode()
        return SVG.format("", f"<image width='9' height='9' xlink:href='data:image/{kind};base64,{data}'/>").encode()

    assert images.bare(within(REAL["photo.jpg"])) == images.bare(within(images.bare(REAL["photo.jpg"])))
    for refused in (b"<svg/>", REAL["photo.jpg"][:99], b"GIF"):
        with pytest.raises(ValueError, match=r"within|cut short"):
            images.bare(within(refused))


@pytest.mark.parametrize(
    "image",
    [
        b"",
        b"<html/>",
        b"<svg",
        b"<!DOCTYPE svg [<!ENTITY a 'SECRETNAME'>]>" + SVG.format("", "<text>&a;</text>").encode(),
        b"II+\0" + bytes(99),
        b"GIF89a",
        b"RIFF\x04\0\0\0WEBP",
        gzip.compress(b"words"),
        b"\x1f\x8b\x08",
        b"%PDF-1.7",
        b"\0\0\1\0",
    ],
)
def test_what_can_not_be_bared_is_refused(image: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  # whatever is wrong with it
        images.bare(image)


@given(st.sampled_from(sorted(REAL)), st.data())
def test_a_ruined_picture_is_bare_or_refused(name: str, data: st.DataObject) -> None:
    image = bytearray(REAL[name])
    for _ in range(data.draw(st.integers(1, 6))):
        image[data.draw(st.integers(0, len(image) - 1))] = data.draw(st.integers(0, 255))
    ruined = bytes(image[: data.draw(st.integers(0, len(image)))] if data.draw(st.booleans()) else image)
    try:
        made = images.bare(ruined)
    except ValueError:
        return
    assert images.bare(made) == made
    assert SECRET not in made or name in UNSEEN_BY_QT


@given(st.text(alphabet="<>/&;'\"=#: abgsvurlhef()@\\*\0\u200f", max_size=80))
def test_any_text_in_an_svg_is_bare_or_refused(text: str) -> None:
    for image in (SVG.format("", text), SVG.format(text, ""), SVG.format(f"style='{text}'", "")):
        try:
            made = images.bare(image.encode())
        except ValueError:
            continue
        assert images.bare(made) == made


def letterhead(folder: Path, kind: str, image: bytes, **parts: bytes) -> Path:
    """A house template with a picture in its header; further parts by the kind of relation to the text."""
    import docx

    (folder / "seal.png").write_bytes(png())
    made, whole = docx.Document(), io.BytesIO()
    made.sections[0].header.paragraphs[0].add_run().add_picture(str(folder / "seal.png"))
    made.save(whole)
    path = folder / "letterhead.docx"
    with zipfile.ZipFile(whole) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name.startswith("word/media/"):
                name, content = name.replace(".png", f".{kind}"), image  # noqa: PLW2901
            if name == "[Content_Types].xml":
                more = b'<Default Extension="other" ContentType="application/octet-stream"/>'
                content = content.replace(b'"png"', f'"{kind}"'.encode()).replace(b"<Override", more + b"<Override", 1)
            if name == "word/_rels/document.xml.rels":
                related = "".join(f'<Relationship Id="x{n}" Type="x/{n}" Target="{n}.other"/>' for n in parts)
                content = content.replace(b"</Relationships>", f"{related}</Relationships>".encode())
            new.writestr(name, content.replace(b".png", f".{kind}".encode()) if name.endswith(".rels") else content)
        for name, content in parts.items():
            new.writestr(f"word/{name}.other", content)
    return path


@pytest.mark.parametrize("name", ["still.gif", "lossy.webp", "tiles.tiff", "photo.jpg", "palette.bmp", "drawing.wmz"])
def test_the_picture_of_a_letterhead_is_bare_in_the_memo(name: str, tmp_path: Path) -> None:
    path = letterhead(tmp_path, name.rpartition(".")[2], REAL[name])

    with zipfile.ZipFile(io.BytesIO(memo_bytes(every_block(), path))) as memo:
        taken = {memo.read(part) for part in memo.namelist() if part.startswith("word/media/")}

    assert images.bare(REAL[name]) in taken


@pytest.mark.parametrize(
    ("image", "parts", "told"),
    [
        (b"%PDF-1.7", {}, "its picture image1.gif can't be freed of what it tells of its maker. Put a PNG"),
        (REAL["still.gif"][:60], {}, "its picture image1.gif can't"),
        (REAL["still.gif"], {"package": b"PK"}, "it holds a file of another program (package.other). Put a picture"),
        (REAL["still.gif"], {"aFChunk": b"<html/>"}, "it holds a file of another program (aFChunk.other)"),
    ],
)
def test_a_template_whose_makers_can_not_be_left_out_is_refused_in_a_sentence(
    image: bytes, parts: dict[str, bytes], told: str, tmp_path: Path
) -> None:
    path = letterhead(tmp_path, "gif", image, **parts)

    assert told in check_template(path).refused
    with pytest.raises(UnusableTemplate):
        memo_bytes(every_block(), path)


def test_what_stays_behind_is_not_held_against_a_template(tmp_path: Path) -> None:
    path = letterhead(tmp_path, "gif", REAL["still.gif"], thumbnail=SECRET, hdphoto=SECRET)

    assert not check_template(path).refused
    with zipfile.ZipFile(io.BytesIO(memo_bytes(every_block(), path))) as memo:
        assert not any(SECRET in memo.read(part) for part in memo.namelist())


def test_a_picture_of_a_letterhead_is_not_called_after_the_file_it_came_from(tmp_path: Path) -> None:
    path = letterhead(tmp_path, "gif", REAL["still.gif"])
    drawn = (
        b'<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:o" alt="/home/SECRETNAME/a" '
        b'o:spid="s1"><v:imagedata o:title="SECRETNAME.png"/></v:shape></w:pict></w:r></w:p>'
    )
    whole = path.read_bytes()
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(path, "w") as new:
        for name in old.namelist():
            content = old.read(name).replace(b'name="seal.png"', b'name="SECRETNAME.png" descr="C:\\SECRETNAME\\seal"')
            content = content.replace(b'name="Picture 1"', b'name="Picture 1" descr="Seal of the office"')
            new.writestr(name, content.replace(b"</w:hdr>", drawn + b"</w:hdr>"))

    with zipfile.ZipFile(io.BytesIO(memo_bytes(every_block(), path))) as memo:
        assert not any(SECRET in memo.read(part) for part in memo.namelist())
        assert any(b'descr="Seal of the office"' in memo.read(part) for part in memo.namelist() if "header" in part)
