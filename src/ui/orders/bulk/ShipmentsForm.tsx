import { zodResolver } from "@hookform/resolvers/zod";
import type { ClipboardEvent } from "react";
import { type Control, useForm, useWatch } from "react-hook-form";
import * as z from "zod/mini";
import type { OrderSummary } from "../../../orders/queries/orderList.ts";
import { requiredText, soundText, TEXT_LIMITS } from "../../../orders/submissions/fieldSchemas.ts";
import { FieldError } from "../../components/FieldError.tsx";
import { FormText } from "../../order/forms/formFields.tsx";
import { customerName } from "../customerName.ts";
import { BulkForm, type BulkFormProps } from "./BulkForm.tsx";
import styles from "./bulk.module.css";
import { bulkText } from "./bulkText.ts";
import { pastedNumbers } from "./pastedNumbers.ts";

const schema = z.object({
  carrier: requiredText(bulkText.carrierMissing, TEXT_LIMITS.carrier),
  trackingNumbers: z.array(soundText(TEXT_LIMITS.trackingNumber).check(z.trim())),
});
type Shipments = z.output<typeof schema>;

const entered = (numbers: readonly string[]): number => numbers.filter((one) => one.trim() !== "").length;

/** Records that orders are on their way: one carrier, and a tracking number each. */
export function ShipmentsForm({ onSend, ...props }: BulkFormProps) {
  const { orders } = props;
  const { control, handleSubmit, setError, setFocus, setValue, formState } = useForm<Shipments>({
    resolver: zodResolver(schema),
    defaultValues: { carrier: "", trackingNumbers: orders.map(() => "") },
  });
  const typed = useWatch({ control, name: "trackingNumbers" });
  const ship = handleSubmit(({ carrier, trackingNumbers }) => {
    if (entered(trackingNumbers) === 0) {
      setError("root", { message: bulkText.trackingMissing });
      setFocus("trackingNumbers.0");
      return;
    }
    const byOrder = orders.map(({ orderId }, index) => [orderId, trackingNumbers[index] ?? ""] as const);
    onSend({ command: "ShipOrder", carrier, trackingNumbers: new Map(byOrder) });
  });
  const paste = (event: ClipboardEvent<HTMLElement>) => {
    const numbers = orders.map(({ number }) => number);
    const pasted = pastedNumbers(event.clipboardData.getData("text"), numbers, placeOf(event.target));
    if (pasted === null) return;
    event.preventDefault();
    for (const [place, number] of pasted) setValue(`trackingNumbers.${place}`, number, { shouldDirty: true });
  };
  return (
    <BulkForm {...props} command="ShipOrder" count={entered(typed)} errors={formState.errors} onSubmit={ship}>
      <FormText control={control} name="carrier" label={bulkText.carrier} isRequired autoFocus />
      <fieldset className={styles.shipments} onPaste={paste}>
        <legend>{bulkText.trackingNumbers}</legend>
        <p className={styles.words}>{bulkText.trackingHow}</p>
        {orders.map((order, index) => (
          <ShipmentLine key={order.orderId} {...{ order, index, control }} />
        ))}
      </fieldset>
      <FieldError>{formState.errors.root?.message}</FieldError>
    </BulkForm>
  );
}

interface ShipmentLineProps {
  readonly order: OrderSummary;
  readonly index: number;
  readonly control: Control<Shipments>;
}

function ShipmentLine({ order, index, control }: ShipmentLineProps) {
  return (
    <div className={styles.shipment} data-place={index}>
      <b>{order.number}</b>
      <span className={styles.clip}>{customerName(order.customer)}</span>
      <FormText
        control={control}
        name={`trackingNumbers.${index}`}
        label={bulkText.trackingOf(order.number)}
        hideLabel
        compact
      />
    </div>
  );
}

const placeOf = (target: EventTarget): number =>
  Number(target instanceof Element ? (target.closest<HTMLElement>("[data-place]")?.dataset.place ?? 0) : 0);
