import { toast } from "../components/toastStore.ts";
import { orderText } from "./orderText.ts";

/** Puts a text on the clipboard and says so, or that the browser didn't allow it. */
export function copyText(text: string, done: string): void {
  const written = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"));
  written.then(
    () => toast(done),
    () => toast(orderText.copyRefused),
  );
}
