import { gzipSync } from "node:zlib";
import type { SeededRandom } from "../support/seededRandom.ts";

type Bytes = Uint8Array<ArrayBuffer>;
type Mutation = (bytes: Bytes, random: SeededRandom) => Bytes;

const own = (bytes: Uint8Array): Bytes => new Uint8Array(bytes);
const cut: Mutation = (bytes, random) => bytes.slice(0, random.whole(0, bytes.length));

const flip: Mutation = (bytes, random) => {
  const copy = bytes.slice();
  for (let left = random.whole(1, 4); left > 0; left--)
    copy[random.whole(0, copy.length - 1)] = random.whole(0, 255);
  return copy;
};

const insert: Mutation = (bytes, random) => {
  const at = random.whole(0, bytes.length);
  const added = Uint8Array.from({ length: random.whole(1, 40) }, () => random.whole(0, 255));
  return own(Buffer.concat([bytes.subarray(0, at), added, bytes.subarray(at)]));
};

const swapLines: Mutation = (bytes, random) => {
  const lines = Buffer.from(bytes).toString("utf8").split("\n");
  const [a, b] = [random.whole(0, lines.length - 1), random.whole(0, lines.length - 1)];
  [lines[a], lines[b]] = [lines[b] ?? "", lines[a] ?? ""];
  return own(Buffer.from(lines.join(random.pick(["\n", "\r\n", "\r"]))));
};

const dropLine: Mutation = (bytes, random) => {
  const lines = Buffer.from(bytes).toString("utf8").split("\n");
  lines.splice(random.whole(0, lines.length - 1), random.whole(0, 1), random.pick(["", " ", "{}", "[]"]));
  return own(Buffer.from(lines.join("\n")));
};

const utf16: Mutation = (bytes) => own(Buffer.from(Buffer.from(bytes).toString("utf8"), "utf16le"));
const latin1: Mutation = (bytes) => own(Buffer.from(`${Buffer.from(bytes).toString("utf8")}é`, "latin1"));
const packed: Mutation = (bytes) => own(gzipSync(bytes));
const cutPacked: Mutation = (bytes, random) => cut(packed(bytes, random), random);
const flippedPacked: Mutation = (bytes, random) => flip(packed(bytes, random), random);
const twice: Mutation = (bytes) => own(Buffer.concat([bytes, bytes]));
const marked: Mutation = (bytes) => own(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]));

const MUTATIONS: readonly Mutation[] = [
  ...[cut, flip, insert, swapLines, dropLine, utf16, latin1],
  ...[packed, cutPacked, flippedPacked, twice, marked],
];

/** A file damaged as transport, editors and packers damage it. */
export const mutateBytes = (text: string, random: SeededRandom): Bytes =>
  random.pick(MUTATIONS)(own(Buffer.from(text)), random);
