import { createHashHistory, type RouterHistory } from "@tanstack/react-router";

/**
 * Hash history whose every entry has a key of its own. An address that was typed or pasted over another one of
 * this app makes an entry without a key, so that nothing could be given back on return: neither scroll nor focus.
 */
export function createKeyedHashHistory(): RouterHistory {
  const history = createHashHistory();
  history.subscribe(() => {
    const kept = window.history.state as { readonly __TSR_key?: string } | null;
    if (kept?.__TSR_key === undefined) window.history.replaceState(history.location.state, "");
  });
  return history;
}
