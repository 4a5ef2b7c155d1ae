/**
 * What came anew, with every part that says the same as before replaced by the part from before: what didn't change
 * is still the same object, so that nothing that shows it is drawn again. For plain data, as it crosses to the page.
 */
export function keepEqual<T>(before: unknown, after: T): T {
  return keptPart(before, after) as T;
}

function keptPart(before: unknown, after: unknown): unknown {
  if (Object.is(before, after)) return before;
  if (Array.isArray(before) && Array.isArray(after)) return keptArray(before, after);
  if (before instanceof Uint8Array && after instanceof Uint8Array)
    return areSame(before, after) ? before : after;
  if (isRecord(before) && isRecord(after)) return keptRecord(before, after);
  return after;
}

function keptArray(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  const kept = after.map((part, place) => keptPart(before[place], part));
  return areSame(before, kept) ? before : kept;
}

type PlainRecord = Readonly<Record<string, unknown>>;

function keptRecord(before: PlainRecord, after: PlainRecord): PlainRecord {
  const names = Object.keys(after);
  const kept = Object.fromEntries(names.map((name) => [name, keptPart(before[name], after[name])]));
  const isSame = names.length === Object.keys(before).length;
  return isSame && names.every((name) => Object.hasOwn(before, name) && before[name] === kept[name])
    ? before
    : kept;
}

function areSame(before: ArrayLike<unknown>, after: ArrayLike<unknown>): boolean {
  if (before.length !== after.length) return false;
  for (let place = 0; place < after.length; place++) if (before[place] !== after[place]) return false;
  return true;
}

const isRecord = (value: unknown): value is PlainRecord =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
