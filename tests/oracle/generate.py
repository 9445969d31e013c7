"""Values of every kind: right ones made from the rule, then the slips people and programs make of them."""
import unicodedata

import checks
import rules

ALNUM = "0123456789" + checks.LETTERS
PLATE = "ABCDEFGHJKLMNPQRSTVWXYZ"
STRANGE = (
    "\u200b\ufeff\xa0\u202f\u2009\u2007\u2011\u2013\u2212\t\n\r\0\x7f\u0301\u0660\uff11\u0410\u0391\u0131\u00df\u017f\u212a"
    "\u2039\u00ab.,;:/\\|'\"\u2019*_()+=<>&%$#@!?~^`{}[]\u00e9\u0152\U0001f600\U000e0001\ud7ff\ue000\ufffd"
)


def digits(r, count):
    return "".join(r.choice("0123456789") for _ in range(count))


def signs(r, alphabet, count):
    return "".join(r.choice(alphabet) for _ in range(count))


def brute(r, body, ends, holds):
    """The first ending that makes the whole right: the maker needs no second copy of a formula."""
    for end in ends:
        if holds(body + end):
            return body + end
    return body + ends[0]


def day(r):
    return "%02d%02d%02d" % (r.randrange(100), r.randrange(1, 13), r.randrange(1, 29))


def checked(text):
    return text + checks.icao(text)


def name(r, width):
    first = "<".join(signs(r, checks.LETTERS, r.randrange(2, 9)) for _ in range(r.randrange(1, 3)))
    rest = "<".join(signs(r, checks.LETTERS, r.randrange(2, 9)) for _ in range(r.randrange(1, 3)))
    return (first + "<<" + rest)[:width].ljust(width, "<")


def state(r):
    return r.choice(sorted(rules.STATES)).ljust(3, "<")


def td1(r):
    number = signs(r, ALNUM, 9)
    if r.random() < 0.25:
        extra = signs(r, ALNUM, r.randrange(1, 6))
        head = number + "<" + (extra + checks.icao(number + extra) + "<").ljust(15, "<")
    else:
        head = checked(number) + signs(r, ALNUM + "<<<<", r.randrange(0, 11)).ljust(15, "<")
    one = r.choice(["ID", "I<", "IR", "A<", "C<"]) + state(r) + head
    born, ends = checked(day(r)), checked(day(r))
    rest = "<" * 11
    two = born + r.choice("MF<") + ends + state(r) + rest
    return "\n".join([one, two + checks.icao(one[5:] + born + ends + rest), name(r, 30)])


def td2(r):
    head, nation = checked(signs(r, ALNUM, 9)), state(r)
    born, ends = checked(day(r)), checked(day(r))
    rest = signs(r, ALNUM, r.randrange(0, 7)).ljust(7, "<")
    two = head + nation + born + r.choice("MF<") + ends + rest
    issuer = "D<<" if r.random() < 0.3 else state(r)
    return r.choice(["I<", "A<", "C<"]) + issuer + name(r, 31) + "\n" + two + checks.icao(head + born + ends + rest)


def td3(r):
    head, nation = checked(signs(r, ALNUM, 9)), state(r)
    born, ends = checked(day(r)), checked(day(r))
    personal = signs(r, ALNUM, r.choice([0, 0, 3, 14])).ljust(14, "<")
    rest = personal + ("<" if personal == "<" * 14 and r.random() < 0.5 else checks.icao(personal))
    two = head + nation + born + r.choice("MF<") + ends + rest
    return "P" + r.choice("<PEDO") + state(r) + name(r, 39) + "\n" + two + checks.icao(head + born + ends + rest)


def visa(width):
    def make(r):
        two = checked(signs(r, ALNUM, 9)) + state(r) + checked(day(r)) + r.choice("MF<") + checked(day(r))
        return ("V" + r.choice("<CED") + state(r) + name(r, width - 5) + "\n"
                + two + signs(r, ALNUM + "<", width - 28))
    return make


def laminated(r):
    return "%02d%02d" % (r.randrange(100), r.randrange(1, 13)) + signs(r, ALNUM, 3) + digits(r, 5)


