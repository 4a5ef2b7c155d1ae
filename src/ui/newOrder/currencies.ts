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

/** All currencies that the platform knows, the given ones first. */
export function currencyOptions(
  first: readonly string[],
  locale: string,
): readonly { readonly value: string; readonly label: string }[] {
  const names = new Intl.DisplayNames(locale, { type: "currency" });
  const codes = new Set([...first, ...Intl.supportedValuesOf("currency")]);
  return [...codes].map((code) => ({ value: code, label: `${code}, ${names.of(code) ?? code}` }));
}
