import { describe, expect, it } from "vitest";
import type { PersonalRecord } from "../../src/engine/personal/personalRecord.ts";
import { steppingClock } from "../../src/lib/clock.ts";
import { createPersonalDirectory } from "../../src/orders/personalDirectory.ts";
import { createMemoryEventStore } from "../../src/storage/memory/memoryEventStore.ts";
import { customerRecord, customerRef, personalId, record, subject } from "./queries/exampleShop.ts";

async function directoryOf(...records: readonly PersonalRecord[]) {
  const { personal } = createMemoryEventStore({ clock: steppingClock("2026-01-01T00:00:00Z") });
  await personal.add(records);
  const directory = createPersonalDirectory(personal);
  await directory.refresh();
  return { personal, directory };
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
  it("PD2 is gone from labels, lookups and searches, and doesn't come back by returning", async () => {
    const { directory, personal } = await directoryOf(
      customerRecord("a1", "a", "Ann", "1"),
      record("n1", "a", "note", { text: "Gift" }),
    );
    await personal.forget(subject("a"));
    directory.drop(subject("a"));
    expect(directory.label(customerRef("a", "a1"))).toEqual({ kind: "forgotten" });
    expect(directory.customerByReference("1")).toBeUndefined();
    expect(directory.customersMatching("ann").size + directory.notesMatching("gift").size).toBe(0);
    await personal.add([customerRecord("a2", "a", "Ann again", "1")]);
    await directory.refresh();
    expect(directory.label(customerRef("a", "a1"))).toEqual({ kind: "forgotten" });
    expect(directory.customer(customerRef("a", "a1"))).toBeUndefined();
    expect(directory.label(customerRef("a", "a2"))).toEqual({ kind: "named", text: "Ann again" });
  });
});