def cni_zone(r):
    one = "IDFRA" + signs(r, checks.LETTERS, r.randrange(2, 20)).ljust(25, "<") + signs(r, "0123456789", 6)
    two = checked(laminated(r)) + signs(r, checks.LETTERS, r.randrange(2, 14)).ljust(14, "<") + checked(day(r)) + r.choice("MF")
    return one + "\n" + two + checks.icao(one + two)


def licence_zone(r):
    line = checked("D1FRA" + passport(r)) + day(r) + signs(r, checks.LETTERS, r.randrange(2, 9)).ljust(8, "<")
    return checked(line)


def passport(r):
    return digits(r, 2) + signs(r, checks.LETTERS, 2) + digits(r, 5)


def nir(first):
    def make(r):
        department = r.choice(["%02d" % r.randrange(1, 100), "2A", "2B"])
        month = r.randrange(50, 100)
        body = "%s%02d%02d%s%03d%03d" % (
            r.choice(first), r.randrange(100), month, department, r.randrange(1, 1000), r.randrange(1, 1000))
        return body + checks.nir_key(body)
    return make


def siren(r):
    return brute(r, digits(r, 8), "0123456789", checks.luhn)


def siret(r):
    if r.random() < 0.2:
        return brute(r, "356000000" + digits(r, 4), "0123456789", lambda n: rules.siret(n) is not None)
    return brute(r, siren(r) + digits(r, 4), "0123456789", checks.luhn)


def vat(r):
    company = siren(r) if r.random() < 0.9 else "000" + digits(r, 6)
    alphabet = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ"
    while True:
        key = signs(r, alphabet, 2)
        if checks.vat_key(key, company):
            return "FR" + key + company


def nif(r):
    body = r.choice("0123") + digits(r, 9)
    return body + "%03d" % (int(body) % 511)


def s10(r):
    body = digits(r, 8)
    return signs(r, checks.LETTERS, 2) + body + checks.s10(body) + signs(r, checks.LETTERS, 2)


def drawn(alphabet_by_place):
    return lambda r: "".join(r.choice(alphabet) for alphabet in alphabet_by_place)


def plate(r):
    number = "%03d" % r.randrange(1000)
    return r.choice([
        signs(r, PLATE, 2) + "-" + number + "-" + signs(r, PLATE, 2),
        "W-" + number + "-" + signs(r, PLATE, 2),
        signs(r, PLATE, r.randrange(1, 3)) + " " + str(r.randrange(10, 1000)) + " " + r.choice(PLATE),
        str(r.randrange(1, 10000)) + " " + signs(r, checks.LETTERS, r.randrange(1, 4)) + " "
        + r.choice(["%02d" % r.randrange(1, 96), "2A", "2B", "97%d" % r.randrange(1, 7)]),
    ])


def date(r):
    year, month, day = r.randrange(1885, 2105), r.randrange(1, 13), r.randrange(1, 32)
    sign = r.choice("/-. ")
    return r.choice(["%04d-%02d-%02d" % (year, month, day), sign.join(("%02d" % day, "%02d" % month, str(year))),
                     sign.join((str(day), str(month), str(year)))])


def birth_date(r):
    year, month, day = r.randrange(1845, 2030), r.randrange(0, 13), r.randrange(0, 32)
    return r.choice(["%04d-%02d-%02d" % (year, month, day), "%02d/%02d/%04d" % (day, month, year)])


def phone(r):
    local = "0" + r.choice("1234567689") + digits(r, 8)
    return r.choice([local, "+33" + local[1:], "0033" + local[1:], "+33(0)" + local[1:], " ".join(local[i:i + 2] for i in range(0, 10, 2))])


def civil_name(r):
    """Words of French letters, joined as the civil status joins them."""
    word = lambda: signs(r, checks.LETTERS, 1) + signs(r, "abcdefghijklmnopqrstuvwxyzàâäéèêëïîôöùûüÿçæœ", r.randrange(0, 8))
    text = word()
    for _ in range(r.randrange(4)):
        text += r.choice([" ", "-", "--", "'", "’", ", ", "\xa0", "  "]) + word()
    return unicodedata.normalize("NFD", text) if r.random() < 0.2 else text


