import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { stringify, v7 } from "uuid";

/** Where new ids come from. Injected, so that tests are deterministic. */
export interface IdSource {
  next(): string;
}

/** Random UUID v7 from the platform's random numbers. Only the composition root may use it. */
export const randomIds: IdSource = { next: () => v7() };

/** Ids for tests: derived from a seed and a counter, the same in every run. */
export function seededIds(seed: string): IdSource {
  let count = 0;
  return { next: () => derivedUuid(`${seed}/${count++}`) };
}

/**
 * A UUID (version 8, RFC 9562) that depends on `name` alone, from its SHA-256: the same line of a file
 * or the same command always gets the same id.
 */
export function derivedUuid(name: string): string {
  const bytes = sha256(utf8ToBytes(name)).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return stringify(bytes);
}

/** A UUID v7 whose time is `millis` and whose other bits depend on `name` alone. */
export function derivedUuidV7(millis: number, name: string): string {
  const digest = sha256(utf8ToBytes(name));
  const seq =
    ((digest[16] ?? 0) << 24) | ((digest[17] ?? 0) << 16) | ((digest[18] ?? 0) << 8) | (digest[19] ?? 0);
  return v7({ msecs: millis, random: digest.slice(0, 16), seq: seq >>> 0 });
}

const encoder = new TextEncoder();
/** Texts are encoded into it one after the other. */
let encoded = new Uint8Array(4096);
/** Bytes that a UTF-16 code unit can become. */
const MOST_BYTES = 3;

/** SHA-256 of a text in UTF-8, as 64 lower-case hex digits. */
export function sha256Hex(text: string): string {
  const most = text.length * MOST_BYTES;
  if (most > encoded.length) encoded = new Uint8Array(2 * most);
  const { written } = encoder.encodeInto(text, encoded);
  return bytesToHex(sha256(encoded.subarray(0, written)));
}
