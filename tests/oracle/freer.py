"""The second reading of kinds that people write more freely: names, addresses, heights, codes with layouts of their own.

As in `rules.py`, from the published rules: what merely deserves a warning is accepted.
"""
import re
import unicodedata

import checks
from rules import DASHES, WHITE, birth, lines, trimmed, upper, vehicle

SPACES = set(" \xa0\u202f")

# Civil status

FRENCH = set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz" "àâäéèêëïîôöùûüÿçæœÀÂÄÉÈÊËÏÎÔÖÙÛÜŸÇÆŒ")


def civil_name(typed):
    """Circulaire JUSC1412888C of 23 July 2014: French letters, one space, one apostrophe, one hyphen or two between them."""
    if len(typed) > 256:
        return None
    text = unicodedata.normalize("NFC", trimmed(typed))
    text = "".join({"’": "'", "ʼ": "'", "\u2010": "-", "\u2011": "-", "\xa0": " ", "\u202f": " ", "\u2009": " ", "`": "'"}.get(c, c) for c in text)
    text = re.sub(" +", " ", re.sub(" *, *", " ", text)).strip(" ")
    letters = "[" + "".join(sorted(FRENCH)) + "]"
    # A space, a hyphen or two, an apostrophe, or an apostrophe and a space (« L' Haÿ »).
    return text if re.fullmatch(f"{letters}+(?:(?:--?| |'){letters}+)*'?", text) else None


def height(typed):
    """Centimetres, or metres and centimetres: `1,72 m`, `1.72`, `1m72`, `172 cm`, `2 m`; 30 to 250. `1,7` is 170, `1m7` is not."""
    text = "".join(c for c in trimmed(typed) if c not in SPACES).lower() if len(typed) <= 512 else ""
    found = re.fullmatch(r"0*([0-9])[,.]([0-9]{1,2})m?", text) or re.fullmatch(r"0*([0-9])m([0-9]{2})(?:cm)?", text)
    alone = re.fullmatch(r"0*([0-9]{2,3})(?:cm)?", text)
    whole = re.fullmatch(r"0*([0-9])m", text)
    size = int(found[1]) * 100 + int(found[2].ljust(2, "0")) if found else int(alone[1]) if alone else 100 * int(whole[1]) if whole else 0
    return str(size) if 30 <= size <= 250 else None


def email(typed):
    """HTML's grammar, no dot at an end or twice in the local part, a dot in the domain, letters for the top level."""
    text = trimmed(typed)
    local, at, domain = text.rpartition("@")
    if not at or len(text) > 254 or len(local) > 64:
        return None
    if not re.fullmatch(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*", local):
        return None
    label = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
    if not re.fullmatch(rf"(?:{label}\.)+(?:[A-Za-z]{{2,63}}|xn--[A-Za-z0-9-]{{0,58}}[A-Za-z0-9])", domain, re.I | re.A):
        return None
    return local + "@" + domain.lower()


def licence_code(typed):
    """Arrêté du 20 avril 2012: two or three digits, perhaps a point and two more; an unknown one may be an older card's."""
    text = trimmed(typed)
    return text if re.fullmatch(r"[0-9]{2,3}(?:\.[0-9]{2})?", text) else None


# Vehicles


def chassis(typed):
    """Rubrique E before 1981: any 1 to 17 signs of the alphabet."""
    text = vehicle(typed, " -.")
    text = text and text.strip("*")
    return text if text and re.fullmatch(r"[A-HJ-NPR-Z0-9]{1,17}", text) else None


TYPE_CODES = (r"[MNLTRSUCVO0][1-7][0EG][A-Z0-9]{9}[0-9]{3}", r"[LMV][A-Z0-9]{2}[0-9][0-9A][0-9A-Z][0-9A][0-9A-Z]{3}[0-9]{2}")


def cnit(typed):
    """D.2.1 where nothing else is known: fifteen signs, twelve, or the free type of before 1996; O first is a zero."""
    text = vehicle(typed, " -._\u00b7")
    if text and any(re.fullmatch(shape, text.replace("/", "")) for shape in TYPE_CODES):
        text = text.replace("/", "")  # only the free type has one
    if not text or not re.fullmatch(r"[A-Z0-9/]{1,15}", text):
        return None
    return "0" + text[1:] if re.fullmatch("O[1-7][A-NP-Z0-9][A-Z0-9]{9}[0-9]{3}", text) else text


NONE = ("SANS", "SANS OBJET", "NON DISPONIBLE", "INCONNU")


def type_approval(typed):
    """K: an EU number with its stars, a national one, or a word for none."""
    if len(typed) > 512:
        return None
    text = unicodedata.normalize("NFKC", typed)
    text = "".join("-" if c in DASHES else " " if c in WHITE else c for c in text if c not in "\u200b\u200c\u200d\u2060\ufeff")
    text = re.sub(" +", " ", upper(text.strip(" ")))
    if text in NONE:
        return text
    european = re.fullmatch(r"E([0-9]{1,2})\*((?:KS)?[0-9]{2,4}/[0-9]{1,4}|NKS)\*([0-9]{4,5})\*([0-9]{2})", text.replace(" ", ""))
    return "e" + "*".join([str(int(european[1])), *european.groups()[1:]]) if european else None


def mrz_registration(typed):
    """2 × 44 on the coupon: four fields with their checks, and one over them."""
    zone = lines(typed, 2, 44)
    if zone is None:
        return None
    one, two = zone
    number = one[5:12].rstrip("<")
    holds = (
        one.startswith("CRFRA")
        and number
        and checks.icao(one[5:12]) == one[12]
        and one[13:30].strip("<")  # the check digits say enough of both
        and checks.icao(one[13:30]) == one[30]
        and birth(one[31:37], one[37])
        and re.fullmatch(r"[0-9]{4}[A-Z]{2}[0-9]{5}", two[31:42])
        and checks.icao(two[31:42]) == two[42]
        and checks.icao(one[5:13] + one[13:31] + one[31:38] + two[31:43]) == two[43]
    )
    return "\n".join(zone) if holds else None
