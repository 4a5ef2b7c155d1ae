import { describe, expect, it } from "vitest";
import type { PersonalRecord } from "../../src/engine/personal/personalRecord.ts";
import { steppingClock } from "../../src/lib/clock.ts";
import type { ForgottenCustomer } from "../../src/orders/forgottenCustomer.ts";
import type { KnownPeople } from "../../src/orders/knownPeople.ts";
import { createPersonalDirectory } from "../../src/orders/personalDirectory.ts";
import { createMemoryEventStore } from "../../src/storage/memory/memoryEventStore.ts";
import { requestBuilder } from "../support/storeFixtures.ts";
import { customerRecord, customerRef, personalId, record, subject } from "./queries/exampleShop.ts";

async function directoryOf(...records: readonly PersonalRecord[]) {
  const { events, personal } = createMemoryEventStore({ clock: steppingClock("2026-01-01T00:00:00Z") });
  await personal.add(records);
  const directory = createPersonalDirectory(personal);
  await directory.refresh();
  const build = requestBuilder("forget");
  const forget = (customer: string) => events.append([build({ stream: customer, erases: [customer] })]);
  return { personal, directory, forget };
}

describe("PD1 names are joined in at query time", () => {
  it("PD1 by the latest name, else the latest number, else a contact", async () => {
    const { directory } = await directoryOf(
      customerRecord("a1", "a", "Ann", "1"),
      customerRecord("a2", "a", null, "2"),
      customerRecord("a3", "a", "Ann Berg", null),
      customerRecord("b1", "b", null, "7"),
      customerRecord("b2", "b", null, "8"),
      record("c1", "c", "customer", { name: null, reference: null, email: "c@example.org", phone: null }),
      customerRecord("d1", "d", null, null),
    );
    expect(directory.label(customerRef("a", "a1"))).toEqual({ kind: "named", text: "Ann Berg" });
    expect(directory.label(customerRef("b", "b1"))).toEqual({ kind: "numbered", text: "8" });
    expect(directory.label(customerRef("c", "c1"))).toEqual({ kind: "named", text: "c@example.org" });
    expect(directory.label(customerRef("d", "d1"))).toEqual({ kind: "unknown" });
    expect(directory.label(customerRef("e", "e1"))).toEqual({ kind: "forgotten" });
    expect(directory.label(null)).toEqual({ kind: "unknown" });
  });

  it("PD1 a glance, before everything is read, gives the same of people, the forgotten included", async () => {
    const { personal, directory, forget } = await directoryOf(
      customerRecord("a1", "a", "Ann", "1"),
      customerRecord("a2", "a", "Ann Berg", null),
      customerRecord("b1", "b", null, "7"),
      customerRecord("c1", "c", "Carl", null),
      record("n1", "c", "note", { text: "Gift" }),
      record("x1", "b", "address", { city: "Leeds" }),
    );
    await forget("c");
    await directory.refresh();
    const refs = [
      customerRef("a", "a1"),
      customerRef("b", "b1"),
      customerRef("c", "c1"),
      customerRef("a", "a9"),
      null,
    ];
    const fresh = createPersonalDirectory(personal);
    const { people, look } = fresh.glance();
    const known = (among: KnownPeople) => ({
      ...{ labels: refs.map(among.label), customerLabel: among.customerLabel(subject("b")) },
      ...{ data: refs.map((ref) => ref && among.customer(ref)), records: among.recordsOf(subject("a")) },
      ...{ note: among.note(personalId("n1")), address: among.address(personalId("x1")) },
      holds: [subject("a"), subject("c")].map(among.holds),
    });
    expect(known(people)).not.toEqual(known(directory));
    expect(await look()).toBe(true);
    expect(known(people)).toEqual(known(directory));
    expect(await look()).toBe(false);
    expect(fresh.isRead()).toBe(false);
    // The next glance has seen them already, until it is said that they may have changed.
    const next = fresh.glance();
    expect(known(next.people)).toEqual(known(directory));
    expect(await next.look()).toBe(false);
    fresh.forgetSeen();
    const anew = fresh.glance();
    expect(known(anew.people)).not.toEqual(known(directory));
    expect(await anew.look()).toBe(true);
    expect(known(anew.people)).toEqual(known(directory));
  });

  it("PD1 glances at the same time each see all, and nobody twice", async () => {
    const { personal } = await directoryOf(
      customerRecord("a1", "a", "Ann", "1"),
      customerRecord("b1", "b", "Bo", "2"),
    );
    const fresh = createPersonalDirectory(personal);
    const [one, other] = [fresh.glance(), fresh.glance()];
    for (const { people } of [one, other]) people.recordsOf(subject("a"));
    expect(await Promise.all([one.look(), other.look()])).toEqual([true, true]);
    for (const { people } of [one, other]) expect(people.recordsOf(subject("a"))).toHaveLength(1);
  });

  it("finds customers by their number, names and numbers by word", async () => {
    const { directory } = await directoryOf(
      customerRecord("a1", "a", "Änne Öst", "17850"),
      customerRecord("a2", "a", "Anne West", "17850"),
      customerRecord("b1", "b", "Bo", null),
    );
    expect(directory.customerByReference("17850")).toEqual({ customerId: "a", recordId: "a2" });
    expect(directory.customerByReference("1")).toBeUndefined();
    expect([...directory.customersMatching("ost")]).toEqual(["a"]);
    expect([...directory.customersMatching("178")]).toEqual(["a"]);
    expect([...directory.customersMatching("zz")]).toEqual([]);
  });

  it("finds notes and addresses by id, notes by word", async () => {
    const { directory } = await directoryOf(
      record("n1", "a", "note", { text: "Frågile" }),
      record("x1", "a", "address", { city: "Leeds" }),
    );
    expect(directory.note(personalId("n1"))).toEqual({ text: "Frågile" });
    expect(directory.note(personalId("x1"))).toBeUndefined();
    expect(directory.address(personalId("x1"))).toEqual({ city: "Leeds" });
    expect([...directory.notesMatching("fragile")]).toEqual(["n1"]);
  });

  it("reads on from where it was, once, however often it is asked", async () => {
    const { personal, directory } = await directoryOf(customerRecord("a1", "a", "Ann", null));
    const before = directory.revision();
    await directory.refresh();
    expect(directory.revision()).toBe(before);
    await personal.add([customerRecord("a2", "a", "Ann B", null)]);
    await Promise.all([directory.refresh(), directory.refresh()]);
    expect(directory.revision()).toBe(before + 1);
    expect(directory.customerLabel(subject("a"))).toEqual({ kind: "named", text: "Ann B" });
  });

  it("reads a page at a time to the same end, and a search reads what is left of it", async () => {
    const many = Array.from({ length: 2_300 }, (_, n) => customerRecord(`r${n}`, `c${n}`, `Ann ${n}`, null));
    const { personal, directory } = await directoryOf(...many);
    const paged = createPersonalDirectory(personal);
    const searched = createPersonalDirectory(personal);
    for (const more of [true, true, true, false, false]) {
      expect(await paged.readPage()).toBe(more);
      expect(paged.isRead()).toBe(!more);
    }
    await Promise.all([searched.readPage(), searched.refresh(), searched.readPage()]);
    for (const one of [paged, searched]) {
      expect(one.isRead()).toBe(true);
      expect(one.revision()).toBe(directory.revision());
      expect(one.customersMatching("ann").size).toBe(many.length);
    }
  });

  it("goes on after a failed read", async () => {
    const { personal } = await directoryOf(customerRecord("a1", "a", "Ann", null));
    let fails = true;
    const directory = createPersonalDirectory({
      ...personal,
      readAll: (after, limit) => {
        if (!fails) return personal.readAll(after, limit);
        fails = false;
        return Promise.reject(new Error("lost"));
      },
    });
    await expect(directory.refresh()).rejects.toThrow("lost");
    await directory.refresh();
    expect(directory.customerLabel(subject("a"))).toEqual({ kind: "named", text: "Ann" });
  });
});

