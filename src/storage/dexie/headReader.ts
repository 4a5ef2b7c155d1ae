import { EngineError } from "../../engine/engineError.ts";
import type { Head } from "../../engine/eventStore/eventStore.ts";
import { EMPTY_HEAD } from "../../engine/integrity/hashChain.ts";
import { blockHead } from "./blockRow.ts";
import type { LogDatabase } from "./logDatabase.ts";

/** Reads the log's head for the price of a key: the last block is fetched only when another one is last. */
export interface HeadReader {
  /**
   * Within the current transaction, if there is one.
   * @throws EngineError "storage-vanished" where the log is shorter than it was.
   */
  read(): Promise<Head>;
  /** Takes over the head of a transaction that has committed. */
  remember(head: Head): void;
}

/** A reader that knows nothing yet. */
export function createHeadReader(database: LogDatabase): HeadReader {
  let known = EMPTY_HEAD;
  return {
    async read() {
      const last = await database.blocks.orderBy(":id").lastKey();
      if (Number(last ?? 0) < known.position) throw shortened(known, Number(last ?? 0));
      if (last === undefined) return EMPTY_HEAD;
      if (last !== known.position) {
        const block = await database.blocks.get(Number(last));
        if (block !== undefined) known = blockHead(block);
      }
      return known;
    },
    remember(head) {
      if (head.position > known.position) known = head;
    },
  };
}

/** A log only grows: one that doesn't was emptied from outside, and must not be written on. */
const shortened = ({ position }: Head, last: number): EngineError =>
  new EngineError("storage-vanished", `The log had ${position} events and has ${last} now`);
