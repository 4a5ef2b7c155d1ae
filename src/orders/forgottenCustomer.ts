import type { PersonalRecord, SubjectId } from "../engine/personal/personalRecord.ts";
import { foldText, searchWords } from "./searchText.ts";

/** A customer who was just forgotten. For the copies that were made of what was known; kept nowhere. */
export interface ForgottenCustomer {
  readonly customerId: SubjectId;
  /** What they could be recognised by in a text: names, numbers, contacts, streets; folded. */
  readonly namedBy: readonly string[];
}

const IDENTIFYING: ReadonlySet<string> = new Set([
  "name",
  "reference",
  "email",
  "phone",
  "recipient",
  "street",
]);
/** Anything shorter is found in every other text. */
const SHORTEST = 2;

/** What identifies a person in their records. */
export function identifiersIn(records: readonly PersonalRecord[]): readonly string[] {
  const texts = records.flatMap(({ data }) =>
    Object.entries(data).flatMap(([field, value]) =>
      IDENTIFYING.has(field) && typeof value === "string" ? [foldText(value).trim()] : [],
    ),
  );
  return [...new Set(texts)].filter((text) => text.length >= SHORTEST);
}

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /[\p{L}\p{N}]/u.test(character);

function hasWhole(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
    if (!isLetter(text[at - 1]) && !isLetter(text[at + part.length])) return true;
  }
  return false;
}

/** Whether a text has a forgotten customer's whole name, number, contact or street in it, or their id. */
export function namesForgotten(text: string, { customerId, namedBy }: ForgottenCustomer): boolean {
  if (text.includes(customerId)) return true;
  const folded = foldText(text);
  return namedBy.some((identifier) => hasWhole(folded, identifier));
}

/** Whether the words of a search look for a forgotten customer: any one of them is, or begins, a word of theirs. */
export function searchesForgotten(search: string, { namedBy }: ForgottenCustomer): boolean {
  const own = namedBy.flatMap((identifier) => [identifier, ...identifier.split(/[^\p{L}\p{N}]+/u)]);
  const begins = (word: string) => (text: string) =>
    text === word || (word.length > SHORTEST && text.startsWith(word));
  return searchWords(search).some((word) => word.length >= SHORTEST && own.some(begins(word)));
}
