import type { SeededRandom } from "../support/seededRandom.ts";
import { hostileJson } from "./hostileValues.ts";

type Holder = Record<string, unknown> | unknown[];

const isHolder = (value: unknown): value is Holder => typeof value === "object" && value !== null;

/** Every object and list in a value, itself included. */
function holdersIn(value: unknown): Holder[] {
  if (!isHolder(value)) return [];
  return [value, ...Object.values(value).flatMap(holdersIn)];
}

const mark = (index: number): string => `@@hostile-${index}@@`;

function setIn(holder: Holder, key: string, value: unknown): void {
  if (Array.isArray(holder)) holder[Number(key)] = value;
  else Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function changeHolder(holder: Holder, random: SeededRandom, texts: string[]): void {
  const keys = Object.keys(holder);
  const text = hostileJson(random);
  const put = (key: string) => {
    setIn(holder, key, mark(texts.length));
    texts.push(text);
  };
  const action = keys.length === 0 ? 0 : random.whole(0, 6);
  if (action === 0) {
    put(Array.isArray(holder) ? String(holder.length) : random.pick(["__proto__", "extra", "id"]));
    return;
  }
  const key = random.pick(keys);
  if (action === 1 && Array.isArray(holder)) holder.splice(Number(key), 1);
  else if (action === 1) delete (holder as Record<string, unknown>)[key];
  else if (action === 2 && Array.isArray(holder))
    holder.splice(Number(key), 0, structuredClone(holder[Number(key)]));
  else if (action === 3)
    setIn(holder, key, structuredClone((holder as Record<string, unknown>)[random.pick(keys)]));
  else put(key);
}

/**
 * Changes a JSON value in one to three places: wrong types, missing, doubled and foreign members, hostile
 * texts. Answers the text, which may be no JSON any more.
 */
export function mutateJson(value: unknown, random: SeededRandom): string {
  const copy = structuredClone(value);
  const texts: string[] = [];
  for (let left = random.pick([1, 1, 1, 2, 3]); left > 0; left--) {
    changeHolder(random.pick(holdersIn(copy)), random, texts);
  }
  return texts.reduce(
    (text, hostile, index) => text.replace(`"${mark(index)}"`, () => hostile),
    JSON.stringify(copy),
  );
}
