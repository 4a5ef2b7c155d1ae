import type { CommitRequest, Head, StreamDecision } from "../../engine/eventStore/eventStore.ts";
import { NO_VERSION } from "../../engine/events/identifiers.ts";
import type { RecordedEvent } from "../../engine/events/recordedEvent.ts";
import type { Recorded } from "../../engine/integrity/recordCommits.ts";
import { erasureKey, lastStreamKey, streamKey } from "./blockKeys.ts";
import type { BlockRow } from "./blockRow.ts";
import type { HeadReader } from "./headReader.ts";
import type { LogDatabase } from "./logDatabase.ts";
import { type Append, presumedOfStream } from "./logFacts.ts";
import { toBlocks } from "./packBlocks.ts";
import { packRows } from "./personalRow.ts";
import { answerOf, inOneTransaction } from "./rawRequests.ts";
import { eventsOfFew, FEW_EVENTS } from "./streamReader.ts";

/** What became of a commit; "declined": none was decided; "not-plain": nothing was written, there is more to look at. */
export type PlainResult = Recorded | { readonly kind: "declined" | "not-plain" };

const NOT_PLAIN: PlainResult = { kind: "not-plain" };

const isPlain = (result: { readonly kind: string }): result is Recorded =>
  result.kind === "recorded" && (result as Recorded).commits.every(({ erases }) => erases.length === 0);

/** What the writer of a log gives for a plain write. */
export interface PlainWriting {
  readonly database: LogDatabase;
  readonly heads: HeadReader;
  /** Whether the log is known to hold all types of these events already. */
  knowsTypes(recorded: Recorded): boolean;
}

/** The head and the events to decide on; null where that is not all that there is to know. */
async function look(
  transaction: IDBTransaction,
  heads: HeadReader,
  { streamId, fromVersion, subjects }: StreamDecision,
): Promise<{ readonly head: Head; readonly events: readonly RecordedEvent[] } | null> {
  const blocks = transaction.objectStore("blocks");
  const keys = blocks.index("keys");
  const range = IDBKeyRange.bound(streamKey(streamId, fromVersion), lastStreamKey(streamId));
  // The stream first: it takes longest.
  const [rows, head, ...erasures] = await Promise.all([
    answerOf<BlockRow[]>(keys.getAll(range, FEW_EVENTS)),
    heads.readIn(blocks),
    ...subjects.map((subject) => answerOf(keys.getKey(erasureKey(subject)))),
  ]);
  const events = eventsOfFew(rows, streamId, fromVersion);
  if (events === undefined || erasures.some((key) => key !== undefined)) return null;
  const isVersionKnown = events.length > 0 || fromVersion <= 1;
  return isVersionKnown ? { head, events } : null;
}

function put(transaction: IDBTransaction, { commits, personal }: Recorded): void {
  const [blocks, rows] = [transaction.objectStore("blocks"), transaction.objectStore("personal")];
  for (const block of toBlocks(commits)) blocks.add(block);
  for (const row of packRows(personal, new Set())) rows.add(row);
}

/**
 * The way of nearly every command: a short stream, nobody erased, nothing refused. Reads, decides and writes in one
 * transaction with the browser's own requests, as Dexie's promises take as long for it as the disk does. All that
 * isn't plain is left to the writer's other way; so is a refusal by an index, which aborts this transaction.
 */
export function writePlainly<Refusal extends { readonly kind: string }>(
  { database, heads, knowsTypes }: PlainWriting,
  decision: StreamDecision,
  appendOf: (request: CommitRequest) => Append<Refusal>,
): Promise<PlainResult> {
  return inOneTransaction(database, async (transaction) => {
    const seen = await look(transaction, heads, decision);
    if (seen === null) return NOT_PLAIN;
    const request = decision.decide(seen.events);
    if (request === null) return { kind: "declined" };
    const version = seen.events.at(-1)?.version ?? NO_VERSION;
    const facts = presumedOfStream(seen.head, decision.streamId, version);
    const result = appendOf(request).decide(facts);
    if (!isPlain(result) || !knowsTypes(result)) return NOT_PLAIN;
    put(transaction, result);
    return result;
  });
}
