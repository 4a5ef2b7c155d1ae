import { type Currency, isCurrency, NO_CURRENCY } from "../money.ts";

/** Signs and words that stand for a currency; where several countries share one, the most likely. */
const BY_SIGN = new Map(
  Object.entries({
    "€": "EUR",
    "£": "GBP",
    $: "USD",
    "¥": "JPY",
    "₹": "INR",
    "₺": "TRY",
    "₽": "RUB",
    "₴": "UAH",
    "₩": "KRW",
    "₪": "ILS",
    "₫": "VND",
    "฿": "THB",
    US$: "USD",
    C$: "CAD",
    CA$: "CAD",
    A$: "AUD",
    AU$: "AUD",
    NZ$: "NZD",
    R$: "BRL",
    zł: "PLN",
    kč: "CZK",
    ft: "HUF",
    lei: "RON",
    лв: "BGN",
    fr: "CHF",
    euro: "EUR",
    euros: "EUR",
  }),
);

/** The currency that a code, a sign or a word names; null where none is known. */
export function readCurrency(cell: string): Currency | null {
  const name = cell.trim().replace(/\.$/, "");
  const code = name.toUpperCase();
  if (code !== NO_CURRENCY && isCurrency(code)) return code;
  return (BY_SIGN.get(code) ?? BY_SIGN.get(name.toLowerCase()) ?? null) as Currency | null;
}
