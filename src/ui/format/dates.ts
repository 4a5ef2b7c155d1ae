import type { Instant } from "../../lib/clock.ts";
import type { LocalDate } from "../../orders/calendar.ts";
import { formatText } from "./formatText.ts";
import { LOCALE, memoized } from "./locale.ts";

/** Keys are `zone|name of the style`. */
const STYLES = {
  dayMonth: { day: "numeric", month: "short" },
  dayMonthYear: { day: "numeric", month: "short", year: "numeric" },
  weekday: { weekday: "short", day: "numeric", month: "short" },
  full: { weekday: "short", day: "numeric", month: "short", year: "numeric" },
  spoken: { day: "numeric", month: "long" },
  time: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  seconds: { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" },
  month: { month: "short" },
  monthYear: { month: "short", year: "numeric" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

type Style = keyof typeof STYLES;

const formatter = memoized((key) => {
  const [timeZone = "UTC", style = "full"] = key.split("|");
  return new Intl.DateTimeFormat(LOCALE, { ...STYLES[style as Style], timeZone });
});

/** Asked for its parts: how a locale joins them differs by platform. */
const dayParts = memoized((timeZone) => {
  return new Intl.DateTimeFormat("en", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
});

const write = (style: Style, timeZone: string, millis: number): string =>
  formatter(`${timeZone}|${style}`).format(millis).replace(",", "");

/** The day of an instant in a zone: `2026-03-14`. */
export function dayOf(instant: Instant, timeZone: string): LocalDate {
  const parts = dayParts(timeZone).formatToParts(Date.parse(instant));
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}` as LocalDate;
}

export interface MomentOptions {
  /** The present. */
  readonly now: Instant;
  /** True where the screen shows the past: there "today" would lie. */
  readonly isPast?: boolean;
}

/** `Today 14:42` only at now; else `14 Oct 14:42`, with the year when it isn't the present one. */
export function formatMoment(instant: Instant, timeZone: string, { now, isPast }: MomentOptions): string {
  const time = formatTime(instant, timeZone);
  if (!isPast && dayOf(instant, timeZone) === dayOf(now, timeZone)) return formatText.today(time);
  const style = sameYearIn(timeZone, instant, now) ? "dayMonth" : "dayMonthYear";
  return `${write(style, timeZone, Date.parse(instant))} ${time}`;
}

function sameYearIn(timeZone: string, one: Instant, other: Instant): boolean {
  return dayOf(one, timeZone).slice(0, 4) === dayOf(other, timeZone).slice(0, 4);
}

/** `14:42`. */
export const formatTime = (instant: Instant, timeZone: string): string =>
  write("time", timeZone, Date.parse(instant));

/** `14:42:07`. */
export const formatTimeWithSeconds = (instant: Instant, timeZone: string): string =>
  write("seconds", timeZone, Date.parse(instant));

/** `Wed 14 Oct 2026, 14:33`: the position of the time bar in words. */
export const formatFullMoment = (instant: Instant, timeZone: string): string =>
  `${write("full", timeZone, Date.parse(instant))}, ${formatTime(instant, timeZone)}`;

/** `14 March 09:12`, for assistive technology. */
export const formatSpokenMoment = (instant: Instant, timeZone: string): string =>
  `${write("spoken", timeZone, Date.parse(instant))} ${formatTime(instant, timeZone)}`;

export type DayStyle = "short" | "weekday" | "full" | "month" | "monthYear";

const DAY_STYLES = {
  short: "dayMonth",
  weekday: "weekday",
  full: "full",
  month: "month",
  monthYear: "monthYear",
} as const satisfies Record<DayStyle, Style>;

/** A day `2026-10-14` in words: `14 Oct`, `Wed 14 Oct`, `Wed 14 Oct 2026`, `Oct`, `Oct 2026`. */
export function formatDay(day: string, style: DayStyle = "short"): string {
  return write(DAY_STYLES[style], "UTC", Date.parse(`${day}T00:00:00Z`));
}

const AGES = [
  [86_400_000, formatText.age.days],
  [3_600_000, formatText.age.hours],
  [60_000, formatText.age.minutes],
] as const;

/** How long ago, in one short unit: `3 d`, `5 min`, `now`. */
export function formatAge(from: Instant, to: Instant): string {
  const elapsed = Math.max(0, Date.parse(to) - Date.parse(from));
  for (const [unit, words] of AGES) {
    if (elapsed >= unit) return words(Math.floor(elapsed / unit));
  }
  return formatText.justNow;
}
