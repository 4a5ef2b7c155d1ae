import { type ForgottenCustomer, namesForgotten } from "../../orders/forgottenCustomer.ts";
import { type DraftKey, draftIn, localStorageOrNull } from "../drafts/draftStore.ts";
import { isUntouched, type OrderFormValues } from "./orderForm.ts";

/** Whether a New order form holds anything that names one of these customers. */
export function namesOneOf(values: OrderFormValues, customers: readonly ForgottenCustomer[]): boolean {
  const { customerId, name, email, phone, reference, address, note } = values;
  const text = [customerId, name, email, phone, reference, ...Object.values(address), note].join("\n");
  return customers.some((customer) => namesForgotten(text, customer));
}

/** The form without anything about a person; items and postage stay. */
export const withoutCustomer = (values: OrderFormValues): OrderFormValues => ({
  ...values,
  ...{ customerId: null, name: "", email: "", phone: "", reference: "", note: "" },
  address: { ...values.address, recipient: "", street: "", postalCode: "", city: "" },
});

/** Takes forgotten customers out of the draft of a New order form. */
export function forgetInDraft(key: DraftKey, customers: readonly ForgottenCustomer[]): void {
  const draft = draftIn<OrderFormValues>(localStorageOrNull(), key);
  const kept = draft.read();
  if (kept === null || !namesOneOf(kept.values, customers)) return;
  const values = withoutCustomer(kept.values);
  if (isUntouched(values)) draft.remove();
  else draft.write({ ...kept, values, about: null });
}
