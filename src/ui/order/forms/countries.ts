import type { OrderListAnswer } from "../../../orders/queries/orderList.ts";
import { formsText } from "./formsText.ts";

/** ISO 3166-1 codes, two letters each. */
const CODES =
  "AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GG GH GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IM IN IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW";

const names = new Intl.DisplayNames("en", { type: "region" });

/** English name of a country by its code; the same in every locale, because it is recorded. */
const nameOf = (code: string): string => names.of(code) ?? code;

/** The book's own countries as it spells them, most used first, then all others by name. */
export function countryOptions(
  known: OrderListAnswer["facets"]["country"],
): readonly { readonly value: string; readonly label: string }[] {
  const own = [...known]
    .filter(({ country }) => country !== "")
    .sort((a, b) => b.orders - a.orders)
    .map(({ country }) => country);
  const others = CODES.split(" ")
    .map(nameOf)
    .sort((a, b) => a.localeCompare(b, "en"));
  const all = [...new Set([...own, ...others])];
  return [
    { value: "", label: formsText.countryNotKnown },
    ...all.map((country) => ({ value: country, label: country })),
  ];
}

/** The country of the reader's locale, for a book without orders; "" where the locale names none. */
export function countryOfLocale(locale: string): string {
  const region = new Intl.Locale(locale).maximize().region;
  return region === undefined || !/^[A-Z]{2}$/.test(region) ? "" : nameOf(region);
}
