import { isCurrency, NO_CURRENCY } from "../../orders/money.ts";
import { newOrderText as words } from "./newOrderText.ts";

/** Currencies of the places that use one of their own; everywhere else starts with the euro. */
const BY_REGION: Readonly<Record<string, string>> = {
  AU: "AUD",
  BR: "BRL",
  CA: "CAD",
  CH: "CHF",
  CN: "CNY",
  CZ: "CZK",
  DK: "DKK",
  GB: "GBP",
  HU: "HUF",
  IN: "INR",
  JP: "JPY",
  LI: "CHF",
  MX: "MXN",
  NO: "NOK",
  NZ: "NZD",
  PL: "PLN",
  RO: "RON",
  SE: "SEK",
  SG: "SGD",
  TR: "TRY",
  US: "USD",
  ZA: "ZAR",
};

/** The currency that a reader of this locale most likely sells in. */
export function currencyOfLocale(locale: string): string {
  const region = new Intl.Locale(locale).maximize().region ?? "";
  return BY_REGION[region] ?? "EUR";
}

/** ISO 4217: money in use. No metals, funds, test codes, or currencies of the past. */
const IN_USE =
  "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG";

/** Currencies to choose from: the given ones first, then all that are in use and that the platform knows. */
export function currencyOptions(
  first: readonly string[],
  locale: string,
): readonly { readonly value: string; readonly label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: "currency" });
  const nameOf = (code: string) => (code === NO_CURRENCY ? words.noCurrency : (names.of(code) ?? code));
  const codes = new Set([...first, ...IN_USE.split(" ").filter(isCurrency)]);
  return [...codes].map((code) => ({ value: code, label: words.currencyOption(code, nameOf(code)) }));
}
