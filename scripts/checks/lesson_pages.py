"""Rules for the pages with lessons: `docs/les-….md`, about the page whose name follows."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from scripts.checks.finding_blocks import ours
from scripts.content import downloads
from scripts.content.lesson_headings import parts_of_lessons, reflection
from scripts.content.lesson_words import EXERCISE, FOR_TEACHER, WORKSHEET
from scripts.content.names import DOCS, FURTHER, LESSONS, SESSION, SUMMARY, lessons_about
from scripts.content.numerals import NUMBER, number_of, numbers_in
from scripts.content.problem import Hit, Severity, rule, suggestion
from scripts.content.source import Heading, Link, Page, Sources

NO_PLANS = (SUMMARY, FURTHER)
"""The headings of level 2 that are neither a lesson nor a session."""
_CALLED = {"In het kort": SUMMARY, "Verder": FURTHER}
OF_SESSION = ("Doel", "Groep", "Tijd", "Voorbereiden", "Formulier")
OF_LESSON = ("Doel", "Groep", "Tijd", "Bevindingen", "Voorbereiden")
"""What a lesson always says; its slides, its hand-out and its questions are made of it, and offered above it."""
MOST_ROOM = 10
"""How many minutes of a lesson may be left to spare."""
_FIELD = re.compile(r"^- \*\*(?P<name>[^*:]+):\*\* \S", re.MULTILINE)
_TIME = re.compile(r"- \*\*Tijd:\*\* (?P<told>(?P<minutes>\d+ minuten)?.*)")
_ROOM = re.compile(r"(?P<minutes>\d+) minu(?:ten|ut) speling\b")
_STEP = re.compile(r"\((\d+) minu(?:ten|ut)\b")
_ENDS_STEP = re.compile(r"\(\d+ minu(?:ten|ut)\) *$")
_QUESTION = re.compile(r"\d+\. +(?P<text>\S.*)")


@dataclass(frozen=True)
class _Plan:
    """A lesson or a session: its page, its heading, the lines below it, and whether it is a session."""

    page: Page
    heading: Heading
    lines: tuple[str, ...]
    is_session: bool

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    def links(self, first: int, last: int) -> Iterator[Link]:
        """The links on some of the lines, counted from the heading."""
        start = self.heading.line
        return (link for link in self.page.links if start + first <= link.line <= start + last)


def _plans(sources: Sources) -> Iterator[_Plan]:
    """Every lesson and session."""
    for page in sources.pages:
        if not lessons_about(page.name):
            continue
        lines = page.flat.text.split("\n")
        session = reflection(page)
        tops = parts_of_lessons(page)
        starts = [*(heading.line - 1 for heading in tops), len(lines)]
        for heading, end in zip(tops, starts[1:], strict=True):
            if heading.id not in NO_PLANS and heading.text not in _CALLED:
                yield _Plan(page, heading, tuple(lines[heading.line : end]), heading == session)


@rule("K101")
def about_no_page(sources: Sources) -> Iterator[Hit]:
    """Een pagina met lessen heet 'les-' en dan de naam van de pagina waar ze over gaan."""
    known = {page.name for page in sources.pages if not lessons_about(page.name)}
    for page in sources.pages:
        about = lessons_about(page.name)
        if about and about not in known:
            remedy = suggestion(about, known) or f"; noem het bestand {LESSONS} en dan de naam van een pagina"
            yield page.path, 1, f"er is geen pagina '{about}' waar deze lessen over gaan{remedy}", about


@rule("K102")
def lacks_field(sources: Sources) -> Iterator[Hit]:
    """Een les noemt onder haar kop Doel, Groep, Tijd, Bevindingen en Voorbereiden, en Dia’s, Hand-out en Zelftoets alleen als er meer te zeggen is dan al boven de les staat; een reflectie noemt Doel, Groep, Tijd, Voorbereiden en Formulier."""
    for plan in _plans(sources):
        named = {match["name"] for match in _FIELD.finditer(plan.text)}
        missing = [name for name in (OF_SESSION if plan.is_session else OF_LESSON) if name not in named]
        if missing:
            names = " en geen ".join(missing)
            message = f"'{plan.heading.text}' noemt geen {names}; schrijf onder de kop '- **{missing[0]}:** …'"
            yield plan.page.path, plan.heading.line, message, plan.heading.text


@rule("K103")
def minutes_do_not_add_up(sources: Sources) -> Iterator[Hit]:
    """De stappen van een les of reflectie duren samen zo lang als er bij Tijd staat: '60 minuten', en per stap '(10 minuten)'; hooguit tien minuten zijn over, als dat erbij staat: '60 minuten, met 5 minuten speling'."""
    for plan in _plans(sources):
        for number, line in enumerate(plan.lines, plan.heading.line + 1):
            time = _TIME.match(line)
            if not time:
                continue
            named = _ROOM.search(time["told"])
            room = int(named["minutes"]) if named else 0
            took = sum(map(int, _STEP.findall(plan.text)))
            if not time["minutes"]:
                yield plan.page.path, number, f"'{time['told']}' is geen tijd; schrijf '{took} minuten'", time["told"]
                continue
            left = int(time["minutes"].split()[0]) - took
            if named and room > MOST_ROOM:
                message = f"'{named.group()}' is meer dan {MOST_ROOM} minuten; geef die tijd aan de stappen"
                yield plan.page.path, number, message, named.group()
            elif left != room:
                other = f"; maak ze gelijk, of schrijf '{time['minutes']}, met {left} minuten speling'"
                remedy = other if 0 < left <= MOST_ROOM else "; maak ze gelijk"
                said = f"{time['minutes']}, met {named.group()}" if named else time["minutes"]
                message = f"de stappen duren samen {took} minuten en de tijd is '{said}'{remedy}"
                yield plan.page.path, number, message, said


_TIMES = re.compile(r"(?P<times>\d+(?:, \d+)*(?: (?:en|of) \d+)?) minuten\b")

_SPOKEN = {
    "kwartier": "15",
    "half uur": "30",
    "halfuur": "30",
    "drie kwartier": "45",
    "uur": "60",
    "anderhalf uur": "90",
}
"""How long a lesson is in words, in minutes."""
_LESSON_OF = re.compile(
    rf"\b(?:les|een) van (?:een )?(?P<time>{'|'.join(sorted(_SPOKEN, key=len, reverse=True))})\b", re.IGNORECASE
)
_HEADED = re.compile(
    rf"(?:Een )?(?P<time>{'|'.join(sorted(_SPOKEN, key=len, reverse=True))})\b(?! (?:van|per|tot|later)\b)",
    re.IGNORECASE,
)


@rule("K106")
def tells_other_times(sources: Sources) -> Iterator[Hit]:
    """Zegt de omschrijving van een pagina met lessen hoelang zij duren, dan is er een les van elk; een kop zegt hoelang haar les duurt."""
    plans: dict[str, set[str]] = {}
    for plan in _plans(sources):
        times = {match["minutes"].split()[0] for match in map(_TIME.match, plan.lines) if match and match["minutes"]}
        plans.setdefault(plan.page.path, set()).update(times)
    for page in sources.pages:
        told = _TIMES.search(str((page.meta or {}).get("description") or ""))
        if told and page.path in plans and re.match(r"[Ll]es(?:sen)?\b", str((page.meta or {}).get("description"))):
            for time in re.findall(r"\d+", told["times"]):
                if time not in plans[page.path]:
                    there = ", ".join(sorted(plans[page.path], key=int))
                    message = f"een les van '{time}' minuten is er niet: bij Tijd staat {there}; maak het gelijk"
                    yield page.path, page.meta_lines.get("description", 1), message, time
        if page.path in plans:
            about = str((page.meta or {}).get("description") or "")
            for match in _LESSON_OF.finditer(about):
                time = _SPOKEN[match["time"].lower()]
                if time not in plans[page.path]:
                    there = ", ".join(sorted(plans[page.path], key=int))
                    message = f"'{match.group()}' is er niet: bij Tijd staat {there}; maak het gelijk"
                    yield page.path, page.meta_lines.get("description", 1), message, match.group()
    for plan in _plans(sources):
        headed = _HEADED.match(plan.heading.text)
        times = {time["minutes"].split()[0] for time in map(_TIME.match, plan.lines) if time and time["minutes"]}
        if headed and times and _SPOKEN[headed["time"].lower()] not in times:
            message = f"'{headed['time']}' in de kop is niet de tijd van de les: {times.pop()} minuten; maak het gelijk"
            yield plan.page.path, plan.heading.line, message, headed["time"]


@rule("K104")
def question_on_its_own(sources: Sources) -> Iterator[Hit]:
    """Elke genummerde vraag van een reflectie leunt op een bevinding: er staat een link naar een in."""
    findings = {
        (page.path.removeprefix(f"{DOCS}/"), id_)
        for page, block in ours(sources)
        if block.name == "bevinding"
        for id_ in block.ids
    }
    for plan in _plans(sources):
        if not plan.is_session:
            continue
        starts = [number for number, line in enumerate(plan.lines, 1) if _QUESTION.match(line)]
        for number in starts:
            rest = enumerate(plan.lines[number:], number)
            last = next((end for end, line in rest if not line.strip() or _QUESTION.match(line)), number)
            targets = {tuple(link.target.split("#", 1)) for link in plan.links(number, last)}
            if not targets & findings:
                text = plan.lines[number - 1]
                yield (
                    plan.page.path,
                    plan.heading.line + number,
                    f"vraag '{text}' leunt op geen bevinding; link naar een, zoals [die woorden](lvb.md#een-id)",
                    text,
                )


_FILE = re.compile(r"[`\"']([\w.-]+\.(?:pptx?|docx?|pdf|zip|xml|imscc|epub|bib|ris|txt|json|jsonl|csv))[`\"']")
_OF_A_PAGE = (
    downloads.slides,
    downloads.handout,
    downloads.document,
    downloads.session,
    downloads.scorm,
    downloads.questions_moodle,
    downloads.questions_gift,
)


@rule("K105")
def no_such_file(sources: Sources) -> Iterator[Hit]:
    """Een bestand dat een pagina noemt om op te halen, is er onder die naam: `dias-lvb.pptx`."""
    names = [page.name for page in sources.pages if not lessons_about(page.name)]
    known = (
        {one.file for one in downloads.LISTED}
        | {*downloads.DATA_FILES}
        | {of(name).file for name in names for of in _OF_A_PAGE}
    )
    for page in sources.pages:
        for match in _FILE.finditer(page.code):
            # What is called quite otherwise is a file of someone else.
            if match[1] not in known and (remedy := suggestion(match[1], known, 0.8)):
                line = page.code.count("\n", 0, match.start()) + 1
                yield page.path, line, f"er is geen bestand '{match[1]}'{remedy}", match[1]


_LESSONS = re.compile(
    rf"\b(?P<said>(?P<count>{NUMBER}) lessen)\b(?! (?:van|per|over|in)\b)(?!(?:[^.]|\.md\b)*, en (?:nog )?(?:een|één)\b(?! reflectie))",
    re.IGNORECASE,
)
_SORTS = re.compile(rf"\b(?P<short>{NUMBER}) korte (?:lessen )?en (?P<long>{NUMBER}) lange lessen\b", re.IGNORECASE)


@rule("K107")
def other_number_of_lessons(sources: Sources) -> Iterator[Hit]:
    """Zegt een pagina met lessen, of een link ernaartoe, hoeveel lessen er zijn, dan zijn het er zoveel; een reflectie telt niet mee."""
    lessons = [plan for plan in _plans(sources) if not plan.is_session]
    count = Counter(plan.page.path for plan in lessons)
    new = Counter(plan.page.path for plan in lessons if sources.is_new(plan.page.path, plan.heading.line))
    for page in sources.pages:
        said = [(link.line, link.text, f"{DOCS}/{link.target}") for link in page.links]
        if count[page.path]:
            said.append((page.meta_lines.get("description", 1), str((page.meta or {}).get("description")), page.path))
            start = next((heading.line for heading in page.headings if heading.id == SUMMARY), 0)
            first = next((heading.line for heading in page.headings if heading.line > start), start)
            lines = page.prose.split("\n")[start : first - 1]
            said += [(number, line, page.path) for number, line in enumerate(lines, start + 1)]
        for number, text, path in said:
            there = count[path]
            if new[path] and path != page.path and not sources.is_new(page.path, number):
                continue  # Who adds a lesson may not know where else it is counted.
            sorts, match = _SORTS.search(text), _LESSONS.search(text)
            if sorts and there and number_of(sorts["short"]) + number_of(sorts["long"]) != there:
                yield page.path, number, *_of_count(sorts.group(), there)
            elif match and not sorts and there and number_of(match["count"]) != there:
                yield page.path, number, *_of_count(match["said"], there)


def _of_count(said: str, right: int) -> tuple[str, str]:
    """What is told of a number that is not so, and the value."""
    return f"'{said}' klopt niet: het zijn er {right}; maak het gelijk", said


_ALL_OF = re.compile(
    rf"\balle (?P<count>{NUMBER}) (?:bevindingen )?(?:van|bij|op) \[[^\[\]]+\]\((?P<page>[\w-]+)\.md\)", re.IGNORECASE
)
_OF_FIELD = re.compile(
    rf"(?<!eerste )(?<!laatste )(?<!andere )\b(?:de|deze) (?P<said>(?P<count>{NUMBER}) bevindingen)\b"
    r"(?! (?:over|met|uit|die|van|bij|waar|waarin)\b)",
    re.IGNORECASE,
)
_POINTS = re.compile(
    rf"(?<!eerste )(?<!laatste )\b(?:de|deze) (?P<said>(?P<count>{NUMBER}) (?P<noun>punten|regels|waarden|ingrediënten|adviezen))\b",
    re.IGNORECASE,
)
_AT_STEP = re.compile(r"\bstap (?P<step>\d+)\b")
_LISTED = re.compile(rf"\b(?P<said>(?P<count>{NUMBER}) (?:stellingen|uitspraken|beweringen|citaten))\)?[.:]?\s*$")


@rule("K108")
def other_number_in_lesson(sources: Sources) -> Iterator[Hit]:
    """Zegt een les hoeveel bevindingen, punten, regels of stellingen zij heeft, dan zijn het er zoveel: bij Bevindingen, in wat ze noemt, in de lijst eronder."""
    blocks = {
        (page.path.removeprefix(f"{DOCS}/"), id_): block
        for page, block in ours(sources)
        if block.name == "bevinding"
        for id_ in block.ids
    }
    findings = Counter(page.name for page, block in ours(sources) if block.name == "bevinding")
    lists = {page.path: page.lists for page in sources.pages}
    for plan in _plans(sources):
        named = {
            place: blocks[place]
            for link in plan.links(0, len(plan.lines))
            if (place := (link.target.partition("#")[0], link.target.partition("#")[2])) in blocks
        }
        field = next((line for line in plan.lines if line.startswith("- **Bevindingen:**")), "")
        listed = (
            field.count(".md#") if not re.search(r"\b(?:die|alle|een van)\b", re.sub(r"\[[^]]*\]", "", field)) else 0
        )
        known = {number for block in named.values() for _, number in numbers_in(f"{block.title} {block.body}")}
        counted = [
            len(one.points)
            for page, block in ours(sources)
            if block in named.values()
            for one in lists[page.path]
            if block.line < one.points[0][0] <= block.last_line
        ]
        for number, line in enumerate(plan.lines, plan.heading.line + 1):
            for match in _ALL_OF.finditer(line):
                there = findings[match["page"]]
                if there and number_of(match["count"]) != there:
                    yield plan.page.path, number, *_of_count(f"alle {match['count']}", there)
            for match in _OF_FIELD.finditer(line):
                if listed and number_of(match["count"]) != listed:
                    yield plan.page.path, number, *_of_count(match["said"], listed)
            for match in _POINTS.finditer(line):
                if counted and number_of(match["count"]) not in {*known, *counted}:
                    yield plan.page.path, number, *_of_count(match["said"], counted[0])
        steps = sum(bool(_QUESTION.match(line)) for line in plan.lines)
        for number, line in enumerate(plan.lines, plan.heading.line + 1):
            for match in _AT_STEP.finditer(line):
                if steps and not plan.is_session and int(match["step"]) > steps:
                    yield plan.page.path, number, *_of_count(match.group(), steps)
        start, end = plan.heading.line, plan.heading.line + len(plan.lines)
        for listing in lists[plan.page.path]:
            said = _LISTED.search(listing.lead) if start < listing.line <= end else None
            if said and number_of(said["count"]) != len(listing.points):
                yield plan.page.path, listing.line, *_of_count(said["said"], len(listing.points))


_FORM = re.compile(r"`(?P<file>reflectie-(?P<about>[\w-]+)\.docx)`")
_OF_WHOLE = re.compile(r"\bvan het hele onderwerp: `(?P<file>hand-out-(?P<about>[\w-]+)\.pdf)`")
_OF_THIS = re.compile(r"over dit onderwerp", re.IGNORECASE)


@rule("K110")
def file_of_another(sources: Sources) -> Iterator[Hit]:
    """Het formulier, de hand-out van het hele onderwerp en de zelftoets over dit onderwerp zijn van de pagina waar de lessen over gaan."""
    asked = {page.name for page in sources.pages for heading in page.headings if heading.id == "zelftoets"}
    for plan in _plans(sources):
        about = lessons_about(plan.page.name)
        for number, line in enumerate(plan.lines, plan.heading.line + 1):
            if line.startswith("- **Formulier:**") and (form := _FORM.search(line)) and form["about"] != about:
                yield plan.page.path, number, *_of_other(form["file"], f"reflectie-{about}.docx")
            if (paper := _OF_WHOLE.search(line)) and paper["about"] != about:
                yield plan.page.path, number, *_of_other(paper["file"], f"hand-out-{about}.pdf")
        for link in plan.links(0, len(plan.lines)):
            name, _, id_ = link.target.partition("#")
            if id_ == "zelftoets" and _OF_THIS.search(link.text) and about in asked and name != f"{about}.md":
                yield plan.page.path, link.line, *_of_other(link.target, f"{about}.md#zelftoets")


def _of_other(file: str, right: str) -> tuple[str, str]:
    """What is told of a file that is another, and the value."""
    return f"'{file}' is van een ander onderwerp; schrijf '{right}'", file


_FROM_TO = re.compile(
    r"\b[Ll]es(?:sen)?\b[^.\d]{0,30}? van (?P<said>(?P<first>\d+) tot (?:en met )?(?P<last>\d+) minuten)"
)


@rule("K109")
def other_span_of_times(sources: Sources) -> Iterator[Hit]:
    """Zegt een pagina dat de lessen van zoveel tot zoveel minuten duren, dan zijn dat de kortste en de langste."""
    times = sorted(
        int(match["minutes"].split()[0])
        for plan in _plans(sources)
        if not plan.is_session
        for match in map(_TIME.match, plan.lines)
        if match and match["minutes"]
    )
    for page in sources.pages if times else ():
        if lessons_about(page.name):
            continue
        for number, line in enumerate(page.prose.split("\n"), 1):
            match = _FROM_TO.search(line)
            if match and (int(match["first"]), int(match["last"])) != (times[0], times[-1]):
                right = f"{times[0]} tot {times[-1]} minuten"
                yield (
                    page.path,
                    number,
                    f"'{match['said']}' is niet de tijd van de lessen; schrijf '{right}'",
                    match["said"],
                )


@rule("K111", Severity.REMARK)
def finding_in_no_step(sources: Sources) -> Iterator[Hit]:
    """Elke bevinding die een les bij Bevindingen noemt, heeft een link in de stap die haar gebruikt: daarachter komt haar dia."""
    for plan in _plans(sources):
        first = next((number for number, line in enumerate(plan.lines, 1) if _QUESTION.match(line)), len(plan.lines))
        used = {link.target for link in plan.links(first, len(plan.lines))}
        for link in plan.links(0, first - 1):
            field = plan.lines[link.line - plan.heading.line - 1]
            if field.startswith("- **Bevindingen:**") and "#" in link.target and link.target not in used:
                message = f"geen stap gebruikt '{link.target}'; zet die link ook in de stap waarin je de bevinding leest, dan komt haar dia daar"
                yield plan.page.path, link.line, message, link.target


@rule("K119")
def finding_named_twice(sources: Sources) -> Iterator[Hit]:
    """Het veld Bevindingen van een les noemt elke bevinding één keer."""
    for plan in _plans(sources):
        seen: set[str] = set()
        for link in plan.links(0, len(plan.lines)):
            if not plan.lines[link.line - plan.heading.line - 1].startswith("- **Bevindingen:**"):
                continue
            if link.target in seen:
                message = (
                    f"'{link.text}' leidt naar '{link.target}', en dat staat er al; verbeter het adres, of haal hem weg"
                )
                yield plan.page.path, link.line, message, link.target
            seen.add(link.target)


_OF_OTHERS = re.compile(r"\b(?:die|alle|een van)\b")


@rule("K121")
def finding_not_listed(sources: Sources) -> Iterator[Hit]:
    """Elke bevinding waar een stap van een les naar linkt, staat bij haar Bevindingen: daar zijn de selectie en de hand-out van."""
    blocks = {
        (page.path.removeprefix(f"{DOCS}/"), id_): (page.path, block.line)
        for page, block in ours(sources)
        if block.name == "bevinding"
        for id_ in block.ids
    }
    for plan in _plans(sources):
        field = next((number for number, line in enumerate(plan.lines, 1) if line.startswith("- **Bevindingen:**")), 0)
        first = next((number for number, line in enumerate(plan.lines, 1) if _QUESTION.match(line)), 0)
        # Some lessons are about any finding of a page.
        if (
            plan.is_session
            or not field
            or not first
            or _OF_OTHERS.search(re.sub(r"\[[^]]*\]", "", plan.lines[field - 1]))
        ):
            continue
        listed = {blocks.get(_place(link)) for link in plan.links(field, field)}
        told: set[tuple[str, int]] = set()
        for link in plan.links(first, len(plan.lines)):
            found = blocks.get(_place(link))
            if found and found not in {*listed, *told} and not listed.isdisjoint(blocks.values()):
                told.add(found)
                step = (
                    plan.heading.line + field
                    if sources.is_new(plan.page.path, plan.heading.line + field)
                    else link.line
                )
                message = f"'{link.target}' staat in een stap en niet bij Bevindingen; zet die link er ook bij"
                yield plan.page.path, step, message, link.target


def _place(link: Link) -> tuple[str, str]:
    """The page and the id that a link leads to."""
    name, _, id_ = link.target.partition("#")
    return name, id_


_TITLED = re.compile(r"\d+\. +\*\*(?P<title>[^*]+)\*\*")
_FOR_TEACHER = re.compile(rf"\*\*{re.escape(FOR_TEACHER.rstrip(':'))}\b:?\*\*:?")
_IN_STEP = "    "


@rule("K116")
def step_without_title(sources: Sources) -> Iterator[Hit]:
    """Elke stap van een les begint met een titel in vet, die boven zijn dia komt; geen twee stappen hebben dezelfde, en precies één begint met 'Oefening'. Elke stap heeft een nummer."""
    for plan in _plans(sources):
        steps = [(number, line) for number, line in enumerate(plan.lines, 1) if _QUESTION.match(line)]
        if plan.is_session or not steps:
            continue
        titles = Counter(match["title"].strip(" .") for _, line in steps if (match := _TITLED.match(line)))
        for number, line in enumerate(plan.lines, 1):
            if line.startswith("**") and _ENDS_STEP.search(line):
                start = " ".join(line.split()[:4])
                count = sum(earlier < number for earlier, _ in steps) + 1
                message = f"'{start}' is geen stap; zet er een nummer voor: '{count}. {start} …'"
                yield plan.page.path, plan.heading.line + number, message, start
        for number, line in steps:
            match = _TITLED.match(line)
            title = match["title"].strip(" .") if match else ""
            if not title:
                start = " ".join(line.split()[:4])
                message = f"'{start}' heeft geen titel; zet er een voor: '{line.split()[0]} **Wat zou jij doen?** …'"
                yield plan.page.path, plan.heading.line + number, message, start
            elif titles[title] > 1:
                titles[title] = 1  # The last one that has it is the one that stays.
                message = f"'{title}' is ook de titel van een andere stap; geef deze een eigen titel"
                yield plan.page.path, plan.heading.line + number, message, title
        if all(titles.values()) and len(titles) == len(steps) and not any(map(_is_exercise, titles)):
            message = f"'{plan.heading.text}' heeft geen oefening; begin de titel van een stap met '**{EXERCISE}: …**'"
            yield plan.page.path, plan.heading.line, message, plan.heading.text
        exercises = {
            (plan.page.path, plan.heading.line + number): match["title"]
            for number, line in steps
            if (match := _TITLED.match(line)) and _is_exercise(match["title"])
        }
        for place, (_, first) in sources.doubles(list(exercises)) if exercises else ():
            message = f"'{exercises[place]}' is een tweede oefening, na die op regel {first}; in de hand-out komt er één: geef deze stap een andere titel"
            yield *place, message, exercises[place]


def _is_exercise(title: str) -> bool:
    return title.startswith(EXERCISE)


_ENDS = re.compile(r"(?<=[.!?]) +")
_LEAST = 6
"""Words of a sentence that no lesson says twice by chance."""


@rule("K122")
def said_in_two_steps(sources: Sources) -> Iterator[Hit]:
    """Geen twee stappen van een les zeggen hetzelfde: een zin van zes woorden of meer staat er één keer."""
    for plan in _plans(sources):
        first = next((number for number, line in enumerate(plan.lines) if _QUESTION.match(line)), len(plan.lines))
        places: dict[str, list[tuple[str, int]]] = {}
        for number, line in enumerate(plan.lines[first:], plan.heading.line + first + 1):
            for sentence in _ENDS.split(_TITLED.sub("", line).strip("* ")):
                if len(sentence.split()) >= _LEAST:
                    places.setdefault(sentence.strip(), []).append((plan.page.path, number))
        told: set[tuple[str, int]] = set()
        for sentence, same in places.items():
            for place, (_, stays) in sources.doubles(same):
                if place not in told:
                    told.add(place)
                    start = " ".join(sentence.split()[:_LEAST])
                    yield *place, f"'{start}' staat ook in de stap op regel {stays}; houd er een", start


@rule("K117")
def seen_by_class(sources: Sources) -> Iterator[Hit]:
    """Wat alleen is voor wie de les geeft, staat in een eigen alinea van de stap, vier spaties in: '    **Voor jou:** …'."""
    for plan in _plans(sources):
        for number, line in enumerate(plan.lines, 1):
            match = None if plan.is_session else _FOR_TEACHER.search(line)
            if match and not (line.startswith(f"{_IN_STEP}**{FOR_TEACHER}** ") and not plan.lines[number - 2].strip()):
                message = (
                    f"'{match.group()}' staat hier op de dia; zet er een lege regel boven en schrijf"
                    f" '{_IN_STEP}**{FOR_TEACHER}** …', vier spaties in"
                )
                yield plan.page.path, plan.heading.line + number, message, match.group()


@rule("K118")
def worksheet_without_columns(sources: Sources) -> Iterator[Hit]:
    """Een werkblad noemt de koppen van twee tot vier kolommen, met ' | ' ertussen: '- **Werkblad:** wat pleit ervoor? | wat is de prijs?'."""
    for plan in _plans(sources):
        for number, line in enumerate(plan.lines, 1):
            told = line.removeprefix(f"- **{WORKSHEET}:** ")
            columns = [column.strip() for column in told.split(" | ")]
            if told != line and (len(columns) not in _COLUMNS or not all(columns)):
                message = f"'{told}' noemt geen twee tot vier kolommen; schrijf de koppen met ' | ' ertussen"
                yield plan.page.path, plan.heading.line + number, message, told


_COLUMNS = range(2, 5)


@rule("K120")
def id_of_another_lesson(sources: Sources) -> Iterator[Hit]:
    """Een les heeft een id dat geen les op een andere pagina heeft: het korte adres van haar bevindingen is `/selectie/#` en dan dat id."""
    first: dict[str, str] = {}
    for plan in _plans(sources):
        id_, path = plan.heading.id, plan.page.path
        if id_ and not plan.is_session and first.setdefault(id_, path) != path:
            message = f"'{id_}' is ook het id van een les in {first[id_]}; geef deze les een ander id"
            yield path, plan.heading.line, message, id_


@rule("K123")
def other_heading_of_plan(sources: Sources) -> Iterator[Hit]:
    """De reflectie op een pagina met lessen heeft het id reflectie: '## Reflectie: … { #reflectie }'; daar hangt het formulier aan. In het kort heeft het id in-het-kort, en Verder verder. Een les en een reflectie hebben een kop van niveau 2."""
    for page in sources.pages:
        for heading in page.headings if lessons_about(page.name) else ():
            right = _CALLED.get(heading.text, heading.id)
            if heading.id and heading.id != right and heading.level == 2:
                message = (
                    f"'{heading.id}' is het id van een les, en dit is er geen; schrijf achter deze kop '{{ #{right} }}'"
                )
                yield page.path, heading.line, message, heading.id
    for plan in _plans(sources):
        if plan.is_session and plan.heading.id and plan.heading.id != SESSION:
            message = f"'{plan.heading.id}' is zo geen reflectie; schrijf achter deze kop '{{ #{SESSION} }}'"
            yield plan.page.path, plan.heading.line, message, plan.heading.id
        if plan.heading.level > 2:
            text = plan.heading.text
            message = (
                f"'{text}' is een les of reflectie, en een kop van niveau {plan.heading.level}; schrijf '## {text}'"
            )
            yield plan.page.path, plan.heading.line, message, text


RULES = (
    about_no_page,
    lacks_field,
    minutes_do_not_add_up,
    tells_other_times,
    other_span_of_times,
    other_number_of_lessons,
    other_number_in_lesson,
    file_of_another,
    question_on_its_own,
    no_such_file,
    finding_in_no_step,
    step_without_title,
    seen_by_class,
    worksheet_without_columns,
    finding_named_twice,
    finding_not_listed,
    said_in_two_steps,
    id_of_another_lesson,
    other_heading_of_plan,
)
