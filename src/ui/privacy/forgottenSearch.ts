import { type ForgottenCustomer, searchesForgotten } from "../../orders/forgottenCustomer.ts";
import { toast } from "../components/toastStore.ts";
import { privacyText } from "./privacyText.ts";

/** Clears a search, as it stands in the address, that looks for one of these customers. */
export async function clearIfSearched(
  text: unknown,
  customers: readonly ForgottenCustomer[],
  clear: () => Promise<void>,
): Promise<void> {
  const search = typeof text === "string" || typeof text === "number" ? String(text) : "";
  if (!customers.some((customer) => searchesForgotten(search, customer))) return;
  toast(privacyText.copies.search);
  await clear();
}
