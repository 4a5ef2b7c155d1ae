import { useFormContext } from "react-hook-form";
import * as z from "zod/mini";
import type { AddressData } from "../../../orders/personalData.ts";
import { addressSchema } from "../../../orders/submissions/orderPartSchemas.ts";
import type { SubmittedAddress } from "../../../orders/submissions/submission.ts";
import { FormSelect, FormText } from "./formFields.tsx";
import styles from "./forms.module.css";
import { formsText } from "./formsText.ts";
import { typedText } from "./inputSchemas.ts";

/** An address as its fields hold it. */
export type AddressInput = { readonly [K in keyof SubmittedAddress]: string };

/** The part of a form that the address fields work on. */
export interface AddressFormValues {
  readonly address: AddressInput;
}

const { recipient, street, postalCode, city, country } = addressSchema.shape;

/** An address as typed to its values. */
export const addressInputSchema = z.object({
  recipient: typedText(recipient),
  street: typedText(street),
  postalCode: typedText(postalCode),
  city: typedText(city),
  country: typedText(country),
});

/** An address in fields. */
export const addressInputOf = (address: AddressData | null, countryElse: string): AddressInput => ({
  recipient: address?.recipient ?? "",
  street: address?.street ?? "",
  postalCode: address?.postalCode ?? "",
  city: address?.city ?? "",
  country: address?.country ?? countryElse,
});

interface AddressFieldsProps {
  readonly countries: readonly { readonly value: string; readonly label: string }[];
  readonly autoFocus?: boolean;
}

/** Where an order goes. Stands in a form with `address`. */
export function AddressFields({ countries, autoFocus = false }: AddressFieldsProps) {
  const { control } = useFormContext<AddressFormValues, unknown, AddressFormValues>();
  return (
    <div className={styles.fields}>
      <FormText
        control={control}
        name="address.recipient"
        label={formsText.recipient}
        className={styles.half}
        autoFocus={autoFocus}
      />
      <FormText control={control} name="address.street" label={formsText.street} className={styles.half} />
      <FormText control={control} name="address.postalCode" label={formsText.postalCode} />
      <FormText control={control} name="address.city" label={formsText.city} />
      <FormSelect
        control={control}
        name="address.country"
        label={formsText.country}
        options={countries}
        className={styles.wideIfNarrow}
      />
    </div>
  );
}
