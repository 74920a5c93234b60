"""Every rule has a row that fires and a row that nearly does, a code of its own and a Dutch sentence."""

from scripts.checks.families import ADDRESS_RULES, BUILT_RULES, SOURCE_RULES
from tests.contributing import FAMILIES

RULES = (*SOURCE_RULES, *BUILT_RULES, *ADDRESS_RULES)


def test_every_rule_has_both_rows() -> None:
    fires = {row.code for family in FAMILIES for row in family.FIRES if row.found}
    nearly = {row.code for family in FAMILIES for row in family.NEARLY if not row.found}
    codes = {rule.code for rule in RULES}
    assert (codes - fires, codes - nearly) == (set(), set())


def test_every_rule_has_a_code_of_its_own_and_a_sentence() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert [rule.code for rule in RULES if not (rule.__doc__ or "").endswith(".")] == []
