import { isUuid, PACKED_UUID_LENGTH, packUuid, unpackUuid } from "../../lib/packedHex.ts";

/** Bytes of a UUID; any other text is UTF-8. */
export const UUID_BYTES = 2 * PACKED_UUID_LENGTH;
/** Bytes that a UTF-16 code unit can become. */
const MOST_BYTES = 3;
/** Longer texts are left to the platform's decoder, which takes long to begin. */
const SHORT = 48;

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** A text in its bytes. One object is used for all of them: it is read before the next text is encoded. */
export interface EncodedText {
  bytes: Uint8Array;
  length: number;
  /** Whether the bytes are those of a UUID, two a packed character. */
  isUuid: boolean;
}

const encoded: EncodedText = { bytes: new Uint8Array(1024), length: 0, isUuid: false };

/** The bytes of a text, until the next call. */
export function encodeText(text: string): EncodedText {
  encoded.isUuid = isUuid(text);
  if (encoded.isUuid) encodeUuid(text);
  else encodePlain(text);
  return encoded;
}

function encodeUuid(text: string): void {
  const packed = packUuid(text);
  for (let place = 0; place < PACKED_UUID_LENGTH; place++) {
    const character = packed.charCodeAt(place);
    encoded.bytes[2 * place] = character >> 8;
    encoded.bytes[2 * place + 1] = character & 0xff;
  }
  encoded.length = UUID_BYTES;
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
