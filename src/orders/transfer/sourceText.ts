import type { JsonValue } from "../../lib/json.ts";

/** Columns of a line of the repository's sources. */
const WIDTH = 110;
const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/**
 * A JSON value as TypeScript: on one line where it fits, else a line for each part, with keys unquoted where they
 * may be. `indent` is how far in the line stands that it begins on.
 */
export function sourceText(value: unknown, indent = 0): string {
  return written(value as JsonValue, indent);
}

function written(value: JsonValue, indent: number): string {
  const line = onOneLine(value);
  if (typeof value !== "object" || value === null || line.length + indent <= WIDTH - 20) return line;
  const inner = " ".repeat(indent + 2);
  const outer = " ".repeat(indent);
  const parts = Array.isArray(value)
    ? value.map((part) => written(part, indent + 2))
    : Object.entries(value).map(([key, part]) => `${keyText(key)}: ${written(part, indent + 2)}`);
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"];
  return `${open}\n${parts.map((part) => `${inner}${part},\n`).join("")}${outer}${close}`;
}

function onOneLine(value: JsonValue): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(", ")}]`;
  const parts = Object.entries(value).map(([key, part]) => `${keyText(key)}: ${onOneLine(part)}`);
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
}

const keyText = (key: string): string => (IDENTIFIER.test(key) ? key : JSON.stringify(key));
