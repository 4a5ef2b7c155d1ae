import { LOCALE } from "../format/locale.ts";

const percent = new Intl.NumberFormat(LOCALE, { style: "percent", maximumFractionDigits: 1 });

/** A part of a whole: `21.2%`. */
export const formatShare = (part: number): string => percent.format(part);
