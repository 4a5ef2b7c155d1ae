import type { EventStore, Head } from "../eventStore/eventStore.ts";
import { GENESIS_HASH, type Hash, type Position, toPosition } from "../events/identifiers.ts";

/**
 * Stands for a log up to a position (ES8), and is short enough to be written down: the position, and so much of
 * the hash there that nobody finds another log that fits. As the log grows, an older one can still be checked.
 */
export interface Fingerprint {
  readonly position: Position;
  /** The hash's first 20 digits, which are 80 bits. */
  readonly digits: string;
}

const DIGITS = 20;
const GROUP = /.{4}/g;

const digitsOf = (hash: Hash): string => hash.slice(0, DIGITS);

/** The fingerprint of a log that ends with this head. */
export const fingerprintOf = ({ position, hash }: Pick<Head, "position" | "hash">): Fingerprint => ({
  position,
  digits: digitsOf(hash),
});

/** Text to write down or send: `1234-9f3c-81ab-77e0-1d52-0a4b`. */
export const writeFingerprint = ({ position, digits }: Fingerprint): string =>
  [position, ...(digits.match(GROUP) ?? [])].join("-");

/**
 * Reads what somebody wrote down: case, spaces, dashes and the like between the digits don't matter. Null where
 * it is no fingerprint.
 */
export function readFingerprint(text: string): Fingerprint | null {
  if (!/^[\da-f\s\p{Pd}.,:'’]*$/iu.test(text)) return null;
  const packed = text.toLowerCase().replace(/[^\da-f]/g, "");
  const position = packed.slice(0, -DIGITS);
  if (!/^\d{1,15}$/.test(position)) return null;
  return { position: toPosition(Number(position)), digits: packed.slice(-DIGITS) };
}

/** Whether a hash at the fingerprint's position is the one that it was taken of. */
export const fitsFingerprint = (fingerprint: Fingerprint, hash: Hash): boolean =>
  digitsOf(hash) === fingerprint.digits;

/**
 * Whether a log is the one that a fingerprint was taken of: "ahead" where the log ends before its position.
 * Trusts the hash that is stored there, so the chain up to it must have been verified.
 */
export async function checkFingerprint(
  store: Pick<EventStore, "head" | "readAll">,
  fingerprint: Fingerprint,
): Promise<"same" | "differs" | "ahead"> {
  const { position } = fingerprint;
  if (position > (await store.head()).position) return "ahead";
  const hash = position === 0 ? GENESIS_HASH : (await store.readAll(toPosition(position - 1), 1))[0]?.hash;
  return hash !== undefined && fitsFingerprint(fingerprint, hash) ? "same" : "differs";
}
