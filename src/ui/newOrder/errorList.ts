import type { FieldErrors, FieldPath } from "react-hook-form";
import { newOrderText as words } from "./newOrderText.ts";
import type { OrderFormValues } from "./orderForm.ts";

/** One thing to correct: where it is, and in words. */
export interface FormProblem {
  readonly name: FieldPath<OrderFormValues>;
  readonly inWords: string;
}

/** All that is wrong with a form, from top to bottom. */
export function errorList(errors: FieldErrors<OrderFormValues>): readonly FormProblem[] {
  return ORDER.flatMap((part) => collect(errors[part], part));
}

/** The parts of the form in the order in which they stand on the screen. */
const ORDER = [
  "name",
  "email",
  "phone",
  "reference",
  "address",
  "currency",
  "lines",
  "postage",
  "note",
] as const satisfies readonly (keyof OrderFormValues)[];

function collect(error: unknown, path: string): FormProblem[] {
  if (typeof error !== "object" || error === null) return [];
  if ("message" in error && typeof error.message === "string" && error.message !== "") {
    return [{ name: path as FieldPath<OrderFormValues>, inWords: problemAt(path, error.message) }];
  }
  return Object.entries(error)
    .filter(([key]) => key !== "ref" && key !== "type" && key !== "root")
    .flatMap(([key, inner]) => collect(inner, `${path}.${key}`));
}

function problemAt(path: string, message: string): string {
  const line = /^lines\.(\d+)\./.exec(path);
  if (line === null) return message;
  return words.inLine(Number(line[1]) + 1, `${message.charAt(0).toLowerCase()}${message.slice(1)}`);
}
