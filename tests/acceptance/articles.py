"""Articles about invented people, in every format that can be read, as many as one likes."""

from pathlib import Path

NAMES = ("Ada Ndiaye", "Bo Lindqvist", "Chen Osei", "Dana Petrova", "Emre Aslan")
SUFFIXES = (".txt", ".md", ".html", ".docx")
QUOTES_EACH = 12


def write_articles(folder: Path, count: int) -> list[Path]:
    """So many articles with `QUOTES_EACH` quotations each."""
    folder.mkdir(parents=True, exist_ok=True)
    return [write_article(folder, number) for number in range(count)]


def write_article(folder: Path, number: int) -> Path:
    suffix = SUFFIXES[number % len(SUFFIXES)]
    path = folder / f"{number:02} port news{suffix}"
    title = f"Port Ansel talks, day {number}"
    parts = [f"By Ida Venn\n\nMarch {number % 28 + 1}, 2024", *paragraphs(number)]
    if suffix == ".docx":
        _write_word(path, [title, *parts])
    else:
        path.write_text(_written(suffix, title, parts), encoding="utf-8")
    return path


def paragraphs(number: int) -> list[str]:
    """Each ends in a quotation by one of the five."""
    told = "The delegations met again in the afternoon and spoke about the port, the road and the price of grain. " * 3
    return [
        f"{told}“Point {turn} of day {number} is as good as settled,” minister {NAMES[turn % 5]} said."
        for turn in range(QUOTES_EACH)
    ]


def _written(suffix: str, title: str, parts: list[str]) -> str:
    if suffix == ".html":
        menus = (
            "<nav><a href='/'>Home</a> <a href='/sport'>“Subscribe now to everything,” says our sport desk</a></nav>"
        )
        body = "".join(f"<p>{part}</p>" for part in parts)
        return (
            f"<html><head><meta charset='utf-8'><title>{title}</title></head>"
            f"<body>{menus}<article><h1>{title}</h1>{body}</article></body></html>"
        )
    heading = f"# {title}" if suffix == ".md" else title
    return "\n\n".join([heading, *parts]) + "\n"


def _write_word(path: Path, parts: list[str]) -> None:
    import docx

    document = docx.Document()
    for part in parts:
        document.add_paragraph(part)
    document.save(str(path))
