"""Invented records to look up."""

from datetime import date

from briefer.lookup import Record

HARBOUR = (
    "Harbour talks resume\n\nEnvoys of Norland and the Isles returned to the table in Port Selwyn. “We have lost a winter, "
    "and we do not intend to lose a spring,” said Maren Oduya. The strikes of the pilots go on."
)
FERRY = (
    "Ferry sinks off Port Selwyn\n\nThe ferry sank at dawn. “We heard a noise,” said the mate, Ola Brand. "
    "The harbour office will look into it; a pilot was on board."
)
ARABIC = "محادثات الميناء\n\nقال الوزير إدريس فاين إن المُحادَثات بشأن الميـناء مهمّة للعراق وإنها «بداية عادلة»."


def records() -> list[Record]:
    return [
        article(1, HARBOUR, "The Estuary Post", date(2024, 3, 19), ("Maren Oduya",)),
        quote(11, 1, "We have lost a winter, and we do not intend to lose a spring", ("Maren Oduya",), ("talks", "open water")),
        article(2, FERRY, "Isles Daily", date(2024, 2, 1), ("Ola Brand",)),
        quote(21, 2, "We heard a noise", ("Ola Brand",), ("talks",), "accepted"),
        quote(22, 2, "Nobody heard the pilot", ("Ola Brand", "Maren Vo"), (), "rejected"),
        article(3, ARABIC, "صحيفة المصب", date(2023, 12, 5), ("إدريس فاين",), "ar"),
    ]  # fmt: skip


def article(
    number: int,
    text: str,
    source: str = "",
    day: date | None = None,
    speakers: tuple[str, ...] = (),
    language: str = "en",
) -> Record:
    return Record(
        id=f"a{number}",
        article_id=number,
        title=text.split("\n", 1)[0],
        text=text,
        source=source,
        published=day,
        speakers=speakers,
        language=language,
    )


def quote(
    number: int,
    article_id: int,
    text: str,
    speakers: tuple[str, ...] = (),
    tags: tuple[str, ...] = (),
    status: str = "suggested",
) -> Record:
    days = {1: date(2024, 3, 19), 2: date(2024, 2, 1)}
    return Record(
        id=f"q{number}",
        quote_id=number,
        article_id=article_id,
        title="Harbour talks resume" if article_id == 1 else "Ferry sinks off Port Selwyn",
        text=text,
        speakers=speakers,
        tags=tags,
        source="The Estuary Post" if article_id == 1 else "Isles Daily",
        published=days.get(article_id),
        language="en",
        status=status,
    )
