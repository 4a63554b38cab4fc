import pytest

from briefer.notes import load_scheme, load_schemes
from briefer.notes.markings import (
    Marked,
    UnknownMarking,
    banner_text,
    faults,
    is_marking,
    parse_marking,
    portion_text,
    roll_up,
)

CAPCO = load_scheme("us-capco")


def rolled(*portions: str, scheme: str = "us-capco") -> str:
    chosen = load_scheme(scheme)
    marked = [Marked(parse_marking(chosen, portion), f"({portion})") for portion in portions]
    return banner_text(chosen, roll_up(chosen, marked).marking)


@pytest.mark.parametrize("scheme_id", sorted(set(load_schemes()) - {"none"}))
def test_every_level_reads_back_from_its_banner_its_portion_and_its_other_names(scheme_id: str) -> None:
    scheme = load_scheme(scheme_id)
    for index, level in enumerate(scheme.levels):
        for name in (level.name, level.portion, level.name.lower(), *level.aliases):
            assert parse_marking(scheme, name).level == index, name


@pytest.mark.parametrize("scheme_id", sorted(set(load_schemes()) - {"none"}))
def test_every_control_reads_back_from_banner_and_portion(scheme_id: str) -> None:
    scheme = load_scheme(scheme_id)
    for control in scheme.controls:
        words = "PRVCY" if control.prefix else " AUS, GBR" if control.takes_list else ""
        marking = parse_marking(scheme, f"{scheme.levels[-1].name}{scheme.joiner}{control.name}{words}")
        assert marking.has(control.name)
        assert parse_marking(scheme, banner_text(scheme, marking)) == marking
        assert parse_marking(scheme, portion_text(scheme, marking)) == marking


def test_a_portion_becomes_a_banner() -> None:
    marking = parse_marking(CAPCO, "ts//si/tk//nf")

    assert banner_text(CAPCO, marking) == "TOP SECRET//SI/TK//NOFORN"
    assert portion_text(CAPCO, marking) == "TS//SI/TK//NF"


def test_the_highest_portion_and_every_control_rise_to_the_banner() -> None:
    assert rolled("U", "S//NF", "C//OC") == "SECRET//ORCON/NOFORN"


def test_releasability_rises_only_if_all_share_it_and_only_to_those_shared() -> None:
    assert rolled("S//REL TO USA, GBR, AUS", "C//REL TO USA, AUS", "U") == "SECRET//REL TO USA, AUS"
    assert rolled("S//REL TO USA, GBR", "C") == "SECRET"
    assert rolled("S//REL TO USA, GBR", "C//NF") == "SECRET//NOFORN"


def test_cui_categories_are_gathered() -> None:
    assert rolled("U", "CUI//SP-PRVCY", "CUI//SP-EXPT//FED ONLY", scheme="us-cui") == "CUI//SP-PRVCY/SP-EXPT//FED ONLY"


def test_a_lower_banner_is_refused_with_the_cause() -> None:
    demanded = roll_up(CAPCO, [Marked(parse_marking(CAPCO, "S//NF"), "(S//NF) in “Key points”")])

    assert faults(CAPCO, parse_marking(CAPCO, "UNCLASSIFIED"), demanded) == [
        "The banner says UNCLASSIFIED, but (S//NF) in “Key points” demands at least SECRET//NOFORN.",
        "The banner says UNCLASSIFIED, but (S//NF) in “Key points” demands NOFORN.",
    ]


def test_a_higher_banner_is_the_authors_right() -> None:
    demanded = roll_up(CAPCO, [Marked(parse_marking(CAPCO, "C"), "(C)")])

    assert faults(CAPCO, parse_marking(CAPCO, "SECRET//NOFORN"), demanded) == []


def test_a_banner_may_not_release_what_a_portion_does_not() -> None:
    demanded = roll_up(CAPCO, [Marked(parse_marking(CAPCO, "S"), "(S)")])

    assert faults(CAPCO, parse_marking(CAPCO, "SECRET//REL TO USA, GBR"), demanded) == [
        "The banner says REL TO USA, GBR, but not every portion does."
    ]


@pytest.mark.parametrize("text", ["", "SECRETLY", "S//XX", "UNICORN", "S/", "SECRET NOFORN"])
def test_what_is_no_marking_is_refused(text: str) -> None:
    assert not is_marking(CAPCO, text)
    with pytest.raises(UnknownMarking, match="is no marking of US classification"):
        parse_marking(CAPCO, text)


def test_dashes_and_spaces_do_not_matter() -> None:
    scheme = load_scheme("uk-gsc")

    assert parse_marking(scheme, "Official–Sensitive  -  Commercial") == parse_marking(
        scheme, "OFFICIAL-SENSITIVE – COMMERCIAL"
    )
