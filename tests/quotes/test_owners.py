"""Who owns the words in marks where grammar alone tells, though others stand nearer."""

import pytest

from briefer.quotes import QUOTING_KINDS, find_quotes
from briefer.quotes.confidence import OWNERS

THE_TWO = "Ana Moss leads the union. Ivo Pike runs the firm.\n\n"


def speakers(text: str) -> list[str]:
    text = THE_TWO + text
    return [" and ".join(quote.speakers) for quote in find_quotes(text) if quote.kind in QUOTING_KINDS]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("After Moss warned against “a double standard,” Pike added that it would “go on.”", ["Ana Moss", "Ivo Pike"]),
        ("While Moss called the bill “a gift,” Pike said it would “save jobs.”", ["Ana Moss", "Ivo Pike"]),
        ("After Moss resigned, “nobody was left,” Pike said.", ["Ivo Pike"]),
        (
            "Moss cast it as a test “of nerve” in the press, while adviser Jo Miles tweeted that it was over.",
            ["Ana Moss"],
        ),
        ("“It is over,” Moss said that evening.", ["Ana Moss"]),
    ],
)
def test_each_clause_has_its_own_speaker(sentence: str, expected: list[str]) -> None:
    assert speakers(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        (
            "It gave way after a spokeswoman for Mr Pike said that it was “a starting point”.",
            "a spokeswoman for Mr Pike",
        ),
        ("Lawmakers need “urgent steps” so that Marland maintains its lead, Moss said.", "Ana Moss"),
        ("Doyle played at Karsk and Moss wrote that he “did not care”.", "Ana Moss"),
        ("Moss said top envoys from coastal states will meet to “raise the pressure”.", "Ana Moss"),
        ("The Ministry of Ports’s rescue team said it was “late”.", "The Ministry of Ports’s rescue team"),
    ],
)
def test_who_speaks_is_told_from_who_is_named_beside_them(sentence: str, owner: str) -> None:
    assert speakers(sentence) == [owner]


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("Pike found himself defending Moss’s claim that the system is “very unfair.”", "Ana Moss"),
        ("Pike rejected Moss’s repeated accusation that the firm had “sold out” the coast.", "Ana Moss"),
        ("Pike shelved the report after Moss’s insistence that it was “out of date”.", "Ana Moss"),
        ("Pike rejected allegations from Moss that the port was “rotten to the core”.", "Ana Moss"),
        ("Pike left after a warning from Moss that it was “close to ruin”.", "Ana Moss"),
        ("But the claims by Moss that the port “leaks from end to end” are plainly wrong.", "Ana Moss"),
        ("Pike said claims by Moss that the port leaks are “rotten to the core”.", "Ivo Pike"),
        ("Pike told reporters claims by Moss that the port leaks are “rotten to the core”.", "Ivo Pike"),
        ("Claims by Moss that the port leaks were “misleading,” Pike said.", "Ivo Pike"),
        ("Pike said Moss’s claim that the dam leaks was “simply not true.”", "Ivo Pike"),
        ("Pike told the Echo that Moss’s claim “is plainly false,” and that nobody leaves.", "Ivo Pike"),
        ("Moss’s remark “was the last straw”, Pike said.", "Ivo Pike"),
        ("Pike dismissed Moss’s claim that the dam leaks as “absurd.”", "Ivo Pike"),
        ("Pike called Moss’s claim “absurd.”", "Ivo Pike"),
        ("Pike shrugged off Moss’s remarks, telling reporters they were “not a big deal.”", "Ivo Pike"),
        ("Pike criticised Moss’s comment on the strike, calling it “a reckless thing to say”.", "Ivo Pike"),
    ],
)
def test_a_claim_is_theirs_who_made_it(sentence: str, owner: str) -> None:
    assert speakers(sentence) == [owner]


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("Moss praised the plan, with Pike summing up the day as a failure of “the port experiment”.", "Ivo Pike"),
        ("Moss praised the plan, with Pike calling the pumps of the port “a disgrace”.", "Ivo Pike"),
        ("Moss left the hall with Pike, calling the pumps of the port “a disgrace”.", "Ana Moss"),
    ],
)
def test_who_speaks_behind_with_is_not_who_speaks_before_it(sentence: str, owner: str) -> None:
    assert speakers(sentence) == [owner]


