import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { ElementReference, WebDriverSession } from "./webDriver.ts";

const QUERIES = readFileSync(
  createRequire(import.meta.url).resolve("@testing-library/dom/dist/@testing-library/dom.umd.min.js"),
  "utf8",
);

const PATIENCE_MS = 20_000;

/** Brings the queries into the page, once in each document. Where a dialog is open, only what is in it counts. */
const WITH_QUERIES = `
  if (typeof TestingLibraryDom === "undefined") {
    ${QUERIES}
    TestingLibraryDom.configure({ getElementError: (message) => new Error(message.split("\\n")[0]) });
  }
  const scope = document.querySelector("dialog[open], [role=dialog]")?.parentElement ?? document.body;`;

type Name = string | RegExp;

/** An app in a browser under WebDriver, as a person finds their way in it: by role, name and label. */
export interface AppPage {
  readonly session: WebDriverSession;
  /** Waits for the first element of a role and an accessible name. */
  find(role: string, name?: Name): Promise<ElementReference>;
  press(role: string, name: Name): Promise<void>;
  /** Types over what stands in a field. */
  fill(label: string, text: string): Promise<void>;
  /** Chooses in a native list, by what an option says. */
  choose(label: string, option: string): Promise<void>;
  /** Text of the first element of a role and a name, right now; empty if there is none. */
  text(role: string, name?: Name): Promise<string>;
  isThere(role: string, name?: Name): Promise<boolean>;
}

/** What a driver says of an element that is on its way, or has just been drawn anew. */
const PASSING = /element click intercepted|stale element reference|element not interactable/;

const SELECT_ALL = "\uE009a";

export function appPageOf(session: WebDriverSession): AppPage {
  const query = <T>(body: string, role: string, name: Name | undefined) =>
    session.run<T>(
      `${WITH_QUERIES}
       const [role, name, flags, timeout] = args;
       const options = name === null ? {} : { name: flags === null ? name : new RegExp(name, flags) };
       ${body}`,
      role,
      name instanceof RegExp ? name.source : (name ?? null),
      name instanceof RegExp ? name.flags : null,
      PATIENCE_MS,
    );
  const labelled = (label: string) =>
    session.run<ElementReference>(
      `${WITH_QUERIES}
       const [label, timeout] = args;
       return (await TestingLibraryDom.findAllByLabelText(scope, label, {}, { timeout }))[0];`,
      label,
      PATIENCE_MS,
    );
  const find = (role: string, name?: Name) =>
    query<ElementReference>(
      "return (await TestingLibraryDom.findAllByRole(scope, role, options, { timeout }))[0];",
      role,
      name,
    );
  return {
    session,
    find,
    async press(role, name) {
      const deadline = Date.now() + PATIENCE_MS;
      for (;;) {
        const element = await find(role, name);
        try {
          // A driver scrolls only what is outside the window, not what lies under the time bar.
          await session.run("args[0].scrollIntoView({ block: 'center' });", element);
          return await session.click(element);
        } catch (error) {
          if (!PASSING.test(String(error)) || Date.now() > deadline) throw error;
        }
      }
    },
    async fill(label, text) {
      const field = await labelled(label);
      await session.sendKeys(field, SELECT_ALL);
      await session.sendKeys(field, text);
    },
    async choose(label, option) {
      await session.sendKeys(await labelled(label), option);
    },
    text: (role, name) =>
      query(
        "return TestingLibraryDom.queryAllByRole(scope, role, options)[0]?.textContent ?? '';",
        role,
        name,
      ),
    isThere: (role, name) =>
      query("return TestingLibraryDom.queryAllByRole(scope, role, options).length > 0;", role, name),
  };
}
