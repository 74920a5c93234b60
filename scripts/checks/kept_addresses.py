"""Rules that keep every address that was ever published alive."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from scripts.content.names import FINDING_FOLDER, LEDGER, REDIRECTS
from scripts.content.problem import Hit, rule, suggestion
from scripts.content.redirects import Redirect, Removal

_FINDINGS = f"/{FINDING_FOLDER}/"


@dataclass(frozen=True)
class Addresses:
    """What was published, what is there now, and what moved.

    Attributes:
        ledger: line of every address in the ledger.
        earlier: every address in the ledger of the main branch or the last release.
        built: every address of the site as it is now.
        moves: the table of moves.
        faulty: lines of the table that are no move.
        gone: what is there no more, with why.
    """

    ledger: Mapping[str, int]
    earlier: frozenset[str]
    built: frozenset[str]
    moves: tuple[Redirect, ...]
    faulty: tuple[int, ...] = ()
    gone: tuple[Removal, ...] = ()

    @cached_property
    def by_old(self) -> dict[str, Redirect]:
        """The first move of every old address."""
        return {move.old: move for move in reversed(self.moves)}

    def leads_to(self, address: str) -> str:
        """Where a visitor of an address that is gone ends up; the address itself when nothing moved it."""
        if move := self.by_old.get(address):
            return move.new
        page, mark, fragment = address.partition("#")
        if move := self.by_old.get(page):
            return move.new if "#" in move.new else f"{move.new}{mark}{fragment}"
        return address

    def circle(self, move: Redirect) -> set[str]:
        """The addresses past which a move leads back to itself; none when it does not."""
        seen = {move.old}
        end = move.new
        while end not in seen and self.leads_to(end) != end:
            seen.add(end)
            end = self.leads_to(end)
        return seen if end == move.old else set()

    def is_lost(self, address: str) -> bool:
        """Whether nothing tells a visitor of an address what became of it."""
        page = address.partition("#")[0]
        is_told = any(removal.old in (address, page) for removal in self.gone)
        return not is_told and address not in self.built and self.leads_to(address) not in self.built

    def page_after(self, page: str) -> str:
        """The new page that has most of the pieces of a page that is gone, so most likely where it is now."""
        pieces = {known.partition("#")[2] for known in self.ledger if known.startswith(f"{page}#")}
        found: dict[str, int] = {}
        for known in self.built - self.ledger.keys():
            there, mark, piece = known.partition("#")
            if mark and piece in pieces and there not in self.ledger:
                found[there] = found.get(there, 0) + 1
        return max(sorted(found), key=lambda there: found[there], default="")

    def moved_to(self, address: str) -> str | None:
        """The one new address on another page with the same id, so most likely where it is now."""
        page, _, fragment = address.partition("#")
        new = [known for known in self.built - self.ledger.keys() if known.partition("#")[2] == fragment]
        return new[0] if fragment and len(new) == 1 and not new[0].startswith(f"{page}#") else None

    def is_told_by_its_place(self, address: str) -> bool:
        """Whether this is the page of a finding whose place on the page of its topic is gone as well."""
        id_ = address.removeprefix(_FINDINGS).strip("/")
        return address.startswith(_FINDINGS) and any(
            known.endswith(f"#{id_}") and known not in self.built and self.leads_to(known) not in self.built
            for known in self.ledger
        )

    def place(self, address: str) -> int:
        """The line of the ledger, which is sorted, at which an address belongs."""
        after = max(self.ledger.values(), default=0) + 1
        return min((line for known, line in self.ledger.items() if known > address), default=after)


@rule("R101")
def lost_address(addresses: Addresses) -> Iterator[Hit]:
    """Elk adres in data/permalinks.txt bestaat nog, of is doorverwezen naar een adres dat bestaat."""
    for address, line in addresses.ledger.items():
        end = addresses.leads_to(address)
        whole = address.partition("#")[0]
        # Of a page that is gone the pieces go where the page goes.
        is_of_page = address != whole and whole in addresses.ledger and addresses.is_lost(whole)
        if not addresses.is_lost(address) or is_of_page or addresses.is_told_by_its_place(address):
            continue
        if addresses.earlier and address not in addresses.earlier:
            message = f"adres '{address}' staat nergens op de site en is nooit gepubliceerd; haal de regel weg"
            yield LEDGER, line, message, address
            continue
        page, _, fragment = address.partition("#")
        here = {known.partition("#")[2] for known in addresses.built if known.startswith(f"{page}#")}
        near = suggestion(
            fragment or page, here if fragment else {known for known in addresses.built if "#" not in known}
        )
        if end != address:
            remedy = f"de doorverwijzing komt uit op '{end}', en dat bestaat niet; zet dit adres apart in {REDIRECTS}"
        elif there := (addresses.moved_to(address) if fragment else addresses.page_after(page)):
            remedy = f"zet '{address} {there}' op een regel in {REDIRECTS}"
        elif here and fragment:
            moved = f"of, als het verhuisd is, het oude en het nieuwe adres op een regel in {REDIRECTS}"
            remedy = f"zet '{fragment}' bij 'eerder' van het blok of de kop die het vervangt, {moved}{near}"
        else:
            remedy = f"zet het oude en het nieuwe adres op een regel in {REDIRECTS}{near}"
        gone = f", of, als het er niet meer is: {address} weg: en dan de reden"
        yield LEDGER, line, f"adres '{address}' is verdwenen; {remedy}{gone}", address


@rule("R102")
def new_address(addresses: Addresses) -> Iterator[Hit]:
    """Elk nieuw adres staat in data/permalinks.txt voordat het op de site komt."""
    # The page of a finding comes with its place on the page of the topic: `make permalinks` writes both.
    for address in sorted(addresses.built - addresses.ledger.keys() - addresses.earlier):
        if address.startswith(_FINDINGS):
            continue
        message = f"adres '{address}' is nieuw; zet het op een eigen regel in dit bestand (of draai: make permalinks)"
        yield LEDGER, addresses.place(address), message, address


@rule("R103")
def removed_line(addresses: Addresses) -> Iterator[Hit]:
    """Uit data/permalinks.txt verdwijnt nooit een regel."""
    for address in sorted(addresses.earlier - addresses.ledger.keys()):
        yield (
            LEDGER,
            addresses.place(address),
            f"adres '{address}' is uit dit bestand gehaald; zet de regel terug",
            address,
        )


@rule("R104")
def malformed_move(addresses: Addresses) -> Iterator[Hit]:
    """Een regel in data/redirects.txt is een oud adres, een spatie en een nieuw adres; een adres begint en eindigt met /."""
    for line in addresses.faulty:
        yield REDIRECTS, line, "deze regel is geen doorverwijzing; schrijf bijvoorbeeld: /oud/ /nieuw/"


@rule("R105")
def double_move(addresses: Addresses) -> Iterator[Hit]:
    """Een oud adres staat één keer in data/redirects.txt."""
    for move in addresses.moves:
        if addresses.by_old[move.old].line != move.line:
            yield (
                REDIRECTS,
                move.line,
                f"'{move.old}' staat er al op regel {addresses.by_old[move.old].line}; houd er een",
                move.old,
            )
    for removal in addresses.gone:
        if removal.old in addresses.by_old:
            line = addresses.by_old[removal.old].line
            yield REDIRECTS, removal.line, f"'{removal.old}' staat er al op regel {line}; houd er een", removal.old


@rule("R106")
def circular_move(addresses: Addresses) -> Iterator[Hit]:
    """Een doorverwijzing wijst nooit naar zichzelf, ook niet met een omweg."""
    told: set[str] = set()
    for move in addresses.moves:
        circle = addresses.circle(move)
        if circle and not told & circle:  # Once for all that it leads past.
            told |= circle
            yield (
                REDIRECTS,
                move.line,
                f"'{move.old}' verwijst naar zichzelf; noem het adres waar het nu staat",
                move.old,
            )


@rule("R107")
def chained_move(addresses: Addresses) -> Iterator[Hit]:
    """Een doorverwijzing wijst naar het laatste adres, niet naar een adres dat zelf doorverwijst."""
    for move in addresses.moves:
        end = addresses.leads_to(move.new)
        if end != move.new and end != move.old and move.new not in addresses.built:
            yield REDIRECTS, move.line, f"'{move.new}' verwijst zelf door; schrijf meteen '{end}'", move.new


@rule("R108")
def missing_target(addresses: Addresses) -> Iterator[Hit]:
    """Het nieuwe adres van een doorverwijzing bestaat."""
    for move in addresses.moves:
        if move.new not in addresses.built and addresses.leads_to(move.new) == move.new:
            near = suggestion(move.new, addresses.built) or "; verbeter het adres"
            yield REDIRECTS, move.line, f"nieuw adres '{move.new}' bestaat niet{near}", move.new


@rule("R109")
def shadowing_move(addresses: Addresses) -> Iterator[Hit]:
    """Een oud adres in data/redirects.txt bestaat niet meer op de site."""
    for move in addresses.moves:
        if move.old in addresses.built:
            yield REDIRECTS, move.line, f"'{move.old}' bestaat nog op de site; haal de doorverwijzing weg", move.old
    for removal in addresses.gone:
        if removal.old in addresses.built:
            yield REDIRECTS, removal.line, f"'{removal.old}' bestaat nog op de site; haal de regel weg", removal.old


@rule("R110")
def move_of_nothing(addresses: Addresses) -> Iterator[Hit]:
    """Een oud adres in data/redirects.txt is ooit gepubliceerd: het staat in data/permalinks.txt."""
    # The same move twice is told by a rule of its own.
    firsts = [move for move in addresses.moves if addresses.by_old[move.old].line == move.line]
    lines = [(move.line, move.old) for move in firsts if not addresses.circle(move)]
    for line, old in [*lines, *((removal.line, removal.old) for removal in addresses.gone)]:
        if old not in addresses.ledger:
            near = suggestion(old, addresses.ledger.keys() - addresses.built) or f"; kijk in {LEDGER}"
            yield REDIRECTS, line, f"'{old}' is nooit gepubliceerd{near}", old


RULES = (
    lost_address,
    new_address,
    removed_line,
    malformed_move,
    double_move,
    circular_move,
    chained_move,
    missing_target,
    shadowing_move,
    move_of_nothing,
)