@pytest.mark.parametrize(
    "sentence",
    [
        "Moss was charged with “gross misconduct” on Monday.",
        "Moss was arrested on suspicion of “gross misconduct”.",
        "Moss was found guilty of “gross misconduct”.",
        "Moss faces renewed accusations of “gross misconduct”.",
        "Moss denied allegations of “gross misconduct”.",
        "Moss resigned over claims of “gross misconduct”.",
        "Moss stands accused of “gross misconduct”.",
        "A man accused of “gross misconduct” left.",
        "Moss was accused of giving clubs “special treatment” by changing a rule.",
    ],
)
def test_a_charge_is_not_said_by_whom_it_hits(sentence: str) -> None:
    assert speakers(sentence) == [""]


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("Pike said Moss was arrested on suspicion of “gross misconduct”.", "Ivo Pike"),
        ("Moss was arrested on suspicion of “gross misconduct”, Pike said.", "Ivo Pike"),
        ("Moss was suspended for “gross misconduct”, according to Pike.", "Ivo Pike"),
        ("Moss rejected Pike’s accusations of “gross misconduct”.", "Ivo Pike"),
        ("Pike repeated allegations of “gross misconduct”.", "Ivo Pike"),
        ("Pike accused Moss of “gross misconduct”.", "Ivo Pike"),
        ("Moss, whom Pike has called a “liar” and accused of theft, left.", "Ivo Pike"),
    ],
)
def test_a_charge_is_theirs_who_speak_of_it(sentence: str, owner: str) -> None:
    assert speakers(sentence) == [owner]


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("Moss was told by Pike that it was “over.”", "Ivo Pike"),
        ("Moss was accused by Pike of “gross misconduct” on Monday.", "Ivo Pike"),
        ("The dam had been described by the housing charity Havenhome as a “chance of a lifetime”.", "Havenhome"),
        ("Moss was cited as saying that it was “over.”", "Ana Moss"),
        ("The dam had been described by the charity as a “chance of a lifetime”.", "the charity"),
        ("Moss has been asked to reflect on the “real pain” that she caused.", ""),
        ("Moss was described as “a danger to pupils”.", ""),
        ("Moss was warned by allies to put off the vote until it was clear that it was “safe”.", "allies"),
        ("Moss was described as “a danger to pupils” by Pike.", "Ivo Pike"),
        ("Moss met the press. The letter portrayed Pike as a “man of mystery,” who kept to himself.", "The letter"),
        ("Moss was described as “a danger to pupils”, Pike said.", "Ivo Pike"),
        ("Pike said Moss had been described as “a danger”.", "Ivo Pike"),
        ("Moss was warned that it was “over”.", ""),
        ("Moss was warned by the policy unit that it was “over”.", "the policy unit"),
        ("In one briefing note, Moss was warned that it was “over”.", "one briefing note"),
        ("Moss was quoted as saying it was “over”.", "Ana Moss"),
        ("Moss called Pike and was told to “wait and see”.", "Ana Moss"),
        ("Moss was asked, “Do you feel any guilt?”", ""),
        ("Moss has been asked: “Is it over for all of us?”", ""),
        ("Moss was asked by reporters, “Is it over?”", "reporters"),
    ],
)
def test_a_passive_is_spoken_by_its_agent(sentence: str, owner: str) -> None:
    assert speakers(sentence) == [owner]


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("Pike shared an article by Metro magazine that claimed we live in a “post-fact” age.", "Metro magazine"),
        ("Unions answered, including the Tide League, which tweeted, “It is over for them.”", "Tide League"),
        (
            "The study was funded by the Karsk Foundation, which said it “had no role in the design”.",
            "Karsk Foundation",
        ),
        ("Pike wrote a letter to Moss that said it was “over.”", "Ivo Pike"),
        (
            "Students have raised issues with guidelines published by the council which state that, “all are paid”.",
            "the council",
        ),
        (
            "Pike has sent Moss a letter from the harbour authority which reads: “Please keep clear.”",
            "the harbour authority",
        ),
        ("Pike read out an article in the Echo that said, “The mayor is gone.”", "Echo"),
    ],
)
def test_which_and_that_stand_for_who_made_it(sentence: str, owner: str) -> None:
    assert speakers(sentence) == [owner]


