import type { Head } from "../../engine/eventStore/eventStore.ts";
import type { CommandId, StreamId, Version } from "../../engine/events/identifiers.ts";
import type { Commit, RecordedEvent } from "../../engine/events/recordedEvent.ts";
import { EMPTY_HEAD, headAfter } from "../../engine/integrity/hashChain.ts";
import type { LogFacts, RecordedCommit } from "../../engine/integrity/recordCommits.ts";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";

/** The log's data in memory: events in order, and what finds them. */
export class MemoryLog implements LogFacts {
  readonly events: RecordedEvent[] = [];
  readonly streams = new Map<StreamId, RecordedEvent[]>();
  readonly commits = new Map<CommandId, Commit>();
  readonly holders = new Map<string, StreamId>();
  readonly types: Record<string, number> = {};
  readonly erased = new Set<SubjectId>();

  get head(): Head {
    const last = this.events.at(-1);
    return last === undefined ? EMPTY_HEAD : headAfter(last);
  }

  get lastCommit(): Commit | null {
    const last = this.events.at(-1);
    return (last && this.commits.get(last.metadata.commandId)) ?? null;
  }

  versionOf(streamId: StreamId): Version {
    return (this.streams.get(streamId)?.length ?? 0) as Version;
  }

  isRecorded(commandId: CommandId): boolean {
    return this.commits.has(commandId);
  }

  isReserved(key: string): boolean {
    return this.holders.has(key);
  }

  isErased(subject: SubjectId): boolean {
    return this.erased.has(subject);
  }

  /** Keeps a commit that was checked against this log. Events are copied as JSON, as on a disk. */
  write({ commandId, streamId, events: recorded, reservations, erases }: RecordedCommit): Commit {
    const events = JSON.parse(JSON.stringify(recorded)) as RecordedEvent[];
    const stream = this.streams.get(streamId) ?? [];
    this.streams.set(streamId, stream);
    for (const event of events) {
      stream.push(event);
      this.events.push(event);
      this.types[event.type] = Math.max(this.types[event.type] ?? 0, event.schemaVersion);
    }
    const before = this.commits.get(commandId)?.events ?? [];
    const commit = { commandId, streamId, events: [...before, ...events] };
    this.commits.set(commandId, commit);
    for (const reservation of reservations) this.holders.set(reservation.key, reservation.streamId);
    for (const subject of erases) this.erased.add(subject);
    return commit;
  }
}
