import { type DateEvidence, DateEvidenceGatherer } from "./dateEvidence.ts";
import { type NumberEvidence, NumberEvidenceGatherer } from "./numberEvidence.ts";

/** How often a text stands in a column. */
export interface CountedValue {
  readonly text: string;
  readonly count: number;
}

/** What all cells of a column say together. */
export interface ColumnEvidence {
  readonly filled: number;
  /** The first cells that hold something and are unlike each other. */
  readonly examples: readonly string[];
  readonly dates: DateEvidence;
  readonly numbers: NumberEvidence;
  /** The column's values, where it has so few of them that they may be those of a status. */
  readonly values: readonly CountedValue[] | null;
}

const MAX_EXAMPLES = 3;
/** Longest text that is kept as an example or a value. */
const MAX_TEXT = 80;
const MAX_VALUES = 12;

const clipped = (text: string): string => (text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1)}…` : text);

/** Gathers what a column's cells say. */
export class ColumnGatherer {
  readonly #dates = new DateEvidenceGatherer();
  readonly #numbers = new NumberEvidenceGatherer();
  readonly #examples: string[] = [];
  #values: Map<string, number> | null = new Map();
  #filled = 0;

  add(cell: string): void {
    const text = cell.trim();
    if (text === "") return;
    this.#filled += 1;
    this.#dates.add(text);
    this.#numbers.add(text);
    this.#keepExample(text);
    this.#keepValue(text);
  }

  get evidence(): ColumnEvidence {
    return {
      filled: this.#filled,
      examples: [...this.#examples],
      dates: this.#dates.evidence,
      numbers: this.#numbers.evidence,
      values: this.#values === null ? null : [...this.#values].map(([text, count]) => ({ text, count })),
    };
  }

  #keepExample(text: string): void {
    if (this.#examples.length >= MAX_EXAMPLES) return;
    const example = clipped(text);
    if (!this.#examples.includes(example)) this.#examples.push(example);
  }

  #keepValue(text: string): void {
    if (this.#values === null) return;
    this.#values.set(text, (this.#values.get(text) ?? 0) + 1);
    if (this.#values.size > MAX_VALUES || text.length > MAX_TEXT) this.#values = null;
  }
}