@pytest.mark.parametrize(
    "sentence",
    [
        "Karsk is often called the “Gate of the North,” and it hosts talks.",
        "Pike was called a “traitor” on Monday.",
        "The valley has been dubbed “Little Marland”.",
    ],
)
def test_what_something_is_called_is_said_by_nobody(sentence: str) -> None:
    assert not speakers(sentence)


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("Moss said Karsk continued to act with “impunity” in the valley.", "Ana Moss"),
        ("“It is over,” Moss continued.", "Ana Moss"),
        ("Pike didn‘t say. Karsk‘s mayor said it was “soon”.", "Karsk’s mayor"),
    ],
)
def test_what_goes_on_does_not_speak_and_an_opening_mark_may_be_an_apostrophe(sentence: str, owner: str) -> None:
    assert speakers(sentence) == [owner]


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("Moss said she had won, but critics call it “a fluke”.", "critics"),
        ("Moss admitted that she had not read it, and other authors jokingly call her “their queen”.", "other authors"),
        ("Moss told us of the plan, which Pike describes as “a gift”.", "Ivo Pike"),
        ("Moss said critics call it “a fluke”.", "Ana Moss"),
        ("Moss said Pike was late, and called him “lazy”.", "Ana Moss"),
    ],
)
def test_a_clause_of_its_own_has_its_own_name_for_something(sentence: str, owner: str) -> None:
    assert speakers(sentence) == [owner]


def test_a_think_tank_thinks_nothing_and_opening_remarks_are_no_verb() -> None:
    tank = (
        "“It is over,” Ida Holm, an analyst at the Council on Energy, Environment and Water think tank told the Echo."
    )
    remarks = "“It is over,” Moss said in her opening remarks.\n\n“We knew it.”"

    assert speakers(tank) == ["Ida Holm"]
    assert speakers(remarks) == ["Ana Moss", "Ana Moss"]


def test_where_the_words_were_printed_is_not_who_said_them() -> None:
    assert speakers("“They measured me,” Moss recalled, according to the Karsk Post.") == ["Ana Moss"]
    assert speakers("“They measured me,” according to Moss.") == ["Ana Moss"]
    urged = "Moss, backed by Karsk state media, called for a halt to the raids on ships, saying they were “a crime”"
    assert speakers(f"{urged}, Reuters reported.") == ["Ana Moss"]
    assert speakers("“The strike is over,” the Karsk Times reported.") == ["Karsk Times"]


def test_a_sentence_about_somebody_brings_in_the_words_behind_it() -> None:
    before = "“People love curses,” Pike said.\n\n"
    text = before + "For his part, Chuka Achebe is circumspect. “Curses sell papers. Nobody checks them.”"

    assert speakers(text) == ["Ivo Pike", "Chuka Achebe"]


def test_who_is_told_of_does_not_go_on_speaking() -> None:
    text = "Moss said ministers had claimed that the dam was safe.\n\n“This was a ploy to fool people. We all knew.”"

    assert speakers(text) == ["Ana Moss"]


