import * as z from "zod/mini";
import type { SubjectId } from "../../engine/personal/personalRecord.ts";
import { noteSchema, requiredText } from "../../orders/submissions/fieldSchemas.ts";
import { customerSchema } from "../../orders/submissions/orderPartSchemas.ts";
import type { CreateOrderSubmission } from "../../orders/submissions/submission.ts";
import { type AddressInput, addressInputSchema } from "../order/forms/AddressFields.tsx";
import { optionalAmountText, typedText } from "../order/forms/inputSchemas.ts";
import { EMPTY_LINE, isBlank, type LineInput, linesSchema } from "../order/forms/lineInput.ts";
import { newOrderText as words } from "./newOrderText.ts";

/** The New order form as its fields hold it; what a draft keeps. */
export interface OrderFormValues {
  /** Null: a new customer, or nobody picked. */
  customerId: string | null;
  name: string;
  email: string;
  phone: string;
  reference: string;
  address: AddressInput;
  currency: string;
  lines: LineInput[];
  postage: string;
  note: string;
}

/** The form before anybody typed. */
export const emptyForm = (currency: string, country: string): OrderFormValues => ({
  customerId: null,
  name: "",
  email: "",
  phone: "",
  reference: "",
  address: { recipient: "", street: "", postalCode: "", city: "", country },
  currency,
  lines: [{ ...EMPTY_LINE }],
  postage: "",
  note: "",
});

/** True where there is nothing that would be a loss. */
export function isUntouched(values: OrderFormValues): boolean {
  const { recipient, street, postalCode, city } = values.address;
  const texts = [values.name, values.email, values.phone, values.reference, values.postage, values.note];
  return (
    [...texts, recipient, street, postalCode, city].every((text) => text === "") &&
    values.lines.every(isBlank)
  );
}

const { email, phone, reference } = customerSchema.shape;

/** The form's schema: texts as typed to the values of a submission. */
export const orderFormSchema = (currency: string) =>
  z.object({
    customerId: z.nullable(z.string()),
    name: requiredText(words.nameMissing),
    email: typedText(email),
    phone: typedText(phone),
    reference: typedText(reference),
    address: addressInputSchema,
    currency: z.string(),
    lines: linesSchema(currency),
    postage: optionalAmountText(currency),
    note: noteSchema,
  });

export type ReadOrderForm = z.output<ReturnType<typeof orderFormSchema>>;

/** The command in the making that a valid form stands for. */
export function toSubmission(form: ReadOrderForm): CreateOrderSubmission {
  const { customerId, name, email, phone, reference } = form;
  return {
    type: "CreateOrder",
    number: null,
    customer: { customerId: customerId as SubjectId | null, name, email, phone, reference },
    currency: form.currency,
    lines: form.lines,
    // Whoever types an order in and leaves its postage empty charges none.
    freightMinor: form.postage ?? 0,
    address: form.address,
    untracked: [],
    note: form.note,
    fromSource: false,
  };
}
