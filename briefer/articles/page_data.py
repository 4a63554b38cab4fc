"""The JSON-LD of a page, as far as it tells of an article."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LARGEST = 500_000  # characters of one block
_MOST = 500  # objects looked at
_LONGEST = 400  # characters of a value


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    headline: str = ""
    authors: str = ""
    publisher: str = ""
    published: str = ""
    language: str = ""


def linked_data(tree: "HtmlElement") -> Facts:
    """What the first article among the JSON-LD objects of a page says."""
    article = next(filter(_is_article, _objects(tree)), {})
    return Facts(
        headline=_string(article.get("headline")),
        authors=name_of(article.get("author")),
        publisher=name_of(article.get("publisher")),
        published=_string(article.get("datePublished")),
        language=_string(article.get("inLanguage")),
    )


def name_of(value: Any) -> str:  # noqa: ANN401  # whatever JSON holds
    """The name in a string, an object or a list of them, joined by commas."""
    if isinstance(value, dict):
        return name_of(value.get("name"))
    if isinstance(value, list):
        return ", ".join(
            dict.fromkeys(name for one in value[:20] if not isinstance(one, list) and (name := name_of(one)))
        )
    return "" if _string(value).startswith("http") else _string(value)


def _string(value: object) -> str:
    return " ".join(value[:_LONGEST].split()) if isinstance(value, str) else ""


def _is_article(thing: dict[str, Any]) -> bool:
    kinds = thing.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(name, str) and name.endswith(("Article", "BlogPosting", "Report")) for name in names)


def _objects(tree: "HtmlElement") -> Iterator[dict[str, Any]]:
    waiting: list[Any] = list(_blocks(tree))
    for _ in range(_MOST):
        if not waiting:
            return
        thing = waiting.pop(0)
        if isinstance(thing, list):
            waiting[:0] = thing[:_MOST]
        elif isinstance(thing, dict):
            yield thing
            waiting += [thing[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in thing]


def _blocks(tree: "HtmlElement") -> Iterator[Any]:
    for script in tree.iter("script"):
        if "ld+json" in script.get("type", "") and script.text and len(script.text) <= _LARGEST:
            try:
                yield json.loads(script.text, strict=False)
            except (ValueError, RecursionError):
                continue
