import type { LogImportReport } from "../../ui/backend.ts";

/** Of an import that wrote nothing. */
export const nothing = { bookId: null, events: 0, problem: null, leftOut: 0, broughtBack: 0 } as const;

/** Of an import that was refused. */
export const invalid = (problem: string | null): LogImportReport => ({
  ...nothing,
  kind: "invalid",
  problem,
});
