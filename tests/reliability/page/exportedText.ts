import type { Backend } from "../../../src/ui/backend.ts";

/** A job that reports to nobody and is never stopped. */
export const aJob = () => ({ onProgress: () => undefined, signal: new AbortController().signal });

/** The open book's whole log, personal records too, as the exported file's text. */
export async function exportedText(backend: Backend): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  const sink = new WritableStream<Uint8Array>({
    write(chunk) {
      text += decoder.decode(chunk, { stream: true });
    },
  });
  await backend.exportLog({ at: "now", personal: true }, sink, aJob());
  return text;
}
