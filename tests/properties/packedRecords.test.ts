import { describe, expect, it } from "vitest";
import type { PersonalRecord, SubjectId } from "../../src/engine/personal/personalRecord.ts";
import { createHeldRecords } from "../../src/orders/heldRecords.ts";
import type { CustomerData } from "../../src/orders/personalData.ts";
import { foldText } from "../../src/orders/searchText.ts";
import { personalId, record, subject } from "../orders/queries/exampleShop.ts";
import { type SeededRandom, seededRandom } from "../support/seededRandom.ts";

const NAMES = ["Ann", "Änne Öst", "Bo", "Ørsted", "", null, "日本 花", 'O\'Hara "Q"\nJr'];
const WORDS = ["an", "ost", "7", "jr", "example", "花", "zz"];

function aRecord(random: SeededRandom, place: number): PersonalRecord {
  const [id, whom] = [`r-${random.chance(0.05) ? 0 : place}`, `s-${random.whole(0, 120)}`];
  const text = () => random.pick(NAMES);
  switch (random.whole(0, 2)) {
    case 0: {
      const reference = random.chance(0.5) ? String(random.whole(0, 60)) : null;
      const email = random.chance(0.3) ? `${random.whole(0, 9)}@example.org` : null;
      return record(id, whom, "customer", { name: text(), reference, email, phone: null });
    }
    case 1:
      return record(id, whom, "address", { recipient: text(), street: text(), country: "DE" });
    default:
      return record(id, whom, "note", { text: text() ?? "" });
  }
}

/** The same by looking at each record there is. */
function plain(records: readonly PersonalRecord[]) {
  const of = (whom: SubjectId, kind?: string) =>
    records.filter((one) => one.subject === whom && (kind === undefined || one.kind === kind));
  const found = (kind: string, fields: readonly string[], word: string) =>
    records.filter(
      (one) =>
        one.kind === kind && fields.some((field) => foldText(String(one.data[field] ?? "")).includes(word)),
    );
  return { of, found };
}

describe.each([1, 2, 3])("packed records of random people, seed %i", (seed) => {
  it("PD1, PD2 are those that came, less those of the forgotten", () => {
    const random = seededRandom(seed);
    const held = createHeldRecords();
    let kept: PersonalRecord[] = [];
    const everyId = new Set<string>();
    for (let round = 0; round < 8; round++) {
      for (let count = random.whole(0, 400); count > 0; count--) {
        const one = aRecord(random, everyId.size + 1);
        held.keep(one);
        if (!everyId.has(one.id)) kept.push(one);
        everyId.add(one.id);
      }
      const dropped = new Set([subject(`s-${random.whole(0, 120)}`), subject(`s-${random.whole(0, 120)}`)]);
      held.drop(dropped);
      kept = kept.filter((one) => !dropped.has(one.subject));
      compare(held, kept, everyId);
    }
  });
});

function compare(
  held: ReturnType<typeof createHeldRecords>,
  kept: readonly PersonalRecord[],
  everyId: ReadonlySet<string>,
): void {
  const { of, found } = plain(kept);
  for (let place = 0; place <= 120; place++) {
    const whom = subject(`s-${place}`);
    expect(held.recordsOf(whom)).toEqual(of(whom));
    expect(held.holds(whom)).toBe(of(whom).length > 0);
    expect(held.latestCustomer(whom)).toEqual(of(whom, "customer").at(-1));
    expect(held.latestAddress(whom)).toEqual(of(whom, "address").at(-1));
    expect(held.customers.latest(whom)).toEqual(of(whom, "customer").at(-1)?.data);
  }
  const ids = new Set<string>(kept.map(({ id }) => id));
  for (const id of everyId) expect(held.has(personalId(id))).toBe(ids.has(id));
  for (const word of WORDS) {
    const subjects = found("customer", ["name", "reference"], word).map((one) => one.subject);
    expect(held.customers.matching(word)).toEqual(new Set(subjects));
    const mentioned = found("customer", ["name", "reference", "email"], word).map((one) => one.subject);
    expect(held.customers.mentioning(word)).toEqual(new Set(mentioned));
    expect(held.notesMatching(word)).toEqual(new Set(found("note", ["text"], word).map(({ id }) => id)));
  }
  for (let number = 0; number <= 60; number++) {
    const last = kept.findLast(
      ({ kind, data }) =>
        kind === "customer" && (data as unknown as CustomerData).reference === String(number),
    );
    const ref = held.customers.byReference(String(number));
    // Whoever got a forgotten customer's number before is not found by it again.
    if (ref !== undefined) expect(ref).toEqual({ customerId: last?.subject, recordId: last?.id });
  }
}