@pytest.mark.parametrize(
    "sentence",
    [
        "“The soil is good,” Ida Holm, Assistant Director, Farm Department told the Echo.",
        "“The soil is good,” Ida Holm, Head of Research, Karsk University, told the Echo.",
    ],
)
def test_who_stands_behind_the_words_with_an_office_says_them(sentence: str) -> None:
    assert speakers(sentence) == ["Ida Holm"]


def test_a_relative_clause_behind_a_name_has_its_own_speaker() -> None:
    assert speakers("“The soil is good,” Ida Holm, whom Pike calls a friend, replied.") == ["Ida Holm"]


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("The Harbour Party filed a complaint against Ivo Pike, accusing him of “fraud”.", "Harbour Party"),
        (
            "And Moss’s campaign is hitting back, arguing that the press is biased and, in any case, “lazy”.",
            "Moss’s campaign",
        ),
        (
            "According to reports in Karsk, the Rugby Union issued an edict, saying: ‘Please do not cheer’.",
            "Rugby Union",
        ),
        ("Tom Lee said Pike had lied, accusing him of “fraud.”", "Tom Lee"),
        ("After Moss left, Pike spoke for an hour, calling her “brave.”", "Ivo Pike"),
    ],
)
def test_a_participle_at_the_end_belongs_to_the_subject(sentence: str, owner: str) -> None:
    assert speakers(sentence) == [owner]


def test_some_and_others_have_their_own_words() -> None:
    sentence = "The dogs divide the town, with some cooing over their “charm” and others calling it “cruel”."

    assert speakers(sentence) == ["some", "others"]


def test_an_owner_is_as_sure_as_the_rule_that_tells_who_it_is() -> None:
    first, second = find_quotes(THE_TWO + "After Moss spoke of “a scandal,” Pike left. He said it was “over.”")

    assert first.confidence < OWNERS["front clause"] + 0.01
    assert second.confidence > OWNERS["front clause"]


@pytest.mark.parametrize("name", ["Judge Ida Holm", "Ida Holm"])
def test_who_is_all_that_follows_the_words_says_them(name: str) -> None:
    text = f"“It is over,” Moss said.\n\n“I have to send a message to all of them,” {name}. “It is a warning.”"

    assert speakers(text) == ["Ana Moss", "Ida Holm", "Ida Holm"]


@pytest.mark.parametrize("role", ["senior in theatre arts", "senior majoring in biology", "beekeeper from Karsk"])
def test_who_is_described_behind_the_name_goes_on_by_name(role: str) -> None:
    text = f"“We let everyone try,” Ida Holm, a {role}, said. “We just find it exciting to see them work.”"

    assert speakers(text) == ["Ida Holm", "Ida Holm"]


def test_everyone_is_nobody_in_particular() -> None:
    text = "“It was treason,” Moss told the Lantern.\n\nThe guards were making sure everyone knew the penalty.\n\n"

    assert speakers(f"{text}“I have a strong memory of that man. I still see him.”") == ["Ana Moss", "Ana Moss"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Moss spoke at length before Pike told him, “It is late.”",
        "Moss said it was raining, until a tired Pike reminded everyone: “It is late.”",
    ],
)
def test_who_tells_somebody_says_what_follows(sentence: str) -> None:
    assert speakers(sentence) == ["Ivo Pike"]


