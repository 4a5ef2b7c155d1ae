import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EngineError } from "../../src/engine/engineError.ts";
import type { Hash, Position } from "../../src/engine/events/identifiers.ts";
import type { ReadModelSave, ReadModelStore } from "../../src/engine/projections/readModelStore.ts";
import type { ColumnChunk } from "../../src/engine/timeTravel/columnSet.ts";

/** A store under test, and what only its maker can do with it. */
export interface ReadModelStoreFixture {
  readonly store: ReadModelStore;
  /** A second connection to the same saved states, as another tab has one. */
  connect(): ReadModelStore;
  /** Loses one chunk of a saved state behind the store's back; left out where that can't be. */
  readonly loseChunk?: (name: string) => Promise<void>;
  /** Closes the connections and deletes what was saved. */
  dispose(): Promise<void>;
}

/** A chunk of a column of numbers from a place on. */
const sums = (start: number, ...values: number[]): ColumnChunk => ({
  ...{ column: "f64:sums", start, end: start + values.length },
  data: new Float64Array(values).buffer,
});

/** The one chunk of a column of texts. */
const ids = (text: string): ColumnChunk => ({
  ...{ column: "text:ids", start: 0, end: 1 },
  data: new TextEncoder().encode(text).buffer,
});

const saveOf = (checkpoint: number, changes: Partial<ReadModelSave> = {}): ReadModelSave => ({
  name: "totals",
  schema: "1",
  generation: 1,
  checkpoint: checkpoint as Position,
  hash: `hash-${checkpoint}` as Hash,
  chunks: [sums(0, checkpoint), ids(`at ${checkpoint}`)],
  base: 0 as Position,
  ...changes,
});

/** Chunks as plain values, by column and where they begin. */
const plain = (chunks: readonly ColumnChunk[]) =>
  Object.fromEntries(
    chunks.map(({ column, start, data }) => [
      `${column}/${start}`,
      column.startsWith("text:") ? new TextDecoder().decode(data) : [...new Float64Array(data)],
    ]),
  );

/** A saved state and its columns, as they were given to the last taker. */
const columnsOf = async (store: ReadModelStore, name = "totals", schema = "1") => {
  let columns: (readonly ColumnChunk[])[] = [];
  const saved = await store.load(name, schema, () => {
    columns = [];
    return (chunks) => columns.push(chunks);
  });
  return { saved, columns };
};

const loaded = async (store: ReadModelStore, name = "totals", schema = "1") => {
  const { saved, columns } = await columnsOf(store, name, schema);
  return saved && { ...saved, chunks: plain(columns.flat()) };
};

const stateAt = (checkpoint: number, generation = 1) => ({
  generation,
  checkpoint,
  hash: `hash-${checkpoint}`,
  chunks: { "f64:sums/0": [checkpoint], "text:ids/0": `at ${checkpoint}` },
});

