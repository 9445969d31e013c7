// Files that lie, stop short, loop or swell: made from one good photo of each format, by the hundred and always the same.
import { deflateSync, crc32 as sum } from "node:zlib";

const crc32 = sum ?? ((bytes) => {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return ~crc >>> 0;
});

/** Names and bytes. */
export function hostile(jpeg, png) {
  return [...cut("jpeg", jpeg), ...cut("png", png), ...sides(jpeg, png), ...flipped(jpeg, png), ...segments(jpeg), ...chunks(png), ...alone()];
}

function* cut(format, bytes) {
  for (let part = 1; part <= 20; part += 1) yield [`${format} cut ${part}`, bytes.subarray(0, Math.floor((bytes.length * part) / 21))];
}

/** The header says other sides than the data. */
function* sides(jpeg, png) {
  const lies = [[0, 531], [413, 0], [1, 65535], [65535, 1], [65500, 65500], [12000, 4000], [12001, 10], [5000, 5000], [400, 531], [426, 531], [8000, 3100]];
  for (const [width, height] of lies) {
    const lying = Buffer.from(jpeg);
    const frame = start(lying);
    lying.writeUInt16BE(height, frame + 5);
    lying.writeUInt16BE(width, frame + 7);
    yield [`jpeg ${width}x${height}`, lying];
    const swollen = Buffer.from(png);
    swollen.writeUInt32BE(width, 16);
    swollen.writeUInt32BE(height, 20);
    swollen.writeUInt32BE(crc32(swollen.subarray(12, 29)), 29);
    yield [`png ${width}x${height}`, swollen];
  }
}

function start(jpeg) {
  let at = 2;
  while (![0xc0, 0xc1, 0xc2].includes(jpeg[at + 1])) at += 2 + jpeg.readUInt16BE(at + 2);
  return at;
}

/** Bytes changed here and there, by a generator that never changes. */
function* flipped(jpeg, png) {
  let seed = 7;
  const next = (below) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed % below;
  };
  for (const [format, bytes] of [["jpeg", jpeg], ["png", png]]) {
    for (let rank = 0; rank < 40; rank += 1) {
      const changed = Buffer.from(bytes);
      const near = rank % 2 ? 700 : bytes.length; // headers more than the rest
      for (let times = 0; times < 1 + (rank % 5); times += 1) changed[2 + next(near - 2)] = next(256);
      yield [`${format} flipped ${rank}`, changed];
    }
  }
}

const segment = (marker, data) => Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), data]);

/** Segments that a JPEG should not have, after its first two bytes. */
function* segments(jpeg) {
  const rest = jpeg.subarray(2);
  const before = (...parts) => Buffer.concat([jpeg.subarray(0, 2), ...parts, rest]);
  yield ["jpeg a thousand comments", before(...Array(1000).fill(segment(0xfe, Buffer.alloc(200))))];
  yield ["jpeg fill bytes", before(Buffer.alloc(100_000, 0xff), segment(0xfe, Buffer.alloc(2)))];
  yield ["jpeg segment of no length", before(Buffer.from([0xff, 0xe1, 0, 0]))];
  yield ["jpeg segment beyond the end", before(Buffer.from([0xff, 0xe1, 0xff, 0xff]))];
  yield ["jpeg tables of quantisation by hundreds", before(...Array(300).fill(segment(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 1)]))))];
  yield ["jpeg quantisation by nothing", before(segment(0xdb, Buffer.alloc(65)))];
  yield ["jpeg empty trees", before(segment(0xc4, Buffer.alloc(17)))];
  yield ["jpeg trees that overflow", before(segment(0xc4, Buffer.alloc(17, 255)))];
  yield ["jpeg restart every block", before(segment(0xdd, Buffer.from([0, 1])))];
  yield ["jpeg in jpeg", before(jpeg)];
  yield ["jpeg after jpeg", Buffer.concat([jpeg, jpeg])];
  yield ["jpeg of scans without data", Buffer.concat([jpeg.subarray(0, -2), ...Array(500).fill(segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0]))), jpeg.subarray(-2)])];
  const exif = (body) => segment(0xe1, Buffer.concat([Buffer.from("Exif\0\0MM\0*\0\0\0\x08", "latin1"), body]));
  yield ["jpeg exif of 65535 entries", before(exif(Buffer.from([0xff, 0xff, 1, 0x12, 0, 3, 0, 0])))];
  yield ["jpeg exif that points at itself", before(exif(Buffer.from([0, 1, 0x87, 0x69, 0, 4, 0, 0, 0, 1, 0, 0, 0, 8, 0, 0, 0, 8])))];
  for (const components of [0, 2, 4, 5, 255]) {
    const odd = Buffer.from(jpeg);
    odd[start(odd) + 9] = components;
    yield [`jpeg of ${components} components`, odd];
  }
  for (const factors of [0x00, 0x11, 0x44, 0xff]) {
    const odd = Buffer.from(jpeg);
    odd[start(odd) + 11] = factors;
    yield [`jpeg sampled by ${factors}`, odd];
  }
}

