import { monthOf } from "./monthNames.ts";

/** In which order a date names day, month and year. */
export const DATE_ORDERS = ["DMY", "MDY", "YMD"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** A day as a cell may mean it. */
interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A cell that may hold a date, taken apart as far as no order is needed. */
export interface DateCell {
  /** The day, by each order in which the cell can be read. */
  readonly days: Readonly<Partial<Record<DateOrder, Day>>>;
  /** `12:55`, with seconds where the cell has them; "" where it has no time. */
  readonly time: string;
  /** `Z` or `+01:00`; "" for local time. */
  readonly zone: string;
}

const WEEKDAY = /^\p{L}{2,12}\.?,?\s+(?=\d|\p{L})/u;
const NUMBERS = /^(\d{1,4})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{1,2})(?!\d)/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?=$|[T\s]|\d{4}(?:\d{2})?$)/;
const DAY_FIRST =
  /^(\d{1,2})(?:\.|st|nd|rd|th)?[\s-]*(?:de\s+)?(\p{L}{3,12})\.?,?[\s-]*(?:de\s+)?(\d{4}|\d{2})(?!\d)/u;
const MONTH_FIRST = /^(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u;
const TIME =
  /^(?:[T\s,]\s*)?(?:(?:um|at|à)\s+)?(\d{1,2})(?:[:.h]?(\d{2}))(?:[:.]?(\d{2})(?:[.,](\d{1,9}))?)?\s*([ap]\.?m\.?|uhr)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i;

/** No date with its time is longer; a longer cell is not even begun. */
const MAX_LENGTH = 60;

/** Years of two digits from here on are those of the century before. */
const PIVOT = 70;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

/** Takes a date apart. Null where the cell holds none in any order. */
export function readDateCell(cell: string): DateCell | null {
  if (cell.length > MAX_LENGTH) return null;
  const text = MONTH_FIRST.test(cell) ? cell : cell.replace(WEEKDAY, "");
  const found = numbered(text) ?? compact(text) ?? named(text);
  if (found === null) return null;
  const time = timeOf(text.slice(found.length).trimEnd());
  if (time === null) return null;
  const days = Object.fromEntries(
    Object.entries(found.days).filter(([, day]) => day !== null && isDay(day)),
  ) as DateCell["days"];
  return Object.keys(days).length === 0 ? null : { days, ...time };
}

/** The date as ISO 8601, as the facts take it; null where this order doesn't read it. */
export function isoDate({ days, time, zone }: DateCell, order: DateOrder): string | null {
  const found = days[order];
  if (found === undefined) return null;
  const day = [String(found.year), pad(found.month), pad(found.day)].join("-");
  return time === "" ? day : `${day}T${time}${zone}`;
}

/** The date in a cell as ISO 8601; null where there is none that this order reads. */
export function readDate(cell: string, order: DateOrder): string | null {
  const found = readDateCell(cell);
  return found === null ? null : isoDate(found, order);
}

interface Found {
  readonly days: Readonly<Record<DateOrder, Day | null>>;
  /** Letters that the day takes up. */
  readonly length: number;
}

const sameInAnyOrder = (day: Day): Found["days"] => ({ DMY: day, MDY: day, YMD: day });

function numbered(text: string): Found | null {
  const [whole, first = "", , second = "", third = ""] = NUMBERS.exec(text) ?? [];
  if (whole === undefined) return null;
  const { length } = whole;
  const yearFirst = dayOf(first, second, third);
  if (first.length > 2) return yearFirst === null ? null : { days: sameInAnyOrder(yearFirst), length };
  return {
    days: { DMY: dayOf(third, second, first), MDY: dayOf(third, first, second), YMD: yearFirst },
    length,
  };
}

/** The day of these digits; null unless the year has two or four of them, and the others one or two. */
function dayOf(year: string, month: string, day: string): Day | null {
  if ((year.length !== 2 && year.length !== 4) || month.length > 2 || day.length > 2) return null;
  return { year: fullYear(year), month: Number(month), day: Number(day) };
}

function compact(text: string): Found | null {
  const [whole, year, month, day] = COMPACT.exec(text) ?? [];
  if (whole === undefined) return null;
  return {
    days: sameInAnyOrder({ year: Number(year), month: Number(month), day: Number(day) }),
    length: whole.length,
  };
}

/** A date whose month is a word reads the same in any order. */
function named(text: string): Found | null {
  const dayFirst = DAY_FIRST.exec(text);
  const [whole, one = "", other = "", year = ""] = dayFirst ?? MONTH_FIRST.exec(text) ?? [];
  if (whole === undefined) return null;
  const [day, name] = dayFirst ? [one, other] : [other, one];
  const month = monthOf(name);
  if (month === null) return null;
  return { days: sameInAnyOrder({ year: fullYear(year), month, day: Number(day) }), length: whole.length };
}

function timeOf(text: string): { readonly time: string; readonly zone: string } | null {
  if (text === "") return { time: "", zone: "" };
  const [, hours, minutes, seconds, fraction, half = "", zone = ""] = TIME.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const hour = hourOfDay(Number(hours), half.charAt(0).toLowerCase());
  if (hour === null || Number(minutes) > 59 || Number(seconds ?? 0) > 59) return null;
  const rest = seconds === undefined ? "" : `:${seconds}${fraction === undefined ? "" : `.${fraction}`}`;
  return { time: `${pad(hour)}:${minutes}${rest}`, zone: /^[zug]/i.test(zone) ? "Z" : zone };
}

/** The hour from 0 to 23; `half` is "a" or "p" where the clock counts to twelve. */
function hourOfDay(hour: number, half: string): number | null {
  const isTwelve = half === "a" || half === "p";
  if (isTwelve && (hour < 1 || hour > 12)) return null;
  const full = isTwelve ? (hour % 12) + (half === "p" ? 12 : 0) : hour;
  return full > 23 ? null : full;
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year + (year < PIVOT ? 2000 : 1900);
}

function isDay({ year, month, day }: Day): boolean {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const pad = (number: number): string => String(number).padStart(2, "0");
