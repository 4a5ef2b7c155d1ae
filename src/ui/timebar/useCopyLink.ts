import { useCallback } from "react";
import { toast } from "../components/toastStore.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import { positionOnScreen } from "../stores/viewStore.ts";
import { timebarText } from "./timebarText.ts";

/** The address of the screen at this very position. */
function linkTo(position: number): string {
  const url = new URL(globalThis.location.href);
  const [path = "", query = ""] = url.hash.slice(1).split("?");
  const search = new URLSearchParams(query);
  search.set("at", String(position));
  url.hash = `${path}?${search}`;
  return url.href;
}

/** Copies the address of the screen at the position that it shows. */
export function useCopyLink(): () => void {
  const { view, reportTrouble } = useBackend();
  return useCallback(() => {
    navigator.clipboard
      .writeText(linkTo(positionOnScreen(view)))
      .then(() => toast(timebarText.tools.linkCopied))
      .catch(reportTrouble);
  }, [view, reportTrouble]);
}
