// What each answer must be, by hand: the domain work that every contender calls, so that only their own work differs.
//
// Shapes, check digits and the calendar, as a careful page would write them. Our rules do more on the same answers: what
// was meant is told, look-alike letters and slips are found, each issue has its place and its sentence in two languages.

const compact = (typed) => typed.replace(/[\s.\-\u00a0\u202f]/g, "").toUpperCase();

export const plate = (typed) => {
  const text = compact(typed);
  if (/^(?!SS|WW)[A-HJ-NP-TV-Z]{2}(?!000)[0-9]{3}(?!SS)[A-HJ-NP-TV-Z]{2}$/.test(text)) return true;
  return /^[1-9][0-9]{0,3}[A-HJ-NP-TV-Z]{1,3}(?:0[1-9]|[1-8][0-9]|9[0-5]|2[AB]|97[1-6])$/.test(text);
};

export const certificateForm = (typed) => /^(?:20[0-9]{2})[A-Z]{2}[0-9]{5}$/.test(compact(typed));

export const transferCode = (typed) => /^[0-9]{5}$/.test(compact(typed));

export const licenceCategory = (typed) => /^(?:AM|A1|A2|A|B1|B|BE|C1|C1E|C|CE|D1|D1E|D|DE)$/.test(compact(typed));

const GENRES = new Set("VP CTTE VASP CAM TCP TRR REM SREM REA SREA RETC CL CYCL MTL MTT1 MTT2 TM QM TRA MAGA MIAR TSP".split(" "));
export const genre = (typed) => GENRES.has(compact(typed));

const VALUES = Object.fromEntries([..."0123456789ABCDEFGHJKLMNPRSTUVWXYZ"].map((sign) => [sign, value(sign)]));
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** The shape; a European builder keeps no check digit, an American one must (1 to 5). */
export const vin = (typed) => {
  const text = compact(typed);
  if (text.length !== 17) return false;
  let sum = 0;
  for (let i = 0; i < 17; i += 1) {
    const value = VALUES[text[i]];
    if (value === undefined) return false;
    sum += value * WEIGHTS[i];
  }
  return !/^[1-5]/.test(text) || "0123456789X"[sum % 11] === text[8];
};

function value(sign) {
  const rank = "ABCDEFGH JKLMN P R STUVWXYZ".indexOf(sign);
  if (rank < 0) return Number(sign);
  return sign >= "S" ? rank - 17 : (rank % 9) + 1;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** `DD/MM/YYYY` as a number that can be compared, YYYYMMDD; 0 when there is no such day. */
export const day = (typed) => {
  const parts = /^([0-9]{1,2})\/([0-9]{1,2})\/([0-9]{4})$/.exec(typed);
  if (!parts) return 0;
  const [d, m, y] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
  if (y < 1850 || m < 1 || m > 12 || d < 1 || d > (m === 2 && leap ? 29 : DAYS[m - 1])) return 0;
  return y * 10000 + m * 100 + d;
};

export const date = (typed) => day(typed) > 0;

export const time = (typed) => /^(?:[01]?[0-9]|2[0-3])[:hH][0-5][0-9]$/.test(typed.trim());

/** Digits and spaces between thousands; -1 when it is no number. */
export const amount = (typed) => {
  const text = typed.replace(/[\s\u00a0\u202f]/g, "");
  return /^[0-9]{1,7}$/.test(text) ? Number(text) : -1;
};

export const mileage = (typed) => amount(typed) >= 0;

export const civilName = (typed) => /^[A-Za-zÀ-ÖØ-öø-ÿŒœŸ][A-Za-zÀ-ÖØ-öø-ÿŒœŸ' ’.-]{0,79}$/.test(typed.trim());

export const text = (most) => (typed) => typed.trim().length > 0 && typed.length <= most;

export const postalCode = (typed) => /^(?:0[1-9]|[1-8][0-9]|9[0-5]|97|98)[0-9]{3}$/.test(compact(typed));

export const email = (typed) => /^[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,4}$/.test(typed.trim());

export const phone = (typed) => /^(?:(?:\+|00)33|0)[1-9][0-9]{8}$/.test(compact(typed));

export const tick = (typed) => typed === "true";

/** The Luhn sum over 9 or 14 digits. */
export const siren = (typed) => {
  const digits = compact(typed);
  if (!/^[0-9]{9}$/.test(digits)) return false;
  let sum = 0;
  for (let i = 0; i < 9; i += 1) {
    const digit = Number(digits[8 - i]) * (i % 2 === 1 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
};

/** The two or three lines of an identity document: every check digit, by the places that ICAO 9303 gives. */
export const zone = (typed) => {
  const lines = typed.trim().split(/\s+/);
  if (lines.length === 3 && lines.every((line) => /^[A-Z0-9<]{30}$/.test(line))) {
    const [one, two] = lines;
    const whole = one.slice(5) + two.slice(0, 7) + two.slice(8, 15) + two.slice(18, 29);
    return sums(one.slice(5, 14), one[14]) && sums(two.slice(0, 6), two[6]) && sums(two.slice(8, 14), two[14]) && sums(whole, two[29]);
  }
  if (lines.length === 2 && lines.every((line) => /^[A-Z0-9<]{44}$/.test(line))) {
    const two = lines[1];
    const whole = two.slice(0, 10) + two.slice(13, 20) + two.slice(21, 43);
    return sums(two.slice(0, 9), two[9]) && sums(two.slice(13, 19), two[19]) && sums(two.slice(21, 27), two[27]) && sums(whole, two[43]);
  }
  return false;
};

function sums(field, digit) {
  let sum = 0;
  for (let i = 0; i < field.length; i += 1) {
    const sign = field.charCodeAt(i);
    sum += (sign === 60 ? 0 : sign < 58 ? sign - 48 : sign - 55) * [7, 3, 1][i % 3];
  }
  return sum % 10 === (digit === "<" ? 0 : Number(digit));
}
