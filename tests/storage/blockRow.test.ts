import { describe, expect, test } from "vitest";
import type { CommitRequest } from "../../src/engine/eventStore/eventStore.ts";
import { NO_VERSION } from "../../src/engine/events/identifiers.ts";
import { EMPTY_HEAD } from "../../src/engine/integrity/hashChain.ts";
import { recordCommits } from "../../src/engine/integrity/recordCommits.ts";
import { toInstant } from "../../src/lib/clock.ts";
import { blockEvents, streamEvents } from "../../src/storage/dexie/blockRow.ts";
import { toBlocks } from "../../src/storage/dexie/packBlocks.ts";
import { requestBuilder, streamId } from "../support/storeFixtures.ts";

const EMPTY_LOG = {
  head: EMPTY_HEAD,
  lastCommit: null,
  versionOf: () => NO_VERSION,
  isRecorded: () => false,
  isReserved: () => false,
  isErased: () => false,
};

function blocksOf(requests: readonly CommitRequest[]) {
  const result = recordCommits(requests, EMPTY_LOG, toInstant("2025-01-01T00:00:00Z"));
  if (result.kind !== "recorded") throw new Error(result.kind);
  return { blocks: toBlocks(result.commits), events: result.commits.flatMap((commit) => commit.events) };
}

const types = (count: number) => Array.from({ length: count }, () => "X");

describe("blocks", () => {
  test("ES1 a batch that fits is one block, filed under its last position", () => {
    const build = requestBuilder("one-block");
    const requests = types(32).map((_, index) => build({ stream: `s-${index}`, types: types(2) }));
    const { blocks, events } = blocksOf(requests);
    expect(blocks).toHaveLength(1);
    expect(blocks[0]).toMatchObject({ first: 1, last: 64, hash: events.at(-1)?.hash });
    expect(blocks[0] && blockEvents(blocks[0])).toEqual(events);
  });

  test("ES1 a larger batch is several blocks of whole commits", () => {
    const build = requestBuilder("several-blocks");
    const sizes = [50, 25, 75, 1, 63, 1];
    const { blocks, events } = blocksOf(
      sizes.map((size, index) => build({ stream: `s-${index}`, types: types(size) })),
    );
    expect(blocks.map((block) => [block.first, block.last])).toEqual([
      [1, 50],
      [51, 75],
      [76, 150],
      [151, 214],
      [215, 215],
    ]);
    expect(blocks.flatMap((block) => blockEvents(block))).toEqual(events);
  });

  test("ES7 a block of large events ends by its size", () => {
    const build = requestBuilder("large-events");
    const data = { text: "x".repeat(25_000) };
    const { blocks } = blocksOf(types(5).map((_, index) => build({ stream: `s-${index}`, data })));
    expect(blocks.map((block) => block.last)).toEqual([2, 4, 5]);
  });
});

describe("one stream's events of a block", () => {
  test("ES4 are the same as when the whole block is read, whatever lies in the data", () => {
    const build = requestBuilder("one-stream");
    const lookalike = {
      data: { x: 1 },
      list: [{ data: {}, streamId: "s-1", type: "X" }],
      streamId: "s-1",
      type: "}",
    };
    const requests = Array.from({ length: 40 }, (_, index) =>
      build({
        stream: `s-${index}`,
        types: types(1 + (index % 3)),
        ...(index % 4 === 1 ? { data: lookalike } : {}),
      }),
    );
    const { blocks } = blocksOf(requests);
    for (const block of blocks) {
      for (let index = 0; index < 41; index++) {
        const id = streamId(`s-${index}`);
        expect(streamEvents(block, id)).toEqual(blockEvents(block).filter((event) => event.streamId === id));
      }
    }
  });
});
