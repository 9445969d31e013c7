#!/usr/bin/env python3
"""Holds the `guichet` command against the libraries that others use for the same numbers.

    peers.py GUICHET [--seed N] [--cases N]

Each library reads the values of `generate.py` too. Where it differs from the command, a sentence of `KNOWN` says whose
laxity it is; a difference without a sentence is printed and ends with exit status 1.
"""
import argparse
import collections
import itertools
import random
import re
import sys

import phonenumbers
import vininfo
from mrz.checker.mrva import MRVACodeChecker
from mrz.checker.mrvb import MRVBCodeChecker
from mrz.checker.td1 import TD1CodeChecker
from mrz.checker.td2 import TD2CodeChecker
from mrz.checker.td3 import TD3CodeChecker
from stdnum.fr import nif, nir, siren, siret, tva

import checks
import generate
import rules
from run import ask


def stdnum_reads(module):
    def read(typed):
        try:
            return module.is_valid(typed)
        except ValueError:  # a line break inside a NIR is taken for a digit
            return False
    return read


CHECKERS = {
    "mrz-td1": TD1CodeChecker, "mrz-td2": TD2CodeChecker, "mrz-td3": TD3CodeChecker,
    "mrz-mrv-a": MRVACodeChecker, "mrz-mrv-b": MRVBCodeChecker,
}

# What the library `mrz` doubts beside the check digits, and why the command does not.
DOUBTS = {
    frozenset(["form"]): "the library wants line feeds between full lines and nothing else",
    frozenset(["birth date", "expiry date"]): "the library reads the century of a date from the other, and finds birth after expiry",
    frozenset(["valid country code", "valid nationality code", "birth date", "expiry date"]):
        "the library lacks states of ICAO: D<<, XCE, XES, XMP…",
    frozenset(["identifier", "valid country code", "valid nationality code", "birth date", "expiry date"]):
        "the library wants names of another make: a field cut at a filler, a digit, one name alone",
}


def falses(kind, typed):
    """The checks that the library `mrz` finds false; `form` where it cannot cut the zone into lines."""
    try:
        return {name for name, _ in CHECKERS[kind](typed.strip()).report.falses}
    except Exception:  # as above
        return {"form"}


def mrz_reads(checker):
    def read(typed):
        try:
            return bool(checker(typed.replace("\r\n", "\n")))
        except Exception:  # the library raises on what it cannot cut into lines
            return False
    return read


def phone_reads(typed):
    try:
        number = phonenumbers.parse(typed, "FR")
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.is_valid_number(number)


def vin_checks(typed):
    """vininfo knows the check digit of a VIN; the command gives it as a fact."""
    return vininfo.Vin(typed).verify_checksum()


PEERS = {
    "siren": ("python-stdnum", stdnum_reads(siren)),
    "siret": ("python-stdnum", stdnum_reads(siret)),
    "vat": ("python-stdnum", stdnum_reads(tva)),
    "nif": ("python-stdnum", stdnum_reads(nif)),
    "nir": ("python-stdnum", stdnum_reads(nir)),
    "mrz-td1": ("mrz", mrz_reads(TD1CodeChecker)),
    "mrz-td2": ("mrz", mrz_reads(TD2CodeChecker)),
    "mrz-td3": ("mrz", mrz_reads(TD3CodeChecker)),
    "mrz-mrv-a": ("mrz", mrz_reads(MRVACodeChecker)),
    "mrz-mrv-b": ("mrz", mrz_reads(MRVBCodeChecker)),
    "phone": ("phonenumbers", phone_reads),
}


def plain(typed):
    return typed.isascii() and typed.isprintable()


