import type { Table, Transaction } from "dexie";
import type { BlockRow } from "./blockRow.ts";
import { blocksToday, type OldBlockRow } from "./blockRowV1.ts";
import type { NewPersonalRow, PersonalRow } from "./personalRow.ts";
import { type PersonalRowV1, personalToday } from "./personalRowV1.ts";

/** Rows that are in memory at once. */
const BATCH = 32;

/**
 * Brings a log of schema 1 to today's rows; events, hashes, positions and cursors stay what they are. Runs in the
 * transaction of the opening: if it throws, the log stays as it was. Nothing but the database may be waited for.
 * @throws EngineError "corrupt-log" if a row can't be read.
 */
export async function upgradeLog(transaction: Transaction): Promise<void> {
  await upgradeBlocks(transaction.table("blocks"));
  await upgradePersonal(transaction.table("personal"));
  // Made again when they are next wanted.
  await transaction.table("snapshots").clear();
}

async function upgradeBlocks(blocks: Table<OldBlockRow, number>): Promise<void> {
  let done = 0;
  for (;;) {
    const rows = await blocks.where(":id").above(done).limit(BATCH).toArray();
    const last = rows.at(-1);
    if (last === undefined) return;
    done = last.last;
    const gone: number[] = [];
    const made: BlockRow[] = [];
    for (const row of rows) {
      const today = blocksToday(row);
      if (today === null) continue;
      gone.push(row.last);
      made.push(...today);
    }
    // Deleted first: a block that becomes several would meet its own unique keys.
    await blocks.bulkDelete(gone);
    await blocks.bulkAdd(made);
  }
}

async function upgradePersonal(
  personal: Table<PersonalRowV1 | PersonalRow, number, NewPersonalRow>,
): Promise<void> {
  let done = 0;
  for (;;) {
    const rows = await personal.where(":id").above(done).limit(BATCH).toArray();
    const last = rows.at(-1);
    if (last === undefined) return;
    done = last.row;
    await personal.bulkPut(rows.map(personalToday).filter((row) => row !== null));
  }
}
