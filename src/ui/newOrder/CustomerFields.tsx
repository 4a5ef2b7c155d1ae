import { useState } from "react";
import { useController, useFormContext } from "react-hook-form";
import type { SuggestionsAnswer } from "../../orders/queries/suggestions.ts";
import { ComboField } from "../components/ComboField.tsx";
import { addressInputOf } from "../order/forms/AddressFields.tsx";
import { FormText } from "../order/forms/formFields.tsx";
import forms from "../order/forms/forms.module.css";
import { useSuggestions } from "../order/forms/useSuggestions.ts";
import { useShown } from "../stores/useAnswer.ts";
import { newOrderText as words } from "./newOrderText.ts";
import type { OrderFormValues, ReadOrderForm } from "./orderForm.ts";

type Customer = SuggestionsAnswer["customers"][number];

/** Who orders: somebody whom the book knows already, or a new customer. */
export function CustomerFields() {
  const { control } = useFormContext<OrderFormValues, unknown, ReadOrderForm>();
  return (
    <div className={forms.fields}>
      <NameField />
      <FormText
        control={control}
        name="email"
        label={words.email}
        type="email"
        inputMode="email"
        className={forms.wideIfNarrow}
      />
      <FormText control={control} name="phone" label={words.phone} type="tel" inputMode="tel" />
      <FormText
        control={control}
        name="reference"
        label={words.reference}
        description={words.referenceHint}
      />
    </div>
  );
}

function NameField() {
  const { control, setValue, getValues } = useFormContext<OrderFormValues, unknown, ReadOrderForm>();
  const { field, fieldState } = useController({ control, name: "name" });
  const { isPast } = useShown();
  const [typed, setTyped] = useState<string | null>(null);
  const [picked, setPicked] = useState<Customer | null>(null);
  const { customers } = useSuggestions("customers", typed);
  const type = (text: string) => {
    field.onChange(text);
    if (text === picked?.data.name) return;
    setTyped(text);
    setPicked(null);
    setValue("customerId", null);
  };
  const take = (customer: Customer | undefined) => {
    if (customer === undefined) return;
    const { data, address, customerId } = customer;
    setTyped(null);
    setPicked(customer);
    setValue("customerId", customerId, { shouldDirty: true });
    setValue("name", data.name ?? "", { shouldDirty: true, shouldValidate: fieldState.invalid });
    setValue("email", data.email ?? "");
    setValue("phone", data.phone ?? "");
    setValue("reference", data.reference ?? "");
    if (address !== null) setValue("address", addressInputOf(address, getValues("address.country")));
  };
  return (
    <ComboField
      {...field}
      label={words.name}
      isRequired
      autoFocus={!isPast}
      className={forms.wide}
      onChange={type}
      onPick={(option) => take(customers.find((customer) => customer.customerId === option.id))}
      options={customers.map((customer) => ({
        id: customer.customerId,
        text: customer.data.name ?? words.customerNumber(customer.data.reference ?? ""),
        detail: customerDetail(customer),
      }))}
      description={picked === null ? undefined : pickedWords(picked)}
      error={fieldState.error?.message}
    />
  );
}

function customerDetail({ orders, data, address }: Customer): string {
  const parts = [words.orders(orders), data.reference, address?.city];
  return parts.filter((part) => typeof part === "string" && part !== "").join(", ");
}

function pickedWords({ orders, address }: Customer): string {
  return address === null
    ? words.ordersSoFar(orders)
    : `${words.ordersSoFar(orders)} ${words.addressFilledIn}`;
}