def known(kind, typed, theirs, ours):
    """Why a library and the command differ, in a sentence; None where nothing explains it."""
    number = rules.compact(typed) or ""
    digits = re.sub("[^0-9A-Z]", "", number)
    if len(typed) > 64 and kind == "phone" or len(typed) > 512:
        return "longer than any value: refused before it is read"
    if theirs and not ours:
        if not plain(typed) and "mrz" not in kind:
            return "the library drops or folds signs of other scripts: the command offers them, or refuses what is no separator"
        if kind in ("siren", "siret", "vat", "nif", "nir") and re.search(r"[^0-9A-Za-z .\-]", typed):
            return "python-stdnum drops any punctuation"
        if kind in ("siren", "siret", "nif") and not digits.strip("0"):
            return "python-stdnum takes a number of zeros"
        if kind == "siret" and not digits[:9].strip("0"):
            return "python-stdnum takes a SIREN of zeros"
        if kind == "nir":
            return "python-stdnum looks at the key of the NIR only"
        if kind == "vat" and ("I" in digits[2:4] or "O" in digits[2:4]):
            return "python-stdnum takes I and O in the key"
    if kind == "phone":
        if theirs and not ours and re.fullmatch(r"(\+33|0033)?0?8.*", re.sub(r"\(0\)|[^0-9+]", "", typed)):
            return "a premium or free number, which calls nobody back"
        if theirs and not ours and re.search(r"[^0-9+() .\-/]", typed):
            return "phonenumbers reads letters as the keys of a telephone and drops any sign"
        if theirs and not ours:
            return "phonenumbers adds the sign + or the zero that is missing; the command offers it"
        return "phonenumbers lists the blocks in use; the command follows the plan, so that no new block is refused"
    if kind.startswith("mrz") and ours and not theirs:
        lines = typed.strip().splitlines()
        if typed != typed.upper() or any(line != line.strip() for line in lines) or not typed.isascii() or len(set(map(len, lines))) > 1:
            return "the library takes a zone only as printed: no lower case, no space at the ends, no sign without width"
        if kind == "mrz-td1" and lines[0][14] == "<":
            return "the library knows no document number longer than nine signs"
        if lines[0].startswith("AC"):
            return "the library keeps AC for the certificates of crew members of another part"
        for doubt, why in DOUBTS.items():
            if falses(kind, typed) <= doubt:
                return why
    if kind.startswith("mrz") and theirs and not ours:
        return "the library looks at no calendar, no state, no name beyond its checks"
    if ours and not theirs and kind in ("siren", "siret", "vat", "nif", "nir") and re.search("[-.\u2007-\u2015\u2212\u2060\ufeff\xa0\u202f\\s]", typed):
        return "python-stdnum refuses some of the separators that people type and word processors make"
    return None


def main():
    options = argparse.ArgumentParser()
    options.add_argument("guichet")
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--cases", type=int, default=110_000)
    options = options.parse_args()

    each = options.cases // (len(PEERS) + 1) + 1
    reasons, unexplained, total = collections.Counter(), 0, 0
    for kind, (library, read) in PEERS.items():
        typed = list(itertools.islice(generate.values(random.Random(f"{options.seed} {kind}"), kind), each))
        for text, answer in zip(typed, ask(options.guichet, [{"kind": kind, "input": text} for text in typed])):
            total += 1
            theirs, ours = read(text), answer.get("valid", False)
            if theirs == ours:
                continue
            why = known(kind, text, theirs, ours)
            if why:
                reasons[f"{library}: {kind}: {why}"] += 1
                continue
            unexplained += 1
            if unexplained <= 20:
                print(f"{kind}: {text!r}: {library} {theirs}, the command {ours}")

    vins = list(itertools.islice(iter(lambda r=random.Random(options.seed): generate.MAKERS["vin"](r), None), each))
    for text, answer in zip(vins, ask(options.guichet, [{"kind": "vin", "input": text} for text in vins])):
        total += 1
        ours = answer.get("facts", {}).get("checkDigitStatus") == "match"
        if text[9] in "UZ0" and not vin_checks(text):
            reasons["vininfo: vin: refuses U, Z and 0 in place 10, which are no year but may stand there"] += ours
            continue
        if vin_checks(text) != ours or ours != (checks.vin(text) == text[8]) or not answer["valid"]:
            unexplained += 1
            print(f"vin: {text!r}")
    for why, count in sorted(reasons.items()):
        print(f"  {why}: {count}")
    print(f"{total} values against other libraries: {sum(reasons.values())} differences explained, {unexplained} unexplained")
    sys.exit(1 if unexplained else 0)


if __name__ == "__main__":
    main()
