import { Dexie, type Table } from "dexie";
import type { Hash, Position } from "../../engine/events/identifiers.ts";
import type { ColumnChunk } from "../../engine/timeTravel/columnSet.ts";
import { leaveUnobserved } from "./leaveUnobserved.ts";
import { refuseNewerSchema } from "./refuseNewerSchema.ts";

/** How far a projection is saved. Written in one transaction with its chunks. */
export interface ReadModelHeadRow {
  readonly name: string;
  readonly schema: string;
  readonly generation: number;
  readonly checkpoint: Position;
  readonly hash: Hash;
  /** How many entries each column has: a chunk that got lost is noticed. */
  readonly columns: Readonly<Record<string, number>>;
}

export interface ReadModelChunkRow extends ColumnChunk {
  readonly name: string;
  readonly schema: string;
  readonly generation: number;
}

/** Raised when columns are kept in another form: what is there then goes, and is made again. */
const SCHEMA = 4;

const HEADS = { heads: "[name+schema]" };
/** Up to schema 2. A store can't be given another primary key. */
const STORES_BEFORE = { ...HEADS, chunks: "[name+schema+generation+column+index]" };
const STORES = { ...HEADS, chunks: null, columnChunks: "[name+schema+generation+column+start]" };

/** One book's read database: everything in it can be deleted and made again from the log. */
export class ReadModelDatabase extends Dexie {
  declare readonly heads: Table<ReadModelHeadRow, [string, string]>;
  declare readonly columnChunks: Table<ReadModelChunkRow, [string, string, number, string, number]>;

  constructor(name: string) {
    // Relaxed, because what a crash loses is folded again at the next start.
    super(name, { chromeTransactionDurability: "relaxed", cache: "disabled" });
    leaveUnobserved(this);
    this.version(1).stores(STORES_BEFORE);
    this.version(SCHEMA)
      .stores(STORES)
      .upgrade((transaction) =>
        Promise.all(["heads", "columnChunks"].map((store) => transaction.table(store).clear())),
      );
    refuseNewerSchema(this, SCHEMA);
  }
}
