import type { EventStore } from "../../engine/eventStore/eventStore.ts";
import { checkFingerprint, type Fingerprint } from "../../engine/integrity/fingerprint.ts";
import { verifyLog } from "../../engine/integrity/verifyLog.ts";
import type { LogVerification } from "../../ui/backend.ts";
import type { WorkerJob } from "./jobs.ts";
import { progressOf } from "./progressOf.ts";

/** Walks a book's hash chain, then looks whether a fingerprint that was kept elsewhere was taken of this log. */
export async function verifyBook(
  store: EventStore,
  kept: Fingerprint | null,
  job: WorkerJob,
): Promise<LogVerification> {
  const { position: events } = await store.head();
  const report = progressOf("checking", job.onProgress);
  const firstBad = await verifyLog(store, { onProgress: report, signal: job.signal });
  // Behind the break no stored hash can be trusted.
  const isTrusted = kept !== null && (firstBad === null || kept.position < firstBad);
  return { firstBad, events, kept: isTrusted ? await checkFingerprint(store, kept) : null };
}
