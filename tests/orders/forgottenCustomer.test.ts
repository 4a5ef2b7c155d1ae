import { describe, expect, it } from "vitest";
import {
  type ForgottenCustomer,
  identifiersIn,
  namesForgotten,
  searchesForgotten,
} from "../../src/orders/forgottenCustomer.ts";
import { customerRecord, record, subject } from "./queries/exampleShop.ts";

const ann: ForgottenCustomer = {
  customerId: subject("5f1c"),
  namedBy: ["anne ost", "17850", "anne@example.org", "1 high street"],
};

describe("PD2 copies of what was known of a forgotten customer", () => {
  it("are recognised by names, numbers, contacts and streets, not by towns or notes", () => {
    const records = [
      customerRecord("1", "a", "Änne Öst", "17850"),
      customerRecord("2", "a", "Änne Öst", null),
      record("3", "a", "address", {
        ...{ recipient: "A", street: "1 High Street", city: "Leeds", country: "UK", postalCode: "LS1" },
      }),
      record("4", "a", "note", { text: "Gift" }),
    ];
    expect(identifiersIn(records)).toEqual(["anne ost", "17850", "1 high street"]);
  });

  it.each([
    ["Call ÄNNE ÖST back", true],
    ["anne@example.org", true],
    ['{"customerId":"5f1c"}', true],
    ["number 17850!", true],
    ["Anne Osterberg", false],
    ["117850", false],
    ["Anne", false],
    ["", false],
  ])("PD2 the text “%s” names them: %s", (text, names) => {
    expect(namesForgotten(text, ann)).toBe(names);
  });

  it.each([
    ["öst", true],
    ["ost mug", true],
    ["ann", true],
    ["17850", true],
    ["anne@example.org", true],
    ["mug", false],
    ["a", false],
    ["", false],
  ])("PD2 a search for “%s” looks for them: %s", (text, searches) => {
    expect(searchesForgotten(text, ann)).toBe(searches);
  });

  it("PD2 of whom nothing is known any more, only the id is recognised", () => {
    const nameless = { ...ann, namedBy: [] };
    expect(namesForgotten("Änne Öst", nameless)).toBe(false);
    expect(namesForgotten("x 5f1c x", nameless)).toBe(true);
    expect(searchesForgotten("öst", nameless)).toBe(false);
  });
});
