/** Four hex digits in a character: half the bytes of one digit a character, and a quarter as an index's key. */
const DIGITS_PER_CHARACTER = 4;
const DIGITS = "0123456789abcdef";
const DASH = 45;
/** Characters of a packed UUID. */
export const PACKED_UUID_LENGTH = 8;

const codes = Uint8Array.from(DIGITS, (digit) => digit.charCodeAt(0));
/** By character code; negative: no digit. */
const values = new Int32Array(128).fill(-1);
codes.forEach((code, value) => {
  values[code] = value;
});

const UUID_LENGTH = 36;
const DASHES = [8, 13, 18, 23];
/** Where the four digits of each packed character begin. */
const PLACES = [0, 4, 9, 14, 19, 24, 28, 32];

/** The four digits from `at` on; negative if one of them is none. */
const four = (hex: string, at: number): number =>
  (digit(hex, at) << 12) | (digit(hex, at + 1) << 8) | (digit(hex, at + 2) << 4) | digit(hex, at + 3);

const digit = (hex: string, at: number): number => values[hex.charCodeAt(at)] ?? -1;

/**
 * Writes the packed characters of a UUID, as this application writes it, in lower case; false for any other text.
 * What was written is of no use then.
 */
export function readUuid(text: string, into: Uint16Array): boolean {
  if (text.length !== UUID_LENGTH) return false;
  for (let dash = 0; dash < DASHES.length; dash++)
    if (text.charCodeAt(DASHES[dash] ?? 0) !== DASH) return false;
  for (let character = 0; character < PACKED_UUID_LENGTH; character++) {
    const digits = four(text, PLACES[character] ?? 0);
    if (digits < 0) return false;
    into[character] = digits;
  }
  return true;
}

const read = new Uint16Array(PACKED_UUID_LENGTH);

/** A UUID in eight characters; null for any other text. */
export const packUuid = (text: string): string | null =>
  readUuid(text, read) ? String.fromCharCode.apply(null, read as unknown as number[]) : null;

/** Lower-case hex digits in a quarter of the characters; null for any other text, or none that can be divided by four. */
export function packHex(hex: string): string | null {
  if (hex.length % DIGITS_PER_CHARACTER !== 0) return null;
  const packed: number[] = [];
  for (let at = 0; at < hex.length; at += DIGITS_PER_CHARACTER) {
    const digits = four(hex, at);
    if (digits < 0) return null;
    packed.push(digits);
  }
  return String.fromCharCode.apply(null, packed);
}

/** The first characters of a packed UUID that a dash stands before. */
const isAfterDash = (character: number): boolean => character >= 2 && character <= 5;

/** Places of the digits of the UUID that is being unpacked; its dashes stay. */
const uuidCodes: number[] = Array.from({ length: 36 }, () => DASH);

/** The UUID that was packed into the characters from `start` on. */
export function unpackUuid(packed: string, start = 0): string {
  let place = 0;
  for (let character = 0; character < PACKED_UUID_LENGTH; character++) {
    if (isAfterDash(character)) place++;
    place = putFour(uuidCodes, place, packed.charCodeAt(start + character));
  }
  return String.fromCharCode.apply(null, uuidCodes);
}

/** The hex digits that were packed into `length` characters from `start` on. */
export function unpackHex(packed: string, start: number, length: number): string {
  const unpacked: number[] = new Array(length * DIGITS_PER_CHARACTER);
  let place = 0;
  for (let character = 0; character < length; character++) {
    place = putFour(unpacked, place, packed.charCodeAt(start + character));
  }
  return String.fromCharCode.apply(null, unpacked);
}

/** Writes the four digits of a character, and says where the next ones go. */
function putFour(into: number[], place: number, character: number): number {
  into[place] = codes[character >> 12] ?? 0;
  into[place + 1] = codes[(character >> 8) & 15] ?? 0;
  into[place + 2] = codes[(character >> 4) & 15] ?? 0;
  into[place + 3] = codes[character & 15] ?? 0;
  return place + DIGITS_PER_CHARACTER;
}
