import type { Page } from "@playwright/test";

type Picking = Window & {
  showSaveFilePicker?: (options: { readonly suggestedName: string }) => Promise<FileSystemFileHandle>;
  /** Lets go of what is held. */
  goOn?: () => void;
};

/** Taken away before each test: nothing drives the browser's own dialog, so a file goes to the downloads. */
export const withoutPicker = (): void => void delete (window as Picking).showSaveFilePicker;

/**
 * Whoever is asked for a place chooses one in the origin's private file system: what is written there goes through
 * the browser's own streams. The end of a file may be held until it is let go, or find no room any more.
 */
export const choosePrivatePlace = (page: Page, end: "free" | "held" | "full" = "free"): Promise<void> =>
  page.evaluate((endIs) => {
    const picking = window as Picking;
    const letThrough = new Promise<void>((resolve) => {
      picking.goOn = resolve;
    });
    picking.showSaveFilePicker = async ({ suggestedName }) => {
      const root = await navigator.storage.getDirectory();
      const handle = await root.getFileHandle(suggestedName, { create: true });
      const createWritable = handle.createWritable.bind(handle);
      handle.createWritable = async () => {
        const stream = await createWritable();
        const write = stream.write.bind(stream);
        let writes = 0;
        // The head of a log, its events, then the names.
        stream.write = async (data) => {
          writes++;
          if (writes > 2 && endIs === "held") await letThrough;
          return write(writes > 2 && endIs === "full" ? new Uint8Array(64_000_000) : data);
        };
        return stream;
      };
      return handle;
    };
  }, end);

export const letGo = (page: Page): Promise<void> => page.evaluate(() => (window as Picking).goOn?.());

/** Whoever is asked for a place chooses none. */
export const chooseNoPlace = (page: Page): Promise<void> =>
  page.evaluate(() => {
    (window as Picking).showSaveFilePicker = () =>
      Promise.reject(new DOMException("The user aborted a request.", "AbortError"));
  });

/** The files in the origin's private file system, by name. */
export async function privateFiles(page: Page): Promise<ReadonlyMap<string, Buffer>> {
  const files = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const found: [string, number[]][] = [];
    for await (const [name, handle] of root.entries()) {
      const file = await (handle as FileSystemFileHandle).getFile();
      found.push([name, [...new Uint8Array(await file.arrayBuffer())]]);
    }
    return found;
  });
  return new Map(files.map(([name, bytes]) => [name, Buffer.from(bytes)]));
}
