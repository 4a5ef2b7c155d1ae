import type { CommitRequest } from "../../src/engine/eventStore/eventStore.ts";
import type { RecordedCommit } from "../../src/engine/integrity/recordCommits.ts";
import type { PersonalRecord } from "../../src/engine/personal/personalRecord.ts";
import { steppingClock } from "../../src/lib/clock.ts";
import { seededIds } from "../../src/lib/ids.ts";
import { createMemoryEventStore } from "../../src/storage/memory/memoryEventStore.ts";
import { blockOfSchema1, type LogOfSchema1, personalOfSchema1 } from "./logOfSchema1.ts";
import { personalRecord, requestBuilder } from "./storeFixtures.ts";

const START = "2025-01-01T00:00:00Z";
const STREAMS = 60;
/** All ids of such a log, the same in every run. */
export const ids = seededIds("ids of schema 1");
export const streams = Array.from({ length: STREAMS }, (_, place) =>
  place % 7 === 0 ? `plain-${place}` : ids.next(),
);
export const subjects = Array.from({ length: 20 }, () => ids.next());
export const build = requestBuilder("schema 1");

/** The commit at a place of the log: new streams first, then more for each, with all that a commit can bring. */
function requestAt(place: number): CommitRequest {
  const turn = Math.floor(place / STREAMS);
  const subject = subjects[place % subjects.length] ?? "";
  return build({
    stream: streams[place % STREAMS] ?? "",
    expected: turn * 3,
    types: ["Placed", "Paid", "Sent"],
    data: { b: place, a: { z: null, y: ["Zürich", `"}],${place}`] } },
    personal: turn === 0 ? [personalRecord(ids.next(), subject, `Text ${place}`)] : [],
    reservations: place % 5 === 0 ? [`number-${place}`] : [],
  });
}

/** Where each block ends, in commits: one alone, some small ones, and one as large as the first builds made them. */
const ENDS = [1, 2, 5, 26, 47, 130, 131, 180];

/** 540 events and more over several blocks, one commit cut in two, a subject erased; and what they should be. */
export async function anEarlierLog() {
  const memory = createMemoryEventStore({ clock: steppingClock(START) });
  const commits: RecordedCommit[] = [];
  const append = async (request: CommitRequest) => {
    const result = await memory.events.append([request]);
    const [commit] = result.kind === "appended" ? result.commits : [];
    if (commit === undefined) throw new Error(`not appended: ${result.kind}`);
    const { streamId, reservations, erases } = request;
    const held = reservations.map((key) => ({ key, streamId }));
    commits.push({ ...commit, erases, reservations: held, continuesLast: false });
  };
  for (let place = 0; place < 180; place++) await append(requestAt(place));
  const records = (await memory.personal.readAll(0, 1000)).records;
  await append(build({ stream: "erasing", erases: [subjects[3] ?? ""] }));
  await append(build({ stream: ids.next(), types: ["A", "B", "C", "D", "E"], reservations: ["cut"] }));
  const cut = commits.pop();
  const erasing = commits.pop();
  if (cut === undefined || erasing === undefined) throw new Error("no commits");
  const groups = [
    ...ENDS.map((end, index) => commits.slice(ENDS[index - 1] ?? 0, end)),
    [erasing, { ...cut, events: cut.events.slice(0, 2) }],
    [{ ...cut, events: cut.events.slice(2), reservations: [], continuesLast: true }],
  ];
  const kept = records.map((record) => (record.subject === subjects[3] ? null : record));
  return { memory, groups, kept };
}

/** Lists of `size`, the last of what is left. */
export const pieces = (records: readonly (PersonalRecord | null)[], size: number) =>
  Array.from({ length: Math.ceil(records.length / size) }, (_, index) =>
    records.slice(index * size, (index + 1) * size),
  );

/** Rows beside the blocks. */
export const eventTypes = ["Placed", "Paid", "Sent", "ThingHappened", ..."ABCDE"].map((type) => ({
  type,
  schemaVersion: 1,
}));
export const snapshots = [
  { streamId: "plain-0", version: 3, schema: 1, eventHash: "", state: "{}", digest: "" },
];

/** All rows of such a log in the first format. */
export function rowsOfSchema1({ groups, kept }: Awaited<ReturnType<typeof anEarlierLog>>): LogOfSchema1 {
  const personal = pieces(kept, 16).map(personalOfSchema1);
  return { blocks: groups.map(blockOfSchema1), personal, eventTypes, snapshots };
}
