import { useSearch } from "@tanstack/react-router";
import { useMemo } from "react";
import type { OrderDetail } from "../../orders/queries/orderDetail.ts";
import type { OrderListAnswer } from "../../orders/queries/orderList.ts";
import { useKeptDraft } from "../drafts/useDraft.ts";
import { LOCALE } from "../format/locale.ts";
import { countryOfLocale, countryOptions } from "../order/forms/countries.ts";
import { useKnownOrders, usualCurrency } from "../order/forms/useKnownOrders.ts";
import { useAnswer } from "../stores/useAnswer.ts";
import { useCurrentBook } from "../stores/useBooks.ts";
import { copyOfOrder } from "./copyOfOrder.ts";
import { currencyOfLocale, currencyOptions } from "./currencies.ts";
import { NewOrderForm } from "./NewOrderForm.tsx";
import { newOrderDraft } from "./newOrderDraft.ts";
import { emptyForm, type OrderFormValues } from "./orderForm.ts";

/** The form for a new order, filled in as far as the book's other orders suggest, or like one of them. */
export function NewOrderScreen() {
  const { copy } = useSearch({ strict: false });
  const number = copy === undefined ? null : String(copy);
  const book = useCurrentBook();
  const known = useKnownOrders();
  const original = useAnswer(
    useMemo(() => (number === null ? null : ({ kind: "orderDetail", number } as const)), [number]),
  );
  if (book === null || known === undefined || (number !== null && original === undefined)) return null;
  return (
    <PreparedForm
      key={`${book.bookId} ${number}`}
      bookId={book.bookId}
      known={known}
      copyOf={number}
      original={original?.found === "yes" ? original : null}
    />
  );
}

interface PreparedFormProps {
  readonly bookId: string;
  readonly known: OrderListAnswer;
  /** The number of the order that the form is to be like; null: of none. */
  readonly copyOf: string | null;
  /** That order; null where there is none. */
  readonly original: OrderDetail | null;
}

function PreparedForm({ bookId, known, copyOf, original }: PreparedFormProps) {
  const draftKey = useMemo(() => newOrderDraft(bookId, copyOf), [bookId, copyOf]);
  const kept = useKeptDraft<OrderFormValues>(draftKey);
  const locale = LOCALE ?? "en";
  const currency = original?.order.currency ?? usualCurrency(known) ?? currencyOfLocale(locale);
  const country = usualCountry(known) ?? countryOfLocale(locale);
  const start = useMemo(
    () => (original === null ? emptyForm(currency, country) : copyOfOrder(original)),
    [original, currency, country],
  );
  const currencies = useMemo(() => {
    const first = [currency, ...known.sums.map((sum) => sum.currency)];
    return currencyOptions(first, locale);
  }, [currency, known, locale]);
  const countries = useMemo(() => countryOptions(known.facets.country), [known]);
  return (
    <NewOrderForm
      draftKey={draftKey}
      start={start}
      copyOf={original === null ? null : copyOf}
      kept={kept}
      currencies={currencies}
      countries={countries}
    />
  );
}

/** Where most orders go; null while there are none. */
function usualCountry({ facets }: OrderListAnswer): string | null {
  const most = [...facets.country].sort((a, b) => b.orders - a.orders)[0];
  return most === undefined || most.country === "" ? null : most.country;
}
