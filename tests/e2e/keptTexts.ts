import type { Page } from "@playwright/test";

/** Everything that a tab's origin keeps in the browser, as texts by their place; binary data read as bytes. */
export function keptTexts(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(async () => {
    const texts: Record<string, string> = {};
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const bytes = (buffer: ArrayBuffer) => new TextDecoder("latin1").decode(buffer);
    const readable = (_: string, value: unknown) =>
      value instanceof ArrayBuffer
        ? bytes(value)
        : ArrayBuffer.isView(value)
          ? bytes(value.buffer as ArrayBuffer)
          : value;

    for (const { name = "" } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of Array.from(database.objectStoreNames)) {
        const all = database.transaction(store).objectStore(store);
        const content = await Promise.all([done(all.getAll()), done(all.getAllKeys())]);
        texts[`indexedDB ${name}/${store}`] = JSON.stringify(content, readable);
      }
      database.close();
    }
    for (const [place, storage] of Object.entries({ localStorage, sessionStorage })) {
      texts[place] = JSON.stringify({ ...storage });
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const response = await cache.match(request);
        texts[`cache ${request.url}`] = `${request.url} ${await response?.text()}`;
      }
    }
    const read = async (folder: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [name, handle] of folder as unknown as AsyncIterable<[string, FileSystemHandle]>) {
        if (handle.kind === "directory") await read(handle as FileSystemDirectoryHandle, `${path}/${name}`);
        else texts[`file ${path}/${name}`] = await (await (handle as FileSystemFileHandle).getFile()).text();
      }
    };
    await read(await navigator.storage.getDirectory(), "");
    texts.cookies = document.cookie;
    texts.windowName = window.name;
    return texts;
  });
}

/** What a tab shows: its text, what stands in its fields, its title and its address. */
export function shownText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const fields = Array.from(document.querySelectorAll("input, textarea, select"), (field) =>
      "value" in field ? String(field.value) : "",
    );
    const attributes = Array.from(document.querySelectorAll("[title], [aria-label]"), (element) =>
      [element.getAttribute("title"), element.getAttribute("aria-label")].join(" "),
    );
    const address = decodeURIComponent(location.href);
    const text = document.body.textContent;
    return [text, ...fields, ...attributes, document.title, address, JSON.stringify(history.state)].join(
      "\n",
    );
  });
}

/** Which of these words stand in the texts, by place. */
export function wordsIn(
  texts: Readonly<Record<string, string>>,
  words: readonly string[],
): readonly string[] {
  return Object.entries(texts).flatMap(([place, text]) => {
    const folded = text.toLowerCase();
    return words.filter((word) => folded.includes(word)).map((word) => `“${word}” in ${place}`);
  });
}
