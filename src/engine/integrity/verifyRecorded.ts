import type { AppendRecordedResult, RecordedBatch } from "../eventStore/eventStore.ts";
import type { CommandId, Position, StreamId, Version } from "../events/identifiers.ts";
import type { RecordedEvent } from "../events/recordedEvent.ts";
import type { SubjectId } from "../personal/personalRecord.ts";
import { hashEvent, headAfter, linkFault } from "./hashChain.ts";
import { checkStreamId, type LogFacts, type Recorded, type Reservation } from "./recordCommits.ts";

/** Commits to write as they are, or the first event that doesn't belong there. */
export type VerifiedBatch = Recorded | Extract<AppendRecordedResult, { kind: "mismatch" }>;

interface OpenCommit {
  readonly commandId: CommandId;
  readonly streamId: StreamId;
  readonly events: RecordedEvent[];
  readonly reservations: Reservation[];
  readonly erases: SubjectId[];
  readonly continuesLast: boolean;
}

/** Puts checked events together again as the commits that they were. */
class CommitCollector {
  readonly commits: OpenCommit[] = [];
  private readonly versions = new Map<StreamId, Version>();
  private readonly commands = new Set<CommandId>();
  private readonly facts: LogFacts;

  constructor(facts: LogFacts) {
    this.facts = facts;
  }

  /** Why the event can't go into a commit; null if it went in. */
  add(event: RecordedEvent): string | null {
    const { streamId, version } = event;
    const expected = (this.versions.get(streamId) ?? this.facts.versionOf(streamId)) + 1;
    if (version !== expected) return `version ${expected} of ${streamId} expected, found ${version}`;
    this.versions.set(streamId, version);
    const commit = this.commitFor(event);
    if (commit === null) return `command ${event.metadata.commandId} already recorded a commit`;
    commit.events.push(event);
    return null;
  }

  private commitFor({ streamId, metadata: { commandId } }: RecordedEvent): OpenCommit | null {
    const last = this.commits.at(-1);
    if (last?.commandId === commandId && last.streamId === streamId) return last;
    const continuesLast = this.commits.length === 0 && this.isLast(commandId, streamId);
    const isKnown = this.commands.has(commandId) || this.facts.isRecorded(commandId);
    if (isKnown && !continuesLast) return null;
    this.commands.add(commandId);
    const commit = { commandId, streamId, events: [], reservations: [], erases: [], continuesLast };
    this.commits.push(commit);
    return commit;
  }

  private isLast(commandId: CommandId, streamId: StreamId): boolean {
    const { lastCommit } = this.facts;
    return lastCommit?.commandId === commandId && lastCommit.streamId === streamId;
  }
}

type Mismatch = Extract<VerifiedBatch, { kind: "mismatch" }>;

/** Gives each key to its stream's first commit of the batch; any commit would do, for the stream is kept. */
function placeReservations(
  batch: RecordedBatch,
  commits: readonly OpenCommit[],
  facts: LogFacts,
): Mismatch | null {
  const firstOf = new Map([...commits].reverse().map((commit) => [commit.streamId, commit]));
  const seen = new Set<string>();
  for (const { key, streamId } of batch.reservations) {
    const commit = firstOf.get(streamId) ?? commits[0];
    const position = commit?.events[0]?.position ?? ((facts.head.position + 1) as Position);
    if (commit === undefined)
      return { kind: "mismatch", position, reason: `no commit can hold the key "${key}"` };
    if (seen.has(key) || facts.isReserved(key)) {
      return { kind: "mismatch", position, reason: `the key "${key}" is taken` };
    }
    seen.add(key);
    commit.reservations.push({ key, streamId });
  }
  return null;
}

/**
 * Checks events of another log's recording before they are kept verbatim: positions, stream versions, hash
 * chain, recordedAt, whole commits of new commands, free keys. An export up to a position may have cut its last
 * commit in two: its other events may follow. Pure, and the same for every store.
 */
export function verifyRecorded(batch: RecordedBatch, facts: LogFacts): VerifiedBatch {
  const collector = new CommitCollector(facts);
  let head = facts.head;
  const isChecked = batch.checkedFrom === head.hash;
  for (const event of batch.events) {
    checkStreamId(event.streamId);
    const hash = isChecked ? event.hash : hashEvent(head.hash, event);
    const reason = linkFault(head, event, hash) ?? collector.add(event);
    if (reason !== null) return { kind: "mismatch", position: (head.position + 1) as Position, reason };
    head = headAfter(event);
  }
  const taken = placeReservations(batch, collector.commits, facts);
  if (taken !== null) return taken;
  const isErased = (subject: SubjectId) => batch.erases.includes(subject) || facts.isErased(subject);
  collector.commits[0]?.erases.push(...new Set(batch.erases.filter((subject) => !facts.isErased(subject))));
  const personal = batch.personal.filter(({ subject }) => !isErased(subject));
  return { kind: "recorded", commits: collector.commits, personal, head };
}
