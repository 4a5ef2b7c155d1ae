import { useEffect, useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { toast } from "../components/toastStore.ts";
import { useBackend } from "../stores/BackendProvider.tsx";
import { namesOneOf, withoutCustomer } from "./forgetInDraft.ts";
import { newOrderText } from "./newOrderText.ts";
import type { OrderFormValues, ReadOrderForm } from "./orderForm.ts";

/**
 * Takes a customer out of the open form who was forgotten meanwhile, here or in another tab; items stay.
 * @returns a number that changes when that happened: what the fields hold beside the form's values is to go too.
 */
export function useForgottenInForm(
  bookId: string,
  form: UseFormReturn<OrderFormValues, unknown, ReadOrderForm>,
): number {
  const { backend } = useBackend();
  const [times, setTimes] = useState(0);
  useEffect(
    () =>
      backend.subscribe((notice) => {
        if (notice.kind !== "forgotten" || notice.bookId !== bookId) return;
        const values = form.getValues();
        if (!namesOneOf(values, notice.customers)) return;
        form.reset(withoutCustomer(values));
        setTimes((before) => before + 1);
        toast(newOrderText.customerForgotten);
      }),
    [backend, bookId, form],
  );
  return times;
}
