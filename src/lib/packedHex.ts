/** Four hex digits in a character: half the bytes of one digit a character, and a quarter as an index's key. */
const DIGITS_PER_CHARACTER = 4;
const DIGITS = "0123456789abcdef";
const DASH = 45;
/** Characters of a packed UUID. */
export const PACKED_UUID_LENGTH = 8;

const codes = Uint8Array.from(DIGITS, (digit) => digit.charCodeAt(0));
const values = new Uint8Array(128);
codes.forEach((code, value) => {
  values[code] = value;
});

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a text is a UUID as this application writes it, in lower case. */
export const isUuid = (text: string): boolean => text.length === 36 && UUID.test(text);

/** The four digits from `at` on. */
const four = (hex: string, at: number): number =>
  (digit(hex, at) << 12) | (digit(hex, at + 1) << 8) | (digit(hex, at + 2) << 4) | digit(hex, at + 3);

const digit = (hex: string, at: number): number => values[hex.charCodeAt(at)] ?? 0;

/** Packs a UUID for which `isUuid` holds. */
export const packUuid = (uuid: string): string =>
  String.fromCharCode(
    four(uuid, 0),
    four(uuid, 4),
    four(uuid, 9),
    four(uuid, 14),
    four(uuid, 19),
    four(uuid, 24),
    four(uuid, 28),
    four(uuid, 32),
  );

/** Packs lower-case hex digits, a multiple of four of them. */
export function packHex(hex: string): string {
  let packed = "";
  for (let at = 0; at < hex.length; at += DIGITS_PER_CHARACTER) packed += String.fromCharCode(four(hex, at));
  return packed;
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
