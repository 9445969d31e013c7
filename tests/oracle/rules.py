"""A second reading of each kind: what was typed -> its canonical form, or None when it must be refused.

Written from the published rules, not from the Rust: slow, plain, one function a kind.
Only what every source agrees on stands here; what merely deserves a warning is accepted.
"""
import calendar
import re
import unicodedata

import checks

DIGITS = set("0123456789")
UPPER = {chr(c): chr(c - 32) for c in range(ord("a"), ord("z") + 1)}
# White_Space of Unicode, and what has no width.
WHITE = set("\t\n\x0b\x0c\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000")
NO_WIDTH = set("\u200b\u200c\u200d\u2060\ufeff")
# Marks of direction: address books and file dialogs put them around what is copied there.
DIRECTION = set("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
DASHES = set("-\u2010\u2011\u2012\u2013\u2014\u2015\u2212")
DROPPED = set(" \xa0\u202f\u2009\u2007.") | DASHES


def trimmed(typed):
    ends = WHITE | NO_WIDTH | DIRECTION
    start, end = 0, len(typed)
    while start < end and typed[start] in ends:
        start += 1
    while end > start and typed[end - 1] in ends:
        end -= 1
    return typed[start:end]


def upper(text):
    return "".join(UPPER.get(c, c) for c in text)


def compact(typed, longest=512):
    """The number as it is kept: trimmed, without separators, in ASCII capitals; None when it is too long."""
    if len(typed) > longest:
        return None
    return upper("".join(c for c in trimmed(typed) if c not in DROPPED))


def shaped(pattern):
    """A kind that is nothing but a shape."""
    def read(typed):
        number = compact(typed)
        return number if number is not None and re.fullmatch(pattern, number) else None
    return read


cni_laminated = shaped(r"[0-9]{2}(?:0[1-9]|1[0-2])[0-9A-Z]{3}[0-9]{5}")
cnie = shaped(r"[0-9A-Z]{9}")
cnie_can = shaped(r"[0-9]{6}")
passport = shaped(r"[0-9]{2}[A-Z]{2}[0-9]{5}")
licence = passport
neph = shaped(r"[0-9]{12}")
nnp = shaped(r"[78][12][0-9]{11}")
agdref = shaped(r"[0-9]{10}")
residence_permit = shaped(r"[0-9A-Z]{9}")
ape = shaped(r"[0-9]{4}[A-Z]")
siv_habilitation = shaped(r"[0-9]{1,6}")
pre_application = shaped(r"[0-9A-Z]{10}")
fee_stamp = shaped(r"[0-9]{16}")
confidential_code = shaped(r"[0-9]{5}")
driving_school = shaped(r"E[0-9]{2}(?:[0-9]{3}|02[AB])[0-9]{5}")


def cni(typed):
    return cni_laminated(typed) or cnie(typed)


def nir(typed, sexes="12"):
    number = compact(typed)
    if number is None or not re.fullmatch(r"[0-9]{5}(?:[0-9]{2}|2A|2B)[0-9]{8}", number):
        return None
    month, department = int(number[3:5]), number[5:7]
    if number[0] not in sexes or month == 0 or 13 <= month <= 19 or department == "00":
        return None
    commune = number[7:10]
    if commune == "000" or number[10:13] == "000":
        return None
    return number if number[13:] == checks.nir_key(number[:13]) else None


def nir_provisional(typed):
    return nir(typed, "3478")


def nif(typed):
    number = compact(typed)
    if number is None or not re.fullmatch(r"[0-3][0-9]{12}", number) or int(number) == 0:
        return None
    return number if int(number[:10]) % 511 == int(number[10:]) else None


def siren(typed):
    number = compact(typed)
    if number is None or not re.fullmatch(r"[0-9]{9}", number) or int(number) == 0:
        return None
    return number if checks.luhn(number) else None


def siret(typed):
    number = compact(typed)
    if number is None or not re.fullmatch(r"[0-9]{14}", number) or int(number[:9]) == 0:
        return None
    if number[:9] == "356000000" and number != "35600000000048":
        return number if sum(map(int, number)) % 5 == 0 else None
    return number if checks.luhn(number[:9]) and checks.luhn(number) else None


def vat(typed):
    number = compact(typed)
    if number is None:
        return None
    if not number.startswith("FR"):
        number = "FR" + number
    if not re.fullmatch(r"FR[0-9A-HJ-NP-Z]{2}[0-9]{9}", number):
        return None
    key, company = number[2:4], number[4:]
    if not company.startswith("000") and not checks.luhn(company):
        return None
    return number if checks.vat_key(key, company) else None


def s10(typed):
    number = compact(typed)
    if number is None or not re.fullmatch(r"[A-Z]{2}[0-9]{9}[A-Z]{2}", number):
        return None
    return number if checks.s10(number[2:10]) == number[10] else None


def department(typed):
    number = compact(typed)
    known = ["%02d" % n for n in range(1, 96) if n != 20] + ["2A", "2B"]
    known += "971 972 973 974 976".split()
    return number if number in known else None


def postal_code(typed):
    number = compact(typed)
    if number is None or not re.fullmatch(
        r"(?:0[1-9]|[1-8][0-9]|9[0-5])[0-9]{3}|97[1-8][0-9]{2}|98[0-9]{3}|00[1-9][0-9]{2}", number
    ):
        return None
    return number


def commune(typed):
    number = compact(typed)
    if number is None or not re.fullmatch(
        r"(?:0[1-9]|[13-8][0-9]|2[1-9AB]|9[0-5])[0-9]{3}|97[1-8][0-9]{2}|98[4-9][0-9]{2}", number
    ):
        return None
    return number


def real_day(year, month, day):
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


# Machine-readable zones

ISO = """ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM
BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR CYM CYP
CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB
GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN
KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR
MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW
PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR
SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT
VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE""".split()
ICAO_EXTRAS = """D GBD GBN GBO GBP GBS RKS EUE UNO UNA UNK XBA XIM XCC XCE XCO XEC XPO XES XMP XOM XDC XXA XXB XXC XXX
ANT NTZ UTO IAO""".split()
STATES = set(ISO) | set(ICAO_EXTRAS)


def icao_country(typed):
    code = upper(trimmed(typed)) if len(typed) <= 512 else ""
    code = code.rstrip("<") if code.startswith("D<") else code
    return code if code in STATES else None


def lines(typed, count, width):
    """The lines of a zone, or None; one unbroken run of the right length is cut."""
    if len(typed) > 512:
        return None
    text = upper(trimmed(typed)).replace("\u2039", "<").replace("\u00ab", "<<").replace("\r\n", "\n").replace("\r", "\n")
    found = [line for line in map(trimmed, text.split("\n")) if line]
    if len(found) == 1 and len(found[0]) == count * width:
        found = [found[0][i * width:(i + 1) * width] for i in range(count)]
    if len(found) != count or any(not re.fullmatch(r"[A-Z0-9<]{%d}" % width, line) for line in found):
        return None
    return found


def state(code):
    return code.rstrip("<") in STATES and "<" not in code.rstrip("<")


def birth(text, check):
    if checks.icao(text) != check or not re.fullmatch(r"(?:[0-9]{2}|<<)(?:[0-9]{2}|<<)(?:[0-9]{2}|<<)", text):
        return False
    year, month, day = text[:2], text[2:4].replace("00", "<<"), text[4:].replace("00", "<<")  # some States write zeros
    if "<" in year and (month, day) != ("<<", "<<") or "<" in month and day != "<<":
        return False
    if month == "<<":
        return True
    longest = 29 if month == "02" and year != "<<" and int(year) % 4 == 0 else 28 if month == "02" else calendar.monthrange(2001, int(month))[1] if 1 <= int(month) <= 12 else 0
    return longest > 0 and (day == "<<" or 1 <= int(day) <= longest)


def expiry(text, check):
    return re.fullmatch(r"[0-9]{6}", text) is not None and "00" not in (text[2:4], text[4:]) and birth(text, check)


def names(field):
    """Letters and fillers: a field may be all fillers but never hold a digit."""
    return re.fullmatch(r"[A-Z<]+", field) is not None


def number_of(nine, check, optional):
    """The document number's own check; longer than nine signs it runs on into the optional data."""
    if check != "<":
        return checks.icao(nine) == check
    rest = optional.split("<")[0]
    if len(rest) < 2:
        return False
    return rest[-1] in (checks.icao(nine + rest[:-1]), checks.icao(nine + "<" + rest[:-1]))


def common(line, first, document):
    return document in first and state(line[2:5])


def mrz_td1(typed):
    zone = lines(typed, 3, 30)
    if zone is None:
        return None
    one, two, three = zone
    code = one[:2]
    if code[0] not in "IAC" or code[1] == "V" or code == "AI" or not state(one[2:5]):
        return None
    holds = (
        number_of(one[5:14], one[14], one[15:30])
        and birth(two[:6], two[6])
        and two[7] in "MF<"
        and expiry(two[8:14], two[14])
        and state(two[15:18])
        and checks.icao(one[5:30] + two[:7] + two[8:15] + two[18:29]) == two[29]
        and names(three)
    )
    return "\n".join(zone) if holds else None


def mrz_td2(typed):
    zone = lines(typed, 2, 36)
    if zone is None or zone[0].startswith("IDFRA"):
        return None
    one, two = zone
    if one[0] not in "IAC" or one[1] == "V" or one[:2] == "AI" or not state(one[2:5]):
        return None
    holds = (
        number_of(two[:9], two[9], two[28:35])
        and state(two[10:13])
        and birth(two[13:19], two[19])
        and two[20] in "MF<"
        and expiry(two[21:27], two[27])
        and checks.icao(two[:10] + two[13:20] + two[21:35]) == two[35]
        and names(one[5:])
    )
    return "\n".join(zone) if holds else None


def mrz_td3(typed):
    zone = lines(typed, 2, 44)
    if zone is None:
        return None
    one, two = zone
    if one[0] != "P" or not state(one[2:5]) or one[1] in DIGITS:
        return None
    personal = two[28:42]
    holds = (
        checks.icao(two[:9]) == two[9]
        and state(two[10:13])
        and birth(two[13:19], two[19])
        and two[20] in "MF<"
        and expiry(two[21:27], two[27])
        and (two[42] == checks.icao(personal) or (two[42] == "<" and personal == "<" * 14))
        and checks.icao(two[:10] + two[13:20] + two[21:43]) == two[43]
        and names(one[5:])
    )
    return "\n".join(zone) if holds else None


def mrz_visa(width):
    def read(typed):
        zone = lines(typed, 2, width)
        if zone is None:
            return None
        one, two = zone
        if one[0] != "V" or not state(one[2:5]):
            return None
        holds = (
            checks.icao(two[:9]) == two[9]
            and state(two[10:13])
            and birth(two[13:19], two[19])
            and two[20] in "MF<"
            and expiry(two[21:27], two[27])
            and names(one[5:])
        )
        return "\n".join(zone) if holds else None
    return read


mrz_mrv_a, mrz_mrv_b = mrz_visa(44), mrz_visa(36)


def mrz_cni(typed):
    zone = lines(typed, 2, 36)
    if zone is None or not zone[0].startswith("IDFRA"):
        return None
    one, two = zone
    holds = (
        re.fullmatch(r"[0-9]{2}(?:0[1-9]|1[0-2])[0-9A-Z]{3}[0-9]{5}", two[:12])
        and checks.icao(two[:12]) == two[12]
        and names(one[5:30])
        and names(two[13:27])
        and birth(two[27:33], two[33])
        and two[34] in "MF"
        and checks.icao(one + two[:35]) == two[35]
    )
    return "\n".join(zone) if holds else None


def mrz_licence(typed):
    zone = lines(typed, 1, 30)
    if zone is None:
        return None
    line = zone[0]
    holds = (
        re.fullmatch(r"[A-Z][0-9]FRA[0-9]{2}[A-Z]{2}[0-9]{5}", line[:14])
        and checks.icao(line[:14]) == line[14]
        and re.fullmatch(r"[0-9]{6}", line[15:21])
        and birth(line[15:21], checks.icao(line[15:21]))
        and names(line[21:29])
        and checks.icao(line[:29]) == line[29]
    )
    return line if holds else None


# Codes, people, places


rna = shaped(r"W[0-9A-Z]{9}")
ephoto = shaped(r"[0-9A-Z]{22}")
transfer_code = shaped(r"[0-9A-Z]{5}")
insee_country = shaped(r"99[0-9]{3}")


def visa(typed):
    number = compact(typed)
    if number is not None and len(number) == 12 and number.startswith("FRA"):
        number = number[3:]
    return number if number is not None and re.fullmatch(r"[0-9A-Z]{9}", number) else None


def licence_category(typed):
    """Directive 2006/126/CE, article 4; the old spellings of trailers are read as the new ones."""
    code = compact(typed)
    trailer = code and (re.fullmatch(r"(B|C1?|D1?)\(E\)", code) or re.fullmatch(r"E\((B|C1?|D1?)\)", code)
                        or re.fullmatch(r"E(B|C1?|D1?)", code))
    code = trailer[1] + "E" if trailer else code
    return code if code in "AM A1 A2 A B1 B BE C1 C1E C CE D1 D1E D DE".split() else None


def time(typed):
    """00:00 to 23:59, with a colon or the French h; `14h` is two in the afternoon."""
    text = upper(trimmed(typed)) if len(typed) <= 512 else ""
    text = "".join(" " if c in WHITE else c for c in text)
    found = re.fullmatch(r"([0-9]{1,2}) *: *([0-9]{2})", text) or re.fullmatch(r"([0-9]{1,2}) *H *([0-9]{2})?", text)
    if not found or int(found[1]) > 23 or int(found[2] or 0) > 59:
        return None
    return "%02d:%02d" % (int(found[1]), int(found[2] or 0))


def date(typed):
    """Day, month, year of four digits; or the ISO order. 1890 to 2100, as a certificate may bear."""
    text = "".join(c for c in trimmed(typed) if c not in NO_WIDTH | DIRECTION | {"\xad"}) if len(typed) <= 512 else ""
    iso = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", "".join("-" if c in DASHES else c for c in text))
    spaced = "".join(" " if c in "\xa0\u202f\u2009\u2007" else "-" if c in DASHES else c for c in text)
    french = re.fullmatch(r"([0-9]{1,2})( *[-/.] *| +)([0-9]{1,2})( *[-/.] *| +)([0-9]{4})", spaced)
    if french and french[2].strip() != french[4].strip():
        french = None
    if iso:
        year, month, day = map(int, iso.groups())
    elif french:
        year, month, day = int(french[5]), int(french[3]), int(french[1])
    else:
        return None
    return "%04d-%02d-%02d" % (year, month, day) if 1890 <= year <= 2100 and real_day(year, month, day) else None


def birth_date(typed, today=(2026, 11, 22)):
    """As FranceConnect reads it: two digits for day and month, 00 where the civil status does not know."""
    text = "".join("-" if c in DASHES else c for c in trimmed(typed)) if len(typed) <= 512 else ""
    iso = re.fullmatch(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", text)
    french = re.fullmatch(r"([0-9]{2})/([0-9]{2})/([0-9]{4})", text)
    if iso:
        year, month, day = map(int, iso.groups())
    elif french:
        year, month, day = int(french[3]), int(french[2]), int(french[1])
    else:
        return None
    if year < 1850 or year > 2100 or (month == 0 and day != 0) or month > 12:
        return None
    if day and not real_day(year, month, day):
        return None
    # One day of grace: it is already tomorrow in Wallis.
    if (year, month, day) > (today[0], today[1], today[2] + 1):
        return None
    return "%04d-%02d-%02d" % (year, month, day)


def postal_plan(national):
    """The ten digits of the national plan -> the country code they are called by, or None when nobody answers."""
    if national[:2] == "00" or national[:2] == "08" or national[:4] == "0700":
        return None
    longest = (
        ("02688", "262"), ("02689", "262"), ("0262", "262"), ("0263", "262"), ("0269", "262"), ("0692", "262"),
        ("0693", "262"), ("0639", "262"), ("0590", "590"), ("0690", "590"), ("0691", "590"), ("0594", "594"),
        ("0694", "594"), ("0596", "596"), ("0696", "596"), ("0697", "596"), ("05987", "590"), ("05988", "594"),
        ("05989", "596"), ("07090", "590"), ("07091", "596"), ("07092", "262"), ("070930", "594"), ("070931", "594"),
        ("070932", "594"), ("070933", "594"), ("070935", "262"), ("070936", "262"), ("070937", "262"),
    )
    for prefix, code in longest:
        if national.startswith(prefix):
            return code
    return "33"


def phone(typed):
    """A number to be called back on, in E.164 (plan of Arcep 2018-0881)."""
    if len(typed) > 64:
        return None
    text = "".join(c for c in trimmed(typed) if c not in DROPPED and c not in "/")
    text = text.replace("(0)", "").replace("(", "").replace(")", "")
    if text.startswith("00"):
        text = "+" + text[2:]
    if re.fullmatch(r"0[0-9]{9}", text):
        code = postal_plan(text)
        return "+" + code + text[1:] if code else None
    if re.fullmatch(r"\+33[1-9][0-9]{8}", text):
        code = postal_plan("0" + text[3:])
        return "+" + code + text[3:] if code else None
    if re.fullmatch(r"\+[1-9][0-9]{7,14}", text) and not text.startswith(("+33", "+262", "+59", "+50", "+68")):
        return text
    return None


# Vehicles


def vehicle(typed, dropped=" -._\u00b7/"):
    """The common reading of vehicle identifiers: NFKC, every dash one dash, no width no sign, capitals."""
    if len(typed) > 512:
        return None
    text = unicodedata.normalize("NFKC", typed)
    text = "".join("-" if c in "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\u02d7\ufe58\ufe63\uff0d\u00ad" else c for c in text)
    text = "".join(" " if c in WHITE else c for c in text if c not in NO_WIDTH | {"\u200e", "\u200f"})
    return "".join(c for c in upper(text.strip(" ")) if c not in dropped)


def plate(typed):
    """SIV, WW, W garage, moped and FNI, the temporary IT among it: the civil series; diplomats, the army and the State's own are not read here."""
    text = vehicle(typed)
    if text is None:
        return None
    found = re.fullmatch(r"([A-HJ-NP-TV-Z]{2})([0-9]{3})([A-HJ-NP-TV-Z]{2})", text)
    if found and found[1] != "SS" and found[2] != "000" and found[3] != "SS":
        return "-".join(found.groups())
    found = re.fullmatch(r"(W)([0-9]{3})([A-HJ-NP-TV-Z]{2})", text)
    if found and found[2] != "000" and found[3] != "SS":
        return "-".join(found.groups())
    found = re.fullmatch(r"([A-HJ-NP-TV-Z]{1,2})([1-9][0-9]{1,2})([A-HJ-NP-TV-Z])", text)
    if found:
        return " ".join(found.groups())
    found = re.fullmatch(r"([1-9][0-9]{0,3})([A-HJ-NP-Z]{1,3}|IT)(0[1-9]|1[0-9]|2[0-9AB]|[3-8][0-9]|9[0-5]|97[1-6])", text)
    if found and found[2] not in ("CD", "CMD"):
        return " ".join(found.groups())
    # Seven or eight digits alone are the army's.
    return text if re.fullmatch(r"[0-9]{7,8}", text) else None


def vin(typed):
    """Any seventeen signs of the alphabet: the check digit, the maker and the year can only warn."""
    text = vehicle(typed, " -.")
    text = text and text.strip("*")
    return text if text and re.fullmatch(r"[A-HJ-NPR-Z0-9]{1,17}", text) else None


def certificate_form(typed):
    text = vehicle(typed)
    if text is None or not re.fullmatch(r"(?:[0-9]{4}|[0-9]{2})[A-Z]{2}[0-9]{5}", text):
        return None
    return text if len(text) == 9 or int(text[:4]) >= 2009 else None


def genre(typed):
    text = vehicle(typed, " -")
    current = "CAM CL CTTE CYCL MAGA MIAR MTL MTT1 MTT2 QM REA REM RESP RETC SRAT SREA SREM SRSP SRTC TCP TM TRA TRR VASP VP"
    past = "MTL1 MTL2 MTL3 MTTE TQM VTSU VTST"
    return "DERIV-VP" if text == "DERIVVP" else text if text in (current + " " + past).split() else None


def energy(typed):
    text = vehicle(typed, " -")
    known = """ES FE EG FG EN FN EE FL EH FH ER FR FM EQ FQ FP EM ET EP GP GO PE PH GL GH GN GF NE NH GM GQ GZ EL GA GE GG
    H2 PL HE HH AC G2 B1 1A OL"""
    return text if text in known.split() else None
