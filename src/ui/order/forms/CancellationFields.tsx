import type { Control } from "react-hook-form";
import * as z from "zod/mini";
import { CANCELLATION_REASONS } from "../../../orders/order/events.ts";
import { noteSchema } from "../../../orders/submissions/fieldSchemas.ts";
import { reasonWords } from "../../format/reasonWords.ts";
import { FormSelect, FormTextArea } from "./formFields.tsx";
import { formsText } from "./formsText.ts";

/** What a cancellation needs, of one order or of many. */
export const cancellationSchema = z.object({
  reason: z.pipe(
    z.string().check(z.minLength(1, formsText.reasonMissing)),
    z.enum(CANCELLATION_REASONS, formsText.reasonMissing),
  ),
  note: noteSchema,
  refund: z.enum(["now", "later"]),
});

export type CancellationInput = z.input<typeof cancellationSchema>;
export type Cancellation = z.output<typeof cancellationSchema>;

/** What the fields hold before anybody typed. */
export const NO_CANCELLATION: CancellationInput = { reason: "", note: "", refund: "now" };

const REASONS = CANCELLATION_REASONS.map((value) => ({ value, label: reasonWords(value) }));

interface CancellationFieldsProps {
  readonly control: Control<CancellationInput, unknown, Cancellation>;
}

/** Why, and what there is to say about it. */
export function CancellationFields({ control }: CancellationFieldsProps) {
  return (
    <>
      <FormSelect
        control={control}
        name="reason"
        label={formsText.reason}
        placeholder={formsText.chooseReason}
        options={REASONS}
        isRequired
        autoFocus
      />
      <FormTextArea control={control} name="note" label={formsText.note} isOptional />
    </>
  );
}
