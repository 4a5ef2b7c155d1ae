import { describe, expect, it } from "vitest";
import { selectPage } from "../../../src/orders/queries/selectPage.ts";
import { seededRandom } from "../../support/seededRandom.ts";

describe("a page of a sorted list, without sorting it all", () => {
  it.each([1, 2, 3, 4])("is the page of a stable sort, seed %i", (seed) => {
    const random = seededRandom(seed);
    const keys = Float64Array.from({ length: 400 }, () => random.whole(0, random.pick([1, 20, 1e9])));
    const ascending = Array.from(keys.keys()).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
    for (let round = 0; round < 60; round++) {
      const [offset, limit] = [random.whole(0, 410), random.whole(0, 60)];
      expect(selectPage({ keys, descending: false, offset, limit })).toEqual(
        ascending.slice(offset, offset + limit),
      );
      expect(selectPage({ keys, descending: true, offset, limit })).toEqual(
        ascending.toReversed().slice(offset, offset + limit),
      );
    }
  });

  it("takes a list that is sorted already, or empty, as it is", () => {
    const keys = Float64Array.of(1, 1, 2, 5);
    expect(selectPage({ keys, descending: true, offset: 1, limit: 2 })).toEqual([2, 1]);
    expect(selectPage({ keys: new Float64Array(0), descending: false, offset: 0, limit: 9 })).toEqual([]);
  });
});
