import { describe, expect, it, vi } from "vitest";
import { toInstant } from "../../../src/lib/clock.ts";
import { dayOf, formatAge, formatDay, formatFullMoment, formatMoment } from "../../../src/ui/format/dates.ts";
import { formatAmount, formatMoney, parseMoney } from "../../../src/ui/format/money.ts";
import { formatBytes, formatCount, formatNumber, formatShare } from "../../../src/ui/format/number.ts";

const NOW = toInstant("2026-11-23T15:40:00Z");
const LONDON = "Europe/London";

describe("money", () => {
  it("always has its decimals and a true minus", () => {
    expect(formatMoney(120_400, "GBP")).toBe("£1,204.00");
    expect(formatMoney(-9148, "GBP")).toBe("−£91.48");
    expect(formatMoney(500, "GBP", { sign: true })).toBe("+£5.00");
    expect(formatAmount(-9148, "GBP")).toBe("−91.48");
    expect(formatAmount(1204, "JPY")).toBe("1,204");
  });

  it.each([
    ["1,204.00", 120_400],
    ["£12.5", 1250],
    ["12", 1200],
    [".5", 50],
    ["1204,50", 120_450],
    ["1.204,50", 120_450],
    ["1,204", 120_400],
    ["1 204.5", 120_450],
    ["−3.10", -310],
    ["0", 0],
  ])("reads %s as %d pence", (text, minor) => {
    expect(parseMoney(text, "GBP")).toBe(minor);
  });

  it.each(["", "abc", "1.234567", "12.345.6", "£", "1e5", "99999999999999999"])("refuses %s", (text) => {
    expect(parseMoney(text, "GBP")).toBeNull();
  });
});

describe("moments", () => {
  const morning = toInstant("2026-11-23T14:42:00Z");

  it("says today only at now; in the past that would lie", () => {
    expect(formatMoment(morning, LONDON, { now: NOW })).toBe("Today 14:42");
    expect(formatMoment(morning, LONDON, { now: NOW, isPast: true })).toMatch(/23.*14:42/);
  });

  it("names the year when it isn't the present one", () => {
    expect(formatMoment(toInstant("2025-03-14T09:12:00Z"), LONDON, { now: NOW })).toContain("2025");
    expect(formatMoment(toInstant("2026-03-14T09:12:00Z"), LONDON, { now: NOW })).not.toContain("2026");
  });

  it("reads days in the book's zone", () => {
    const late = toInstant("2026-07-14T23:30:00Z");
    expect(formatFullMoment(late, LONDON)).toMatch(/15.*2026, 00:30/);
    expect(formatDay("2026-10-14", "full")).toMatch(/Wed.*14.*2026/);
  });

  it("tells an age in one short unit", () => {
    expect(formatAge(toInstant("2026-11-20T15:00:00Z"), NOW)).toBe("3 d");
    expect(formatAge(toInstant("2026-11-23T15:35:00Z"), NOW)).toBe("5 min");
    expect(formatAge(NOW, NOW)).toBe("now");
  });
});

describe("numbers", () => {
  it("are grouped, with a true minus", () => {
    expect(formatNumber(21_048)).toBe("21,048");
    expect(formatNumber(-3)).toBe("−3");
    expect(formatCount(1, "order")).toBe("1 order");
    expect(formatCount(2, "order")).toBe("2 orders");
    expect(formatShare(0.007)).toBe("0.7%");
    expect(formatBytes(4_100_000)).toBe("4.1 MB");
  });
});

describe("the day of a moment", () => {
  it("is written the same where the platform knows other locales: a WebKit has no en-CA", () => {
    class EnglishOnly extends Intl.DateTimeFormat {
      constructor(_locale?: Intl.LocalesArgument, options?: Intl.DateTimeFormatOptions) {
        super("en-US", options);
      }
    }
    vi.stubGlobal("Intl", Object.assign(Object.create(Intl), { DateTimeFormat: EnglishOnly }));
    expect(dayOf(toInstant("2026-03-14T23:30:00Z"), "Europe/Berlin")).toBe("2026-03-15");
    expect(dayOf(toInstant("2026-03-14T03:30:00Z"), "America/New_York")).toBe("2026-03-13");
    vi.unstubAllGlobals();
  });
});