def test_a_reporter_who_asks_does_not_answer() -> None:
    text = "Moss was blunt. “It is over.”\n\nA reporter asked whether there was a plan. “There is none,” she said."

    assert speakers(text) == ["Ana Moss", "Ana Moss"]


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("“Both sides will wait,” state media quoted Moss as saying.", "Ana Moss"),
        ("The Karsk Times quoted Moss as saying: “Both sides will wait.”", "Ana Moss"),
        ("The Karsk Times quoted a source close to Pike as saying “both sides” would wait.", "a source close to Pike"),
        ("“Both sides will wait,” the Karsk Times reported, quoting Moss.", "Ana Moss"),
        ("“Both sides will wait,” Moss said, quoting Pike.", "Ana Moss"),
        ("“Both sides will wait,” Moss was quoted as saying by the Karsk Times.", "Ana Moss"),
        ("“Both sides will wait,” Moss was quoted by the Karsk Times as saying.", "Ana Moss"),
        ("“We will wait,” the Ansel Post, a fishing paper, was quoted as saying by the Karsk Times.", "Ansel Post"),
    ],
)
def test_who_is_quoted_speaks_and_not_who_quotes(sentence: str, owner: str) -> None:
    assert speakers(sentence) == [owner]


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("Moss was so tired that she “slept through the whole war”.", "Ana Moss"),
        ("The punch was so hard that she “laughed out loud and almost choked”.", "Ana Moss"),
        ("Ida Holm said Moss was so tired that she “slept through the whole war”.", "Ida Holm"),
    ],
)
def test_what_somebody_does_in_marks_is_told_by_themselves(sentence: str, owner: str) -> None:
    assert find_quotes(f"Ana Moss leads the union. {sentence}")[-1].speakers == (owner,)


def test_one_and_another_stand_for_somebody() -> None:
    text = "Her followers were quick. “You look unreal,” one gushed. Another penned: “I’m obsessed.”"

    assert speakers(text) == ["one", "Another"]


def test_no_one_is_nobody_who_speaks() -> None:
    assert speakers("No one said it was “easy”, Moss told reporters.") == ["Ana Moss"]


@pytest.mark.parametrize("look", ["as if to say", "as though to say", "as if to say,"])
def test_what_a_look_says_nobody_says(look: str) -> None:
    assert speakers(f"Moss smiled, {look} “You think you have won?” before she left.") == []


@pytest.mark.parametrize("verb", ["said", "told police"])
def test_who_is_told_of_in_a_relative_clause_does_not_speak(verb: str) -> None:
    assert speakers(f"A driver who fled the guards {verb} it was “a stupid mistake”.") == ["A driver"]


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("The authors of a study published in the journal Tidal Surgery", "The authors of a study"),
        ("A report published in the Tidal Review", "A report"),
        ("A man arrested near the Harbour Club", "A man"),
        ("Officers trained by Karsk Police", "Officers"),
        ("A witness interviewed by parliamentary staff", "A witness"),
        ("Lawyers acting for Karl Vos", "Lawyers"),
        ("Voters pushing for a “soft” deal that would keep Marland in the union", "Voters"),
        ("A report published on Monday", "A report"),
    ],
)
def test_who_is_told_of_behind_a_participle_does_not_speak(subject: str, name: str) -> None:
    assert speakers(f"It rained. {subject} said it was “a stupid mistake”.") == [name]


def test_a_verb_before_and_is_no_participle_of_another() -> None:
    assert speakers("The minister waited in the rain and Moss said it was “a stupid mistake”.") == ["Ana Moss"]


def test_where_somebody_waits_says_nothing_with_another() -> None:
    assert speakers("The minister waited in Karsk and Moss said it was “a stupid mistake”.") == ["Ana Moss"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Voters heading for the polls, some of whom Vos knew, heard that Moss called it “a mistake”.",
        "He was sitting by the door when Moss said it was “a mistake”.",
        "The voters acting for the union know, Moss said, that it was “a mistake”.",
    ],
)
def test_a_clause_of_its_own_has_its_own_verb(sentence: str) -> None:
    assert speakers(sentence) == ["Ana Moss"]


def test_a_paper_that_came_out_on_a_day_is_what_speaks() -> None:
    assert speakers("But even if Moss is right, the report published in June did refer to a “mistake”.") == [
        "the report"
    ]


def test_who_stands_right_behind_who_speaks_there() -> None:
    assert speakers("A driver who Moss said was “a hothead” has fled.") == ["Ana Moss"]


