"""Names of bodies, with the small words inside them, and where somebody else's name begins."""

import pytest

from briefer.quotes import find_quotes


def speakers(text: str) -> list[tuple[str, ...]]:
    return [quote.speakers for quote in find_quotes(text) if quote.kind != "indirect"]


@pytest.mark.parametrize(
    "name",
    [
        "Society for the Prevention of Cruelty to Animals",
        "Committee to Protect Journalists",
        "Campaign to Save Rural Marland",
        "Council on Foreign Relations",
        "Commission on Security and Cooperation",
        "Centre for Research on Energy and Clean Air",
        "Department for Environment, Food and Rural Affairs",
        "Ministry of Housing, Ports and Local Government",
        "Association of Ports and Harbours",
        "Institute for War and Peace Studies",
        "National Union of Students and Teachers",
        "Union of Rail, Maritime and Ferry Workers",
        "Federation of Dock, Allied and Lighthouse Workers",
        "Society of Rail and Ferry Engineers",
        "Office of the High Commissioner for Human Rights",
        "Ansel Fishermen’s Federation",
        "Department of Electrical and Electronic Engineering",
        "School of Political and Social Sciences",
        "Office of Legislative and Public Affairs",
        "Federation of Marland Women’s Associations",
        "Ada Roe Heritage School of Music",
        "Karl Vos Centre for Tidal Studies",
        "Centers for Tidal Disease Control and Prevention",
        "National Institute on Drug Abuse",
        "Port of Karsk",
        "Student Grant Committee",
        "Transport for Ansel",
        "Tidal Rights Watch",
        "Alliance for a Better Coast",
        "Movement for Democratic Tides",
        "Department of Health and Social Care",
        "Holm & Vos",
        "Karsk Clergywomen's Association",
    ],
)
def test_a_body_keeps_all_its_name(name: str) -> None:
    assert speakers(f"On Monday the {name} spoke. “It is late,” the {name} said.") == [(name,)]


@pytest.mark.parametrize(
    "name",
    [
        "Mothers Against Drunk Driving",
        "Friends of the Earth",
        "Doctors for Remote Regions",
        "Mothers Against Harbour Violence",
        "People’s Tidal Army",
        "Divers' Party",
    ],
)
def test_a_body_may_be_named_after_its_members(name: str) -> None:
    assert speakers(f"It rained. “It is late,” {name} said.") == [(name,)]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("the Competition Authority and Norvex", ("Competition Authority", "Norvex")),
        ("the Bank of Karsk and the Ministry of Finance", ("Bank of Karsk", "Ministry of Finance")),
        ("the Ministry of Finance and Harlow Bank", ("Ministry of Finance", "Harlow Bank")),
        (
            "the Royal Society for the Protection of Birds and Greenwave",
            ("Royal Society for the Protection of Birds", "Greenwave"),
        ),
        ("the Department of Justice and HMRC", ("Department of Justice", "HMRC")),
    ],
)
def test_two_bodies_speak_together(words: str, names: tuple[str, ...]) -> None:
    assert speakers(f"It rained. “It is late,” {words} said.") == [names]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“It is late,” said the Council on Monday.", "Council"),
        ("He left for Karsk and the Harbour Council said “it is late”.", "Harbour Council"),
        ("Sold by the Harbour Bank to Norland, it was “a ruin”, Jane Roe said.", "Jane Roe"),
        (
            "“It is late,” said the Harbour Board of Karsk, Energy Minister Jane Roe and others nodding.",
            "Harbour Board of Karsk",
        ),
    ],
)
def test_what_stands_behind_a_body_is_not_always_its_name(text: str, name: str) -> None:
    assert speakers(text) == [(name,)]


@pytest.mark.parametrize(
    "subject",
    [
        "Leader of Opposition in Lower House Ravi Nair",
        "pathology doctor from Dunport Dr Ravi Nair",
        "Director-general of ports Dr Ravi Nair, at a briefing on Monday,",
        "the Member for Karsk North Ravi Nair",
        "Ravi Nair, Deputy Director, Farm Department",
        "Ravi Nair, Assistant Professor, Department of Physics, University of Karsk",
        "Fox News host Ravi Nair",
    ],
)
def test_offices_and_bodies_beside_a_name_are_no_part_of_it(subject: str) -> None:
    assert speakers(f"It rained. Then {subject} said “it is late”.") == [("Ravi Nair",)]


@pytest.mark.parametrize("body", ["Ansel Bay", "New Freedonia", "Harlow"])
def test_the_town_of_somebody_says_nothing(body: str) -> None:
    assert speakers(f"{body} striker Ravi Nair hit out at ‘cowards’ in the stands.") == [("Ravi Nair",)]


def test_a_body_behind_a_closed_apposition_speaks_itself() -> None:
    assert speakers("With Ravi Nair, Deputy Director, Farm Department said “it is late”.") == [("Farm Department",)]


