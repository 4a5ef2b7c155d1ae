import type { SeededRandom } from "../../support/seededRandom.ts";

const hex = (random: SeededRandom): string =>
  (random.next() * 2 ** 32).toString(16).split(".")[0]?.padStart(8, "0") ?? "";

/** A UUID v7 of a moment in milliseconds: as long and as random as those of the app, and made much faster. */
export function madeUpId(random: SeededRandom, millis: number): string {
  const time = millis.toString(16).padStart(12, "0");
  const [a, b, c] = [hex(random), hex(random), hex(random)];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${a.slice(1, 4)}-a${a.slice(5, 8)}-${b}${c.slice(0, 4)}`;
}
