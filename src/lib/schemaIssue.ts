import type * as z from "zod/mini";

type Issue = z.core.$ZodIssue;

/** What the schema library says where a schema has no words of its own. */
const NO_WORDS = "Invalid input";

/** Names the place as a person would: `items[2].quantity`. */
const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "");

function wordsFor(issue: Issue): string {
  switch (issue.code) {
    case "unrecognized_keys":
      return `has ${issue.keys.map((key) => `"${key}"`).join(", ")}, which doesn't belong there`;
    case "invalid_type":
      return `expected ${issue.expected}`;
    case "too_big":
      return `is more than ${issue.maximum}`;
    case "too_small":
      return `is less than ${issue.minimum}`;
    default:
      return "is not valid";
  }
}

/** The first thing that is wrong with a value, with its place: `metadata.actor: expected string`. */
export function firstSchemaIssue(error: z.core.$ZodError): string {
  const [issue] = error.issues;
  if (issue === undefined) return NO_WORDS;
  const words = issue.message === NO_WORDS ? wordsFor(issue) : issue.message;
  const place = placeOf(issue.path);
  return place === "" ? words : `${place}: ${words}`;
}