def test_a_participle_belongs_to_whoever_with_brings_in() -> None:
    assert speakers("The bill splits the house, with the leader, Ida Holm, branding it “a gift”.") == ["Ida Holm"]


@pytest.mark.parametrize("verb", ["found", "has highlighted", "also cited"])
def test_a_report_says_what_it_finds(verb: str) -> None:
    assert speakers(f"The report by Pike {verb} “systemic failings” at the port.") in (
        ["Ivo Pike"],
        ["The report by Pike"],
    )


def test_a_passive_may_have_two_agents() -> None:
    (quote,) = find_quotes("The plan was described by Jane Roe and Karl Vos as a “joint search”.")

    assert quote.speakers == ("Jane Roe", "Karl Vos")


@pytest.mark.parametrize(
    "sentence",
    [
        "The road was closed (“It was too icy,” Moss says) when Pike left.",
        "Pike left early (he was the “last one to go,” Moss writes), long before the others.",
        "Pike left early (as Moss said, it was “too icy”) on Sunday.",
        "Moss (Karsk) said it was “too icy”, and Pike left.",
        "Moss (who had met Pike) said it was “too icy”.",
    ],
)
def test_who_speaks_in_brackets_says_what_stands_in_them(sentence: str) -> None:
    assert speakers(sentence) == ["Ana Moss"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("While nobody knows, divers do have two theories: “The tide rises when it rains in the hills.”", "divers"),
        ("The study has one conclusion: “The tide rises when it rains in the hills.”", "The study"),
        ("Like many others, Moss has also had one answer for years: “It is the tide.”", "Ana Moss"),
        ("Pike had a problem, said Moss: “They had no map with them.”", "Ana Moss"),
        ("Pike had a problem with it, as Moss noted: “They had no map.”", "Ana Moss"),
        ("Moss denied that Pike had any part in it: “That is a lie, and an old one.”", "Ana Moss"),
        ("Moss, an aide, dismissed claims that Pike had any part in it: “That is a lie.”", "Ana Moss"),
        ("Moss said Pike had a motto: “It is the tide.”", "Ana Moss"),
        ("Moss was late, but Pike had an answer: “It is the tide.”", "Ivo Pike"),
    ],
)
def test_who_has_an_answer_gives_it_behind_a_colon(sentence: str, expected: str) -> None:
    assert speakers(sentence) == [expected]


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        ("Vos left before Jo Reilly called it “over”.", "Jo Reilly"),
        ("“It is over,” Connolly told Beverly Daly.", "Connolly"),
        ("Roe spoke of Italy, while Italy said it was “over”.", "Italy"),
        ("Jo Reilly recently said it was “over”.", "Jo Reilly"),
    ],
)
def test_a_name_that_ends_as_adverbs_do_is_a_name(sentence: str, speaker: str) -> None:
    assert speakers(sentence) == [speaker]


@pytest.mark.parametrize(
    ("sentence", "owner"),
    [
        ("Karl Vos slammed the Tide Party for calling the pact “unnatural and late”.", "Tide Party"),
        ("Critics, who attacked Jane Roe for saying it was “safe at last”, left.", "Jane Roe"),
        ("Roe fired Karl Vos for allegedly saying it was “all over”.", "Karl Vos"),
        ("Karl Vos apologised for calling Jane Roe “a clown of sorts”.", "Karl Vos"),
        ("Jane Roe was attacked by critics for saying it was “safe at last”.", "Jane Roe"),
        ("Jane Roe took fire from Karl Vos for calling it “a ruin of sorts”.", "Jane Roe"),
        ("Jane Roe faces charges for calling Karl Vos “a clown of sorts”.", "Jane Roe"),
        ("Karl Vos praised Jane Roe for her work, saying it was “good of her”.", "Karl Vos"),
    ],
)
def test_who_is_blamed_for_words_has_said_them(sentence: str, owner: str) -> None:
    assert find_quotes(sentence)[-1].speakers == (owner,)
