import { describe, expect, it } from "vitest";
import type { LocalDate, TimeZone } from "../../../src/orders/calendar.ts";
import {
  createCalendar,
  isLocalDate,
  isTimeZone,
  toDayNumber,
  toLocalDate,
} from "../../../src/orders/calendar.ts";
import { bucketStart, nextBucket } from "../../../src/orders/calendarBucket.ts";

const zone = (name: string) => createCalendar(name as TimeZone);
const date = (text: string) => text as LocalDate;
const dayIn = (name: string, instant: string) => toLocalDate(zone(name).dayOf(Date.parse(instant)));

describe("days in a book's zone", () => {
  it.each([
    ["UTC", "2026-03-14T23:59:59.999Z", "2026-03-14"],
    ["UTC", "2026-03-15T00:00:00.000Z", "2026-03-15"],
    ["Europe/London", "2026-06-14T22:59:00.000Z", "2026-06-14"],
    ["Europe/London", "2026-06-14T23:00:00.000Z", "2026-06-15"],
    ["America/New_York", "2026-01-02T04:59:00.000Z", "2026-01-01"],
    ["America/New_York", "2026-01-02T05:00:00.000Z", "2026-01-02"],
    ["Asia/Kathmandu", "2026-05-01T18:14:59.999Z", "2026-05-01"],
    ["Asia/Kathmandu", "2026-05-01T18:15:00.000Z", "2026-05-02"],
    ["Australia/Lord_Howe", "2026-01-01T12:59:59.999Z", "2026-01-01"],
    ["Australia/Lord_Howe", "2026-01-01T13:00:00.000Z", "2026-01-02"],
    ["Australia/Lord_Howe", "2026-07-01T13:29:59.999Z", "2026-07-01"],
    ["Australia/Lord_Howe", "2026-07-01T13:30:00.000Z", "2026-07-02"],
    ["Pacific/Apia", "2011-12-30T09:59:59.999Z", "2011-12-29"],
    ["Pacific/Apia", "2011-12-30T10:00:00.000Z", "2011-12-31"],
  ])("puts %s %s on %s", (name, instant, expected) => {
    expect(dayIn(name, instant)).toBe(expected);
  });

  it("counts days before 1970", () => {
    expect(dayIn("UTC", "1969-12-31T23:59:59.999Z")).toBe("1969-12-31");
    expect(toDayNumber(date("1969-12-31"))).toBe(-1);
  });

  it.each([
    ["Europe/London", "2026-03-29"],
    ["Europe/London", "2026-10-25"],
    ["America/New_York", "2026-03-08"],
    ["America/New_York", "2026-11-01"],
    ["Australia/Lord_Howe", "2026-04-05"],
    ["Australia/Lord_Howe", "2026-10-04"],
    ["Asia/Kathmandu", "2026-04-05"],
    ["America/Sao_Paulo", "2018-11-04"],
    ["America/St_Johns", "2010-11-06"],
    ["Pacific/Apia", "2011-12-29"],
  ])("agrees with the platform every minute around %s %s, and ends the day where it ends", (name, day) => {
    const calendar = zone(name);
    const platform = new Intl.DateTimeFormat("en-CA", { timeZone: name, dateStyle: "short" });
    const from = Date.parse(day) - 86_400_000;
    const end = calendar.endOfDay(date(day));
    for (let millis = from; millis < from + 3 * 86_400_000; millis += 300_000) {
      const here = toLocalDate(calendar.dayOf(millis));
      expect(here).toBe(platform.format(millis));
      if (millis > end) expect(here > day).toBe(true);
    }
    expect(toLocalDate(calendar.dayOf(end)) <= day).toBe(true);
    expect(toLocalDate(calendar.dayOf(end + 1)) > day).toBe(true);
  });

  it.each([
    ["UTC", "2026-03-14T09:12:05.999Z", "2026-03-14 09:12:05"],
    ["Europe/London", "2026-10-25T00:30:00.000Z", "2026-10-25 01:30:00"],
    ["Europe/London", "2026-10-25T01:30:00.000Z", "2026-10-25 01:30:00"],
    ["America/New_York", "2026-01-01T03:00:00.000Z", "2025-12-31 22:00:00"],
  ])("shows what clocks in %s show at %s", (name, instant, expected) => {
    expect(zone(name).wallClock(Date.parse(instant))).toBe(expected);
  });

  it("ends a day at 23:59:59.999 of the zone", () => {
    expect(new Date(zone("America/New_York").endOfDay(date("2026-03-08"))).toISOString()).toBe(
      "2026-03-09T03:59:59.999Z",
    );
  });

  it("gives the same day whatever was asked before", () => {
    const calendar = zone("Europe/London");
    const moments = [Date.UTC(2026, 5, 1, 23), Date.UTC(2026, 0, 1, 23), Date.UTC(2026, 9, 25, 0, 30)];
    const first = moments.map((millis) => calendar.dayOf(millis));
    expect(moments.toReversed().map((millis) => calendar.dayOf(millis))).toEqual(first.toReversed());
  });
});

describe("names of zones and days", () => {
  it("knows zones by name and refuses others", () => {
    expect(isTimeZone("Europe/London")).toBe(true);
    expect(isTimeZone("UTC")).toBe(true);
    expect(isTimeZone("Europe/Atlantis")).toBe(false);
    expect(isTimeZone("")).toBe(false);
    expect(() => zone("Nowhere")).toThrow(RangeError);
  });

  it("knows real days and refuses others", () => {
    expect(isLocalDate("2024-02-29")).toBe(true);
    for (const text of ["2026-02-29", "2026-13-01", "2026-1-1", "14.03.2026", ""]) {
      expect(isLocalDate(text)).toBe(false);
    }
    expect(() => toDayNumber(date("2026-02-30"))).toThrow(RangeError);
  });

  it("turns days into numbers and back", () => {
    for (const text of ["1970-01-01", "2000-02-29", "2026-03-14", "2100-12-31"]) {
      expect(toLocalDate(toDayNumber(date(text)))).toBe(text);
    }
  });
});

describe("buckets of days", () => {
  it.each([
    ["day", "2026-03-14", "2026-03-14", "2026-03-15"],
    ["week", "2026-03-14", "2026-03-09", "2026-03-16"],
    ["week", "2026-03-09", "2026-03-09", "2026-03-16"],
    ["week", "1969-12-30", "1969-12-29", "1970-01-05"],
    ["month", "2026-03-14", "2026-03-01", "2026-04-01"],
    ["month", "2024-12-31", "2024-12-01", "2025-01-01"],
    ["month", "1969-12-30", "1969-12-01", "1970-01-01"],
  ] as const)("puts the %s of %s from %s to before %s", (bucket, day, start, next) => {
    expect(toLocalDate(bucketStart(toDayNumber(date(day)), bucket))).toBe(start);
    expect(toLocalDate(nextBucket(toDayNumber(date(day)), bucket))).toBe(next);
  });
});