/** What every read model store has to do. Runs in Node and in browsers. */
export function describeReadModelStoreContract(
  name: string,
  make: () => Promise<ReadModelStoreFixture>,
): void {
  describe(`read model store contract: ${name}`, () => {
    let fixture: ReadModelStoreFixture;
    let store: ReadModelStore;

    beforeEach(async () => {
      fixture = await make();
      store = fixture.store;
    });

    afterEach(() => fixture.dispose());

    it("PR2 nothing saved: load gives undefined", async () => {
      expect(await store.load("totals", "1")).toBeUndefined();
    });

    it("PR2 what was saved is loaded, here and in another tab", async () => {
      expect(await store.save(saveOf(5))).toBe("saved");
      expect(await loaded(store)).toEqual(stateAt(5));
      expect(await loaded(fixture.connect())).toEqual(stateAt(5));
    });

    it("PR2 changed chunks are laid over those saved at the base", async () => {
      await store.save(saveOf(5, { chunks: [sums(0, 1, 2), sums(2, 3), ids("a")] }));
      const changed = [sums(2, 3, 4), sums(4, 5)];
      expect(await store.save(saveOf(9, { chunks: changed, base: 5 as Position }))).toBe("saved");
      expect(await loaded(store)).toEqual({
        generation: 1,
        checkpoint: 9,
        hash: "hash-9",
        chunks: { "f64:sums/0": [1, 2], "f64:sums/2": [3, 4], "f64:sums/4": [5], "text:ids/0": "a" },
      });
    });

    it("PR2 a chunk takes the place of all of its column that begin within it", async () => {
      const other = { ...sums(1, 7), column: "f64:others" };
      await store.save(saveOf(5, { chunks: [sums(0, 1), sums(1, 2), sums(2, 3), sums(3, 4), other] }));
      const first = { ...sums(0, 6), column: "f64:others" };
      await store.save(saveOf(9, { chunks: [sums(0, 1, 2, 3), first], base: 5 as Position }));
      const expected = {
        "f64:sums/0": [1, 2, 3],
        "f64:sums/3": [4],
        "f64:others/0": [6],
        "f64:others/1": [7],
      };
      expect((await loaded(store))?.chunks).toEqual(expected);
      expect((await loaded(fixture.connect()))?.chunks).toEqual(expected);
    });

    it("PR2 columns come one by one, each with all its chunks in the order of their places", async () => {
      await store.save(saveOf(5, { chunks: [sums(10, 3), ids("a"), sums(0, ...Array(10).fill(1))] }));
      const { columns } = await columnsOf(store);
      const places = columns.map((chunks) => chunks.map(({ column, start }) => `${column}/${start}`));
      expect(places.toSorted()).toEqual([["f64:sums/0", "f64:sums/10"], ["text:ids/0"]]);
    });

    it("PR2 what is saved can be asked without its columns", async () => {
      await store.save(saveOf(5));
      const { chunks: _, ...state } = stateAt(5);
      expect(await store.load("totals", "1")).toEqual(state);
    });

    it("PR2 a save that moves the checkpoint alone keeps the chunks", async () => {
      await store.save(saveOf(5));
      expect(await store.save(saveOf(9, { chunks: [], base: 5 as Position }))).toBe("saved");
      expect(await loaded(store)).toEqual({ ...stateAt(5), checkpoint: 9, hash: "hash-9" });
    });

    it("PR2 a save on an older base is taken while it gets further: the chunks between come with it", async () => {
      await store.save(saveOf(5));
      await store.save(saveOf(7, { base: 5 as Position }));
      expect(await fixture.connect().save(saveOf(9, { base: 5 as Position }))).toBe("saved");
      expect(await loaded(store)).toEqual(stateAt(9));
    });

    it("PR2 who is no further than the saved state is told so and changes nothing", async () => {
      await store.save(saveOf(5));
      expect(await store.save(saveOf(5, { chunks: [] }))).toBe("behind");
      expect(await store.save(saveOf(4, { chunks: [] }))).toBe("behind");
      expect(await store.save(saveOf(4, { chunks: [], base: 3 as Position }))).toBe("behind");
      expect(await loaded(store)).toEqual(stateAt(5));
    });

    it("PR2 of two saves at once to the same checkpoint one wins, whichever tabs they come from", async () => {
      const other = fixture.connect();
      const outcomes = await Promise.all([store.save(saveOf(5)), other.save(saveOf(5))]);
      expect(outcomes.toSorted()).toEqual(["behind", "saved"]);
      expect(await loaded(store)).toEqual(stateAt(5));
    });

    it("PR2 a save whose base is gone is superseded and writes nothing", async () => {
      expect(await store.save(saveOf(9, { base: 5 as Position }))).toBe("superseded");
      expect(await store.load("totals", "1")).toBeUndefined();
      await store.save(saveOf(3));
      expect(await store.save(saveOf(9, { base: 5 as Position }))).toBe("superseded");
      expect(await loaded(store)).toEqual(stateAt(3));
    });

    it("PR4 a higher generation replaces the lower whole, even where that was further", async () => {
      const many = [sums(0, 9), sums(1, 9)];
      await store.save(saveOf(9, { chunks: many }));
      expect(await store.save(saveOf(5, { generation: 2 }))).toBe("saved");
      expect(await loaded(store)).toEqual(stateAt(5, 2));
    });

    it("PR4 a lower generation is superseded, however far it is", async () => {
      await store.save(saveOf(5, { generation: 2 }));
      expect(await store.save(saveOf(9))).toBe("superseded");
      expect(await store.save(saveOf(9, { base: 5 as Position }))).toBe("superseded");
      expect(await loaded(store)).toEqual(stateAt(5, 2));
    });

    it("PR4 a higher generation that doesn't come whole is a mistake", async () => {
      await store.save(saveOf(5));
      const partial = store.save(saveOf(9, { generation: 2, base: 5 as Position }));
      await expect(partial).rejects.toBeInstanceOf(EngineError);
      expect(await loaded(store)).toEqual(stateAt(5));
    });

    it("PR1 state of another schema isn't loaded, and is gone once one of this schema is saved", async () => {
      await store.save(saveOf(9));
      expect(await store.load("totals", "2")).toBeUndefined();
      expect(await store.save(saveOf(3, { schema: "2" }))).toBe("saved");
      expect(await loaded(store, "totals", "2")).toEqual(stateAt(3));
      expect(await store.load("totals", "1")).toBeUndefined();
    });

    it("PR1 projections are kept apart, names that begin alike too", async () => {
      await store.save(saveOf(5));
      await store.save(saveOf(6, { name: "totals-2" }));
      await store.save(saveOf(7, { name: "tot" }));
      await store.save(saveOf(2, { generation: 2 }));
      expect(await loaded(store)).toEqual(stateAt(2, 2));
      expect(await loaded(store, "totals-2")).toEqual(stateAt(6));
      expect(await loaded(store, "tot")).toEqual(stateAt(7));
    });

    it("PR2 what is saved is a copy", async () => {
      const one = sums(0, 1);
      await store.save(saveOf(5, { chunks: [one] }));
      new Float64Array(one.data)[0] = 2;
      expect((await loaded(store))?.chunks).toEqual({ "f64:sums/0": [1] });
    });

    it("PR2 clear leaves nothing", async () => {
      await store.save(saveOf(5));
      await store.clear();
      expect(await store.load("totals", "1")).toBeUndefined();
      expect(await store.save(saveOf(2))).toBe("saved");
    });

    it("PR2 a damaged state isn't loaded, and doesn't stand in the way of a new one", async ({ skip }) => {
      const { loseChunk } = fixture;
      if (!loseChunk) return skip();
      await store.save(saveOf(9));
      await store.save(saveOf(9, { name: "other" }));
      await loseChunk("totals");
      expect(await store.load("totals", "1")).toBeUndefined();
      expect(await store.save(saveOf(2))).toBe("saved");
      expect(await loaded(store)).toEqual(stateAt(2));
      expect(await loaded(store, "other")).toEqual(stateAt(9));
    });
  });
}