describe("PD2 a forgotten person", () => {
  it("PD2 is gone from labels, lookups and searches at the next refresh, and can't come back", async () => {
    const { directory, personal, forget } = await directoryOf(
      customerRecord("a1", "a", "Ann", "1"),
      record("n1", "a", "note", { text: "Gift" }),
      customerRecord("b1", "b", "Bo", "2"),
    );
    expect(directory.recordsOf(subject("a")).map(({ id }) => id)).toEqual(["a1", "n1"]);
    await forget("a");
    await directory.refresh();
    expect(directory.forgotten()).toEqual(new Set(["a"]));
    expect(directory.recordsOf(subject("a"))).toEqual([]);
    expect(directory.label(customerRef("a", "a1"))).toEqual({ kind: "forgotten" });
    expect(directory.customerByReference("1")).toBeUndefined();
    expect(directory.customersMatching("ann").size + directory.notesMatching("gift").size).toBe(0);
    expect(directory.label(customerRef("b", "b1"))).toEqual({ kind: "named", text: "Bo" });
    expect(await personal.add([customerRecord("a2", "a", "Ann again", "1")])).toBe(1);
    await directory.refresh();
    expect(directory.label(customerRef("a", "a2"))).toEqual({ kind: "forgotten" });
  });

  it("PD2 is told of once, with what they were named by, so that copies can be found", async () => {
    const { directory, forget } = await directoryOf(
      customerRecord("a1", "a", "Änne Öst", "17850"),
      record("n1", "a", "note", { text: "Gift" }),
    );
    const told: ForgottenCustomer[] = [];
    directory.onForgotten((customers) => told.push(...customers));
    await forget("a");
    await forget("nobody");
    await directory.refresh();
    await directory.refresh();
    expect(told).toEqual([
      { customerId: "a", namedBy: ["anne ost", "17850"] },
      { customerId: "nobody", namedBy: [] },
    ]);
  });
});