export const chunk = (name, data) => {
  const body = Buffer.concat([Buffer.from(name), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
};

export const header = (width, height, depth, colour, interlaced = 0) => {
  const data = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, depth, colour, 0, 0, interlaced]);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  return chunk("IHDR", data);
};

export const MAGIC = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const END = chunk("IEND", Buffer.alloc(0));

/** Chunks that swell, repeat, or are in no order. */
function* chunks(png) {
  const zeros = (length) => deflateSync(Buffer.alloc(length), { level: 9 });
  const after = (...parts) => Buffer.concat([png.subarray(0, 33), ...parts, png.subarray(33)]);
  const text = Buffer.concat([Buffer.from("x\0\x01\0\0\0", "latin1"), zeros(50_000_000)]);
  yield ["png text that swells", after(chunk("iTXt", text))];
  yield ["png text that swells, ten times", after(...Array(10).fill(chunk("iTXt", text)))];
  yield ["png profile that swells", after(chunk("iCCP", Buffer.concat([Buffer.from("x\0\0", "latin1"), zeros(50_000_000)])))];
  yield ["png of ten thousand chunks", after(...Array(10_000).fill(chunk("tEXt", Buffer.from("a\0b"))))];
  yield ["png chunk beyond the end", after(Buffer.from([0x7f, 0xff, 0xff, 0xff, 0x74, 0x45, 0x58, 0x74]))];
  yield ["png two headers", after(header(100, 100, 8, 2))];
  yield ["png no data", Buffer.concat([MAGIC, header(413, 531, 8, 2), END])];
  yield ["png data of nothing", Buffer.concat([MAGIC, header(413, 531, 8, 2), chunk("IDAT", Buffer.alloc(0)), END])];
  yield ["png too little data", Buffer.concat([MAGIC, header(413, 531, 8, 2), chunk("IDAT", zeros(1000)), END])];
  yield ["png too much data", Buffer.concat([MAGIC, header(41, 53, 8, 2), chunk("IDAT", zeros(20_000_000)), END])];
  yield ["png palette of nothing", Buffer.concat([MAGIC, header(413, 531, 8, 3), chunk("IDAT", zeros(531 * 414)), END])];
  yield ["png beyond its palette", Buffer.concat([MAGIC, header(413, 531, 8, 3), chunk("PLTE", Buffer.alloc(3)), chunk("IDAT", deflateSync(Buffer.alloc(531 * 414, 9))), END])];
  yield ["png of 24 million pixels in a few bytes", Buffer.concat([MAGIC, header(6000, 4000, 1, 0), chunk("IDAT", zeros(4000 * 751)), END])];
  yield ["png of 144 million pixels in a few bytes", Buffer.concat([MAGIC, header(12000, 12000, 1, 0), chunk("IDAT", zeros(12000 * 1501)), END])];
  yield ["png interlaced, 24 million pixels", Buffer.concat([MAGIC, header(6000, 4000, 8, 0, 1), chunk("IDAT", zeros(1000)), END])];
  for (const [depth, colour] of [[0, 2], [3, 0], [16, 3], [8, 1], [8, 7], [1, 6], [255, 255]]) {
    yield [`png depth ${depth} colour ${colour}`, Buffer.concat([MAGIC, header(413, 531, depth, colour), chunk("IDAT", zeros(100)), END])];
  }
}

function* alone() {
  yield ["nothing", Buffer.alloc(0)];
  yield ["a beginning of jpeg", Buffer.from([0xff, 0xd8, 0xff])];
  yield ["a beginning of png", MAGIC];
  yield ["zeros", Buffer.alloc(100_000)];
  yield ["a page", Buffer.from("<!doctype html><script>alert(1)</script>")];
  yield ["a jpeg of markers", Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.alloc(60_000, 0xff)])];
}
