import type { NumberArray } from "./numberColumn.ts";

/*
 * Numbers as they are saved. Reading a saved read model back costs by the byte, and most columns hold numbers that lie
 * near each other (codes, amounts) or near the one before (positions, rows, moments): in frames of their own these
 * take a byte or two each. A frame is a head and a body; each begins at a multiple of 8 bytes, where any array may.
 *
 *   head  u8 way · u8 bytes of a number in the body · u16 count minus 1 · 4 unused · f64 base · f64 step
 *   body  by offsets: number − base. By steps: number − the one before − step; the first one is the base itself.
 *         Plain: the numbers, as f64.
 */
const WAYS = ["offsets", "steps", "plain"] as const;
type Way = (typeof WAYS)[number];

/** Numbers in a full frame. */
export const FRAME = 4_096;
const HEAD_BYTES = 24;
/** Differences of whole numbers up to here are exact. */
const EXACT = 2 ** 52;

type Body = Uint8Array | Uint16Array | Uint32Array | Float64Array;

/** How a frame is written. */
interface Plan {
  readonly way: Way;
  readonly width: number;
  readonly base: number;
  readonly step: number;
}

const padded = (bytes: number): number => Math.ceil(bytes / 8) * 8;

/** Bytes that whole numbers from 0 to `most` take in a body; 8: they are better left plain. */
function widthFor(most: number): number {
  if (most === 0) return 0;
  if (most <= 0xff) return 1;
  if (most <= 0xffff) return 2;
  return most <= 0xffffffff ? 4 : 8;
}

/** How far apart a frame's numbers lie, and the steps between them; null where one of them isn't whole. */
function spreadOf(frame: Float64Array) {
  let before = frame[0] ?? 0;
  let [low, high, least, most] = [before, before, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const number of frame.subarray(1)) {
    if (!Number.isInteger(number)) return null;
    low = Math.min(low, number);
    high = Math.max(high, number);
    least = Math.min(least, number - before);
    most = Math.max(most, number - before);
    before = number;
  }
  const areExact = Number.isInteger(frame[0]) && low >= -EXACT && high <= EXACT;
  return areExact ? { low, high, least, most } : null;
}

/** The narrowest of the ways, and of those that are as narrow the quickest to read. */
function planFor(frame: Float64Array): Plan {
  const plain: Plan = { way: "plain", width: 8, base: 0, step: 0 };
  const spread = spreadOf(frame);
  if (spread === null) return plain;
  const { low, high, least, most } = spread;
  const byOffsets: Plan = { way: "offsets", width: widthFor(high - low), base: low, step: 0 };
  const bySteps: Plan = { way: "steps", width: widthFor(most - least), base: frame[0] ?? 0, step: least };
  const possible = frame.length === 1 ? [byOffsets] : [plain, byOffsets, bySteps];
  return possible.reduce((best, plan) => (plan.width < best.width ? plan : best));
}

/** The body in a buffer. A width of 0 has none, and is read as zeros. */
function bodyIn(buffer: ArrayBufferLike, from: number, width: number, count: number): Body | null {
  switch (width) {
    case 1:
      return new Uint8Array(buffer, from, count);
    case 2:
      return new Uint16Array(buffer, from, count);
    case 4:
      return new Uint32Array(buffer, from, count);
    case 8:
      return new Float64Array(buffer, from, count);
    default:
      return null;
  }
}

function fill(body: Body, frame: Float64Array, { way, base, step }: Plan): void {
  if (way === "plain") body.set(frame);
  if (way === "offsets") for (let at = 0; at < frame.length; at++) body[at] = (frame[at] ?? 0) - base;
  if (way !== "steps") return;
  for (let at = 1; at < frame.length; at++) body[at] = (frame[at] ?? 0) - (frame[at - 1] ?? 0) - step;
}

/**
 * The numbers in as few bytes as their frames allow; a multiple of 8. What is packed follows from them alone. 0 and −0
 * are the same here.
 */
