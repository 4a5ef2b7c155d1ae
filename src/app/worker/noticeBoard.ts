import { EngineError } from "../../engine/engineError.ts";
import type { BackendNotice } from "../../ui/backend.ts";

/** Where the engine tells its page what happened. */
export interface NoticeBoard {
  subscribe(listener: (notice: BackendNotice) => void): void;
  send(notice: BackendNotice): void;
  /** A failure that nobody waits for. */
  sendTrouble(error: unknown): void;
}

export function createNoticeBoard(): NoticeBoard {
  const listeners = new Set<(notice: BackendNotice) => void>();
  const send = (notice: BackendNotice): void => {
    for (const listener of listeners) listener(notice);
  };
  return {
    subscribe: (listener) => void listeners.add(listener),
    send,
    sendTrouble(error) {
      const code = error instanceof EngineError ? error.code : "storage-unavailable";
      send({ kind: "trouble", code, message: error instanceof Error ? error.message : String(error) });
    },
  };
}
