import { EngineError } from "../../engine/engineError.ts";
import type { BackendNotice } from "../../ui/backend.ts";

/** Where the engine tells its page what happened. What goes wrong before anybody listens waits for the first who does. */
export interface NoticeBoard {
  subscribe(listener: (notice: BackendNotice) => void): void;
  send(notice: BackendNotice): void;
  /** A failure that nobody waits for. */
  sendTrouble(error: unknown): void;
}

export function createNoticeBoard(): NoticeBoard {
  const listeners = new Set<(notice: BackendNotice) => void>();
  let early: BackendNotice[] = [];
  const send = (notice: BackendNotice): void => {
    if (listeners.size === 0 && notice.kind === "trouble") early.push(notice);
    for (const listener of listeners) listener(notice);
  };
  return {
    subscribe(listener) {
      listeners.add(listener);
      for (const notice of early) listener(notice);
      early = [];
    },
    send,
    sendTrouble(error) {
      const code = error instanceof EngineError ? error.code : "storage-unavailable";
      send({ kind: "trouble", code, message: error instanceof Error ? error.message : String(error) });
    },
  };
}
