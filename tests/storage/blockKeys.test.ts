import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  lastStreamKey,
  packedId,
  reservationKey,
  streamKey,
  streamKeyStart,
  streamOfKey,
  unpackedId,
  versionOfKey,
} from "../../src/storage/dexie/blockKeys.ts";
import { streamId, version } from "../support/storeFixtures.ts";

const uuid = fc.uuid();
const plain = fc.string({ minLength: 1 }).filter((text) => !text.includes("@"));
const anyId = fc.oneof(
  uuid,
  plain,
  uuid.map((id) => id.toUpperCase()),
  uuid.map((id) => `${id}x`),
);
const anyVersion = fc.integer({ min: 1, max: 2 ** 32 - 1 });
const seeded = { seed: 20261123 };

describe("keys of the log's indexes", () => {
  test("ES1 a stream key gives back its stream and version, whatever the id looks like", () => {
    fc.assert(
      fc.property(anyId, anyVersion, (id, number) => {
        const key = streamKey(streamId(id), version(number));
        expect([streamOfKey(key), versionOfKey(key)]).toEqual([id, number]);
      }),
      seeded,
    );
  });

  test("ES1 keys of a stream sort like its versions, and those of others lie outside of them", () => {
    fc.assert(
      fc.property(anyId, anyId, anyVersion, anyVersion, (id, other, a, b) => {
        const [one, two] = [streamKey(streamId(id), version(a)), streamKey(streamId(id), version(b))];
        expect(Math.sign(a - b)).toBe(one < two ? -1 : one > two ? 1 : 0);
        const inside = (key: string) =>
          key >= streamKey(streamId(id), version(0)) && key <= lastStreamKey(streamId(id));
        expect(inside(one)).toBe(true);
        expect(one.startsWith(streamKeyStart(streamId(id)))).toBe(true);
        if (other !== id) expect(inside(streamKey(streamId(other), version(a)))).toBe(false);
      }),
      seeded,
    );
  });

  test("ES5 a packed id gives back the id, and no two ids have one key", () => {
    fc.assert(
      fc.property(anyId, anyId, (id, other) => {
        expect(unpackedId(packedId(id))).toBe(id);
        expect(packedId(id) === packedId(other)).toBe(id === other);
      }),
      seeded,
    );
  });

  test("ES1 a reservation is never taken for a stream's key", () => {
    fc.assert(
      fc.property(fc.string(), (key) => streamOfKey(reservationKey(key)) === undefined),
      seeded,
    );
  });
});
