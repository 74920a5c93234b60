"""Which of a list stands where it should: what was put wrong is told, and not what stands around it."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise


def in_place(keys: Sequence[str], is_new: Sequence[bool]) -> set[int]:
    """The numbers of what can stay where it is.

    Args:
        keys: what the list is sorted by.
        is_new: for each, whether the main branch does not have it: that is moved sooner than what was there.
    """
    stays = set(_in_order(keys, [place for place, new in enumerate(is_new) if not new]))
    # What is new stays where it fits between what was there.
    edges = [-1, *sorted(stays), len(keys)]
    for before, after in pairwise(edges):
        low, high = keys[before] if before >= 0 else "", keys[after] if after < len(keys) else "\uffff"
        stays.update(
            _in_order(
                keys, [place for place in range(before + 1, after) if is_new[place] and low <= keys[place] <= high]
            )
        )
    return stays


def _in_order(keys: Sequence[str], places: Iterable[int]) -> list[int]:
    """As many of the places as stand in order already; of two that change places, the first."""
    ranks = {key: rank for rank, key in enumerate(sorted(keys, reverse=True))}
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
    return found
