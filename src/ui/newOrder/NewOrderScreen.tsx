import { useMemo } from "react";
import type { OrderListAnswer } from "../../orders/queries/orderList.ts";
import { useKeptDraft } from "../drafts/useDraft.ts";
import { LOCALE } from "../format/locale.ts";
import { countryOfLocale, countryOptions } from "../order/forms/countries.ts";
import { useKnownOrders, usualCurrency } from "../order/forms/useKnownOrders.ts";
import { useCurrentBook } from "../stores/useBooks.ts";
import { currencyOfLocale, currencyOptions } from "./currencies.ts";
import { NewOrderForm } from "./NewOrderForm.tsx";
import { newOrderDraft } from "./newOrderDraft.ts";
import { emptyForm, type OrderFormValues } from "./orderForm.ts";

/** The form for a new order, filled in as far as the book's other orders suggest. */
export function NewOrderScreen() {
  const book = useCurrentBook();
  const known = useKnownOrders();
  if (book === null || known === undefined) return null;
  return <PreparedForm key={book.bookId} bookId={book.bookId} known={known} />;
}

function PreparedForm({ bookId, known }: { readonly bookId: string; readonly known: OrderListAnswer }) {
  const draftKey = useMemo(() => newOrderDraft(bookId, null), [bookId]);
  const kept = useKeptDraft<OrderFormValues>(draftKey);
  const locale = LOCALE ?? "en";
  const currency = usualCurrency(known) ?? currencyOfLocale(locale);
  const country = usualCountry(known) ?? countryOfLocale(locale);
  const empty = useMemo(() => emptyForm(currency, country), [currency, country]);
  const currencies = useMemo(() => {
    const first = [currency, ...known.sums.map((sum) => sum.currency)];
    return currencyOptions(first, locale);
  }, [currency, known, locale]);
  const countries = useMemo(() => countryOptions(known.facets.country), [known]);
  return (
    <NewOrderForm
      draftKey={draftKey}
      empty={empty}
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
