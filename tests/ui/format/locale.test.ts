import { describe, expect, it } from "vitest";
import { understoodLocale } from "../../../src/ui/format/locale.ts";

describe("the reader's locale", () => {
  it("is the browser's, spelt as Intl spells it", () => {
    expect(understoodLocale("en-GB")).toBe("en-GB");
    expect(understoodLocale("de-at")).toBe("de-AT");
  });

  it.each(["C", "en_GB", "", undefined])(
    "is left to Intl where the browser's is no locale: %s",
    (language) => {
      expect(understoodLocale(language)).toBeUndefined();
      expect(() => new Intl.NumberFormat(understoodLocale(language))).not.toThrow();
    },
  );
});
