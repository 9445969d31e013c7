"""The comparisons that the rulebook names, read once more where the specification says them in full.

Not here, since no text says them to the last case: `make`, `model-years`, `town`, `genre-category`, `zone-…`,
`medical-period`, `own-mailbox`. Their rules are left out of the comparison, and counted.
"""
import re


def known(compare):
    """Where an answer is not known, neither is the comparison."""
    return lambda *answers: None if None in answers else compare(*(answer.canonical for answer in answers))


def years(text):
    return int(text[:4])


def form_year(form, day):
    """X05: the year that begins a form number is that of the certificate, or the next one; the short form has none."""
    if len(form) != 11:
        return None
    return int(form[:4]) in (years(day), years(day) + 1)


def same(one, other):
    return one == other


def total(*numbers):
    """X16: Y.6 is the sum of Y.1 to Y.5, within half a cent."""
    return abs(sum(map(float, numbers[:-1])) - float(numbers[-1])) <= 0.005 + 1e-9


def two_persons(*answers):
    """T06: two persons, unless name, first names and birth date are all the same."""
    import rulebook
    pairs = [(answers[i], answers[i + 1]) for i in range(0, len(answers), 2)]
    if any(one and other and rulebook.folded(one.canonical) != rulebook.folded(other.canonical) for one, other in pairs):
        return True
    return None if any(one is None or other is None for one, other in pairs) else False


def years_apart(count):
    """P14, D22: so many years at least from the first day to the second."""
    def compare(one, other):
        import rulebook
        (first, last), (begins, ends) = rulebook.days(one), rulebook.days(other)
        least, most = rulebook.later(last, {"years": count}) <= begins, rulebook.later(first, {"years": count}) <= ends
        return least if least == most else None
    return compare


def opposite(truth):
    return None if truth is None else not truth


NAMED = {
    "form-year": known(form_year),
    "same": known(same),
    "sum": known(total),
    "two-persons": two_persons,
    "fourteen-then": known(years_apart(14)),
    "three-years-then": known(years_apart(3)),
    "parent-is-older": known(years_apart(12)),
    "minor-then": known(lambda born, day: opposite(years_apart(18)(born, day))),
}
