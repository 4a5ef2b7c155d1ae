import { EngineError } from "../../engine/engineError.ts";
import type { Head } from "../../engine/eventStore/eventStore.ts";
import { EMPTY_HEAD } from "../../engine/integrity/hashChain.ts";
import { type BlockRow, blockHead } from "./blockRow.ts";
import type { LogDatabase } from "./logDatabase.ts";
import { answerOf } from "./rawRequests.ts";

/** Reads the log's head for the price of a key: the last block is fetched only when another one is last. */
export interface HeadReader {
  /**
   * Within the current transaction, if there is one.
   * @throws EngineError "storage-vanished" where the log is shorter than it was.
   */
  read(): Promise<Head>;
  /** The same within a transaction of the browser's own. */
  readIn(blocks: IDBObjectStore): Promise<Head>;
  /** Takes over the head of a transaction that has committed. */
  remember(head: Head): void;
}

/** A reader that knows nothing yet. */
export function createHeadReader(database: LogDatabase): HeadReader {
  let known = EMPTY_HEAD;
  async function headAt(
    last: number,
    blockAt: (last: number) => PromiseLike<BlockRow | undefined>,
  ): Promise<Head> {
    if (last < known.position) throw shortened(known, last);
    if (last === 0) return EMPTY_HEAD;
    if (last !== known.position) {
      const block = await blockAt(last);
      if (block !== undefined) known = blockHead(block);
    }
    return known;
  }
  return {
    async read() {
      const last = await database.blocks.orderBy(":id").lastKey();
      return headAt(Number(last ?? 0), (key) => database.blocks.get(key));
    },
    async readIn(blocks) {
      if (known.position > 0 && (await isStillLast(blocks, known.position))) return known;
      const cursor = await answerOf(blocks.openKeyCursor(null, "prev"));
      return headAt(Number(cursor?.key ?? 0), (key) => answerOf<BlockRow | undefined>(blocks.get(key)));
    },
    remember(head) {
      if (head.position > known.position) known = head;
    },
  };
}

/** Whether a block is there and still the last one: asked so, it takes half as long as by a cursor. */
async function isStillLast(blocks: IDBObjectStore, last: number): Promise<boolean> {
  const keys = await answerOf(blocks.getAllKeys(IDBKeyRange.lowerBound(last), 2));
  return keys.length === 1 && keys[0] === last;
}

/** A log only grows: one that doesn't was emptied from outside, and must not be written on. */
const shortened = ({ position }: Head, last: number): EngineError =>
  new EngineError("storage-vanished", `The log had ${position} events and has ${last} now`);
