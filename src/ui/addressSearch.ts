import { parseSearchWith, stringifySearchWith } from "@tanstack/react-router";

/** What JSON's texts look like; strings, lists and objects by their first character only. */
const LIKE_JSON = /^\s*(?:["[{]|(?:-?\d+(?:\.\d+)?(?:e[+-]?\d+)?|true|false|null)\s*$)/i;
/** One for all: a new error notes its stack, which takes longer than the rest. */
const NOT_JSON = new Error("Not JSON");

/**
 * As JSON.parse, and quick to refuse. The router tries it on each text of each link, and a book's id begins like a
 * number: on a list of orders that would be a hundred errors each time that it is drawn.
 */
function parseJson(text: string): unknown {
  if (!LIKE_JSON.test(text)) throw NOT_JSON;
  return JSON.parse(text);
}

/** How the search of an address is read and written: as the router does by itself. */
export const addressSearch = {
  parseSearch: parseSearchWith(parseJson),
  stringifySearch: stringifySearchWith(JSON.stringify, parseJson),
};
