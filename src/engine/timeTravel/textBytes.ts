import { PACKED_UUID_LENGTH, readUuid, unpackUuid } from "../../lib/packedHex.ts";

/** Bytes of a UUID; any other text is UTF-8. */
export const UUID_BYTES = 2 * PACKED_UUID_LENGTH;
/** Bytes that a UTF-16 code unit can become. */
const MOST_BYTES = 3;
/** Longer texts are left to the platform's encoder and decoder, which take long to begin. */
const SHORT = 48;

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** A text in its bytes. One object is used for all of them: it is read before the next text is encoded. */
export interface EncodedText {
  bytes: Uint8Array;
  length: number;
  /** Whether the bytes are those of a UUID, two a packed character. */
  isUuid: boolean;
  /** The code that the last column had for it, for whoever looks it up: columns of the same ids agree mostly. */
  guess: number;
  /** Who has just found that it isn't there. */
  absentFrom: unknown;
}

const encoded: EncodedText = {
  bytes: new Uint8Array(1024),
  length: 0,
  isUuid: false,
  guess: 0,
  absentFrom: null,
};

/** The text whose bytes these are: several columns look the same id up, one after the other. */
let current = "";
const characters = new Uint16Array(PACKED_UUID_LENGTH);

/** The bytes of a text, until the next call. */
export function encodeText(text: string): EncodedText {
  if (text === current) return encoded;
  current = text;
  encoded.guess = 0;
  encoded.absentFrom = null;
  encoded.isUuid = readUuid(text, characters);
  if (encoded.isUuid) encodeUuid();
  else if (!encodeAscii(text)) encodePlain(text);
  return encoded;
}

function encodeUuid(): void {
  const { bytes } = encoded;
  for (let place = 0; place < PACKED_UUID_LENGTH; place++) {
    const character = characters[place] ?? 0;
    bytes[2 * place] = character >> 8;
    bytes[2 * place + 1] = character & 0xff;
  }
  encoded.length = UUID_BYTES;
}

/** False for texts that are long or not all ASCII. */
function encodeAscii(text: string): boolean {
  if (text.length > SHORT) return false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x80) return false;
    encoded.bytes[at] = code;
  }
  encoded.length = text.length;
  return true;
}

function encodePlain(text: string): void {
  const most = text.length * MOST_BYTES;
  if (most > encoded.bytes.length) encoded.bytes = new Uint8Array(2 * most);
  encoded.length = encoder.encodeInto(text, encoded.bytes).written;
}

/** The text whose bytes lie from `start` up to, not including, `end`. */
export function decodeText(bytes: Uint8Array, start: number, end: number, isUuidBytes: boolean): string {
  if (isUuidBytes) return decodeUuid(bytes, start);
  return (
    (end - start <= SHORT ? decodeAscii(bytes, start, end) : null) ??
    decoder.decode(bytes.subarray(start, end))
  );
}

function decodeUuid(bytes: Uint8Array, start: number): string {
  const codes: number[] = [];
  for (let place = 0; place < UUID_BYTES; place += 2) {
    codes.push(((bytes[start + place] ?? 0) << 8) | (bytes[start + place + 1] ?? 0));
  }
  return unpackUuid(String.fromCharCode.apply(null, codes));
}

/** Null for bytes that aren't all ASCII. */
function decodeAscii(bytes: Uint8Array, start: number, end: number): string | null {
  const codes: number[] = [];
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80) return null;
    codes.push(byte);
  }
  return String.fromCharCode.apply(null, codes);
}
