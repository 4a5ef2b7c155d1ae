import type { Head } from "../../engine/eventStore/eventStore.ts";

/** Carries new heads between the connections to one log, in other tabs and workers. */
export interface HeadChannel {
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
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (isHead(data)) onHead(data);
  };
  return {
    post(head) {
      // An append that ends after the store was closed is still a success.
      if (open) channel.postMessage(head);
    },
    close() {
      open = false;
      channel.close();
    },
  };
}
