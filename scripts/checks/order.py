"""What stands out of order in a list: as few as can be, and rather what is new than what was there."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise


def misplaced(keys: Sequence[str], is_new: Sequence[bool]) -> list[int]:
    """The places of a list that have to move for the whole to be in order.

    Args:
        keys: by what the list is ordered.
        is_new: of each place, whether it is new.
    """
    if list(keys) == sorted(keys):
        return []
    stays = set(_in_order(keys, [place for place, new in enumerate(is_new) if not new]))
    # What is new stays where it fits between what was there.
    edges = [-1, *sorted(stays), len(keys)]
    for before, after in pairwise(edges):
        fits = [
            place
            for place in range(before + 1, after)
            if is_new[place]
            and (before < 0 or keys[before] <= keys[place])
            and (after == len(keys) or keys[place] <= keys[after])
        ]
        stays.update(_in_order(keys, fits))
    return [place for place in range(len(keys)) if place not in stays]


def _in_order(keys: Sequence[str], places: Iterable[int]) -> list[int]:
    """As many of the places as stand in order already; of two that change places, the first."""
    ranks = {key: rank for rank, key in enumerate(sorted(set(keys), reverse=True))}
    lowest: list[int] = []
    ends: list[int] = []
    after: dict[int, int | None] = {}
    for place in sorted(places, reverse=True):
        rank = ranks[keys[place]]
        at = bisect_right(lowest, rank)
        after[place] = ends[at - 1] if at else None
        lowest[at:], ends[at:] = [rank, *lowest[at + 1 :]], [place, *ends[at + 1 :]]
    found: list[int] = []
    end = ends[-1] if ends else None
    while end is not None:
        found.append(end)
        end = after[end]
    return found[::-1]
