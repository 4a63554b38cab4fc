from briefer.model.checks import ReadMemo
from briefer.notes import load_scheme, verify
from tests.notes.samples import SOURCES


def findings(banners: tuple[str, ...], portions: tuple[str, ...], scheme: str = "") -> tuple[str, ...]:
    memo = ReadMemo(quotations=(), paragraphs=(), banners=banners, portions=portions, citations=())
    return verify(memo, SOURCES, load_scheme(scheme) if scheme else None).markings


def test_banners_that_agree_with_the_portions_are_sound() -> None:
    assert findings(("SECRET//NOFORN",), ("U", "S//NF")) == ()
    assert findings(("OFFICIAL",), ()) == ()
    assert findings((), ()) == ()


def test_a_portion_above_the_banner_is_named() -> None:
    assert findings(("CONFIDENTIAL",), ("U", "S//NF")) == (
        "The banner says CONFIDENTIAL, but the portion (S//NF), number 2 of 2, demands at least SECRET//NOFORN.",
        "The banner says CONFIDENTIAL, but the portion (S//NF), number 2 of 2, demands NOFORN.",
    )


def test_banners_that_differ_are_named() -> None:
    assert findings(("SECRET", "UNCLASSIFIED"), ("U",)) == ("The banners differ: “SECRET”; “UNCLASSIFIED”.",)
    assert findings(("TEAM ONLY", "TEAM AND FRIENDS"), ()) == ("The banners differ: “TEAM ONLY”; “TEAM AND FRIENDS”.",)


def test_marks_that_the_scheme_does_not_know_are_named() -> None:
    found = findings(("SECRETISH",), ("U", "X"), "us-capco")

    assert found == (
        "The banner “SECRETISH” is no marking of US classification (CAPCO).",
        "The portion (X) is no marking of US classification (CAPCO).",
    )


def test_portions_without_a_banner_are_remarked() -> None:
    assert findings((), ("S//NF",)) == ("The memo has portions such as (S//NF), but no banner.",)


def test_the_scheme_is_known_by_its_marks() -> None:
    (said,) = findings(("UNCLASSIFIED",), ("S",))
    assert said.startswith("The banner says UNCLASSIFIED, but the portion (S)")
    assert findings(("TLP:AMBER",), ()) == ()
    assert findings(("CUI",), ("CUI//SP-PRVCY",)) == (
        "The banner says CUI, but the portion (CUI//SP-PRVCY), number 1 of 1, demands SP-PRVCY.",
    )