@pytest.mark.parametrize(
    ("start", "name", "letters"),
    [
        ("Then US", "Harbour and Border Protection", "HBP"),
        ("Then", "Chief Executive Farmers", "CEF"),
        ("Then the", "Office for Tides and Harbour Workers’ Welfare", "OTHWW"),
    ],
)
def test_initials_in_brackets_tell_where_the_name_of_a_body_begins(start: str, name: str, letters: str) -> None:
    assert speakers(f"{start} {name} ({letters}) met. {letters} called it “too late”.") == [(name,)]


def test_the_council_of_a_country_whose_name_ends_so_is_named_without_it() -> None:
    assert speakers("Then Yemen’s Supreme Council said it was “late”.") == [("Supreme Council",)]


def test_a_body_called_by_its_initials_may_be_an_agency() -> None:
    text = "In May Harbour and Border Protection (HBP) met. At the time, the agency said in a statement it was “late”."

    assert speakers(text) == [("Harbour and Border Protection",)]


@pytest.mark.parametrize("name", ["Ada Lena Roe (ALR)", "Chief Financial Officer (CFO) Ada Lena Roe"])
def test_initials_in_brackets_may_be_those_of_somebody_or_an_office(name: str) -> None:
    assert speakers(f"On Monday {name} met reporters. She said it was “late”.") == [("Ada Lena Roe",)]


@pytest.mark.parametrize("name", ["Mothers Against Harbour Violence", "People’s Tidal Army", "Workers' Party"])
def test_a_body_named_after_its_members_may_open_a_sentence(name: str) -> None:
    assert speakers(f"It rained. {name} said it was “late”.") == [(name,)]


@pytest.mark.parametrize("words", ["Divers for the port", "Mothers at Karsk Harbour"])
def test_members_who_open_a_sentence_name_no_body(words: str) -> None:
    assert speakers(f"It rained. {words} said it was “late”.") == [(words,)]


@pytest.mark.parametrize("name", ["No 10", "Number 11", "Chinese state media", "State television", "Sources at No 10"])
def test_the_door_of_an_office_speaks_and_so_does_the_press_of_a_state(name: str) -> None:
    assert speakers(f"It rained. {name} reported “late changes” to the plan.") == [(name,)]


def test_other_things_with_a_number_are_no_office() -> None:
    assert speakers("It rained. No 10 people came. “It was late,” Jane Roe said.") == [("Jane Roe",)]


@pytest.mark.parametrize("name", ["St. Karl Post-Dispatch", "St. Ada Public Schools", "St Ada’s Hospital", "St. Karl"])
def test_what_is_named_after_a_saint_is_nobody(name: str) -> None:
    text = f"It rained. Then {name} said it was “late”. Jane Roe met Karl Vos. “It is over,” he said."

    assert speakers(text) == [(name,), ("Karl Vos",)]


def test_somebody_may_have_the_name_of_a_saint_or_be_mayor_there() -> None:
    assert speakers("Jane St. Karl spoke. “It is over,” St. Karl said.") == [("Jane St. Karl",)]
    assert speakers("“It is over,” St. Karl Mayor Jane Roe said.") == [("Jane Roe",)]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("The University of Karsk, Roe and Vos Partners", ("Roe and Vos Partners",)),
        ("The Union of Miners, Karl Vos and Jane Roe", ("Karl Vos", "Jane Roe")),
    ],
)
def test_others_who_are_listed_beside_a_body_are_none_of_its_members(words: str, names: tuple[str, ...]) -> None:
    assert speakers(f"It rained. {words} said it was “late”.") == [names]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Ministry of Medical and Sir Karl Vos said it was “late”.", "Karl Vos"),
        ("The Association of Nurses’ Jane Roe said it was “late”.", "Jane Roe"),
        ("Senator Jane Church of Ohio said it was “late”.", "Jane Church"),
    ],
)
def test_somebody_behind_the_name_of_a_body_or_with_a_surname_like_one_is_none(text: str, name: str) -> None:
    assert speakers(text) == [(name,)]


def test_a_school_named_after_somebody_is_a_body_without_an_article_too() -> None:
    text = "The rain stopped. Don Roe Heritage School of Music met on Monday. It said it was “late”."

    assert speakers(text) == [("Don Roe Heritage School of Music",)]


@pytest.mark.parametrize(
    "words",
    [
        "Channel 4 News",
        "BBC Radio 5",
        "Fox 4",
        "a spokeswoman for Channel 4",
        "a representative of TV 9",
        "the captain of Flight 93",
        "a member of Group 7",
    ],
)
def test_a_number_belongs_to_the_name_before_it(words: str) -> None:
    assert speakers(f"“The pumps are old,” {words} said.") == [(words,)]


def test_a_number_of_something_belongs_to_no_name() -> None:
    assert speakers("“The pumps are old,” a driver from Ansel 20 minutes later said.") == [("a driver from Ansel",)]
    assert speakers("Jane Roe told ABC 20 people had “died”.") == [("Jane Roe",)]


@pytest.mark.parametrize("body", ["Office of Management and Budget", "Bureau of Tobacco, Firearms and Explosives"])
def test_fields_are_joined_in_the_name_of_a_body(body: str) -> None:
    assert find_quotes(f"A spokeswoman for the {body} said it was “over”.")[-1].speakers == (
        f"A spokeswoman for the {body}",
    )