def email(r):
    local = ".".join(signs(r, "abcxyzAZ019!#$%&'*+/=?^_`{|}~-", r.randrange(1, 9)) for _ in range(r.randrange(1, 4)))
    domain = ".".join(signs(r, "abcxyzAZ019", r.randrange(1, 9)) + r.choice(["", "-" + digits(r, 1)]) for _ in range(r.randrange(1, 4)))
    return local + "@" + domain + "." + r.choice(["fr", "com", "gouv.fr", "re", "museum", "xn--p1ai", "FR", "f", "1"])


def height(r):
    size = r.choice([r.randrange(30, 251), r.randrange(10, 300)])
    metres = "%d%s%02d%s" % (size // 100, r.choice([",", ".", "m", " m ", " , "]), size % 100, r.choice(["", " m"]))
    return r.choice([str(size), "%d cm" % size, "%dcm" % size, metres.removesuffix(" m") if "m" in metres[:-2] else metres])


def licence_code(r):
    return digits(r, r.choice([2, 2, 3])) + (r.choice(["." + digits(r, 2), ""]))


def cnit(r):
    new = r.choice("MNLTO0") + r.choice("1234567") + r.choice("0EGO") + signs(r, ALNUM, 9) + digits(r, 3)
    return r.choice([new, r.choice("LMV") + signs(r, ALNUM, 2) + digits(r, 2) + signs(r, ALNUM, 5) + digits(r, 2),
                     signs(r, ALNUM + "/", r.randrange(1, 13))])


def type_approval(r):
    act = r.choice(["2001/116", "2007/46", "98/14", "168/2013", "2018/858", "KS07/46", "NKS", digits(r, 4) + "/" + digits(r, r.randrange(1, 5))])
    star = r.choice(["*", "*", " * "])
    return star.join([r.choice("eE") + str(r.randrange(1, 60)), act, digits(r, r.choice([4, 5])), digits(r, 2)])


def registration_zone(r):
    number = r.choice([signs(r, PLATE, 2) + "%03d" % r.randrange(1, 1000) + signs(r, PLATE, 2), "W%03d" % r.randrange(1, 1000) + signs(r, PLATE, 2)])
    serial = signs(r, "ABCDEFGHJKLMNPRSTUVWXYZ0123456789", r.choice([17, 17, 17, 9])).ljust(17, "<")
    one, two = checked(number.ljust(7, "<")), checked(serial)
    first, form = checked(day(r)), checked("%04d" % r.randrange(2009, 2027) + signs(r, PLATE, 2) + digits(r, 5))
    head = "CRFRA" + one + two + first + r.choice(["VP", "CTTE", "MTL"]).ljust(6, "<")
    tail = "CI<<" + signs(r, checks.LETTERS, r.randrange(2, 14)).ljust(14, "<") + signs(r, ALNUM, r.randrange(2, 13)).ljust(13, "<")
    return head + "\n" + tail + form + checks.icao(one + two + first + form)


D, A, L = "0123456789", ALNUM, checks.LETTERS
MAKERS = {
    "cni": lambda r: laminated(r) if r.random() < 0.5 else signs(r, ALNUM, 9),
    "cni-laminated": laminated,
    "cnie": drawn([A] * 9),
    "cnie-can": drawn([D] * 6),
    "passport": passport,
    "licence": passport,
    "neph": drawn([D] * 12),
    "nir": nir("12"),
    "nir-provisional": nir("3478"),
    "nnp": drawn(["78", "12"] + [D] * 11),
    "nif": nif,
    "agdref": drawn([D] * 10),
    "residence-permit": drawn([A] * 9),
    "siren": siren,
    "siret": siret,
    "vat": vat,
    "ape": drawn([D] * 4 + [L]),
    "driving-school": drawn(["E", D, D, "0", D, D] + [D] * 5),
    "siv-habilitation": lambda r: digits(r, r.randrange(1, 7)),
    "pre-application": drawn([A] * 10),
    "fee-stamp": drawn([D] * 16),
    "s10": s10,
    "department": lambda r: r.choice(["%02d" % r.randrange(100), "2A", "2B", "9%02d" % r.randrange(100)]),
    "postal-code": drawn([D] * 5),
    "commune": lambda r: r.choice([digits(r, 5), r.choice(["2A", "2B"]) + digits(r, 3)]),
    "icao-country": lambda r: r.choice(sorted(rules.STATES)),
    "rna": drawn(["W"] + [D + "A"] * 9),
    "ephoto": drawn([A] * 22),
    "visa": lambda r: r.choice(["", "", "FRA"]) + signs(r, A, 9),
    "transfer-code": drawn([A] * 5),
    "insee-country": drawn(["9", "9", D, D, D]),
    "licence-category": lambda r: r.choice("AM A1 A2 A B1 B BE C1 C1E C CE D1 D1E D DE B(E) E(C) EB".split()),
    "time": lambda r: r.choice(["%02d:%02d", "%dh%02d", "%d h %02d", "%d:%02d"]) % (r.randrange(26), r.randrange(62)),
    "date": date,
    "birth-date": birth_date,
    "phone": phone,
    "plate": plate,
    "vin": drawn(["ABCDEFGHJKLMNPRSTUVWXYZ0123456789"] * 13 + [D] * 4),
    "genre": lambda r: r.choice("CAM CL CTTE MTL MTT1 MTT2 QM REM TCP TM TRA VASP VP MTL2 TQM DERIV-VP VPX".split()),
    "energy": lambda r: r.choice("ES FE EG FG GO EL H2 GN B1 1A OL ZZ".split()),
    "confidential-code": drawn([D] * 5),
    "certificate-form": lambda r: "%04d" % r.randrange(2005, 2030) + signs(r, "ABCDEFG", 2) + digits(r, 5),
    "mrz-td1": td1,
    "mrz-td2": td2,
    "mrz-td3": td3,
    "mrz-mrv-a": visa(44),
    "mrz-mrv-b": visa(36),
    "mrz-cni": cni_zone,
    "mrz-licence": licence_zone,
    "mrz-registration": registration_zone,
    "chassis": lambda r: signs(r, "ABCDEFGHJKLMNPRSTUVWXYZ0123456789", r.randrange(1, 18)),
    "cnit": cnit,
    "type-approval": type_approval,
    "licence-code": licence_code,
    "civil-name": civil_name,
    "email": email,
    "height": height,
}


def slips(r, text):
    """What a person or a program makes of a right value: one change, sometimes two."""
    chars = list(text)
    for _ in range(1 if r.random() < 0.8 else 2):
        place = r.randrange(len(chars) + 1)
        what = r.randrange(9)
        here = place < len(chars)
        if what == 0 and here:
            chars[place] = r.choice(ALNUM)
        elif what == 1 and place + 1 < len(chars):
            chars[place], chars[place + 1] = chars[place + 1], chars[place]
        elif what == 2 and here:
            del chars[place]
        elif what == 3:
            chars.insert(place, r.choice(ALNUM))
        elif what == 4:
            chars.insert(place, r.choice(" -. \xa0\u202f"))
        elif what == 5:
            chars.insert(place, r.choice(STRANGE))
        elif what == 6 and here:
            chars[place] = r.choice(STRANGE)
        elif what == 7 and here:
            chars[place] = {"0": "O", "1": "I", "O": "0", "I": "1", "5": "S", "8": "B", "B": "8", "S": "5"}.get(chars[place], chars[place])
        elif what == 8:
            chars = [c.lower() if c.isascii() else c for c in chars]
        if not chars:
            break
    return "".join(chars)


def hostile(r):
    return r.choice([
        "", " ", "\0", STRANGE[r.randrange(len(STRANGE))] * r.randrange(1, 40), signs(r, ALNUM + STRANGE, r.randrange(1, 60)),
        digits(r, r.randrange(1, 20)), "9" * 600, "A" * 513, "\u0301" * 9, "' OR 1=1 --", "<script>", "null", "NaN", "-1", "1e9",
    ])


def values(r, kind):
    """For ever: right, slipped and hostile values of one kind."""
    make = MAKERS[kind]
    while True:
        right = make(r)
        yield right
        yield slips(r, right)
        yield slips(r, right)
        if r.random() < 0.1:
            yield hostile(r)
