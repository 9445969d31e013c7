"""What python-stdnum takes for the numbers of peers.rs: one JSON line each, nanoseconds of the best round."""

import json
import timeit

from stdnum.fr import nir, siren, siret, tva

ROUNDS, TIMES = 30, 2_000

for subject, module, typed in [
    ("siren", siren, "732 829 320"),
    ("siret", siret, "732 829 320 00074"),
    ("nir", nir, "2 55 08 14 168 025 38"),
    ("vat", tva, "FR 40 303 265 045"),
]:
    assert module.is_valid(typed), subject
    best = min(timeit.repeat(lambda: module.is_valid(typed), number=TIMES, repeat=ROUNDS))
    print(json.dumps({"subject": subject, "ns": {"python-stdnum": best / TIMES * 1e9}}))
