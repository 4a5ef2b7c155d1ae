import type { Head } from "../../engine/eventStore/eventStore.ts";

/** Carries new heads between the connections to one log, in other tabs and workers. */
export interface HeadChannel {
  /** Soon; of several at once only the furthest. */
  post(head: Head): void;
  close(): void;
}

const isHead = (message: unknown): message is Head =>
  typeof message === "object" && message !== null && "position" in message && "hash" in message;

/** Joins the channel of this name. Without BroadcastChannel, other tabs are simply not told. */
export function openHeadChannel(name: string, onHead: (head: Head) => void): HeadChannel {
  if (typeof BroadcastChannel === "undefined") return { post: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(name);
  let open = true;
  let waiting: Head | null = null;
  const send = (): void => {
    // An append that ends after the store was closed is still a success.
    if (open && waiting !== null) channel.postMessage(waiting);
    waiting = null;
  };
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isHead(data)) onHead(data);
  };
  return {
    post(head) {
      // In a task of its own: sending takes as long as a part of the append, whose answer goes first.
      if (waiting === null) setTimeout(send);
      if (waiting === null || head.position > waiting.position) waiting = head;
    },
    close() {
      send();
      open = false;
      channel.close();
    },
  };
}
