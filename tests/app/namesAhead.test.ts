import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readNamesAhead } from "../../src/app/worker/namesAhead.ts";

/** A directory of some pages, and what came of reading it ahead. */
function aDirectory(pages: number) {
  const seen = { read: 0, done: 0, trouble: [] as unknown[] };
  const directory = {
    isRead: () => pages >= 0 && seen.read > pages,
    readPage: async () => {
      seen.read += 1;
      if (pages < 0) throw new Error("lost");
      return seen.read <= pages;
    },
  };
  const ahead = readNamesAhead(directory, {
    onRead: () => (seen.done += 1),
    onTrouble: (error) => seen.trouble.push(error),
  });
  return { seen, ahead };
}

describe("personal records are read ahead", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("once the first answer is drawn, to the end, and told once", async () => {
    const { seen, ahead } = aDirectory(3);
    ahead.giveWay();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(seen.read).toBe(0);
    ahead.begin();
    await vi.advanceTimersByTimeAsync(390);
    expect(seen.read).toBe(0);
    ahead.begin();
    await vi.advanceTimersByTimeAsync(5_000);
    ahead.begin();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(seen).toEqual({ read: 4, done: 1, trouble: [] });
  });

  it("not while a command is under way, in the middle of it neither", async () => {
    const { seen, ahead } = aDirectory(1_000_000);
    ahead.begin();
    await vi.advanceTimersByTimeAsync(410);
    const before = seen.read;
    expect(before).toBeGreaterThan(0);
    for (let given = 0; given < 10; given++) {
      ahead.giveWay();
      await vi.advanceTimersByTimeAsync(900);
    }
    expect(seen.read).toBeLessThanOrEqual(before + 1);
    await vi.advanceTimersByTimeAsync(300);
    expect(seen.read).toBeGreaterThan(before + 1);
    ahead.close();
    const atClose = seen.read;
    ahead.giveWay();
    ahead.begin();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(seen.read).toBe(atClose);
  });

  it("and tried again at the next answer where it failed", async () => {
    const { seen, ahead } = aDirectory(-1);
    ahead.begin();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(seen.trouble).toHaveLength(1);
    ahead.begin();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(seen.trouble).toHaveLength(2);
  });
});
