import { vi } from "vitest";

/** What became of a file that a person chose. */
export interface FakeFile {
  text: string;
  state: "open" | "closed" | "aborted";
  isRemoved: boolean;
}

interface Faults {
  /** The picker's own answer instead of a file. */
  readonly pick?: Error;
  readonly write?: Error;
  readonly close?: Error;
  /** What the chosen file held, and goes on holding until it is closed. */
  readonly held?: string;
}

/** Stands in for the browser's picker until the test ends: every file that is chosen, in order. */
export function fakePicker({ pick, write, close, held = "" }: Faults = {}): FakeFile[] {
  const files: FakeFile[] = [];
  vi.stubGlobal("showSaveFilePicker", async ({ suggestedName }: { readonly suggestedName: string }) => {
    if (pick) throw pick;
    const file: FakeFile = { text: "", state: "open", isRemoved: false };
    files.push(file);
    const decoder = new TextDecoder();
    const stream = {
      async write(chunk: Uint8Array) {
        if (write) throw write;
        file.text += decoder.decode(chunk, { stream: true });
      },
      async close() {
        if (close) throw close;
        file.state = "closed";
      },
      async abort() {
        file.state = "aborted";
      },
    };
    return {
      name: suggestedName,
      createWritable: async () => stream,
      getFile: async () => new File([held], suggestedName),
      remove: async () => {
        file.isRemoved = true;
      },
    };
  });
  return files;
}