export function packNumbers(numbers: NumberArray): Uint8Array {
  const frames: { readonly frame: Float64Array; readonly plan: Plan }[] = [];
  for (let start = 0; start < numbers.length; start += FRAME) {
    const frame = Float64Array.from(numbers.subarray(start, start + FRAME));
    frames.push({ frame, plan: planFor(frame) });
  }
  const bytes = frames.map(({ frame, plan }) => HEAD_BYTES + padded(plan.width * frame.length));
  const packed = new Uint8Array(bytes.reduce((sum, size) => sum + size, 0));
  const view = new DataView(packed.buffer);
  let from = 0;
  frames.forEach(({ frame, plan }, place) => {
    view.setUint8(from, WAYS.indexOf(plan.way));
    view.setUint8(from + 1, plan.width);
    view.setUint16(from + 2, frame.length - 1, true);
    view.setFloat64(from + 8, plan.base, true);
    view.setFloat64(from + 16, plan.step, true);
    const body = bodyIn(packed.buffer, from + HEAD_BYTES, plan.width, frame.length);
    if (body !== null) fill(body, frame, plan);
    from += bytes[place] ?? 0;
  });
  return packed;
}

/** What a frame of equal numbers, or of equal steps, has instead of a body. */
const zeros = new Uint8Array(FRAME);

/*
 * Whole numbers are counted in 32 bits, which come out right whatever their sign: several times faster than to count
 * in f64 and to convert.
 */
function unpackWhole(
  body: Body,
  into: Uint8Array | Int32Array,
  from: number,
  { way, base, step }: Omit<Plan, "width">,
): void {
  let number = base | 0;
  if (way === "offsets") {
    for (let at = 0; at < body.length; at++) into[from + at] = (number + (body[at] ?? 0)) | 0;
    return;
  }
  const each = step | 0;
  into[from] = number;
  for (let at = 1; at < body.length; at++) {
    number = (number + each + (body[at] ?? 0)) | 0;
    into[from + at] = number;
  }
}

function unpackExact(
  body: Body,
  into: Float64Array,
  from: number,
  { way, base, step }: Omit<Plan, "width">,
): void {
  if (way === "offsets") {
    for (let at = 0; at < body.length; at++) into[from + at] = base + (body[at] ?? 0);
    return;
  }
  let number = base;
  into[from] = number;
  for (let at = 1; at < body.length; at++) {
    number += step + (body[at] ?? 0);
    into[from + at] = number;
  }
}

/** Reads the frames' bodies into an array of some kind. */
function unpackerInto(into: NumberArray): (body: Body, from: number, plan: Omit<Plan, "width">) => void {
  if (into instanceof Float64Array) return (body, from, plan) => unpackExact(body, into, from, plan);
  const { buffer, byteOffset, length } = into;
  const whole = into instanceof Uint8Array ? into : new Int32Array(buffer, byteOffset, length);
  return (body, from, plan) => unpackWhole(body, whole, from, plan);
}

/**
 * Reads packed numbers, from a place of the buffer that is a multiple of 8 up to its end or `to`, into an array that
 * they fill.
 * @throws RangeError if they aren't as many, or aren't what `packNumbers` made.
 */
export function unpackNumbers(
  packed: ArrayBuffer,
  from: number,
  into: NumberArray,
  to: number = packed.byteLength,
): void {
  const view = new DataView(packed);
  const unpack = unpackerInto(into);
  let [at, byte] = [0, from];
  while (byte < to) {
    const way = WAYS[view.getUint8(byte)];
    const width = view.getUint8(byte + 1);
    const count = view.getUint16(byte + 2, true) + 1;
    const end = byte + HEAD_BYTES + padded(width * count);
    if (way === undefined || count > FRAME || at + count > into.length || end > to) throw misfit();
    if (![0, 1, 2, 4, 8].includes(width) || (way === "plain") !== (width === 8)) throw misfit();
    const body = bodyIn(packed, byte + HEAD_BYTES, width, count) ?? zeros.subarray(0, count);
    if (way === "plain") into.set(body, at);
    else
      unpack(body, at, {
        way,
        base: view.getFloat64(byte + 8, true),
        step: view.getFloat64(byte + 16, true),
      });
    at += count;
    byte = end;
  }
  if (at !== into.length) throw misfit();
}

const misfit = (): RangeError =>
  new RangeError("Packed numbers are damaged, or not as many as they should be");
