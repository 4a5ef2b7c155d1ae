import type { PersonalId, PersonalRecord, SubjectId } from "../../../src/engine/personal/personalRecord.ts";
import type { JsonObject } from "../../../src/lib/json.ts";
import type { AddressRef, CustomerRef } from "../../../src/orders/order/events.ts";
import { FIRST_NAMES, LAST_NAMES, STREETS, TOWNS } from "../../support/sampleNames.ts";
import type { SeededRandom } from "../../support/seededRandom.ts";
import { madeUpId } from "./madeUpIds.ts";

interface Person {
  readonly customer: CustomerRef;
  address: AddressRef;
}

const COUNTRIES = [
  "Germany",
  "Germany",
  "Germany",
  "France",
  "Ireland",
  "United Kingdom",
  "Austria",
  "Spain",
];
const NOTES = [
  "Leave it with the neighbour",
  "Gift, no invoice in the parcel",
  "Called: wants it before Friday",
];

/** Nobody is forgotten before so many are known. */
const FEWEST = 50;

/** Who buys: most have bought before. What is personal is gathered for the commit that is being made (PD1). */
export class People {
  readonly #random: SeededRandom;
  readonly #known: Person[] = [];
  readonly #forgotten = new Set<SubjectId>();
  #records: PersonalRecord[] = [];

  constructor(random: SeededRandom) {
    this.#random = random;
  }

  /** The records that were made since the last call. */
  takeRecords(): readonly PersonalRecord[] {
    const records = this.#records;
    this.#records = [];
    return records;
  }

  /** A customer with the address that they use. */
  buyer(millis: number): Readonly<Person> {
    const random = this.#random;
    const known = this.#known[Math.floor(this.#known.length * random.next())];
    if (known === undefined || random.chance(0.35)) return this.#newcomer(millis);
    if (random.chance(0.08)) known.address = this.address(known.customer.customerId, millis);
    return known;
  }

  /** Forgets whoever has been known longest; null while few are known. */
  forgetOne(): SubjectId | null {
    if (this.#known.length < FEWEST) return null;
    const customerId = this.#known.shift()?.customer.customerId ?? null;
    if (customerId !== null) this.#forgotten.add(customerId);
    return customerId;
  }

  isForgotten(subject: SubjectId): boolean {
    return this.#forgotten.has(subject);
  }

  address(subject: SubjectId, millis: number): AddressRef {
    const random = this.#random;
    const country = random.pick(COUNTRIES);
    const recordId = this.#keep(subject, "address", millis, {
      recipient: `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}`,
      street: `${random.pick(STREETS)} ${random.whole(1, 180)}`,
      postalCode: String(random.whole(10_000, 99_999)),
      city: random.pick(TOWNS),
      country,
    });
    return { recordId, country };
  }

  note(subject: SubjectId, millis: number): PersonalId {
    return this.#keep(subject, "note", millis, { text: this.#random.pick(NOTES) });
  }

  #newcomer(millis: number): Person {
    const random = this.#random;
    const customerId = madeUpId(random, millis) as SubjectId;
    const first = random.pick(FIRST_NAMES);
    const last = random.pick(LAST_NAMES);
    const recordId = this.#keep(customerId, "customer", millis, {
      name: `${first} ${last}`,
      reference: random.chance(0.5) ? String(10_000 + this.#known.length) : null,
      email: `${first}.${last}${this.#known.length}@example.org`.toLowerCase(),
      phone: null,
    });
    const person = { customer: { customerId, recordId }, address: this.address(customerId, millis) };
    this.#known.push(person);
    return person;
  }

  #keep(subject: SubjectId, kind: string, millis: number, data: JsonObject): PersonalId {
    const id = madeUpId(this.#random, millis) as PersonalId;
    this.#records.push({ id, subject, kind, data });
    return id;
  }
}
