// CSV as spreadsheets write it, in French or in English.

/**
 * The text of a file: UTF-8 or UTF-16 with their mark, UTF-8 without one, and otherwise Windows-1252, which Excel still
 * writes.
 */
export function decode(bytes) {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The rows of a text, each a list of cells. Rows with nothing in them are left out; undefined when a quote never ends. */
export function parse(text) {
  const comma = separator(text);
  const rows = [];
  let row = [];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quoted(text, at) : bare(text, at, comma);
    if (!cell) return undefined;
    row.push(cell.value);
    at = cell.end;
    if (text[at] === comma) {
      at += 1;
      if (at === text.length) row.push("");
      continue;
    }
    if (text[at] === "\r" && text[at + 1] === "\n") at += 1;
    at += 1;
    rows.push(row);
    row = [];
  }
  if (row.length) rows.push(row);
  return rows.filter((cells) => cells.some(Boolean));
}

/** A cell as a spreadsheet reads it back; what would be a formula is made text. */
export function cell(value) {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What stands between the names of the first line: semicolons where the comma is for decimals. */
function separator(text) {
  const names = text.slice(0, text.search(/[\r\n]|$/));
  const count = (mark) => names.split(mark).length;
  return [";", "\t", ","].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function quoted(text, start) {
  let value = "";
  let at = start + 1;
  for (;;) {
    const end = text.indexOf('"', at);
    if (end < 0) return undefined;
    value += text.slice(at, end);
    if (text[end + 1] !== '"') return { value, end: end + 1 };
    value += '"';
    at = end + 2;
  }
}

function bare(text, start, comma) {
  let end = start;
  while (end < text.length && text[end] !== comma && text[end] !== "\n" && text[end] !== "\r") end += 1;
  return { value: text.slice(start, end).trim(), end };
}
