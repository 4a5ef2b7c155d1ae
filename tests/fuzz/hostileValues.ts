import type { SeededRandom } from "../support/seededRandom.ts";

/** JSON texts that have no business where they are put. */
const HOSTILE_JSON: readonly string[] = [
  ...["null", "true", "false", '""', "[]", "{}", "0", "-0", "-1", "0.5", "1e308", "1e999", "-1e999"],
  ...["9007199254740993", "1e15", "1000000000000000", '"1"', '"NaN"', '"Infinity"', '" "'],
  // No JSON at all.
  ...["NaN", "undefined", "Infinity", "01", "'x'", "[1,]", "{,}", "\u0000"],
  // Names that an object already has.
  ...['{"__proto__":{"polluted":true}}', '{"constructor":{"prototype":{"polluted":true}}}'],
  ...['{"toString":1,"valueOf":2,"hasOwnProperty":3}', '"__proto__"', '"constructor"', '"hasOwnProperty"'],
  // Half a character, text that runs the other way, text that nobody sees, text that looks like a formula.
  ...['"\\ud800"', '"\\udfff x"', '"\u202e\u2066evil\u2069"', '"\u200b\u200d\ufeff"', '"a\\u0000b"'],
  ...['"=HYPERLINK(1)"', '"<img src=x onerror=alert(1)>"', '"../../etc/passwd"', '"a@000000000001"'],
  // Times that there aren't.
  ...['"2026-02-30T00:00:00.000Z"', '"2026-99-99T99:99:99.999Z"', '"0000-00-00T00:00:00.000Z"'],
  ...['"9999-12-31T23:59:59.999Z"', '"0001-01-01T00:00:00.000Z"', '"+275760-09-13T00:00:00.001Z"'],
  ...['"Mars/Olympus"', '"XYZ"', '"EURO"', '"gbp"'],
];

const nested = (open: string, middle: string, close: string, depth: number): string =>
  open.repeat(depth) + middle + close.repeat(depth);

/** One hostile JSON text. */
export function hostileJson(random: SeededRandom): string {
  switch (random.whole(0, 11)) {
    case 0:
      return nested("[", "1", "]", random.pick([31, 33, 500, 20_000]));
    case 1:
      return nested('{"a":', "1", "}", random.pick([31, 33, 500, 20_000]));
    case 2:
      return JSON.stringify("x".repeat(random.pick([200, 201, 5_001, 10_001, 300_000])));
    case 3:
      return String(random.whole(-5, 5) * 10 ** random.whole(0, 20));
    case 4:
      return `[${new Array(random.pick([3, 2_001, 11_000])).fill("{}").join(",")}]`;
    default:
      return random.pick(HOSTILE_JSON);
  }
}
