/** A fact that wasn't recorded: its line in the file, a code, and a sentence for a person. */
export interface RefusedFact {
  readonly line: number;
  /** The aggregate's rejection code, or one of the import's own: "IncompleteFact", "Conflict". */
  readonly code: string;
  readonly reason: string;
}

/** What came of an import of order facts. */
export interface FactsImportReport {
  readonly kind: "imported" | "dry-run" | "invalid" | "cancelled";
  /** Facts in the file, as far as it was read. */
  readonly facts: number;
  readonly accepted: number;
  /** Facts that an earlier import recorded already. */
  readonly known: number;
  readonly refused: readonly RefusedFact[];
  /** Accepted facts about customers who were forgotten: recorded without what they say of them (PD2). */
  readonly nameless: number;
  /** Line and cause of a line that is no fact; nothing was written. Set when "invalid". */
  readonly problem: { readonly line: number; readonly reason: string } | null;
  /** Last line that was handled, when cancelled: all up to it stays. Null if none was. */
  readonly lastLine: number | null;
}
