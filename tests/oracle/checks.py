"""Every check digit, written the slow and obvious way, from the texts that define it."""

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def luhn(digits):
    """ISO/IEC 7812: from the right, every second digit doubled, the digits of the results summed."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 else 1)
        total += sum(int(d) for d in str(value))
    return total % 10 == 0


def icao(text):
    """ICAO Doc 9303-3, 4.9: weights 7, 3, 1 on 0-9, A-Z as 10-35, the filler as 0."""
    total = 0
    for place, char in enumerate(text):
        if char == "<":
            value = 0
        elif char.isdigit():
            value = int(char)
        else:
            value = LETTERS.index(char) + 10
        total += value * (7, 3, 1)[place % 3]
    return str(total % 10)


def nir_key(body):
    """97 minus the rest of the thirteen digits by 97; 2A counts for 19 and 2B for 18, in places 6 and 7 only."""
    department = {"2A": "19", "2B": "18"}.get(body[5:7], body[5:7])
    return "%02d" % (97 - int(body[:5] + department + body[7:]) % 97)


def vat_key(key, siren):
    """The two signs between FR and the SIREN, old style in digits, new style with a letter."""
    number = int(siren)
    if key.isdigit():
        return int(key) == (12 + 3 * (number % 97)) % 97
    alphabet = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ"
    first, second = alphabet.index(key[0]), alphabet.index(key[1])
    x = 24 * first + second - 10 if key[0].isdigit() else 34 * first + second - 100
    return (number + 1 + x // 11) % 11 == x % 11


def s10(digits):
    """UPU S10: weights 8 6 4 2 3 5 9 7; 10 becomes 0 and 11 becomes 5."""
    rest = 11 - sum(int(d) * w for d, w in zip(digits, (8, 6, 4, 2, 3, 5, 9, 7))) % 11
    return str({10: 0, 11: 5}.get(rest, rest))


def vin(vin17):
    """49 CFR 565.15: the sign of place 9."""
    values = dict(zip("0123456789", range(10)))
    values.update(zip("ABCDEFGH", range(1, 9)))
    values.update(zip("JKLMN", range(1, 6)))
    values.update({"P": 7, "R": 9})
    values.update(zip("STUVWXYZ", range(2, 10)))
    weights = (8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2)
    return "0123456789X"[sum(values[c] * w for c, w in zip(vin17, weights)) % 11]
