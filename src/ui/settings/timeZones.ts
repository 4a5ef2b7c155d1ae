import type { ComboOption } from "../components/ComboField.tsx";

/** Zones that the platform knows, UTC first. */
export function allTimeZones(): readonly string[] {
  const known = Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC");
  return ["UTC", ...known];
}

const simple = (text: string): string => text.toLowerCase().replace(/[_/]/g, " ");

/** Zones whose name has all the words of `text`, at most `most`: "new york" finds America/New_York. */
export function matchingTimeZones(text: string, zones: readonly string[], most = 40): readonly ComboOption[] {
  const words = simple(text).split(/\s+/).filter(Boolean);
  const matching = zones.filter((zone) => words.every((word) => simple(zone).includes(word)));
  return matching.slice(0, most).map((zone) => ({ id: zone, text: zone }));
}
