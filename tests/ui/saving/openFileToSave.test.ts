import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { FileToSave } from "../../../src/ui/saving/fileToSave.ts";
import { openFileToSave } from "../../../src/ui/saving/openFileToSave.ts";
import { packedSink } from "../../../src/ui/saving/packedSink.ts";
import { saveStream } from "../../../src/ui/saving/saveStream.ts";
import { fakePicker } from "./fakePicker.ts";

const NAME = "orderlog-inkwell.json";
const bytes = (text: string) => new TextEncoder().encode(text);

const downloads: { name: string; blob: Blob }[] = [];

beforeEach(() => {
  downloads.length = 0;
  URL.createObjectURL = (blob) => {
    downloads.push({ name: "", blob: blob as Blob });
    return "blob:saved";
  };
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    const last = downloads.at(-1);
    if (last) last.name = this.download;
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function opened(): Promise<FileToSave> {
  const file = await openFileToSave(NAME);
  if (!file) throw new Error("no file");
  return file;
}

/** Writes texts, then closes. */
async function fill(sink: WritableStream<Uint8Array>, ...texts: string[]): Promise<void> {
  const writer = sink.getWriter();
  for (const text of texts) await writer.write(bytes(text));
  await writer.close();
}

/** The first file that went to the downloads. */
const downloaded = (): Promise<Buffer> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(Buffer.from(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(downloads[0]?.blob ?? new Blob());
  });

describe("where people can be asked", () => {
  test("given a place is chosen, then what is written goes there, and is whole when closed", async () => {
    const files = fakePicker();
    const { name, sink } = await opened();
    await fill(sink, "one ", "two");
    expect(files).toEqual([{ text: "one two", state: "closed", isRemoved: false }]);
    expect([name, downloads]).toEqual([NAME, []]);
  });

  test("given no place is chosen, then there is no file and no download", async () => {
    fakePicker({ pick: new DOMException("The user aborted a request.", "AbortError") });
    expect(await openFileToSave(NAME)).toBeNull();
    expect(downloads).toEqual([]);
  });

  test.each(["SecurityError", "NotAllowedError"])(
    "given the browser refuses to ask (%s), then it is a download",
    async (kind) => {
      fakePicker({ pick: new DOMException("Cross origin sub frames aren't allowed", kind) });
      await fill((await opened()).sink, "whole");
      expect(downloads.map(({ name, blob }) => [name, blob.size])).toEqual([[NAME, 5]]);
    },
  );

  test("given it is asking already, then it asks no second time", async () => {
    const files = fakePicker();
    const [first, second] = await Promise.all([openFileToSave(NAME), openFileToSave(NAME)]);
    expect(first).not.toBeNull();
    expect(second).toBeNull();
    expect(files).toHaveLength(1);
  });

  test("given it is broken off, then nothing is left", async () => {
    const files = fakePicker();
    const writer = (await opened()).sink.getWriter();
    await writer.write(bytes("half"));
    await writer.abort(new Error("Enough"));
    expect(files).toMatchObject([{ state: "aborted", isRemoved: true }]);
  });

  test("given the chosen file had something in it and still has, then it is not taken away", async () => {
    const files = fakePicker({ held: "another backup" });
    await (await opened()).sink.abort(new Error("Enough"));
    expect(files).toMatchObject([{ state: "aborted", isRemoved: false }]);
  });

  const full = new DOMException("The operation failed", "QuotaExceededError");

  test.each(["write", "close"] as const)(
    "given there is no room at the %s, then that is said and nothing is left",
    async (step) => {
      const files = fakePicker({ [step]: full });
      const saved = saveStream(NAME, async (sink) => {
        await fill(sink, "half");
        return 1;
      });
      await expect(saved).rejects.toMatchObject({
        code: "file-not-saved",
        message: expect.stringMatching(/no room.*QuotaExceededError/),
      });
      expect(files).toMatchObject([{ state: "aborted", isRemoved: true }]);
    },
  );

  test("given the export fails before it writes, then nothing is left", async () => {
    const files = fakePicker();
    const saved = saveStream(NAME, () => Promise.reject(new Error("The log can't be read")));
    await expect(saved).rejects.toThrow("The log can't be read");
    expect(files).toMatchObject([{ state: "aborted", isRemoved: true }]);
  });
});

describe("where they can't", () => {
  test("given it is closed, then it goes to the downloads in one piece; broken off, nothing does", async () => {
    await fill((await opened()).sink, "one ", "two");
    expect((await downloaded()).toString()).toBe("one two");
    const writer = (await opened()).sink.getWriter();
    await writer.write(bytes("half"));
    await writer.abort();
    expect(downloads).toHaveLength(1);
  });
});

describe("packed with gzip", () => {
  test("given it is closed, then the file holds all of it, packed", async () => {
    await fill(packedSink((await opened()).sink), "one ", "two");
    expect(gunzipSync(await downloaded()).toString()).toBe("one two");
  });

  test("given the file fails, then so does the writing, and nothing is left", async () => {
    const files = fakePicker({ write: new DOMException("The operation failed", "QuotaExceededError") });
    const saved = saveStream(NAME, async (sink) => {
      await fill(packedSink(sink), "one ", "two");
      return 1;
    });
    await expect(saved).rejects.toMatchObject({ code: "file-not-saved" });
    expect(files).toMatchObject([{ state: "aborted", isRemoved: true }]);
  });

  test("given it is broken off, then nothing is left", async () => {
    const files = fakePicker();
    const writer = packedSink((await opened()).sink).getWriter();
    await writer.write(bytes("half"));
    await writer.abort(new Error("Enough"));
    expect(files).toMatchObject([{ state: "aborted", isRemoved: true }]);
  });
});
